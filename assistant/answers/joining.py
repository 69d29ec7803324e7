"""The answers to the parts of a question become one text, nothing cited or said twice."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import partial

from assistant.answers.laws import MARKER
from assistant.documents.sentences import sentence_spans
from assistant.messages import say
from assistant.quantities import quantities
from assistant.schema import Answer, Citation, Language


def joined(found: Sequence[Answer]) -> tuple[str, tuple[Citation, ...]]:
    """The texts of several answers as one, a span cited once and a sentence said once.

    Args:
        found: the answers to the parts, in order; each numbers its citations from 1.

    Returns:
        The text, its markers numbered through, and the citations they stand for.
    """
    cited: dict[tuple[str, int, int], Citation] = {}
    said, texts = set[str](), list[str]()
    for item in found:
        numbers: dict[int, int] = {}
        for citation in item.citations:
            span = (citation.document, citation.start, citation.end)
            cited.setdefault(span, replace(citation, number=len(cited) + 1))
            numbers[citation.number] = cited[span].number
        text = MARKER.sub(partial(_numbered, numbers), item.text)
        sentences = [text[start:end] for start, end in sentence_spans(text, 0, len(text))]
        fresh = [sentence for sentence in sentences if sentence not in said]
        texts.append(text if fresh == sentences else " ".join(fresh))
        said.update(sentences)
    return " ".join(text for text in texts if text), tuple(cited.values())


def missing(part: str, language: Language, marker: str) -> str:
    """What is said of a part of a question that is not answered; figures in it are not said."""
    named = "" if quantities(part) else part.strip(" ?؟.!،,;")
    key = "partial" if named else "partial_bare"
    return say(key, language, marker=marker, missing=named)


def _numbered(numbers: Mapping[int, int], marker: re.Match[str]) -> str:
    return f"[{numbers[int(marker.group(1))]}]"
