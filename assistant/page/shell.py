"""The pages as whole HTML documents: frame, first screen, notices."""

import json
from collections.abc import Mapping, Sequence

from assistant.messages import catalogue, say
from assistant.page.markup import attributes, direction, escape, isolated
from assistant.page.static import ADDRESS, FILES
from assistant.page.templates import fill
from assistant.page.wording import LANGUAGES, date_words, words
from assistant.schema import Document, Language

Theme = tuple[Document, Sequence[str]]
_SCRIPT_KEYS = (
    "searching", "stopped", "offline", "offline_end", "busy", "slow_down", "too_large", "failed",
    "copied", "cleared", "loading", "moved", "left", "opinion_thanks", "opinion_failed",
    "documents_count", "consent_yes", "consent_no", "answer",
)  # fmt: skip
_OTHER: Mapping[Language, tuple[Language, str]] = {
    "ar": ("fr", "Français"),
    "fr": ("ar", "العربية"),
}
_FONTS = {
    "ar": "fonts/ibm-plex-sans-arabic-arabic-400-normal.woff2",
    "fr": "fonts/ibm-plex-sans-latin-400-normal.woff2",
}
_CARDS = 6
"""Themes shown on the first screen before the reader asks for more."""


def _script_words(chrome: Language) -> str:
    texts = catalogue()
    found = {
        key: texts.get(f"page_{key}", texts.get(key, {})).get(chrome, "") for key in _SCRIPT_KEYS
    }
    return json.dumps(found, ensure_ascii=False).replace("<", "\\u003c")


def _links(chrome: Language, page: str) -> str:
    parts = []
    for name, href in (("home", "/"), ("documents", "/documents")):
        here = ' aria-current="page"' if page == name else ""
        parts.append(f'<a href="{href}"{here}>{words(f"nav_{name}", chrome)}</a>')
    return "".join(parts)


def _preloads(chrome: Language) -> str:
    scripts = "".join(
        f'<link rel="modulepreload" href="{ADDRESS}/{name}">'
        for name in FILES
        if name.endswith(".js") and name != "page.js"
    )
    font = f"{ADDRESS}/{_FONTS[chrome]}"
    return f'{scripts}<link rel="preload" href="{font}" as="font" type="font/woff2" crossorigin>'


def frame(
    chrome: Language, page: str, title: str, content: str, here: str = "/", theme: str = ""
) -> str:
    """A whole page: language and direction stand in its first tag.

    Args:
        chrome: the language of the page.
        page: "home", "documents", "notice" or "missing".
        title: the title of the window.
        content: safe HTML of the main part.
        here: the address of the page, to come back to after a switch of language.
        theme: "light", "dark", or "" to follow the system.
    """
    other, name = _OTHER[chrome]
    return fill(
        "frame",
        chrome,
        chrome=chrome,
        way=direction(chrome),
        theme_attribute=f' data-theme="{theme}"' if theme in ("light", "dark") else "",
        title=escape(title),
        files=ADDRESS,
        preloads=_preloads(chrome),
        page=page,
        links=_links(chrome, page),
        switch=escape(f"{here}{'&' if '?' in here else '?'}lang={other}"),
        other=other,
        other_way=direction(other),
        other_name=name,
        content=content,
        script_words=_script_words(chrome),
    )


def _asking(text: str, form: str = "") -> str:
    return (
        f'<li><button type="submit"{form} name="question" value="{escape(text)}" '
        f"{attributes(text)}>{isolated(text, 'ar' if text.endswith('؟') else 'fr')}</button></li>"
    )


def _card(theme: Theme, chrome: Language) -> str:
    document, questions = theme
    lines = "".join(_asking(text, ' form="composer" data-action="ask"') for text in questions[:2])
    return f"<section><h3>{isolated(document.title, chrome)}</h3><ul>{lines}</ul></section>"


def _themes(themes: Sequence[Theme], chrome: Language) -> str:
    if not themes:
        return ""
    first, rest = (
        "".join(_card(theme, chrome) for theme in part)
        for part in (themes[:_CARDS], themes[_CARDS:])
    )
    more = (
        f"<details><summary>{words('more_examples', chrome)}</summary>"
        f'<div class="cards">{rest}</div></details>'
    )
    return (
        f'<section class="examples" aria-labelledby="examples"><h2 id="examples">'
        f'{words("examples", chrome)}</h2><div class="cards">{first}</div>'
        f"{more if rest else ''}</section>"
    )


def _knows(documents: Sequence[Document], chrome: Language) -> str:
    """What the assistant has read, in one line: documents, languages, dates, publications."""
    dates = sorted(item.date for item in documents if item.date)
    sources = {source.url or source.title for item in documents for source in item.sources}
    years = sorted(source.date[:4] for item in documents for source in item.sources if source.date)
    counts = {code: sum(item.language == code for item in documents) for code in LANGUAGES}
    parts = [say("page_knows", chrome, count=len(documents), **counts)]
    if dates:
        parts.append(say("page_knows_date", chrome, last=date_words(dates[-1], chrome)))
    if years:
        parts.append(
            say("page_knows_sources", chrome, count=len(sources), first=years[0], last=years[-1])
        )
    return isolated(" ".join(parts), chrome)


def home_html(
    chrome: Language,
    documents: Sequence[Document],
    themes: Sequence[Theme],
    limit: int,
    days: int,
    turn: str = "",
) -> str:
    """The conversation: first screen (or one turn, without scripts), and where to write.

    Args:
        chrome: the language of the page.
        documents: all documents, to say what the assistant knows.
        themes: documents with questions they are known to answer.
        limit: longest question, in characters.
        days: days an opinion is kept.
        turn: safe HTML of one turn, where scripts do not run.
    """
    return fill(
        "home",
        chrome,
        welcome_hidden=" hidden" if turn else "",
        heading_hidden="" if turn else " hidden",
        knows=_knows(documents, chrome),
        themes=_themes(themes, chrome),
        turn=turn,
        limit=str(limit),
        notice_short=words("notice_short", chrome, days=days),
        opinion_notice=words("opinion_notice", chrome, days=days),
    )


def notice_html(chrome: Language, days: int) -> str:
    """What is kept, how long, and the reader's rights."""
    lines = say("page_notice_body", chrome, days=days).split("\n")
    body = "".join(f"<p>{isolated(line, chrome)}</p>" for line in lines)
    return fill("notice", chrome, body=body)


def missing_html(chrome: Language, key: str = "missing", **values: object) -> str:
    """A courteous page for an address that leads nowhere, or for another refusal."""
    return (
        f'<article class="prose"><h1>{words(key, chrome, **values)}</h1>'
        f'<p><a class="button" href="/">{words("missing_home", chrome)}</a></p></article>'
    )


def asks_html(questions: Sequence[str], chrome: Language) -> str:
    """The questions a document answers, each a button that asks it."""
    if not questions:
        return ""
    lines = "".join(_asking(text) for text in questions)
    return (
        f'<form class="next" method="post" action="/" data-action="ask-home">'
        f'<h2>{words("ask_about", chrome)}</h2><ul class="chips">{lines}</ul></form>'
    )
