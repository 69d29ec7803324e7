"""Sentences as evidence for a question, and how probably any of them answers it."""

from dataclasses import dataclass

from assistant.schema import Passage


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence as evidence for one question.

    Attributes:
        start, end: offsets into the document.
        score: how well it answers, as log-odds against no answer.
        covered: how well each question term is found in it or its context, 0 to 1.
        own: how well each question term is found in the sentence itself, or in what announces the
            list it is an item of, 0 to 1.
        share: its share of the probability among the candidates.
    """

    passage: Passage
    number: int
    start: int
    end: int
    text: str
    score: float
    covered: tuple[float, ...]
    share: float = 0.0
    own: tuple[float, ...] = ()

    @property
    def place(self) -> tuple[str, int]:
        """Its document, and its offset there: the same for every passage that holds it."""
        return self.passage.document, self.start


@dataclass(frozen=True, slots=True)
class Judgement:
    """The sentences of the hits, best first, and how probably any of them answers.

    Attributes:
        weights: importance of each question term, in the order of `Sentence.covered`.
        words: the folded question words these weights belong to.
    """

    sentences: tuple[Sentence, ...]
    probability: float
    words: tuple[str, ...] = ()
    weights: tuple[float, ...] = ()
