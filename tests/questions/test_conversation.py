"""Follow-ups are read with the questions before them; double questions are cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.questions.conversation import resolve
from assistant.questions.leaning import leans
from assistant.questions.parts import parts
from assistant.questions.subjects import subject_of

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


PORT = "Combien coûtera le port de Témara ?"
ميناء = "كم تبلغ كلفة ميناء تمارة؟"


@pytest.mark.parametrize(
    ("question", "before", "understood"),
    [
        ("et en 2027 ?", PORT, "Combien coûtera le port de Témara en 2027 ?"),
        ("Et à Rabat ?", PORT, "Combien coûtera le port de Rabat ?"),
        ("Et son calendrier ?", PORT, "Son calendrier : le port de Témara ?"),
        ("D'accord, et où ?", PORT, "Où coûtera le port de Témara ?"),
        ("D’accord, mais pourquoi ?", PORT, "Pourquoi coûtera le port de Témara ?"),
        ("وفي سنة 2027؟", ميناء, "كم تبلغ كلفة ميناء تمارة في سنة 2027؟"),
        ("وماذا عن الناظور؟", ميناء, "كم تبلغ كلفة ميناء الناظور؟"),
        ("وما موعد افتتاحه؟", ميناء, "ما موعد افتتاحه (ميناء تمارة)؟"),
        ("Où et quand ?", PORT, "Où et quand coûtera le port de Témara ?"),
        ("متى وأين؟", ميناء, "متى وأين تبلغ كلفة ميناء تمارة؟"),
    ],
)
def test_a_follow_up_is_written_out_in_full(question, before, understood):
    assert resolve(question, [before]) == understood


@pytest.mark.parametrize("question", ["Qui le finance ?", "Qui l'a lancé ?", "Et qui la dirige ?"])
def test_a_pronoun_before_the_verb_takes_the_subject(question):
    assert "(le port de Témara)" in resolve(question, [PORT])


@pytest.mark.parametrize(
    ("question", "before", "understood"),
    [
        ("et quand ?", ميناء, "et quand (ميناء تمارة) ?"),
        ("ومتى؟", PORT, "ومتى (le port de Témara)؟"),
    ],
)
def test_a_follow_up_in_the_other_language_takes_the_subject_in_its_own_words(
    question, before, understood
):
    assert resolve(question, [before]) == understood


@pytest.mark.parametrize(
    "between",
    ["Bonjour", "Merci beaucoup", "2030", "🙂", "", "شكرا جزيلا", "السلام عليكم", "et quand ?"],
)
def test_a_greeting_or_a_follow_up_in_between_does_not_hide_the_question(between):
    assert resolve("et pourquoi ?", [PORT, between]) == "Pourquoi coûtera le port de Témara ?"


def test_a_greeting_before_a_question_leaves_it_a_question():
    asked = "Bonjour, combien coûtera le port de Témara ?"
    assert "port de Témara" in resolve("et pourquoi ?", [asked, "Merci"])


@pytest.mark.parametrize("question", ["?", "2027 ?", "12", "🙂", ""])
def test_a_text_without_letters_leans_on_nothing(question):
    assert resolve(question, [PORT, ميناء]) == question


def test_a_history_of_fragments_alone_gives_no_subject():
    assert resolve("et pourquoi ?", ["et quand ?", "Merci", "Qui en est responsable ?"]) == (
        "et pourquoi ?"
    )


def test_the_last_question_of_the_same_language_is_preferred():
    assert "Témara" in resolve("et en 2027 ?", [PORT, ميناء])
    assert "تمارة" in resolve("وفي سنة 2027؟", [ميناء, PORT])


@pytest.mark.parametrize(
    ("question", "leaning"),
    [
        ("et quand ?", True),
        ("Pourquoi ?", True),
        ("Où et quand ?", True),
        ("Est-il gratuit ?", True),
        ("pour les femmes", True),
        ("Qui en est responsable ?", True),
        ("متى؟", True),
        ("ومتى وأين؟", True),
        ("كم كلفته؟", True),
        ("وماذا عن 2026؟", True),
        ("Le tramway est-il gratuit ?", False),
        ("Quel est le budget du port ?", False),
        ("ما هي ميزانية الميناء؟", False),
        ("من هو مدير الوكالة؟", False),
    ],
)
def test_only_what_cannot_be_understood_alone_leans(question, leaning):
    assert leans(question) is leaning


@pytest.mark.parametrize(
    ("question", "language", "subject"),
    [
        ("Quel est le budget du port de Témara ?", "fr", "port de Témara"),
        ("Combien d'emplois Digital Morocco 2030 vise-t-elle ?", "fr", "Digital Morocco 2030"),
        ("أين سيقام مركز بيانات الداخلة؟", "ar", "مركز بيانات الداخلة"),
        ("كم تبلغ ميزانية البرنامج سنة 2026؟", "ar", "البرنامج"),
    ],
)
def test_the_subject_is_what_a_question_is_about_without_what_it_asks(question, language, subject):
    assert subject_of(question, language) == subject


@given(
    st.lists(st.sampled_from([PORT, ميناء, "Bonjour", "et quand ?", "ومتى؟", "2030", ""])),
    st.sampled_from(["et quand ?", "ومتى؟", "Et son prix ?", "Bonjour", "12", "كم كلفته؟", PORT]),
)
def test_what_is_understood_always_begins_from_words_that_were_asked(history, question):
    understood = resolve(question, history)
    asked = " ".join([question, *history]).casefold()
    assert understood and all(
        word.strip("():؟?. ").casefold() in asked for word in understood.split()
    )


def test_the_subject_of_combien_de_is_taken_without_its_de():
    understood = resolve("Et leur budget ?", ["Combien de bibliothèques ouvriront ?"])
    assert "de de " not in understood
    assert "bibliothèques" in understood


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        ("Qui est le maire de Fès ?", "Et celui de Taza ?", "Qui est le maire de Taza ?"),
        ("Qui est le ministre du sport ?", "Et celui de l'eau ?", "Qui est le ministre de l'eau ?"),
        (
            "Combien de gens sur les chantiers du métro ?",
            "Et sur ceux des ponts ?",
            "Combien de gens sur les chantiers des ponts ?",
        ),
        ("Qui dirige l'Office ?", "Et la cellule d'appui ?", "Qui dirige la cellule d'appui ?"),
        (
            "Quel est le prix du gaz pour les cafés ?",
            "Et pour les écoles ?",
            "Quel est le prix du gaz pour les écoles ?",
        ),
        (
            "Quelle est la hauteur du pont de Taza ?",
            "Et celle de Sidi Ali amont ?",
            "Quelle est la hauteur du pont de Sidi Ali amont ?",
        ),
        ("Combien l'Italie a-t-elle donné ?", "Et le Chili ?", "Combien le Chili a-t-elle donné ?"),
        ("Quand ouvre la gare de Fès ?", "Et le marché ?", "Quand ouvre le marché ?"),
        ("Qui dirige l'Office ?", "Depuis quand ?", "Depuis quand dirige l'Office ?"),
        ("متى سيفتح المعهد بالعيون؟", "وفي وجدة؟", "متى سيفتح المعهد في وجدة؟"),
        ("من يدير المرصد؟", "ووحدة المتابعة؟", "من يدير وحدة المتابعة؟"),
        ("من يدير المرصد؟", "والوكالة؟", "من يدير الوكالة؟"),
        ("كم ستكلف محطة صفاقس؟", "ومحطة قابس؟", "كم ستكلف محطة قابس؟"),
        ("ما هي ميزانية وزارة الصحة؟", "وماذا عن وزارة النقل؟", "ما هي ميزانية وزارة النقل؟"),
        ("من يترأس لجنة النقل؟", "وكم مرة تجتمع؟", "كم مرة تجتمع (لجنة النقل)؟"),
    ],
)
def test_a_follow_up_replaces_the_phrase_of_the_same_shape(before, question, understood):
    assert resolve(question, [before]) == understood


@pytest.mark.parametrize(
    ("before", "question", "old"),
    [
        ("Qui dirige l'Office ?", "Et celui de la santé ?", "Office"),
        ("متى سيربط مستشفى الكرك؟", "وفي إربد؟", "الكرك"),
        ("شكون كيسير الوكالة؟", "وديال المرصد؟", "الوكالة"),
    ],
)
def test_where_the_replaced_phrase_is_unsure_the_old_subject_is_left_out(before, question, old):
    assert old not in resolve(question, [before])


def test_the_subject_a_follow_up_put_in_is_remembered():
    history = ["Combien a coûté la halle de Nador ?", "Et celle de Taza ?"]
    understood = resolve("Combien de places aura-t-elle ?", history)
    assert "Taza" in understood and "Nador" not in understood
    assert "صندوق الدعم" in resolve("منذ متى؟", ["من يدير المرصد؟", "وصندوق الدعم؟"])
