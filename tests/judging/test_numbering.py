"""The number of a text is told by its number alone."""

import pytest

from assistant.judging.numbering import tells_no_number
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Quel est le numéro de la loi sur l'eau ?", "La loi sur l'eau a 17 articles.", True),
        ("Quel est le numéro de la loi sur l'eau ?", "La loi n° 36 traite de l'eau.", False),
        ("Quel est le numéro de la loi sur l'eau ?", "L'eau relève de la loi 36-15.", False),
        ("Quel est le numéro de téléphone du port ?", "Le port a deux quais.", False),
        ("Quelle est la loi sur l'eau ?", "La loi sur l'eau a 17 articles.", False),
        ("ما رقم قانون الماء؟", "يضم قانون الماء 17 مادة.", True),
        ("ما رقم قانون الماء؟", "ينظم القانون رقم 36.15 الماء.", False),
        ("ما رقم قانون الماء؟", "ينظم القانون 36.15 الماء.", False),
    ],
)
def test_a_sentence_without_the_number_of_a_text_does_not_tell_it(question, text, found):
    assert tells_no_number(understand(question, 1000), text) is found
