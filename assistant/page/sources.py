"""Where a quote stands: the source panel, and a document opened at a passage, as safe HTML."""

from collections.abc import Mapping, Sequence
from urllib.parse import quote, urlsplit

from assistant.page.blocks import around, blocks, blocks_html
from assistant.page.markup import Ink, Span, apart, attributes, direction, escape, isolated
from assistant.page.wording import date_words, status_words, words
from assistant.schema import Document, Language, Passage, Source


def place_url(document: str, span: Span | None = None, passage: str = "") -> str:
    """The address of a document's page, at a passage or at a quote."""
    if span is not None:
        return f"/?passage={quote(document)}&quote={span[0]}-{span[1]}#quote"
    ordinal = passage.rpartition("#")[2]
    return f"/?passage={quote(document)}" + (f"#p{ordinal}" if ordinal else "")


def outside_link(url: str, label: str) -> str:
    """A link that leaves the site, or the bare label when the address is not plain https."""
    try:
        parts = urlsplit(url if url.isprintable() else "")
    except ValueError:
        return label
    if parts.scheme != "https" or not parts.hostname or "@" in parts.netloc:
        return label
    return (
        f'<a class="outside" href="{escape(url)}" target="_blank"'
        f' rel="noopener noreferrer external">{label}</a>'
    )


def particulars(document: Document, chrome: Language, place: str = "", tag: str = "") -> str:
    """The line under a title: publisher, date, status, a tag, and the place in the document."""
    publisher = apart(document.publisher) if document.publisher else ""
    shown = [publisher, escape(date_words(document.date, chrome))]
    items = [f"<span>{item}</span>" for item in shown if item]
    if document.status:
        label = escape(status_words(document.status, chrome))
        items.append(f'<span class="badge {escape(document.status)}">{label}</span>')
    if tag:
        items.append(f'<span class="badge tongue">{tag}</span>')
    if place:
        items.append(f"<span>{apart(place)}</span>")
    return f'<p class="particulars">{"".join(items)}</p>'


def _source(source: Source, chrome: Language) -> str:
    title = apart(source.title)
    publisher = apart(source.publisher) if source.publisher else ""
    rest = " · ".join(part for part in (publisher, escape(date_words(source.date, chrome))) if part)
    return f"<li>{outside_link(source.url, title)} <small>{rest}</small></li>"


def originals(document: Document, chrome: Language, opened: bool = False) -> str:
    """The publications a document relies on, and the link to its own original."""
    own = outside_link(document.url, words("original", chrome)) if document.url else ""
    own = f"<p>{own}</p>" if own else ""
    if not document.sources:
        return own
    lines = "".join(_source(source, chrome) for source in document.sources)
    label = words("originals", chrome, count=len(document.sources))
    return (
        f'{own}<details class="originals"{" open" if opened else ""}><summary>{label}</summary>'
        f"<ul>{lines}</ul></details>"
    )


def counterpart(document: Document, documents: Mapping[str, Document], chrome: Language) -> str:
    """The link to the same document in the other language, or ""."""
    other = documents.get(document.pair)
    if other is None:
        return ""
    title = apart(other.title)
    label = words(f"counterpart_{other.language}", chrome)
    return f'<p class="counterpart">{label} <a href="{escape(place_url(other.id))}">{title}</a></p>'


def panel_html(
    document: Document, span: Span, place: str, documents: Mapping[str, Document], chrome: Language
) -> str:
    """The source panel: the quote highlighted in its surrounding text, and where it comes from."""
    found = blocks(document.text, document.body, len(document.text))
    shown = blocks_html(document.text, around(found, span), document.language, Ink(span), 3, 3)
    way = direction(document.language)
    address = escape(place_url(document.id, span))
    return (
        f'<h2 id="source-title" tabindex="-1" {attributes(document.title)}>'
        f"{isolated(document.title, document.language)}</h2>"
        f"{particulars(document, chrome, place)}"
        f'<div class="excerpt" lang="{document.language}" dir="{way}">{shown}</div>'
        f'<p class="doors"><a class="button" href="{address}">{words("open_here", chrome)}</a>'
        f'<button type="button" class="button quiet" data-action="copy-link" data-link="{address}">'
        f"{words('copy_link', chrome)}</button></p>"
        f"{counterpart(document, documents, chrome)}{originals(document, chrome)}"
    )


def document_html(
    document: Document,
    passages: Sequence[Passage],
    documents: Mapping[str, Document],
    chrome: Language,
    span: Span = (0, 0),
) -> str:
    """A whole document, an anchor at each passage, one quote marked."""
    text = document.text
    found = blocks(text, document.body, len(text))
    if found and found[0].kind == "heading" and found[0].level == 1:
        found = found[1:]
    anchors = {item.start: f"p{item.id.rpartition('#')[2]}" for item in passages}
    if span[1] > span[0]:
        anchors[span[0]] = "quote"
    way = direction(document.language)
    return (
        f'<article class="document"><h1 {attributes(document.title)}>'
        f"{isolated(document.title, document.language)}</h1>"
        f"{particulars(document, chrome)}{counterpart(document, documents, chrome)}"
        f'<div class="reading" lang="{document.language}" dir="{way}">'
        f"{blocks_html(text, found, document.language, Ink(span, anchors))}</div>"
        f"{originals(document, chrome, opened=False)}</article>"
    )
