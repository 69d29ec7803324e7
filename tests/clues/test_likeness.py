"""What the sentences around a candidate lend it."""

import pytest

from assistant.clues.likeness import candidates_of, likeness
from assistant.clues.matching import matched
from assistant.corpus import parse_document
from assistant.passages import split
from assistant.questions.question import understand
from assistant.schema import Evidence


@pytest.fixture(scope="module")
def alike(parts):
    _, matcher = parts

    def ask(question, text):
        asked = understand(question, 1000)
        (passage,) = split(parse_document(f"{text}\n", "a.md"), lambda text: len(text.split()))
        candidates = candidates_of([Evidence(passage, 1.0)])
        return likeness(asked, candidates, matcher.terms(asked.text, asked.language), matcher)

    return ask


def test_an_item_of_a_list_holds_the_words_that_announce_the_list(alike):
    text = "La stratégie a trois axes. Premièrement, les données. Elles comptent. Puis, la fibre."
    own = matched(alike("Quels sont les axes ?", text).sentence)[:, 0]
    assert own[0] == own[1] == own[3] == 1
    assert own[2] < 1


def test_what_a_figure_counts_is_read_apart_from_what_stands_around_it(alike):
    text = "Les visiteurs trouvent 300 services."
    found = alike("Combien de visiteurs ?", text)
    row = list(found.words).index("visiteurs")
    assert matched(found.window)[0, row] == 1
    assert matched(found.counted)[0, row] < 1


def test_a_sentence_that_gives_hours_holds_the_word_that_asks_for_them(alike):
    text = "Le musée est ouvert de 9 h à 17 h. La visite dure une heure et demie."
    found = alike("Quels sont les horaires du musée ?", text)
    assert matched(found.sentence)[0, 0] == 1
    assert (
        matched(alike("ما هو توقيت المتحف؟", "يفتح المتحف من الساعة 9 إلى الساعة 17.").sentence)[
            0, 0
        ]
        == 1
    )
