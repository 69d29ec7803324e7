"""Moroccan Arabic in Latin letters → the Arabic words it may spell.

Vowels are written freely and consonants in several ways, so that words are compared by a skeleton
of consonants that both scripts share.
"""

import re

_DIGRAPHS = (
    ("ch", "š"),
    ("sh", "š"),
    ("kh", "x"),
    ("gh", "ġ"),
    ("th", "t"),
    ("dh", "d"),
    ("ou", "w"),
)
_LATIN = str.maketrans(
    {
        "2": "", "3": "ʿ", "5": "x", "6": "t", "7": "h", "8": "h", "9": "q",
        "a": "", "e": "", "i": "", "u": "", "y": "", "o": "", "w": "",
        "p": "b", "v": "f", "c": "k", "j": "j", "g": "g",
    }
)  # fmt: skip
_ARABIC = str.maketrans(
    {
        "ا": "", "و": "", "ي": "", "ه": "h", "ء": "", "ب": "b", "ت": "t", "ث": "t", "ج": "j",
        "ح": "h", "خ": "x", "د": "d", "ذ": "d", "ر": "r", "ز": "z", "س": "s", "ش": "š", "ص": "s",
        "ض": "d", "ط": "t", "ظ": "d", "ع": "ʿ", "غ": "ġ", "ف": "f", "ق": "q", "ك": "k", "ل": "l",
        "م": "m", "ن": "n",
    }
)  # fmt: skip
_VERB_PREFIX = re.compile(r"^(?:ka|gha|gh?adi)[ytn]?(?=\w{3})")
_DOUBLED = re.compile(r"(.)\1+")


def latin_skeletons(word: str) -> set[str]:
    """The consonants a word in Latin letters may stand for.

    With and without a glued article and the prefixes of the Moroccan present and future.

    >>> "mstšf" in latin_skeletons("mostachfa")
    True
    """
    found = set()
    bare_verb = _VERB_PREFIX.sub("", word)
    for bare in {word, bare_verb, word.replace("g", "k"), word.removesuffix("h")}:
        signs = bare
        for digraph, sign in _DIGRAPHS:
            signs = signs.replace(digraph, sign)
        skeleton = _DOUBLED.sub(r"\1", signs.translate(_LATIN))
        found.add(skeleton)
        if skeleton.startswith("l") and len(skeleton) >= 4:
            found.add(skeleton[1:])
    return {skeleton for skeleton in found if len(skeleton) >= 2}


def arabic_skeleton(word: str) -> str:
    """The consonants of a folded Arabic word, its article and final ta-marbuta left out."""
    bare = word.removeprefix("ال") if len(word) > 4 else word
    bare = bare.removesuffix("ه") if len(bare) > 3 else bare
    return _DOUBLED.sub(r"\1", bare.translate(_ARABIC))
