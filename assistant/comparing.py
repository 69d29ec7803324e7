"""The figures of a claim beside those of one sentence: the same, another, or absent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from assistant.assertions import Assertion, comparable, read_assertion, stretch, values_differ
from assistant.claims import Claim, content_of
from assistant.matching import Matcher, Terms
from assistant.names import Name, NameBook
from assistant.normalize import fold
from assistant.quantities import Quantity, same, says
from assistant.schema import Language

_COVERED = 0.35
_YEAR_WEIGHT = 1.0
"""What a year counts beside the words of a stretch of a sentence."""
_TIE = 0.8
"""A stretch that fits the claim this much as well as the best one may be meant."""
_NOUN_WINDOW = 32
_DATES = frozenset({"date", "year", "quarter"})
_FAR = 2027
"""Years from this one on, unlike dates, are aims."""
_HORIZON = re.compile(r"(?:d'ici|horizon|avant|jusqu'en|افق|بحلول|قبل|غضون)\W*(?:\w+\W+){0,2}\Z")
_DISPUTE = re.compile(
    r"(?<!\w)(?:alors qu\w*|tandis qu\w*|en revanche|de son cote|differe\w*)(?!\w)"
    r"|(?<!\w)selon .*(?<!\w)selon(?!\w)"
    r"|(?<!\w)(?:بينما|في حين|فيما|اما|تختلف|يختلف|يتباين)(?!\w)|حسب .*حسب"
)

_CITING = re.compile(
    r"(?:selon|d'apres|حسب|وفق|عند|نقلا عن|تذكر|يذكر|تورد|يورد|تقول|يقول|يحصي|تتحدث)"
    r"\W+(?:\w+\W+){0,2}\Z"
)
_SAYING = re.compile(r"\W*(?:\w+\W+){0,2}(?:donne|indique|parle|evoque|rapporte|ecrit|cite)(?!\w)")

State = Literal["same", "other", "absent"]


@dataclass(frozen=True, slots=True)
class FigureCheck:
    """What a sentence says of one figure of the claim.

    Attributes:
        state: "same", "other" (it gives `found` instead), or "absent".
        disputed: other values the sentence gives for the same thing, by other sources.
    """

    claimed: Quantity
    state: State
    found: Quantity | None = None
    disputed: tuple[Quantity, ...] = ()


def is_cited(name: Name, text: str) -> bool:
    """Whether a text names someone as its source: "selon Reuters", "Reuters donne…"."""
    before = fold(text[max(0, name.start - 30) : name.start])
    return bool(_CITING.search(before) or _SAYING.match(fold(text[name.end : name.end + 30])))


def is_disputed(text: str) -> bool:
    """Whether a sentence says that its sources differ."""
    return bool(_DISPUTE.search(fold(text)))


def _is_horizon(item: Quantity, text: str) -> bool:
    return bool(_HORIZON.search(fold(text[max(0, item.start - 40) : item.start])))


def _is_far(item: Quantity) -> bool:
    """Whether a year with no month is late enough to be an aim rather than an event."""
    return item.date is not None and item.date[0] >= _FAR and not item.date[1]


def _same_end(item: Quantity, other: Quantity) -> bool:
    """Whether two ends of ranges are both first or both last."""
    return not (item.bound and other.bound) or item.bound == other.bound


def _dated(*items: Quantity) -> bool:
    """Whether one of some dates has a month."""
    return any(item.date is not None and item.date[1] for item in items)


def _exclude(claimed: Quantity, found: Quantity) -> bool:
    """Whether two dates exclude each other, rather than one being less precise."""
    if claimed.date is None or found.date is None:
        return True
    pairs = zip(claimed.date, found.date, strict=True)
    return any(one and other and one != other for one, other in pairs)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim beside one sentence."""

    claim: Claim
    assertion: Assertion
    language: Language
    matcher: Matcher
    book: NameBook

    def figures(self) -> tuple[FigureCheck, ...]:
        """What the sentence says of each figure of the claim."""
        checks = [self._check(item) for item in self.claim.figures]
        return tuple(self._counted(number, checks) for number in range(len(checks)))

    def _counted(self, number: int, checks: Sequence[FigureCheck]) -> FigureCheck:
        """A figure said twice must stand twice where the sentence has another one: "2024-2024"."""
        item = checks[number].claimed
        before = sum(same(item, check.claimed) for check in checks[:number])
        if not before or checks[number].state != "same":
            return checks[number]
        rivals = [other for other in self.assertion.figures if comparable(item, other)]
        if sum(says(other, item) for other in rivals) > before:
            return checks[number]
        claimed = self.claim.figures
        free = [other for other in rivals if not any(says(other, mine) for mine in claimed)]
        if free:
            return FigureCheck(item, "other", free[0])
        surplus = any(
            sum(same(other, one) for one in rivals) > sum(says(other, mine) for mine in claimed)
            for other in rivals
        )
        return FigureCheck(item, "absent") if surplus else checks[number]

    def _pool(self, item: Quantity) -> list[Quantity]:
        """The figures of the sentence that the claimed one may be compared with."""
        sentence, claim = self.assertion, self.claim.assertion
        if item in claim.titled and sentence.titled:
            return list(sentence.titled)
        pool = list(sentence.figures)
        if item.kind in _DATES:
            pool += sentence.titled
            asserted = any(other.kind in _DATES for other in sentence.figures)
            pool += sentence.attributed if claim.announces and not asserted else ()
        return [other for other in pool if comparable(item, other)]

    def _check(self, item: Quantity) -> FigureCheck:
        rivals = self._pool(item)
        agreeing = [
            other
            for other in rivals
            if says(other, item) and self._alike(item, other) and _same_end(item, other)
        ]
        if agreeing:
            return self._confirm(item, agreeing)
        return self._contest(item, rivals)

    def _confirm(self, item: Quantity, agreeing: Sequence[Quantity]) -> FigureCheck:
        """The claimed value stands in the sentence: whether it stands for the same thing."""
        rivals = [
            other
            for other in self.assertion.figures
            if comparable(item, other)
            and (other in agreeing or item.kind not in _DATES or _exclude(item, other))
            and (other in agreeing or self._alike(item, other))
        ]
        if not all(other in rivals for other in agreeing) or not values_differ(rivals):
            return FigureCheck(item, "same", agreeing[0])
        if item.kind in _DATES and any(other.bound for other in rivals):
            return FigureCheck(item, "same", agreeing[0])
        others = tuple(other for other in rivals if other not in agreeing)
        if is_disputed(self.assertion.text):
            named = self._named(item, rivals) or self._owned(item, rivals)
            if not named or any(other in agreeing for other in named):
                return FigureCheck(item, "same", agreeing[0], others)
            return FigureCheck(item, "other", named[0])
        owned = self._owned(item, rivals)
        if owned and not any(other in agreeing for other in owned):
            return FigureCheck(item, "other", owned[0])
        fits = self._fits(item, rivals)
        own = [fit for other in agreeing if (fit := fits[other]) is not None]
        best = max(rivals, key=lambda other: fits[other] or 0.0)
        if len(own) < len(agreeing) or max(own) >= _TIE * (fits[best] or 0.0):
            return FigureCheck(item, "same", agreeing[0])
        return FigureCheck(item, "other", best)

    def _contest(self, item: Quantity, rivals: Sequence[Quantity]) -> FigureCheck:
        """The claimed value is not in the sentence: whether another stands in its place."""
        elsewhere = [other for other in self.claim.figures if other is not item]
        titled = item in self.claim.assertion.titled
        pool = self.assertion.titled if titled else self.assertion.figures
        others = [
            other
            for other in rivals
            if other in pool
            and not any(says(other, mine) for mine in elsewhere)
            and self._alike(item, other)
            and self._same_role(item, other)
        ]
        if not others:
            return FigureCheck(item, "absent")
        if len(others) > 1:
            fits = self._fits(item, others)
            others.sort(key=lambda other: -(fits[other] or 0.0))
        return FigureCheck(item, "other", others[0])

    def _same_role(self, item: Quantity, other: Quantity) -> bool:
        """Whether two dates are both horizons or both not, and exclude each other."""
        if item.kind not in _DATES:
            return True
        if item.bound and other.bound:
            return item.bound == other.bound and _exclude(item, other)
        ours = _is_horizon(item, self.claim.assertion.said)
        theirs = _is_horizon(other, self.assertion.said)
        if ours != theirs:
            ours, theirs = ours or _is_far(item), theirs or _is_far(other)
        alike = ours == theirs and not (_is_far(item) != _is_far(other) and _dated(item, other))
        return alike and _exclude(item, other)

    def _alike(self, item: Quantity, other: Quantity) -> bool:
        """Whether two numbers count the same thing, by the words around them."""
        if item.kind != "count":
            return True
        after = self.claim.assertion.said[item.end : item.end + _NOUN_WINDOW]
        words = self.matcher.terms(after, self.claim.language).words
        if not words:
            return True
        said = self.assertion.said
        near = said[max(0, other.start - _NOUN_WINDOW) : other.end + 2 * _NOUN_WINDOW]
        noun = self.matcher.terms(words[0], self.claim.language)
        met = self.matcher.coverage(noun, near, self.language)
        return bool(met.size == 0 or float(met.max()) >= _COVERED)

    def _own_stretch(self, item: Quantity) -> tuple[int, int]:
        """The part of the claim that belongs to one of its figures."""
        claim = self.claim.assertion
        mine = [other for other in claim.figures if comparable(item, other)]
        alone = len(mine) < 2 or item not in mine
        return (0, len(claim.said)) if alone else stretch(claim, item, mine)

    def _named(self, item: Quantity, rivals: Sequence[Quantity]) -> list[Quantity]:
        """The values given by the source the claim names for its own ("selon Reuters, …")."""
        first, last = self._own_stretch(item)
        for name in self.claim.names:
            if not first <= name.start < last or not is_cited(name, self.claim.text):
                continue
            holders = [
                other
                for other in rivals
                if self.book.holds(
                    self.assertion.text[slice(*stretch(self.assertion, other, rivals))], name
                )
            ]
            if holders and len(holders) < len(rivals):
                return holders
        return []

    def _owned(self, item: Quantity, rivals: Sequence[Quantity]) -> list[Quantity]:
        """The values in whose stretch alone a name of the claim stands.

        The first stretch is left out: what stands there may be said once for all.
        """
        first, last = self._own_stretch(item)
        said = self.assertion.said
        parts = [said[slice(*stretch(self.assertion, other, rivals))] for other in rivals]
        for name in self.claim.names:
            if first <= name.start < last:
                holding = [self.book.holds(part, name) for part in parts]
                if any(holding) and not holding[0]:
                    return [other for other, held in zip(rivals, holding, strict=True) if held]
        return []

    def _fits(self, item: Quantity, rivals: Sequence[Quantity]) -> dict[Quantity, float | None]:
        """How much of what the sentence says of each value alone the claim says of its own, 0 to 1.

        Words that all stretches share tell nothing; None where nothing is left to tell.
        """
        said = self.claim.assertion.said[slice(*self._own_stretch(item))]
        dates = [other for other in read_assertion(said).figures if other.kind in _DATES]
        dates = [] if item.kind in _DATES else dates
        parts = {
            other: read_assertion(
                self.assertion.said[slice(*stretch(self.assertion, other, rivals))]
            )
            for other in rivals
        }
        terms = {
            other: self.matcher.terms(content_of(part, ()), self.language)
            for other, part in parts.items()
        }
        common = set.intersection(*(set(found.terms) for found in terms.values()))
        return {
            other: self._fit(said, dates, parts[other], terms[other], common) for other in rivals
        }

    def _fit(
        self,
        said: str,
        dates: Sequence[Quantity],
        part: Assertion,
        terms: Terms,
        common: set[str],
    ) -> float | None:
        """The share of a stretch of the sentence that a stretch of the claim says too."""
        telling = np.array([term not in common for term in terms.terms], bool)
        met = total = 0.0
        if telling.any():
            weights = np.where(telling, terms.weights + 1 / len(terms.terms), 0.0)
            covered = self.matcher.coverage(terms, said, self.claim.language)
            met, total = float(covered @ weights / weights.sum()), 1.0
        for year in (other for other in part.figures if other.kind in _DATES and dates):
            total += _YEAR_WEIGHT
            met += _YEAR_WEIGHT * any(says(year, other) or says(other, year) for other in dates)
        return met / total if total else None
