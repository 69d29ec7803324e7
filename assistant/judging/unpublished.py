"""Sentences that say that what is asked is not known: a cost that was not published, no sure date.

Where no document gives the figure or the date asked of a thing and one says so, that is the answer,
and a better one than a refusal.
"""

import re
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import Clues
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.questions.question_words import telling
from assistant.words.verb_forms import is_verb

_TOLD_FRENCH = (
    r"(?:publie|connu|precise|communique|divulgue|revele|fixe|arrete|annonce|devoile|chiffre"
    r"|rendu public)\w*"
)
_UNKNOWN = re.compile(
    rf"\bn(?:e |')(?:\w+ ){{1,3}}pas (?:encore )?(?:ete )?{_TOLD_FRENCH}"
    rf"|\bni\b[^.;:]{{3,90}}\bn(?:e |')(?:\w+ ){{1,3}}{_TOLD_FRENCH}"
    r"|\b(?:reste|demeure|restent|demeurent) (?:inconnu|indetermine|secret|a (?:preciser|fixer))\w*"
    r"|\bn'(?:a|ont|avait) pas de \w+ (?:sure|connue|fixe|precise|certaine|officielle)\b"
    r"|(?<!\w)[وف]?لم (?:[يت]كن|[يت]عد)?[^.؛:]{0,90}(?<!\w)(?:منشور|معروف|محدد|معلن)\w*"
    r"|(?<!\w)[وف]?(?:لم|لا) [يت](?:نشر|علن|كشف|حدد|عرف)\w*"
    r"|(?<!\w)غير (?:منشور|معروف|محدد|معلن)\w*"
    r"|(?<!\w)[وف]?لا يوجد (?:تاريخ|موعد|رقم|مبلغ) (?:موكد|محدد|معروف|رسمي)"
)
"""That something is not made known; folded."""
_MEASURES = {
    "money": re.compile(
        r"\b(?:cout|prix|montant|budget|investissement|financement)s?\b"
        r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:كلف[هت]|تكلف[هت]|ثمن|مبلغ|ميزاني[هت]|استثمار)\w{0,3}(?!\w)"
    ),
    "date": re.compile(
        r"\b(?:date|calendrier|delai|echeance|planning)s?\b"
        r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:تاريخ|موعد|اجل|جدول\w{0,3} (?:ال)?زمني)\w{0,3}(?!\w)"
    ),
}
"""What names the measure that is asked for; folded."""
_ASKED = {
    "money": re.compile(
        r"\b(?:cout\w*|prix|montant|budget)\b|(?<!\w)(?:ال|ب|س)?(?:[يت]?كلف\w*|تكلف\w*|كلف[هت]|ثمن|بشحال)"
    ),
    "date": re.compile(r"."),
}
"""Questions whose amount is a cost: what is given, earned or lost is another."""
_SCHEDULE = re.compile(
    r"\b(?:calendrier|planning)s?\b|(?<!\w)[وفبل]?(?:ال|لل)?جدول\w{0,3} (?:ال)?زمني"
)
_STAGE = re.compile(
    r"(?:mise?|service|ouv\w+|fin|travaux|acheve\w*|livre\w*|pret\w*|operationnel\w*|construi\w+"
    r"|construction|demarr\w+|lance\w*|inaugur\w+"
    r"|(?:ال)?(?:تشغيل\w*|خدمه|انطلاق\w*|افتتاح\w*|انجاز\w*|جاهز\w*|اشغال\w*|بنا\w*))"
)
"""A schedule that is not known leaves the day of every stage of the works open; folded."""
_HELD = 0.5
"""How well a word of the question must be found in the sentence."""
_PART = 0.75
"""Which part of the weight of what is asked about must be."""


@lru_cache(maxsize=20_000)
def leaves_open(text: str, kind: str) -> bool:
    """Whether a sentence says that a cost ("money") or a date ("date") is not known."""
    measure, told = _MEASURES.get(kind), fold(text)
    return bool(measure and measure.search(told) and _UNKNOWN.search(told))


def _about(question: Question, clues: Clues) -> list[int]:
    """The words of a question that tell what its cost or its date is asked of."""
    measure = _MEASURES[question.kind]
    return [
        row
        for row in telling(clues.terms.words)
        if not measure.search(clues.terms.words[row])
        and not _ASKED["money"].search(clues.terms.words[row])
        and not is_verb(clues.terms.words[row])
    ]


def unpublished(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates say that the cost or the date asked of a thing is not known."""
    found = np.zeros(len(clues.candidates), bool)
    asked = _ASKED.get(question.kind)
    if not asked or not asked.search(fold(question.text)):
        return found
    rows = _about(question, clues)
    for at, item in enumerate(clues.candidates):
        if leaves_open(item.text, question.kind):
            found[at] = _is_about(clues, at, rows, bool(_SCHEDULE.search(fold(item.text))))
    return found


def _is_about(clues: Clues, at: int, rows: list[int], schedule: bool) -> bool:
    """Whether a candidate holds enough of what a cost or a date is asked of.

    Args:
        schedule: it tells of the schedule as a whole.
    """
    left = [row for row in rows if not (schedule and _STAGE.fullmatch(clues.terms.words[row]))]
    weights = clues.terms.weights[left]
    held = clues.own[at, left] >= _HELD
    return bool(left) and float(weights @ held) >= _PART * float(weights.sum())
