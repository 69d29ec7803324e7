"""A currency said once for several amounts: "187 milliards de dirhams, dont 79 milliards pour…".

Works on folded text, on figures whose ranges are joined.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.numbers.figure import Figure

_LEAST = 1_000_000
"""From this scale on numbers are written short, and what they count needs "de" in French."""
_ENDS = re.compile(r"[.!?](?=\s|\Z)")
_LISTED = re.compile(
    r"(?:[,;:(]|(?<![^\W_])(?:et|ou|dont|contre|puis|soit|a|apres|avant|que|au lieu d[e']"
    r"|و|او|ثم|منها|بينها|ضمنها|مقابل|الي|بعد|بدل|عوض|من))"
    r" *(?:(?:environ|quelque|plus d[e']|moins d[e']|pres d[e']|seulement|les|des"
    r"|حوالي|نحو|قرابه|زها|اكثر من|ازيد من|اقل من) *)?[وفب]?\Z"
)
"""What stands before an amount that goes on with an enumeration or a comparison."""
_UNCOUNTED = re.compile(
    r" ?(?:[.,;:!?()\"|\-]|\Z)"
    r"| (?:pour|a|au|aux|dans|sur|par|contre|et|ou|vers|seulement|destines?|consacres?"
    r"|prevus?|alloues?|finances?|chacun|l'an|cette annee)(?![^\W_])"
    r"| (?:في|علي|الي|عبر|خلال|سنه|عام|سنويا|حاليا|لفايده|لصالح|لدعم|لتمويل|لبنا|لانجاز|من اجل"
    r"|من طرف|مخصصه?|لكل|و|فقط|بعد|قبل|مقابل|عند|حسب|وفق|سابقا)(?![^\W_])| en \d| لل\w| و ?\d| وال"
)
"""What follows a number that counts no noun of its own."""
_ALONE = re.compile(r"(?:مليارا|مليونا)\Z")
"""An accusative that no noun follows: «12 مليارا للطرق», against «12 مليار سنة»."""

_SEVERAL = "?"
"""What stands for the currency where the sentence leaves it open."""


def _may_carry(figure: Figure, folded: str) -> bool:
    """Whether a bare amount in millions or more goes on with what was counted before."""
    if figure.kind != "count" or figure.unit or figure.scale < _LEAST:
        return False
    if not _LISTED.search(folded, max(0, figure.start - 30), figure.start):
        return False
    alone = _ALONE.search(folded, figure.start, figure.end)
    return bool(alone or _UNCOUNTED.match(folded, figure.end))


def carry(figures: Sequence[Figure], folded: str) -> list[Figure]:
    """The figures, amounts that a sentence lists after money in the currency of that money.

    A bare number of millions or more takes the currency of the last amount before it in its
    sentence when it stands in a list or a comparison and no noun follows that it counts ("3
    millions d'habitants" stays a count). Where the sentence names two currencies, or counts
    something else in millions between them, nothing is carried.
    """
    carried, currency, at = list[Figure](), "", 0
    for figure in figures:
        if _ENDS.search(folded, at, figure.start):
            currency = ""
        at = figure.end
        if figure.scale >= _LEAST and figure.kind == "money":
            currency = figure.unit if currency in {"", figure.unit} else _SEVERAL
        elif currency not in {"", _SEVERAL} and _may_carry(figure, folded):
            figure = replace(figure, kind="money", unit=currency)
        elif figure.scale >= _LEAST and figure.kind == "count" and currency:
            currency = _SEVERAL
        carried.append(figure)
    return carried
