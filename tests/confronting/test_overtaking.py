"""How many stand before a thing, by its rank."""

import pytest

from assistant.claims.figure_check import FigureCheck
from assistant.clues.assertions import read_assertion
from assistant.confronting.overtaking import outranked, overtaking

FOURTH = "Le club est au quatrième rang régional en 2024."
THIRD = "يحتل النادي المرتبة الثالثة جهويا."


def state(claim, sentence):
    mine, told = read_assertion(claim), read_assertion(sentence)
    check = outranked(mine, FigureCheck(mine.figures[0], "absent"), told)
    return check.state if check else ""


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Trois clubs devancent le nôtre.", FOURTH, "same"),
        ("Cinq clubs devancent le nôtre.", FOURTH, "other"),
        ("Quatre clubs au plus devancent le nôtre.", FOURTH, "same"),
        ("Plus de trois clubs devancent le nôtre.", FOURTH, "same"),
        ("Trois clubs seulement sont devant le nôtre.", FOURTH, "same"),
        ("Trois clubs devancent le nôtre.", "Le club a 40 membres.", "absent"),
        ("Trois clubs ont un bassin.", FOURTH, ""),
        ("ناديان اثنان يسبقون نادينا.", THIRD, "same"),
        ("أربعة أندية تسبق نادينا.", THIRD, "other"),
    ],
)
def test_a_rank_tells_how_many_stand_before(claim, sentence, expected):
    assert state(claim, sentence) == expected


def test_what_puts_some_before_another_is_covered_where_a_rank_decides():
    claim = read_assertion("Trois clubs seulement devancent le nôtre.")
    assert overtaking(claim, read_assertion(FOURTH)) == {"devancent", "seulement"}
    assert not overtaking(claim, read_assertion("Le club a 40 membres."))
