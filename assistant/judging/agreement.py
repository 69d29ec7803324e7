"""Sentences that say the same share the odds that one of them alone would have.

The networks of `weighing` divide what is probable among all candidates (softmax): a fact told
twice, or in both languages, is told less surely by each of its sentences. The odds of exclusive
outcomes add up.
"""

import math
from collections.abc import Sequence

from assistant.judging.judgement import Sentence
from assistant.vectors.static_encoder import static_encoder

_ALIKE = 0.8
"""From which cosine of their vectors on two sentences, in one language or two, say the same."""
_FAR = 4.0
"""A sentence so many log-odds below the best adds a fiftieth at most."""
_MOST = 12
"""How many sentences are compared with the best."""


def agreement(sentences: Sequence[Sentence]) -> float:
    """What those that say the same as the first of some sentences add to its log-odds (≥ 0)."""
    best = sentences[0]
    added, vector = 0.0, static_encoder().text_vector
    for item in sentences[1:_MOST]:
        less = best.score - item.score
        if less < _FAR and float(vector(item.text) @ vector(best.text)) >= _ALIKE:
            added += math.exp(min(0.0, -less))
    return math.log1p(added)
