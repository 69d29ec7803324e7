"""What a quantity is, and when two of them are the same."""

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal

from assistant.normalize import fold
from assistant.numbers.unit_table import UNITS
from assistant.numbers.units import same_unit

Kind = Literal[
    "money",
    "percent",
    "date",
    "year",
    "quarter",
    "ordinal",
    "measure",
    "count",
    "ratio",
    "reference",
]
Bound = Literal["", "low", "high"]
Key = tuple[str, Fraction | None, str, tuple[int, int, int] | None]
MEASURED = frozenset({"money", "percent", "count", "measure"})
"""Kinds of quantities that are how much or how many of something."""
DATES = frozenset({"date", "year", "quarter"})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A quantity as it stands in a text, with its canonical value.

    A range ("entre 5 et 7 %", «من 2024 إلى 2026») is two quantities, "low" and "high" in
    `bound`; the first takes the scale and the unit said once for both.

    Attributes:
        kind: "money", "percent", "measure" (a unit is given), "count" (a bare number), "ratio"
            (half, a third), "ordinal", "date", "year", "quarter" (half-years too), or
            "reference" (a law or article number: compared by its digits, never a number).
        value: the number itself: 11 milliards is 11 000 000 000, 45,5 % is 91/2. None for
            references and dates; a four-digit number that may be a year or a count and that no
            word announces as a year is a "year" that keeps its value.
        unit: code in `assistant.numbers.units`; "" for what has none.
        date: (year, month, day), 0 for what is not said. For kind "quarter" the month is -1 to
            -4 for quarters, -5 and -6 for half-years.
        start, end: `text` is the original's [start:end], exactly.
        approximate: "environ", «حوالي», "plus de", «على الأقل»… stands directly before it.
        bound: "low" or "high" in a range.
        key: identity across languages, digit forms and units of one dimension.
    """

    kind: Kind
    value: Fraction | None
    unit: str
    date: tuple[int, int, int] | None
    start: int
    end: int
    text: str
    approximate: bool = False
    bound: Bound = ""
    key: Key = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        # Made once: every figure of every sentence is compared with those of the question.
        object.__setattr__(self, "key", self._identity())

    def _identity(self) -> Key:
        """Identity across languages, digit forms and units of one dimension."""
        if self.kind == "reference":
            return ("reference", None, "-".join(re.findall(r"\d+", fold(self.text))), None)
        if self.kind in DATES:
            return ("date", None, "", self.date)
        if self.kind == "ordinal" or self.value is None:
            return (self.kind, self.value, "", None)
        if self.kind == "ratio":
            return ("number", self.value * 100, "%", None)
        unit = UNITS.get(self.unit)
        if unit is None:
            return ("number", self.value, self.unit, None)
        return ("number", self.value * unit.factor, unit.base, None)


def same(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities are one, whatever the language, digits or unit of one dimension.

    A bare number equals money or a measure of its value, never a percentage. A number that may
    be a year equals the count of its value. Dates are the same only if equally precise.
    """
    one, other = a.key, b.key
    if one[0] == other[0] == "number":
        if one[1] == other[1] and (one[2] == other[2] or same_unit(one[2], other[2])):
            return True
        bare = "" in (a.unit, b.unit) and "percent" not in (a.kind, b.kind)
        return bare and "ratio" not in (a.kind, b.kind) and a.value == b.value
    if one == other:
        return True
    if {one[0], other[0]} == {"date", "number"} and a.value is not None:
        return "" in (a.unit, b.unit) and a.value == b.value and not a.unit and not b.unit
    return False


def says(quoted: Quantity, claim: Quantity) -> bool:
    """Whether a quoted quantity says the claimed one: the same, or a date that holds it.

    Ranks above ten may be written as bare numbers in the other language («المرتبة 87 ثم 88»).
    """
    if same(quoted, claim):
        return True
    if {quoted.kind, claim.kind} == {"ordinal", "count"} and not quoted.unit and not claim.unit:
        return quoted.value == claim.value and claim.value is not None and claim.value > 10
    if claim.date is None or quoted.date is None:
        return False
    return all(
        asked in (0, found) for asked, found in zip(claim.date, quoted.date, strict=True)
    ) and any(claim.date)
