"""A Markdown document as HTML blocks, every block knowing where it stands in the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Literal

from assistant.page.markup import Ink, Span, inline

Kind = Literal["heading", "item", "number", "row", "quote", "paragraph"]
_LINE = re.compile(r"[^\n]*\n?")
_HEADING = re.compile(r"(#{1,6})\s+")
_ITEM = re.compile(r"\s*[-*+•]\s+")
_NUMBER = re.compile(r"\s*[0-9٠-٩]{1,3}[.)]\s+")
_QUOTE = re.compile(r"\s*>\s?")
_RULE = re.compile(r"\s*\|?\s*:?-{3,}:?\s*(?:\|\s*:?-{3,}:?\s*)*\|?\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A heading, paragraph, list item, table row or quote: `text[start:end]` without its sign."""

    kind: Kind
    level: int
    start: int
    end: int


def _block(line: str, at: int) -> Block | None:
    bare = line.rstrip()
    if not bare or _RULE.match(bare):
        return None
    end = at + len(bare)
    if match := _HEADING.match(bare):
        return Block("heading", len(match.group(1)), at + match.end(), end)
    if bare.lstrip().startswith("|"):
        return Block("row", 0, at, end)
    kinds: tuple[tuple[Kind, re.Pattern[str]], ...] = (
        ("item", _ITEM), ("number", _NUMBER), ("quote", _QUOTE),
    )  # fmt: skip
    for kind, sign in kinds:
        if match := sign.match(bare):
            return Block(kind, 0, at + match.end(), end)
    return Block("paragraph", 0, at + len(bare) - len(bare.lstrip()), end)


def blocks(text: str, start: int, end: int) -> list[Block]:
    """The blocks of a stretch of Markdown, in order; lines of one paragraph are joined."""
    found: list[Block] = []
    broken = True
    for match in _LINE.finditer(text, start, end):
        if match.start() == match.end():
            break
        block = _block(match.group(), match.start())
        last = found[-1] if found and not broken else None
        if (
            block
            and last
            and block.kind == "paragraph"
            and last.kind in ("paragraph", "item", "number", "quote")
        ):
            found[-1] = Block(last.kind, last.level, last.start, block.end)
        elif block:
            found.append(block)
        broken = block is None
    return found


def around(found: Sequence[Block], span: Span, reach: int = 2) -> list[Block]:
    """The blocks a span touches, with `reach` blocks before and after it."""
    touched = [i for i, block in enumerate(found) if block.start < span[1] and span[0] < block.end]
    if not touched:
        return []
    first, last = max(0, touched[0] - reach), touched[-1] + reach + 1
    while first > 0 and found[first].kind == "row" and touched[0] - first < 12:
        first -= 1
    return list(found[first:last])


def _cells(text: str, block: Block) -> Iterator[Span]:
    at = block.start
    for cell in text[block.start : block.end].split("|"):
        lead = len(cell) - len(cell.lstrip())
        if cell.strip():
            yield at + lead, at + len(cell.rstrip())
        at += len(cell) + 1


def _table(text: str, rows: Sequence[Block], language: str, ink: Ink) -> str:
    lines = []
    for number, row in enumerate(rows):
        tag = "th" if number == 0 and len(rows) > 1 else "td"
        scope = ' scope="col"' if tag == "th" else ""
        cells = (
            f"<{tag}{scope}>{inline(text, cell, language, ink)}</{tag}>"
            for cell in _cells(text, row)
        )
        lines.append(f"<tr>{''.join(cells)}</tr>")
    return f'<div class="table" tabindex="0" role="group"><table>{"".join(lines)}</table></div>'


def blocks_html(
    text: str, found: Sequence[Block], language: str, ink: Ink, top: int = 1, deepest: int = 6
) -> str:
    """Safe HTML of blocks; a first-level heading becomes `<h{top}>`, none is under `deepest`."""
    parts = []
    for kind, run in groupby(found, key=lambda block: block.kind):
        members = list(run)
        if kind == "row":
            parts.append(_table(text, members, language, ink))
            continue
        drawn = [(item, inline(text, (item.start, item.end), language, ink)) for item in members]
        if kind == "heading":
            for item, line in drawn:
                level = min(deepest, item.level + top - 1)
                parts.append(f"<h{level}>{line}</h{level}>")
        elif kind in ("item", "number"):
            tag = "ul" if kind == "item" else "ol"
            parts.append(f"<{tag}>{''.join(f'<li>{line}</li>' for _, line in drawn)}</{tag}>")
        else:
            tag = "blockquote" if kind == "quote" else "p"
            parts.extend(f"<{tag}>{line}</{tag}>" for _, line in drawn)
    return "\n".join(parts)
