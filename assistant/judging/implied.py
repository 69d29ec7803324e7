"""A question as it is read where its country goes without saying: the documents' own.

« Le Maroc a-t-il signé avec Mistral ? » is answered by « Le ministère et Mistral ont signé… » in a
collection about Morocco, which need not name it. The second reading doubts a sentence that lacks a
name asked about, so the country is left out of what it reads. Not where a figure is asked, which
must be told of what it is asked of.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from assistant.clues.asked_figures import FIGURES
from assistant.clues.asked_names import names_in
from assistant.normalize import fold
from assistant.proper_names.gazetteer import TOKEN, bare_word
from assistant.proper_names.names import KINDS, known_spans
from assistant.questions.question import Question

_HOME = frozenset({"maroc", "المغرب", "بالمغرب", "للمغرب", "والمغرب"})
_OF_HOME = _HOME | frozenset(
    "marocain marocaine marocains marocaines المغربي المغربيه مغربي مغربيه".split()
)
"""The country of the collection, and its adjectives, folded."""
_BEFORE = re.compile(r"(?:\b(?:au|du|le|ce)|(?<!\w)(?:في|من|داخل))\s+\Z", re.IGNORECASE)
"""What falls with the name it stands before."""
_WORLD = re.compile(
    r"\b(?:mondiale?s?|monde|afri(?:que|cain\w*)|europ\w+|arabes?|international\w*|pays|planete)\b"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:عالم\w*|افريقي\w*|اوروب\w*|اوربا|عربي\w*|دولي\w*|دول|بلدان)(?!\w)"
)
"""Other grounds than the country, folded."""


def _spans(question: str) -> Iterator[tuple[int, int]]:
    """Where a question names the country by itself, with what falls with it."""
    found = list(TOKEN.finditer(question))
    # « Maroc Telecom », «المغرب الرقمي» are names of their own.
    longer = [span for kind in KINDS for span in known_spans(question, kind)]
    for at, token in enumerate(found):
        named = any(start <= token.start() < end for start, end, _ in longer)
        if named or fold(bare_word(token.group())) not in _HOME:
            continue
        after = found[at + 1] if at + 1 < len(found) else None
        if after and after.start() == token.end() + 1 and after.group()[0].isupper():
            continue
        before = _BEFORE.search(question[: token.start()])
        yield (before.start() if before else token.start()), token.end()


def goes_without_saying(question: Question, told: str) -> bool:
    """Whether a text need not name the country that a question names.

    Args:
        told: a sentence, with what it stands under.
    """
    figure = question.kind in {*FIGURES, "date"}
    return not (figure or names_home(told) or elsewhere(told))


@lru_cache(maxsize=2_000)
def without_home(question: str) -> str:
    """A question without the country that the collection is about, where it names no other."""
    if elsewhere(question):
        return question
    bare = question
    for start, end in reversed(list(_spans(question))):
        bare = f"{bare[:start]} {bare[end:]}"
    return " ".join(bare.split())


@lru_cache(maxsize=20_000)
def elsewhere(text: str) -> bool:
    """Whether a text speaks of another country, or of more than one."""
    return bool(_WORLD.search(fold(text)) or names_in(text, "country"))


@lru_cache(maxsize=20_000)
def names_home(text: str) -> bool:
    """Whether a text names the country, or what is of it."""
    return not _OF_HOME.isdisjoint(fold(bare_word(word)) for word in TOKEN.findall(text))
