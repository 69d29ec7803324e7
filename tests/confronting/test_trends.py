"""Two dated values of a sentence decide a rise or a fall that a claim tells without figures."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.trends import trend

FELL = "Le port a reçu 186 000 caisses en 2021 et 163 694 caisses en 2023."
ROSE = "استقبل الميناء 120 سفينة في 2021 و180 سفينة في 2023."


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Les caisses ont augmenté entre 2021 et 2023.", FELL, ("augmente", False)),
        ("Les caisses ont reculé entre 2021 et 2023.", FELL, ("recule", True)),
        ("Les caisses ont augmenté entre 2020 et 2023.", FELL, None),
        ("Les caisses ont augmenté de 10 % entre 2021 et 2023.", FELL, None),
        ("Les caisses sont venues entre 2021 et 2023.", FELL, None),
        ("ارتفع عدد السفن بين 2021 و2023.", ROSE, ("ارتفع", True)),
        ("تراجع عدد السفن بين 2021 و2023.", ROSE, ("تراجع", False)),
    ],
)
def test_a_rise_is_told_by_the_values_of_two_years(claim, sentence, expected):
    assert trend(read_assertion(claim), read_assertion(sentence)) == expected
