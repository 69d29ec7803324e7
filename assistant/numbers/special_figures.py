"""Figures that begin with a word that is no number: a quarter, a month, a century."""

import re
from fractions import Fraction
from functools import lru_cache

from assistant.numbers.dates import day_of, month_and_year, month_at, starts_month
from assistant.numbers.durations import lone_unit
from assistant.numbers.figure import Figure, Text
from assistant.numbers.measures import unit_after
from assistant.numbers.number_words import lexeme
from assistant.numbers.periods import period_at

_FIRST = re.compile("[وف]?[بلك]?((?:ال|ل)?فاتح)")
_PERIOD_WORD = re.compile("[وف]?[بلك]?(?:ال|ل)?(?:ربع|نصف|فصل|اسدس|سداسي)|[tqs]")
_UNIT_WORD = re.compile("[وف]?[بلك]?(?:ساعه|سنه|عام|عاما|شهر|شهرا|يوم|يوما|قرن|اسبوع)")
_UNIT_AND_HALF = re.compile(r"[وفبلك]{0,2}(?P<unit>\w+) و ?(?P<half>نصفا?)(?![^\W_])")
_CENTURY = re.compile(r"([ivx]+)e siecles?(?![^\W_])")
_ROMAN = {"i": 1, "v": 5, "x": 10}


@lru_cache(maxsize=65536)
def word_role(word: str) -> str:
    """What a token may begin: digits, a number in words, a period, a date, a century…; or ""."""
    if "0" <= word[0] <= "9":
        return "digits"
    for role, pattern in (("period", _PERIOD_WORD), ("first", _FIRST), ("unit", _UNIT_WORD)):
        if pattern.fullmatch(word):
            return role
    if starts_month(word):
        return "month"
    if word[-1] == "e" and not set(word[:-1]) - set("ivx") and len(word) > 1:
        return "century"
    return "number" if lexeme(word) else ""


def _century(text: Text, start: int) -> Figure | None:
    found = _CENTURY.match(text.folded, start)
    if found is None:
        return None
    values = [_ROMAN[letter] for letter in found[1]]
    signed = [-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True)]
    return Figure("ordinal", start, start + len(found[1]) + 1, Fraction(sum(signed)))


def special_figure(text: Text, at: int, role: str) -> Figure | None:
    """The figure that begins at a word of a role other than "number"."""
    folded, start, end = text.folded, text.tokens[at].start, text.tokens[at].end
    if role == "period" and not folded[max(0, start - 1) : start].isalnum():
        period = period_at(folded, start)
        return Figure("quarter", period[1], period[2], date=period[0]) if period else None
    if role == "first" and (month := month_at(folded, end)):
        found = _FIRST.fullmatch(text.tokens[at].text)
        first = start + (found.start(1) if found else 0)
        return Figure("date", first, month[2], date=day_of(month, 1))
    if role == "month" and (named := month_and_year(folded, start)):
        return Figure("date", named[1], named[2], date=named[0])
    if role == "century":
        return _century(text, start)
    if role == "unit" and (half := _UNIT_AND_HALF.match(folded, start)):
        unit = unit_after(text, half.start("unit"))
        if unit is not None:
            return Figure("measure", half.start("unit"), half.end(), Fraction(3, 2), unit[0])
    return lone_unit(text, at) if role == "unit" else None
