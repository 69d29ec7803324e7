"""Everyday words of Moroccan Arabic, in all their forms, as the words that documents use.

Verbs are conjugated by rule from their stems: perfect («هضرات»), present («كيهضرو», «تاتهضر»),
future («غيهضر»), passive («تهضر», «غادي يتبنى»); `data/darija.txt` gives the stems.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from assistant.language import is_arabizi, letters
from assistant.normalize import fold

_FILE = Path(__file__).parent.parent / "data" / "darija.txt"
_COMMA = re.compile(r"\s*[,،]\s*")
_SPEAKS = re.compile(
    r"(?<!\w)(?:شحال|بشحال|شكون|شنو|اشنو|شنهو|شناهي|فين|منين|علاش|واش|كيفاش|فوقاش|وقتاش|اللي|ديال\w*"
    r"|غادي|غاد|باش|بلي|كاين\w*|دابا|هاد\w*|ديك|داك|عند(?:هم|نا|ها)|بزاف|شي|[كت]ا?[يتن]\w{3,}و)(?!\w)"
)
"""Words by which a question is in Moroccan Arabic; only there is a verb read by these rules."""
_VERB = {
    "ar": (
        "ك كا ت تا غ غا".split(),
        "ات ت و وا نا تي تو ي ين".split(),
        "ها هم ه ني نا ليهم لهم".split(),
    ),
    "az": (
        "ka ta gha ghan kan k t gh".split(),
        "at t ou o u w aw iw na ti tou to i".split(),
        "ha hom h".split(),
    ),
}
"""Before the mark of the person, after the stem, and the objects after that, by script."""
_CONSONANT = r"(kh|ch|gh|sh|[b-df-hj-np-tv-xz0-9])"
_MOVING = re.compile(rf"\A{_CONSONANT}{_CONSONANT}e{_CONSONANT}\Z")
"""A stem whose vowel moves before an ending: khle9, ykhel9o."""
_PERSONS = {"ar": ("", "ي", "ت", "ن", "يت", "تت", "نت"), "az": ("", "y", "i", "t", "n", "yt", "it")}
_NOUN = {
    "ar": (("", "ال", "بال", "فال", "لل", "ل", "ب", "ف"), ("", "هم", "ها", "نا", "كم", "و", "ي")),
    "az": (("", "l", "el", "f", "fl", "b", "d"), ("", "hom", "ha", "na", "kom", "ek")),
}
_ALSO_STANDARD = frozenset(
    fold(
        "تكون يكون نكون كون دار دارت داره ديرو سد سدود حل حلول قلب قطع جمع بنات بيع شد زيد صيد"
        " باع قيد سير سيره تسير خاص خاصه قبل قبلت جماعه جماعات طريق فلاحه فلاح غابه شجر"
        " ضريبه مشروع وصل وصلت علن خرج دخل شارك قراو"
    ).split()
)
"""Forms that mean another thing, or the same, in standard Arabic."""
_GLUED = re.compile(r"(?:ف(?=ال\w{3,})|و(?=ال(?!د|ي)\w{4,}))")
"""A conjunction before an article: «فالذكاء», «والتكوين», not «والدين»."""


@dataclass(frozen=True, slots=True)
class Standard:
    """The word documents use for a spoken one, and others that mean it."""

    word: str
    others: tuple[str, ...] = ()


@cache
def _entries() -> dict[str, dict[str, Standard]]:
    """The standard word by stem, of verbs, nouns and loans, in both scripts."""
    found: dict[str, dict[str, Standard]] = {"verbs": {}, "nouns": {}, "loans": {}}
    part = "verbs"
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            part = line.strip("[]")
        elif line and not line.startswith("#"):
            arabic, latin, word, others = (
                tuple(filter(None, _COMMA.split(fold(side).strip()))) for side in line.split("|")
            )
            moved = (_MOVING.sub(r"\1e\2\3", stem) for stem in latin)
            for stem in (*arabic, *latin, *moved):
                found[part].setdefault(stem, Standard(" ".join(word), others))
    return found


def is_spoken(text: str) -> bool:
    """Whether a text is in Moroccan Arabic, in either script."""
    return bool(_SPEAKS.search(fold(text))) or (letters(text)[0] == 0 and is_arabizi(text))


def _stems(word: str, before: Iterable[str], after: Iterable[str]) -> Iterator[str]:
    """What is left of a word without each of some beginnings and endings that it has."""
    endings = [end for end in after if word.endswith(end)]
    for start in before:
        if word.startswith(start):
            yield from (word[len(start) : len(word) - len(end)] for end in endings)


@cache
def _affixes(script: str) -> tuple[frozenset[str], frozenset[str]]:
    tenses, endings, objects = _VERB[script]
    before = {tense + person for tense in ("", *tenses) for person in _PERSONS[script]}
    return frozenset(before), frozenset(
        end + thing for end in ("", *endings) for thing in ("", *objects)
    )


@lru_cache(maxsize=20_000)
def _known(word: str) -> Standard | None:
    """The entry of a spoken word, that of its longest stem."""
    script = "az" if word[0] <= "z" else "ar"
    if word in _ALSO_STANDARD:
        return None
    forms = {"nouns": _NOUN[script], "loans": _NOUN[script], "verbs": _affixes(script)}
    for part, (before, after) in forms.items():
        if part == "verbs" and (word.startswith("ال") or len(word) <= 2):
            continue
        if found := _entry(word, part, before, after):
            return found
    return None


def _entry(word: str, part: str, before: Iterable[str], after: Iterable[str]) -> Standard | None:
    """The entry of the longest stem of a word in one part of the file."""
    entries = _entries()[part]
    stems = [stem for stem in _stems(word, before, after) if stem in entries]
    return entries[max(stems, key=len)] if stems else None


@lru_cache(maxsize=20_000)
def _loan(word: str) -> Standard | None:
    """The entry of a word of another language written in Arabic letters."""
    return None if word[0] <= "z" else _entry(word, "loans", *_NOUN["ar"])


def standard_word(word: str, spoken: bool) -> Standard:
    """A folded word as documents write it.

    Args:
        word: of a question, folded.
        spoken: the question is in Moroccan Arabic.

    >>> standard_word("هضرات", True).word, standard_word("فالذكا", False).word
    ('يتحدث', 'الذكا')
    """
    bare = _GLUED.sub("", word, count=1) if _GLUED.match(word) else word
    return (_known(bare) if spoken else _loan(bare)) or Standard(bare)
