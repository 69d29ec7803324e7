"""The few words of a sentence that answer outright: the figure, the date, the name, the reason."""

import re
from collections.abc import Sequence

from assistant.asked_figures import new_figures
from assistant.quantities import Quantity, quantities
from assistant.question import Question
from assistant.reading import blank_notes

_KINDS = {
    "money": (frozenset({"money"}),),
    "percent": (frozenset({"percent"}), frozenset({"ratio"})),
    "number": (
        frozenset({"count", "measure"}),
        frozenset({"money", "percent", "ratio", "ordinal"}),
    ),
    "date": (frozenset({"date"}), frozenset({"quarter"}), frozenset({"year"})),
}
_REASON = re.compile(
    r"\b(?:parce qu|afin d|pour que |en raison d|à cause d|puisqu|car |faute de |grâce à "
    r"|dans le but d|pour \w+(?:er|ir|re)\b)"
    r"|(?:لأن|بسبب|بهدف|من أجل|قصد |نظرا|نظراً|لكي |بفضل|بغية|تفاديا|حتى )"
)
_PERSON = re.compile(
    r"(?!(?:Selon|D['’]après)\s)(?:[A-ZÀ-Þ][\w'’-]+\s+(?:(?:El|Al|Ben|Ait|de|Az-El-\w+|al)\s+)?)+[A-ZÀ-Þ][\w'’-]+"
)
_PLACE = re.compile(
    r"\b(?:à|À|au|aux|en|dans|sur|près de|depuis)\s+((?:la |le |l['’]"
    r"|les )?[A-ZÀ-Þ][\w'’-]+(?:[- ](?:de |du |d['’])?[A-ZÀ-Þ][\w'’-]+)*)"
)
_LEAST = 2


def _figure(question: Question, text: str, asked: Sequence[Quantity]) -> str:
    found = new_figures(text, asked)
    for kinds in _KINDS[question.kind]:
        fitting = [item for item in found if item.kind in kinds]
        if fitting:
            values = {item.key for item in fitting}
            return fitting[0].text if len(values) == 1 else _nearest(question, text, fitting)
    return ""


def _nearest(question: Question, text: str, fitting: Sequence[Quantity]) -> str:
    """The figure that stands nearest to the word asked for; "" when nothing decides."""
    lowered = blank_notes(text).casefold()
    stem = question.focus[: max(4, len(question.focus) - 2)]
    at = lowered.find(stem) if question.focus else -1
    if at < 0:
        return ""
    return min(fitting, key=lambda item: min(abs(item.end - at), abs(item.start - at))).text


def _clause(text: str) -> str:
    plain = blank_notes(text)
    found = _REASON.search(plain)
    if not found:
        return ""
    rest = re.split(r"[.;؛(]|\s{3,}", plain[found.start() :])[0]
    return text[found.start() : found.start() + len(rest.rstrip(" ,،:"))]


def _name(question: Question, text: str) -> str:
    plain = blank_notes(text)
    pattern = _PLACE if question.kind == "place" else _PERSON
    for found in pattern.finditer(plain):
        name = found.group(found.lastindex or 0)
        after_source = re.search(r"(?:[Ss]elon|[Dd]['’]après)\s+\Z", plain[: found.start()])
        if name.casefold() not in question.text.casefold() and not after_source:
            return name
    return ""


def brief(question: Question, text: str) -> str:
    """The words of a sentence that answer a question outright, literally; "" when unsure."""
    asked = quantities(question.text)
    if question.kind in _KINDS:
        found = _figure(question, text, asked)
    elif question.kind == "reason":
        found = _clause(text)
    elif question.kind in {"person", "place", "organisation"}:
        found = _name(question, text)
    else:
        found = ""
    return found.strip() if len(found.strip()) >= _LEAST or found.strip().isdigit() else ""
