"""What the sentences around a candidate lend it."""

import pytest

from assistant.corpus import parse_document
from assistant.likeness import candidates_of, likeness
from assistant.matching import matched
from assistant.passages import split
from assistant.question import understand
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
