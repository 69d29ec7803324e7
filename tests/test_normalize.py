"""Matching forms and their way back to the original text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.normalize import clean_input, find_literal, fold, fold_with_offsets


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("الإستراتيجيّة", "الاستراتيجيه"),
        ("مُسْتَدامة", "مستدامه"),
        ("الـمغـرب", "المغرب"),
        ("مستشفى", "مستشفي"),
        ("مسؤول شؤون بيئة", "مسوول شوون بييه"),
        ("ﺍﻟﻤﻐﺮﺏ", "المغرب"),
        ("ﻻ", "لا"),
        ("٢٠٣٠ ٪٤٥٫٥", "2030 %45,5"),
        ("۲۰۳۰", "2030"),
        ("\u202b2030\u202c", "2030"),
        ("L’œuvre ÉLEVÉE", "l'oeuvre elevee"),
        ("ﬁnancement", "financement"),
        ("11\u202f000\u00a0MDH", "11 000 mdh"),
        ("e\u0301cole", "ecole"),
        ("soft\u00adhyphen", "softhyphen"),
    ],
)
def test_variants_share_one_matching_form(written, plain):
    assert fold(written) == plain


@given(st.text())
def test_folding_with_offsets_gives_the_same_text(text):
    folded = fold_with_offsets(text)
    assert folded.text == fold(text)
    assert len(folded.origins) == len(folded.text)
    assert list(folded.origins) == sorted(folded.origins)


@given(st.text(alphabet="ابةىآإ\u064b\u0651ـ 0١eéœﻻ\u202b", min_size=1))
def test_every_folded_character_maps_back_to_a_span_that_folds_to_it(text):
    folded = fold_with_offsets(text)
    for index, character in enumerate(folded.text):
        start, end = folded.span(index, index + 1)
        assert character in fold(text[start:end])


@given(st.text())
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


def test_a_quote_is_found_as_it_stands_in_the_document():
    document = "أُعلنت الإستراتيجيّة الوطنيّة سنة ٢٠٢٤."
    (start, end), *others = find_literal("الاستراتيجية الوطنية", document)
    assert document[start:end] == "الإستراتيجيّة الوطنيّة"
    assert not others


def test_an_empty_span_has_no_original():
    with pytest.raises(ValueError, match="empty"):
        fold_with_offsets("abc").span(1, 1)


def test_input_loses_control_and_bidi_characters_only():
    assert clean_input("  Combien\x00\u202e d'emplois\u2066 ?\n") == "Combien d'emplois ?"
    assert clean_input("كم\u200c عدد\udc80") == "كم\u200c عدد"
    assert clean_input("\U000e0041\U000e0042") == ""
