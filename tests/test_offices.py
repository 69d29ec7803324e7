"""The head of a body is found by a longer title than documents give."""

import pytest

from assistant.offices import plain_title


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
