"""Stretches of words: what one word says here, two or three say there."""

import numpy as np
import pytest

from assistant.clues.phrases import nearest_stretches

JOB, WORK, CHANCE, HOUSE = np.eye(4, dtype=np.float32)


def test_one_word_meets_the_two_that_say_it():
    opportunity = (WORK + CHANCE) / np.sqrt(2)
    near = nearest_stretches(opportunity[None], np.stack([CHANCE, WORK, HOUSE]), [[0, 1, 2], [2]])
    assert near[0, 0] == pytest.approx(1)
    assert near[1, 0] == 0


def test_two_words_of_the_question_meet_the_one_that_says_both():
    said = (JOB + CHANCE) / np.sqrt(2)
    near = nearest_stretches(np.stack([JOB, CHANCE]), np.stack([said, HOUSE]), [[1, 0]])
    assert near[0] == pytest.approx([1, 1])


def test_a_single_word_against_a_single_word_is_left_out():
    assert nearest_stretches(JOB[None], JOB[None], [[0]])[0, 0] == 0


def test_stretches_do_not_reach_from_one_text_into_the_next():
    opportunity = (WORK + CHANCE) / np.sqrt(2)
    near = nearest_stretches(opportunity[None], np.stack([CHANCE, WORK]), [[0], [1]])
    assert near.tolist() == [[0.0], [0.0]]


@pytest.mark.parametrize("texts", [[], [[]], [[], []]])
def test_nothing_to_compare_gives_zeros(texts):
    near = nearest_stretches(np.stack([JOB, WORK]), np.zeros((0, 4), np.float32), texts)
    assert near.shape == (len(texts), 2) and not near.any()


def test_a_question_without_words_gives_no_columns():
    assert nearest_stretches(np.zeros((0, 4), np.float32), JOB[None], [[0]]).shape == (1, 0)


def test_the_order_of_the_texts_is_kept():
    pair = (JOB + WORK) / np.sqrt(2)
    words = np.stack([JOB, WORK, HOUSE, CHANCE])
    near = nearest_stretches(pair[None], words, [[2, 3], [], [2, 0, 1], [0, 2, 1]])
    assert near[2, 0] == pytest.approx(1)
    assert near[0, 0] == 0 and near[1, 0] == 0 and 0 < near[3, 0] < 1
