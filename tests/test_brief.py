"""The few words that answer outright, literally in the sentence, or none when unsure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.brief import brief
from assistant.question import understand


def short(question, sentence):
    return brief(understand(question, 1000), sentence)


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "Combien coûte le port ?",
            "Le port coûte 3,4 milliards de dirhams, dont 40 % d'acier.",
            "3,4 milliards de dirhams",
        ),
        ("كم كلفة الميناء؟", "تبلغ كلفة الميناء 3,4 مليارات درهم.", "3,4 مليارات درهم"),
        ("Quel pourcentage des PME ?", "Sur 800 PME, 45,5 % utilisent le cloud.", "45,5 %"),
        ("كم نسبة النساء؟", "تبلغ نسبة النساء ٤٥٫٥٪ من العاملين.", "٤٥٫٥٪"),
        ("كم عدد المسافرين؟", "ينقل الخط 62 ألف مسافر في اليوم.", "62 ألف"),
        (
            "Quand commencent les essais ?",
            "Les essais commencent le 15 septembre 2026.",
            "15 septembre 2026",
        ),
        ("متى تنطلق التجارب؟", "تنطلق التجارب في 15 شتنبر 2026.", "15 شتنبر 2026"),
        ("Combien de mois dure le chantier ?", "Le chantier dure trois mois.", "trois mois"),
    ],
)
def test_the_figure_asked_for_is_the_short_answer(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Combien d'emplois seront créés ?", "50 000"),
        ("Combien de jeunes seront formés ?", "20 000"),
        ("Combien de lignes ouvriront ?", ""),
    ],
)
def test_among_several_figures_the_one_beside_the_word_asked_decides(question, words):
    assert short(question, "Le plan crée 50 000 emplois et forme 20 000 jeunes.") == words


def test_the_same_value_written_twice_is_one_answer():
    sentence = "Le budget est de 11 milliards de dirhams (11 MMDH)."
    assert short("Quel est le budget ?", sentence) == "11 milliards de dirhams"


def test_a_figure_of_the_question_does_not_answer_it():
    assert short("Quand ouvrira le port en 2026 ?", "Il ouvrira en 2026.") == ""
    assert (
        short("Quand ouvrira le port en 2026 ?", "Il ouvrira en 2026, le 15 septembre 2026.")
        == "15 septembre 2026"
    )


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Quand ouvrira le port ?", "Il ouvrira en juin 2028 (source : MAP, 12 mai 2024).", "juin"),
        ("متى يفتح الميناء؟", "يفتح في يونيو 2028 (المصدر: لاماب، 12 ماي 2024).", "يونيو"),
    ],
)
def test_the_date_of_a_publication_is_not_the_date_asked(question, sentence, words):
    assert short(question, sentence) == f"{words} 2028"


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "Pourquoi ce nom ?",
            "Le nom a été choisi parce qu'il honore un savant ; il plaît.",
            "parce qu'il honore un savant",
        ),
        (
            "لماذا اختيرت تمارة؟",
            "اختيرت مدينة تمارة بسبب قربها من السكة. وهي كبيرة.",
            "بسبب قربها من السكة",
        ),
        ("Pourquoi ce nom ?", "Le nom est beau.", ""),
        ("لماذا اختيرت تمارة؟", "اختيرت مدينة تمارة سنة 2024.", ""),
    ],
)
def test_a_reason_is_the_clause_that_gives_it(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "Qui dirige le programme ?",
            "Le programme est dirigé par Salma Berrada, ingénieure.",
            "Salma Berrada",
        ),
        ("Qui est Salma Berrada ?", "Salma Berrada dirige le programme.", ""),
        (
            "Qui dirige le programme ?",
            "Selon Karim Alami, le programme est dirigé par Salma Berrada.",
            "Salma Berrada",
        ),
        (
            "Qui dirige le programme ?",
            "D’après Karim Alami, le programme est dirigé par Salma Berrada.",
            "Salma Berrada",
        ),
        ("Qui dirige le programme ?", "Le programme a un directeur, selon Karim Alami.", ""),
        ("Qui préside l'agence ?", "L'agence est présidée par Amal El Fallah.", "Amal El Fallah"),
    ],
)
def test_a_person_is_named_but_not_who_reports_it_nor_who_was_asked_about(
    question, sentence, words
):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Où se trouve le siège ?", "Le siège se trouve à Casablanca.", "Casablanca"),
        ("Où ouvrira l'école de Rabat ?", "L'école de Rabat ouvrira à Salé.", "Salé"),
        ("Où est le siège ?", "Le siège est petit.", ""),
    ],
)
def test_a_place_is_the_one_the_question_does_not_name(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Est-ce gratuit ?", "C'est gratuit pour 3 mois."),
        ("Comment s'inscrire ?", "L'inscription coûte 20 dirhams."),
        ("ما هو المشروع؟", "المشروع ميناء كلفته 3 مليارات درهم."),
    ],
)
def test_other_kinds_of_question_have_no_short_answer(question, sentence):
    assert short(question, sentence) == ""


_ASKED = st.sampled_from(
    ["Combien d'emplois ?", "Quand ?", "Pourquoi ?", "Qui ?", "Où ?", "كم درهما؟", "متى؟", "لماذا؟"]
)
_PIECES = st.sampled_from(
    "Le 12 50 000 % درهم milliards de dirhams parce qu' بسبب Salma Berrada à Rabat 2026 "
    "15 septembre (source : MAP, 2024) ٤٥٫٥٪ . ؛ ـ".split(" ")
)


@given(_ASKED, st.lists(_PIECES, max_size=12).map(" ".join))
def test_what_is_short_is_always_a_literal_part_of_the_sentence(question, sentence):
    assert short(question, sentence) in sentence
