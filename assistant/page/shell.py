"""The pages as whole HTML documents: their frame, and the notices."""

import json
from collections.abc import Mapping

from assistant.messages import catalogue, say
from assistant.page.markup import direction, escape, isolated
from assistant.page.static import ADDRESS, FILES
from assistant.page.templates import fill
from assistant.page.wording import words
from assistant.schema import Language

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
