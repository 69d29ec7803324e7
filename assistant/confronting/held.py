"""A claim held against one sentence: what it covers, what it lacks, what it says instead."""

from dataclasses import dataclass

from assistant.claims.figure_check import FigureCheck
from assistant.judging.judgement import Sentence


@dataclass(frozen=True, slots=True)
class Replaced:
    """A name of the claim that a sentence does not hold, and the one in its place, or "".

    Attributes:
        crossed: the sentence holds it, but says of another one what the claim says of it.
    """

    claimed: str
    found: str
    crossed: bool = False


@dataclass(frozen=True, slots=True)
class Held:
    """A claim held against one sentence.

    Attributes:
        covered: the weighted share of the claim's words the sentence covers, 0 to 1.
        own: the same without what headings and the sentence before lend it.
        gap: the weight of its heaviest word that is not covered.
        uncovered: those words.
        missing: the names of the claim the sentence lacks.
        digits: every number of the claim stands in the sentence, those not read as figures too.
        bare: the claim has no words but names, figures and what frames them.
        tolerated: a verb of the claim is not covered, though all else is.
        swapped: two names stand in the other order: who did what to whom may differ.
        foreign: the sentence is about a programme or a body that the claim does not name.
        opposed: the sentence says the contrary.
        unfulfilled: the sentence only plans or requires what the claim tells as done.
        uncaused: the claim tells why something is so, and the sentence does not.
        turned: it has the claim's words in other places or in another order.
        unlike: it is at another stage than the claim, or lacks what the claim adds or sets apart.
        anchored: it has a figure, another name or a telling word of the claim.
        apart: it names another place or body, or its subject is named before it.
    """

    sentence: Sentence
    covered: float
    own: float
    gap: float
    uncovered: tuple[str, ...]
    figures: tuple[FigureCheck, ...]
    missing: tuple[Replaced, ...]
    digits: bool
    bare: bool
    tolerated: bool
    swapped: bool
    foreign: bool
    opposed: bool
    unfulfilled: bool
    uncaused: bool
    turned: bool
    unlike: bool
    anchored: bool
    apart: bool

    @property
    def denies(self) -> bool:
        """Whether the sentence says the contrary, or gives its things the places of each other."""
        return self.opposed or self.turned
