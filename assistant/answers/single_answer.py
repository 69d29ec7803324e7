"""The answer to a question that asks one thing: literal sentences with markers, or a refusal."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answers import disagreement
from assistant.answers.abstention import refuse, small_talk
from assistant.answers.changed import changed
from assistant.answers.composing import compose
from assistant.answers.greatest import greatest, thing_of
from assistant.answers.latest import latest, told_now
from assistant.answers.laws import violations
from assistant.answers.library import Library, current
from assistant.answers.own_language import edition_of, in_own_language
from assistant.answers.quoting import display, without_stop
from assistant.answers.selection import choose
from assistant.clues.dependence import is_elliptic
from assistant.clues.elliptic import places
from assistant.clues.enumerated import asked_clause, asked_place
from assistant.clues.opposites import rank_told
from assistant.evidence import judge
from assistant.judging.asked_rows import asked_cell
from assistant.judging.judgement import Judgement, Sentence
from assistant.judging.sufficiency import answers
from assistant.messages import say
from assistant.questions.question import Question
from assistant.schema import Answer, Status
from assistant.short_answers.brief import brief


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


def is_lawful(composed: Answer, library: Library) -> bool:
    """Whether an answer keeps every law of answers."""
    return not violations(composed, library.documents)


def _asked_part(question: Question, best: Sentence) -> str:
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
        else brief(question, _asked_part(question, best))
    )
    short = display(told)
    return replace(composed, short=short) if short and short in composed.text else composed


def _row_alone(question: Question, judgement: Judgement, library: Library) -> Answer | None:
    """The row of a table that holds the most or the least of what is asked, if that is sure."""
    row = greatest(question, judgement, library)
    if row is None:
        return None
    composed = compose(question, [row], library.documents, judgement.probability)
    short = display(thing_of(row))
    return replace(composed, short=short) if is_lawful(composed, library) else None


def _best_of(question: Question, judgement: Judgement, library: Library) -> Judgement:
    """The judgement to answer from: in the question's language, of what stands now."""
    judgement = in_own_language(question, changed(question, judgement), library)
    return changed(question, judgement)


def _chosen_answer(
    question: Question, ranked: Sequence[Sentence], sure: float, library: Library
) -> Answer | None:
    """The sentences chosen to answer, so many of them as together keep the laws; None for none."""
    best = ranked[0]
    chosen = choose(question, ranked, library.documents)
    split = any(disagreement.within(question, item) for item in chosen)
    status: Status = "conflict" if split else "answered"
    while chosen:
        composed = replace(compose(question, chosen, library.documents, sure), status=status)
        if is_lawful(composed, library):
            best = latest(question, ranked) or best
            return composed if split else _with_short(question, best, composed)
        chosen = chosen[:-1]
    return None


def _told(question: Question, judgement: Judgement, library: Library) -> Answer | None:
    """The answer from a judgement that is evidence enough; None where none keeps the laws."""
    ranked, sure = judgement.sentences, judgement.probability
    best = ranked[0]
    if not disagreement.within(question, best) and (told := disagreement.told(question, ranked)):
        ranked = (told, *(item for item in ranked if item is not told))
    if now := told_now(question, ranked):
        ranked = (now, *(item for item in ranked if item.start != now.start))
    differing = disagreement.across(question, ranked, library.matcher, library.documents)
    if differing:
        composed = _contested(question, differing, library, sure)
        if is_lawful(composed, library):
            return composed
    return _chosen_answer(question, ranked, sure, library)


def single_answer(question: Question, library: Library, spared: float = 0.0) -> Answer:
    """The answer to a question that asks one thing.

    Args:
        question: what is asked.
        library: what answers.
        spared: the log-odds that the best sentence may lack.
    """
    hits = library.retrieve(question.text, None)
    if small_talk(question.text):
        return refuse(question, hits, library.documents, library.nearest)
    judgement = judge(question, current(hits, library.documents), library.matcher)
    if not judgement.sentences:
        return refuse(question, hits, library.documents, library.nearest, judgement)
    if row := _row_alone(question, judgement, library):
        return row
    judgement = _best_of(question, judgement, library)
    told = None
    edition = edition_of(judgement.sentences[0], question, library)
    if answers(judgement, question, edition, spared):
        told = _told(question, judgement, library)
    return told or refuse(question, hits, library.documents, library.nearest, judgement)
