"""Evidence becomes an answer: literal sentences with markers, or an honest refusal."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from assistant import disagreement
from assistant.abstention import refuse, small_talk
from assistant.asked_rows import asked_cell
from assistant.brief import brief
from assistant.composing import compose
from assistant.dependence import is_elliptic
from assistant.elliptic import places
from assistant.enumerated import asked_clause, asked_place
from assistant.evidence import Edition, Judgement, Sentence, answers, judge
from assistant.focus import focus_of
from assistant.joining import joined
from assistant.kinds import kind_of
from assistant.laws import violations
from assistant.matching import Matcher
from assistant.messages import say
from assistant.opposites import rank_told
from assistant.parts import parts
from assistant.quantities import quantities
from assistant.question import Question
from assistant.quoting import cite, display, without_stop
from assistant.reading import read
from assistant.schema import Answer, Document, Evidence, Language, Status
from assistant.selection import choose
from assistant.told_now import told_now

__all__ = ["Library", "answer", "cite", "display", "refuse"]

_SAME_FACT = 1.5
"""Within this many log-odds of the best sentence, one in the question's language is preferred."""


@dataclass(frozen=True, slots=True)
class Library:
    """What an answer is made from.

    Attributes:
        retrieve: the passages for a question, best first, of one language when it is given.
        nearest: how many passages a refusal offers.
    """

    retrieve: Callable[[str, Language | None], list[Evidence]]
    matcher: Matcher
    documents: Mapping[str, Document]
    nearest: int = 3


def _own_language(question: Question, judgement: Judgement, library: Library) -> Judgement:
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
        judgement, question, _edition(best, question, library)
    )
    return judgement if kept or not answers(second, question) else second


def _preferred(best: Sentence, second: Judgement, library: Library) -> bool:
    """Whether an answer in the question's language goes before a foreign one that may be given.

    It does where it is surer, or of the same document: elsewhere a weaker one is of another fact.
    """
    if not second.sentences:
        return False
    own = second.sentences[0]
    paired = library.documents[best.passage.document].pair == own.passage.document
    return paired or own.score >= best.score


def _told_again(
    best: Sentence, own: Sequence[Sentence], library: Library
) -> tuple[Sentence, ...] | None:
    """The sentences, the one that says the same as the best one first, as surely as that one."""
    twin = next((item for item in own if _twins(best, item, library)), None)
    if twin is None:
        return None
    return (replace(twin, score=best.score), *(item for item in own if item is not twin))


def _edition(best: Sentence, question: Question, library: Library) -> Edition:
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


def current(hits: Sequence[Evidence], documents: Mapping[str, Document]) -> list[Evidence]:
    """The hits without superseded documents: they are never the basis of an answer."""
    return [hit for hit in hits if documents[hit.passage.document].status != "superseded"]


def _contested(
    question: Question, differing: Sequence[Sentence], library: Library, confidence: float
) -> Answer:
    """What each source says, with who says it, the more recent first."""
    composed = compose(question, differing, library.documents, confidence)
    publishers = [item.publisher for item in composed.citations]
    if len(set(publishers)) == len(publishers) and all(publishers):
        dates = [item.date for item in composed.citations]
        keys = ["conflict"] * len(dates)
        if all(dates) and len(set(dates)) == len(dates):
            keys = ["conflict_recent"] + ["conflict_older"] * (len(dates) - 1)
        lines = [
            say(
                key,
                question.language,
                publisher=item.publisher,
                quote=without_stop(display(item.quote)).replace("؛", "،"),
                marker=f"[{item.number}]",
            )
            for key, item in zip(keys, composed.citations, strict=True)
        ]
        composed = replace(composed, text=" ".join(lines))
    return replace(composed, status="conflict")


def _lawful(composed: Answer, library: Library) -> bool:
    return not violations(composed, library.documents)


