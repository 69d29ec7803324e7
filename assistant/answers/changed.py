"""What was put off, raised or lowered: the sentence that tells it goes before the former value."""

import re
from dataclasses import replace
from itertools import pairwise

from assistant.answers.surroundings import home
from assistant.clues.asked_figures import FIGURES
from assistant.clues.dependence import depends
from assistant.clues.reading import read
from assistant.judging.judgement import Judgement, Sentence
from assistant.normalize import fold
from assistant.numbers.quantity import DATES, Quantity
from assistant.questions.question import Question
from assistant.words.analyzer import content_terms, term

_CHANGE = re.compile(
    r"\b(?:a|ont|avait|avaient|est|sont|sera|seront|fut|etre)(?: \w+)? (?:ete )?(?:report|repouss"
    r"|decal"
    r"|avanc|ramen|port|relev|abaiss|redui|revu|repass|retard|prolong|differ)\w*"
    r"|\b(?:reporte|repousse|ramene|releve|abaisse)\b"
    r"|\bne \w+ (?:pas|plus) (?:\w+ ){0,2}avant\b"
    r"|(?<!\w)[وف]?(?:قد |ثم )?(?:[يت]?اجلت?|ارجات?|[يت]رجا|[يت]ؤ?وجل|خفضت?|[يت]خفض|رفعت?|[يت]رفع"
    r"|قلصت?|[يت]قلص|مددت?|[يت]مدد|نقلت?|عدلت?|تاجيل|ارجاء|تاجلت?)(?!\w)"
    r"|(?<!\w)لن \w+ (?:\w+ ){0,3}(?:قبل|الا)(?!\w)"
)
"""What says that a value or a date was changed; folded."""
_FORMER = re.compile(
    r"\bdevai(?:t|ent)\b|\ba l'origine\b|\binitial\w*|\bau depart\b|\bd'abord\b"
    r"|\bpremier\w* (?:version"
    r"|prevision|date|objectif)|\b(?:prevoyai|promettai|comptai|visai|annoncai|etai)(?:t|ent)\b"
    r"|(?<!\w)[وف]?(?:كان|كانت)(?!\w)|(?<!\w)(?:في البدايه|في الاصل|اصلا|اولا|سابقا|مبدييا)(?!\w)"
)
"""What tells a value as one of before; and so does a question that asks for it."""
_FROM, _TO = frozenset({"de", "du", "d'", "من"}), frozenset({"a", "au", "الي"})
_NEAR = 2
"""How many sentences after a former value its change is looked for."""
_TOLD = 0.25
"""Which part of a question a sentence further off must hold to change what is asked about."""


def _wanted(question: Question) -> frozenset[str]:
    return DATES if question.kind == "date" else FIGURES.get(question.kind, frozenset())


def _figures(question: Question, text: str) -> list[Quantity]:
    return [item for item in read(text).figures if item.kind in _wanted(question)]


def _pairs(question: Question, text: str) -> list[tuple[Quantity, Quantity]]:
    """The values a sentence tells one after the other as before and after («de 2028 à 2029»)."""
    figures = _figures(question, text)
    found = []
    for one, other in pairwise(figures):
        before = fold(text[: one.start]).split()
        between = fold(text[one.end : other.start]).strip()
        if between in _TO and before and before[-1] in _FROM:
            found.append((one, other))
    return found


def _replaces(question: Question, judgement: Judgement, item: Sentence) -> bool:
    """Whether a sentence says that the very date the best one gives was changed.

    Of figures « de 2 400 à 5 000 » tells a growth as well.
    """
    best = judgement.sentences[0]
    if question.kind != "date" or not _CHANGE.search(fold(item.text)):
        return False
    values = {figure.key for figure in _figures(question, best.text)}
    held = sum(own * weight for own, weight in zip(item.own, judgement.weights, strict=False))
    return (home(item) == home(best) or held >= _TOLD) and any(
        one.key in values and other.key not in values for one, other in _pairs(question, item.text)
    )


def _goes_on(question: Question, judgement: Judgement, item: Sentence) -> bool:
    """Whether a sentence right after a former value tells what it was changed to."""
    best = judgement.sentences[0]
    if home(item) != home(best) or not _CHANGE.search(fold(item.text)):
        return False
    starts = [start for start, _ in best.passage.sentences]
    after = starts.index(item.start) - best.number if item.start in starts else 0
    if not 0 < after <= _NEAR or not _FORMER.search(fold(best.text)):
        return False
    mine, theirs = _figures(question, best.text), _figures(question, item.text)
    new = [each for each in theirs if each.key not in {one.key for one in mine}]
    alike = any((one.kind, one.unit) == (each.kind, each.unit) for one in mine for each in new)
    # « Le nombre de laboratoires a été porté à 20 » changes no number of students.
    named = bool(question.focus) and term(question.focus) in content_terms(item.text)
    return alike and (question.kind == "date" or depends(item.text) or named)


def _of_a_moment(question: Question) -> bool:
    """Whether a question asks for the former value, or for that of a moment it names."""
    dated = any(item.kind in DATES for item in read(question.text).figures)
    return dated or bool(_FORMER.search(fold(question.text)))


def changed(question: Question, judgement: Judgement) -> Judgement:
    """The judgement, first the sentence that tells to what the value of the best was changed.

    As it is where the question asks for the former value, or no sentence tells of a change.
    """
    if not judgement.sentences or not _wanted(question) or _of_a_moment(question):
        return judgement
    best, *others = judgement.sentences
    if _pairs(question, best.text):
        return judgement
    alike = [item for item in others if item.passage.language == best.passage.language]
    for rule in (_replaces, _goes_on):
        told = next((item for item in alike if rule(question, judgement, item)), None)
        if told is not None:
            first = replace(told, score=max(best.score, told.score), covered=best.covered)
            rest = (item for item in judgement.sentences if item is not told)
            return replace(judgement, sentences=(first, *rest))
    return judgement
