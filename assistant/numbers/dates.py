"""Dates, months and years in folded French and Arabic text.

A date is (year, month, day) with 0 for what is not said. In place of the month, -1 to -4 mean
the quarters of the year and -5 and -6 its halves (`assistant.numbers.periods`).
"""

import re

from assistant.normalize import fold

Date = tuple[int, int, int]

FRENCH_MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
MOROCCAN_MONTHS = (
    "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو",
    "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر", "دجنبر",
)  # fmt: skip
_OTHER_MONTHS = (
    "janv jan january جانفي كانون_الثاني",
    "févr fév february فيفري شباط",
    "march آذار",
    "avr april إبريل أفريل نيسان",
    "may مايو أيار",
    "june جوان حزيران يونيه",
    "juil july يوليو جويلية تموز يوليه",
    "august أغسطس أوت آب أغشت",
    "sept september سبتمبر أيلول",
    "oct october تشرين_الأول",
    "nov november نوفمبر تشرين_الثاني",
    "déc dec december ديسمبر كانون_الأول",
)
_MONTHS = {
    fold(form.replace("_", " ")): number
    for number, (french, moroccan, others) in enumerate(
        zip(FRENCH_MONTHS, MOROCCAN_MONTHS, _OTHER_MONTHS, strict=True), 1
    )
    for form in (french, moroccan, *others.split())
}
_ALSO_WORDS = {"sept", "may", "dec", "اب"}
"""Forms of months that are words of their own too («أب», "sept" livres)."""
MONTH_NAMES = "|".join(sorted(_MONTHS.keys() - _ALSO_WORDS, key=len, reverse=True))
"""Pattern of the months' names, folded, without those that are other words as often."""
_MONTH_WORDS = "|".join(
    form
    + r"\.?" * (len(form) < 6 and form.isascii() and form not in {"mars", "mai", "juin", "aout"})
    for form in sorted(_MONTHS, key=len, reverse=True)
)
_ERA = r"(?: ?(?:م|ميلاديه?)(?![^\W_]))?"
YEAR = r"((?:1[5-9]|20|21)\d\d)(?![\d.,]*\d)(?!-\d)" + _ERA
_OF_YEAR = (
    r"(?:[ /,-]{1,2}(?:de l'annee |de l'an |de |d'|(?:من )?(?:ال)?(?:سنه|عام) |من )?" + YEAR + ")?"
)
_MONTH = re.compile(
    r" {0,2}(?:du mois de |de |d'|من شهر |شهر |من |/|-)?("
    + _MONTH_WORDS
    + r")(?![^\W_])(?: ?[/(] ?(?P<again>"
    + _MONTH_WORDS
    + r")(?![^\W_])\)?)?"
    + _OF_YEAR
)
_NUMERIC = (
    (re.compile(r"((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?![\d]|[-/.]\d)"), (1, 3, 4)),
    (re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?![\d]|[-/.]\d)"), (4, 3, 1)),
    (re.compile(r"((?:19|20)\d\d)(-)(0[1-9]|1[0-2])(?![\d]|[-/.]\d)"), (1, 3, 0)),
    (re.compile(r"(0[1-9]|1[0-2])(/)((?:19|20)\d\d)(?![\d]|[-/.]\d)"), (3, 1, 0)),
)


def _number(month: str) -> int:
    return _MONTHS[month.rstrip(".")]


def month_at(folded: str, at: int) -> tuple[int, int, int] | None:
    """The month (and year, or 0) an offset of folded text begins with: month, year, end.

    The month is 0 where another follows it: "juin/juillet 2025", unlike «يونيو/حزيران», is two.
    """
    found = _MONTH.match(folded, at)
    if found is None:
        return None
    month, year = _number(found[1]), int(found[3] or 0)
    if found["again"] and _number(found["again"]) != month:
        return (0, year, found.end()) if year else None
    return month, year, found.end()


def day_of(month: tuple[int, int, int], day: int) -> Date:
    """The date of a day in what `month_at` found: without a sure month there is no sure day."""
    return (month[1], month[0], day) if month[0] else (month[1], 0, 0)


_MONTH_STARTS = frozenset(form.split()[0] for form in _MONTHS)


def starts_month(word: str) -> bool:
    """Whether a folded word begins a month's name, Arabic conjunction and preposition aside."""
    if word in _MONTH_STARTS:
        return True
    return word[0] in "وفبلك" and any(word[cut:] in _MONTH_STARTS for cut in (1, 2))


def month_and_year(folded: str, start: int) -> tuple[Date, int, int] | None:
    """«شتنبر 2025», "septembre 2025" where a month's name begins: the date, its start and end."""
    for at in range(start, start + 3):
        if folded[start:at].strip("وفبلك"):
            return None
        if found := _MONTH.match(folded, at):
            year = int(found[3] or 0)
            return ((year, _number(found[1]), 0), at, found.end()) if year else None
    return None


def numeric_date(folded: str, at: int) -> tuple[Date, int] | None:
    """A date in digits (2025-09-12, 12/09/2025, 2025-09, 09/2025) and its end."""
    for pattern, (year, month, day) in _NUMERIC:
        if found := pattern.match(folded, at):
            parts = int(found[year]), int(found[month]), int(found[day]) if day else 0
            years = day == 0 and int(found[3]) == parts[0] % 100 + 1
            if 1 <= parts[1] <= 12 and parts[2] <= 31 and not years:
                return parts, found.end()
    return None
