"""Whether one sentence bears a claim out, or contradicts it, by what it holds of it."""

from assistant.claims.claim_words import CASES, DECISIVE, groups
from assistant.confronting.held import Held
from assistant.numbers.quantity import DATES

SUPPORTED_SHARE = 0.72
SUPPORTED_GAP = 0.16
CONTRADICTED_SHARE = 0.70
CONTRADICTED_GAP = 0.16
"""How much of a claim's words a sentence must cover, and how much one uncovered word may weigh."""


def on_subject(held: Held) -> bool:
    """Whether a sentence leaves out nothing that tells its subject from the claim's."""
    return not (held.foreign and (held.uncovered or held.bare))


def supports(held: Held) -> bool:
    """Whether a sentence says all that the claim says."""
    return (
        on_subject(held)
        and not held.swapped
        and not held.tolerated
        and not held.unfulfilled
        and not held.uncaused
        and not held.unlike
        and held.digits
        and held.covered >= SUPPORTED_SHARE
        and held.gap <= SUPPORTED_GAP
        and not held.missing
        and not any(DECISIVE.fullmatch(word) for word in held.uncovered)
        and all(item.state == "same" for item in held.figures)
    )


def implies(held: Held) -> bool:
    """Whether a sentence says more than a claim: « plus de 1 500 » for « plus de 1 350 »."""
    told = held.covered >= SUPPORTED_SHARE and held.gap <= SUPPORTED_GAP and not held.missing
    states = {item.state for item in held.figures}
    return told and on_subject(held) and "implied" in states and states <= {"same", "implied"}


def contradicts(
    held: Held, share: float = CONTRADICTED_SHARE, gap: float = CONTRADICTED_GAP
) -> bool:
    """Whether a sentence about the same thing gives another figure, or another name.

    Args:
        share, gap: how much of the claim's words it must cover, and one uncovered may weigh.
    """
    if held.covered < share or held.gap > gap or not on_subject(held):
        return False
    if held.unfulfilled or (held.tolerated and held.apart) or _is_of_a_case(held):
        return False
    states = {item.state for item in held.figures if item.state != "absent" or not item.found}
    if states & {"absent", "implied"}:
        return False
    if held.missing:
        found = {item.found for item in held.missing}
        replaced = "" not in found and len(found) == len(held.missing)
        return states <= {"same"} and replaced and held.anchored
    return "other" in states and not _is_of_another_date(held) and not _is_one_for_two(held)


def _is_of_a_case(held: Held) -> bool:
    """Whether a claim is about a case or a group that a sentence leaves out.

    The delay of an urgent request is not that of a request, nor a first try all tries.
    """
    return any(CASES.fullmatch(word) or groups([word]) for word in held.uncovered)


def _is_of_another_date(held: Held) -> bool:
    """Whether both a value and its date differ: the sentence tells another fact."""
    kinds = [item.claimed.kind in DATES for item in held.figures if item.state == "other"]
    return any(kinds) and not all(kinds)


def _is_one_for_two(held: Held) -> bool:
    """Whether one value of a sentence is set against two of the claim: it tells a third thing."""
    against = [item for item in held.figures if item.state == "other" and item.found]
    claimed = {item.claimed.key for item in against if item.claimed.kind not in DATES}
    found = {item.found.key for item in against if item.found and item.found.kind not in DATES}
    return len(claimed) > 1 and len(found) == 1
