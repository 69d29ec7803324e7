"""Sentences under a heading that names the list a question asks for («شروط الانتفاع»)."""

import numpy as np
from numpy.typing import NDArray

from assistant.analyzer import content_words, term
from assistant.asked_lists import asks_list, listed_terms
from assistant.clues import Clues
from assistant.likeness import TEXTS
from assistant.matching import matched
from assistant.question import Question
from assistant.question_words import question_words
from assistant.superlatives import asks_most

_SECTION, _TITLE = TEXTS.index("section"), TEXTS.index("title")
_HELD = 0.5
"""How well a word of the question must be found in the heading, the title or the sentence."""


def headed(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates stand under a heading that names what a question wants listed.

    Every other word of the question is told by the headings, the title or the sentence itself.
    """
    found = np.zeros(len(clues.candidates), bool)
    wanted = asks_list(question) and not asks_most(question.text)
    asked = listed_terms(question) if wanted else []
    if not asked:
        return found
    light = question_words("light")
    rows = [row for row, word in enumerate(clues.terms.words) if word not in light]
    near = np.maximum(matched(clues.texts[_SECTION]), matched(clues.texts[_TITLE]))
    near = np.maximum(near, clues.own)
    for at, item in enumerate(clues.candidates):
        heading = item.passage.section.rpartition(" › ")[2]
        named = asked[0] in map(term, content_words(heading))
        same = item.passage.language == question.language
        found[at] = same and named and bool((near[at, rows] >= _HELD).all())
    return found
