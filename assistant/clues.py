"""What speaks for a sentence as the answer to a question, as numbers a ranker can weigh."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.matching import Matcher, Terms
from assistant.normalize import fold
from assistant.quantities import Quantity, quantities, same
from assistant.question import Question
from assistant.reading import NAME, Reading, read
from assistant.schema import Evidence, Passage

CLUES = (
    "own", "own_sharp", "near", "previous", "section", "title", "passage", "heading_alone",
    "gap", "gap_passage", "focus", "focus_passage", "focus_window", "figures_missing",
    "figures_missing_passage", "names_missing", "names_missing_passage",
    "typed_figure", "any_figure", "typed_date", "typed_reason", "typed_means", "typed_name",
    "typed_definition", "typed_list", "no_figure", "dense", "dense_passage", "fused", "fused_share",
    "first_hit", "top_three", "lexical_share", "density", "length", "short", "question_mark",
    "colon", "row", "opening", "same_language", "own_foreign", "dense_foreign",
)  # fmt: skip
"""The names of the columns of `Clues.matrix`, in order."""

_FIGURES = {
    "money": frozenset({"money"}),
    "percent": frozenset({"percent", "ratio"}),
    "number": frozenset({"count", "measure"}),
}
_NUMERIC = frozenset({"money", "percent", "count", "measure", "ordinal", "ratio"})
_DATES = frozenset({"date", "year", "quarter"})
_WINDOW = 45

_LATIN = re.compile(r"[A-Za-zÀ-ÿ][\w.-]*")
_QUOTED = re.compile(r"[«“\"]\s*([^»”\"]+?)\s*[»”\"]")


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
        figures: the question's own figures; a figure equal to one of them is no answer.
    """

    candidates: tuple[Candidate, ...]
    terms: Terms
    matrix: NDArray[np.float32]
    own: NDArray[np.float32]
    context: NDArray[np.float32]
    figures: tuple[Quantity, ...]


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


def names_of(question: Question) -> tuple[str, ...]:
    """The names, acronyms and quoted words of a question, folded."""
    found = {fold(item) for item in _QUOTED.findall(question.text)}
    if question.language == "fr":
        found.update(fold(item) for item in NAME.findall(question.text))
    else:
        found.update(fold(item) for item in _LATIN.findall(question.text))
    return tuple(name for name in found if len(name) > 1)


