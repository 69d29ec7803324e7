"""Sentences that say what a thing is, and lists under a heading that names them."""

import pytest

from assistant.clues.clues import read_clues
from assistant.corpus import parse_document
from assistant.judging.defining import defining, is_entry, of_something_else, only_defines
from assistant.judging.headed import headed
from assistant.passages import split
from assistant.questions.question import understand
from assistant.schema import Evidence


@pytest.fixture(scope="module")
def told(parts):
    _, matcher = parts

    def ask(question, text):
        asked = understand(question, 1000)
        found = split(parse_document(f"{text}\n", "a.md"), lambda text: len(text.split()))
        clues = read_clues(asked, [Evidence(passage, 1.0) for passage in found], matcher)
        defined = defining(asked, clues.candidates, clues.terms, matcher)
        listed = headed(asked, clues)
        others = of_something_else(asked, clues)
        texts = [item.text for item in clues.candidates]
        return [
            [text for text, yes in zip(texts, rows, strict=True) if yes]
            for rows in (defined, listed, others)
        ]

    return ask


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("C'est quoi une gazelle ?", "- Gazelle : une jeune entreprise.", True),
        ("C'est quoi une gazelle ?", "- Licorne : une très grande entreprise.", False),
        ("C'est quoi un relais ?", "Les relais sont destinés aux jeunes.", True),
        ("C'est quoi un relais ?", "Les relais de la ville haute du nord sont des bâtis.", False),
        ("C'est quoi un relais ?", "Avril 2025 : deux relais ont été annoncés.", False),
        ("C'est quoi un relais ?", "## À quoi servent les relais ?\n\nIls aident.", True),
        ("C'est quoi les relais ?", "Les relais sont destinés aux jeunes.", True),
        ("Où est le relais ?", "Les relais sont destinés aux jeunes.", False),
        ("ما هي الغزالة؟", "- الغزالة: مقاولة سريعة النمو.", True),
        ("ما هي الغزالة؟", "الغزالة هي مقاولة سريعة النمو.", True),
        ("ما هي المعاهد؟", "خُصصت المعاهد للبحث.", True),
        ("ما هي المعاهد؟", "وُقعت اتفاقية المعاهد بالداخلة.", False),
    ],
)
def test_a_sentence_that_says_what_a_thing_is_is_known(told, question, text, found):
    assert bool(told(question, text)[0]) is found


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        (
            "C'est quoi le jardin partagé ?",
            "Les terrains partagés de la ville haute ont un jardin.",
            True,
        ),
        ("C'est quoi le jardin partagé ?", "Le jardin est un lieu.", True),
        ("C'est quoi le jardin partagé ?", "Le jardin partagé sert à tous.", False),
        ("C'est quoi un jardin ?", "Le jardin reçoit 70 millions de dirhams.", True),
        (
            "C'est quoi un jardin ?",
            "La ville et la région mettent ensemble beaucoup de moyens pour un jardin.",
            True,
        ),
        ("C'est quoi le jardin, en droit ?", "Le jardin est un lieu.", False),
        ("Où est le jardin partagé ?", "Le jardin est un lieu.", False),
        ("ما هي الحديقة المشتركة؟", "تفتح الحديقة العمومية أبوابها صباحا.", True),
        ("ما هي الحديقة المشتركة؟", "الحديقة المشتركة فضاء للجميع.", False),
    ],
)
def test_a_sentence_that_does_not_open_with_the_thing_does_not_say_what_it_is(
    told, question, text, found
):
    assert bool(told(question, text)[2]) is found


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Quels sont les objectifs du plan de lecture ?", 2),
        ("Quels sont les obstacles du plan de lecture ?", 0),
        ("Quels sont les objectifs du plan de pêche ?", 0),
        ("Combien d'objectifs a le plan de lecture ?", 0),
    ],
)
def test_the_list_under_a_heading_that_names_it_is_known(told, question, count):
    text = (
        "# Le plan de lecture\n\n## Les objectifs\n\n- ouvrir dix salles ;\n"
        "- prêter mille livres.\n\n"
        "## Le budget\n\nIl est de deux millions."
    )
    assert len(told(question, text)[1]) == count


@pytest.mark.parametrize(
    ("question", "count"),
    [
        ("Quel est le budget du plan de lecture ?", 1),
        ("Quel est le budget du plan de pêche ?", 0),
        ("Quel est le coût du plan de lecture ?", 0),
        ("Quel est le budget ?", 0),
    ],
)
def test_a_figure_under_a_heading_that_names_it_is_known(told, question, count):
    text = (
        "# Le plan de lecture\n\n## Le budget\n\nLa lecture reçoit deux millions de dirhams. "
        "Trois iront au nord."
    )
    assert len(told(question, text)[1]) == count


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Y a-t-il une licorne marocaine ?", "Licorne : une licorne est une grande firme.", True),
        ("C'est quoi une licorne ?", "Licorne : une licorne est une grande firme.", False),
        ("Y a-t-il une loi ?", "La loi 12 est en vigueur depuis 2020.", False),
        ("هل توجد شركة وحيد القرن؟", "وحيد القرن: وحيد القرن هي شركة كبيرة.", True),
    ],
)
def test_what_a_thing_is_does_not_say_that_there_is_one(question, text, found):
    assert only_defines(understand(question, 1000), text) is found


def test_an_entry_is_of_the_thing_asked():
    asked = understand("C'est quoi une gazelle ?", 1000)
    assert is_entry(asked, "Gazelle : une jeune entreprise.")
    assert not is_entry(asked, "Avril 2025 : l'annonce.")


def test_who_asks_what_a_thing_is_gets_its_entry_alone(shipped):
    answer = shipped.ask("C'est quoi une gazelle ?")
    assert len(answer.citations) == 1
    assert "croissance rapide" in answer.text


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("C'est quoi un institut Jazari ?", "recherche"),
        ("ما هو معهد الجزري؟", "البحث"),
        ("Quels sont les objectifs de la stratégie d'IA du Maroc ?", "100 milliards"),
        ("ما هي أهداف استراتيجية الذكاء الاصطناعي بالمغرب؟", "100 مليار"),
    ],
)
def test_the_plainest_questions_get_what_they_ask(shipped, question, told):
    answer = shipped.ask(question)
    assert told in answer.citations[0].quote


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        (
            "Quels sont les trois chantiers de la ville ?",
            "# La ville\n\n## Les trois chantiers\n\n1. Ouvrir des ponts\n2. Planter des arbres\n"
            "3. Peindre les murs\n\nLe deuxième coûtera plus cher.",
            3,
        ),
        (
            "ما هي الأوراش الثلاثة للمدينة؟",
            "# المدينة\n\n## الأوراش الثلاثة\n\n1. فتح الجسور\n2. غرس الأشجار\n3. صباغة الجدران"
            "\n\nوسيكلف الورش الثاني أكثر. أما الثالث فأضيف لاحقا.",
            3,
        ),
        (
            "Quels sont les trois chantiers de la ville ?",
            "# La ville\n\n## Les trois chantiers\n\nLe premier ouvre des ponts. Le second plante.",
            2,
        ),
        (
            "Quels sont les trois chantiers de la caisse des musées ?",
            "# La ville\n\n## Les trois chantiers\n\n1. Ouvrir des ponts\n2. Planter des arbres",
            0,
        ),
    ],
)
def test_a_list_is_its_items_and_no_sentence_about_one_of_them(told, question, text, found):
    listed = told(question, text)[1]
    assert len(listed) == found
    assert found < 3 or not any("deuxième" in item or "الثا" in item for item in listed)
