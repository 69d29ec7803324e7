"""Whether a claim says that someone heads something, and a sentence says it of another or not.

« Le Premier ministre est intervenu au lancement de la stratégie » does not say that he runs it, and
« le mémorandum de la ministre X et de Y, directeur de Z » not that X is the director of Z.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from assistant.claims.claims import Claim
from assistant.clues.assertions import Assertion
from assistant.confronting.covering import SUBJECTS
from assistant.normalize import fold, fold_with_offsets
from assistant.proper_names.names import Name, NameBook

_OFFICE = (
    r"(?:president\w*|direct(?:eur|rice)\w*|patronn?e?|pdg|chef(?:fe)?|gouverneure?"
    r"|secretaire general\w*|(?:haut[- ])?commissaire|wali|maire|recteur|doyenne?"
    r"|fondat(?:eur|rice)|(?:ال)?(?:رييس|مدير|والي|مندوب|عميد|عمده)\w{0,3})"
)
_VERB = (
    r"(?:(?:dirig|presid|pilot|supervis|chapeaut)(?!eur|rice|ent\b|ente\b)\w*|a (?:la|sa) tete"
    r"|[وف]?(?:[يت]راس|ترا?س|[يت]دير|ادارت?|[يت]قود|قادت?|[يت]شرف|اشرفت?)(?!\w)|علي راس\w{0,3})"
)
_CLAIMS = re.compile(
    rf"(?<!\w){_VERB}|\b(?:est|etait|reste) (?:(?:le |la |l'))?(?:\w+ )?{_OFFICE}"
    rf"|(?<!\w)(?:هو|هي) {_OFFICE}"
)
_APPOSED = re.compile(rf"\A[,،]? (?:(?:le|la|son|sa) )?(?:\w+ et )?{_OFFICE}")
"""What says that someone heads something: a verb, an office told of a person, or set beside one."""
_HEADS = re.compile(rf"(?<!\w){_VERB}")
_NOUN = re.compile(rf"(?<!\w)[وفبل]?{_OFFICE}(?!\w)")
_ELSE = re.compile(
    rf"(?<!\w)(?:{_VERB}|(?:conduit|mene|port[eé]|confi|charg|nomm|responsab)\w*"
    r"|[وفب]?(?:ال)?(?:قياد|اشراف|تولي|[يت]تولي|مسوول|مكلف|عين)\w{0,3})(?!\w)"
)
_MINISTER = re.compile(r"(?<!\w)[وفبل]?(?:ministre|(?:ال)?وزير\w{0,2})(?!\w)")
_BESIDE = re.compile(r"(?:aupres d(?:e|u|es)(?: la)?|adjointe? (?:a|au|d[eu])|لدي)\s*\Z")
"""What stands before an office that is not the one of whom it is told of."""
_NEAR_NOUN, _NEAR = 30, 90
"""How far from an office, and from another word that tells a head, its body may stand."""


class _Head(NamedTuple):
    """A word of a sentence that tells a head: where it stands, and how far its body may."""

    start: int
    end: int
    reach: int


def _claimed(claim: Claim) -> Name | None:
    """The person of whom a claim says that he heads something, or None."""
    said = claim.assertion.said
    people = [item for item in claim.names if item.kind == "person"]
    if not people:
        return None
    apposed = [item for item in people if _APPOSED.match(fold(said[item.end :]))]
    folded = fold_with_offsets(said)
    told = _CLAIMS.search(folded.text)
    if told is None:
        return apposed[0] if apposed and len(people) == 1 else None
    # « Le Fonds Mohammed VI » holds the name of a person who heads nothing here.
    return _nearest(_Head(*folded.span(*told.span()), _NEAR), people)


def _heads(claim: Claim, said: str) -> list[_Head]:
    """The words of a sentence that tell a head; a minister is one where a claim names one."""
    folded, found = fold_with_offsets(said), list[_Head]()
    mine = fold(claim.text)
    # « Chargée de » says that one runs a thing, not that one has an office.
    rules = [(_NOUN, _NEAR_NOUN)]
    if _HEADS.search(mine):
        rules.append((_ELSE, _NEAR))
    elif any(item.kind in SUBJECTS for item in claim.names):
        rules.append((_HEADS, _NEAR))
    rules += [(_MINISTER, _NEAR_NOUN)] if _MINISTER.search(mine) else []
    for rule, reach in rules:
        for match in rule.finditer(folded.text):
            if not _BESIDE.search(folded.text[: match.start()]):
                found.append(_Head(*folded.span(*match.span()), reach))
    return found


def _gap(start: int, end: int, item: Name) -> int:
    return max(item.start - end, start - item.end, 0)


def _nearest(head: _Head, people: Sequence[Name]) -> Name:
    return min(people, key=lambda item: _gap(head.start, head.end, item))


def _of_body(
    claim: Claim, heads: Sequence[_Head], told: Sequence[Name], book: NameBook
) -> list[_Head]:
    """The word nearest to a body of the claim, near enough; all where a sentence names none."""
    bodies = [item for item in claim.names if item.kind in SUBJECTS]
    there = [item for item in told if any(book.holds(item.text, body) for body in bodies)]
    if not there:
        return list(heads)
    gaps = {head: min(_gap(head.start, head.end, item) for item in there) for head in heads}
    near = [head for head, gap in gaps.items() if gap <= head.reach]
    return sorted(near, key=lambda head: gaps[head])[:1]


def heads_otherwise(claim: Claim, told: Assertion, book: NameBook) -> bool:
    """Whether a sentence does not say of the person of a claim that he heads what it says."""
    person = _claimed(claim)
    if person is None:
        return False
    names = book.names(told.said)
    heads = _of_body(claim, _heads(claim, told.said), names, book)
    people = [item for item in names if item.kind == "person"]
    if not heads or len(people) < 2:
        return not heads
    nearest = {_nearest(head, people).text for head in heads}
    mine = {item.text for item in people if book.holds(item.text, person)}
    return bool(mine) and not mine & nearest
