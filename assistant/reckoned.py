"""Figures of a claim that a sentence gives by two of its own: a share, a multiple, a gap, a time.

« Plus de neuf dixièmes » of 1 442 MW « dont 1 341 », « sept fois plus qu'en 2022 » of 14 000 and
100 000, « 0,5 milliard de plus » of 13,4 « contre 12,9 », « trois ans à partir de 2024 » of
« 2024-2026 ». What must be said of the two is only what tells which is which.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise

from assistant.assertions import Assertion
from assistant.figure_check import FigureCheck
from assistant.normalize import fold
from assistant.quantities import Quantity, says
from assistant.quantity import DATES
from assistant.reach import bound_of
from assistant.stretches import comparable
from assistant.wholes import changes, wholes

_INCLUDING = re.compile(r"(?<!\w)(?:dont|parmi lesquel\w+|[وف]?منها?|من بينها|من ضمنها)(?!\w)")
_MOST = re.compile(
    r"(?<!\w)(?:majorit\w+|la plupart|[وفبل]?(?:ال)?(?:اغلب\w*|غالبيه|معظم\w*|جل))(?!\w)"
)
_TIMES = re.compile(r"\W*(?:fois|اضعاف|مرات|ضعفا)(?!\w)")
_GAP = re.compile(
    r"\W*(?P<more>de plus|en plus|supplementaires?|اضافي\w*|اكثر)(?!\w)"
    r"|\W*(?P<less>de moins|en moins|اقل)(?!\w)"
)
_ENDING = r"(?:e|ees?|er|era|ent|ements?)(?!\w)"
_DOUBLED = {
    2: re.compile(rf"(?<!\w)(?:re)?doubl{_ENDING}|(?<!\w)[وف]?س?[يت]?تضاعف\w{{0,2}}(?!\w)"),
    3: re.compile(rf"(?<!\w)tripl{_ENDING}"),
    4: re.compile(rf"(?<!\w)quadrupl{_ENDING}"),
}
_NEARLY = re.compile(
    r"(?:presque|quasi\w*|pres d[eu']|pratiquement|كاد\w?|نحو|حوالي)\W*(?:\w+\W+)?\Z"
)
_ALMOST_AFTER = re.compile(r"\W*(?:تقريبا)")
_OVER = re.compile(r"(?:plus que|plus d[eu'])\W*\Z")
_TO = re.compile(
    r"\s*(?:a|jusqu'a|الي) (?:(?!partir|compter)(?:\w+ ){0,2}?(?:\w+ |d'|من |ال)?)?\s*"
)
"""What stands between the two ends of a change: « de 11 000 à 21 000 »."""
_FAR = Fraction(1, 10)
"""How far above a share that is « plus de » it the true one may lie."""
_SHARES = frozenset({"ratio", "percent"})
_YEARS = re.compile(r"\W*(?:-|a|et|الي|و)\W*(?:l'an |سنه |عام )?")
_LIFE = 20
"""From how many years on a time is told as what lies between two years: the life of a person."""


def reckoned(
    claim: Assertion, told: Assertion, checks: Sequence[FigureCheck]
) -> tuple[FigureCheck, ...]:
    """The checks of a claim's figures; the same where two figures of a sentence give the one."""

    def again(check: FigureCheck) -> FigureCheck:
        if check.state == "same":
            return check
        for rule in (_share, _multiple, _gap, _time):
            if (found := rule(claim, check.claimed, told, checks)) is not None:
                return FigureCheck(check.claimed, "same", found)
        apart = check.claimed.kind == "count" and (
            _TIMES.match(after := fold(claim.said[check.claimed.end :])) or _GAP.match(after)
        )
        # So many times another value, or so much more: no value of a sentence stands in its place.
        return FigureCheck(check.claimed, "absent") if apart else check

    return tuple(_in_order(claim, [again(check) for check in checks]))


def _in_order(claim: Assertion, checks: list[FigureCheck]) -> list[FigureCheck]:
    """The checks; none for two ends of a change that a sentence has the other way round."""
    for at, (one, other) in enumerate(pairwise(checks)):
        between = fold(claim.said[one.claimed.end : other.claimed.start])
        if one.found is None or other.found is None or not _TO.fullmatch(between):
            continue
        if one.found.start > other.found.start and comparable(one.found, other.found):
            checks[at], checks[at + 1] = (
                FigureCheck(check.claimed, "absent") for check in (one, other)
            )
    return checks


