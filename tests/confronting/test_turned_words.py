"""A word or two by which a claim turns what a sentence says."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.turned_words import turns_words
from assistant.language import identify


@pytest.mark.parametrize(
    ("claim", "sentence", "turned"),
    [
        ("L'île entière, gare comprise, est fermée.", "L'île est fermée, gare exceptée.", True),
        ("L'île, gare compris, est fermée.", "L'île est fermée, gare excepté.", True),
        ("Le dernier institut est à Taza.", "Le premier institut est à Taza.", True),
        ("La place revient à آخر مسجل.", "La place revient à أول مسجل.", True),
        (
            "Les trente jours qui suivent le bilan.",
            "Les trente jours qui précèdent le bilan.",
            True,
        ),
        ("Un abattement automatique.", "Un abattement sur demande.", True),
        ("L'offre est plus chère de 11 %.", "L'offre est moins chère de 11 %.", True),
        ("L'offre est plus chère.", "L'offre est plus chère et moins longue.", False),
        ("قدم 40 متجرا دروسا.", "تلقى 40 متجرا دروسا.", True),
        ("حصل التجار على رخص.", "منحت رخص للتجار.", False),
        ("Le fonds offrira dix vélos au lycée.", "Le lycée recevra dix vélos du fonds.", False),
        ("La ville prête 6 millions.", "La ville emprunte 6 millions.", True),
        ("Joignez une carte ou un reçu.", "Joignez une carte et un reçu.", True),
        ("Des ordinateurs et tablettes.", "Un ordinateur ou une tablette.", False),
    ],
)
def test_a_word_turns_what_is_said(claim, sentence, turned):
    mine, told = read_assertion(claim), read_assertion(sentence)
    assert turns_words(mine, told, same=identify(claim) == identify(sentence)) is turned
