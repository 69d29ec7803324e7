"""Numbers with their units and ranks as Arabic writes them."""

from fractions import Fraction

from assistant.normalize import fold
from assistant.numbers.unit_table import Unit
from assistant.numbers.units import DUAL_UNITS
from assistant.numbers.written_digits import count_decimals, in_digits, is_short

_ARABIC_SCALES = ((10**9, "مليار", "مليارات"), (10**6, "مليون", "ملايين"), (1000, "ألف", "آلاف"))

_THOUSANDTHS = 3
_NO_BREAK = "\N{NO-BREAK SPACE}"


def arabic_digits(value: Fraction, measured: bool = False) -> str:
    """Digits, in groups of three from 10.000 on; four digits never take the point of a decimal.

    A bare number that would read as a year is parted by a space that no line breaks and no
    direction turns ("1 950"). Thousandths take «٫»: a comma before them would group.
    """
    year = 1900 <= value <= 2100 and value.denominator == 1 and not measured
    separator = "." if value >= 10000 else _NO_BREAK if year else ""
    written = in_digits(value, separator)
    grouping = value < 1000 and count_decimals(value) == _THOUSANDTHS
    return written.replace(",", "٫") if grouping else written


def arabic_number(value: Fraction, measured: bool = False) -> tuple[str, bool]:
    """Digits and scale, and whether a scale word ends it; `measured` where a unit follows."""
    for scale, word, plural in _ARABIC_SCALES:
        scaled = value / scale
        if scaled < (10 if scale == 1000 else 1) or not is_short(scaled):
            continue
        if scale == 1000 and (scaled.denominator != 1 or value >= 10**6):
            continue
        if scaled == 1:
            return word, True
        whole = scaled.denominator == 1
        few = whole and 3 <= scaled % 100 <= 10
        return f"{in_digits(scaled, '.')} {plural if few else word}", True
    return arabic_digits(value, measured), False


def _arabic_noun(value: Fraction, unit: Unit) -> str:
    """The noun as it agrees with the number before it."""
    one, _, few, many = unit.arabic
    if value.denominator != 1 or value % 100 in {0, 1, 2}:
        return one
    return few if value % 100 <= 10 else many


def _one_or_two(value: Fraction, unit: Unit) -> str:
    """The unit alone for one or two of it, where its words allow: «سنة واحدة», «سنتان»."""
    single, dual, _, _ = unit.arabic
    if value == 1 and " " not in single:
        return f"{single} {'واحدة' if single.endswith('ة') else 'واحد'}"
    return dual if value == 2 and fold(dual) in DUAL_UNITS else ""


def arabic_measure(value: Fraction, unit: Unit) -> str:
    """A number with its unit."""
    if unit.code in {"%", "‰"}:
        return f"{in_digits(value, '')}{unit.code}"
    if few := _one_or_two(value, unit):
        return few
    number, scaled = arabic_number(value, measured=True)
    if scaled:
        return f"{number} {unit.arabic[0]}"
    return f"{number} {_arabic_noun(value, unit)}"
