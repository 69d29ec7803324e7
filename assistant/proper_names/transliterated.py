"""Latin names of a corpus in Arabic letters, where each word alone would mean something else.

«صنعة أصلية» reads "an original craft"; where the documents have "Sanaa Asliya", it is that name.
"""

from collections import defaultdict
from collections.abc import Sequence

from assistant.normalize import fold
from assistant.proper_names.arabic_people import is_no_word
from assistant.proper_names.gazetteer import TOKEN, bare_word
from assistant.proper_names.name_forms import is_arabic, is_spelled, without_clitic
from assistant.schema import Passage
from assistant.vectors.features import sound_skeleton

Pair = tuple[str, str]
_QUOTES = frozenset('«"“')


def read_pairs(passages: Sequence[Passage]) -> dict[Pair, frozenset[Pair]]:
    """The Latin names of two words of a corpus, folded, by how their two words sound."""
    found: dict[Pair, set[Pair]] = defaultdict(set)
    for passage in passages:
        last, end = "", -2
        for match in TOKEN.finditer(passage.text):
            word = bare_word(match.group())
            proper = word[:1].isupper() and word.isalpha() and not is_arabic(fold(word) or "a")
            if proper and last and passage.text[end : match.end() - len(word)] == " ":
                pair = (fold(last), fold(word))
                found[_sounds(*pair)].add(pair)
            last, end = (word, match.end()) if proper else ("", -2)
    return {sounds: frozenset(pairs) for sounds, pairs in found.items()}


def _sounds(first: str, second: str) -> Pair:
    one, other = (sound_skeleton(word).replace("h", "") for word in (first, second))
    return one, other


def spells_pair(folded: Sequence[str], at: int, pairs: dict[Pair, frozenset[Pair]]) -> bool:
    """Whether two Arabic words from one on spell a name of two words, vowels too."""
    words = folded[at : at + 2]
    if len(words) < 2 or not all(word and is_arabic(word) for word in words):
        return False
    return any(
        is_spelled(latin[0], first) and is_spelled(latin[1], words[1])
        for first in without_clitic(words[0])
        for latin in pairs.get(_sounds(first, words[1]), ())
    )


def is_set_off(text: str, start: int, folded: Sequence[str], at: int) -> bool:
    """Whether a name is told apart from plain words: by quotes, or by a word that means nothing."""
    return text[:start].rstrip()[-1:] in _QUOTES or any(map(is_no_word, folded[at : at + 2]))
