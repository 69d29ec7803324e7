"""A claim taken apart: its figures, its names, and the words that remain with their weights."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from assistant.claims.claim_words import (
    AMOUNT,
    AUXILIARY,
    DECISIVE,
    FRAME,
    HEADS,
    LIGHT,
    SHARE,
    meanings,
)
from assistant.claims.ellipses import completed
from assistant.claims.idioms import fillings, idioms
from assistant.claims.reach import bounding
from assistant.claims.seasons import seasonal
from assistant.clues.assertions import Assertion, negated, read_assertion
from assistant.clues.matching import Matcher, Terms
from assistant.normalize import fold
from assistant.proper_names.names import Name, NameBook
from assistant.quantities import Quantity
from assistant.schema import Language
from assistant.words.analyzer import content_words

_DATED = frozenset({"", "programme"})
"""Kinds of names that may end with a year."""
_DIGITS = re.compile(r"(?<![a-z\d])\d+")


@dataclass(frozen=True, slots=True)
class Claim:
    """A part of a claim, ready to be held against a sentence.

    Attributes:
        terms: its content words, without figures and names.
        weights: their importance, summing to 1; 0 for words that only frame the fact.
        verbs: which words are verbs that other verbs may stand for, shape (n,).
        light: which words a sentence that says the claim may leave out, shape (n,).
        figures: the quantities it asserts; `titled` and `attributed` as in `Assertion`.
        loose_digits: numbers in digits that are neither figures nor parts of names.
        denies: whether it says that something is not.
        tells: whether some of its words do more than frame names and figures.
    """

    text: str
    language: Language
    assertion: Assertion
    names: tuple[Name, ...]
    terms: Terms
    weights: NDArray[np.float32]
    verbs: NDArray[np.bool_]
    light: NDArray[np.bool_]
    loose_digits: frozenset[str]
    denies: bool
    tells: bool

    @property
    def figures(self) -> tuple[Quantity, ...]:
        """Every quantity it asserts, the years in names included."""
        return (*self.assertion.figures, *self.assertion.titled)


def blanked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with some spans blanked, the same length."""
    for start, end in spans:
        text = f"{text[:start]}{' ' * (end - start)}{text[end:]}"
    return text


def content_of(assertion: Assertion, names: tuple[Name, ...]) -> str:
    """What a sentence asserts, its figures and its names blanked."""
    figures = (*assertion.figures, *assertion.titled)
    spans = [(item.start, item.end) for item in figures]
    return blanked(assertion.said, spans + [(item.start, item.end) for item in names])


def _verbs(text: str, language: Language, terms: Terms) -> NDArray[np.bool_]:
    """Verbs by their place: after an auxiliary in French, first in Arabic; no decisive ones."""
    folded = fold(text)
    first = content_words(text)[:1]

    def is_verb(word: str) -> bool:
        if DECISIVE.fullmatch(word):
            return False
        if language == "ar":
            return word in first
        at = folded.find(word)
        return at > 0 and bool(AUXILIARY.search(folded[:at]))

    return np.array([is_verb(word) for word in terms.words], bool)


def loose_digits(text: str, spans: Sequence[tuple[int, int]]) -> frozenset[str]:
    """The numbers in digits of a text, outside some spans: a reading may have missed one."""
    return frozenset(_DIGITS.findall(fold(blanked(text, spans))))


def without_named(assertion: Assertion, names: tuple[Name, ...]) -> Assertion:
    """An assertion without the figures that are part of a name ("Code 212"); its years apart."""

    def named(item: Quantity) -> bool:
        return any(name.start <= item.start and item.end <= name.end for name in names)

    figures = [item for item in assertion.figures if not named(item)]
    titled = [item for item in assertion.titled if not named(item)]
    of_names = [item for item in figures if _is_of_name(item, assertion.text, names)]
    return replace(
        assertion,
        figures=tuple(item for item in figures if item not in of_names),
        titled=tuple(sorted([*titled, *of_names], key=lambda item: item.start)),
    )


def _is_of_name(item: Quantity, text: str, names: Iterable[Name]) -> bool:
    """Whether a year follows a name, to which it belongs: "Rihla 2030"."""
    return item.kind == "year" and any(
        name.kind in _DATED and name.end < item.start and not text[name.end : item.start].strip()
        for name in names
    )


def _is_word(name: Name) -> bool:
    """Whether a capital makes a name of a word that others say as well: « Internet »."""
    return not name.kind and len(name.tokens) == 1 and bool(meanings(name.tokens[0]))


def _heads(text: str, names: tuple[Name, ...]) -> frozenset[str]:
    """The words that only say what kind of thing a name is: "l'institut Jazari", «شركة ميسترال»."""
    found: set[str] = set()
    for name in names:
        before = content_words(text[: name.start])[-1:]
        found.update(word for word in before if HEADS.fullmatch(word))
    return frozenset(found)


def _framing(
    terms: Terms, beside: frozenset[str], figures: tuple[Quantity, ...]
) -> NDArray[np.bool_]:
    """Which words of a claim only frame its names and figures, shape (n,).

    Args:
        beside: words that do, where they stand in it.
    """
    money = any(item.kind == "money" for item in figures)

    def frames(word: str) -> bool:
        return bool(FRAME.fullmatch(word)) or (money and bool(AMOUNT.fullmatch(word)))

    return np.array([word in beside or frames(word) for word in terms.words], bool)


def _light(terms: Terms, assertion: Assertion) -> NDArray[np.bool_]:
    """Which words of a claim a sentence that says it may leave out, shape (n,)."""
    filling, rules = fillings(assertion.said), [LIGHT]
    rules += [SHARE] if {item.kind for item in assertion.figures} & {"percent", "ratio"} else []
    return np.array(
        [word in filling or any(rule.fullmatch(word) for rule in rules) for word in terms.words],
        bool,
    )


def _weights(
    terms: Terms, framing: NDArray[np.bool_], figures: tuple[Quantity, ...]
) -> NDArray[np.float32]:
    """The importance of each word of a claim: half its rarity, half one voice each.

    Where all words only frame names and figures, these alone tell (0 each).
    """
    if framing.all():
        return np.zeros_like(terms.weights) if figures else terms.weights
    kept = np.where(framing, 0.0, terms.weights)
    even = np.where(framing, 0.0, 1.0) / (~framing).sum()
    weights: NDArray[np.float32] = (kept / max(kept.sum(), 1e-9) + even).astype(np.float32) / 2
    return weights


def read_claim(text: str, language: Language, matcher: Matcher, book: NameBook) -> Claim:
    """Reads one part of a claim."""
    assertion = read_assertion(text)
    names = tuple(name for name in book.names(text) if not _is_word(name))
    assertion = without_named(assertion, names)
    assertion = replace(assertion, figures=completed(assertion.said, assertion.figures))
    terms = matcher.terms(content_of(assertion, names), language)
    beside = _heads(text, names) | bounding(assertion) | idioms(assertion.said)
    beside |= seasonal(assertion)
    framing = _framing(terms, beside, assertion.figures)
    weights = _weights(terms, framing, assertion.figures)
    verbs = _verbs(text, language, terms)
    spans = [(item.start, item.end) for item in names]
    spans += [(item.start, item.end) for item in (*assertion.figures, *assertion.titled)]
    spans += [(item.start, item.end) for item in assertion.attributed]
    loose = loose_digits(text, spans)
    return Claim(
        text,
        language,
        assertion,
        names,
        terms,
        weights,
        verbs,
        _light(terms, assertion),
        loose,
        denies=negated(text),
        tells=not bool(framing.all()),
    )
