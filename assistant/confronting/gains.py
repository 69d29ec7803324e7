"""By how much a claim says that something rose or fell, beside the levels that a sentence gives.

« Ont gagné un demi-milliard » is so of « 13,4 milliards contre 12,9 »; a single level, « 13,4
milliards », says nothing of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise

from assistant.claims.figure_check import FigureCheck
from assistant.claims.reach import bound_of, within
from assistant.clues.assertions import Assertion
from assistant.clues.stretches import comparable
from assistant.confronting.trends import dated
from assistant.confronting.wholes import changes
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import Quantity, says

_ABOUT = (
    r"(?:de |d'|d |environ |pres de |pres d'|quelque |plus de |plus d'|moins de |un total de )*"
)
_SO = rf"(?:(?!au? )\w+ )?{_ABOUT}"
"""What stands between a French word of a rise and its amount: « a nettement augmenté de »."""
_SUBJECT = r"(?:\S+ ){0,9}?"
"""What stands between an Arabic verb and its object: the subject, and when it was."""
_BY = r"(?:ب ?|(?:ب|قدره |قدرها )(?:نحو |حوالي |قرابه |ازيد من |اكثر من |اقل من |ما يناهز )?)"
_UP = (
    rf"\bgagn\w* {_ABOUT}"
    rf"|\b(?:augment|progress|hauss|grimp|croi(?:t|ss)|accr(?:u|oi)|bondi)\w* {_SO}",
    rf"(?<!\w)[وف]?[يت]?(?:ربح|كسب)\w? {_SUBJECT}",
    rf"(?<!\w)[وف]?(?:[يت]?رتفع|ارتفع|ازداد|[يت]زداد|زاد|[يت]زيد|قفز)\w? {_SUBJECT}{_BY}",
    rf"(?<!\w)ب?(?:زياده|ارتفاع) {_BY}?",
)
_DOWN = (
    rf"\bperd(?:u\w*|re|ent|ait|aient|ra|ront)? {_ABOUT}"
    rf"|\b(?:baiss|recul|diminu|chut|redui|perte|repli)\w* {_SO}",
    rf"(?<!\w)[وف]?[يت]?(?:خسر\w?|فقدت|(?<=[يت])فقد\w?) {_SUBJECT}",
    rf"(?<!\w)[وف]?[يت]?(?:تراجع|ا?نخفض|هبط|تقلص)\w? {_SUBJECT}{_BY}",
    rf"(?<!\w)ب?(?:تراجع|انخفاض) {_BY}?",
)
_RISES, _FALLS = (re.compile(rf"(?P<word>{'|'.join(words)})\Z") for words in (_UP, _DOWN))
_TO = re.compile(r"\s*(?:a|au|aux|الي) (?:\w+ )?\d")
"""What follows the first of the two levels of a change: it is no gain."""
_TELLS_CHANGE = re.compile(
    r"(?<!\w)(?:gagn|augment|progress|hauss|grimp|croi(?:t|ss)|accr(?:u|oi)|bond|perd(?:u|re|ent|ait|s?\b)|baiss|recul|diminu|chut|redui|repli"
    r"|cre|ajout|gain|perte|plus|moins|evolu)\w*|[+]\s*\Z|(?<!\w)[-−]\s*\Z"
    r"|(?<!\w)[وفب]?(?:ال)?[يت]?(?:ربح|كسب|خسر|فقدت|(?<=[يت])فقد|فقدان|[راي]+تف[اع]+|ازد[اي]|ز[اي]+د|قفز|تراجع|ا?ن?خف[اض]+|ت?قلي?ص|رفع|صعد"
    r"|نمو|خلق|احد[اث]+|اضاف|صاف|تقدم|تحسن)"
)
_REACH, _MOST = 50, 110
_CONTRAST = re.compile(
    r"\b(?:contre|au lieu d[eu'])\b|(?<!\w)(?:مقابل|عوض|بدل|(?:بعدما|بعد ان) كانت?)(?!\w)"
)
"""What stands between what is now and what was before."""
_MADE = re.compile(
    r"\b(?:cre(?:e|a|ation)|ajout|gain|gagn|embauch|recrut)\w*|\bnet(?:te)?s?\b"
    r"|(?<!\w)[وفب]?(?:ال)?[يتا]?(?:احداث|حدث|خلق|ربح|كسب|صاف|اضاف)\w{0,3}(?!\w)"
)
_LOST = re.compile(
    r"\b(?:perd|perte|suppr|detrui|licenci|ferm)\w*"
    r"|(?<!\w)[وفب]?(?:ال)?[يت]?(?:فقدت|(?<=[يت])فقد|فقدان|خسر|الغا|تسريح|خسار|حذف)\w{0,3}(?!\w)"
)
"""What tells that what is counted was made, and that it was lost."""
_YEAR_BEFORE = re.compile(
    r"\bun an (?:plus tot|auparavant|avant)\b|\bl'annee (?:precedente|d'avant)\b"
    r"|(?<!\w)قبل (?:سنه|عام)(?!\w)"
    r"|(?<!\w)(?:ال)?(?:سنه|عام) (?:الماضيه?|السابقه?|التي قبلها|الذي قبله)(?!\w)"
)
_NEAR, _ABOUT_IT, _FAR = Fraction(2, 100), Fraction(6, 100), Fraction(2)


@dataclass(frozen=True, slots=True)
class Gain:
    """A figure of a claim by which something rose or fell, and the word that says so."""

    item: Quantity
    word: str
    up: bool


def gains(claim: Assertion) -> list[Gain]:
    """The figures of a claim that tell by how much something rose or fell."""
    found = []
    for item in claim.figures:
        before = fold(claim.said[max(0, item.start - _MOST) : item.start + 1])
        before = before if before.endswith("ب") else before[:-1]
        if item.kind in DATES or _TO.match(fold(claim.said[item.end :])):
            continue
        for rule, up in ((_RISES, True), (_FALLS, False)):
            if (told := rule.search(before)) is not None:
                found.append(Gain(item, told["word"].split()[0], up))
    return found


def gained(claim: Assertion, check: FigureCheck, told: Assertion) -> FigureCheck | None:
    """What a sentence says of a figure that is a gain or a loss; None if it is neither."""
    mine = next((gain for gain in gains(claim) if gain.item == check.claimed), None)
    if mine is None:
        return None
    for old, new in _levels(told):
        if old.value is None or new.value is None or not _of_one_kind(mine.item, new):
            continue
        more = new.value - old.value if mine.up else old.value - new.value
        if is_so(claim, mine.item, more):
            return FigureCheck(mine.item, "same", new)
        turned = is_so(claim, mine.item, -more)
        by = new if turned else replace(new, value=abs(new.value - old.value))
        return FigureCheck(mine.item, "other", by)
    found = check.found
    if check.state == "other" and found is not None and not is_change(told, found):
        return FigureCheck(mine.item, "absent")
    return None


def begun_before(
    claim: Assertion, told: Assertion, checks: Sequence[FigureCheck]
) -> list[FigureCheck]:
    """The checks; the date from which something rose is told by « un an plus tôt »."""
    mine = {gain.item for gain in gains(claim)}
    if not any(check.claimed in mine and check.state == "same" for check in checks):
        return list(checks)
    ends = [check.claimed.date for check in checks if check.state == "same"]
    earlier = _YEAR_BEFORE.search(fold(told.said))

    def again(check: FigureCheck) -> FigureCheck:
        date = check.claimed.date
        if check.state != "other" or date is None:
            return check
        begun = earlier and (date[0] + 1, *date[1:]) in ends
        return FigureCheck(check.claimed, "same" if begun else "absent")

    return [again(check) for check in checks]


def gaining(claim: Assertion, told: Assertion) -> frozenset[str]:
    """The folded words by which a claim says that something rose or fell, where levels decide."""
    pairs = list(_levels(told))
    return frozenset(
        gain.word
        for gain in gains(claim)
        if any(_of_one_kind(gain.item, new) for _, new in pairs)
        or any(
            (says(item, gain.item) or within(claim, gain.item, told, item))
            and _made(told, item) is gain.up
            for item in told.figures
        )
    )


def _made(told: Assertion, item: Quantity) -> bool | None:
    """Whether so many were made, or lost; None where a sentence tells neither, or both."""
    around = fold(told.said[max(0, item.start - _REACH) : item.end + _REACH])
    made, lost = _MADE.search(around), _LOST.search(around)
    return bool(made) if bool(made) != bool(lost) else None


def _of_one_kind(item: Quantity, level: Quantity) -> bool:
    """Whether a gain is told in what a level is told in; that of a percentage is in points."""
    if level.kind == "percent":
        return item.unit == "point"
    return comparable(item, level)


def is_so(claim: Assertion, item: Quantity, more: Fraction) -> bool:
    """Whether something rose, or fell, by what a claim says."""
    value, side = Fraction(item.value or 0), bound_of(claim.said, item)
    if side == "low":
        return value <= more <= _FAR * value
    if side == "high":
        return value / _FAR <= more <= value
    return abs(more - value) <= (_ABOUT_IT if item.approximate else _NEAR) * value


def is_change(told: Assertion, item: Quantity) -> bool:
    """Whether a figure of a sentence tells by how much something changed."""
    before = fold(told.said[max(0, item.start - _REACH) : item.start])
    return bool(_TELLS_CHANGE.search(before))


def _levels(told: Assertion) -> Iterator[tuple[Quantity, Quantity]]:
    """What something was before and what it is, where a sentence gives both."""
    yield from ((old, new) for old, new, _ in changes(told))
    years = sorted(dated(told) or (), key=lambda pair: pair[0].date or (0, 0, 0))
    yield from pairwise(value for _, value in years)
    values: Sequence[Quantity] = [item for item in told.figures if item.kind not in DATES]
    for new, old in pairwise(values):
        between = fold(told.said[new.end : old.start])
        if comparable(new, old) and _CONTRAST.search(between) and len(between) <= _REACH:
            yield old, new
