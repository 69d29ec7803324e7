"""The time that a follow-up asks about, in the place of the one that was asked about before."""

import re

from assistant.normalize import fold
from assistant.quantities import quantities
from assistant.quantity import DATES
from assistant.schema import Language
from assistant.subjects import TIME_WORD, YEAR

_LIGHT = re.compile(
    rf"(?:{TIME_WORD}|\b(?:au|du|de|le|la|l['’]|les|en|dès|début|fin|mi|cours|mois|année|courant)\b"
    r"|(?<!\w)(?:ال)?(?:سنة|عام|شهر|بداية|نهاية|متم|مطلع|[أا]?خر|لخر|لخرا|من|ديال|في|ف|ب|ل)(?!\w)|\W)*\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?:{TIME_WORD}|\b(?:au(?: cours du)?|le|dès le)\s+)+\Z", re.IGNORECASE)
_WORDS = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
          "neuf": 9, "dix": 10, "vingt": 20, "": 1}  # fmt: skip
_ARABIC_WORDS = {"ثلاث": 3, "اربع": 4, "خمس": 5, "ست": 6, "سبع": 7, "ثماني": 8, "ثمان": 8,
                 "تسع": 9, "عشر": 10}  # fmt: skip
_LATER_FRENCH = re.compile(
    rf"(?:(?P<count>\d+|{'|'.join(filter(None, _WORDS))}) an(?:nee)?s? "
    r"(?:(?P<later>plus tard|apres)|plus tot|avant)"
    r"|l'(?:annee|an) (?:(?P<next>suivante?|d'apres)|precedente?|d'avant))\Z"
)
_YEARS_ARABIC = (
    rf"(?:(?P<two>سنتين|عامين)|(?P<count>\d+|(?:{'|'.join(_ARABIC_WORDS)})ه?) "
    r"(?:سنوات|سنين|اعوام|سنه|عاما?)|(?:سنه|عام))"
)
_LATER_ARABIC = re.compile(
    rf"(?:(?:(?P<later>بعد)|قبل) (?:ذلك )?ب?{_YEARS_ARABIC}(?: من ذلك)?"
    r"|(?:في |ف)?(?:ال)?(?:سنه|عام) (?:(?P<next>ال(?:مواليه?|تاليه?|لاحقه?)|اللي (?:من )?بعد\w*)"
    r"|السابقه?|اللي قبل\w*))\Z"
)


_FROM_NOW = re.compile(
    r"(?:(?:en )?(?:aujourd'hui|maintenant|actuellement|hier)"
    r"|l'an(?:nee)? (?:derniere?|passee?|prochaine?)"
    r"|cette annee"
    r"|(?:في |ف)?(?:(?:هذ[اه] |هاد )?ال(?:عام|سنه)(?: ال(?:ماضيه?|مقبله?|حاليه?|جاريه?))?"
    r"|الان|اليوم|حاليا|دابا))\Z"
)
"""A time told from the day it is asked on."""


def only_time(fragment: str) -> bool:
    """Whether a follow-up names a time and nothing else: «en 2026», «في النصف الأول من 2025»."""
    if _FROM_NOW.match(fold(fragment)):
        return True
    found = [item for item in quantities(fragment) if item.kind in DATES]
    spans = [(item.start, item.end) for item in found] + [m.span() for m in YEAR.finditer(fragment)]
    left = fragment
    for start, end in spans:
        left = left[:start] + " " * (end - start) + left[end:]
    return bool(spans) and bool(_LIGHT.match(left.strip()))


def retimed(base: str, time: str) -> str:
    """A question about another time than the one it names; no old time is left beside the new.

    Args:
        base: the question, without its mark.
        time: the other time, with its preposition.
    """
    span = _asked(base)
    if span is None:
        return f"{base} {time}"
    before, after = base[: span[0]].rstrip(), base[span[1] :]
    return f"{before} {time}{after}".strip()


def shifted(fragment: str, base: str, language: Language) -> str:
    """The year that «deux ans plus tard» is, counted from the one year of a question, or ""."""
    found = (_LATER_FRENCH if language == "fr" else _LATER_ARABIC).match(fold(fragment).strip())
    years = {match.group() for match in re.finditer(r"(?<!\d)(?:19|20)\d\d(?!\d)", base)}
    if found is None or len(years) != 1:
        return ""
    ahead = bool(found["later"] or found["next"])
    year = int(years.pop()) + _count(found, language) * (1 if ahead else -1)
    return f"en {year}" if language == "fr" else f"سنة {year}"


def _count(found: re.Match[str], language: Language) -> int:
    counted = found["count"] or ""
    if counted.isdigit():
        return int(counted)
    if language == "fr":
        return _WORDS[counted]
    return 2 if found["two"] else _ARABIC_WORDS.get(counted.removesuffix("ه"), 1)


def _asked(base: str) -> tuple[int, int] | None:
    """Where a question names the time it asks about, with the words that place it there."""
    found = [(item.start, item.end) for item in quantities(base) if item.kind in DATES]
    years = [match.span() for match in YEAR.finditer(base)]
    placed = []
    for start, end in [*found, *years]:
        words = _BEFORE.search(base[:start])
        first = words.start() if words else start
        if words or base[start:end].lstrip()[:1] not in "12٠١٢":
            placed.append((first, end))
    if placed:
        last = max(end for _, end in placed)
        return min(item for item in placed if item[1] == last)
    return years[-1] if years else None
