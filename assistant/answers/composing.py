"""The text of an answer: what its sentences say, each with its markers, and their citations."""

import re
from collections.abc import Mapping, Sequence

from assistant.answers.quoting import cite, head_of, marked, markers, shown, without_stop
from assistant.answers.restating import restated
from assistant.documents.sentences import sentence_spans
from assistant.judging.judgement import Sentence
from assistant.messages import say
from assistant.questions.question import Question
from assistant.schema import Answer, Document, Language


def _restated(text: str, number: int, language: Language) -> str:
    figures = restated(text, language)
    if not figures:
        return ""
    # With a bare comma, a day and the year of another thing would read as one date.
    joined = (" ; " if language == "fr" else "، و").join(figures)
    return say("restated", language, figures=joined, marker=f"[{number}]")


def _in_one(told: str, language: Language) -> str:
    """A text as one sentence without its stop: a cell of a row, a name set before may end with one.

    Within the frame around it a stop would leave a sentence without a marker.
    """
    spans = sentence_spans(told, 0, len(told))
    joint = " ; " if language == "fr" else "، "
    return joint.join(without_stop(told[start:end]) for start, end in spans) or without_stop(told)


def _line(question: Question, sentence: Sentence, numbers: Sequence[int]) -> str:
    """What the answer says of one sentence, with its markers."""
    told = shown(sentence)
    if sentence.passage.language == question.language:
        return marked(told, numbers)
    quote = re.sub(r"\s*؛\s*", "، ", _in_one(told, sentence.passage.language))
    line = say("quoted", question.language, quote=quote, marker=markers(numbers))
    if sentence.passage.head(sentence.number):
        return line  # Its figures mean nothing without the names of their columns.
    return f"{line} {_restated(sentence.text, numbers[0], question.language)}".rstrip()


def compose(
    question: Question,
    chosen: Sequence[Sentence],
    documents: Mapping[str, Document],
    confidence: float,
) -> Answer:
    """An answer of some sentences, in their order; a row of a table is cited with its head."""
    heads = [head_of(documents[item.passage.document], item) for item in chosen]
    places = {item.place: item for item in heads if item is not None}
    numbers = {place: number for number, place in enumerate(places, len(chosen) + 1)}
    lines = []
    for number, (item, head) in enumerate(zip(chosen, heads, strict=True), 1):
        under = [numbers[head.passage.document, head.start]] if head else []
        lines.append(_line(question, item, [number, *under]))
    citations = tuple(
        cite(documents[item.passage.document], item, number)
        for number, item in enumerate([*chosen, *places.values()], 1)
    )
    return Answer(
        question.text,
        question.language,
        "answered",
        " ".join(lines),
        citations,
        confidence=confidence,
    )
