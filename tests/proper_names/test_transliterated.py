"""Latin names of two words in Arabic letters."""

import pytest

from assistant.normalize import fold
from assistant.proper_names.transliterated import is_set_off, read_pairs, spells_pair
from assistant.schema import Passage

TEXT = "Le label Sanaa Asliya aide les artisans. Les stations de Tizi Amelln ouvrent."
PAIRS = read_pairs([Passage("d#0", "d", "", "fr", "", None, 0, len(TEXT), TEXT, ((0, len(TEXT)),))])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("صنعة أصلية", True),
        ("لصنعة أصلية", True),
        ("تيزي أملن", True),
        ("صنعة جيدة", False),
        ("أصلية صنعة", False),
        ("صنعة", False),
        ("Sanaa Asliya", False),
    ],
)
def test_two_arabic_words_may_spell_a_name_of_the_documents(text, expected):
    assert spells_pair([fold(word) for word in text.split()], 0, PAIRS) is expected


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [("علامة «", "صنعة أصلية", True), ("علامة ", "صنعة أصلية", False), ("", "تيزي أملن", True)],
)
def test_plain_words_are_a_name_in_quotes_alone(before, words, expected):
    folded = [fold(word) for word in words.split()]
    assert is_set_off(f"{before}{words}", len(before), folded, 0) is expected
