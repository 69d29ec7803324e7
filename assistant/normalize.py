"""Matching forms of text, with a map back to the original offsets.

Text is never changed where it is kept or shown. For matching, characters are folded one by
one, so that every folded character knows the character it came from and a match can be
quoted literally.

The Arabic folds follow the usual practice of Arabic retrieval (L. Larkey, L. Ballesteros,
M. Connell, "Light stemming for Arabic information retrieval", 2007): marks and tatweel are
dropped, alef, hamza, ya and ta-marbuta variants are merged. Presentation forms, ligatures and
width variants are undone by Unicode NFKD (UAX #15).
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ٲ": "ا", "ٳ": "ا",
    "ؤ": "و", "ئ": "ي", "ء": "", "ى": "ي", "ی": "ي", "ې": "ي", "ة": "ه", "ۀ": "ه", "ہ": "ه",
    "ک": "ك", "گ": "ك", "ڭ": "ك", "ڤ": "ف", "ڢ": "ف", "پ": "ب", "چ": "ج", "ژ": "ج",
    "œ": "oe", "Œ": "oe", "æ": "ae", "Æ": "ae", "ß": "ss", "ø": "o", "Ø": "o", "ı": "i",
    "đ": "d", "ð": "d", "ł": "l", "Ł": "l",
}  # fmt: skip
_SIGNS = {
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "“": '"', "”": '"', "„": '"',
    "«": '"', "»": '"', "″": '"', "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "−": "-",
    "٪": "%", "٫": ",", "٬": "", "،": ",", "؛": ";", "؟": "?", "۔": ".", "…": "...",
}  # fmt: skip

BIDI_CONTROLS = frozenset(
    "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
)


def _fold_character(character: str) -> str:
    if character in _LETTERS:
        return _LETTERS[character]
    if character in _SIGNS:
        return _SIGNS[character]
    category = unicodedata.category(character)
    if category in {"Mn", "Me", "Cf", "Cs", "Co"} or character == "\u0640":
        return ""
    if category == "Zs" or character in "\t\n\r\x0b\x0c\x85\u2028\u2029":
        return " "
    if category == "Cc":
        return ""
    if category == "Nd":
        return str(unicodedata.digit(character))
    decomposed = unicodedata.normalize("NFKD", character)
    if decomposed != character:
        return "".join(_fold_character(part) for part in decomposed)
    lowered = character.casefold()
    return lowered if lowered == character else "".join(_fold_character(part) for part in lowered)


class _FoldTable(dict[int, str]):
    """Folds filled in on first use; `str.translate` reads it at C speed afterwards."""

    def __missing__(self, code: int) -> str:
        folded = self[code] = _fold_character(chr(code))
        return folded


_TABLE = _FoldTable()


_KEPT_LENGTH = 600
"""A longer text than most sentences is folded anew: many of them would hold much memory."""


@lru_cache(maxsize=20_000)
def _folded(text: str) -> str:
    return text.translate(_TABLE)


def fold(text: str) -> str:
    """The matching form of a text: folded characters, without their offsets."""
    # Each question folds the same sentences and itself again some seven hundred times.
    return _folded(text) if len(text) <= _KEPT_LENGTH else text.translate(_TABLE)


@dataclass(frozen=True, slots=True)
class Folded:
    """A matching form that knows where each of its characters came from.

    Attributes:
        text: the folded text.
        origins: for each folded character, the index of its character in the original.
        length: the original's length.
    """

    text: str
    origins: Sequence[int]
    length: int

    def span(self, start: int, end: int) -> tuple[int, int]:
        """The original span of the folded span [start, end); marks after its end belong to it."""
        if start >= end:
            raise ValueError(f"an empty folded span has no original: [{start}, {end})")
        first = self.origins[start]
        last = self.origins[end] if end < len(self.origins) else self.length
        return first, max(last, self.origins[end - 1] + 1)


def fold_with_offsets(text: str) -> Folded:
    """The matching form of a text with the original index of each folded character."""
    origins = tuple([at for at, character in enumerate(text) for _ in _TABLE[ord(character)]])
    return Folded(fold(text), origins, len(text))


def find_literal(needle: str, haystack: str) -> list[tuple[int, int]]:
    """Spans of `haystack` whose matching form equals that of `needle`, in order."""
    wanted = fold(needle).strip()
    if not wanted:
        return []
    folded = fold_with_offsets(haystack)
    spans: list[tuple[int, int]] = []
    at = folded.text.find(wanted)
    while at >= 0:
        start, end = folded.span(at, at + len(wanted))
        spans.append((start, end))
        at = folded.text.find(wanted, at + len(wanted))
    return spans


def clean_input(text: str) -> str:
    """A question as typed, without control, bidi, tag and unpaired surrogate characters.

    Zero-width joiners and ordinary marks stay: they are part of how a word is written.
    """
    kept = []
    for character in text:
        category = unicodedata.category(character)
        if character in BIDI_CONTROLS or category in {"Cs", "Co"}:
            continue
        if category == "Cf" and character not in "\u200c\u200d":
            continue
        kept.append(" " if category in {"Cc", "Zl", "Zp"} else character)
    return " ".join("".join(kept).split())
