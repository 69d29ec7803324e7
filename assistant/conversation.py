"""What a follow-up asks, read with the questions before it."""

import re
from collections.abc import Sequence

from assistant.interrogatives import (
    ASKS_ARABIC,
    ASKS_FRENCH,
    LONE_ARABIC,
    LONE_FRENCH,
    asked_again,
)
from assistant.kinds import kind_of, question_words
from assistant.language import identify
from assistant.leaning import AND_ARABIC, AND_FRENCH, leans
from assistant.normalize import fold
from assistant.quantities import quantities
from assistant.schema import Language
from assistant.subjects import FOCUS_NOUN, YEAR, subject_arabic, subject_french

_ATOM = re.compile(r"\b[A-ZÀ-Þ][\w.'’-]*(?:\s+[A-ZÀ-Þ][\w.'’-]*)*")


def resolve(question: str, history: Sequence[str]) -> str:
    """The question a follow-up stands for.

    A fragment («ولماذا؟», "et en 2026 ?"), or a question that leans on a pronoun, takes what it
    lacks from the last question that stood by itself; any other question is returned unchanged.

    Args:
        question: what is asked now.
        history: the questions asked before, oldest first.
    """
    language = identify(question)
    whole = [item for item in reversed(history) if not (_greets(item) or leans(item))]
    if language is None or not whole or not leans(question):
        return question
    earlier = next((item for item in whole if identify(item) == language), "")
    if earlier:
        return _french(question, earlier) if language == "fr" else _arabic(question, earlier)
    subject = subject_arabic(whole[0]) if language == "fr" else subject_french(whole[0])
    return f"{question.strip().rstrip('?؟!. ')} ({subject}){'؟' if language == 'ar' else ' ?'}"


def _greets(text: str) -> bool:
    """Whether a text asks nothing that a later question could lean on."""
    words = re.findall(r"[^\W_]+", fold(text))
    greeting = bool(words) and words[0] in question_words("courtesy") and len(words) <= 4
    return identify(text) is None or (greeting and kind_of(text) == "other")


def _french(question: str, earlier: str) -> str:
    rest = AND_FRENCH.sub("", question).strip().rstrip("?!. ")
    if LONE_FRENCH.match(rest):
        return asked_again(rest, earlier, "fr")
    if ASKS_FRENCH.match(rest):
        subject = subject_french(earlier)
        return question if not subject else f"{rest[0].upper()}{rest[1:]} ({subject}) ?"
    return _replaced(earlier, rest, "fr")


def _arabic(question: str, earlier: str) -> str:
    rest = AND_ARABIC.sub("", question).strip().rstrip("؟?!. ")
    asked = re.sub(r"^\W*[وف](?=(?:كم|متى|أين|اين|لماذا|كيف|ما|من|هل|بكم)(?:\s|$))", "", rest)
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
    if language == "fr":
        fragment_name, names = _ATOM.search(fragment), list(_ATOM.finditer(base[1:]))
        if fragment_name and names and not re.match(r"^(?:pour|chez|dans)\b", fragment):
            last = names[-1]
            swapped = base[: last.start() + 1] + fragment_name.group() + base[last.end() + 1 :]
            return f"{swapped}{mark}"
        if _DETERMINED.match(fragment) and FOCUS_NOUN.match(fold(fragment)):
            subject = subject_french(earlier)
            joint = ":" if _DETERMINED.match(subject) else "de"
            return f"{fragment[0].upper()}{fragment[1:]} {joint} {subject}{mark}"
    elif FOCUS_NOUN.match(fold(fragment)):
        return f"{fragment} {subject_arabic(earlier)}{mark}"
    return f"{base} ({fragment}){mark}" if language == "ar" else f"{base} {fragment}{mark}"


_DETERMINED = re.compile(r"^(?:(?:les?|la|son|sa|ses|leurs?)\b|l['’])", re.IGNORECASE)
