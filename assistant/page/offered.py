"""Questions offered to the reader as buttons: examples by theme, and those a document answers."""

from collections.abc import Sequence

from assistant.page.markup import attributes, escape, isolated
from assistant.page.wording import words
from assistant.schema import Document, Language

Theme = tuple[Document, Sequence[str]]
_CARDS = 6
"""Themes shown on the first screen before the reader asks for more."""


def _asking(text: str, form: str = "") -> str:
    return (
        f'<li><button type="submit"{form} name="question" value="{escape(text)}" '
        f"{attributes(text)}>{isolated(text, 'ar' if text.endswith('؟') else 'fr')}</button></li>"
    )


def _card(theme: Theme, chrome: Language) -> str:
    document, questions = theme
    lines = "".join(_asking(text, ' form="composer" data-action="ask"') for text in questions[:2])
    return f"<section><h3>{isolated(document.title, chrome)}</h3><ul>{lines}</ul></section>"


def themes_html(themes: Sequence[Theme], chrome: Language) -> str:
    """The themes of the corpus, each with its questions; the first few open."""
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


def asks_html(questions: Sequence[str], chrome: Language) -> str:
    """The questions a document answers, each a button that asks it."""
    if not questions:
        return ""
    lines = "".join(_asking(text) for text in questions)
    return (
        f'<form class="next" method="post" action="/" data-action="ask-home">'
        f'<h2>{words("ask_about", chrome)}</h2><ul class="chips">{lines}</ul></form>'
    )
