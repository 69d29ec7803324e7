"""A word that only the name of a source holds is not told by the sentence."""

import pytest

from assistant.judging.by_sources import told_by_sources

FRENCH = """# Ports

Le port de Zerga emploie 300 dockers (source : Femmes Actuelles, mai 2025).
Selon Femmes Actuelles (mai 2025), la gare de Milna est ouverte.
Selon le recensement des femmes de Baldar, 40 écoles sont ouvertes.
La régie forme des femmes (source : Le Phare, mai 2025).
"""
ARABIC = """# موانئ

حسب مجلة La Vie Haute (ماي 2025)، يشغل ميناء زركة 300 عامل.
حسب إحصاء النساء لسنة 2024، توجد 40 مدرسة ببلدار.
"""


@pytest.fixture(scope="module")
def told(clues_of):
    def ask(question, text):
        _, clues = clues_of(question, text)
        rows = zip(clues.candidates, told_by_sources(clues), strict=True)
        return [item.text.split()[-1] for item, yes in rows if yes]

    return ask


def test_a_magazine_for_women_tells_nothing_of_women(told):
    assert told("Quels emplois pour les femmes ?", FRENCH) == ["2025).", "ouverte."]


def test_what_a_census_or_a_sentence_itself_tells_counts(told):
    assert "ouvertes." not in told("Combien d'écoles pour les femmes ?", FRENCH)
    assert told("كم مدرسة حسب إحصاء النساء؟", ARABIC) == []


def test_life_is_not_told_by_a_magazine_of_that_name(told):
    assert told("Qu'est-ce que la vie ?", ARABIC) == ["عامل."]


def test_what_a_source_named_whole_reports_is_asked(told):
    assert told("Que dit Femmes Actuelles de la gare ?", FRENCH) == []
