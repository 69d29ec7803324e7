"""Whether a sentence tells one amount in two currencies: "11 millions (1 million d'euros)"."""

from collections.abc import Sequence
from itertools import pairwise

from assistant.claims.claim_words import FRAME
from assistant.clues.assertions import read_assertion
from assistant.quantities import Quantity, says
from assistant.words.analyzer import content_words


def _currencies(figures: Sequence[Quantity]) -> set[str]:
    return {item.unit for item in figures if item.kind == "money"}


def equates(claimed: Sequence[Quantity], text: str) -> bool:
    """Whether a text tells one of two claimed amounts of money in the currency of the other too.

    Args:
        claimed: the figures of a claim.
        text: a sentence.
    """
    if len(claimed) != 2 or len(_currencies(claimed)) != 2:
        return False
    said = read_assertion(text)
    money = [item for item in said.figures if item.kind == "money"]
    return any(
        first.unit != second.unit
        and any(says(item, mine) for item in (first, second) for mine in claimed)
        and all(map(FRAME.fullmatch, content_words(said.said[first.end : second.start])))
        for first, second in pairwise(money)
    )
