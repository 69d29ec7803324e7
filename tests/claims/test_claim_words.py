"""Words and turns that say the same."""

import pytest

from assistant.claims.claim_words import meanings, turns


@pytest.mark.parametrize(
    ("one", "other"),
    [("boulot", "emploi"), ("decrocher", "obtenir"), ("executif", "الحكومه"), ("خطه", "strategie")],
)
def test_two_words_that_say_the_same(one, other):
    assert meanings(one) & meanings(other)


@pytest.mark.parametrize(
    ("one", "other"), [("pays", "paie"), ("عمليه", "emploi"), ("regle", "paye")]
)
def test_words_that_look_alike_do_not(one, other):
    assert not meanings(one) & meanings(other)


def test_a_turn_is_known_where_and_is_written_with_its_first_word():
    assert turns("الجامعات والشركات الخاصة")["الشركات"] == turns("الشركات الخاصة")["الشركات"]


def test_a_turn_says_what_one_word_says():
    assert turns("Il a rendu publics les prix.")["rendu"] & meanings("publie")
    assert turns("يتولى سعيد إدارة الوكالة.")["اداره"] & meanings("مدير")
