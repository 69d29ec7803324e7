"""Two things of a sentence that a claim gives the role of each other."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.roles import exchanged


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (
            "Le port de Sidi Bou a été préféré à Ras Lahmar.",
            "Ras Lahmar a été préféré à Sidi Bou parce que le fond y est plus stable.",
        ),
        (
            "Le ministère du Plan est rattaché à la Caisse des semences.",
            "Le fonds est géré par la Caisse des semences, rattachée au ministère du Plan.",
        ),
        (
            "La première cause est le froid, devant le feu.",
            "La première cause est le feu, devant le froid.",
        ),
        ("Le musée contrôle l'inspection.", "Le musée est contrôlé chaque année par l'inspection."),
        ("Le musée est contrôlé par l'inspection.", "Le musée contrôle l'inspection."),
        ("الوزارة تابعة لوكالة المياه.", "تشرف عليه وكالة المياه التابعة للوزارة."),
        ("يعود الجفاف إلى ضعف الغلة.", "ويعود ضعف الغلة إلى الجفاف وإلى الحرائق."),
    ],
)
def test_roles_exchanged(claim, sentence):
    assert exchanged(read_assertion(claim), read_assertion(sentence))


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("À Zagora sera construit un barrage.", "Un barrage sera construit à Zagora."),
        ("Le Conseil a approuvé le plan.", "Le plan a été approuvé par le Conseil le 12 mars."),
        ("Le plan est piloté par la Caisse.", "La Caisse pilote le plan."),
        ("La commune a confié la collecte à Nadir.", "La collecte a été confiée à Nadir."),
        ("يعود ضعف الغلة إلى الجفاف.", "ويعود ضعف الغلة إلى الجفاف وإلى الحرائق."),
        ("الوكالة تابعة للوزارة.", "تشرف عليه الوكالة التابعة للوزارة."),
    ],
)
def test_the_same_roles_in_another_order(claim, sentence):
    assert not exchanged(read_assertion(claim), read_assertion(sentence))


def test_what_undergoes_a_deed_without_its_doer_does_nothing():
    claim = "Le vol du musée a été revendiqué sur le forum par un certain « Renard »."
    assert not exchanged(
        read_assertion(claim),
        read_assertion("Le cambriolage du musée a été revendiqué sous le nom « Renard »."),
    )
    assert exchanged(
        read_assertion("Le musée a été revendiqué par un certain « Renard »."),
        read_assertion("Le musée revendique « Renard »."),
    )
