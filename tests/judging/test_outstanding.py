"""Which of several is the most so is told by a rank, a comparison or several shares."""

import pytest

from assistant.judging.outstanding import tells_no_most
from assistant.questions.question import understand

CITY = "Dans quelle ville les potiers vendent-ils le plus souvent ?"


@pytest.mark.parametrize(
    ("question", "text", "none"),
    [
        (CITY, "Chaque année, cent potiers vendent dans une ville.", True),
        (CITY, "Les potiers vendent surtout à Safi.", True),
        (CITY, "Safi arrive en tête des ventes.", False),
        (CITY, "Les potiers vendent à Safi (43 %) et à Salé (27 %).", False),
        (CITY, "Safi devance Salé.", False),
        (CITY, "Ville : Safi ; Ventes : 30 ; Potiers : 4", False),
        ("C'est où, l'endroit le plus sale ?", "Le pays n'a qu'une voie, de Safi à Salé.", True),
        ("Où est le port le plus sale ?", "Le port le plus sale reste Safi.", False),
        ("Où déposer le plus vite possible ma demande ?", "On la dépose à Safi.", False),
        ("أي وثيقة يجب تقديمها على الأقل؟", "تقدم البطاقة الوطنية.", False),
        ("Où vendent les potiers ?", "Les potiers vendent dans une ville.", False),
        ("أي مدينة تضم أكبر عدد من الخزافين؟", "يبيع الخزافون في المدينة كل سنة.", True),
        ("أي مدينة تضم أكبر عدد من الخزافين؟", "تحتل آسفي المرتبة الأولى.", False),
        ("أي مدينة تضم الخزافين؟", "يبيع الخزافون في المدينة كل سنة.", False),
    ],
)
def test_a_sentence_that_compares_nothing_names_not_the_most(question, text, none):
    assert tells_no_most(understand(question, 1000), text) is none
