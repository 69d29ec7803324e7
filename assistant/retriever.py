"""From a question to evidence: lexical and dense scores of every passage, fused."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.language import identify
from assistant.lexical import LexicalIndex, analyze
from assistant.schema import Evidence, Language, Passage

if TYPE_CHECKING:
    from assistant.encoder import Encoder

DENSE_WEIGHT = 0.3


class VectorSearch(Protocol):
    """What the retriever needs of a vector store; rows are in passage order."""

    def search(
        self, query: NDArray[np.float32], top_k: int, allowed: Sequence[int] | None = None
    ) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """The best rows and their inner products, best first."""
        ...

    def all_scores(self, query: NDArray[np.float32]) -> NDArray[np.float32]:
        """The inner product with every row."""
        ...


class Retriever:
    """Finds the passages of one index; immutable after construction, safe to share."""

    def __init__(
        self,
        passages: Sequence[Passage],
        lexical: LexicalIndex,
        vectors: VectorSearch,
        encoder: "Encoder",
    ) -> None:
        self._passages = tuple(passages)
        self._lexical = lexical
        self._vectors = vectors
        self._encoder = encoder
        self._rows = {
            language: np.flatnonzero([item.language == language for item in self._passages])
            for language in ("ar", "fr")
        }

    def retrieve(
        self, question: str, top_k: int = 10, language: Language | None = None
    ) -> list[Evidence]:
        """The passages that best match a question, best first, none twice.

        Args:
            question: in either language.
            top_k: at most this many.
            language: keep only passages of this language; both when None.
        """
        asked = identify(question) or "fr"
        terms = dict.fromkeys(analyze(question, asked), 1.0)
        lexical = self._lexical.scores(terms)
        dense = self._vectors.all_scores(self._encoder.encode_questions([question])[0])
        fused = lexical / max(float(lexical.max(initial=0.0)), 1e-9)
        fused = (1 - DENSE_WEIGHT) * fused + DENSE_WEIGHT * np.maximum(dense, 0.0)
        rows = np.arange(len(self._passages)) if language is None else self._rows[language]
        order = rows[np.argsort(-fused[rows], kind="stable")[:top_k]]
        return [
            Evidence(self._passages[row], float(fused[row]), float(lexical[row]), float(dense[row]))
            for row in order
        ]
