"""The few words of a sentence that answer outright: the figure, the date, the name, the reason."""

import re

from assistant.clues.reading import blank_notes
from assistant.quantities import quantities
from assistant.questions.question import Question
from assistant.short_answers.short_figures import short_figure
from assistant.short_answers.short_names import short_name
from assistant.short_answers.telephones import number_to_call

_REASON = re.compile(
    r"\b(?:parce qu|afin d|pour que |en raison d|à cause d|puisqu|car |faute de |grâce à "
    r"|dans le but d|pour \w+(?:er|ir|re)\b)"
    r"|(?:لأن|بسبب|بهدف|من أجل|قصد |نظرا|نظراً|لكي |بفضل|بغية|تفاديا|حتى )"
)
_LEAST = 2


def _clause(text: str) -> str:
    plain = blank_notes(text)
    found = _REASON.search(plain)
    if not found:
        return ""
    rest = re.split(r"[.;؛(]|\s{3,}", plain[found.start() :])[0]
    return text[found.start() : found.start() + len(rest.rstrip(" ,،:"))]


def brief(question: Question, text: str) -> str:
    """The words of a sentence that answer a question outright, literally; "" when unsure.

    Where a sentence gives several figures, dates or names of the kind asked, the one in whose
    part of the sentence what is asked stands (`assistant.short_answers.telling_apart`).
    """
    if called := number_to_call(question, text):
        found = called
    elif question.kind in {"money", "percent", "number", "date"}:
        found = short_figure(question, text, quantities(question.text))
    elif question.kind == "reason":
        found = _clause(text)
    elif question.kind in {"person", "place", "organisation"}:
        found = short_name(question, text)
    else:
        found = ""
    return found.strip() if len(found.strip()) >= _LEAST or found.strip().isdigit() else ""
