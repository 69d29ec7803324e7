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
_OF_THEM = re.compile(
    r"\s(?!\w+(?:lyc[ée]e|mus[ée]e|all[ée]e|[ée]tu|nue|rue|mie|gie|trie|phie|rie|tie|vie|ann[ée]e"
    r"|journ[ée]e|donn[ée]e|march[ée]|arm[ée]e|associ[ée])s\b)(?!lyc|mus|all|rue)"
    r"[^\W\d]+(?:é|ée|u|ue|i|ie)s"
    r"(?= (?:par|en|dans|à|au|aux|sur|pour|grâce|lors|ont|sont|avaient|étaient)\b)",
    re.IGNORECASE,
)
"""A plural that tells more of what is counted is no place: « sept élèves sur dix passés par »."""
_HEDGED = re.compile(
    r"(?:environ|pres de|plus de|moins de|quelque|presque|a peine|نحو|حوالي|قرابه"
    r"|اكثر من|ازيد من|اقل من)"
    r" ?\Z"
)
_PEOPLE = re.compile(
    r"\s*(?:personnes?|gens|individus?|(?:ال)?(?:اشخاص|شخص\w{0,2}|افراد|فرد|ناس))\s*"
)
_DUAL = re.compile(r"[ء-ي]{2,}(?:ين|ان)\Z")
"""Two of a thing, before «من كل»: «شخصين من كل خمسة»."""
_DIVIDES = re.compile(r"\b(?P<verb>divis\w+) (?P<what>(?:[^\W\d]+ ){0,6}?)par \Z", re.IGNORECASE)
_FEWER = re.compile(r" fois (?P<less>moins )", re.IGNORECASE)
_WHOLES = frozenset({*range(2, 11), 12, 20, 100})


_Rate = tuple[int, Fraction, str | None]


def _part(text: str, part: Quantity | None, whole: Quantity) -> _Rate | None:
    """Where a rate begins, its value and what it counts, if anything; None for no whole."""
    found = _OUT_OF.fullmatch(text[: whole.start])
    if whole.kind != "count" or whole.value not in _WHOLES or found is None:
        return None
    french, lead = found["mark"].casefold() == "sur", found["lead"]
    if whole.value is None or (french and _is_place(text[whole.end :])):
        return None
    if part is not None and part.kind in {"count", "money"} and part.value is not None:
        counted = lead[part.end :]
        if part.value < whole.value and _FEW_WORDS.fullmatch(counted):
            told = _telling(counted) if part.kind == "count" else None
            return part.start, part.value / whole.value, told
    one = _ONE.search(lead)
    if one is None or french != bool(one["french"]):
        return None
    counted = one["french"] or one["arabic"]
    return one.start(), (1 + bool(_DUAL.search(counted))) / whole.value, _telling(counted)


def _is_place(after: str) -> bool:
    """Whether what follows the whole is what it counts: « trois projets sur cinq axes »."""
    return bool(_PLURAL.match(fold(after))) and not _OF_THEM.match(after)


def _telling(counted: str) -> str | None:
    """What a rate counts; None where it is only people, of whom any rate may be told."""
    return None if _PEOPLE.fullmatch(fold(counted)) else counted


def as_reduction(text: str) -> str:
    """A claim with its first « N fois moins » or « divisé par N » told as a percentage.

    >>> as_reduction("Le four divise par deux la facture.")
    'Le four réduit de 50 % la facture.'
    """
    for item in quantities(text):
        if item.kind != "count" or item.value is None or item.value not in _WHOLES:
            continue
        share = f"{float(100 - 100 / item.value):.3g}".replace(".", ",")
        share = share if item.value in {2, 4, 5, 10, 20, 100} else f"environ {share}"
        if found := _DIVIDES.search(text[: item.start]):
            verb = "réduire" if found["verb"].endswith("er") else "réduit"
            return f"{text[: found.start()]}{verb} {found['what']}de {share} %{text[item.end :]}"
        if found := _FEWER.match(text[item.end :]):
            return f"{text[: item.start]}{share} % {text[item.end + found.start('less') :]}"
    return text


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
        words = [f"{text[:start]}{about}{value} %"]
        words += [] if counted is None else [joint, counted.strip()]
        return f"{' '.join(filter(None, words))}{text[whole.end :]}"
    return text
