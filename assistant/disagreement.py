"""When sources give different values for the same thing: both are shown, the more recent first."""

import re
from collections.abc import Mapping, Sequence

from assistant.evidence import Sentence
from assistant.marks import new_figures
from assistant.matching import Matcher
from assistant.normalize import fold
from assistant.quantities import Quantity, quantities
from assistant.question import Question
from assistant.reading import blank_notes, read
from assistant.schema import Document

_KINDS = {
    "money": frozenset({"money"}),
    "percent": frozenset({"percent", "ratio"}),
    "number": frozenset({"count", "measure", "percent", "money"}),
    "date": frozenset({"date", "year", "quarter"}),
}
_NAMED = frozenset({"place", "person", "organisation", "definition", "list", "other"})
_VOICE = re.compile(
    r"\b(?:selon|d'apres|cite\w* par|donne\w*|compt\w+|indiqu\w+|ecri\w+|situe\w*|evoque\w*"
    r"|parle\w*)\b"
    r"|حسب|وفق|نقلا عن|يذكر|تذكر|\bعند\b|يحصي|تحصي|تتحدث"
)
Moments = frozenset[tuple[int, int, int] | None]

_FAR = 4.0
"""A sentence further behind the best one (in log-odds) speaks of something else."""
_CLOSE = 3.0
_ALIKE, _HALF_ALIKE = 0.6, 0.4
"""How much of each of two sentences the other covers, at best and at least, on the same thing."""
_ATTRIBUTION = re.compile(
    r"(?:\b[Ss]elon|\b[Dd]['’]après|حسب|وفق|نقلا عن|عند)\s+[^،,:;.()]{2,60}?(?=\s{2,}|[،,:;.()]|$)"
)


def _values(question: Question, text: str) -> frozenset[tuple[object, ...]]:
    """The canonical values of the asked kind that a sentence gives."""
    wanted = _KINDS.get(question.kind, frozenset())
    asked = quantities(question.text)
    return frozenset(
        (item.value, item.unit, item.date)
        for item in new_figures(text, asked)
        if item.kind in wanted
    )


def _moments(text: str) -> Moments:
    found: Sequence[Quantity] = read(text).figures
    return frozenset(item.date for item in found if item.kind in {"date", "year", "quarter"})


def _other_moment(first: Moments, second: Moments) -> bool:
    """Whether two sentences speak of different dates or years, and so of different things."""
    return bool(first and second and first.isdisjoint(second))


def _wording(text: str) -> str:
    """A sentence without its figures and publication notes."""
    plain = list(_ATTRIBUTION.sub(lambda found: " " * len(found.group()), blank_notes(text)))
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


def within(question: Question, best: Sentence) -> bool:
    """Whether one sentence itself tells that sources differ on what is asked."""
    reading = read(best.text)
    if not (reading.diverging and reading.attributed):
        return False
    if question.kind in _KINDS:
        units = [(value is None, unit) for value, unit, _ in _values(question, best.text)]
        return any(units.count(unit) > 1 for unit in units)
    voices = _VOICE.findall(fold(best.text))
    return question.kind in _NAMED and len(voices) > 1


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
        units = {unit for _, unit, _ in values & other}
        if any(unit in units for _, unit, _ in other - values) and not _other_moment(*moments):
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
    """
    best = ranked[0]
    values, moments = _values(question, best.text), _moments(best.text)
    if question.kind not in _KINDS or not values:
        return []
    if question.kind == "date" and len(values) > 1:
        return []
    found = [best]
    for item in ranked[1:12]:
        other = _values(question, item.text)
        if best.score - item.score > _FAR or not other or other & values or len(found) > 3:
            continue
        if {unit for _, unit, _ in other}.isdisjoint(unit for _, unit, _ in values):
            continue
        if question.kind != "date" and _other_moment(moments, _moments(item.text)):
            continue
        if _other_voice(best, item, documents) and _alike(best, item, matcher):
            found.append(item)
            values |= other
    if len(found) == 1:
        return []
    return sorted(found, key=lambda item: _recency(item, documents), reverse=True)


def _other_voice(first: Sentence, second: Sentence, documents: Mapping[str, Document]) -> bool:
    one, other = documents[first.passage.document], documents[second.passage.document]
    if one.publisher and other.publisher and one.publisher != other.publisher:
        return other.pair != one.id
    both = bool(_VOICE.search(fold(first.text)) and _VOICE.search(fold(second.text)))
    return both and one.id == other.id and first.passage.section == second.passage.section
