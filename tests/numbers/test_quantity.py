"""When two quantities are one: a relation that is fair both ways, and never across kinds."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.numbers.quantity import Quantity, same, says
from assistant.numbers.unit_table import UNITS
from assistant.quantities import quantities


def one(text):
    (item,) = quantities(text)
    return item


def made(kind, value, unit="", date=None, text="?"):
    return Quantity(kind, value, unit, date, 0, len(text), text)


VALUES = st.integers(0, 3000).map(Fraction) | st.fractions(0, 100, max_denominator=8)
NUMBERS = st.builds(
    lambda value, unit: made(UNITS[unit].kind if unit else "count", value, unit),
    VALUES,
    st.sampled_from(["", "MAD", "USD", "%", "‰", "km", "m", "year", "month", "TND", "dinar"]),
)
RANKS = st.builds(lambda value: made("ordinal", value), VALUES)
SHARES = st.builds(lambda value: made("ratio", value), VALUES)
DATES = st.builds(
    lambda year, month, day: made("date", None, "", (year, month, day if month else 0)),
    st.integers(2020, 2022),
    st.integers(0, 2),
    st.integers(0, 2),
)
YEARS = st.builds(
    lambda year, value: made("year", Fraction(year) if value else None, "", (year, 0, 0)),
    st.integers(2020, 2022),
    st.booleans(),
)
LAWS = st.builds(
    lambda text: made("reference", None, "", None, text), st.sampled_from(["09-08", "09.08", "12"])
)
ANY = st.one_of(NUMBERS, RANKS, SHARES, DATES, YEARS, LAWS)


@settings(deadline=None)
@given(ANY)
def test_a_quantity_is_itself_and_says_itself(item):
    assert same(item, item) and says(item, item)


@settings(deadline=None)
@given(ANY, ANY)
def test_sameness_is_fair_and_implies_saying(item, other):
    assert same(item, other) == same(other, item)
    if same(item, other):
        assert says(item, other) and says(other, item)


@settings(deadline=None)
@given(NUMBERS, st.one_of(RANKS, LAWS, DATES))
def test_a_number_is_never_a_rank_a_law_or_a_dated_day(number, other):
    assert not same(number, other)


@settings(deadline=None)
@given(DATES, DATES)
def test_of_two_dates_that_say_each_other_both_are_as_precise(first, second):
    if says(first, second) and says(second, first):
        assert first.date == second.date


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("11 milliards de dirhams", ("number", 11 * 10**9, "MAD", None)),
        ("2 GW", ("number", 2 * 10**9, "W", None)),
        ("un an", ("number", 12, "month", None)),
        ("la moitié", ("number", 50, "%", None)),
        ("5 ‰", ("number", Fraction(1, 2), "%", None)),
        ("50 000", ("number", 50_000, "", None)),
        ("3e", ("ordinal", 3, "", None)),
        ("loi 09-08", ("reference", None, "09-08", None)),
        ("القانون ٠٩.٠٨", ("reference", None, "09-08", None)),
        ("12 septembre 2025", ("date", None, "", (2025, 9, 12))),
        ("en 2030", ("date", None, "", (2030, 0, 0))),
        ("T1 2026", ("date", None, "", (2026, -1, 0))),
    ],
)
def test_the_key_of_a_quantity_leaves_out_how_it_is_written(text, key):
    assert one(text).key == key


@pytest.mark.parametrize(
    ("bare", "measured", "expected"),
    [
        ("11 milliards", "11 milliards de dirhams", True),
        ("500", "500 MW", True),
        ("45", "45 %", False),
        ("0,5", "la moitié", False),
        ("3", "3e", False),
        ("2000", "2 GW", False),
    ],
)
def test_a_bare_number_may_leave_out_its_unit_but_never_a_percent_sign(bare, measured, expected):
    first, second = one(bare), one(measured)
    assert same(first, second) is expected
    assert same(second, first) is expected


@pytest.mark.parametrize(
    ("quoted", "claim", "expected"),
    [
        ("12 septembre 2025", "12 septembre", True),
        ("12 septembre 2025", "septembre 2025", True),
        ("12 septembre 2025", "en 2025", True),
        ("12 septembre", "12 septembre 2025", False),
        ("septembre 2025", "12 septembre 2025", False),
        ("T1 2026", "en 2026", True),
        ("en 2026", "T1 2026", False),
        ("T1 2026", "T2 2026", False),
        ("T1 2026", "mars 2026", False),
        ("S1 2025", "T1 2025", False),
        ("المرتبة 87", "87", True),
        ("المرتبة 8", "8", False),
        ("87 dirhams", "87e", False),
        ("87 %", "87e", False),
    ],
)
def test_what_a_quoted_quantity_says(quoted, claim, expected):
    assert says(one(quoted), one(claim)) is expected


def test_a_date_that_says_nothing_bears_out_nothing():
    empty = made("date", None, "", (0, 0, 0))
    assert not says(one("12 septembre 2025"), empty)


def test_a_quantity_is_kept_as_it_stands_and_cannot_be_changed():
    item = one("un budget de 11 MMDH")
    assert (item.start, item.end, item.text) == (13, 20, "11 MMDH")
    with pytest.raises(AttributeError):
        item.value = Fraction(1)
