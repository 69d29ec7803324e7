"""Which of several values of a sentence is the one asked, by the part of the sentence each owns."""

import re
from collections.abc import Callable, Sequence

from assistant.clues.assertions import read_assertion
from assistant.clues.complements import alike, named
from assistant.clues.events import asks_now
from assistant.clues.reading import NAME
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.proper_names.gazetteer import gazetteer
from assistant.proper_names.names import KINDS, known_names
from assistant.quantities import Quantity, quantities, same, says
from assistant.questions.question import Question
from assistant.short_answers.own_parts import Candidate, Part, parts_of, strong_clauses
from assistant.words.analyzer import content_words, is_number, term

_NAMED = (*KINDS, "person")
_ASKED_NOUN = re.compile(
    r"(?:budget|cout|prix|tarif|montant|somme|valeur|taux|part|pourcentage|proportion|enveloppe)"
    r"|(?:ال)?(?:ميزاني|كلف|تكلف|ثمن|سعر|مبلغ|قيم|غلاف|نسب|حص|معدل)"
)
_SOURCE = re.compile(r"[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*)*\s{6,}")
"""A publisher, whose date in brackets is blanked."""
_PAST = re.compile(
    r"(?<!\w)(?:plus tot|auparavant|precedente?)(?!\w)"
    r"|(?<!\w)(?:قبل (?:سنه|عام)|(?:السنه|العام|الموسم) (?:الماضي\w*|السابق\w*))(?!\w)"
)
_YEAR_TERMS = frozenset(term(fold(word)) for word in ("année", "an", "سنة", "عام"))
"""A date is compared as one, not by the word before it."""
_ELSEWHEN = re.compile(rf"{_PAST.pattern}|(?<!\w)(?:aujourd'hui|actuel\w*|حاليا|اليوم)(?!\w)")
"""A moment told beside another."""


Test = Callable[[Question, Sequence[Part]], Sequence[Part]]


def asked_dates(question: Question) -> list[Quantity]:
    """The dates a question gives, without the years of names ("Digital Morocco 2030")."""
    return [item for item in read_assertion(question.text).figures if item.kind in DATES]


def _carried(
    asked: Sequence[Quantity], parts: Sequence[Part], kinds: frozenset[str]
) -> Sequence[Part]:
    """The parts whose dates or ranks are those asked; a part without any takes those before it."""
    if not asked:
        return parts
    carried: list[Quantity] = []
    kept: list[Part] = []
    unsaid: list[Part] = []
    for part in parts:
        shared = list(_of_kinds(part.head, kinds))
        alone = list(_of_kinds(part.own, kinds))
        elsewhen = kinds is DATES and not alone and bool(_ELSEWHEN.search(fold(part.own)))
        carried = [] if elsewhen else alone or shared or carried
        if any(says(one, own) or says(own, one) for one in carried for own in asked):
            kept.append(part)
        elif not alone and not elsewhen:
            unsaid.append(part)
    return kept or unsaid


def _of_kinds(text: str, kinds: frozenset[str]) -> list[Quantity]:
    return [item for item in read_assertion(text).figures if item.kind in kinds]


