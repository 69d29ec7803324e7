"""States told by their capitals and a body by its adjective."""

import pytest

from assistant.claims.capitals import as_named


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("Rabat veut 3 000 start-ups.", "le Maroc veut 3 000 start-ups."),
        ("Rabat et Washington ont signé.", "le Maroc et les États-Unis ont signé."),
        ("Une résolution onusienne.", "Une résolution de l'ONU."),
        ("تسعى الرباط إلى الريادة.", "تسعى المغرب إلى الريادة."),
        ("قدمته الرباط وواشنطن.", "قدمته المغرب والولايات المتحدة."),
    ],
)
def test_a_capital_that_acts_is_told_as_its_state(claim, told):
    assert as_named(claim) == told


@pytest.mark.parametrize(
    "claim",
    [
        "Le train de Rabat a cinq wagons.",
        "À Rabat, le conseil a adopté le texte.",
        "Rabat compte cinq lycées.",
        "Rabat a trois lycées.",
        "يقع المقر في الرباط.",
    ],
)
def test_a_town_stays_a_town(claim):
    assert as_named(claim) == claim
