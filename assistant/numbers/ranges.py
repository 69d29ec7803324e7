"""Neighbouring figures that share what is said once: ranges, days of one month, units.

"5 à 7 milliards", «من 3 إلى 5 يونيو 2024», "du 31 mai au 2 juin 2023", "entre 25 et 40 %".
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.numbers.figure import Figure

_TO = re.compile(r" ?(?:-|a|au|jusqu'au|jusqu'a|الي|حتي|الي غايه|ال)(?: (?:le|يوم|يومي|غايه))? ?")
_AND = re.compile(r" ?(?:et|ou|و|او)(?: (?:le|de|يوم))? ?")
_LIST = re.compile(r" ?, ?")
_BETWEEN = re.compile(
    r"(?:(?<![^\W_])entre|[وفبل]?بين) ?(?:les annees |le |les |l'|سنتي |عامي )?\Z"
)
_YEAR_SHARE = re.compile(r" ?[-/] ?")


def _is_bare(figure: Figure) -> bool:
    return figure.kind == "count" and not figure.unit


def _share_date(one: Figure, other: Figure, linked: bool) -> Figure | None:
    """The first of two dates with the month or the year the second says."""
    if other.kind != "date" or other.date is None or not linked:
        return None
    year, month, day = other.date
    if not day:
        return None
    if one.kind == "date" and one.date is not None and not one.date[0] and one.date[2] and year:
        return replace(one, date=(year, one.date[1], one.date[2]))
    value = one.value
    numbered = (_is_bare(one) and one.plain != "" and one.scale == 1) or one.kind == "ordinal"
    if numbered and value is not None and 1 <= value <= 31 and value.denominator == 1:
        return replace(one, kind="date", value=None, date=(year, month, int(value)))
    return None


def _share_scale(one: Figure, other: Figure) -> Figure:
    """The first of two amounts with the scale and unit the second says."""
    if one.kind != "count" or one.unit or one.value is None or other.value is None:
        return one
    if (
        one.scale == 1
        and other.scale > 1
        and one.value <= 10 * other.coefficient
        and one.value < 1000
    ):
        one = replace(one, value=one.value * other.scale, scale=other.scale)
    if other.kind in {"money", "percent", "measure"}:
        one = replace(one, kind=other.kind, unit=other.unit)
    return one


def _years(one: Figure, other: Figure, between: str, folded: str) -> tuple[Figure, Figure] | None:
    """Both years of "2024-2026", "2025/2026" and "2025-26"."""
    if one.kind != "year" or one.date is None:
        return None
    if other.kind == "year":
        return replace(one, value=None), replace(other, value=None)
    short = len(other.plain) == 2 and _YEAR_SHARE.fullmatch(between) and _is_bare(other)
    if short and int(other.plain) == one.date[0] % 100 + 1:
        year = (one.date[0] + 1, 0, 0)
        return replace(one, value=None), replace(other, kind="year", value=None, date=year)
    return None


def _pair(one: Figure, other: Figure, folded: str, listed: bool) -> tuple[Figure, Figure]:
    """Two neighbours, with what they share; `listed` says that the second is part of a list."""
    between = folded[one.end : other.start]
    if len(between) > 18:
        return one, other
    to, both = _TO.fullmatch(between), _AND.fullmatch(between)
    before = folded[max(0, one.start - 18) : one.start]
    ranged = bool(to) or (bool(both) and bool(_BETWEEN.search(before)))
    ranged = ranged or (_YEAR_SHARE.fullmatch(between) is not None)
    linked = bool(to or both or (listed and _LIST.fullmatch(between)))
    if (dated := _share_date(one, other, linked)) is not None:
        one = dated
    if ranged and (years := _years(one, other, between, folded)) is not None:
        one, other = years
    either = between.strip() in {"ou", "او"} or (both and other.kind == "percent")
    if (ranged and between.strip() != "/") or either:
        one = _share_scale(one, other)
    dates = one.date is not None and other.date is not None
    numbers = one.value is not None and other.value is not None and one.unit == other.unit
    if ranged and between.strip() != "/" and (dates or (numbers and one.kind == other.kind)):
        one, other = replace(one, bound="low"), replace(other, bound="high")
    return one, other


def join(figures: Sequence[Figure], folded: str) -> list[Figure]:
    """The figures with what neighbours share, from the last to the first."""
    joined = list(figures)
    listed = False
    for at in range(len(joined) - 2, -1, -1):
        one, other = _pair(joined[at], joined[at + 1], folded, listed)
        listed = one.kind == "date" and (one is not joined[at] or listed)
        joined[at], joined[at + 1] = one, other
    return joined
