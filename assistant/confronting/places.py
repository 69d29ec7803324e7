"""Which of a sentence's values stands for a figure of a claim, by the words around each."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from assistant.claims.citing import is_cited
from assistant.claims.claim_words import meanings
from assistant.claims.claims import Claim, blanked, content_of
from assistant.clues.assertions import Assertion, read_assertion
from assistant.clues.matching import Matcher, Terms
from assistant.clues.opposites import opposed
from assistant.clues.stretches import comparable, stretch
from assistant.confronting.covering import foreign
from assistant.numbers.quantity import DATES
from assistant.proper_names.names import NameBook
from assistant.quantities import Quantity, says
from assistant.schema import Language
from assistant.words.analyzer import content_words

_COVERED = 0.35
_BETTER = 0.2
"""By how much more of its stretch a claim must say the value that is meant of two."""
_NOUN_WINDOW = 32
_STOP = re.compile(r"[,،;؛.]|(?<!\w)(?:قبل|avant)(?!\w)")
"""What ends the words that say what a number counts."""
_NEXT = re.compile(r"\s+[^\W\d]+")
_GOES_TO = re.compile(r"\s*(?:à|إلى)\s")
"""What follows a number whose noun is told elsewhere: « de 11 000 à 21 000 »."""
_THAN = re.compile(
    r"(?<!\w)(?:plus|moins|davantage|mieux) (?:[^\W\d]+ )?qu(?:e |['’])[^,;.،؛]*"
    r"|(?<!\w)(?:أكثر|أقل|أكبر|أعلى|أدنى)(?: \w+)? من(?! \d)[^,;.،؛]*",
    re.IGNORECASE,
)
"""What a thing is compared with: its figure is another one."""
_YEAR_WEIGHT = 1.0
"""What a year counts beside the words of a stretch of a sentence."""

_APPOSED = re.compile(
    r"\W*[A-ZÀ-Ý][a-zà-ÿ]+(?:é|i|u|is|it|ert)e?s?\b[^,;.]{0,120}, (?:les?|la|cet?t?e?s?|l['’])\b"
)
"""« Adoptée le 6 février, la stratégie … »."""


def _around_count(said: str, item: Quantity) -> str:
    """Where the noun of a count stands: after it, where a noun does, else before it too."""
    after = said[item.end : item.end + 2 * _NOUN_WINDOW]
    follows = _NEXT.match(after)
    if follows and content_words(follows.group()):
        return after
    return said[max(0, item.start - _NOUN_WINDOW) : item.end] + after


@dataclass(frozen=True, slots=True)
class Places:
    """The values of a sentence in their places, beside those of a claim."""

    claim: Claim
    assertion: Assertion
    language: Language
    matcher: Matcher
    book: NameBook

    def _own_stretch(self, item: Quantity) -> tuple[int, int]:
        """The part of the claim that belongs to one of its figures."""
        claim = self.claim.assertion
        mine = [other for other in claim.figures if comparable(item, other)]
        alone = len(mine) < 2 or item not in mine
        return (0, len(claim.said)) if alone else stretch(claim, item, mine)

    def named(self, item: Quantity, rivals: Sequence[Quantity]) -> list[Quantity]:
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

    def owned(self, item: Quantity, rivals: Sequence[Quantity]) -> list[Quantity]:
        """The values in whose stretch alone a name of the claim stands.

        The first stretch is left out: what stands there may be said once for all. A participle that
        opens a sentence has the subject that follows it.
        """
        if _APPOSED.match(self.assertion.said):
            return []
        first, last = self._own_stretch(item)
        said = self.assertion.said
        parts = [said[slice(*stretch(self.assertion, other, rivals))] for other in rivals]
        found: list[list[Quantity]] = []
        for name in self.claim.names:
            if first <= name.start < last:
                holding = [self.book.holds(part, name) for part in parts]
                if any(holding) and not holding[0]:
                    found.append(
                        [other for other, held in zip(rivals, holding, strict=True) if held]
                    )
        # What is told of the names of several parts is told of their whole.
        return found[0] if found and all(each == found[0] for each in found) else []

    def fits(self, item: Quantity, rivals: Sequence[Quantity]) -> dict[Quantity, float | None]:
        """How much of what the sentence says of each value alone the claim says of its own, 0 to 1.

        Words that all stretches share tell nothing; None where nothing is left to tell. What is
        told of men is not told of women.
        """
        said = self.claim.assertion.said[slice(*self._own_stretch(item))]
        said = blanked(said, (found.span() for found in _THAN.finditer(said)))
        dates = [other for other in read_assertion(said).figures if other.kind in DATES]
        dates = [] if item.kind in DATES else dates
        parts = {
            other: read_assertion(self.assertion.said[slice(*span)])
            for other, span in self._own_spans(rivals).items()
        }
        terms = {
            other: self.matcher.terms(content_of(part, ()), self.language)
            for other, part in parts.items()
        }
        common = set.intersection(*(set(found.terms) for found in terms.values()))
        others = self._of_others(rivals)
        return {
            other: 0.0
            if other in others or opposed(said, parts[other].said)
            else self._fit(said, dates, parts[other], terms[other], common)
            for other in rivals
        }

    def best(self, item: Quantity, rivals: Sequence[Quantity]) -> Quantity | None:
        """The one of two values that a claim's figure fits, where it clearly fits it better."""
        fits = self.fits(item, rivals)
        first, second = sorted(rivals, key=lambda other: -(fits[other] or 0.0))[:2]
        return first if (fits[first] or 0.0) > _BETTER + (fits[second] or 0.0) else None

    def _own_spans(self, rivals: Sequence[Quantity]) -> dict[Quantity, tuple[int, int]]:
        """The part of the sentence that belongs to each value.

        What stands before the first is said of all where nothing stands before the others:
        « ont utilisé Internet 64 % des hommes et 55 % des femmes ». So is what stands after the
        first where nothing stands after the others: « X font 40 % des recettes, et Y 37 % ».
        """
        spans = {other: stretch(self.assertion, other, rivals) for other in rivals}
        first = min(rivals, key=lambda other: other.start)
        said = self.assertion.said
        if all(
            not content_words(said[spans[other][0] : other.start])
            for other in rivals
            if other is not first
        ):
            spans[first] = (first.start, spans[first][1])
        elif all(
            content_words(said[spans[other][0] : other.start])
            and not content_words(said[other.end : spans[other][1]])
            for other in rivals
            if other is not first
        ):
            spans[first] = (spans[first][0], first.end)
        return spans

    def _of_others(self, rivals: Sequence[Quantity]) -> list[Quantity]:
        """The values said of a programme or a body that the claim does not name, if not all are.

        What stands before the first value may be said of all.
        """
        spans = {other: stretch(self.assertion, other, rivals) for other in rivals}
        first = min(rivals, key=lambda other: other.start)
        spans[first] = (first.start, spans[first][1])
        text = self.assertion.text
        found = [
            other
            for other, span in spans.items()
            if foreign(self.claim, text[slice(*span)], self.book)
        ]
        return found if len(found) < len(rivals) else []

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
        for year in (other for other in part.figures if other.kind in DATES and dates):
            total += _YEAR_WEIGHT
            met += _YEAR_WEIGHT * any(says(year, other) or says(other, year) for other in dates)
        return met / total if total else None

    def alike(self, item: Quantity, other: Quantity) -> bool:
        """Whether two numbers count the same thing, by the words around them."""
        if item.kind != "count":
            return True
        after = self.claim.assertion.said[item.end : item.end + _NOUN_WINDOW]
        after = _STOP.split(after)[0]
        if _GOES_TO.match(after):
            return True
        words = self.matcher.terms(after, self.claim.language).words
        if not words:
            return True
        near = _around_count(self.assertion.said, other)
        noun = self.matcher.terms(words[0], self.claim.language)
        met = self.matcher.coverage(noun, near, self.language)
        if met.size == 0 or float(met.max()) >= _COVERED:
            return True
        told = frozenset().union(*map(meanings, content_words(near)))
        return bool(meanings(words[0]) & told)
