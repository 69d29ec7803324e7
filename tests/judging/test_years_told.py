"""Sentences that speak of another year than is asked."""

import pytest

from assistant.judging.years_told import of_another_year
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Combien d'emplois en 2024 ?", "Le plan vise 240 000 emplois en 2030.", True),
        ("Combien d'emplois en 2030 ?", "Le plan vise 240 000 emplois en 2030.", False),
        ("Combien d'emplois en 2025 ?", "De 2024 à 2026, il crée 240 000 emplois.", False),
        (
            "Combien d'emplois en 2024 ?",
            "Les 240 000 emplois annoncés en 2024 sont pour fin 2030.",
            True,
        ),
        ("Combien d'emplois annoncés en 2024 ?", "240 000 annoncés en 2024 pour fin 2030.", False),
        ("Combien d'emplois en 2024 ?", "Les 240 000 emplois annoncés en 2024.", False),
        ("Quel budget pour Digital Morocco 2030 ?", "Il est de 11 milliards sur 2024-2026.", False),
        ("كم المساهمة سنة 2024؟", "مبلغ 100 مليار درهم، المعلن سنة 2024، مساهمة سنة 2030.", True),
        ("كم المساهمة سنة 2030؟", "مبلغ 100 مليار درهم، المعلن سنة 2024، مساهمة سنة 2030.", False),
        # "A year earlier" is of the year before.
        (
            "Combien ont rapporté les exportations au premier semestre 2024 ?",
            "Elles ont atteint 13,4 milliards au premier semestre 2025, et 12,9 un an plus tôt.",
            False,
        ),
    ],
)
def test_a_sentence_of_another_year_is_known(question, text, found):
    assert of_another_year(understand(question, 1000), text) is found
