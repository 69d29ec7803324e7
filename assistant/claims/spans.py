"""Spans of months of a claim told as the half-years, quarters and years they are."""

import re

from assistant.normalize import fold_with_offsets
from assistant.numbers.dates import (
    FRENCH_MONTHS,
    MONTH_NAMES,
    MOROCCAN_MONTHS,
    YEAR,
    month_and_year,
)
from assistant.quantities import quantities

_BETWEEN = re.compile(
    rf"(?<!\w)(?:(?P<open>entre|de|d'|du mois de|[وف]?بين|[وف]?من) ?(?:شهر |شهري |debut )?)"
    rf"(?P<first>{MONTH_NAMES})"
    r"(?: (?:et|a|jusqu'a|jusqu'en|الي|حتي) (?:fin |شهر |غايه |نهايه )?| و ?)"
    rf"(?P<last>{MONTH_NAMES}) (?:de |d'|de l'annee |من |من سنه |سنه |عام )?(?P<year>{YEAR})(?!\w)"
)
_FIRST = re.compile(
    rf"(?<!\w)(?:(?:sur|pendant|durant|dans|pour) les|(?:au cours|lors) des|les|des) "
    r"(?P<number>[^\W\d]+|\d\d?) premiers mois (?:de l'annee |de l'an |de |d')"
    rf"(?P<year>{YEAR})(?!\w)"
    r"|(?<!\w)(?:في |خلال |طيله |برسم )?(?:ال)?(?:اشهر|شهور) (?P<nombre>ال\w+) الاولي من "
    rf"(?:سنه |عام |السنه )?(?P<annee>{YEAR})(?!\w)"
)
_WHOLE = {
    (1, 3): ("au premier trimestre", "في الربع الأول من"),
    (4, 6): ("au deuxième trimestre", "في الربع الثاني من"),
    (7, 9): ("au troisième trimestre", "في الربع الثالث من"),
    (10, 12): ("au quatrième trimestre", "في الربع الرابع من"),
    (1, 6): ("au premier semestre", "في النصف الأول من"),
    (7, 12): ("au second semestre", "في النصف الثاني من"),
    (1, 12): ("en", "في سنة"),
}
_MONTHS = (FRENCH_MONTHS, MOROCCAN_MONTHS)
_FROM = ("de janvier à", "من يناير إلى")


def as_period(text: str) -> str:
    """A claim with its first span of months told as the period of the year that it is.

    >>> as_period("Les ventes ont doublé entre janvier et juin 2025.")
    'Les ventes ont doublé au premier semestre 2025.'
    """
    folded = fold_with_offsets(text)
    told = _between(folded.text) or _first(folded.text)
    if told is None:
        return text
    found, months, year, arabic = told
    period = _WHOLE.get(months, ("", ""))[arabic]
    if not period and found.re is _BETWEEN:
        return text
    period = period or f"{_FROM[arabic]} {_MONTHS[arabic][months[1] - 1]}"
    start, end = folded.span(*found.span())
    return f"{text[:start]}{period} {year}{text[end:]}"


_Told = tuple[re.Match[str], tuple[int, int], str, bool]


def _between(folded: str) -> _Told | None:
    """The months of « entre janvier et juin 2025 »."""
    if (found := _BETWEEN.search(folded)) is None:
        return None
    first, last = (month_and_year(f"{found[name]} 2000", 0) for name in ("first", "last"))
    if first is None or last is None:
        return None
    return found, (first[0][1], last[0][1]), found["year"], found["open"][0] not in "ed"


def _first(folded: str) -> _Told | None:
    """The months of « les neuf premiers mois de 2025 »."""
    if (found := _FIRST.search(folded)) is None:
        return None
    counted = quantities(found["number"] or found["nombre"])
    last = int(counted[0].value or 0) if len(counted) == 1 else 0
    if not 2 <= last <= 12:
        return None
    return found, (1, last), found["year"] or found["annee"], bool(found["nombre"])
