"""Whether a row of a table is of the thing asked about, and which of its cells answers."""

import re
from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.clues.asked_figures import FIGURES, told_figures
from assistant.clues.clues import Clues
from assistant.clues.likeness import TEXTS, Candidate
from assistant.clues.matching import Matcher, Terms, matched
from assistant.documents.rows import named_cells
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.proper_names.name_forms import TextWords, has_word, name_words
from assistant.questions.question import Question
from assistant.questions.superlatives import asks_most
from assistant.schema import Passage
from assistant.words.analyzer import content_words, is_number, term

_SECTION, _TITLE = TEXTS.index("section"), TEXTS.index("title")
_FEW = 3
"""In fewer rows than these no word is common."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_TARGET = re.compile(r"\b(?:objectif|cible|vis\w+|prev\w+)|هدف|مستهدف|مرتقب|متوقع")
_TOLD = 0.8
"""Which part of the weight of a question a row and its headings must hold, and of each number."""
_MEANT = 0.6
"""How well a cell in the other language must match a word of the question to hold it."""


def _beside_columns(question: Question, head: str) -> list[str]:
    """The question's words that are not the name of a column."""
    columns = {term(word) for word in content_words(head)}
    return [word for word in content_words(question.text) if term(word) not in columns]


@lru_cache(maxsize=5_000)
def _said(row: str) -> tuple[frozenset[str], TextWords]:
    """The terms of a row, and its words in the forms names are compared by."""
    return frozenset(map(term, content_words(row))), name_words(row)


def _holds(words: Sequence[str], row: str) -> bool:
    told, there = _said(row)
    return any(term(word) in told or has_word(word, there) for word in words)


def _common(question: Question, candidates: Sequence[Candidate]) -> dict[str, set[str]]:
    """By the head of a table, the question's words that most of its rows hold: they tell none."""
    rows: defaultdict[str, list[str]] = defaultdict(list)
    for item in candidates:
        if head := item.passage.head(item.number):
            rows[head].append(item.passage.sentence(item.number))
    return {
        head: {
            word
            for word in _beside_columns(question, head)
            if len(told) >= _FEW and 2 * sum(_holds([word], row) for row in told) > len(told)
        }
        for head, told in rows.items()
    }


def other_rows(
    question: Question, candidates: Sequence[Candidate], terms: Terms, matcher: Matcher
) -> NDArray[np.bool_]:
    """Which candidates are rows that hold no word of the question but those of their columns.

    Such a row gives the figure of something else: «رواج ميناء طنجة» in the row of another port.
    """
    other = np.zeros(len(candidates), bool)
    if question.kind == "list" or asks_most(question.text):
        return other
    common = _common(question, candidates)
    for at, item in enumerate(candidates):
        head, row = item.passage.head(item.number), item.passage.sentence(item.number)
        beside = _beside_columns(question, head) if head else []
        words = [word for word in beside if word not in common[head]]
        if not beside or _holds(words, row):
            continue
        if item.passage.language != question.language:
            meant = matched(matcher.likeness(terms, [(row, item.passage.language)]))[0]
            kept = [value for word, value in zip(terms.words, meant, strict=True) if word in words]
            if max(kept, default=0.0) >= _MEANT:
                continue
        other[at] = True
    return other


def _moment(text: str) -> tuple[frozenset[str], bool]:
    """The years a text names, and whether it speaks of a target."""
    folded = fold(text)
    return frozenset(_YEAR.findall(folded)), bool(_TARGET.search(folded))


def _of_moment(question: Question, cells: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """The cells of the moment asked about, and those under columns that name none."""
    asked = _moment(question.text)
    kept = []
    for column, cell in cells:
        years, target = _moment(column)
        fits = bool(years & asked[0]) or (not years and target and asked[1])
        if not (years or target) or fits:
            kept.append((column, cell))
    return kept


def asked_cell(question: Question, passage: Passage, number: int) -> str:
    """The cell of a row whose column alone holds the most of the question; "" when unsure."""
    if asks_most(question.text):  # Only all the rows together tell.
        return ""
    asked = {term(word) for word in content_words(question.text)}
    cells = named_cells(passage.head(number), passage.sentence(number))
    cells = _of_moment(question, cells)
    found = [
        (len(asked & {term(word) for word in content_words(column)}), cell)
        for column, cell in cells
        if not _holds(list(content_words(question.text)), cell)
    ]
    best = max((count for count, _ in found), default=0)
    told = [cell for count, cell in found if count == best]
    return told[0] if best and len(told) == 1 else ""


def _only_cell(question: Question, passage: Passage, number: int) -> bool:
    """Whether one cell alone of a row holds the kind of figure, or the date, that is asked."""
    wanted = DATES if question.kind == "date" else FIGURES[question.kind]
    cells = named_cells(passage.head(number), passage.sentence(number))
    holding = [cell for _, cell in cells if told_figures(question, cell, wanted)]
    return len(holding) == 1


def telling_rows(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates are rows of the thing asked about with one cell that answers.

    A row has few words, so that a reading trusts it little; where it holds a word that tells it
    from the other rows, and its headings nearly all the others, it is the one asked for.
    """
    found = np.zeros(len(clues.candidates), bool)
    if question.kind not in {*FIGURES, "date"} or asks_most(question.text):
        return found
    common = _common(question, clues.candidates)
    if not common:  # No candidate is a row.
        return found
    near = np.maximum(matched(clues.texts[_SECTION]), matched(clues.texts[_TITLE]))
    held = np.maximum(clues.own, near)
    numbers = [row for row, word in enumerate(clues.terms.words) if is_number(word)]
    whole = (held[:, numbers] >= _TOLD).all(axis=1)
    for at in np.flatnonzero((held @ clues.terms.weights >= _TOLD) & whole):
        item = clues.candidates[at]
        head, row = item.passage.head(item.number), item.passage.sentence(item.number)
        if not head or item.passage.language != question.language:
            continue
        words = [word for word in _beside_columns(question, head) if word not in common[head]]
        cell = asked_cell(question, item.passage, item.number)
        found[at] = _holds(words, row) and (
            bool(cell) or _only_cell(question, item.passage, item.number)
        )
    return found
