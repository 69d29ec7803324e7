"""The sentences around one: those of its section, across the edges of its passage, in order."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.judging.judgement import Sentence
from assistant.schema import Document

_LETTER = re.compile(r"[^\W\d_]")


def _numbered(sentence: Sentence, number: int) -> Sentence | None:
    """Another sentence of the same passage."""
    if not 0 <= number < len(sentence.passage.sentences):
        return None
    start, end = sentence.passage.sentences[number]
    text = sentence.passage.reading(number)
    return replace(sentence, number=number, start=start, end=end, text=text)


def home(sentence: Sentence) -> tuple[str, str]:
    """The document and the section a sentence stands in."""
    return sentence.passage.document, sentence.passage.section


def section_of(sentence: Sentence, ranked: Sequence[Sentence]) -> list[Sentence]:
    """The sentences found of the section of one, itself among them, in document order."""
    found = {sentence.start: sentence}
    for number in range(len(sentence.passage.sentences)):
        if (other := _numbered(sentence, number)) is not None:
            found.setdefault(other.start, other)
    # What was ranked is the same sentence with what was read of it: its own score.
    found |= {item.start: item for item in ranked if home(item) == home(sentence)}
    found[sentence.start] = sentence
    return [found[start] for start in sorted(found)]


def follows(first: Sentence, second: Sentence, documents: Mapping[str, Document]) -> bool:
    """Whether nothing but white space and list signs stands between two sentences."""
    text = documents[first.passage.document].text
    return first.end <= second.start and not _LETTER.search(text, first.end, second.start)


def stretch(
    sentence: Sentence, ranked: Sequence[Sentence], documents: Mapping[str, Document]
) -> list[Sentence]:
    """The unbroken run of sentences of a section around one, itself among them."""
    section = section_of(sentence, ranked)
    at = next(row for row, item in enumerate(section) if item.start == sentence.start)
    first, last = at, at + 1
    while first > 0 and follows(section[first - 1], section[first], documents):
        first -= 1
    while last < len(section) and follows(section[last - 1], section[last], documents):
        last += 1
    return section[first:last]


def beside(
    sentence: Sentence,
    step: int,
    ranked: Sequence[Sentence],
    documents: Mapping[str, Document],
) -> Sentence | None:
    """The neighbouring sentence of the section, in the same passage or in another that was found.

    Args:
        step: 1 for the sentence after, -1 for the one before.
    """
    if (inside := _numbered(sentence, sentence.number + step)) is not None:
        return inside
    run = stretch(sentence, ranked, documents)
    at = next(row for row, item in enumerate(run) if item.start == sentence.start) + step
    return run[at] if 0 <= at < len(run) else None
