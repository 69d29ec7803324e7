"""Dates, quarters and half-years as people write them, in French and in Arabic."""

from assistant.numbers.dates import FRENCH_MONTHS, MOROCCAN_MONTHS
from assistant.schema import Language

_ARABIC_QUARTERS = ("الأول", "الثاني", "الثالث", "الرابع")
_FRENCH_QUARTERS = ("premier", "deuxième", "troisième", "quatrième")


def _period(year: int, number: int, language: Language) -> str:
    half, rank = number < -4, (-number - 1) % 4
    if language == "fr":
        words = f"{_FRENCH_QUARTERS[rank]} {'semestre' if half else 'trimestre'}"
        return f"{words} {year}" if year else words
    words = f"{'النصف' if half else 'الربع'} {_ARABIC_QUARTERS[rank]}"
    return f"{words} من سنة {year}" if year else words


def written_date(date: tuple[int, int, int], language: Language) -> str:
    """A date, or a quarter or half-year where its month is below 0."""
    year, month, day = date
    if month < 0:
        return _period(year, month, language)
    parts: list[str] = []
    if day:
        first = "1er" if language == "fr" else "فاتح"
        parts.append(first if day == 1 else str(day))
    if month:
        parts.append((FRENCH_MONTHS if language == "fr" else MOROCCAN_MONTHS)[month - 1])
    if not parts and not 1900 <= year <= 2100:  # a bare "1666" would be a count
        return f"l'an {year}" if language == "fr" else f"سنة {year}"
    return " ".join([*parts, str(year)] if year else parts)
