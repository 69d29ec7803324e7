"""How well a text covers a question's words: by form, by translation, by near meaning."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.clues.amounts import Amounts, amounts_of, mark_found
from assistant.clues.exclusions import left_out
from assistant.clues.families import apart, families_of
from assistant.clues.phrases import nearest_stretches
from assistant.lexical import LANGUAGES, LexicalIndex
from assistant.questions.question_words import question_words
from assistant.schema import Language
from assistant.searching.bridge import Bridge
from assistant.searching.lexicon import shares
from assistant.vectors.static_encoder import StaticEncoder
from assistant.words.analyzer import content_words, is_number, script, term
from assistant.words.verb_forms import is_verb

Scores = NDArray[np.float32]

_NEAR, FULL = 0.28, 0.62
"""Cosines of word vectors from which two words begin to match, and match fully."""
_TRANSLATION, _TRANSLATION_GAIN = 0.9, 2.5
_TRANSLATION_FLOOR = 0.12
"""A word of the lexicon matches by its weight, times the gain, at most so far; none below."""
_ORDINARY = 300.0
"""How many ordinary passages the index is steadied by."""
_COURTESY = question_words("courtesy")
_LIGHT_WORDS = question_words("light")
"""Words that name the kind of answer, or hardly anything: the answer itself stands for them."""
_LIGHT = 0.25
_VERB = 0.5
"""What a verb weighs beside another word: answers hold it half as often (`verb_forms`)."""
_BORN = re.compile(r"\bn[ée]+s?\b(?!-)(?<!\bne)", re.IGNORECASE)
"""«né», which folding makes the silent word «ne»."""


@dataclass(frozen=True, slots=True)
class Terms:
    """The content words of a question.

    Attributes:
        terms: index terms, in order, without repeats.
        words: the folded words they come from.
        weights: their importance, shape (n,), summing to 1.
        loads: the same before they are made to sum to 1, shape (n,).
        rarities: inverse document frequency of each word with its translations in the index,
            0 for a word the index does not hold in any form, shape (n,).
        vectors: their word vectors, shape (n, d).
        groups: per language of the passages, for each term, the index terms it may stand for.
        amounts: its numbers, each with the places of its terms.
        excepting: the question itself leaves something out («hors taxes»).
    """

    terms: tuple[str, ...]
    words: tuple[str, ...]
    weights: Scores
    loads: Scores
    rarities: Scores
    vectors: Scores
    groups: dict[Language, tuple[dict[str, float], ...]]
    amounts: Amounts = ()
    excepting: bool = False


def matched(likeness: Scores) -> Scores:
    """Cosines as shares of a match, 0 to 1."""
    shares: Scores = np.clip((likeness - _NEAR) / (FULL - _NEAR), 0, 1)
    return shares


class Matcher:
    """Compares questions and texts through one index's rarities and word vectors."""

    def __init__(
        self, lexical: LexicalIndex, words: StaticEncoder, bridge: Bridge | None = None
    ) -> None:
        self._lexical = lexical
        self._words = words
        self._bridge = bridge or Bridge(lexical, words)
        self._read = lru_cache(maxsize=50_000)(self._content_words)
        self._told = lru_cache(maxsize=50_000)(self._told_words)

    def vectors(self, words: Sequence[str]) -> Scores:
        """The vectors of words, (n, d)."""
        return self._words.word_vectors(words)

    @staticmethod
    def _content_words(text: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(content_words(text)))

    def _told_words(self, text: str) -> tuple[str, ...]:
        """The content words of a text but those it leaves out («hors taxes»)."""
        return self._read(left_out(text)[1])

    def terms(self, question: str, language: Language) -> Terms:
        """The content words of a question, weighted by their rarity in the index."""
        question = _BORN.sub("naissance", question)
        found = {each: self._bridge.groups(question, each) for each in LANGUAGES}
        kept = [row for row, group in enumerate(found["fr"]) if group.word not in _COURTESY]
        words = tuple(found["fr"][row].word for row in kept)
        groups = {each: tuple(found[each][row].terms for row in kept) for each in LANGUAGES}
        rarities = np.array(
            [self._rarity([groups[each][row] for each in LANGUAGES]) for row in range(len(words))],
            np.float32,
        )
        loads = np.array(
            [
                self._load(words[row], [groups[each][row] for each in LANGUAGES])
                for row in range(len(words))
            ],
            np.float32,
        )
        loads *= 0.3 + self._words.word_weights(words)
        light = [word in _LIGHT_WORDS for word in words]
        loads[light] *= _LIGHT
        loads[[is_verb(word) and not faint for word, faint in zip(words, light, strict=True)]] *= (
            _VERB
        )
        weights = loads / max(float(loads.sum()), 1e-9)
        names = tuple(map(term, words))
        vectors, amounts = self.vectors(words), amounts_of(question, words)
        excepting = bool(left_out(question)[0])
        return Terms(names, words, weights, loads, rarities, vectors, groups, amounts, excepting)

    def _rarity(self, groups: Sequence[dict[str, float]]) -> float:
        """The lesser rarity of a word over the languages of the index; 0 when in neither."""
        found = [
            self._lexical.group_rarity(language, group)
            for language, group in zip(LANGUAGES, groups, strict=True)
            if group and len(self._lexical.rows(language))
        ]
        return max(min(found), 0.05) if found else 0.0

    def _load(self, word: str, groups: Sequence[dict[str, float]]) -> float:
        """How much a word tells: its rarity in the index, steadied by ordinary passages.

        The index counts as it is, ordinary passages as `_ORDINARY` more, so that a word a small
        index does not hold is not taken for a rare one.
        """
        common = shares()[script(word) or "fr"].get(term(word), 0.0)
        found = []
        for language, group in zip(LANGUAGES, groups, strict=True):
            count = len(self._lexical.rows(language))
            held = self._lexical.group_frequency(language, group) if group else 0.0
            if count and (held or not any(groups)):
                known = held + _ORDINARY * common
                found.append(np.log1p((count + _ORDINARY - known + 0.5) / (known + 0.5)))
        return float(min(found, default=np.log1p(2.0 * _ORDINARY / (_ORDINARY * common + 0.5))))

    def coverage(self, terms: Terms, text: str, language: Language) -> Scores:
        """How well each question term is found in a text, from 0 to 1, shape (n,)."""
        found: Scores = matched(self.likeness(terms, [(text, language)]))[0]
        return found

    def likeness(self, terms: Terms, texts: Sequence[tuple[str, Language]]) -> Scores:
        """The word of each text nearest to each question term, as a cosine, shape (texts, n).

        The same word is 1; a translation of the lexicon is put on the same scale by its weight.
        """
        covered = np.zeros((len(texts), len(terms.terms)), np.float32)
        words = self._read if terms.excepting else self._told
        for language in LANGUAGES:
            rows = [row for row, text in enumerate(texts) if text[1] == language]
            read = {row: words(texts[row][0]) for row in rows}
            filled = [row for row in rows if read[row]]
            if not filled or not terms.terms:
                continue
            numbers: dict[str, int] = {}
            places = [
                numbers.setdefault(word, len(numbers)) for row in filled for word in read[row]
            ]
            table = self._matches(terms, tuple(numbers), language)
            starts = np.cumsum([0] + [len(read[row]) for row in filled[:-1]])
            covered[filled] = np.maximum.reduceat(table[:, places], starts, axis=1).T
        mark_found(covered, terms.amounts, [text for text, _ in texts])
        return covered

    def held(
        self, terms: Terms, texts: Sequence[str]
    ) -> tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]:
        """The question's words and then the other content words of some texts, none twice.

        With the places of each text's words among them, in order.
        """
        places = {word: row for row, word in enumerate(terms.words)}
        held = tuple(
            tuple(places.setdefault(word, len(places)) for word in self._read(text))
            for text in texts
        )
        return tuple(places), held

    def phrases(self, terms: Terms, words: Sequence[str], held: Sequence[Sequence[int]]) -> Scores:
        """The stretch of each text nearest to each question term, as a cosine, (texts, n).

        Args:
            terms: of the question.
            words, held: the words of the texts, as `held` gives them.
        """
        return nearest_stretches(self._weighted(terms.words), self._weighted(words), held)

    def _weighted(self, words: Sequence[str]) -> Scores:
        """Word vectors, each times its importance; zero for numbers."""
        telling = self._words.word_weights(words)
        telling[[is_number(word) for word in words]] = 0
        weighted: Scores = self.vectors(words) * telling[:, None]
        return weighted

    def _matches(self, terms: Terms, words: Sequence[str], language: Language) -> Scores:
        """How well each question term matches each word, shape (terms, words)."""
        positions: dict[str, list[int]] = {}
        for column, word in enumerate(words):
            positions.setdefault(term(word), []).append(column)
        table: Scores = np.zeros((len(terms.terms), len(words)), np.float32)
        vectors = self.vectors(words)
        if vectors.size and terms.vectors.size:
            near = terms.vectors @ vectors.T
            table = np.clip(near, 0, 0.95)
            figures = np.array([is_number(word) for word in words])
            asked = np.array([is_number(word) for word in terms.words])
            table[asked[:, None] | figures[None, :]] = 0
        for row, (name, group) in enumerate(zip(terms.terms, terms.groups[language], strict=True)):
            for other, weight in group.items():
                if other in positions and weight >= _TRANSLATION_FLOOR:
                    columns = positions[other]
                    share = _NEAR + (FULL - _NEAR) * min(_TRANSLATION, _TRANSLATION_GAIN * weight)
                    table[row, columns] = np.maximum(table[row, columns], share)
            if families_of(terms.words[row]):
                table[row, [apart(terms.words[row], word) for word in words]] = 0
            table[row, positions.get(name, [])] = 1
        return table

    def dense(self, question: str, texts: Sequence[str]) -> Scores:
        """The cosine of a question's vector with each text's, shape (texts,)."""
        asked = self._words.encode_questions([question])[0]
        if not texts:
            return np.zeros(0, np.float32)
        scores: Scores = np.stack([self._words.text_vector(text) for text in texts]) @ asked
        return scores
