"""A question without the words that ask nothing (« au juste »), a decade's end told as its year."""

import re
from datetime import date

_FILLERS = re.compile(
    r",? *(?<!endroit )(?<!lieu )(?<!\bou )(?<!\boù )\b(?:exactement|pr[ée]cis[ée]ment)\b *,?"
    r"|,? *\b(?:au juste|concr[eè]tement|au fait|du coup|svp|stp|s'il (?:vous|te) pla[iî]t|en gros"
    r"|finalement|franchement)\b *,?"
    r"|،? *(?<!\w)(?:بالضبط|بالتحديد|تحديدا|على وجه التحديد|من فضلك|لو سمحت|عافاك|بصراحة|أصلا)"
    r"(?!\w)",
    re.IGNORECASE,
)
"""« À quel endroit exactement » asks for more than the town, and keeps its word."""
_DECADE = re.compile(
    r"\b(?P<at>[àa]|d['’]ici|avant|vers|pour)(?: [àa])? la fin de (?:la|cette) d[ée]cennie\b"
    r"|(?<!\w)(?P<in>[وف]?(?:في|مع|عند|بحلول|قبل)) نهاية (?:هذا )?العقد(?: الحالي)?(?!\w)",
    re.IGNORECASE,
)
_FEWEST = 3
"""Fewer words than these are left to no question."""


def _year(found: re.Match[str]) -> str:
    """The last year of the decade of today: 2030 in 2026."""
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
