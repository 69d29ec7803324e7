"""Which sentences of the passages found answer the question, and how probably they do.

The networks of `weighing` give each sentence its log-odds against no answer at all; where that
leaves a doubt, the likeliest are read again (`rereading`). What is asked for must also be there
(`fitness`): a date is never answered by a sentence without one.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

import numpy as np
from numpy.typing import NDArray

from assistant.asked_figures import FIGURES
from assistant.asked_names import is_setting, lost_names, names_in
from assistant.asked_rows import other_rows
from assistant.clues import Clues, read_clues
from assistant.deeds import asked_deed, names_somebody
from assistant.dependence import antecedent
from assistant.enumerated import asked_place
from assistant.events import supposed_words
from assistant.fitness import can_answer
from assistant.kinds import question_words
from assistant.likeness import Candidate
from assistant.marks import names_of
from assistant.matching import Matcher
from assistant.named_around import levels, near
from assistant.opposites import of_the_present
from assistant.question import Question
from assistant.rereading import reread
from assistant.schema import Evidence, Passage
from assistant.siblings import siblings
from assistant.weighing import shares, weigh

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
_TRIED = 5
"""How many of the likeliest sentences are tried for a name that is asked about."""
_NAMELESS, _UNNAMED_HERE = 6.0, 3.0
"""What is asked more where nothing near the sentence holds a known name that is asked about; a word
that only looks like a name."""
_UNTOLD = 2.0
"""What is asked more where nothing near the sentence tells what is asked who did, nor anybody."""
_ACROSS: dict[Edition, float] = {"own": 0.0, "only": -0.3, "other": 0.0, "second": 4.0}
"""What is asked more of a sentence by the edition it stands in.

Less where no document is in the question's language, for words are then met less surely; far more
where the document has an edition in that language, which does not say it.

All were chosen on questions kept out of training and of the measured half.
"""

_FOUND = 0.2
"""How well a word must be found near the sentence not to be lost."""
_UNNAMED = 0.3
"""How much heavier the word weighs that names what is counted («population»), when it is lost."""
_TOLD = 0.5
"""How well a word must be found for what it supposes to count as told, and a name as found."""

_NONE: frozenset[str] = frozenset()
_UNFIT = 8.0
"""Taken from the log-odds of a sentence without the kind of thing asked."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as evidence for one question.

    Attributes:
        start, end: offsets into the document.
        score: how well it answers, as log-odds against no answer.
        covered: how well each question term is found in it or its context, 0 to 1.
        own: how well each question term is found in the sentence itself, or in what announces the
            list it is an item of, 0 to 1.
        share: its share of the probability among the candidates.
    """

    passage: Passage
    number: int
    start: int
    end: int
    text: str
    score: float
    covered: tuple[float, ...]
    share: float = 0.0
    own: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Judgement:
    """The sentences of the hits, best first, and how probably any of them answers.

    Attributes:
        weights: importance of each question term, in the order of `Sentence.covered`.
        words: the folded question words these weights belong to.
    """

    sentences: tuple[Sentence, ...]
    probability: float
    words: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()


def _sentences(clues: Clues, scores: NDArray[np.float32]) -> Iterator[Sentence]:
    """The candidates as evidence, best first."""
    part = shares(scores)
    for row in np.argsort(-scores, kind="stable").tolist():
        item = clues.candidates[row]
        yield Sentence(
            item.passage,
            item.number,
            item.start,
            item.end,
            item.text,
            float(scores[row]),
            tuple(clues.context[row].tolist()),
            float(part[row]),
            tuple(clues.own[row].tolist()),
        )


def _fits(question: Question, item: Candidate) -> bool:
    """Whether a sentence holds the kind of thing asked, of the time and the thing asked."""
    told = f"{item.text}\n{item.passage.section}\n{item.passage.title}"
    if asked_place(question.text, item.passage, item.number) == ():
        return False
    named = levels(item.passage, item.number)
    return can_answer(question, item.text, named) and not of_the_present(question.text, told)


def _scores(question: Question, clues: Clues, matcher: Matcher) -> NDArray[np.float32]:
    scores = weigh(question, clues)
    unfit = np.array([not _fits(question, item) for item in clues.candidates])
    unfit |= siblings(question, clues)
    unfit |= other_rows(question, clues.candidates, clues.terms, matcher)
    scores = (scores - _UNFIT * unfit).astype(np.float32)
    asked = dict(zip(clues.terms.terms, clues.terms.weights.tolist(), strict=True))
    reread_scores = reread(question, clues.candidates, scores, asked)
    # No reading makes fit what lacks the kind of thing asked.
    return np.where(unfit, np.minimum(scores, reread_scores), reread_scores).astype(np.float32)


def judge(question: Question, hits: Sequence[Evidence], matcher: Matcher) -> Judgement:
    """Orders the sentences of the hits and weighs whether any of them answers."""
    if not hits:
        return Judgement((), 0.0)
    clues = read_clues(question, hits, matcher)
    if not clues.terms.terms or not clues.candidates:
        return Judgement((), 0.0)
    scores = _scores(question, clues, matcher)
    odds = float(np.exp(np.minimum(scores, 30)).sum())
    weights = tuple(clues.terms.weights.tolist())
    sentences = tuple(_sentences(clues, scores))
    judgement = Judgement(sentences, odds / (1 + odds), clues.terms.words, weights)
    return _named_first(question, judgement)


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


def _around(judgement: Judgement, best: Sentence) -> list[str]:
    """What was found of a sentence's document, with where; of all, when of no country."""
    passages = {item.passage.id: item.passage for item in judgement.sentences}
    found = {
        part: f"{item.title} \n{item.section} \n{item.text}" for part, item in passages.items()
    }
    mine = [
        text for part, text in found.items() if passages[part].document == best.passage.document
    ]
    return mine if any(names_in(text, "country") for text in mine) else list(found.values())


