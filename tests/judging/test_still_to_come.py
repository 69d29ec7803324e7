"""When a thing was done is told by no sentence that announces it for later."""

import pytest

from assistant.judging.still_to_come import is_still_to_come
from assistant.questions.question import understand

OPENED = "Quand l'hôpital de Safi a-t-il été inauguré ?"


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        (OPENED, "Hôpital : Safi ; Lits : 520 ; Ouverture prévue : décembre 2028", True),
        (OPENED, "L'hôpital de Safi ouvrira à Safi en décembre 2028.", True),
        (OPENED, "L'hôpital de Safi a été inauguré le 3 mai 2025.", False),
        (OPENED, "Inauguration de l'hôpital de Safi : 3 mai 2025", False),
        (OPENED, "Le ministre a inauguré l'hôpital, qui comptera 500 lits, le 3 mai.", False),
        ("Quand l'hôpital sera-t-il inauguré ?", "Ouverture prévue : décembre 2028", False),
        ("Quand le pont a-t-il été annoncé ?", "Le pont ouvrira en 2028.", False),
        ("متى تم افتتاح المستشفى؟", "المستشفى : آسفي ; الافتتاح المرتقب : دجنبر 2028", True),
        ("متى تم افتتاح المستشفى؟", "تم افتتاح المستشفى يوم 3 ماي 2025.", False),
        (OPENED, "سيفتتح المستشفى في دجنبر 2028.", True),
        (OPENED, "تعرض المستشفى لهجوم سيبراني يوم 8 أبريل 2025.", False),
        ("متى سيفتتح المستشفى؟", "الافتتاح المرتقب : دجنبر 2028", False),
    ],
)
def test_what_is_to_come_does_not_tell_when_it_was_done(question, text, found):
    assert is_still_to_come(understand(question, 1000), text) is found
