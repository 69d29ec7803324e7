"""The figures of a claim read together: a date with the value told of it, a figure said twice."""

from collections.abc import Sequence

from assistant.claims.claims import Claim
from assistant.claims.figure_check import FigureCheck
from assistant.clues.assertions import Assertion
from assistant.clues.stretches import comparable, stretch
from assistant.numbers.quantity import DATES, MEASURED
from assistant.quantities import Quantity, same, says


def _dates_beside(said: Assertion, value: Quantity, *, alone: bool = False) -> list[Quantity]:
    """The dates in the stretch of a value; none, if so asked, where it has no rival."""
    rivals = [item for item in said.figures if comparable(value, item)]
    if alone and len(rivals) < 2:
        return []
    start, end = stretch(said, value, rivals)
    return [item for item in said.figures if item.kind in DATES and start <= item.start < end]


def dated_with(
    check: FigureCheck, checks: Sequence[FigureCheck], claim: Claim, told: Assertion
) -> FigureCheck:
    """A date stands where a sentence tells it of the value that the claim tells it of.

    That is one of several values that both give, each with a date of its own (« 14 000 en 2022 »),
    or the value found instead of the claim's.
    """
    if check.claimed.kind not in DATES or check.state != "other":
        return check
    for other in checks:
        if other.claimed.kind in DATES or other.found is None or other.found not in told.figures:
            continue
        # Only beside one of several values does a date belong to it, and the one date alone.
        dates = _dates_beside(told, other.found, alone=other.state == "same")
        if other.state == "same":
            mine = _dates_beside(claim.assertion, other.claimed)
            if other.claimed.kind not in MEASURED or len(dates) != 1 or check.claimed not in mine:
                continue
        for date in dates:
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
