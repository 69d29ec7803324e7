"""What excludes what is asked: the opposite word, another rank.

A figure of direct jobs is not one of indirect jobs, the first phase is not the second.
"""

import re
from functools import lru_cache

from assistant.clues.counting import counted_rank
from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.quantities import Quantity, quantities

_BODIES = (
    r"(?:ecoles?|lycees?|colleges?|etablissements?|cliniques?|hopital|hopitaux|universites?|banques?"
    r"|entreprises?|enseignement)"
)
_ARABIC_BODIES = r"(?:مدرس|مدارس|موسس|مصح|مستشفي|جامع|بنك|ابناك|مقاول|شرك|تعليم|ثانوي)\w{0,2}"
"""What is either public or private. «خاصة» after a definite noun, or before ب, is "especially"."""
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
    (
        rf"\b(?:secteur|dans le) public\b|\b{_BODIES} publi(?:cs?|ques?)\b"
        rf"|القطاع (?:العام|العمومي)|{_ARABIC_BODIES} (?:ال)?عمومي",
        rf"\b(?:secteur|dans le) prive\b|\b{_BODIES} privee?s?\b|القطاع (?:الخاص|الخصوصي)"
        rf"|{_ARABIC_BODIES} (?:ال)?خصوصي|(?<!\w)\w?ال{_ARABIC_BODIES} الخاص(?:ه|ات)?(?!\w)(?! ب)",
    ),
    (r"\bexport|صادرات|تصدير", r"\bimport(?:ation|e[rs]?\b)|واردات|استيراد"),
    (
        r"(?<!non )(?<!y )\bcomprise?s?\b(?! entre)|\binclus(?:es?)?\b"
        r"|(?<!غير )(?<!\w)شامل\w* (?:ال|لل)(?:رسوم|ضريب)",
        r"\bexclu(?:s|e|es)?\b|\bnon comprise?s?\b|\bhors (?:taxes?|tva|frais)\b"
        r"|دون احتساب|غير شامل",
    ),
    (
        r"\b(?:ancien(?:s|ne|nes)?|precedente?s?|anterieure?s?)\b|(?<!\w)(?:ال)?(?:سابق|قديم)\w*",
        r"\b(?:actuel(?:s|le|les)?|nouve(?:au|aux|l|lle|lles))\b|(?<!\w)(?:ال)?(?:حالي|جديد)\w*",
    ),
    (r"\bminim|ادني", r"\bmaxim|\bplafond|اقصي"),
)
"""Words that exclude each other, in both languages, folded."""
_COMPILED = tuple((re.compile(one), re.compile(other)) for one, other in _OPPOSITES)


_FORMER = re.compile(
    r"\bl'ancien(?:ne)?\b|\b(?:cet|un|mon|notre|d') ?ancien(?:ne)?\b"
    r"|(?<!annee )(?<!an )(?<!mois )(?<!exercice )(?<!saison )(?<!rentree )\bprecedente?\b"
    r"|(?<!السنه )(?<!العام )(?<!الشهر )(?<!الموسم )(?<!الفصل )(?<!\w)(?:ال)(?:سابقه?|قديمه?)(?!\w)"
)
"""How a question asks about the one before («الاستراتيجية السابقة», "l'ancien plan")."""
_TELLS_FORMER = re.compile(
    r"\b(?:ancien\w*|preced\w+|anterieur\w*|remplac\w+|abrog\w+|autrefois|success\w+|succed\w+)\b"
    r"|سابق|قديم|سلف|(?<!\w)[وف]?[يت]?حلت? (?:\w+ ){0,3}محل|تعويض|عوض|ماضي|خلف|ملغا|الغي"
)


@lru_cache(maxsize=1_000)
def asks_former(question: str) -> bool:
    """Whether a question asks about the one before."""
    return bool(_FORMER.search(fold(question)))


def of_the_present(question: str, told: str) -> bool:
    """Whether the one before is asked about, and nothing told speaks of one that was before.

    Args:
        told: a sentence with its headings and its document's title.
    """
    return asks_former(question) and not _TELLS_FORMER.search(fold(told))


@lru_cache(maxsize=50_000)
def _sides(text: str, pair: int) -> tuple[bool, bool]:
    """Whether a text has a word of each side of a pair of opposites."""
    folded = fold(text)
    one, other = _COMPILED[pair]
    return bool(one.search(folded)), bool(other.search(folded))


@lru_cache(maxsize=1_000)
def _asked_sides(question: str) -> dict[int, tuple[bool, bool]]:
    """The pairs of opposites of which a question has one side."""
    sides = {pair: _sides(question, pair) for pair in range(len(_COMPILED))}
    return {pair: asked for pair, asked in sides.items() if asked[0] != asked[1]}


def opposed(question: str, text: str) -> bool:
    """Whether a sentence speaks of the opposite of what is asked about, and not of it."""
    return any(
        _sides(text, pair) == (asked[1], asked[0]) for pair, asked in _asked_sides(question).items()
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
