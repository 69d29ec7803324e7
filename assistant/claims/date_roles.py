"""The part a date plays in a claim or a sentence: a horizon, an end of a period, a moment."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import Quantity, says

_FAR = 2027
"""Years from this one on, unlike dates, are aims."""
_HORIZON = re.compile(r"(?:d'ici|horizon|avant|jusqu'en|افق|بحلول|قبل|غضون)\W*(?:\w+\W+){0,2}\Z")


def _is_horizon(item: Quantity, text: str) -> bool:
    """Whether a text gives a date as the end of a period ("d'ici 2030", «بحلول 2030»)."""
    return bool(_HORIZON.search(fold(text[max(0, item.start - 40) : item.start])))


def _is_far(item: Quantity) -> bool:
    """Whether a year with no month is late enough to be an aim rather than an event."""
    return item.date is not None and item.date[0] >= _FAR and not item.date[1]


def same_end(item: Quantity, other: Quantity) -> bool:
    """Whether two ends of ranges are both first or both last."""
    return not (item.bound and other.bound) or item.bound == other.bound


def is_backwards(figures: Sequence[Quantity]) -> bool:
    """Whether a period among some figures ends before it begins: it is none ("2026-2024")."""
    return any(
        one.bound == "low" and other.bound == "high" and one.date and other.date < one.date
        for one, other in pairwise(figures)
        if other.date
    )


def dates_alone(claimed: Sequence[Quantity], told: Sequence[Quantity]) -> bool:
    """Whether a claim gives every date told, and no value that would go with one of them."""
    every = all(any(says(other, mine) for mine in claimed) for other in told)
    return every and all(mine.kind in DATES for mine in claimed)


def _dated(*items: Quantity) -> bool:
    """Whether one of some dates has a month."""
    return any(item.date is not None and item.date[1] for item in items)


def exclude(claimed: Quantity, found: Quantity) -> bool:
    """Whether two dates exclude each other, rather than one being less precise."""
    if claimed.date is None or found.date is None:
        return True
    pairs = zip(claimed.date, found.date, strict=True)
    return any(one and other and one != other for one, other in pairs)


def same_role(item: Quantity, said: str, other: Quantity, other_said: str) -> bool:
    """Whether two dates are both horizons or both not, and exclude each other."""
    if item.kind not in DATES:
        return True
    if item.bound and other.bound:
        return item.bound == other.bound and exclude(item, other)
    ours, theirs = _is_horizon(item, said), _is_horizon(other, other_said)
    if ours != theirs:
        ours, theirs = ours or _is_far(item), theirs or _is_far(other)
    alike = ours == theirs and not (_is_far(item) != _is_far(other) and _dated(item, other))
    return alike and exclude(item, other)
