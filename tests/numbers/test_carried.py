"""A currency said once for the amounts a sentence lists, and for nothing that counts."""

import pytest

from assistant.quantities import quantities

BILLION = 10**9


def read(text):
    return [(item.value / BILLION, item.unit) for item in quantities(text) if item.value]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("187 milliards de dirhams : 79 milliards pour les ports et 108 milliards pour le rail",
         [(187, "MAD"), (79, "MAD"), (108, "MAD")]),
        ("38 مليار درهم، منها 12 مليارا للطرق و6 ملايير للموانئ",
         [(38, "MAD"), (12, "MAD"), (6, "MAD")]),
        ("passe de 46 milliards de dirhams à 80 milliards", [(46, "MAD"), (80, "MAD")]),
        ("من 46 مليار درهم إلى 80 مليارا", [(46, "MAD"), (80, "MAD")]),
        ("2 milliards d'euros (dont 1 milliard en prêt)", [(2, "EUR"), (1, "")]),
        ("2 milliards d'euros, dont 1 milliard.", [(2, "EUR"), (1, "EUR")]),
    ],
)  # fmt: skip
def test_listed_amounts_take_the_currency_said_once(text, expected):
    assert read(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "187 milliards de dirhams et 3 millions d'habitants",
        "20 milliards de dirhams pour les routes et 3 millions en profitent",
        "20 milliards de dirhams. Dont 3 milliards pour le rail",
        "20 milliards de dirhams ; elle touche 3 millions pour un an",
        "20 مليار درهم و12 مليون نسمة",
        "20 مليار درهم، منها 3 ملايين وحدة",
        "20 milliards de dirhams, soit 2 milliards d'euros, dont 3 milliards pour le rail",
        "20 milliards de dirhams pour 5 millions d'élèves, dont 3 millions pour le primaire",
    ],
)
def test_a_number_that_counts_something_else_stays_a_count(text):
    assert quantities(text)[-1].kind == "count" or quantities(text)[-2].kind == "count"
