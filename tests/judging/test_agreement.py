"""Sentences that say the same share their odds."""

import math

import pytest

from assistant.judging.agreement import agreement
from assistant.judging.judgement import Sentence
from assistant.schema import Passage

TOLD = "Le port de Safi coûte 600 millions de dirhams."
AGAIN = "Le port de Safi a coûté 600 millions de dirhams."
ARABIC = "كلف ميناء آسفي 600 مليون درهم."
OTHER = "La ministre a ouvert une école à Oujda."


def _sentences(*told: tuple[str, float]) -> list[Sentence]:
    found = []
    for text, score in told:
        spans = ((0, len(text)),)
        passage = Passage("d#0", "d", "", "fr", "", None, 0, len(text), text, spans)
        found.append(Sentence(passage, 0, 0, len(text), text, score, ()))
    return found


@pytest.mark.parametrize("again", [AGAIN, ARABIC])
def test_a_fact_told_twice_is_told_more_surely(again):
    assert agreement(_sentences((TOLD, 0.0), (again, 0.0))) == pytest.approx(math.log(2))


def test_a_sentence_of_another_thing_agrees_with_nothing():
    assert agreement(_sentences((TOLD, 0.0), (OTHER, 0.0))) == 0


def test_a_far_less_likely_sentence_adds_nothing_and_a_likelier_one_no_more_than_its_like():
    assert agreement(_sentences((TOLD, 0.0), (AGAIN, -9.0))) == 0
    assert agreement(_sentences((TOLD, 0.0), (AGAIN, 5.0))) == pytest.approx(math.log(2))
