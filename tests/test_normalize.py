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


@pytest.mark.parametrize(
    ("needle", "document", "literal"),
    [
        ("الميزانية", "بلغت المِيزانِيّة ١١ مليارا", "المِيزانِيّة"),
        ("المغرب", "في الـمـغـرب اليوم", "الـمـغـرب"),
        ("المغرب", "ﻓﻲ ﺍﻟﻤﻐﺮﺏ", "ﺍﻟﻤﻐﺮﺏ"),
        ("لا", "كلمة ﻻ أخرى", "ﻻ"),
        ("2030", "سنة ٢٠٣٠", "٢٠٣٠"),
        ("45,5 %", "soit 45,5\u00a0% du total", "45,5\u00a0%"),
        ("45,5", "بنسبة ٤٥٫٥٪", "٤٥٫٥"),
        ("l'oeuvre", "« L’ŒUVRE »", "L’ŒUVRE"),
        ("ecole", "une e\u0301cole", "e\u0301cole"),
        ("2030 fin", "\u202b2030\u202c fin", "2030\u202c fin"),
        ("financement", "le ﬁnance\u00adment", "ﬁnance\u00adment"),
        ("cooperation", "la co\u200bopération", "co\u200bopération"),
    ],
)
def test_the_span_found_is_the_literal_writing(needle, document, literal):
    ((start, end),) = find_literal(needle, document)
    assert document[start:end] == literal


def test_every_occurrence_is_found_in_order_without_overlap():
    text = "Été, ETE et été."
    assert [text[start:end] for start, end in find_literal("ete", text)] == ["Été", "ETE", "été"]
    assert find_literal("aa", "aaaa") == [(0, 2), (2, 4)]


@pytest.mark.parametrize("needle", ["", "  ", "\u0640", "\u064b\u0651", "\u202b"])
def test_a_needle_that_folds_to_nothing_is_found_nowhere(needle):
    assert find_literal(needle, "un texte  \u0640 \u202b") == []


def test_marks_after_a_folded_span_belong_to_it():
    folded = fold_with_offsets("مَرّ")
    assert folded.text == "مر"
    assert folded.span(0, 1) == (0, 2)
    assert folded.span(1, 2) == (2, 4)


@given(
    st.text(alphabet="abé ١2ادمةىﻻœ\u064bـ\u202b", min_size=1, max_size=12),
    st.text(alphabet="xyز \u0651", max_size=8),
    st.text(alphabet="xyز ", max_size=8),
)
def test_a_text_is_found_inside_any_other(needle, before, after):
    if not fold(needle).strip():
        return
    document = before + needle + after
    spans = find_literal(needle, document)
    assert spans
    assert all(fold(document[start:end]).strip() == fold(needle).strip() for start, end in spans)


@given(st.text())
def test_cleaning_input_twice_changes_nothing_and_leaves_one_line(text):
    cleaned = clean_input(text)
    assert clean_input(cleaned) == cleaned
    assert "\n" not in cleaned and cleaned == cleaned.strip()


@pytest.mark.parametrize(
    ("typed", "cleaned"),
    [
        ("\ufeffQuel budget ?", "Quel budget ?"),
        ("Quel\u00a0budget\u202f?", "Quel budget ?"),
        ("كم\tعدد\u2028المدارس؟", "كم عدد المدارس؟"),
        ("سُؤَالٌ", "سُؤَالٌ"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("soft\u00adhyphen", "softhyphen"),
        ("🙂 oui", "🙂 oui"),
    ],
)
def test_what_was_typed_is_kept_but_for_what_cannot_be_seen(typed, cleaned):
    assert clean_input(typed) == cleaned
