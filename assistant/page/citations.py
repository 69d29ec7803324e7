"""The sources of an answer as safe HTML, each with its quote, and the markers that open them."""

import re
from collections.abc import Mapping, Sequence

from assistant.page.markup import apart, attributes, escape, isolated
from assistant.page.sources import particulars, place_url
from assistant.page.wording import words
from assistant.schema import Citation, Document, Language

MARKER = re.compile(r"\[(\d{1,3})\]")


def marker_html(citation: Citation, chrome: Language) -> str:
    """The button that opens the source of a marker."""
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


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", MARKER.sub("", text))


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


def listed_html(
    items: Sequence[Citation],
    documents: Mapping[str, Document],
    chrome: Language,
    key: str,
    said: str = "",
) -> str:
    """The sources, or the nearest passages, as a list that folds; "" where there are none."""
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
