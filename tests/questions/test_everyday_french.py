"""Everyday words of a question, told as documents write them."""

import pytest

from assistant.questions.everyday_french import plain_words


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("Quelle boîte a payé ?", "Quelle entreprise a payé ?"),
        ("quelles boites ont signé", "quelles entreprises ont signé"),
        ("Où est le datacentre ?", "Où est le data center ?"),
        ("Le trou de la Caisse est de combien ?", "Le déficit de la Caisse est de combien ?"),
        ("Combien coûte une boîte de médicaments ?", ""),
        ("Où est la boîte noire ?", ""),
        ("Quelle entreprise a payé ?", ""),
    ],
)
def test_everyday_words_are_told_as_documents_write_them(question, plain):
    assert plain_words(question) == plain
