"""The FAISS store: ids that last, deletion that deletes, filters that stay full."""

import faiss
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.store import VectorStore

_ID = st.integers(0, 8)


def unit(*rows):
    vectors = np.array(rows, np.float32)
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


@pytest.fixture
def store():
    filled = VectorStore(2)
    filled.add(unit([1, 0], [0, 1], [1, 1]))
    return filled


def test_an_id_is_never_given_twice_after_a_deletion(store):
    assert store.remove([0]) == 1
    assert store.add(unit([1, 0])).tolist() == [3]
    found, scores = store.search(unit([1, 0])[0], 3)
    assert found.tolist()[0] == 3 and scores[0] == pytest.approx(1.0)
    assert sorted(found.tolist()) == [1, 2, 3]
    store.remove([3])
    assert sorted(store.ids.tolist()) == [1, 2]
    assert store.next_id == 4


def test_removing_an_absent_id_removes_nothing(store):
    assert store.remove([99]) == 0
    assert len(store) == 3


def test_rows_follow_the_ids_after_a_deletion(store):
    store.remove([1])
    assert store.ids.tolist() == [0, 2]
    assert np.allclose(store.vectors, unit([1, 0], [1, 1]))
    assert np.allclose(store.all_scores(unit([1, 0])[0]), [1.0, 2**-0.5])


def test_a_narrow_filter_still_returns_full_results():
    generator = np.random.default_rng(0)
    vectors = unit(*generator.normal(size=(5000, 8)))
    store = VectorStore(8)
    store.add(vectors)
    allowed = list(range(0, 5000, 1000))
    found, scores = store.search(vectors[7], 5, allowed)
    assert sorted(found.tolist()) == allowed
    assert scores.tolist() == sorted(scores.tolist(), reverse=True)


def test_what_is_saved_is_loaded(store, tmp_path):
    store.remove([1])
    store.save(tmp_path / "v.faiss")
    again = VectorStore.load(tmp_path / "v.faiss", store.next_id)
    assert again.ids.tolist() == [0, 2]
    assert again.add(unit([0, 1])).tolist() == [3]


def test_wrong_shapes_and_repeated_ids_are_refused(store):
    with pytest.raises(ValueError, match="shape"):
        store.add(np.zeros((1, 3), np.float32))
    with pytest.raises(ValueError, match="already"):
        store.add(unit([1, 0]), [1])
    with pytest.raises(ValueError, match="different ids"):
        store.add(unit([1, 0], [0, 1]), [7, 7])


def test_an_empty_store_finds_nothing():
    found, scores = VectorStore(4).search(np.ones(4, np.float32), 3)
    assert not len(found) and not len(scores)


@pytest.fixture(scope="module")
def large():
    generator = np.random.default_rng(1)
    centres = generator.normal(size=(60, 32))
    rows = centres[generator.integers(60, size=6000)] + 0.4 * generator.normal(size=(6000, 32))
    exact = VectorStore(32)
    exact.add(unit(*rows))
    quick = VectorStore(32)
    quick.add(unit(*rows))
    quick.accelerate(limit=1000)
    return exact, quick


def test_the_approximate_search_finds_nearly_all_that_the_exact_one_does(large):
    exact, quick = large
    queries = exact.vectors[::200]
    found = [set(quick.search(query, 10)[0]) & set(exact.search(query, 10)[0]) for query in queries]
    assert sum(map(len, found)) >= 0.95 * 10 * len(queries)


def test_approximate_scores_are_exact_for_the_rows_proposed(large):
    exact, quick = large
    full, sparse = exact.all_scores(exact.vectors[5]), quick.all_scores(exact.vectors[5])
    proposed = sparse != 0
    assert 0 < proposed.sum() < len(exact)
    assert np.allclose(sparse[proposed], full[proposed], atol=1e-6)


def test_a_narrow_filter_is_exact_in_a_large_store_too(large):
    exact, quick = large
    allowed = list(range(3, 6000, 1000))
    assert quick.search(exact.vectors[9], 6, allowed)[0].tolist() == (
        exact.search(exact.vectors[9], 6, allowed)[0].tolist()
    )


