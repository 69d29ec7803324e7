"""Text → the words and the index terms of the lexical index, Arabic and French alike.

Every word is analysed by its own script, so that a Latin name inside an Arabic text, or the
reverse, becomes the same term as in a text of its own language.
"""

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Literal

import Stemmer

from assistant.normalize import fold
from assistant.schema import Language
from assistant.words.nisba import nisba

ANALYZER_VERSION = "6"
"""Changes whenever the terms of some text would change; an index of another one is rebuilt."""

ARABIC_LENGTH = 5
FRENCH_LENGTH = 7
"""Stems are cut to these lengths: longer endings are derivations (measured, see benchmarks)."""

_WORD = re.compile(r"\d+(?:[.,]\d+)*(?![a-z])|[a-z0-9]+|[\u0620-\u064a\u066e-\u06d3]+")
_THOUSANDS = re.compile(r"\d(?<![\d.,]\d)\d{0,2}(?: \d{3})+(?!\d)")
_PREFIXES = ("بال", "كال", "ال", "لل", "ولل")
_SUFFIXES = (
    "تهما", "تها", "تهم", "تهن", "تنا", "تكم", "هما",
    "ها", "هم", "هن", "كم", "نا", "ان", "ات", "ون", "ين", "وا", "تم", "يه", "ته",
    "ه", "ي", "ا",
)  # fmt: skip
_VERB_PREFIXES = ("سي", "ست", "سن", "كي", "كت", "غي", "غت")
_FRENCH = Stemmer.Stemmer("french")


def _function_words() -> dict[str, frozenset[str]]:
    path = Path(__file__).parent.parent / "data" / "function_words.json"
    lists = json.loads(path.read_text(encoding="utf-8"))
    return {name: frozenset(" ".join(lines).split()) for name, lines in lists.items()}


def _rooted() -> frozenset[str]:
    path = Path(__file__).parent.parent / "data" / "rooted_words.json"
    return frozenset(" ".join(json.loads(path.read_text(encoding="utf-8"))).split())


_ROOTED = _rooted()
"""Stems whose first و or ف is their own («وزار»): they follow an article somewhere («الوزارة»)."""
_FUNCTION_WORDS = _function_words()
_SILENT = _FUNCTION_WORDS["french"] | _FUNCTION_WORDS["arabic"]


def is_function_word(folded: str) -> bool:
    """Whether a folded word is one of those that only join others, in either language."""
    return folded in _SILENT


def script(word: str) -> Literal["ar", "fr", ""]:
    """The language whose script a folded word is written in; "" for a number."""
    if is_number(word):
        return ""
    return "fr" if word[0] <= "z" else "ar"


@lru_cache(maxsize=50_000)
def is_number(word: str) -> bool:
    """Whether a folded word is a number in digits."""
    return word[0].isdigit() and word.replace(",", "").replace(".", "").isdigit()


def arabic_stem(word: str) -> str:
    """A light stem of a folded Arabic word.

    Clitics, article, endings and the prefixes of the present and future are cut, as in light10
    (L. Larkey, L. Ballesteros, M. Connell, "Light stemming for Arabic information retrieval",
    2007), with more endings and the prefixes of verbs, Moroccan ones included.
    """
    if len(word) > 4 and word[0] in "وف":
        whole = _bare(word)
        word = whole if whole in _ROOTED else _bare(word[1:])
    else:
        word = _bare(word)
    if len(word) >= 5 and word.startswith(_VERB_PREFIXES):
        return word[2:]
    return word[1:] if len(word) >= 5 and word[0] in "يتن" else word


def _bare(word: str) -> str:
    """A folded Arabic word without article and ending."""
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    if adjective := nisba(word):
        return adjective
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    return word


@lru_cache(maxsize=200_000)
def term(word: str) -> str:
    """The index term of a folded word."""
    if is_number(word):
        return word.replace(",", ".")
    if word[0] <= "z":
        return str(_FRENCH.stemWord(word))[:FRENCH_LENGTH]
    return arabic_stem(word)[:ARABIC_LENGTH]


def folded_words(text: str) -> list[str]:
    """All words of a text, folded, in order; numbers in groups of three digits are joined."""
    joined = _THOUSANDS.sub(lambda found: found.group().replace(" ", ""), fold(text))
    return _WORD.findall(joined)


def content_words(text: str, arabizi: bool = False) -> list[str]:
    """The folded words of a text that carry content, in order: no function words or letters.

    Args:
        text: any text.
        arabizi: leave out the function words of Moroccan Arabic in Latin letters too.
    """
    silent = _SILENT | _FUNCTION_WORDS["arabizi"] if arabizi else _SILENT
    return [
        word
        for word in folded_words(text)
        if word not in silent and (len(word) > 1 or word.isdigit())
    ]


@lru_cache(maxsize=50_000)
def content_terms(text: str) -> frozenset[str]:
    """The index terms of the content words of a text."""
    return frozenset(map(term, content_words(text)))


def analyze(text: str, language: Language) -> list[str]:
    """Index terms of a text, in order.

    Args:
        text: any text.
        language: the language the text is written in; words of the other script are analysed
            as words of the other language all the same.

    Returns:
        Light stems and numbers, folded; function words are left out.
    """
    return [term(word) for word in content_words(text)]