def by_date(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of the moment asked."""
    return _carried(asked_dates(question), parts, DATES)


def by_rank(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of the rank asked ("la deuxième année", «phase 2»)."""
    kinds = frozenset({"ordinal"})
    return _carried(_of_kinds(question.text, kinds), parts, kinds)


def by_figure(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts that hold a figure the question gives."""
    asked = [item for item in quantities(question.text) if item.kind not in DATES]
    holding = [
        part
        for part in parts
        if any(same(item, own) for item in quantities(f"{part.head} {part.own}") for own in asked)
    ]
    return holding or parts


def by_moment(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts that tell how things stand today, or stood a year before, where that is asked."""
    if _PAST.search(fold(question.text)):
        return [part for part in parts if _PAST.search(fold(part.own))]
    now = [part for part in parts if asks_now(part.own)] if asks_now(question.text) else []
    return now or parts


def by_complement(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of the body asked («وزارة التعليم»), else those that name no other of its sort."""
    kept = parts
    for kind, asked in named(question.text).items():
        told = {part: named(f"{part.head} {part.own}").get(kind, frozenset()) for part in kept}
        holding = [part for part in kept if alike(asked, told[part])]
        others = [part for part in kept if told[part] and part not in holding]
        if others:
            kept = holding or [part for part in kept if part not in others]
    return kept


def asked_names(question: Question) -> frozenset[str]:
    """What tells the names of a question: keys of known ones, folded words of the others."""
    return _named(question.text)


def _named(text: str) -> frozenset[str]:
    known = {f"{kind}:{key}" for kind in _NAMED for key in known_names(text, kind)}
    words = {fold(word) for word in NAME.findall(text)}
    return frozenset(known | {word for word in words if len(word) > 1})


def _holds(text: str, name: str) -> bool:
    kind, _, key = name.partition(":")
    if key:
        return key in known_names(text, kind)
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", fold(text)))


def by_name(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts that hold most of the names asked, where the others do not hold them.

    A name before the first value may be said of all, unless every other part has one of its own.
    """
    asked = asked_names(question)
    others_named = all(_foreign(part.own, asked) for part in parts if not part.first)
    held: dict[Part, set[str]] = {part: set() for part in parts}
    for name in asked:
        ahead = any(part.first and _holds(f"{part.head} {part.before}", name) for part in parts)
        if ahead and not others_named:
            continue
        holders = [part for part in parts if _holds(f"{part.head} {part.own}", name)]
        if len(holders) < len(parts):
            for part in holders:
                held[part].add(name)
    most = max(len(names) for names in held.values())
    found = [part for part in parts if len(held[part]) == most]
    return found if all(held[part] == held[found[0]] for part in found) else []


def _foreign(text: str, asked: frozenset[str]) -> bool:
    """Whether a part of a sentence names what is not asked, apart from its sources."""
    named = _named(f"x {_SOURCE.sub(' ', text)}") - asked
    return any(not name.startswith("country:") and name not in gazetteer().never for name in named)


def telling_terms(question: Question) -> frozenset[str]:
    """The terms of a question that may tell its value from others: not what it asks to know."""
    known = question.kind in {"number", "date"} or _ASKED_NOUN.match(question.focus)
    focus = term(question.focus) if question.focus and known else ""
    terms = {term(word) for word in content_words(question.text) if not is_number(word)}
    return frozenset(terms - {focus})


def terms_in(text: str, asked: frozenset[str]) -> frozenset[str]:
    """The asked terms that a text holds."""
    return asked & {term(word) for word in content_words(text)}


def all_said(question: Question, text: str) -> bool:
    """Whether a sentence holds all the telling words of a question."""
    asked = telling_terms(question)
    return asked <= terms_in(text, asked)


def outmatched(question: Question, chosen: Part, parts: Sequence[Part]) -> bool:
    """Whether another part holds, of its own, every asked word that the chosen holds and more."""
    asked = telling_terms(question) - _YEAR_TERMS
    mine = terms_in(chosen.own, asked)
    rest = [part for part in parts if part is not chosen]
    return any(terms_in(part.after if part.first else part.own, asked) > mine for part in rest)


def dominant(own: dict[Part, frozenset[str]]) -> Part | None:
    """The part that holds clearly more asked words than any other; None if there is none."""
    common = frozenset.intersection(*own.values())
    for part, held in own.items():
        rest = [other for rival, other in own.items() if rival is not part]
        margins = [(len(held - other), len(other - held)) for other in rest]
        lead = 0 if part.first else 2
        if held - common and all(
            more and (not less or more >= lead * less > 0) for more, less in margins
        ):
            return part
    return None


def narrow(question: Question, parts: Sequence[Part], tests: Sequence[Test]) -> Sequence[Part]:
    """The parts that pass one test after another; none when a test rules out all."""
    for test in tests:
        if len(parts) < 2:
            break
        parts = test(question, parts)
    return parts


def elsewhere(question: Question, text: str, candidate: Candidate) -> bool:
    """Whether what is asked stands in a sentence apart from its only candidate.

    The date asked follows another one that is the candidate's, or the name asked stands in
    another clause than the candidate's, which names another.
    """
    (part,) = parts_of(text, [candidate])
    dates = [item for item in read_assertion(part.own).figures if item.kind in DATES]
    single = [item for item in _of_kinds(part.after, DATES) if not item.bound]
    asked = asked_dates(question)
    if asked and single and any(_agree(item, asked) for item in dates):
        return not _agree(single[0], asked)
    return candidate.item is not None and _named_after(question, text, candidate)


def _named_after(question: Question, text: str, candidate: Candidate) -> bool:
    """Whether a city or a body asked is named in a later clause, and another in the candidate's."""
    end = next((end for _, end in strong_clauses(text) if end >= candidate.end), len(text))
    start = max(start for start, _ in strong_clauses(text) if start <= candidate.start)
    mine, later = text[start:end], text[end:]
    for kind in ("city", "company", "institution"):
        asked = known_names(question.text, kind)
        own = known_names(mine, kind)
        if asked & known_names(later, kind) and own and not asked & own:
            return True
    return False


def _agree(item: Quantity, asked: Sequence[Quantity]) -> bool:
    return any(says(item, own) or says(own, item) for own in asked)
