"""A claim held against sentences: which of its words, names and figures each of them has."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.assertions import Assertion, read_assertion
from assistant.citing import is_cited
from assistant.claims import Claim, loose_digits
from assistant.comparing import Comparison
from assistant.covering import SUBJECTS, coverage, foreign
from assistant.crossing import Crossing
from assistant.evidence import Sentence
from assistant.held import Held, Replaced
from assistant.matching import Matcher
from assistant.names import Name, NameBook
from assistant.polarity import COVERED, is_denied, is_swapped, reversal, succeeds
from assistant.quantities import supports
from assistant.replacing import leans_back, replacement
from assistant.schema import Language
from assistant.tenses import is_unfulfilled

_WORTH_READING = 0.45
_MOST_READ = 24
PLACES = frozenset({"city", "country"})


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


def _names_it(claim: Claim, text: str, book: NameBook) -> bool:
    """Whether a sentence that shares few words still gives a figure for a name of the claim."""
    if not claim.weights.any():
        return any(book.holds(text, item) for item in claim.names)
    if not claim.figures or not any(item.kind in SUBJECTS for item in claim.names):
        return False
    figures = any(supports(text, item) for item in claim.figures)
    return figures and any(book.holds(text, item) for item in claim.names)


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
    missing = _missing(claim, assertion, language, matcher, book)
    figures = Comparison(claim, assertion, language, matcher, book).figures()
    telling = claim.tells and bool(((covers >= COVERED) & (claim.weights > 0)).any())
    swapped = is_swapped(claim, assertion, book)
    return Held(
        sentence=sentence,
        covered=float(covers @ weights / weights.sum()) if weights.any() else 1.0,
        gap=max((float(weights[number]) for number in lacking), default=0.0),
        uncovered=tuple(claim.terms.words[number] for number in lacking),
        figures=figures,
        missing=missing,
        digits=claim.loose_digits <= loose_digits(sentence.text, ()),
        bare=not claim.weights.any(),
        tolerated=tolerated,
        swapped=swapped,
        foreign=foreign(claim, assertion.said, book),
        opposed=reverse is not None
        or (swapped and succeeds(claim.text))
        or is_denied(claim, assertion, language, matcher),
        unfulfilled=is_unfulfilled(claim.text, assertion, language, claim.language),
        anchored=telling
        or any(item.state == "same" for item in figures)
        or len(missing) < len(claim.names),
        apart=leans_back(assertion.said) or _names_another(claim, assertion.said, book),
    )


def _names_another(claim: Claim, said: str, book: NameBook) -> bool:
    """Whether a sentence names a place, a programme or a body that the claim does not."""
    return any(
        item.kind in SUBJECTS | PLACES and not book.holds(claim.text, item)
        for item in book.names(said)
        if not is_cited(item, said)
    )


def _missing(
    claim: Claim, assertion: Assertion, language: Language, matcher: Matcher, book: NameBook
) -> tuple[Replaced, ...]:
    """The names of a claim that a sentence does not hold, or holds for something else."""
    crossing = Crossing(claim, assertion, language, matcher, book)
    found = []
    for item in claim.names:
        if not _holds(claim, item, assertion, book):
            rival = replacement(claim, item, assertion, language, book)
            found.append(Replaced(item.text, rival))
        elif item.kind in PLACES and (other := crossing.place(item)) is not None:
            found.append(Replaced(item.text, other))
    return tuple(found)


def hold(
    claim: Claim, sentences: Sequence[Sentence], matcher: Matcher, book: NameBook
) -> list[Held]:
    """Holds a claim against sentences; those about something else are left out. Best first."""
    if not sentences:
        return []
    covers = coverage(claim, sentences, matcher, book)
    shares = covers @ claim.weights
    rows = np.argsort(-shares, kind="stable").tolist()
    return [
        _hold_one(claim, sentences[row], covers[row], matcher, book)
        for row in rows
        if shares[row] >= _WORTH_READING or _names_it(claim, sentences[row].text, book)
    ][:_MOST_READ]
