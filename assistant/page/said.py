"""The words of an answer as safe HTML: markers as buttons, the short answer bold, quotes apart."""

import re
from itertools import pairwise

from assistant.language import identify
from assistant.page.citations import MARKER, marker_html
from assistant.page.markup import Span, direction, isolated
from assistant.schema import Answer, Language

_SENTENCE = re.compile(r".*?\[\d{1,3}\](?:\s*\[\d{1,3}\])*\s*[.!?؟…»]*(?=\s|$)|.+?$", re.DOTALL)
_QUOTED = re.compile(r"«\s?([^«»]+?)\s?»")


def _foreign(text: str, language: Language) -> dict[Span, Language]:
    """The quotes of a line that are in the other language, by their spans."""
    found: dict[Span, Language] = {}
    for match in _QUOTED.finditer(text):
        own = identify(match.group(1)) or language
        if own != language:
            found[match.span(1)] = own
    return found


def _said(text: str, answer: Answer, chrome: Language, bold: Span) -> str:
    """One sentence of the answer: markers become buttons, the short answer is bold."""
    known = {item.number: item for item in answer.citations}
    markers = {match.span(): int(match.group(1)) for match in MARKER.finditer(text)}
    quotes = _foreign(text, answer.language)
    bounds = {0, len(text), *bold, *(at for span in (*markers, *quotes) for at in span)}
    parts = []
    for start, end in pairwise(sorted(bounds)):
        quote = next((span for span in quotes if span[0] <= start and end <= span[1]), None)
        own = quotes[quote] if quote else answer.language
        if quote and quote[0] == start:
            parts.append(f'<bdi lang="{own}" dir="{direction(own)}">')
        number = markers.get((start, end), 0)
        shown = isolated(text[start:end], own)
        if number in known:
            parts.append(marker_html(known[number], chrome))
        elif bold[0] <= start and end <= bold[1] and shown.strip():
            parts.append(f"<strong>{shown}</strong>")
        else:
            parts.append(shown)
        if quote and quote[1] == end:
            parts.append("</bdi>")
    return "".join(parts)


def _sentences(line: str) -> list[str]:
    return [match.group() for match in _SENTENCE.finditer(line) if match.group().strip()]


def body_html(answer: Answer, chrome: Language) -> str:
    """The words of an answer, sentence by sentence, in the answer's own direction."""
    short = answer.short.strip()
    lines: list[str] = []
    listed = answer.status == "conflict"
    for line in answer.text.splitlines():
        item = line.lstrip().startswith(("- ", "• "))
        bare = line.strip().removeprefix("- ").removeprefix("• ")
        said = []
        for sentence in _sentences(bare):
            at = sentence.find(short) if short else -1
            bold = (at, at + len(short)) if at >= 0 else (0, 0)
            short = "" if at >= 0 else short
            said.append(f'<span class="sentence">{_said(sentence, answer, chrome, bold)}</span>')
        if not said:
            continue
        if listed or item:
            lines.extend(f"<li>{part}</li>" for part in ([" ".join(said)] if item else said))
        else:
            lines.append(f"<p>{' '.join(said)}</p>")
    inside = re.sub(r"((?:<li>(?:(?!</li>).)*</li>)+)", r"<ul>\1</ul>", "".join(lines))
    way = direction(answer.language)
    return f'<div class="said" lang="{answer.language}" dir="{way}">{inside}</div>'
