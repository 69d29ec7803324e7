"""Which sentences of the passages found answer the question, and how probably they do.

The networks of `weighing` give each sentence its log-odds against no answer at all. What is asked
for must also be there: a figure, an amount or a date is never answered by a sentence without one.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.clues import Clues, read_clues
from assistant.marks import can_answer
from assistant.matching import Matcher
from assistant.question import Question
from assistant.schema import Evidence, Language, Passage
from assistant.weighing import weigh

LEAST = -0.3
"""The least log-odds, against no answer, to answer with."""
LEAST_LOST, LEAST_BARE = 0.7, 0.9
"""The least when a word that weighs is found nowhere near, or the sentence holds little itself."""
_LOST, _BARE = 0.2, 0.35
"""From which share of the question on a lost word weighs; below which share is little held."""
_ACROSS = 1.0
"""How much less is asked of a sentence in the other language, where words are met less surely.

Where its document has an edition in the question's language, which then does not say it, so much
more is asked instead.

All were chosen on passages kept out of training, so that answers of every kind are right
about equally often.
"""

_UNFIT = 8.0
"""Taken from the log-odds of a sentence without the kind of thing asked."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as evidence for one question.

    Attributes:
        start, end: offsets into the document.
        score: how well it answers, as log-odds against no answer.
        covered: how well each question term is found in it or its context, 0 to 1.
        own: how well each question term is found in the sentence itself, 0 to 1.
        share: its share of the probability among the candidates.
    """

    passage: Passage
    number: int
    start: int
    end: int
    text: str
    score: float
    covered: tuple[float, ...]
    share: float = 0.0
    own: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """The sentences of the hits, best first, and how probably any of them answers.

    Attributes:
        weights: importance of each question term, in the order of `Sentence.covered`.
        words: the folded question words these weights belong to.
    """

    sentences: tuple[Sentence, ...]
    probability: float
    words: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()


def shares(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scores as shares of one (softmax)."""
    powers = np.exp(scores - scores.max())
    parts: NDArray[np.float32] = (powers / powers.sum()).astype(np.float32)
    return parts


def _sentences(clues: Clues, scores: NDArray[np.float32]) -> Iterator[Sentence]:
    """The candidates as evidence, best first."""
    part = shares(scores)
    for row in np.argsort(-scores, kind="stable").tolist():
        item = clues.candidates[row]
        yield Sentence(
            item.passage,
            item.number,
            item.start,
            item.end,
            item.text,
            float(scores[row]),
            tuple(clues.context[row].tolist()),
            float(part[row]),
            tuple(clues.own[row].tolist()),
        )


def _scores(question: Question, clues: Clues) -> NDArray[np.float32]:
    scores = weigh(question, clues)
    unfit = np.array([not can_answer(question, item.text) for item in clues.candidates])
    return (scores - _UNFIT * unfit).astype(np.float32)


def judge(question: Question, hits: Sequence[Evidence], matcher: Matcher) -> Judgement:
    """Orders the sentences of the hits and weighs whether any of them answers."""
    if not hits:
        return Judgement((), 0.0)
    clues = read_clues(question, hits, matcher)
    if not clues.terms.terms or not clues.candidates:
        return Judgement((), 0.0)
    scores = _scores(question, clues)
    odds = float(np.exp(np.minimum(scores, 30)).sum())
    weights = tuple(clues.terms.weights.tolist())
    sentences = tuple(_sentences(clues, scores))
    return Judgement(sentences, odds / (1 + odds), clues.terms.words, weights)


def rank(
    question: Question, hits: Sequence[Evidence], matcher: Matcher, limit: int = 24
) -> list[Sentence]:
    """The sentences of the hits, best answer first, none twice."""
    return list(judge(question, hits, matcher).sentences[:limit])


def _least(judgement: Judgement) -> float:
    """The least log-odds to answer with the best sentence, in whatever language."""
    best = judgement.sentences[0]
    weighed = list(zip(judgement.weights, best.covered, best.own, strict=True))
    lost = max((weight for weight, covered, _ in weighed if covered < 0.05), default=0.0)
    held = sum(weight * own for weight, _, own in weighed)
    return max(LEAST, LEAST_LOST if lost >= _LOST else LEAST, LEAST_BARE if held < _BARE else LEAST)


def answers(judgement: Judgement, language: Language, paired: bool = False) -> bool:
    """Whether the best sentence is evidence enough to answer a question of a language with.

    Args:
        judgement: of a question.
        language: of the question.
        paired: whether the best sentence's document has an edition in the other language too.
    """
    if not judgement.sentences or judgement.probability <= 0:
        return False
    odds = -math.log(max(1 / judgement.probability - 1, 1e-9))
    if judgement.sentences[0].passage.language != language:
        odds += -_ACROSS if paired else _ACROSS
    return odds >= _least(judgement)
