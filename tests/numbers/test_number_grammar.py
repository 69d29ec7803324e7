"""Which number words follow which: what joins into one number, and what stays a list."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.numbers.digits import tokenize
from assistant.numbers.number_grammar import compound, member_at, part_at
from assistant.numbers.number_parts import text_at, word_at
from assistant.numbers.scales import times_scales
from assistant.quantities import quantities


def whole(text):
    """The number at the head of a text, and the words left after it."""
    folded = fold(text)
    tokens = tokenize(folded)
    first = member_at(tokens, 0, folded)
    if first is None:
        return None, [token.text for token in tokens]
    number = compound(tokens, 0, folded, first)
    return number.value, [token.text for token in tokens[number.next :]]


@pytest.mark.parametrize(
    ("text", "value", "left"),
    [
        # French, traditional, 1990, Swiss and Belgian.
        ("vingt et un", 21, []),
        ("vingt-et-un", 21, []),
        ("vingt un", 21, []),
        ("soixante et onze", 71, []),
        ("soixante-dix-sept", 77, []),
        ("quatre-vingt-onze", 91, []),
        ("quatre vingt dix neuf", 99, []),
        ("nonante-neuf", 99, []),
        ("huitante-et-un", 81, []),
        ("cent un", 101, []),
        ("cent quatre-vingts", 180, []),
        ("neuf cent quatre-vingt-dix-neuf", 999, []),
        ("mille neuf cent douze", 1912, []),
        ("mille un", 1001, []),
        ("quatre-vingt mille", 80_000, []),
        ("trois cent mille deux cents", 300_200, []),
        ("mille milliards", 10**12, []),
        ("cinq millions de milliards", 5 * 10**15, []),
        ("deux milliards trois cents millions quatre mille", 2_300_004_000, []),
        # What the grammar does not join stays apart.
        ("vingt trente", 20, ["trente"]),
        ("deux trois", 2, ["trois"]),
        ("onze un", 11, ["un"]),
        ("vingt et deux", 20, ["et", "deux"]),
        ("cent et un", 100, ["et", "un"]),
        ("dix et un", 10, ["et", "un"]),
        ("trois millions quatre millions", 3_000_000, ["quatre", "millions"]),
        ("deux mille trois mille", 2000, ["trois", "mille"]),
        ("soixante vingt", 60, ["vingt"]),
        ("trente onze", 30, ["onze"]),
        # Arabic: both genders, the cases, the conjunction that joins.
        ("ثلاثة عشر", 13, []),
        ("ثلاث عشرة", 13, []),
        ("اثنا عشر", 12, []),
        ("اثنتي عشرة", 12, []),
        ("أحد عشر", 11, []),
        ("خمسة وعشرون", 25, []),
        ("خمس وعشرين", 25, []),
        ("واحد وعشرون", 21, []),
        ("مائة وواحد", 101, []),
        ("مئة وأحد عشر", 111, []),
        ("ثلاث مئة", 300, []),
        ("ثلاثمائة وخمسة عشر", 315, []),
        ("ألفان وأربعة وعشرون", 2024, []),
        ("ألف وتسعمائة واثنا عشر", 1912, []),
        ("مئة ألف مليار", 10**14, []),
        ("مليون وخمسمائة ألف", 1_500_000, []),
        ("ثلاثة مليارات ومائتا مليون وخمسون ألفا", 3_200_050_000, []),
        ("ألف مليار", 10**12, []),
        ("خمسة خمسة", 5, ["خمسه"]),
        ("عشرون وثلاثون", 20, ["وثلاثون"]),
        ("عشرون وخمسة", 20, ["وخمسه"]),
        ("خمسة عشرون", 5, ["عشرون"]),
        ("مائة خمسون", 100, ["خمسون"]),
        ("ثلاثة و أربعة", 3, ["و", "اربعه"]),
        # Digits with scales, and what goes under them.
        ("3 millions 200 mille", 3_200_000, []),
        ("2 millions 500 000", 2_500_000, []),
        ("3 ملايين و200 ألف", 3_200_000, []),
        ("12 ألفا و500", 12_500, []),
        ("5 مليارات و300 مليون", 5_300_000_000, []),
        ("4 ملايين ونصف المليون", 4_500_000, []),
        ("4 ملايين ونصف", 4_500_000, []),
        ("4 ملايين وربع", 4_250_000, []),
        ("4 ملايين و نصف", 4_500_000, []),
        ("مليون و نصف المليون", 1_500_000, []),
        ("2 millions et demi", 2_500_000, []),
        ("trois et demi", Fraction(7, 2), []),
        ("un million et quart", 1_250_000, []),
        ("3 milliards et 400 millions", 3_400_000_000, []),
        ("un million et deux cent mille", 1_200_000, []),
        ("2 millions et 300", 2_000_000, ["et", "300"]),
        ("3 milliards et trois", 3 * 10**9, ["et", "trois"]),
        ("500 millions et 3 milliards", 5 * 10**8, ["et", "3", "milliards"]),
        # A year after an amount, or a count after a scale, is another number.
        ("3 millions 2024", 3_000_000, ["2024"]),
        ("12 milliards un", 12 * 10**9, ["un"]),
        ("50 ألف وثلاثة", 50_000, ["وثلاثه"]),
        ("200 ألف و300 ألف", 200_000, ["و", "300", "الف"]),
        ("40 milliards 50 milliards", 40 * 10**9, ["50", "milliards"]),
    ],
)
def test_the_number_at_the_head_of_a_text(text, value, left):
    assert whole(text) == (value, left)


@pytest.mark.parametrize(
    "text", ["emplois", "et deux", "millions d'emplois", "آلاف", "ملايين السكان", "09.08", "", "-"]
)
def test_no_number_at_the_head_of_a_text(text):
    assert whole(text)[0] is None


@pytest.mark.parametrize("scale", ["million", "milliard"])
def test_a_french_scale_counts_alone_only_after_a_word_that_makes_it_one(scale):
    tokens = tokenize(f"chaque {scale}")
    found = member_at(tokens, 1, f"chaque {scale}")
    assert found is not None and found.value in {10**6, 10**9}
    assert member_at(tokenize(f"beau {scale}"), 1, f"beau {scale}") is None


def test_thousand_needs_no_number_before_it_in_either_language():
    assert whole("mille élèves")[0] == whole("ألف تلميذ")[0] == 1000


def test_an_ordinal_ends_a_number_and_is_no_member_of_another():
    folded = fold("vingt et unième siècle")
    part = part_at(tokenize(folded), 0, folded)
    assert part is not None and (part.value, part.ordinal) == (21, True)
    assert member_at(tokenize(folded), 0, folded, part) is None


@pytest.mark.parametrize(
    ("text", "value", "ordinal"),
    [
        ("deuxième", 2, True),
        ("quatre-vingtième", 80, True),
        ("quatre-vingt-deuxième", 82, True),
        ("trente premier", 30, False),
        ("unième", None, False),
        ("الحادي عشر", 11, True),
        ("الخامس والعشرون", 25, True),
        ("الثامنة", 8, True),
    ],
)
def test_ordinals_are_part_of_the_same_grammar(text, value, ordinal):
    folded = fold(text)
    part = part_at(tokenize(folded), 0, folded)
    assert (part and part.value, bool(part and part.ordinal)) == (value, ordinal)


def test_english_billions_are_a_thousand_times_smaller_than_french_ones():
    assert whole("10 billion dollars")[0] == 10 * 10**9
    assert whole("10 billions de dollars")[0] == 10 * 10**12
    assert whole("10 بليون دولار")[0] == 10 * 10**9


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("سنة 2024 ألفا و806 أجوبة", [None, 1806]),
        ("خلال 2023 ألفين و300 طالب", [2023, 2300]),
        ("سنة 2022 مليون و200 ألف زائر", [None, 1_200_000]),
        ("en 2024 mille 806 réponses", [None, 1806]),
        ("deux mille 300 lettres", [2300]),
        ("مليون و200 ألف نسمة", [1_200_000]),
        ("بقيمة 2000 مليار درهم", [2000 * 10**9]),
        ("plus de 2024 milliards", [2024 * 10**9]),
        ("mille 30 fois", [1000, 30]),
    ],
)
def test_a_year_takes_no_scale_and_a_scale_takes_digits(text, values):
    assert [item.value for item in quantities(text)] == values


def test_scales_multiply_only_upwards():
    tokens = tokenize("mille milliards mille")
    assert times_scales(tokens, 0, Fraction(3)) == (3 * 10**12, 10**9, 2)


@pytest.mark.parametrize("at", [-1, 3, 99])
def test_outside_the_text_there_is_no_word(at):
    tokens = tokenize("deux ou trois")
    assert text_at(tokens, at) == ""
    if at >= 0:
        assert word_at(tokens, at) is None and part_at(tokens, at, "deux ou trois") is None


@settings(deadline=None)
@given(st.integers(2, 999), st.sampled_from(["ألف", "مليون", "مليار"]))
def test_digits_times_a_scale_are_the_same_in_both_languages(number, scale):
    french = {"ألف": "mille", "مليون": "millions", "مليار": "milliards"}[scale]
    assert whole(f"{number} {scale}") == whole(f"{number} {french}")


@settings(deadline=None)
@given(st.text(alphabet="0123456789 .,-", max_size=20))
def test_any_run_of_digits_and_signs_is_read_without_failing(text):
    value, left = whole(text)
    assert value is None or value >= 0
    assert isinstance(left, list)
