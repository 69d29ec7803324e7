"""The time that a follow-up asks about, in the place of the one that was asked about before."""

import re

from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import quantities
from assistant.questions.shifts import Shift, beside_shift, year_placed
from assistant.questions.subjects import BRACKETED, PLACED, TIME_WORD, YEAR
from assistant.schema import Language

_LIGHT = re.compile(
    rf"(?:{TIME_WORD}|\b(?:à|au|du|de|le|la|l['’]|les|en|dès|début|fin|mi|cours|mois|année|courant)\b"
    r"|(?<!\w)(?:ال)?(?:سنة|عام|شهر|مع|بداية|نهاية|متم|مطلع|[أا]?خر|لخر|لخرا|من|ديال|في|ف|ب|ل)(?!\w)|\W)*\Z",
    re.IGNORECASE,
)
_BEFORE = re.compile(rf"(?:{TIME_WORD}|\b(?:au(?: cours du)?|le|dès le)\s+)+\Z", re.IGNORECASE)


_ATTACHED = re.compile(r"(?<!\w)[فب](?:19|20)\d\d(?!\d)")
"""A year behind the letter that places something in it: «ف2025»."""
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
    beside = beside_shift(fragment)
    if beside is not None:
        return bool(_LIGHT.match(beside))
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
    attached = _ATTACHED.search(base)
    span = attached.span() if attached else _asked(base)
    if span is None:
        return f"{base} {time}"
    before, after = base[: span[0]].rstrip(), base[span[1] :]
    return f"{before} {time}{after}".strip()


def untimed(base: str) -> str:
    """A question without the year it asks about."""
    return " ".join(_ATTACHED.sub("", PLACED.sub("", base)).split())


def retold(base: str, found: Shift, language: Language) -> str:
    """A question about the time that a follow-up tells from the one it names.

    Args:
        base: the question, without its mark; what it was completed with stands in brackets.
        found: the time that the follow-up tells.
        language: the language of the question.
    """
    if found.edition:
        return re.sub(rf"(?<!\d){found.since}(?!\d)", str(found.year), base)
    told = BRACKETED.search(base)
    outer = base[: told.start()].rstrip() if told else base
    moved = retimed(outer, year_placed(found.year, language))
    return f"{moved} ({untimed(told[1])})" if told else moved


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
