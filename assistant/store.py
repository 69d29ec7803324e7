"""The FAISS store: unit vectors under stable ids that are never used twice.

An exact inner-product index (`IndexIDMap2` over `IndexFlatIP`). FAISS keeps vectors in the order
they were added and closes the gap on removal, so that row i of the store is always `ids[i]`. Above
`EXACT_LIMIT` vectors an approximate index proposes rows, which are scored exactly; a filtered
search is always exact, so that a narrow filter still returns full results.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

from assistant.indexing.approximate import EXACT_LIMIT, Neighbours

# Questions come one at a time, from several threads: one search is fastest on one core.
faiss.omp_set_num_threads(1)

Vectors = NDArray[np.float32]
Ids = NDArray[np.int64]
_SearchParameters: Any = faiss.SearchParameters
_PROPOSED = 1000
"""Rows an approximate search proposes for exact scoring."""


class VectorStore:
    """Vectors by id, with deletion and filtered search.

    Attributes:
        dimension: length of every vector.
        next_id: the id the next vector will get; ids below it are never given again.
    """

    def __init__(self, dimension: int, next_id: int = 0) -> None:
        self.dimension = dimension
        self.next_id = next_id
        # FAISS adds the numpy forms of its methods at run time; its stubs do not know them.
        self._index: Any = faiss.IndexIDMap2(faiss.IndexFlatIP(dimension))
        self._neighbours: Neighbours | None = None
        self._ids: Ids | None = None

    def __len__(self) -> int:
        return int(self._index.ntotal)

    @property
    def ids(self) -> Ids:
        """The ids in row order, shape (n,)."""
        if self._ids is None:
            self._ids = np.array(faiss.vector_to_array(self._index.id_map), np.int64)
        return self._ids

    @property
    def vectors(self) -> Vectors:
        """The vectors in row order, (n, dimension); a view that lasts until the next change."""
        flat: Any = faiss.downcast_index(self._index.index)
        size = len(self) * self.dimension
        if not size:
            return np.empty((0, self.dimension), np.float32)
        view: Vectors = faiss.rev_swig_ptr(flat.get_xb(), size).reshape(-1, self.dimension)
        return view

    def add(self, vectors: Vectors, ids: Sequence[int] | None = None) -> Ids:
        """Adds rows and returns their ids.

        Args:
            vectors: shape (n, dimension), unit or zero rows.
            ids: ids kept from an earlier generation; fresh ones are given when None.

        Raises:
            ValueError: a wrong shape, or an id that is already in the store.
        """
        rows = np.ascontiguousarray(vectors, np.float32)
        if rows.ndim != 2 or rows.shape[1] != self.dimension:
            raise ValueError(f"expected vectors of shape (n, {self.dimension}), got {rows.shape}")
        given = (
            np.arange(self.next_id, self.next_id + len(rows), dtype=np.int64)
            if ids is None
            else np.asarray(ids, np.int64)
        )
        if len(given) != len(rows) or len(np.unique(given)) != len(given):
            raise ValueError(f"expected {len(rows)} different ids, got {len(given)}")
        if np.isin(given, self.ids).any():
            raise ValueError("an id is already in the store; remove it first")
        if len(given):
            self._neighbours = self._ids = None
            self._index.add_with_ids(rows, given)
            self.next_id = max(self.next_id, int(given.max()) + 1)
        return given

    def remove(self, ids: Sequence[int]) -> int:
        """Deletes vectors; returns how many were there."""
        if not len(ids):
            return 0
        self._neighbours = self._ids = None
        return int(self._index.remove_ids(np.asarray(ids, np.int64)))

    def search(
        self, query: Vectors, top_k: int, allowed: Sequence[int] | None = None
    ) -> tuple[Ids, Vectors]:
        """The nearest vectors by inner product, best first.

        Args:
            query: shape (dimension,).
            allowed: ids to keep; None keeps all. A narrow filter still returns full results.

        Returns:
            ids and scores, both of shape (min(top_k, vectors kept),).
        """
        kept = len(self) if allowed is None else len(allowed)
        count = min(top_k, kept, len(self))
        if count <= 0:
            return np.empty(0, np.int64), np.empty(0, np.float32)
        row = np.ascontiguousarray(query, np.float32).reshape(1, -1)
        if allowed is None and self._neighbours is not None:
            return self._propose(row[0], count)
        if allowed is None:
            scores, found = self._index.search(row, count)
        else:
            selector = faiss.IDSelectorBatch(np.asarray(allowed, np.int64))
            parameters = _SearchParameters(sel=selector)
            scores, found = self._index.search(row, count, params=parameters)
        real = found[0] >= 0
        return found[0][real], scores[0][real]

    def _propose(self, query: Vectors, count: int) -> tuple[Ids, Vectors]:
        """Approximate search: proposed rows, scored exactly, best first."""
        assert self._neighbours is not None
        rows = self._neighbours.rows(query, max(count, _PROPOSED))
        scores = self.vectors[rows] @ query
        order = np.argsort(-scores, kind="stable")[:count]
        return self.ids[rows[order]], scores[order]

    def all_scores(self, query: Vectors) -> Vectors:
        """The inner product of a query with every row, shape (n,), in row order.

        Above `EXACT_LIMIT` vectors only the rows proposed are scored; the others get 0.
        """
        wanted = np.asarray(query, np.float32)
        if self._neighbours is None:
            # One thread, no hand-over to BLAS: faster than `@` for one question at a time.
            scores: Vectors = np.einsum("ij,j->i", self.vectors, wanted)
            return scores
        rows = self._neighbours.rows(wanted, _PROPOSED)
        sparse = np.zeros(len(self), np.float32)
        sparse[rows] = self.vectors[rows] @ wanted
        return sparse

    def accelerate(self, limit: int = EXACT_LIMIT) -> None:
        """Prepares the approximate search of a store that has more vectors than the limit."""
        if len(self) > limit:
            self._neighbours = Neighbours.build(self.vectors)

    def save(self, path: Path) -> None:
        """Writes the FAISS index, and beside it the approximate one; the caller keeps `next_id`."""
        faiss.write_index(self._index, str(path))
        if self._neighbours is not None:
            self._neighbours.save(path.with_suffix(".cells"))

    @classmethod
    def load(cls, path: Path, next_id: int) -> "VectorStore":
        """Reads what `save` wrote.

        Raises:
            RuntimeError: the file is not a FAISS index.
        """
        index = faiss.read_index(str(path))
        if not isinstance(index, faiss.IndexIDMap2):
            raise RuntimeError(f"{path} is not an IndexIDMap2")
        store = cls(int(index.d), next_id)
        store._index = index
        cells = path.with_suffix(".cells")
        if cells.is_file():
            store._neighbours = Neighbours.load(cells)
        return store
