"""Sentences that stand first under a heading that asks the very question asked.

A document that answers questions («أسئلة شائعة») says under each heading what it asks: where the
heading has the words of the question and no others, its first sentence is the answer.
"""

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import Clues
from assistant.clues.likeness import TEXTS, Candidate, opens, section_starts
from assistant.clues.matching import Matcher, matched
from assistant.questions.kinds import kind_of
from assistant.questions.question import Question
from assistant.questions.question_words import telling
from assistant.words.analyzer import is_number

_SECTION = TEXTS.index("section")
_HELD, _EXACT = 0.5, 0.9
"""How well a word of one question must be found in the other; a number, whose like is another."""
_SAME = 0.8
"""Which part of the weight of the words of a heading must be found in the question."""
_ANYBODY = frozenset({
    "citoyen", "citoyenne", "citoyens", "usager", "usagers", "habitant", "habitants", "مواطن",
    "المواطن", "المواطنون", "المواطنين", "المرتفق", "المرتفقين",
})  # fmt: skip
"""Who asks: a heading names them where a question says "je"."""
_ANY = frozenset({"list", "definition", "other"})
"""Kinds that are asked in one another's words («ما هي», "à quoi sert")."""


def _heading(item: Candidate) -> str:
    return item.passage.section.rpartition(" › ")[2]


def _asks_alike(question: Question, heading: str) -> bool:
    """Whether a heading asks for the kind of thing that a question asks for."""
    if not heading.rstrip().endswith(("?", "؟")):
        return False
    kinds = {question.kind, kind_of(heading)}
    return len(kinds) == 1 or kinds <= _ANY


def _asks_no_more(question: Question, heading: str, matcher: Matcher) -> bool:
    """Whether nearly all that a heading says is in the question."""
    terms = matcher.terms(heading, question.language)
    rows = telling(terms.words, _ANYBODY)
    if not rows:
        return False
    held = matched(matcher.likeness(terms, [(question.text, question.language)]))[0, rows]
    weights = terms.weights[rows]
    return float(weights @ (held >= _HELD)) >= _SAME * float(weights.sum())


def asked_above(question: Question, clues: Clues, matcher: Matcher) -> NDArray[np.bool_]:
    """Which candidates in the question's language stand first under a heading that asks it."""
    found = np.zeros(len(clues.candidates), bool)
    rows = telling(clues.terms.words)
    if not rows:
        return found
    least = [_EXACT if is_number(clues.terms.words[row]) else _HELD for row in rows]
    near = (matched(clues.texts[_SECTION])[:, rows] >= least).all(axis=1)
    starts = section_starts(clues.candidates)
    for at in np.flatnonzero(near):
        item = clues.candidates[at]
        heading = _heading(item)
        found[at] = (
            opens(item, starts)
            and item.passage.language == question.language
            and _asks_alike(question, heading)
            and _asks_no_more(question, heading, matcher)
        )
    return found
