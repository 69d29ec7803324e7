"""A value that stands in a sentence to another use than in the claim."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.used_otherwise import is_weaker, used_otherwise


def used(claim, sentence, value):
    mine, theirs = read_assertion(claim), read_assertion(sentence)
    item = next(each for each in mine.figures if str(each.value) == value)
    other = next(each for each in theirs.figures if str(each.value) == value)
    return used_otherwise(mine, item, theirs, other)


@pytest.mark.parametrize(
    ("claim", "sentence", "value", "otherwise"),
    [
        ("Un navire sur 879 a coulé.", "Le port a reçu 879 navires.", "879", True),
        ("سفينة واحدة من كل 879 غرقت.", "استقبل الميناء 879 سفينة.", "879", True),
        ("Le port a reçu 879 navires.", "Le port a reçu 879 navires.", "879", False),
        ("193 pays sont devant le royaume.", "Il est 90e sur 193 pays.", "193", True),
        ("Il est 91e sur 193 pays.", "Il est 90e sur 193 pays.", "193", False),
        ("Soit 12 navires de plus qu'en mai.", "13 navires, contre 12 navires en mai.", "12", True),
        ("Soit 12 navires de plus qu'en mai.", "Le port a gagné 12 navires.", "12", False),
        ("Son score est de 11.", "Le port gagne 11 places.", "11", True),
        ("Le port gagne 11 places.", "Le port gagne 11 places.", "11", False),
        ("Le pays a 4 gares.", "Le pays étudie 4 projets de gares.", "4", True),
        ("في البلد 4 مراكز.", "تدرس اللجنة 4 مشاريع لمراكز جديدة.", "4", True),
        ("صدرت 511 نشرة.", "صدرت 511 مذكرة ونشرة.", "511", False),
        (
            "Le port a connu 879 incidents.",
            "Le port a reçu 879 signalements d'incidents.",
            "879",
            False,
        ),
        ("L'indice classe 193 pays.", "Il est 90e sur 193 pays.", "193", False),
        (
            "La part est de 12 %.",
            "La part est de 12 % en ville et de 2 % à la campagne.",
            "12",
            True,
        ),
        ("La part est de 12 % en ville.", "La part est de 12 % en ville.", "12", False),
        ("Le pays étudie 4 projets.", "Le pays étudie 4 projets de gares.", "4", False),
    ],
)
def test_the_same_value_told_of_another_thing(claim, sentence, value, otherwise):
    assert used(claim, sentence, value) is otherwise


@pytest.mark.parametrize(
    ("claim", "sentence", "otherwise"),
    [
        ("La banque apporte 38 millions de dollars.", "Le port a 38 millions de dollars.", True),
        (
            "Le port a 38 millions de dollars.",
            "L'apport de l'État est de 38 millions de dollars.",
            True,
        ),
        (
            "L'État verse 38 millions de dollars.",
            "L'apport de l'État est de 38 millions de dollars.",
            False,
        ),
        ("للميناء مليون دولار.", "مساهمة الدولة في الميناء هي مليون دولار.", True),
    ],
)
def test_what_one_of_several_gives_is_not_the_whole(claim, sentence, otherwise):
    mine, theirs = read_assertion(claim), read_assertion(sentence)
    assert used_otherwise(mine, mine.figures[0], theirs, theirs.figures[0]) is otherwise


@pytest.mark.parametrize(
    ("claim", "sentence", "otherwise"),
    [
        (
            "Le pont coûtera 5 millions d'ici 2026.",
            "Les 5 millions annoncés en janvier 2026.",
            True,
        ),
        ("سيكلف الجسر خمسة ملايين بحلول سنة 2026.", "خمسة الملايين المعلنة في 2026.", True),
        ("Le pont ouvrira d'ici 2026.", "Le pont doit ouvrir en 2026.", False),
        ("Le pont ouvrira en 2030.", "La feuille de route Ponts 2025-2030 prévoit un pont.", True),
    ],
)
def test_a_date_of_an_announcement_or_of_a_plan_is_no_horizon(claim, sentence, otherwise):
    mine, theirs = read_assertion(claim), read_assertion(sentence)
    dates = [item for item in (*theirs.figures, *theirs.titled) if item.date]
    item = next(each for each in mine.figures if each.date)
    assert used_otherwise(mine, item, theirs, dates[-1]) is otherwise


@pytest.mark.parametrize(
    ("claim", "sentence", "weaker"),
    [
        ("Plus de 1350 navires sont là.", "Plus de 1500 navires sont là.", True),
        ("Plus de 1500 navires sont là.", "Plus de 1500 navires sont là.", False),
        ("Plus de 1700 navires sont là.", "Plus de 1500 navires sont là.", False),
        ("Plus de 70 % des navires sont là.", "Plus de 73 % des navires sont là.", False),
        ("Plus de 100 navires sont là.", "Plus de 1500 navires sont là.", False),
    ],
)
def test_a_weaker_bound_is_not_what_a_sentence_says(claim, sentence, weaker):
    mine, theirs = read_assertion(claim), read_assertion(sentence)
    assert is_weaker(mine, mine.figures[0], theirs, theirs.figures[0]) is weaker


@pytest.mark.parametrize(
    ("claim", "sentence", "otherwise"),
    [
        ("Il est au quatrième rang mondial.", "Il est au quatrième rang africain.", True),
        ("حل في الرتبة الرابعة عالميا.", "حل في الرتبة الرابعة إفريقيا.", True),
        ("Il est au quatrième rang mondial.", "Il est quatrième au monde.", False),
        ("Il est au quatrième rang.", "Il est au quatrième rang africain.", False),
    ],
)
def test_a_rank_in_the_world_is_none_in_africa(claim, sentence, otherwise):
    mine, theirs = read_assertion(claim), read_assertion(sentence)
    assert used_otherwise(mine, mine.figures[0], theirs, theirs.figures[0]) is otherwise
