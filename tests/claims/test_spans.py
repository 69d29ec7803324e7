"""Spans of months told as the half-years, quarters and years they are."""

import pytest

from assistant.claims.spans import as_period


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Elle vend entre janvier et juin 2021.", "Elle vend au premier semestre 2021."),
        ("Elle vend de juillet à décembre 2021.", "Elle vend au second semestre 2021."),
        ("Elle vend de janvier à décembre 2021.", "Elle vend en 2021."),
        ("Les six premiers mois de 2021 sont bons.", "au premier semestre 2021 sont bons."),
        ("Sur les neuf premiers mois de 2021.", "de janvier à septembre 2021."),
        ("تبيع بين يناير ويونيو 2021.", "تبيع في النصف الأول من 2021."),
        ("تبيع في الأشهر الستة الأولى من 2021.", "تبيع في النصف الأول من 2021."),
    ],
)
def test_months_are_the_period_that_they_fill(text, told):
    assert as_period(text) == told


@pytest.mark.parametrize(
    "text",
    ["Elle vend entre mars et mai 2021.", "Elle vend en juin 2021.", "تبيع في يونيو 2021.", ""],
)
def test_other_months_stay_as_they_are(text):
    assert as_period(text) == text
