"""Leaves a service alone for a while after it failed."""

import time
from threading import Lock


class Breaker:
    """Leaves a failing service alone: open after some failures in a row, for some seconds."""

    def __init__(self, failures: int, pause: float) -> None:
        self._failures = failures
        self._pause = pause
        self._lock = Lock()
        self._count = 0
        self._until = 0.0

    def allows(self) -> bool:
        """Whether the service may be asked now; one trial is let through after each pause."""
        with self._lock:
            now = time.monotonic()
            if now < self._until:
                return False
            if self._count >= self._failures:
                self._until = now + self._pause
            return True

    def report(self, succeeded: bool) -> None:
        """Counts a success or a failure."""
        with self._lock:
            self._count = 0 if succeeded else self._count + 1
            failing = self._count >= self._failures
            self._until = time.monotonic() + self._pause if failing else 0.0
