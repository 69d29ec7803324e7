"""The figures of a claim beside those of one sentence: the same, another, or absent."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from assistant.assertions import Assertion, comparable, read_assertion, stretch, values_differ
from assistant.claims import Claim, content_of
from assistant.matching import Matcher
from assistant.names import NameBook
from assistant.normalize import fold
from assistant.quantities import Quantity, says
from assistant.schema import Language

_COVERED = 0.35
_YEAR_WEIGHT = 0.5
"""What a year counts beside the words of a stretch of a sentence."""
_TIE = 0.12
_NOUN_WINDOW = 32
_DATES = frozenset({"date", "year", "quarter"})
_FAR = 2027
"""Years from this one on are taken for horizons."""
_HORIZON = re.compile(r"(?:d'ici|horizon|avant|jusqu'en|افق|بحلول|قبل|غضون)\W*(?:\w+\W+){0,2}\Z")
_DISPUTE = re.compile(
    r"(?<!\w)(?:alors qu\w*|tandis qu\w*|en revanche|de son cote|differe\w*)(?!\w)"
    r"|(?<!\w)selon .*(?<!\w)selon(?!\w)"
    r"|(?<!\w)(?:بينما|في حين|فيما|اما|تختلف|يختلف|يتباين)(?!\w)|حسب .*حسب"
)

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


def is_disputed(text: str) -> bool:
    """Whether a sentence says that its sources differ."""
    return bool(_DISPUTE.search(fold(text)))


def _is_horizon(item: Quantity, text: str) -> bool:
    if item.date is not None and item.date[0] >= _FAR:
        return True
    return bool(_HORIZON.search(fold(text[max(0, item.start - 40) : item.start])))


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
        return tuple(self._check(item) for item in self.claim.figures)

    def _pool(self, item: Quantity) -> list[Quantity]:
        """The figures of the sentence that the claimed one may be compared with."""
        sentence, claim = self.assertion, self.claim.assertion
        pool = list(sentence.figures)
        if item.kind in _DATES:
            pool += sentence.titled
            pool += sentence.attributed if claim.announces else ()
        return [other for other in pool if comparable(item, other)]

    def _check(self, item: Quantity) -> FigureCheck:
        rivals = self._pool(item)
        same = [other for other in rivals if says(other, item) and self._alike(item, other)]
        if same:
            return self._confirm(item, same)
        return self._contest(item, rivals)

    def _confirm(self, item: Quantity, same: Sequence[Quantity]) -> FigureCheck:
        """The claimed value stands in the sentence: whether it stands for the same thing."""
        rivals = [other for other in self.assertion.figures if comparable(item, other)]
        if not all(other in rivals for other in same) or not values_differ(rivals):
            return FigureCheck(item, "same", same[0])
        if item.kind in _DATES and any(other.bound for other in rivals):
            return FigureCheck(item, "same", same[0])
        others = tuple(other for other in rivals if other not in same)
        if is_disputed(self.assertion.text):
            named = self._named(rivals)
            if not named or any(other in same for other in named):
                return FigureCheck(item, "same", same[0], others)
            return FigureCheck(item, "other", named[0])
        fits = self._fits(item, rivals)
        best = max(rivals, key=lambda other: fits[other])
        if max(fits[other] for other in same) >= fits[best] - _TIE:
            return FigureCheck(item, "same", same[0])
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
            others.sort(key=lambda other: -fits[other])
        return FigureCheck(item, "other", others[0])

    def _same_role(self, item: Quantity, other: Quantity) -> bool:
        """Whether two dates are both horizons or both not, and exclude each other."""
        if item.kind not in _DATES:
            return True
        if item.bound or other.bound:
            return item.bound == other.bound and _exclude(item, other)
        ours = _is_horizon(item, self.claim.assertion.said)
        theirs = _is_horizon(other, self.assertion.said)
        return ours == theirs and _exclude(item, other)

    def _alike(self, item: Quantity, other: Quantity) -> bool:
        """Whether two numbers count the same thing, by the words around them."""
        if item.kind != "count" and (item.kind in _DATES or item.kind == other.kind):
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

    def _named(self, rivals: Sequence[Quantity]) -> list[Quantity]:
        """The values in whose stretch a name of the claim stands that the others lack."""
        for name in self.claim.names:
            holders = [
                item
                for item in rivals
                if self.book.holds(
                    self.assertion.text[slice(*stretch(self.assertion, item, rivals))], name
                )
            ]
            if holders and len(holders) < len(rivals):
                return holders
        return []

    def _fits(self, item: Quantity, rivals: Sequence[Quantity]) -> dict[Quantity, float]:
        """How much of what the sentence says of each value the claim says of its own, 0 to 1."""
        claim = self.claim.assertion
        mine = [other for other in claim.figures if comparable(item, other)]
        said = claim.said
        if len(mine) > 1 and item in mine:
            said = said[slice(*stretch(claim, item, mine))]
        return {
            other: self._fit(
                said, self.assertion.said[slice(*stretch(self.assertion, other, rivals))]
            )
            for other in rivals
        }

    def _fit(self, said: str, stretch_text: str) -> float:
        """The share of a stretch of the sentence that a stretch of the claim says too."""
        part, mine = read_assertion(stretch_text), read_assertion(said)
        terms = self.matcher.terms(content_of(part, ()), self.language)
        met = total = 0.0
        if terms.words:
            met = float(self.matcher.coverage(terms, said, self.claim.language) @ terms.weights)
            total = 1.0
        dated = [other for other in mine.figures if other.kind in _DATES]
        for year in (other for other in part.figures if other.kind in _DATES):
            total += _YEAR_WEIGHT
            met += _YEAR_WEIGHT * any(says(year, other) or says(other, year) for other in dated)
        return met / total if total else 0.5
