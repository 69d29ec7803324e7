"""Figures of a claim that a sentence gives by two of its own."""

import pytest

from assistant.claims.figure_check import FigureCheck
from assistant.clues.assertions import read_assertion
from assistant.confronting.reckoned import multiplied, reckoned
from assistant.quantities import says


def states(claim, sentence):
    """The state of each figure of a claim, read from a sentence by itself."""
    mine, told = read_assertion(claim), read_assertion(sentence)
    checks = []
    for item in mine.figures:
        found = next((other for other in told.figures if says(other, item)), None)
        checks.append(FigureCheck(item, "same" if found else "absent", found))
    return [check.state for check in reckoned(mine, told, checks)]


MILLS = "La vallée compte 1 442 moulins, dont 1 341 à vent."
JARS = "Sur 80 jarres pesées en mai, 20 étaient vides."
WELLS = "تضم الواحة 200 بئر، منها 150 بئرا عميقة."


POLLS = "64,4 % des aînés et 55 % des cadets lisent."


@pytest.mark.parametrize(
    ("claim", "state"),
    [
        ("55 % des cadets lisent, soit une dizaine de points de moins que les aînés.", "same"),
        ("55 % des cadets lisent, soit une dizaine de points de plus que les aînés.", "absent"),
        ("55 % des cadets lisent, soit une vingtaine de points de moins.", "absent"),
    ],
)
def test_a_gap_may_be_told_about(claim, state):
    assert states(claim, POLLS)[-1] == state


STALLS = "Le marché passera de 400 étals en 2022 à 1 000 en 2026 puis à 3 200 en 2030."


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Entre 2022 et 2030, les étals seront multipliés par huit fois.", "same"),
        ("Entre 2022 et 2030, les étals seront multipliés par quatre fois.", "absent"),
        ("Entre 2022 et 2026, les étals seront multipliés par huit fois.", "absent"),
        ("بين 2022 و2030 ستتضاعف الأكشاك ثماني مرات.", "same"),
    ],
)
def test_a_multiple_lies_between_the_two_dates_that_a_claim_names(claim, expected):
    assert states(claim, STALLS)[-1] == expected


def test_the_words_of_a_multiple_are_covered_where_two_values_make_it():
    told = read_assertion(STALLS)
    claim = read_assertion("بين 2022 و2030 ستتضاعف الأكشاك ثماني مرات.")
    assert "مرات" in multiplied(claim, told)
    claim = read_assertion("بين 2022 و2030 ستتضاعف الأكشاك أربع مرات.")
    assert "مرات" not in multiplied(claim, told)


@pytest.mark.parametrize(
    ("claim", "sentence", "state"),
    [
        ("Plus de neuf dixièmes des moulins tournent au vent.", MILLS, "same"),
        ("Moins de neuf dixièmes des moulins tournent au vent.", MILLS, "absent"),
        ("La moitié des moulins tournent au vent.", MILLS, "absent"),
        ("ربع الجرار فارغ.", "وُزنت 80 جرة، وكانت 20 منها فارغة.", "same"),
        ("نصف الجرار فارغ.", "وُزنت 80 جرة، وكانت 20 منها فارغة.", "absent"),
        ("Un quart des jarres étaient vides.", JARS, "same"),
        ("Plus de la moitié des jarres étaient vides.", JARS, "absent"),
        ("ثلاثة أرباع الآبار عميقة.", WELLS, "same"),
        ("ربع الآبار عميقة.", WELLS, "absent"),
        ("Plus de la moitié des parts sont à elle.", "Elle a la majorité des parts.", "same"),
        ("Moins de la moitié des parts sont à elle.", "Elle a la majorité des parts.", "absent"),
    ],
)
def test_a_share_is_told_by_a_part_and_its_whole(claim, sentence, state):
    assert states(claim, sentence) == [state]


def test_the_whole_may_stand_beside_the_share():
    claim = "Un quart des 80 jarres étaient vides."
    assert states(claim, JARS) == ["same", "same"]


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("La moitié des 80 jarres étaient vides.", ["other", "same"]),
        ("كانت نصف الجرار الـ80 فارغة.", ["other", "same"]),
        ("Un quart des 80 jarres étaient vides.", ["same", "same"]),
        ("La moitié des 70 jarres étaient vides.", ["absent", "absent"]),
    ],
)
def test_another_share_of_the_same_whole_is_another_value(claim, expected):
    assert states(claim, JARS) == expected


