"""Whether a claim leaves out what a sentence takes in, or says outright what it denies.

Also what a claim adds that a sentence must have: « gratuitement », « et sa position ».
"""

import re
from itertools import compress

import numpy as np
from numpy.typing import NDArray

from assistant.claims.claim_words import TELLING
from assistant.claims.claims import Claim
from assistant.clues.assertions import Assertion
from assistant.confronting.polarity import COVERED
from assistant.normalize import fold
from assistant.words.analyzer import arabic_stem, content_words, term

_LEAVES_OUT = re.compile(
    r"(?<!\w)(?:sans|sauf|hormis|excepte|hors(?!-)"
    r"|(?:a l'exclusion|a l'exception|a la place|au lieu|en dehors) d(?:e|u|es)?|plutot que?"
    r"|(?:et|mais) non|[وف]?(?:ب?دون|بلا|باستثناء?|ما عدا|خارج|بدل|عوض))(?!\w)(?!\W*\d)"
)
_SETS_APART = re.compile(
    r"(?<!\w)(?:sans|sauf|hormis|except\w*|hors|exclu\w*|exception|place|lieu|plutot|non|dehors|loin"
    r"|aucune?|ni|pas|n'|ne|jamais|contr\w+|seule?s?|uniquement|rien|gratui\w*|depourv\w*|manqu\w*|unanim\w*"
    r"|[وف]?(?:ب?دون|بلا|باستثناء?|(?:ما )?عدا|خارج|بدلا?|عوض|غير|لا|لم|لن|ليست?|ليس|سوي|الا"
    r"|وحد\w*|بخلاف|عدم|انعدام|[لب]?اجماع|مجان\w*))(?!\w)"
)
"""What sets something apart or denies it, in any way."""
_DENIED_VERB = re.compile(
    r"(?<!\w)(?:ne |n')(?:(?:lui|leur|les?|la|vous|nous|se|s'|l') ?)?(\w{4,})"
    r" (?:pas|plus|jamais)(?!\w)"
    r"|(?<!\w)[وف]?(?:لا|لم|لن) (\w{4,})"
)
_JOINS = re.compile(r"(?<!\w)(?:et|ou|ni)(?: |(?=[dl]'))|(?<=\w )و(?=\w{3,})")
_STOPS = re.compile(r"[,;:،؛.()]|(?<!\w)(?:et|ou|ni|que|qui|dont)(?!\w)| و")
_JOINED = 3
"""How many words that are joined to others make a thing of their own."""


def leaves_out(claim: Assertion, told: Assertion) -> bool:
    """Whether a claim leaves something out, and a sentence sets nothing apart."""
    mine, theirs = fold(_without_figures(claim)), fold(told.said)
    return bool(_LEAVES_OUT.search(mine)) and not _SETS_APART.search(theirs)


def _without_figures(claim: Assertion) -> str:
    """What a claim asserts with a zero for each figure: « au lieu de 0 » leaves nothing out."""
    said = claim.said
    for item in reversed(claim.figures):
        said = f"{said[: item.start]} 0 {said[item.end :]}"
    return said


def says_what_is_denied(claim: Assertion, told: Assertion) -> bool:
    """Whether a sentence denies the very verb that a claim, which denies nothing, has."""
    mine, theirs = fold(claim.said), fold(told.said)
    if _SETS_APART.search(mine):
        return False
    verbs = {term(verb) for found in _DENIED_VERB.findall(theirs) for verb in found if verb}
    rest = set(map(term, content_words(_DENIED_VERB.sub(" ", theirs))))
    return bool((verbs - rest) & set(map(term, content_words(mine))))


def adds(claim: Claim, covers: NDArray[np.float32]) -> bool:
    """Whether a claim adds a telling word, or something joined to the rest, that is not covered."""
    lacking = frozenset(
        word for word, found in zip(claim.terms.words, covers, strict=True) if found < COVERED
    )
    told = any(TELLING.fullmatch(word) for word in lacking)
    return told or _joins(claim, lacking)


def _joins(claim: Claim, lacking: frozenset[str]) -> bool:
    """Whether most of what "and" joins to the rest of a claim is lacking."""
    folded = fold(claim.assertion.said)
    known = frozenset(compress(claim.terms.words, claim.weights > 0))
    for found in _JOINS.finditer(folded):
        start = found.end() - (1 if found.group() == "و" else 0)
        rest = folded[start:]
        stop = _STOPS.search(rest, 1)
        words = [
            word for word in content_words(rest[: stop.start()] if stop else rest) if word in known
        ][:_JOINED]
        joined = not found.group().startswith("و") or _is_joined(words[:1])
        if words and joined and 2 * len(lacking & set(words)) > len(words):
            return True
    return False


def _is_joined(words: list[str]) -> bool:
    """Whether the و of an Arabic word is no letter of it."""
    return bool(words) and words[0][0] == "و" and not arabic_stem(words[0]).startswith("و")
