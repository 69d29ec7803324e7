"""Which of several dates is that of what is asked: begun, ended, signed."""

import re
from collections.abc import Sequence

from assistant.clues.events import events
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.short_answers.own_parts import Part

_BEGUN = re.compile(
    r"\b(?:lanc\w+|commenc\w+|debut\w*|demarr\w+|ouv(?:r|ert)\w*|entam\w+|inaugur\w+)\b"
    r"|(?<!\w)[وسفلي]{0,3}(?:[تين]?(?:نطلق|بد[اء]|شرع|فتتح)|انطلا?ق|افتتاح|(?:ال)?بدا)"
)
_ENDED = re.compile(
    r"\b(?:achev\w+|termin\w+|fini\w*|fin|clos\w*|expir\w+|livr\w+|echeance)\b"
    r"|(?<!\w)[وسفلي]{0,3}(?:[تين]?(?:نتهي|كتمل)|انته\w+|(?:ال)?نهايه|تسليم|(?:ال)?ختام)"
)
_OPENED = re.compile(
    r"\b(?:ouv(?:r|ert)\w*|inaugur\w+|operationnel\w*|en (?:service|fonction\w*|activite))\b"
    r"|(?<!\w)[وسفلبي]{0,3}(?:ال)?(?:[تين]?فتتح|افتتاح|[تي]?دشن|تدشين|تشغيل|[يت]تحل|خدمه|استغلال)"
)
_FIRST = re.compile(r"\bpremiere?s?\b|(?<!\w)اول")
"""The first thing delivered is a beginning."""
_STAGES = frozenset({"announced", "signed", "adopted", "published", "applied", "named"})
_AT_FIRST = re.compile(r"\bdevai\w+|\binitial\w*|\bd'abord|(?<!\w)كان|(?<!\w)(?:ال)?اصلي")


def stages(text: str) -> frozenset[str]:
    """What a text says was done: signed, adopted… begun or ended."""
    folded = fold(text)
    begun = {"begun"} if _BEGUN.search(folded) else set()
    ended = {"ended"} if _ENDED.search(folded) else set()
    return frozenset((events(text) & _STAGES) | begun | ended)


def by_stage(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The dates of what is asked: begun, ended, signed…; else those of no other.

    A date put off gives way to the new one.
    """
    later = [part for part in parts if "postponed" in events(part.own)]
    if later and not _AT_FIRST.search(fold(question.text)):
        return later
    asked = stages(question.text)
    if not asked:
        return parts
    alike = [part for part in parts if stages(part.own) & asked]
    return alike or [part for part in parts if not stages(part.own)]


def of_another_stage(question: Question, text: str) -> bool:
    """Whether a sentence dates another stage than is asked: built for opened, begun for ended."""
    if _OPENED.search(fold(question.text)) and "built" in events(text) - events(question.text):
        return not _OPENED.search(fold(text))
    ends = frozenset({"begun", "ended"})
    asked, told = stages(question.text) & ends, stages(text) & ends
    return len(asked) == len(told) == 1 and asked != told and not _FIRST.search(fold(text))
