"""Documents become passages: a few whole sentences under one heading, with exact offsets."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assistant.documents.layout import Block, Span, blocks
from assistant.documents.sentences import sentence_spans
from assistant.schema import Document, Passage

_FIRST_HEADING = 1


@dataclass(frozen=True, slots=True)
class Limits:
    """How large a passage may grow: encoder tokens, sentences, and sentences of overlap."""

    tokens: int = 120
    sentences: int = 4
    overlap: int = 1


@dataclass(frozen=True, slots=True)
class _Said:
    """A sentence: its span, and the head row of the table it is a row of."""

    span: Span
    head: str = ""


def _said(text: str, block: Block) -> Iterator[_Said]:
    """The sentences of a block; a row of a table is one, whatever its cells hold."""
    if block.kind == "row":
        yield _Said((block.start, block.end), text[slice(*block.head)])
    else:
        yield from map(_Said, sentence_spans(text, block.start, block.end))


def _sections(document: Document) -> Iterator[tuple[str, list[_Said]]]:
    """(heading path, sentences) of each run of text under one heading."""
    path: list[tuple[int, str]] = []
    sentences: list[_Said] = []
    for block in blocks(document.text, document.body):
        if block.kind != "heading":
            sentences.extend(_said(document.text, block))
            continue
        if sentences:
            yield _joined(path, document), sentences
            sentences = []
        path = [item for item in path if item[0] < block.level]
        path.append((block.level, document.text[block.start : block.end]))
    if sentences:
        yield _joined(path, document), sentences


def _joined(path: list[tuple[int, str]], document: Document) -> str:
    names = [name for level, name in path if level > _FIRST_HEADING or name != document.title]
    return " › ".join(names)


def _groups(sizes: list[int], limits: Limits) -> Iterator[tuple[int, int]]:
    """(first, one past last) sentence numbers of each passage of a section."""
    first = 0
    while first < len(sizes):
        last, size = first + 1, sizes[first]
        while (
            last < len(sizes)
            and last - first < limits.sentences
            and size + sizes[last] <= limits.tokens
        ):
            size += sizes[last]
            last += 1
        yield first, last
        if last == len(sizes):
            return
        first = max(last - limits.overlap, first + 1)


def split(
    document: Document, count_tokens: Callable[[str], int], limits: Limits = Limits()
) -> list[Passage]:
    """The passages of a document.

    No sentence is ever cut: one longer than the limit is a passage of its own. Neighbours in a
    section share `limits.overlap` sentences.

    Args:
        count_tokens: the encoder's token function.
    """
    found: list[Passage] = []
    for section, sentences in _sections(document):
        spans = [item.span for item in sentences]
        sizes = [count_tokens(document.text[start:end]) for start, end in spans]
        for first, last in _groups(sizes, limits):
            start, end = spans[first][0], spans[last - 1][1]
            heads = tuple(item.head for item in sentences[first:last])
            found.append(
                Passage(
                    id=f"{document.id}#{len(found)}",
                    document=document.id,
                    title=document.title,
                    language=document.language,
                    section=section,
                    page=None,
                    start=start,
                    end=end,
                    text=document.text[start:end],
                    sentences=tuple(spans[first:last]),
                    heads=heads if any(heads) else (),
                )
            )
    return found
