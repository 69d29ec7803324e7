"""The verdict on one part of a claim, from the sentences it was held against."""

from collections.abc import Sequence

from assistant.claims import Claim
from assistant.finding import Finding
from assistant.held import Held
from assistant.quantities import Quantity, render
from assistant.schema import Language
from assistant.verdict import Difference

SUPPORTED_SHARE = 0.72
SUPPORTED_GAP = 0.16
CONTRADICTED_SHARE = 0.70
CONTRADICTED_GAP = 0.16
"""How much of a claim's words a sentence must cover, and how much one uncovered word may weigh."""
_BETTER = 0.15
"""A contradiction wins over support when its sentence covers so much more of the claim."""
_ALIKE = 0.10
"""Another value from a sentence within this much of the supporting one is mentioned."""


def _on_subject(held: Held) -> bool:
    """Whether a sentence leaves out nothing that tells its subject from the claim's."""
    return not (held.foreign and (held.uncovered or held.bare))


def supports(held: Held) -> bool:
    """Whether a sentence says all that the claim says."""
    return (
        _on_subject(held)
        and not held.swapped
        and not held.tolerated
        and held.digits
        and held.covered >= SUPPORTED_SHARE
        and held.gap <= SUPPORTED_GAP
        and not held.missing
        and all(item.state == "same" for item in held.figures)
    )


def _contradicts(held: Held) -> bool:
    """Whether a sentence about the same thing gives another figure, or another name."""
    if held.covered < CONTRADICTED_SHARE or held.gap > CONTRADICTED_GAP or not _on_subject(held):
        return False
    states = {item.state for item in held.figures}
    if "absent" in states:
        return False
    if held.missing:
        return states <= {"same"} and all(item.found for item in held.missing)
    return "other" in states


def _is_answered(against: Held, held: Sequence[Held]) -> bool:
    """Whether another sentence gives every figure, two at least, that a sentence contradicts."""
    wrong = [at for at, item in enumerate(against.figures) if item.state == "other"]
    return len(wrong) > 1 and any(
        not item.missing and all(item.figures[at].state == "same" for at in wrong) for item in held
    )


def _differences(held: Held, language: Language) -> tuple[Difference, ...]:
    figures = [
        Difference(item.claimed.text, render(item.found, language))
        for item in held.figures
        if item.state == "other" and item.found is not None
    ]
    return (*figures, *(Difference(item.claimed, item.found) for item in held.missing))


def _other_values(held: Held, best: Held) -> list[tuple[Quantity, Held]]:
    """Values another sentence about the same thing gives instead of the claimed ones."""
    if not _contradicts(held) or held.missing or held.covered < best.covered - _ALIKE:
        return []
    return [(item.found, held) for item in held.figures if item.state == "other" and item.found]


def decide(claim: Claim, held: Sequence[Held]) -> Finding:
    """The verdict on one part of a claim, from the sentences it was held against."""
    supporting = [item for item in held if supports(item)]
    contradicting = [item for item in held if _contradicts(item) and not item.opposed]
    agreeing = [item for item in supporting if not item.opposed]
    best = agreeing[0] if agreeing else None
    against = next((item for item in contradicting if not _is_answered(item, held)), None)
    if best is not None and (against is None or against.covered < best.covered + _BETTER):
        inside = [(value, best) for item in best.figures for value in item.disputed]
        beside = [pair for item in contradicting for pair in _other_values(item, best)]
        return Finding("supported", (best,), disputed=(*inside, *beside[:1]))
    if supporting and best is None:
        quote = supporting[0]
        difference = Difference(claim.text.strip(), quote.sentence.text)
        return Finding("contradicted", (quote,), (difference,))
    if against is not None and not claim.denies:
        return Finding("contradicted", (against,), _differences(against, claim.language))
    return Finding("not_found", missing=_not_treated(claim, held))


def _not_treated(claim: Claim, held: Sequence[Held]) -> tuple[str, ...]:
    if not held:
        return ()
    best = held[0]
    figures = [item.claimed.text for item in best.figures if item.state == "absent"]
    return (*(item.claimed for item in best.missing), *figures, *best.uncovered)[:4]
