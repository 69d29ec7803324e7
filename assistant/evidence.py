"""Which sentences of the passages found answer the question, and how probably they do.

Two logistic models over interpretable clues, trained by `training/train_evidence.py`: the first
orders the sentences of one question (a conditional logit: D. McFadden, 1974), the second says
whether the best one answers at all. Their weights are data: `data/evidence.json`.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.clues import CLUES, Clues, read_clues
from assistant.matching import Matcher
from assistant.question import Question
from assistant.schema import Evidence, Passage

SIGNS = (
    *(f"best {name}" for name in CLUES),
    "margin", "share", "log_share", "unknown", "rare_gap", "rare_gap_own", "terms", "gap_terms",
    "best_own", "best_dense", "figure_kind", "date_kind", "name_kind", "other_kind",
    "gap_figure_kind", "half_gaps", "dense_margin", "stray_known", "stray_unknown",
    "stray_own", "stray_sum", "least_like", "second_least_like",
    "inexact", "inexact_most",
)  # fmt: skip
"""The names of the values the second model reads, in order."""

LEAST_HELD = 0.45
"""Least share of the question (by weight) the sentence itself must hold, whatever the model says.

On the questions about the corpus, 1 of 215 right answers lies below it, and 9 of 85 wrong ones.
"""
LEAST = 0.27
"""The least probability to answer with, chosen on the tuning half of the benchmark's questions."""

_NO_FIGURE = 3.0
"""Taken from the log-odds when a figure is asked and the best sentence holds no new one."""

WEIGHTS = Path(__file__).parent / "data" / "evidence.json"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as evidence for one question.

    Attributes:
        start, end: offsets into the document.
        score: how well it answers, comparable within one question (log-odds).
        covered: how well each question term is found in it or its context, 0 to 1.
        share: its share of the ranker's probability among the candidates.
        own: how well each question term is found in the sentence itself, 0 to 1.
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
    """The sentences of the hits, best first, and how probably the best one answers.

    Attributes:
        weights: importance of each question term, in the order of `Sentence.covered`.
        words: the folded question words these weights belong to.
    """

    sentences: tuple[Sentence, ...]
    probability: float
    words: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class LinearModel:
    """A linear score over standardised values: `bias + weights · (values - mean) / scale`."""

    mean: NDArray[np.float32]
    scale: NDArray[np.float32]
    weights: NDArray[np.float32]
    bias: float

    @classmethod
    def read(cls, record: Mapping[str, Any], names: Sequence[str]) -> "LinearModel":
        """A model from its JSON record, its columns put in the order of `names`."""
        columns = record["columns"]
        table = np.array([columns[name] for name in names], np.float32)
        return cls(table[:, 0], table[:, 1], table[:, 2], float(record["bias"]))

    def __call__(self, values: NDArray[np.float32]) -> NDArray[np.float32]:
        """Scores of rows of values, shape (rows,)."""
        standard = (values - self.mean) / self.scale
        scores: NDArray[np.float32] = (standard @ self.weights + self.bias).astype(np.float32)
        return scores


@lru_cache(maxsize=1)
def models() -> tuple[LinearModel, LinearModel]:
    """The ranker and the answerability model that ship with the package."""
    record = json.loads(WEIGHTS.read_text(encoding="utf-8"))
    return (
        LinearModel.read(record["ranker"], CLUES),
        LinearModel.read(record["answerable"], SIGNS),
    )


