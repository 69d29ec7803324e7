"""A cost or a date that a document says is not known is told so."""

import pytest

from assistant.judging.unpublished import leaves_open, unpublished

FRENCH = """# Ports

Ni le coût ni le calendrier du port de Zerga n'avaient été publiés en mai.
L'ouverture de la gare de Milna n'a pas de date sûre.
Le prix du pont de Baldar est de 3 millions de dirhams.
"""
ARABIC = """# موانئ

لم تكن كلفة ميناء زركة ولا جدوله الزمني منشورين في ماي.
لا يوجد تاريخ مؤكد لافتتاح محطة ميلنة.
"""
PORT, GATE = (
    "Ni le coût ni le calendrier du port de Zerga n'avaient été publiés en mai.",
    "L'ouverture de la gare de Milna n'a pas de date sûre.",
)
PORT_AR = "لم تكن كلفة ميناء زركة ولا جدوله الزمني منشورين في ماي."


@pytest.fixture(scope="module")
def told(clues_of):
    def ask(question, text):
        asked, clues = clues_of(question, text)
        rows = zip(clues.candidates, unpublished(asked, clues), strict=True)
        return [item.text for item, yes in rows if yes]

    return ask


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Combien coûte le port de Zerga ?", FRENCH, [PORT]),
        ("Quand le port de Zerga sera-t-il mis en service ?", FRENCH, [PORT]),
        ("كم كلفة ميناء زركة؟", ARABIC, [PORT_AR]),
        ("Quand ouvrira la gare de Milna ?", FRENCH, [GATE]),
    ],
)
def test_what_is_said_not_to_be_known_is_told(told, question, text, found):
    assert told(question, text) == found


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Combien coûte la gare de Milna ?", FRENCH),
        ("Combien coûte le pont de Baldar ?", FRENCH),
        ("Combien d'emplois au port de Zerga ?", FRENCH),
        ("Quelle aide reçoit le port de Zerga ?", FRENCH),
        ("Quand ouvrira le pont de Baldar ?", FRENCH),
        ("كم كلفة محطة ميلنة؟", ARABIC),
    ],
)
def test_another_measure_or_another_thing_is_not(told, question, text):
    assert told(question, text) == []


@pytest.mark.parametrize(
    ("text", "kind", "is_open"),
    [
        ("Le budget reste inconnu.", "money", True),
        ("Le montant n'a pas encore été précisé.", "money", True),
        ("Le coût est connu : 3 millions.", "money", False),
        ("Le montant n'a pas augmenté.", "money", False),
        ("La date n'est pas fixée.", "date", True),
        ("La date n'est pas fixée.", "money", False),
        ("الميزانية غير معلنة.", "money", True),
        ("لم تُحدد المواعيد، ولا يعرف أحد موعد الافتتاح.", "date", True),
        ("كلفة الميناء معروفة.", "money", False),
    ],
)
def test_a_sentence_leaves_a_measure_open_or_not(text, kind, is_open):
    assert leaves_open(text, kind) is is_open