def new_figures(text: str, asked: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities of a sentence that the question does not already contain."""
    return tuple(item for item in read(text).figures if not any(same(item, own) for own in asked))


def _headings(passage: Passage) -> str:
    return passage.section.rsplit(" › ", 1)[-1]


@lru_cache(maxsize=20_000)
def _surroundings(passage: Passage) -> tuple[str, ...]:
    """The texts a sentence is read with: its passage's sentences, heading and title."""
    sentences = (passage.sentence(number) for number in range(len(passage.sentences)))
    return (*sentences, passage.section, passage.title)


def _marks(question: Question, reading: Reading, found: Sequence[Quantity]) -> dict[str, float]:
    """The marks of the asked kind of thing (0 where another kind is asked), and the shape."""
    kinds = {item.kind for item in found}
    wanted = _FIGURES.get(question.kind)
    kind = question.kind
    new_name = not reading.names <= set(NAME.findall(question.text))
    return {
        "typed_figure": float(wanted is not None and bool(kinds & wanted)),
        "any_figure": float(wanted is not None and bool(kinds & _NUMERIC)),
        "no_figure": float(wanted is not None and not kinds & _NUMERIC),
        "typed_date": float(kind == "date" and bool(kinds & _DATES)),
        "typed_reason": float(kind == "reason" and reading.reason),
        "typed_means": float(kind == "means" and reading.means),
        "typed_name": float(
            kind in {"person", "organisation", "place"} and (new_name or reading.body)
        ),
        "typed_definition": float(kind == "definition" and reading.definition),
        "typed_list": reading.joints / 4 if kind == "list" else 0.0,
        "length": float(np.log1p(reading.words)) / 4,
        "short": float(reading.words < 5),
        "question_mark": float(reading.question),
        "colon": float(reading.colon),
        "row": float(reading.row),
    }


def _figure_share(figures: Sequence[Quantity], there: Sequence[Quantity]) -> float:
    """The share of the question's figures that are not among those of a text."""
    if not figures:
        return 0.0
    return sum(not any(same(item, own) for item in there) for own in figures) / len(figures)


def _window(question: Question, text: str, found: Sequence[Quantity]) -> str:
    """The words around the figures that could answer."""
    wanted = _DATES if question.kind == "date" else _NUMERIC
    spans = [(item.start, item.end) for item in found if item.kind in wanted]
    return " … ".join(text[max(0, start - 30) : end + _WINDOW] for start, end in spans[:3])


class _Texts:
    """Gathers the texts whose coverage is needed, so that it is computed in one go."""

    def __init__(self) -> None:
        self.items: list[tuple[str, str]] = []
        self._places: dict[tuple[str, str], int] = {}

    def add(self, text: str, language: str) -> int:
        key = (text, language)
        if key not in self._places:
            self._places[key] = len(self.items)
            self.items.append(key)
        return self._places[key]


def _focus_row(question: Question, terms: Terms) -> int:
    if question.focus in terms.words:
        return terms.words.index(question.focus)
    return -1


def read_clues(question: Question, hits: Sequence[Evidence], matcher: Matcher) -> Clues:
    """Reads every candidate sentence of the hits against a question."""
    terms = matcher.terms(question.text, question.language)
    candidates = candidates_of(hits)
    figures = quantities(question.text)
    names = names_of(question)
    texts = _Texts()
    sentence = [texts.add(item.text, item.passage.language) for item in candidates]
    section = [texts.add(_headings(item.passage), item.passage.language) for item in candidates]
    title = [texts.add(item.passage.title, item.passage.language) for item in candidates]
    fresh = [new_figures(item.text, figures) for item in candidates]
    window = [
        texts.add(_window(question, item.text, found), item.passage.language)
        for item, found in zip(candidates, fresh, strict=True)
    ]
    table = matcher.coverages(terms, texts.items)  # type: ignore[arg-type]
    own = table[sentence]
    places = {(item.passage.id, item.number): row for row, item in enumerate(candidates)}
    zero = np.zeros(len(terms.terms), np.float32)
    before = np.stack(
        [
            own[row] if (row := places.get((item.passage.id, item.number - 1))) is not None else zero
            for item in candidates
        ]
    )
    after = np.stack(
        [
            own[row] if (row := places.get((item.passage.id, item.number + 1))) is not None else zero
            for item in candidates
        ]
    )
    headed = np.maximum(table[section], table[title])
    around: dict[int, NDArray[np.float32]] = {}
    for row, item in enumerate(candidates):
        around[item.hit] = np.maximum(around.get(item.hit, zero), own[row])
    whole = np.stack([around[item.hit] for item in candidates])
    context = np.maximum(np.maximum(whole, headed), own)
    weights = terms.weights
    columns: dict[str, NDArray[np.float32]] = {
        "own": own @ weights,
        "own_sharp": own @ (weights**2 / max(float((weights**2).sum()), 1e-9)),
        "near": np.maximum(own, np.maximum(before, after)) @ weights - own @ weights,
        "previous": np.maximum(own, before) @ weights - own @ weights,
        "section": np.maximum(own, table[section]) @ weights - own @ weights,
        "title": np.maximum(own, table[title]) @ weights - own @ weights,
        "passage": context @ weights,
        "heading_alone": table[section] @ weights,
        "gap": (weights * (1 - own)).max(axis=1, initial=0),
        "gap_passage": (weights * (1 - context)).max(axis=1, initial=0),
    }
    focus = _focus_row(question, terms)
    if focus >= 0:
        columns["focus"] = own[:, focus] - 1
        columns["focus_passage"] = context[:, focus] - 1
        columns["focus_window"] = table[window][:, focus]
    _add_hits(columns, question, hits, candidates, matcher)
    matrix = np.zeros((len(candidates), len(CLUES)), np.float32)
    for name, values in columns.items():
        matrix[:, CLUES.index(name)] = values
    for row, item in enumerate(candidates):
        passage, reading = item.passage, read(item.text)
        parts = [read(text) for text in _surroundings(passage)]
        wide = [figure for part in parts for figure in part.figures]
        single = _marks(question, reading, fresh[row])
        single["opening"] = float(item.number == 0)
        single["figures_missing"] = _figure_share(figures, reading.figures)
        single["figures_missing_passage"] = _figure_share(figures, wide)
        if names and passage.language == question.language:
            single["names_missing"] = sum(n not in reading.folded for n in names) / len(names)
            single["names_missing_passage"] = sum(
                not any(name in part.folded for part in parts) for name in names
            ) / len(names)
        alike = passage.language == question.language
        single["same_language"] = float(alike)
        single["own_foreign"] = 0.0 if alike else float(columns["own"][row])
        single["dense_foreign"] = 0.0 if alike else float(columns["dense"][row])
        single["density"] = float(own[row].sum()) / max(reading.words, 4)
        for name, value in single.items():
            matrix[row, CLUES.index(name)] = value
    return Clues(candidates, terms, matrix, own, context, figures)


def _add_hits(
    columns: dict[str, NDArray[np.float32]],
    question: Question,
    hits: Sequence[Evidence],
    candidates: Sequence[Candidate],
    matcher: Matcher,
) -> None:
    """The columns that come from the retriever and from whole-sentence vectors."""
    ranks = np.array([item.hit for item in candidates])
    fused = np.array([hit.score for hit in hits], np.float32)
    lexical = np.array([hit.lexical for hit in hits], np.float32)
    dense = np.array([hit.dense for hit in hits], np.float32)
    own = matcher.dense(question.text, [item.text for item in candidates])
    columns["dense"] = dense[ranks] if own is None else own
    columns["dense_passage"] = dense[ranks]
    columns["fused"] = fused[ranks]
    columns["fused_share"] = fused[ranks] / max(float(fused.max(initial=0.0)), 1e-9)
    columns["first_hit"] = (ranks == 0).astype(np.float32)
    columns["top_three"] = (ranks < 3).astype(np.float32)
    columns["lexical_share"] = lexical[ranks] / max(float(lexical.max(initial=0.0)), 1e-9)
