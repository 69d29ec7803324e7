"""Whether a claim gives one body the amount that a sentence gives another."""

import re
from collections.abc import Sequence

from assistant.claims.citing import is_credited
from assistant.claims.claims import Claim
from assistant.claims.figure_check import FigureCheck
from assistant.clues.assertions import Assertion
from assistant.clues.stretches import alike, comparable, stretch
from assistant.confronting.crossing import are_rivals
from assistant.confronting.wholes import changes
from assistant.normalize import fold
from assistant.numbers.quantity import DATES, MEASURED
from assistant.proper_names.names import NameBook
from assistant.quantities import Quantity, says

_NOW = re.compile(r"(?<!\w)(?:actuellement|aujourd'hui|a ce jour|حاليا|اليوم|الي حدود الان)(?!\w)")


def _owned(assertion: Assertion, values: Sequence[Quantity]) -> list[str]:
    """The parts of a text that belong to each of some of its values."""
    parts = (stretch(assertion, each, values) for each in values)
    return [assertion.said[start:end] for start, end in parts]


def amounts_exchanged(
    claim: Claim, item: Quantity, told: Assertion, own: Quantity, book: NameBook
) -> Quantity | None:
    """The value of which a sentence tells what a claim tells of its own, both being claimed.

    « La commune apporte 8 millions et la région 1 » against 1 of the commune, 8 of the region.

    Args:
        item: a value of the claim.
        own: the same value in the sentence.
    """
    for other in claim.figures:
        theirs = [found for found in told.figures if found is not own and says(found, other)]
        if other is item or not are_rivals(item, other) or not theirs:
            continue
        texts = (*_owned(claim.assertion, (item, other)), *_owned(told, (own, theirs[0])))
        for name in claim.names:
            # A source stands where the writer puts it: it owns no amount.
            sides = [book.holds(text, name) for text in texts]
            if sides == [True, False, False, True] and not is_credited(name, claim.assertion):
                return theirs[0]
    return None


def given_to_another(
    claim: Claim, item: Quantity, told: Assertion, own: Quantity, book: NameBook
) -> Quantity | None:
    """The value beside which alone stands a name that a claim gives its own to, or None.

    What opens a sentence is said of all its values.
    """
    alike = sorted(
        (one for one in told.figures if are_rivals(item, one)), key=lambda one: one.start
    )
    if own not in alike or sum(are_rivals(item, other) for other in claim.figures) > 1:
        return None
    parts = _owned(told, alike)
    for name in claim.names:
        found = [at for at, text in enumerate(parts) if book.holds(text, name)]
        if len(found) == 1 and found[0] and not is_credited(name, claim.assertion):
            rival = alike[found[0]]
            return None if rival is own else rival
    return None


def is_dated_so(claim: Claim, told: Assertion, own: Quantity) -> bool:
    """Whether what a claim dates stands with its figure in a sentence, or before all of them.

    Args:
        own: the figure of the claim as it stands in the sentence.
    """
    rivals = alike(told.figures, own)
    start, end = stretch(told, own, rivals)
    first = rivals[0].start
    dates = [
        date
        for date in told.figures
        if date.kind in DATES and (date.start < first or start <= date.start < end)
    ]
    dated = [mine for mine in claim.figures if mine.kind in DATES]
    return all(any(says(date, mine) for date in dates) for mine in dated)


def dated_otherwise(claim: Claim, date: Quantity, told: Assertion, own: Quantity) -> bool:
    """Whether a claim dates its amount by the date of another clause, which tells another one.

    Where the clause of its own amount has its date, or says that it tells of now.

    Args:
        date: a date of the claim.
        own: the same date in the sentence.
    """
    amounts = [item for item in claim.figures if item.kind in MEASURED]
    there = [item for item in told.figures if any(says(item, mine) for mine in amounts)]
    if date.kind not in DATES or len(amounts) != 1 or len(there) != 1:
        return False
    here, other = (
        next((span for span in told.clauses if span[0] <= item.start < span[1]), (0, 0))
        for item in (there[0], own)
    )
    inside = {
        span: [item for item in told.figures if span[0] <= item.start < span[1]]
        for span in (here, other)
    }
    others = [item for item in inside[other] if item.kind in MEASURED and item is not there[0]]
    if here == other or not others:
        return False
    # Of two amounts of one kind, that of the claim's date is the one meant.
    alone = not any(comparable(there[0], item) for item in others)
    dated = alone and any(item.kind in DATES for item in inside[here])
    return dated or bool(_NOW.search(fold(told.said[slice(*here)])))


def by_its_date(claim: Claim, item: Quantity, told: Assertion, own: Quantity) -> FigureCheck | None:
    """What the date of a claim says of its amount, where each value is followed by its own date.

    « De 380 en 2022 à 1 000 en 2026 » against 1 000 in 2022. None where that is not told.
    """
    amounts = [mine for mine in claim.figures if mine.kind in MEASURED]
    dates = [mine for mine in claim.figures if mine.kind in DATES]
    values = alike(told.figures, own)
    if amounts != [item] or len(dates) != 1 or own not in values or len(values) < 2:
        return None
    ends = [*(value.start for value in values[1:]), len(told.said)]
    followed = [
        [date for date in told.figures if date.kind in DATES and value.end <= date.start < end]
        for value, end in zip(values, ends, strict=True)
    ]
    if any(len(found) != 1 for found in followed):
        return None
    pairs = zip(values, followed, strict=True)
    there = [value for value, (date,) in pairs if _agree(date, dates[0])]
    if own in there:
        # One thing that changes: its value of that date is no other thing's.
        one = any(own in (old, new) for old, new, _ in changes(told))
        return FigureCheck(item, "same", own) if one and len(there) == 1 else None
    return FigureCheck(item, "other", there[0]) if there else None


def _agree(one: Quantity, other: Quantity) -> bool:
    return says(one, other) or says(other, one)
