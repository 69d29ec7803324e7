"""The same fact told in the question's language goes before a foreign sentence of it."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence import judge
from assistant.judgement import Judgement, Sentence
from assistant.library import Library, current
from assistant.question import Question
from assistant.reading import read
from assistant.sufficiency import Edition, answers

_SAME_FACT = 1.5
"""Within this many log-odds of the best sentence, one in the question's language is preferred."""


def in_own_language(question: Question, judgement: Judgement, library: Library) -> Judgement:
    """The judgement to answer from: one in the question's language when it holds the same fact."""
    best = judgement.sentences[0]
    if best.passage.language == question.language:
        return judgement
    same = tuple(item for item in judgement.sentences if item.passage.language == question.language)
    if (told := _told_again(best, same, library)) is not None:
        return replace(judgement, sentences=told)
    if same and best.score - same[0].score < _SAME_FACT:
        return replace(judgement, sentences=same)
    hits = library.retrieve(question.text, question.language)
    second = judge(question, current(hits, library.documents), library.matcher)
    if (told := _told_again(best, second.sentences, library)) is not None:
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
    return paired or own.score >= best.score or bool(_values(best.text) & _values(own.text))


def _values(text: str) -> set[str]:
    """The figures and days of a sentence; a year or the number of a law tells no fact alone."""
    figures = read(text).figures
    return {str(item.key) for item in figures if item.kind not in {"year", "reference", "ordinal"}}


def _told_again(
    best: Sentence, own: Sequence[Sentence], library: Library
) -> tuple[Sentence, ...] | None:
    """The sentences, the one that says the same as the best one first, as surely as that one."""
    twin = next((item for item in own if _twins(best, item, library)), None)
    if twin is None:
        return None
    return (replace(twin, score=best.score), *(item for item in own if item is not twin))


def edition_of(best: Sentence, question: Question, library: Library) -> Edition:
    """Where a sentence stands, seen from the question's language."""
    if best.passage.language == question.language:
        return "own"
    if library.documents[best.passage.document].pair in library.documents:
        return "second"
    languages = {document.language for document in library.documents.values()}
    return "other" if question.language in languages else "only"


def _twins(one: Sentence, other: Sentence, library: Library) -> bool:
    """Whether two sentences are of the two editions of a document, with the same figures."""
    document = library.documents[one.passage.document]
    if document.pair != other.passage.document:
        return False
    figures = [
        sorted(str(item.key) for item in read(text).figures) for text in (one.text, other.text)
    ]
    return bool(figures[0]) and figures[0] == figures[1]
