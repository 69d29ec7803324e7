"""Sentences under a heading that names what a question asks for: a list, the budget of a plan."""

import re

import numpy as np
from numpy.typing import NDArray

from assistant.analyzer import content_words, term
from assistant.asked_figures import FIGURES, told_figures
from assistant.asked_lists import asks_list, listed_terms
from assistant.clues import Clues
from assistant.likeness import TEXTS, opens, section_starts
from assistant.matching import matched
from assistant.normalize import fold
from assistant.question import Question
from assistant.question_words import telling
from assistant.superlatives import asks_most

_SECTION, _TITLE = TEXTS.index("section"), TEXTS.index("title")
_MEASURE = re.compile(
    r"\A\W*(?:quel(?:le)?s? (?:est|sont|etait|sera|seront) (?:l[ea]s? |l')?|quel(?:le)? )(\w{4,})"
    r"|\A\W*(?:كم (?:[يت]بلغ|بلغت?|هي|هو)|ما (?:هي|هو|هم)|شحال) (?:ال)?(\w{3,})"
)
"""« Quel est le budget de… »: the word that names what is asked of a thing."""
_MONEY = frozenset({"money"})
_SOME = 0.4
"""Which part of the thing asked about the sentence itself must hold: the budget of all that is
digital, under the title of one plan, is not that plan's."""
_HELD = 0.5
"""How well a word of the question must be found in the heading, the title or the sentence."""


def _measured(question: Question) -> str:
    """The term that names the figure or the date asked of a thing («ميزانية»), or ""."""
    if question.kind not in {*FIGURES, "date"}:
        return ""
    found = _MEASURE.match(fold(question.text))
    return term(found[1] or found[2]) if found else ""


def _holds_some(clues: Clues, at: int, asked: str, rows: list[int]) -> bool:
    """Whether a sentence itself holds enough of the thing whose measure is asked."""
    others = [row for row in rows if clues.terms.terms[row] != asked]
    weights = clues.terms.weights[others]
    return bool(others) and float(clues.own[at, others] @ weights) >= _SOME * float(weights.sum())


def headed(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates stand under a heading that names what a question asks for.

    Every other word of the question is told by the headings, the title or, in a list, the sentence
    itself. A figure is that of the first sentence under its heading, if it holds some of them.
    """
    found = np.zeros(len(clues.candidates), bool)
    listed = asks_list(question) and not asks_most(question.text)
    listed = listed and question.kind != "definition"
    asked = (listed_terms(question)[:1] or [""])[0] if listed else _measured(question)
    if not asked:
        return found
    rows = telling(clues.terms.words)
    near = np.maximum(matched(clues.texts[_SECTION]), matched(clues.texts[_TITLE]))
    near = np.maximum(near, clues.own) if listed else near
    starts = section_starts(clues.candidates)
    for at, item in enumerate(clues.candidates):
        heading = item.passage.section.rpartition(" › ")[2]
        named = asked in map(term, content_words(heading))
        same = item.passage.language == question.language
        placed = listed or (opens(item, starts) and _holds_some(clues, at, asked, rows))
        told = listed or question.kind != "money" or told_figures(question, item.text, _MONEY)
        found[at] = same and named and placed and told and bool((near[at, rows] >= _HELD).all())
    return found
