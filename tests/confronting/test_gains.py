"""By how much something rose or fell, beside the levels a sentence gives."""

import pytest

from assistant.claims.figure_check import FigureCheck
from assistant.clues.assertions import read_assertion
from assistant.clues.stretches import comparable
from assistant.confronting.gains import gained, gaining, gains
from assistant.confronting.reckoned import reckoned
from assistant.quantities import says

SALES = "Les ventes ont atteint 13,4 millions de dirhams en 2025, contre 12,9 millions en 2024."
TRADE = "بلغت المبيعات 13,4 مليون درهم في 2025 مقابل 12,9 مليونا قبل سنة."
LEVEL = "Les ventes ont atteint 13,4 millions de dirhams en 2025."
YEARS = "Le club comptait 186 000 voix en 2023 et 163 694 voix en 2025."
SHARE = "La part du blé est passée de 40 % à 52 %."


def states(claim, sentence):
    """The state of each figure of a claim that a sentence may contradict."""
    mine, told = read_assertion(claim), read_assertion(sentence)
    checks = []
    for item in mine.figures:
        same = next((other for other in told.figures if says(other, item)), None)
        rival = next((other for other in told.figures if comparable(item, other)), None)
        state = "same" if same else "other" if rival else "absent"
        checks.append(FigureCheck(item, state, same or rival))
    return [check.state for check in reckoned(mine, told, checks)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Les ventes ont gagné 5 millions.", [("5 millions", True)]),
        ("Les ventes ont nettement reculé de 5 millions.", [("5 millions", False)]),
        ("Les ventes ont augmenté à 5 millions.", []),
        ("Le prix a baissé de 5 à 4 dirhams.", []),
        ("ربحت الورشة، عند متم الشهر، أزيد من 18 ألف زبون.", [("18 ألف", True)]),
        ("خسرت الورشة 5 ملايين درهم.", [("5 ملايين درهم", False)]),
        ("ارتفعت المبيعات بـ 5 ملايين درهم.", [("5 ملايين درهم", True)]),
        ("ارتفعت المبيعات إلى 5 ملايين درهم.", []),
    ],
)
def test_a_gain_is_told_from_a_level(text, told):
    assert [(gain.item.text, gain.up) for gain in gains(read_assertion(text))] == told


@pytest.mark.parametrize(
    ("claim", "sentence", "state"),
    [
        ("Les ventes ont gagné un demi-million de dirhams.", SALES, "same"),
        ("Les ventes ont gagné 2 millions de dirhams.", SALES, "other"),
        ("Les ventes ont perdu un demi-million de dirhams.", SALES, "other"),
        ("Les ventes ont gagné plus de 400 000 dirhams.", SALES, "same"),
        ("Les ventes ont gagné moins de 400 000 dirhams.", SALES, "other"),
        ("Les ventes ont gagné un demi-million de dirhams.", LEVEL, "absent"),
        ("ربحت المبيعات نصف مليون درهم.", TRADE, "same"),
        ("ربحت المبيعات مليوني درهم.", TRADE, "other"),
        ("خسرت المبيعات نصف مليون درهم.", TRADE, "other"),
        ("ربحت المبيعات نصف مليون درهم.", LEVEL, "absent"),
        ("La part du blé a gagné 12 points.", SHARE, "same"),
        ("La part du blé a perdu 12 points.", SHARE, "other"),
        ("Entre 2023 et 2025, le club a perdu plus de 20 000 voix.", YEARS, "same"),
        ("Entre 2023 et 2025, le club a gagné plus de 20 000 voix.", YEARS, "other"),
        ("Entre 2023 et 2025, le club a perdu plus de 60 000 voix.", YEARS, "other"),
        ("La commune a gagné 9 places.", "La commune a gagné 11 places.", "other"),
    ],
)
def test_two_levels_decide_a_gain_and_one_says_nothing_of_it(claim, sentence, state):
    assert states(claim, sentence)[-1] == state


def test_the_year_before_is_that_of_the_first_level():
    claim = "ربحت المبيعات نصف مليون درهم بين 2024 و2025."
    assert states(claim, TRADE) == ["same", "same", "same"]
    assert states(claim.replace("2024", "2021"), TRADE)[1] == "absent"


def test_the_word_of_a_gain_is_covered_by_the_levels_that_decide_it():
    claim = read_assertion("Les ventes ont gagné un demi-million de dirhams.")
    assert gaining(claim, read_assertion(SALES)) == {"gagne"}
    assert not gaining(claim, read_assertion(LEVEL))


@pytest.mark.parametrize(
    ("claim", "sentence", "covered"),
    [
        ("L'atelier a gagné plus de 18 000 postes.", "Il y eut 18 500 créations de postes.", True),
        ("L'atelier a perdu plus de 18 000 postes.", "Il y eut 18 500 créations de postes.", False),
        ("L'atelier a gagné 18 500 postes.", "L'atelier compte 18 500 postes.", False),
        ("ربحت الورشة 500 منصب.", "منها 500 منصب صاف.", True),
        ("خسرت الورشة 500 منصب.", "منها 500 منصب صاف.", False),
    ],
)
def test_what_was_made_was_gained(claim, sentence, covered):
    assert bool(gaining(read_assertion(claim), read_assertion(sentence))) is covered


def test_a_level_is_not_what_something_rose_by():
    assert states("Les ventes ont gagné 13,4 millions de dirhams.", SALES) == ["other"]


def test_what_is_no_gain_is_left_alone():
    claim, told = read_assertion("Les ventes ont atteint 5 millions."), read_assertion(LEVEL)
    assert gained(claim, FigureCheck(claim.figures[0], "absent"), told) is None
