"""The interface for programs: ask, check and search over HTTP, the contract's JSON, OpenAPI."""

from functools import partial
from typing import Annotated, Any, Literal

from fastapi import APIRouter
from pydantic import BaseModel, ConfigDict, Field
from starlette.responses import PlainTextResponse, Response

from assistant.page.admission import Line
from assistant.page.metrics import Metrics
from assistant.page.service import Service

_Whole = Annotated[int, Field(strict=True, ge=-(2**63), lt=2**63)]
_Short = Annotated[str, Field(max_length=1000)]
Identifier = Annotated[_Short | _Whole | None, Field(description="echoed in the response")]
"""What JSON can carry back unchanged; a text of bounded length is also a text of whole letters."""


class Question(BaseModel):
    """A question, with the questions asked before it in the same conversation."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(examples=["Combien d'emplois d'ici 2030 ?"])
    history: list[str] = Field(
        default=[], max_length=50, description="earlier questions, oldest first"
    )
    id: Identifier = None


class Claim(BaseModel):
    """A sentence to hold against the documents."""

    model_config = ConfigDict(extra="forbid")

    claim: str = Field(examples=["La stratégie prévoit 40 000 emplois."])
    id: Identifier = None


class Search(BaseModel):
    """What to look for, in which language's documents (both when absent)."""

    model_config = ConfigDict(extra="forbid")

    question: str = Field(examples=["مراكز البيانات"])
    top: int = Field(default=5, ge=1, le=50, description="passages to return")
    language: Literal["ar", "fr"] | None = None
    id: Identifier = None


class Citation(BaseModel):
    """A literal quote: `document_text[start:end] == quote`."""

    number: int
    document: str
    passage: str
    title: str
    language: Literal["ar", "fr"]
    page: int | None
    section: str
    quote: str
    start: int
    end: int
    publisher: str
    date: str
    url: str
    status: str
    digest: str


class Reply(BaseModel):
    """The answer: every sentence carries a marker, every marker has a citation."""

    id: Identifier = None
    question: str
    language: Literal["ar", "fr"]
    status: Literal["answered", "partial", "conflict", "not_found", "invalid"]
    answer: str
    short: str
    understood: str
    mode: str
    confidence: float
    citations: list[Citation]
    nearest: list[Citation]
    notes: list[str]
    index: str
    elapsed_ms: float


class Difference(BaseModel):
    """What the claim says, and what the documents say instead."""

    claimed: str
    found: str


class Verdict(BaseModel):
    """Whether the documents bear out a claim, with the quotes that say so."""

    id: Identifier = None
    claim: str
    language: Literal["ar", "fr"]
    verdict: Literal["supported", "contradicted", "not_found", "invalid"]
    explanation: str
    differences: list[Difference]
    citations: list[Citation]
    nearest: list[Citation]
    index: str
    elapsed_ms: float


class Hit(BaseModel):
    """A passage found, best first."""

    document: str
    passage: str
    title: str
    language: Literal["ar", "fr"]
    page: int | None
    section: str
    text: str
    score: float


class Found(BaseModel):
    """The passages that best match; `status` and `error` stand only when nothing was asked."""

    id: Identifier = None
    question: str
    language: Literal["ar", "fr"]
    hits: list[Hit]
    status: Literal["invalid"] | None = None
    error: str | None = None


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
