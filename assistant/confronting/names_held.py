"""Which names of a claim a sentence holds, lacks, or holds for something else."""

import re
from collections.abc import Set as AbstractSet
from typing import Literal

from assistant.claims.citing import is_cited, without_sources
from assistant.claims.claims import Claim
from assistant.clues.assertions import Assertion
from assistant.clues.matching import Matcher
from assistant.confronting.covering import SUBJECTS
from assistant.confronting.crossing import Crossing
from assistant.confronting.held import Replaced
from assistant.confronting.lending import lent
from assistant.confronting.quoted_names import paired_otherwise, replaced
from assistant.confronting.replacing import replacement
from assistant.confronting.side_by_side import given_another
from assistant.judging.judgement import Sentence
from assistant.normalize import fold
from assistant.proper_names.name_forms import is_spelled_out
from assistant.proper_names.names import Name, NameBook

Own = Literal["", "some", "most"]
"""How much of a claim a sentence says itself."""
PLACES = frozenset({"city", "country"})
_SHARED_OUT = PLACES | {"person"}
"""Kinds of names to each of which a sentence gives its own: a town its works, a person a role."""


_COUNTRY = {
    "rabat": re.compile(r"maroc|morocco|مغرب|مغربي"),
    "paris": re.compile(r"franc(?:e|ais)|فرنسا|فرنسي"),
    "madrid": re.compile(r"espagn|اسباني"),
    "washington": re.compile(r"etats-unis|americain|الولايات المتحده|امريك"),
}
"""How a text tells of the country for whose state its capital may stand."""
_INTENDS = re.compile(
    r"\W*(?:(?:esper|vis|ambitionn|mis|tabl|projet|souhait)(?:e|te|ait|tait)|veut|voulait|compte"
    r"|entend|entendait)(?!\w)"
)
_INTENDED_BY = re.compile(r"(?<!\w)[وف]?ت(?:عول|راهن|طمح|سعي|ريد|عتزم|ستهدف|امل) (?:مدينه )?\Z")
"""What a state does and a town does not: « Rabat espère », «تعول الرباط»."""


def _is_the_state(claim: Claim, name: Name) -> bool:
    """Whether the name of a capital stands in a claim for the state: « Paris veut taxer »."""
    if name.key not in _COUNTRY:
        return False
    before, after = fold(claim.text[: name.start]), fold(claim.text[name.end :])
    return bool(_INTENDS.match(after) or _INTENDED_BY.search(before))


def _holds(claim: Claim, name: Name, assertion: Assertion, book: NameBook) -> bool:
    """Whether a sentence is about a name of the claim; a source only where the claim cites it."""
    credited = not claim.assertion.said[name.start : name.end].strip()
    if credited or is_cited(name, claim.assertion.said):
        return book.holds(assertion.text, name)
    said = without_sources(assertion.said, book)
    return book.holds(said, name) or is_spelled_out(name.text, said)


def names_another(claim: Claim, said: str, replacing: AbstractSet[str], book: NameBook) -> bool:
    """Whether a sentence names a place, a programme or a body that the claim does not.

    Args:
        replacing: the names that stand there in the place of the claim's.
    """
    return any(
        item.kind in SUBJECTS | PLACES and not book.holds(claim.text, item)
        for item in book.names(said)
        if not is_cited(item, said) and item.text not in replacing
    )


def missing_names(
    claim: Claim,
    sentence: Sentence,
    assertion: Assertion,
    own: Own,
    matcher: Matcher,
    book: NameBook,
) -> tuple[Replaced, ...]:
    """The names of a claim that a sentence does not hold, or holds for something else.

    Args:
        own: how much of the claim the sentence says itself: if some, it may be lent names.
    """
    language = sentence.passage.language
    crossing = Crossing(claim, assertion, language, matcher, book)
    found, borrowed = [], []
    for item in claim.names:
        if _is_the_state(claim, item) and _COUNTRY[item.key].search(fold(assertion.text)):
            continue
        if not _holds(claim, item, assertion, book):
            if own and lent(claim, item, sentence, assertion.said, book):
                borrowed.append(Replaced(item.text, ""))
                continue
            rival = replacement(claim, item, assertion, language, book)
            found.append(Replaced(item.text, rival))
            continue
        other = crossing.place(item) if item.kind in _SHARED_OUT else None
        other = given_another(claim, item, assertion, book) if other is None else other
        if other is not None:
            found.append(Replaced(item.text, other, crossed=True))
    if near := replaced(claim.text, sentence.text):
        found.append(Replaced(*near))
    if crossed := paired_otherwise(claim.text, assertion, book):
        found.append(Replaced(*crossed, crossed=True))
    # A sentence that is lent its subject replaces no other name of a claim of which it says little.
    return (*found, *(borrowed if own != "most" else ())) if found else ()
