"""The figures of a sentence told again as the question's language writes them.

Only what reads alike to everyone is told: money, percentages, shares, measures, dates, and counts
of something, with those beside them whose noun is not said again ("260 personnes à Dakhla et 110
à Boujdour"). Ranks, numbers of laws, times of day and digits that count no noun are left to the
quote, which says them in their own words.
"""

import re

from assistant.clues.reading import blank_notes
from assistant.normalize import fold
from assistant.quantities import Quantity, quantities, render
from assistant.schema import Language
from assistant.words.analyzer import is_function_word

_TOLD = frozenset({"money", "percent", "ratio", "measure", "date", "year", "quarter"})
_NOUN = re.compile(r" *(?:de |d'|des |من )?([^\W\d_]{2,})")
_SCRIPTS = {"fr": re.compile("[\u0621-\u064a]"), "ar": re.compile("[A-Za-zÀ-ÿ]{3}")}
_AT = re.compile(r"(?:(?<![^\W_])(?:a partir de|des|vers|avant|apres|jusqu'a|a)|(?:ال|لل)ساعه) *\Z")
_FROM = re.compile(r"(?:de|entre) *\Z")
_CLOCK = re.compile(r"\d ?[h:](?: ?\d\d)?\Z")
_NAMED = re.compile(
    r"(?<!\w)(?:l[ea]s?|aux?|du|numeros?|n ?°|lignes?|scores?|notes?"
    r"|indices?|article|niveau|version)"
    r"(?: (?:est|etait|sera) (?:de )?)? *\Z"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:رقم|عدد|خط|ماده|فصل|نقطه|مستوي|موشر) *\Z"
)
_NAMED_HOUR = re.compile(r"(?:ال|لل)\w+ه(?![^\W_])")


def _is_time_of_day(text: str, item: Quantity) -> bool:
    """Whether a number of hours is one that a clock shows: "à 8 h 30", «الثامنة والنصف»."""
    before, said = fold(text[: item.start])[-16:], fold(item.text)
    clock = bool(_CLOCK.search(said))
    if not clock and (item.unit != "hour" or item.value is None or item.value > 24):
        return False
    if _NAMED_HOUR.match(said) or _AT.search(before):
        return True
    ranged = bool(item.bound) and "h" in said
    return ranged or (clock and bool(_FROM.search(before)))


def _counts_a_noun(text: str, item: Quantity) -> bool:
    """Whether the thing that a count counts stands right after it, or in it («مدرستان»)."""
    if item.bound == "low":
        return True
    if not any(character.isdigit() for character in item.text) and re.search(
        r"(?:ان|ين)\Z", fold(item.text)
    ):
        return True
    noun = _NOUN.match(fold(text[item.end : item.end + 40]))
    return noun is not None and not is_function_word(noun[1])


def _is_named(text: str, item: Quantity) -> bool:
    """Whether a number is a name: of a line, a telephone, a mark ("au 3939", «رقم 5»)."""
    return bool(_NAMED.search(fold(text[: item.start])[-24:]))


def _told(text: str) -> list[Quantity]:
    """The figures of a sentence that are told: all its counts, or none if none has its noun."""
    found = quantities(text)
    counts = [item for item in found if item.kind == "count"]
    sure = [item for item in counts if _counts_a_noun(text, item)]
    elided = [item for item in counts if sure and not _is_named(text, item)]
    return [
        item
        for item in found
        if item in sure
        or item in elided
        or (item.kind in _TOLD and not _is_time_of_day(text, item))
    ]


def restated(text: str, language: Language) -> list[str]:
    """The figures of a sentence as a language writes them, each once, in order."""
    plain = blank_notes(text)
    told = [render(item, language) for item in _told(plain)]
    return [item for item in dict.fromkeys(told) if not _SCRIPTS[language].search(item)]
