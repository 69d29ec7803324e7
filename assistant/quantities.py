"""Quantities in Arabic and French text: read with exact spans, compared, checked, written.

    >>> [item.value for item in quantities("un budget de 11 milliards de dirhams")]
    [Fraction(11000000000, 1)]

What is read: numbers in digits (Western, Arabic-Indic, Persian; French, Arabic and English
grouping) and in words, with scales, currencies, percentages and units; shares (la moitié, ثلث);
ordinals; dates, years, quarters; ranges; numbers of laws and articles as references. What is
not: names ("5G", "COVID-19"), markers ("[1]"), list numbers, addresses, telephone numbers (but as
references where a word says that they are called),
"un" and «واحد» alone, plurals without a number ("des milliers"), signs before numbers.

"1.240" and "22.500" are thousands, "50,000" too; "1,24" is a decimal (`numerals.digits_value`).
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.normalize import Folded, fold, fold_with_offsets
from assistant.numbers.carried import carry
from assistant.numbers.digits import DECIMAL
from assistant.numbers.durations import join_times
from assistant.numbers.figure import Figure
from assistant.numbers.figures import find
from assistant.numbers.number_words import lexeme
from assistant.numbers.quantity import Kind, Quantity, same, says
from assistant.numbers.ranges import join
from assistant.numbers.references import with_points
from assistant.numbers.rendering import render
from assistant.numbers.special_figures import word_role
from assistant.numbers.units import SINGULARS

__all__ = ["Kind", "Quantity", "quantities", "render", "same", "says", "supports", "unsupported"]

_NOTE_MARKS = re.compile(r"(?<=\d)[²³¹⁰⁴-⁹₀-₉]+")
_VULGAR = re.compile(r"[¼-¾⅐-⅞]")
_COMMON = [
    chr(code)
    for code in (0x09, 0x0A, *range(0x20, 0x180), *range(0x60C, 0x6D4), *range(0x2000, 0x2070))
]
_DROPPED = frozenset(character for character in _COMMON if not fold(character))
_EVEN = {c for c in _COMMON if len(fold(c)) == 1} - set("²³¹⁰¼½¾")
_PLAIN = re.compile(f"[{re.escape(''.join(sorted(_EVEN | _DROPPED)))}]*")
"""Text whose characters fold to one character or none."""
_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]+")
_DECIMALS = re.compile(r"(?<![\d٫٬.,])(\d{1,3})٫(\d{3})(?![\d٫٬]|[.,]\d)")
"""«٫» before three digits, which a comma, its folded form, would group: «٢٫٣٥٠»."""
_PREFIXES = frozenset(("", "و", "ف", "ب", "ل", "ك", "ال", "وال", "فال", "بال", "وب", "ول", "لل"))
_DUAL = re.compile(
    r"(?<![^\W_])(?![وفبلك]{0,2}(?:ال|لل)?(?:ستين|لوماتان|بوتان))\w{3,}ت(?:ان|ين)(?![^\W_])"
)


def _blank(found: re.Match[str]) -> str:
    return "^" * len(found.group())


def _folded(text: str) -> Folded:
    """The matching form with offsets; note marks after digits and vulgar fractions masked."""
    text = with_points(text)
    if "٫" in text:
        text = _DECIMALS.sub(rf"\1{DECIMAL}\2", text)
    if _PLAIN.fullmatch(text):  # much faster than `fold_with_offsets`, and most texts are
        folded = fold(text)
        if len(folded) == len(text):
            return Folded(folded, range(len(text)), len(text))
        origins = tuple([at for at, character in enumerate(text) if character not in _DROPPED])
        return Folded(folded, origins, len(text))
    return fold_with_offsets(_VULGAR.sub("x", _NOTE_MARKS.sub(_blank, text)))


def _quantity(figure: Figure, source: Folded, text: str) -> Quantity:
    start, end = source.span(figure.start, figure.end)
    end = start + len(text[start:end].rstrip())
    return Quantity(
        figure.kind,
        figure.value,
        figure.unit,
        figure.date,
        start,
        end,
        text[start:end],
        figure.approximate,
        figure.bound,
    )


def _may_tell(folded: str) -> bool:
    """Whether a folded text has a digit or a word that may begin a figure: many have neither."""
    return _DIGIT.search(folded) is not None or any(map(word_role, _WORD.findall(folded)))


@lru_cache(maxsize=20_000)
def quantities(text: str) -> tuple[Quantity, ...]:
    """The quantities of a text, in order, without overlap; spans are exact."""
    if not _may_tell(fold(text)):
        return ()
    source = _folded(text)
    found = join_times(find(text, source), source.text)
    figures = carry(join(found, source.text), source.text)
    return tuple(_quantity(figure, source, text) for figure in figures)


@lru_cache(maxsize=2048)
def _unsaid(quote: str) -> tuple[bool, frozenset[str]]:
    """What Arabic says without a numeral: whether a dual stands there, and singular units."""
    folded = fold(quote)
    units = set()
    for word in re.findall(r"\w+", folded):
        for cut in range(min(5, len(word))):
            if word[:cut] not in _PREFIXES:
                continue
            if (unit := SINGULARS.get(word[cut:])) is not None:
                units.add(unit)
    words = re.findall(r"\w+", folded)
    dual = any((known := lexeme(word)) is not None and known.role == "dual" for word in words)
    return dual or bool(_DUAL.search(folded)), frozenset(units)


def supports(quote: str, claim: Quantity) -> bool:
    """Whether a claimed quantity stands in a quote, in any numeral form or language.

    A date in the quote supports the year, or the month and year, that it holds. Arabic says
    "one year" as «سنة» and "two commissions" as «لجنتان»: a bare singular unit supports one of
    it, a feminine dual supports a count of two.
    """
    if any(says(found, claim) for found in quantities(quote)):
        return True
    if claim.value == 1 and claim.unit:
        return claim.unit in _unsaid(quote)[1]
    return claim.value == 2 and claim.kind == "count" and _unsaid(quote)[0]


def unsupported(text: str, quotes: Sequence[str]) -> tuple[Quantity, ...]:
    """The quantities of a text that stand in none of its quotes; markers are no figures."""
    return tuple(
        claim for claim in quantities(text) if not any(supports(quote, claim) for quote in quotes)
    )
