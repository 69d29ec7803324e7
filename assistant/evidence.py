"""Which sentences of the passages found answer the question, and whether they do."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.matching import Matcher, Terms
from assistant.quantities import quantities
from assistant.question import Question
from assistant.schema import Evidence, Passage

_ASKED = {
    "money": {"money"},
    "percent": {"percent"},
    "number": {"count", "measure", "money", "percent"},
    "date": {"date", "year", "quarter"},
}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as evidence for one question.

    Attributes:
        start, end: offsets into the document.
        score: how well it answers, comparable within one question.
        covered: how well each question term is found in it or its context, 0 to 1.
    """

    passage: Passage
    number: int
    start: int
    end: int
    text: str
    score: float
    covered: tuple[float, ...]


def _typed(question: Question, text: str, asked: frozenset[str]) -> float:
    """1.0 when the sentence holds a quantity of the asked kind that the question does not."""
    wanted = _ASKED.get(question.kind)
    if wanted is None:
        return 0.5
    found = [item for item in quantities(text) if item.kind in wanted]
    return float(any(item.text not in asked for item in found))


def _context(passage: Passage, number: int) -> str:
    before = passage.sentence(number - 1) if number else ""
    return f"{passage.title}\n{passage.section}\n{before}"


def rank(
    question: Question, hits: Sequence[Evidence], matcher: Matcher, limit: int = 24
) -> list[Sentence]:
    """The sentences of the hits, best answer first, none twice."""
    terms: Terms = matcher.terms(question.text, question.language)
    if not terms.terms or not hits:
        return []
    asked = frozenset(item.text for item in quantities(question.text))
    top = max(hits[0].score, 1e-9)
    seen: set[tuple[str, int]] = set()
    ranked: list[Sentence] = []
    for hit in hits:
        passage = hit.passage
        for number, (start, end) in enumerate(passage.sentences):
            if (passage.document, start) in seen:
                continue
            seen.add((passage.document, start))
            text = passage.sentence(number)
            own = matcher.coverage(terms, text, passage.language)
            around = matcher.coverage(terms, _context(passage, number), passage.language)
            covered: NDArray[np.float32] = np.maximum(own, 0.9 * around)
            score = (
                0.45 * float(own @ terms.weights)
                + 0.3 * float(covered @ terms.weights)
                + 0.2 * hit.score / top
                + 0.25 * _typed(question, text, asked)
            )
            ranked.append(
                Sentence(passage, number, start, end, text, score, tuple(covered.tolist()))
            )
    ranked.sort(key=lambda item: -item.score)
    return ranked[:limit]


def answers(question: Question, sentence: Sentence, matcher: Matcher) -> bool:
    """Whether the best sentence is evidence enough to answer with."""
    terms = matcher.terms(question.text, question.language)
    return float(np.array(sentence.covered) @ terms.weights) >= 0.5


