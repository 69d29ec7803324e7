"""The verdict on one part of a claim, from the sentences it was held against."""

from collections.abc import Sequence

from assistant.claims.citing import is_cited
from assistant.claims.claims import Claim
from assistant.clues.assertions import read_assertion
from assistant.confronting.held import Held
from assistant.judging.rereading import read_of
from assistant.numbers.quantity import DATES, MEASURED
from assistant.proper_names.gazetteer import without_preposition
from assistant.quantities import Quantity, render, says
from assistant.schema import Language
from assistant.vectors.cross_encoder import odds
from assistant.verdict import Difference
from assistant.verdicts.bearing_out import (
    CONTRADICTED_GAP,
    CONTRADICTED_SHARE,
    contradicts,
    implies,
    on_subject,
    supports,
)
from assistant.verdicts.finding import Finding
from assistant.verdicts.relations import admits_others

_READ_SHARE, _READ_GAP, _READ_ODDS = 0.60, 0.35, 1.0
"""What share of a claim a sentence must cover, and how much one uncovered word may weigh, where a
second reading finds that the sentence answers the claim, and from which
log-odds on it does. On 657 claims none is contradicted wrongly so, and six more rightly."""
_MOST_READ = 3
"""How many sentences are read with a claim that nothing else decides."""
_BETTER = 0.15
"""A contradiction wins over support when its sentence covers so much more of the claim."""
_ALIKE = 0.10
"""How much less of a claim a sentence covers that says as much of it: another value from it is
mentioned, and all the values of the claim in it outweigh another value."""

_MORE = 0.2
"""How much more of a claim a sentence says by itself that is of the thing itself, not of a part."""


def _contradicting(
    claim: Claim,
    held: Sequence[Held],
    share: float = CONTRADICTED_SHARE,
    gap: float = CONTRADICTED_GAP,
) -> list[Held]:
    """The sentences that give another value where one alone can be true."""
    return [
        item
        for item in held
        if contradicts(item, share, gap)
        and not item.opposed
        and not admits_others(claim, item)
        and not _differs_by_source(claim, item)
    ]


def _differs_by_source(claim: Claim, held: Held) -> bool:
    """Whether only the source differs from which a claim that gives no figure has it."""
    cited = {name.text for name in claim.names if is_cited(name, claim.text)}
    missing = {item.claimed for item in held.missing}
    return bool(missing) and not claim.figures and missing <= cited


def _is_answered(against: Held, held: Sequence[Held]) -> bool:
    """Whether other sentences give every amount that a sentence contradicts, of several claimed."""
    wrong = [at for at, item in enumerate(against.figures) if item.state == "other"]
    if len(wrong) > 1 and any(_gives(item, wrong) for item in held):
        return True
    if any(_outgives(item, against) for item in held):
        return True
    amounts = [item for item in against.figures if item.claimed.kind in MEASURED]
    several = len(amounts) > 1 and all(against.figures[at] in amounts for at in wrong)
    return several and all(any(_gives(item, [at]) for item in held) for at in wrong)


def _outgives(held: Held, against: Held) -> bool:
    """Whether a sentence gives all the figures of a claim and says no less of it than another.

    A fourth place in Africa is not denied by a ninetieth in the world.
    """
    told = bool(held.figures) and _gives(held, range(len(held.figures)))
    told = told and not (held.opposed or held.swapped or held.unfulfilled)
    less = max(against.own - held.own, against.covered - held.covered)
    return told and less < _ALIKE and on_subject(held)


def _is_outdone(supporting: Held, held: Sequence[Held]) -> bool:
    """Whether a sentence that says more of a claim by itself gives it to another of its names.

    A heading lends its words to what is told of each place below it: « la laine » to a sentence
    that only lists the shops of three towns.
    """
    return any(
        item.own > supporting.own
        and (
            any(name.crossed for name in item.missing)
            or _says_otherwise(item, supporting)
            or _gives_another(item, supporting)
        )
        for item in held
    )


def _gives_another(held: Held, supporting: Held) -> bool:
    """Whether a sentence that says far more of a claim by itself has another value for it.

    The score of a component is no score of the index, of which its heading alone tells.
    """
    pairs = zip(held.figures, supporting.figures, strict=True)
    other = any(
        one.state == "other" and two.state == "same" and one.claimed.kind not in DATES
        for one, two in pairs
    )
    return other and held.own >= supporting.own + _MORE and contradicts(held)


