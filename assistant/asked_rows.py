"""Whether a row of a table is of the thing asked about, and which of its cells answers."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.analyzer import content_words, term
from assistant.asked_figures import FIGURES
from assistant.likeness import Candidate
from assistant.matching import Matcher, Terms, matched
from assistant.name_forms import has_word, name_words
from assistant.question import Question
from assistant.rows import named_cells
from assistant.schema import Passage
from assistant.superlatives import asks_most

_KEYED = frozenset({*FIGURES, "date", "person", "organisation", "place"})
"""Kinds of question that one row answers, not the table."""
_MEANT = 0.6
"""How well a cell in the other language must match a word of the question to hold it."""


def _beside_columns(question: Question, passage: Passage, number: int) -> list[str]:
    """The question's words that are not the name of a column."""
    columns = {term(word) for word in content_words(passage.head(number))}
    return [word for word in content_words(question.text) if term(word) not in columns]


def _holds(words: Sequence[str], row: str) -> bool:
    told, there = {term(word) for word in content_words(row)}, name_words(row)
    return any(term(word) in told or has_word(word, there) for word in words)


def other_rows(
    question: Question, candidates: Sequence[Candidate], terms: Terms, matcher: Matcher
) -> NDArray[np.bool_]:
    """Which candidates are rows that hold no word of the question but those of their columns.

    Such a row gives the figure of something else: «رواج ميناء طنجة» in the row of another port.
    """
    other = np.zeros(len(candidates), bool)
    if question.kind not in _KEYED or asks_most(question.text):
        return other
    for at, item in enumerate(candidates):
        if not item.passage.head(item.number):
            continue
        words = _beside_columns(question, item.passage, item.number)
        row = item.passage.sentence(item.number)
        if not words or _holds(words, row):
            continue
        if item.passage.language != question.language:
            meant = matched(matcher.likeness(terms, [(row, item.passage.language)]))[0]
            kept = [value for word, value in zip(terms.words, meant, strict=True) if word in words]
            if max(kept, default=0.0) >= _MEANT:
                continue
        other[at] = True
    return other


def asked_cell(question: Question, passage: Passage, number: int) -> str:
    """The cell of a row whose column alone holds the most of the question; "" when unsure."""
    if asks_most(question.text):  # Only all the rows together tell.
        return ""
    asked = {term(word) for word in content_words(question.text)}
    cells = named_cells(passage.head(number), passage.sentence(number))
    found = [
        (len(asked & {term(word) for word in content_words(column)}), cell)
        for column, cell in cells
        if not _holds(list(content_words(question.text)), cell)
    ]
    best = max((count for count, _ in found), default=0)
    told = [cell for count, cell in found if count == best]
    return told[0] if best and len(told) == 1 else ""
