"""Quarters and half-years in folded French and Arabic text."""

import re

from assistant.normalize import fold
from assistant.numbers.dates import YEAR, Date

_ARABIC_ORDINAL = {
    fold(form): number
    for number, forms in enumerate(("الأول الأولى", "الثاني الثانية", "الثالث", "الرابع"), 1)
    for form in forms.split()
}
_OF_PERIOD = (
    r"(?:[ -](?:de l'annee |de l'an |de |d'|(?:من )?(?:ال)?(?:سنه|عام) |من )?" + YEAR + ")?"
)
_PERIOD_FRENCH = re.compile(r"[ -](trimestre|semestre)(?![^\W_])" + _OF_PERIOD)
_PERIOD_ARABIC = re.compile(
    r"[وف]?[بلك]?(?P<name>(?:ال|ل)?(ربع|نصف|فصل|اسدس|سداسي))"
    + f" ({'|'.join(_ARABIC_ORDINAL)})(?![^\\W_])"
    + _OF_PERIOD
    + r"(?P<any> من (?:ال)?(?:سنه|عام)(?:(?! \d)(?![^\W_])))?"
)
_PERIOD_SHORT = re.compile(r"([tqs])([1-4])(?:[ -/](?:de )?" + YEAR + r")(?![^\W_])")
_PERIOD_BARE = re.compile(r"([tq])([1-4])(?![^\W_]|[-.]\d)")


def period_after_ordinal(folded: str, at: int, number: int) -> tuple[Date, int] | None:
    """The quarter or half-year after a French ordinal ("trimestre 2026"), and its end."""
    found = _PERIOD_FRENCH.match(folded, at)
    if found is None or number > (4 if found[1] == "trimestre" else 2):
        return None
    return (int(found[2] or 0), -number - 4 * (found[1] == "semestre"), 0), found.end()


def period_at(folded: str, at: int) -> tuple[Date, int, int] | None:
    """«الربع الأول من 2026», "T1 2026", "S2 2025" at a word: the period, its start and end."""
    if found := _PERIOD_ARABIC.match(folded, at):
        number, year = _ARABIC_ORDINAL[found[3]], int(found[4] or 0)
        quarter = found[2] in {"ربع", "فصل"}
        if number > (4 if quarter else 2) or (not year and found[2] != "ربع" and not found["any"]):
            return None
        return (year, -number - 4 * (not quarter), 0), found.start("name"), found.end()
    found = _PERIOD_SHORT.match(folded, at) or _PERIOD_BARE.match(folded, at)
    if found is None or (found[1] == "s" and int(found[2]) > 2):
        return None
    year = int(found[3]) if found.re is _PERIOD_SHORT else 0
    return (year, -int(found[2]) - 4 * (found[1] == "s"), 0), found.start(), found.end()
