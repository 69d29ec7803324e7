"""Rates of so many out of so many as percentages: « quatre PME sur dix », «ستة من كل عشرة»."""

import re
from fractions import Fraction
from itertools import pairwise

from assistant.normalize import fold
from assistant.quantities import Quantity, quantities

_OUT_OF = re.compile(
    r"(?P<lead>.*?)(?<!\w)(?P<mark>sur|من (?:بين |أصل )?كل|لكل)\s+\Z", re.DOTALL | re.IGNORECASE
)
"""What stands before the whole of a rate: what is counted, and "out of"."""
_FEW_WORDS = re.compile(r"(?:\s*[^\W\d]+){0,3}\s*")
_ONE = re.compile(
    r"(?<!\w)une?(?P<french>(?:\s+[^\W\d]+){1,2}"
    r"(?:\s+d(?:es?|u)\s+(?:la\s+|l['’])?[^\W\d]+|\s+d['’][^\W\d]+)?)\s+\Z"
    r"|(?:\A|(?<=\s))(?P<arabic>[ء-ي]{3,})\s+\Z",
    re.IGNORECASE,
)
"""One of a thing, before "out of": « une PME », «مهنة»."""
_PLURAL = re.compile(r"\s(?!plus)[a-z]+[sx](?!\w)")
"""« Sur cinq axes » tells where, not out of how many."""
_HEDGED = re.compile(
    r"(?:environ|pres de|plus de|moins de|quelque|presque|a peine|نحو|حوالي|قرابه"
    r"|اكثر من|ازيد من|اقل من)"
    r" ?\Z"
)
_WHOLES = frozenset({*range(2, 11), 12, 20, 100})


def _part(text: str, part: Quantity | None, whole: Quantity) -> tuple[int, Fraction, str] | None:
    """Where a rate begins, its value and what it counts; None where a number is no whole."""
    found = _OUT_OF.fullmatch(text[: whole.start])
    if whole.kind != "count" or whole.value not in _WHOLES or found is None:
        return None
    french, lead = found["mark"].casefold() == "sur", found["lead"]
    if whole.value is None or (french and _PLURAL.match(fold(text[whole.end :]))):
        return None
    if part is not None and part.kind == "count" and part.value is not None:
        counted = lead[part.end :]
        if part.value < whole.value and _FEW_WORDS.fullmatch(counted):
            return part.start, part.value / whole.value, counted
    one = _ONE.search(lead)
    if one is None or french != bool(one["french"]):
        return None
    return one.start(), 1 / whole.value, one["french"] or one["arabic"]


def as_percentage(text: str) -> str:
    """A claim with its first rate told as a percentage; the same where it tells none.

    >>> as_percentage("Quatre PME sur dix exportent.")
    'environ 40 % des PME exportent.'
    """
    for part, whole in pairwise((None, *quantities(text))):
        rate = _part(text, part, whole) if whole is not None else None
        if rate is None or whole is None:
            continue
        start, share, counted = rate
        arabic = "ar" if re.search("[ء-ي]", text) else "fr"
        about, joint = {"ar": ("نحو ", "من"), "fr": ("environ ", "des")}[arabic]
        about = "" if _HEDGED.search(fold(text[:start])) else about
        value = f"{float(share * 100):g}".replace(".", ",")
        words = [f"{text[:start]}{about}{value} %", joint, counted.strip()]
        return f"{' '.join(filter(None, words))}{text[whole.end :]}"
    return text
