"""The words a corpus uses as names: with a capital inside sentences, or sounding like one."""

import re
from collections.abc import Sequence

from assistant.normalize import fold
from assistant.proper_names.gazetteer import TOKEN, bare_word, gazetteer
from assistant.proper_names.name_forms import SHORTEST_SOUND, is_arabic
from assistant.schema import Passage
from assistant.searching.lexicon import lexicon
from assistant.vectors.features import sound_skeleton
from assistant.words.analyzer import term

SENTENCE_START = re.compile(r"(?:\A|[.!?:;|»«“\"•–—-]|\n)\s*[«“\"(]*\s*\Z")


def read_capitals(passages: Sequence[Passage]) -> tuple[frozenset[str], frozenset[str]]:
    """Latin words a corpus writes with a capital inside sentences, and those it writes without."""
    high: dict[str, int] = {}
    low: dict[str, int] = {}
    for passage in passages:
        for match in TOKEN.finditer(passage.text):
            word = bare_word(match.group())
            if not word or is_arabic(fold(word)[:1] or "a") or not word[0].isalpha():
                continue
            if word[0].islower():
                low[fold(word)] = low.get(fold(word), 0) + 1
            elif not SENTENCE_START.search(passage.text[: match.start()][-12:]):
                high[fold(word)] = high.get(fold(word), 0) + 1
    never = gazetteer().never
    proper = frozenset(
        word
        for word, count in high.items()
        if count > 2 * low.get(word, 0) and word not in never and len(word) > 1
    )
    return proper, frozenset(low)


def read_sounds(proper: frozenset[str], common: frozenset[str]) -> frozenset[str]:
    """How the Latin names of a corpus sound, those of consonants enough."""
    sounds = {sound_skeleton(word) for word in proper if word not in common}
    return frozenset(item for item in sounds if len(item) >= SHORTEST_SOUND)


def read_arabic(passages: Sequence[Passage], sounds: frozenset[str]) -> frozenset[str]:
    """Arabic words of a corpus that sound like one of its Latin names."""
    ordinary = lexicon()["ar-fr"]
    found = set()
    for passage in passages:
        for match in TOKEN.finditer(passage.text):
            word = fold(match.group())
            if word and is_arabic(word) and len(word) >= 4:
                bare = word.removeprefix("ال")
                if sound_skeleton(bare) in sounds and term(word) not in ordinary:
                    found.add(word)
    return frozenset(found)
