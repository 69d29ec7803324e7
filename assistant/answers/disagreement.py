"""When sources give different values for the same thing: both are shown, the more recent first."""

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import combinations, product

from assistant.answers import rivals
from assistant.answers.states import excluded, named_apart, telling
from assistant.answers.voices import count_voices, voices, without_voices
from assistant.clues.asked_figures import told_figures
from assistant.clues.marks import names_of
from assistant.clues.matching import Matcher, matched
from assistant.clues.reading import read
from assistant.judging.judgement import Sentence
from assistant.proper_names.names import KINDS, known_names
from assistant.quantities import Quantity, quantities, same
from assistant.questions.question import Question
from assistant.schema import Document
from assistant.words.analyzer import content_words

_KINDS = {
    "money": frozenset({"money"}),
    "percent": frozenset({"percent", "ratio"}),
    "number": frozenset({"count", "measure", "percent", "money"}),
    "date": frozenset({"date", "year", "quarter"}),
}
_NAMED = frozenset({"place", "person", "organisation", "definition", "list", "other"})
Moments = frozenset[tuple[int, int, int] | None]

_HEADING = re.compile(r"[^;؛:]{2,80}:(?:\*\*)?\s")
_CLAUSE = re.compile(r"[;؛]")
_FAR = 4.0
"""A sentence further behind the best one (in log-odds) speaks of something else."""
_LESS = 0.12
"""So does one that holds so much less of the question itself."""
_CLOSE = 3.0
_MOST = 3
"""How many sentences at most are set against the best one."""
_ALIKE, _HALF_ALIKE = 0.6, 0.4
"""How much of each of two sentences the other covers, at best and at least, on the same thing."""


def _asked(question: Question) -> frozenset[str]:
    """The kinds of figure on which sources may differ in answer to a question."""
    return rivals.FIGURES if question.kind == "other" else _KINDS.get(question.kind, frozenset())


def _values(question: Question, text: str) -> tuple[Quantity, ...]:
    """The quantities of the asked kind that a sentence gives, none twice."""
    found: list[Quantity] = []
    for item in told_figures(question, text, _KINDS.get(question.kind, frozenset())):
        if not any(same(item, other) for other in found):
            found.append(item)
    return tuple(found)


def _shared(first: Sequence[Quantity], second: Sequence[Quantity]) -> list[Quantity]:
    return [item for item in first if any(same(item, other) for other in second)]


def _moments(text: str) -> Moments:
    found: Sequence[Quantity] = read(text).figures
    return frozenset(item.date for item in found if item.kind in {"date", "year", "quarter"})


def _other_moment(first: Moments, second: Moments) -> bool:
    """Whether two sentences speak of different dates or years, and so of different things."""
    return bool(first and second and first.isdisjoint(second))


def _holds_as_much(question: Question, item: Sentence, best: Sentence, matcher: Matcher) -> bool:
    """Whether a sentence itself holds about as much of a question as the best one."""
    terms = matcher.terms(question.text, question.language)
    texts = [(each.text, each.passage.language) for each in (item, best)]
    held = matched(matcher.likeness(terms, texts)) @ terms.weights
    return bool(held[0] >= held[1] - _LESS)


def _wording(text: str) -> str:
    """A sentence without its figures and publication notes."""
    plain = list(without_voices(text))
    for item in quantities("".join(plain)):
        plain[item.start : item.end] = " " * (item.end - item.start)
    return "".join(plain)


def _alike(first: Sentence, second: Sentence, matcher: Matcher) -> bool:
    """Whether two sentences speak of the same thing, figures apart."""
    covered = []
    for one, other in ((first, second), (second, first)):
        terms = matcher.terms(_wording(one.text), one.passage.language)
        if not terms.terms:
            return False
        found = matcher.coverage(terms, other.text, other.passage.language)
        covered.append(float(found @ terms.weights))
    return max(covered) >= _ALIKE and min(covered) >= _HALF_ALIKE


def _differ(first: str, second: str, one: Quantity, other: Quantity) -> bool:
    """Whether the figures of two sentences, or of one, cannot both be right of one thing."""
    if (one.date is None, one.unit) != (other.date is None, other.unit) or same(one, other):
        return False
    tellings = telling(first, one), telling(second, other)
    return one.date is not None or not excluded(*tellings, leaning=first == second)


def _shares_a_name(question: Question, clause: str) -> bool:
    """Whether a clause has a name of a question, written as there or known in any form."""
    words = f" {' '.join(content_words(clause))} "
    known = (known_names(question.text, kind) & known_names(clause, kind) for kind in KINDS)
    return any(f" {name} " in words for name in names_of(question)) or any(known)


def _asked_clauses(question: Question, text: str) -> str:
    """The clauses of a sentence that hold a name asked about, where the others hold none."""
    heading = _HEADING.match(text)
    clauses = _CLAUSE.split(text[heading.end() :] if heading else text)
    named = [clause for clause in clauses if _shares_a_name(question, clause)]
    return "; ".join(named) if len(named) < len(clauses) and named else text


