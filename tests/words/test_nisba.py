"""Arabic adjectives that are words of their own."""

import pytest

from assistant.normalize import fold
from assistant.vectors.features import word_features
from assistant.words.analyzer import term
from assistant.words.nisba import nisba


@pytest.mark.parametrize(
    ("word", "adjective"),
    [("رئيسية", "رييسي"), ("رئيس", None), ("دولية", "دولي"), ("دول", None), ("عمليات", "عملي")],
)
def test_an_adjective_is_known_in_its_forms(word, adjective):
    assert nisba(fold(word)) == adjective


@pytest.mark.parametrize(
    ("one", "other"),
    [("رئيس", "الرئيسية"), ("الداخلة", "الداخلية"), ("المدن", "المدنية"), ("العمل", "العملية")],
)
def test_an_adjective_is_not_the_noun_it_looks_like(one, other):
    assert term(fold(one)) != term(fold(other))
    stems = [{f for f in word_features(fold(word)) if f[0] in "sk"} for word in (one, other)]
    assert not stems[0] & stems[1]


def test_the_forms_of_an_adjective_are_one_term():
    forms = ["رئيسي", "الرئيسية", "رئيسيين", "والرئيسية", "بالرئيسية"]
    assert {term(fold(form)) for form in forms} == {"رييسي"}
