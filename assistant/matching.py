"""How well a text covers a question's words: by form, by translation, by near meaning."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from assistant.features import words as read_words
from assistant.lexical import LexicalIndex, analyze
from assistant.normalize import fold
from assistant.schema import Language

if TYPE_CHECKING:
    from assistant.encoder import Encoder

_NEAR = 0.28
_SAME = 0.62
"""Cosines of word vectors from which two words begin to match, and match fully."""
_UNKNOWN_RARITY = 6.0
_ASKING = frozenset(
    """combien quel quelle quels quelles quand comment pourquoi qui que quoi ou est-ce cela faut peut doit
    كم شحال بشحال متي امتي اين فين كيف كيفاش لماذا علاش من ما ماذا هل واش شنو شكون ماهي ماهو اي بكم
    ديال دابا هاد هادي لي اللي غادي كاين كاينه في فـ بغيت نعرف عافاك نبغي
    marocain marocaine marocains marocaines maroc مغرب بالمغرب المغرب المغربي المغربيه
    s'il plait svp merci dire dites-moi savoir voudrais veux""".split()
)


@dataclass(frozen=True, slots=True)
class Terms:
    """The content words of a question.

    Attributes:
        terms: index terms, in order, without repeats.
        words: the folded words they come from.
        weights: their importance, shape (n,), summing to 1.
        rarities: inverse document frequency in the index, shape (n,).
        vectors: their word vectors, shape (n, d); (n, 0) when the encoder has none.
    """

    terms: tuple[str, ...]
    words: tuple[str, ...]
    weights: NDArray[np.float32]
    rarities: NDArray[np.float32]
    vectors: NDArray[np.float32]


Words = tuple[tuple[str, str], ...]
"""The content words of a text, each as (folded word, index term)."""


def _is_number(term: str) -> bool:
    return term[0].isdigit()


class Matcher:
    """Compares questions and texts through one index's rarities and one encoder's words."""

    def __init__(self, lexical: LexicalIndex, encoder: "Encoder") -> None:
        self._lexical = lexical
        self._encoder = encoder
        self._words = getattr(encoder, "word_vectors", None)
        self._importance = getattr(encoder, "word_weights", None)
        self._read = lru_cache(maxsize=50_000)(self._content_words)
        self._dense = lru_cache(maxsize=20_000)(self._passage_vector)
        self._term = lru_cache(maxsize=100_000)(self._only_term)

    def _vectors(self, words: Sequence[str]) -> NDArray[np.float32]:
        if self._words is None or not words:
            return np.zeros((len(words), 0), np.float32)
        vectors: NDArray[np.float32] = self._words(words)
        return vectors

    @staticmethod
    def _only_term(word: str, language: Language) -> str:
        found = analyze(word, language)
        return found[0] if found else ""

    def _content_words(self, text: str, language: Language) -> Words:
        pairs = ((word, self._term(word, language)) for word in read_words(text))
        return tuple(dict.fromkeys(pair for pair in pairs if pair[1]))

    def _passage_vector(self, text: str) -> NDArray[np.float32]:
        vector: NDArray[np.float32] = self._encoder.encode_passages([text])[0]
        return vector

    def terms(self, question: str, language: Language) -> Terms:
        """The content words of a question, weighted by their rarity in the index."""
        found = dict[str, str]()
        for word, term in self._read(question, language):
            if word not in _ASKING:
                found.setdefault(term, word)
        terms, words = tuple(found), tuple(found.values())
        rarities = np.array([self._lexical.idf(term) for term in terms], np.float32)
        known = rarities > 0
        weights = np.where(known, rarities, _UNKNOWN_RARITY).astype(np.float32)
        if self._importance is not None and words:
            learned = np.asarray(self._importance(words), np.float32)
            weights = np.where(known, weights, 2.0 * learned + 1.0) * (0.3 + learned)
        weights /= max(float(weights.sum()), 1e-9)
        return Terms(terms, words, weights, rarities, self._vectors(words))

    def coverage(self, terms: Terms, text: str, language: Language) -> NDArray[np.float32]:
        """How well each question term is found in a text, from 0 to 1, shape (n,)."""
        return self.coverages(terms, [(text, language)])[0]

    def coverages(
        self, terms: Terms, texts: Sequence[tuple[str, Language]]
    ) -> NDArray[np.float32]:
        """How well each question term is found in each text, 0 to 1, shape (texts, n)."""
        read = [self._read(text, language) for text, language in texts]
        numbers: dict[tuple[str, str], int] = {}
        places = [[numbers.setdefault(pair, len(numbers)) for pair in pairs] for pairs in read]
        table = self._matches(terms, tuple(numbers))
        covered = np.zeros((len(texts), len(terms.terms)), np.float32)
        filled = [row for row, mine in enumerate(places) if mine]
        if filled and terms.terms:
            flat = table[:, np.concatenate([places[row] for row in filled])]
            starts = np.cumsum([0] + [len(places[row]) for row in filled[:-1]])
            covered[filled] = np.maximum.reduceat(flat, starts, axis=1).T
        return covered

    def _matches(self, terms: Terms, pairs: Words) -> NDArray[np.float32]:
        """How well each question term matches each word, shape (terms, words)."""
        positions: dict[str, list[int]] = {}
        for column, (_, term) in enumerate(pairs):
            positions.setdefault(term, []).append(column)
        table = np.zeros((len(terms.terms), len(pairs)), np.float32)
        vectors = self._vectors([word for word, _ in pairs])
        if vectors.size and terms.vectors.size:
            near = terms.vectors @ vectors.T
            table = np.clip((near - _NEAR) / (_SAME - _NEAR), 0, 1)
            figures = np.array([_is_number(term) for _, term in pairs])
            asked = np.array([_is_number(term) for term in terms.terms])
            table[asked[:, None] | figures[None, :]] = 0
        for row, term in enumerate(terms.terms):
            table[row, positions.get(term, [])] = 1
        return table

    def dense(self, question: str, texts: Sequence[str]) -> NDArray[np.float32]:
        """The cosine of a question's vector with each text's, shape (texts,)."""
        asked = self._encoder.encode_questions([question])[0]
        if not texts:
            return np.zeros(0, np.float32)
        scores: NDArray[np.float32] = np.stack([self._dense(text) for text in texts]) @ asked
        return scores


def folded_words(text: str) -> list[str]:
    """The folded words of a text, function words included."""
    return read_words(fold(text))
