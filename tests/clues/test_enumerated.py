"""Ordinals stand for the thing named at their place, and nothing else."""

import pytest

from assistant.clues.elliptic import places
from assistant.clues.enumerated import asked_place, things
from assistant.corpus import parse_document
from assistant.passages import split


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("La première comptera 40 lits.", [1]),
        ("L'un accueillera 40 élèves, l'autre 60.", [1, 2]),
        ("أما الثانية، وهي أصغر، فستضم 25 سريرا.", [2]),
        ("La première phase a coûté 3 millions.", []),
        ("Le premier ministre a annoncé trois mesures.", []),
        ("تعد الأولى من نوعها في إفريقيا.", []),
    ],
)
def test_an_ordinal_without_a_noun_stands_for_a_thing_named_before(text, ranks):
    assert [item.rank for item in places(text)] == ranks


def test_the_first_letter_of_a_word_joins_nothing():
    assert things("تبني وزارة الصحة مستشفيين في وزان ووجدة.", 2)[1].startswith("وجدة")


def test_the_second_is_about_the_second_thing_named():
    text = "Deux cliniques ouvrent, l'une à Kénitra, l'autre à Berkane. La seconde a 25 lits."
    (passage,) = split(parse_document(text, "d.md"), lambda said: len(said.split()))
    assert asked_place("Combien de lits à Berkane ?", passage, 1)
    assert asked_place("Combien de lits à Kénitra ?", passage, 1) == ()
    assert asked_place("Combien de lits à Fès ?", passage, 1) is None
