"""Whether a sentence says the contrary of a claim: denial, opposite and marked words."""

import re
from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from assistant.claims.claims import Claim, blanked
from assistant.claims.contraries import EITHER, OPPOSITES
from assistant.clues.assertions import CONTRAST, Assertion, denied_spans, negated
from assistant.clues.matching import Matcher, matched
from assistant.confronting.synonymy import told_alike
from assistant.confronting.without import lacks_what_is_denied
from assistant.normalize import fold, fold_with_offsets
from assistant.proper_names.name_forms import is_arabic
from assistant.schema import Language
from assistant.words.analyzer import content_terms, term

COVERED = 0.35
"""How well a word must be found in a sentence to count as covered."""
_DENIED = 0.2
"""How much of a claim, at least, stands only in what a sentence denies."""
_DENIED_ALONE = 0.12
"""The same of a claim without figures, of which its words alone tell."""
_FLOOR = 0.5
"""What the words that only frame a fact weigh together, where they are what is denied."""
_MARKS = {
    "ar": re.compile(r"(?<!\w)و?(?:غير|بدون|دون|بلا|عدا|باستثناء)(?: اي)? \Z"),
    "fr": re.compile(
        r"(?<!\w)(?:non[ -]|(?:sans|sauf|hors|excepte|hormis) (?:\w{3,}(?:er|ir|re) )?"
        r"(?:qu')?(?:(?:les?|la|ses|sa|son|leurs?|tout|aucune?|d'une?|une?|de) |l'|d')?)\Z"
    ),
}
"""What turns or leaves out the word that follows: "non", "sans le", «غير», «ما عدا»."""
_MARK_REACH = 30
_CHANGED_BY = re.compile(r"(?<!\w)[وب]?\w{4,}(?: de| d'environ| قدره?ا?| بنسبه)? \+?\d[\d ,.]*%")
"""By how much something changes: « hausse de 3,5 % », «بزيادة 3,5%»."""
_SIDES = {"avant": "apres", "apres": "avant", "قبل": "بعد", "بعد": "قبل"}
_SIDED = re.compile(
    r"(?<!\w)[وف]?(?P<side>avant|apres|قبل|بعد) "
    r"(?:(?:les?|la|ses|sa|son|leurs?|une?|d'|cette|ce) |l')*"
    r"(?P<word>\w{3,})"
)
_TURNING = re.compile(r"\A(?!depass)(?:in|im|ir|il|non-?|des|de|anti-?)(?=[a-z]{4})")
_ADDED_NOUN = re.compile(r"و(?:ال|\d|ب\d)")
_FAILING = re.compile(
    r"(?<!\w)(?:pein(?:e|ent|ait|aient) a|echou\w+ a|bute(?:nt)? sur"
    r"|[يت]?تعثر\w?|[يت]?فشلت?|[يت]?عجزت?|عصي\w{0,3} علي|[يت]ستعصي علي)(?!\w)"
)
"""Verbs that say of an act that it does not come off: « peine à comprendre »."""
_NO_OTHER = re.compile(
    r"(?<!\w)(?:aucune?|nul(?:le)?) autre(?!\w)|(?<!\w)ما من(?!\w)|(?<!\w)لم [يت]سبق\w*(?!\w)"
    r"|(?<!\w)(?:aucune?|nul(?:le)?) (?:\w+ ){1,4}?n'(?:a|avait) (?:devance|precede)"
)
_FIRST = re.compile(r"(?<!\w)(?:premiere?|seule?|unique|(?:ال)?اول|(?:ال)?وحيده?)(?!\w)")
"""What denies of all others says of one that it is the first, or alone."""
_WHICH = re.compile(r"(?<!\w)(?:qui|que|dont|[وف]?(?:الذي|التي|الذين|اللواتي)) \Z")
_CLEFT = re.compile(
    r"(?<!\w)(?:c'est|est|sont|etait|هو|هي|هم) (?:\S+ ){0,3}?(?:qui|que|dont|ال\w+) \Z"
)
"""« C'est le pays qui n'a pas signé » denies; « celui qui n'a pas internet peut… » does not."""


def is_denied(claim: Claim, assertion: Assertion, language: Language, matcher: Matcher) -> bool:
    """Whether the clause that says what the claim says denies it, or the reverse."""
    if claim.denies and _only_of_which(claim.assertion):
        return False
    if language == claim.language and lacks_what_is_denied(claim.assertion, assertion):
        return False
    theirs = [assertion.said[slice(*span)] for span in assertion.clauses]
    if not any(map(negated, theirs)) and (not claim.denies or _marks_one(claim, assertion)):
        return False
    if any(CONTRAST.match(fold(text)) for text in theirs):
        kept = " ".join(text for text in theirs if not CONTRAST.match(fold(text)))
        whole, rest = matched(
            matcher.likeness(claim.terms, [(assertion.said, language), (kept, language)])
        )
        if ((whole >= COVERED) & (rest < COVERED) & (claim.weights > 0)).any():
            return not claim.denies
    mine = _whole_clauses(claim.assertion)
    weighed = matched(matcher.likeness(claim.terms, [(text, claim.language) for text in mine]))
    main = int(np.argmax(weighed @ claim.weights))
    shares = weighed[main] * (claim.weights + _FLOOR / max(len(claim.weights), 1))
    fails = bool(_FAILING.search(fold(mine[main]))) and not _FAILING.search(fold(assertion.said))
    denies = negated(mine[main]) != fails
    return _stands_denied(claim, assertion, language, matcher, shares) != denies


