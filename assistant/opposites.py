"""What excludes what is asked: the opposite word, another rank.

A figure of direct jobs is not one of indirect jobs, the first phase is not the second.
"""

import re
from functools import lru_cache

from assistant.counting import counted_rank
from assistant.normalize import fold
from assistant.quantities import Quantity, quantities
from assistant.reading import read

_OPPOSITES = (
    (r"\bdirecte?s?\b|(?<!غير )(?<!غير ال)مباشر", r"\bindirect|غير (?:ال)?مباشر"),
    (
        r"\b(?:hommes?|masculin\w*|garcons?)\b|رجال|ذكور|\bرجل\b",
        r"\b(?:femmes?|feminin\w*|filles?)\b|نساء|اناث|فتيات|امراه|نسوي",
    ),
    (
        r"\burbain|\bcitadin|حضري|(?<!\w)[وفب]?المدن(?!\w)",
        r"\brura(?:l|ux)|\bcampagnes?\b|قروي|(?<!\w)[وفب]?القري(?!\w)|ارياف|بوادي|البادي",
    ),
    (r"\bsecteur public\b|القطاع العام", r"\bsecteur prive\b|القطاع الخاص"),
    (r"\bexport|صادرات|تصدير", r"\bimport(?:ation|e[rs]?\b)|واردات|استيراد"),
    (r"\bminim|ادني", r"\bmaxim|\bplafond|اقصي"),
)
"""Words that exclude each other, in both languages, folded."""
_COMPILED = tuple((re.compile(one), re.compile(other)) for one, other in _OPPOSITES)


@lru_cache(maxsize=50_000)
def _sides(text: str) -> tuple[tuple[bool, bool], ...]:
    folded = fold(text)
    return tuple((bool(one.search(folded)), bool(other.search(folded))) for one, other in _COMPILED)


def opposed(question: str, text: str) -> bool:
    """Whether a sentence speaks of the opposite of what is asked about, and not of it."""
    sides = _sides(question)
    if not any(one != other for one, other in sides):
        return False
    return any(
        asked[0] != asked[1] and told[0] != told[1] and asked != told
        for asked, told in zip(sides, _sides(text), strict=True)
    )


def _ranks(figures: tuple[Quantity, ...]) -> set[object]:
    return {item.value for item in figures if item.kind == "ordinal"}


def rank_told(question: str, text: str) -> bool | None:
    """Whether a sentence tells of the rank that is asked about («المحور الأول», "deuxième axe").

    A sentence that counts («أولاً، …») tells of its rank. None where no rank is asked about or told.
    """
    asked = _ranks(quantities(question))
    if not asked:
        return None
    reading = read(text)
    told = _ranks(reading.figures)
    if (counted := counted_rank(reading.folded)) is not None:
        told.add(counted)
    return bool(asked & told) if told else None
