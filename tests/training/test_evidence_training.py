"""The networks of evidence go on learning from where they are, with passages nothing has read."""

import json
from dataclasses import replace

import numpy as np
import pytest

from assistant.clues.clues import read_clues
from assistant.clues.weighing import inputs, network_scores, networks
from assistant.questions.question import understand
from training.evidence_data import READ, passages
from training.evidence_examples import Example
from training.refine_evidence import started
from training.train_evidence import Recipe, padded


def example_of(parts, text):
    retriever, matcher = parts
    question = understand(text, 1000)
    clues = read_clues(question, retriever.retrieve(text, 12), matcher)
    read = inputs(question, clues)
    return Example(read, np.zeros(len(read.words), bool), 1.0)


@pytest.mark.parametrize("number", range(len(networks())))
def test_training_goes_on_from_the_network_that_ships_made_wider(parts, number):
    weights = networks()[number]
    examples = [example_of(parts, text) for text in ("كم كلفة ميناء تمارة؟", "Qui le dirige ?")]
    table = examples[0].read.vectors
    recipe = replace(Recipe(), kind=40, word=80, body=150, beside=70)
    network = started(weights, examples[0], table.shape[1], recipe).eval()
    for item in examples:
        scores = network(padded([item], item.read.vectors)).detach().numpy()[0]
        assert scores[-1] == 0
        assert np.allclose(scores[:-1], network_scores(item.read, weights), atol=1e-3)


def test_only_the_named_files_are_asked_about(tmp_path):
    for family in ("aaa", "bbb"):
        lines = (json.dumps({"id": f"{family}-{number}"}) for number in range(3))
        (tmp_path / f"{family}_passages.jsonl").write_text("\n".join(lines), "utf-8")
    named = passages(tmp_path, frozenset({"bbb"}))
    assert [number for number, _ in named] == [READ, READ, READ, 0, 1, 2]
    assert [number for number, _ in passages(tmp_path)] == [0, 1, 2, 0, 1, 2]
