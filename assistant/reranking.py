"""The passages of a search in the order of how well a sentence of each answers the question.

Finding scores a passage by its words and vectors; the networks of `weighing` read its sentences.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.evidence import judge
from assistant.matching import Matcher
from assistant.question import Question
from assistant.schema import Evidence

READ = 8
"""How many passages are read: more cost time and hardly change the first five (measured)."""
_WEIGHT = 1.0
"""What one log-odds of the best sentence counts, in the retriever's scores (measured)."""
_WORST, _BEST = -8.0, 3.0


def reranked(question: Question, hits: Sequence[Evidence], matcher: Matcher) -> list[Evidence]:
    """The hits with what their best sentence adds to their scores, best first.

    Those that are not read follow in the order they were found in.
    """
    best: dict[str, float] = {}
    for sentence in judge(question, hits[:READ], matcher).sentences:
        best.setdefault(sentence.passage.id, sentence.score)
    found = [
        replace(
            hit,
            score=hit.score + _WEIGHT * min(max(best.get(hit.passage.id, _WORST), _WORST), _BEST),
        )
        for hit in hits
    ]
    return sorted(found, key=lambda hit: -hit.score)
