"""Approximate neighbours: rows that are likely near, kept on disk as they are in memory."""

import numpy as np
import pytest

from assistant.indexing.approximate import EXACT_LIMIT, Neighbours
from assistant.store import VectorStore


@pytest.fixture(scope="module")
def vectors():
    generator = np.random.default_rng(4)
    centres = generator.normal(size=(20, 16))
    rows = centres[generator.integers(20, size=2000)] + 0.3 * generator.normal(size=(2000, 16))
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows.astype(np.float32)


@pytest.fixture(scope="module")
def neighbours(vectors):
    return Neighbours.build(vectors)


def test_rows_are_distinct_known_and_as_many_as_asked_at_most(neighbours, vectors):
    rows = neighbours.rows(vectors[5], 50)
    assert len(rows) == len(set(rows.tolist())) == 50
    assert rows.min() >= 0 and rows.max() < len(vectors)


def test_a_row_is_among_its_own_neighbours(neighbours, vectors):
    assert all(row in neighbours.rows(vectors[row], 20) for row in range(0, 2000, 100))


def test_the_nearest_rows_are_nearly_all_proposed(neighbours, vectors):
    found = 0
    for query in vectors[::50]:
        nearest = set(np.argsort(-(vectors @ query))[:10].tolist())
        found += len(nearest & set(neighbours.rows(query, 200).tolist()))
    assert found >= 0.97 * 10 * len(vectors[::50])


def test_building_twice_proposes_the_same_rows(neighbours, vectors):
    again = Neighbours.build(vectors)
    for query in vectors[::400]:
        assert set(again.rows(query, 30)) == set(neighbours.rows(query, 30))


def test_what_is_saved_proposes_the_same_rows(neighbours, vectors, tmp_path):
    neighbours.save(tmp_path / "v.cells")
    again = Neighbours.load(tmp_path / "v.cells")
    assert again.rows(vectors[3], 40).tolist() == neighbours.rows(vectors[3], 40).tolist()


def test_a_file_that_is_no_index_is_an_error(tmp_path):
    (tmp_path / "v.cells").write_bytes(b"rien")
    with pytest.raises(RuntimeError):
        Neighbours.load(tmp_path / "v.cells")


def test_a_store_below_the_limit_stays_exact(vectors, tmp_path):
    store = VectorStore(16)
    store.add(vectors)
    store.accelerate()
    assert len(store) < EXACT_LIMIT
    np.testing.assert_allclose(store.all_scores(vectors[0]), vectors @ vectors[0], atol=1e-5)
    store.save(tmp_path / "v.faiss")
    assert not (tmp_path / "v.cells").exists()


def test_a_vector_added_later_is_found_though_the_cells_never_saw_it(vectors):
    store = VectorStore(16)
    store.add(vectors[:-1])
    store.accelerate(limit=100)
    (new,) = store.add(vectors[-1:])
    assert new == store.search(vectors[-1], 1)[0][0]
