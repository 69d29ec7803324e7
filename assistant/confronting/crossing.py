"""Whether what a claim says of a value, a place or a person is said of another one.

"Le bureau est à Rabat et le dépôt à Salé" holds every word of "le dépôt est à Rabat": what the
claim names must not stand in the half of the sentence that belongs to another value alone.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.claims.claim_words import FRAME
from assistant.claims.claims import Claim, blanked
from assistant.clues.assertions import Assertion, read_assertion
from assistant.clues.matching import Matcher
from assistant.clues.stretches import comparable, stretch
from assistant.confronting.polarity import COVERED
from assistant.normalize import fold
from assistant.numbers.quantity import DATES, MEASURED
from assistant.proper_names.names import Name, NameBook
from assistant.quantities import Quantity, says
from assistant.schema import Language
from assistant.words.analyzer import content_words, is_number, term

_SURE = 0.6
"""How well a word must be found in a half of a sentence to be said there."""
_MORE = 2.0
"""How much more of a claim must stand in the half of another value than in that of its own."""
_NAME = 0.3
"""What a name counts beside the words of a claim."""
_HEAD = re.compile(
    r"(?<!\w)(?:(?P<french>[a-z]{3,}) (?:d[eu]s? |d'|a |au )|[وف]?(?P<arabic>\w{3,}) )\Z"
)
"""The noun that a name completes, on the folded text before it."""
_PART = re.compile(r"(?<!\w)(?:dont|منها|منهم|منهن|ومنها)(?!\w)")


@dataclass(frozen=True, slots=True)
class _Half:
    """The part of a sentence that belongs to a value: before it, and from it on."""

    before: str
    after: str
    told: bool
    """Whether words of its own stand before the value."""


@dataclass(frozen=True, slots=True)
class Crossing:
    """A claim beside one sentence, half by half."""

    claim: Claim
    assertion: Assertion
    language: Language
    matcher: Matcher
    book: NameBook

    def value(
        self, item: Quantity, own: Quantity, figures: Sequence[Quantity]
    ) -> tuple[Quantity, bool] | None:
        """The value of which a sentence says what a claim says of its own; None if it is its own.

        Args:
            item: a value of the claim.
            own: the same value in the sentence.
            figures: those of the sentence that may be meant.

        Returns:
            The other value, and whether it is sure enough to be named.
        """
        mine = self.claim.figures
        alike = [other for other in figures if are_rivals(item, other)]
        if sum(are_rivals(item, other) for other in mine) > 1 or own not in alike:
            return None
        rivals = [other for other in alike if not says(other, item)]
        if len(rivals) + 1 != len(alike) or self._names_several(own, rivals):
            return None
        for rival in rivals:
            if self._between(own, rival) and self._is_of(own, rival, rivals, item, None):
                return rival, self._sure(own, rival, rivals, item, None)
        return None

    def place(self, name: Name) -> str | None:
        """The place or person of which a sentence says what a claim says of its own, or None.

        "" where it is not sure enough to be named.
        """
        alike = [item for item in self.book.names(self.assertion.said) if item.kind == name.kind]
        mine = [item for item in self.claim.names if item.kind == name.kind]
        own = [item for item in alike if item.key == name.key]
        rivals = [item for item in alike if item.key != name.key]
        if len(mine) != 1 or len(own) != 1 or not rivals:
            return None
        marks = {item: _mark(item) for item in alike}
        others = [marks[item] for item in rivals]
        for rival in rivals:
            if self._is_of(marks[own[0]], marks[rival], others, None, name):
                sure = self._sure(marks[own[0]], marks[rival], others, None, name)
                sure = sure or self._are_alike(own[0], rival)
                return rival.text if sure else ""
        return None

    def _are_alike(self, own: Name, rival: Name) -> bool:
        """Whether two names are told of one after the other by the same noun, or by "celui de"."""
        said = self.assertion.said
        heads = [_HEAD.search(fold(said[: item.start])) for item in (own, rival)]
        words = [term(head["french"] or head["arabic"]) for head in heads if head]
        if len(words) < 2:
            return False
        return words[0] == words[1] or bool({"celui", "celle", "ceux"} & set(words))

    def _names_several(self, own: Quantity, rivals: Sequence[Quantity]) -> bool:
        """Whether a claim names what two rivals of its value are of: it tells their whole."""
        halves = [self._half(rival, (own, *rivals)) for rival in rivals]
        told = [f"{half.before} {half.after}" for half in halves]
        holding = [
            [at for at, text in enumerate(told) if self.book.holds(text, name)]
            for name in self.claim.names
        ]
        owners = {held[0] for held in holding if len(held) == 1}
        return len(owners) > 1

    def _between(self, own: Quantity, rival: Quantity) -> bool:
        """Whether words stand between two values: an amount in two currencies is one value."""
        first, second = sorted((own, rival), key=lambda item: item.start)
        return bool(content_words(self.assertion.said[first.end : second.start]))

    def _halves(
        self, own: Quantity, rival: Quantity, rivals: Sequence[Quantity]
    ) -> tuple[_Half, _Half]:
        return self._half(own, (own, *rivals)), self._half(rival, (own, *rivals))

    def _half(self, item: Quantity, alike: Sequence[Quantity]) -> _Half:
        start, end = stretch(self.assertion, item, alike)
        said = blanked(self.assertion.said, [(item.start, item.end)])
        before, after = said[start : item.start], said[item.start : end]
        return _Half(before, after, any(not is_number(word) for word in content_words(before)))

    def _texts(
        self, own: Quantity, rival: Quantity, rivals: Sequence[Quantity]
    ) -> tuple[str, str, bool]:
        """What is said of each of two values alone; whether both have a subject of their own."""
        mine, theirs = self._halves(own, rival, rivals)
        first, second = (mine, theirs) if own.start < rival.start else (theirs, mine)
        whole = second.told
        opened = f"{first.before} {first.after}" if whole else first.after
        closed = f"{second.before} {second.after}"
        return (opened, closed, whole) if own.start < rival.start else (closed, opened, whole)

    def _is_of(
        self,
        own: Quantity,
        rival: Quantity,
        rivals: Sequence[Quantity],
        item: Quantity | None,
        name: Name | None,
    ) -> bool:
        """Whether a claim's words and names stand with a rival of its value rather than with it."""
        mine, theirs, _ = self._texts(own, rival, rivals)
        if item is not None and self._paired(mine, theirs, item):
            return True
        here, there = self._names_in(mine, theirs, name)
        if item is not None and (item.kind == "count" or _PART.search(fold(mine))):
            return there > here
        if item is not None and there > here and self._tells_more(mine):
            return True
        here, there = self._words_in(mine, theirs, here, there)
        return there > _MORE * here and self._tells_more(mine)

    def _sure(
        self,
        own: Quantity,
        rival: Quantity,
        rivals: Sequence[Quantity],
        item: Quantity | None,
        name: Name | None,
    ) -> bool:
        """Whether more than words says so, or two halves that share their subject."""
        mine, theirs, whole = self._texts(own, rival, rivals)
        here, there = self._names_in(mine, theirs, name)
        paired = item is not None and self._paired(mine, theirs, item)
        return not whole or there > here or paired

    def _paired(self, mine: str, theirs: str, item: Quantity) -> bool:
        """Whether a year or a rank of the claim is the other value's, and this one has its own."""
        ours, others = read_assertion(mine).figures, read_assertion(theirs).figures
        for figure in self.claim.figures:
            if figure is item or figure.kind not in {*DATES, "ordinal"}:
                continue
            there = any(says(other, figure) for other in others)
            here = [other for other in ours if comparable(figure, other)]
            if there and here and not any(says(other, figure) for other in here):
                return True
        return False

    def _names_in(self, mine: str, theirs: str, name: Name | None) -> tuple[float, float]:
        """How many names of the claim stand in one half alone, and in the other alone."""
        held = [
            (self.book.holds(mine, item), self.book.holds(theirs, item))
            for item in self.claim.names
            if item is not name
        ]
        here = sum(one and not other for one, other in held)
        return _NAME * here, _NAME * sum(other and not one for one, other in held)

    def _words_in(self, mine: str, theirs: str, here: float, there: float) -> tuple[float, float]:
        """The weight of the claim's words and names in one half alone, and in the other alone."""
        terms, weights = self.claim.terms, self.claim.weights
        ours = self.matcher.coverage(terms, mine, self.language)
        others = self.matcher.coverage(terms, theirs, self.language)
        if not len(weights):
            return here, there
        here += float(weights @ np.asarray((ours >= _SURE) & (others < COVERED), np.float32))
        there += float(weights @ np.asarray((others >= _SURE) & (ours < COVERED), np.float32))
        return here, there

    def _tells_more(self, text: str) -> bool:
        """Whether a half says something that the claim does not say."""
        figures = [(item.start, item.end) for item in read_assertion(text).figures]
        terms = self.matcher.terms(blanked(text, figures), self.language)
        covered = self.matcher.coverage(terms, self.claim.text, self.claim.language)
        return any(
            share < COVERED and not FRAME.fullmatch(word) and not is_number(word)
            for word, share in zip(terms.words, covered, strict=True)
        )


def are_rivals(item: Quantity, other: Quantity) -> bool:
    """Whether two values are amounts of one kind, in whatever currency."""
    if item.kind in MEASURED:
        return item.kind == other.kind == "money" or comparable(item, other)
    return False


def _mark(name: Name) -> Quantity:
    """The place of a name in a sentence, cut like a value."""
    return Quantity("reference", None, "", None, name.start, name.end, name.text)
