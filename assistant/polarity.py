"""Whether a sentence says the contrary of a claim: denial, opposite words, names exchanged."""

import re
from itertools import pairwise

import numpy as np

from assistant.assertions import CONTRAST, Assertion, negated
from assistant.claims import Claim
from assistant.matching import Matcher, matched
from assistant.name_forms import is_arabic
from assistant.names import Name, NameBook
from assistant.normalize import fold
from assistant.schema import Language

COVERED = 0.35
"""How well a word must be found in a sentence to count as covered."""
_OPPOSITES = (
    ("augment|hausse|accroi|progress|gagn", "baiss|redui|diminu|recul|perd"),
    ("obligatoire", "facultati|optionnel"),
    ("gratuit", "payant"),
    ("autoris", "interdi"),
    (r"premiere?s?(?!\w)", r"derniere?s?(?!\w)"),
    ("ارتفع|ارتفاع|يرتفع|زياد|ازداد|صعد|رفع", "انخفض|انخفاض|ينخفض|تراجع|خفض|تقليص|قلص"),
    ("اجباري|الزامي", "اختياري"),
    ("مجاني", "مودي عنه|بمقابل"),
)
_NOT = {"ar": ("(?<!غير )", "و?غير "), "fr": ("(?<!non[ -])", "non[ -]")}
_TURNING = re.compile(r"\A(?:in|im|ir|il|non-?|des|de|anti-?)(?=[a-z]{4})")
_SUCCESSION = re.compile(r"succed|remplac|خلف|عوض")
_AND = re.compile(r"[\s,،]*(?:et|&|و)?[\s,،]*")

_PREFIX = r"(?<!\w)[وبسف]?(?:ال)?"
_READ_OPPOSITES = tuple(
    tuple(re.compile(f"{_PREFIX}(?:{side})") for side in pair) for pair in _OPPOSITES
)


def is_denied(claim: Claim, assertion: Assertion, language: Language, matcher: Matcher) -> bool:
    """Whether the clause that says what the claim says denies it, or the reverse."""
    theirs = [assertion.said[slice(*span)] for span in assertion.clauses]
    if not any(map(negated, theirs)) and not claim.denies:
        return False
    if any(CONTRAST.match(fold(text)) for text in theirs):
        kept = " ".join(text for text in theirs if not CONTRAST.match(fold(text)))
        whole, rest = matched(
            matcher.likeness(claim.terms, [(assertion.said, language), (kept, language)])
        )
        if ((whole >= COVERED) & (rest < COVERED) & (claim.weights > 0)).any():
            return not claim.denies
    mine = [claim.assertion.said[slice(*span)] for span in claim.assertion.clauses]
    weighed = matched(matcher.likeness(claim.terms, [(text, claim.language) for text in mine]))
    main = int(np.argmax(weighed @ claim.weights))
    shares = weighed[main] * claim.weights
    met = matched(matcher.likeness(claim.terms, [(text, language) for text in theirs])) @ shares
    return negated(theirs[int(np.argmax(met))]) != negated(mine[main])


def reversal(claim: Claim, assertion: Assertion) -> re.Pattern[str] | None:
    """The words by which the claim says "up" where the sentence says "down", and the like."""
    mine, theirs = fold(claim.assertion.said), fold(assertion.said)
    for word in claim.terms.words:
        if _turned(word, mine, theirs):
            return re.compile(re.escape(word))
    for one, other in _READ_OPPOSITES:
        for up, down in ((one, other), (other, one)):
            alone = up.search(mine) and not down.search(mine)
            if alone and down.search(theirs) and not up.search(theirs):
                return up
    return None


def _turned(word: str, mine: str, theirs: str) -> bool:
    """Whether a word is turned in one text alone: "indirects" for "directs", «غير مباشرة»."""
    if _is_marked(word, mine, theirs):
        return True
    if is_arabic(word):
        return False
    others = set(re.findall("[a-z]{4,}", theirs))
    if word in others or len(word) < 4:
        return False
    core = word.rstrip("es")
    if any(_TURNING.sub("", other).rstrip("es") == core for other in others if _turns(other)):
        return not any(other.rstrip("es") == core for other in others)
    return _turns(word) and any(
        other.rstrip("es") == _TURNING.sub("", word).rstrip("es") for other in others
    )


def _is_marked(word: str, mine: str, theirs: str) -> bool:
    """Whether "non" or «غير» stands before a word in one text alone."""
    plain, turned = (
        re.compile(rf"(?<!\w){mark}{re.escape(word)}")
        for mark in _NOT["ar" if is_arabic(word) else "fr"]
    )
    wanted, unwanted = (plain, turned) if turned.search(mine) else (turned, plain)
    return bool(wanted.search(theirs)) and not unwanted.search(theirs)


def _turns(word: str) -> bool:
    return bool(_TURNING.match(word))


def is_swapped(claim: Claim, assertion: Assertion, book: NameBook) -> bool:
    """Whether two names of one kind, not joined by "and", stand in the other order."""
    for first, second in pairwise(claim.names):
        if first.kind != second.kind or not first.kind:
            continue
        if _AND.fullmatch(claim.text[first.end : second.start]) and not (
            is_arabic(first.tokens[0]) and not second.text.startswith("و")
        ):
            continue
        places = [
            next((at.start for at in book.names(assertion.said) if _one(at, item)), -1)
            for item in (first, second)
        ]
        if min(places) >= 0 and places[0] > places[1]:
            return True
    return False


def _one(one: Name, other: Name) -> bool:
    return one.key == other.key if one.key else one.tokens == other.tokens


def succeeds(text: str) -> bool:
    """Whether a text says that someone took another's place."""
    return bool(_SUCCESSION.search(fold(text)))
