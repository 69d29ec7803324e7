"""The figures of a claim read together: a date with the value told of it, a figure said twice."""

from collections.abc import Sequence

from assistant.assertions import Assertion
from assistant.claims import Claim
from assistant.figure_check import FigureCheck
from assistant.quantities import Quantity, same, says
from assistant.quantity import DATES
from assistant.stretches import comparable, stretch


def _dates_beside(said: Assertion, value: Quantity) -> list[Quantity]:
    """The dates in the stretch of a value."""
    start, end = stretch(said, value, [item for item in said.figures if comparable(value, item)])
    return [item for item in said.figures if item.kind in DATES and start <= item.start < end]


def dated_with(
    check: FigureCheck, checks: Sequence[FigureCheck], claim: Claim, told: Assertion
) -> FigureCheck:
    """A date stands where a sentence tells it of the value that the claim tells it of.

    That is the same value, or the one found instead: « 14 000 en 2022 » in both.
    """
    if check.claimed.kind not in DATES or check.state != "other":
        return check
    for other in checks:
        if other.claimed.kind in DATES or other.found is None or other.found not in told.figures:
            continue
        if other.state == "same" and check.claimed not in _dates_beside(
            claim.assertion, other.claimed
        ):
            continue
        for date in _dates_beside(told, other.found):
            if says(date, check.claimed):
                return FigureCheck(check.claimed, "same", date)
    return check


def twice_told(
    at: int, checks: Sequence[FigureCheck], claim: Claim, told: Assertion
) -> FigureCheck:
    """A figure said twice must stand twice where the sentence has another one: "2024-2024"."""
    item = checks[at].claimed
    before = sum(same(item, check.claimed) for check in checks[:at])
    if not before or checks[at].state != "same":
        return checks[at]
    rivals = [other for other in told.figures if comparable(item, other)]
    if sum(says(other, item) for other in rivals) > before:
        return checks[at]
    free = [other for other in rivals if not any(says(other, mine) for mine in claim.figures)]
    if free:
        return FigureCheck(item, "other", free[0])
    surplus = any(
        sum(same(other, one) for one in rivals) > sum(says(other, mine) for mine in claim.figures)
        for other in rivals
    )
    return FigureCheck(item, "absent") if surplus else checks[at]
