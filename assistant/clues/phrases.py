"""What is said in one word here and in two or three there: stretches of words compared as one.

The vector of a stretch is the sum of its words' vectors, each times its importance, as a text's is.
"""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_LONGEST = 3
"""Words of a text taken together, at most; of a question two."""


def _unit(vectors: Scores, into: Scores | None = None) -> Scores:
    lengths = np.sqrt(np.einsum("nd,nd->n", vectors, vectors))[:, None]
    unit: Scores = np.divide(vectors, np.maximum(lengths, 1e-6), out=into)
    return unit


def nearest_stretches(asked: Scores, vectors: Scores, texts: Sequence[Sequence[int]]) -> Scores:
    """The stretch of each text nearest to each question term, alone or with a neighbour.

    A single word against a single word is left out.

    Args:
        asked: the question terms in order, each vector times its importance, (t, d).
        vectors: of the words of the texts, the same, (v, d).
        texts: for each text, its words in order as rows of `vectors`.

    Returns:
        Cosines, 0 where there is nothing to compare, (texts, t).
    """
    near = np.zeros((len(texts), len(asked)), np.float32)
    filled = [row for row, words in enumerate(texts) if len(words)]
    if not filled or not len(asked):
        return near
    lengths = np.array([len(texts[row]) for row in filled])
    flat = vectors[np.concatenate([np.asarray(texts[row], np.intp) for row in filled])]
    ends = np.repeat(np.cumsum(lengths), lengths)
    starts = np.cumsum(lengths) - lengths
    pairs = _unit(asked[:-1] + asked[1:])
    single, sums, unit = _unit(asked), flat, _unit(flat)
    paired = unit @ pairs.T
    alone = np.zeros((len(flat), len(asked)), np.float32)
    for size in range(2, _LONGEST + 1):
        # Written over the last ones, of which there is no more need: new arrays take twice as long.
        more = None if sums is flat else sums[:-1]
        sums = np.add(sums[:-1], flat[size - 1 :], out=more) if len(sums) > 1 else sums[:0]
        inside = (np.arange(len(sums)) + size <= ends[: len(sums)])[:, None]
        unit = _unit(sums, unit[: len(sums)])
        paired[: len(sums)] = np.maximum(paired[: len(sums)], (unit @ pairs.T) * inside)
        alone[: len(sums)] = np.maximum(alone[: len(sums)], (unit @ single.T) * inside)
    found = np.maximum.reduceat(alone, starts, axis=0)
    both = np.maximum.reduceat(paired, starts, axis=0)
    found[:, :-1] = np.maximum(found[:, :-1], both)
    found[:, 1:] = np.maximum(found[:, 1:], both)
    near[filled] = found
    return near
