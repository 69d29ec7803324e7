"""Quantities written as people write them, in either language, and read back unchanged."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.numbers.unit_table import UNITS
from assistant.quantities import Quantity, quantities, render, same


def written(text, language):
    (item,) = quantities(text)
    return render(item, language)


def made(value, unit="", kind="count", date=None):
    return Quantity(kind, value, unit, date, 0, 1, "?")


@pytest.mark.parametrize(
    ("text", "fr", "ar"),
    [
        # Scales are kept where two decimals are enough, else digits are written out.
        ("1 000 000", "1 million", "مليون"),
        ("2 000 000", "2 millions", "2 مليون"),
        ("1 500 000", "1,5 million", "1,5 مليون"),
        ("1 990 000", "1,99 million", "1,99 مليون"),
        ("1 234 567", "1 234 567", "1.234.567"),
        ("5 281 790", "5 281 790", "5.281.790"),
        ("3 000 000 000", "3 milliards", "3 مليارات"),
        ("11 000 000 000", "11 milliards", "11 مليار"),
        ("103 000 000", "103 millions", "103 ملايين"),
        ("50 000", "50 000", "50 ألف"),
        ("10 000", "10 000", "10 آلاف"),
        ("9 000", "9 000", "9000"),
        ("22 500", "22 500", "22.500"),
        ("1 999", "1 999", "1\u00a0999"),
        ("1 899", "1 899", "1899"),
        ("0", "0", "0"),
        ("0,25", "0,25", "0,25"),
        ("1240,125", "1 240,125", "1240,125"),
        # Nouns agree with their number.
        ("3 DH", "3 dirhams", "3 دراهم"),
        ("10 DH", "10 dirhams", "10 دراهم"),
        ("11 DH", "11 dirhams", "11 درهما"),
        ("99 DH", "99 dirhams", "99 درهما"),
        ("200 DH", "200 dirhams", "200 درهم"),
        ("103 DH", "103 dirhams", "103 دراهم"),
        ("1,5 DH", "1,5 dirham", "1,5 درهم"),
        ("2,5 DH", "2,5 dirhams", "2,5 درهم"),
        ("2 DH", "2 dirhams", "درهمان"),
        ("1 an", "1 an", "سنة واحدة"),
        ("1 mois", "1 mois", "شهر واحد"),
        ("2 mois", "2 mois", "شهران"),
        ("5 mois", "5 mois", "5 أشهر"),
        ("3 M€", "3 millions d'euros", "3 ملايين أورو"),
        ("2 millions d'hectares", "2 millions d'hectares", "2 مليون هكتار"),
        ("3 millions d'heures", "3 millions d'heures", "3 ملايين ساعة"),
        ("1 million de tonnes", "1 million de tonnes", "مليون طن"),
        ("2 km²", "2 km²", "2 كيلومتر مربع"),
        ("12 km²", "12 km²", "12 كيلومترا مربعا"),
        ("0,5 %", "0,5 %", "0,5%"),
        ("12 500 %", "12 500 %", "12500%"),
        ("3 points", "3 points", "3 نقط"),
        # Shares.
        ("un tiers des foyers", "un tiers de", "ثلث"),
        ("ثلاثة أرباع", "trois quarts de", "ثلاثة أرباع"),
        ("un cinquième des foyers", "20 %", "20%"),
        # Dates.
        ("12 septembre", "12 septembre", "12 شتنبر"),
        ("août 2025", "août 2025", "غشت 2025"),
        ("en 2030", "2030", "2030"),
        ("en 1700", "l'an 1700", "سنة 1700"),
        ("premier semestre", "premier semestre", None),
        ("S2 2025", "deuxième semestre 2025", "النصف الثاني من سنة 2025"),
        ("T4 2025", "quatrième trimestre 2025", "الربع الرابع من سنة 2025"),
        # Ranks.
        ("1er", "1er", "الأول"),
        ("10e", "10e", "العاشر"),
        ("11e", "11e", "الحادي عشر"),
        ("21e", "21e", "الحادي والعشرون"),
        ("30e", "30e", "المرتبة 30"),
        ("190e", "190e", "المرتبة 190"),
        # Laws.
        ("décret 2.23.314", "n° 2-23-314", "رقم 2.23.314"),
        ("المادة ١٢", "n° 12", "رقم 12"),
    ],
)
def test_a_quantity_in_both_languages(text, fr, ar):
    assert written(text, "fr") == fr
    if ar is not None:
        assert written(text, "ar") == ar


@pytest.mark.parametrize("text", ["cinq sixièmes des places", "خمسة أسداس السكان"])
def test_a_share_without_finite_decimals_is_given_in_its_own_words(text):
    (item,) = quantities(text)
    assert render(item, "fr") == render(item, "ar") == item.text


def test_digits_are_western_in_both_languages():
    for text in ("٤٥٫٥٪", "١١ مليار درهم", "١٢ شتنبر ٢٠٢٥", "المادة ١٢"):
        (item,) = quantities(text)
        for language in ("fr", "ar"):
            assert not set(render(item, language)) & set("٠١٢٣٤٥٦٧٨٩")


VALUES = st.one_of(
    st.integers(3, 10**13).map(Fraction),
    st.integers(1, 10**5).map(lambda tenths: Fraction(tenths, 10)),
    st.integers(1, 999).map(lambda number: Fraction(number * 10**6)),
)
# "3 livres" are books in French, so pounds are left out.
MONEY = sorted(code for code, unit in UNITS.items() if unit.kind == "money" and code != "pound")


@settings(deadline=None, max_examples=150)
@given(VALUES, st.sampled_from(MONEY), st.sampled_from(["fr", "ar"]))
def test_any_amount_of_any_currency_reads_back_as_itself(value, unit, language):
    amount = made(value, unit, "money")
    text = render(amount, language)
    (again,) = quantities(text)
    assert same(again, amount), text
    assert again.text == text


@settings(deadline=None, max_examples=150)
@given(
    st.integers(1900, 2100),
    st.one_of(st.just((0, 0)), st.tuples(st.integers(1, 12), st.integers(0, 28))),
    st.sampled_from(["fr", "ar"]),
)
def test_any_date_reads_back_as_itself(year, rest, language):
    date = made(None, "", "date", (year, *rest))
    (again,) = quantities(render(date, language))
    assert same(again, date)


@settings(deadline=None)
@given(st.integers(2020, 2040), st.integers(-6, -1), st.sampled_from(["fr", "ar"]))
def test_any_quarter_or_half_year_reads_back_as_itself(year, period, language):
    quarter = made(None, "", "quarter", (year, period, 0))
    (again,) = quantities(render(quarter, language))
    assert same(again, quarter)


@settings(deadline=None)
@given(st.integers(1, 2000))
def test_any_rank_reads_back_as_itself(number):
    rank = made(Fraction(number), "", "ordinal")
    for language in ("fr", "ar"):
        assert any(same(item, rank) for item in quantities(render(rank, language)))
