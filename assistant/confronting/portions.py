"""Whether a claim gives a part the figure of its whole, or the whole that of one of its parts.

"31 % des habitants pratiquaient un sport ; chez les femmes, 22 %" holds every word of "31 % des
femmes pratiquaient un sport": what the claim counts stands with the other figure alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.claims.claim_words import AMOUNT, FRAME, groups, names_all
from assistant.claims.claims import Claim, blanked
from assistant.clues.assertions import Assertion
from assistant.clues.matching import Matcher
from assistant.clues.stretches import alike, stretch
from assistant.confronting.polarity import COVERED
from assistant.confronting.wholes import PARTS
from assistant.normalize import fold, fold_with_offsets
from assistant.numbers.quantity import MEASURED
from assistant.quantities import Quantity, says
from assistant.schema import Language
from assistant.words.analyzer import content_terms, content_words, is_number, term

_SURE = 0.6
"""How well a word of one language must be found in a text of the other to be said there."""


@dataclass(frozen=True, slots=True)
class Portions:
    """A claim beside a sentence that tells a whole and its parts, figure by figure."""

    claim: Claim
    assertion: Assertion
    language: Language
    matcher: Matcher

    def of_another(self, item: Quantity, own: Quantity) -> tuple[Quantity, bool] | None:
        """The figure that a sentence gives what a claim gives its own; None if it is its own.

        Args:
            item: a figure of the claim.
            own: the same figure in the sentence.

        Returns:
            The other figure, and whether it is sure enough to be named.
        """
        figures = self.assertion.figures
        rivals = alike(figures, own)
        others = [other for other in rivals if not says(other, item)]
        if item.kind not in MEASURED or own not in figures or not others:
            return None
        cue = self._cue(rivals)
        wholes = [other for other in others if other.end <= cue <= own.start]
        if wholes:
            return self._of_whole(own, wholes[-1], rivals)
        part = self._of_part(item, own, rivals)
        return None if part is None else (part, True)

    def is_own(self, item: Quantity, own: Quantity) -> bool:
        """Whether the group that a claim gives a figure to stands with it alone in a sentence.

        What stands before the first figure may be said of all.
        """
        figures = self.assertion.figures
        rivals = alike(figures, own)
        if item.kind not in MEASURED or own not in figures or len(rivals) < 2:
            return False
        mine = self._told_of(own, rivals)
        if own is rivals[0]:
            mine = mine[own.end :]
        others = [self._told_of(other, rivals) for other in rivals if other is not own]
        return any(
            self._holds(mine, word) and not any(self._holds(text, word) for text in others)
            for word in self._groups_of(item)
        )

    def _cue(self, rivals: Sequence[Quantity]) -> int:
        """Where the sentence opens the parts of an amount, in a word or as they sum to it.

        Its end if nowhere.
        """
        said = self.assertion.said
        folded = fold_with_offsets(said)
        if found := PARTS.search(folded.text):
            return folded.origins[found.start()]
        first, *parts = rivals
        values = [part.value for part in parts if part.value is not None]
        summed = len(values) > 1 and sum(values) == first.value
        return parts[0].start if summed else len(said)

    def _of_whole(
        self, own: Quantity, whole: Quantity, rivals: Sequence[Quantity]
    ) -> tuple[Quantity, bool] | None:
        """The whole, where a claim says nothing of what tells the part from it."""
        said, claimed = self.assertion.said, self.claim.assertion.said
        if PARTS.search(fold(claimed)) or any(says(whole, mine) for mine in self.claim.figures):
            return None
        opening = said[: self._cue(rivals)]
        known = content_terms(opening)
        telling = [word for word in _words(self._told_of(own, rivals)) if term(word) not in known]
        if not telling or any(
            self._says(claimed, self.claim.language, word, self.language) for word in telling
        ):
            return None
        met = self.matcher.coverage(self.claim.terms, opening, self.language)
        return whole, bool((met[self.claim.weights > 0] >= COVERED).all())

    def _of_part(
        self, item: Quantity, own: Quantity, rivals: Sequence[Quantity]
    ) -> Quantity | None:
        """The figure of the part that alone is what a claim gives the figure of its whole."""
        mine = self._told_of(own, rivals)
        others = {other: self._told_of(other, rivals) for other in rivals if not says(other, item)}
        end = stretch(self.assertion, own, rivals)[1]
        told = bool(_words(self.assertion.said[own.end : end])) or self._cue(rivals) >= end
        found = {
            other
            for word in self._counted(item)
            for other, text in others.items()
            if self._holds(text, word) and not self._holds(mine, word)
            if (told and own.start < other.start) or (groups([word]) and names_all(_words(mine)))
        }
        return found.pop() if len(found) == 1 and not self._tells_sum(others) else None

    def _tells_sum(self, others: dict[Quantity, str]) -> bool:
        """Whether a claim says what several other figures are of: it tells what they make."""
        if any(says(other, mine) for other in others for mine in self.claim.figures):
            return False
        owners = [
            [other for other, text in others.items() if self._holds(text, word)]
            for word in _words(self.claim.assertion.said)
        ]
        return len({held[0] for held in owners if len(held) == 1}) > 1

    def _told_of(self, figure: Quantity, rivals: Sequence[Quantity]) -> str:
        """What belongs to a figure: its stretch, and its clause as far as the next figure."""
        start, end = stretch(self.assertion, figure, rivals)
        ends = [cut for cut, _ in self.assertion.clauses if cut >= figure.end]
        ends += [other.start for other in rivals if other.start >= figure.end]
        spans = [(other.start, other.end) for other in self.assertion.figures]
        return blanked(self.assertion.said, spans)[start : max(end, min(ends, default=end))]

    def _counted(self, item: Quantity) -> list[str]:
        """The words of a claim that say of what a figure is: the one after it, and a group's."""
        claim = self.claim.assertion
        ends = [other.start for other in self.claim.figures if other.start >= item.end]
        ends += [cut for cut, _ in claim.clauses if cut >= item.end]
        after = _words(claim.said[item.end : min(ends, default=len(claim.said))])[:1]
        return [*after, *(() if PARTS.search(fold(claim.said)) else self._groups_of(item))]

    def _groups_of(self, item: Quantity) -> list[str]:
        """The words of a claim for a group of people or firms that are told of a figure."""
        claim = self.claim.assertion
        start, end = stretch(claim, item, alike(claim.figures, item))
        return [word for word in _words(claim.said[start:end]) if groups([word])]

    def _holds(self, text: str, word: str) -> bool:
        """Whether a part of the sentence has a word of the claim."""
        return self._says(text, self.language, word, self.claim.language)

    def _says(self, text: str, language: Language, word: str, its: Language) -> bool:
        """Whether a text has a word, or one for the same group; or its translation."""
        there = content_words(text)
        if term(word) in set(map(term, there)) or groups([word]) & groups(there):
            return True
        if language == its:
            return False
        met = self.matcher.coverage(self.matcher.terms(word, its), text, language)
        return bool(met.size) and float(met.max()) >= _SURE


def _words(text: str) -> list[str]:
    """The words of a text that do more than frame its figures."""
    return [
        word
        for word in content_words(text)
        if groups([word])
        or not (is_number(word) or FRAME.fullmatch(word) or AMOUNT.fullmatch(word))
    ]
