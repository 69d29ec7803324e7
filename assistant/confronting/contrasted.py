"""A claim and a sentence that say both what a thing is and what it is not: which is which.

« en 2026 et non en 2027 » holds every word and every figure of « en 2027 et non en 2026 ».
"""

import re
from functools import lru_cache

from assistant.clues.assertions import Assertion, denied_spans
from assistant.normalize import fold
from assistant.quantities import same
from assistant.words.analyzer import content_terms

_NOT = re.compile(
    r"[,،]? (?:et non|et pas|non pas|mais pas|plutot que?|au lieu d[eu]?|وليست?|لا|ولا|بدل(?: من)?"
    r"|عوض(?: عن)?)(?!\w)|, pas(?!\w)"
)
_END = re.compile(r"[.;:؛،(]|, |(?<!\w)(?:mais|بل|لكن)(?!\w)")
_DIGITS = re.compile(r"\d+")
_ACCUSATIVE = re.compile(r"(?<=[\u0621-\u064a]{3})ا(?!\w)")


def _told(text: str) -> frozenset[str]:
    """The terms and numbers of a folded text, without the Arabic ending of «ليس قانونا»."""
    return content_terms(_ACCUSATIVE.sub("", text)) | frozenset(_DIGITS.findall(text))


@lru_cache(maxsize=20_000)
def _sides(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """The terms that a text says alone, and those that stand alone in what it says is not."""
    folded = fold(text)
    found = _NOT.search(folded)
    if found is None:
        return frozenset(), frozenset()
    end = _END.search(folded, found.end())
    after = folded[found.end() : end.start() if end else len(folded)]
    rest = folded[: found.start()] + " " + (folded[end.start() :] if end else "")
    said, denied = _told(rest), _told(after)
    return said - denied, denied - said


def turned_over(claim: str, sentence: str) -> bool:
    """Whether a claim says of two things that the one is what a sentence says the other is.

    >>> turned_over("Il ouvre en 2026 et non en 2027.", "Il ouvre en 2027 et non en 2026.")
    True
    """
    said, denied = _sides(claim)
    theirs, others = _sides(sentence)
    return bool(said & others) and bool(denied & theirs)


def affirms_what_is_denied(claim: Assertion, told: Assertion) -> bool:
    """Whether some number of a claim stands only in what a sentence denies («لم يبلغ الأربعين»).

    Not where the claim denies too.
    """
    spans = denied_spans(told)
    if not spans or denied_spans(claim):
        return False
    for item in claim.figures:
        told_so = [other for other in told.figures if same(other, item)]
        inside = [any(start <= other.start < end for start, end in spans) for other in told_so]
        if inside and all(inside):
            return True
    return False
