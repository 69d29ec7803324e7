"""What speaks for a sentence as the answer to a question, as numbers a ranker can weigh."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.clues.likeness import TEXTS, Candidate, Likeness, candidates_of, likeness
from assistant.clues.marks import MARKS, marks, names_of
from assistant.clues.matching import Matcher, Scores, Terms, matched
from assistant.questions.question import Question
from assistant.schema import Evidence

_STEPS = (0.08, 0.22, 0.36, 0.5, 0.65, 0.95)
"""Cosines between which the "like" clues rise: a learned curve from likeness to match."""
_LIGHT, _OTHER = 10.0, 1.0
"""What the cosine of light vectors, and another language than the question's, count in the scores
that the networks know."""
_LIKE = tuple(f"like {number}" for number in range(1, len(_STEPS)))

CLUES = (
    "own", "own_sharp", "near", "previous", "section", "title", "passage", "heading_alone", "gap",
    "gap_passage", "lead", "density", "focus", "focus_passage", "focus_window", "focus_counted",
    *_LIKE,
    *(f"passage {name}" for name in _LIKE), *MARKS, "dense", "dense_passage", "fused",
    "fused_gap", "fused_share", "first_hit", "top_three", "lexical_share", "same_language",
    "own_foreign", "dense_foreign", "phrase", "phrase_gap", "phrase_focus",
)  # fmt: skip
"""The names of the columns of `Clues.matrix`, in order."""

Columns = dict[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Clues:
    """Everything read about the candidates of one question.

    Attributes:
        matrix: shape (candidates, clues), columns as `CLUES`.
        own: how well each sentence covers each question term, shape (candidates, terms); an item
            of a list has the words that announce the list.
        context: the same for the sentence with its passage, heading and title.
        texts: the cosines behind them, for each of the texts `TEXTS` around a candidate, shape
            (texts, candidates, terms).
        words: the question's terms as words, then the others that the candidates hold.
        vectors: their vectors, shape (words, d); (words, 0) when the encoder has none.
        held: the words of each sentence as rows of `vectors`.
    """

    candidates: tuple[Candidate, ...]
    terms: Terms
    matrix: NDArray[np.float32]
    own: NDArray[np.float32]
    context: NDArray[np.float32]
    texts: NDArray[np.float32]
    words: tuple[str, ...]
    vectors: NDArray[np.float32]
    held: tuple[tuple[int, ...], ...]


def _gain(base: Scores, *others: Scores) -> Scores:
    """What other texts cover beyond a first one."""
    gain: Scores = np.maximum.reduce([base, *others]) - base
    return gain


def _word_columns(question: Question, alike: Likeness, terms: Terms) -> Columns:
    """The columns that come from words found."""
    weights = terms.weights
    own, context = matched(alike.sentence), matched(alike.context)
    section, phrase = matched(alike.section), np.maximum(own, matched(alike.phrase))
    sharp = weights**2 / max(float((weights**2).sum()), 1e-9)
    columns: Columns = {
        "own": own @ weights,
        "own_sharp": own @ sharp,
        "near": _gain(own, matched(alike.before), matched(alike.after)) @ weights,
        "previous": _gain(own, matched(alike.before)) @ weights,
        "section": _gain(own, section) @ weights,
        "title": _gain(own, matched(alike.title)) @ weights,
        "passage": context @ weights,
        "heading_alone": section @ weights,
        "gap": (weights * (1 - own)).max(axis=1, initial=0),
        "gap_passage": (weights * (1 - context)).max(axis=1, initial=0),
        "lead": matched(alike.lead) @ weights,
        "phrase": phrase @ weights,
        "phrase_gap": (weights * (1 - phrase)).max(axis=1, initial=0),
    }
    for name, (low, high) in zip(_LIKE, pairwise(_STEPS), strict=True):
        for column, cosines in ((name, alike.sentence), (f"passage {name}", alike.context)):
            columns[column] = np.clip((cosines - low) / (high - low), 0, 1) @ weights
    if question.focus in terms.words:
        row = terms.words.index(question.focus)
        columns["focus"] = own[:, row] - 1
        columns["focus_passage"] = context[:, row] - 1
        columns["phrase_focus"] = phrase[:, row] - 1
        columns["focus_window"] = matched(alike.window)[:, row]
        columns["focus_counted"] = matched(alike.counted)[:, row]
    return columns


def _hit_columns(
    question: Question,
    hits: Sequence[Evidence],
    candidates: Sequence[Candidate],
    matcher: Matcher,
) -> Columns:
    """The columns that come from the retriever and from the light vectors of whole texts.

    The networks know these vectors, whatever encoder found the passages.
    """
    ranks = np.array([item.hit for item in candidates])
    dense = matcher.dense(question.text, [hit.passage.headed for hit in hits])
    foreign = np.array([hit.passage.language != question.language for hit in hits])
    fused = np.array([hit.wording for hit in hits], np.float32) + _LIGHT * dense + _OTHER * foreign
    lexical = np.array([hit.lexical + hit.bridge for hit in hits], np.float32)
    best = float(fused.max(initial=0.0))
    return {
        "dense": matcher.dense(question.text, [item.text for item in candidates]),
        "dense_passage": dense[ranks],
        "fused": fused[ranks],
        "fused_gap": fused[ranks] - best,
        "fused_share": fused[ranks] / max(best, 1e-9),
        "first_hit": (ranks == 0).astype(np.float32),
        "top_three": (ranks < 3).astype(np.float32),
        "lexical_share": lexical[ranks] / max(float(lexical.max(initial=0.0)), 1e-9),
    }


def _mark_columns(question: Question, candidates: Sequence[Candidate]) -> Columns:
    names = names_of(question)
    found = (marks(question, item.passage, item.number, names) for item in candidates)
    table = np.array([[row[name] for name in MARKS] for row in found], np.float32)
    return dict(zip(MARKS, table.reshape(-1, len(MARKS)).T, strict=True))


def read_clues(question: Question, hits: Sequence[Evidence], matcher: Matcher) -> Clues:
    """Reads every candidate sentence of the hits against a question."""
    terms = matcher.terms(question.text, question.language)
    candidates = candidates_of(hits)
    alike = likeness(question, candidates, terms, matcher)
    own, context = matched(alike.sentence), matched(alike.context)
    columns = _word_columns(question, alike, terms)
    columns |= _hit_columns(question, hits, candidates, matcher)
    columns |= _mark_columns(question, candidates)
    foreign = np.array([item.passage.language != question.language for item in candidates])
    lengths = np.array([len(item.text.split()) for item in candidates])
    columns["same_language"] = (~foreign).astype(np.float32)
    columns["own_foreign"] = foreign * columns["own"]
    columns["dense_foreign"] = foreign * columns["dense"]
    columns["density"] = own.sum(axis=1) / np.maximum(lengths, 4)
    blank = np.zeros(len(candidates), np.float32)
    matrix = np.stack([columns.get(name, blank) for name in CLUES], axis=1).astype(np.float32)
    texts: Scores = np.stack([getattr(alike, name) for name in TEXTS]).astype(np.float32)
    vectors = matcher.vectors(alike.words)
    return Clues(candidates, terms, matrix, own, context, texts, alike.words, vectors, alike.held)
