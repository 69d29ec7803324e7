"""A sentence that tells how things were gives way to the one before it that tells how they are."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.asked_figures import DATES, FIGURES
from assistant.dependence import is_elliptic
from assistant.evidence import Sentence
from assistant.name_forms import name_words
from assistant.normalize import fold
from assistant.quantities import quantities
from assistant.question import Question
from assistant.reading import read
from assistant.surroundings import home

_OPENING = re.compile(r"\W*(?:en|fin|debut|des|[وف]?في (?:سنه|عام|نهايه)|سنه|عام)(?!\w)")
_PAST = re.compile(r"\w(?:ait|aient)(?!\w)|(?<!\w)[وف]?(?:كان|كانت|لم)(?!\w)")


def _dated(text: str) -> bool:
    return any(item.kind in DATES for item in quantities(text))


def told_now(question: Question, ranked: Sequence[Sentence]) -> Sentence | None:
    """The sentence before the best one that tells for now what that one tells of a former year.

    « Safi en produit 340. En 2019, Safi ne produisait que 295 tonnes. », asked of no year and not
    of the past. None where the best one is no such sentence.
    """
    best = ranked[0]
    folded = fold(best.text)
    if question.kind not in FIGURES or _dated(question.text) or _PAST.search(fold(question.text)):
        return None
    if not (_OPENING.match(folded) and _dated(best.text) and _PAST.search(folded)):
        return None
    for item in ranked:
        near = home(item) == home(best) and item.number == best.number - 1
        if near and is_elliptic(item.text) and not _dated(item.text):
            opening = name_words(" ".join(item.text.split()[:2])).forms
            asked = opening & name_words(best.text).forms
            return replace(item, score=best.score) if asked and read(item.text).figures else None
    return None