def shares(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """Scores as shares of one (softmax)."""
    powers = np.exp(scores - scores.max())
    result: NDArray[np.float32] = powers / powers.sum()
    return result


def signs(question: Question, clues: Clues, scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """What tells whether the best sentence answers, shape (len(SIGNS),)."""
    order = np.argsort(-scores, kind="stable")
    best = int(order[0])
    share = shares(scores)
    row = clues.matrix[best]
    terms = clues.terms
    context, own = clues.context[best], clues.own[best]
    figure = float(question.kind in {"money", "percent", "number"})
    dated = float(question.kind == "date")
    named = float(question.kind in {"person", "organisation", "place"})
    dense = clues.matrix[:, CLUES.index("dense")]
    gap = float(row[CLUES.index("gap_passage")])
    likeness = clues.likeness[best]
    stray = terms.loads * (1 - np.clip((likeness - 0.2) / 0.4, 0, 1))
    known = terms.rarities > 0
    exact = [
        name in group
        for name, group in zip(terms.terms, terms.groups[question.language], strict=True)
    ]
    inexact = terms.loads * ~np.array(exact, bool) * any(exact)
    heavy = np.sort(likeness[terms.loads >= 0.5 * terms.loads.max(initial=0.0)])
    extra = {
        "margin": float(scores[best] - scores[order[1]]) if len(order) > 1 else 5.0,
        "share": float(share[best]),
        "log_share": float(np.log(share[best] + 1e-6)),
        "unknown": float(terms.weights[terms.rarities == 0].sum()),
        "rare_gap": float((terms.rarities * (1 - context)).max(initial=0.0)),
        "rare_gap_own": float((terms.rarities * (1 - own)).max(initial=0.0)),
        "terms": float(min(len(terms.terms), 12)),
        "gap_terms": float((1 - context).sum()),
        "best_own": float((clues.own @ terms.weights).max(initial=0.0)),
        "best_dense": float(dense.max()),
        "dense_margin": float(row[CLUES.index("dense")] - np.median(dense)),
        "figure_kind": figure,
        "date_kind": dated,
        "name_kind": named,
        "other_kind": float(not (figure or dated or named)),
        "gap_figure_kind": gap * figure,
        "stray_known": float(np.log1p(stray[known].max(initial=0.0))),
        "stray_unknown": float(np.log1p(stray[~known].max(initial=0.0))),
        "stray_own": float(np.log1p((terms.loads * (1 - own)).max(initial=0.0))),
        "stray_sum": float(np.log1p(stray.sum())),
        "inexact": float(inexact.sum() / max(float(terms.loads.sum()), 1e-9)),
        "inexact_most": float(np.log1p(inexact.max(initial=0.0))),
        "least_like": float(heavy[0]) if len(heavy) else 0.0,
        "second_least_like": float(heavy[1]) if len(heavy) > 1 else 1.0,
        "half_gaps": float(terms.weights[context < 0.5].sum()),
    }
    return np.concatenate(
        [row, np.array([extra[name] for name in SIGNS[len(CLUES) :]], np.float32)]
    )


def judge(question: Question, hits: Sequence[Evidence], matcher: Matcher) -> Judgement:
    """Orders the sentences of the hits and weighs whether the best one answers."""
    if not hits:
        return Judgement((), 0.0)
    clues = read_clues(question, hits, matcher)
    if not clues.terms.terms or not clues.candidates:
        return Judgement((), 0.0)
    ranker, answerable = models()
    scores = ranker(clues.matrix)
    part = shares(scores)
    sentences = [
        Sentence(
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
        for row in np.argsort(-scores, kind="stable")
        for item in (clues.candidates[row],)
    ]
    odds = float(answerable(signs(question, clues, scores)[None])[0])
    if clues.matrix[int(np.argmax(scores)), CLUES.index("no_figure")]:
        odds -= _NO_FIGURE
    probability = float(1 / (1 + np.exp(-odds)))
    weights = tuple(clues.terms.weights.tolist())
    return Judgement(tuple(sentences), probability, clues.terms.words, weights)


def rank(
    question: Question, hits: Sequence[Evidence], matcher: Matcher, limit: int = 24
) -> list[Sentence]:
    """The sentences of the hits, best answer first, none twice."""
    return list(judge(question, hits, matcher).sentences[:limit])


def answers(judgement: Judgement) -> bool:
    """Whether the best sentence is evidence enough to answer with."""
    if not judgement.sentences:
        return False
    best = judgement.sentences[0]
    held = sum(weight * own for weight, own in zip(judgement.weights, best.own, strict=True))
    return judgement.probability >= LEAST and held >= LEAST_HELD
