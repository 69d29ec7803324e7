"""A question without the words that ask nothing (« au juste »), a decade's end told as its year."""

import re
from datetime import date

_FILLERS = re.compile(
    r",? *(?<!endroit )(?<!lieu )(?<!\bou )(?<!\boù )\b(?:exactement|pr[ée]cis[ée]ment)\b *,?"
    r"|,? *\b(?:au juste(?! prix)|concr[eè]tement|au fait(?! d)|du coup(?! d)|svp|stp"
    r"|s'il (?:vous|te) pla[iî]t|finalement|franchement"
    r"|(?:aux|selon les|d'apr[eè]s les) derni[eè]res nouvelles|au final|en fin de compte"
    r"|au bout du compte|tout compte fait)\b *,?"
    r"|،? *(?<!\w)(?:بالضبط|بالتحديد|تحديدا|على وجه التحديد|من فضلك|لو سمحت|عافاك|بصراحة|أصلا"
    r"|(?:حسب |وفق )آخر (?:الأخبار|المستجدات)|في نهاية المطاف|في آخر المطاف)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""« À quel endroit exactement » asks for more than the town, and keeps its word."""
_DECADE = re.compile(
    r"\b(?P<at>[àa]|d['’]ici|avant|vers|pour)(?: [àa])? la fin de (?:la|cette) d[ée]cennie\b"
    r"(?! ?(?:\d|derni|pass|pr[ée]c[ée]d))"
    r"|(?<!\w)(?P<in>[وف]?(?:في|مع|عند|بحلول|قبل)) نهاية "
    r"(?:هذا العقد|العقد الحالي|(?P<bare>العقد))(?!\w)(?! ال(?:ماضي|سابق|ثاني))",
    re.IGNORECASE,
)
_COUNTS = re.compile(r"(?<!\w)[وفبل]?(?:كم|شحال|عدد|نسبة)(?!\w)")
"""«العقد» is a contract too, but not where a figure is asked."""
_FEWEST = 3
"""Fewer words than these are left to no question."""


def _year(found: re.Match[str]) -> str:
    """The last year of the decade of today: 2030 in 2026."""
    if found["bare"] and not _COUNTS.search(found.string):
        return found.group()
    year = (date.today().year // 10 + 1) * 10
    if found["in"]:
        return f"{found['in']} سنة {year}"
    return f"{'en' if found['at'] in 'àaÀA' else found['at']} {year}"


def without_fillers(question: str) -> str:
    """A question as it is asked plainly; the same where it has no such words.

    >>> without_fillers("C'est quoi au juste le plan ?")
    "C'est quoi le plan ?"
    """
    timed = _DECADE.sub(_year, question)
    if not _FILLERS.search(timed):
        return timed
    plain = " ".join(_FILLERS.sub(" ", timed).split()).replace(" ؟", "؟")
    return plain if len(plain.split()) >= _FEWEST else timed
