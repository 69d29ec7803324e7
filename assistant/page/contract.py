"""What programs send and receive over HTTP, as the OpenAPI document says it."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

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