def _part(question: Question, best: Sentence) -> str:
    """What of a sentence is about the thing asked, where it tells of some by their places.

    "" where it is in doubt which thing is asked about.
    """
    if is_elliptic(best.text) and not places(best.text):
        return asked_clause(question.text, best.text) or best.text
    if not places(best.text) or rank_told(question.text, best.text):
        return best.text
    told = asked_place(question.text, best.passage, best.number) or ()
    return next((best.text[item.start : item.end] for item in told), "")


def _with_short(question: Question, best: Sentence, composed: Answer) -> Answer:
    row = best.passage.head(best.number)
    told = (
        asked_cell(question, best.passage, best.number)
        if row
        else brief(question, _part(question, best))
    )
    short = display(told)
    return replace(composed, short=short) if short and short in composed.text else composed


def _single(question: Question, library: Library) -> Answer:
    """The answer to a question that asks one thing."""
    hits = library.retrieve(question.text, None)
    if small_talk(question.text):
        return refuse(question, hits, library.documents, library.nearest)
    judgement = judge(question, current(hits, library.documents), library.matcher)
    if not judgement.sentences:
        return refuse(question, hits, library.documents, library.nearest, judgement)
    judgement = _own_language(question, judgement, library)
    ranked, sure = judgement.sentences, judgement.probability
    best = ranked[0]
    if not answers(judgement, question, _edition(best, question, library)):
        return refuse(question, hits, library.documents, library.nearest, judgement)
    if not disagreement.within(question, best) and (told := disagreement.told(question, ranked)):
        best, ranked = told, (told, *(item for item in ranked[1:] if item is not told))
    if now := told_now(question, ranked):
        best, ranked = now, (now, *(item for item in ranked if item.start != now.start))
    differing = disagreement.across(question, ranked, library.matcher, library.documents)
    if differing:
        composed = _contested(question, differing, library, sure)
        if _lawful(composed, library):
            return composed
    chosen = choose(question, ranked, library.documents)
    split = any(disagreement.within(question, item) for item in chosen)
    status: Status = "conflict" if split else "answered"
    while chosen:
        composed = replace(compose(question, chosen, library.documents, sure), status=status)
        if _lawful(composed, library):
            return composed if split else _with_short(question, best, composed)
        chosen = chosen[:-1]
    return refuse(question, hits, library.documents, library.nearest, judgement)


def _missing(part: str) -> str:
    """A part of the question without its final mark, or "" when it holds figures."""
    return "" if quantities(part) else part.strip(" ?؟.!،,;")


def _together(question: Question, asked: Sequence[str], answered: Sequence[Answer]) -> Answer:
    """One answer from the answers to the parts of a question; some may be missing."""
    found = [item for item in answered if item.status != "not_found"]
    said, citations = joined(found)
    text = [said]
    lost = [part for part, item in zip(asked, answered, strict=True) if item.status == "not_found"]
    status: Status = "conflict" if any(item.status == "conflict" for item in found) else "answered"
    for part in lost:
        missing = _missing(part)
        key = "partial" if missing else "partial_bare"
        marker = f"[{citations[0].number}]"
        text.append(say(key, question.language, marker=marker, missing=missing))
    return replace(
        found[0],
        question=question.text,
        status="partial" if lost else status,
        text=" ".join(text),
        citations=citations,
        nearest=next((item.nearest for item in answered if item.nearest), ()),
        confidence=min(item.confidence for item in found),
    )


def answer(question: Question, library: Library) -> Answer:
    """The answer the library holds, lawful by check, or a refusal.

    A question of several parts is answered part by part; a part the documents do not cover is
    named.
    """
    asked = parts(question.text, question.language)
    if len(asked) > 1 and not small_talk(question.text):
        each = [Question(part, question.language, kind_of(part), focus_of(part)) for part in asked]
        answered = [_single(part, library) for part in each]
        if any(item.status != "not_found" for item in answered):
            together = _together(question, asked, answered)
            if _lawful(together, library):
                return together
    return _single(question, library)
