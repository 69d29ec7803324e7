"""A number that leaves out the unit told just before: « trois jours, et trois de plus »."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.normalize import fold
from assistant.quantities import Quantity
from assistant.units import DURATIONS

_MORE = re.compile(
    r"\W*(?:de plus|en plus|supplementaires?|autres)(?!\w)(?! qu)(?! [^\W\d]+[sx](?!\w))"
    r"|\W*(?:اخري|اخر|اضافيه?)(?!\w)"
)
"""What follows a number that counts more of the same."""
_BESIDE = re.compile(r"[^.;:؛\d]{1,80}\Z")


def completed(said: str, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The figures, a bare number of more of the same with the unit of the time before it."""
    found: list[Quantity] = []
    for item in figures:
        last = found[-1] if found else None
        bare = item.kind == "count" and not item.unit and _MORE.match(fold(said[item.end :]))
        timed = bare and last and last.unit in DURATIONS
        if timed and last and _BESIDE.fullmatch(fold(said[last.end : item.start])):
            item = replace(item, kind=last.kind, unit=last.unit)
        found.append(item)
    return tuple(found)