def multiplied(claim: Assertion, told: Assertion) -> frozenset[str]:
    """The folded words by which a claim says that something doubled, where a sentence's did."""
    said, found = fold(claim.said), set[str]()
    for times, words in _DOUBLED.items():
        for at in words.finditer(said):
            low, high = Fraction(95, 100) * times, Fraction(11, 10) * times
            if _NEARLY.search(said[: at.start()]) or _ALMOST_AFTER.match(said, at.end()):
                low, high = Fraction(9, 10) * times, Fraction(times)
            elif _OVER.search(said[: at.start()]):
                low, high = Fraction(times), Fraction(13, 10) * times
            if any(low <= ratio <= high for ratio in _growths(told)):
                found.add(at.group())
    return frozenset(found)


def _growths(told: Assertion) -> Iterator[Fraction]:
    for old, new, _ in changes(told):
        if old.value and new.value:
            yield new.value / old.value


def _parts(told: Assertion) -> Iterator[tuple[Quantity, Quantity]]:
    """Each whole of a sentence with the part of it that the sentence gives."""
    yield from ((whole.figure, whole.part) for whole in wholes(told))
    values = [item for item in told.figures if item.kind not in DATES]
    for whole, part in pairwise(values):
        if comparable(whole, part) and _INCLUDING.search(fold(told.said[whole.end : part.start])):
            yield whole, part


def _share(
    claim: Assertion, item: Quantity, told: Assertion, checks: Sequence[FigureCheck]
) -> Quantity | None:
    """The part of a whole that is the share a claim tells, or "the most" of more than half.

    And the whole, where the claim gives it beside the share.
    """
    if item.kind not in _SHARES or item.value is None:
        shares = [check.claimed for check in checks if check.claimed.kind in _SHARES]
        wholes_told = [whole for whole, part in _parts(told) if says(whole, item)]
        given = any(_share(claim, share, told, ()) is not None for share in shares)
        return wholes_told[0] if wholes_told and given else None
    share = item.value / (100 if item.kind == "percent" else 1)
    side = bound_of(claim.said, item)
    if side == "low" and share == Fraction(1, 2) and _MOST.search(fold(told.said)):
        return item
    slack = _FAR if side else _FAR / 3 if item.approximate else _FAR / 20
    low, high = share - slack * (side != "low"), share + slack * (side != "high")
    for whole, part in _parts(told):
        small = whole.value and part.value and part.value < whole.value
        if small and low <= Fraction(part.value or 0) / Fraction(whole.value or 1) <= high:
            return part
    return None


def _multiple(
    claim: Assertion, item: Quantity, told: Assertion, checks: Sequence[FigureCheck]
) -> Quantity | None:
    """The larger of two dated values, so many times the other, whose date follows in the claim."""
    if item.kind != "count" or item.value is None or not _TIMES.match(fold(claim.said[item.end :])):
        return None
    after = {other.date for other in claim.figures if other.date and other.start > item.end}
    slack = Fraction(6 if item.approximate else 3, 100) * item.value
    dates = [other for other in told.figures if other.date]
    values = [other for other in told.figures if other.kind not in DATES and other.value]
    for pair in pairwise(values):
        small, large = sorted(pair, key=lambda value: value.value or 0)
        if not dates or not small.value or not large.value or not comparable(small, large):
            continue
        nearest = min(abs(date.start - small.end) for date in dates)
        near = next(date for date in dates if abs(date.start - small.end) == nearest)
        if near.date in after and abs(large.value / small.value - item.value) <= slack:
            return large
    return None


def _gap(
    claim: Assertion, item: Quantity, told: Assertion, checks: Sequence[FigureCheck]
) -> Quantity | None:
    """The value from which another of a sentence differs by what a claim tells, the way it does."""
    way = _GAP.match(fold(claim.said[item.end :]))
    if way is None or item.value is None:
        return None
    for check in checks:
        main = check.found
        if check.state != "same" or main is None or main.value is None or main.kind in DATES:
            continue
        for other in told.figures:
            if other.value is None or not comparable(main, other):
                continue
            more = main.value - other.value
            if (more if way["more"] else -more) == item.value:
                return other
    return None


def _time(
    claim: Assertion, item: Quantity, told: Assertion, checks: Sequence[FigureCheck]
) -> Quantity | None:
    """The last year of a period, of a change or of a life that lasts as long as a claim tells."""
    if item.unit != "year" or item.value is None:
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
