"""BM25 over the passages of both languages.

Built and weighted with bm25s (X. H. Lù, "BM25S: orders of magnitude faster lexical search via
eager sparse scoring", 2024); its columns are read here directly, so that a question's words can
carry weights and alternatives. Each language has postings of its own: rarity and length are
measured among the passages of one language, whatever share of the corpus it has.
"""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.indexing.lexical_files import load_lexical, save_lexical
from assistant.indexing.postings import PassageWords, Postings, count_words, weighted
from assistant.schema import Language, Passage
from assistant.searching.forms import forms_of
from assistant.words.analyzer import ANALYZER_VERSION, analyze, content_words, term

__all__ = ["ANALYZER_VERSION", "LexicalIndex", "analyze"]

Rows = NDArray[np.int32]
Scores = NDArray[np.float32]

LANGUAGES: tuple[Language, ...] = ("ar", "fr")


class LexicalIndex:
    """BM25 of all passages, both languages; built once, immutable.

    Attributes:
        size: number of rows.
        words: the words each row is made of.
        forms: the answer forms of each row (see `assistant.searching.forms`).
    """

    def __init__(
        self,
        postings: Mapping[Language, Postings],
        words: PassageWords,
        forms: NDArray[np.uint16],
    ) -> None:
        self._postings = dict(postings)
        self.words = words
        self.forms = forms
        self.size = len(forms)

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> "LexicalIndex":
        """Analyses and weighs the passages; row numbers follow the order given.

        A passage is indexed by its text; its section heading, then its document's title count as
        text too.
        """
        words = [content_words(_fields(item)) for item in passages]
        postings: dict[Language, Postings] = {}
        for language in LANGUAGES:
            rows = [row for row, item in enumerate(passages) if item.language == language]
            if rows:
                postings[language] = weighted([[*map(term, words[row])] for row in rows], rows)
        return cls(postings, count_words(words), forms_of([item.text for item in passages]))

    def save(self, folder: Path) -> None:
        """Writes the index into an existing folder, as plain files named `lexical*`."""
        save_lexical(folder, self._postings, self.words, self.forms)

    @classmethod
    def load(cls, folder: Path) -> "LexicalIndex":
        """Reads what `save` wrote.

        Raises:
            OSError, ValueError, KeyError: a file is missing or not what it should be.
        """
        return cls(*load_lexical(folder))

    def scores(self, terms: Mapping[str, float]) -> Scores:
        """The weighted sum of the terms' BM25 weights, for every row."""
        total = np.zeros(self.size, np.float32)
        for part in self._postings.values():
            for name, weight in terms.items():
                column = part.column(name)
                if column is not None:
                    places, strength = column
                    factor = np.float32(weight * part.rarity(len(places)))
                    total[part.rows[places]] += factor * strength / (strength + 1)
        return total

    def group_scores(
        self,
        language: Language,
        groups: Iterable[Mapping[str, float]],
        saturation: float = 1.0,
    ) -> Scores:
        """BM25 where each question word stands as a group of weighted alternatives.

        The frequencies and document frequencies of a group's terms are added up by weight before
        BM25 is computed, so that synonyms do not pile up (probabilistic structured queries:
        K. Darwish, D. Oard, "Probabilistic structured query methods", 2003).

        Args:
            language: which passages to score; the others get 0.
            groups: for each question word, its terms and their weights.
            saturation: how many usual frequencies bring half of a group's weight.

        Returns:
            Shape (size,).
        """
        total = np.zeros(self.size, np.float32)
        part = self._postings.get(language)
        if part is None:
            return total
        mine = np.zeros(len(part.rows), np.float32)
        for alternatives in groups:
            strength = np.zeros(len(part.rows), np.float32)
            frequency = 0.0
            for name, share in alternatives.items():
                column = part.column(name)
                if column is not None:
                    strength[column[0]] += np.float32(share) * column[1]
                    frequency += share * len(column[0])
            if frequency:
                factor = np.float32(part.rarity(frequency))
                mine += factor * strength / (strength + np.float32(saturation))
        total[part.rows] = mine
        return total

    def group_rarity(self, language: Language, group: Mapping[str, float]) -> float:
        """BM25's rarity of a group of weighted terms among one language's passages."""
        part = self._postings.get(language)
        if part is None:
            return 0.0
        return part.rarity(self.group_frequency(language, group))

    def group_frequency(self, language: Language, group: Mapping[str, float]) -> float:
        """How many passages of a language hold a group of weighted terms, as a real number."""
        part = self._postings.get(language)
        if part is None:
            return 0.0
        return sum(share * part.frequency(name) for name, share in group.items())

    def idf(self, name: str) -> float:
        """Rarity of a term: its larger one over the two languages; 0.0 when no passage has it."""
        found = [
            part.rarity(part.frequency(name))
            for part in self._postings.values()
            if name in part.terms
        ]
        return max(found, default=0.0)

    def vocabulary(self, language: Language) -> Mapping[str, int]:
        """The index terms of one language's passages, each with its column."""
        part = self._postings.get(language)
        return part.terms if part else {}

    def rows(self, language: Language) -> Rows:
        """The rows of one language's passages, ascending."""
        part = self._postings.get(language)
        return part.rows if part else np.zeros(0, np.int32)


def _fields(passage: Passage) -> str:
    return f"{passage.title}\n{passage.section}\n{passage.body}"
