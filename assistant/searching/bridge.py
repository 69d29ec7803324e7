"""A question's words → weighted terms of the index, across the two languages and within each.

A word reaches the passages by itself, by the lexicon (translations, synonyms, everyday words for
official ones), and, when neither finds it in the index, by its sound in the other script
(Mistral, ميسترال), by its spelling, or by its nearest word vectors.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.language import is_arabizi, letters
from assistant.lexical import LexicalIndex
from assistant.schema import Language
from assistant.searching.arabizi import arabic_skeleton, latin_skeletons
from assistant.searching.lexicon import lexicon
from assistant.searching.spelling import Spelling
from assistant.vectors.features import sound_skeleton
from assistant.vectors.static_encoder import StaticEncoder
from assistant.words.analyzer import content_words, is_number, script, term
from assistant.words.darija import is_spoken, standard_word

SATURATION: Mapping[bool, float] = {True: 0.5, False: 0.2}
"""By whether the passages are in the question's language (see `LexicalIndex.group_scores`)."""

SOUND_WEIGHT = 0.8
SPELLING_WEIGHT = 0.7
SPELLING_FLOOR = 0.55
NEAR_WEIGHT = 0.5
NEAR_FLOOR = 0.5
NEAREST = 5
_SHORTEST_SOUND, _SHORTEST_SPELLED = 3, 4


@dataclass(frozen=True, slots=True)
class Group:
    """A question word, and the terms of the index it may stand for."""

    word: str
    terms: dict[str, float]


@dataclass(frozen=True, slots=True)
class _Side:
    """The words of one language's passages, ready to be searched by sound and spelling."""

    words: tuple[str, ...]
    by_sound: dict[str, list[str]]
    by_consonants: dict[str, list[str]]


class Bridge:
    """Translates questions into the terms of one index; immutable, safe to share."""

    def __init__(self, lexical: LexicalIndex, words: StaticEncoder) -> None:
        self._lexical = lexical
        self._tables = lexicon()
        self._vectors = words
        self._groups = lru_cache(maxsize=256)(self._read_groups)
        self._alternatives = lru_cache(maxsize=20_000)(self._read_alternatives)
        self._side = lru_cache(maxsize=2)(self._read_side)
        self._fallback = lru_cache(maxsize=20_000)(self._search_words)
        self._spelling = lru_cache(maxsize=2)(self._read_spelling)
        self._word_matrix = lru_cache(maxsize=2)(self._read_vectors)

    def groups(self, question: str, language: Language) -> list[Group]:
        """The question's words as groups of weighted terms of one language's passages.

        Args:
            question: in either language, or Moroccan Arabic in Latin letters.
            language: of the passages to search.
        """
        return list(self._groups(question, language))

    def _read_groups(self, question: str, language: Language) -> tuple[Group, ...]:
        moroccan = letters(question)[0] == 0 and is_arabizi(question)
        words = dict.fromkeys(content_words(question, arabizi=moroccan))
        spoken = is_spoken(question)
        groups: dict[str, Group] = {}
        for word in words:
            meant = standard_word(word, spoken)
            name = term(meant.word)
            if name not in groups:
                spelt = word if moroccan else meant.word
                found = dict(self._alternatives(spelt, language, moroccan))
                for other in (meant.word, *meant.others) if meant.word != word else ():
                    told = self._alternatives(other, language, False)
                    found |= {key: max(found.get(key, 0.0), told[key]) for key in told}
                groups[name] = Group(meant.word, found)
        return tuple(groups.values())

    def _read_alternatives(
        self, word: str, language: Language, moroccan: bool
    ) -> Mapping[str, float]:
        name = term(word)
        here = self._lexical.vocabulary(language)
        found: dict[str, float] = {}
        if not is_number(word):
            tables = [f"{script(word)}-{language}"]
            if moroccan:
                tables.insert(0, f"az-{language}")
            for table in tables:
                known = self._tables[table][name]
                found |= {other: weight for other, weight in known.items() if other in here}
                if found:
                    break
        if name in here:
            found[name] = 1.0
        elif not found and not is_number(word):
            found = dict(self._fallback(word, language, moroccan))
        return found

    def _search_words(self, word: str, language: Language, moroccan: bool) -> dict[str, float]:
        """Terms for a word that neither the index nor the lexicon's translations know."""
        side = self._side(language)
        found: dict[str, float] = {}
        if moroccan and language == "ar":
            sounds = [side.by_consonants.get(key, []) for key in latin_skeletons(word)]
        elif script(word) != language:
            key = sound_skeleton(word)
            sounds = [side.by_sound.get(key, [])] if len(key) >= _SHORTEST_SOUND else []
        else:
            sounds = []
            found = self._by_spelling(word, language)
        heard = {term(match) for matches in sounds for match in matches}
        found |= dict.fromkeys(heard, SOUND_WEIGHT * max(len(heard), 1) ** -0.5)
        return found or self._by_vector(word, language)

    def _by_spelling(self, word: str, language: Language) -> dict[str, float]:
        """Terms of words spelled almost as one is."""
        found: dict[str, float] = {}
        if len(word) < _SHORTEST_SPELLED:
            return found
        for other, likeness in self._spelling(language).near(word, SPELLING_FLOOR):
            name = term(other)
            found[name] = max(found.get(name, 0.0), SPELLING_WEIGHT * likeness)
        return found

    def _by_vector(self, word: str, language: Language) -> dict[str, float]:
        words = self._side(language).words
        if not words:
            return {}
        near = self._word_matrix(language) @ self._vectors.word_vectors([word])[0]
        found: dict[str, float] = {}
        for number in np.argsort(-near)[:NEAREST].tolist():
            if near[number] >= NEAR_FLOOR:
                name = term(words[number])
                found[name] = max(found.get(name, 0.0), NEAR_WEIGHT * float(near[number]))
        return found

    def _read_side(self, language: Language) -> _Side:
        here = self._lexical.vocabulary(language)
        every = self._lexical.words.vocabulary
        words = tuple(word for word in every if script(word) and term(word) in here)
        by_sound: dict[str, list[str]] = {}
        by_consonants: dict[str, list[str]] = {}
        for word in words:
            if script(word) == language:
                bare = word.removeprefix("ال") if len(word) > 4 else word
                by_sound.setdefault(sound_skeleton(bare), []).append(word)
                if language == "ar":
                    by_consonants.setdefault(arabic_skeleton(word), []).append(word)
        return _Side(words, by_sound, by_consonants)

    def _read_spelling(self, language: Language) -> Spelling:
        return Spelling(self._side(language).words)

    def _read_vectors(self, language: Language) -> NDArray[np.float32]:
        return self._vectors.word_vectors(list(self._side(language).words))
