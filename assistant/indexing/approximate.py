"""Approximate nearest rows for large stores: found in cells, then scored exactly.

An inverted file over 8-bit scalar-quantised vectors (H. Jégou, M. Douze, C. Schmid, "Product
quantization for nearest neighbor search", 2011, for the inverted file). The number of cells follows
FAISS's guidance of about 4·√n; what is found is scored again on the full vectors by the caller.
"""

import math
import os
from pathlib import Path
from typing import Any

import faiss
import numpy as np
from numpy.typing import NDArray

EXACT_LIMIT = 200_000
"""Up to this many vectors the exact search is fast enough (`benchmarks/scale.py`)."""

_TRAINED_PER_CELL = 50
_PROBED_SHARE = 1 / 3


class Neighbours:
    """Rows likely to be nearest a query, among vectors that do not change."""

    def __init__(self, index: Any) -> None:
        self._index = index

    @classmethod
    def build(cls, vectors: NDArray[np.float32]) -> "Neighbours":
        """Trains the cells on a regular sample and files every row.

        Args:
            vectors: shape (n, dimension), unit or zero rows.
        """
        count, dimension = vectors.shape
        cells = max(1, int(4 * math.sqrt(count)))
        index: Any = faiss.index_factory(dimension, f"IVF{cells},SQ8", faiss.METRIC_INNER_PRODUCT)
        faiss.omp_set_num_threads(os.cpu_count() or 1)
        step = max(1, count // (cells * _TRAINED_PER_CELL))
        index.train(np.ascontiguousarray(vectors[::step]))
        index.add(vectors)
        faiss.omp_set_num_threads(1)
        index.nprobe = max(1, int(cells * _PROBED_SHARE))
        return cls(index)

    def rows(self, query: NDArray[np.float32], count: int) -> NDArray[np.int64]:
        """Up to `count` rows, in no promised order."""
        _, found = self._index.search(np.ascontiguousarray(query, np.float32)[None], count)
        near: NDArray[np.int64] = found[0][found[0] >= 0]
        return near

    def save(self, path: Path) -> None:
        """Writes the cells and the quantised vectors."""
        faiss.write_index(self._index, str(path))

    @classmethod
    def load(cls, path: Path) -> "Neighbours":
        """Reads what `save` wrote."""
        return cls(faiss.read_index(str(path)))