def test_the_approximate_index_is_saved_and_forgotten_with_the_vectors(large, tmp_path):
    _, quick = large
    quick.save(tmp_path / "v.faiss")
    again = VectorStore.load(tmp_path / "v.faiss", quick.next_id)
    query = quick.vectors[3]
    assert again.search(query, 5)[0].tolist() == quick.search(query, 5)[0].tolist()
    again.remove([3])
    assert 3 not in again.search(query, 5)[0]
    assert np.count_nonzero(again.all_scores(query)) > 1000


@given(
    st.lists(
        st.one_of(st.tuples(st.just("add"), st.integers(1, 3)), st.tuples(st.just("remove"), _ID)),
        max_size=15,
    )
)
def test_whatever_is_added_and_removed_no_id_is_ever_given_twice(steps):
    store, given_out, living = VectorStore(2), [], {}
    for step, number in steps:
        if step == "add":
            rows = unit(*([[1 + len(given_out), 1]] * number))
            ids = store.add(rows).tolist()
            given_out += ids
            living |= dict(zip(ids, rows.tolist(), strict=True))
        else:
            assert store.remove([number]) == (number in living)
            living.pop(number, None)
    assert len(given_out) == len(set(given_out)) and given_out == sorted(given_out)
    assert store.ids.tolist() == list(living)
    assert np.allclose(store.vectors, np.array(list(living.values())).reshape(-1, 2))


def test_deleted_ids_stay_deleted_over_a_save_though_none_is_left(store, tmp_path):
    store.remove([0, 1, 2])
    store.save(tmp_path / "v.faiss")
    again = VectorStore.load(tmp_path / "v.faiss", store.next_id)
    assert len(again) == 0 and not len(again.search(unit([1, 0])[0], 3)[0])
    assert again.add(unit([1, 0])).tolist() == [3]


def test_an_id_kept_from_elsewhere_moves_the_next_one_past_it(store):
    store.add(unit([1, 0]), [41])
    assert store.next_id == 42 and store.add(unit([0, 1])).tolist() == [42]


def test_a_refused_addition_changes_nothing(store):
    for rows, ids in ((unit([1, 0]), [0]), (unit([1, 0], [0, 1]), [9]), (np.zeros(2), None)):
        with pytest.raises(ValueError):
            store.add(np.asarray(rows, np.float32), ids)
    assert store.ids.tolist() == [0, 1, 2] and store.next_id == 3


@pytest.mark.parametrize(
    ("top_k", "allowed", "expected"),
    [(0, None, []), (9, None, [0, 2, 1]), (2, [1, 2], [2, 1]), (2, [], []), (3, [7, 1], [1])],
)
def test_a_search_gives_what_is_allowed_and_there_best_first(store, top_k, allowed, expected):
    found, scores = store.search(unit([1, 0])[0], top_k, allowed)
    assert found.tolist() == expected
    assert scores.tolist() == sorted(scores.tolist(), reverse=True)


def test_every_row_is_scored_in_row_order_and_a_zero_row_scores_nothing(store):
    store.add(np.zeros((1, 2), np.float32))
    assert np.allclose(store.all_scores(unit([0, 1])[0]), [0, 1, 2**-0.5, 0])


@pytest.mark.parametrize("content", [b"", b"rien", b"IxMp"])
def test_a_file_that_is_no_store_is_an_error(tmp_path, content):
    (tmp_path / "v.faiss").write_bytes(content)
    with pytest.raises(RuntimeError):
        VectorStore.load(tmp_path / "v.faiss", 0)


def test_an_index_of_another_kind_is_an_error(tmp_path):
    faiss.write_index(faiss.IndexFlatIP(2), str(tmp_path / "v.faiss"))
    with pytest.raises(RuntimeError, match="IndexIDMap2"):
        VectorStore.load(tmp_path / "v.faiss", 0)
