"""Number words against digits, in both languages."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.numbers.digits import digits_value, tokenize
from assistant.numbers.numerals import read

FRENCH_UNITS = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf",
]  # fmt: skip
FRENCH_TENS = ["_", "dix", "vingt", "trente", "quarante", "cinquante", "soixante"]
ARABIC_UNITS = [
    "_", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة",
]  # fmt: skip
ARABIC_FEMININE = [
    "_", "واحدة", "اثنتين", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع",
]  # fmt: skip
ARABIC_TENS = [
    "_", "عشرة", "عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون",
]  # fmt: skip
ARABIC_HUNDREDS = [
    "_", "مائة", "مائتان", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة",
    "تسعمائة",
]  # fmt: skip


def french_tens(n: int) -> str:
    if n < 20:
        return FRENCH_UNITS[n]
    if n < 70:
        tens, units = divmod(n, 10)
        link = " et " if units == 1 else "-"
        return FRENCH_TENS[tens] + (link + FRENCH_UNITS[units] if units else "")
    if n < 80:
        return "soixante" + (" et onze" if n == 71 else "-" + FRENCH_UNITS[n - 60])
    return "quatre-vingt" + ("s" if n == 80 else "-" + FRENCH_UNITS[n - 80])


def french(n: int) -> str:
    """A number below a million in French words."""
    thousands, rest = divmod(n, 1000)
    hundreds, below = divmod(rest, 100)
    words = []
    if thousands:
        words.append("mille" if thousands == 1 else f"{french(thousands)} mille")
    if hundreds:
        plural = "s" if hundreds > 1 and not below else ""
        words.append(f"cent{plural}" if hundreds == 1 else f"{FRENCH_UNITS[hundreds]} cent{plural}")
    if below or not words:
        words.append(french_tens(below))
    return " ".join(words)


def arabic_below_hundred(n: int, units: list[str], oblique: bool) -> str:
    if n < 10:
        return units[n]
    tens, rest = divmod(n, 10)
    ten = ARABIC_TENS[tens].replace("ون", "ين") if oblique else ARABIC_TENS[tens]
    if not rest:
        return ten
    if tens == 1:
        short = {1: "أحد", 2: "اثني" if oblique else "اثنا"}.get(rest, units[rest])
        return f"{short} {'عشرة' if units is ARABIC_FEMININE and rest > 2 else 'عشر'}"
    return f"{units[rest]} و{ten}"


def arabic_below_thousand(n: int, units: list[str], oblique: bool) -> str:
    hundreds, rest = divmod(n, 100)
    words = []
    if hundreds:
        hundred = ARABIC_HUNDREDS[hundreds]
        words.append(hundred.replace("مائتان", "مئتين") if oblique else hundred)
    if rest:
        words.append(arabic_below_hundred(rest, units, oblique))
    return " و".join(words)


def arabic(n: int, units: list[str], oblique: bool) -> str:
    """A number from 2 below a million in Arabic words."""
    thousands, rest = divmod(n, 1000)
    words = []
    if thousands in (1, 2):
        words.append(("ألف", "ألفين" if oblique else "ألفان")[thousands - 1])
    elif thousands:
        scale = "آلاف" if 3 <= thousands % 100 <= 10 else "ألف" if thousands % 100 < 3 else "ألفا"
        words.append(f"{arabic_below_thousand(thousands, ARABIC_UNITS, oblique)} {scale}")
    if rest:
        words.append(arabic_below_thousand(rest, units, oblique))
    return " و".join(words)


def value(text: str) -> Fraction | None:
    """The value of a text that is one number and nothing else; None otherwise."""
    folded = fold(text)
    tokens = tokenize(folded)
    found = read(tokens, 0, folded)
    return found.value if found is not None and found.next == len(tokens) else None


@settings(max_examples=500, deadline=None)
@given(st.integers(0, 999_999), st.booleans())
def test_french_words_and_digits_agree(n, hyphens):
    words = french(n)
    assert value(words.replace(" ", "-") if hyphens else words) == n


@settings(max_examples=500, deadline=None)
@given(st.integers(2, 999_999), st.booleans(), st.booleans())
def test_arabic_words_and_digits_agree_in_both_genders_and_cases(n, feminine, oblique):
    words = arabic(n, ARABIC_FEMININE if feminine else ARABIC_UNITS, oblique)
    assert value(words) == n, words


@settings(max_examples=200, deadline=None)
@given(st.integers(2, 999_999))
def test_both_languages_agree(n):
    assert value(french(n)) == value(arabic(n, ARABIC_UNITS, oblique=True))


@given(st.integers(0, 10**12), st.sampled_from([" ", ".", "'", "\u00a0", "\u202f"]))
def test_groups_of_three_are_thousands(n, separator):
    assert digits_value(fold(f"{n:,}".replace(",", separator))) == n


@given(st.integers(0, 10**6), st.integers(1, 99), st.sampled_from(".,"))
def test_one_or_two_digits_after_a_sign_are_decimals(whole, part, sign):
    assert digits_value(f"{whole}{sign}{part}") == Fraction(f"{whole}.{part}")


@pytest.mark.parametrize("text", ["09.08", "1.2.3", "2.23.314", "1,2,3", "10.00.000"])
def test_what_is_no_number_has_no_value(text):
    assert digits_value(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("vingt et un mille", 21_000),
        ("deux millions trois cent mille", 2_300_000),
        ("un milliard deux cents millions", 1_200_000_000),
        ("quatre-vingt-dix-neuf mille neuf cent quatre-vingt-dix-neuf", 99_999),
        ("nonante-neuf", 99),
        ("مليون وخمسمئة ألف", 1_500_000),
        ("ثلاثة ملايين ومئتي ألف", 3_200_000),
        ("ثلاث مئة", 300),
        ("مئة ألف مليار", 10**14),
        ("خمسة وعشرون مليونا ونصف المليون", 25_500_000),
    ],
)
def test_larger_numbers(text, expected):
    assert value(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "deux trois",
        "vingt trente",
        "cent et mille deux",
        "ثلاثة وأربعة",
        "عشرون وثلاثون",
        "خمسة ستة",
    ],
)
def test_neighbours_are_not_one_number(text):
    assert value(text) is None
