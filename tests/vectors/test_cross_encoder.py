"""The cross-encoder tells a sentence that answers from one that only looks like it."""

import numpy as np
import pytest

from assistant.errors import EncoderError
from assistant.vectors import cross_encoder
from assistant.vectors.cross_encoder import CONTEXT, QUESTION, SENTENCE, Read, code, odds
from assistant.vectors.token_table import token_table

BUDGET = Read(
    "", "", "Le budget du programme Irtiqae s'élève à 240 millions de dirhams sur cinq ans."
)
OPENED = Read("", "", "Le programme Irtiqae a été lancé à Oujda le 4 mars 2024 par la ministre.")
BUDGET_AR = Read("", "", "تبلغ ميزانية برنامج ارتقاء 240 مليون درهم على مدى خمس سنوات.")
OPENED_AR = Read("", "", "أُطلق برنامج ارتقاء بوجدة يوم 4 مارس 2024 من طرف الوزيرة.")
CASES = [
    ("Combien coûte le programme Irtiqae ?", BUDGET, OPENED),
    ("Où le programme Irtiqae a-t-il été lancé ?", OPENED, BUDGET),
    ("c quoi le montant du programme irtiqae", BUDGET, OPENED),
    ("كم كلفة برنامج ارتقاء؟", BUDGET_AR, OPENED_AR),
    ("شحال كلف برنامج ارتقاء", BUDGET_AR, OPENED_AR),
    ("متى أُطلق برنامج ارتقاء؟", OPENED_AR, BUDGET_AR),
    ("Quand le programme a-t-il été lancé ?", OPENED_AR, BUDGET_AR),
    ("كم ميزانية البرنامج؟", BUDGET, OPENED),
]


@pytest.mark.parametrize(("question", "answers", "seems"), CASES)
def test_the_sentence_that_answers_has_better_odds(question, answers, seems):
    assert odds(question, answers) > odds(question, seems) + 1


def test_what_no_sentence_says_is_doubted():
    told = odds("Combien coûte le programme Irtiqae ?", BUDGET)
    untold = [odds("Qui dirige le programme Irtiqae ?", read) for read in (BUDGET, OPENED)]
    assert told > max(untold) + 1 and max(untold) < 0


def test_capitals_alone_change_nothing():
    question = CASES[0][0]
    assert odds(question.upper(), BUDGET) == odds(question.lower(), BUDGET)


@pytest.mark.parametrize("question", ["ما دور CNDP؟", "CNDP ?", "كم كلفة برنامج ارتقاء؟"])
def test_an_acronym_is_not_a_question_in_capitals(question):
    tokens = code(question, BUDGET).tokens.tolist()
    whole = token_table().numbers(question)
    assert tokens[1 : 1 + len(whole)] == whole


def test_a_sentence_is_read_with_its_heading():
    said = "Il sera achevé en 2029 et emploiera 600 personnes."
    question = "Quand le port de Témara sera-t-il achevé ?"
    assert odds(question, Read("Port de Témara", "", said)) > odds(
        question, Read("Stade de Tata", "", said)
    )


def test_long_texts_are_cut_and_empty_ones_read():
    long = "mot " * 5000
    assert np.isfinite([odds(long, Read(long, long, long)), odds("?", Read("", "", ""))]).all()
    assert len(code(long, Read(long, long, long)).tokens) == QUESTION + CONTEXT + SENTENCE + 4
    assert len(code("mot", Read("", long, "")).tokens) == CONTEXT + 5


def test_weights_that_are_gone_or_damaged_are_named(tmp_path, monkeypatch):
    damaged = tmp_path / "damaged"
    damaged.write_bytes(b"nothing")
    for path in (damaged, tmp_path / "gone"):
        monkeypatch.setattr(cross_encoder, "WEIGHTS", path)
        with pytest.raises(EncoderError, match=f"{path.name}.*Reinstall"):
            cross_encoder._session.__wrapped__()
