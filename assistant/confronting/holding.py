"""A claim held against sentences: which of its words, names and figures each of them has."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.claims.claims import Claim, loose_digits
from assistant.claims.figure_check import FigureCheck
from assistant.clues.assertions import Assertion, read_assertion
from assistant.clues.matching import Matcher
from assistant.confronting.causes import lacks_cause
from assistant.confronting.comparing import Comparison
from assistant.confronting.covering import SUBJECTS, coverage, foreign, restricting
from assistant.confronting.differing import is_turned, is_unlike
from assistant.confronting.equivalents import equates
from assistant.confronting.held import Held, Replaced
from assistant.confronting.lending import lends_year, told_before, with_around
from assistant.confronting.names_held import Own, missing_names, names_another
from assistant.confronting.opposing import bearing_of, is_opposed, says_less, with_decided
from assistant.confronting.polarity import COVERED
from assistant.confronting.replacing import leans_back
from assistant.confronting.swapped_names import is_swapped, succeeds
from assistant.judging.judgement import Sentence
from assistant.numbers.quantity import DATES
from assistant.proper_names.names import NameBook
from assistant.quantities import Quantity, says, supports

_WORTH_READING = 0.45
_MOST_READ = 24
_FRAMED = 0.7
"""How much of the words that frame a figure a sentence must share where they are all there is."""
_MOST = 0.7
"""How much of the words of a claim is most of them."""
_AMOUNTS = frozenset({"money", "percent", "measure"})


def _names_it(
    claim: Claim, sentence: Sentence, covers: NDArray[np.float32], book: NameBook
) -> bool:
    """Whether a sentence that shares few words still gives a figure for a name of the claim."""
    text = sentence.text
    if not claim.weights.any() and not claim.names:
        return _frames_it(claim, text, covers) or equates(claim.figures, text)
    if not claim.weights.any():
        around = f"{text}\n{told_before(sentence)}"
        return any(book.holds(around, item) for item in claim.names)
    if not claim.figures or not any(item.kind in SUBJECTS for item in claim.names):
        return False
    figures = any(supports(text, item) for item in claim.figures)
    return figures and any(book.holds(text, item) for item in claim.names)


def _frames_it(claim: Claim, text: str, covers: NDArray[np.float32]) -> bool:
    """Whether a sentence has a figure of a claim that names nothing, and the words around it."""
    total = float(claim.terms.weights.sum())
    shared = float(covers @ claim.terms.weights) >= _FRAMED * total > 0
    return shared and any(supports(text, item) for item in claim.figures if item.kind in _AMOUNTS)


def _figures(
    claim: Claim, sentence: Sentence, assertion: Assertion, matcher: Matcher, book: NameBook
) -> tuple[FigureCheck, ...]:
    """What a sentence says of each figure of a claim; none that the one it leans on says."""
    language, before = sentence.passage.language, told_before(sentence)
    figures = Comparison(claim, assertion, language, matcher, book).figures()

    def borrowed(item: FigureCheck) -> FigureCheck:
        """A check where what surrounds the sentence has the figure that it lacks."""
        if item.state == "absent" and item.claimed in claim.assertion.titled:
            there = lends_year(sentence, item.claimed)
            return FigureCheck(item.claimed, "same") if there else item
        told = item.state == "other" and before and supports(before, item.claimed)
        loose = language != claim.language or item.claimed.kind == "ordinal"
        # Which of two counted nouns is meant is not sure across the languages, nor of ranks.
        there = item.state == "other" and loose and supports(assertion.said, item.claimed)
        if item.state == "absent" and (source := _dates_source(assertion, item.claimed)):
            return FigureCheck(item.claimed, "absent", source)
        return FigureCheck(item.claimed, "absent") if told or there else item

    return tuple(map(borrowed, figures))


def _dates_source(assertion: Assertion, claimed: Quantity) -> Quantity | None:
    """The date of the source of a sentence that has no date of its own, where it is the claimed."""
    dated = claimed.kind in DATES and not any(item.kind in DATES for item in assertion.figures)
    sources = assertion.attributed if dated else ()
    return next((item for item in sources if says(item, claimed) or says(claimed, item)), None)


def _says(claim: Claim, own: NDArray[np.float32], figures: Sequence[FigureCheck]) -> Own:
    """How much of a claim a sentence says itself, so that it may be lent its subject."""
    if claim.weights.any():
        said = float(claim.weights[own >= COVERED].sum())
        return "most" if said >= _MOST else "some" if said > 0 else ""
    told = bool((own >= COVERED).any()) and any(item.state == "same" for item in figures)
    return "some" if told else ""


def _share(covers: NDArray[np.float32], weights: NDArray[np.float32]) -> float:
    """How much of the weight of a claim's words is covered; all where none weighs."""
    return float(covers @ weights / weights.sum()) if weights.any() else 1.0


