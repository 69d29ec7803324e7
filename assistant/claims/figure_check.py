"""What a sentence says of one figure of a claim."""

from dataclasses import dataclass
from typing import Literal

from assistant.quantities import Quantity

State = Literal["same", "other", "absent", "implied"]


@dataclass(frozen=True, slots=True)
class FigureCheck:
    """What a sentence says of one figure of the claim.

    Attributes:
        state: "same", "other" (it gives `found` instead), or "absent"; then `found`, if any, is the
            date of its source that says the same. "implied" where it follows from a stricter bound.
        disputed: other values the sentence gives for the same thing, by other sources.
    """

    claimed: Quantity
    state: State
    found: Quantity | None = None
    disputed: tuple[Quantity, ...] = ()
