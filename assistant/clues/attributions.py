"""The sources a sentence names in brackets or in its last cell, blanked: they assert nothing."""

import re

from assistant.clues.reading import PARENTHESES
from assistant.normalize import fold, fold_with_offsets
from assistant.numbers.quantity import DATES
from assistant.quantities import quantities

_SOURCES = re.compile(r"\A\s*(?:sources?|المصدر|المصادر|المصدران|مصدر)\b")
_UNDATED = re.compile(
    r"(?:page )?(?:non datee?s?|sans date)|pages non datees|دون تاريخ|(?:صفحه )?غير مورخه?"
)
_JOINTS = re.compile(r"[\s,;،؛]|(?<!\w)(?:et|puis|en|du|de|و)(?!\w)|(?<!\w)و(?=\d)")
_WORD = re.compile(r"[^\W_]+")
_DATED = r"(?: (?:في|يوم|le|en|du) [^.,،؛;]{0,14}?(?:19|20)\d\d)?"
_TOLD_BY = re.compile(
    r"[,،]\s*(?:كما )?و?(?:عرض|اورد|نقل|ذكر|كشف)ت?(?:ه|ها|هم|هما)\s+(?:موقع|صحيفه|جريده(?! رسمي)"
    rf"|مجله|يوميه|قناه)(?: [^\s.,،؛;\d]+){{1,5}}?{_DATED}(?=\W*(?:[.,،؛;]|\Z))"
    r"|,\s*(?:present|rapport|relay|repris|signal)\w* par (?:le (?:site|journal|quotidien|magazine)"
    rf"|la (?:revue|chaine)|l'hebdomadaire)(?: [^\s.,;\d]+){{1,5}}?{_DATED}(?=\W*(?:[.,;]|\Z))"
)
"""Which paper told it, after a comma, and when: «، عرضه موقع X في 22 يناير 2025». Folded."""
_MOST_CREDITS = 8
_CREDITS = frozenset(
    {
        *("janvier", "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre", "octobre"),
        *("novembre", "decembre", "page", "datee", "date", "selon", "apres", "repris", "reprise"),
    }
)


def _only_dates(inside: str) -> bool:
    """Whether a parenthesis holds dates and nothing else, as after a publisher's name."""
    folded = fold(inside)
    if _UNDATED.fullmatch(folded.strip()):
        return True
    found = [item for item in quantities(inside) if item.kind in DATES]
    if not found or any(item.bound for item in found):
        return False
    rest = "".join(
        character
        for at, character in enumerate(inside)
        if not any(item.start <= at < item.end for item in found)
    )
    return not _JOINTS.sub("", fold(rest)).strip()


def _only_publishers(inside: str) -> bool:
    """Whether a parenthesis that ends a sentence holds names and dates only."""
    if any(item.kind not in DATES for item in quantities(inside)):
        return False
    words = [word for word in _WORD.findall(inside) if len(word) > 3 and not word[0].isdigit()]
    arabic = sum("\u0620" <= word[0] <= "\u06d3" for word in words)
    lower = [word for word in words if word[0].islower() and fold(word) not in _CREDITS]
    return bool(words) and not lower and (not arabic or len(words) <= _MOST_CREDITS)


def _blank(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def _is_source_cell(cell: str) -> bool:
    parts = [part.strip() for part in re.split(r"[,،;؛]", cell) if part.strip()]
    if not parts or any(len(part.split()) > 4 for part in parts):
        return False
    return len(parts) > 1 and (_only_dates(parts[-1]) or len(parts) > 2)


def without_attributions(text: str) -> str:
    """A sentence with its attributions blanked, the same length."""
    said = text
    for match in PARENTHESES.finditer(text):
        inside = match.group(1)
        last = not text[match.end() :].strip(" .!?؟؛;|")
        if (
            _SOURCES.match(fold(inside))
            or _only_dates(inside)
            or (last and _only_publishers(inside))
        ):
            said = _blank(said, match.start(), match.end())
    if _TOLD_BY.search(fold(text)):
        folded = fold_with_offsets(text)
        for told in _TOLD_BY.finditer(folded.text):
            said = _blank(said, *folded.span(told.start(), told.end()))
    cells = text.split("|")
    if len(cells) >= 3 and _is_source_cell(cells[-1]):
        said = _blank(said, len(text) - len(cells[-1]), len(text))
    return said
