"""The person or the body that a sentence names beyond doubt: after a title, in quotation marks."""

import re

from assistant.clues.reading import blank_notes
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.words.analyzer import content_words, term

_TITLED = re.compile(
    r"(?<!\w)[وبل]?(?:السيدة?|الآنسة|الدكتورة?|الأستاذة?|البروفيسورة?)\s+"
    r"((?:[\u0620-\u064a]+\s){1,2}(?!ل|امس\b|أمس|اليوم)[\u0620-\u064a]+(?<!ا))"
    r"(?=\s*(?:[،,.؛;()]|\Z)|\s+(?:منذ|الذي|التي|بصفته|بصفتها|ابتداء|خلفا)(?!\w))"
)
"""An Arabic name of two or three words that a mark, or a word no name holds, ends."""
_OFFICE = re.compile(r"(?:ال)?(?:وزير|كاتب|رييس|مدير|والي|عامل|ناطق|منسق)")
_SPEAKER = re.compile(
    r"(?<!\w)(?:حسب|وفق|وفقا ل\w*|قال\w*|صرح\w*|اكد\w*|اوضح\w*|اعلن\w*|نقلا عن|استقبل\w*)"
    r"\W*(?:\w+\W+)?\Z"
)
_QUOTED_BODY = re.compile(
    r"(?<!\w)(?:[وبل]?(?:ال|لل)?(شركة|مجموعة|جمعية|تعاونية|مؤسسة|مكتب|منظمة|وكالة)"
    r"|(société|entreprise|groupe|association|coopérative|cabinet|agence|start-up))\s*"
    r"[«“\"]\s*([^«»”\"]{2,60}?)\s*[»”\"]"
)


def _new(name: str, question: Question) -> bool:
    """Whether a name is not that of the question."""
    return not set(content_words(name)) & set(content_words(question.text))


def titled_person(question: Question, text: str) -> str:
    """The only person of an Arabic sentence who bears a title, where a person is asked; else ""."""
    plain = blank_notes(text)
    found = list(_TITLED.finditer(plain))
    if len(found) != 1 or _OFFICE.match(fold(found[0][1])):
        return ""
    speaks = _SPEAKER.search(fold(plain[: found[0].start()]))
    return found[0][1] if not speaks and _new(found[0][1], question) else ""


def quoted_body(question: Question, text: str) -> str:
    """The only body whose name stands in quotation marks, if it is of the sort asked; else ""."""
    found = list(_QUOTED_BODY.finditer(blank_notes(text)))
    if len(found) != 1:
        return ""
    sort, name = found[0][1] or found[0][2], found[0][3]
    asked = {term(word) for word in content_words(question.text)}
    return name if term(fold(sort)) in asked and _new(name, question) else ""
