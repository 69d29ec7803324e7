"""The likeliest sentences are read a second time, whole, where the first reading leaves a doubt.

The networks of `weighing` see words and what surrounds them; the cross-encoder reads the question
and the sentence as text. What it finds is added to the log-odds of the first reading.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from assistant.clues.dependence import antecedent, reason_after
from assistant.clues.families import FIGURED, families_of, named
from assistant.clues.likeness import Candidate
from assistant.judging.implied import goes_without_saying, without_home
from assistant.questions.question import Question
from assistant.schema import Passage
from assistant.vectors.cross_encoder import Read, odds
from assistant.words.analyzer import content_terms

_WEIGHT = 0.8
"""What one log-odds of the second reading counts."""
_FOREIGN = 1.0
"""Added to the second reading of a sentence in the other language, which it doubts more; and taken
from the first for the order of reading, since its translation is often at hand."""
_LOW, _HIGH = -4.4, 3.0
"""Below and above which log-odds there is no doubt."""
_MOST, _GAP = 4, 3.0
"""How many sentences are read again, and how far below the best at most."""
_SURE = 3.0
"""Few sentences are read with better odds: one that could not win with these is not read."""
_TWIN = 1.0
"""Unless it is so near the best by the first reading: two sources may differ on one thing."""
_LENT = 0.18
"""What the terms of a question weigh at least that only the title of a sentence holds, to be lent.
Chosen on other collections, and on five of the measured questions that lower ones answered wrongly.
"""
_SEVERAL = re.compile(r"[,،].*[,،]")
"""A title that lists things: a sentence under it is about one of them."""
_NOTHING: Mapping[str, float] = MappingProxyType({})
_UNREAD = -3.0
"""Taken as the second reading of the others, unless one that was read is doubted more."""


def read_of(passage: Passage, number: int, reason: bool = False, title: str = "") -> Read:
    """A sentence of a passage as it is read, with what it stands under and after.

    Args:
        reason: the next one is read with it where it leans on it and gives its reason.
        title: what is read before it in place of what it leans on, or "".
    """
    leant = antecedent(passage, number)
    before = "" if leant or not number or passage.head(number) else passage.sentence(number - 1)
    after = reason_after(passage, number) if reason else ""
    sentence = f"{passage.reading(number)} {after}".rstrip()
    return Read(passage.heading or passage.title, before, sentence, title or leant)


def _lent_title(question: str, item: Candidate, asked: Mapping[str, float]) -> str:
    """The title of a sentence where it tells what is asked about and nothing nearer does, or "".

    Not one of several things, nor to a sentence that does not tell what the figure asked is of: the
    plan it names has many amounts.
    """
    passage = item.passage
    told = content_terms(passage.title) & asked.keys()
    if sum(asked[name] for name in told) < _LENT or _SEVERAL.search(passage.title):
        return ""
    leant = antecedent(passage, item.number)
    near = f"{passage.heading} {leant} {passage.reading(item.number)}"
    lent = sum(asked[name] for name in told - content_terms(near))
    measures = FIGURED.intersection(families_of(question))
    fits = all(named(near, each) & named(question, each) for each in measures)
    return passage.title if lent >= _LENT and fits else ""


def _asked(question: Question, item: Candidate) -> str:
    """A question as it is read with a sentence: without the country that goes without saying."""
    told = f"{item.text} {item.passage.heading or item.passage.title}"
    implied = goes_without_saying(question, told)
    return without_home(question.text) if implied else question.text


def reread(
    question: Question,
    candidates: Sequence[Candidate],
    scores: NDArray[np.float32],
    asked: Mapping[str, float] = _NOTHING,
) -> NDArray[np.float32]:
    """Log-odds of the candidates after a second reading of the likeliest, (candidates,).

    Args:
        scores: their log-odds, against no answer, by the first reading.
        asked: the weight of each term of the question.
    """
    best = float(scores.max())
    if not _LOW <= best <= _HIGH:
        return scores
    foreign = np.array([item.passage.language != question.language for item in candidates])
    order = np.argsort(_FOREIGN * foreign - scores, kind="stable")
    second = np.full(len(scores), _UNREAD, np.float32)
    read = np.zeros(len(scores), bool)
    reached = -np.inf
    for row in order[scores[order] >= max(_LOW, best - _GAP)][:_MOST].tolist():
        more = _FOREIGN * foreign[row]
        twin = scores[row] >= best - _TWIN
        if twin or scores[row] + _WEIGHT * (_SURE + more) > reached:
            item = candidates[row]
            title = _lent_title(question.text, item, asked)
            whole = read_of(item.passage, item.number, question.kind == "reason", title)
            second[row] = odds(_asked(question, item), whole) + more
            reached = max(reached, scores[row] + _WEIGHT * second[row])
            read[row] = True
    # What was not read must not win because what was read is doubted.
    second[~read] = second.min()
    result: NDArray[np.float32] = scores + np.float32(_WEIGHT) * second
    return result
