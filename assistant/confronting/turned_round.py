"""Whether a claim turns two figures of a sentence round: from–to, part of whole, whole and part.

"De 4 200 à 6 900 pas" holds both figures of "de 6 900 à 4 200 pas".
"""

import re
from dataclasses import dataclass

from assistant.clues.assertions import Assertion
from assistant.clues.stretches import comparable
from assistant.confronting.wholes import PARTS
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import Quantity, says

_FROM = re.compile(r"(?<!\w)(?:de|d'|du|[وف]?من)(?: (?:environ|quelque|حوالي|نحو|الساعه))? ?\Z")
_TO = re.compile(r"(?<!\w)(?:a|au|aux|الي)(?: (?:environ|quelque|حوالي|نحو|الساعه))? ?\Z")
_OF = re.compile(
    r" ?(?:[^\W\d]+ )?(?:des|sur|parmi|de (?:ses|leurs|ces)|من (?:اصل|بين|مجموع|ضمن))"
    r"(?: (?:les|ses|un total de))? ?"
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two figures of a text, and how the first is told beside the second."""

    link: str
    first: Quantity
    second: Quantity


def _link(said: str, one: Quantity, other: Quantity) -> str:
    """How two figures that follow each other in a text are joined, or ""."""
    before, between = (
        fold(said[max(0, one.start - 30) : one.start]),
        fold(said[one.end : other.start]),
    )
    if _OF.fullmatch(between):
        return "of"
    if PARTS.search(between):
        return "part"
    return "change" if _FROM.search(before) and _TO.search(between) else ""


def _pairs(text: Assertion) -> list[_Pair]:
    figures = [item for item in text.figures if item.kind not in DATES]
    found = [
        _Pair(_link(text.said, one, other), one, other)
        for at, one in enumerate(figures)
        for other in figures[at + 1 :]
        if comparable(one, other)
    ]
    return [pair for pair in found if pair.link]


def turned_round(claim: Assertion, item: Quantity, told: Assertion) -> Quantity | None:
    """The figure that a sentence has in the place of a claim's, which it has in that figure's."""
    there = _pairs(told)
    for mine in _pairs(claim):
        for pair in there:
            turned = says(pair.first, mine.second) and says(pair.second, mine.first)
            if mine.link != pair.link or not turned or says(pair.first, mine.first):
                continue
            if item in (mine.first, mine.second):
                return pair.first if item is mine.first else pair.second
    return None


def from_the_other_end(claim: Assertion, item: Quantity, told: Assertion) -> Quantity | None:
    """A claim's figure in a sentence that tells « 248 sur 511 » where it has « 511, dont 248 »."""
    there = _pairs(told)
    for mine in _pairs(claim):
        for pair in there:
            ends = {mine.link, pair.link} == {"of", "part"}
            if ends and says(pair.first, mine.second) and says(pair.second, mine.first):
                if item is mine.first:
                    return pair.second
                if item is mine.second:
                    return pair.first
    return None
