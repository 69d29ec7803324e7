"""Whether a figure is told of others than it is asked of: another age, all, part of a year."""

import re
from functools import lru_cache

from assistant.clues.asked_figures import FIGURES
from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import quantities
from assistant.questions.question import Question

_AGED_BEFORE = re.compile(
    r"(?:\bagees? (?:de|entre)|\bages? (?:de|entre)|\bles|\bdes|\b(?:plus|moins) de|\b(?:jeunes"
    r"|enfants|personnes|adultes|femmes|hommes|habitants|eleves) (?:de|entre)"
    r"|(?<!\w)[وف]?(?:ل?ل?بالغ\w*|ال?بالغ\w*|اعمار\w*(?: عن)?|عمر\w*(?: عن)?|تجاوز\w*|فوق"
    r"|لدي|دون|سنهم|بين|اكثر من|اقل من))\W*\Z"
)
_LASTING = re.compile(
    r"\b(?:depuis|pendant|durant|il y a|sur|en|dans|pour)\b[^,.;]{0,14}\Z"
    r"|(?<!\w)(?:منذ|خلال|طيله|طوال|مده|بعد|في)(?!\w)[^،.؛]{0,14}\Z"
)
_UNDER = re.compile(r"(?:\bmoins de|(?<!\w)(?:دون|اقل من|[يت]قل (?:\w+ )?عن))\W*\Z")
_AGED_AFTER = re.compile(r"\W*(?:et plus|ou plus|فاكثر|فما فوق|من العمر|revolus)")
_UP_TO = re.compile(r"\s*(?:ans)?\s*(?:a|et|-|و|الي|حتي|سنه و|سنه الي)\s*")
"""What stands before and after a number of years that is an age, and before one that lasts;
between the two ages of a range."""
_WHOLE_YEAR = re.compile(
    r"\b(?:ensemble|totalite) de l'annee|\btoute l'annee|\bannee (?:entiere|complete|pleine)"
    r"|(?<!\w)(?:مجموع|كامل|طوال|طيله|كل) (?:ال)?سنه(?!\w)"
    r"|(?<!\w)(?:ال)?سنه (?:\d{4} )?(?:ال)?كامله"
)
_PART_OF_YEAR = re.compile(
    r"\b(?:semestre|trimestre)\b|\b(?:premiers|derniers) mois\b"
    r"|(?<!\w)(?:ال)?(?:نصف|فصل|ربع|اسدس|شطر) (?:ال)?(?:اول|ثاني|ثالث|رابع|سنه)"
    r"|(?<!\w)(?:ال)?اشهر (?:ال)?اولي"
)
_YEARLY = re.compile(r"\bannuel|\bpar an\b|\bchaque annee\b|سنوي|في السنه")


_WOMEN = re.compile(
    r"\b(?:femmes?|filles?|feminin\w*|etudiantes|ingenieures|eleves filles|entrepreneuses)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:نسا\w?|نسوي\w*|امراه|فتي?ات|بنات|اناث|طالبات|تلميذات|مهندسات)(?!\w)"
)
_MEN = re.compile(
    r"\b(?:hommes?|garcons?|masculin\w*)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:رجال|ذكور|فتيان|اولاد)(?!\w)"
)


_PART_OF = re.compile(
    r"\b(?:part|proportion|pourcentage|place|presence) des? "
    r"(?:(?:femmes?|filles?|hommes?) (?:dans|parmi|chez|au sein|en)\b)"
    r"|(?<!\w)(?:نسبه|حصه|تمثيليه|حضور) (?:ال)?(?:نسا|نساء|فتيات|رجال|اناث)(?: \w+)?"
    r" (?:في|ضمن|بين|داخل|من بين)"
)
_AMONG = re.compile(
    r"(?:%|\bpour cent) (?:des |de )(?:femmes|filles|hommes|garcons)\b"
    r"|(?:%|٪|في المايه) من (?:ال)?(?:نسا|نساء|فتيات|رجال|اناث)"
)
"""The share women have of others, and the rate of something among women; folded."""


