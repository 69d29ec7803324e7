"""The sentences a claim is held against: those of the passages found, and quotes."""

from collections.abc import Sequence

from assistant.judging.judgement import Sentence
from assistant.schema import Citation, Evidence, Passage


def sentences_in(hits: Sequence[Evidence]) -> list[Sentence]:
    """The sentences of the hits, none twice."""
    found: dict[tuple[str, int], Sentence] = {}
    for hit in hits:
        passage = hit.passage
        for number, (start, end) in enumerate(passage.sentences):
            text = passage.reading(number)
            if not text.rstrip().endswith(("?", "؟")):
                sentence = Sentence(passage, number, start, end, text, hit.score, ())
                found.setdefault((passage.document, start), sentence)
    return list(found.values())


def as_sentence(citation: Citation, text: str) -> Sentence:
    """A quote as a sentence of its own, without the headings above it."""
    passage = Passage(
        id=citation.passage,
        document=citation.document,
        title="",
        language=citation.language,
        section="",
        page=citation.page,
        start=citation.start,
        end=citation.start + len(text),
        text=text,
        sentences=((citation.start, citation.start + len(text)),),
    )
    return Sentence(passage, 0, passage.start, passage.end, text, 0.0, ())
