"""A follow-up without the word that joins it to the question before: «et», «و»."""

import re

from assistant.normalize import fold
from assistant.questions.leaning import AND_ARABIC, AND_FRENCH
from assistant.questions.subjects import FOCUS_NOUN
from assistant.schema import Language
from assistant.words.analyzer import arabic_stem

_OWN_WAW = frozenset("ولايه ورش وقف وفد وثيقه وثايق وسيط وسيطه واحه وادي واجب وباء".split())
_SHORT = 4
"""Up to so many letters the stem does not tell whether «و» is the first letter of a word."""


def fragment(question: str, language: Language) -> str:
    """A follow-up without the word that joins it to the question before."""
    if language == "fr":
        return AND_FRENCH.sub("", question).strip().rstrip("?!. ")
    bare = question.strip().rstrip("؟?!. ")
    joined = AND_ARABIC.match(bare)
    if joined and joined.group().strip() != "و":
        return re.sub(r"^لل", "ال", bare[joined.end() :])
    return bare if _own_waw(bare, bool(joined)) else bare[1:].strip()


def _own_waw(text: str, joined: bool) -> bool:
    """Whether a text does not begin with «و» for "and": «وزارة», but not «وميناء»."""
    first = fold(text).split()[0] if text else ""
    if not first.startswith("و") or first in _OWN_WAW:
        return True
    if first.startswith("وو") or (first.startswith("وال") and len(first) > _SHORT + 1):
        return False
    if len(first) <= _SHORT:
        return not (joined or FOCUS_NOUN.match(first[1:]))
    return arabic_stem(first).startswith("و")
