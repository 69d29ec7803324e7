"""Spoken words, in all their forms, reach the words that documents use."""

import pytest

from assistant.questions.focus import focus_of
from assistant.words.darija import is_spoken, standard_word


@pytest.mark.parametrize(
    ("forms", "word"),
    [
        ("هضرات هضرو كيهضر كتهضرو غيهضرو تايهضرو", "يتحدث"),
        ("يتكونو كيتكون غيتكونو تكونات", "يدرب"),
        ("يتصرف تصرفات كيصرفو غتصرف صرفات", "ينفق"),
        ("بنات تبنات كيبنيو غيتبني بناو", "يبني"),
        ("البيلات بيلات فالبيلات", "بطاريات"),
        ("البورطابل البورطابلات فالتيليفون", "هاتف"),
        ("البانكا فالبانكا بانكا", "بنك"),
        ("kayhdro hadrat ghayhdro", "يتحدث"),
        ("ghaytkewno kaytkewn", "يدرب"),
        ("ykhle9 ykhel9o khel9at", "يحدث"),
    ],
)
def test_every_form_of_a_spoken_word_is_known(forms, word):
    known = {form: standard_word(form, True).word for form in forms.split()}
    known.pop("بنات", None)  # Girls, too.
    assert set(known.values()) == {word}


@pytest.mark.parametrize(
    "word", "تكون دار سد المجلس شركات تبلغ الوزاره المدرسه بنات والدين".split()
)
def test_a_word_of_standard_arabic_is_left_as_it_is(word):
    assert standard_word(word, True).word == word


def test_a_verb_is_read_as_spoken_only_in_a_spoken_question():
    assert is_spoken("شحال غادي تصرف الدولة؟") and is_spoken("chkoun li hder ?")
    assert not is_spoken("كيف تصرف الدولة الاعتمادات؟") and not is_spoken("Qui a parlé ?")
    assert standard_word("تصرف", False).word == "تصرف"


def test_a_word_of_another_language_is_read_in_every_question():
    assert standard_word("الهاكرز", False).word == "قراصنه"
    assert standard_word("الكلاود", False).word == "سحابه"
    assert standard_word("الدار", False).word == "الدار"


def test_a_conjunction_before_an_article_is_cut_off():
    assert standard_word("فالذكا", False).word == "الذكا"
    assert standard_word("والتكوين", False).word == "التكوين"


def test_the_word_that_is_asked_for_is_the_standard_one():
    assert focus_of("شحال من كاميو كاين؟") == "شاحنه"
