"""Sentences that tell where, and those that tell only in which country."""

import pytest

from assistant.judging.placing import tells_nowhere
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Où se sont tenues les Assises ?", "Les Assises se tiennent au Maroc.", True),
        ("Où se sont tenues les Assises ?", "Les Assises ont eu lieu le 1er juillet.", True),
        ("Où se sont tenues les Assises ?", "Les Assises se tiennent à Salé, au Maroc.", False),
        ("Où se sont tenues les Assises ?", "Les Assises se tiennent à Bouzmara.", False),
        ("Où se sont tenues les Assises ?", "Les Assises se tiennent au campus.", False),
        ("Où déposer la demande ?", "La demande se dépose en ligne.", False),
        ("Dans quel pays se tient le salon ?", "Le salon se tient au Maroc.", False),
        ("D'où viennent les idées ?", "Elles viennent des Assises.", False),
        ("Quand se tient le salon ?", "Le salon se tient au Maroc.", False),
        ("أين انعقدت المناظرة؟", "انعقدت المناظرة بالمغرب في يوليوز.", True),
        ("أين انعقدت المناظرة؟", "انعقدت المناظرة بسلا.", False),
    ],
)
def test_a_sentence_that_names_no_place_within_the_country_is_known(question, text, found):
    assert tells_nowhere(understand(question, 1000), text) is found