@lru_cache(maxsize=20_000)
def _ages(text: str) -> frozenset[tuple[int, bool]]:
    """The ages in years that a text names, and whether it speaks of those under them."""
    found = set()
    last = 0
    for item in quantities(text):
        if item.value is None or not 1 <= item.value <= 120:
            continue
        before = fold(text[max(0, item.start - 40) : item.start])
        after = fold(text[item.end : item.end + 20])
        years = item.kind == "measure" and item.unit == "year"
        aged = bool(_AGED_AFTER.match(after))
        if years and not aged:
            aged = bool(_AGED_BEFORE.search(before)) and not _LASTING.search(before)
            aged |= bool(last and _UP_TO.fullmatch(fold(text[last : item.start])))
        if aged and (years or "من العمر" in after):
            found.add((int(item.value), bool(_UNDER.search(before))))
            last = item.end
    return frozenset(found)


def _asks_how_many(question: Question) -> bool:
    """Whether bare words ask for a figure (« internet chez les moins de 15 ans »)."""
    asked = question.text
    return question.kind == "other" and bool(_ages(asked) or _asks_whole_year(asked))


_SMALL = re.compile(
    r"\b(?:t?pme|petites? (?:et moyennes? )?entreprises?|petites et moyennes)\b"
    r"|(?<!\w)(?:ال)?(?:صغري|صغيره|متوسطه|متناهيه الصغر)(?!\w)"
)
_LARGE = re.compile(
    r"\bgrande?s (?:entreprises|groupes|societes)\b|(?:مقاولات|شركات|مجموعات) (?:ال)?كبري"
)
"""Firms by their size; folded."""


@lru_cache(maxsize=20_000)
def _sizes(text: str) -> tuple[bool, bool]:
    """Whether a text speaks of small firms, and whether of large ones."""
    folded = fold(text)
    return bool(_SMALL.search(folded)), bool(_LARGE.search(folded))


def _of_another_size(question: Question, text: str) -> bool:
    """Whether firms of one size are asked about, and a sentence speaks of the other size only."""
    asked, told = _sizes(question.text), _sizes(text)
    return sum(asked) == 1 and sum(told) == 1 and asked != told


@lru_cache(maxsize=20_000)
def _sexes(text: str) -> tuple[bool, bool]:
    """Whether a text speaks of women, and whether of men."""
    folded = fold(text)
    return bool(_WOMEN.search(folded)), bool(_MEN.search(folded))


def _of_all(question: Question, text: str) -> bool:
    """Whether a figure of women, or of men, is asked of a sentence that speaks of neither."""
    asked = _sexes(question.text)
    return any(asked) and any(
        one and not other for one, other in zip(asked, _sexes(text), strict=True)
    )


@lru_cache(maxsize=1_000)
def _asks_whole_year(question: str) -> bool:
    return bool(_WHOLE_YEAR.search(fold(question)))


def _of_another_age(asked: frozenset[tuple[int, bool]], text: str) -> bool:
    """Whether a text tells of other ages: « 15 ans et plus » is not of those from 15 to 24."""
    told = _ages(text) if asked else frozenset()
    if not told:
        return False
    if len(told) == 1:
        return not asked & told or len(asked) > 1
    years = [years for years, _ in told]
    return not all(min(years) <= age <= max(years) for age, _ in asked)


def _of_another_stretch(question: str, text: str) -> bool:
    """Whether the whole of a year is asked of a sentence about a part of one, or the reverse."""
    folded = fold(text)
    part = bool(_PART_OF_YEAR.search(folded))
    if _asks_whole_year(question):
        return part and not _YEARLY.search(folded)
    if part or not _PART_OF_YEAR.search(fold(question)):
        return False
    dates = [item.kind for item in read(text).figures if item.kind in DATES]
    return bool(dates) and set(dates) == {"year"}


def of_another_scope(question: Question, text: str) -> bool:
    """Whether a sentence tells a figure of others than is asked, or of a part of the year.

    Of another age, or of all where it is asked of women or of men.
    """
    if question.kind not in FIGURES and not _asks_how_many(question):
        return False
    if _of_all(question, text) or _of_another_size(question, text):
        return True
    if _PART_OF.search(fold(question.text)) and _AMONG.search(fold(text)):
        return True
    if _of_another_age(_ages(question.text), text):
        return True
    return _of_another_stretch(question.text, text)
