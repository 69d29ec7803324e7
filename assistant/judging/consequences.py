"""What was done somewhere because of what the sentence before tells, where its reason is asked.

« Une fuite a été découverte à Safi. Le port y a été fermé. »: both answer why it was closed.
"""

import re

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import Clues
from assistant.clues.dependence import depends
from assistant.clues.likeness import TEXTS
from assistant.clues.matching import matched
from assistant.clues.reading import read
from assistant.judging.leant_on import in_its_language
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.questions.question_words import telling

_THERE = re.compile(
    r"(?:[^\s,]+ ){1,8}(?<!il )y (?:a|ont|est|sont) ete \w+"
    r"|[وف]?(?:[^\W\d]+ ){2,7}?هناك(?! (?:من|ما|ان|عده|بعض))(?!\w)"
)
"""What was done at the place of the sentence before; folded."""
_HAPPENED = re.compile(
    r"\b(?:a|ont) (?:ete )?\w+|\b(?:fut|furent)\b|(?<!\w)[وف]?(?:قد )?(?:تعرضت?|وقعت?|اندلعت?"
    r"|تسببت?|سجلت?"
    r"|ظهرت?|رصدت?|اكتشفت?|كشفت?|انهارت?|حدثت?|ضربت?|اجتاحت?|اصيبت?|تسربت?|عثرت?)(?!\w)"
)
"""That something came about."""
_HELD = 0.5
"""How well each word of the question must be found in one of the two sentences."""
_BEFORE = TEXTS.index("before")


def follows_from(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates tell the deed whose reason is asked, done where the one before happened."""
    found = np.zeros(len(clues.candidates), bool)
    rows = telling(clues.terms.words)
    if question.kind != "reason" or not rows:
        return found
    both = np.maximum(clues.own, matched(clues.texts[_BEFORE]))[:, rows]
    for at, item, text in in_its_language(question, clues):
        if not item.number or not _THERE.match(text):
            continue
        before = item.passage.sentence(item.number - 1)
        happened = bool(_HAPPENED.search(fold(before))) and not depends(before)
        told = read(item.text).reason or bool((both[at] < _HELD).any())
        found[at] = happened and not told
    return found
