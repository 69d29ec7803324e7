"""A sentence of a document becomes a citation, and a sentence of running text with its marker."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.answers.laws import MARKER
from assistant.documents.rows import told_row
from assistant.documents.sentences import sentence_spans
from assistant.judging.judgement import Sentence
from assistant.schema import Citation, Document, Evidence

_LINK = re.compile(r"\[([^\]]*)\]\((?:[^()]|\([^()]*\))*\)")
_EMPHASIS = re.compile(r"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)")
_TAIL = re.compile(r"(?<![.!?؟؛…:;,،\s»”\"'])[.!?؟؛…:;,،\s»”\"']*\Z")
_OPEN_TAIL = re.compile(r"(?<![.!?؟؛…:;,،\s»”\"')\]])[.!?؟؛…:;,،\s»”\"')\]]*\Z")
_STOPS = re.compile(r"[.!?؟؛…:;,،]+")
"""What ends a sentence, before or after the signs that close a quotation in it, or a bracket."""


def display(quote: str) -> str:
    """A quote as a sentence of running text: no Markdown signs, no markers of its own."""
    text = MARKER.sub(r"(\1)", _LINK.sub(r"\1", quote))
    cells = [" ".join(cell.split()) for cell in _EMPHASIS.sub("", text).split("|")]
    return " — ".join(cell for cell in cells if cell)


def _tail(text: str) -> str:
    """The stops and closing signs at the end of a text; brackets where a stop in one cuts it."""
    found = _TAIL.search(text)
    tail = found.group() if found else text
    bare = f"{text[: len(text) - len(tail)]} [1]."
    if len(sentence_spans(bare, 0, len(bare))) > 1:
        found = _OPEN_TAIL.search(text)
        return found.group() if found else text
    return tail


def without_stop(text: str) -> str:
    """A text without its final stop; a quotation that ends with it stays closed."""
    tail = _tail(text)
    closed = re.sub(r"\s{2,}", " ", _STOPS.sub("", tail))
    return (text[: len(text) - len(tail)] + closed).rstrip()


def markers(numbers: Sequence[int]) -> str:
    """The markers of some citations: "[1] [2]"."""
    return " ".join(f"[{number}]" for number in numbers)


def marked(text: str, numbers: Sequence[int]) -> str:
    """A text whose every sentence carries the markers, before its final stop."""
    return " ".join(
        _marked(text[start:end], numbers) for start, end in sentence_spans(text, 0, len(text))
    )


def _marked(text: str, numbers: Sequence[int]) -> str:
    stops = _STOPS.findall(_tail(text))
    end = stops[-1][-1] if stops else "."
    return f"{without_stop(text)} {markers(numbers)}{'.' if end in ':؛;,،' else end}"


def shown(sentence: Sentence) -> str:
    """A sentence as it is shown in running text; a row with the names of its columns."""
    passage, number = sentence.passage, sentence.number
    head = passage.head(number)
    return display(told_row(head, passage.sentence(number)) if head else sentence.text)


def head_of(document: Document, sentence: Sentence) -> Sentence | None:
    """The head row of the table that a sentence is a row of, to be cited with it."""
    head = sentence.passage.head(sentence.number)
    start = document.text.rfind(head, document.body, sentence.start) if head else -1
    if start < 0:
        return None
    return replace(sentence, start=start, end=start + len(head), text=head)


def cite(document: Document, sentence: Sentence, number: int) -> Citation:
    """The citation of a sentence, with its document's particulars."""
    return Citation(
        number=number,
        document=document.id,
        passage=sentence.passage.id,
        title=document.title,
        language=document.language,
        page=sentence.passage.page,
        section=sentence.passage.section,
        quote=document.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
        publisher=document.publisher,
        date=document.date,
        url=document.url,
        status=document.status,
        digest=document.digest,
    )


def nearest(
    hits: Sequence[Evidence], documents: Mapping[str, Document], count: int
) -> tuple[Citation, ...]:
    """The passages found though they do not answer, in the shape of citations.

    Those of superseded documents come last: their figures hold no more.
    """
    nearby = sorted(
        hits[:count], key=lambda hit: documents[hit.passage.document].status == "superseded"
    )
    offered = []
    for number, hit in enumerate(nearby, 1):
        passage = hit.passage
        whole = Sentence(passage, 0, passage.start, passage.end, passage.text, hit.score, ())
        offered.append(cite(documents[passage.document], whole, number))
    return tuple(offered)
