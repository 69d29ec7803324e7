"""Times of a claim that a sentence gives by its dates, or by an adjective: how long, how often.

« Trois ans à partir de 2024 » of « 2024-2026 », « un peu plus d'un mois » of « du 8 mai au 10
juin », « tous les trois mois » of « des bilans trimestriels ».
"""

import re
from collections.abc import Sequence
from datetime import date
from itertools import pairwise

from assistant.claims.figure_check import FigureCheck
from assistant.claims.reach import bound_of
from assistant.clues.assertions import Assertion
from assistant.confronting.wholes import changes
from assistant.normalize import fold
from assistant.quantities import Quantity

_YEARS = re.compile(r"\W*(?:-|a|et|الي|و)\W*(?:l'an |سنه |عام )?")
_LIFE = 20
"""From how many years on a time is told as what lies between two years: the life of a person."""
_DAYS = {"day": 1.0, "week": 7.0, "month": 30.44, "year": 365.25}
_MONTHS = {"month": 1, "year": 12}
_NEAR, _ABOUT, _BEYOND = 0.04, 0.12, 0.25
"""How far the time between two dates may lie from one told as it is, about it, or as a bound."""
_EVERY = re.compile(r"(?<!\w)(?:tous les|toutes les|chaque|كل)\W*\Z")
_AFTER = re.compile(r"\W*(?:apres|plus tard)(?!\w)|\W*(?:من (?:بعد|ذلك)|بعد (?:ذلك|ها))")
_LATER = re.compile(r"(?<!\w)(?:apres|au bout d[eu'])\W*\Z|(?<!\w)[وف]?بعد\W*(?:نحو |حوالي )?\Z")
"""How a claim says that a thing came so long after another."""
_OFTEN = {
    (1, "day"): r"quotidien|journalier|(?:ال)?يومي(?:ا|ه|ات)?(?!\w)",
    (1, "week"): r"hebdomadaire|(?:ال)?اسبوعي",
    (1, "month"): r"mensuel|(?:ال)?شهري(?:ا|ه|ات)?(?!\w)",
    (2, "month"): r"bimestriel",
    (3, "month"): r"trimestriel|(?:ال)?فصلي(?:ا|ه|ات)?(?!\w)|(?:ال)?ربع (?:ال)?سنوي",
    (6, "month"): r"semestriel|(?:ال)?نصف (?:ال)?سنوي",
    (1, "year"): r"annuel|(?<!نصف )(?<!ربع )(?<!\w)(?:ال)?سنوي(?:ا|ه|ات)?(?!\w)",
    (2, "year"): r"biennal|bisannuel",
}
"""How the adjectives of a language say that something comes every so often."""


def lasts(
    claim: Assertion, item: Quantity, told: Assertion, checks: Sequence[FigureCheck]
) -> Quantity | None:
    """The last date of a period, of a change or of a life that lasts as long as a claim tells."""
    if item.unit not in _DAYS or item.value is None:
        return None
    if (told_so := _often(claim, item, told) or _between(claim, item, told)) is not None:
        return told_so
    if item.unit != "year":
        return None
    own = [check.claimed for check in checks if check.claimed.bound and check.state == "same"]
    own_years = [other.date[0] for other in own if other.kind == "year" and other.date]
    if len(own_years) == 2 and item.value == own_years[1] - own_years[0] + 1:
        return own[1]
    given = [check.found for check in checks if check.state == "same" and check.found]
    for first, last in pairwise(told.figures):
        if first.bound != "low" or not first.date or not last.date or first not in given:
            continue
        if item.value == last.date[0] - first.date[0] + 1 and not last.date[1]:
            return last
    return _change_time(item, told) or _life(item, told)


def _change_time(item: Quantity, told: Assertion) -> Quantity | None:
    """The date of the second value of a change, so many years after that of the first."""
    for _, new, dates in changes(told):
        ends = [other for other in told.figures if other.date and other.start > new.end][:1]
        if not ends or not dates or not dates[0].date or not ends[0].date:
            continue
        if ends[0].date[0] - dates[0].date[0] == item.value:
            return ends[0]
    return None


def _life(item: Quantity, told: Assertion) -> Quantity | None:
    """The second of two years between which lies a time as long as a claim tells, a long one."""
    asked = float(item.value or 0)
    for first, last in pairwise(told.figures):
        joint = fold(told.said[first.end : last.start])
        if not _year(first) or not _year(last) or not _YEARS.fullmatch(joint):
            continue
        lasts, slack = _year(last) - _year(first), asked / 20 if item.approximate else 0
        if lasts >= _LIFE and abs(lasts - asked) <= slack:
            return last
    return None


def _year(item: Quantity) -> int:
    """The year that a figure is, early years that look like counts too; 0 for none."""
    if item.kind == "year" and item.date:
        return item.date[0]
    plain = item.kind == "count" and item.value and re.fullmatch(r"\d{3,4}", item.text)
    return int(item.value) if plain and item.value else 0


def _often(claim: Assertion, item: Quantity, told: Assertion) -> Quantity | None:
    """The figure of a claim itself, where a sentence says by an adjective how often that is."""
    if not _EVERY.search(fold(claim.said[: item.start])):
        return None
    word = _OFTEN.get((int(item.value or 0), item.unit))
    says_so = word and re.search(rf"(?<!\w)[وفبل]?(?:{word})", fold(told.said))
    return item if says_so else None


def _between(claim: Assertion, item: Quantity, told: Assertion) -> Quantity | None:
    """The later of two dates of a sentence between which lies the time that a claim tells."""
    side = bound_of(claim.said, item)
    later = _LATER.search(fold(claim.said[: item.start])) or _AFTER.match(
        fold(claim.said[item.end :])
    )
    for first, last in pairwise(told.figures):
        times = _times(first, last, item.unit) if first.bound == "low" or later else []
        for time in times:
            over = time / float(item.value or 1) - 1
            if side == "low":
                fits = 0 <= over <= _BEYOND
            elif side == "high":
                fits = -_BEYOND <= over <= 0
            else:
                fits = abs(over) <= (_ABOUT if item.approximate else _NEAR)
            if fits:
                return last
    return None


def _times(first: Quantity, last: Quantity, unit: str) -> list[float]:
    """How many of a unit lie between two dates, the last one left out or not."""
    if not first.date or not last.date:
        return []
    try:
        if first.date[2] and last.date[2]:
            days = (date(*last.date) - date(*first.date)).days
            return [days / _DAYS[unit], (days + 1) / _DAYS[unit]]
    except ValueError:
        return []
    if first.date[1] <= 0 or last.date[1] <= 0 or unit not in _MONTHS:
        return []
    months = 12 * (last.date[0] - first.date[0]) + last.date[1] - first.date[1]
    return [months / _MONTHS[unit], (months + 1) / _MONTHS[unit]]
