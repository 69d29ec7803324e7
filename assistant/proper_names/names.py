"""The proper names of a text, in both scripts, and whether another text holds them.

French writes names with a capital, unless they open the sentence; Arabic does not, so names are
known there from `data/names.txt`, or by sounding like a French name of the same corpus.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.normalize import fold
from assistant.proper_names.arabic_people import TITLES, arabic_person, is_no_word, means
from assistant.proper_names.corpus_names import (
    SENTENCE_START,
    read_arabic,
    read_capitals,
    read_sounds,
)
from assistant.proper_names.gazetteer import TOKEN, Known, bare_word, folded_bare, gazetteer
from assistant.proper_names.headed_names import is_company_head, named_by_head, person_of_family
from assistant.proper_names.name_forms import (
    SHORTEST_SPELLED,
    has_word,
    is_arabic,
    name_words,
    spelled_in,
    without_clitic,
)
from assistant.proper_names.transliterated import is_set_off, read_pairs, spells_pair
from assistant.schema import Passage
from assistant.vectors.features import sound_skeleton

_LINKS = frozenset({
    "de", "du", "des", "d", "la", "le", "el", "al", "ben", "ibn", "bin", "et", "&", "and", "of",
    "von",
})  # fmt: skip
_TITLED = re.compile(r"(?<!\w)(?:MM?|Mr|Dr|Pr)\. \Z")
_ARTICLE = re.compile(r"\A(?:al|el)-(?=\w{3})")
_QUOTED = re.compile(r"[«“\"]\s*([^»”\"]{2,40}?)\s*[»”\"]")
_SERVANT = re.compile(r"(?:abd|abde|abdo|abdu)(?:l|rr|ss|nn|dd|zz|ll)[a-z]{3,}")
"""A given name made with "servant of": Abdelilah, Abderrahim, Abdessamad."""
_LONG = 5
"""From how many letters on an Arabic word is a name because it sounds like one."""
_GENERIC = frozenset({"ai", "ia", "group", "groupe"})
_WEAK = frozenset({"maroc", "morocco", "المغرب", "مغرب"})
"""Words that, with a year alone, tell no name from another: « Maroc IA 2030 », « Maroc 2030 »."""
KINDS = ("city", "country", "company", "institution", "programme")
"""Kinds of known names that have figures, dates and people of their own."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as it stands in a text.

    Attributes:
        tokens: its folded words, without links ("de", "el") and generic ones ("AI").
        kind: city, country, company, institution, programme, person, or "".
        key: the same for every form of a known name, or "".
    """

    text: str
    tokens: tuple[str, ...]
    start: int
    end: int
    kind: str = ""
    key: str = ""


def _core(tokens: Iterable[str]) -> tuple[str, ...]:
    """The words that tell a name apart."""
    all_tokens = tuple(_ARTICLE.sub("", item) for item in tokens)
    kept = tuple(item for item in all_tokens if item not in _LINKS and item not in _GENERIC)
    telling = any(item not in _WEAK and not item.isdigit() for item in kept)
    return kept if telling else all_tokens


@lru_cache(maxsize=50_000)
def _openings(word: str) -> dict[str, int]:
    """The forms of a folded word that known names open with, and how long the longest is."""
    first = without_clitic(word) if word and is_arabic(word) else [word]
    heads = dict.fromkeys((*first, *(f"ال{item}" for item in first[1:])))
    return {head: gazetteer().longest[head] for head in heads if head in gazetteer().longest}


def _known_at(folded: Sequence[str], at: int) -> tuple[int, Known | None]:
    opening, forms = _openings(folded[at]), gazetteer().forms
    for size in range(min(max(opening.values(), default=0), len(folded) - at), 0, -1):
        for head in opening:
            known = forms.get((head, *folded[at + 1 : at + size]))
            if known is not None:
                return size, known
    return 0, None


@lru_cache(maxsize=20_000)
def _known(text: str) -> tuple[tuple[int, int, Known], ...]:
    """Where known names stand in a text: start and end of each, and what it is."""
    matches = list(TOKEN.finditer(text))
    folded = [folded_bare(match.group()) for match in matches]
    found, at = list[tuple[int, int, Known]](), 0
    while at < len(folded):
        size, known = _known_at(folded, at) if _openings(folded[at]) else (0, None)
        if known is not None:
            found.append((matches[at].start(), matches[at + size - 1].end(), known))
        at += max(size, 1)
    return tuple(found)


def known_spans(text: str, kind: str) -> tuple[tuple[int, int, str], ...]:
    """Where the known names of one kind ("city") stand in a text: start, end and key of each."""
    return tuple((start, end, item.key) for start, end, item in _known(text) if item.kind == kind)


@lru_cache(maxsize=20_000)
def known_names(text: str, kind: str) -> frozenset[str]:
    """The keys of the known names of one kind ("city") that a text holds."""
    return frozenset(key for _, _, key in known_spans(text, kind))


def is_known(text: str, kinds: Iterable[str]) -> bool:
    """Whether a text holds a known name of one of some kinds."""
    return any(known_names(text, kind) for kind in kinds)


def _quoted(text: str) -> frozenset[str]:
    """The folded words a text has in quotes: «شكاية» is the name, and no plain word."""
    return frozenset(fold(word) for inside in _QUOTED.findall(text) for word in inside.split())


class NameBook:
    """Reads names in texts about one corpus; immutable, safe to share.

    Attributes:
        proper: folded Latin words the corpus writes with a capital inside sentences.
        arabic: folded Arabic words of the corpus that sound like one of them.
        sounds: how these sound.
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self.proper, self._common = read_capitals(passages)
        self.sounds = read_sounds(self.proper, self._common)
        self.arabic = read_arabic(passages, self.sounds)
        self._pairs = read_pairs(passages)
        self.names = lru_cache(maxsize=20_000)(self._names)
        self.words = lru_cache(maxsize=20_000)(name_words)

    def _is_name(self, word: str, text: str, start: int) -> bool:
        folded = fold(word)
        if not folded or folded in gazetteer().never or len(folded) < 2:
            return False
        mixed = any(item.isdigit() for item in word) and any(item.isalpha() for item in word)
        if mixed and word[0].isupper():
            return True
        if is_arabic(folded):
            return False
        if not word[0].isupper():
            return False
        if word.isupper() and len(word) > 1:
            return True
        if folded in self.proper:
            return True
        if _TITLED.search(text[:start][-6:]):
            return True
        return folded not in self._common and not SENTENCE_START.search(text[:start][-12:])

    def _names(self, text: str) -> tuple[Name, ...]:
        """The names of a text, in order, without overlap."""
        matches = list(TOKEN.finditer(text))
        words = [bare_word(match.group()) for match in matches]
        starts = [match.end() - len(word) for match, word in zip(matches, words, strict=True)]
        folded = [fold(word) for word in words]
        found: list[Name] = []
        at = 0
        while at < len(words):
            size, known = _known_at(folded, at)
            person = 0
            if known is None:
                person = arabic_person(folded, at)
                size = person or self._unlisted(text, words, folded, starts, at)
            if size:
                start, end = starts[at], starts[at + size - 1] + len(words[at + size - 1])
                tokens = _core(folded[at : at + size])
                titled = person or (at and folded[at - 1] in TITLES)
                titled = titled or (size > 1 and person_of_family(folded, at))
                kind = known.kind if known else "person" if titled else self._kind(tokens)
                kind = kind or ("company" if at and is_company_head(folded[at - 1]) else "")
                key = known.key if known else ""
                found.append(Name(text[start:end], tokens, start, end, kind, key))
            at += max(size, 1)
        return tuple(found)

    def _unlisted(
        self,
        text: str,
        words: Sequence[str],
        folded: Sequence[str],
        starts: Sequence[int],
        at: int,
    ) -> int:
        """How many words from `at` on are a name that no list has."""
        if spells_pair(folded, at, self._pairs) and is_set_off(text, starts[at], folded, at):
            return 2
        size = self._run(text, words, starts, at)
        return size or named_by_head(folded, at) or person_of_family(folded, at)

    def _sounds_as_one(self, word: str) -> bool:
        """Whether a folded Arabic word without a meaning sounds like a Latin name of the corpus."""
        if word in self.arabic:
            return True
        if not word or not is_arabic(word) or not is_no_word(word):
            return False
        options = (item for item in without_clitic(word) if len(item) >= _LONG)
        return any(sound_skeleton(item) in self.sounds for item in options)

    def _run(self, text: str, words: Sequence[str], starts: Sequence[int], at: int) -> int:
        """How many words from `at` on make one name."""
        if self._sounds_as_one(fold(words[at])):
            return 1
        if not self._is_name(words[at], text, starts[at]):
            return 0
        size = 1
        while at + size < len(words):
            between = text[starts[at + size - 1] + len(words[at + size - 1]) : starts[at + size]]
            if between.strip(" &'’-"):
                break
            if self._is_name(words[at + size], text, starts[at + size]):
                size += 1
                continue
            linked = words[at + size].casefold() in _LINKS - {"et", "la", "le"} and (
                at + size + 1 < len(words)
            )
            if linked and self._is_name(words[at + size + 1], text, starts[at + size + 1]):
                size += 2
                continue
            break
        return size

    @staticmethod
    def _kind(tokens: Sequence[str]) -> str:
        first = tokens[0] if tokens else ""
        return "person" if first in gazetteer().given or _SERVANT.match(first) else ""

    def holds(self, text: str, name: Name) -> bool:
        """Whether a text holds a name, in either script."""
        if name.key and any(item.key == name.key for item in self.names(text)):
            return True
        there = self.words(text)
        missing = [token for token in name.tokens if not has_word(token, there)]
        spelled = [spelled_in(token, there) for token in missing]
        if len(name.tokens) > 1:
            return all(spelled)
        # A short word that means something is no name by its spelling alone.
        words = [word for found in spelled for word in (*found, *missing)]
        short = any(len(sound_skeleton(word)) < SHORTEST_SPELLED for word in words)
        quoted = _quoted(text)
        plain = any(is_arabic(word) and means(word) and word not in quoted for word in words)
        return all(spelled) and not short and not plain
