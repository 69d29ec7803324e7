"""Cuts a document's body into blocks (headings, paragraphs, items, rows) and sentences.

Offsets are exact: `text[start:end]` is the sentence, literally. Sentences end at . ! ? … and, in
Arabic, ؟ and ؛ (outside brackets); a line break ends one too, except inside a hard-wrapped
paragraph. Full stops of abbreviations, initials, decimals and addresses do not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

Span = tuple[int, int]

_HEADING = re.compile(r"(#{1,6})[ \t]+(.+?)[ \t]*#*[ \t]*\Z")
_MARKER = re.compile(r"[ \t]*(?:[-*+•▪–][ \t]+|\(?\d{1,3}[.)][ \t]+|>[ \t]?)*")
_RULE = re.compile(r"[ \t]*(?:[*_=-][ \t]*){3,}\Z")
_END = re.compile("(?:[.!?؟؛…۔]+)[»”\"')\\]\u200e\u200f\u061c\u202c\u2069\\s]*(?=\\s|\\Z)|؛")
_ABBREVIATIONS = frozenset(
    """m mm mme mmes mlle dr dre pr me mgr st ste art arts al p pp ex cf env fig chap vol éd ed coll
    n no nos av bd tél tel hab réf ref sq sqq vs adm gén dir dép min resp jr sr approx max
    janv févr avr juil sept oct nov déc inc ltd corp""".split()
)
_LONGEST = 40
"""No abbreviation is longer, with what stands before it."""
_ARABIC_ABBREVIATIONS = frozenset("د م أ ا ص ج ق ط ت ه هـ ر ذ أد ش مج تق".split())


def _is_rule(line: str) -> bool:
    """Whether a line only draws: a rule, or the line under a table's head."""
    return bool(_RULE.match(line)) or ("--" in line and not line.strip(" \t|:-"))


@dataclass(frozen=True, slots=True)
class Block:
    """A run of text of one kind.

    Attributes:
        kind: "heading", "text", "item" or "row".
        level: of a heading, 1 to 6; 0 otherwise.
    """

    kind: str
    start: int
    end: int
    level: int = 0


def _lines(text: str, start: int) -> Iterator[Span]:
    at = start
    while at < len(text):
        end = text.find("\n", at)
        end = len(text) if end < 0 else end
        yield at, end
        at = end + 1


def _trim(text: str, start: int, end: int) -> Span:
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
        first, last = _trim(text, start, end)
        first, last = first + 1, last - (text[last - 1] == "|")
        return Block("row", *_trim(text, first, last))
    marker = _MARKER.match(line)
    if marker and marker.end() and line[: marker.end()].strip():
        return Block("item", *_trim(text, start + marker.end(), end))
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
        yield Block("text", *_trim(text, lines[0][0], lines[-1][1]))
        return
    for start, end in lines:
        yield Block("text", *_trim(text, start, end))


def _plain_headings(text: str, blocks: list[Block]) -> Iterator[Block]:
    """Short lines without a full stop before longer text are headings, as in plain text files."""
    marked = any(block.kind == "heading" for block in blocks)
    for number, block in enumerate(blocks):
        following = blocks[number + 1] if number + 1 < len(blocks) else None
        alone = text[block.end : block.end + 2] == "\n\n"
        short = block.end - block.start <= 80 and text[block.end - 1] not in ".!?؟؛…:،,"
        fuller = following is not None and following.end - following.start > 100
        if block.kind == "text" and not marked and alone and short and fuller:
            yield Block("heading", block.start, block.end, 2)
        else:
            yield block


def _continues_item(text: str, found: list[Block], start: int) -> bool:
    """Whether an indented line goes on with the list item right above it."""
    above = found[-1] if found else None
    between = text[above.end : start] if above else ""
    return above is not None and above.kind == "item" and between.strip(" \t\r") == "\n"


def blocks(text: str, start: int = 0) -> list[Block]:
    """The blocks of a Markdown or plain text from an offset on, in order."""
    found: list[Block] = []
    pending: list[Span] = []

    def close() -> None:
        if pending:
            found.extend(_paragraph(text, pending))
            pending.clear()

    for first, last in _lines(text, start):
        line = text[first:last]
        if not line.strip() or _is_rule(line):
            close()
            continue
        block = _line_block(text, first, last)
        if block is None and line[0] in " \t" and _continues_item(text, found, first):
            found[-1] = Block("item", found[-1].start, _trim(text, first, last)[1])
            continue
        if block is None:
            pending.append((first, last))
            continue
        close()
        if block.end > block.start:
            found.append(block)
    close()
    return list(_plain_headings(text, found))


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    word = re.search(r"[^\s(«\"'’\[]*\Z", text[max(start, dot - _LONGEST) : dot])
    token = word.group() if word else ""
    bare = token.rstrip(".")
    if not bare or not bare[-1].isalpha():
        return False
    last = bare.rsplit(".", 1)[-1].rsplit("-", 1)[-1]
    if len(last) == 1 and (last.isupper() or "\u0620" <= last <= "\u064a"):
        return True
    return last.casefold() in _ABBREVIATIONS or last in _ARABIC_ABBREVIATIONS


def _ends_here(text: str, start: int, match: re.Match[str], end: int) -> bool:
    terminator = match.group().strip()
    if match.end() >= end:
        return True
    if terminator == "؛" and text.count("(", start, match.start()) > text.count(
        ")", start, match.start()
    ):
        return False
    if (
        terminator[0] == "."
        and len(terminator) == 1
        and _is_abbreviation(text, start, match.start())
    ):
        return False
    following = text[match.end() : end].lstrip()[:1]
    return terminator[0] in "؛؟۔" or not following.islower()


def sentence_spans(text: str, start: int, end: int) -> list[Span]:
    """The sentences of one block, as offsets into the text; together they cover its words."""
    spans: list[Span] = []
    first = start
    for match in _END.finditer(text, start, end):
        if _ends_here(text, first, match, end):
            span = _trim(text, first, match.end())
            if any(character.isalnum() for character in text[span[0] : span[1]]):
                spans.append(span)
                first = match.end()
    rest = _trim(text, first, end)
    if any(character.isalnum() for character in text[rest[0] : rest[1]]):
        spans.append(rest)
    return spans