def within(question: Question, best: Sentence) -> bool:
    """Whether one sentence itself tells that sources differ on what is asked."""
    wanted, text = _asked(question), _asked_clauses(question, best.text)
    if wanted and rivals.parted(text, wanted):
        return True
    reading = read(text)
    if not (reading.diverging and reading.attributed):
        return False
    if question.kind in _KINDS:
        pairs = combinations(_values(question, text), 2)
        differing = any(_differ(text, text, one, other) for one, other in pairs)
        # Of two sources on one thing alone, one may tell no figure: "the larger part".
        return differing or text != best.text
    return question.kind in _NAMED and count_voices(text) > 1


def told(question: Question, ranked: Sequence[Sentence]) -> Sentence | None:
    """A sentence near the best one that itself gives the best one's value and another one."""
    best = ranked[0]
    values = _values(question, best.text)
    for item in ranked[1:12]:
        alike = item.passage.language == best.passage.language
        if not alike or best.score - item.score > _CLOSE or not within(question, item):
            continue
        other = _values(question, item.text)
        moments = _moments(best.text), _moments(item.text)
        shared = _shared(other, values)
        units = {value.unit for value in shared}
        more = any(value.unit in units for value in other if value not in shared)
        if more and not _other_moment(*moments):
            return item
    return None


def _recency(sentence: Sentence, documents: Mapping[str, Document]) -> str:
    """A date to order by: the latest one the sentence names in its notes, else its document's."""
    noted = set(quantities(sentence.text)) - set(read(sentence.text).figures)
    dates = [item.date for item in noted if item.date]
    if dates:
        year, month, day = max(dates)
        return f"{year:04}-{abs(month):02}-{day:02}"
    return documents[sentence.passage.document].date


def across(
    question: Question,
    ranked: Sequence[Sentence],
    matcher: Matcher,
    documents: Mapping[str, Document],
) -> list[Sentence]:
    """The sentences that give another value than the best one for the same thing, with it.

    They come from other publishers, or name other voices in the text. Empty when none differs.
    Sentences that lean on one another are in the order of their document.
    """
    best = ranked[0]
    wanted = _asked(question)
    if wanted and (in_turn := rivals.run(best, ranked, wanted)):
        if any(rivals.leans(item.text) for item in in_turn[1:]):
            return in_turn
        first = [best, *(item for item in in_turn if item is not best)]
        return sorted(first, key=lambda item: _recency(item, documents), reverse=True)
    values = _values(question, best.text)
    if not values or (question.kind == "date" and len(values) > 1):
        return []
    found = [best]
    for item in ranked[1:12]:
        if len(found) > _MOST or not _apart(best, item, documents):
            continue
        other = _values(question, item.text)
        if not _against(question, best, item, values, other):
            continue
        if _holds_as_much(question, item, best, matcher) and _alike(best, item, matcher):
            found.append(item)
            values += other
    if len(found) == 1:
        return []
    return sorted(found, key=lambda item: _recency(item, documents), reverse=True)


def _apart(best: Sentence, item: Sentence, documents: Mapping[str, Document]) -> bool:
    """Whether a sentence near the best one is of another voice, not an edition of what it says."""
    near = best.score - item.score <= _FAR
    return (
        near
        and not _told_in_own_edition(best, item, documents)
        and _other_voice(best, item, documents)
    )


def _against(
    question: Question,
    best: Sentence,
    item: Sentence,
    values: Sequence[Quantity],
    other: Sequence[Quantity],
) -> bool:
    """Whether a sentence's figures differ from the values found, and can be of the same thing."""
    units = {each.unit for each in values}
    if _shared(other, values) or {each.unit for each in other}.isdisjoint(units):
        return False
    if question.kind != "date" and _other_moment(_moments(best.text), _moments(item.text)):
        return False
    return _rivals(best.text, item.text, product(_values(question, best.text), other))


def _rivals(first: str, second: str, pairs: Iterable[tuple[Quantity, Quantity]]) -> bool:
    """Whether two sentences tell of one thing, by their names, and some of their figures differ."""
    if named_apart(first, second):
        return False
    return any(_differ(first, second, one, other) for one, other in pairs)


def _told_in_own_edition(best: Sentence, item: Sentence, documents: Mapping[str, Document]) -> bool:
    """Whether a sentence in another language than the best one has an edition in that language."""
    document = documents[item.passage.document]
    return document.language != best.passage.language and document.pair in documents


def _other_voice(first: Sentence, second: Sentence, documents: Mapping[str, Document]) -> bool:
    if voices(first.text) & voices(second.text):
        return False
    one, other = documents[first.passage.document], documents[second.passage.document]
    if one.publisher and other.publisher and one.publisher != other.publisher:
        return other.pair != one.id
    both = bool(count_voices(first.text) and count_voices(second.text))
    return both and one.id == other.id and first.passage.section == second.passage.section
