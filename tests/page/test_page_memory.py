"""Results remembered: a bounded number, the latest value, from many threads."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.page.memory import Memory


def test_a_memory_of_nothing_keeps_nothing():
    memory = Memory(0)
    memory.keep("question", "answer")
    assert memory.recall("question") is None


def test_a_key_kept_again_holds_its_latest_value_and_takes_one_place():
    memory = Memory(2)
    for value in ("first", "second"):
        memory.keep("a", value)
    memory.keep("b", "other")
    assert (memory.recall("a"), memory.recall("b")) == ("second", "other")


def test_keeping_again_is_a_use_too():
    memory = Memory(2)
    memory.keep("a", 1)
    memory.keep("b", 2)
    memory.keep("a", 3)
    memory.keep("c", 4)
    assert [memory.recall(key) for key in "abc"] == [3, None, 4]


@pytest.mark.parametrize("missing", ["", (), ("a", ()), 0])
def test_what_was_never_kept_is_none(missing):
    assert Memory(4).recall(missing) is None


def test_many_threads_never_take_more_room_than_given():
    memory = Memory(16)

    def work(number):
        memory.keep(number % 40, number)
        found = memory.recall(number % 40)
        return found is None or found % 40 == number % 40

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(work, range(4000)))
    assert sum(memory.recall(key) is not None for key in range(40)) == 16
