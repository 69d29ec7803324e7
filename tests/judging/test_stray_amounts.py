"""Amounts of an income or of one unit, which are none of what is asked."""

import pytest

from assistant.judging.stray_amounts import of_other_amount
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        (
            "Quelle somme une famille peut-elle recevoir ?",
            "L'aide va aux ménages dont le revenu ne dépasse pas 12 000 dirhams.",
            True,
        ),
        (
            "Quelle somme une famille peut-elle recevoir ?",
            "L'aide de 900 dirhams va à ceux dont le revenu ne dépasse pas 12 000 dirhams.",
            False,
        ),
        (
            "Quel revenu maximal pour recevoir l'aide ?",
            "L'aide va aux ménages dont le revenu ne dépasse pas 12 000 dirhams.",
            False,
        ),
        ("Quel est le prix du forfait ?", "La licence a coûté 900 millions de dirhams.", True),
        ("بشحال الاشتراك؟", "كلفت الرخصة 900 مليون درهم.", True),
        ("Quel est le prix de la licence ?", "La licence a coûté 900 millions de dirhams.", False),
        ("Combien a coûté le réseau ?", "L'investissement est de 900 millions de dirhams.", False),
        ("Quel budget pour l'eau ?", "L'eau coûte 9,80 dirhams le mètre cube.", True),
        ("Quel montant est réservé à l'eau ?", "L'eau coûte 4,50 dirhams par litre.", True),
        ("Combien coûte l'eau ?", "L'eau coûte 9,80 dirhams le mètre cube.", False),
        ("Quel budget pour l'eau ?", "Le budget est de 51 milliards de dirhams.", False),
        ("كم مبلغ الدعم؟", "يشمل الأسر التي لا يتجاوز دخلها 12000 درهم.", False),
        ("كم مبلغ الدعم؟", "يشمل الأسر التي دخلها لا يتجاوز 12000 درهم.", True),
        ("كم ميزانية الماء؟", "ثمن الماء 9,80 درهم للمتر المكعب.", True),
        ("Quel est le prix de l'abonnement ?", "L'aide à l'abonnement est de 900 dirhams.", True),
        ("Quelle est l'aide à l'abonnement ?", "L'aide à l'abonnement est de 900 dirhams.", False),
        ("كم ثمن الاشتراك؟", "يبلغ دعم الاشتراك 2500 درهم.", True),
        ("Quand ?", "Le revenu ne dépasse pas 12 000 dirhams.", False),
    ],
)
def test_an_income_and_the_price_of_a_unit_are_no_sum_asked(question, text, found):
    assert of_other_amount(understand(question, 1000), text) is found
