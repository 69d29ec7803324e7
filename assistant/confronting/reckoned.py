"""Figures of a claim that a sentence gives by two of its own: a share, a multiple, a gap, a time.

« Plus de neuf dixièmes » of 1 442 MW « dont 1 341 », « sept fois plus qu'en 2022 » of 14 000 and
100 000, « 0,5 milliard de plus » of 13,4 « contre 12,9 », the gains of
`assistant.confronting.gains` and the times of `assistant.confronting.lasting`. What must be said of
the two is only what tells which is which.
"""

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import combinations, pairwise

from assistant.claims.figure_check import FigureCheck
from assistant.claims.reach import bound_of
from assistant.clues.assertions import Assertion
from assistant.clues.stretches import comparable
from assistant.confronting.gains import begun_before, gained, is_change, is_so
from assistant.confronting.lasting import lasts
from assistant.confronting.overtaking import outranked
from assistant.confronting.wholes import changes, wholes
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import Quantity, says

_INCLUDING = re.compile(r"(?<!\w)(?:dont|parmi lesquel\w+|[وف]?منها?|من بينها|من ضمنها)(?!\w)")
_OF_THEM = re.compile(r"\W*(?:d'entre (?:eux|elles)|منها|منهم|منهن)(?!\w)")
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
_MULTIPLIED = (re.compile(r"(?<!\w)multipli\w*"), _DOUBLED[2], re.compile("(?<!\\w)(?:fois|مرات)"))
"""The words by which something is said to be so many times what it was."""
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


def reckoned(
    claim: Assertion, told: Assertion, checks: Sequence[FigureCheck]
) -> tuple[FigureCheck, ...]:
    """The checks of a claim's figures; the same where two figures of a sentence give the one."""

    def again(check: FigureCheck) -> FigureCheck:
        if check.state == "same":
            # A level of a sentence is not what something rose by.
            level = check.found is not None and not is_change(told, check.found)
            return (gained(claim, check, told) if level else None) or check
        for rule in (_share, _multiple, _gap, lasts):
            if (found := rule(claim, check.claimed, told, checks)) is not None:
                return FigureCheck(check.claimed, "same", found)
        told_so = gained(claim, check, told) or outranked(claim, check, told)
        if told_so is not None:
            return told_so
        apart = check.claimed.kind == "count" and (
            _TIMES.match(after := fold(claim.said[check.claimed.end :])) or _GAP.match(after)
        )
        # So many times another value, or so much more: no value of a sentence stands in its place.
        return FigureCheck(check.claimed, "absent") if apart else check

    found = begun_before(claim, told, [again(check) for check in checks])
    dated = _dated_so(claim, told, found)
    return tuple(_in_order(claim, _otherwise_shared(claim, told, dated)))


def _dated_so(
    claim: Assertion, told: Assertion, checks: Sequence[FigureCheck]
) -> list[FigureCheck]:
    """The checks; a date told after a multiple is that of the smaller value: « qu'en 2022 »."""
    times = [
        check.claimed.start
        for check in checks
        if check.state == "same" and _TIMES.match(fold(claim.said[check.claimed.end :]))
    ]

    def again(check: FigureCheck) -> FigureCheck:
        mine = check.claimed
        if check.state != "other" or mine.kind not in DATES or not times or mine.start < times[0]:
            return check
        found = next((other for other in told.figures if says(other, mine)), None)
        return check if found is None else FigureCheck(mine, "same", found)

    return [again(check) for check in checks]


def _otherwise_shared(
    claim: Assertion, told: Assertion, checks: list[FigureCheck]
) -> list[FigureCheck]:
    """The checks; another where a part and a whole that a claim gives make another share."""
    shares = [at for at, check in enumerate(checks) if check.claimed.kind in _SHARES]
    for whole, part in _parts(told):
        given = [at for at, check in enumerate(checks) if says(whole, check.claimed)]
        if len(shares) != 1 or len(given) != 1 or not whole.value or not part.value:
            continue
        mine = checks[shares[0]].claimed
        share = Fraction(mine.value or 0) / (100 if mine.kind == "percent" else 1)
        over, side = part.value / whole.value - share, bound_of(claim.said, mine)
        kept = side == ("low" if over > 0 else "high")
        if checks[shares[0]].state == "absent" and abs(over) > _FAR and not kept:
            checks[shares[0]] = FigureCheck(mine, "other", part)
            checks[given[0]] = FigureCheck(checks[given[0]].claimed, "same", whole)
    return checks


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
    for item in claim.figures:
        if _multiple(claim, item, told, ()) is not None:
            found |= {word for words in _MULTIPLIED for word in words.findall(said)}
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
        between = fold(told.said[whole.end : part.start])
        included = _INCLUDING.search(between) or _OF_THEM.match(fold(told.said[part.end :]))
        if comparable(whole, part) and included:
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
    named = {other.date for other in claim.figures if other.date}
    slack = Fraction(6 if item.approximate else 3, 100) * item.value
    dates = [other for other in told.figures if other.date]
    values = [other for other in told.figures if other.kind not in DATES and other.value]
    for pair in combinations(values, 2):
        small, large = sorted(pair, key=lambda value: value.value or 0)
        if not dates or not small.value or not large.value or not comparable(small, large):
            continue
        near, far = (
            min(dates, key=lambda date: abs(date.start - value.end)).date
            for value in (small, large)
        )
        apart = near != far and {near, far} <= named
        beside = values.index(pair[1]) - values.index(pair[0]) == 1 and near in after
        if (apart or beside) and abs(large.value / small.value - item.value) <= slack:
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
            if is_so(claim, item, more if way["more"] else -more):
                return other
    return None
