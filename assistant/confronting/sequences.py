"""Whether a claim turns the order that a sentence tells: « A, puis B » for « B, puis A »."""

import re

from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.words.analyzer import content_terms, content_words, term

_THEN = re.compile(
    r"(?<!\w)(?P<before>puis|[وف]?ثم)(?!\w)"
    r"|(?<!\w)(?P<inside>ensuite|enfin|[وف]?(?:تليه\w?|[يت]ليه\w{0,2}|بعدها|بعده))(?!\w)"
)
_AHEAD = re.compile(r"(?<!\w)(?:avant(?= )(?! d)|قبل)(?!\w)")
_SIDE = re.compile(
    r"(?<!\w)(?P<before>avant|precede\w*|[وف]?قبل)(?!\w)"
    r"|(?<!\w)(?P<after>apres|une fois|passee?|des que?|[وف]?بعد|عقب)(?!\w)"
)
_FIRST = re.compile(r"(?<!\w)(?:d'abord|en premier(?: lieu)?|en priorite|اولا)(?!\w)")
_STOPS = re.compile(r"[,;:.،؛]|(?<!\w)puis(?!\w)")
_SIDED = 3
"""How many words after "before" or "after" tell before or after what."""
_ORDER = frozenset("puis ensuite enfin abord apres avant ثم بعدها بعده قبل بعد اولا".split())
_BREAKS = ",;:،؛."


def is_order_word(word: str) -> bool:
    """Whether a folded word only tells what comes before what."""
    return word in _ORDER


def turns_order(claim: Assertion, told: Assertion) -> bool:
    """Whether something comes after another in a claim, and before it in a sentence."""
    mine, theirs = fold(claim.said), fold(told.said)
    if _are_on_other_sides(_sides(mine), _sides(theirs)) or _first_is_other(mine, theirs):
        return True
    return any(_are_turned(cut(mine), cut(theirs)) for cut in (_around_then, _around_ahead))


def _sides(folded: str) -> list[tuple[str | None, frozenset[str]]]:
    """Whether a text tells what comes before or after some words, and the terms of these."""
    return [
        (
            found.lastgroup,
            frozenset(map(term, content_words(_STOPS.split(folded[found.end() :])[0])[:_SIDED])),
        )
        for found in _SIDE.finditer(folded)
    ]


def _are_on_other_sides(
    mine: list[tuple[str | None, frozenset[str]]], theirs: list[tuple[str | None, frozenset[str]]]
) -> bool:
    """Whether one text has "before" where the other has "after" the same thing."""
    return any(
        side != other
        and words & told
        and not any(again == side and words & rest for again, rest in theirs)
        and not any(again == other and told & rest for again, rest in mine)
        for side, words in mine
        for other, told in theirs
    )


def _first_is_other(mine: str, theirs: str) -> bool:
    """Whether what comes first in a claim comes later in a sentence, and the reverse."""
    one, other = _FIRST.search(mine), _FIRST.search(theirs)
    if one is None or other is None:
        return False
    (first, rest), (there_first, there_rest) = (
        [content_terms(part) for part in [*_STOPS.split(text[found.end() :], maxsplit=1), ""][:2]]
        for text, found in ((mine, one), (theirs, other))
    )
    return bool((first & there_rest) - there_first) and bool((there_first & rest) - first)


def _are_turned(
    mine: tuple[frozenset[str], frozenset[str]] | None,
    theirs: tuple[frozenset[str], frozenset[str]] | None,
) -> bool:
    """Whether what is first in one text alone is last in the other alone, and the reverse."""
    if not mine or not theirs:
        return False
    (first, last), (there_first, there_last) = mine, theirs
    return bool((first - last) & (there_last - there_first)) and bool(
        (last - first) & (there_first - there_last)
    )


def _around_then(folded: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The terms before the first "then" of a text and after its last, or None.

    The clause that has « ensuite » is all after it.
    """
    cuts = []
    for found in _THEN.finditer(folded):
        at = found.start()
        if found["inside"]:
            at = max(folded.rfind(mark, 0, at) for mark in _BREAKS)
        cuts.append(at if at > 0 else found.start())
    if not cuts:
        return None
    return content_terms(folded[: cuts[0]]), content_terms(folded[cuts[-1] :])


def _around_ahead(folded: str) -> tuple[frozenset[str], frozenset[str]] | None:
    """The terms before and after the only "before" of a text, or None."""
    found = list(_AHEAD.finditer(folded))
    if len(found) != 1 or not folded[: found[0].start()].strip():
        return None
    return content_terms(folded[: found[0].start()]), content_terms(folded[found[0].end() :])
