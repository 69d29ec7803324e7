"""A text covers a question's words by form, by translation, by near meaning."""

import numpy as np
import pytest

from assistant.clues.matching import Matcher, matched
from assistant.encoder import load_encoder
from assistant.index import load
from assistant.vectors.static_encoder import static_encoder


@pytest.fixture(scope="module")
def matcher(index_folder):
    encoder = load_encoder()
    return Matcher(load(index_folder, encoder).lexical, static_encoder())


def covered(matcher, question, language, text, text_language):
    terms = matcher.terms(question, language)
    return dict(zip(terms.words, matcher.coverage(terms, text, text_language), strict=True))


def test_the_same_word_in_another_form_is_found(matcher):
    found = covered(matcher, "les bibliothèques", "fr", "Chaque bibliothèque prêtera.", "fr")
    assert found["bibliotheques"] == 1


@pytest.mark.parametrize(
    ("question", "language", "text", "text_language", "word"),
    [
        ("école", "fr", "افتتحت المدرسة أبوابها", "ar", "ecole"),
        ("مدرسة", "ar", "L'école a ouvert ses portes", "fr", "مدرسه"),
        ("Dakhla", "fr", "مركز بيانات الداخلة", "ar", "dakhla"),
    ],
)
def test_a_word_is_found_in_the_other_language(
    matcher, question, language, text, text_language, word
):
    assert covered(matcher, question, language, text, text_language)[word] > 0.5


def test_an_unrelated_word_is_not_found(matcher):
    found = covered(matcher, "le budget", "fr", "Les essais commenceront en septembre.", "fr")
    assert found["budget"] < 0.3


def test_numbers_match_only_themselves(matcher):
    assert covered(matcher, "en 2026", "fr", "en 2027", "fr")["2026"] == 0
    assert covered(matcher, "en 2026", "fr", "سنة 2026", "ar")["2026"] == 1


def test_rare_words_weigh_more_and_weights_sum_to_one(matcher):
    terms = matcher.terms("Combien de liseuses pour le programme ?", "fr")
    weight = dict(zip(terms.words, terms.weights, strict=True))
    assert weight["liseuses"] > weight["programme"]
    assert np.isclose(terms.weights.sum(), 1)


def test_courtesy_and_interrogatives_are_no_content(matcher):
    terms = matcher.terms("Bonjour, combien de voyageurs s'il vous plaît ?", "fr")
    assert terms.words == ("voyageurs",)


def test_several_texts_at_once_are_read_like_one_by_one(matcher):
    terms = matcher.terms("Combien de voyageurs par jour ?", "fr")
    texts = [("62 000 voyageurs par jour", "fr"), ("", "fr"), ("62 ألف مسافر في اليوم", "ar")]
    together = matched(matcher.likeness(terms, texts))
    for row, (text, language) in enumerate(texts):
        assert np.allclose(together[row], matcher.coverage(terms, text, language))


@pytest.mark.parametrize(
    ("question", "language", "text", "text_language", "word"),
    [
        ("les 50 000 emplois", "fr", "توفير 50 ألف فرصة عمل", "ar", "50000"),
        ("trente mille hectares", "fr", "Une surface de 30 000 hectares.", "fr", "trente"),
        ("11 مليار درهم", "ar", "Le coût est de 11 000 000 000 de dirhams.", "fr", "مليار"),
    ],
)
def test_a_number_is_found_however_it_is_written(
    matcher, question, language, text, text_language, word
):
    assert covered(matcher, question, language, text, text_language)[word] == 1


def test_another_number_of_the_same_scale_is_not_found(matcher):
    found = covered(matcher, "50 000 emplois", "fr", "توفير 60 ألف فرصة عمل", "ar")
    assert found["50000"] == 0


def test_things_of_one_kind_are_not_found_for_each_other(matcher):
    assert covered(matcher, "la sardine", "fr", "Le poulpe est rare.", "fr")["sardine"] == 0
    assert covered(matcher, "la sardine", "fr", "صيد السردين", "ar")["sardine"] > 0.5


def test_what_a_text_leaves_out_is_not_found_unless_it_is_asked_so(matcher):
    text = "Le coût est de 465 millions, hors terrain."
    assert covered(matcher, "le prix du terrain", "fr", text, "fr")["terrain"] < 0.5
    assert covered(matcher, "le prix hors terrain", "fr", text, "fr")["terrain"] == 1
