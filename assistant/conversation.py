"""What a follow-up asks, read with the questions before it."""

import re
from collections.abc import Sequence

from assistant.analyzer import arabic_stem
from assistant.interrogatives import (
    ASKING_ARABIC,
    ASKS_ARABIC,
    ASKS_FRENCH,
    LONE_ARABIC,
    LONE_FRENCH,
    asked_again,
)
from assistant.kinds import kind_of
from assistant.language import identify
from assistant.leaning import AND_ARABIC, AND_FRENCH, leans
from assistant.normalize import fold
from assistant.quantities import quantities
from assistant.question_words import question_words
from assistant.schema import Language
from assistant.subjects import FOCUS_NOUN, YEAR, subject_arabic, subject_french
from assistant.swaps_arabic import swapped_arabic
from assistant.swaps_french import swapped_french

_COMPLETED = re.compile(r"\w (?:de |du |des |d['’])\S")
"""«le budget de la gare»: a noun with a complement of its own."""
_OWN_WAW = frozenset("ولايه ورش وقف وفد وثيقه وثايق وسيط وسيطه واحه وادي واجب وباء".split())
_SHORT = 4
"""Up to so many letters the stem does not tell whether «و» is the first letter of a word."""


def resolve(question: str, history: Sequence[str]) -> str:
    """The question a follow-up stands for.

    A fragment («ولماذا؟», "et en 2026 ?"), or a question that leans on a pronoun, takes what it
    lacks from the last question that stood by itself, itself read with the fragments that
    replaced something in it since; any other question is returned unchanged.

    Args:
        question: what is asked now.
        history: the questions asked before, oldest first.
    """
    standing: list[str] = []
    for item in history:
        if not _greets(item) and (not leans(item) or (standing and _replaces(item))):
            standing.append(_read_with(item, standing))
    return _read_with(question, standing)


def _read_with(question: str, standing: Sequence[str]) -> str:
    """A question read with those that stand by themselves, oldest first."""
    language = identify(question)
    if language is None or not standing or not leans(question):
        return question
    earlier = next((item for item in reversed(standing) if identify(item) == language), "")
    if earlier:
        return _french(question, earlier) if language == "fr" else _arabic(question, earlier)
    last = standing[-1]
    subject = subject_arabic(last) if language == "fr" else subject_french(last)
    return f"{question.strip().rstrip('?؟!. ')} ({subject}){'؟' if language == 'ar' else ' ?'}"


def _replaces(question: str) -> bool:
    """Whether a follow-up names another subject, rather than asks again about the same one."""
    language = identify(question)
    rest = _fragment(question, "fr" if language == "fr" else "ar")
    asks = ASKS_FRENCH if language == "fr" else ASKS_ARABIC
    lone = LONE_FRENCH if language == "fr" else LONE_ARABIC
    return not (asks.match(rest) or lone.match(rest) or _attribute(rest))


def _greets(text: str) -> bool:
    """Whether a text asks nothing that a later question could lean on."""
    words = re.findall(r"[^\W_]+", fold(text))
    greeting = bool(words) and words[0] in question_words("courtesy") and len(words) <= 4
    return identify(text) is None or (greeting and kind_of(text) == "other")


def _fragment(question: str, language: Language) -> str:
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


def _attribute(fragment: str) -> bool:
    """Whether a fragment names what is asked of the same subject: «son calendrier»."""
    return bool(FOCUS_NOUN.match(fold(fragment)) and not _completed(fragment))


def _completed(fragment: str) -> bool:
    words = fragment.split()
    owned = len(words) > 1 and not words[0].startswith("ال")
    return owned if identify(fragment) == "ar" else bool(_COMPLETED.search(fragment))


def _french(question: str, earlier: str) -> str:
    rest = _fragment(question, "fr")
    if LONE_FRENCH.match(rest):
        return asked_again(rest, earlier, "fr")
    if ASKS_FRENCH.match(rest) or _INVERTED.search(rest):
        subject = subject_french(earlier)
        return question if not subject else f"{rest[0].upper()}{rest[1:]} ({subject}) ?"
    return _replaced(earlier, rest, "fr")


def _arabic(question: str, earlier: str) -> str:
    rest = _fragment(question, "ar")
    asked = rest if _INTERROGATIVE.match(rest) else _AND_ASKS.sub("", rest)
    if LONE_ARABIC.match(asked):
        return asked_again(asked, earlier, "ar")
    if ASKS_ARABIC.match(asked):
        subject = subject_arabic(earlier)
        return question if not subject else f"{asked} ({subject})؟"
    return _replaced(earlier, rest, "ar")


def _replaced(earlier: str, fragment: str, language: Language) -> str:
    """The earlier question with the fragment in the place of its like, or added to it."""
    mark = "؟" if language == "ar" else " ?"
    base = earlier.strip().rstrip("?؟!. ")
    if any(item.kind in {"year", "date"} for item in quantities(fragment)):
        dated = YEAR.search(base)
        if dated:
            joint = " " if dated.start() and not base[: dated.start()].endswith(" ") else ""
            return f"{base[: dated.start()]}{joint}{fragment}{base[dated.end() :]}{mark}"
        return f"{base} {fragment}{mark}"
    if _attribute(fragment):
        subject = subject_french(earlier) if language == "fr" else subject_arabic(earlier)
        if language == "ar":
            return f"{fragment} {subject}{mark}"
        joint = ":" if _DETERMINED.match(subject) else "de"
        return f"{fragment[0].upper()}{fragment[1:]} {joint} {subject}{mark}"
    swapped = swapped_french if language == "fr" else swapped_arabic
    return f"{swapped(base, fragment)}{mark}"


_INVERTED = re.compile(r"\w-(?:t-)?(?:on|ils?|elles?)\b", re.IGNORECASE)
_INTERROGATIVE = re.compile(rf"^\W*(?:{ASKING_ARABIC})(?:\s|$)")
_AND_ASKS = re.compile(rf"^\W*[وف](?=(?:{ASKING_ARABIC}|من)(?:\s|$))")
_DETERMINED = re.compile(r"^(?:(?:les?|la|son|sa|ses|leurs?)\b|l['’])", re.IGNORECASE)
