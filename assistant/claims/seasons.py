"""A season of a year holds its months: « au printemps 2026 » says « mai 2026 », not « octobre »."""

import re
from collections.abc import Callable, Sequence

from assistant.claims.figure_check import FigureCheck
from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.quantities import Quantity

_NAMES = (
    ("printemps", "ربيع", {3, 4, 5, 6}),
    ("ete", "صيف", {6, 7, 8, 9}),
    ("automne", "خريف", {9, 10, 11, 12}),
    ("hiver", "شتا", {12, 1, 2, 3}),
)
_YEAR_OF = r"(?: (?:de l'annee|de l'an|de|سنه|عام|من سنه|من عام))?"
_SEASON = re.compile(
    "(?:"
    + "|".join(rf"(?<!\w)(?:{french}|[وفبل]?{arabic})" for french, arabic, _ in _NAMES)
    + rf"){_YEAR_OF}\Z"
)
_SEASONS = re.compile("|".join(f"(?P<s{n}>{fr}|{ar})" for n, (fr, ar, _) in enumerate(_NAMES)))
_REACH = 30


def season(said: str, item: Quantity) -> str:
    """The folded word that says of which season of it a year in a text is, or ""."""
    before = fold(said[max(0, item.start - _REACH) : item.start]).strip()
    found = _SEASON.search(before) if item.kind == "year" else None
    return found.group().split()[0] if found else ""


def seasonal(claim: Assertion) -> frozenset[str]:
    """The words of the seasons of a claim: they are told with their years."""
    return frozenset(filter(None, (season(claim.said, item) for item in claim.figures)))


def in_season(
    claim: Assertion,
    mine: Quantity,
    told: Assertion,
    dates: Sequence[Quantity],
    best_of: Callable[[Quantity, Sequence[Quantity]], Quantity | None] = lambda mine, dates: None,
) -> FigureCheck | None:
    """What the dates of a sentence say of a season of a year: a month of it, another, or neither.

    None where a claim tells no season, or a sentence nothing of its year. Of two dates of its year
    the one told of the same thing, which `best_of` finds, decides.
    """
    years = {other.date[0] for other in dates if other.date}
    if not season(claim.said, mine) or (mine.date and mine.date[0] not in years):
        return None
    sides = {_lies_in(claim, mine, told, other): other for other in reversed(dates)}
    if True in sides and False in sides:
        best = best_of(mine, [sides[True], sides[False]])
        same = best is sides[True]
        return FigureCheck(mine, "same" if same else "other" if best else "absent", best)
    if True in sides:
        return FigureCheck(mine, "same", sides[True])
    return FigureCheck(mine, "other" if False in sides else "absent", sides.get(False))


def _lies_in(claim: Assertion, mine: Quantity, told: Assertion, theirs: Quantity) -> bool | None:
    """Whether a date lies in the season of a year that a claim tells; None if it does not say."""
    word = season(claim.said, mine)
    if theirs.date is None or mine.date is None or theirs.date[0] != mine.date[0]:
        return None
    if other := season(told.said, theirs):
        return _which(word) == _which(other)
    month = theirs.date[1]
    return month in _NAMES[_which(word)][2] if month > 0 else None


def _which(word: str) -> int:
    found = _SEASONS.search(word)
    return int((found.lastgroup or "s0")[1:]) if found else 0
