"""Words spelled almost alike are found, whatever the size of the vocabulary."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.searching.spelling import Spelling

WORDS = ("intelligence", "intelligent", "bibliotheque", "الاستراتيجيه", "استراتيجيات", "port")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("inteligence", "intelligence"),
        ("biblioteque", "bibliotheque"),
        ("ستراتيجيات", "استراتيجيات"),
    ],
)
def test_a_misspelt_word_finds_the_one_that_was_meant(typed, meant):
    near = dict(Spelling(WORDS).near(typed, 0.55))
    assert max(near, key=near.__getitem__) == meant


def test_a_word_is_as_like_itself_as_can_be_and_unlike_others():
    assert dict(Spelling(WORDS).near("port", 0.55)) == {"port": 1.0}


def test_a_much_longer_word_is_another_word():
    assert not dict(Spelling(("portportport",)).near("port", 0.1))


@pytest.mark.parametrize("vocabulary", [(), ("xyz",)])
def test_nothing_alike_gives_nothing(vocabulary):
    assert not list(Spelling(vocabulary).near("ministère", 0.55))


letters = st.text(alphabet="abcdeéاب", min_size=1, max_size=8)


@given(st.lists(letters, unique=True, max_size=12), letters)
def test_the_likeness_is_dices_coefficient_of_pairs_and_triples(words, word):
    def grams(text):
        edged = f"<{text}>"
        return {edged[at : at + n] for n in (2, 3) for at in range(len(edged) - n + 1)}

    found = dict(Spelling(words).near(word, 0.3))
    for other in words:
        one, two = grams(word), grams(other)
        likeness = 2 * len(one & two) / (len(one) + len(two))
        expected = likeness >= 0.3 and abs(len(other) - len(word)) <= 3
        assert (other in found) is expected
        assert not expected or found[other] == pytest.approx(likeness)
