"""Whether a text has a word of a name, however the word is spelt in either script."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.normalize import fold, fold_with_offsets
from assistant.proper_names.gazetteer import TOKEN, bare_word
from assistant.vectors.features import sound_skeleton
from assistant.words.analyzer import arabic_stem, is_function_word

_CLITICS = (
    "وبال", "وال", "بال", "فال", "كال", "ولل", "لل", "ال", "وب", "ول", "و", "ب", "ل", "ف", "ك",
)  # fmt: skip
SHORTEST_SOUND = 3
_WITH_ALIF = 5
"""How long an Arabic word is at least that may lose or gain an alif and be the same name."""
SHORTEST_SPELLED = 2
"""Of how many consonants a name of one word is at least, to be known by its spelling."""
_LETTERS = {
    "ch": "ش", "sh": "ش", "kh": "خ", "gh": "غ", "ph": "ف", "th": "[تثط]", "dh": "[دذضظ]",
    "dj": "ج", "b": "[بپ]", "p": "[بپ]", "t": "[تثط]", "d": "[دذض]", "s": "[سصش]", "c": "[كسقش]",
    "k": "[كق]", "q": "[قك]", "g": "[غجكگڭق]", "j": "ج", "r": "ر", "z": "[زظذ]", "f": "ف",
    "v": "[فڤ]", "l": "ل", "m": "م", "n": "ن", "h": "[هح]", "x": "كس", "w": "و",
    "a": "[اهعيح]{0,2}", "e": "[ياهع]{0,2}", "i": "[يعا]{0,2}", "y": "[يا]{0,2}",
    "o": "[وعا]{0,2}", "u": "[وعا]{0,2}",
}  # fmt: skip
"""The folded Arabic letters that a Latin one, or two, of a Moroccan name may stand for."""
_LATIN = re.compile(r"[csktgpd]h|dj|(?<![a-z])ou(?=[aeiy])|[a-z]")


def without_clitic(word: str) -> list[str]:
    """A folded Arabic word, and what is left of it without each clitic it may carry."""
    return [word] + [
        word[len(part) :]
        for part in _CLITICS
        if word.startswith(part) and len(word) - len(part) >= 3
    ]


def is_arabic(word: str) -> bool:
    """Whether a folded word is written in Arabic letters."""
    return "\u0620" <= word[0] <= "\u06d3"


@dataclass(frozen=True, slots=True)
class _Word:
    """One folded word of a text in the forms names are compared by."""

    forms: frozenset[str]
    stems: frozenset[str]
    arabic_sounds: frozenset[str]
    latin_sounds: frozenset[str]


_NONE: frozenset[str] = frozenset()


@dataclass(frozen=True)
class TextWords:
    """The words of a text in the forms names are compared by, gathered when asked for."""

    words: tuple[_Word, ...]

    @cached_property
    def forms(self) -> frozenset[str]:
        """The words with and without their clitics, and the parts of those with a hyphen."""
        return _NONE.union(*(word.forms for word in self.words))

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of the Arabic ones."""
        return _NONE.union(*(word.stems for word in self.words))

    @cached_property
    def arabic_sounds(self) -> frozenset[str]:
        """How the Arabic ones sound."""
        return _NONE.union(*(word.arabic_sounds for word in self.words))

    @cached_property
    def latin_sounds(self) -> frozenset[str]:
        """How the others sound."""
        return _NONE.union(*(word.latin_sounds for word in self.words))


_ACRONYM = re.compile(r"[A-Z]{3,6}")
_SMALL = frozenset("de du des d la le les l et a au aux pour sur en of the and for".split())
"""Words whose initials acronyms leave out."""


@lru_cache(maxsize=20_000)
def _told_by(token: str) -> _Word:
    """One folded word in these forms: texts are many, the words they are made of few."""
    word = bare_word(token)
    forms = set(without_clitic(word) if word and is_arabic(word) else [word])
    forms.update(part for part in re.split(r"[-.'’]", word) if len(part) > 1)
    arabic = {item for item in forms if item and is_arabic(item)}
    latin = {item for item in forms if item} - arabic
    return _Word(
        frozenset(forms),
        frozenset(arabic_stem(item) for item in arabic),
        frozenset(sound_skeleton(item) for item in arabic),
        frozenset(sound_skeleton(item) for item in latin),
    )


