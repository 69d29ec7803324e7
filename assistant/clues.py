"""What speaks for a sentence as the answer to a question, as numbers a ranker can weigh."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.marks import MARKS, figure_window, marks, names_of
from assistant.matching import Matcher, Scores, Terms, matched
from assistant.quantities import quantities
from assistant.question import Question
from assistant.schema import Evidence, Language, Passage

_STEPS = (0.08, 0.22, 0.36, 0.5, 0.65, 0.95)
"""Cosines between which the "like" clues rise: a learned curve from likeness to match."""
_LIKE = tuple(f"like {number}" for number in range(1, len(_STEPS)))
_LEAD = 60

CLUES = (
    "own", "own_sharp", "near", "previous", "section", "title", "passage", "heading_alone", "gap",
    "gap_passage", "lead", "density", "focus", "focus_passage", "focus_window", *_LIKE,
    *(f"passage {name}" for name in _LIKE), *MARKS, "dense", "dense_passage", "fused",
    "fused_gap", "fused_share", "first_hit", "top_three", "lexical_share", "same_language",
    "own_foreign", "dense_foreign", "phrase", "phrase_gap", "phrase_focus",
)  # fmt: skip
"""The names of the columns of `Clues.matrix`, in order."""

TEXTS = (
    "sentence", "before", "after", "section", "title", "lead", "window", "context", "phrase",
)  # fmt: skip
"""What a candidate is read by: itself, its surroundings, its first words, its figures, and its
stretches of words."""

Columns = dict[str, NDArray[np.float32]]


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may answer, once per document place, with the best hit that holds it."""

    passage: Passage
    number: int
    start: int
    end: int
    text: str
    hit: int


@dataclass(frozen=True, slots=True)
class Clues:
    """Everything read about the candidates of one question.

    Attributes:
        matrix: shape (candidates, clues), columns as `CLUES`.
        own: how well each sentence covers each question term, shape (candidates, terms).
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


@dataclass(frozen=True, slots=True)
class _Likeness:
    """Likeness of the question's terms to the texts of each candidate, (candidates, terms)."""

    sentence: Scores
    before: Scores
    after: Scores
    section: Scores
    title: Scores
    lead: Scores
    window: Scores
    context: Scores
    phrase: Scores


def candidates_of(hits: Sequence[Evidence]) -> tuple[Candidate, ...]:
    """The sentences of the hits, none twice."""
    found: dict[tuple[str, int], Candidate] = {}
    for rank, hit in enumerate(hits):
        passage = hit.passage
        for number, (start, end) in enumerate(passage.sentences):
            key = (passage.document, start)
            if key not in found:
                text = passage.sentence(number)
                found[key] = Candidate(passage, number, start, end, text, rank)
    return tuple(found.values())


class _Texts:
    """Gathers the texts whose likeness is needed, so that it is computed in one go."""

    def __init__(self) -> None:
        self.items: list[tuple[str, Language]] = []
        self._places: dict[tuple[str, Language], int] = {}

    def add(self, text: str, passage: Passage) -> int:
        key = (text, passage.language)
        if key not in self._places:
            self._places[key] = len(self.items)
            self.items.append(key)
        return self._places[key]


def _neighbour(candidates: Sequence[Candidate], alike: Scores, step: int) -> Scores:
    """The likeness of the sentence before or after each candidate in its passage."""
    places = {(item.passage.id, item.number): row for row, item in enumerate(candidates)}
    beside = [places.get((item.passage.id, item.number + step), -1) for item in candidates]
    rows: Scores = np.concatenate([alike, np.zeros_like(alike[:1])])[beside]
    return rows


