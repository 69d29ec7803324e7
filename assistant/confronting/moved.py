"""Whether words of a claim stand in each other's places in a sentence.

« Produite par X et distribuée par Y » holds every word of « produite par Y et distribuée par X ».
"""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations

from assistant.claims.claims import blanked
from assistant.clues.assertions import Assertion
from assistant.confronting.roles import agent_undergoes
from assistant.confronting.sequences import is_order_word
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.words.analyzer import content_terms, content_words, term
from assistant.words.verb_forms import without_to

_EDGE = ""
"""What stands before the first word of a text, or after its last."""
_ACTIVE = re.compile(r"(?<!\w)(?:a|ont|avait|avaient) (?!ete)(?:\w+ment )?(?P<verb>\w{4,})(?!\w)")
_BY = re.compile(r"(?<!\w)par(?!\w)")
_OBJECT = re.compile(r"(?:que|dont|lequel|laquelle|lesquels|lesquelles)(?!\w)|qu'")
"""What makes the word before it the object of the verb that follows."""
_ENDS = re.compile(r"[;:.؛]")
_CLAUSES = re.compile(r"[,،؛:.;]")
_MANNER = re.compile(r"(?<!\w)(?:de (?:facon|maniere)|بشكل|بصوره|بطريقه|بكيفيه) \w+")
"""How something is done, which may be told anywhere."""


def moved(claim: Assertion, told: Assertion) -> bool:
    """Whether two words of a claim have changed places in a sentence of its language."""
    return (
        _trade_neighbours(claim.said, told.said)
        or _trade_neighbours(_undated(claim), _undated(told))
        or agent_undergoes(claim, told)
        or agent_undergoes(told, claim)
        or _turns_active(claim.said, told.said)
    )


def _undated(text: Assertion) -> str:
    """What is asserted without its dates, which may stand anywhere."""
    dates = [(item.start, item.end) for item in text.figures if item.kind in DATES]
    return blanked(text.said, dates)


@lru_cache(maxsize=20_000)
def _terms(said: str) -> tuple[tuple[str, bool], ...]:
    """The terms of a text in order, and whether a stop follows; no words of order."""
    found: list[tuple[str, bool]] = []
    for clause in _CLAUSES.split(_MANNER.sub(" ", fold(said))):
        words = [term(word) for word in content_words(clause) if not is_order_word(word)]
        found += [(word, False) for word in words[:-1]] + [(word, True) for word in words[-1:]]
    return tuple(found)


def _before(terms: Sequence[tuple[str, bool]], names: Sequence[str]) -> dict[str, str]:
    """The term before each of some terms."""
    told = [name for name, _ in terms]
    return {name: [_EDGE, *told][told.index(name)] for name in names}


def _after(terms: Sequence[tuple[str, bool]], names: Sequence[str]) -> dict[str, str]:
    """The term after each of some terms, where no stop stands between."""
    told = [name for name, _ in terms]
    return {
        name: _EDGE if terms[told.index(name)][1] else [*told, _EDGE][told.index(name) + 1]
        for name in names
    }


def _trade_neighbours(said: str, there: str) -> bool:
    """Whether of two words each stands beside what the other stands beside in a sentence."""
    if bool(_BY.search(fold(said))) != bool(_BY.search(fold(there))):
        return False  # What is told as done by one is told as undergone by the other.
    texts = _terms(said), _terms(there)
    mine, theirs = ([name for name, _ in terms] for terms in texts)
    names = [name for name in dict.fromkeys(mine) if mine.count(name) == theirs.count(name) == 1]
    return any(_traded(*(beside(terms, names) for terms in texts)) for beside in (_before, _after))


def _traded(ours: dict[str, str], others: dict[str, str]) -> bool:
    """Whether two words have what stands beside the other of them."""
    for one, other in combinations(ours, 2):
        beside = {ours[one], ours[other]}
        if len(beside) < 2 or _EDGE in beside or beside & {one, other}:
            continue
        if ours[one] == others[other] and ours[other] == others[one]:
            return True
    return False


def _sides(text: str) -> list[tuple[str, frozenset[str], frozenset[str]]]:
    """Each active verb of a French text, and the terms before and after it."""
    folded = without_to(text)
    found = []
    for verb in _ACTIVE.finditer(folded):
        before = _ENDS.split(folded[: verb.start()])[-1]
        after = _ENDS.split(folded[verb.end() :])[0]
        if not _OBJECT.search(before):
            found.append((term(verb["verb"]), content_terms(before), content_terms(after)))
    return found


def _turns_active(said: str, there: str) -> bool:
    """Whether who does something in a claim undergoes it in a sentence: « A a choisi B »."""
    return any(
        verb == other and (before - after) & (told - doing) and (after - before) & (doing - told)
        for verb, before, after in _sides(said)
        for other, doing, told in _sides(there)
    )
