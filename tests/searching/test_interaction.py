"""Late interaction: a passage is as near as its nearest words to those of the question."""

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from test_lexical import passage

from assistant.lexical import LexicalIndex
from assistant.searching.interaction import LateInteraction
from assistant.vectors.static_encoder import static_encoder

TEXTS = [
    ("L'hôpital soigne les malades.", "fr"),
    ("يعالج المستشفى المرضى.", "ar"),
    ("Le port exporte des sardines.", "fr"),
    ("؟ …", "ar"),
    ("يصدر الميناء السردين.", "ar"),
]
ALL = np.arange(len(TEXTS), dtype=np.int32)


@pytest.fixture(scope="module")
def encoder():
    return static_encoder()


@pytest.fixture(scope="module")
def words():
    rows = [passage(number, *text) for number, text in enumerate(TEXTS)]
    return LexicalIndex.build(rows).words


@pytest.fixture(scope="module")
def interaction(words, encoder):
    return LateInteraction(words, encoder)


def scores(interaction, *asked, rarity=1.0, rows=ALL):
    return interaction.scores(asked, np.full(len(asked), rarity, np.float32), rows)


def test_a_passage_with_the_word_itself_scores_one(interaction):
    assert scores(interaction, "hopital")[0] == pytest.approx(1.0)
    assert scores(interaction, "الميناء")[4] == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("asked", "first", "second"), [("hopital", 0, 1), ("المستشفي", 1, 0), ("malades", 0, 1)]
)
def test_the_translation_of_a_word_comes_right_after_the_word(interaction, asked, first, second):
    order = np.argsort(-scores(interaction, asked))
    assert order[:2].tolist() == [first, second]


def test_scores_lie_between_nothing_and_one_and_a_wordless_passage_gets_none(interaction):
    found = scores(interaction, "hopital", "sardines", "ميناء")
    assert ((found >= 0) & (found <= 1.0001)).all()
    assert found[3] == 0.0


def test_a_rare_word_weighs_more_than_a_common_one(interaction):
    asked = ("hopital", "sardines")
    rare = interaction.scores(asked, np.array([5.0, 0.1], np.float32), ALL)
    common = interaction.scores(asked, np.array([0.1, 5.0], np.float32), ALL)
    assert rare[0] > common[0] and rare[2] < common[2]


def test_only_the_rows_asked_for_are_scored_in_their_order(interaction):
    every = scores(interaction, "hopital", "port")
    rows = np.array([4, 0, 3], np.int32)
    np.testing.assert_allclose(scores(interaction, "hopital", "port", rows=rows), every[rows])
    assert scores(interaction, "hopital", rows=ALL[:0]).shape == (0,)


@pytest.mark.parametrize(("asked", "rarity"), [((), 1.0), (("hopital",), 0.0), (("zzqqx",), 0.0)])
def test_a_question_without_weight_scores_nothing(interaction, asked, rarity):
    assert not scores(interaction, *asked, rarity=rarity).any()


def test_what_was_scored_before_does_not_change_what_is_scored_now(words, encoder, interaction):
    fresh = LateInteraction(words, encoder)
    scores(fresh, "sardines", rows=ALL[2:3])
    np.testing.assert_array_equal(scores(fresh, "hopital"), scores(interaction, "hopital"))


def test_threads_share_one_interaction(words, encoder, interaction):
    asked = ["hopital", "malades", "port", "sardines", "المستشفي", "السردين"] * 4
    expected = [scores(interaction, word).tolist() for word in asked]
    shared = LateInteraction(words, encoder)
    with ThreadPoolExecutor(6) as pool:
        assert list(pool.map(lambda word: scores(shared, word).tolist(), asked)) == expected
