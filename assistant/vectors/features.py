"""Text → words, and word → hashed features: shared by the word vectors and their training.

A word is described by its folded form, its light stem, its character 3- to 5-grams, the skeleton
of its consonants, and a skeleton that Arabic and Latin writing share, so that a name (Mistral,
ميسترال) or a number looks alike in both. Clitics of Arabic (و ف ب ك ل ال) and elisions of French
(l' d' qu') are set apart. The light stemmer follows light10 (L. Larkey, L. Ballesteros,
M. Connell, "Light stemming for Arabic information retrieval", 2007); the n-grams follow
P. Bojanowski et al., "Enriching word vectors with subword information", 2017.
"""

import re
from collections import Counter
from functools import cache
from math import sqrt
from typing import Any
from zlib import crc32

from assistant.normalize import fold
from assistant.words.nisba import nisba

FEATURES_VERSION = "3"

NUMBER_ROWS = 1024
"""Rows that stand for the numbers not seen in training, by hash."""

_ARABIC = "\u0621-\u064a"
_WORD = re.compile(
    r"(?P<elided>\b(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=[^\W\d_]))"
    rf"|(?P<arabic>[{_ARABIC}]+)"
    r"|(?P<number>\d{1,3}(?: \d{3})+(?:[.,]\d+)?(?![\w])|\d+(?:[.,]\d+)*(?![a-z]))"
    r"|(?P<other>[^\W_]+)"
)
_PREFIXES = ("وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_SINGLE_PREFIXES = "وفبكل"
_VERB_PREFIXES = ("سي", "ست", "سن", "سا", "كي", "كت", "غاي", "غات")
_SUFFIXES = ("ها", "هم", "هن", "كم", "نا", "ان", "ات", "ون", "ين", "وا", "يه", "ته", "ه", "ي")
_WEAK = str.maketrans("", "", "اويى")

_CONSONANTS = str.maketrans(
    {
        **dict.fromkeys("بپ", "b"),
        **dict.fromkeys("تط", "t"),
        "ث": "t",
        **dict.fromkeys("جغ", "g"),
        "ح": "h",
        "ه": "",
        "خ": "k",
        **dict.fromkeys("دذض", "d"),
        "ر": "r",
        **dict.fromkeys("زظ", "z"),
        **dict.fromkeys("سصش", "s"),
        "ف": "f",
        **dict.fromkeys("قك", "k"),
        "ل": "l",
        "م": "m",
        "ن": "n",
        **dict.fromkeys("ءاآأإؤئعويىة", ""),
        **dict.fromkeys("aeiouyw", ""),
        "h": "",
        "p": "b",
        "v": "f",
        "q": "k",
        "c": "k",
        "x": "ks",
        "j": "g",
        "3": "",
        "7": "h",
        "9": "k",
        "2": "",
        "5": "k",
    }
)
_SOFT_C = re.compile("c(?=[eiy])")
_REPEATED = re.compile(r"(.)\1+")


def words(text: str) -> list[str]:
    """The folded words of a text in order; elided articles and punctuation are left out."""
    found = []
    for match in _WORD.finditer(fold(text)):
        if match.lastgroup == "elided":
            continue
        word = match.group()
        if match.lastgroup == "number":
            word = word.replace(" ", "").replace(",", ".")
        found.append(word)
    return found


def counted_words(text: str) -> dict[str, float]:
    """The words of a text in order of first use, and the square root of how often each stands."""
    return {word: sqrt(times) for word, times in Counter(words(text)).items()}


def _without_prefix(word: str) -> str:
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 2:
            return word[len(prefix) :]
    if word[0] in "وف" and len(word) >= 4:
        return _without_prefix(word[1:])
    return word


def _without_suffix(word: str) -> str:
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            return word[: -len(suffix)]
    return word


def _verb_cores(word: str) -> set[str]:
    """The consonants of an Arabic verb form without its person, with and without a final ت."""
    core = word.translate(_WEAK)
    return {item for item in (core, core.removesuffix("ت")) if len(item) >= 2}


def _arabic_forms(word: str) -> list[tuple[str, str]]:
    """Other forms of an Arabic word, by kind; a form equal to the word itself is kept.

    The skeleton of a verb («سيبنى», «أقيمت») is put beside that of its noun («بناء», «إقامة»).
    """
    bare = _without_prefix(word)
    if adjective := nisba(bare):
        return [("b", bare), ("s", adjective), ("k", adjective)]
    stem = _without_suffix(bare)
    forms = {"b": bare, "s": stem}
    loose = bare
    if loose[0] in "بكل" and len(loose) >= 4 and loose == word:
        loose = loose[1:]
    for prefix in _VERB_PREFIXES:
        if loose.startswith(prefix) and len(loose) - len(prefix) >= 3:
            loose = loose[len(prefix) - 1 :]
            break
    cores = {stem.translate(_WEAK)} | _verb_cores(stem)
    if loose[0] in "يتنا" and len(loose) >= 4:
        forms["v"] = _without_suffix(loose[1:])
        cores |= _verb_cores(forms["v"])
    if loose != bare:
        forms["l"] = _without_suffix(loose)
    return [*forms.items(), *(("k", core) for core in sorted(cores))]


@cache
def _french_stemmer() -> Any:
    import Stemmer

    return Stemmer.Stemmer("french")


def sound_skeleton(word: str) -> str:
    """The consonants of a folded word in one alphabet for both scripts ("" when none).

    >>> sound_skeleton("mistral") == sound_skeleton("ميسترال")
    True
    """
    latin = word.replace("ch", "s").replace("ph", "f").replace("gh", "g").replace("kh", "k")
    return _REPEATED.sub(r"\1", _SOFT_C.sub("s", latin).translate(_CONSONANTS))


def word_features(word: str) -> list[str]:
    """The names of a folded word's features, each "kind:value"; none twice."""
    if word[0].isdigit() and word.replace(".", "").isdigit():
        return [f"n:{word}", f"h:{crc32(word.encode()) % NUMBER_ROWS}"]
    names = [f"w:{word}"]
    if "\u0621" <= word[0] <= "\u064a":
        forms = _arabic_forms(word)
        names += [f"{kind}:{form}" for kind, form in forms]
        core, stem = forms[0][1], forms[1][1]
        skeletons = {sound_skeleton(core), sound_skeleton(stem)}
    else:
        stem = _french_stemmer().stemWord(word)
        names.append(f"s:{stem}")
        core = word
        skeletons = {sound_skeleton(word), sound_skeleton(stem)}
    names += [f"x:{skeleton}" for skeleton in sorted(skeletons) if len(skeleton) >= 2]
    edged = f"<{core}>"
    for size in (3, 4, 5):
        names += [f"g:{edged[at : at + size]}" for at in range(len(edged) - size + 1)]
    return list(dict.fromkeys(names))


def feature_keys(names: list[str]) -> list[int]:
    """The 32-bit key of each feature name (CRC-32 of its UTF-8 bytes)."""
    return [crc32(name.encode()) for name in names]
