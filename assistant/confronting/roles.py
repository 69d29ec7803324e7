"""Whether a claim gives two things of a sentence the role of each other: who does, who undergoes.

"Oulad Ghanem a été préféré à Had Hrara" holds every word of "Had Hrara a été préféré à Oulad
Ghanem": what stands bare in the claim stands after "à" there, and the reverse.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from assistant.claims.claims import blanked
from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.words.analyzer import content_terms, content_words, is_function_word, is_number, term

_TOKEN = re.compile(r"[a-z]+'|\w+|[,;:()،؛.]")
_MARKS = {
    "a": "a", "au": "a", "aux": "a", "par": "par", "devant": "devant", "contre": "contre",
    "الي": "الي", "علي": "علي", "امام": "امام", "ضد": "ضد",
}  # fmt: skip
"""Words that say in what role the next one stands."""
_OTHER_MARKS = frozenset("en dans sur pour avec sans chez vers entre من في عن مع بين".split())
_OF = frozenset({"de", "du", "des", "d'"})
_COPULAS = frozenset({"est", "sont", "etait", "etaient", "sera", "seront"})
_DIRECTED = re.compile(r"(?:لل|[وف]?ل)(?=\w{4,})")
_BARE = "bare"
_AVOIR = re.compile(r"(?<!\w)a(?!\w)")
_PASSIVE = re.compile(
    r"(?<!\w)(?:est|sont|ete|sera|seront|etait|etaient|etre) (?P<verb>\w{4,}e?e?s?)(?!\w)"
    r"(?P<after>[^,;:]*?)(?<!\w)par (?!\w+ans?\b|an\b|mois|jour|semaine)(?P<agent>[^,;:]*)"
)
_NEAR = 60
"""Within how many characters after a verb its object stands."""
_AUXILIARY = re.compile(r"(?<!\w)(?:est|sont|ete|sera|seront|etait|etaient|etre) \Z")
"""What stands before a verb that its subject undergoes: « revendiquée sous le nom de X »."""


@lru_cache(maxsize=20_000)
def _roles(said: str) -> dict[str, frozenset[str]]:
    """In what roles each content word stands, by its term: bare, after a mark, or otherwise ("").

    What follows "de" has the role of what it completes.
    """
    found: dict[str, set[str]] = defaultdict(set)
    mark, last, first = _BARE, "", True
    for token in _TOKEN.findall(_without_avoir(said)):
        if token in _MARKS:
            mark = _MARKS[token]
        elif token in _OF:
            mark = last
        elif token in _COPULAS:
            mark = _BARE
        elif token in _OTHER_MARKS or not token[0].isalnum():
            mark = ""
        elif not (is_function_word(token.rstrip("'")) or token.endswith("'") or is_number(token)):
            name, last = _named(token, mark)
            found[name].add(last)
            # An Arabic verb that opens a sentence is followed by its subject.
            mark = _BARE if first and token[0] > "z" and not token.startswith("ال") else ""
            first = False
    return {name: frozenset(roles) for name, roles in found.items()}


def _named(token: str, role: str) -> tuple[str, str]:
    """The term of a word and its role: «لمديرية» is «مديرية» after "to"."""
    if token[0] > "z" and role != _BARE and (directed := _DIRECTED.match(token)):
        return term(token[directed.end() :]), "ل"
    return term(token), role


def _without_avoir(said: str) -> str:
    """A folded text where "a" is "à" alone, the auxiliary being written otherwise."""
    return fold(_AVOIR.sub("avait", said))


def exchanged(claim: Assertion, told: Assertion) -> bool:
    """Whether two words of a claim have changed roles in a sentence."""
    return _change_marks(claim, told) or _undergoes(claim, told) or _undergoes(told, claim)


def _change_marks(claim: Assertion, told: Assertion) -> bool:
    """Whether one is bare here and after a mark there, another after that mark here alone."""
    # A currency has no role.
    said, there_said = (
        blanked(text.said, [(item.start, item.end) for item in text.figures])
        for text in (claim, told)
    )
    mine, theirs = _roles(said), _roles(there_said)
    marked: list[tuple[str, str]] = []
    unmarked: list[tuple[str, str]] = []
    for name in mine.keys() & theirs.keys():
        if len(mine[name]) > 1 or len(theirs[name]) > 1:
            continue
        (here,), (there,) = mine[name], theirs[name]
        if here == _BARE:
            marked.append((there, name))
        elif here != there:
            unmarked.append((here, name))
    phrases = _neighbours(said) & _neighbours(there_said)
    return any(
        one == other and one not in {_BARE, ""} and (name, another) not in phrases
        for one, name in marked
        for other, another in unmarked
    )


def _neighbours(said: str) -> set[tuple[str, str]]:
    """The content words that follow one another, by their terms: one phrase in either text."""
    return set(pairwise(term(word) for word in content_words(said)))


def _verb_shared(passive: Assertion, active: Assertion) -> Iterator[tuple[str, str, str, str]]:
    """Each verb that one text has in the passive and another in the active voice.

    With the texts that stand before it and name its agent there, before and after it here.
    """
    there, said = fold(passive.said), fold(active.said)
    for found in _PASSIVE.finditer(there):
        verb = re.search(rf"(?<!\w){re.escape(found['verb'][:5])}\w*", said)
        if verb is None or _PASSIVE.search(said) or _AUXILIARY.search(said[: verb.start()]):
            continue
        if not re.match(r" \w* ?par(?!\w)", said[verb.end() :]):
            before, after = said[: verb.start()], said[verb.end() :]
            yield there[: found.start()], found["agent"], before, after


def agent_undergoes(passive: Assertion, active: Assertion) -> bool:
    """Whether who does something in one text undergoes it in another, whose subject is no noun.

    « Elle secondera Hajji » is not « elle sera secondée par Hajji ».
    """
    for patient, agent, before, after in _verb_shared(passive, active):
        near = content_terms(after[:_NEAR])
        does = content_terms(agent) - content_terms(before)
        if does & near and not content_terms(patient) & near:
            return True
    return False


def _undergoes(passive: Assertion, active: Assertion) -> bool:
    """Whether what undergoes something in one text does the same thing in another."""
    for sides in _verb_shared(passive, active):
        patient, agent, does, undergone = map(content_terms, sides)
        if (patient & does) - undergone - agent and (agent & undergone) - does - patient:
            return True
    return False
