"""Digits as people group them, and the tokens of a folded text."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.numbers.digits import digits_value, is_digits, tokenize
from assistant.quantities import quantities


def texts(folded):
    return [token.text for token in tokenize(folded)]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("50 000 emplois", ["50 000", "emplois"]),
        ("5 281 790", ["5 281 790"]),
        ("2 500 12", ["2 500", "12"]),
        ("12 5000", ["12", "5000"]),
        ("1234 567", ["1234", "567"]),
        ("12 345,5 km", ["12 345,5", "km"]),
        ("50'000", ["50'000"]),
        ("45,5 %", ["45,5", "%"]),
        ("fin en 2030.", ["fin", "en", "2030", "."]),
        ("5g", ["5", "g"]),
        ("و500 منصب", ["و", "500", "منصب"]),
        ("gpt-4", ["gpt", "-", "4"]),
        ("09-08", ["09", "-", "08"]),
        ("2.23.314", ["2.23.314"]),
        ("snake_case", ["snake", "_", "case"]),
        ("", []),
        ("   ", []),
    ],
)
def test_a_text_falls_into_numbers_words_and_signs(written, expected):
    assert texts(written) == expected


def test_two_years_joined_by_an_arabic_comma_are_two_numbers():
    folded = fold("سنتا 2024،2025 و2026")
    tokens = tokenize(folded)
    assert [token.text for token in tokens] == ["سنتا", "2024", ",", "2025", "و", "2026"]
    assert all(folded[token.start : token.end] == token.text for token in tokens)


@pytest.mark.parametrize("written", ["45,5", "3024,2025", "1200,1300", "2024,5", "12,2025"])
def test_a_comma_between_other_numbers_stays_inside_one(written):
    assert texts(written) == [written]


@settings(deadline=None)
@given(st.text(alphabet=" 0123456789.,'-abcéظم%\n", max_size=40))
def test_tokens_are_literal_in_order_and_leave_out_only_spaces(text):
    tokens = tokenize(text)
    assert all(text[token.start : token.end] == token.text != "" for token in tokens)
    assert all(one.end <= other.start for one, other in pairwise(tokens))
    edges = [0, *(edge for token in tokens for edge in (token.start, token.end)), len(text)]
    gaps = [text[start:end] for start, end in zip(edges[::2], edges[1::2], strict=True)]
    assert not "".join(gaps).strip()


@pytest.mark.parametrize(
    ("text", "after", "expected"),
    [
        # A comma before three digits groups them, as the English press writes…
        ("2,125", " emplois", Fraction(2125)),
        ("2,125", "", Fraction(2125)),
        ("1,240,500", " emplois", Fraction(1240500)),
        # … unless a scale, a share or a physical unit says that it is the decimal sign.
        ("2,125", " milliards", Fraction("2.125")),
        ("2,125", " مليار درهم", Fraction("2.125")),
        ("2,125", " ملايير", Fraction("2.125")),
        ("2,125", " mds", Fraction(2125)),
        ("2,125", " md", Fraction("2.125")),
        ("2,125", " mdh", Fraction("2.125")),
        ("2,125", " m€", Fraction("2.125")),
        ("2,125", " %", Fraction("2.125")),
        ("2,125", " في المائة", Fraction("2.125")),
        ("2,125", " pour cent", Fraction("2.125")),
        ("2,125", " km", Fraction("2.125")),
        ("2,125", " gw", Fraction("2.125")),
        # … or a unit whose thousandths are written: a measure, a dinar, in French any currency.
        ("2,350", " dinars le metre cube", Fraction("2.35")),
        ("12,750", " دينار", Fraction("12.75")),
        ("2,350", " د.ت", Fraction("2.35")),
        ("3,125", " hectares", Fraction("3.125")),
        ("1,250", " tonne", Fraction("1.25")),
        ("1,250", " طن", Fraction("1.25")),
        ("1,250", " dirham le kwh", Fraction("1.25")),
        ("1,250", " dh", Fraction("1.25")),
        ("2,350", " درهم", Fraction(2350)),
        ("1,200", " سنه", Fraction(1200)),
        ("1,200", " jours", Fraction(1200)),
        # Zeros after the sign are written for thousands only.
        ("50,000", " milliards", Fraction(50000)),
        ("2,000", " km", Fraction(2000)),
        # A dot before three digits always groups, as the Moroccan press writes.
        ("2.125", " milliards", Fraction(2125)),
        ("22.500", " %", Fraction(22500)),
        # What cannot be a group is a decimal.
        ("0,125", " emplois", Fraction("0.125")),
        ("0.684", "", Fraction("0.684")),
        ("1240,125", "", Fraction("1240.125")),
        ("1,2", "", Fraction("1.2")),
        ("1,2345", "", Fraction("1.2345")),
        # Both signs: the last one is the decimal sign.
        ("1.240,5", "", Fraction("1240.5")),
        ("1,240.5", "", Fraction("1240.5")),
        ("12.345.678,90", "", Fraction("12345678.9")),
    ],
)
def test_what_follows_tells_a_decimal_comma_from_a_grouping_one(text, after, expected):
    assert digits_value(text, after) == expected


def test_the_script_around_tells_how_a_sign_without_language_is_read():
    assert digits_value("3,500", " dh", "يباع بثمن ") == 3500
    assert digits_value("3,500", " dh", "au prix de ") == Fraction("3.5")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("٢٫٣٥٠ دينار", Fraction("2.35")),
        ("بلغ المعدل ٢٫١٢٥", Fraction("2.125")),
        ("٢٬٣٥٠ دينار", Fraction(2350)),
        ("سعر 2٫350 درهم", Fraction("2.35")),
    ],
)
def test_the_arabic_signs_leave_no_doubt(text, expected):
    (item,) = quantities(text)
    assert item.value == expected and text[item.start : item.end] == item.text


@pytest.mark.parametrize(
    "text",
    ["1.24,5", "1,24.50", "0.240,5", "1,2.3,4", "012,5", "00.5", "1'240.5.5", "1.2.3,4"],
)
def test_signs_that_group_nothing_make_no_number(text):
    assert digits_value(text) is None


@settings(deadline=None)
@given(st.integers(0, 10**9), st.integers(0, 99), st.sampled_from([(".", ","), (",", ".")]))
def test_grouping_and_decimal_signs_may_change_places(whole, cents, signs):
    grouping, decimal = signs
    written = f"{whole:,}".replace(",", grouping) + f"{decimal}{cents:02}"
    assert digits_value(written) == whole + Fraction(cents, 100)


@settings(deadline=None)
@given(st.integers(0, 10**15))
def test_arabic_persian_and_western_digits_have_one_value(number):
    western = str(number)
    for zero in ("٠", "۰"):
        other = western.translate({ord("0") + n: ord(zero) + n for n in range(10)})
        assert digits_value(fold(other)) == number


@pytest.mark.parametrize(
    ("written", "expected"),
    [("2030", True), ("2,5", True), ("deux", False), ("%", False), ("خمسة", False)],
)
def test_a_token_of_digits_is_known_by_its_first_sign(written, expected):
    (token,) = tokenize(fold(written))
    assert is_digits(token) is expected
