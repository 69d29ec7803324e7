"""How well sentences cover the words of a claim, headings and kindred words included."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.analyzer import arabic_stem, content_words
from assistant.assertions import read_assertion
from assistant.claims import Claim
from assistant.evidence import Sentence
from assistant.matching import Matcher, matched
from assistant.name_forms import is_arabic
from assistant.names import NameBook
from assistant.polarity import COVERED

_CONTEXT = 0.75
"""What a word found in the headings counts, beside one found in the sentence."""
_TITLE = 0.3
_KIN = 0.8
_LONG_VOWELS = str.maketrans("", "", "اي")
SUBJECTS = frozenset({"programme", "company", "institution"})


def foreign(claim: Claim, said: str, book: NameBook) -> bool:
    """Whether a sentence is about a programme or a body that the claim does not name."""
    return any(
        item.kind in SUBJECTS and not book.holds(claim.text, item) for item in book.names(said)
    )


def coverage(
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
        if (own[row] < COVERED).any() and not foreign(claim, text, book):
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
