"""Words of a claim that stand in each other's places in a sentence."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.moved import moved


@pytest.mark.parametrize(
    ("claim", "sentence", "there"),
    [
        (
            "L'eau est captée par la commune et vendue par la régie.",
            "L'eau est captée par la régie et vendue par la commune.",
            True,
        ),
        (
            "Apportez un reçu pour le loyer, une carte pour la photo.",
            "Apportez une carte pour le loyer, un reçu pour la photo.",
            True,
        ),
        (
            "Ouvert à Taza le 4 mai 2021, le marché gagne Fès en 2023.",
            "Ouvert le 4 mai 2021 à Fès, le marché gagne Taza en 2023.",
            True,
        ),
        ("La ville a choisi le groupe.", "Le groupe a choisi la ville.", True),
        ("C'est le groupe que la ville a choisi.", "La ville a choisi le groupe.", False),
        ("Elle remplacera le maire.", "Elle sera remplacée par le maire.", True),
        ("Le maire la remplacera.", "Elle sera remplacée par le maire.", False),
        ("يتولى الصيانة تسعة مهندسين.", "يتولى تسعة مهندسين الصيانة.", False),
        (
            "Le port emploie, fin 2024, cent personnes de façon stable.",
            "Le port emploie de façon stable cent personnes fin 2024.",
            False,
        ),
        ("Les femmes et les jeunes paient moins.", "Les jeunes et les femmes paient moins.", False),
        (
            "La régie vend l'eau que capte la commune.",
            "L'eau captée par la commune est vendue par la régie.",
            False,
        ),
    ],
)
def test_two_words_have_each_others_places(claim, sentence, there):
    assert moved(read_assertion(claim), read_assertion(sentence)) is there
