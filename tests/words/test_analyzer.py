"""Words and index terms: what is cut, what is kept, whatever way a text is written."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.words.analyzer import (
    ARABIC_LENGTH,
    FRENCH_LENGTH,
    analyze,
    content_words,
    folded_words,
    is_number,
    script,
    term,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("1 250 000 dirhams", ["1250000", "dirhams"]),
        ("100\u202f000\u202f000", ["100000000"]),
        ("٢٬٥٠٠ درهم", ["2500", "درهم"]),
        ("12 500,5 km", ["12500,5", "km"]),
        ("page 12 34", ["page", "12", "34"]),
        ("2024-2026", ["2024", "2026"]),
        ("loi n° 09-08", ["loi", "n", "09", "08"]),
        ("la 5G, la 4G et le CO2", ["la", "5g", "la", "4g", "et", "le", "co2"]),
        ("l'école", ["l", "ecole"]),
        ("L’ŒUVRE", ["l", "oeuvre"]),
        ("3.5%", ["3.5"]),
        ("", []),
        ("؟! …", []),
    ],
)
def test_a_text_falls_into_folded_words_and_whole_numbers(text, words):
    assert folded_words(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Quels sont les objectifs de la stratégie ?", ["objectifs", "strategie"]),
        ("ما هي أهداف الاستراتيجية؟", ["اهداف", "الاستراتيجيه"]),
        ("5G", ["5g"]),
        ("plan n° 7", ["plan", "7"]),
        ("و م ش", []),
    ],
)
def test_words_with_content_are_kept_and_lone_letters_dropped(text, words):
    assert content_words(text) == words


def test_function_words_of_darija_in_latin_letters_are_silent_only_when_asked():
    assert content_words("chhal dyal lflous", arabizi=True) == ["lflous"]
    assert "dyal" in content_words("chhal dyal lflous")


@pytest.mark.parametrize(
    ("word", "language"),
    [("ecole", "fr"), ("5g", "fr"), ("مدرسه", "ar"), ("2030", ""), ("45,5", ""), ("09", "")],
)
def test_the_script_of_a_word_tells_its_language_and_a_number_has_none(word, language):
    assert script(word) == language


@pytest.mark.parametrize(
    ("word", "number"),
    [("2030", True), ("45,5", True), ("3.5", True), ("5g", False), ("co2", False), ("ا1", False)],
)
def test_only_digits_make_a_number(word, number):
    assert is_number(word) is number


@pytest.mark.parametrize(
    "forms",
    [
        ("مدارس", "المدارس", "والمدارس", "بالمدارس", "فالمدارس"),
        ("تلاميذ", "التلاميذ", "للتلاميذ", "وللتلاميذ"),
        ("مدرسة", "المدرسة", "مدرستها"),
        ("يستثمر", "سيستثمر", "تستثمر", "ستستثمر", "نستثمر"),
        ("سيخدم", "كيخدم", "غيخدم"),
        ("التكوين", "بالتكوين", "والتكوين"),
    ],
)
def test_clitics_articles_endings_and_verbal_prefixes_leave_one_term(forms):
    assert len({term(fold(form)) for form in forms}) == 1


@pytest.mark.parametrize("word", ["ال", "بال", "ولل", "فاس", "هي", "و", "في"])
def test_a_short_word_is_not_cut_to_nothing(word):
    assert len(term(fold(word))) >= min(len(word), 2)


@pytest.mark.parametrize(
    "forms",
    [
        ("investir", "investissement", "investissements"),
        ("digital", "digitale", "digitalisation"),
        ("école", "écoles", "ÉCOLE"),
        ("formation", "formations", "Formation"),
    ],
)
def test_derivations_of_a_french_word_share_a_term(forms):
    assert len({analyze(form, "fr")[0] for form in forms}) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [("2030", "2031"), ("5G", "4G"), ("فاس", "ناس"), ("Rabat", "Sabat"), ("45,5", "455")],
)
def test_different_things_keep_different_terms(one, other):
    assert analyze(one, "fr") != analyze(other, "fr")


def test_terms_are_no_longer_than_their_languages_allow():
    assert len(term("anticonstitutionnellement")) == FRENCH_LENGTH
    assert len(term(fold("استراتيجياتهم"))) == ARABIC_LENGTH
    assert term("123456789012") == "123456789012"


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("الاستراتيجية الوطنية", "الإسْتِراتيجيَّةُ الوَطَنيّة"),
        ("الاستراتيجية الوطنية", "الـاسـتـراتيجية الوطنـيـة"),
        ("المغرب", "ﺍﻟﻤﻐﺮﺏ"),
        ("ميزانية 2030", "\u202bميزانية\u202c ٢٠٣٠"),
        ("financement", "ﬁnance\u00adment"),
        ("l'élève", "l’e\u0301le\u0300ve"),
    ],
)
def test_marks_tatweel_presentation_forms_and_bidi_controls_change_no_term(text, written):
    assert analyze(written, "ar") == analyze(text, "ar") != []


@given(st.text(alphabet="éèàçœ'’abcd الأمدرسةىئؤ ٠١٢٣ 12,.", max_size=40))
def test_unicode_forms_of_a_text_have_the_same_terms(text):
    expected = analyze(text, "fr")
    for form in ("NFC", "NFD"):
        assert analyze(unicodedata.normalize(form, text), "fr") == expected


@given(st.text(alphabet="abcزيد المدرسة 2030,5", max_size=30))
def test_content_words_are_some_of_the_words_in_their_order(text):
    words, position = folded_words(text), 0
    for word in content_words(text):
        position = words.index(word, position) + 1
