"""Digits that are part of a name, or have letters glued to them: 5G, GPT-4, B2B."""

import re

from assistant.numbers.dates import starts_month
from assistant.numbers.units import unit_at

_ARABIC_PREFIXES = frozenset((
    "ال", "و", "ب", "ل", "ف", "ك", "وال", "بال", "لل", "ولل", "فال", "وب", "ول", "وبال", "كال",
    "فب", "وك", "فل", "ولال", "لال", "بلل",
))  # fmt: skip
_BEFORE_YEAR = frozenset(
    ["mi", "pre", "post", "avant", "apres", "fin", "debut", "ete", "horizon", "annee"]
)
_GLUED_BEFORE = re.compile(r"([^\W\d_]+)([-.]?)\Z")


def name_end(folded: str, start: int, end: int) -> int:
    """Where the name ends that digits are a part of ("5G", "GPT-4", "B2B"); 0 for a number."""
    if folded[start - 1 : start] == " ":
        return 0
    before = _GLUED_BEFORE.search(folded, max(0, start - 16), start)
    if before is not None and before[1] not in _ARABIC_PREFIXES:
        year = end - start == 4 and folded[start:end].startswith(("19", "20"))
        plain = not before[2] and not _currency(before[1])
        hyphen = before[2] == "-" and not (year or before[1] in _BEFORE_YEAR)
        hyphen = hyphen and not starts_month(before[1]) and not _measures(folded, before.start())
        version = before[2] == "." and len(before[1]) == 1 and folded[start] == "0"
        if plain or hyphen or version:
            return _run_end(folded, end)
    return 0


def _measures(folded: str, at: int) -> bool:
    """Whether letters are the unit of the digits before them: the "h" of "8h-12h"."""
    return folded[max(0, at - 1) : at].isdigit() and unit_at(folded, at) is not None


def _currency(word: str) -> bool:
    return word in {"usd", "mad", "eur", "us", "dh", "dhs", "xof"}


def _run_end(folded: str, end: int) -> int:
    while end < len(folded) and (folded[end].isalnum() or folded[end] == "_"):
        end += 1
    return end


def glued_letters_end(folded: str, end: int) -> int:
    """End of the Latin letters (and digits) glued after digits, `end` where there are none."""
    if end < len(folded) and folded[end].isascii() and folded[end].isalpha():
        return _run_end(folded, end)
    return end
