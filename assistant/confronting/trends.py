"""What two dated values of a sentence say of a rise or a fall told without figures."""

import re

from assistant.clues.assertions import Assertion
from assistant.clues.stretches import comparable
from assistant.normalize import fold
from assistant.numbers.quantity import MEASURED
from assistant.quantities import Quantity

_RISE = re.compile(
    r"(?<!\w)(?:augment|progress|hauss|accru|accroiss|grimp|croi(?:t|ss))\w*"
    r"|(?<!\w)[وف]?(?:[يت]?تزايد|[اي]?[رت]*تفع|ازداد|[يت]زداد|زاد)\w{0,2}(?!\w)"
)
_FALL = re.compile(
    r"(?<!\w)(?:baiss|recul|diminu|chut|decr(?:oi|u))\w*"
    r"|(?<!\w)[وف]?(?:[يت]?تراجع|[اي]?[نت]*خفض|[يت]?تناقص|تقلص)\w{0,2}(?!\w)"
)


def trend(claim: Assertion, told: Assertion) -> tuple[str, bool] | None:
    """The folded word of a rise or a fall that a sentence decides, and whether it says so.

    The claim must tell it between the two years for which the sentence gives a value each.
    """
    mine = [item for item in claim.figures if item.kind not in MEASURED]
    if len(mine) != 2 or len(mine) != len(claim.figures) or {i.kind for i in mine} != {"year"}:
        return None
    said = fold(claim.said)
    rise, fall = _RISE.search(said), _FALL.search(said)
    word = rise or fall
    pairs = dated(told)
    if word is None or (rise and fall) or pairs is None:
        return None
    (first, one), (last, other) = sorted(pairs, key=lambda pair: pair[0].date or (0, 0, 0))
    if [first.date, last.date] != sorted(item.date or (0, 0, 0) for item in mine):
        return None
    if not one.value or not other.value or one.value == other.value:
        return None
    return word.group(), (other.value > one.value) == bool(rise)


def dated(told: Assertion) -> list[tuple[Quantity, Quantity]] | None:
    """The two values of a sentence with their years, where it gives nothing but these."""
    figures = [item for item in told.figures if item.kind in MEASURED or item.kind == "year"]
    if len(figures) != 4 or len(figures) != len(told.figures):
        return None
    pairs = [
        sorted(pair, key=lambda item: item.kind != "year") for pair in (figures[:2], figures[2:])
    ]
    if any(year.kind != "year" or value.kind not in MEASURED for year, value in pairs):
        return None
    return [(y, v) for y, v in pairs] if comparable(pairs[0][1], pairs[1][1]) else None
