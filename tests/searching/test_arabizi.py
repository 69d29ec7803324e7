"""Moroccan Arabic in Latin letters meets the Arabic word it spells, and few others."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.searching.arabizi import arabic_skeleton, latin_skeletons


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("9ahwa", "قهوة"),
        ("3adala", "عدالة"),
        ("mo7amid", "محمد"),
        ("tta3lim", "التعليم"),
        ("ta3lim", "تعليم"),
        ("mostachfa", "مستشفى"),
        ("lmostashfa", "المستشفى"),
        ("khrouj", "خروج"),
        ("5rouj", "خروج"),
        ("ghaba", "غابة"),
        ("charika", "شركة"),
        ("wizara", "وزارة"),
        ("kaykhdem", "يخدم"),
        ("ghaydir", "يدير"),
        ("gal", "كال"),
        ("madrassa", "مدرسة"),
    ],
)
def test_a_spelling_meets_its_arabic_word(latin, arabic):
    assert arabic_skeleton(fold(arabic)) in latin_skeletons(latin)


@pytest.mark.parametrize(
    ("latin", "arabic"), [("madrassa", "مستشفى"), ("9ahwa", "كأس"), ("3adala", "وزارة")]
)
def test_a_spelling_does_not_meet_another_word(latin, arabic):
    assert arabic_skeleton(fold(arabic)) not in latin_skeletons(latin)


@pytest.mark.parametrize(
    "spellings",
    [("sbitar", "sbytar", "sebitar"), ("chkoun", "shkoun", "chkun"), ("mzyan", "mezyan", "mzian")],
)
def test_free_vowels_and_either_digraph_give_the_same_skeleton(spellings):
    assert set.intersection(*map(latin_skeletons, spellings))


@pytest.mark.parametrize(
    ("one", "other"), [("المدينة", "مدينة"), ("مدينة", "مدينه"), ("المحكمة", "محكمة")]
)
def test_the_article_and_final_ta_marbuta_do_not_count(one, other):
    assert arabic_skeleton(fold(one)) == arabic_skeleton(fold(other))


@pytest.mark.parametrize("word", ["a", "ou", "i", "23", "la", "ch"])
def test_a_word_of_one_consonant_or_none_spells_nothing(word):
    assert latin_skeletons(word) == set()


@given(st.from_regex(r"[a-z0-9]{1,14}", fullmatch=True))
def test_skeletons_hold_no_vowel_no_figure_that_stands_for_a_letter_and_no_doubled_sign(word):
    for skeleton in latin_skeletons(word):
        assert len(skeleton) >= 2
        assert not set(skeleton) & set("aeiouyw2356789")
        assert all(one != other for one, other in pairwise(skeleton))
