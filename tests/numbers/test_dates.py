"""Dates, months and periods, as the press of both languages and every calendar writes them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.numbers.announced_years import year_announced
from assistant.numbers.dates import (
    FRENCH_MONTHS,
    MOROCCAN_MONTHS,
    month_and_year,
    month_at,
    numeric_date,
    starts_month,
)
from assistant.numbers.periods import period_after_ordinal, period_at
from assistant.quantities import quantities, same, says

DATED = frozenset({"date", "year", "quarter"})


def dates(text):
    return [(item.text, item.date) for item in quantities(text) if item.kind in DATED]


@pytest.mark.parametrize("number", range(1, 13))
def test_every_month_is_one_in_both_languages(number):
    french, moroccan = FRENCH_MONTHS[number - 1], MOROCCAN_MONTHS[number - 1]
    assert month_at(fold(f" {french} 2025"), 0)[:2] == (number, 2025)
    assert month_at(fold(f" {moroccan} 2025"), 0)[:2] == (number, 2025)


@pytest.mark.parametrize(
    ("names", "number"),
    [
        ("janv. January جانفي كانون الثاني", 1),
        ("févr. february فيفري شباط", 2),
        ("March آذار", 3),
        ("avr. April إبريل أفريل ابريل نيسان", 4),
        ("May مايو أيار", 5),
        ("June جوان حزيران يونيه", 6),
        ("juil. July يوليو جويلية تموز يوليه", 7),
        ("August أغسطس اوت آب أغشت", 8),
        ("sept. September سبتمبر أيلول", 9),
        ("oct. October اكتوبر تشرين الأول", 10),
        ("nov. November نوفمبر تشرين الثاني", 11),
        ("déc. December ديسمبر كانون الأول", 12),
    ],
)
def test_the_months_of_other_countries_and_short_ones_are_known(names, number):
    folded = fold(names).replace("كانون ال", "كانون_ال").replace("تشرين ال", "تشرين_ال")
    for name in folded.split():
        assert month_at(f" {name.replace('_', ' ')} 2024", 0)[:2] == (number, 2024), name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("signé le 12 septembre 2025 à Rabat", [("12 septembre 2025", (2025, 9, 12))]),
        ("le 12 sept. 2025", [("12 sept. 2025", (2025, 9, 12))]),
        ("le vingt mars 2024", [("vingt mars 2024", (2024, 3, 20))]),
        ("le 12 du mois de mai", [("12 du mois de mai", (0, 5, 12))]),
        ("le 5 août de l'année 2024", [("5 août de l'année 2024", (2024, 8, 5))]),
        ("le 2 mai, 2024", [("2 mai, 2024", (2024, 5, 2))]),
        ("le 31/12/2025.", [("31/12/2025", (2025, 12, 31))]),
        ("le 1-2-2025", [("1-2-2025", (2025, 2, 1))]),
        ("le 2025/09/12", [("2025/09/12", (2025, 9, 12))]),
        ("dataset 2025-09 publié", [("2025-09", (2025, 9, 0))]),
        ("في 12 شتنبر 2025 بالرباط", [("12 شتنبر 2025", (2025, 9, 12))]),
        ("يوم ١٢ شتنبر ٢٠٢٥", [("١٢ شتنبر ٢٠٢٥", (2025, 9, 12))]),
        ("في 5 من شهر ماي سنة 2024", [("5 من شهر ماي سنة 2024", (2024, 5, 5))]),
        ("12 شتنبر/سبتمبر 2025", [("12 شتنبر/سبتمبر 2025", (2025, 9, 12))]),
        ("12 غشت (أغسطس) 2025", [("12 غشت (أغسطس) 2025", (2025, 8, 12))]),
        ("في 3 ماي 2024م", [("3 ماي 2024م", (2024, 5, 3))]),
        ("فاتح ماي", [("فاتح ماي", (0, 5, 1))]),
        ("وفي الفاتح من يناير 2026", [("الفاتح من يناير 2026", (2026, 1, 1))]),
        ("منذ شتنبر 2025", [("شتنبر 2025", (2025, 9, 0))]),
        ("وبدجنبر 2024", [("دجنبر 2024", (2024, 12, 0))]),
        ("août 2024 et mai 2025", [("août 2024", (2024, 8, 0)), ("mai 2025", (2025, 5, 0))]),
        ("Le 1ᵉʳ juin 2025", [("1ᵉʳ juin 2025", (2025, 6, 1))]),
    ],
)
def test_a_date_has_its_exact_words_and_its_value(text, expected):
    assert dates(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "il marche en mars", "mai et juin sont chauds", "la marche du 8", "le maire de 40 villes",
        "مارس الرياضة", "ماي وحده", "المارسي", "le juinet 12",
    ],
)  # fmt: skip
def test_a_month_without_day_or_year_is_no_date(text):
    assert dates(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("le 3 juin/juillet 2025", [("3 juin/juillet 2025", (2025, 0, 0))]),
        ("le 3 juin (juillet) 2025", [("3 juin (juillet) 2025", (2025, 0, 0))]),
        ("3 يونيو/يوليوز 2025", [("3 يونيو/يوليوز 2025", (2025, 0, 0))]),
        ("الفاتح من يونيو/يوليوز 2025", [("الفاتح من يونيو/يوليوز 2025", (2025, 0, 0))]),
        ("premier juin/juillet 2025", [("premier juin/juillet 2025", (2025, 0, 0))]),
        ("le 3 juin/juillet", []),
        ("3 يونيو/حزيران", [("3 يونيو/حزيران", (0, 6, 3))]),
        ("juin/juillet 2025", [("juin/juillet 2025", (2025, 6, 0))]),
    ],
)
def test_the_day_of_one_month_or_another_dates_nothing_but_the_year(text, expected):
    assert dates(text) == expected


def test_a_day_of_one_month_or_another_does_not_say_the_day_of_the_first():
    (either,), (first,), (year,) = map(
        quantities, ("le 3 juin/juillet 2025", "le 3 juin 2025", "en 2025")
    )
    assert not says(either, first) and says(either, year) and says(first, either)


@pytest.mark.parametrize("text", ["32 mars", "0 mars 2024", "45 ماي"])
def test_no_month_has_such_a_day(text):
    assert all(date[2] == 0 for _, date in dates(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2025-09-12", (2025, 9, 12)),
        ("12.09.2025", (2025, 9, 12)),
        ("1/1/1999", (1999, 1, 1)),
        ("2025-12", (2025, 12, 0)),
        ("09/2025", (2025, 9, 0)),
    ],
)
def test_a_date_in_digits_goes_from_year_to_day_or_back(text, expected):
    assert numeric_date(text, 0) == (expected, len(text))


@pytest.mark.parametrize(
    "text",
    [
        "13/13/2025", "2025-13-01", "32/01/2025", "12/09-2025", "12/09/3025", "12/09/20255",
        "2025-26", "2011-12", "12/09", "2025/09", "9/2025", "13/2025", "1.2.2025.3",
    ],
)  # fmt: skip
def test_what_no_calendar_has_is_no_date(text):
    assert numeric_date(text, 0) is None


@settings(deadline=None, max_examples=60)
@given(st.dates(), st.sampled_from(["/", "-", "."]))
def test_any_day_in_digits_is_the_day_in_words_in_both_languages(day, sign):
    if not 1900 <= day.year <= 2099:
        day = day.replace(year=1900 + day.year % 200, day=min(day.day, 28))
    written = f"{day.day:02}{sign}{day.month:02}{sign}{day.year}"
    (digits,) = quantities(written)
    (french,) = quantities(f"{day.day} {FRENCH_MONTHS[day.month - 1]} {day.year}")
    (arabic,) = quantities(f"{day.day} {MOROCCAN_MONTHS[day.month - 1]} {day.year}")
    assert same(digits, french) and same(french, arabic)
    assert digits.date == (day.year, day.month, day.day)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("au premier trimestre 2026", (2026, -1, 0)),
        ("au 3e trimestre de l'année 2025", (2025, -3, 0)),
        ("le second semestre de 2025", (2025, -6, 0)),
        ("au deuxième semestre", (0, -6, 0)),
        ("T3 2025", (2025, -3, 0)),
        ("T2-2025", (2025, -2, 0)),
        ("Q4 2024", (2024, -4, 0)),
        ("S2 2025", (2025, -6, 0)),
        ("au T4", (0, -4, 0)),
        ("في الربع الثالث من سنة 2025", (2025, -3, 0)),
        ("خلال الربع الأول", (0, -1, 0)),
        ("بالفصل الثاني من 2024", (2024, -2, 0)),
        ("النصف الثاني من السنة", (0, -6, 0)),
        ("الأسدس الأول من سنة 2025", (2025, -5, 0)),
        ("السداسي الثاني من عام ٢٠٢٤", (2024, -6, 0)),
    ],
)
def test_quarters_and_half_years(text, date):
    assert [found for _, found in dates(text)] == [date]


@pytest.mark.parametrize(
    "text",
    ["S3 2025", "T5 2025", "5e trimestre", "3e semestre 2025", "الفصل الثاني", "النصف الأول"],
)
def test_no_year_has_such_a_period(text):
    assert not [date for _, date in dates(text) if date[1] < 0]


def test_a_period_is_read_where_its_word_begins():
    assert period_at(fold("والربع الثاني من 2025"), 0) == ((2025, -2, 0), 1, 21)
    assert period_after_ordinal(" trimestre 2026", 0, 5) is None
    assert period_after_ordinal(" trimestre 2026", 0, 4) == ((2026, -4, 0), 15)


def test_a_month_carries_at_most_a_conjunction_and_a_preposition():
    assert month_and_year(fold("وبشتنبر 2025"), 0) == ((2025, 9, 0), 2, 12)
    assert month_and_year(fold("كوبشتنبر 2025"), 0) is None
    assert month_and_year("septembre", 0) is None


@pytest.mark.parametrize(
    ("word", "expected"),
    [("septembre", True), ("كانون", True), ("وشتنبر", True), ("سنة", False), ("marche", False)],
)
def test_the_word_that_opens_a_month(word, expected):
    assert starts_month(fold(word)) is expected


@pytest.mark.parametrize(
    ("before", "weak", "strong"),
    [
        ("en ", True, True),
        ("l'année ", True, True),
        ("سنة ", True, True),
        ("d'ici ", True, False),
        ("à l'horizon ", True, False),
        ("mi-", True, False),
        ("depuis ", True, False),
        ("بحلول ", True, False),
        ("في أفق ", True, False),
        ("منذ ", True, False),
        ("environ ", False, False),
        ("chien ", False, False),
        ("les ", False, False),
        ("", False, False),
    ],
)
def test_the_words_that_announce_a_year(before, weak, strong):
    folded = fold(before)
    assert year_announced(folded, len(folded)) is weak
    assert year_announced(folded, len(folded), strong=True) is strong


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("en 1912", (1912, 0, 0)),
        ("en 1576", (1576, 0, 0)),
        ("عام 1956", (1956, 0, 0)),
        ("fin 2027", (2027, 0, 0)),
        ("post-2030", (2030, 0, 0)),
        ("متم 2026", (2026, 0, 0)),
        ("سنة ألفين وستة وعشرين", (2026, 0, 0)),
        ("en deux mille vingt-six", (2026, 0, 0)),
    ],
)
def test_an_announced_year_is_only_a_year(text, date):
    (item,) = quantities(text)
    assert (item.kind, item.date, item.value) == ("year", date, None)


@pytest.mark.parametrize(
    "text",
    ["2 030 écoles", "2030 km", "2030 درهما", "1899 élèves", "3000 élèves", "2026 MW", "n° 2026-4"],
)
def test_four_digits_that_measure_something_are_no_year(text):
    assert dates(text) == []


def test_a_date_says_its_month_and_its_year_but_never_the_reverse():
    (day,) = quantities("12 septembre 2025")
    (month,) = quantities("شتنبر 2025")
    (year,) = quantities("en 2025")
    assert says(day, month) and says(day, year) and says(month, year)
    assert not (says(year, month) or says(month, day) or says(year, day))
    assert not same(day, month) and not same(month, year)
