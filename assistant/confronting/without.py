"""What one text says to be without, another denies: « sans loi », « aucune loi », «بلا قانون»."""

import re

from assistant.clues.assertions import Assertion, denied_spans, negated
from assistant.normalize import fold
from assistant.words.analyzer import content_terms, content_words, term

_WITHOUT = re.compile(
    r"(?<!\w)(?:sans(?! que? l'on)|faute|depourvue?s?|privee?s?|(?:en l'|l')?absence)(?!\w)"
    r"|(?<!\w)[وف]?(?:بلا|ب?دون|بغير|[لب]عدم|[لب]?انعدام|[لب]?غياب|تفتقر\w*|يفتقر\w*)(?!\w)"
)
_STOPS = re.compile(r"[,;:،؛.()]")
_NEXT = 3
"""How many words after its mark tell what something is without."""


def lacks_what_is_denied(claim: Assertion, told: Assertion) -> bool:
    """Whether one of two texts is without what the other denies: then they say the same."""
    return _lacks(claim, told) or _lacks(told, claim)


def _lacks(one: Assertion, other: Assertion) -> bool:
    """Whether a text that denies nothing is without a thing that another denies."""
    said = fold(one.said)
    if negated(_WITHOUT.sub(" ", said)) or _WITHOUT.search(fold(other.said)):
        return False
    denied = [content_terms(other.said[start:end]) for start, end in denied_spans(other)]
    return any(
        term(word) in there
        for mark in _WITHOUT.finditer(said)
        for word in content_words(_STOPS.split(said[mark.end() :])[0])[:_NEXT]
        for there in denied
    )
