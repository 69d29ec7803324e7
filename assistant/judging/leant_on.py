"""Which of the candidates a sentence that opens with a pronoun or a possessive is about."""

from collections.abc import Iterator, Sequence

import numpy as np

from assistant.clues.clues import Clues
from assistant.clues.dependence import depends
from assistant.clues.likeness import TEXTS, Candidate
from assistant.clues.matching import matched
from assistant.normalize import fold
from assistant.questions.question import Question

_NEAR = 4
"""How many sentences back the one that names the thing is looked for."""
_HELD = 0.5
"""How well a word of the question must be found."""
_SECTION, _TITLE, _LEAD = (TEXTS.index(name) for name in ("section", "title", "lead"))


def in_its_language(question: Question, clues: Clues) -> Iterator[tuple[int, Candidate, str]]:
    """The candidates in the language of the question: the place, the candidate, its folded text."""
    for at, item in enumerate(clues.candidates):
        if item.passage.language == question.language:
            yield at, item, fold(item.text)


def before(item: Candidate) -> Iterator[int]:
    """The numbers of the sentences that one may lean on, the nearest that leans on none last."""
    for number in range(item.number - 1, max(item.number - 1 - _NEAR, -1), -1):
        yield number
        if not depends(item.passage.sentence(number)):
            break


def named_last(item: Candidate) -> int | None:
    """The number of the nearest sentence before one that leans on no other; None for none near."""
    numbers = list(before(item))
    leans = numbers and depends(item.passage.sentence(numbers[-1]))
    return None if not numbers or leans else numbers[-1]


def about(clues: Clues, item: Candidate, rows: Sequence[int]) -> bool:
    """Whether a leaning candidate is about what some terms of a question name.

    The nearest sentence that leans on none opens with the first of them, and holds the others or
    stands under them.
    """
    number = named_last(item)
    if number is None or not rows:
        return False
    start = item.passage.sentences[number][0]
    places = [
        at
        for at, other in enumerate(clues.candidates)
        if other.start == start and other.passage.document == item.passage.document
    ]
    if not places:
        return False
    at, order = places[0], list(rows)
    lead = matched(clues.texts[_LEAD])[at]
    near = np.maximum(matched(clues.texts[_SECTION])[at], matched(clues.texts[_TITLE])[at])
    whole = np.maximum(clues.own[at], near)[order]
    return bool(lead[order[0]] >= _HELD and (whole >= _HELD).all())
