"""Ranks, days, hours and ages said with an ordinal; and the names that hold one."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.quantities import quantities, render, same, says


def read(text):
    return [(item.kind, item.text, item.value or item.date) for item in quantities(text)]


@pytest.mark.parametrize(
    ("text", "words", "value"),
    [
        ("la 87e place", "87e", 87),
        ("le 1er rang", "1er", 1),
        ("la 1re édition", "1re", 1),
        ("la 1ère édition", "1ère", 1),
        ("le 2nd axe", "2nd", 2),
        ("la 2nde édition", "2nde", 2),
        ("la 3ème édition", "3ème", 3),
        ("la 4ième édition", "4ième", 4),
        ("la cinquième édition", "cinquième", 5),
        ("la vingt et unième place", "vingt et unième", 21),
        ("la quatre-vingt-septième place", "quatre-vingt-septième", 87),
        ("au XXe siècle", "XXe", 20),
        ("au XIVe siècle", "XIVe", 14),
        ("la seconde phase", "seconde", 2),
        ("المحور الثالث", "الثالث", 3),
        ("الدورة الخامسة", "الخامسة", 5),
        ("المرتبة السابعة والثمانين", "السابعة والثمانين", 87),
        ("الدورة الحادية عشرة", "الحادية عشرة", 11),
        ("الدورة الثانية والعشرون", "الثانية والعشرون", 22),
        ("أول دورة", "أول", 1),
        ("للمرة الأولى", "الأولى", 1),
        ("بالمرتبة العاشرة", "العاشرة", 10),
    ],
)
def test_a_rank_has_its_exact_words(text, words, value):
    assert read(text) == [("ordinal", words, value)]


@pytest.mark.parametrize(
    "text",
    [
        "les premiers ministres", "la seconde génération",
        "les matières premières", "dix tours par seconde", "de la première génération",
        "الوزير الأول", "الملك الحسن الثاني", "جامعة الحسن الأول",
        "البابا يوحنا", "التربية الأولية بالجيل الرابع", "ثاني أكسيد الكربون",
        "أولا، وثانيا، وثالثا", "كانون الثاني", "تشرين الأول",
    ],
)  # fmt: skip
def test_an_ordinal_inside_a_name_or_a_manner_of_speaking_is_no_rank(text):
    assert not [item for item in quantities(text) if item.kind == "ordinal"]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("le 1er juillet 2025", (2025, 7, 1)),
        ("le premier juillet 2025", (2025, 7, 1)),
        ("الأول من يوليوز 2025", (2025, 7, 1)),
        ("الثاني عشر من شتنبر 2025", (2025, 9, 12)),
        ("في الخامس والعشرين من ماي 2024", (2024, 5, 25)),
    ],
)
def test_an_ordinal_before_a_month_is_a_day(text, date):
    (item,) = quantities(text)
    assert (item.kind, item.date) == ("date", date)


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        ("الساعة الثامنة صباحا", 8),
        ("على الساعة الثامنة", 8),
        ("الساعة 8", 8),
        ("الساعة الثامنة مساء", 20),
        ("السادسة والثلث صباحا", Fraction(19, 3)),
        ("الساعة الخامسة والربع", Fraction(21, 4)),
        ("الساعة التاسعة إلا ربعا", Fraction(35, 4)),
        ("الساعة 10 و15 دقيقة", Fraction(41, 4)),
        ("الثالثة بعد الزوال", 15),
        ("الساعة الثانية عشرة زوالا", 12),
        ("الساعة العاشرة ليلا", 22),
        ("الساعة الثالثة ليلا", 3),
        ("8h30", Fraction(17, 2)),
        ("14:45", Fraction(59, 4)),
        ("à 9 h 05", Fraction(109, 12)),
    ],
)
def test_hours_of_the_day(text, hour):
    (item,) = quantities(text)
    assert (item.value, item.unit) == (hour, "hour")
    assert text[item.start : item.end] == item.text


@pytest.mark.parametrize("text", ["الساعة 25", "الساعة الثلاثون", "25h30", "8h75", "12:5"])
def test_what_no_clock_shows_is_no_hour_and_a_half(text):
    assert all(item.value is None or item.value.denominator == 1 for item in quantities(text))


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("في سن الثامنة عشرة", 18),
        ("دون السادسة", 6),
        ("تجاوز الخامسة من العمر", 5),
        ("تتراوح أعمارهم بين السادسة", 6),
        ("عند بلوغ السادسة", 6),
    ],
)
def test_an_arabic_ordinal_may_be_an_age(text, age):
    (item,) = quantities(text)
    assert (item.value, item.unit) == (age, "year")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("87e", "المرتبة 87"),
        ("la troisième édition", "الدورة الثالثة"),
        ("1er", "الأول"),
        ("le XXIe siècle", "القرن الحادي والعشرون"),
        ("la 11e édition", "الدورة الحادية عشرة"),
        ("le 3ᵉ axe", "المحور الثالث"),
    ],
)
def test_a_rank_is_the_same_in_both_languages(one, other):
    a, b = quantities(one)[-1], quantities(other)[-1]
    assert same(a, b) and same(b, a)


def test_a_rank_above_ten_may_be_quoted_as_a_bare_number_and_a_small_one_may_not():
    (rank,), (number,) = quantities("87e"), quantities("87")
    assert says(number, rank) and says(rank, number) and not same(rank, number)
    (third,), (three,) = quantities("3e"), quantities("trois axes")
    assert not says(three, third) and not says(third, three)


@settings(deadline=None)
@given(st.integers(1, 99))
def test_a_rank_written_in_arabic_is_read_back(number):
    (rank,) = quantities(f"{number}e")
    (again,) = quantities(render(rank, "ar"))
    assert same(rank, again)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("نصف الأول", 1),
        ("une seconde", 0),
        ("à la seconde", 0),
        ("10 ملايين عملية في الثانية", 0),
        ("المرحلة الثانية", 1),
    ],
)
def test_the_second_that_is_a_unit_of_time_is_no_rank(text, expected):
    assert sum(item.kind == "ordinal" for item in quantities(text)) == expected


@pytest.mark.parametrize(
    ("text", "ranks"),
    [
        ("حل الفريق سادسا على الصعيد القاري.", [6]),
        ("جاءت الجمعية ثالثة في السباق، وجاء النادي رابعا.", [3, 4]),
        ("صُنف الوادي سابعا.", [7]),
        ("سادسا: يمنع الصيد ليلا.", []),
        ("وثالثا، يمنع الصيد ليلا.", []),
    ],
)
def test_an_accusative_after_a_verb_of_placing_is_a_rank(text, ranks):
    assert [int(item.value) for item in quantities(text) if item.kind == "ordinal"] == ranks
