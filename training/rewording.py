"""Questions in other words: what the clusters hold as one way to say a thing takes another's place.

The cross-encoder learns from them that everyday and official words mean the same. They are rough (a
word may agree badly with its neighbours), as hasty questions are.
"""

import random
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from assistant.normalize import fold
from assistant.vectors.static_encoder import static_encoder
from training.data import clusters

_WORD = re.compile(r"\w+")
_CLITICS = re.compile(r"(?P<joined>[وف]?[بك]?)(?P<article>ال|(?<![بك])لل)(?=\w{2})")
_LONGEST, _SHORTEST = 5, {"ar": 4, "fr": 5}
_SENSES = 2
"""A phrase of more clusters than these means too many things."""
_ALIKE = 0.45
"""The least cosine of what is replaced and what takes its place, by the word vectors."""
_PLACES = 2
"""How many phrases of a question are replaced at most."""
_ELIDED = re.compile(r"\b([ldnjs]|qu)(['’])$", re.IGNORECASE)
_VOWELS = "aeiouyhàâéèêëîïôûù"


class _Place(NamedTuple):
    """Where a question holds a phrase of some clusters, and what may take its place."""

    start: int
    end: int
    others: tuple[str, ...]


def _core(word: str, language: str) -> str:
    """An Arabic word without the article and what is joined to it."""
    joined = _CLITICS.match(word) if language == "ar" else None
    return word[joined.end() :] if joined else word


def _key(phrase: str, language: str) -> tuple[str, ...]:
    return tuple(_core(word, language) for word in _WORD.findall(fold(phrase)))


class Rewording:
    """The ways to say one thing, by any of them.

    Attributes:
        language: of the questions.
    """

    def __init__(self, authored: Path, language: str, spoken: bool = False) -> None:
        """Reads the clusters.

        Args:
            spoken: whether phrases are replaced by those of Moroccan Arabic.
        """
        self.language = language
        self._encoder = static_encoder()
        self._kept: dict[str, list[str]] = {}
        self._others: dict[tuple[str, ...], list[tuple[str, ...]]] = defaultdict(list)
        for cluster in clusters(authored):
            mine = tuple(cluster.get(language, ()))
            others = tuple(cluster.get("ary", ())) if spoken else mine
            for phrase in dict.fromkeys(_key(each, language) for each in mine):
                self._others[phrase].append(others)

    def _alike(self, phrase: str, found: Sequence[tuple[str, ...]]) -> list[str]:
        """What may take the place of a phrase, by those of its clusters."""
        if phrase not in self._kept:
            others = [each for some in found for each in some]
            others = [each for each in others if " ".join(_key(each, self.language)) != phrase]
            vectors = self._encoder.encode_questions([phrase, *others])
            near = vectors[1:] @ vectors[0] >= _ALIKE
            self._kept[phrase] = [each for each, good in zip(others, near, strict=True) if good]
        return self._kept[phrase]

    def _places(self, text: str) -> Iterator[_Place]:
        """The longest phrases held, from left to right, none inside another."""
        words = list(_WORD.finditer(text))
        cores = [_core(fold(word.group()), self.language) for word in words]
        at = 0
        while at < len(words):
            for size in range(min(_LONGEST, len(words) - at), 0, -1):
                key = tuple(cores[at : at + size])
                found = self._others.get(key, [])
                if size == 1 and len(key[0]) < _SHORTEST[self.language]:
                    continue
                others = self._alike(" ".join(key), found) if len(found) <= _SENSES else []
                if others:
                    yield _Place(words[at].start(), words[at + size - 1].end(), tuple(others))
                    break
            else:
                size = 1
            at += size

    def _fitted(self, text: str, place: _Place, other: str) -> tuple[int, str]:
        """Where what is replaced begins, and what takes its place, with the article it had."""
        if self.language == "ar":
            held = _CLITICS.match(text[place.start : place.end])
            if held and not _CLITICS.match(other):
                return place.start, held.group() + other
            if held:
                joined = held["joined"] + ("ل" if held["article"] == "لل" else "")
                other = other if not joined else joined + other
                return place.start, other.replace("للال", "لل", 1).replace("لال", "لل", 1)
            return place.start, other
        elided = _ELIDED.search(text[: place.start])
        if elided and other[0].lower() not in _VOWELS:
            whole = "que " if elided[1].lower() == "qu" else f"{elided[1]}e "
            return elided.start(), whole + other
        return place.start, other

    def of(self, text: str, chance: random.Random) -> str:
        """A question with one or two phrases replaced; the same when it holds none."""
        places = list(self._places(text))
        chosen = chance.sample(places, min(len(places), chance.randint(1, _PLACES)))
        for place in sorted(chosen, reverse=True):
            start, other = self._fitted(text, place, chance.choice(place.others))
            text = text[:start] + other + text[place.end :]
        return text


def reworded(
    texts: Sequence[tuple[str, str]], authored: Path, spoken: bool, seed: int
) -> list[str]:
    """Questions, each with its language, in other words.

    Args:
        spoken: whether Arabic ones are put in the words of Moroccan Arabic.
    """
    makers = {side: Rewording(authored, side, spoken and side == "ar") for side in ("ar", "fr")}
    return [
        makers[language].of(text, random.Random(f"{seed} {number}"))
        for number, (text, language) in enumerate(texts)
    ]
