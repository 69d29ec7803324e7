"""How like a question's words each candidate sentence is, and the texts around it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from assistant.clues.asked_figures import counted_window, figure_window
from assistant.clues.counting import announcements
from assistant.clues.dependence import depends, enumeration_before, is_elliptic
from assistant.clues.kind_words import gives
from assistant.clues.matching import FULL, Matcher, Scores, Terms
from assistant.clues.reading import read
from assistant.questions.question import Question
from assistant.schema import Evidence, Language, Passage

TEXTS = (
    "sentence", "before", "after", "section", "title", "lead", "window", "counted", "context",
    "phrase",
)  # fmt: skip
"""What a candidate is read by: itself, its surroundings, its first words, its figures and what they
count, and its stretches of words."""

_LEAD = 60
"""How many characters open a sentence."""


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
class Likeness:
    """Likeness of the question's terms to the texts of each candidate, (candidates, terms).

    Attributes:
        sentence: an item of a list holds the words that announce the list, too.
        words: the question's terms as words, then the others that the candidates hold.
        held: the words of each sentence, by their place among `words`.
    """

    sentence: Scores
    before: Scores
    after: Scores
    section: Scores
    title: Scores
    lead: Scores
    window: Scores
    counted: Scores
    context: Scores
    phrase: Scores
    words: tuple[str, ...]
    held: tuple[tuple[int, ...], ...]


def candidates_of(hits: Sequence[Evidence]) -> tuple[Candidate, ...]:
    """The sentences of the hits, none twice."""
    found: dict[tuple[str, int], Candidate] = {}
    for rank, hit in enumerate(hits):
        passage = hit.passage
        for number, (start, end) in enumerate(passage.sentences):
            key, text = (passage.document, start), passage.reading(number)
            known = found.get(key)
            if known is None:
                found[key] = Candidate(passage, number, start, end, text, rank)
            elif not known.number and number and depends(text):
                # Where its antecedent stands too.
                found[key] = replace(known, passage=passage, number=number)
    return tuple(found.values())


def section_starts(candidates: Sequence[Candidate]) -> dict[tuple[str, str], int]:
    """Where the first passage found of each section starts, by document and headings."""
    starts: dict[tuple[str, str], int] = {}
    for item in candidates:
        key = item.passage.document, item.passage.section
        starts[key] = min(item.passage.start, starts.get(key, item.passage.start))
    return starts


def opens(item: Candidate, starts: Mapping[tuple[str, str], int]) -> bool:
    """Whether a candidate is the first sentence found of its section."""
    passage = item.passage
    return item.number == 0 and passage.start == starts[passage.document, passage.section]


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


def _with_announced(candidates: Sequence[Candidate], alike: Scores) -> Scores:
    """The likeness of each candidate; an item of a list has the words that announce the list.

    A sentence that leaves out what the one before it says has its words, too.
    """
    places = [
        (f"{item.passage.document}#{item.passage.section}", item.start, read(item.text).folded)
        for item in candidates
    ]
    rows = {(item.passage.id, item.number): row for row, item in enumerate(candidates)}
    announcing = announcements(places)
    for row, item in enumerate(candidates):
        if is_elliptic(item.text) and item.number:
            named = enumeration_before(item.passage, item.number)
            before = item.number - 1 if named is None else named
            announcing[row] = rows.get((item.passage.id, before), -1)
    announced: Scores = np.concatenate([alike, np.zeros_like(alike[:1])])[announcing]
    return np.maximum(alike, announced)


def _gathered(
    question: Question, candidates: Sequence[Candidate]
) -> tuple[dict[str, list[int]], list[tuple[str, Language]]]:
    """The texts around the candidates: by kind, for each candidate, its place among all texts."""
    texts = _Texts()
    places: dict[str, list[int]] = defaultdict(list)
    for item in candidates:
        around = {
            "sentence": item.text,
            "section": item.passage.heading,
            "title": item.passage.title,
            "lead": item.text[:_LEAD],
            "window": figure_window(question, item.text),
            "counted": counted_window(question, item.text),
        }
        for kind, text in around.items():
            places[kind].append(texts.add(text, item.passage))
    return places, texts.items


def likeness(
    question: Question, candidates: Sequence[Candidate], terms: Terms, matcher: Matcher
) -> Likeness:
    """Compares a question's terms with every candidate and the texts around it."""
    places, texts = _gathered(question, candidates)
    table = matcher.likeness(terms, texts)
    alike = {kind: table[rows] for kind, rows in places.items()}
    own = _with_announced(candidates, alike.pop("sentence"))
    given = gives(terms.words, [read(item.text).folded for item in candidates])
    own = np.maximum(own, np.float32(FULL) * given)
    words, held = matcher.held(terms, [item.text for item in candidates])
    hits = np.array([item.hit for item in candidates])
    best = {hit: own[hits == hit].max(axis=0) for hit in set(hits.tolist())}
    whole = np.stack([best[item.hit] for item in candidates])
    return Likeness(
        sentence=own,
        before=_neighbour(candidates, own, -1),
        after=_neighbour(candidates, own, 1),
        context=np.maximum(whole, np.maximum(alike["section"], alike["title"])),
        phrase=matcher.phrases(terms, words, held),
        words=words,
        held=held,
        **alike,
    )
