"""Rates of so many out of so many, told as percentages."""

import pytest

from assistant.claims.rates import as_percentage, as_reduction


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Quatre PME sur dix exportent.", "environ 40 % des PME exportent."),
        ("Plus de 4 foyers sur 10 ont un puits.", "Plus de 40 % des foyers ont un puits."),
        ("Une ferme sur cinq a fermé.", "environ 20 % des ferme a fermé."),
        (
            "Un abonné de la piscine sur cinq nage.",
            "environ 20 % des abonné de la piscine nage.",
        ),
        ("À peine un foyer sur quatre a un puits.", "À peine 25 % des foyer a un puits."),
        ("ستة من كل عشرة أشخاص يقرؤون.", "نحو 60 % من أشخاص يقرؤون."),
        ("مهنة من كل أربع مهن مهددة.", "نحو 25 % من مهنة مهن مهددة."),
        # What is told of those counted, people of whom any rate is told, an amount, a dual.
        (
            "Plus de sept élèves sur dix passés par l'atelier cousent.",
            "Plus de 70 % des élèves passés par l'atelier cousent.",
        ),
        ("Quatre personnes sur dix lisent.", "environ 40 % lisent."),
        (
            "Trois dirhams sur dix dépensés en mai vont au puits.",
            "environ 30 % dépensés en mai vont au puits.",
        ),
        ("يقرأ شخصان من كل خمسة.", "يقرأ نحو 40 %."),
        ("بئران من كل خمس جفتا.", "نحو 40 % من بئران جفتا."),
    ],
)
def test_a_rate_is_a_percentage(text, told):
    assert as_percentage(text) == told


@pytest.mark.parametrize(
    "text",
    [
        "Trois projets sur cinq axes sont lancés.",
        "Trois navires sur dix années de service.",
        "Le plan court sur dix ans.",
        "1 150 logements sur 3 400 sont prêts.",
        "Le budget est de 40 % du total.",
        "كل عشرة أيام",
        "",
    ],
)
def test_what_is_no_rate_stays_as_it_is(text):
    assert as_percentage(text) == text


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Le four divise par deux la facture.", "Le four réduit de 50 % la facture."),
        ("Il veut diviser les pertes par cinq.", "Il veut réduire les pertes de 80 %."),
        ("On attend quatre fois moins longtemps.", "On attend 75 % moins longtemps."),
        ("On attend trois fois moins.", "On attend trois fois moins."),
        ("On attend trois fois moins longtemps.", "On attend environ 66,7 % moins longtemps."),
        ("Le plan est divisé en deux parties.", "Le plan est divisé en deux parties."),
        ("Il vend deux fois plus de pain.", "Il vend deux fois plus de pain."),
    ],
)
def test_a_division_is_a_reduction(text, told):
    assert as_reduction(text) == told
