"""Weighs candidate sentences with a small network: which one answers the question, or none.

The network reads each question word beside what the sentence and its surroundings hold of it,
pools the words by their importance (M. Zaheer et al., "Deep sets", 2017), and adds what `clues`
reads of the whole; then it weighs each sentence beside the likely ones. Its output is the log-odds
of the sentence against no answer at all, so that one softmax orders the sentences and says whether
any answers. `training/train_evidence.py` trains several such networks; their mean counts. The
weights are data: `data/evidence.safetensors`.
"""

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import CLUES, Clues
from assistant.clues.marks import names_of
from assistant.clues.matching import Scores, Terms, matched
from assistant.questions.kinds import Kind
from assistant.questions.question import Question
from assistant.questions.question_words import question_words
from assistant.vectors.weights import read_safetensors
from assistant.words.analyzer import is_number

WEIGHTS = Path(__file__).parent.parent / "data" / "evidence.safetensors"

KINDS: tuple[Kind, ...] = get_args(Kind)
AGAINST_BEST = (
    "own", "own_sharp", "passage", "dense", "dense_passage", "fused", "like 5", "lead", "near",
    "previous", "phrase",
)  # fmt: skip
"""Clues that also count as their distance from the best candidate's."""
_BEST = [CLUES.index(name) for name in AGAINST_BEST]
_RARE = 5.0
_MANY_TERMS, _MANY_CANDIDATES = 12, 40


Rows = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Inputs:
    """What the network reads of one question's candidates.

    Attributes:
        words: per candidate and question word, what is held of it and what it is, (c, t, w).
        vectors: the vectors of the words that `asked` and `held` give the rows of, then a row of
            zeros, (v + 1, d).
        asked: the question words, (t,).
        held: the words of all candidates, one candidate after another, none empty.
        sizes: how many words of `held` each candidate has, (c,).
        shares: the importance of each question word, summing to 1, (t,).
        whole: per candidate, the clues and the kind of question, (c, n).
    """

    words: Scores
    vectors: Scores
    asked: Rows
    held: Rows
    sizes: Rows
    shares: Scores
    whole: Scores


def _term_columns(question: Question, terms: Terms) -> Scores:
    """What each question word is, whatever the candidates, (t, 8)."""
    names = names_of(question)
    light = question_words("light")
    rows = [
        (
            share,
            np.log1p(load),
            rarity / _RARE,
            rarity == 0,
            is_number(word),
            word in light,
            word == question.focus,
            any(word in name.split() for name in names),
        )
        for word, share, load, rarity in zip(
            terms.words, terms.weights, terms.loads, terms.rarities, strict=True
        )
    ]
    return np.array(rows, np.float32)


def inputs(question: Question, clues: Clues) -> Inputs:
    """Arranges the clues of a question's candidates for the network."""
    alike = clues.texts.transpose(1, 2, 0)
    columns = _term_columns(question, clues.terms)
    count, size = alike.shape[:2]
    words = np.concatenate(
        [alike, matched(alike), np.broadcast_to(columns, (count, *columns.shape))], axis=2
    )
    foreign = [item.passage.language != question.language for item in clues.candidates]
    asked = [question.kind == kind for kind in KINDS] + [question.language == "ar"]
    unknown = columns[:, 0] @ columns[:, 3]
    extent = [
        min(size, _MANY_TERMS) / _MANY_TERMS,
        unknown,
        columns[:, 1].max(),
        min(count, _MANY_CANDIDATES) / _MANY_CANDIDATES,
    ]
    best = clues.matrix[:, _BEST]
    shared = np.array([*asked, *extent], np.float32)
    whole = [
        clues.matrix,
        best - best.max(axis=0),
        np.array(foreign, np.float32)[:, None],
        np.broadcast_to(shared, (count, len(shared))),
    ]
    held = [rows or (-1,) for rows in clues.held]
    return Inputs(
        words.astype(np.float32),
        np.concatenate([clues.vectors, np.zeros_like(clues.vectors[:1])]),
        np.arange(size),
        np.array([row for rows in held for row in rows], np.intp),
        np.array([len(rows) for rows in held], np.intp),
        clues.terms.weights,
        np.concatenate(whole, axis=1).astype(np.float32),
    )


def _layer(values: Scores, weights: dict[str, NDArray[Any]], name: str) -> Scores:
    result: Scores = values @ weights[f"{name}.weight"].T
    result += weights[f"{name}.bias"]
    return result


def _positive(values: Scores) -> Scores:
    """The values of a layer, those below 0 made 0 where they stand."""
    return np.maximum(values, 0, out=values)


def shares(scores: Scores) -> Scores:
    """Scores as shares of one (softmax)."""
    powers = np.exp(scores - scores.max())
    parts: Scores = (powers / powers.sum()).astype(np.float32)
    return parts


def network_scores(read: Inputs, weights: dict[str, NDArray[Any]]) -> Scores:
    """The log-odds of each candidate against none by one network, (c,)."""
    known = read.vectors
    identity = np.tanh(_layer(known[read.asked], weights, "identity"))
    asked = np.broadcast_to(identity, (len(read.words), *identity.shape))
    each = np.concatenate([read.words, asked], axis=2)
    each = _positive(_layer(_positive(_layer(each, weights, "word")), weights, "word_again"))
    kinds = _positive(_layer(known, weights, "kind"))[read.held]
    kinds = np.maximum.reduceat(kinds, np.cumsum(read.sizes) - read.sizes, axis=0)
    pooled = (read.shares @ each, each.max(axis=1))
    whole = (read.whole - weights["mean"]) / weights["scale"]
    body = np.concatenate([*pooled, kinds, whole], axis=1)
    body = _positive(_layer(_positive(_layer(body, weights, "body")), weights, "body_again"))
    alone = (_layer(body, weights, "score") + _layer(whole, weights, "straight"))[:, 0]
    likely = shares(np.append(alone, np.float32(0)))[:-1]
    rivals = np.broadcast_to(likely @ body, body.shape)
    beside = _positive(_layer(np.concatenate([body, rivals], axis=1), weights, "beside"))
    scores: Scores = alone + _layer(beside, weights, "among")[:, 0]
    return scores


@lru_cache(maxsize=1)
def networks() -> tuple[dict[str, NDArray[Any]], ...]:
    """The networks that ship with the package."""
    tensors = read_safetensors(WEIGHTS)
    found: dict[str, dict[str, NDArray[Any]]] = {}
    for name, tensor in tensors.items():
        number, _, part = name.partition(".")
        found.setdefault(number, {})[part] = np.asarray(tensor, np.float32)
    return tuple(found.values())


def weigh(question: Question, clues: Clues) -> Scores:
    """The log-odds of each candidate against no answer, (candidates,)."""
    read = inputs(question, clues)
    scores: Scores = np.mean([network_scores(read, each) for each in networks()], axis=0)
    return scores
