"""Verbs told from nouns by their form."""

import pytest

from assistant.normalize import fold
from assistant.words.verb_forms import is_verb


@pytest.mark.parametrize(
    "word",
    "سيتعلم يخلق كيخلص سيشتغل ستضيف apprennent stocker tournent gagner participent créera".split(),
)
def test_a_verb_is_known_by_its_form(word):
    assert is_verb(fold(word))


@pytest.mark.parametrize(
    "word",
    """يوليوز ميناء كتاب كيفية كتابة كينيا غينيا سياسة سيارة سيادة سنتين استراتيجية يونيو
    président argent client emplois marché ouverture premier excellent parents talent souvent
    dossier moment""".split(),
)
def test_a_noun_is_no_verb(word):
    assert not is_verb(fold(word))
