"""What a number that is no ordinal stands for: a count, an amount, a year, a day, a share.

Smallest numbers are said through their noun: "un dirham", «درهم واحد», «سنتان», «نصف يوم».
"""

import re
from dataclasses import replace
from fractions import Fraction

from assistant.numbers.announced_years import year_announced
from assistant.numbers.figure import Figure, Text
from assistant.numbers.measures import (
    day,
    doubtful_scale,
    half_after,
    kind_of,
    measured,
    short_scale,
    unit_after,
    year,
)
from assistant.numbers.number_words import lexeme
from assistant.numbers.numeral import Numeral
from assistant.numbers.numerals import read
from assistant.numbers.ordinals import clock
from assistant.numbers.units import DUAL_UNITS, DURATIONS

_RANK = re.compile(
    r"(?:(?<![^\W_])[وفبلك]{0,2}(?:ال|ل)(?:(?P<place>مرتبه|رتبه)|(?P<centre>مركز)|مرحله|محور|فيه|خط|صف)"
    r"|(?<![^\W_])(?:rang|phase|axe|categorie|etape|pilier|volet|(?<!en )ligne)) (?:ال)?\Z"
)
_NO_NOUN = re.compile(
    r" ?(?:\Z|[.،؛:)»])| (?:عالميا|عربيا|افريقيا|قاريا|دوليا|وطنيا|ضمن|في|علي|من|سنه|عام|خلال|بين"
    r"|وفق|حسب)(?!\w)"
)
"""What follows «المركز 112» where it is a rank, and no centre with 112 of something."""
_MOST_PARTS = 1000
"""From this number on only places are ranks: «الخط 62 ألف مسافر» counts."""
_GOES_ON = re.compile(r" ?-\d| (?:a|الي) \d")
_SQUARE = re.compile(r" (?:مربع|(مكعب))(?:ين|ان)(?![^\W_])")
_FIFTHS = {"خمس": 5, "سبع": 7, "تسع": 9, "عشر": 10}
_ADJECTIVE = re.compile(r" (?:(?:ال)?(?:سنوي|شهري|نهاي|اسبوعي)|قطر|وقت|ال(?:اول|ثاني|ثالث|رابع))")


def cardinal(text: Text, numeral: Numeral) -> Figure | None:
    """A number with what it measures: a day, a year, an hour, a rank, an amount or a count."""
    if (date := day(text, numeral, numeral.end)) is not None:
        return date
    start, end = numeral.start, numeral.end
    plain = numeral.digits if numeral.digits.isdigit() and numeral.scale == 1 else ""
    figure = Figure(
        "count",
        start,
        end,
        numeral.value,
        coefficient=numeral.coefficient,
        scale=numeral.scale,
        plain=plain,
        approximate=numeral.approximate,
    )
    if (dated := year(text, figure)) is not None:
        return dated
    in_words = not numeral.digits and 1900 <= numeral.value <= 2100
    if in_words and year_announced(text.folded, start, strong=True):
        return Figure("year", start, end, date=(int(numeral.value), 0, 0))
    if numeral.digits:
        if doubtful_scale(text, end):
            return None
        figure = short_scale(text, figure)
    if plain and (hour := clock(text, numeral)) is not None:
        return hour
    figure = measured(text, figure)
    return replace(figure, kind="ordinal") if _is_rank(text, figure, numeral) else figure


def _is_rank(text: Text, figure: Figure, numeral: Numeral) -> bool:
    """Whether a count is the place of something among others: «المرتبة 90», « axe 3 »."""
    if figure.kind != "count" or numeral.value.denominator != 1:
        return False
    start, end = numeral.start, numeral.end
    rank = _RANK.search(text.folded, max(0, start - 16), start)
    if rank is None or _GOES_ON.match(text.folded, end):
        return False
    if rank["centre"] and not _NO_NOUN.match(text.folded, end):
        return False
    return bool(rank["place"]) or numeral.value < _MOST_PARTS


