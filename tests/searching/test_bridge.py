"""Question words reach the index across languages, scripts, spellings and ways to say a thing."""

import json

import numpy as np
import pytest
from test_lexical import passage

from assistant.lexical import LexicalIndex
from assistant.searching.arabizi import arabic_skeleton, latin_skeletons
from assistant.searching.bridge import Bridge
from assistant.searching.lexicon import FILE, lexicon
from assistant.vectors.static_encoder import static_encoder
from assistant.words.analyzer import ANALYZER_VERSION, analyze, term

ARABIC = [
    "تعلن شركة ميسترال افتتاح مكتب في الدار البيضاء خلال معرض جيتكس.",
    "تبلغ ميزانية المستشفى 300 مليون درهم.",
    "توظف المدرسة عشرين أستاذا وتوزع منحة على كل تلميذ.",
]
FRENCH = [
    "L'entreprise Mistral annonce un bureau à Casablanca au salon GITEX.",
    "Le budget de l'hôpital atteint 300 millions de dirhams.",
    "L'école recrute vingt enseignants et verse une bourse à chaque élève.",
]


class NoWords:
    """Vectors that know no word."""

    def word_vectors(self, words):
        return np.zeros((len(words), 4), np.float32)


def bridge(encoder=None):
    texts = [
        *(passage(i, text, "ar") for i, text in enumerate(ARABIC)),
        *(passage(i, text, "fr") for i, text in enumerate(FRENCH)),
    ]
    lexical = LexicalIndex.build(texts)
    return Bridge(lexical, encoder or NoWords()), lexical


@pytest.fixture(scope="module")
def plain():
    return bridge()


def reached(parts, question, language):
    """Which passage of a language a question's terms reach best."""
    made, lexical = parts
    terms = [group.terms for group in made.groups(question, language) if group.terms]
    scores = lexical.group_scores(language, terms)[lexical.rows(language)]
    return int(scores.argmax()) if scores.any() else None


def test_the_lexicon_was_built_with_this_analyzer():
    note = json.loads(FILE.with_suffix(".json").read_text("utf-8"))
    assert note["analyzer"] == ANALYZER_VERSION
    assert {"ar-fr", "fr-ar", "ar-ar", "fr-fr", "az-ar", "az-fr"} == set(lexicon())


@pytest.mark.parametrize(
    ("word", "direction", "other"),
    [
        ("hôpital", "fr-ar", "مستشفى"),
        ("مدرسة", "ar-fr", "école"),
        ("emploi", "fr-fr", "travail"),
        ("فلوس", "ar-ar", "مال"),
    ],
)
def test_a_word_means_its_translation_or_synonym(word, direction, other):
    source, target = direction.split("-")
    found = lexicon()[direction][analyze(word, source)[0]]
    assert analyze(other, target)[0] in found
    assert all(0 < weight <= 1 for weight in found.values())


@pytest.mark.parametrize(
    ("question", "language", "row"),
    [
        ("Quel est le budget de l'hôpital ?", "ar", 1),
        ("كم تبلغ ميزانية المستشفى؟", "fr", 1),
        ("Combien d'enseignants l'école recrute-t-elle ?", "ar", 2),
        ("من هم التلاميذ المستفيدون من منحة؟", "fr", 2),
    ],
)
def test_a_question_reaches_the_other_language(plain, question, language, row):
    assert reached(plain, question, language) == row


@pytest.mark.parametrize(
    ("question", "language", "row"),
    [("Mistral", "ar", 0), ("ميسترال", "fr", 0), ("GITEX", "ar", 0), ("جيتكس", "fr", 0)],
)
def test_a_name_is_found_by_its_sound_in_the_other_script(plain, question, language, row):
    assert reached(plain, question, language) == row


@pytest.mark.parametrize(
    ("question", "language", "row"),
    [("شحال الفلوس ديال السبيطار؟", "ar", 1), ("شحال الفلوس ديال السبيطار؟", "fr", 1)],
)
def test_darija_reaches_official_words(plain, question, language, row):
    assert reached(plain, question, language) == row


@pytest.mark.parametrize(
    ("question", "row"),
    [("ch7al lmizaniya dyal sbitar?", 1), ("wach lmadrasa kat3ti min7a l tilmid?", 2)],
)
def test_arabizi_reaches_arabic_passages(plain, question, row):
    assert reached(plain, question, "ar") == row


def test_arabizi_function_words_are_silent(plain):
    groups = plain[0].groups("wach ghadi ykoun chi sbitar dyal 7kouma?", "ar")
    assert not {"wach", "ghadi", "dyal"} & {group.word for group in groups}


@pytest.mark.parametrize(
    ("question", "language", "row"),
    [
        ("enseignnants", "fr", 2),
        ("enseignats", "fr", 2),
        ("hopitall", "fr", 1),
        ("المستشفا", "ar", 1),
        ("ميزانيت", "ar", 1),
    ],
)
def test_a_misspelled_word_reaches_the_right_one(plain, question, language, row):
    assert reached(plain, question, language) == row


def test_the_word_itself_weighs_as_much_as_any_alternative(plain):
    (group,) = plain[0].groups("hôpital", "fr")
    assert group.terms[term("hopital")] == 1.0 == max(group.terms.values())


def test_numbers_stand_for_themselves_in_both_languages(plain):
    for language in ("ar", "fr"):
        (group,) = plain[0].groups("300", language)
        assert group.terms == {"300": 1.0}
        (group,) = plain[0].groups("301", language)
        assert group.terms == {}


def test_word_vectors_add_to_what_the_lexicon_reaches(plain):
    made, _ = bridge(static_encoder())
    question = "polyclinique"
    assert not plain[0].groups(question, "ar")[0].terms
    assert term("مستشفى") in made.groups(question, "ar")[0].terms


def test_a_word_of_no_meaning_reaches_nothing(plain):
    assert reached(plain, "xqzwvk", "ar") is None
    assert reached(plain, "xqzwvk", "fr") is None


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [
        ("sbitar", "سبيطار"),
        ("lmdina", "المدينه"),
        ("3omala", "عماله"),
        ("9anoun", "قانون"),
        ("charika", "شركه"),
        ("khedma", "خدمه"),
        ("kaydfe3", "يدفع"),
    ],
)
def test_arabizi_shares_consonants_with_arabic(latin, arabic):
    assert arabic_skeleton(arabic) in latin_skeletons(latin)


def test_the_groups_of_a_question_are_always_the_same(plain):
    again, _ = bridge()
    question = "Combien d'enseignants l'école recrute-t-elle à l'hôpital Mistral ?"
    assert plain[0].groups(question, "ar") == again.groups(question, "ar")
    assert np.isfinite([w for g in again.groups(question, "ar") for w in g.terms.values()]).all()
