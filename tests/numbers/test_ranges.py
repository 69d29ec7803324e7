"""Neighbouring figures share what is said once, and only that."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.quantities import quantities, same

BILLION, MILLION = 10**9, 10**6


def read(text):
    return [
        (item.date or item.value, item.unit, item.bound)
        for item in quantities(text)
        if item.text == text[item.start : item.end]
    ]


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("entre 5 et 7 %", 5, 7, "%"),
        ("de 5 à 7 %", 5, 7, "%"),
        ("5-7 %", 5, 7, "%"),
        ("5 – 7 %", 5, 7, "%"),
        ("de 10 % à 15 %", 10, 15, "%"),
        ("entre 3 et 5 milliards de dirhams", 3 * BILLION, 5 * BILLION, "MAD"),
        ("de 500 millions à 1 milliard d'euros", 500 * MILLION, BILLION, "EUR"),
        ("de cinq à sept ans", 5, 7, "year"),
        ("2 à 3 km", 2, 3, "km"),
        ("8h-12h", 8, 12, "hour"),
        ("40MW-60MW", 40, 60, "MW"),
        ("de 100 à 200 MW", 100, 200, "MW"),
        ("من 5 إلى 7 سنوات", 5, 7, "year"),
        ("ما بين 3 و5 مليارات درهم", 3 * BILLION, 5 * BILLION, "MAD"),
        ("من 500 مليون إلى مليار درهم", 500 * MILLION, BILLION, "MAD"),
        ("ما بين ٣ و٥ ملايين درهم", 3 * MILLION, 5 * MILLION, "MAD"),
        ("من ثلاثة إلى خمسة أشهر", 3, 5, "month"),
        ("من سنة إلى ثلاث سنوات", 1, 3, "year"),
        ("من سنة واحدة إلى 3 سنوات", 1, 3, "year"),
        ("بين شهر و3 أشهر", 1, 3, "month"),
        ("de un à trois ans", 1, 3, "year"),
        ("d'un à trois ans", 1, 3, "year"),
        ("d'un an à trois ans", 1, 3, "year"),
        ("entre un et trois ans", 1, 3, "year"),
        ("de deux à cinq ans", 2, 5, "year"),
    ],
)
def test_both_ends_of_a_range_take_the_scale_and_the_unit(text, low, high, unit):
    assert read(text) == [(low, unit, "low"), (high, unit, "high")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # "et" and "و" alone list, they do not span.
        ("5 et 7 MW", [(5, "", ""), (7, "MW", "")]),
        ("5 écoles et 7 millions", [(5, "", ""), (7 * MILLION, "", "")]),
        ("3 مراكز و5 ملايين درهم", [(3, "", ""), (5 * MILLION, "MAD", "")]),
        ("25 et 40 %", [(25, "%", ""), (40, "%", "")]),
        ("25 ou 30 millions", [(25 * MILLION, "", ""), (30 * MILLION, "", "")]),
        # A first number far above cannot share the scale of the second.
        ("de 950 à 2 millions", [(950, "", "low"), (2 * MILLION, "", "high")]),
        # Units of their own.
        ("de 500 MW à 2 GW", [(500, "MW", ""), (2, "GW", "")]),
        ("de 5 dirhams à 7 euros", [(5, "MAD", ""), (7, "EUR", "")]),
        # Far apart.
        ("de 5 programmes différents à 7 %", [(5, "", ""), (7, "%", "")]),
    ],
)
def test_what_is_not_shared_stays_as_it_is_said(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("من ستة أشهر إلى سنة", [(6, "month"), (1, "year")]),
        ("من شهر إلى سنتين", [(1, "month"), (2, "year")]),
        ("من سنة إلى أخرى", []),
        ("من يوم إلى يوم", []),
        ("un ou deux projets", [(2, "")]),
    ],
)
def test_a_unit_alone_is_one_only_as_the_end_of_a_range(text, expected):
    assert [(item.value, item.unit) for item in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("du 3 au 5 juin 2024", [(2024, 6, 3), (2024, 6, 5)]),
        ("les 3 et 5 juin 2024", [(2024, 6, 3), (2024, 6, 5)]),
        ("du 1er au 3 juillet 2025", [(2025, 7, 1), (2025, 7, 3)]),
        ("2 ou 3 mai", [(0, 5, 2), (0, 5, 3)]),
        ("de mai 2024 à juin 2025", [(2024, 5, 0), (2025, 6, 0)]),
        ("يومي 3 و4 يونيو 2024", [(2024, 6, 3), (2024, 6, 4)]),
        ("من 31 ماي إلى 2 يونيو 2023", [(2023, 5, 31), (2023, 6, 2)]),
        ("أيام 3، 4 و5 ماي 2024", [(2024, 5, 3), (2024, 5, 4), (2024, 5, 5)]),
        ("بين 12 شتنبر 2024 و15 أكتوبر 2025", [(2024, 9, 12), (2025, 10, 15)]),
    ],
)
def test_days_of_one_month_share_it(text, expected):
    assert [item.date for item in quantities(text)] == expected


@pytest.mark.parametrize(
    "text", ["32 et 33 écoles en mai 2024", "50 et 5 juin", "12 villes et 5 juin", "2,5 et 5 juin"]
)
def test_a_number_that_cannot_be_a_day_takes_no_month(text):
    assert quantities(text)[0].date is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024-2026", [(2024, "low"), (2026, "high")]),
        ("2024–2026", [(2024, "low"), (2026, "high")]),
        ("de 2024 à 2026", [(2024, "low"), (2026, "high")]),
        ("entre 2024 et 2026", [(2024, "low"), (2026, "high")]),
        ("من 2024 إلى 2026", [(2024, "low"), (2026, "high")]),
        ("بين 2024 و2026", [(2024, "low"), (2026, "high")]),
        ("ما بين سنتي 2024 و2026", [(2024, "low"), (2026, "high")]),
        ("entre les années 2024 et 2026", [(2024, "low"), (2026, "high")]),
        ("خلال الفترة ٢٠٢٤-٢٠٢٦", [(2024, "low"), (2026, "high")]),
        ("2024 et 2026", [(2024, ""), (2026, "")]),
        ("2024 و2026", [(2024, ""), (2026, "")]),
        ("2024/2025", [(2024, ""), (2025, "")]),
        ("2025-26", [(2025, "low"), (2026, "high")]),
    ],
)
def test_years_that_span_and_years_that_are_listed(text, expected):
    items = quantities(text)
    assert [(item.date[0], item.bound) for item in items] == expected
    assert {item.kind for item in items} == {"year"}


def test_the_years_of_a_span_are_no_counts():
    assert [item.value for item in quantities("2024-2026")] == [None, None]
    assert [item.value for item in quantities("Digital 2024 puis 2026")] == [2024, 2026]


@pytest.mark.parametrize("text", ["2025-27", "2025-24", "2025-99"])
def test_two_digits_after_a_year_are_a_year_only_where_it_is_the_next(text):
    assert [item.date for item in quantities(text) if item.kind == "year"] != [
        (2025, 0, 0),
        (2000 + int(text[-2:]), 0, 0),
    ]


@settings(deadline=None)
@given(st.integers(2, 400), st.integers(1, 400), st.sampled_from(["%", "millions de dirhams"]))
def test_a_range_is_the_same_in_both_languages(low, more, unit):
    high = low + more
    arabic = {"%": "في المائة", "millions de dirhams": "مليون درهم"}[unit]
    french = quantities(f"entre {low} et {high} {unit}")
    other = quantities(f"بين {low} و{high} {arabic}")
    assert len(french) == len(other) == 2
    assert all(same(a, b) and a.bound == b.bound for a, b in zip(french, other, strict=True))
