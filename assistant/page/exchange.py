"""The conversation over HTTP: a question's progress and answer, line by line, then an opinion."""

from collections.abc import AsyncIterator
from contextlib import suppress
from functools import partial
from sqlite3 import Error as StorageError

import orjson
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse

from assistant.errors import AssistantError
from assistant.page import asked
from assistant.page.admission import Busy, Line
from assistant.page.feedback import Feedback
from assistant.page.metrics import Metrics
from assistant.page.refusals import refusal
from assistant.page.service import Service
from assistant.schema import Answer

_LINES = "application/x-ndjson"
_KEPT = ("not_found", "partial")


class Exchange:
    """Questions and opinions sent from the page, over one service."""

    def __init__(self, service: Service, line: Line, metrics: Metrics, feedback: Feedback) -> None:
        self._service = service
        self._line = line
        self._metrics = metrics
        self._feedback = feedback

    async def conversation(self, request: Request) -> Response:
        """A question of the conversation: its progress, then its answer, a JSON line each."""
        record = await asked.record(request)
        question, history = record.get("question"), record.get("history", [])
        if not isinstance(question, str) or not asked.strings(history):
            return refusal(400, "unreadable")
        keep = record.get("keep") is True
        known = self._service.recalled_turn(question, history)
        if known is not None:
            await self._count(self._service.ask(question, history), keep)
            return Response(known + b"\n", media_type=_LINES)
        return StreamingResponse(self._progress(question, history, keep), media_type=_LINES)

    async def _count(self, answer: Answer, keep: bool) -> None:
        """Counts an answer, and keeps its question where the reader agreed to it."""
        self._metrics.answer(answer.status, answer.language, answer.elapsed_ms / 1000)
        if keep and answer.status in _KEPT:
            known = (answer.question, answer.language, answer.status, answer.index)
            # An answer that is ready is given even when nothing more can be written.
            with suppress(StorageError):
                await run_in_threadpool(self._feedback.keep, "unanswered", *known)

    async def _progress(
        self, question: str, history: list[str], keep: bool
    ) -> AsyncIterator[bytes]:
        yield orjson.dumps({"event": "searching", "ahead": self._line.inside}) + b"\n"
        try:
            answer, turn = await self._line.run(partial(self._service.turn, question, history))
        except Busy as busy:
            yield orjson.dumps({"event": "busy", "seconds": busy.seconds}) + b"\n"
            return
        except AssistantError:
            yield orjson.dumps({"event": "failed"}) + b"\n"
            return
        yield turn + b"\n"
        await self._count(answer, keep)

    async def opinion(self, request: Request) -> Response:
        """An opinion on an answer, sent from the form that shows the notice."""
        sent = asked.opinion(await asked.record(request))
        if sent is None:
            return refusal(400, "unreadable")
        code = await run_in_threadpool(
            self._feedback.keep, sent.kind, sent.question, sent.language, sent.status,
            sent.generation, sent.reason,
        )  # fmt: skip
        return JSONResponse({"code": code})
