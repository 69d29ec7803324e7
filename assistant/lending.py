"""What lends a sentence the subject it leaves out: what it leans on, its headings, its title."""

import re
from collections.abc import Sequence

from assistant.citing import without_sources
from assistant.claims import Claim
from assistant.dependence import antecedent
from assistant.judgement import Sentence
from assistant.names import Name, NameBook
from assistant.normalize import fold

_PATH = " › "
_OF_ONE = re.compile(
    r"\W*(?:celui|celle|ceux|celles|l'une?|l'autre|l[ea] (?:premiere?|deuxieme|seconde?|troisieme)"
    r"|(?:[وف]|اما )?ال(?:اول|اولي|ثاني|ثانيه|ثالث|ثالثه|اخر|اخري)) (?:(?:de|du|d'|des) )?"
)
"""How a sentence opens that tells of one of several things of a kind, on the folded text."""
_NO_RIVALS = frozenset({"person", "country"})
"""Kinds of names that may stand beside any other and be no other subject."""


def told_before(sentence: Sentence) -> str:
    """The sentence that tells what a leaning one is about, or ""."""
    return antecedent(sentence.passage, sentence.number)


def _around(sentence: Sentence) -> tuple[str, ...]:
    """What says what a sentence speaks of, nearest first."""
    headings = reversed(sentence.passage.section.split(_PATH))
    around = (told_before(sentence), *headings, sentence.passage.title)
    return tuple(text for text in around if text)


def _rivals(name: Name, others: Sequence[Name]) -> list[Name]:
    """The names that could be another subject in the place of one."""
    return [
        item
        for item in others
        if item.kind == name.kind
        or ("" in {item.kind, name.kind} and not {item.kind, name.kind} & _NO_RIVALS)
    ]


def lent(claim: Claim, name: Name, sentence: Sentence, said: str, book: NameBook) -> bool:
    """Whether what surrounds a sentence gives it a name, and no nearer one names another.

    Args:
        claim, name: the claim and the one of its names that the sentence lacks.
        sentence: the sentence.
        said: what it asserts.
    """

    def strangers(text: str, *, alike: bool = False) -> bool:
        named = _rivals(name, book.names(text))
        return any(
            not book.holds(claim.text, item)
            for item in named
            if item.kind == name.kind or not alike
        )

    if _OF_ONE.match(fold(said)) or strangers(without_sources(said, book)):
        return False
    for text in _around(sentence):
        if book.holds(text, name):
            # A body's own name beside its town's is no other town.
            return not strangers(text, alike=True)
        if strangers(text):
            return False
    return False
