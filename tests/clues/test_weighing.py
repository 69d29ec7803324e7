"""The networks weigh the candidates together, whatever their order and whatever the encoder."""

from dataclasses import replace

import numpy as np
import pytest

from assistant.clues.clues import CLUES, read_clues
from assistant.clues.likeness import TEXTS
from assistant.clues.weighing import AGAINST_BEST, KINDS, inputs, network_scores, networks, weigh
from assistant.questions.question import understand


@pytest.fixture(scope="module")
def read(parts):
    retriever, matcher = parts

    def ask(text):
        question = understand(text, 1000)
        return question, read_clues(question, retriever.retrieve(text, 12), matcher)

    return ask


def test_the_networks_that_ship_fit_what_is_read(read):
    question, clues = read("Quel est le budget des bibliothèques numériques ?")
    seen = inputs(question, clues)
    assert seen.words.shape[1:] == (len(clues.terms.terms), 2 * len(TEXTS) + 8)
    assert seen.whole.shape[1] == len(CLUES) + len(AGAINST_BEST) + 1 + len(KINDS) + 1 + 4
    for network in networks():
        assert len(network["mean"]) == len(network["scale"]) == seen.whole.shape[1]
        assert (network["scale"] > 0).all()
        assert network_scores(seen, network).shape == (len(clues.candidates),)


def test_the_order_of_the_candidates_changes_no_score(read):
    question, clues = read("كم كلفة ميناء تمارة؟")
    order = np.random.default_rng(3).permutation(len(clues.candidates))
    turned = replace(
        clues,
        candidates=tuple(clues.candidates[row] for row in order),
        matrix=clues.matrix[order],
        own=clues.own[order],
        context=clues.context[order],
        texts=clues.texts[:, order],
        held=tuple(clues.held[row] for row in order),
    )
    assert weigh(question, turned) == pytest.approx(weigh(question, clues)[order], abs=1e-4)


def test_a_sentence_that_holds_the_answer_outweighs_none_and_all_others(read):
    question, clues = read("Qui dirige le programme des bibliothèques numériques ?")
    scores = weigh(question, clues)
    best = int(np.argmax(scores))
    assert "Salma Berrada" in clues.candidates[best].text
    assert scores[best] > 0


def test_the_words_of_every_candidate_are_numbered_after_those_of_the_question(read):
    _, clues = read("Combien de bibliothèques numériques ouvriront ?")
    assert clues.words[: len(clues.terms.words)] == clues.terms.words
    assert len(clues.vectors) == len(clues.words) == len(set(clues.words))
    at = next(row for row, item in enumerate(clues.candidates) if "bibliothèque" in item.text)
    assert any(clues.words[place].startswith("bibliotheque") for place in clues.held[at])
