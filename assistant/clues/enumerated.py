"""Which of the things named one after the other a sentence with an ordinal is about."""

import re
from functools import lru_cache

from assistant.clues.asked_names import asked_names, holds_name
from assistant.clues.dependence import depends, enumeration_before
from assistant.clues.elliptic import Place, places
from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.proper_names.gazetteer import gazetteer
from assistant.proper_names.name_forms import TextWords, has_word, name_words
from assistant.schema import Passage
from assistant.searching.lexicon import lexicon
from assistant.words.analyzer import content_words, term
from assistant.words.verb_forms import is_verb

_JOINT = re.compile(r"\s*(?:[,،;؛:]| et (?!demi)| puis |(?<=\s)و(?=(?:ال|ب|في )?\w{3,})|\. *\Z)\s*")
_LAST = re.compile(r"\s*[,،;؛]?\s*(?:et\s|و|l['’]autre\s)")
_BEFORE_NAME = re.compile(r"(?<!\w)(?:في|من|الي|علي|عن|مدينه|مدينتي|اقليم|جهه)\Z")
"""What joins the last thing named to the others."""
_NO_THING = re.compile(
    r"(?:pour|dont|afin|qui|que|avec|soit|pendant|sur|des? \d|d'ici|en \d|contre|ainsi|puis"
    r"|chacune?"
    r"|selon|avant|apres|d'un|mais|situe|est|sont|tous|toutes|au total)(?!\w)"
    r"|(?:بكلفه|بقيمه|بهدف|بتكلفه|التي|الذي|اللذ\w+|اللت\w+|لفايده|خلال|سنه|قبل|علي|بحلول|بعد|بما"
    r"|حسب|ضمن|الي جانب|[وف]?س[يت])"
)
_LONGEST = 7
"""Words of a thing named after the first at most."""
_COUNT = re.compile(
    r"(?<!\w)(?:(?P<two>deux)|(?P<three>trois|[وف]?ثلاثه?)|(?P<four>quatre|[وف]?اربعه?)"
    r"|(?P<five>cinq|[وف]?خمسه?)|(?P<six>six|[وف]?سته?))(?!\w)"
)
_COUNTS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_FURTHEST = 8


def _told_count(text: str) -> int | None:
    found = _COUNT.search(fold(text))
    return _COUNTS[str(found.lastgroup)] if found else None


def _is_thing(part: str) -> bool:
    said = part.split()
    verbs = any(is_verb(fold(word)) for word in said if word[0].islower() or word[0] >= "\u0620")
    named = len(said) <= _LONGEST and not _NO_THING.match(fold(part))
    return named and not verbs and bool(content_words(part))


def _joins(text: str, joint: re.Match[str]) -> bool:
    """Whether something joins two things: not the first letter of an Arabic word («وزارة»)."""
    if joint.end() >= len(text):
        return False
    if not joint.group().endswith("و"):
        return True
    rest = fold(text[joint.end() :].split()[0].rstrip("،.:؛"))
    whole = term(f"و{rest}")
    own = whole != term(rest) and whole in lexicon()["ar-fr"] and (rest,) not in gazetteer().forms
    own = own or (f"و{rest}",) in gazetteer().forms
    return not own and not _BEFORE_NAME.search(fold(text[: joint.start()]))


@lru_cache(maxsize=5_000)
def things(text: str, number: int) -> tuple[str, ...]:
    """So many things that a sentence names one after the other, or () where that is in doubt.

    >>> things("Deux centres ouvriront, l'un à Fès, l'autre à Oujda.", 2)
    ("l'un à Fès", "l'autre à Oujda")
    """
    joints = [match for match in _JOINT.finditer(text) if _joins(text, match)]
    starts = [0, *(match.end() for match in joints)]
    ends = [*(match.start() for match in joints), len(text)]
    parts = [text[start:end] for start, end in zip(starts, ends, strict=True)]
    closing = [bool(_LAST.match(text[end:])) for end in ends]
    runs = [
        tuple(parts[at : at + number])
        for at in range(len(parts) - number + 1)
        if closing[at + number - 2]
        and not closing[at + number - 1]
        and all(_is_thing(part) for part in parts[at + 1 : at + number])
    ]
    return runs[0] if len(runs) == 1 else ()


def _last_rank(passage: Passage, first: int) -> int:
    """The last rank told by the sentences after the one that names the things."""
    last = 0
    for number in range(first + 1, min(first + _FURTHEST, len(passage.sentences))):
        text = passage.sentence(number)
        told = places(text)
        if not told and not depends(text):
            break
        last = max((last, *(item.rank for item in told)))
    return last


def _told(passage: Passage, number: int) -> tuple[int, tuple[Place, ...]]:
    """The sentence with the ordinals that says which thing one is about, and those."""
    for at in range(number, max(number - 3, -1), -1):
        if found := places(passage.sentence(at)):
            return at, found if at == number else found[-1:] * (len(found) == 1)
        if not depends(passage.sentence(at)):
            break
    return number, ()


@lru_cache(maxsize=20_000)
def _words(text: str) -> TextWords:
    return name_words(text)


def _asked_rank(question: str, named: tuple[str, ...]) -> int | None:
    """The rank of the one thing that a question names among several."""
    held = [
        [at for at, part in enumerate(named, 1) if holds_name(part, name)]
        for name in asked_names(question)
    ]
    held += [
        [at for at, part in enumerate(named, 1) if has_word(word, _words(part))]
        for word in content_words(question)
    ]
    ranks = {found[0] for found in held if len(found) == 1}
    return ranks.pop() if len(ranks) == 1 else None


def asked_place(question: str, passage: Passage, number: int) -> tuple[Place, ...] | None:
    """The ordinals of a sentence that stand for the thing asked about; () where they are others.

    None where the sentence tells of no thing by its place, or that is in doubt.
    """
    at, told = _told(passage, number)
    first = enumeration_before(passage, at) if told else None
    if first is None:
        return None
    before = passage.sentence(first)
    count = _told_count(before) or 0
    named = things(before, max(count, _last_rank(passage, first), 2))
    rank = _asked_rank(question, named) if named else None
    return None if rank is None else tuple(item for item in told if item.rank == rank)


def asked_clause(question: str, text: str) -> str:
    """What a sentence that shares a total out says of the one thing asked about, or "".

    >>> asked_clause("Combien produit El Jadida ?", "Safi en produit 340 et El Jadida 270.")
    'El Jadida 270.'
    """
    named = things(text, len(read(text).figures))
    rank = _asked_rank(question, named) if all(read(part).figures for part in named) else None
    return named[rank - 1] if rank else ""
