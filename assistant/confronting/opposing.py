"""Whether a sentence says the contrary of a claim, or less than it; and what its values decide."""

import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from assistant.claims.claims import Claim
from assistant.claims.contraries import said_by, told_otherwise
from assistant.claims.reach import bounds_otherwise, goes_further, is_of_another_rhythm
from assistant.clues.assertions import Assertion
from assistant.clues.doers import tells_witnesses_alone
from assistant.clues.matching import Matcher
from assistant.confronting.contrasted import affirms_what_is_denied, turned_over
from assistant.confronting.gains import gaining
from assistant.confronting.outdoing import outdone
from assistant.confronting.overtaking import overtaking
from assistant.confronting.polarity import denies_more, is_denied, reversal
from assistant.confronting.reckoned import multiplied
from assistant.confronting.roles import exchanged
from assistant.confronting.tenses import is_outdated, is_unfulfilled
from assistant.confronting.trends import trend
from assistant.confronting.without import lacks_what_is_denied
from assistant.schema import Language


@dataclass(frozen=True, slots=True)
class Bearing:
    """How a sentence stands to a claim: what of it is contrary, and what its values decide.

    Attributes:
        same: the word told by its contrary that says the same («pas gratuit», « payant »).
        reverse: the word that the sentence says the contrary of.
        tells: the word that a trend or a comparison of its values decides, and whether it is so.
    """

    same: re.Pattern[str] | None
    reverse: re.Pattern[str] | None
    tells: tuple[str, bool] | None


def bearing_of(claim: Claim, assertion: Assertion) -> Bearing:
    """How a sentence stands to a claim."""
    same = told_otherwise(claim.assertion, assertion)
    tells = trend(claim.assertion, assertion) or outdone(claim.assertion, assertion)
    return Bearing(same, reversal(claim, assertion, same), tells)


def with_decided(
    claim: Claim, assertion: Assertion, covers: NDArray[np.float32], bearing: Bearing
) -> NDArray[np.float32]:
    """How well the words are covered, those counted in full that contraries and values decide."""
    words = claim.terms.words
    if contrary := bearing.reverse or bearing.same:
        # The opposite word stands in the sentence: it is no other subject.
        there = said_by(contrary, claim.assertion)
        met = [word in there or bool(contrary.match(word)) for word in words]
        covers = np.where(met, 1.0, covers).astype(np.float32)
    told = {bearing.tells[0]} if bearing.tells else set()
    if grown := _decided(claim.assertion, assertion) | told:
        covers = np.where([word in grown for word in words], 1.0, covers).astype(np.float32)
    return covers


def is_opposed(
    claim: Claim, assertion: Assertion, language: Language, bearing: Bearing, matcher: Matcher
) -> bool:
    """Whether a sentence says the contrary of a claim; exchanged names are another matter."""
    return (
        bearing.reverse is not None
        or (bearing.tells is not None and not bearing.tells[1])
        or _exchanges(claim, assertion)
        or turned_over(claim.assertion.said, assertion.said)
        or (bearing.same is None and is_denied(claim, assertion, language, matcher))
    )


def says_less(
    claim: Claim, assertion: Assertion, language: Language, bearing: Bearing, opposed: bool
) -> bool:
    """Whether a sentence says less than a claim, or denies less; `opposed` as in `Held`."""
    if _falls_short(claim, assertion, language, bool(bearing.tells)):
        return True
    if opposed:
        return False
    mine, alike = claim.assertion, language == claim.language
    if alike and lacks_what_is_denied(mine, assertion):
        return False
    affirms = affirms_what_is_denied(mine, assertion)
    return affirms or (bearing.same is None and denies_more(claim, assertion))


def _decided(claim: Assertion, told: Assertion) -> frozenset[str]:
    """The folded words of a claim that the figures of a sentence decide: doubled, gained."""
    return multiplied(claim, told) | gaining(claim, told) | overtaking(claim, told)


def _exchanges(claim: Claim, assertion: Assertion) -> bool:
    """Whether a sentence gives a claim's parts other roles, a bound the other way, or a rhythm."""
    mine = claim.assertion
    return (
        exchanged(mine, assertion)
        or bounds_otherwise(mine, assertion)
        or is_of_another_rhythm(mine, assertion)
    )


def _falls_short(claim: Claim, assertion: Assertion, language: Language, decided: bool) -> bool:
    """Whether a sentence only plans, first reckoned or says of some what a claim says outright.

    Or tells who was there when it was done.

    Args:
        decided: whether two values of the sentence decide a comparison of the claim.
    """
    return (
        is_unfulfilled(claim.text, assertion, language, claim.language)
        or is_outdated(claim.text, assertion)
        or tells_witnesses_alone(claim.text, assertion.text)
        or (not decided and goes_further(claim.assertion, assertion))
    )