def dual(text: Text, numeral: Numeral) -> Figure | None:
    """Two of a unit or, where the noun is indefinite, two of a noun of the closed list."""
    unit, end = DUAL_UNITS.get(numeral.noun, ""), numeral.end
    if not unit and text.folded.startswith("ال", numeral.start):
        return None
    if unit in {"m", "km"} and (square := _SQUARE.match(text.folded, end)):
        unit, end = unit + ("³" if square[1] else "²"), square.end()
    more, end = half_after(text, end) if unit else (Fraction(0), end)
    return Figure(kind_of(unit), numeral.start, end, numeral.value + more, unit)


def share(text: Text, numeral: Numeral) -> Figure | None:
    """A share, alone or of a unit of time: la moitié, une demi-heure, «نصف يوم»."""
    if _ADJECTIVE.match(text.folded, numeral.end):
        return None
    bare = Figure("ratio", numeral.start, numeral.end, numeral.value)
    hyphen = text.folded[numeral.end : numeral.end + 1] == "-"
    of_unit = measured(text, replace(bare, end=numeral.end + hyphen))
    return of_unit if of_unit.unit in DURATIONS and of_unit.end > bare.end else bare


def fifth(text: Text, numeral: Numeral, at: int) -> Fraction | None:
    """The share «خُمس», «عُشر» is, told from خمس and عشر by its vowel sign."""
    word = text.tokens[at].text
    denominator = _FIFTHS.get(word[-3:])
    if denominator is None or numeral.next != at + 1:
        return None
    stem = text.source.origins[text.tokens[at].end - 3]
    return Fraction(1, denominator) if text.original[stem + 1 : stem + 2] == "\u064f" else None


def one(text: Text, numeral: Numeral, at: int) -> Figure | None:
    """A lone one with its unit: "un dirham", "un an", «درهم واحد»; articles are none."""
    if numeral.digits or numeral.end - numeral.start < 2:
        return None
    if text.folded[numeral.start].isascii():
        figure = cardinal(text, numeral)
        if figure is not None and not figure.unit and _opens_range(text, at):
            return figure
        if figure is None or not figure.unit or figure.unit == "point":
            return None
        if figure.unit == "second" and text.token(at + 2).isalpha():
            return None
        return figure
    following = unit_after(text, numeral.end)
    if following and kind_of(following[0]) == "percent":
        return Figure("percent", numeral.start, following[1], Fraction(1), following[0])
    return _unit_one(text, numeral, at, 2) or _unit_one(text, numeral, at, 1)


def _opens_range(text: Text, at: int) -> bool:
    """Whether a French one is the lower end of a range of something: "de un à trois ans"."""
    link = text.token(at + 1)
    if link not in {"a", "ou"} and not (link == "et" and text.token(at - 1) == "entre"):
        return False
    higher = read(text.tokens, at + 2, text.folded) if at + 2 < len(text.tokens) else None
    if higher is None or higher.kind != "cardinal":
        return False
    return higher.scale > 1 or unit_after(text, higher.end) is not None


def _unit_one(text: Text, numeral: Numeral, at: int, words: int) -> Figure | None:
    """The unit of so many words before «واحد»: «درهم واحد», «متر مربع واحد».

    With the article it is a rate, not a figure: «للهكتار الواحد» is "per hectare".
    """
    if at < words or "الواحد" in text.tokens[at].text:
        return None
    noun, before = text.tokens[at - words], text.token(at - words - 1)
    for start in range(noun.start, min(noun.start + 3, noun.end)):
        if text.folded[noun.start : start].strip("وفبلك"):
            break
        found = unit_after(text, start)
        if found and found[1] == text.tokens[at - 1].end and found[0] != "point":
            if before[:1].isdigit() or lexeme(before):
                return None
            return Figure(kind_of(found[0]), start, numeral.end, Fraction(1), found[0])
    return None
