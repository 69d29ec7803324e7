"""Late interaction: each question word against its nearest word in a passage.

The sum over question words of the largest cosine with a word of the passage (O. Khattab,
M. Zaharia, "ColBERT", 2020), with word vectors that do not depend on context, weighted by the
learned importance of each word and by its rarity in the index.
"""

from collections.abc import Sequence
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from assistant.indexing.postings import PassageWords
from assistant.vectors.static_encoder import StaticEncoder

Scores = NDArray[np.float32]


class LateInteraction:
    """Compares questions with the words of one index's passages; safe to share."""

    def __init__(self, words: PassageWords, encoder: StaticEncoder) -> None:
        self._words = words
        self._encoder = encoder
        self._vectors = np.zeros((len(words.vocabulary), encoder.dimension), np.float32)
        self._known = np.zeros(len(words.vocabulary), bool)
        self._lock = Lock()

    def scores(
        self, question_words: Sequence[str], rarity: NDArray[np.float32], rows: NDArray[np.int32]
    ) -> Scores:
        """How well the words of some passages meet those of a question, each from 0 to 1.

        Args:
            question_words: folded content words, none twice.
            rarity: the rarity of each of them, at least 0.
            rows: index rows of the passages.

        Returns:
            Shape (len(rows),).
        """
        found = np.zeros(len(rows), np.float32)
        weights = self._encoder.word_weights(question_words) * rarity
        if not len(question_words) or not float(weights.sum()):
            return found
        firsts, lengths, flat = self._flat_words(rows)
        if not len(flat):
            return found
        asked = self._encoder.word_vectors(question_words)
        nearness = self._nearness(flat, asked)
        filled = lengths > 0
        best = np.maximum.reduceat(nearness, firsts[filled], axis=0)
        shares = (weights / weights.sum()).astype(np.float32)
        # OpenBLAS leaves a stray flag behind now and then, of which numpy would warn.
        with np.errstate(invalid="ignore"):
            found[filled] = np.maximum(best, 0.0) @ shares
        return found

    def _flat_words(
        self, rows: NDArray[np.int32]
    ) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int32]]:
        """Where each row's words begin, how many they are, and all of them in one array."""
        begins = self._words.starts[rows]
        lengths = self._words.starts[rows + 1] - begins
        firsts = np.cumsum(lengths) - lengths
        at = np.arange(int(lengths.sum())) + np.repeat(begins - firsts, lengths)
        return firsts, lengths, self._words.numbers[at]

    def _nearness(
        self, numbers: NDArray[np.int32], asked: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """The cosine of each of some words with each word of a question, (words, asked)."""
        once = np.zeros(len(self._known), bool)
        once[numbers] = True
        if not self._known[once].all():
            with self._lock:
                new = np.flatnonzero(once & ~self._known)
                words = [self._words.vocabulary[number] for number in new.tolist()]
                self._vectors[new] = self._encoder.word_vectors(words)
                self._known[new] = True
        # Passages about one thing have most of their words in common: each is compared once.
        nearness = np.zeros((len(once), len(asked)), np.float32)
        nearness[once] = self._vectors[once] @ asked.T
        return nearness[numbers]
