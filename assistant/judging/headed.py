"""Sentences under a heading that names what a question asks for: a list, the budget of a plan."""

import re

import numpy as np
from numpy.typing import NDArray

from assistant.clues.asked_figures import FIGURES, told_figures
from assistant.clues.clues import Clues
from assistant.clues.likeness import TEXTS, opens, section_starts
from assistant.clues.matching import matched
from assistant.judging.asked_lists import asks_list, listed_terms
from assistant.normalize import fold
from assistant.numbers.number_words import lexeme
from assistant.questions.question import Question
from assistant.questions.question_words import telling
from assistant.questions.superlatives import asks_most
from assistant.words.analyzer import content_words, is_number, term

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
_SEVERAL = 2
"""Fewer things are no list."""
_NEARLY = 0.75
"""Which part of a question that tells how many things it asks for their heading must tell."""
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


_ONE_OF_THEM = re.compile(
    r"\W*(?:l[ae] |l'|quant (?:a la |au ))?(?:\w+ )?(?:premi|secon|deuxi|troisi|quatri|cinqui|sixi"
    r"|septi"
    r"|dernie)\w*|\W*[وف]?(?:اما |س?[يت]\w+ )?(?:ال\w+ )?ال(?:اولي?|ثاني|ثالث|رابع|خامس|سادس|سابع"
    r"|اخير)ه?(?!\w)"
)
"""A sentence about one of the things listed, by its place, is none of their list."""


def _counted(clues: Clues, near: NDArray[np.float32], rows: list[int]) -> NDArray[np.bool_]:
    """Which candidates stand under nearly all a question tells, the count of the things too.

    «الأولويات الست» names the list that «الأولويات الست للبحث العلمي» asks for.
    """
    numbers = [
        row for row in rows if lexeme(clues.terms.words[row]) or is_number(clues.terms.words[row])
    ]
    weights = clues.terms.weights[rows]
    enough = (near[:, rows] >= _HELD) @ weights >= _NEARLY * weights.sum()
    sure: NDArray[np.bool_] = enough & bool(numbers)
    return sure & (near[:, numbers] >= _HELD).all(axis=1)


def _without_one(clues: Clues, found: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """The candidates found without those about one thing of a list that others of them name."""
    single = np.array([bool(_ONE_OF_THEM.match(fold(item.text))) for item in clues.candidates])
    return found & ~single if int((found & ~single).sum()) >= _SEVERAL else found


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
    count = _counted(clues, near, rows)
    for at, item in enumerate(clues.candidates):
        heading = item.passage.section.rpartition(" › ")[2]
        named = asked in map(term, content_words(heading))
        same = item.passage.language == question.language
        placed = listed or (opens(item, starts) and _holds_some(clues, at, asked, rows))
        told = listed or question.kind != "money" or told_figures(question, item.text, _MONEY)
        about = bool((near[at, rows] >= _HELD).all()) or (listed and count[at])
        found[at] = same and named and placed and told and about
    return _without_one(clues, found) if listed else found
