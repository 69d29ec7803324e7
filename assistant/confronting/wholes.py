"""A figure that is the whole of a part told ("1 150 sur 3 400"), or what a change began with."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.claims.claims import Claim
from assistant.claims.reach import within
from assistant.clues.assertions import Assertion
from assistant.clues.matching import Matcher
from assistant.clues.stretches import comparable
from assistant.confronting.polarity import COVERED
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import Quantity, says
from assistant.schema import Language

PARTS = re.compile(
    r"(?<!\w)(?:dont|y compris|parmi (?:lesquel(?:le)?s|eux|elles)"
    r"|و?من(?:ها|هم|هن)|و?من (?:بين|ضمن)(?:ها|هم|هن))(?!\w)"
)
"""What opens the parts of the amount told before it."""
_OF = re.compile(
    r"(?<!\w)(?:sur|parmi)(?P<fr> (?:les|un total de|l'ensemble des|ses|leurs|nos))? ?\Z"
    r"|(?<!\w)[وف]?من (?:اصل|بين|مجموع|ضمن) ?(?P<ar>ال)?\Z"
)
_CHANGE = re.compile(
    r"(?<!\w)(?:re|r)?(?:pass|port|ramen|relev|hauss|augment|baiss|abaiss|diminu|redui|recul|chut"
    r"|descen|tomb|grimp|progress|mont|evolu|bond)\w*"
    r"|(?<!\w)[وف]?[سل]?[يتن]?(?:نتقل|انتقل|رتفع|ارتفع|نخفض|انخفض|تراجع|زاد|زيد|رفع|خفض|قلص|هبط|قفز|نزل)\w*"
)
_FROM = re.compile(r"(?<!\w)(?:de |d'|d |[وف]?من )\Z")
_TO = re.compile(r"(?<!\w)(?:a|au|aux|الي|ل) ?\Z")
_BEFORE = re.compile(
    r"(?<!\w)(?:etait|etaient|avait|avaient|auparavant|jusqu'alors|كان|كانت|سابقا|قبل)(?!\w)"
)
_REACH = 60
"""Within how many characters before its first value a change is told."""


@dataclass(frozen=True, slots=True)
class Whole:
    """A figure of which another is a part, and the words that say what both count."""

    figure: Quantity
    part: Quantity
    counted: str


def wholes(assertion: Assertion) -> list[Whole]:
    """The figures of a sentence that are given as the whole of another one."""
    said, found = assertion.said, []
    for whole in assertion.figures:
        cue = _OF.search(fold(said[max(0, whole.start - 30) : whole.start]))
        others = [
            other for other in assertion.figures if other is not whole and comparable(whole, other)
        ]
        if cue is None or not others:
            continue
        after = [other for other in others if other.start > whole.end]
        before = [other for other in others if other.end < whole.start]
        if after and (not before or not said[: whole.start].strip(" ,،").count(" ") > 4):
            part, counted = after[0], said[whole.end : after[0].start]
        elif before:
            part = before[-1]
            tail = said[whole.end :] if cue["fr"] or cue["ar"] else ""
            counted = f"{said[part.end : whole.start]} {tail}"
        else:
            part, counted = after[0], said[whole.end : after[0].start]
        found.append(Whole(whole, part, counted))
    return found


def ranked(claim: Assertion, told: Assertion) -> list[Quantity]:
    """The figures that say out of how many a rank is, of which a claim that has none is silent.

    « 90e sur 193 » gives no number of places won.
    """
    if any(item.kind == "ordinal" for item in claim.figures):
        return []
    return [
        many
        for rank, many in pairwise(told.figures)
        if (rank.kind, many.kind) == ("ordinal", "count")
        and _OF.search(fold(told.said[rank.end : many.start]))
    ]


def is_of_part(claim: Claim, whole: Whole, said: str, language: Language, matcher: Matcher) -> bool:
    """Whether a claim says of the whole what a sentence says of the part alone."""
    if any(says(whole.figure, mine) for mine in claim.figures) and any(
        says(whole.part, mine) for mine in claim.figures
    ):
        return False
    if not claim.weights.any():
        return False
    own = matcher.coverage(claim.terms, whole.counted, language)
    everywhere = matcher.coverage(claim.terms, said, language)
    telling = (claim.weights > 0) & (everywhere >= COVERED)
    return bool((telling & (own < COVERED)).any())


def begun_with(claim: Claim, assertion: Assertion) -> list[Quantity]:
    """The values a change began with, unless the claim tells the change too, or its past."""
    if _BEFORE.search(fold(claim.assertion.said)):
        return []
    return [
        old
        for old, new, dates in changes(assertion)
        if not any(_is_told(new, mine, claim, assertion) for mine in claim.figures)
        and not any(says(date, mine) for date in dates for mine in claim.figures)
    ]


def _is_told(new: Quantity, mine: Quantity, claim: Claim, told: Assertion) -> bool:
    """Whether a claim tells a value, be it by a bound or rounded."""
    return says(new, mine) or within(claim.assertion, mine, told, new)


def changes(assertion: Assertion) -> list[tuple[Quantity, Quantity, Sequence[Quantity]]]:
    """The changes a sentence tells: from which value, to which, and the dates of the first."""
    said = assertion.said
    found: list[tuple[Quantity, Quantity, Sequence[Quantity]]] = []
    values = [item for item in assertion.figures if item.kind not in DATES]
    for old, new in pairwise(values):
        before = fold(said[max(0, old.start - _REACH) : old.start])
        between = fold(said[old.end : new.start])
        if not comparable(old, new) or not _FROM.search(before) or not _CHANGE.search(before):
            continue
        if not _TO.search(between):
            continue
        dates = [
            date
            for date in assertion.figures
            if date.kind in DATES and old.end <= date.start < new.start
        ]
        found.append((old, new, dates))
    return found