def _only_of_which(claim: Assertion) -> bool:
    """Whether all that a claim denies tells which one it speaks of: « qui n'a pas internet »."""
    said = fold_with_offsets(claim.said)
    marks = [start for start, _ in denied_spans(claim)]
    before = [said.text[: bisect_left(said.origins, mark)] for mark in marks]
    return bool(before) and all(_WHICH.search(text) and not _CLEFT.search(text) for text in before)


def _marks_one(claim: Claim, assertion: Assertion) -> bool:
    """Whether a sentence has «غير» or "non" before a word of a claim that denies it."""
    said = fold(assertion.said)
    return any(
        _MARKS["ar" if is_arabic(word) else "fr"].search(said[: found.start()])
        for word in claim.terms.words
        for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", said)
    )


def _whole_clauses(claim: Assertion) -> list[str]:
    """The clauses of a claim; one that only adds a noun belongs to the one before («والبيئي»)."""
    found: list[str] = []
    for start, end in claim.clauses:
        text = claim.said[start:end]
        if found and _ADDED_NOUN.match(text):
            found[-1] += text
        else:
            found.append(text)
    return found


def denies_more(claim: Claim, assertion: Assertion) -> bool:
    """Whether a claim denies more than a sentence does, which says no contrary of it either."""
    alone = _NO_OTHER.search(fold(claim.text)) and _FIRST.search(fold(assertion.said))
    if not claim.denies or alone:
        return False
    theirs = [fold(assertion.said[slice(*span)]) for span in assertion.clauses]
    told = sum(bool(negated(text) or _FAILING.search(text)) for text in theirs)
    return sum(map(negated, _whole_clauses(claim.assertion))) > told


def _stands_denied(
    claim: Claim,
    assertion: Assertion,
    language: Language,
    matcher: Matcher,
    shares: NDArray[np.float32],
) -> bool:
    """Whether some of a claim's words stand only in what a sentence denies.

    The subject stands before the mark of negation, often in another clause: it tells nothing.
    """
    spans, said = denied_spans(assertion), assertion.said
    denied = " ".join(said[start:end] for start, end in spans)
    texts = [(denied, language), (blanked(said, spans), language)]
    # A word may stand there in another one: «رسمية» in «لم يصبح بعد مؤسساتيا».
    likeness = matched(matcher.likeness(claim.terms, texts))
    inside, outside = np.maximum(likeness, told_alike(claim, [text for text, _ in texts]))
    only = (inside >= COVERED) & (inside - outside >= COVERED)
    least = _DENIED if claim.figures else _DENIED_ALONE
    return bool(shares[only].sum() >= least * max(float(shares.sum()), 1e-6))


def reversal(
    claim: Claim, assertion: Assertion, same: re.Pattern[str] | None = None
) -> re.Pattern[str] | None:
    """The words by which the claim says "up" where the sentence says "down", and the like.

    Args:
        same: words by which it says the same, one of the two being denied.
    """
    mine, theirs = fold(claim.assertion.said), fold(assertion.said)
    if turned := _word_turned(claim, assertion):
        return turned
    if _sided(mine, theirs):
        return _SIDED
    clause = fold(_clause_about(claim, assertion))
    by_how_much = " ".join(_CHANGED_BY.findall(theirs))
    for one, other in OPPOSITES:
        # Of two states of which one always holds, the sentence tells one wherever it stands.
        whole = (one, other) in EITHER and not (one.search(clause) or other.search(clause))
        for up, down in ((one, other), (other, one)):
            alone = up is not same and up.search(mine) and not down.search(mine)
            for told in (clause, by_how_much, *((theirs,) if whole else ())):
                if alone and down.search(told) and not up.search(told):
                    return up
                if up.search(told):
                    break
    return None


def _word_turned(claim: Claim, assertion: Assertion) -> re.Pattern[str] | None:
    """The first word of a claim that is turned in one of two texts alone."""
    if claim.denies or lacks_what_is_denied(claim.assertion, assertion):
        return None
    mine, theirs = fold(claim.assertion.said), fold(assertion.said)
    turned = (word for word in claim.terms.words if _turned(word, mine, theirs))
    return next((re.compile(re.escape(word)) for word in turned), None)


def _clause_about(claim: Claim, assertion: Assertion) -> str:
    """The clause of a sentence that shares most with a claim, where one shares more than the rest.

    Its figures tell, and its words by form.
    """
    said, mine = assertion.said, content_terms(claim.assertion.said)
    clauses = [said[start:end] for start, end in assertion.clauses]
    shared = [len(mine & content_terms(text)) for text in clauses]
    best = max(shared, default=0)
    return clauses[shared.index(best)] if shared.count(best) == 1 and best > 1 else said


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
    """Whether "non", "sans" or «غير» stands before a word in one text alone."""
    mark = _MARKS["ar" if is_arabic(word) else "fr"]
    ours, others = (
        {
            bool(mark.search(text[max(0, found.start() - _MARK_REACH) : found.start()]))
            for found in re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", text)
        }
        for text in (mine, theirs)
    )
    return len(ours) == len(others) == 1 and ours != others


def _sided(mine: str, theirs: str) -> bool:
    """Whether a claim has "before" where a sentence has "after" the same thing, or the reverse."""
    ours, others = (
        {(found["side"], term(found["word"])) for found in _SIDED.finditer(text)}
        for text in (mine, theirs)
    )
    return any((_SIDES[side], word) in others and (side, word) not in others for side, word in ours)


def _turns(word: str) -> bool:
    return bool(_TURNING.match(word))
