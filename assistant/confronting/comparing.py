"""The figures of a claim beside those of one sentence: the same, another, or absent."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.claims.citing import is_disputed
from assistant.claims.claims import Claim
from assistant.claims.date_roles import dates_alone, exclude, is_backwards, same_end, same_role
from assistant.claims.figure_check import FigureCheck
from assistant.claims.reach import within
from assistant.claims.seasons import in_season
from assistant.clues.assertions import Assertion
from assistant.clues.matching import Matcher
from assistant.clues.stretches import comparable, in_one_order, last_alike, values_differ
from assistant.confronting.counted_nouns import counts_another
from assistant.confronting.crossing import Crossing
from assistant.confronting.exchanges import (
    amounts_exchanged,
    by_its_date,
    dated_otherwise,
    given_to_another,
    is_dated_so,
)
from assistant.confronting.figures_together import dated_with, twice_told
from assistant.confronting.places import Places
from assistant.confronting.portions import Portions
from assistant.confronting.quoted_names import side_of
from assistant.confronting.reckoned import reckoned
from assistant.confronting.turned_round import from_the_other_end, turned_round
from assistant.confronting.used_otherwise import is_weaker, used_otherwise
from assistant.confronting.wholes import begun_with, is_of_part, ranked, wholes
from assistant.numbers.quantity import DATES
from assistant.proper_names.names import NameBook
from assistant.quantities import Quantity, says
from assistant.schema import Language
from assistant.words.analyzer import content_words

_TIE = 0.8
"""A stretch that fits the claim this much as well as the best one may be meant, where it has the
very figure and not only one within the claim's bound."""


def _counts(claimed: Quantity, found: Quantity) -> bool:
    """Whether what looks like a year counts as a claimed number does: "environ 2 000"."""
    looks = claimed.kind == "count" and found.kind == "year"
    return looks and found.approximate and found.value is not None


def _given(check: FigureCheck, rival: Quantity, sure: bool) -> FigureCheck:
    """A figure that a sentence gives another thing; the rival, where it is sure, is the claim's."""
    return FigureCheck(check.claimed, "other" if sure else "absent", rival if sure else None)


