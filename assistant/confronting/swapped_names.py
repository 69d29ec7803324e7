"""Whether two names of a claim stand in the other order in a sentence: who succeeded whom."""

import re
from itertools import pairwise

from assistant.claims.claims import Claim
from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.proper_names.name_forms import is_arabic
from assistant.proper_names.names import Name, NameBook

_SUCCESSION = re.compile(r"succed|remplac|خلف|عوض")
_AND = re.compile(r"[\s,،]*(?:et|&|و)?[\s,،]*")


def is_swapped(claim: Claim, assertion: Assertion, book: NameBook) -> bool:
    """Whether two names of one kind, not joined by "and", stand in the other order."""
    for first, second in pairwise(claim.names):
        if first.kind != second.kind or not first.kind:
            continue
        if _AND.fullmatch(claim.text[first.end : second.start]) and not (
            is_arabic(first.tokens[0]) and not second.text.startswith("و")
        ):
            continue
        places = [
            next((at.start for at in book.names(assertion.said) if _one(at, item)), -1)
            for item in (first, second)
        ]
        if min(places) >= 0 and places[0] > places[1]:
            return True
    return False


def _one(one: Name, other: Name) -> bool:
    return one.key == other.key if one.key else one.tokens == other.tokens


def succeeds(text: str) -> bool:
    """Whether a text says that someone took another's place."""
    return bool(_SUCCESSION.search(fold(text)))
