"""Which figures of a sentence a question may be asking for, and what stands around them."""

import pytest

from assistant.clues.asked_figures import countable, counted_window, figure_window, new_figures
from assistant.quantities import quantities
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("text", "asked", "new"),
    [
        ("Il vise 50 000 emplois d'ici 2030.", "d'ici 2030", ["50 000"]),
        ("Il vise 50 000 emplois.", "50.000 emplois", []),
        ("يستهدف ٥٠ ألف منصب سنة ٢٠٣٠.", "2030", ["٥٠ ألف"]),
        ("Il vise 50 emplois (source : MAP, 12 mai 2024).", "", ["50"]),
    ],
)
def test_only_the_figures_the_question_lacks_are_new(text, asked, new):
    assert [item.text for item in new_figures(text, quantities(asked))] == new


def test_the_window_is_the_words_around_the_figures_that_could_answer():
    text = "Le port, " + "qui est très long et très large, " * 4 + "emploie 640 femmes à bord."
    window = figure_window(understand("Combien de femmes ?", 100), text)
    assert "640 femmes" in window and "Le port" not in window
    assert figure_window(understand("Quand ?", 100), text) == ""


def test_what_a_figure_counts_stands_right_after_it():
    question = understand("Combien de visiteurs ?", 1000)
    text = "Le portail offre plus de 300 services pour les citoyens et 100 pour les entreprises."
    assert counted_window(question, text) == "300 services pour les … 100 pour les entreprises."


def test_nothing_is_counted_where_no_figure_is_asked():
    assert counted_window(understand("Qui dirige le portail ?", 1000), "300 services.") == ""


@pytest.mark.parametrize(
    ("question", "ranks"),
    [
        ("Combien de diplômés en 2026 ?", False),
        ("Quel est le rang du Maroc ?", True),
        ("ما هو ترتيب المغرب؟", True),
        ("كم عدد المراكز؟", False),
        ("Combien de places offre l'école ?", False),
        ("كم مرتب الوزير؟", False),
    ],
)
def test_a_rank_answers_only_where_one_is_asked(question, ranks):
    assert ("ordinal" in countable(understand(question, 1000))) is ranks


@pytest.mark.parametrize(
    ("question", "numbers"),
    [
        ("Quel est le numéro du décret ?", True),
        ("À quel numéro téléphoner ?", True),
        ("ما رقم المرسوم؟", True),
        ("وما رقمه؟", True),
        ("كم رقم معاملات الشركة؟", False),
        ("Combien de places offre l'école ?", False),
    ],
)
def test_the_number_of_a_law_answers_only_where_a_number_is_asked(question, numbers):
    assert ("reference" in countable(understand(question, 1000))) is numbers