@dataclass(frozen=True, slots=True)
class Comparison:
    """A claim beside one sentence."""

    claim: Claim
    assertion: Assertion
    language: Language
    matcher: Matcher
    book: NameBook

    @property
    def places(self) -> Places:
        """The values of the sentence in their places."""
        return Places(self.claim, self.assertion, self.language, self.matcher, self.book)

    @property
    def _portions(self) -> Portions:
        return Portions(self.claim, self.assertion, self.language, self.matcher)

    def figures(self) -> tuple[FigureCheck, ...]:
        """What the sentence says of each figure of the claim."""
        checks = [self._check(item) for item in self.claim.figures]
        counted = [twice_told(at, checks, self.claim, self.assertion) for at in range(len(checks))]
        dated = [dated_with(check, counted, self.claim, self.assertion) for check in counted]
        return reckoned(self.claim.assertion, self.assertion, dated)

    def _pool(self, item: Quantity) -> list[Quantity]:
        """The figures of the sentence that the claimed one may be compared with."""
        sentence, claim = self.assertion, self.claim.assertion
        if item in claim.titled and sentence.titled:
            return list(sentence.titled)
        pool = list(sentence.figures)
        if item.kind in DATES:
            pool += sentence.titled
            asserted = any(other.kind in DATES for other in sentence.figures)
            pool += sentence.attributed if claim.announces and not asserted else ()
        return [
            other
            for other in pool
            if comparable(item, other) or _counts(item, other) or last_alike(item, other)
        ]

    def _check(self, item: Quantity) -> FigureCheck:
        if (turned := turned_round(self.claim.assertion, item, self.assertion)) is not None:
            return FigureCheck(item, "other", turned)
        if (own := from_the_other_end(self.claim.assertion, item, self.assertion)) is not None:
            return FigureCheck(item, "same", own)
        mine, best = self.claim.assertion, self.places.best
        rivals = [
            other
            for other in self._without_wholes(self._pool(item))
            if not used_otherwise(mine, item, self.assertion, other)
        ]
        if (told := in_season(mine, item, self.assertion, rivals, best)) is not None:
            return told
        weaker = any(is_weaker(mine, item, self.assertion, other) for other in rivals)
        if weaker and not any(says(other, item) for other in rivals):
            return FigureCheck(item, "implied")
        agreeing = [
            other
            for other in rivals
            if self._says(other, item) and self.places.alike(item, other) and same_end(item, other)
        ]
        if not agreeing:
            return self._contest(item, rivals)
        begun = begun_with(self.claim, self.assertion)
        if all(other in begun for other in agreeing):
            return FigureCheck(item, "absent")
        if len(agreeing) == 1 and (named := self._by_name(item, agreeing[0])) is not None:
            return named
        check = self._confirm(item, agreeing)
        check = self._uncrossed(check, agreeing) if check.state == "same" else check
        rival = check.found if check.state == "other" else None
        if rival and counts_another(self.claim.text, item, self.assertion.text, agreeing, rival):
            return FigureCheck(item, "absent")
        return check

    def _by_name(self, item: Quantity, own: Quantity) -> FigureCheck | None:
        """What the quoted name or the group that a claim gives a figure to says of it."""
        if own not in self.assertion.figures:
            return None
        if (dated := by_its_date(self.claim, item, self.assertion, own)) is not None:
            return dated
        side = side_of(self.claim.assertion, item, self.assertion, own)
        if side is not None and side is not own:
            return FigureCheck(item, "other", side)
        if not is_dated_so(self.claim, self.assertion, own):
            return None
        sure = side is own or self._portions.is_own(item, own)
        return FigureCheck(item, "same", own) if sure else None

    def _says(self, other: Quantity, item: Quantity) -> bool:
        if says(other, item) or last_alike(item, other):
            return True
        return within(self.claim.assertion, item, self.assertion, other)

    def _uncrossed(self, check: FigureCheck, agreeing: Sequence[Quantity]) -> FigureCheck:
        """A figure that stands in the sentence, unless it stands there for another thing."""
        if len(agreeing) != 1:
            return check
        own, told = agreeing[0], self.assertion
        if dated_otherwise(self.claim, check.claimed, told, own):
            return FigureCheck(check.claimed, "absent")
        if (other := self._portions.of_another(check.claimed, own)) is not None:
            return _given(check, *other)
        if rival := amounts_exchanged(self.claim, check.claimed, told, own, self.book):
            return FigureCheck(check.claimed, "other", rival)
        if is_disputed(told.text):
            rival = given_to_another(self.claim, check.claimed, told, own, self.book)
            return FigureCheck(check.claimed, "other", rival) if rival else check
        crossing = Crossing(self.claim, told, self.language, self.matcher, self.book)
        crossed = crossing.value(check.claimed, own, self._without_wholes(told.figures))
        if crossed is None:
            return check
        return _given(check, *crossed)

    def _without_wholes(self, figures: Sequence[Quantity]) -> list[Quantity]:
        """The figures but those of which the sentence says what the claim says of a part alone."""
        said = self.assertion.said
        left_out = [
            whole.figure
            for whole in wholes(self.assertion)
            if is_of_part(self.claim, whole, said, self.language, self.matcher)
        ]
        return [item for item in figures if item not in left_out]

    def _confirm(self, item: Quantity, agreeing: Sequence[Quantity]) -> FigureCheck:
        """The claimed value stands in the sentence: whether it stands for the same thing."""
        rivals = [
            other
            for other in self._without_wholes(self.assertion.figures)
            if comparable(item, other)
            and (other in agreeing or item.kind not in DATES or exclude(item, other))
            and (other in agreeing or self.places.alike(item, other))
        ]
        if not all(other in rivals for other in agreeing) or not values_differ(rivals):
            return FigureCheck(item, "same", agreeing[0])
        if dates_alone(self.claim.figures, rivals):
            return FigureCheck(item, "same", agreeing[0])
        if item.kind in DATES and any(other.bound for other in rivals):
            return FigureCheck(item, "same", agreeing[0])
        others = tuple(other for other in rivals if other not in agreeing)
        if is_disputed(self.assertion.text):
            named = self.places.named(item, rivals) or self.places.owned(item, rivals)
            if not named or any(other in agreeing for other in named):
                return FigureCheck(item, "same", agreeing[0], others)
            return FigureCheck(item, "other", named[0])
        owned = self.places.owned(item, rivals)
        if owned and not any(other in agreeing for other in owned):
            return FigureCheck(item, "other", owned[0])
        if in_one_order(self.claim.figures, self.assertion.figures):
            return FigureCheck(item, "same", agreeing[0])
        fits = self.places.fits(item, rivals)
        own = [fit for other in agreeing if (fit := fits[other]) is not None]
        best = max(rivals, key=lambda other: fits[other] or 0.0)
        exact = any(says(other, item) or last_alike(item, other) for other in agreeing)
        tie = _TIE if exact else 1.0
        if len(own) < len(agreeing) or max(own) >= tie * (fits[best] or 0.0):
            return FigureCheck(item, "same", agreeing[0])
        return FigureCheck(item, "other", best)

    def _contest(self, item: Quantity, rivals: Sequence[Quantity]) -> FigureCheck:
        """The claimed value is not in the sentence: whether another stands in its place."""
        elsewhere = [other for other in self.claim.figures if other is not item]
        backwards = is_backwards(self.claim.figures)
        titled = item in self.claim.assertion.titled
        pool = self.assertion.titled if titled else self.assertion.figures
        many = ranked(self.claim.assertion, self.assertion)
        others = [
            other
            for other in rivals
            if other in pool
            and not any(
                says(other, mine)
                and (other.kind == mine.kind or other.kind not in DATES)
                and (backwards or same_end(other, mine))
                for mine in elsewhere
            )
            and self.places.alike(item, other)
            and same_role(item, self.claim.assertion.said, other, self.assertion.said)
            and other not in many
            and not (item.kind == "money" and other.kind == "count" and self._counts(other))
        ]
        if not others:
            return FigureCheck(item, "absent")
        begun = begun_with(self.claim, self.assertion)
        others = [other for other in others if other not in begun] or others
        if len(others) > 1:
            fits = self.places.fits(item, others)
            others.sort(key=lambda other: -(fits[other] or 0.0))
        return FigureCheck(item, "other", others[0])

    def _counts(self, item: Quantity) -> bool:
        """Whether a number of a sentence is followed by what it counts: it is no amount."""
        after = self.assertion.said[item.end :].split()
        return bool(after and content_words(after[0]))
