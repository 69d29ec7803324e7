"""The same fact told in the question's language goes before a foreign sentence of it."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answers.library import Library, current
from assistant.clues.reading import read
from assistant.evidence import judge
from assistant.judging.alignment import Place
from assistant.judging.judgement import Judgement, Sentence
from assistant.judging.sufficiency import Edition, answers
from assistant.numbers.quantity import Key
from assistant.questions.question import Question
from assistant.schema import Evidence

_SAME_FACT = 1.5
"""Within this many log-odds of the best sentence, one in the question's language is preferred."""
_SURER = 0.5
"""By how much one of another fact must be surer to be preferred."""
_RETOLD = 0.4
"""What is taken from the log-odds of a sentence for the one that says the same in the question's
language, where no figure shows that it does."""
_TOLD = 0.5
"""From how well on a term told in one of them is told in both."""


def in_own_language(question: Question, judgement: Judgement, library: Library) -> Judgement:
    """The judgement to answer from: one in the question's language when it holds the same fact."""
    best = judgement.sentences[0]
    if best.passage.language == question.language:
        return judgement
    twin = library.alignment.other(best.passage.document, best.start)
    same = tuple(item for item in judgement.sentences if item.passage.language == question.language)
    if (told := _told_again(best, same, twin)) is not None:
        return replace(judgement, sentences=told)
    if same and best.score - same[0].score < _SAME_FACT:
        return replace(judgement, sentences=same)
    hits = library.retrieve(question.text, question.language)
    if twin and all(item.passage is not twin.passage for item in hits):
        hits = [*hits, Evidence(twin.passage, 0.0)]
    second = judge(question, current(hits, library.documents), library.matcher)
    if (told := _told_again(best, second.sentences, twin)) is not None:
        return replace(second, sentences=told, probability=judgement.probability)
    kept = not _preferred(best, second, library) and answers(
        judgement, question, edition_of(best, question, library)
    )
    return judgement if kept or not answers(second, question) else second


def _preferred(best: Sentence, second: Judgement, library: Library) -> bool:
    """Whether an answer in the question's language goes before a foreign one that may be given.

    It does where it is surer, of the same document, or gives the same value: elsewhere a weaker one
    is of another fact.
    """
    if not second.sentences:
        return False
    own = second.sentences[0]
    paired = library.documents[best.passage.document].pair == own.passage.document
    return (
        paired or own.score >= best.score + _SURER or bool(_values(best.text) & _values(own.text))
    )


def _values(text: str) -> set[Key]:
    """The figures and days of a sentence; a year or the number of a law tells no fact alone."""
    figures = read(text).figures
    return {item.key for item in figures if item.kind not in {"year", "reference", "ordinal"}}


def _told_again(
    best: Sentence, own: Sequence[Sentence], twin: Place | None
) -> tuple[Sentence, ...] | None:
    """The sentences, the one that says the same as the best one first, about as surely."""
    if twin is None:
        return None
    told = next((item for item in own if item.place == (twin.passage.document, twin.start)), None)
    if told is None:
        return None
    less = 0.0 if read(told.text).figures else _RETOLD
    first = replace(
        told,
        score=max(told.score, best.score - less),
        covered=_shared(told.covered, best.covered),
        own=_shared(told.own, best.own),
    )
    return (first, *(item for item in own if item is not told))


def _shared(mine: Sequence[float], theirs: Sequence[float]) -> tuple[float, ...]:
    """How well each term is told in one of two sentences that say the same."""
    return tuple(
        max(one, other) if other >= _TOLD else one for one, other in zip(mine, theirs, strict=True)
    )


def edition_of(best: Sentence, question: Question, library: Library) -> Edition:
    """Where a sentence stands, seen from the question's language."""
    if best.passage.language == question.language:
        return "own"
    if library.documents[best.passage.document].pair in library.documents:
        return "second"
    languages = {document.language for document in library.documents.values()}
    return "other" if question.language in languages else "only"
