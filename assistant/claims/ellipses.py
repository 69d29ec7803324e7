"""A number that leaves out the unit told just before, and a time that leaves out its number.

« Trois jours, et trois de plus »; «بعد شهر» is after one month.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from assistant.normalize import fold, fold_with_offsets
from assistant.numbers.units import DURATIONS
from assistant.quantities import Quantity

_MORE = re.compile(
    r"\W*(?:de plus|en plus|supplementaires?|autres)(?!\w)(?! qu)(?! [^\W\d]+[sx](?!\w))"
    r"|\W*(?:اخري|اخر|اضافيه?)(?!\w)"
)
"""What follows a number that counts more of the same."""
_BESIDE = re.compile(r"[^.;:؛\d]{1,80}\Z")


_ONE = re.compile(
    r"(?<!\w)[وف]?(?:بعد|خلال|عن|(?:ل|ب)?مده|(?:في|داخل|خلال) (?:ظرف|غضون|اقل من|اكثر من))"
    r" (?:حوالي |نحو |قرابه )?(?P<time>شهر|سنه|عام|اسبوع|يوم|ساعه)"
    r"(?= (?:من|علي|فقط|كامله?|تقريبا|او)(?!\w)|\W*\Z|[،,.;؛])"
    r"|(?<!\w)(?<!كل )(?<!هذه ال)(?<!خلال )(?<!في )(?<!نفس )(?<!منذ )(?<!راس )"
    r"(?P<lone>شهر|سنه|اسبوع)(?= ل(?![ماني] )(?!يس)\w{3,})"
)
_UNITS = {
    "شهر": "month", "سنه": "year", "عام": "year", "اسبوع": "week", "يوم": "day", "ساعه": "hour",
}  # fmt: skip


def _ones(said: str) -> list[Quantity]:
    """The times of one unit that Arabic tells without a number: «بعد شهر من الهجوم»."""
    folded = fold_with_offsets(said)
    found = []
    for told in _ONE.finditer(folded.text):
        start, end = folded.span(*told.span(told.lastgroup or 0))
        unit, text = _UNITS[told[told.lastgroup or 0]], said[start:end]
        found.append(Quantity("measure", Fraction(1), unit, None, start, end, text))
    return found


def completed(said: str, figures: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The figures, a bare number of more of the same with the unit of the time before it.

    And the times that are told without their number, which is one.
    """
    found: list[Quantity] = []
    alone = [one for one in _ones(said) if not any(_overlap(one, item) for item in figures)]
    for item in sorted((*figures, *alone), key=lambda item: item.start):
        last = found[-1] if found else None
        bare = item.kind == "count" and not item.unit and _MORE.match(fold(said[item.end :]))
        timed = bare and last and last.unit in DURATIONS
        if timed and last and _BESIDE.fullmatch(fold(said[last.end : item.start])):
            item = replace(item, kind=last.kind, unit=last.unit)
        found.append(item)
    return tuple(found)


def _overlap(one: Quantity, other: Quantity) -> bool:
    return one.start < other.end and other.start < one.end
