"""What the page says around an answer: labels, dates, status and confidence in words."""

import re
from collections.abc import Mapping

from assistant.messages import say
from assistant.page.markup import escape
from assistant.schema import Language

LANGUAGES: tuple[Language, Language] = ("ar", "fr")
_MONTHS: Mapping[str, tuple[str, ...]] = {
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
           "octobre", "novembre", "décembre"),
    "ar": ("يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر",
           "أكتوبر", "نونبر", "دجنبر"),
}  # fmt: skip
_DATE = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$")


def words(key: str, language: Language, **values: object) -> str:
    """A sentence of the page, escaped for HTML."""
    return escape(say(f"page_{key}", language, **values))


def date_words(date: str, language: Language) -> str:
    """An ISO date (year, month or day) as people write it; anything else as it stands."""
    match = _DATE.match(date.strip())
    if not match:
        return date
    year, month, day = match.groups()
    if not month or not 1 <= int(month) <= 12:
        return year
    named = f"{_MONTHS[language][int(month) - 1]} {year}"
    if not day:
        return named
    number = "1er" if day == "01" and language == "fr" else str(int(day))
    return f"{number} {named}"


def status_words(status: str, language: Language) -> str:
    """A document's status in words; an unknown one as it stands."""
    known = ("adopted", "announced", "draft", "superseded")
    return say(f"page_status_{status}", language) if status in known else status


def confidence_words(confidence: float, language: Language) -> str:
    """What a confidence between 0 and 1 means for the reader; "" when none was computed."""
    if confidence <= 0:
        return ""
    level = "high" if confidence >= 0.75 else "middle" if confidence >= 0.5 else "low"
    return say(f"page_confidence_{level}", language)
