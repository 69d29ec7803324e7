"""Things of one kind that are near in meaning and never the same: a sardine is no octopus.

Word vectors put such words side by side, so that what is said of one would pass for the other.
They are listed in `data/families.txt`.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from pathlib import Path

from assistant.normalize import fold

_FILE = Path(__file__).parent.parent / "data" / "families.txt"
_GLUED = r"[وف]?(?:بال|كال|ال|لل|ب|ل|ك)?"
FIGURED = frozenset({"amount", "rate"})
"""Families of what a figure is of: they tell sentences apart only where a figure is asked."""
_COMMA = re.compile(r"\s*[,،]\s*")


@cache
def _forms() -> dict[str, dict[str, str]]:
    """For each family, the first form of each thing by its folded forms."""
    found: dict[str, dict[str, str]] = {}
    family = ""
    for line in _FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            family = line.strip("[]")
            found[family] = {}
        elif line and not line.startswith("#"):
            forms = [
                fold(form)
                for side in line.split("|")
                for form in _COMMA.split(side.strip())
                if form
            ]
            found[family] |= dict.fromkeys(forms, forms[0])
    return found


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    longest_first = "|".join(sorted(map(re.escape, forms), key=len)[::-1])
    return re.compile(rf"(?<![\w-])(?:{_GLUED})({longest_first})(?:s|es|ا|ه)?(?![\w-])")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {family: _pattern(forms) for family, forms in _forms().items()}


@cache
def _anything() -> re.Pattern[str]:
    """A thing of any family: most texts and nearly all words name none."""
    return _pattern({form for forms in _forms().values() for form in forms})


@lru_cache(maxsize=50_000)
def named(text: str, family: str) -> frozenset[str]:
    """The things of a family that a text names, each by its first form.

    >>> sorted(named("Le poulpe et les sardines", "fish")), named("الأخطبوط", "fish")
    (['poulpe', 'sardine'], frozenset({'poulpe'}))
    """
    forms = _forms()[family]
    return frozenset(forms[form] for form in _patterns()[family].findall(fold(text)))


@lru_cache(maxsize=50_000)
def families_of(text: str) -> tuple[str, ...]:
    """The families that a text names a thing of."""
    if not _anything().search(fold(text)):
        return ()
    return tuple(family for family in _forms() if named(text, family))


def apart(one: str, other: str) -> bool:
    """Whether two words name different things of one family, other than what figures are of."""
    there = families_of(other)
    return any(
        family in there and not named(one, family) & named(other, family)
        for family in families_of(one)
        if family not in FIGURED
    )
