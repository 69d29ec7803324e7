"""What the documents say of one part of a claim, and what the parts make together."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.confronting.held import Held
from assistant.quantities import Quantity
from assistant.verdict import Difference, VerdictKind


@dataclass(frozen=True, slots=True)
class Finding:
    """What the documents say of one part of a claim.

    Attributes:
        disputed: other values the documents give for the same thing.
        missing: the words, names or figures of the claim that no document treats.
        implied: it follows from what a document says, and is not what it says.
    """

    verdict: VerdictKind
    held: tuple[Held, ...] = ()
    differences: tuple[Difference, ...] = ()
    disputed: tuple[tuple[Quantity, Held], ...] = ()
    missing: tuple[str, ...] = ()
    implied: bool = False


def joined(findings: Sequence[Finding]) -> Finding:
    """The verdict on a whole claim: one wrong part is enough, every part must stand."""
    kinds = {item.verdict for item in findings}
    verdict: VerdictKind = "supported" if kinds == {"supported"} else "not_found"
    kept = list(findings)
    if "contradicted" in kinds:
        verdict = "contradicted"
        kept = [item for item in findings if item.verdict == "contradicted"]
    elif verdict == "not_found":
        kept = [item for item in findings if item.verdict == "not_found"]
    differences = dict.fromkeys(pair for item in kept for pair in item.differences)
    return Finding(
        verdict,
        tuple(held for item in kept for held in item.held),
        tuple(differences),
        tuple(pair for item in kept for pair in item.disputed),
        tuple(dict.fromkeys(word for item in kept for word in item.missing)),
    )
