"""What keeps a sentence that has nearly all the words of a claim from saying it."""

import numpy as np
from numpy.typing import NDArray

from assistant.claims.claims import Claim
from assistant.claims.reach import bounds_alone
from assistant.clues.assertions import Assertion
from assistant.confronting.at_the_head import heads_otherwise
from assistant.confronting.causes import tells_another_cause
from assistant.confronting.moved import moved
from assistant.confronting.polarity import COVERED
from assistant.confronting.sequences import turns_order
from assistant.confronting.set_apart import adds, leaves_out, says_what_is_denied
from assistant.confronting.turned_words import turns_words
from assistant.confronting.wanted import is_at_another_stage
from assistant.proper_names.names import NameBook
from assistant.schema import Language


def is_turned(claim: Claim, told: Assertion, language: Language) -> bool:
    """Whether a sentence has a claim's words in each other's places, order or direction."""
    same, mine = language == claim.language, claim.assertion
    if turns_words(mine, told, same=same):
        return True
    return same and (moved(mine, told) or turns_order(mine, told))


def is_unlike(
    claim: Claim,
    told: Assertion,
    language: Language,
    covers: NDArray[np.float32],
    book: NameBook,
) -> bool:
    """Whether a sentence is at another stage than a claim, or lacks what the claim adds to it.

    Or says of another than the claim's person that he heads something.
    """
    mine, same = claim.assertion, language == claim.language
    words = claim.terms.words
    lacking = [word for word, found in zip(words, covers, strict=True) if found < COVERED]
    return (
        is_at_another_stage(claim.text, told, language, claim.language)
        or leaves_out(mine, told)
        or bounds_alone(mine, told)
        or (same and says_what_is_denied(mine, told))
        or (same and (adds(claim, covers) or tells_another_cause(claim.text, lacking)))
        or heads_otherwise(claim, told, book)
    )
