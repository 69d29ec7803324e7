"""The nouns of the house, as frozen dataclasses that every module shares."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from assistant.documents.rows import read_row
from assistant.upkeep import receipt

Language = Literal["ar", "fr"]
Status = Literal["answered", "partial", "conflict", "not_found", "invalid"]


@dataclass(frozen=True, slots=True)
class Source:
    """A publication a document relies on; unknown fields are empty strings."""

    publisher: str
    title: str
    date: str
    url: str


@dataclass(frozen=True, slots=True)
class Document:
    """A corpus document.

    Attributes:
        id: path relative to the corpus folder, with forward slashes.
        text: the file's text exactly as it stands, front matter included.
        body: offset of the first character after the front matter.
        pair: id of the same document in the other language, or "".
        digest: sha256 of the text (UTF-8), in hexadecimal.
    """

    id: str
    title: str
    language: Language
    text: str
    body: int
    digest: str
    publisher: str = ""
    date: str = ""
    status: str = ""
    url: str = ""
    pair: str = ""
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A few consecutive sentences of a document: the unit that is searched.

    Attributes:
        id: document id, "#", and the passage's ordinal in the document.
        section: heading path, joined by " › ", or "".
        page: page number from 1, or None for text without pages.
        start, end: `document.text[start:end] == text`, exactly.
        sentences: (start, end) offsets into the document, in order.
        heads: for each sentence, the head row of the table it is a row of, or ""; () for none.
    """

    id: str
    document: str
    title: str
    language: Language
    section: str
    page: int | None
    start: int
    end: int
    text: str
    sentences: tuple[tuple[int, int], ...]
    heads: tuple[str, ...] = ()

    @property
    def body(self) -> str:
        """Its text, after the head of the table it goes on with."""
        head = self.head(0) if self.sentences else ""
        return f"{head}\n{self.text}" if head else self.text

    @property
    def headed(self) -> str:
        """What an encoder reads of it: its section, then its text."""
        return f"{self.section}\n{self.body}" if self.section else self.body

    @property
    def heading(self) -> str:
        """The last heading it stands under, or ""."""
        return self.section.rsplit(" › ", 1)[-1]

    def sentence(self, number: int) -> str:
        """The literal text of one sentence."""
        start, end = self.sentences[number]
        return self.text[start - self.start : end - self.start]

    def head(self, number: int) -> str:
        """The head row of the table that a sentence is a row of, or ""."""
        return self.heads[number] if self.heads else ""

    def reading(self, number: int) -> str:
        """One sentence as it is read: a row of a table with the names of its columns."""
        return read_row(self.head(number), self.sentence(number))


@dataclass(frozen=True, slots=True)
class Evidence:
    """A passage found for a question.

    Attributes:
        score: the fused score the list is ordered by; comparable within one question.
        lexical, dense, bridge: the parts it was fused from, before normalisation.
        wording: what its words and answer forms add to the score.
    """

    passage: Passage
    score: float
    lexical: float = 0.0
    dense: float = 0.0
    bridge: float = 0.0
    wording: float = 0.0

    def to_dict(self) -> dict[str, Any]:
        """The hit as `search --json` prints it."""
        passage = self.passage
        return {
            "document": passage.document,
            "passage": passage.id,
            "title": passage.title,
            "language": passage.language,
            "page": passage.page,
            "section": passage.section,
            "text": passage.text,
            "score": round(self.score, 6),
        }


@dataclass(frozen=True, slots=True)
class Citation:
    """A literal quote and where it stands: `document_text[start:end] == quote`."""

    number: int
    document: str
    passage: str
    title: str
    language: Language
    page: int | None
    section: str
    quote: str
    start: int
    end: int
    publisher: str
    date: str
    url: str
    status: str = ""
    digest: str = ""

    @property
    def place(self) -> tuple[str, int]:
        """Its document, and its offset there."""
        return self.document, self.start

    def to_dict(self) -> dict[str, Any]:
        """All fields, by name; `digest` is the document's sha256."""
        return asdict(self)


def cited(text: str, citations: Sequence[Citation]) -> str:
    """A text with its citations below it, as people read them."""
    lines = [text, ""]
    for item in citations:
        place = f" — {item.section}" if item.section else ""
        lines.append(f"[{item.number}] {item.title}{place} ({item.document})")
        lines.append(f"    « {item.quote} »")
    return "\n".join(lines).rstrip()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the assistant says to a question, with the evidence it rests on.

    Attributes:
        text: the answer in the question's language, with markers like [1].
        short: the words of `text` that answer outright, or "".
        understood: the question as understood after a follow-up was resolved; the
            question itself otherwise.
        index: generation id of the index that answered.
    """

    question: str
    language: Language
    status: Status
    text: str
    citations: tuple[Citation, ...] = ()
    nearest: tuple[Citation, ...] = ()
    short: str = ""
    understood: str = ""
    mode: str = "extractive"
    confidence: float = 0.0
    index: str = ""
    elapsed_ms: float = 0.0
    notes: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        return cited(self.text, self.citations)

    def to_dict(self) -> dict[str, Any]:
        """The answer as `ask --json` prints it (without the caller's `id`)."""
        return {
            "question": self.question,
            "language": self.language,
            "status": self.status,
            "answer": self.text,
            "short": self.short,
            "understood": self.understood or self.question,
            "mode": self.mode,
            "confidence": round(self.confidence, 4),
            "citations": [item.to_dict() for item in self.citations],
            "nearest": [item.to_dict() for item in self.nearest],
            "notes": list(self.notes),
            "index": self.index,
            "elapsed_ms": round(self.elapsed_ms, 2),
        }

    def to_receipt(self) -> dict[str, Any]:
        """What to keep of the answer to check its quotes again later (`verify`)."""
        return receipt.make_receipt(self.to_dict())

    def to_markdown(self) -> str:
        """The receipt as a page to print or keep."""
        return receipt.to_markdown(self.to_receipt())
