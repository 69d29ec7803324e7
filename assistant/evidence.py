"""Which sentences of the passages found answer the question, and how probably they do.

The networks of `weighing` give each sentence its log-odds against no answer at all; where that
leaves a doubt, the likeliest are read again (`rereading`). What is asked for must also be there
(`fitness`): a date is never answered by a sentence without one.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import Clues, read_clues
from assistant.clues.doers import tells_no_doer
from assistant.clues.enumerated import asked_place
from assistant.clues.likeness import Candidate
from assistant.clues.matching import Matcher
from assistant.clues.named_around import levels
from assistant.clues.opposites import of_the_present
from assistant.clues.siblings import siblings
from assistant.clues.weighing import shares, weigh
from assistant.judging.asked_above import asked_above
from assistant.judging.asked_lists import only_counts
from assistant.judging.asked_rows import other_rows, telling_rows
from assistant.judging.beginnings import of_no_beginning
from assistant.judging.by_sources import told_by_sources
from assistant.judging.claimed import tells_who_claims, tells_who_was_hit
from assistant.judging.clock_times import tells_only_hours
from assistant.judging.consequences import follows_from
from assistant.judging.defining import defining, of_something_else, only_defines
from assistant.judging.fitness import can_answer
from assistant.judging.head_beside import heads_beside
from assistant.judging.headed import headed
from assistant.judging.judgement import Judgement, Sentence
from assistant.judging.leaders import leaders
from assistant.judging.named_company import names_no_company
from assistant.judging.numbering import tells_no_number
from assistant.judging.offices import of_another_office
from assistant.judging.outstanding import tells_no_most
from assistant.judging.placing import tells_nowhere
from assistant.judging.presenting import asks_of_the_document, presents
from assistant.judging.presiding import heads_the_last, tells_no_head
from assistant.judging.purposes import does_next
from assistant.judging.ranks import of_no_rank
from assistant.judging.rereading import reread
from assistant.judging.scopes import of_another_scope
from assistant.judging.still_to_come import is_still_to_come
from assistant.judging.stray_amounts import of_other_amount
from assistant.judging.unnamed import named_first
from assistant.judging.unpublished import unpublished
from assistant.questions.question import Question
from assistant.schema import Evidence

_LAWS = (
    tells_no_doer,
    of_another_scope,
    only_defines,
    of_no_rank,
    of_another_office,
    tells_nowhere,
    of_other_amount,
    of_no_beginning,
    tells_who_was_hit,
    tells_no_head,
    only_counts,
    tells_no_most,
    names_no_company,
    is_still_to_come,
    tells_only_hours,
    tells_no_number,
)
"""What a sentence is or tells that answers no question of a kind."""
_UNFIT = 8.0
"""Taken from the log-odds of a sentence without the kind of thing asked."""
_NOTHING = -1.0
"""Below which log-odds no sentence gives what is asked."""
_TOLD, _AHEAD = 1.0, 0.5
"""The least log-odds of a sentence whose place or form says that it answers; how far before all
others it is put."""


def _sentences(clues: Clues, scores: NDArray[np.float32]) -> Iterator[Sentence]:
    """The candidates as evidence, best first."""
    part, context, own = shares(scores).tolist(), clues.context.tolist(), clues.own.tolist()
    for row in np.argsort(-scores, kind="stable").tolist():
        item = clues.candidates[row]
        yield Sentence(
            item.passage,
            item.number,
            item.start,
            item.end,
            item.text,
            float(scores[row]),
            tuple(context[row]),
            part[row],
            tuple(own[row]),
        )


def _fits(question: Question, item: Candidate) -> bool:
    """Whether a sentence holds the kind of thing asked, of the time and the thing asked."""
    if presents(item.text) and not asks_of_the_document(question.text):
        return False
    if any(law(question, item.text) for law in _LAWS):
        return False
    if asked_place(question.text, item.passage, item.number) == ():
        return False
    if not can_answer(question, item.text, levels(item.passage, item.number)):
        return False
    told = f"{item.text}\n{item.passage.section}\n{item.passage.title}"
    return not of_the_present(question.text, told)


def _raised(scores: NDArray[np.float32], told: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The scores with the sentences put before all others whose place or form says they answer."""
    if not told.any():
        return scores.astype(np.float32)
    least = max(_TOLD, float(scores.max()) + _AHEAD)
    raised = scores + told * max(0.0, least - float(scores[told].max()))
    return raised.astype(np.float32)


def _scores(question: Question, clues: Clues, matcher: Matcher) -> NDArray[np.float32]:
    scores = weigh(question, clues)
    unfit = np.array([not _fits(question, item) for item in clues.candidates])
    unfit |= siblings(question, clues)
    unfit |= of_something_else(question, clues)
    unfit |= other_rows(question, clues.candidates, clues.terms, matcher)
    unfit |= told_by_sources(clues)
    scores = (scores - _UNFIT * unfit).astype(np.float32)
    asked = dict(zip(clues.terms.terms, clues.terms.weights.tolist(), strict=True))
    reread_scores = reread(question, clues.candidates, scores, asked)
    # No reading makes fit what lacks the kind of thing asked.
    scores = np.where(unfit, np.minimum(scores, reread_scores), reread_scores)
    told = headed(question, clues) | asked_above(question, clues, matcher)
    told |= telling_rows(question, clues) | tells_who_claims(question, clues)
    heads = heads_the_last(question, clues) | heads_beside(question, clues)
    told |= heads | does_next(question, clues) | leaders(question, clues)
    told |= follows_from(question, clues)
    told |= defining(question, clues.candidates, clues.terms, matcher)
    raised = _raised(scores, told & (~unfit | heads))
    # Said to be unknown only where nothing gives it.
    return (
        raised if float(raised.max()) > _NOTHING else _raised(raised, unpublished(question, clues))
    )


def judge(question: Question, hits: Sequence[Evidence], matcher: Matcher) -> Judgement:
    """Orders the sentences of the hits and weighs whether any of them answers."""
    return _judged(question, tuple(hits), matcher)


@lru_cache(maxsize=8)
def _judged(question: Question, hits: tuple[Evidence, ...], matcher: Matcher) -> Judgement:
    # Kept: the parts of a question are judged again where one is not found.
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
    return named_first(question, judgement)
