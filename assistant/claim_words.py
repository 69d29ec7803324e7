"""The words of a claim that frame a fact or make another one, read from data/claim_words.json."""

import json
import re
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from assistant.normalize import fold

_PATH = Path(__file__).parent / "data" / "claim_words.json"


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Words as one pattern of folded ones.

    A French word may take any ending (*); an Arabic verb any prefix of person, tense and
    conjunction (~); an Arabic noun any clitic (+).
    """
    patterns = []
    for word in words:
        if word.startswith("~"):
            patterns.append(rf"[وف]?[سل]?[يتنا]?{fold(word[1:])}\w{{0,2}}")
        elif word.startswith("+"):
            patterns.append(rf"[وف]?[بلك]?(?:ال|ل)?{fold(word[1:])}\w{{0,2}}")
        elif word.endswith("*"):
            patterns.append(rf"{fold(word[:-1])}\w*")
        else:
            patterns.append(fold(word))
    return re.compile("|".join(patterns))


_LISTS = json.loads(_PATH.read_text(encoding="utf-8"))
FRAME, AMOUNT, HEADS, DECISIVE = (
    _pattern(_LISTS[name]) for name in ("framing", "amounts", "heads", "decisive")
)
"""Words that frame a fact without being part of it (aims, neutral verbs), or an amount of money;
words that only say what kind of thing a name is; verbs that make another fact of the same words
and figures."""
_SAME = tuple(map(_pattern, _LISTS["same"]))


@lru_cache(maxsize=50_000)
def meanings(word: str) -> frozenset[int]:
    """Which lists of words that say the same, in either language, a folded word is on."""
    return frozenset(number for number, words in enumerate(_SAME) if words.fullmatch(word))


_GROUPS = tuple(map(_pattern, _LISTS["groups"]))
_ALL = _pattern(_LISTS["all"])


def groups(words: Iterable[str]) -> frozenset[int]:
    """Which groups of people or firms some folded words are for: women, the young, the rural."""
    return frozenset().union(*map(_groups, words))


@lru_cache(maxsize=50_000)
def _groups(word: str) -> frozenset[int]:
    return frozenset(number for number, words in enumerate(_GROUPS) if words.fullmatch(word))


def names_all(words: Iterable[str]) -> bool:
    """Whether some folded words name everyone: the inhabitants, the whole."""
    return any(map(_ALL.fullmatch, words))


AUXILIARY = re.compile(
    r"(?<!\w)(?:a|ont|est|sont|ete|sera|seront|avait|etait|etaient|s'est|se|doit|doivent|va|vont|peut"
    r"|veut|veulent|compte|comptent|souhaite|souhaitent|(?:prevoi|envisage)(?:t|ent|nt)? de)\s+\Z"
)
