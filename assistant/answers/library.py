"""What answers are made from: the passages, the documents, and how words are matched."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from assistant.clues.matching import Matcher
from assistant.judging.alignment import Alignment
from assistant.schema import Document, Evidence, Language


@dataclass(frozen=True, slots=True)
class Library:
    """What an answer is made from.

    Attributes:
        retrieve: the passages for a question, best first, of one language when it is given.
        alignment: which sentences of two editions say the same.
        nearest: how many passages a refusal offers.
    """

    retrieve: Callable[[str, Language | None], list[Evidence]]
    matcher: Matcher
    documents: Mapping[str, Document]
    alignment: Alignment
    nearest: int = 3


def current(hits: Sequence[Evidence], documents: Mapping[str, Document]) -> list[Evidence]:
    """The hits without superseded documents: they are never the basis of an answer."""
    return [hit for hit in hits if documents[hit.passage.document].status != "superseded"]
