"""What lends a sentence the subject it leaves out: what it leans on, its headings, its title."""

import re
from collections.abc import Sequence

from assistant.claims.citing import without_sources
from assistant.claims.claims import Claim
from assistant.clues.dependence import antecedent
from assistant.judging.judgement import Sentence
from assistant.normalize import fold
from assistant.proper_names.names import Name, NameBook
from assistant.quantities import Quantity, supports
from assistant.schema import Passage

_PATH = " › "
_OF_ONE = re.compile(
    r"\W*(?:celui|celle|ceux|celles|l'une?|l'autre|l[ea] (?:premiere?|deuxieme|seconde?|troisieme)"
    r"|(?:[وف]|اما )?ال(?:اول|اولي|ثاني|ثانيه|ثالث|ثالثه|اخر|اخري)) (?:(?:de|du|d'|des) )?"
)
"""How a sentence opens that tells of one of several things of a kind, on the folded text."""
_AGENT = re.compile(
    r"(?<!\w)par (?:(?:la|le|les|l['’]|une?) ?(?:société|groupe|entreprise|groupement|fondation"
    r"|association|cabinet) )?(?:d['e] )?[A-ZÀ-Ý][\w'’-]*(?: [A-ZÀ-Ý][\w'’-]*)*"
)
"""Who does what a sentence tells, who is no subject of it: « exploité par la société Zentora »."""
_NO_RIVALS = frozenset({"person", "country"})
"""Kinds of names that may stand beside any other and be no other subject."""


_ITEM = re.compile(r"(?:\A|\n)[ \t]*(?:[-*•]|\d{1,2}[.)])[ \t]+[*«\"]{0,2}\Z")
"""What stands before a sentence that opens an item of a list."""


def told_before(sentence: Sentence) -> str:
    """The sentence that tells what a leaning one is about, or what a list is of; or ""."""
    passage, number = sentence.passage, sentence.number
    return antecedent(passage, number) or _introduction(passage, number)


def with_around(sentence: Sentence) -> str:
    """A sentence with the one it leans on and its headings, which may ask why something is so."""
    return f"{sentence.text}\n{told_before(sentence)}\n{sentence.passage.section}"


def _introduction(passage: Passage, number: int) -> str:
    """The sentence with a colon that introduces the list of which a sentence is an item, or ""."""
    while number > 0 and _is_item(passage, number):
        number -= 1
        if (before := passage.sentence(number)).rstrip().endswith(":"):
            return before
    return ""


def _is_item(passage: Passage, number: int) -> bool:
    """Whether a sentence opens an item of a list."""
    start = passage.sentences[number][0] - passage.start
    return bool(_ITEM.search(passage.text[:start]))


def _around(sentence: Sentence) -> tuple[str, ...]:
    """What says what a sentence speaks of, nearest first."""
    headings = reversed(sentence.passage.section.split(_PATH))
    around = (told_before(sentence), *headings, sentence.passage.title)
    return tuple(text for text in around if text)


def lends_year(sentence: Sentence, year: Quantity) -> bool:
    """Whether what surrounds a sentence has the year that ends a name: "Rihla 2030"."""
    return any(supports(text, year) for text in _around(sentence))


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
    others = {item.kind for item in claim.names if item is not name} - {"", name.kind}

    def strangers(text: str, *, alike: bool = False) -> bool:
        # A town stands there for the claim's town, not for the market of which both tell.
        named = [item for item in _rivals(name, book.names(text)) if item.kind not in others]
        return any(
            not book.holds(claim.text, item)
            for item in named
            if item.kind == name.kind or not alike
        )

    subject = _AGENT.sub(" ", without_sources(said, book))
    if _OF_ONE.match(fold(said)) or strangers(subject):
        return False
    for text in _around(sentence):
        if book.holds(text, name):
            # A body's own name beside its town's is no other town.
            return not strangers(text, alike=True)
        if strangers(text):
            return False
    return False
