"""The list of documents: filters, search, and one card a document, as safe HTML."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.messages import say
from assistant.normalize import fold
from assistant.page.markup import apart, attributes, escape, isolated
from assistant.page.sources import particulars, place_url
from assistant.page.templates import fill
from assistant.page.wording import LANGUAGES, status_words, words
from assistant.schema import Document, Evidence, Language


@dataclass(frozen=True, slots=True)
class Filters:
    """What a reader narrows the list to; "" means all."""

    text: str = ""
    language: str = ""
    status: str = ""
    publisher: str = ""

    def keep(self, document: Document) -> bool:
        """Whether a document passes every filter but the text."""
        return (
            self.language in ("", document.language)
            and self.status in ("", document.status)
            # Marks of direction in a name do not come back from the form.
            and fold(self.publisher) in ("", fold(document.publisher))
        )

    def matches(self, document: Document) -> bool:
        """Whether a document passes, every word of the text standing in its title or publisher."""
        where = fold(f"{document.title} {document.publisher}")
        return self.keep(document) and all(word in where for word in fold(self.text).split())


def _select(name: str, chrome: Language, options: Sequence[tuple[str, str]], chosen: str) -> str:
    everything = words("all_languages" if name == "language" else "all", chrome)
    lines = [f'<option value="">{everything}</option>']
    for value, shown in options:
        mark = " selected" if value == chosen else ""
        lines.append(f'<option value="{escape(value)}"{mark}>{escape(shown)}</option>')
    label = words(f"filter_{name}", chrome)
    return f'<label><span>{label}</span><select name="{name}">{"".join(lines)}</select></label>'


def _selects(documents: Sequence[Document], chosen: Filters, chrome: Language) -> str:
    languages = [(code, say(f"page_language_{code}", chrome)) for code in LANGUAGES]
    present = sorted({item.status for item in documents if item.status})
    statuses = [(code, status_words(code, chrome)) for code in present]
    publishers = [(name, name) for name in sorted({d.publisher for d in documents if d.publisher})]
    return (
        _select("language", chrome, languages, chosen.language)
        + _select("status", chrome, statuses, chosen.status)
        + _select("publisher", chrome, publishers, chosen.publisher)
    )


def _card(document: Document, chrome: Language) -> str:
    tongue = words(f"language_{document.language}", chrome)
    title = isolated(document.title, document.language)
    return (
        f'<li class="card"><h2 {attributes(document.title)}>'
        f'<a href="{escape(place_url(document.id))}">{title}</a></h2>'
        f"{particulars(document, chrome, tag=tongue)}</li>"
    )


def _hit(hit: Evidence, documents: dict[str, Document], chrome: Language) -> str:
    passage = hit.passage
    link = escape(place_url(passage.document, passage=passage.id))
    return (
        f'<li class="source"><div><p class="title"><a href="{link}">'
        f"{apart(passage.title)}</a></p>"
        f"{particulars(documents[passage.document], chrome, passage.section)}"
        f"<blockquote {attributes(passage.text)}>{isolated(passage.text, passage.language)}"
        "</blockquote></div></li>"
    )


def listing_html(
    documents: Sequence[Document], hits: Sequence[Evidence], chosen: Filters, chrome: Language
) -> str:
    """The page of documents, narrowed, with the passages found when words were searched."""
    by_id = {item.id: item for item in documents}
    ordered = sorted(documents, key=lambda item: (item.language != chrome, item.title))
    kept = [item for item in ordered if chosen.matches(item)]
    found = [hit for hit in hits if chosen.keep(by_id[hit.passage.document])]
    passages = ""
    if found:
        lines = "".join(_hit(hit, by_id, chrome) for hit in found)
        title = words("passages_found", chrome)
        passages = f'<section class="found"><h2>{title}</h2><ol>{lines}</ol></section>'
    none = "" if kept or found else f'<p class="none">{words("no_document", chrome)}</p>'
    return fill(
        "listing",
        chrome,
        typed=escape(chosen.text),
        selects=_selects(documents, chosen, chrome),
        counted=words("documents_count", chrome, count=len(kept)),
        cards="".join(_card(item, chrome) for item in kept),
        found=none + passages,
    )
