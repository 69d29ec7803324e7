"""The name that stands in a sentence in the place of one of the claim's."""

import re

from assistant.analyzer import content_words, term
from assistant.assertions import Assertion
from assistant.claims import Claim
from assistant.names import Name, NameBook
from assistant.normalize import fold
from assistant.schema import Language


def _neighbours(text: str, start: int, end: int) -> set[str]:
    before = content_words(text[:start])[-1:]
    after = content_words(text[end:])[:1]
    return {term(word) for word in (*before, *after)}


def _same_kind(one: str, other: str) -> bool:
    """Whether names of two kinds can stand in one another's place; bodies of any sort can."""
    return one == other or {one, other} == {"company", "institution"}


def replacement(
    claim: Claim, name: Name, assertion: Assertion, language: Language, book: NameBook
) -> str:
    """The name a sentence has in the place of one of the claim's, or ""."""
    free = [item for item in book.names(assertion.said) if not book.holds(claim.text, item)]
    if name.kind:
        alike = [item for item in free if _same_kind(item.kind, name.kind)]
        if not alike and name.kind == "country" and re.search("maroc|مغرب", fold(assertion.said)):
            return "المغرب" if language == "ar" else "Maroc"
        return alike[0].text if alike else ""
    around = _neighbours(claim.text, name.start, name.end)
    beside = [
        item
        for item in free
        if around & _neighbours(assertion.said, item.start, item.end) and item.kind != "country"
    ]
    if beside:
        return beside[0].text
    loose = [item for item in free if item.kind in {"", "person", "company", "programme"}]
    return loose[0].text if len(loose) == 1 else ""
