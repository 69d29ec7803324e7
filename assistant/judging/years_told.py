"""Whether a sentence speaks of another year than the one that is asked about."""

import re
from collections.abc import Iterable
from functools import lru_cache

from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.proper_names.names import known_spans
from assistant.quantities import Quantity, quantities
from assistant.questions.question import Question

_ANNOUNCED = re.compile(
    r"\b(?:annonce|devoile|publie|presente)e?s? (?:en|le|fin|debut|depuis)(?: \w+){0,2} ?\Z"
    r"|(?<!\w)(?:ال)?(?:معلن\w*|منشور\w*|مقدم\w*|اعلن\w*)(?: عن\w*)?"
    r" (?:في |سنه |عام |يوم |خلال )*\Z"
)
_ANNOUNCING = re.compile(
    r"\b(?:annonc|devoil|publi|present)\w+|(?<!\w)(?:\w{0,2})?(?:اعلن|معلن|نشر|قدم)"
)
"""What dates the telling of a value, not the value; what asks for that."""


def _years(figures: Iterable[Quantity]) -> list[int]:
    return [item.date[0] for item in figures if item.kind in DATES and item.date]


def _of_the_value(text: str, figures: Iterable[Quantity]) -> list[int]:
    """The years of a sentence without those in which it was announced, where others are left."""
    dates = [item for item in figures if item.kind in DATES and item.date]
    own = [item for item in dates if not _ANNOUNCED.search(fold(text[: item.start])[-60:])]
    return _years(own or dates)


@lru_cache(maxsize=1_000)
def _asked_years(question: str) -> tuple[int, ...]:
    """The years of a question; that of a programme's name (« Digital Morocco 2030 ») is none."""
    named = known_spans(question, "programme")
    dates = (
        item
        for item in quantities(question)
        if not any(start <= item.start and item.end <= end for start, end, _ in named)
    )
    return tuple(_years(dates))


_YEAR_BEFORE = re.compile(
    r"\b(?:un|1) an (?:plus tot|auparavant|avant)\b"
    r"|\bl'an(?:nee)? (?:precedente?|passee?|d'avant)\b"
    r"|(?<!\w)قبل (?:سنه|عام)(?! \d)(?!\w)|(?<!\w)(?:ال)?(?:سنه|عام) (?:ال)?(?:سابقه?|ماضيه?)(?!\w)"
    r"|الفتره (?:نفسها|ذاتها) من (?:السنه|العام)|نفس الفتره من (?:السنه|العام)"
)
"""What tells of the year before the one named."""


def of_another_year(question: Question, text: str) -> bool:
    """Whether a year is asked about, and the sentence speaks of other years only.

    Two years may be the ends of a period, so one between them is not another; nor is the one before
    where the sentence speaks of it ("12,9 milliards un an plus tôt").
    """
    asked, figures = _asked_years(question.text), read(text).figures
    if not asked:
        return False
    announcing = bool(_ANNOUNCING.search(fold(question.text)))
    told = _years(figures) if announcing else _of_the_value(text, figures)
    if not told:
        return False
    told += [year - 1 for year in told if _YEAR_BEFORE.search(read(text).folded)]
    return not any(min(told) <= year <= max(told) for year in asked)
