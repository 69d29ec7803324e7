"""How many stand before a thing, told by its rank: of a fourth place, « trois le devancent »."""

import re

from assistant.claims.figure_check import FigureCheck
from assistant.claims.reach import bound_of
from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.quantities import Quantity

_BEFORE_IT = re.compile(
    r"[^.,;،؛:]{0,50}?\b(?P<fr>devancent|devancaient|precedent|precedaient|devant)\b"
    r"|[^.,;،؛:]{0,50}?(?<!\w)(?P<ar>[يت]سبق(?:ون)?|[يت]?تقدم(?:ون)?|[يت]?تفوق(?:ون)?|سبقت|تقدمت|امام)(?!\w)"
)
"""What follows the number of those that stand before another."""
_ALONE = re.compile(r"(?<!\w)(?:seulement|فقط)(?!\w)")
_ORDINAL = "ordinal"


def outranked(claim: Assertion, check: FigureCheck, told: Assertion) -> FigureCheck | None:
    """What the rank that a sentence gives says of how many a claim puts before; None if nothing."""
    mine = check.claimed
    if mine.kind != "count" or mine.value is None or check.state == "same":
        return None
    if _before_it(claim, mine) is None:
        return None
    ranks = [item for item in told.figures if item.kind == _ORDINAL]
    if len(ranks) != 1 or ranks[0].value is None:
        return FigureCheck(mine, "absent")
    many, side = ranks[0].value - 1, bound_of(claim.said, mine)
    kept = many >= mine.value if side == "low" else many <= mine.value
    is_so = kept if side else many == mine.value
    return FigureCheck(mine, "same" if is_so else "other", ranks[0])


def overtaking(claim: Assertion, told: Assertion) -> frozenset[str]:
    """The folded words by which a claim puts some before another, where a rank decides."""
    if not any(item.kind == _ORDINAL for item in told.figures):
        return frozenset()
    found = (_before_it(claim, item) for item in claim.figures if item.kind == "count")
    return frozenset(
        word
        for match in found
        if match
        for word in (*match.groups(), *_ALONE.findall(match[0]))
        if word
    )


def _before_it(claim: Assertion, item: Quantity) -> re.Match[str] | None:
    return _BEFORE_IT.match(fold(claim.said[item.end :]))
