"""Turns that assert nothing where they stand."""

import pytest

from assistant.claims.idioms import fillings, idioms


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Le projet voit le jour avec la ville.", {"voit", "jour"}),
        ("Le port est déjà en place.", {"place"}),
        ("Le vent compte à lui seul pour la moitié.", {"seul"}),
        ("Le rapport publié au printemps compte 40 pages.", {"publie"}),
        ("Le rapport a été publié au printemps.", set()),
        ("Le conseil adresse vingt recommandations à la ville.", {"adresse"}),
        ("Le conseil adresse un colis à la ville.", set()),
        ("Former figure parmi les missions de l'école.", {"missions"}),
        ("تبين أن الجسر قديم.", {"تبين"}),
        ("في رصيده جائزتان.", {"رصيده"}),
        ("المركز التابع للجامعة", {"التابع"}),
        ("المدينة كبيرة", set()),
        ("À peine 30,4 % des ménages lisent.", {"peine"}),
        ("Elle paie pour décrocher sa licence.", {"decrocher"}),
        ("Elle paie pour décrocher la lune.", {"decrocher"}),
        ("Les jeunes passés par le pilote lisent.", {"passes"}),
        ("Le partage a entraîné une hausse des prix.", {"entraine"}),
        ("Le modèle est entraîné à Fès.", set()),
        ("افتتح قبل انقضاء 2025.", {"انقضا"}),
        ("أحدثته بشراكة أربع جامعات.", {"بشراكه"}),
        ("فاس هي المدينة التي انطلق منها السباق.", {"المدينه"}),
    ],
)
def test_what_fills_a_sentence_is_no_part_of_the_fact(text, words):
    assert (fillings(text) | idioms(text)) == words
