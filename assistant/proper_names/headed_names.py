"""Names of which the noun before tells the kind, or in Arabic alone that they are names.

« La société Zentora », «شركة داسو», «مجموعة أنونيموس», «محمد الإدريسي».
"""

import re
from collections.abc import Sequence

from assistant.proper_names.arabic_people import is_no_word
from assistant.proper_names.gazetteer import gazetteer
from assistant.searching.lexicon import lexicon
from assistant.vectors.features import sound_skeleton
from assistant.words.analyzer import term

_COMPANY = re.compile(r"[وفب]?(?:ال|لل|ل)?(?:شركه|مقاوله)")
_FRENCH_COMPANY = re.compile(r"(?:l')?(?:societe|entreprise|compagnie)")
_HEAD = re.compile(rf"{_COMPANY.pattern}|[وفب]?(?:ال|لل|ل)?(?:مجموعه|تعاونيه|بنك)")
_MOST_WORDS = 3
_SHORTEST = 5


def is_company_head(word: str) -> bool:
    """Whether a folded word says that what follows names a company."""
    return bool(_COMPANY.fullmatch(word) or _FRENCH_COMPANY.fullmatch(word))


def named_by_head(folded: Sequence[str], at: int) -> int:
    """How many words from one on are the name of a body, none of which means anything else."""
    if not at or not _HEAD.fullmatch(folded[at - 1]):
        return 0
    size = 0
    while size < _MOST_WORDS and at + size < len(folded) and is_no_word(folded[at + size]):
        size += 1
    return size


def _is_given(word: str) -> bool:
    """Whether a folded Arabic word is a given name whose first translation sounds like it."""
    if word not in gazetteer().given:  # nor is a lone tatweel, which folds to nothing
        return False
    if not (found := lexicon()["ar-fr"][term(word)]):
        return False
    best = max(found, key=found.__getitem__)
    mine, theirs = (sound_skeleton(each).replace("h", "") for each in (word, best))
    return bool(theirs) and mine.startswith(theirs)


def _is_family(word: str) -> bool:
    """Whether a folded word has the form of a family name: «الإدريسي»."""
    return word.startswith("ال") and word.endswith("ي") and len(word) > _SHORTEST


def person_of_family(folded: Sequence[str], at: int) -> int:
    """How many words from a given name on make a person with one or two family names.

    A second given name may stand before it: «أحمد رضى الشامي».
    """
    rest = folded[at + 1 : at + 3]
    if not rest or not _is_given(folded[at]):
        return 0
    if len(rest) == 2 and rest[0] in gazetteer().given and _is_family(rest[1]):
        return 3
    if not _is_family(rest[0]):
        return 0
    return 1 + len(rest) if all(map(_is_family, rest)) else 2