def _says_otherwise(held: Held, supporting: Held) -> bool:
    """Whether a sentence that tells all of a claim turns it, or is at another stage."""
    told = held.covered >= supporting.covered and _gives(held, range(len(held.figures)))
    return told and (held.turned or held.unlike)


def _gives(held: Held, places: Sequence[int]) -> bool:
    """Whether a sentence that lacks no name gives some of the claimed figures."""
    return not held.missing and all(held.figures[at].state == "same" for at in places)


def _differences(held: Held, language: Language) -> tuple[Difference, ...]:
    figures = [
        Difference(item.claimed.text, render(item.found, language))
        for item in held.figures
        if item.state == "other" and item.found is not None
    ]
    names = (Difference(item.claimed, without_preposition(item.found)) for item in held.missing)
    return (*figures, *names)


def _other_values(held: Held, best: Held) -> list[tuple[Quantity, Held]]:
    """Values another sentence about the same thing gives instead of the claimed ones."""
    if not contradicts(held) or held.missing or held.covered < best.covered - _ALIKE:
        return []
    values = [item.found for item in held.figures if item.state == "other" and item.found]
    dated = any(item.kind in DATES for item in values)
    if held.apart or (not dated and _otherwise_dated(held, best)):
        return []
    return [(item, held) for item in values]


def _otherwise_dated(held: Held, best: Held) -> bool:
    """Whether a sentence has dates, and none of those of the sentence that says the claim."""
    theirs, ours = (
        [item for item in read_assertion(one.sentence.text).figures if item.kind in DATES]
        for one in (held, best)
    )
    return bool(theirs) and not any(
        says(one, other) or says(other, one) for one in theirs for other in ours
    )


def _read_against(claim: Claim, held: Sequence[Held]) -> Held | None:
    """A sentence that is read to answer a claim, with another value, though in other words."""
    told = _contradicting(claim, held, _READ_SHARE, _READ_GAP)
    near = [item for item in told if not _is_answered(item, held)]
    for item in near[:_MOST_READ]:
        if odds(claim.text, read_of(item.sentence.passage, item.sentence.number)) >= _READ_ODDS:
            return item
    return None


def decide(claim: Claim, held: Sequence[Held]) -> Finding:
    """The verdict on one part of a claim, from the sentences it was held against."""
    supporting = [item for item in held if supports(item)]
    contradicting = _contradicting(claim, held)
    agreeing = [item for item in supporting if not item.denies and not _is_outdone(item, held)]
    opposing = [item for item in supporting if item.denies]
    # What most sentences about it deny is not borne out by one that is read otherwise.
    best = agreeing[0] if agreeing and len(agreeing) >= len(opposing) else None
    against = next((item for item in contradicting if not _is_answered(item, held)), None)
    if best is not None and (against is None or against.covered < best.covered + _BETTER):
        inside = [(value, best) for item in best.figures for value in item.disputed]
        beside = [pair for item in contradicting for pair in _other_values(item, best)]
        return Finding("supported", (best,), disputed=(*inside, *beside[:1]))
    if any(map(implies, held)):
        return Finding("not_found", implied=True)
    if len(opposing) > len(agreeing):
        quote = opposing[0]
        difference = Difference(claim.text.strip(), quote.sentence.text)
        return Finding("contradicted", (quote,), (difference,))
    if against is None and not claim.denies:
        against = _read_against(claim, held)
    if against is not None and not claim.denies:
        return Finding("contradicted", (against,), _differences(against, claim.language))
    return Finding("not_found", missing=_not_treated(held))


def _not_treated(held: Sequence[Held]) -> tuple[str, ...]:
    """The names, figures and words of a claim that none of its sentences holds."""
    first, *others = [_lacks(item) for item in held] or [()]
    return tuple(part for part in first if all(part in other for other in others))


def _lacks(held: Held) -> tuple[str, ...]:
    names = [item.claimed for item in held.missing]
    figures = [item.claimed.text for item in held.figures if item.state != "same"]
    return (*names, *figures, *held.uncovered)
