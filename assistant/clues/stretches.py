"""The part of a sentence that belongs to one of its figures, and which figures may be compared."""

import re
from collections.abc import Iterable, Sequence

from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.numbers.unit_table import UNITS
from assistant.numbers.units import same_unit
from assistant.quantities import Quantity, same

_IN_ORDER = 4
"""From how many figures on their order tells which goes with which."""
_WEAK = frozenset(",:،")
_NUMBERS = frozenset({"count", "measure", "money", "percent", "ratio", "ordinal", "reference"})


def comparable(claimed: Quantity, found: Quantity) -> bool:
    """Whether two quantities are of one kind, so that one can contradict the other."""
    if claimed.kind in DATES or found.kind in DATES:
        return claimed.kind in DATES and found.kind in DATES
    if "money" in (claimed.kind, found.kind):
        if not {claimed.kind, found.kind} <= {"money", "count"}:
            return False
        bare = not (claimed.unit and found.unit) and _large(claimed) and _large(found)
        return same_unit(claimed.unit, found.unit) or _of_one_base(claimed, found) or bare
    if claimed.kind == found.kind == "measure":
        return claimed.unit == found.unit or _of_one_base(claimed, found)
    if claimed.kind == found.kind == "count" and (
        _is_score(claimed) != _is_score(found) or _tells_times(claimed) != _tells_times(found)
    ):
        return False
    return claimed.kind == found.kind or {claimed.kind, found.kind} == {"ratio", "percent"}


def _tells_times(item: Quantity) -> bool:
    """Whether a count tells how often: «مرتين» counts no members."""
    return bool(_TIMES.search(fold(item.text)))


def _of_one_base(claimed: Quantity, found: Quantity) -> bool:
    """Whether two units count one thing: a centime is a part of a dirham, a minute of an hour."""
    one, other = UNITS.get(claimed.unit), UNITS.get(found.unit)
    return bool(one and other and one.base == other.base)


_TIMES = re.compile(r"(?<!\w)مر(?:تين|تان|ات|ه)(?!\w)")
_IN_DAYS: dict[tuple[str, str], dict[int, tuple[int, ...]]] = {
    ("month", "day"): {1: (30, 31), 2: (60,), 3: (90,), 6: (180,), 12: (365,)},
    ("year", "day"): {1: (365,)},
    ("month", "week"): {1: (4,)},
    ("week", "day"): {1: (7,), 2: (14, 15), 3: (21,), 4: (28,)},
}
"""Times that are told as one in days or in months: a delay of two months is one of 60 days."""


def _is_score(item: Quantity) -> bool:
    """Whether a number lies between nought and one: it counts no things."""
    return item.value is not None and 0 < item.value < 1


def last_alike(one: Quantity, other: Quantity) -> bool:
    """Whether two times in different units are those that people tell as one."""
    return any(
        (units := _IN_DAYS.get((long.unit, short.unit))) is not None
        and short.value in units.get(int(long.value or 0), ())
        and long.value == int(long.value or 0)
        for long, short in ((one, other), (other, one))
    )


def alike(figures: Iterable[Quantity], item: Quantity) -> list[Quantity]:
    """Those of some figures that are comparable with one, in order, that one among them."""
    others = (other for other in figures if other != item and comparable(item, other))
    return sorted((item, *others), key=lambda other: other.start)


def _large(item: Quantity) -> bool:
    """Whether a number without a unit may be an amount whose unit was said before."""
    return item.kind == "money" or (item.value is not None and item.value >= 1_000_000)


def stretch(assertion: Assertion, item: Quantity, rivals: Sequence[Quantity]) -> tuple[int, int]:
    """The part of a sentence that belongs to one of several comparable quantities.

    Between two quantities it ends at the first conjunction, else at the first comma; words before
    the first quantity belong to the first.
    """
    groups = _groups(rivals)
    number = next(number for number, group in enumerate(groups) if item in group)
    cuts = [start for start, _ in assertion.clauses if start]

    def boundary(left: Quantity, right: Quantity) -> int:
        between = [cut for cut in cuts if left.end <= cut <= right.start]
        strong = [cut for cut in between if assertion.said[cut : cut + 2].strip()[:1] not in _WEAK]
        if between:
            return (strong or between)[0]
        middle = (left.end + right.start + 1) // 2
        space = assertion.said.rfind(" ", left.end + 1, middle + 1)
        if space < 0:  # a single word: it belongs to the figure before it
            space = assertion.said.find(" ", middle, right.start)
        return space if space > left.end else middle

    start = boundary(groups[number - 1][-1], groups[number][0]) if number else 0
    if number + 1 == len(groups):
        return start, len(assertion.said)
    return start, boundary(groups[number][-1], groups[number + 1][0])


def _groups(rivals: Sequence[Quantity]) -> list[list[Quantity]]:
    """Quantities in order, the two ends of a range together."""
    groups: list[list[Quantity]] = []
    for item in sorted(rivals, key=lambda other: other.start):
        if groups and item.bound == "high" and groups[-1][-1].bound == "low":
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def values_differ(items: Sequence[Quantity]) -> bool:
    """Whether some quantities are not all the same."""
    return any(not same(items[0], other) for other in items[1:])


def in_one_order(claimed: Sequence[Quantity], told: Sequence[Quantity]) -> bool:
    """Whether a sentence gives all the values and dates of a claim, two and two, in their order.

    « De 380 en 2022 à 1 000 en 2026 » : each value has its date in both.
    """
    if len(claimed) < _IN_ORDER or len({item.kind in DATES for item in claimed}) == 1:
        return False
    left = iter(told)
    return all(any(same(mine, other) for other in left) for mine in claimed)