def test_the_date_after_a_multiple_is_that_of_the_smaller_value():
    sentence = "L'école veut former 1 000 potiers par an d'ici 2030, contre 140 en 2019."
    for claim, expected in (
        ("Elle veut en former plus de sept fois ce qu'elle formait en 2019.", "same"),
        ("Elle veut en former plus de sept fois ce qu'elle formait en 2030.", "other"),
    ):
        mine, told = read_assertion(claim), read_assertion(sentence)
        times, year = mine.figures
        checks = [FigureCheck(times, "absent"), FigureCheck(year, "other", told.figures[1])]
        assert reckoned(mine, told, checks)[1].state == expected


SCHOOL = "L'école veut former 1 000 potiers par an, contre 140 en 2019."


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("L'école veut former sept fois plus de potiers qu'en 2019.", SCHOOL, "same"),
        ("L'école veut former trois fois plus de potiers qu'en 2019.", SCHOOL, "absent"),
        ("En 2019, l'école formait sept fois plus de potiers.", SCHOOL, "absent"),
        (
            "تريد المدرسة تكوين نحو سبعة أضعاف عدد الخزافين سنة 2019.",
            "تريد المدرسة تكوين 1000 خزاف سنويا، مقابل 140 سنة 2019.",
            "same",
        ),
    ],
)
def test_a_multiple_is_told_by_two_dated_values(claim, sentence, expected):
    found = dict(zip(read_assertion(claim).figures, states(claim, sentence), strict=True))
    assert next(state for item, state in found.items() if item.kind == "count") == expected


OIL = "Les ventes d'huile font 13,4 millions de dirhams en 2021, contre 12,9 millions en 2020."


@pytest.mark.parametrize(
    ("claim", "state"),
    [
        ("Les ventes font 13,4 millions de dirhams, un demi-million de plus.", "same"),
        ("Les ventes font 13,4 millions de dirhams, un demi-million de moins.", "absent"),
        ("Les ventes font 13,4 millions de dirhams, deux millions de plus.", "absent"),
    ],
)
def test_a_gap_lies_between_two_values_the_way_it_is_told(claim, state):
    assert states(claim, OIL) == ["same", state]


@pytest.mark.parametrize(
    ("claim", "sentence", "state"),
    [
        ("Il court trois ans à partir de 2021.", "Il court sur la période 2021-2023.", "same"),
        ("Il court cinq ans à partir de 2021.", "Il court sur la période 2021-2023.", "absent"),
        ("Il court trois ans à partir de 2023.", "Il court sur la période 2021-2023.", "absent"),
        ("Le poète a vécu soixante-dix ans.", "Le poète a vécu de 1136 à 1206.", "same"),
        ("Le poète a vécu quarante ans.", "Le poète a vécu de 1136 à 1206.", "absent"),
        ("عاش الشاعر حوالي سبعين سنة.", "عاش الشاعر من سنة 1138 إلى سنة 1206.", "same"),
        ("En un an, elles ont crû.", "Elles sont passées de 12 en 2021 à 30 en 2022.", "same"),
        (
            "En trois ans, elles ont crû.",
            "Elles sont passées de 12 en 2021 à 30 en 2022.",
            "absent",
        ),
    ],
)
def test_a_time_is_told_by_its_ends(claim, sentence, state):
    assert states(claim, sentence)[0] == state


GROWN = "Les inscrits sont passés de 10 712 en 2022 à 21 125 en 2023."


@pytest.mark.parametrize(
    ("claim", "sentence", "words"),
    [
        ("Les inscrits ont presque doublé.", GROWN, {"double"}),
        ("Les inscrits ont presque triplé.", GROWN, set()),
        ("Les inscrits ont plus que doublé.", GROWN, set()),
        ("Les inscrits ont doublé.", "Les inscrits sont passés de 40 à 45.", set()),
        ("تضاعف تقريبا عدد المسجلين.", "ارتفع عدد المسجلين من 110 إلى 212.", {"تضاعف"}),
        ("تضاعف عدد المسجلين.", "ارتفع عدد المسجلين من 110 إلى 140.", set()),
    ],
)
def test_a_doubling_is_told_by_the_values_of_a_change(claim, sentence, words):
    assert multiplied(read_assertion(claim), read_assertion(sentence)) == words
