"""The figures of a sentence that a question may be asking for."""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import Quantity, quantities, same
from assistant.questions.question import Question

FIGURES = {
    "money": frozenset({"money"}),
    "percent": frozenset({"percent", "ratio"}),
    "number": frozenset({"count", "measure"}),
}
NUMERIC = frozenset({"money", "percent", "count", "measure", "ordinal", "ratio"})

_RANKING = re.compile(
    r"\brangs?\b|\bclassement|\bclassee?s?\b|\bquelle (?:place|position)\b"
    r"|(?<!\w)[وفب]?(?:ال)?(?:ترتيب|مرتبه|رتبه|تصنيف)"
)
"""Words of a question that a rank answers."""
_NUMBERED = re.compile(
    r"\bnumeros?\b|\bn ?°|(?<!\w)[وفب]?(?:ال)?رقم(?:ه|ها)?(?!\w| (?:ال)?(?:معاملات|اعمال))"
)
"""Words of a question that the number of a law or of a telephone answers."""
_BEFORE, _AFTER, _MOST = 30, 45, 3
_COUNTED = 3
"""How many words after a figure what it counts may stand."""


def new_figures(text: str, asked: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities of a sentence that the question does not already contain."""
    figures = read(text).figures
    if not asked:
        return figures
    return tuple(item for item in figures if not any(same(item, own) for own in asked))


@lru_cache(maxsize=20_000)
def figures_beyond(question: str, text: str) -> tuple[Quantity, ...]:
    """The quantities of a sentence that a question, as it is written, does not contain."""
    return new_figures(text, quantities(question))


def told_figures(question: Question, text: str, wanted: frozenset[str]) -> tuple[Quantity, ...]:
    """The quantities of some kinds that a sentence gives and the question does not."""
    return tuple(item for item in figures_beyond(question.text, text) if item.kind in wanted)


@lru_cache(maxsize=1_000)
def countable(question: Question) -> frozenset[str]:
    """The kinds of figure that answer: a rank, a reference only where a rank, a number is asked."""
    wanted = NUMERIC if asks_rank(question) else NUMERIC - {"ordinal"}
    return wanted | {"reference"} if asks_number(question) else wanted


def asks_rank(question: Question) -> bool:
    """Whether a rank answers a question."""
    return bool(_RANKING.search(fold(question.text)))


def asks_number(question: Question) -> bool:
    """Whether the number of a law or of a telephone answers a question."""
    return bool(_NUMBERED.search(fold(question.text)))


def figure_window(question: Question, text: str) -> str:
    """The words around the figures of a sentence that could answer."""
    wanted = DATES if question.kind == "date" else countable(question)
    found = told_figures(question, text, wanted)[:_MOST]
    return " … ".join(text[max(0, item.start - _BEFORE) : item.end + _AFTER] for item in found)


def counted_window(question: Question, text: str) -> str:
    """What the figures of a sentence that could answer count: the words right after each."""
    if question.kind not in FIGURES:
        return ""
    found = told_figures(question, text, countable(question))[:_MOST]
    windows = ([item.text, *text[item.end :].split()[:_COUNTED]] for item in found)
    return " … ".join(map(" ".join, windows))
