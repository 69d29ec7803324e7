"""Which sentence of a document's other edition says the same as a sentence.

Sentences are aligned by their vectors, in one space for both languages, and their place in the
text, as B. Thompson and P. Koehn do ("Vecalign: improved sentence alignment in linear time and
space", 2019); two that are each other's nearest and tell the same figures say the same.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.clues.reading import read
from assistant.numbers.quantity import Key
from assistant.schema import Document, Passage
from assistant.vectors.static_encoder import StaticEncoder

_LEAST = 0.5
"""The least likeness of two sentences that say the same. On the 516 sentences of the shipped
collection that only their figures pair, one in a hundred is below .6."""
_SPAN = 512
"""How many sentences are compared at a time with all of the other edition."""


class Place(NamedTuple):
    """Where a sentence stands: a passage that holds it, and its offset into the document."""

    passage: Passage
    start: int
    text: str


class Alignment:
    """The editions of documents, aligned pair by pair when first asked about."""

    def __init__(
        self,
        passages: Iterable[Passage],
        documents: Mapping[str, Document],
        encoder: StaticEncoder,
    ) -> None:
        self._documents, self._encoder = documents, encoder
        places: dict[str, dict[int, Place]] = {}
        for passage in passages:
            mine = places.setdefault(passage.document, {})
            for number, (start, _) in enumerate(passage.sentences):
                mine.setdefault(start, Place(passage, start, passage.sentence(number)))
        self._places = {document: list(mine.values()) for document, mine in places.items()}
        self._aligned: dict[str, dict[int, tuple[Place, Place]]] = {}

    def other(self, document: str, start: int) -> Place | None:
        """Where the other edition of a document says what its sentence at an offset says, if so."""
        pair = self._documents[document].pair
        if pair not in self._places or self._documents[pair].pair != document:
            return None
        if document not in self._aligned:
            self._align(document, pair)
        nearest = self._aligned[document].get(start)
        if nearest is None or _figures(nearest[0].text) != _figures(nearest[1].text):
            return None
        return nearest[1]

    def _align(self, one: str, other: str) -> None:
        mine, theirs = self._places[one], self._places[other]
        nearest = [(mine[row], theirs[column]) for row, column in self._nearest(mine, theirs)]
        # Their figures are read when one is asked about: a document has many sentences.
        self._aligned[one] = {here.start: (here, there) for here, there in nearest}
        self._aligned[other] = {there.start: (there, here) for here, there in nearest}

    def _nearest(self, mine: list[Place], theirs: list[Place]) -> list[tuple[int, int]]:
        """The rows of sentences that are each other's nearest, and near enough."""
        vectors, others = (
            self._encoder.encode_passages([each.text for each in places])
            for places in (mine, theirs)
        )
        far = np.arange(len(theirs)) / len(theirs)
        to = np.zeros(len(mine), np.intp)
        back, best = np.zeros(len(theirs), np.intp), np.full(len(theirs), -np.inf)
        for start in range(0, len(mine), _SPAN):
            alike = vectors[start : start + _SPAN] @ others.T
            here = (start + np.arange(len(alike))) / len(mine)
            near: NDArray[np.floating] = alike - np.abs(here[:, None] - far)
            to[start : start + _SPAN] = near.argmax(1)
            better = near.max(0) > best
            back[better] = start + near.argmax(0)[better]
            best = np.maximum(best, near.max(0))
        rows = np.flatnonzero(back[to] == np.arange(len(mine)))
        return [
            (row, int(to[row])) for row in rows.tolist() if vectors[row] @ others[to[row]] >= _LEAST
        ]


def _figures(text: str) -> Counter[Key]:
    return Counter(item.key for item in read(text).figures)
