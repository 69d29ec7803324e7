"""Hours with their minutes are one time; rates are none."""

from fractions import Fraction

import pytest

from assistant.quantities import quantities, same


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("ساعة و10 دقائق", 70),
        ("ساعة واحدة و10 دقائق", 70),
        ("ساعة وعشر دقائق", 70),
        ("ساعتين و10 دقائق", 130),
        ("3 ساعات وعشرون دقيقة", 200),
        ("1 h 10", 70),
        ("1 h 30", 90),
        ("2 heures 30", 150),
        ("2 heures et 30 minutes", 150),
        ("2 h 35 min", 155),
        ("une heure dix minutes", 70),
    ],
)
def test_hours_and_minutes_are_one_time(text, minutes):
    (item,) = quantities(text)
    assert (item.value, item.unit, item.text) == (Fraction(minutes, 60), "hour", text)
    assert same(item, quantities(f"{minutes} minutes")[0])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2 heures 30 élèves", [(2, "hour"), (30, "")]),
        ("24 heures, 30 minutes plus tard", [(24, "hour"), (30, "minute")]),
        ("بدل ساعتين و35 دقيقة", [(Fraction(31, 12), "hour")]),
        ("سنة وثلاثة أشهر", [(3, "month")]),
        ("الثامنة والنصف", [(Fraction(17, 2), "hour")]),
    ],
)
def test_what_stands_beside_hours_stays_apart(text, expected):
    assert [(item.value, item.unit) for item in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("5000 متر مكعب للهكتار الواحد", 1),
        ("5 000 m³ par hectare", 1),
        ("في اليوم الواحد", 0),
        ("درهم واحد", 1),
    ],
)
def test_a_rate_is_no_figure(text, figures):
    assert len(quantities(text)) == figures
