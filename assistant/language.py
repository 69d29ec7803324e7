"""Which of the two languages a text is in, by the script of its letters."""

import re

from assistant.schema import Language

_ARABIC = re.compile(
    "[\u0620-\u063f\u0641-\u064a\u066e-\u06d3\u06fa-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")
_ACRONYM = re.compile(r"\b[A-Z]+\d+[A-Z]*\b")
_ARABIZI_WORDS = frozenset(
    """wach wash chhal ch7al bch7al bchhal chno chnou achno chnahya chnahiya fin fine feen kifach
    kifash 3lach 3lash alach dyal dyali dyalo dyalha dyalna dyalkom dyalhom dial d\u2019 li lli 7it
    bach bash ghadi gha3 kayn kayna kaynin
    bghit bgha imta emta mnin daba hadchi had hadi ana nta ntouma 3nd 3and 3ndi fhad fl dl lmaghrib
    lmghrib maghrib mohim chkoun chkon skoun bzzaf bezzaf wla walakin khdma lkhdma flous dirham
    mlyar fo9ach fou9ach""".split()
)
_ARABIZI_ASKS = frozenset(
    "chkoun chkon ch7al chhal bch7al fo9ach fou9ach imta emta 3lach kifach chno chnou".split()
)
"""Words that ask and are no word of French: each counts twice."""
_ARABIZI_VERB = re.compile(r"(?:ka[ytn]|gha[ytn])(?!ak\b|ak?s\b|gour)[a-z0-9]{3,}")
"""A verb of the present or the future: « kaykhdem », « ghaytbna »; no kayak."""
_FRENCH_WORDS = frozenset(
    """le la les un une des du de et est en au aux ce cette ces quel quelle quels quelles qui
    que quoi dans pour par sur combien comment pourquoi quand ou avec sont il elle a qu pas plus
    donne""".split()
)


_FRENCH_END = re.compile(
    r"\bfin (?=\d|janv|f[ée]v|mars|avril|mai\b|juin|juil|ao[ûu]t|sept|oct|nov|d[ée]c|d[eu]\b|d')"
)
"""«fin» before a date is French; elsewhere it asks where («فين»)."""


def letters(text: str) -> tuple[int, int]:
    """How many (Arabic, Latin) letters a text holds."""
    return len(_ARABIC.findall(text)), len(_LATIN.findall(text))


def _french_words(text: str) -> int:
    """How many words of a text only hold a French sentence together."""
    words = re.findall(r"[a-z0-9\u00e0-\u024f]+", text.casefold())
    return sum(1 for word in words if word in _FRENCH_WORDS)


def is_arabizi(text: str) -> bool:
    """Whether a Latin-script text reads as Moroccan Arabic in Latin letters.

    Digits standing for letters inside a word (3, 7, 9, 2), Darija function words and verbs decide,
    unless French function words are more frequent. Acronyms (CO2, MP3) decide nothing, nor do
    single letters: « l » and « d » are articles of both.
    """
    plain = _FRENCH_END.sub(" ", _ACRONYM.sub(" ", text).casefold())
    words = re.findall(r"[a-z0-9\u00e0-\u024f]+", plain)
    marked = sum(
        1 + (word in _ARABIZI_ASKS)
        for word in words
        if word in _ARABIZI_WORDS or (re.search(r"[a-z][2379]|[2379][a-z]", word) and len(word) > 2)
    )
    return marked > _french_words(plain)


def identify(text: str) -> Language | None:
    """The language to answer a text in; None when it holds no letter.

    The script with more letters wins, but Latin letters in which no French word stands are names
    («متى نُظم يوم AI Made in Morocco؟»). Moroccan Arabic in Latin letters counts as Arabic.
    """
    arabic, latin = letters(text)
    if arabic == latin == 0:
        return None
    if arabic >= latin:
        return "ar"
    if arabic:
        return "fr" if _french_words(text) else "ar"
    return "ar" if is_arabizi(text) else "fr"
