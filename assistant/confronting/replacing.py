"""The name that stands in a sentence in the place of one of the claim's."""

import re
from collections.abc import Callable, Sequence

from assistant.claims.claims import Claim
from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.proper_names.names import Name, NameBook
from assistant.schema import Language
from assistant.words.analyzer import content_words, term

_LEANING = re.compile(
    r"\W*(?:ils?|elles?|celui-ci|celle-ci|ceux-ci|celles-ci|cela"
    r"|(?:ce|cet|cette|ces) (?!jour|annee|date)\w+"
    r"|[وف]?(?:هو|هي|هم|هذا|هذه|ذلك|تلك) )(?!\w)"
)
_BRACKET = re.compile(r"[»”\"]?\s*\(\s*[«“\"]?")
_BY = re.compile(
    r"(?<!\w)(?:dirig|presid|condui|pilot|men|anim|fond|gouvern|remplac|sign)\w* (?:\w+ )?par "
    r"(?:[ml]\w* |l')?\Z"
)
"""What stands before the person who leads a body: « est présidée par »."""
_OF_WHOM = re.compile(
    r"\b(?:celle|celui) d[e'] ?\Z"
    r"|\ba pour (?:directeur|directrice|president|presidente|patron|patronne|chef|maire) \Z"
)
_WHO = re.compile(r"\W*qui (?:a|avait) (?:sign|paraph|presid|dirig|conclu|inaugur)")
"""What stands before and after a person: « la signature est celle de X », « X qui a signé »."""
_BODY = "institution"


def leans_back(said: str) -> bool:
    """Whether a sentence names its subject by a pronoun: "Elle a levé…", «وهي…»."""
    return bool(_LEANING.match(fold(said)))


def _neighbours(text: str, start: int, end: int) -> set[str]:
    before = content_words(text[:start])[-1:]
    after = content_words(text[end:])[:1]
    return {term(word) for word in (*before, *after)}


def _kind(name: Name) -> str:
    """The kind of a name; an acronym is a body."""
    letters = name.text.strip()
    return name.kind or (_BODY if letters.isupper() and letters.isalpha() else "")


def _same_kind(one: str, other: str) -> bool:
    """Whether names of two kinds can stand in one another's place; bodies of any sort can."""
    return one == other or {one, other} == {"company", _BODY}


def _abbreviates(name: Name, said: str, claim: str) -> bool:
    """Whether a name in brackets only shortens the words before it, which the claim has too."""
    before = said[: name.start].rstrip()
    if _kind(name) != _BODY or not before.endswith("("):
        return False
    words = content_words(before)[-len(name.text) :]
    named = [word for word in words if fold(word)[0] in fold(name.text)]
    theirs = {term(word) for word in content_words(claim)}
    return bool(named) and sum(term(word) in theirs for word in named) >= 0.6 * len(named)


def _is_subject(claim: Claim, name: Name) -> bool:
    """Whether a claim begins with a name."""
    return not [word for word in content_words(claim.text[: name.start]) if len(word) > 2][1:]


def replacement(
    claim: Claim, name: Name, assertion: Assertion, language: Language, book: NameBook
) -> str:
    """The name a sentence has in the place of one of the claim's, or ""."""
    said = assertion.said
    if leans_back(said) and _is_subject(claim, name):
        return ""
    free = [
        item
        for item in book.names(said)
        if not book.holds(claim.text, item) and not _abbreviates(item, said, claim.text)
    ]
    kind = _kind(name) or ("person" if _signs(name, claim.text) else "")
    if kind:
        alike = [item for item in free if _same_kind(_kind(item), kind)]
        alike = sorted(alike, key=_far_from_shared(claim, said, book))
        if not alike and kind == "person":
            alike = [item for item in free if not item.kind and _acts(item, said)]
        if not alike and kind == "country" and re.search("maroc|مغرب", fold(said)):
            return "المغرب" if language == "ar" else "Maroc"
        return alike[0].text if alike else ""
    return _unkinded(claim, name, said, free)


def _acts(name: Name, said: str) -> bool:
    """Whether a name of no known kind stands where a person does: « dirigée par X Y »."""
    return len(name.tokens) > 1 and bool(_BY.search(fold(said[: name.start])))


def _signs(name: Name, claim: str) -> bool:
    """Whether a claim tells of a name of no known kind what is told of persons alone."""
    if len(name.tokens) < 2:
        return False
    before, after = fold(claim[: name.start]), fold(claim[name.end :])
    return bool(_BY.search(before) or _OF_WHOM.search(before) or _WHO.match(after))


def _far_from_shared(claim: Claim, said: str, book: NameBook) -> Callable[[Name], int]:
    """How far a name of a sentence stands from the nearest one that a claim has too."""
    shared = [item.start for item in book.names(said) if book.holds(claim.text, item)]
    return lambda item: min((abs(item.start - at) for at in shared), default=0)


def _without_aliases(names: Sequence[Name], said: str) -> list[Name]:
    """Names without those in brackets that only spell the one before: «جبروت» (JabaRoot)."""
    return [
        item
        for item in names
        if not any(_BRACKET.fullmatch(said[other.end : item.start]) for other in names)
    ]


def _unkinded(claim: Claim, name: Name, said: str, free: Sequence[Name]) -> str:
    """What stands for a name of no known kind: a name beside the same words, or the only one."""
    around = _neighbours(claim.text, name.start, name.end)
    beside = [
        item
        for item in free
        if _kind(item) not in {"country", _BODY}
        and around & _neighbours(said, item.start, item.end)
    ]
    if beside:
        return beside[0].text
    loose = [
        item
        for item in _without_aliases(free, said)
        if _kind(item) in {"", "person", "company", "programme"}
    ]
    return loose[0].text if len(loose) == 1 else ""
