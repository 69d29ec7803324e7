"""A claim held against sentences: which of its words, names and figures each of them has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.analyzer import arabic_stem, content_words, term
from assistant.assertions import Assertion, read_assertion
from assistant.claims import Claim, loose_digits
from assistant.comparing import Comparison, FigureCheck, is_cited
from assistant.evidence import Sentence
from assistant.matching import Matcher, matched
from assistant.names import Name, NameBook, is_arabic
from assistant.normalize import fold
from assistant.polarity import COVERED, is_denied, is_swapped, reversal, succeeds
from assistant.quantities import supports
from assistant.schema import Language

_CONTEXT = 0.75
"""What a word found in the headings counts, beside one found in the sentence."""
_TITLE = 0.3
_WORTH_READING = 0.45
_MOST_READ = 24
_KIN = 0.8
_LONG_VOWELS = str.maketrans("", "", "اي")
_SUBJECTS = frozenset({"programme", "company", "institution"})


@dataclass(frozen=True, slots=True)
class Replaced:
    """A name of the claim that a sentence does not hold, and the one in its place, or ""."""

    claimed: str
    found: str


@dataclass(frozen=True, slots=True)
class Held:
    """A claim held against one sentence.

    Attributes:
        covered: the weighted share of the claim's words the sentence covers, 0 to 1.
        gap: the weight of its heaviest word that is not covered.
        uncovered: those words.
        missing: the names of the claim the sentence lacks.
        digits: every number of the claim stands in the sentence, those not read as figures too.
        bare: the claim has no words but names, figures and what frames them.
        tolerated: a verb of the claim is not covered, though all else is.
        swapped: two names stand in the other order: who did what to whom may differ.
        foreign: the sentence is about a programme or a body that the claim does not name.
        opposed: the sentence says the contrary.
    """

    sentence: Sentence
    covered: float
    gap: float
    uncovered: tuple[str, ...]
    figures: tuple[FigureCheck, ...]
    missing: tuple[Replaced, ...]
    digits: bool
    bare: bool
    tolerated: bool
    swapped: bool
    foreign: bool
    opposed: bool


def _holds(claim: Claim, name: Name, assertion: Assertion, book: NameBook) -> bool:
    """Whether a sentence is about a name of the claim; a source only where the claim cites it."""
    credited = not claim.assertion.said[name.start : name.end].strip()
    if credited or is_cited(name, claim.assertion.said):
        return book.holds(assertion.text, name)
    return book.holds(_without_sources(assertion.said, book), name)


def _without_sources(said: str, book: NameBook) -> str:
    """A sentence without the names of those it quotes ("selon Reuters")."""
    kept = said
    for item in book.names(said):
        if is_cited(item, said):
            kept = f"{kept[: item.start]}{' ' * (item.end - item.start)}{kept[item.end :]}"
    return kept


def _foreign(claim: Claim, said: str, book: NameBook) -> bool:
    """Whether a sentence is about a programme or a body that the claim does not name."""
    return any(
        item.kind in _SUBJECTS and not book.holds(claim.text, item) for item in book.names(said)
    )


def _coverage(
    claim: Claim, sentences: Sequence[Sentence], matcher: Matcher, book: NameBook
) -> NDArray[np.float32]:
    """How well each sentence covers each word of a claim, shape (sentences, words).

    A heading lends its words to the sentences below it, unless they speak of something else.
    """
    languages = [item.passage.language for item in sentences]
    said = [read_assertion(item.text).said for item in sentences]
    sections = [item.passage.section for item in sentences]
    titles = [item.passage.title for item in sentences]
    own, section, title = (
        matched(matcher.likeness(claim.terms, list(zip(texts, languages, strict=True))))
        for texts in (said, sections, titles)
    )
    own = np.maximum(own, _kinship(claim, said))
    covered = own.copy()
    for row, text in enumerate(said):
        if (own[row] < COVERED).any() and not _foreign(claim, text, book):
            lent = np.maximum(_CONTEXT * section[row], _TITLE * title[row])
            covered[row] = np.maximum(own[row], lent)
    return covered


def _kinship(claim: Claim, texts: Sequence[str]) -> NDArray[np.float32]:
    """Arabic words of one root and pattern family in claim and texts (تشرف, أشرفت)."""
    mine = [_families(word) for word in claim.terms.words]
    kin = np.zeros((len(texts), len(mine)), np.float32)
    for row, text in enumerate(texts):
        theirs = frozenset().union(*map(_families, content_words(text)))
        kin[row] = [_KIN * bool(families & theirs) for families in mine]
    return kin


@lru_cache(maxsize=50_000)
def _families(word: str) -> frozenset[str]:
    """What stays of an Arabic word without its affixes and long vowels, three letters at least."""
    if not is_arabic(word):
        return frozenset()
    stem = arabic_stem(word)
    cores = {stem, stem.removesuffix("ت"), stem[1:] if stem[0] in "تياأن" else stem}
    cores |= {core.removeprefix("ا") for core in cores}
    short = (core.translate(_LONG_VOWELS) for core in cores)
    return frozenset(core for core in short if len(core) >= 3)


def _names_it(claim: Claim, text: str, book: NameBook) -> bool:
    """Whether a sentence that shares few words still gives a figure for a name of the claim."""
    if not claim.weights.any():
        return any(book.holds(text, item) for item in claim.names)
    if not claim.figures or not any(item.kind in _SUBJECTS for item in claim.names):
        return False
    figures = any(supports(text, item) for item in claim.figures)
    return figures and any(book.holds(text, item) for item in claim.names)


def _neighbours(text: str, start: int, end: int) -> set[str]:
    before = content_words(text[:start])[-1:]
    after = content_words(text[end:])[:1]
    return {term(word) for word in (*before, *after)}


def _same_kind(one: str, other: str) -> bool:
    """Whether names of two kinds can stand in one another's place; bodies of any sort can."""
    return one == other or {one, other} == {"company", "institution"}


