"""What a sentence tells of several things side by side: each has its own figure, name and part."""

import pytest

from assistant import Assistant

FRENCH = """---
title: Le plan Tifawt pour la lecture
language: fr
date: 2025-05-02
---

# Le plan Tifawt pour la lecture

## D'où partons-nous ?

En 2023, 44 % des habitants empruntaient au moins un livre par an ; chez les jeunes, cette
proportion atteignait 57 %.

Les bibliothèques comptaient 81 000 abonnés, dont 33 000 femmes.

La dotation du plan s'élève à 260 millions de dirhams, dont 150 millions pour les bâtiments et 110
millions pour les collections.

## Qui fait quoi ?

Le FLR est géré par la Caisse du Livre, et le FLU par la Banque Amanar.

La gestion des salles revient à la régie Tamazirt, tandis que l'achat des ouvrages revient à la
centrale Oudghiri.

Le bibliobus de Tiznit desservira la médiathèque d'Asrir et couvrira 75 villages.

Les travaux d'Asrir sont confiés au groupement Bina Souss, ceux d'Ifrane à la société Tamount.

La capacité des salles était de 32 000 mètres carrés en 2022 ; l'objectif est de 50 000 en 2027.

Chaque salle doit avoir au moins un lecteur pour 18 enfants.

Le fonds passera de 40 titres à 95 titres par habitant.
"""
ARABIC = """---
title: حصيلة برامج القراءة
language: ar
date: 2025-09-01
---

# حصيلة برامج القراءة

استفاد من «مكتبتي» 21 ألف قارئ، بينما استفاد من «مكتبتنا» 67 ألف قارئ.

وشكلت النساء 52% من القراء في «مكتبتنا» مقابل 38% في «مكتبتي».

برنامج «مكتبتي» هو برنامج فردي يمنح كل قارئ قسيمة شراء.

## ما الفرق بين جائزة الكاتب وجائزة الناشر؟

- تبلغ قيمة جائزة الكاتب 70 ألف درهم.
- تبلغ قيمة جائزة الناشر 45 ألف درهم.
"""


@pytest.fixture(scope="module")
def reading(tmp_path_factory):
    folder = tmp_path_factory.mktemp("reading")
    (folder / "plan.md").write_text(FRENCH, "utf-8")
    (folder / "bilan.md").write_text(ARABIC, "utf-8")
    return Assistant.build(folder, tmp_path_factory.mktemp("index") / "reading")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("En 2023, 44 % des habitants empruntaient un livre.", "supported"),
        ("En 2023, 57 % des jeunes empruntaient un livre.", "supported"),
        ("En 2023, 44 % des jeunes empruntaient un livre.", "contradicted"),
        ("Les jeunes étaient 44 % à emprunter un livre en 2023.", "contradicted"),
        ("En 2023, 57 % des habitants empruntaient un livre.", "contradicted"),
        ("Les bibliothèques comptaient 33 000 femmes abonnées.", "supported"),
        ("Les bibliothèques comptaient 81 000 femmes abonnées.", "contradicted"),
        ("Les bibliothèques comptaient 33 000 abonnés.", "contradicted"),
        (
            "La dotation du plan s'élève à 260 millions de dirhams pour les bâtiments.",
            "contradicted",
        ),
        (
            "La dotation du plan est de 260 millions pour les bâtiments et les collections.",
            "supported",
        ),
    ],
)
def test_a_whole_and_its_parts_have_each_their_own_figure(reading, claim, verdict):
    assert reading.check(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("استفاد من برنامج «مكتبتي» 21 ألف قارئ.", "supported"),
        ("استفاد من برنامج «مكتبتي» 67 ألف قارئ.", "contradicted"),
        ("استفاد من برنامج مكتبتي 67 ألف قارئ.", "contradicted"),
        ("استفاد من برنامج «مكتبتنا» 21 ألف قارئ.", "contradicted"),
        ("شكلت النساء 38% من القراء في «مكتبتي».", "supported"),
        ("شكلت النساء 52% من القراء في «مكتبتي».", "contradicted"),
        ("برنامج «مكتبتي» برنامج فردي.", "supported"),
        ("برنامج «مكتبتنا» برنامج فردي.", "contradicted"),
    ],
)
def test_names_in_quotes_that_are_near_alike_are_told_apart(reading, claim, verdict):
    assert reading.check(claim).verdict == verdict


@pytest.mark.parametrize(
    ("true", "false"),
    [
        ("Le FLR est géré par la Caisse du Livre.", "Le FLR est géré par la Banque Amanar."),
        ("Le FLU est géré par la Banque Amanar.", "Le FLU est géré par la Caisse du Livre."),
        (
            "L'achat des ouvrages revient à la centrale Oudghiri.",
            "L'achat des ouvrages revient à la régie Tamazirt.",
        ),
        (
            "Le bibliobus de Tiznit couvrira 75 villages.",
            "Le bibliobus d'Asrir couvrira 75 villages.",
        ),
        (
            "Le fonds passera de 40 titres à 95 titres par habitant.",
            "Le fonds passera de 95 titres à 40 titres par habitant.",
        ),
    ],
)
def test_what_is_told_of_one_is_not_told_of_the_other(reading, true, false):
    assert reading.check(true).verdict == "supported"
    assert reading.check(false).verdict != "supported"
