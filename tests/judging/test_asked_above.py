"""Headings that ask the question asked."""

import pytest

from assistant.clues.clues import read_clues
from assistant.corpus import parse_document
from assistant.judging.asked_above import asked_above
from assistant.passages import split
from assistant.questions.question import understand
from assistant.schema import Evidence

FRENCH = """# Questions

## Combien la lecture rapporte-t-elle ?

Le plan vise deux millions de plus. Il est long.

## Combien de livres en 2030 ?

Il y en aura mille.

## Combien de salles au nord ?

Il y en a dix.
"""
ARABIC = """# أسئلة

## كيف يطلب المواطن كتابا؟

تودع الطلبات في البوابة. ويجاب عنها في يومين.
"""


@pytest.fixture(scope="module")
def told(parts):
    _, matcher = parts

    def ask(question, text):
        asked = understand(question, 1000)
        found = split(parse_document(text, "a.md"), lambda text: len(text.split()))
        clues = read_clues(asked, [Evidence(passage, 1.0) for passage in found], matcher)
        rows = asked_above(asked, clues, matcher)
        return [item.text for item, yes in zip(clues.candidates, rows, strict=True) if yes]

    return ask


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        (
            "Combien la lecture va-t-elle rapporter ?",
            FRENCH,
            ["Le plan vise deux millions de plus."],
        ),
        ("Quand la lecture rapporte-t-elle ?", FRENCH, []),
        ("Combien la pêche rapporte-t-elle ?", FRENCH, []),
        ("Combien de livres en 2030 ?", FRENCH, ["Il y en aura mille."]),
        ("Combien de livres en 2026 ?", FRENCH, []),
        ("Combien de salles ?", FRENCH, []),
        ("كيف أطلب كتابا؟", ARABIC, ["تودع الطلبات في البوابة."]),
        ("لماذا أطلب كتابا؟", ARABIC, []),
    ],
)
def test_the_first_sentence_under_the_question_asked_is_known(told, question, text, found):
    assert told(question, text) == found
