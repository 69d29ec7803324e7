"""Proof-reads the documents of a corpus: front matter, pairs, figures, language, paragraphs."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any, Literal

from assistant.corpus import Corpus, front_matter
from assistant.language import letters
from assistant.quantities import Quantity, quantities, supports
from assistant.schema import Document
from assistant.sentences import Block, blocks

Level = Literal["error", "warning"]

LONGEST_PARAGRAPH = 150
_FIELDS = ("title", "language", "date", "publisher", "status", "pair", "sources")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z")
_FOREIGN_WORDS = 25
"""A paragraph of so many words in the other script is reported."""
_COMPARED = frozenset(
    {"money", "percent", "date", "year", "quarter", "measure", "count", "reference"}
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, and where.

    Attributes:
        document: the document's id, or "" for the index.
        line: line number in the file from 1, or 0 when it concerns the whole file.
        check: which check found it ("front matter", "pair", "figures", …).
    """

    level: Level
    document: str
    line: int
    check: str
    message: str

    def __str__(self) -> str:
        place = f"{self.document}:{self.line}" if self.line else self.document or "index"
        return f"{place}: {self.level}: {self.check}: {self.message}"

    def to_dict(self) -> dict[str, Any]:
        """All fields, by name."""
        return asdict(self)


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _is_date(text: str) -> bool:
    if not _DATE.match(text):
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def check_front_matter(document: Document) -> Iterator[Finding]:
    """Fields that are missing or cannot be right, and sources without their particulars."""

    def finding(level: Level, check: str, message: str) -> Finding:
        return Finding(level, document.id, 1, check, message)

    fields, _ = front_matter(document.text)
    if not fields:
        yield finding("warning", "front matter", "there is none, so citations name no publisher")
        return
    for name in _FIELDS:
        if not fields.get(name):
            yield finding("error", "front matter", f"`{name}` is missing")
    if document.date and not _is_date(document.date):
        yield finding("error", "front matter", f"`date: {document.date}` is not YYYY-MM-DD")
    for number, source in enumerate(document.sources, 1):
        missing = [name for name in ("publisher", "title", "url") if not getattr(source, name)]
        if missing:
            yield finding("error", "sources", f"source {number} lacks {', '.join(missing)}")
        if source.date and not _is_date(source.date):
            yield finding("error", "sources", f"source {number}: `{source.date}` is not a date")


def _paragraphs(document: Document) -> Iterator[Block]:
    """Runs of text between blank lines, and list items; headings and table rows left out."""
    run: Block | None = None
    for block in blocks(document.text, document.body):
        joined = run is not None and "\n\n" not in document.text[run.end : block.start]
        if run is not None and block.kind == "text" == run.kind and joined:
            run = Block("text", run.start, block.end)
            continue
        if run is not None:
            yield run
        run = block if block.kind in {"text", "item"} else None
    if run is not None:
        yield run


def check_text(document: Document) -> Iterator[Finding]:
    """Paragraphs that are too long, and text in another language than the front matter says."""
    body = document.text[document.body :]
    arabic, latin = letters(body)
    written = "ar" if arabic >= latin else "fr"
    if written != document.language:
        message = f"`language: {document.language}`, but the text is written in {written}"
        yield Finding("error", document.id, 1, "language", message)
        return
    for block in _paragraphs(document):
        text = document.text[block.start : block.end]
        line, words = _line(document.text, block.start), len(text.split())
        if words > LONGEST_PARAGRAPH:
            message = f"a paragraph of {words} words; {LONGEST_PARAGRAPH} at most"
            yield Finding("error", document.id, line, "paragraph", message)
        arabic, latin = letters(text)
        foreign = latin > 2 * arabic if document.language == "ar" else arabic > 2 * latin
        if foreign and words >= _FOREIGN_WORDS:
            message = f"a paragraph is not in the document's language ({document.language})"
            yield Finding("error", document.id, line, "language", message)


def check_pair(document: Document, documents: Mapping[str, Document]) -> Iterator[Finding]:
    """A pair that does not exist, is in the same language, or does not point back."""
    if not document.pair:
        return
    other = documents.get(document.pair)
    if other is None:
        message = f"`pair: {document.pair}` is not a document of the corpus"
    elif other.language == document.language:
        message = f"{other.id} is in the same language"
    elif other.pair != document.id:
        message = f"{other.id} does not name this document as its pair"
    else:
        for name in ("date", "status"):
            mine, theirs = getattr(document, name), getattr(other, name)
            if mine != theirs:
                message = f"`{name}: {mine}` here, `{theirs}` in {other.id}"
                yield Finding("error", document.id, 1, "pair", message)
        return
    yield Finding("error", document.id, 1, "pair", message)


def _sections(document: Document) -> list[tuple[int, int, int]]:
    """(heading level, start, end) of each stretch from one heading to the next."""
    heads = [item for item in blocks(document.text, document.body) if item.kind == "heading"]
    starts = [document.body, *(item.start for item in heads)]
    ends = [*starts[1:], len(document.text)]
    return list(zip([0, *(item.level for item in heads)], starts, ends, strict=True))


def _is_compared(item: Quantity) -> bool:
    """Whether both languages write a quantity alike: figures, not «deux», «مدرستين» or "1er"."""
    return item.kind in _COMPARED and any(character.isdigit() for character in item.text)


def _missing(
    document: Document, span: tuple[int, int], other: Document, text: str
) -> Iterator[Finding]:
    start, end = span
    for item in quantities(document.text[start:end]):
        if _is_compared(item) and not supports(text, item):
            message = f"« {item.text} » does not stand in the same section of {other.id}"
            line = _line(document.text, start + item.start)
            yield Finding("error", document.id, line, "figures", message)


def check_figures(document: Document, other: Document) -> Iterator[Finding]:
    """Figures and dates of one edition that the other edition lacks, in both directions.

    Sections are compared one by one where both editions have the same headings, else whole texts.
    """
    mine, theirs = _sections(document), _sections(other)
    if [item[0] for item in mine] != [item[0] for item in theirs]:
        message = f"its headings differ from those of {other.id}; figures compared over the whole"
        yield Finding("warning", document.id, 0, "pair", message)
        mine = [(0, document.body, len(document.text))]
        theirs = [(0, other.body, len(other.text))]
    for (_, start, end), (_, first, last) in zip(mine, theirs, strict=True):
        yield from _missing(document, (start, end), other, other.text[first:last])
        yield from _missing(other, (first, last), document, document.text[start:end])


def check_corpus(corpus: Corpus) -> list[Finding]:
    """Every finding about the documents, in the order of their ids."""
    documents = {item.id: item for item in corpus.documents}
    found = [Finding("error", item.path, 0, "file", item.message) for item in corpus.problems]
    for document in corpus.documents:
        found += [*check_front_matter(document), *check_text(document)]
        found += check_pair(document, documents)
        other = documents.get(document.pair)
        if other is not None and other.pair == document.id and document.id < other.id:
            found += check_figures(document, other)
    return sorted(found, key=lambda item: (item.document, item.line))
