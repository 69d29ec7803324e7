"""The words of a claim that frame a fact or make another one, read from data/claim_words.json."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path

from assistant.normalize import fold

_PATH = Path(__file__).parent.parent / "data" / "claim_words.json"
_WORD = re.compile(r"\w+")


def _pattern(words: Iterable[str]) -> re.Pattern[str]:
    """Words as one pattern of folded ones.

    A French word may take any ending (*); an Arabic verb any prefix of person, tense and
    conjunction (~); an Arabic noun any clitic (+).
    """
    return re.compile("|".join(map(_forms, words)))


def _forms(word: str) -> str:
    """The forms of one listed word, as a pattern."""
    if word.startswith("~"):
        return rf"[وف]?[سل]?[يتنا]?{fold(word[1:])}\w{{0,2}}"
    if word.startswith("+"):
        return rf"[وف]?[بلك]?(?:ال|ل)?{fold(word[1:])}\w{{0,2}}"
    if word.endswith("*"):
        return rf"{fold(word[:-1])}\w*"
    return fold(word)


def _turn(words: str) -> re.Pattern[str]:
    """A turn of several words as a pattern: some other words may stand between them.

    "port* affaire justice" is « porté l'affaire devant la justice ». After an Arabic verb (~)
    its subject does, of more words: «لجأ الصندوق الوطني للتقاعد إلى القضاء».
    """
    told = ""
    for word in words.split():
        told += rf"({_forms(word)})(?:\W+\w+){{0,{6 if word.startswith('~') else 2}}}?\W+"
    return re.compile(rf"(?<!\w){told.rsplit('(?:', 1)[0]}(?!\w)")


_LISTS = json.loads(_PATH.read_text(encoding="utf-8"))
FRAME, AMOUNT, LIGHT, SHARE, HEADS, DECISIVE, CASES, TELLING = (
    _pattern(_LISTS[name])
    for name in ("framing", "amounts", "light", "shares", "heads", "decisive", "cases", "telling")
)
"""Words that frame a fact without being part of it (aims, neutral verbs), or an amount of money;
words that a sentence may leave out, and those that it may of a share;
words that only say what kind of thing a name is; verbs that make another fact of the same words
and figures; words that put a case, for which other figures hold than for the rest; words that
say so much that a sentence must have them, however light: for nothing, for good, to be spared."""
_SAME = tuple(_pattern(word for word in words if " " not in word) for words in _LISTS["same"])
_TURNS = tuple(
    (number, _pattern(turn.split()[:1]), _turn(turn))
    for number, words in enumerate(_LISTS["same"])
    for turn in words
    if " " in turn
)
"""Turns of several words: on which list each is, how it opens, and all of it."""


@lru_cache(maxsize=50_000)
def meanings(word: str) -> frozenset[int]:
    """Which lists of words that say the same, in either language, a folded word is on."""
    return frozenset(number for number, words in enumerate(_SAME) if words.fullmatch(word))


@lru_cache(maxsize=50_000)
def _opened(word: str) -> tuple[tuple[int, re.Pattern[str]], ...]:
    """The turns that a folded word may open, each with its list."""
    return tuple((number, turn) for number, first, turn in _TURNS if first.fullmatch(word))


_JOINED = re.compile(r"^[وف](?=ال)")
"""«و» written with the word that it joins: a claim's words are read without it."""


@lru_cache(maxsize=20_000)
def turns(text: str) -> Mapping[str, frozenset[int]]:
    """The folded words of a text that make a turn of a list together, and on which lists it is.

    « porter l'affaire devant la justice » says what « saisir les tribunaux » says.
    """
    folded = fold(text)
    found: dict[str, frozenset[int]] = {}
    for opening in _WORD.finditer(folded):
        for number, turn in _opened(opening.group()):
            told = turn.match(folded, opening.start())
            for group in told.groups() if told else ():
                for word in {group, _JOINED.sub("", group)}:
                    found[word] = found.get(word, frozenset()) | {number}
    return found


_GROUPS = tuple(map(_pattern, _LISTS["groups"]))
_ALL = _pattern(_LISTS["all"])


def groups(words: Iterable[str]) -> frozenset[int]:
    """Which groups of people or firms some folded words are for: women, the young, the rural."""
    return frozenset().union(*map(_groups, words))


@lru_cache(maxsize=50_000)
def _groups(word: str) -> frozenset[int]:
    return frozenset(number for number, words in enumerate(_GROUPS) if words.fullmatch(word))


AREAS = groups(["rural", "urbain"])
"""The groups of town and of country."""


def names_all(words: Iterable[str]) -> bool:
    """Whether some folded words name everyone: the inhabitants, the whole."""
    return any(map(_ALL.fullmatch, words))


AUXILIARY = re.compile(
    r"(?<!\w)(?:a|ont|est|sont|ete|sera|seront|avait|etait|etaient|s'est|se|doit|doivent|va|vont|peut"
    r"|veut|veulent|compte|comptent|souhaite|souhaitent|(?:prevoi|envisage)(?:t|ent|nt)? de)\s+\Z"
)
