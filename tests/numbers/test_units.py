"""Units and currencies: every writing of one is the same, and no ordinary word is one."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.numbers.unit_table import UNITS
from assistant.numbers.units import DUAL_UNITS, DURATIONS, same_unit, unit_at
from assistant.quantities import quantities, same


def measured(text):
    return [(item.text, item.value, item.unit) for item in quantities(text)]


def test_every_unit_rests_on_one_of_its_own_kind():
    for unit in UNITS.values():
        base = UNITS[unit.base]
        assert base.kind == unit.kind and base.factor == 1 and base.base == base.code
        assert unit.factor > 0 and all((*unit.french, *unit.arabic))


@pytest.mark.parametrize("code", sorted(set(UNITS) - {"pound"}))
def test_every_word_of_a_unit_is_read_as_that_unit(code):
    unit = UNITS[code]
    for word in (unit.french[1], unit.arabic[0], *unit.arabic[2:]):
        items = quantities(f"7 {word}")
        assert [(item.value, item.unit) for item in items] == [(7, code)], word
        assert items[0].text == f"7 {word}"


@pytest.mark.parametrize(
    ("writings", "code"),
    [
        ("dirham | DH | dhs | MAD | dirhams marocains | درهم | درهما مغربيا | دراهم", "MAD"),
        ("$ | USD | US$ | dollars américains | دولار أمريكي | دولارات | دولار اميركي", "USD"),
        ("€ | EUR | euros | يورو | أورو | يوروهات", "EUR"),
        ("francs CFA | FCFA | XOF | فرنك سيفا | فرنك إفريقي", "XOF"),
        ("% | ٪ | pour cent | p. 100 | في المائة | بالمئة | فى المائة | في المية | فالمية", "%"),
        ("MW | mégawatts | ميغاواط | ميجاوات | ميغا واط", "MW"),
        ("GWh | gigawattheures | جيغاواط ساعة | غيغاواط/ساعة", "GWh"),
        ("km | kilomètres | كلم | كيلومترا", "km"),
        ("m² | mètres carrés | م² | متر مربع", "m²"),
        ("ha | hectares | هكتار | هكتارات", "ha"),
        ("Gbit/s | Gbps | gigabits par seconde | جيغابت في الثانية", "Gbit/s"),
        ("ans | années | سنوات | أعوام | عاما | سنين", "year"),
        ("jours | يوما | أيام | journées", "day"),
        ("jours ouvrables | jours ouvrés | يوم عمل | أيام عمل", "working day"),
        ("millimes | مليم | مليما | مليمات", "millime"),
        ("DT | TND | د.ت | dinars tunisiens", "TND"),
        ("dinars jordaniens | ديناراً أردنياً | دينار أردني | JOD", "JOD"),
        ("ouguiyas | أوقية | MRU", "ouguiya"),
        ("ms | millisecondes | ميلي ثانية", "ms"),
    ],
)
def test_all_the_writings_of_a_unit_are_one(writings, code):
    for writing in writings.split(" | "):
        assert [(item.value, item.unit) for item in quantities(f"12 {writing}")] == [(12, code)], (
            writing
        )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1 GW", "1000 MW"),
        ("2,5 GWh", "2 500 MWh"),
        ("3 km", "3 000 mètres"),
        ("1 km²", "100 hectares"),
        ("2 hectares", "20 000 m²"),
        ("5 tonnes", "5 000 kg"),
        ("3 قناطير", "300 كيلوغرام"),
        ("2 siècles", "200 ans"),
        ("trois semaines", "21 jours"),
        ("48 heures", "يومان"),
        ("90 minutes", "une heure et demie"),
        ("1 Tbit/s", "1 000 Gbit/s"),
        ("2 تيرابايت", "2 000 Go"),
        ("5 ‰", "0,5 %"),
        ("1 m³", "1 000 litres"),
        ("2 سنوات", "24 mois"),
        ("1 950 millimes", "1,950 dinar"),
        ("1 950 millimes", "1,950 DT"),
        ("200 مليم", "0,200 dinar tunisien"),
        ("450 MDT", "450 مليون د.ت"),
        ("450 MDT", "450 millions de dinars"),
        ("15 jours ouvrables", "15 يوم عمل"),
    ],
)
def test_units_of_one_dimension_are_compared_by_what_they_measure(one, other):
    (a,), (b,) = quantities(one), quantities(other)
    assert same(a, b) and same(b, a)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5 km", "5 km²"),
        ("5 MW", "5 MWh"),
        ("5 Go", "5 Gbit/s"),
        ("5 points", "5 %"),
        ("5 mois", "5 semaines"),
        ("5 dirhams", "5 dirhams émiratis"),
        ("5 dollars", "5 dollars canadiens"),
        ("5 francs suisses", "5 francs CFA"),
        ("5 dinars tunisiens", "5 dinars algériens"),
        ("5 dirhams", "5 centimes"),
        ("38 millions de dirhams", "3,8 millions de centimes"),
        ("12 mois", "365 jours"),
    ],
)
def test_units_that_measure_otherwise_are_never_the_same(one, other):
    (a,), (b,) = quantities(one), quantities(other)
    assert not same(a, b) and not same(b, a)


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("MAD", "MAD", True),
        ("TND", "dinar", True),
        ("dinar", "DZD", True),
        ("CHF", "franc", True),
        ("franc", "XOF", True),
        ("GBP", "pound", True),
        ("TND", "DZD", False),
        ("CHF", "XOF", False),
        ("USD", "CAD", False),
        ("MAD", "AED", False),
    ],
)
def test_a_currency_without_its_country_may_be_any_of_its_name(one, other, expected):
    assert same_unit(one, other) is expected
    assert same_unit(other, one) is expected


@settings(deadline=None)
@given(st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)))
def test_the_same_unit_is_the_same_both_ways(one, other):
    assert same_unit(one, other) == same_unit(other, one)
    assert same_unit(one, one)


@pytest.mark.parametrize(
    "text",
    [
        "12 dirhamiens", "8 marchés", "3 metropoles", "5 grammaires", "7 secondaires", "6 moissons",
        "4 heureux", "9 watteau", "3 jourdains", "2 mint", "5 haies", "3 livres", "3 livre",
        "12 دولة", "7 شهرية", "6 يوميات", "5 ساعاتي",
    ],
)  # fmt: skip
def test_a_longer_word_that_begins_like_a_unit_is_none(text):
    (item,) = quantities(text)
    assert (item.kind, item.unit, item.text) == ("count", "", text.split()[0])


@pytest.mark.parametrize(
    ("folded", "code", "word"),
    [
        (" dirhams", "MAD", "dirhams"),
        (" de dirhams", "MAD", "dirhams"),
        (" d'euros", "EUR", "euros"),
        (" en dollars", "USD", "dollars"),
        (" من الدراهم", "MAD", "دراهم"),
        (" درهم", "MAD", "درهم"),
        (" km de long", "km", "km"),
        ("km", "km", "km"),
        (" dirhams marocains en 2026", "MAD", "dirhams marocains"),
    ],
)
def test_a_unit_may_be_linked_to_its_number_and_has_an_exact_place(folded, code, word):
    start = folded.index(word)
    assert unit_at(folded, 0) == (code, start, start + len(word))


@pytest.mark.parametrize("text", ["", " ", " emplois", " k", " dix km", "'m", " en km", " d'"])
def test_no_unit_stands_there(text):
    assert unit_at(fold(text), 0) is None


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("درهمان", "MAD"),
        ("درهمين", "MAD"),
        ("لمدة سنتين", "year"),
        ("عامان", "year"),
        ("خلال شهرين", "month"),
        ("أسبوعان", "week"),
        ("ساعتين", "hour"),
        ("كيلومتران", "km"),
        ("هكتارين", "ha"),
        ("ودولاران", "USD"),
    ],
)
def test_the_arabic_dual_of_a_unit_is_two_of_it(text, unit):
    (item,) = quantities(text)
    assert (item.value, item.unit) == (2, unit)
    assert item.text == text[item.start : item.end] and fold(item.text) in DUAL_UNITS


@pytest.mark.parametrize("code", sorted(DURATIONS))
def test_durations_are_measures_of_time(code):
    assert UNITS[code].base in {"day", "month"} or code in {"day", "month"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10 M. Alami", [("10", Fraction(10), "")]),
        ("10 m de long", [("10 m", Fraction(10), "m")]),
        ("à 8 h précises", [("8 h", Fraction(8), "hour")]),
        ("le plan 8 H", [("8", Fraction(8), "")]),
        ("40 W", [("40 W", Fraction(40), "W")]),
        ("il a 38 m'a-t-on dit", [("38", Fraction(38), "")]),
    ],
)
def test_one_letter_is_a_unit_only_in_its_own_case(text, expected):
    assert measured(text) == expected
