"""Cuts a document's body into blocks: headings, paragraphs, items and rows, with exact offsets.

A line break ends a block, except inside a hard-wrapped paragraph.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

Span = tuple[int, int]
_HEADING = re.compile(r"(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*\Z")
_MARKER = re.compile(r"[ \t]*(?:[-*+•▪–][ \t]+|\(?\d{1,3}[.)][ \t]+|>[ \t]?)*")
_NAME, _LABEL = 8, 3
"""Words of a plain heading above a list, at most; of one with the list right below it."""
_RULE = re.compile(r"[ \t]*(?:[*_=-][ \t]*){3,}\Z")


def _is_rule(line: str) -> bool:
    """Whether a line only draws: a rule, or the line under a table's head."""
    return bool(_RULE.match(line)) or ("--" in line and not line.strip(" \t|:-"))


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text of one kind.

    Attributes:
        kind: "heading", "text", "item" or "row".
        level: of a heading, 1 to 6; 0 otherwise.
        head: of a row, the span of its table's head row; empty for the head itself.
    """

    kind: str
    start: int
    end: int
    level: int = 0
    head: Span = (0, 0)


def _lines(text: str, start: int) -> Iterator[Span]:
    at = start
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield at, end
        at = end + 1


def trim(text: str, start: int, end: int) -> Span:
    """A span without the white space at its ends."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _line_block(text: str, start: int, end: int) -> Block | None:
    """The block a single line makes by itself, or None for a line of a paragraph."""
    line = text[start:end]
    if heading := _HEADING.match(line):
        return Block("heading", start + heading.start(2), start + heading.end(2), len(heading[1]))
    if line.lstrip().startswith("|") and line.count("|") > 1:
        first, last = trim(text, start, end)
        first, last = first + 1, last - (text[last - 1] == "|")
        return Block("row", *trim(text, first, last))
    marker = _MARKER.match(line)
    if marker and marker.end() and line[: marker.end()].strip():
        return Block("item", *trim(text, start + marker.end(), end))
    return None


def _wrapped(text: str, lines: list[Span]) -> bool:
    """Whether a paragraph is hard-wrapped, so that sentences run over its line breaks."""
    widths = [end - start for start, end in lines[:-1]]
    if not widths or min(widths) < 55 or max(widths) > 130:
        return False
    open_ends = sum(text[end - 1] not in ".!?؟؛…:" for _, end in lines[:-1] if end)
    return open_ends * 2 > len(widths) or open_ends == len(widths)


def _paragraph(text: str, lines: list[Span]) -> Iterator[Block]:
    if len(lines) == 1 or _wrapped(text, lines):
        yield Block("text", *trim(text, lines[0][0], lines[-1][1]))
        return
    for start, end in lines:
        yield Block("text", *trim(text, start, end))


def _short(text: str, block: Block) -> bool:
    """Whether a block is a short line without a final stop."""
    return block.end - block.start <= 80 and text[block.end - 1] not in ".!?؟؛…:،,"


def _names(line: str, most: int) -> bool:
    """Whether a short line has the look of a name: few words, and no more than its own number."""
    return len(line.split()) <= most and sum(map(str.isdigit, line)) <= 2


def _announces(text: str, above: Block | None, block: Block, following: list[Block]) -> bool:
    """Whether a name stands between blank lines above a list, or above lines that are sentences."""
    if above is not None and text.count("\n", above.end, block.start) < 2:
        return False
    alone = text.count("\n", block.end, following[0].start) > 1
    if not _names(text[block.start : block.end], _NAME if alone else _LABEL):
        return False
    if following[0].kind == "item":
        return True
    told = [item.kind == "text" and text[item.end - 1] in ".!؟؛" for item in following]
    return alone and len(told) > 1 and all(told)


def _plain_headings(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Short lines without a full stop before longer text or a list are headings."""
    marked = any(block.kind == "heading" for block in blocks)
    above: Block | None = None
    for number, block in enumerate(blocks):
        following = blocks[number + 1 : number + 3]
        candidate = block.kind == "text" and not marked and bool(following) and _short(text, block)
        alone = text[block.end : block.end + 2] == "\n\n"
        fuller = candidate and alone and following[0].end - following[0].start > 100
        if candidate and (fuller or _announces(text, above, block, following)):
            yield Block("heading", block.start, block.end, 2)
        else:
            yield block
        above = block


def _continues_item(text: str, found: list[Block], start: int) -> bool:
    """Whether an indented line goes on with the list item right above it."""
    above = found[-1] if found else None
    between = text[above.end : start] if above else ""
    return above is not None and above.kind == "item" and between.strip(" \t\r") == "\n"


def _head_above(text: str, found: list[Block], start: int) -> Span:
    """The row right above a line that rules a table off, which names its columns."""
    above = found[-1] if found else None
    if above is None or above.kind != "row" or text[above.end : start].strip(" \t\r|") != "\n":
        return (0, 0)
    return above.start, above.end


def blocks(text: str, start: int = 0) -> list[Block]:
    """The blocks of a Markdown or plain text from an offset on, in order."""
    found: list[Block] = []
    pending: list[Span] = []
    head: Span = (0, 0)

    def close() -> None:
        if pending:
            found.extend(_paragraph(text, pending))
            pending.clear()

    for first, last in _lines(text, start):
        line = text[first:last]
        if not line.strip() or _is_rule(line):
            close()
            head = _head_above(text, found, first) if line.strip() else (0, 0)
            continue
        block = _line_block(text, first, last)
        if block is None or block.kind != "row":
            head = (0, 0)
        else:
            block = replace(block, head=head)
        if block is None and line[0] in " \t" and _continues_item(text, found, first):
            found[-1] = Block("item", found[-1].start, trim(text, first, last)[1])
            continue
        if block is None:
            pending.append((first, last))
            continue
        close()
        if block.end > block.start:
            found.append(block)
    close()
    return list(_plain_headings(text, found))
