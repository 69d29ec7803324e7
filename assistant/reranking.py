"""The passages of a search in the order of how well a sentence of each answers the question.

Finding scores a passage by its words and vectors; the networks of `weighing` read its sentences.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.clues.matching import Matcher
from assistant.evidence import judge
from assistant.questions.question import Question
from assistant.schema import Document, Evidence, Passage

READ = 8
"""How many passages are read: more cost time and hardly change the first five (measured)."""
_WEIGHT = 1.0
"""What one log-odds of the best sentence counts, in the retriever's scores (measured)."""
_WORST, _BEST = -8.0, 3.0
_SECOND = 4.0
"""Taken from a passage in the other language whose document has an edition in the question's: both
say the same (measured)."""


def reranked(
    question: Question,
    hits: Sequence[Evidence],
    matcher: Matcher,
    documents: Mapping[str, Document],
) -> list[Evidence]:
    """The hits with what their best sentence adds to their scores, best first.

    Those that are not read follow in the order they were found in.
    """
    best: dict[str, float] = {}
    for sentence in judge(question, hits[:READ], matcher).sentences:
        best.setdefault(sentence.passage.id, sentence.score)
    found = [
        replace(
            hit,
            score=hit.score
            + _WEIGHT * min(max(best.get(hit.passage.id, _WORST), _WORST), _BEST)
            - _SECOND * _is_second(hit.passage, question, documents),
        )
        for hit in hits
    ]
    return sorted(found, key=lambda hit: -hit.score)


def _is_second(passage: Passage, question: Question, documents: Mapping[str, Document]) -> bool:
    if passage.language == question.language:
        return False
    document = documents.get(passage.document)
    return document is not None and document.pair in documents
