"""Who asks for a list gets all of it, in the order of the document, and nothing else."""

import pytest
from test_selection import answered

from assistant.judging.asked_lists import asks_list, only_counts
from assistant.questions.question import understand


@pytest.mark.parametrize(
    "question",
    [
        "Quels sont les obstacles ?",
        "Quelles sont les prochaines étapes de l'agence ?",
        "Citez les partenaires du projet.",
        "Que recommande la Cour des comptes ?",
        "Qu'a proposé la commission ?",
        "ما هي حقوق المريض؟",
        "شنو هي الشروط باش ناخد المنحة؟",
        "ما توصيات المجلس؟",
        "ما هي أهم المشاريع؟",
        "بماذا أوصى المجلس؟",
        "اذكر شركاء المشروع.",
    ],
)
def test_a_question_in_the_plural_asks_for_a_list(question):
    assert asks_list(understand(question, 1000))


@pytest.mark.parametrize(
    "question",
    [
        "Quel est le premier obstacle ?",
        "Que se passe-t-il en cas de retard ?",
        "Qu'est-ce que le dossier partagé ?",
        "Combien d'obstacles ?",
        "Quel est le montant des aides ?",
        "ما هو البرنامج؟",
        "ما هي خارطة الطريق؟",
        "ما اسم الوكالة؟",
        "كم عدد الشروط؟",
        "ماذا يحدث في حالة التأخر؟",
    ],
)
def test_a_question_for_one_thing_or_a_figure_asks_for_no_list(question):
    assert not asks_list(understand(question, 1000))


RANKS = (
    "## Difficultés\n\nLe bilan est mitigé. Le premier frein est le manque de bras. "
    "Il touche le Sud. Le second est le prix. Un troisième frein est la distance. Le plan reste."
)


@pytest.mark.parametrize("opening", ["Le second", "Le premier", "Un troisième"])
def test_sentences_that_tell_ranks_answer_together_from_the_first_on(opening):
    assert answered("Quels sont les freins ?", RANKS, opening) == [
        "Le premier frein est le manque de bras.",
        "Le second est le prix.",
        "Un troisième frein est la distance.",
    ]
    assert len(answered("Quel est le second frein ?", RANKS, "Le second")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "العائق الأول هو نقص اليد العاملة. والعائق الثاني هو الثمن. البرنامج مستمر.",
        "أولها نقص اليد العاملة. وثانيها الثمن. البرنامج مستمر.",
    ],
)
def test_arabic_sentences_that_tell_ranks_answer_together(text):
    opening = "والعائق الثاني" if "العائق" in text else "وثانيها"
    found = answered("ما هي العوائق؟", f"## الصعوبات\n\n{text}", opening, "ar")
    assert found == [f"{part}." for part in text.split(". ")[:2]]


def test_a_rank_without_the_first_is_no_list():
    text = "## Train\n\nLa ligne est longue. Le deuxième tronçon ouvre en 2030. Le projet avance."
    assert answered("Quels sont les tronçons ?", text, "Le deux") == [
        "Le deuxième tronçon ouvre en 2030."
    ]


def test_sentences_that_go_on_answer_with_the_one_they_go_on_from():
    text = (
        "## Avis\n\nL'avis date de mars. La Cour recommande de publier les comptes. "
        "Elle demande aussi de former les agents. Elle propose enfin de fermer le fonds. "
        "Le ministère a répondu."
    )
    for opening in ("La Cour", "Elle propose"):
        assert answered("Que recommande la Cour ?", text, opening) == [
            "La Cour recommande de publier les comptes.",
            "Elle demande aussi de former les agents.",
            "Elle propose enfin de fermer le fonds.",
        ]


def test_arabic_sentences_that_go_on_answer_with_the_one_they_go_on_from():
    text = (
        "## رأي\n\nصدر الرأي في مارس. أوصى المجلس بنشر الحسابات. وطالب أيضا بتكوين الأعوان. "
        "كما اقترح إغلاق الصندوق. وردت الوزارة."
    )
    assert answered("بماذا أوصى المجلس؟", text, "أوصى", "ar") == [
        "أوصى المجلس بنشر الحسابات.",
        "وطالب أيضا بتكوين الأعوان.",
        "كما اقترح إغلاق الصندوق.",
    ]


