"""What a plain number counts, ranks or shares, and when a lone "one" is a number at all."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.quantities import quantities, same, supports


def read(text):
    return [(item.text, item.value, item.unit) for item in quantities(text)]


def kinds(text):
    return [item.kind for item in quantities(text)]


@pytest.mark.parametrize(
    "text",
    [
        "un projet et une loi", "l'un des projets", "les uns et les autres",
        "un point important", "une fois par jour", "à la une",
        "مشروع واحد", "واحد من المشاريع", "أحد المراكز", "إحدى الجهات", "كل واحد منهم",
    ],
)  # fmt: skip
def test_articles_and_lone_ones_are_no_figures(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("un euro par jour", [("un euro", 1, "EUR")]),
        ("dans un an", [("un an", 1, "year")]),
        ("une seconde", [("une seconde", 1, "second")]),
        ("un kilomètre de fibre", [("un kilomètre", 1, "km")]),
        ("1 projet", [("1", 1, "")]),
        ("بدرهم واحد", [("درهم واحد", 1, "MAD")]),
        ("سنة واحدة", [("سنة واحدة", 1, "year")]),
        ("متر مربع واحد", [("متر مربع واحد", 1, "m²")]),
        ("واحد في المائة", [("واحد في المائة", 1, "%")]),
        ("5 دراهم واحدة", [("5 دراهم", 5, "MAD")]),
    ],
)
def test_one_counts_where_it_has_a_unit(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("لمدة سنتين", [("سنتين", 2, "year")]),
        ("بعد سنتين ونصف", [("سنتين ونصف", Fraction(5, 2), "year")]),
        ("وشهران", [("شهران", 2, "month")]),
        ("متران مربعان", [("متران مربعان", 2, "m²")]),
        ("مترين مكعبين", [("مترين مكعبين", 2, "m³")]),
        ("مدرستان بالمدينة", [("مدرستان", 2, "")]),
        ("وبمشروعين", [("مشروعين", 2, "")]),
        ("المدرستان", []),
        ("المشروعين", []),
        ("رجلان", []),
        ("السنتين", [("السنتين", 2, "year")]),
    ],
)
def test_the_arabic_dual_counts_two_where_it_tells_something_new(text, expected):
    assert read(text) == expected


def test_any_feminine_dual_bears_out_a_count_of_two_but_no_other():
    (two,), (three,) = quantities("deux commissions"), quantities("trois commissions")
    assert supports("شكلت لجنتان", two) and not supports("شكلت لجنتان", three)
    assert not supports("صحيفة لوماتان", two)
    assert not supports("شكلت لجنة", two)


@pytest.mark.parametrize(
    ("quote", "claim", "expected"),
    [
        ("خلال سنة", "un an", True),
        ("لشهر كامل", "un mois", True),
        ("بدرهم رمزي", "un dirham", True),
        ("خلال سنوات", "un an", False),
        ("خلال شهر", "un an", False),
        ("درهمان", "deux dirhams", True),
        ("درهم", "deux dirhams", False),
    ],
)
def test_a_bare_singular_bears_out_one_of_its_unit(quote, claim, expected):
    (item,) = quantities(claim)
    assert supports(quote, item) is expected


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("في المرتبة الـ87", 87),
        ("بالرتبة 12 عالميا", 12),
        ("حل في المركز 112 عالميا", 112),
        ("احتل المركز 9.", 9),
        ("المحور 3", 3),
        ("rang 87", 87),
        ("la phase 2", 2),
        ("axe 4", 4),
        ("le pilier 3", 3),
        ("la ligne 4", 4),
        ("المرحلة الـ2", 2),
    ],
)
def test_a_number_after_a_word_of_rank_is_a_rank(text, value):
    (item,) = quantities(text)
    assert (item.kind, item.value) == ("ordinal", value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("en ligne 40 services", ["count"]),
        ("phase 2 à 4", ["count", "count"]),
        ("المرحلة 2 إلى 4", ["count", "count"]),
        ("المرتبة 12,5", ["count"]),
        ("la phase 2 MW", ["measure"]),
        ("87 مرتبة", ["count"]),
        ("ينقل الخط 62 ألف مسافر", ["count"]),
        ("يستقبل المركز 2200 متدرب", ["count"]),
        ("يضم المركز 12 قاعة", ["count"]),
        ("ينقل الخط 62.000 مسافر", ["count"]),
        ("la ligne 2 millions de voyageurs", ["count"]),
        ("كلفت المرحلة 3 ملايين درهم", ["money"]),
    ],
)
def test_a_number_that_measures_or_goes_on_is_no_rank(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la moitié des élèves", [("moitié", Fraction(1, 2), "")]),
        ("les trois quarts", [("trois quarts", Fraction(3, 4), "")]),
        ("deux tiers des foyers", [("deux tiers", Fraction(2, 3), "")]),
        ("un cinquième des places", [("un cinquième", Fraction(1, 5), "")]),
        ("trois dixièmes", [("trois dixièmes", Fraction(3, 10), "")]),
        ("une baisse d'un tiers", [("un tiers", Fraction(1, 3), "")]),
        ("ثلثا السكان", [("ثلثا", Fraction(2, 3), "")]),
        ("ثلاثة أخماس", [("ثلاثة أخماس", Fraction(3, 5), "")]),
        ("ربع السكان", [("ربع", Fraction(1, 4), "")]),
        ("نصف يوم", [("نصف يوم", Fraction(1, 2), "day")]),
        ("une demi-heure", [("une demi-heure", Fraction(1, 2), "hour")]),
        ("un demi-milliard de dirhams", [("un demi-milliard de dirhams", 500_000_000, "MAD")]),
        ("un demi-millier de postes", [("un demi-millier", 500, "")]),
        ("une demi-douzaine de puits", [("une demi-douzaine", 6, "")]),
        ("ربع مليون درهم", [("ربع مليون درهم", 250_000, "MAD")]),
        ("1/3 des élèves", [("1/3", Fraction(1, 3), "")]),
        ("les 3/4 d'entre eux", [("3/4", Fraction(3, 4), "")]),
        ("2/3 من السكان", [("2/3", Fraction(2, 3), "")]),
        ("عُشر المبلغ", [("عُشر", Fraction(1, 10), "")]),
        ("سُبع المبلغ", [("سُبع", Fraction(1, 7), "")]),
    ],
)
def test_shares_of_a_whole_and_of_a_unit(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "les tiers", "le demi de mêlée", "le quartier", "un tiers-lieu",
        "النصف الأول", "نصف سنوي", "التقرير نصف السنوي", "اجتماع نصف شهري", "المجلة نصف الشهرية",
        "نصف نهائي", "ربع النهائي",
    ],
)  # fmt: skip
def test_shares_that_are_names_of_something_else_are_none(text):
    assert all(item.kind != "ratio" for item in quantities(text))


@pytest.mark.parametrize(
    "text", ["12/1/3 des", "10/3 des élèves", "3/3 des élèves", "le 5/7 matin", "note de 7/10"]
)
def test_two_numbers_with_a_bar_are_a_share_only_of_something_larger(text):
    assert all(item.kind != "ratio" for item in quantities(text))


@pytest.mark.parametrize(
    ("text", "value"), [("عشر مدارس", 10), ("خمس سنوات", 5), ("تسع جهات", 9), ("سبع مدن", 7)]
)
def test_without_its_vowel_a_fifth_is_five(text, value):
    (item,) = quantities(text)
    assert item.value == value and item.kind != "ratio"


@pytest.mark.parametrize(
    ("text", "value", "approximate"),
    [
        ("une dizaine d'écoles", 10, True),
        ("une douzaine d'œufs", 12, False),
        ("deux centaines de cas", 200, True),
        ("une centaine de milliers de postes", 100_000, True),
        ("plus de 50 villes", 50, True),
        ("environ 50 villes", 50, True),
        ("50 villes environ", 50, False),
        ("حوالي 50 مدينة", 50, True),
        ("ما لا يقل عن 50 مدينة", 50, True),
        ("أكثر من 50 مدينة", 50, True),
        ("~50 villes", 50, True),
        ("exactement 50 villes", 50, False),
    ],
)
def test_a_round_number_says_so(text, value, approximate):
    (item,) = quantities(text)
    assert (item.value, item.approximate) == (value, approximate)


@settings(deadline=None)
@given(st.integers(2, 10**7), st.sampled_from(["emplois", "منصب شغل", "écoles", "مدرسة", ""]))
def test_a_count_is_its_value_whatever_it_counts(number, noun):
    grouped = f"{number:,}".replace(",", " ")
    (item,) = quantities(f"{grouped} {noun}".strip())
    assert item.value == number and item.text == grouped
    (arabic,) = quantities(f"{number:,}".replace(",", ".") + " " + noun)
    assert same(item, arabic)