def _named_first(question: Question, judgement: Judgement) -> Judgement:
    """The sentences with those behind that lack a name of the question the likeliest one has.

    As they were where all the likeliest lack one.
    """
    more: list[float] = []
    for item in judgement.sentences[:_TRIED]:
        more.append(_nameless(question, judgement, item))
        if not more[-1]:
            break
    if len(more) < 2 or more[-1]:
        return judgement
    behind = [
        replace(item, score=item.score - less)
        for item, less in zip(judgement.sentences, more, strict=False)
    ]
    rest = judgement.sentences[len(behind) :]
    ordered = sorted((*behind, *rest), key=lambda item: -item.score)
    return replace(judgement, sentences=tuple(ordered))


def _nameless(question: Question, judgement: Judgement, best: Sentence) -> float:
    """What is asked more of a sentence for names of the question that are not near it.

    Nearness of meaning, by which `_lost` takes words for found, makes one city of another.
    """
    section = best.passage.document, best.passage.section
    before = (
        item.text
        for item in judgement.sentences
        if (item.passage.document, item.passage.section) == section and item.start < best.start
    )
    lost = lost_names(question, "\n".join((near(best.passage, best.number), *before)))
    told_apart = question.kind in {*FIGURES, "date", "person", "place"}
    lost = tuple(name for name in lost if name.kind or told_apart)
    lost = tuple(name for name in lost if not is_setting(name, _around(judgement, best)))
    return max((_NAMELESS if name.kind else _UNNAMED_HERE for name in lost), default=0.0)


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
    if not judgement.sentences:
        return False
    counted = question.focus if question.kind in FIGURES else ""
    named = frozenset(word for name in names_of(question) for word in name.split())
    least = _least(judgement, counted, named, supposed_words(question.text)) + _ACROSS[edition]
    more = _nameless(question, judgement, judgement.sentences[0]) + _untold(question, judgement)
    return judgement.sentences[0].score >= least + more - spared
