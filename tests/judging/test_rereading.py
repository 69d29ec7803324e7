"""The likeliest sentences are read again where the first reading leaves a doubt."""

import numpy as np

from assistant.clues.likeness import candidates_of
from assistant.corpus import parse_document
from assistant.judging import rereading
from assistant.judging.rereading import read_of, reread
from assistant.passages import split
from assistant.questions.question import understand

QUESTION = "Combien de gens prendront la ligne 4 chaque jour ?"


def _candidates(parts):
    retriever, _ = parts
    return candidates_of(retriever.retrieve(QUESTION, 6))


def test_what_answers_rises_among_sentences_that_looked_alike(parts):
    candidates = [item for item in _candidates(parts) if item.passage.language == "fr"][:4]
    right = [number for number, item in enumerate(candidates) if "voyageurs" in item.text]
    assert right and len(right) < len(candidates)
    level = np.zeros(len(candidates), np.float32)
    assert int(reread(understand(QUESTION, 1000), candidates, level).argmax()) in right


def test_where_there_is_no_doubt_nothing_is_read(parts):
    candidates = _candidates(parts)
    for sure in (9.0, -9.0):
        scores = np.full(len(candidates), sure, np.float32)
        assert reread(understand(QUESTION, 1000), candidates, scores) is scores


def test_a_sentence_that_is_not_read_does_not_win_by_it(parts, monkeypatch):
    candidates = _candidates(parts)[:6]
    assert len(candidates) == 6
    monkeypatch.setattr(rereading, "odds", lambda question, read: -8.0)
    scores = np.array([2, 2, 2, 2, 1.9, 1.9], np.float32)
    assert int(reread(understand(QUESTION, 1000), candidates, scores).argmax()) < 4


def test_a_sentence_far_below_the_best_stays_below_it(parts):
    candidates = _candidates(parts)
    scores = np.full(len(candidates), -8.0, np.float32)
    scores[0] = 1.0
    assert int(reread(understand(QUESTION, 1000), candidates, scores).argmax()) == 0


def test_a_sentence_is_read_under_its_heading_and_after_the_one_before(parts):
    passage = next(item.passage for item in _candidates(parts) if len(item.passage.sentences) > 1)
    read = read_of(passage, 1)
    assert read.sentence == passage.sentence(1) and read.before == passage.sentence(0)
    assert read.heading in {passage.section.split("›")[-1].strip(), passage.title}
    assert read_of(passage, 0).before == ""


def test_of_two_nearly_as_likely_both_are_read_however_well_the_first_does(parts, monkeypatch):
    candidates = [item for item in _candidates(parts) if item.passage.language == "fr"][:3]
    asked = []
    monkeypatch.setattr(rereading, "odds", lambda question, read: asked.append(read) or 4.0)
    scores = reread(understand(QUESTION, 1000), candidates, np.array([2.5, 2.0, 0.2], np.float32))
    assert len(asked) == 2
    assert scores[0] - scores[1] < 1


def test_a_reason_is_read_with_the_sentence_that_it_explains():
    text = "Le pays finance des centres de données. Cela vise à protéger les données des gens."
    (passage,) = split(parse_document(f"{text}\n", "fr/plan.md"), len)
    first, second = (passage.sentence(number) for number in range(2))
    assert read_of(passage, 0, reason=True).sentence == f"{first} {second}"
    assert read_of(passage, 0).sentence == first
    assert read_of(passage, 1, reason=True).sentence == second