def name_words(text: str) -> TextWords:
    """The words of a text in the forms names are compared by."""
    return TextWords(tuple(map(_told_by, set(TOKEN.findall(fold(text))))))


def has_word(token: str, there: TextWords) -> bool:
    """Whether a text has a folded word of a name: itself, its stem, its sound, or nearly."""
    if token in there.forms:
        return True
    if is_arabic(token):
        options = without_clitic(token)
        if any(item in there.forms for item in (*options, *_other_openings(options))):
            return True
        sounds = {sound_skeleton(item) for item in options}
        return any(len(item) >= SHORTEST_SOUND and item in there.latin_sounds for item in sounds)
    sound = sound_skeleton(token)
    if len(sound) >= SHORTEST_SOUND and sound in there.arabic_sounds:
        return True
    return (
        len(token) >= 6
        and token.isalpha()
        and any(_one_letter_apart(token, other) for other in there.forms)
    )


def _other_openings(options: Iterable[str]) -> list[str]:
    """Folded Arabic words with and without the alif they may open with: «الإدريسي», «الدريسي»."""
    long = [item for item in options if len(item) >= _WITH_ALIF and not item.startswith("ال")]
    return [item[1:] if item.startswith("ا") else f"ا{item}" for item in long]


@lru_cache(maxsize=20_000)
def _spelling(latin: str) -> re.Pattern[str]:
    """What a folded Latin name may look like in Arabic letters."""
    single = re.sub(r"([b-df-hj-np-tv-z])\1", r"\1", latin)
    letters = (match.group() for match in _LATIN.finditer(single))
    return re.compile("".join("و" if each == "ou" else _LETTERS[each] for each in letters))


def is_spelled(latin: str, arabic: str) -> bool:
    """Whether a folded Latin name and an Arabic one are spellings of each other, vowels too.

    For names of too few consonants to know them by these alone.

    >>> is_spelled("ouazzani", "وزاني"), is_spelled("rahal", "رحال"), is_spelled("sebou", "سبي")
    (True, True, False)
    """
    one, other = (sound_skeleton(word).replace("h", "") for word in (latin, arabic))
    return bool(one) and one == other and bool(_spelling(latin).fullmatch(arabic))


def spelled_in(token: str, there: TextWords) -> tuple[str, ...]:
    """The words of a text that spell a folded word of a name in the other script."""
    if is_arabic(token):
        options = without_clitic(token)
        latin = (word for word in there.forms if word.isascii() and word.isalpha())
        return tuple(word for word in latin if any(is_spelled(word, each) for each in options))
    arabic = (word for word in there.forms if word and is_arabic(word))
    return tuple(word for word in arabic if token.isascii() and is_spelled(token, word))


def _one_letter_apart(one: str, other: str) -> bool:
    """Whether two words differ by a single letter, as spellings of one name do."""
    if abs(len(one) - len(other)) > 1 or one[0] != other[:1]:
        return False
    short, long = sorted((one, other), key=len)
    at = next((at for at, item in enumerate(short) if item != long[at]), len(short))
    if len(short) == len(long):
        return short[at + 1 :] == long[at + 1 :]
    return short[at:] == long[at + 1 :]


def is_spelled_out(acronym: str, text: str) -> bool:
    """Whether a text has the name that an acronym of three letters or more is made of.

    « CPS »: « le Conseil de paix et de sécurité ». Its first word has a capital; only the small
    words that acronyms leave out stand between the others.
    """
    if not _ACRONYM.fullmatch(acronym):
        return False
    link = rf"(?:[ -]|['’]|\b(?:{'|'.join(sorted(_SMALL))})\b)+"
    words = [rf"{letter}[^\W\d_]{{3,}}" for letter in fold(acronym)]
    folded = fold_with_offsets(text)
    for found in re.finditer(rf"(?<!\w){link.join(words)}(?!\w)", folded.text):
        inside = text[folded.origins[found.start()] :]
        telling = [word for word in found.group().split() if word not in _SMALL]
        if inside[0].isupper() and not any(map(is_function_word, telling)):
            return True
    return False
