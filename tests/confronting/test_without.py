"""What one text is without and another denies."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.without import lacks_what_is_denied


@pytest.mark.parametrize(
    ("claim", "sentence", "alike"),
    [
        ("Le pays est sans loi sur l'eau.", "Aucune loi sur l'eau n'existe.", True),
        ("المغرب بلا قانون خاص بالماء.", "لم يعتمد المغرب أي قانون خاص بالماء.", True),
        ("Il ne laisse aucune trace.", "Il part sans laisser de trace.", True),
        ("La loi est votée sans débat.", "La loi n'est pas votée.", False),
        ("Le pays a une loi sur l'eau.", "Aucune loi sur l'eau n'existe.", False),
        ("Le pays est sans loi.", "Le pays n'est pas sans loi.", False),
    ],
)
def test_to_be_without_a_thing_says_that_there_is_none(claim, sentence, alike):
    assert lacks_what_is_denied(read_assertion(claim), read_assertion(sentence)) is alike
