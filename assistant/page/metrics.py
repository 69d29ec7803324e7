"""Counts and times of the service, as the text Prometheus reads."""

from collections import Counter
from threading import Lock

_BOUNDS = (0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Metrics:
    """Counters of this process; safe to share between threads; no text of a citizen enters."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._requests: Counter[tuple[str, int]] = Counter()
        self._answers: Counter[tuple[str, str]] = Counter()
        self._buckets: Counter[float] = Counter()
        self._seconds = 0.0

    def request(self, route: str, status: int) -> None:
        """Counts one request by route and HTTP status."""
        with self._lock:
            self._requests[route, status] += 1

    def answer(self, status: str, language: str, seconds: float) -> None:
        """Counts one answer and the seconds it took."""
        bound = next((item for item in _BOUNDS if seconds <= item), float("inf"))
        with self._lock:
            self._answers[status, language] += 1
            self._buckets[bound] += 1
            self._seconds += seconds

    def text(self, inside: int, generation: str, documents: int) -> str:
        """The whole page of metrics (text exposition format 0.0.4)."""
        with self._lock:
            lines = ["# TYPE dalil_requests_total counter"]
            lines += [
                f'dalil_requests_total{{route="{route}",status="{status}"}} {count}'
                for (route, status), count in sorted(self._requests.items())
            ]
            lines.append("# TYPE dalil_answers_total counter")
            lines += [
                f'dalil_answers_total{{status="{status}",language="{language}"}} {count}'
                for (status, language), count in sorted(self._answers.items())
            ]
            lines.append("# TYPE dalil_answer_seconds histogram")
            total = 0
            for bound in (*_BOUNDS, float("inf")):
                total += self._buckets[bound]
                name = "+Inf" if bound == float("inf") else f"{bound:g}"
                lines.append(f'dalil_answer_seconds_bucket{{le="{name}"}} {total}')
            lines.append(f"dalil_answer_seconds_sum {self._seconds:.6f}")
            lines.append(f"dalil_answer_seconds_count {total}")
        lines += [
            "# TYPE dalil_questions_inside gauge",
            f"dalil_questions_inside {inside}",
            "# TYPE dalil_documents gauge",
            f"dalil_documents {documents}",
            "# TYPE dalil_index_info gauge",
            f'dalil_index_info{{generation="{generation}"}} 1',
        ]
        return "\n".join(lines) + "\n"
