"""What a claim and a sentence each say a thing is, and is not."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.contrasted import affirms_what_is_denied, turned_over


@pytest.mark.parametrize(
    ("claim", "sentence", "found"),
    [
        ("Il ouvre en 2026 et non en 2027.", "Il ouvre en 2027 et non en 2026.", True),
        ("Il ouvre en 2027 et non en 2026.", "Il ouvre en 2027, et non en 2026 (source).", False),
        ("La fuite vient du port, pas de la gare.", "Elle vient de la gare et non du port.", True),
        ("C'est un projet et non une loi.", "C'est un projet.", False),
        ("Le texte est une loi et non un projet.", "Le texte est un projet et non une loi.", True),
        ("النص قانون وليس مشروعا.", "النص مشروع وليس قانونا.", True),
        ("النص مشروع وليس قانونا.", "النص مشروع وليس قانونا.", False),
    ],
)
def test_what_is_and_what_is_not_may_not_change_places(claim, sentence, found):
    assert turned_over(claim, sentence) is found


@pytest.mark.parametrize(
    ("claim", "sentence", "found"),
    [
        ("باحث بلغ الأربعين.", "باحث لم يبلغ الأربعين.", True),
        ("باحث لم يبلغ الأربعين.", "باحث لم يبلغ الأربعين.", False),
        ("Le port a atteint 500 tonnes.", "Le port n'a pas atteint 500 tonnes.", True),
        ("Le port a atteint 500 tonnes.", "Le port a atteint 500 tonnes en 2024.", False),
        ("Le port vise 500 tonnes.", "Il vise 500 tonnes et n'en a pas atteint 400.", False),
    ],
)
def test_a_number_that_is_only_denied_is_not_affirmed(claim, sentence, found):
    assert affirms_what_is_denied(read_assertion(claim), read_assertion(sentence)) is found
