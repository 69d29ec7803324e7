"""Proof-reads the documents of a corpus: front matter, pairs, figures, language, paragraphs."""

import re
from collections.abc import Iterator
from datetime import date

from assistant.corpus import Corpus
from assistant.documents.front_matter import front_matter
from assistant.documents.layout import Block, blocks
from assistant.language import letters
from assistant.schema import Document
from assistant.upkeep.editions import check_figures, check_pair
from assistant.upkeep.mending import Finding, Level, line_of

LONGEST_PARAGRAPH = 150
_FIELDS = ("title", "language", "date", "publisher", "status", "pair", "sources")
_DATE = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?\Z")
_FOREIGN_WORDS = 25
"""A paragraph of so many words in the other script is reported."""


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
        line, words = line_of(document.text, block.start), len(text.split())
        if words > LONGEST_PARAGRAPH:
            message = f"a paragraph of {words} words; {LONGEST_PARAGRAPH} at most"
            yield Finding("error", document.id, line, "paragraph", message)
        arabic, latin = letters(text)
        foreign = latin > 2 * arabic if document.language == "ar" else arabic > 2 * latin
        if foreign and words >= _FOREIGN_WORDS:
            message = f"a paragraph is not in the document's language ({document.language})"
            yield Finding("error", document.id, line, "language", message)


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
