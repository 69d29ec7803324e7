"""An answer as safe HTML: its words, markers, sources, what it lacks, and what to do next."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from assistant.language import identify
from assistant.page.markup import Span, apart, attributes, direction, escape, isolated
from assistant.page.sources import particulars, place_url
from assistant.page.wording import confidence_words, words
from assistant.schema import Answer, Citation, Document, Language

_MARKER = re.compile(r"\[(\d{1,3})\]")
_SENTENCE = re.compile(r".*?\[\d{1,3}\](?:\s*\[\d{1,3}\])*\s*[.!?؟…»]*(?=\s|$)|.+?$", re.DOTALL)
_QUOTED = re.compile(r"«\s?([^«»]+?)\s?»")


def _marker(citation: Citation, chrome: Language) -> str:
    label = words("marker", chrome, number=citation.number, title=citation.title)
    return (
        f'<button type="button" class="marker" aria-haspopup="dialog" aria-label="{label}"'
        f"{_target(citation)}>[{citation.number}]</button>"
    )


def _target(citation: Citation) -> str:
    return (
        f' data-action="source" data-document="{escape(citation.document)}"'
        f' data-start="{citation.start}" data-end="{citation.end}"'
        f' data-passage="{escape(citation.passage)}" data-number="{citation.number}"'
    )


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
    markers = {match.span(): int(match.group(1)) for match in _MARKER.finditer(text)}
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
            parts.append(_marker(known[number], chrome))
        elif bold[0] <= start and end <= bold[1] and shown.strip():
            parts.append(f"<strong>{shown}</strong>")
        else:
            parts.append(shown)
        if quote and quote[1] == end:
            parts.append("</bdi>")
    return "".join(parts)


def _sentences(line: str) -> list[str]:
    return [match.group() for match in _SENTENCE.finditer(line) if match.group().strip()]


def _body(answer: Answer, chrome: Language) -> str:
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


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", _MARKER.sub("", text))


def _citation(
    item: Citation, document: Document | None, chrome: Language, numbered: bool, said: str
) -> str:
    """One source or near passage; a quote the answer repeats whole is not shown twice."""
    title = apart(item.title)
    number = f'<span class="number">{item.number}</span>' if numbered else ""
    link = escape(place_url(item.document, (item.start, item.end)))
    place = item.section or (words("page", chrome, number=item.page) if item.page else "")
    below = particulars(document, chrome, place) if document else ""
    quote = " ".join(re.sub(r"\*\*|__|\|", " ", item.quote).split())
    shown = (
        ""
        if _bare(quote) in _bare(said)
        else f"<blockquote {attributes(item.quote, item.language)}>"
        f"{isolated(quote, item.language)}</blockquote>"
    )
    return (
        f'<li class="source">{number}<div><p class="title"><a href="{link}"{_target(item)}>'
        f"{title}</a></p>{below}{shown}</div></li>"
    )


def _listed(
    items: Sequence[Citation],
    documents: Mapping[str, Document],
    chrome: Language,
    key: str,
    said: str = "",
) -> str:
    if not items:
        return ""
    lines = "".join(
        _citation(item, documents.get(item.document), chrome, key == "sources", said)
        for item in items
    )
    count = f' <span class="count">{len(items)}</span>' if key == "sources" else ""
    return (
        f'<details class="{key}" open><summary>{words(key, chrome)}{count}</summary>'
        f"<ol>{lines}</ol></details>"
    )


def _head(answer: Answer, chrome: Language) -> str:
    """The banner of an answer that is not a plain one, and what was understood."""
    parts = []
    if answer.status != "answered":
        # A refusal's own words say what to do; the other banners must.
        advised = answer.status in ("partial", "conflict")
        advice = f" {words(f'do_{answer.status}', chrome)}" if advised else ""
        banner = words(f"is_{answer.status}", chrome)
        parts.append(f'<p class="verdict"><strong>{banner}</strong>{advice}</p>')
    if answer.understood and answer.understood.strip() != answer.question.strip():
        understood = apart(answer.understood)
        parts.append(f'<p class="understood">{words("understood", chrome)} {understood}</p>')
    return "".join(parts)


def _foot(answer: Answer, chrome: Language) -> str:
    parts = []
    if answer.citations and (sure := confidence_words(answer.confidence, chrome)):
        parts.append(f'<p class="confidence">{escape(sure)}</p>')
    for note in answer.notes:
        parts.append(f'<p class="note" {attributes(note)}>{isolated(note, answer.language)}</p>')
    if answer.mode != "extractive":
        parts.append(f'<p class="note">{words("generated", chrome)}</p>')
    return "".join(parts)


def _actions(chrome: Language) -> str:
    names = ("copy", "markdown", "json", "print", "retry", "up", "down")
    return (
        '<div class="actions" hidden>'
        + "".join(
            f'<button type="button" data-action="{name}" title="{words(f"act_{name}", chrome)}">'
            f'<span class="icon {name}" aria-hidden="true"></span>'
            f'<span class="name">{words(f"act_{name}", chrome)}</span></button>'
            for name in names
        )
        + "</div>"
    )


def _next(questions: Sequence[str], chrome: Language) -> str:
    if not questions:
        return ""
    chips = "".join(
        f'<li><button type="submit" form="composer" name="question" data-action="ask"'
        f' value="{escape(question)}" {attributes(question)}>'
        f"{isolated(question, identify(question) or chrome)}</button></li>"
        for question in questions
    )
    return f'<div class="next"><h3>{words("next", chrome)}</h3><ul class="chips">{chips}</ul></div>'


def question_html(question: str, chrome: Language) -> str:
    """The citizen's question as a message, with the way to change it."""
    edit = words("act_edit", chrome)
    return (
        f'<div class="question"><h2 {attributes(question, chrome)}>{escape(question)}</h2>'
        f'<button type="button" data-action="edit" title="{edit}" hidden>'
        f'<span class="icon edit" aria-hidden="true"></span><span class="name">{edit}</span>'
        "</button></div>"
    )


def answer_html(
    answer: Answer,
    documents: Mapping[str, Document],
    chrome: Language,
    following: Sequence[str] = (),
) -> str:
    """An answer as an article, its labels in the page's language, its words in its own."""
    return (
        f'<article class="answer is-{answer.status}" tabindex="-1"'
        f' aria-label="{words("answer", chrome)}">'
        f"{_head(answer, chrome)}{_body(answer, chrome)}{_foot(answer, chrome)}"
        f"{_listed(answer.citations, documents, chrome, 'sources', answer.text)}"
        f"{_listed(answer.nearest, documents, chrome, 'nearest')}"
        f"{_actions(chrome)}{_next(following, chrome)}</article>"
    )
