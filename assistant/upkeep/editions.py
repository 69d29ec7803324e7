"""The two editions of a document compared: their pairing, their sections, their figures."""

from collections.abc import Iterator, Mapping

from assistant.documents.layout import blocks
from assistant.quantities import Quantity, quantities, supports
from assistant.schema import Document
from assistant.upkeep.mending import Finding, line_of

_COMPARED = frozenset(
    {"money", "percent", "date", "year", "quarter", "measure", "count", "reference"}
)


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
            line = line_of(document.text, start + item.start)
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
