"""Whether a claim gives a name what a sentence tells of another one beside it.

"Le FSA est géré par la Banque verte, et le FSD par la Caisse" holds every word of "le FSD est géré
par la Banque verte"; "le parc de Jbel Harch alimentera la station de Ras Tilmane" tells of no
"parc de Ras Tilmane".
"""

import re

from assistant.claims.claims import Claim
from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.proper_names.names import Name, NameBook
from assistant.words.analyzer import content_terms, content_words, is_number, term
from assistant.words.verb_forms import is_verb

_TO = re.compile(r"(?<!\w)(?:(?P<by>par)|(?P<to>a|au|aux)|(?P<with>avec)|(?P<at>chez)) (?!\w+ans )")
"""What joins to a verb the one who does something or gets it, on the folded text."""
_OPENS = re.compile(
    r"\W*(?:(?:et|puis|mais|tandis qu[e']|alors qu[e'])\W*)?"
    r"(?:les?|la|l'|une?|(?=ce(?:lui|lle|ux|lles) d)) ?(?=\w)"
)
_HEAD = re.compile(
    r"(?<!\w)(?!ce(?:lui|lle|ux|lles) d)([a-z]{3,})(?: ([a-z]{4,}))? "
    r"(?:de la |de l'|du |des |de |d')\Z"
)
"""The noun that a name completes, with its adjective, on the folded text before it."""
_OF = re.compile(r"(?<!\w)(?:de la |de l'|du |des |de |d')")
_THAT = re.compile(r"\W*(?:et\W+)?ce(?:lui|lle|ux|lles) d")
_AVOIR = re.compile(r"(?<!\w)a(?!\w)")


def given_another(claim: Claim, name: Name, told: Assertion, book: NameBook) -> str | None:
    """The name of which a sentence tells what a claim tells of its own, or None."""
    named = book.names(told.said)
    places = [item for item in named if _is(item, name)]
    if len(places) != 1:
        return None
    clause = _clause(claim, name)
    for rival in named:
        if rival is places[0]:
            continue
        if _heads_another(claim, name, told, places[0], rival):
            return rival.text
        if not book.holds(clause, rival) and _is_of_other_half(clause, told, places[0], rival):
            return rival.text
    return None


def _clause(claim: Claim, name: Name) -> str:
    """The clause of a claim that has a name."""
    spans = claim.assertion.clauses
    return next((claim.text[slice(*span)] for span in spans if span[0] <= name.start < span[1]), "")


def _is(one: Name, other: Name) -> bool:
    return one.key == other.key if one.key else one.tokens == other.tokens


def _head(text: str, name: Name) -> set[str]:
    found = _HEAD.search(fold(text[: name.start]))
    return {term(word) for word in found.groups() if word} if found else set()


def _heads_another(claim: Claim, name: Name, told: Assertion, own: Name, rival: Name) -> bool:
    """Whether the noun that a claim's name completes is a rival's in a sentence, not its own."""
    mine, there, others = (
        _head(claim.text, name), _head(told.said, own), _head(told.said, rival),
    )  # fmt: skip
    return bool(mine and there and mine & others) and not mine & there


def _is_of_other_half(claim: str, told: Assertion, own: Name, rival: Name) -> bool:
    """Whether a claim has the subject of a rival's half of a sentence, and not that of its own.

    Both stand there in one role, each in a half with a subject of its own.
    """
    first, second = sorted((own, rival), key=lambda item: item.start)
    cuts = [start for start, _ in told.clauses if first.end <= start <= second.start]
    if not cuts:
        return False
    start = max((at for at, _ in told.clauses if at <= first.start), default=0)
    halves = {first: told.said[start : first.start], second: told.said[cuts[0] : second.start]}
    roles = [_role(text) for text in halves.values()]
    of = any(_THAT.match(fold(text)) for text in halves.values())
    subjects = {item: _subject(text, of=of) for item, text in halves.items()}
    if not roles[0] or roles[0] != roles[1] or not all(subjects.values()):
        return False
    claimed = content_terms(claim)
    return subjects[rival] in claimed and subjects[own] not in claimed


def _role(half: str) -> str:
    """By what word a name is joined to what is told before it."""
    found = list(_TO.finditer(fold(_AVOIR.sub("avait", half))))
    return str(found[-1].lastgroup) if found else ""


def _subject(half: str, *, of: bool) -> str:
    """The term of the noun or the name with an article that opens a half of a sentence, or "".

    Args:
        of: what the noun is of: « ceux de Tizi » beside « les travaux d'Asrir ».
    """
    folded = fold(half)
    opening = _OPENS.match(folded)
    after = folded[opening.end() :] if opening else ""
    if of:
        found = _OF.search(after)
        after = after[found.end() :] if found else ""
    words = content_words(after)
    return "" if not words or is_number(words[0]) or is_verb(words[0]) else term(words[0])
