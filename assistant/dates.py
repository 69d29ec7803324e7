"""Dates, years, quarters and half-years in folded French and Arabic text.

A date is (year, month, day) with 0 for what is not said. In place of the month, -1 to -4 mean
the quarters of the year and -5 and -6 its halves.
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
_MONTH_WORDS = "|".join(
    form
    + r"\.?" * (len(form) < 6 and form.isascii() and form not in {"mars", "mai", "juin", "aout"})
    for form in sorted(_MONTHS, key=len, reverse=True)
)
_ERA = r"(?: ?(?:م|ميلاديه?)(?![^\W_]))?"
_YEAR = r"((?:1[5-9]|20|21)\d\d)(?![\d.,]*\d)(?!-\d)" + _ERA
_OF_YEAR = (
    r"(?:[ /,-]{1,2}(?:de l'annee |de l'an |de |d'|(?:من )?(?:ال)?(?:سنه|عام) |من )?" + _YEAR + ")?"
)
_MONTH = re.compile(
    r" {0,2}(?:du mois de |de |d'|من شهر |شهر |من |/|-)?("
    + _MONTH_WORDS
    + r")(?![^\W_])(?: ?[/(] ?(?:"
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
_ARABIC_ORDINAL = {
    fold(form): number
    for number, forms in enumerate(("الأول الأولى", "الثاني الثانية", "الثالث", "الرابع"), 1)
    for form in forms.split()
}
_OF_PERIOD = (
    r"(?:[ -](?:de l'annee |de l'an |de |d'|(?:من )?(?:ال)?(?:سنه|عام) |من )?" + _YEAR + ")?"
)
_PERIOD_FRENCH = re.compile(r"[ -](trimestre|semestre)(?![^\W_])" + _OF_PERIOD)
_PERIOD_ARABIC = re.compile(
    r"[وف]?[بلك]?(?P<name>(?:ال|ل)?(ربع|نصف|فصل|اسدس|سداسي))"
    + f" ({'|'.join(_ARABIC_ORDINAL)})(?![^\\W_])"
    + _OF_PERIOD
    + r"(?P<any> من (?:ال)?(?:سنه|عام)(?:(?! \d)(?![^\W_])))?"
)
_PERIOD_SHORT = re.compile(r"([tqs])([1-4])(?:[ -/](?:de )?" + _YEAR + r")(?![^\W_])")
_PERIOD_BARE = re.compile(r"([tq])([1-4])(?![^\W_]|[-.]\d)")
_YEAR_BEFORE = re.compile(
    r"(?:(?<![^\W\d_])(?:en|annees?|l'an|depuis|des|d'ici(?: a| la fin| fin)?|horizon|fin|debut"
    r"|avant|apres|courant|ete|hiver|automne|printemps|exercice|edition|rentree|jusqu'en|jusqu'a"
    r"|vers|a partir de)"
    r"|[وفبلك]{0,2}(?:ال)?(?:سنه|سنتي|سنوات|عام|عامي|افق|حلول|منذ|نهايه|بدايه|مطلع|متم"
    r"|اواخر|اوايل|منتصف|صيف|شتا|ربيع|خريف|دوره|نسخه|موسم|غايه|قبل|بعد))"
    r" (?:الي )?[وفبلك]?\Z|(?<![^\W\d_])(?:mi|fin|debut|pre|post)-\Z"
)
_STRONG_YEAR_BEFORE = re.compile(r"(?:(?<![^\W\d_])(?:en|annees?|l'an)|(?:ال)?(?:سنه|عام)) \Z")


def month_at(folded: str, at: int) -> tuple[int, int, int] | None:
    """The month (and year, or 0) an offset of folded text begins with: month, year, end."""
    found = _MONTH.match(folded, at)
    if found is None:
        return None
    return _MONTHS[found[1].rstrip(".")], int(found[2] or 0), found.end()


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
            year = int(found[2] or 0)
            return ((year, _MONTHS[found[1].rstrip(".")], 0), at, found.end()) if year else None
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


def year_announced(folded: str, at: int, strong: bool = False) -> bool:
    """Whether the words before an offset say that the number there is a year.

    `strong` asks for words after which nothing but a year stands ("en 1912", «سنة 1912»).
    """
    before = folded[max(0, at - 24) : at]
    pattern = _STRONG_YEAR_BEFORE if strong else _YEAR_BEFORE
    return bool(pattern.search(before))
