"""The bilingual lexicon that ships: tables by direction, weights in order, known words."""

import pytest

from assistant.normalize import fold
from assistant.searching.lexicon import lexicon, shares
from assistant.words.analyzer import analyze, term


def first(word):
    return term(fold(word))


@pytest.mark.parametrize(
    ("word", "direction", "meaning"),
    [
        ("université", "fr-ar", "جامعة"),
        ("loi", "fr-ar", "قانون"),
        ("eau", "fr-ar", "الماء"),
        ("jeunes", "fr-ar", "شباب"),
        ("ميناء", "ar-fr", "port"),
        ("ميزانية", "ar-fr", "budget"),
        ("قانون", "ar-fr", "loi"),
        ("تعليم", "ar-fr", "enseignement"),
        ("coût", "fr-fr", "prix"),
    ],
)
def test_everyday_and_official_words_are_translated(word, direction, meaning):
    assert first(meaning) in lexicon()[direction][first(word)]


@pytest.mark.parametrize(
    ("word", "arabic", "french"), [("khdma", "عمل", "travail"), ("flous", "أموال", "argent")]
)
def test_moroccan_words_in_latin_letters_reach_both_languages(word, arabic, french):
    assert first(arabic) in lexicon()["az-ar"][first(word)]
    assert first(french) in lexicon()["az-fr"][first(word)]


@pytest.mark.parametrize("direction", ["ar-fr", "fr-ar", "ar-ar", "fr-fr", "az-ar", "az-fr"])
def test_every_table_gives_weights_up_to_one_strongest_first(direction):
    table = lexicon()[direction]
    known = list(table.numbers)[::97]
    assert known
    for word in known:
        weights = list(table[word].values())
        assert all(0 < weight <= 1 for weight in weights)
        assert weights == sorted(weights, reverse=True)


def test_an_unknown_word_means_nothing_and_is_not_contained():
    table = lexicon()["fr-ar"]
    assert table["xqzwvk"] == {} and "xqzwvk" not in table
    assert first("loi") in table


def test_the_terms_of_the_tables_are_index_terms():
    for direction, language in (("ar-fr", "fr"), ("fr-ar", "ar")):
        for target in lexicon()[direction].targets[::401]:
            assert len(analyze(target, language)) <= 1


def test_ordinary_words_have_a_larger_share_than_rare_ones():
    for language, common, rare in (("fr", "projet", "dessalement"), ("ar", "مشروع", "تحلية")):
        known = shares()[language]
        assert known[first(common)] > known.get(first(rare), 0.0)
        assert all(0 < value <= 1 for value in known.values())


def test_the_lexicon_is_read_once():
    assert lexicon() is lexicon() and shares() is shares()
