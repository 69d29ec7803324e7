"""Units of measure and currencies in French and Arabic: how they are read and written.

Currencies carry ISO 4217 codes, "dinar", "franc", "riyal" and the like where the text does not
say whose. Measures carry the symbol used in French and Arabic documents alike, durations the
English word ("year").
"""

import re

from assistant.normalize import fold
from assistant.numbers.unit_table import FORMS, UNITS

_GENERIC = {
    "XOF": "franc", "CHF": "franc", "TND": "dinar", "DZD": "dinar", "JOD": "dinar",
    "KWD": "dinar", "LYD": "dinar", "IQD": "dinar", "GBP": "pound", "working day": "day",
}  # fmt: skip

DUAL_UNITS = {
    form: unit.code
    for unit in reversed(UNITS.values())
    for dual in (fold(unit.arabic[1]),)
    if dual.endswith("ان") and " " not in dual and dual != fold(unit.arabic[0])
    for form in (dual, dual[:-2] + "ين")
} | {"عامان": "year", "عامين": "year"}
DURATIONS = frozenset({"century", "year", "month", "week", "day", "hour", "minute", "second"})
SINGULARS = {
    fold(form): unit.code for unit in UNITS.values() for form in (unit.arabic[0], unit.arabic[3])
} | {fold(form): "year" for form in ("عام", "عاما")}
SYMBOLS_BEFORE = re.compile(r"(?<![^\W\d_])(us ?\$|\$|€|£|usd|eur|mad|dhs?|xof|fcfa|gbp) ?\Z")
_LINK = r"(?: {0,2}(?:de +|d'|des +|en +(?=dollars|euros|dirhams)|من +(?:ال)?)| {0,2}(?:ال)?)"
_UNIT = re.compile(
    _LINK
    + "("
    + "|".join(re.escape(form) for form in sorted(FORMS, key=len, reverse=True))
    + r")(?![^\W_])(?!['’])"
)


def unit_at(folded: str, at: int) -> tuple[str, int, int] | None:
    """The unit that stands at an offset of folded text: its code, its start and its end."""
    found = _UNIT.match(folded, at)
    return (FORMS[found[1]], found.start(1), found.end()) if found else None


def same_unit(one: str, other: str) -> bool:
    """Whether two units are one, or one is the other without its country."""
    return one == other or _GENERIC.get(one) == other or _GENERIC.get(other) == one
