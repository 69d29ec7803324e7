"""Sentences of a ranking that name what comes first («Safi arrive en tête avec 92 000 tonnes»).

What is ranked stands above: in the heading, the title or the sentence before.
"""

import re

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import Clues
from assistant.clues.likeness import TEXTS
from assistant.clues.matching import matched
from assistant.normalize import fold
from assistant.questions.question import Question

_ASKS = re.compile(
    r"\ben tete\b|\bau? premi(?:er|ere) (?:rang|place)|\bdomin\w+"
    r"|(?<!\w)(?:[يت]تصدر|[وف]?(?:ال)?(?:صداره|طليعه)|(?:ال)?(?:مرتبه|رتبه|صف"
    r"|مركز) ال(?:اولي?))(?!\w)"
)
_LEADS = re.compile(
    r"\W*(?!(?:qui|que|il|elle|ils|elles|on)\b)(?:[^\W\d]+['’ -]){1,5}?(?:arriv|vien|figur|rest"
    r"|se place)\w* "
    r"(?:largement |nettement |loin )?en tete\b"
    r"|\W*(?:[^\W\d]+['’ -]){1,5}?(?:occupe|tient|detient) (?:la premiere place|le premier rang)"
    r"|\W*[وف]?(?:تحتل|[يت]?حتل|[يت]تصدر|[يت]اتي|احتلت?|جاءت?|تصدرت?) (?:[^\W\d]+ ){1,4}?"
    r"(?:(?:في )?(?:ال)?(?:مرتبه|رتبه|صداره|مقدمه|طليعه|مركز)|(?:ال)?(?:قايمه|ترتيب|لايحه))(?!\w)"
)
"""What opens with the one that comes first, and says so; folded."""
_RANKING = re.compile(
    r"tete|arriv\w+|vien\w*|premi\w+|rang|place|domin\w+"
    r"|[يت]?(?:تصدر|حتل|حتله)|(?:ال)?(?:صداره|طليعه|مرتبه|رتبه|صف|مركز|اولي?)"
)
_MEASURE = re.compile(
    r"\ben (valeur|volume|poids|nombre|recettes?)\b|(?:من حيث |ب)ال(قيمه|حجم|عدد)(?!\w)"
)
"""By what things are ranked: another measure is another ranking."""
_SAID, _ABOVE = 0.5, 0.5
"""How well a word of a question must be found in the sentence or the one before, and above it."""
_BEFORE, _SECTION, _TITLE = (TEXTS.index(name) for name in ("before", "section", "title"))


def _leads(text: str, measure: str) -> bool:
    folded = fold(text)
    return bool(_LEADS.match(folded)) and measure in folded


def leaders(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates name the first of the ranking that a question asks for.

    Every word but the sort of the things asked for is in the sentence, before it or above it, and
    one at least in the sentence itself or its heading.
    """
    found = np.zeros(len(clues.candidates), bool)
    if question.kind in {"date", "reason", "means"} or not _ASKS.search(fold(question.text)):
        return found
    words = clues.terms.words
    # « En valeur » is another ranking, though it only names a kind of answer elsewhere.
    measure = _MEASURE.search(fold(question.text))
    by = next(filter(None, measure.groups())) if measure else ""
    rows = [
        row
        for row, word in enumerate(words)
        if word != question.focus and not _RANKING.fullmatch(word)
    ]
    if not rows:
        return found
    texts = (clues.texts[at] for at in (_BEFORE, _SECTION, _TITLE))
    near = np.maximum.reduce([clues.own, *(matched(text) for text in texts)])
    close = np.maximum(clues.own, matched(clues.texts[_SECTION]))
    for at, item in enumerate(clues.candidates):
        if item.passage.language == question.language and _leads(item.text, by):
            told = close[at, rows] >= _SAID
            found[at] = bool(told.any() and (near[at, rows] >= _ABOVE).all())
    return found
