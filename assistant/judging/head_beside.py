"""Who heads a body, told right beside its name: « l'Office des eaux, que préside Ines Amrani ».

The networks see only that the sentence is about something else, and doubt it. The body must stand
next to the office: one that is named elsewhere in the sentence has another head, or none told.
"""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import Clues
from assistant.clues.naming import names_new
from assistant.judging.leant_on import in_its_language
from assistant.judging.presiding import asked_body, asks_who_heads
from assistant.normalize import fold, fold_with_offsets
from assistant.questions.question import Question
from assistant.words.analyzer import content_words, term

_PRESIDES = re.compile(r"presid|رييس|روسا|راس")
_DIRECTS = re.compile(r"dire[ct]|dirig|patron|gerant|مدير|دير|سير")
_ANY = re.compile(r"\bdirige\w*|tete|patron|pilote|gouverne|قود|علي راس")
"""What tells one office and another, and what asks for the head whatever the office; folded."""
_AFTER_IT = re.compile(
    r",? (?:que|qu'|dont) (?:preside|dirige|pilote|gouverne|coordonne)\w*"
    r"|,? (?:est |sera |actuellement )?(?:preside|dirige|pilote)e?s? (?:\w+ ){0,2}?par\b"
    r"|,? dont (?:le|la) (?:president|direct(?:eur|rice)|patron)\w*(?: generale?)? (?:est|sera)\b"
    r"|,? (?:الذي |التي )?(?:كان |كانت )?[يت]ت?(?:راس|دير|قود|سير)(?:ه|ها)(?!\w)"
)
"""What follows the name of a body and is followed by that of its head."""
_BEFORE_IT = re.compile(
    r"(?<!vice-)(?<!ancien )(?<!ancienne )(?<!ex-)(?<!futur )(?<!future )\b"
    r"(?:president|direct(?:eur|rice)|patron|secretaire general)(?:ne|e)?(?: generale?)? "
    r"(?:de la |de l'|des |du |de |d')"
    r"|\bqui (?:preside|dirige|pilote) (?:la |le |l'|les )?"
    r"|(?<!نايب )(?<!نايبه )(?<!\w)[وفبل]?(?:رييسه?|مديره?)(?: عامه?)? "
    r"|(?<!\w)[وفبل]?(?:ال)(?:رييسه?|مديره?)(?: العامه?| التنفيذيه?)? (?=ل)"
)
"""What is followed by the name of a body, with that of its head near."""
_SHORT = re.compile(r" ?\(([^()]{1,12})\)\W*\Z")
_MORE = re.compile(r"\W*(?:de|du|des|d'|et|ou)(?!\w)")
"""A name goes on: « la Fédération des pêcheurs de Safi » is not that of the fishermen."""
_NOT_NOW = re.compile(
    r"\b(?:avant|apres|ancien\w*|preced\w+|ex-)|(?<!\w)(?:قبل|بعد|(?:ال)?سابقه?)(?!\w)"
)
_EXTRA = 1
"""How many words that the question does not name may stand within the name of the body."""
_AROUND = 60
"""How far from the office the name of its holder may stand, in characters."""


def _is_whole(words: Sequence[str], body: frozenset[str]) -> bool:
    """Whether words in order are a body's name: they open with it, hold it all and little else."""
    told: list[str] = []
    for word in map(term, words):
        told.append(word)
        if len(told) - len(body & set(told)) > _EXTRA or told[0] not in body:
            return False
        if body <= set(told):
            return True
    return False


def _ends_with(text: str, body: frozenset[str]) -> bool:
    """Whether a folded text ends with the name of a body, or its letters in brackets."""
    short = _SHORT.search(text)
    if short and body == set(map(term, content_words(short.group(1)))):
        return True
    words = content_words(_SHORT.sub("", text))
    return _is_whole(words[::-1], body)


def _opens_with(text: str, body: frozenset[str]) -> bool:
    """Whether a folded text opens with the name of a body, which does not go on after it."""
    for found in re.finditer(r"\w(?!\w)", text):
        words = content_words(text[: found.end()])
        if body <= set(map(term, words)):
            return _is_whole(words, body) and not _MORE.match(text[found.end() :])
    return False


def _same_office(asked: str, told: str) -> bool:
    if _ANY.search(asked):
        return True
    presides = bool(_PRESIDES.search(asked))
    return bool((_PRESIDES if presides else _DIRECTS).search(told))


def _tellings(question: Question, text: str, body: frozenset[str]) -> Iterator[str]:
    """The offices that a sentence names right beside a body, folded."""
    held = fold_with_offsets(text)
    told = held.text
    for found in _AFTER_IT.finditer(told):
        if _ends_with(told[: found.start()], body):
            yield found.group()
    for found in _BEFORE_IT.finditer(told):
        first, last = max(found.start() - _AROUND, 0), min(found.end() + 2 * _AROUND, len(told))
        start, end = held.span(first, last)
        named = names_new(question.text, text[start:end], "person")
        if named and _opens_with(told[found.end() :], body):
            yield found.group()


def heads_beside(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates tell who heads the body asked about right beside its name.

    A row of a table is read by its columns.
    """
    found = np.zeros(len(clues.candidates), bool)
    asked = fold(question.text)
    if not asks_who_heads(question) or _NOT_NOW.search(asked):
        return found
    body = frozenset(term(clues.terms.words[row]) for row in asked_body(clues.terms.words))
    for at, item, _ in in_its_language(question, clues):
        if not body or item.passage.head(item.number):
            continue
        offices = _tellings(question, item.text, body)
        found[at] = any(_same_office(asked, office) for office in offices)
    return found
