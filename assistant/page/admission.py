"""Who may ask now: a fair share a minute for each client, a bounded waiting line for all."""

import asyncio
import hashlib
import ipaddress
import math
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

Result = TypeVar("Result")
_MOST_CLIENTS = 100_000


class Busy(Exception):
    """The waiting line is full; `seconds` is a fair time to come back."""

    def __init__(self, seconds: int) -> None:
        super().__init__(f"the waiting line is full; try again in {seconds} seconds")
        self.seconds = seconds


class Line:
    """Runs work in a few threads; refuses at once what could not be served soon."""

    def __init__(self, workers: int, waiting: int) -> None:
        self._threads = ThreadPoolExecutor(workers, thread_name_prefix="ask")
        self._room = workers + waiting
        self._inside = 0
        self._pace = 0.05

    @property
    def inside(self) -> int:
        """How many questions are being answered or wait."""
        return self._inside

    async def run(self, work: Callable[[], Result]) -> Result:
        """The result of `work`, done in a thread.

        Raises:
            Busy: too many wait already.
        """
        if self._inside >= self._room:
            raise Busy(max(2, math.ceil(self._inside * self._pace)))
        self._inside += 1
        begun = time.perf_counter()
        try:
            return await asyncio.get_running_loop().run_in_executor(self._threads, work)
        finally:
            took = (time.perf_counter() - begun) / self._inside
            self._pace = 0.9 * self._pace + 0.1 * took
            self._inside -= 1


class Rates:
    """A token bucket for each client; addresses are known by a salted digest only."""

    def __init__(self, per_minute: int, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = per_minute / 60
        self._size = float(max(per_minute, 1))
        self._clock = clock
        self._salt = secrets.token_bytes(16)
        self._buckets: OrderedDict[bytes, tuple[float, float]] = OrderedDict()

    def _key(self, address: str) -> bytes:
        try:
            parsed = ipaddress.ip_address(address)
            if parsed.version == 6:
                # One subscriber holds a whole /64: its addresses share a bucket.
                address = str(ipaddress.ip_network((parsed, 64), strict=False))
        except ValueError:
            pass
        return hashlib.blake2b(address.encode(), key=self._salt, digest_size=12).digest()

    def wait(self, address: str) -> int:
        """0 when the client may ask now, else the seconds after which it may."""
        if self._rate == 0:
            return 0
        key, now = self._key(address), self._clock()
        left, since = self._buckets.pop(key, (self._size, now))
        left = min(self._size, left + (now - since) * self._rate)
        allowed = left >= 1
        self._buckets[key] = (left - 1 if allowed else left, now)
        if len(self._buckets) > _MOST_CLIENTS:
            self._buckets.popitem(last=False)
        return 0 if allowed else max(1, math.ceil((1 - left) / self._rate))
