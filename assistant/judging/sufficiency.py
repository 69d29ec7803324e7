"""Whether the best sentence is evidence enough to answer a question with."""

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal

from assistant.clues.asked_figures import FIGURES
from assistant.clues.complements import PLANS, heads, named
from assistant.clues.deeds import asked_deed, names_somebody
from assistant.clues.dependence import antecedent
from assistant.clues.events import supposed_words
from assistant.clues.marks import names_of
from assistant.judging.agreement import agreement
from assistant.judging.judgement import Judgement
from assistant.judging.purposes import only_belongs
from assistant.judging.unnamed import nameless
from assistant.questions.question import Question
from assistant.questions.question_words import question_words

Edition = Literal["own", "only", "other", "second"]
"""Of the question's language; of the other, the only one there is; of the other, though documents
of the question's language exist; of the other, beside an edition in the question's language."""

LEAST, LEAST_BARE = -1.2, -0.7
"""The least log-odds, against no answer, to answer with; with a sentence that holds little."""
_BARE = 0.35
"""Below which share of the question a sentence holds little of it itself."""
_LOSS, _SPARED = 1.0, 0.2
"""What is asked more for each part of the question, above one, that words found nowhere weigh."""
_GONE, _MOSTLY = 1.5, 0.6
"""What is asked more where most of the question is found nowhere, and how much of it that is."""
_UNTOLD = 2.0
"""What is asked more where nothing near the sentence tells what is asked who did, nor anybody, or
that whose price is asked."""
_ACROSS: dict[Edition, float] = {"own": 0.0, "only": -0.3, "other": 0.0, "second": 4.0}
"""What is asked more of a sentence by the edition it stands in.

Less where no document is in the question's language, for words are then met less surely; far more
where the document has an edition in that language, which does not say it.

All were chosen on questions kept out of training and of the measured half.
"""

_EASED: Mapping[str, float] = MappingProxyType({"date": 0.6, "number": 0.3})
"""What is asked less of a sentence by the kind of thing asked: a sentence about it that holds a
date, or a number of that very thing, seldom answers something else, unless a name asked about is
not near it. Of 1,400 questions eleven more are answered rightly so, and one that no document
answers."""
_FOUND = 0.2
"""How well a word must be found near the sentence not to be lost."""
_UNNAMED = 0.3
"""How much heavier the word weighs that names what is counted («population»), when it is lost."""
_TOLD = 0.5
"""How well a word must be found for what it supposes to count as told, and a name as found."""

_PRICES = ("price", "salary")
_NONE: frozenset[str] = frozenset()


def _lost(judgement: Judgement, asked: str, named: frozenset[str]) -> float:
    """How much of the question's weight is found nowhere near the best sentence."""
    lost = 0.0
    told = zip(judgement.words, judgement.weights, judgement.sentences[0].covered, strict=True)
    for word, weight, covered in told:
        if covered < (_TOLD if word in named else _FOUND):
            lost += weight + _UNNAMED * (word == asked)
    return lost


def _least(
    judgement: Judgement,
    asked: str = "",
    named: frozenset[str] = _NONE,
    supposed: frozenset[str] = _NONE,
) -> float:
    """The least log-odds to answer with the best sentence, in whatever language.

    Infinite where the question takes it, and puts it not only as a case («إذا رفض طلبي»), that
    something was undone and nothing near says so: why it was done is not why it was undone.
    """
    best = judgement.sentences[0]
    # What a leaning sentence is about is said before it.
    own = best.covered if antecedent(best.passage, best.number) else best.own
    held = sum(weight * part for weight, part in zip(judgement.weights, own, strict=True))
    undone = question_words("undoing") - supposed
    for word, covered in zip(judgement.words, best.covered, strict=True):
        if word in undone and covered < _TOLD:
            return math.inf
    lost = _lost(judgement, asked, named)
    more = _LOSS * max(0.0, lost - _SPARED) + _GONE * (lost >= _MOSTLY)
    return max(LEAST + more, LEAST_BARE if held < _BARE else LEAST)


def _plan_lost(judgement: Judgement) -> bool:
    """Whether a plan is asked about («الاستراتيجية») and nothing near the best tells of one."""
    told = zip(judgement.words, judgement.sentences[0].covered, strict=True)
    return any(covered < _FOUND and not PLANS.isdisjoint(heads(word)) for word, covered in told)


def _price_lost(question: Question, judgement: Judgement) -> bool:
    """Whether the price of a thing, or a salary, is asked and nothing near the best tells of it."""
    asked = named(question.text) if question.kind in FIGURES else {}
    things = {word for kind in _PRICES for word in asked.get(kind, _NONE)}
    told = zip(judgement.words, judgement.sentences[0].covered, strict=True)
    found = [covered >= _FOUND for word, covered in told if word in things]
    return bool(found) and not any(found)


def _untold(question: Question, judgement: Judgement) -> float:
    """What is asked more of the best sentence where it tells nobody, nor what is asked who did."""
    deed, best = asked_deed(question), judgement.sentences[0]
    told = zip(judgement.words, best.covered, strict=True)
    lost = any(word == deed and covered < _FOUND for word, covered in told)
    return _UNTOLD * (lost and not names_somebody(best.text, question.text))


def answers(
    judgement: Judgement, question: Question, edition: Edition = "own", spared: float = 0.0
) -> bool:
    """Whether the best sentence is evidence enough to answer a question with.

    Args:
        judgement: of the question.
        edition: where the best sentence stands.
        spared: the log-odds it may lack, where little is lost by taking it for an answer.
    """
    if not judgement.sentences or only_belongs(question, judgement.sentences[0].text):
        return False
    counted = question.focus if question.kind in FIGURES else ""
    named = frozenset(word for name in names_of(question) for word in name.split())
    least = _least(judgement, counted, named, supposed_words(question.text)) + _ACROSS[edition]
    lacking = nameless(question, judgement, judgement.sentences[0])
    spoken = not lacking and not _plan_lost(judgement)
    eased = _EASED.get(question.kind, 0.0) if spoken else 0.0
    more = lacking + _untold(question, judgement) - eased
    more += _UNTOLD * _price_lost(question, judgement)
    told = judgement.sentences[0].score + agreement(judgement.sentences)
    return told >= least + more - spared
