"""Vectors of words and, quickly, of texts in Arabic and French: hashed word features, numpy only.

A word's vector is the sum of its features' rows, brought to unit length; its importance comes
from the same rows; a text's vector is the unit-length sum of its words' vectors, each times its
importance and the square root of how often it stands in the text.
"""

from collections.abc import Sequence
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from threading import Lock

import numpy as np
from numpy.typing import NDArray

from assistant.normalize import fold
from assistant.vectors.features import counted_words, words
from assistant.vectors.weights import read_model

WORDS_FOLDER = Path(__file__).parent.parent / "data" / "words"

_CACHED_WORDS = 200_000
_CACHED_TEXTS = 20_000


class StaticEncoder:
    """Text → unit vectors with the weights that ship inside the package.

    Safe to share between threads. Word vectors are computed once and kept.

    Attributes:
        name: what an index would record as its encoder.
        fingerprint: changes whenever the vectors of a text would change.
        dimension: length of a vector.
        text_vector: the unit vector of one text, (dimension,); kept, for texts come back.
        weight: what a cosine counts beside BM25 (measured).
    """

    name = "dalil-static"
    weight = 10.0

    def __init__(self, folder: Path = WORDS_FOLDER) -> None:
        """Reads the weights.

        Raises:
            EncoderError: when the folder does not hold a model this version can read.
        """
        self._table = read_model(folder)
        self.dimension = self._table.dimension
        self.fingerprint = self._table.fingerprint
        self._lock = Lock()
        self.text_vector = lru_cache(maxsize=_CACHED_TEXTS)(self._text_vector)
        self._empty()

    def _compute(self, new: Sequence[str]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
        """Unit vectors and importance of folded words; zero where no feature is known."""
        rows, owners = self._table.rows_of(new)
        vectors = np.zeros((len(new), self.dimension), dtype=np.float32)
        gates = np.bincount(owners, self._table.importance[rows], minlength=len(new))
        if len(owners):
            firsts = np.flatnonzero(np.r_[True, owners[1:] != owners[:-1]])
            parts = self._table.vectors(rows)
            vectors[owners[firsts]] = np.add.reduceat(parts, firsts, axis=0)
        lengths = np.linalg.norm(vectors, axis=1)
        vectors /= np.maximum(lengths, 1e-12)[:, None]
        weights = np.logaddexp(0.0, gates + 1.0) * (lengths > 0)
        return vectors, weights.astype(np.float32)

    def _lookup(
        self, wanted: Sequence[str]
    ) -> tuple[NDArray[np.intp], NDArray[np.float32], NDArray[np.float32]]:
        """Places of folded words in the two arrays that go with them, filled as needed."""
        with self._lock:
            new = [word for word in dict.fromkeys(wanted) if word not in self._ids]
            if len(self._ids) + len(new) > _CACHED_WORDS:
                self._empty()
                new = list(dict.fromkeys(wanted))
            for at in range(0, len(new), 4096):
                self._remember(new[at : at + 4096])
            places = np.array([self._ids[word] for word in wanted], dtype=np.intp)
            return places, self._vectors, self._weights

    def _empty(self) -> None:
        # New arrays, here and below, so that a thread still reading the old ones is not disturbed.
        self._ids: dict[str, int] = {}
        self._vectors = np.zeros((1024, self.dimension), dtype=np.float32)
        self._weights = np.zeros(1024, dtype=np.float32)

    def _remember(self, new: Sequence[str]) -> None:
        begin, end = len(self._ids), len(self._ids) + len(new)
        vectors, weights = self._compute(new)
        if end > len(self._weights):
            room = max(end, 2 * len(self._weights))
            self._vectors = np.resize(self._vectors, (room, self.dimension))
            self._weights = np.resize(self._weights, room)
        self._vectors[begin:end] = vectors
        self._weights[begin:end] = weights
        for number, word in enumerate(new):
            self._ids[word] = begin + number

    def _text_vector(self, text: str) -> NDArray[np.float32]:
        vector: NDArray[np.float32] = self.encode_passages([text])[0]
        return vector

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of texts: (n, dimension); a text without a known word has a zero row."""
        found = [counted_words(text) for text in texts]
        places, vectors, weights = self._lookup([word for mine in found for word in mine])
        encoded = np.zeros((len(texts), self.dimension), dtype=np.float32)
        at = 0
        for row, mine in enumerate(found):
            here = places[at : at + len(mine)]
            at += len(mine)
            if len(here):
                counts = np.fromiter(mine.values(), dtype=np.float32, count=len(mine))
                encoded[row] = (weights[here] * counts) @ vectors[here]
        encoded /= np.maximum(np.linalg.norm(encoded, axis=1, keepdims=True), 1e-12)
        return encoded

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """The same of questions."""
        return self.encode_passages(texts)

    def count_tokens(self, text: str) -> int:
        """How many words a text has."""
        return len(words(text))

    def _folded(self, words: Sequence[str]) -> list[str]:
        # A word met before was folded then.
        return [word if word in self._ids else fold(word) for word in words]

    def _found(
        self, words: Sequence[str]
    ) -> tuple[NDArray[np.intp], NDArray[np.float32], NDArray[np.float32]]:
        """Places of words in the two arrays that go with them."""
        with self._lock, suppress(KeyError):  # most words were met before
            places = np.fromiter(map(self._ids.__getitem__, words), np.intp, len(words))
            return places, self._vectors, self._weights
        return self._lookup(self._folded(words))

    def word_vectors(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of single words in either language: (n, dimension); zero when unknown."""
        places, vectors, _ = self._found(words)
        return vectors[places]

    def word_weights(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Learned importance of single words, at least 0 (0 when unknown): (n,)."""
        places, _, weights = self._found(words)
        return weights[places]


@lru_cache(maxsize=1)
def static_encoder() -> StaticEncoder:
    """The one that ships inside the package."""
    return StaticEncoder()
