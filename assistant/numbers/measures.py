"""A number and what it measures: units, currencies, scales written short, years.

Works on folded text; offsets are folded offsets until `assistant.quantities` maps them back.
"""

import re
from dataclasses import replace
from fractions import Fraction

from assistant.numbers.announced_years import year_announced
from assistant.numbers.dates import day_of, month_at
from assistant.numbers.figure import Figure, Text
from assistant.numbers.numeral import Numeral
from assistant.numbers.quantity import Kind
from assistant.numbers.unit_table import UNITS
from assistant.numbers.units import SYMBOLS_BEFORE, unit_at

_SCALE_SHORT = re.compile(
    r" ?(mm(?= ?(?:dhs?|mad|usd|eur|[$€]))|mds?|mrds?|mlds?|bn|m|k)"
    r"(?=d(?:hs?|t)(?![^\W_])| ?(?:mad|usd|eur|dhs?|dt|tnd|jod|fcfa|xof)(?![^\W_])| ?[$€£]"
    r"|(?![^\W_]))"
)
_SHORT_SCALES = {"mm": 10**9, "bn": 10**9, "m": 10**6, "k": 10**3}
_CURRENCY = re.compile(r"d(?:hs?|t)(?![^\W_])|[$€£]")
"""What makes millions of a small m before it: "500 mdh", not "500 m"."""
_SIGNS = frozenset("$€£")
_CAPITALS = re.compile(r" ?(md)(?![^\W_])")
_AND_HALF = re.compile(r" (?:et (demie?|quart)|و ?(نصفا?|ربعا?))(?![^\W_])")
_SCALE_AGAIN = re.compile(r" (?:ال)?(?:مليون|مليار|الف)(?![^\W_])")
_THEN_DIGIT = re.compile(r" \d")
_THEN_YEAR = re.compile(r" (?:19|20)\d\d(?!\d)")
_PERCENT_OF_ANOTHER = re.compile(r"\d ?%\Z")


def kind_of(unit: str) -> Kind:
    """The kind of a number with this unit."""
    return UNITS[unit].kind if unit else "count"


def _is_word(text: Text, code: str, start: int, end: int, at: int) -> bool:
    """Whether what looks like a unit is another word: "10 M.", «خلال 3 سنة 2025», "38 m'"."""
    if code in {"m", "hour", "W"} and end - start == 1:
        letter = text.written(start)
        usual = letter.isupper() if code == "W" else letter.islower()
        usual = usual or (code == "hour" and start == at)
        if not usual or text.written(end) in ("’", "'"):
            return True
    if code == "year" and _THEN_YEAR.match(text.folded, end):
        return True
    if code == "day" and _THEN_DIGIT.match(text.folded, end):
        return True
    return text.folded[at:start].strip().startswith("من") and UNITS[code].kind != "money"


def unit_after(text: Text, at: int) -> tuple[str, int] | None:
    """The unit at an offset and its end; letters count as units only in their usual case."""
    found = unit_at(text.folded, at)
    if found is None:
        return None
    code, start, end = found
    return None if _is_word(text, code, start, end, at) else (code, end)


def half_after(text: Text, end: int) -> tuple[Fraction, int]:
    """What "et demi", «ونصف» or «وربع» after a unit adds, and where it ends."""
    found = _AND_HALF.match(text.folded, end)
    if found is None:
        return Fraction(0), end
    quarter = (found[1] or found[2]).startswith(("quart", "ربع"))
    return Fraction(1, 4 if quarter else 2), found.end()


def measured(text: Text, figure: Figure) -> Figure:
    """The figure with the unit that follows or precedes it, and what is said after the unit."""
    following = unit_after(text, figure.end)
    if following is not None and figure.value is not None:
        unit, end = following
        more, end = half_after(text, end)
        if more and (again := _SCALE_AGAIN.match(text.folded, end)):
            end = again.end()
        value = figure.value + more * figure.scale
        return replace(figure, kind=kind_of(unit), unit=unit, end=end, value=value)
    before = text.folded[max(0, figure.start - 6) : figure.start]
    if before.endswith("%") and not _PERCENT_OF_ANOTHER.search(before):
        return replace(figure, kind="percent", unit="%", start=figure.start - 1)
    symbol = SYMBOLS_BEFORE.search(before)
    currency = unit_at(symbol[1], 0) if symbol else None
    if symbol and currency:
        start = figure.start - len(symbol.group())
        return replace(figure, kind="money", unit=currency[0], start=start)
    return figure


def short_scale(text: Text, figure: Figure) -> Figure:
    """Applies a scale written short after digits: 1,2 Md, 11 MMDH, 10 M€, 50k."""
    found = _SCALE_SHORT.match(text.folded, figure.end)
    if found is None or figure.value is None or figure.scale > 1:
        return figure
    letter, spaced = text.written(found.start(1)), found.group() != found[1]
    after = found.end()
    stop = text.folded[after : after + 1] == "." and text.folded[after + 1 : after + 3].strip()
    metres = letter != "M" and not (
        _CURRENCY.match(text.folded, after)
        or text.folded[figure.start - 1 : figure.start] in _SIGNS
    )
    if (found[1] == "m" and (metres or stop)) or (
        found[1] == "k" and spaced and not unit_at(text.folded, after)
    ):
        return figure
    scale = Fraction(_SHORT_SCALES.get(found[1], 10**9))
    return replace(figure, value=figure.value * scale, scale=scale, end=after, plain="")


def doubtful_scale(text: Text, end: int) -> bool:
    """Whether "MD" stands there with no currency: milliards, or in Tunisia millions of dinars."""
    found = _CAPITALS.match(text.folded, end)
    if found is None or unit_at(text.folded, found.end()) is not None:
        return False
    return text.written(found.start(1)) == "M" and text.written(found.start(1) + 1) == "D"


def year(text: Text, figure: Figure) -> Figure | None:
    """The year a bare four-digit number is, sure where a word announces it."""
    if len(figure.plain) != 4 or figure.value is None:
        return None
    number, date = int(figure.plain), (int(figure.plain), 0, 0)
    start, end = figure.start, figure.end
    if 1500 <= number <= 2100 and year_announced(text.folded, start, strong=True):
        return Figure("year", start, end, date=date, plain=figure.plain)
    if not 1900 <= number <= 2100 or unit_after(text, end) is not None:
        return None
    value = None if year_announced(text.folded, start) else figure.value
    return Figure("year", start, end, value, date=date, plain=figure.plain)


def day(text: Text, numeral: Numeral, end: int) -> Figure | None:
    """A day and its month: "1er juillet 2025", «12 من شتنبر»."""
    value = numeral.value
    if not (value.denominator == 1 and 1 <= value.numerator <= 31 and numeral.scale == 1):
        return None
    month = month_at(text.folded, end)
    if month is None:
        return None
    return Figure("date", numeral.start, month[2], date=day_of(month, value.numerator))
