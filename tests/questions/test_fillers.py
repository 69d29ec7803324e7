"""Words of a question that ask nothing."""

from datetime import date

import pytest

from assistant.questions.fillers import without_fillers

DECADE = (date.today().year // 10 + 1) * 10


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("C'est quoi au juste le plan ?", "C'est quoi le plan ?"),
        ("Combien, exactement, coûte le port ?", "Combien coûte le port ?"),
        ("كم يكلف الميناء بالضبط؟", "كم يكلف الميناء؟"),
        ("Aux dernières nouvelles, quand ouvre le port ?", "quand ouvre le port ?"),
        ("Au final le port coûte combien ?", "le port coûte combien ?"),
        ("في نهاية المطاف كم كلف الميناء؟", "كم كلف الميناء؟"),
        ("La caisse en fait-elle partie ?", "La caisse en fait-elle partie ?"),
        ("La date du coup d'État ?", "La date du coup d'État ?"),
        ("Où exactement ouvre-t-il ?", "Où exactement ouvre-t-il ?"),
        ("Exactement ?", "Exactement ?"),
    ],
)
def test_words_that_ask_nothing_are_left_out(question, plain):
    assert without_fillers(question) == plain


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Combien d'emplois à la fin de la décennie ?", f"Combien d'emplois en {DECADE} ?"),
        ("Combien d'emplois d'ici la fin de la décennie ?", f"Combien d'emplois d'ici {DECADE} ?"),
        ("combien d'emplois a la fin de la decennie", f"combien d'emplois en {DECADE}"),
        ("كم منصبا في نهاية العقد؟", f"كم منصبا في سنة {DECADE}؟"),
        ("ماذا يحدث عند نهاية العقد؟", "ماذا يحدث عند نهاية العقد؟"),
        ("Et à la fin de la décennie 2010 ?", "Et à la fin de la décennie 2010 ?"),
        ("Qu'a changé la décennie ?", "Qu'a changé la décennie ?"),
    ],
)
def test_the_end_of_the_decade_is_a_year(question, plain):
    assert without_fillers(question) == plain
