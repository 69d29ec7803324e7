"""Evidence becomes an answer: a question of several parts is answered part by part."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answers.abstention import refuse, small_talk
from assistant.answers.circumstances import bare_question
from assistant.answers.evolutions import at_each_year, of_one_thing, of_the_years
from assistant.answers.joining import joined, missing
from assistant.answers.library import Library, current
from assistant.answers.own_language import edition_of, in_own_language
from assistant.answers.quoting import cite, display
from assistant.answers.requests import request
from assistant.answers.single_answer import is_lawful, single_answer
from assistant.evidence import judge
from assistant.judging.fitness import can_answer
from assistant.judging.judgement import Judgement, Sentence
from assistant.judging.offices import plain_title
from assistant.judging.sufficiency import answers
from assistant.questions.everyday_french import plain_words
from assistant.questions.fillers import without_fillers
from assistant.questions.focus import focus_of
from assistant.questions.kinds import kind_of
from assistant.questions.parts import parts, with_the_whole
from assistant.questions.question import Question
from assistant.questions.word_fields import without_field
from assistant.schema import Answer, Citation, Language, Status

__all__ = ["Library", "answer", "cite", "display", "refuse"]

_SURE = 0.75
"""How sure an answer is at least to what is asked without circumstances that are left out."""
_LITTLE = 1.0
"""The log-odds that a sentence may lack that is the likeliest of the whole and of its parts."""
_CITED = 2.5
"""The log-odds that a sentence may lack to answer a part of a question, when another cites it."""


def _understood(text: str, language: Language) -> Question:
    return Question(text, language, kind_of(text), focus_of(text))


def _part(text: str, question: Question, library: Library) -> Answer:
    """The answer to a part of a question, asked again with what the whole is about if need be."""
    answered = single_answer(_understood(text, question.language), library)
    wider = with_the_whole(text, question.text, question.language)
    if answered.status != "not_found" or not wider:
        return answered
    again = single_answer(_understood(wider, question.language), library)
    return answered if again.status == "not_found" else again


def _ranked(part: Question, library: Library) -> tuple[Judgement, Sequence[Sentence]]:
    """The evidence for a part of a question, and its sentences in the order to answer from."""
    hits = current(library.retrieve(part.text, None), library.documents)
    judgement = judge(part, hits, library.matcher)
    if not judgement.sentences:
        return judgement, ()
    return judgement, in_own_language(part, judgement, library).sentences


def _cited(part: Question, citations: Sequence[Citation], library: Library) -> bool:
    """Whether a sentence that is cited for another part most likely tells one not found."""
    judgement, ranked = _ranked(part, library)
    spans = {item.place for item in citations}
    told = [item for item in ranked if item.place in spans]
    best = replace(judgement, sentences=tuple(told[:1]))
    return bool(told) and answers(best, part, edition_of(told[0], part, library), _CITED)


def _likeliest(part: Question, cited: Citation, library: Library) -> bool:
    """Whether a sentence that is cited for the whole is the likeliest to tell a part."""
    _, ranked = _ranked(part, library)
    return bool(ranked) and ranked[0].place == (cited.document, cited.start)


def _untold(
    lost: Sequence[str], found: Sequence[Answer], question: Question, library: Library
) -> list[str]:
    """The parts that were not found and that no sentence cited for the others tells."""
    citations = [item for answered in found for item in answered.citations]
    asked = (_understood(part, question.language) for part in lost)
    return [part.text for part in asked if not _cited(part, citations, library)]


def _together(
    question: Question, asked: Sequence[str], answered: Sequence[Answer], library: Library
) -> Answer:
    """One answer from the answers to the parts of a question; some may be missing."""
    found = [item for item in answered if item.status != "not_found"]
    lost = [part for part, item in zip(asked, answered, strict=True) if item.status == "not_found"]
    lost = _untold(lost, found, question, library)
    if lost and (whole := single_answer(question, library)).status == "answered":
        # What answers the whole may tell a part that finds nothing by itself.
        left = _untold(lost, [*found, whole], question, library)
        found, lost = ([*found, whole], left) if len(left) < len(lost) else (found, lost)
    said, citations = joined(found)
    status: Status = "conflict" if any(item.status == "conflict" for item in found) else "answered"
    marker = f"[{citations[0].number}]"
    text = [said, *(missing(part, question.language, marker) for part in lost)]
    return replace(
        found[0],
        question=question.text,
        status="partial" if lost else status,
        text=" ".join(text),
        citations=citations,
        nearest=next((item.nearest for item in answered if item.nearest), ()),
        confidence=min(item.confidence for item in found),
    )


def _without_circumstances(question: Question, library: Library) -> Answer | None:
    """The answer to what is asked without what the asker tells of himself; None where unsure."""
    bare = bare_question(question.text, question.language)
    if not bare:
        return None
    again = single_answer(_understood(bare, question.language), library)
    if again.status == "not_found" or again.confidence < _SURE:
        return None
    return replace(again, question=question.text)


def _whole_or_bare(question: Question, library: Library) -> Answer:
    """The answer to a question, else to what it asks in fewer words.

    That is without the circumstances told before it, by a shorter title of who is asked for, in
    the words of documents, or without the field of the word whose meaning is asked.
    """
    answered = single_answer(question, library)
    if answered.status != "not_found":
        return answered
    if bare := _without_circumstances(question, library):
        return bare
    shorter = (
        plain_title(question.text),
        plain_words(question.text),
        without_field(question),
    )
    for text in filter(None, shorter):
        again = single_answer(_understood(text, question.language), library)
        if again.status != "not_found":
            return replace(again, question=question.text)
    return answered


def _shared(question: Question, asked: Sequence[str], library: Library) -> Answer | None:
    """The answer of one sentence that is the likeliest of the whole and of each part by itself.

    It may lack a little for the whole. A part that leans on another is told by what it holds.
    """
    whole = single_answer(question, library, _LITTLE)
    if whole.status != "answered":
        return None
    cited = whole.citations[:1]
    for part in (_understood(text, question.language) for text in asked):
        leans = part.text.endswith((")؟", ") ?"))
        if not (can_answer(part, cited[0].quote) if leans else _likeliest(part, cited[0], library)):
            return None
    return whole


def _changed(question: Question, years: Sequence[str], library: Library) -> Answer:
    """The answer to how a value changed: a sentence of both years, else what it was in each."""
    whole = _whole_or_bare(question, library)
    if of_the_years(years, whole):
        return whole
    each = [single_answer(_understood(one, question.language), library) for one in years]
    told = [
        item if of_the_years([one], item) else replace(item, status="not_found")
        for one, item in zip(years, each, strict=True)
    ]
    if all(item.status == "not_found" for item in told) or not of_one_thing(told):
        return whole
    together = _together(question, years, told, library)
    return together if is_lawful(together, library) else whole


def answer(question: Question, library: Library) -> Answer:
    """The answer the library holds, lawful by check, or a refusal.

    A question of several parts is answered part by part; a part the documents do not cover is
    named.
    """
    plain = without_fillers(question.text)
    if plain != question.text:
        answered = answer(_understood(plain, question.language), library)
        return replace(answered, question=question.text)
    if requested := request(question.text, question.language):
        answered = answer(_understood(requested, question.language), library)
        if answered.status != "not_found":
            return replace(answered, question=question.text)
    if years := at_each_year(question.text, question.language):
        return _changed(question, years, library)
    asked = parts(question.text, question.language)
    if len(asked) > 1 and not small_talk(question.text):
        each = [_part(part, question, library) for part in asked]
        if any(item.status != "not_found" for item in each):
            together = _together(question, asked, each, library)
            if is_lawful(together, library):
                return together
        elif shared := _shared(question, asked, library):
            return shared
    return _whole_or_bare(question, library)
