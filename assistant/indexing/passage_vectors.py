"""The vectors of a new generation: kept ones under their old ids, new ones under fresh ids."""

from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.encoder import Encoder
from assistant.indexing.generation_files import Index
from assistant.schema import Passage
from assistant.store import VectorStore

Progress = Callable[[int, int], None]
_BATCH = 256


def _encode(
    passages: Sequence[Passage], encoder: Encoder, progress: Progress | None
) -> NDArray[np.float32]:
    rows = np.zeros((len(passages), encoder.dimension), np.float32)
    for first in range(0, len(passages), _BATCH):
        batch = passages[first : first + _BATCH]
        rows[first : first + len(batch)] = encoder.encode_passages(
            [passage.headed for passage in batch]
        )
        if progress:
            progress(first + len(batch), len(passages))
    return rows


def renewed_store(
    passages: Sequence[Passage],
    former: Index | None,
    unchanged: frozenset[str],
    encoder: Encoder,
    next_id: int,
    progress: Progress | None,
) -> tuple[VectorStore, int]:
    """Vectors in passage order: kept ones under their old ids, new ones under fresh ids."""
    fresh = [passage for passage in passages if passage.document not in unchanged]
    vectors = np.zeros((len(passages), encoder.dimension), np.float32)
    ids = np.full(len(passages), -1, np.int64)
    new_rows = [row for row, item in enumerate(passages) if item.document not in unchanged]
    vectors[new_rows] = _encode(fresh, encoder, progress)
    ids[new_rows] = np.arange(next_id, next_id + len(fresh))
    if former is not None and unchanged:
        old_rows = {item.id: row for row, item in enumerate(former.passages)}
        kept = [row for row, item in enumerate(passages) if item.document in unchanged]
        before = [old_rows[passages[row].id] for row in kept]
        vectors[kept] = former.store.vectors[before]
        ids[kept] = former.store.ids[before]
    store = VectorStore(encoder.dimension, next_id)
    store.add(vectors, ids.tolist())
    store.accelerate()
    return store, len(fresh)
