"""What a request asks, read strictly: a JSON object, a span of a document, an opinion."""

import re
from dataclasses import dataclass
from typing import Any, cast

import orjson
from starlette.requests import Request

from assistant.page.feedback import Kind
from assistant.schema import Document

_STATUSES = ("answered", "partial", "conflict", "not_found", "invalid", "")
_GENERATION = re.compile(r"[\w.-]{0,80}", re.ASCII)
_MOST = 50


@dataclass(frozen=True, slots=True)
class Opinion:
    """What a reader sends to be kept; only the question and the reason are free text."""

    kind: Kind
    question: str
    language: str
    status: str
    generation: str
    reason: str


async def record(request: Request) -> dict[str, Any]:
    """The JSON object of a request, {} when it is none."""
    try:
        found = orjson.loads(await request.body())
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def strings(values: Any) -> bool:
    """Whether a value is a list of texts, and not too many."""
    return (
        isinstance(values, list)
        and len(values) <= _MOST
        and all(isinstance(item, str) for item in values)
    )


def opinion(asked: dict[str, Any]) -> Opinion | None:
    """The opinion of a record, or None when it is none or its notice was not shown."""
    names = ("question", "language", "status", "index", "reason")
    texts = [asked.get(name, "") for name in names]
    if asked.get("notice") is not True or "question" not in asked or not strings(texts):
        return None
    question, language, status, generation, reason = texts
    known = (
        asked.get("kind") in ("up", "down", "unanswered")
        and language in ("ar", "fr")
        and status in _STATUSES
        and _GENERATION.fullmatch(generation)
    )
    kind = cast(Kind, asked.get("kind"))
    return Opinion(kind, question, language, status, generation, reason) if known else None


def span(text: str, document: Document | None) -> tuple[int, int]:
    """The span "start-end" inside a document's body, or (0, 0)."""
    start, _, end = text.partition("-")
    if document is None or not (start.isdecimal() and end.isdecimal()) or len(text) > 24:
        return 0, 0
    found = int(start), int(end)
    inside = document.body <= found[0] < found[1] <= len(document.text)
    return found if inside else (0, 0)
