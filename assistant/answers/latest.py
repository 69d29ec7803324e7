"""Which of the sentences that tell one thing at several moments tells it for today."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answers.surroundings import home
from assistant.clues.asked_figures import FIGURES, told_figures
from assistant.clues.dependence import depends, is_elliptic
from assistant.clues.events import asks_now, tells_plan
from assistant.clues.reading import read
from assistant.judging.fitness import can_answer
from assistant.judging.judgement import Sentence
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.proper_names.name_forms import name_words
from assistant.quantities import Quantity, quantities
from assistant.questions.question import Question
from assistant.words.analyzer import content_words, term

_NEAR = 2
"""How many sentences after the one it takes up a later state is looked for."""
_LEANING = re.compile(
    r"^(?:(?:En|Au|À|Fin|Début|Depuis|Dès)\b[^,]{3,30}, )(?:(?:il|elle|on)s?\b|c(?:e|et|ette|es)\b)"
)
"""A sentence that leans on the one before after its date ("En avril 2024, il en comptait…")."""
_COUNTED = 3
"""How many words after a figure what it counts may stand."""
_OPENING = re.compile(r"\W*(?:en|fin|debut|des|[وف]?في (?:سنه|عام|نهايه)|سنه|عام)(?!\w)")
_PAST = re.compile(r"\w(?:ait|aient)(?!\w)|(?<!\w)[وف]?(?:كان|كانت|لم)(?!\w)")


def _moment(text: str) -> tuple[int, int]:
    """The last month a sentence tells of, as (year, month); (0, 0) when it names no year."""
    told = (item.date for item in read(text).figures if item.kind in DATES and item.date)
    return max(((date[0] or 0, _month(date)) for date in told), default=(0, 0))


def _month(date: Sequence[int | None]) -> int:
    return (date[1] if len(date) > 1 else None) or 0


def _values(question: Question, text: str) -> tuple[Quantity, ...]:
    return told_figures(question, text, FIGURES[question.kind])


def _counts(text: str, value: Quantity) -> frozenset[str]:
    """The terms of what a figure counts: the words right after it, with its unit."""
    after = " ".join((value.text, *text[value.end :].split()[:_COUNTED]))
    return frozenset(term(word) for word in content_words(after) if not word[0].isdigit())


def _takes_up(question: Question, text: str, best: Sentence) -> bool:
    """Whether a sentence tells anew what the best one counts, or leans on it for that."""
    if depends(text) or _LEANING.match(text):
        return True
    told = {part for value in _values(question, best.text) for part in _counts(best.text, value)}
    return any(_counts(text, value) & told for value in _values(question, text))


def latest(question: Question, ranked: Sequence[Sentence]) -> Sentence | None:
    """The sentence that tells as of today what the best one tells of before, or plans.

    None where the question asks for no present state, or the best sentence tells it.
    """
    best = ranked[0]
    if question.kind not in FIGURES or not asks_now(question.text):
        return None
    moment, planned = _moment(best.text), tells_plan(best.text)
    later = [
        item
        for item in ranked[1:]
        if home(item) == home(best)
        and 0 < _distance(best, item) <= _NEAR
        and not tells_plan(item.text)
        and (planned or moment < _moment(item.text))
        and _values(question, item.text)
        and can_answer(question, item.text)
        and _takes_up(question, item.text, best)
    ]
    found = max(later, key=lambda item: (_moment(item.text), item.start), default=None)
    return found if planned or any(moment) else None


def _distance(best: Sentence, item: Sentence) -> int:
    """How many sentences after another of its passage one stands; 0 where it does not."""
    starts = [start for start, _ in best.passage.sentences]
    return starts.index(item.start) - best.number if item.start in starts else 0


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
