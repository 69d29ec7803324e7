"""The head of a body is found by a longer title; another office is not the one asked for."""

import pytest

from assistant.judging.offices import of_another_office, plain_title
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Qui est le directeur général de la régie ?", "Qui est le directeur de la régie ?"),
        ("Qui est la directrice generale du port ?", "Qui est la directrice du port ?"),
        ("c'est qui le DG du port", "c'est qui le directeur du port"),
        ("من هو المدير العام للميناء؟", "من هو المدير للميناء؟"),
        ("من مديرة عامة الوكالة؟", "من مديرة الوكالة؟"),
    ],
)
def test_a_director_general_is_a_director(question, plain):
    assert plain_title(question) == plain


@pytest.mark.parametrize(
    "question",
    [
        "Qui est le directeur de la régie ?",
        "Que fait la direction générale des impôts ?",
        "ما دور المديرية العامة للأمن؟",
        "Qui est le secrétaire général ?",
    ],
)
def test_other_titles_stay(question):
    assert plain_title(question) == ""


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        (
            "Comment s'appelle le maire de Safi ?",
            "La régie de Safi est dirigée par Omar Alami.",
            True,
        ),
        ("Comment s'appelle le maire de Safi ?", "Omar Alami, maire de Safi, l'a dit.", False),
        ("Comment s'appelle le maire de Safi ?", "عرض عمدة آسفي عمر العلوي المخطط.", False),
        ("Comment s'appelle le maire de Safi ?", "وتُعهد إدارتها إلى عمر العلوي.", True),
        ("Comment s'appelle le maire de Safi ?", "Omar Alami a parlé à Safi.", False),
        ("Qui est le maire de Safi ?", "Ali Naji est président du conseil communal.", False),
        ("Qui est la ministre du port ?", "Amal Naji dirige ce département.", False),
        ("من هو والي الجهة؟", "ترأس وزير النقل الحفل.", True),
        ("من هو والي الجهة؟", "ترأس والي الجهة الحفل.", False),
        ("Qui dirige la régie de Safi ?", "Omar Alami est maire de Safi.", False),
    ],
)
def test_another_office_than_the_one_asked_for_names_nobody(question, text, found):
    assert of_another_office(understand(question, 1000), text) is found