def _lacking(claim: Claim, covers: NDArray[np.float32]) -> list[int]:
    """Which words of a claim are not covered."""
    lacks = (covers < COVERED) & (claim.weights > 0) & ~claim.light
    rows: list[int] = np.flatnonzero(lacks).tolist()
    return rows


def _gap(claim: Claim, weights: NDArray[np.float32], lacking: Sequence[int]) -> float:
    """The weight of the heaviest word a sentence lacks; all, where one says of whom it is told."""
    if restricting(claim)[list(lacking)].any():
        return 1.0
    return max((float(weights[number]) for number in lacking), default=0.0)


def _is_tolerated(claim: Claim, lacking: Sequence[int], missing: Sequence[Replaced]) -> bool:
    """Whether all that a sentence lacks is a neutral verb, and figures, names and words tell."""
    if len(lacking) != 1 or not claim.verbs[lacking[0]]:
        return False
    more = int(np.count_nonzero(claim.weights)) > 1
    return bool(claim.figures) or (more and bool(claim.names) and len(missing) < 2)


def _is_anchored(
    claim: Claim,
    covers: NDArray[np.float32],
    figures: Sequence[FigureCheck],
    missing: Sequence[Replaced],
) -> bool:
    """Whether a sentence has a figure, a name or a telling word of a claim."""
    telling = claim.tells and bool(((covers >= COVERED) & (claim.weights > 0)).any())
    # With two names replaced, another fact is told.
    return (
        (telling and len(claim.names) < 2)
        or any(item.state == "same" and item.found for item in figures)
        or len(missing) < len(claim.names)
    )


def _hold_one(
    claim: Claim,
    sentence: Sentence,
    covers: NDArray[np.float32],
    own: NDArray[np.float32],
    matcher: Matcher,
    book: NameBook,
) -> Held:
    assertion, language = read_assertion(sentence.text), sentence.passage.language
    bearing = bearing_of(claim, assertion)
    covers = with_decided(claim, assertion, covers, bearing)
    figures = _figures(claim, sentence, assertion, matcher, book)
    says = _says(claim, own, figures)
    missing = missing_names(claim, sentence, assertion, says, matcher, book)
    # A word that only fills the claim counts where the sentence has it, and is not missed.
    weights = np.where(claim.light & (covers < COVERED), 0, claim.weights)
    lacking = _lacking(claim, covers)
    tolerated = _is_tolerated(claim, lacking, missing)
    if tolerated:
        weights = np.where(np.arange(len(weights)) == lacking[0], 0, weights)
        lacking = []
    swapped = is_swapped(claim, assertion, book)
    opposed = (swapped and succeeds(claim.text)) or is_opposed(
        claim, assertion, language, bearing, matcher
    )
    covered = _share(covers, weights)
    like = covered >= _MOST
    return Held(
        sentence=sentence,
        covered=covered,
        own=_share(own, weights),
        gap=_gap(claim, weights, lacking),
        uncovered=tuple(claim.terms.words[number] for number in lacking),
        figures=figures,
        missing=missing,
        digits=claim.loose_digits <= loose_digits(sentence.text, ()),
        bare=not claim.weights.any(),
        tolerated=tolerated,
        swapped=swapped,
        foreign=foreign(claim, assertion.said, book),
        opposed=opposed,
        unfulfilled=says_less(claim, assertion, language, bearing, opposed),
        uncaused=lacks_cause(claim.text, with_around(sentence)),
        turned=like and is_turned(claim, assertion, language),
        unlike=like and not opposed and is_unlike(claim, assertion, language, covers, book),
        anchored=_is_anchored(claim, covers, figures, missing),
        apart=leans_back(assertion.said)
        or names_another(claim, assertion.said, {item.found for item in missing}, book),
    )


def hold_alone(claim: Claim, sentence: Sentence, matcher: Matcher, book: NameBook) -> Held:
    """Holds a claim against one sentence, whatever they share."""
    covers, own = coverage(claim, [sentence], matcher, book)
    return _hold_one(claim, sentence, covers[0], own[0], matcher, book)


def hold(
    claim: Claim, sentences: Sequence[Sentence], matcher: Matcher, book: NameBook
) -> list[Held]:
    """Holds a claim against sentences; those about something else are left out. Best first."""
    if not sentences:
        return []
    covers, own = coverage(claim, sentences, matcher, book)
    shares = covers @ claim.weights
    rows = np.argsort(-shares, kind="stable").tolist()
    return [
        _hold_one(claim, sentences[row], covers[row], own[row], matcher, book)
        for row in rows
        if shares[row] >= _WORTH_READING or _names_it(claim, sentences[row], covers[row], book)
    ][:_MOST_READ]