def _replacement(
    claim: Claim, name: Name, assertion: Assertion, language: Language, book: NameBook
) -> str:
    """The name a sentence has in the place of one of the claim's, or ""."""
    free = [item for item in book.names(assertion.said) if not book.holds(claim.text, item)]
    if name.kind:
        alike = [item for item in free if _same_kind(item.kind, name.kind)]
        if not alike and name.kind == "country" and re.search("maroc|مغرب", fold(assertion.said)):
            return "المغرب" if language == "ar" else "Maroc"
        return alike[0].text if alike else ""
    around = _neighbours(claim.text, name.start, name.end)
    beside = [
        item
        for item in free
        if around & _neighbours(assertion.said, item.start, item.end) and item.kind != "country"
    ]
    if beside:
        return beside[0].text
    loose = [item for item in free if item.kind in {"", "person", "company", "programme"}]
    return loose[0].text if len(loose) == 1 else ""


def _hold_one(
    claim: Claim,
    sentence: Sentence,
    covers: NDArray[np.float32],
    matcher: Matcher,
    book: NameBook,
) -> Held:
    assertion, language = read_assertion(sentence.text), sentence.passage.language
    reverse = reversal(claim, assertion)
    if reverse is not None:
        # The opposite word stands in the sentence: it is no other subject.
        met = [bool(reverse.match(word)) for word in claim.terms.words]
        covers = np.where(met, 1.0, covers).astype(np.float32)
    weights = claim.weights
    lacking = np.flatnonzero((covers < COVERED) & (weights > 0)).tolist()
    tolerated = len(lacking) == 1 and bool(claim.verbs[lacking[0]]) and bool(claim.figures)
    if tolerated:
        # Another neutral verb, where names, figures and all other words agree.
        weights = np.where(np.arange(len(weights)) == lacking[0], 0, weights)
        lacking = []
    missing = tuple(
        Replaced(item.text, _replacement(claim, item, assertion, language, book))
        for item in claim.names
        if not _holds(claim, item, assertion, book)
    )
    swapped = is_swapped(claim, assertion, book)
    return Held(
        sentence=sentence,
        covered=float(covers @ weights / weights.sum()) if weights.any() else 1.0,
        gap=max((float(weights[number]) for number in lacking), default=0.0),
        uncovered=tuple(claim.terms.words[number] for number in lacking),
        figures=Comparison(claim, assertion, language, matcher, book).figures(),
        missing=missing,
        digits=claim.loose_digits <= loose_digits(sentence.text, ()),
        bare=not claim.weights.any(),
        tolerated=tolerated,
        swapped=swapped,
        foreign=_foreign(claim, assertion.said, book),
        opposed=reverse is not None
        or (swapped and succeeds(claim.text))
        or is_denied(claim, assertion, language, matcher),
    )


def hold(
    claim: Claim, sentences: Sequence[Sentence], matcher: Matcher, book: NameBook
) -> list[Held]:
    """Holds a claim against sentences; those about something else are left out. Best first."""
    if not sentences:
        return []
    covers = _coverage(claim, sentences, matcher, book)
    shares = covers @ claim.weights
    rows = np.argsort(-shares, kind="stable").tolist()
    return [
        _hold_one(claim, sentences[row], covers[row], matcher, book)
        for row in rows
        if shares[row] >= _WORTH_READING or _names_it(claim, sentences[row].text, book)
    ][:_MOST_READ]
