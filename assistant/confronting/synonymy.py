"""Words of a claim for which a text has another word or turn that says the same by the lists."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.claims.claim_words import meanings, turns
from assistant.claims.claims import Claim
from assistant.words.analyzer import content_words


def told_alike(claim: Claim, texts: Sequence[str]) -> NDArray[np.bool_]:
    """Which words of a claim each text says in other words, shape (texts, words)."""
    none: frozenset[int] = frozenset()
    told = turns(claim.assertion.said)
    mine = [meanings(word) | told.get(word, none) for word in claim.terms.words]
    held = [
        none.union(*map(meanings, content_words(text)), *turns(text).values()) for text in texts
    ]
    return np.array([[bool(one & there) for one in mine] for there in held], bool)
