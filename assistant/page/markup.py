"""Text as safe HTML: escaped, cleaned, foreign runs isolated by direction, quotes marked."""

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from assistant.language import identify
from assistant.schema import Language

Span = tuple[int, int]

_UNSEEN = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2069\ufeff\ud800-\udfff\U000e0000-\U000e007f]"
)
"""Control, bidi and tag characters: they could make a page read other than it is written."""
_UNIT = r"(?:[KMGT]W[hc]?|[kMG]bit/s|[KMGT]bps|[KMGT]o|km|kV|MMDH|MDH|MAD|DH|USD|EUR|%|€|\$)"
_WORD = r"(?:\d{1,3}(?=[A-Za-z]))?[A-Za-zÀ-ɏ][\w.&+@'’/\-]*"
_URL = r"https?://[^\s<>«»\"]+"
_LATIN = re.compile(
    rf"{_URL}|(?:\d[\d.,]*\s?(?={_UNIT}))?{_UNIT}(?!\w)|[$€]\s?\d[\d.,]*|\d+[-–]\d\d(?!\d)"
    rf"|{_WORD}(?:[ \u00a0](?:{_WORD}|\d[\d.]*(?![\w%])))*"
)
_ARABIC = re.compile(
    "[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
    "(?:[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc0-9 \u00a0.،-]*"
    "[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc])?"
)
_FOREIGN_URL = re.compile(rf"{_URL}|{_ARABIC.pattern}")
_TOGETHER = re.compile(r"« \S{1,24}(?: [»:;?!])?|[^\s«]{1,24} [»:;?!%](?!\w)")
_MARKS = re.compile(
    r"\*\*|__|`+|!?\[([^\]\n]*)\]\([^)\n]*\)|(?<![\w\\])[*_](?=\w)|(?<=\w)[*_](?!\w)|\\(?=[\\`*_{}\[\]()#+.!|-])"
)


def direction(language: str) -> str:
    """The writing direction of a language, as HTML names it."""
    return "rtl" if language == "ar" else "ltr"


def escape(text: str) -> str:
    """Text for HTML content or a quoted attribute, without characters that are not seen."""
    return html.escape(_UNSEEN.sub("", text), quote=True)


def _unbroken(text: str, language: str) -> str:
    """Safe HTML of words in one script; a French sign never starts a line of its own."""
    if language == "ar":
        return escape(text)
    parts, at = [], 0
    for match in _TOGETHER.finditer(text):
        parts.append(escape(text[at : match.start()]))
        parts.append(f'<span class="together">{escape(match.group())}</span>')
        at = match.end()
    return "".join(parts) + escape(text[at:])


def isolated(text: str, language: str) -> str:
    """Safe HTML of one line, its runs in the other script isolated so that they read right."""
    pattern = _LATIN if language == "ar" else _FOREIGN_URL
    parts, at = [], 0
    for match in pattern.finditer(text):
        run = match.group()
        parts.append(_unbroken(text[at : match.start()], language))
        way = "rtl" if _ARABIC.match(run) else "ltr"
        parts.append(f'<bdi dir="{way}">{escape(run)}</bdi>')
        at = match.end()
    return "".join(parts) + _unbroken(text[at:], language)


def attributes(text: str, fallback: Language = "fr") -> str:
    """The `lang` and `dir` attributes of a text, by the script most of it is in."""
    language = identify(text) or fallback
    return f'lang="{language}" dir="{direction(language)}"'


def apart(text: str) -> str:
    """Safe HTML of a name or title in its own language, wherever it stands."""
    return f"<bdi {attributes(text)}>{isolated(text, identify(text) or 'fr')}</bdi>"


def _visible(text: str, start: int, end: int) -> Iterator[tuple[int, int, str]]:
    """(start, end, mark) of the pieces of a line; mark is the Markdown sign, "" for words."""
    at = start
    for match in _MARKS.finditer(text, start, end):
        if match.start() > at:
            yield at, match.start(), ""
        if match.group(1) is not None:
            yield match.start(1), match.end(1), ""
        else:
            yield match.start(), match.end(), match.group()
        at = match.end()
    if at < end:
        yield at, end, ""


def _pieces(start: int, end: int, cuts: Iterable[int]) -> Iterator[Span]:
    bounds = sorted({start, end, *(cut for cut in cuts if start < cut < end)})
    return pairwise(bounds)


@dataclass(frozen=True, slots=True)
class Ink:
    """How a stretch of a document is drawn.

    Attributes:
        marked: the span to highlight, (0, 0) for none.
        anchors: offset in the text → id of the place, for links to it.
    """

    marked: Span = (0, 0)
    anchors: Mapping[int, str] | None = None


def inline(text: str, span: Span, language: str, ink: Ink = Ink()) -> str:
    """Safe HTML of one line of Markdown: emphasis kept, links as words, the quote marked."""
    start, end = span
    anchors = {at: name for at, name in (ink.anchors or {}).items() if start <= at < end}
    parts, strong = [], False
    for at in sorted(anchors):
        parts.append(f'<span class="place" id="{escape(anchors[at])}"></span>')
    for left, right, mark in _visible(text, start, end):
        if mark in ("**", "__"):
            parts.append("</strong>" if strong else "<strong>")
            strong = not strong
        if mark:
            continue
        for first, last in _pieces(left, right, ink.marked):
            words = isolated(text[first:last], language)
            inside = ink.marked[0] <= first and last <= ink.marked[1]
            parts.append(f"<mark>{words}</mark>" if inside and words.strip() else words)
    return "".join(parts) + ("</strong>" if strong else "")