def _likeness(
    question: Question, candidates: Sequence[Candidate], terms: Terms, matcher: Matcher
) -> _Likeness:
    asked, texts = quantities(question.text), _Texts()
    places = [
        (
            texts.add(item.text, item.passage),
            texts.add(item.passage.section.rsplit(" › ", 1)[-1], item.passage),
            texts.add(item.passage.title, item.passage),
            texts.add(item.text[:_LEAD], item.passage),
            texts.add(figure_window(question, item.text, asked), item.passage),
        )
        for item in candidates
    ]
    sentence, section, title, lead, window = (list(column) for column in zip(*places, strict=True))
    table = matcher.likeness(terms, texts.items)
    own = table[sentence]
    hits = np.array([item.hit for item in candidates])
    whole = np.stack([own[hits == hit].max(axis=0) for hit in hits])
    return _Likeness(
        sentence=own,
        before=_neighbour(candidates, own, -1),
        after=_neighbour(candidates, own, 1),
        section=table[section],
        title=table[title],
        lead=table[lead],
        window=table[window],
        context=np.maximum(whole, np.maximum(table[section], table[title])),
        phrase=matcher.phrases(terms, [item.text for item in candidates]),
    )


def _gain(base: Scores, *others: Scores) -> Scores:
    """What other texts cover beyond a first one."""
    gain: Scores = np.maximum.reduce([base, *others]) - base
    return gain


def _word_columns(question: Question, alike: _Likeness, terms: Terms) -> Columns:
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
        for column, likeness in ((name, alike.sentence), (f"passage {name}", alike.context)):
            columns[column] = np.clip((likeness - low) / (high - low), 0, 1) @ weights
    if question.focus in terms.words:
        row = terms.words.index(question.focus)
        columns["focus"] = own[:, row] - 1
        columns["focus_passage"] = context[:, row] - 1
        columns["phrase_focus"] = phrase[:, row] - 1
        columns["focus_window"] = matched(alike.window)[:, row]
    return columns


def _hit_columns(
    question: Question,
    hits: Sequence[Evidence],
    candidates: Sequence[Candidate],
    matcher: Matcher,
) -> Columns:
    """The columns that come from the retriever and from whole-sentence vectors."""
    ranks = np.array([item.hit for item in candidates])
    fused = np.array([hit.score for hit in hits], np.float32)
    lexical = np.array([hit.lexical + hit.bridge for hit in hits], np.float32)
    dense = np.array([hit.dense for hit in hits], np.float32)[ranks]
    own = matcher.dense(question.text, [item.text for item in candidates])
    best = float(fused.max(initial=0.0))
    return {
        "dense": dense if own is None else own,
        "dense_passage": dense,
        "fused": fused[ranks],
        "fused_gap": fused[ranks] - best,
        "fused_share": fused[ranks] / max(best, 1e-9),
        "first_hit": (ranks == 0).astype(np.float32),
        "top_three": (ranks < 3).astype(np.float32),
        "lexical_share": lexical[ranks] / max(float(lexical.max(initial=0.0)), 1e-9),
    }


def _mark_columns(question: Question, candidates: Sequence[Candidate]) -> Columns:
    names = names_of(question)
    read = [marks(question, item.passage, item.number, names) for item in candidates]
    return {name: np.array([row[name] for row in read], np.float32) for name in MARKS}


def _words_of(
    candidates: Sequence[Candidate], terms: Terms, matcher: Matcher
) -> tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]:
    """`words` and `held` of the clues."""
    places = {word: row for row, word in enumerate(terms.words)}
    held = tuple(
        tuple(places.setdefault(word, len(places)) for word in words)
        for words in matcher.held([item.text for item in candidates])
    )
    return tuple(places), held


def read_clues(question: Question, hits: Sequence[Evidence], matcher: Matcher) -> Clues:
    """Reads every candidate sentence of the hits against a question."""
    terms = matcher.terms(question.text, question.language)
    candidates = candidates_of(hits)
    alike = _likeness(question, candidates, terms, matcher)
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
    words, held = _words_of(candidates, terms, matcher)
    vectors = matcher.vectors(words)
    return Clues(candidates, terms, matrix, own, context, texts, words, vectors, held)
