"""The words of numbers: with their clitics, in all their forms, and the words that fold alike."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.numbers.number_words import lexeme


def word(text):
    found = lexeme(fold(text))
    assert found is not None, text
    return found


@pytest.mark.parametrize(
    ("text", "role", "value"),
    [
        ("un", "one", 1),
        ("ZÉRO", "unit", 0),
        ("Quatorze", "teen", 14),
        ("vingts", "tens", 20),
        ("huitante", "tens", 80),
        ("octante", "tens", 80),
        ("cents", "hundred", 100),
        ("milliard", "scale", 10**9),
        ("milliards", "scales", 10**9),
        ("vingtaine", "collective", 20),
        ("milliers", "collective", 1000),
        ("deuxième", "ordinal", 2),
        ("premières", "ordinal", 1),
        ("tiers", "fraction", Fraction(1, 3)),
        ("واحدة", "one", 1),
        ("إحدى", "part", 1),
        ("ثمانٍ", "unit", 8),
        ("عشرة", "ten", 10),
        ("تسعين", "tens", 90),
        ("مائة", "hundred", 100),
        ("مئة", "hundred", 100),
        ("ثمانمئة", "hundreds", 800),
        ("ألفاً", "scale", 1000),
        ("ملايير", "scales", 10**9),
        ("بلايين", "scales", 10**9),
        ("تريليون", "scale", 10**12),
        ("مليونين", "pair", 2 * 10**6),
        ("ثلثي", "fraction", Fraction(2, 3)),
        ("أسداس", "fraction", Fraction(1, 6)),
        ("سابعة", "ordinal", 7),
        ("مدرستين", "dual", 2),
        ("سنتان", "dual", 2),
        ("شهرين", "dual", 2),
    ],
)
def test_a_number_word_says_its_part_and_its_value(text, role, value):
    found = word(text)
    assert (found.role, found.value) == (role, value)


@pytest.mark.parametrize(
    ("text", "value", "joined", "prefix", "definite"),
    [
        ("خمسة", 5, False, 0, False),
        ("وخمسة", 5, True, 1, False),
        ("بخمسة", 5, False, 1, False),
        ("لخمسة", 5, False, 1, False),
        ("وبخمسة", 5, True, 2, False),
        ("فخمسة", 5, False, 1, False),
        ("الخمسة", 5, False, 0, True),
        ("والخمسة", 5, True, 1, True),
        ("بالخمسة", 5, False, 1, True),
        ("للعشرين", 20, False, 2, True),
        ("وللثلاثين", 30, True, 3, True),
        ("كالمليون", 10**6, False, 1, True),
    ],
)
def test_conjunctions_prepositions_and_the_article_are_set_apart(
    text, value, joined, prefix, definite
):
    found = word(text)
    assert (found.value, found.joined, found.prefix, found.definite) == (
        value,
        joined,
        prefix,
        definite,
    )


@pytest.mark.parametrize("text", ["واحد", "واحدة", "واحدا"])
def test_the_waw_of_one_is_no_conjunction(text):
    assert not word(text).joined and word(text).value == 1


@pytest.mark.parametrize(
    "text",
    [
        "maison", "dixit", "sixte", "centre", "milieu", "unité", "quartier", "secondaire",
        "centime", "trentenaire", "deuxiemement",
        "مدرسة", "خميس", "الخميس", "سبت", "ألفة", "مليونير", "عشيرة",
        "شركات", "وزارات", "جهات", "نصفية",
    ],
)  # fmt: skip
def test_words_that_only_look_like_numbers_say_nothing(text):
    assert lexeme(fold(text)) is None


@pytest.mark.parametrize("day", ["الاثنين", "والاثنين", "الثلاثا", "الأربعا", "الاثنان"])
def test_days_of_the_week_are_no_numbers(day):
    assert lexeme(fold(day)) is None


def test_a_french_word_takes_no_arabic_clitic_and_knows_its_language():
    assert word("trois").language == "fr" and word("وثلاثة").language == "ar"
    assert lexeme("وtrois") is None


@pytest.mark.parametrize("text", ["مشروعان", "المشروعين", "وبالمشروعين"])
def test_a_dual_names_its_noun(text):
    assert word(text).noun in {"مشروعان", "مشروعين"}


FORMS = ["ثلاثة", "سبع", "عشرين", "مائة", "ألف", "مليون", "مليارات", "ثلاثمائة", "خمسون"]
CLITICS = ["", "و", "ف", "ب", "ل", "وب", "ول", "فب"]


@settings(deadline=None)
@given(st.sampled_from(FORMS), st.sampled_from(CLITICS))
def test_a_clitic_never_changes_a_value(form, clitic):
    plain, carried = word(form), word(clitic + form)
    assert (carried.value, carried.role) == (plain.value, plain.role)
    assert carried.prefix == len(clitic) and carried.joined is clitic.startswith("و")


@pytest.mark.parametrize(
    ("typed", "usual"),
    [
        ("اربعة", "أربعة"), ("مئه", "مئة"), ("ثلاثــة", "ثلاثة"), ("خَمْسَة", "خمسة"),
        ("الف", "ألف"), ("DEUX", "deux"), ("deuxieme", "deuxième"), ("zero", "zéro"),
    ],
)  # fmt: skip
def test_words_typed_without_marks_or_hamza_are_the_same(typed, usual):
    assert word(typed) == word(usual)
