"""Whether one group has more of something than another, by the values a sentence gives the two.

« Les hommes lisent davantage que les femmes » of « 64 % des hommes et 55 % des femmes ».
"""

import re
from itertools import pairwise

from assistant.claims.contraries import GROUPS
from assistant.clues.assertions import Assertion
from assistant.clues.stretches import comparable
from assistant.normalize import fold
from assistant.numbers.quantity import DATES

_MORE = re.compile(
    r"(?<!\w)(?P<fr>davantage|plus|mieux)(?= (?!d[eu'] \d)[^.;]*?\bqu[e'])"
    r"|(?<!\w)(?P<ar>اكثر|اكبر|اعلي|ارفع|اوسع)(?= (?:[^.;]*? )?م(?:ن|ما)(?!\w))"
)
_LESS = re.compile(
    r"(?<!\w)(?P<fr>moins)(?= (?!d[eu'] \d)[^.;]*?\bqu[e'])"
    r"|(?<!\w)(?P<ar>اقل|اصغر|ادني|اضعف|اضيق)(?= (?:[^.;]*? )?م(?:ن|ما)(?!\w))"
)
_AS_MUCH = re.compile(r"(?<!\w)(?:ne|n|pas|non|لا|ليس\w{0,2}|لم|لن)(?!\w)")
"""A comparison that is denied is decided by no two values."""
_NEAR = 40
"""Within how many characters after a value its group is named."""


def outdone(claim: Assertion, told: Assertion) -> tuple[str, bool] | None:
    """The folded word of a comparison that a sentence decides, and whether it says so."""
    said = fold(claim.said)
    more, less = _MORE.search(said), _LESS.search(said)
    word = more or less
    if word is None or (more and less) or _AS_MUCH.search(said):
        return None
    if any(item.kind not in DATES for item in claim.figures):
        return None
    for sides in GROUPS:
        first = [side.search(said, 0, word.start()) for side in sides]
        second = [side.search(said, word.end()) for side in sides]
        if not (first[0] and second[1]) and not (first[1] and second[0]):
            continue
        values = _values(told, sides)
        if values is None or (first[0] and first[1]):
            return None
        mine, other = values if first[0] else values[::-1]
        return word.group(), (mine > other) == bool(more)
    return None


def _values(told: Assertion, sides: tuple[re.Pattern[str], ...]) -> tuple[float, float] | None:
    """The value that a sentence gives each of two groups, where it gives one each in turn."""
    values = [item for item in told.figures if item.kind not in DATES and item.value is not None]
    pairs = [
        (one, other)
        for one, other in pairwise(values)
        if comparable(one, other) and one.value != other.value
    ]
    if len(pairs) != 1:
        return None
    one, other = pairs[0]
    between, after = fold(told.said[one.end : other.start]), fold(told.said[other.end :])
    near = [[bool(side.search(part)) for side in sides] for part in (between, after[:_NEAR])]
    if near not in ([[True, False], [False, True]], [[False, True], [True, False]]):
        return None
    found = float(one.value or 0), float(other.value or 0)
    return found if near[0][0] else found[::-1]
