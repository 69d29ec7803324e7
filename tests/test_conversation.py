"""Follow-ups are read with the questions before them; double questions are cut."""

import pytest

from assistant.conversation import resolve
from assistant.parts import parts

JOBS = "Combien d'emplois la stratégie IA prévoit-elle d'ici 2030 ?"
PLACE = "Où sera construit le centre de données de Dakhla ?"
مركز = "أين سيقام مركز بيانات الداخلة؟"
مناصب = "كم منصب شغل تستهدف الاستراتيجية في أفق 2030؟"


@pytest.mark.parametrize(
    ("question", "before", "understood"),
    [
        ("et en 2026 ?", JOBS, "Combien d'emplois la stratégie IA prévoit-elle en 2026 ?"),
        (
            "Et pour les femmes ?",
            JOBS,
            "Combien d'emplois la stratégie IA prévoit-elle d'ici 2030 pour les femmes ?",
        ),
        (
            "et Nador ?",
            "Quand l'institut Jazari de Dakhla a-t-il été créé ?",
            "Quand l'institut Jazari de Nador a-t-il été créé ?",
        ),
        ("pourquoi ?", PLACE, "Pourquoi sera construit le centre de données de Dakhla ?"),
        ("ولماذا؟", مركز, "لماذا سيقام مركز بيانات الداخلة؟"),
        ("وماذا عن 2026؟", مناصب, "كم منصب شغل تستهدف الاستراتيجية 2026؟"),
    ],
)
def test_a_fragment_takes_its_place_in_the_question_before(question, before, understood):
    assert resolve(question, [before]) == understood


@pytest.mark.parametrize(
    ("question", "before", "subject"),
    [
        ("Qui en est responsable ?", PLACE, "centre de données de Dakhla"),
        ("Quel est son budget ?", PLACE, "Dakhla"),
        (
            "Quand a-t-elle été lancée ?",
            "Combien d'emplois Digital Morocco 2030 vise-t-elle ?",
            "Digital Morocco 2030",
        ),
        ("et le budget ?", PLACE, "centre de données de Dakhla"),
        ("ومن المسؤول عنه؟", مركز, "مركز بيانات الداخلة"),
        ("كم كلفته؟", مركز, "مركز بيانات الداخلة"),
    ],
)
def test_a_pronoun_takes_the_subject_of_the_question_before(question, before, subject):
    understood = resolve(question, [before])
    assert subject in understood
    assert understood != question


@pytest.mark.parametrize(
    "question",
    [
        "Combien coûte la licence 5G d'inwi ?",
        "Quand la stratégie Digital Morocco 2030 a-t-elle été lancée ?",
        "La stratégie prévoit-elle des bourses ?",
        "كم عدد سكان المغرب؟",
        "لماذا سميت معاهد الجزري بهذا الاسم؟",
        "Bonjour",
        "شكرا",
    ],
)
def test_a_question_that_stands_by_itself_is_left_alone(question):
    assert resolve(question, [PLACE, مركز]) == question


def test_the_last_question_that_stood_by_itself_is_the_one_meant():
    history = ["Qui préside la CNDP ?", PLACE, "et quand ?"]
    assert "Dakhla" in resolve("et pourquoi ?", history)


def test_without_a_history_nothing_changes():
    assert resolve("et en 2026 ?", []) == "et en 2026 ?"


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        ("Quand et où ont eu lieu les Assises ?", "fr", 2),
        ("متى وأين انعقدت المناظرة الوطنية؟", "ar", 2),
        ("كم كلفة مركز الداخلة ومن يموله؟", "ar", 2),
        ("Qui a signé le mémorandum, et quand ?", "fr", 2),
        ("Quel est le budget et le calendrier du centre ?", "fr", 2),
        ("Où se trouvent Taroudant et Berkane ?", "fr", 1),
        ("Quelles sont les villes de Fès et de Meknès ?", "fr", 1),
        ("ما هي مدرستا تارودانت وبركان؟", "ar", 1),
    ],
)
def test_a_question_is_cut_where_it_asks_again(question, language, expected):
    assert len(parts(question, language)) == expected


def test_a_part_that_names_nothing_takes_the_subject_of_the_other():
    assert parts("Quand et où ont eu lieu les Assises ?", "fr") == [
        "Quand ont eu lieu les Assises ?",
        "où ont eu lieu les Assises ?",
    ]
    assert "مركز الداخلة" in parts("كم كلفة مركز الداخلة ومن يموله؟", "ar")[1]
