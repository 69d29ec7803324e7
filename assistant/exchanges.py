"""Whether a claim gives one body the amount that a sentence gives another."""

from collections.abc import Sequence

from assistant.assertions import Assertion
from assistant.citing import is_credited
from assistant.claims import Claim
from assistant.crossing import are_rivals
from assistant.names import NameBook
from assistant.quantities import Quantity, says
from assistant.stretches import stretch


def _owned(assertion: Assertion, values: Sequence[Quantity]) -> list[str]:
    """The parts of a text that belong to each of some of its values."""
    parts = (stretch(assertion, each, values) for each in values)
    return [assertion.said[start:end] for start, end in parts]


def amounts_exchanged(
    claim: Claim, item: Quantity, told: Assertion, own: Quantity, book: NameBook
) -> Quantity | None:
    """The value of which a sentence tells what a claim tells of its own, both being claimed.

    « La commune apporte 8 millions et la région 1 » against 1 of the commune, 8 of the region.

    Args:
        item: a value of the claim.
        own: the same value in the sentence.
    """
    for other in claim.figures:
        theirs = [found for found in told.figures if found is not own and says(found, other)]
        if other is item or not are_rivals(item, other) or not theirs:
            continue
        texts = (*_owned(claim.assertion, (item, other)), *_owned(told, (own, theirs[0])))
        for name in claim.names:
            # A source stands where the writer puts it: it owns no amount.
            sides = [book.holds(text, name) for text in texts]
            if sides == [True, False, False, True] and not is_credited(name, claim.assertion):
                return theirs[0]
    return None


def given_to_another(
    claim: Claim, item: Quantity, told: Assertion, own: Quantity, book: NameBook
) -> Quantity | None:
    """The value beside which alone stands a name that a claim gives its own to, or None.

    What opens a sentence is said of all its values.
    """
    alike = sorted(
        (one for one in told.figures if are_rivals(item, one)), key=lambda one: one.start
    )
    if own not in alike or sum(are_rivals(item, other) for other in claim.figures) > 1:
        return None
    parts = _owned(told, alike)
    for name in claim.names:
        found = [at for at, text in enumerate(parts) if book.holds(text, name)]
        if len(found) == 1 and found[0] and not is_credited(name, claim.assertion):
            rival = alike[found[0]]
            return None if rival is own else rival
    return None
