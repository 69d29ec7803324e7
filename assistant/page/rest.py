"""The interface for programs: ask, check and search over HTTP, the contract's JSON, OpenAPI."""

from functools import partial
from typing import Any

from fastapi import APIRouter
from starlette.responses import PlainTextResponse, Response

from assistant.page.admission import Line
from assistant.page.contract import Claim, Found, Question, Reply, Search, Verdict
from assistant.page.metrics import Metrics
from assistant.page.service import Service


def _json(identifier: Any, record: dict[str, Any]) -> Response:
    # Written directly: the record is the contract's own, checking it again would double the cost.
    import orjson

    content = orjson.dumps({"id": identifier, **record})
    return Response(content, media_type="application/json")


_BUSY: dict[int | str, dict[str, Any]] = {
    413: {"description": "the body is larger than the limit"},
    429: {"description": "too many questions from this client; see Retry-After"},
    503: {"description": "the waiting line is full; see Retry-After"},
}


def router(service: Service, line: Line, metrics: Metrics) -> APIRouter:
    """The routes for programs, ready to include in an application."""
    routes = APIRouter()

    @routes.post("/ask", response_model=Reply, responses=_BUSY, summary="Answer a question, cited")
    async def ask(body: Question) -> Response:
        answer = service.recalled(body.question, body.history)
        if answer is None:
            answer = await line.run(partial(service.ask, body.question, body.history))
        metrics.answer(answer.status, answer.language, answer.elapsed_ms / 1000)
        return _json(body.id, answer.to_dict())

    @routes.post("/check", response_model=Verdict, responses=_BUSY, summary="Check a claim")
    async def check(body: Claim) -> Response:
        return _json(body.id, await line.run(partial(service.check, body.claim)))

    @routes.post("/search", response_model=Found, responses=_BUSY, summary="Find passages")
    async def search(body: Search) -> Response:
        work = partial(service.search, body.question, body.top, body.language)
        return _json(body.id, await line.run(work))

    @routes.head("/health", include_in_schema=False)
    @routes.get("/health", summary="Whether the service can answer")
    async def health() -> dict[str, Any]:
        return {
            "status": "ok",
            "generation": service.assistant.generation,
            "documents": len(service.documents),
            "waiting": line.inside,
        }

    @routes.head("/metrics", include_in_schema=False)
    @routes.get("/metrics", response_class=PlainTextResponse, summary="Counters, for Prometheus")
    async def counters() -> PlainTextResponse:
        generation = service.assistant.generation
        text = metrics.text(line.inside, generation, len(service.documents))
        return PlainTextResponse(text, media_type="text/plain; version=0.0.4; charset=utf-8")

    return routes
