"""Whether a claim names one of two things that a sentence tells side by side by names in quotes.

«استفاد من «رياضتي» 58 ألف مشارك، بينما استفاد من «رياضتنا» 134 ألف»: Arabic quotes what French
writes with a capital, and such names may have every stem in common.
"""

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from assistant.clues.assertions import Assertion
from assistant.clues.stretches import alike, stretch
from assistant.proper_names.name_forms import is_arabic, without_clitic
from assistant.proper_names.names import Name, NameBook
from assistant.quantities import Quantity
from assistant.words.analyzer import folded_words

_QUOTED = re.compile(r"[«“\"]\s*([^«»“”\"]{2,40}?)\s*[»”\"]")
_NEAR = 0.6
"""From how much of their letters in common on two names are near alike."""
Words = tuple[str, ...]


@lru_cache(maxsize=20_000)
def quoted_in(text: str) -> dict[Words, tuple[int, int]]:
    """The folded words of each name in quotes, and where it first stands."""
    found: dict[Words, tuple[int, int]] = {}
    for match in _QUOTED.finditer(text):
        if words := tuple(folded_words(match[1])):
            found.setdefault(words, match.span())
    return found


def _names(text: str, name: Words) -> bool:
    """Whether a text has a name, in quotes or not, an Arabic preposition joined to it or not."""
    there = folded_words(text)
    return any(
        tuple(there[at + 1 : at + len(name)]) == name[1:] and name[0] in _bare(there[at])
        for at in range(len(there) - len(name) + 1)
    )


def _bare(word: str) -> Sequence[str]:
    return (word, *without_clitic(word)) if is_arabic(word) else (word,)


def side_of(claim: Assertion, item: Quantity, told: Assertion, own: Quantity) -> Quantity | None:
    """The figure beside which alone stands the quoted name that a claim gives its own to.

    None where a sentence does not tell each figure of a quoted name of its own, or where the
    claim names those of several.

    Args:
        item: a figure of the claim.
        own: the same figure in the sentence.
    """
    start, end = stretch(claim, item, alike(claim.figures, item))
    rivals = alike(told.figures, own)
    spans = {other: stretch(told, other, rivals) for other in rivals}
    quoted = quoted_in(told.said)
    held = {
        other: {name for name, (at, _) in quoted.items() if first <= at < last}
        for other, (first, last) in spans.items()
    }
    claimed = {name for name in quoted if _names(claim.text[start:end], name)}
    sides = [other for other in held if held[other] & claimed]
    return sides[0] if len(held) > 1 and all(held.values()) and len(sides) == 1 else None


def replaced(claim: str, told: str) -> tuple[str, str] | None:
    """A name that a claim has in quotes, and one near alike that a sentence quotes in its place.

    None where the sentence has the name itself, or where the claim names the other one too.
    """
    for name, (start, end) in quoted_in(claim).items():
        if _names(told, name):
            continue
        for other, (first, last) in quoted_in(told).items():
            if _are_near(name, other) and not _names(claim, other):
                return claim[start:end], told[first:last]
    return None


def paired_otherwise(claim: str, told: Assertion, book: NameBook) -> tuple[str, str] | None:
    """A name in quotes that a claim gives to one whom a sentence gives another, and that other.

    « "diplômés" selon Reuters, "personnes" selon Ahdath »: each has its own words.
    """
    sides = _sides(told, book)
    for quote, owners in sides:
        for other, others in sides:
            if quote == other or not _names(claim, quote) or _names(claim, other):
                continue
            mine = {name for name in owners - others if book.holds(claim, name)}
            theirs = {name for name in others - owners if book.holds(claim, name)}
            if owners - others and not mine and theirs:
                return " ".join(quote), " ".join(other)
    return None


def _sides(told: Assertion, book: NameBook) -> list[tuple[Words, set[Name]]]:
    """Each name in quotes of a sentence that has several, with the other names told beside it."""
    quoted = quoted_in(told.text)
    marks = [
        Quantity("reference", None, "", None, start, end, told.text[start:end])
        for start, end in quoted.values()
    ]
    names = [
        name
        for name in book.names(told.text)
        if not any(mark.start <= name.start < mark.end for mark in marks)
    ]
    found = []
    for words, mark in zip(quoted, marks, strict=True):
        start, end = stretch(told, mark, marks)
        found.append((words, {name for name in names if start <= name.start < end}))
    return found if len(found) > 1 else []


def _are_near(one: Words, other: Words) -> bool:
    """Whether two names of as many words are written near alike."""
    alike = SequenceMatcher(None, " ".join(one), " ".join(other)).ratio()
    return len(one) == len(other) and alike >= _NEAR
