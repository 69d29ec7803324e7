"""What a claim leaves out, denies not, or adds."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.set_apart import leaves_out, says_what_is_denied


@pytest.mark.parametrize(
    ("claim", "sentence", "alone"),
    [
        ("Les revenus comptent, sauf les prêts.", "Les revenus et les prêts comptent.", True),
        ("Les revenus comptent, sauf les prêts.", "Les revenus comptent, hors prêts.", False),
        ("Le robot est à la charge de l'hôpital au lieu de la régie.", "La régie le paie.", True),
        ("Il paie 14 francs au lieu de 19.", "Il paie 14 francs, contre 19 hier.", False),
        ("Le texte passe sans voix contre.", "Le texte passe à l'unanimité.", False),
        ("تحتسب المداخيل دون القروض.", "تحتسب المداخيل والقروض.", True),
        ("من يعملون دون 40 ساعة.", "من يعملون أقل من 40 ساعة.", False),
    ],
)
def test_a_claim_alone_leaves_something_out(claim, sentence, alone):
    assert leaves_out(read_assertion(claim), read_assertion(sentence)) is alone


@pytest.mark.parametrize(
    ("claim", "sentence", "denied"),
    [
        ("Interrompez le soin, puis appelez.", "N'interrompez pas le soin ; appelez.", True),
        ("N'interrompez pas le soin.", "N'interrompez pas le soin ; appelez.", False),
        ("Appelez, puis attendez.", "N'interrompez pas le soin ; appelez.", False),
        (
            "Elle demande un titre.",
            "Elle ne demande pas un titre, elle demande une caution.",
            False,
        ),
    ],
)
def test_the_very_verb_that_is_denied(claim, sentence, denied):
    assert says_what_is_denied(read_assertion(claim), read_assertion(sentence)) is denied
