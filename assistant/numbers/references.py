"""Digits that are no quantities: list numbers, and numbers of laws and articles.

All functions work on folded text (`assistant.normalize`), but for `with_points`.
"""

import re

from assistant.normalize import fold
from assistant.numbers.dates import month_at
from assistant.numbers.units import unit_at

_CUES_FRENCH = (
    r"(?<![^\W_])(?:(?:lois?|articles?|art\.?|decrets?|decrets?-lois?|dahirs?|arretes?"
    r"|circulaires?|ordonnances?|directives?|resolutions?|reglements?|iso(?:/iec|/cei)?|rfc|alineas?|chapitres?|paragraphes?"
    r"|annexes?|normes?|avis|decision)"
    r"(?:[ -](?:organique|cadre|royal|ministeriel|ministerielle|conjoint|royale))?"
    r"(?: (?:n ?[°o]s?\.?|numeros?|relative))?|n ?°s?\.?|nos?\.?|numeros?) ?"
)
_CUES_ARABIC = (
    r"(?<![^\W_])[وفبلك]{0,2}(?:ال|ل)?(?:(?:قانون|قانونين|قوانين|ماده|مادتين|مادتان|مادتي"
    r"|مواد(?: من)?|فصل|فصلين|فصول(?: من)?|مرسوم|مرسومين|ظهير|قرار|مقرر|دوريه|منشور|بند"
    r"|فقره|باب|ملحق)(?: (?:التنظيمي|الاطار|الشريف|الوزاري|المشترك))?(?: (?:رقم|عدد))?"
    r"|(?:جريده|رايد)(?: (?:ال|لل)\w+){1,3} عدد|(?<!ال)رقم|ارقام|رقمي) "
)
_CUE = re.compile(f"(?:{_CUES_FRENCH}|{_CUES_ARABIC})\\Z")
_LAW_CUE = re.compile(
    r"(?:loi|lois|n ?[°o]s?|نون|وانين|انونين|انوني|رقم|سوم|ظهير|decret|dahir)[^\n\d]{0,14}\Z"
)
_NUMBERING = re.compile(r"\d+(?:[-./]\d+)*(?:(?: ?(?:bis|ter|quater|مكرر))(?![^\W_]))?")
_GROUPS = re.compile(r"(?: \d{3})+(?![\d])")
_SEVERAL = re.compile(r"\d+(?:[-./]\d+){2,}(?!\d)")
_PAIR = re.compile(r"(\d{2,3})([-.])(\d{2})(?![\d]|[-.,]\d)")
_AFTER_PAIR = re.compile(r" ?(?:%|ans?\b|سنه|pour|في الم|بالم|mois|m[wd]|km)")
_SCALE = re.compile(r" (?:الف|الاف|ملي|مليون|ملايين|مليار|ملايير|mill)")
_ON_DAY = re.compile(r" يوم \d")
_INDEFINITE = re.compile(r" (?!ال|لل|و|ب)([^\W\d_]+)")
_AFTER_NUMBER = frozenset((
    "من", "في", "علي", "الي", "حول", "عن", "او", "هو", "هي", "حسب", "عند", "لدي", "كما", "لسنه",
    "يتعلق", "تتعلق", "ينص", "تنص", "يحدد", "صدر", "صدرت", "مكرر",
))  # fmt: skip
_LAWS = re.compile("قانون|مقترح|مشروع|مرسوم|ظهير|قرار|دوريه|مذكره|ماده|منشور|ملف|تحت|يحمل")
_CHAIN = re.compile(
    r"(?:[, ]|(?<![^\W_])(?:et|ou|a|au|de|les?|ainsi que|الي|او|و)(?![^\W_])|و|-)*"
    r"(?:(?<![^\W_])و?(?:ال)?(?:رقم|قانون|ماده)? ?)?\Z"
)

_DECIMALS = re.compile(r"\d+(?:٫\d+)+")


def with_points(text: str) -> str:
    """An unfolded text with a full stop for each «٫» in a law's number: «القانون ٠٩٫٠٨».

    Folding makes a comma of «٫», and a comma parts the articles of a list («المواد ٥،٧»).
    """
    last = -1

    def pointed(found: re.Match[str]) -> str:
        nonlocal last
        chained = last >= 0 and bool(_CHAIN.fullmatch(fold(text[last : found.start()])))
        cued = chained or _CUE.search(fold(text[max(0, found.start() - 44) : found.start()]))
        after = fold(text[found.end() : found.end() + 12])
        if not cued or _AFTER_PAIR.match(after) or _SCALE.match(after):
            return found.group()
        last = found.end()
        return found.group().replace("٫", ".")

    return _DECIMALS.sub(pointed, text) if "٫" in text else text


def is_list_number(text: str, start: int, end: int) -> bool:
    """Whether digits of the original number a list item or a heading ("1. ", "## 2.1 ")."""
    after = text[end : end + 2]
    item = end - start <= 2 and len(after) == 2 and after[0] in ".)-" and after[1].isspace()
    if not item and "." not in text[start:end]:
        return False
    line = text[text.rfind("\n", 0, start) + 1 : start]
    return not line.strip(" \t#>*•-\u200f\u200e") and (item or "#" in line)


def _counts(folded: str, end: int, before: str) -> bool:
    """Whether a number after a cue counts all the same: «رقم 270 ألف منصب», «مرسوم 2 ديسمبر»."""
    if _SCALE.match(folded, end) or month_at(folded, end):
        return True
    if unit_at(folded, end) and not _ON_DAY.match(folded, end):
        return True
    noun = _INDEFINITE.match(folded, end)
    named = _LAWS.search(before) or not before.endswith("رقم ")
    return noun is not None and noun[1] not in _AFTER_NUMBER and not named


def reference_at(folded: str, at: int, chained_from: int) -> int:
    """End of the law, decree or article number that begins at an offset; 0 where none does.

    "loi n° 09-08", «القانون رقم 09.08», "article 12", «المادة 12», "décret 2.23.314"; without a
    word that says so, only the forms no quantity takes ("09-08", "43-20", "2.23.314").

    `chained_from` is the end of the reference before, or -1: in "lois 09-08 et 05-20" and
    "articles 5 et 7" the second is one too.
    """
    numbering = _NUMBERING.match(folded, at)
    if numbering is None:
        return 0
    before = folded[max(0, at - 44) : at]
    plain = numbering.group().isdigit()
    chained = 0 <= chained_from >= at - 24 and bool(_CHAIN.fullmatch(folded, chained_from, at))
    year = plain and len(numbering.group()) == 4 and numbering.group()[:2] in {"19", "20"}
    may_refer = not (plain and year) and (chained or _CUE.search(before))
    if may_refer and not (plain and _counts(folded, numbering.end(), before)):
        spaced = _GROUPS.match(folded, numbering.end()) if plain else None
        return spaced.end() if spaced else numbering.end()
    if (several := _SEVERAL.match(folded, at)) is not None:
        groups = re.split(r"[-./]", several.group())
        grouped = all(len(group) == 3 for group in groups[1:]) and "." in several.group()
        return 0 if grouped else several.end()
    pair = _PAIR.match(folded, at)
    if pair is None or _AFTER_PAIR.match(folded, pair.end()) or month_at(folded, pair.end()):
        return 0
    impossible = pair[1].startswith("0") or (pair[2] == "-" and int(pair[3]) < int(pair[1]))
    return pair.end() if impossible or _LAW_CUE.search(before) else 0