def test_what_goes_on_after_a_list_goes_on_from_all_of_it():
    text = "توصيات\n\n1. إحداث صندوق.\n2. نشر الحسابات.\n\nوأوصى المجلس كذلك ببناء جسر."
    assert answered("بماذا أوصى المجلس؟", text, "وأوصى", "ar") == [
        "إحداث صندوق.",
        "نشر الحسابات.",
        "وأوصى المجلس كذلك ببناء جسر.",
    ]


CONDITIONS = (
    "## Conditions faites aux clubs\n\n- Les clubs paient un loyer.\n- Le bail dure dix ans.\n"
    "- Ils gardent le terrain propre.\n\n## Suivi\n\nUn rapport paraît."
)


def test_all_items_of_a_list_answer_however_unlikely_alone():
    question = "Quelles sont les conditions faites aux clubs ?"
    assert answered(question, CONDITIONS, "Les clubs") == [
        "Les clubs paient un loyer.",
        "Le bail dure dix ans.",
        "Ils gardent le terrain propre.",
    ]
    assert answered("Que se passe-t-il si le bail dure ?", CONDITIONS, "Le bail") == [
        "Le bail dure dix ans."
    ]


RIGHTS = (
    "## المادة 3: حقوق المتعلم\n\nللمتعلم أن يطلع على نقطه. وله أن يطلب تصحيحها. "
    "ولا يجوز حذف ملفه.\n\n## المادة 4\n\nتحدث لجنة."
)


def test_the_few_sentences_under_the_heading_that_names_what_is_asked_answer_together():
    assert answered("ما هي حقوق المتعلم؟", RIGHTS, "للمتعلم", "ar") == [
        "للمتعلم أن يطلع على نقطه.",
        "وله أن يطلب تصحيحها.",
        "ولا يجوز حذف ملفه.",
    ]
    assert len(answered("هل للمتعلم أن يطلع على نقطه؟", RIGHTS, "للمتعلم", "ar")) == 1


def test_a_long_section_does_not_answer_whole():
    text = "## Règles du club\n\n" + " ".join(f"La règle {n} plaît." for n in "abcdefgh")
    assert answered("Quelles sont les règles ?", text, "La règle a") == ["La règle a plaît."]


def test_a_sentence_that_lists_its_things_answers_without_the_rest_of_its_section():
    text = (
        "## Les axes\n\nLe plan a trois axes : l'eau, la forêt et la mer. Il court de 2024 à 2030. "
        "Le ministère le suit."
    )
    assert len(answered("Quels sont les axes du plan ?", text, "Le plan")) == 1


def test_who_asks_for_the_things_of_one_place_does_not_get_the_others():
    text = (
        "## Projets\n\n- Un port à Safi.\n- Une gare à Fès.\n- Une usine à Oujda.\n\n## Fin\n\nOui."
    )
    assert answered("Quels projets sont prévus à Fès ?", text, "Une gare")[0] != "Un port à Safi."


@pytest.mark.parametrize(
    ("question", "text", "only"),
    [
        ("Quelles sont les douze salles ?", "Le musée compte douze salles.", True),
        ("Quelles sont les douze salles ?", "Le musée compte douze salles :", False),
        ("Quelles sont les trois salles ?", "Trois salles, Agdal, Hassan et Nord, ouvrent.", False),
        ("Quelles sont les salles du musée ?", "Le musée compte douze salles.", False),
        ("Quelles sont les douze salles ?", "Le musée ouvre en mai.", False),
        ("ما هي القاعات الاثنتا عشرة؟", "تُحدث اثنتا عشرة قاعة في المتحف.", True),
        ("ما هي قاعات المتحف؟", "تُحدث اثنتا عشرة قاعة في المتحف.", False),
    ],
)
def test_so_many_things_are_not_named_by_their_number_alone(question, text, only):
    assert only_counts(understand(question, 1000), text) is only
