"""What a word means is asked in a field that its definition need not name."""

import pytest

from assistant.questions.question import understand
from assistant.questions.word_fields import without_field


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("c'est quoi une licorne dans le monde des entreprises", "c'est quoi une licorne"),
        ("Qu'est-ce qu'un pivot, en matière de forage ?", "Qu'est-ce qu'un pivot ?"),
        ("ما معنى غزالة في عالم الشركات الناشئة؟", "ما معنى غزالة؟"),
    ],
)
def test_the_field_of_a_word_is_left_out(question, plain):
    assert without_field(understand(question, 500)) == plain


@pytest.mark.parametrize(
    "question",
    [
        "c'est quoi une licorne",
        "Qui travaille dans le monde des entreprises ?",
        "Combien d'emplois dans le secteur du livre ?",
        "ما معنى غزالة؟",
    ],
)
def test_nothing_else_is_left_out(question):
    assert without_field(understand(question, 500)) == ""
