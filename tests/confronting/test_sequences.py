"""What comes first in a claim and last in a sentence."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.sequences import turns_order


@pytest.mark.parametrize(
    ("claim", "sentence", "turned"),
    [
        ("Saisissez le juge, puis la banque.", "Saisissez la banque, puis le juge.", True),
        ("Le blé est livré ; le riz viendra ensuite.", "Le riz est livré, puis le blé.", True),
        ("Le blé est livré, puis le riz.", "Le blé est livré ; le riz viendra ensuite.", False),
        ("Ils citent le prix avant la peur.", "Ils citent la peur avant le prix.", True),
        ("Ils citent le prix après la peur.", "Ils citent la peur avant le prix.", False),
        (
            "Il servira d'abord les bains, puis l'école.",
            "Il servira d'abord l'école, puis les bains.",
            True,
        ),
        ("بعد كل جلسة يلتقيان.", "قبل كل جلسة يلتقيان.", True),
        ("La carte part avant que la paie tombe.", "La carte part une fois la paie tombée.", True),
        ("La carte part avant la fin du délai.", "Passé ce délai, la carte part.", True),
        ("La carte part après la paie.", "La carte part une fois la paie tombée.", False),
    ],
)
def test_an_order_turned_round(claim, sentence, turned):
    assert turns_order(read_assertion(claim), read_assertion(sentence)) is turned
