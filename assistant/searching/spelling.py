"""Words spelled almost as another is: most of their letter pairs and triples are the same."""

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

_LONGER = 3
"""How much longer or shorter a word may be."""


def _grams(word: str) -> frozenset[str]:
    edged = f"<{word}>"
    return frozenset(
        edged[at : at + size] for size in (2, 3) for at in range(len(edged) - size + 1)
    )


class Spelling:
    """Finds the words of one vocabulary by their spelling; immutable, safe to share."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = tuple(words)
        found: dict[str, list[int]] = {}
        sizes = np.zeros(len(self._words), np.int32)
        for number, word in enumerate(self._words):
            grams = _grams(word)
            sizes[number] = len(grams)
            for gram in grams:
                found.setdefault(gram, []).append(number)
        self._sizes = sizes
        self._lengths = np.array([len(word) for word in self._words], np.int32)
        self._places: dict[str, NDArray[np.int32]] = {
            gram: np.array(numbers, np.int32) for gram, numbers in found.items()
        }

    def near(self, word: str, least: float) -> Iterator[tuple[str, float]]:
        """The words at least so like one, in the vocabulary's order, with their likeness.

        Args:
            word: folded.
            least: Dice's coefficient of their letter pairs and triples, above 0.
        """
        grams = _grams(word)
        held = [self._places[gram] for gram in grams if gram in self._places]
        if not held:
            return
        shared = np.bincount(np.concatenate(held), minlength=len(self._words))
        likeness = 2 * shared / (len(grams) + self._sizes)
        fit = (likeness >= least) & (np.abs(self._lengths - len(word)) <= _LONGER)
        for number in np.flatnonzero(fit).tolist():
            yield self._words[number], float(likeness[number])
