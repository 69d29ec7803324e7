"""The passages each term stands in and how strongly, and the words each passage is made of."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

K1 = 1.2
B = 0.75


@dataclass(frozen=True, slots=True)
class Postings:
    """The terms of one language's passages (bm25s' column layout).

    Attributes:
        terms: each term's column.
        starts: column j is the slice starts[j] to starts[j + 1] of the two arrays below.
        places: which passage of this language, counted from 0.
        strength: the term's frequency there over what is usual, from 0 up: BM25's weight is
            idf × strength / (strength + 1).
        rows: the index row of each passage of this language.
    """

    terms: dict[str, int]
    starts: NDArray[np.int64]
    places: NDArray[np.int32]
    strength: NDArray[np.float32]
    rows: NDArray[np.int32]

    def column(self, name: str) -> tuple[NDArray[np.int32], NDArray[np.float32]] | None:
        """Places and strengths of a term; None when no passage has it."""
        number = self.terms.get(name)
        if number is None:
            return None
        part = slice(self.starts[number], self.starts[number + 1])
        return self.places[part], self.strength[part]

    def frequency(self, name: str) -> int:
        """How many passages have a term."""
        number = self.terms.get(name)
        return 0 if number is None else int(self.starts[number + 1] - self.starts[number])

    def rarity(self, frequency: float) -> float:
        """BM25's inverse document frequency (Lucene's form), of a real number of passages."""
        count = len(self.rows)
        missing = max(count - frequency, 0.0)
        return float(np.log1p((missing + 0.5) / (frequency + 0.5)))


@dataclass(frozen=True, slots=True)
class PassageWords:
    """The content words of every passage, each once, as numbers of `vocabulary`.

    Attributes:
        vocabulary: folded words as written.
        numbers: the words of row i are the slice starts[i] to starts[i + 1].
    """

    vocabulary: tuple[str, ...]
    numbers: NDArray[np.int32]
    starts: NDArray[np.int64]


def count_words(words: Sequence[Sequence[str]]) -> PassageWords:
    """Each text's words once, as numbers of one vocabulary."""
    numbers: dict[str, int] = {}
    flat: list[int] = []
    starts = [0]
    for mine in words:
        flat.extend(numbers.setdefault(word, len(numbers)) for word in dict.fromkeys(mine))
        starts.append(len(flat))
    return PassageWords(tuple(numbers), np.array(flat, np.int32), np.array(starts, np.int64))


def weighted(texts: Sequence[Sequence[str]], rows: Sequence[int]) -> Postings:
    """The postings of one language's texts, which stand in some rows of the index."""
    import bm25s

    numbers: dict[str, int] = {}
    ids = [[numbers.setdefault(name, len(numbers)) for name in text] for text in texts]
    kept = np.asarray(rows, np.int32)
    if not numbers:
        none = np.zeros(0, np.int32)
        return Postings({}, np.zeros(1, np.int64), none, none.astype(np.float32), kept)
    model = bm25s.BM25(method="lucene", k1=K1, b=B)
    model.index((ids, numbers), create_empty_token=False, show_progress=False)
    starts = np.asarray(model.scores["indptr"], np.int64)
    data = np.asarray(model.scores["data"], np.float64)
    frequency = np.diff(starts)
    rarity = np.log1p((len(rows) - frequency + 0.5) / (frequency + 0.5))
    weight = data / np.repeat(rarity, frequency)
    strength = (weight / (1.0 - weight)).astype(np.float32)
    return Postings(numbers, starts, np.asarray(model.scores["indices"], np.int32), strength, kept)
