"""The person, the body or the place that a sentence names and a question asks for."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from assistant.clues.attributions import without_attributions
from assistant.clues.reading import blank_notes
from assistant.language import identify
from assistant.normalize import fold
from assistant.proper_names.names import is_known
from assistant.questions.question import Question
from assistant.short_answers.own_parts import Candidate, Part, parts_of
from assistant.short_answers.telling_apart import (
    by_date,
    by_figure,
    by_name,
    dominant,
    elsewhere,
    narrow,
    telling_terms,
    terms_in,
)
from assistant.short_answers.titled_names import quoted_body, titled_person
from assistant.words.analyzer import content_words

_PERSON = re.compile(
    r"(?!(?:Selon|D['’]après)\s)(?:[A-ZÀ-Þ][\w'’-]+\s+(?:(?:El|Al|Ben|Ait|de|Az-El-\w+|al)\s+)?)+[A-ZÀ-Þ][\w'’-]+"
)
_PLACE = re.compile(
    r"\b(?:à|À|au|aux|en|dans|sur|près de|depuis)\s+((?:la |le |l['’]"
    r"|les )?[A-ZÀ-Þ][\w'’-]+(?:[- ](?:de |du |d['’])?[A-ZÀ-Þ][\w'’-]+)*)"
)
_OTHER_KINDS = {
    "place": frozenset({"company", "institution", "programme", "country"}),
    "person": frozenset({"company", "institution", "programme", "city", "country"}),
    "organisation": frozenset({"city", "country"}),
}
_TITLE = re.compile(r"\A(?:(?:M|Mme|Mr|MM|Mlle|Dr|Pr|Me)\.?\s+)+")
_DETERMINED = re.compile(
    r"\W*(?:L[ae]|Les|Une?|Cet(?:te)?|Ces?|Sa|Son|Ses|Leurs?|Notre|Nos)\s+[A-ZÀ-Þ]"
)
"""How a sentence opens with a body, and no person: « La Commission nationale… »."""
_SOURCE_BEFORE = re.compile(r"(?:[Ss]elon|[Dd]['’]après|[Cc]ité par)\s+\Z")
_SOURCE_AFTER = re.compile(r"\A\s*\((?:[a-zéû]+ |\d{1,2}(?:er)? [a-zéû]+ )?\d{4}\)")
_SAYING = re.compile(
    r"\b(?:parl|dit\b|affirm|ecri|cit|annonc|estim|evoqu|donn(?!ees?\b)|rapport|mentionn|indiqu|source)"
)
"""Questions about who says something, which a source answers."""
_SEVERAL = re.compile(r"\bquel(?:le)?s (?!est\b)\w+s\b|\blesquel")
"""A question of several, which one name does not answer."""
_IN = r"(?:(?:à|au|aux|en|dans|M\.|Mme) )?"
_NEXT_IN_LIST = re.compile(
    rf"\A(?:, {_IN}[A-ZÀ-Þ][\w'’-]+(?: [A-ZÀ-Þ][\w'’-]+)*)*,? (?:et|ou) {_IN}[A-ZÀ-Þ]"
)
_PREDECESSOR = re.compile(
    r"\b(?:succed\w+ a|remplac\w+(?! par)|predecesseure?s?)\W+(?:(?!par\b)\w+\W+){0,2}\Z"
)
_BEFORE_WHOM = re.compile(
    r"\bavant (?:M\.|Mme|Mr|Dr|l[ea] |[A-ZÀ-Þ])|[Pp]rédécesseu|[Pp]récéd"
    r"|[Àà] qui .*succéd"
)


def _found(question: Question, text: str) -> Iterator[Candidate]:
    """The names of the kind asked that a sentence gives and the question does not."""
    plain = blank_notes(text)
    pattern = _PLACE if question.kind == "place" else _PERSON
    asked = set(content_words(question.text))
    opening = _DETERMINED.match(plain) if question.kind == "person" else None
    for match in pattern.finditer(plain):
        start, end = match.span(match.lastindex or 0)
        if opening and start < opening.end():
            continue
        title = _TITLE.match(text[start:end])
        start += title.end() if title else 0
        words = frozenset(content_words(text[start:end]))
        if words and not words & asked and not _is_source(question, text, start, end):
            yield Candidate(start, end, words)


def _is_source(question: Question, text: str, start: int, end: int) -> bool:
    """Whether a name is that of who gives the information."""
    if _SOURCE_BEFORE.search(text[:start]):
        return True
    return bool(_SOURCE_AFTER.search(text[end:])) and not _SAYING.search(fold(question.text))


def _candidates(question: Question, text: str) -> list[Candidate]:
    """The names that may answer; those of another kind only where there is no other."""
    said = without_attributions(text)
    found = [item for item in _found(question, text) if said[item.start : item.end].strip()]
    found = list({item.key: item for item in reversed(found)}.values())[::-1]
    others = _OTHER_KINDS[question.kind]
    if question.kind == "place" and "pays" in fold(question.text):
        others = others - {"country"}
    own = [item for item in found if not is_known(text[item.start : item.end], others)]
    return own or found


def _by_succession(question: Question, text: str, found: Sequence[Candidate]) -> list[Candidate]:
    """Those who came before, where they are asked; else those who came after them."""
    before = bool(_BEFORE_WHOM.search(question.text)) and question.kind == "person"
    return [
        item
        for item in found
        if bool(_PREDECESSOR.search(fold(_TITLE_BEFORE.sub("", text[: item.start])))) == before
    ]


_TITLE_BEFORE = re.compile(r"(?:(?:M|Mme|Mr|Mlle|Dr|Pr|Me)\.?\s+)+\Z")


def _listed(text: str, found: Sequence[Candidate]) -> bool:
    """Whether names stand in a list, so that none alone answers."""
    if any(_NEXT_IN_LIST.search(text[item.end :]) for item in found):
        return True
    pairs = pairwise(found)
    return any(not content_words(text[one.end : other.start]) for one, other in pairs)


def _chosen(question: Question, parts: Sequence[Part]) -> Part | None:
    """The name in whose part of the sentence most of what is asked stands."""
    kept = narrow(question, parts, (by_figure, by_date, by_name))
    if len(kept) < 2:
        return next(iter(kept), None)
    asked = telling_terms(question)
    return dominant({part: terms_in(f"{part.head} {part.own}", asked) for part in kept})


def short_name(question: Question, text: str) -> str:
    """The name that answers a question outright, literally; "" when unsure.

    Arabic writes names as it writes words, so a Latin name of an Arabic sentence is not known to
    be its only one; one after a title, or in quotation marks, is.
    """
    if question.kind == "organisation" and (quoted := quoted_body(question, text)):
        return quoted
    if identify(text) == "ar":
        return titled_person(question, text) if question.kind == "person" else ""
    found = _by_succession(question, text, _candidates(question, text))
    if not found or _listed(text, found) or _SEVERAL.search(fold(question.text)):
        return ""
    if len(found) == 1:
        return "" if elsewhere(question, text, found[0]) else text[found[0].start : found[0].end]
    part = _chosen(question, parts_of(text, found))
    return text[part.candidate.start : part.candidate.end] if part else ""
