"""When sources give different values for the same thing: both are shown, the more recent first."""

import re
from collections.abc import Mapping, Sequence

from assistant.asked_figures import told_figures
from assistant.dates import MONTH_NAMES
from assistant.evidence import Sentence
from assistant.matching import Matcher, matched
from assistant.normalize import fold
from assistant.quantities import Quantity, quantities, same
from assistant.question import Question
from assistant.reading import PARENTHESES, blank_notes, read
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
_LESS = 0.12
"""So does one that holds so much less of the question itself."""
_CLOSE = 3.0
_ALIKE, _HALF_ALIKE = 0.6, 0.4
"""How much of each of two sentences the other covers, at best and at least, on the same thing."""
_ATTRIBUTION = re.compile(
    r"(?:\b[Ss]elon|\b[Dd]['’]après|حسب|وفق|نقلا عن|عند)\s+([^،,:;.()]{2,60}?)"
    r"(?=\s{2,}|[،,:;.()]|$)"
)
_APART = re.compile(r"[,،;؛/]| et | puis | و(?=\w)")
_DATED = re.compile(rf"\S*\d\S*|(?<!\w)(?:{MONTH_NAMES})(?!\w)")
_LEADING = re.compile(r"\A\s*(?:(?:sources?|المص\w+)\s*:)?\s*(?:l'|la |le |les )?|\s+(?=\s|\Z)")


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


def _voices(text: str) -> frozenset[str]:
    """The folded names of those a sentence gives as its sources, without dates."""
    named = [found.group(1) for found in _ATTRIBUTION.finditer(text)]
    named += PARENTHESES.findall(text) if blank_notes(text) != text else []
    parts = [_DATED.sub("", fold(part)) for item in named for part in _APART.split(item)]
    return frozenset(_LEADING.sub("", part) for part in parts) - {""}


def _holds_as_much(question: Question, item: Sentence, best: Sentence, matcher: Matcher) -> bool:
    """Whether a sentence itself holds about as much of a question as the best one."""
    terms = matcher.terms(question.text, question.language)
    texts = [(each.text, each.passage.language) for each in (item, best)]
    held = matched(matcher.likeness(terms, texts)) @ terms.weights
    return bool(held[0] >= held[1] - _LESS)


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
        units = [(item.date is None, item.unit) for item in _values(question, best.text)]
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
    """
    best = ranked[0]
    values, moments = _values(question, best.text), _moments(best.text)
    if question.kind not in _KINDS or not values:
        return []
    units = {item.unit for item in values}
    if question.kind == "date" and len(values) > 1:
        return []
    found = [best]
    rivals = (item for item in ranked[1:12] if not _told_in_own_edition(best, item, documents))
    for item in rivals:
        other = _values(question, item.text)
        if best.score - item.score > _FAR or not other or len(found) > 3:
            continue
        if _shared(other, values) or {each.unit for each in other}.isdisjoint(units):
            continue
        if question.kind != "date" and _other_moment(moments, _moments(item.text)):
            continue
        if not _other_voice(best, item, documents):
            continue
        if _holds_as_much(question, item, best, matcher) and _alike(best, item, matcher):
            found.append(item)
            values += other
            units |= {each.unit for each in other}
    if len(found) == 1:
        return []
    return sorted(found, key=lambda item: _recency(item, documents), reverse=True)


def _told_in_own_edition(best: Sentence, item: Sentence, documents: Mapping[str, Document]) -> bool:
    """Whether a sentence in another language than the best one has an edition in that language."""
    document = documents[item.passage.document]
    return document.language != best.passage.language and document.pair in documents


def _other_voice(first: Sentence, second: Sentence, documents: Mapping[str, Document]) -> bool:
    if _voices(first.text) & _voices(second.text):
        return False
    one, other = documents[first.passage.document], documents[second.passage.document]
    if one.publisher and other.publisher and one.publisher != other.publisher:
        return other.pair != one.id
    both = bool(_VOICE.search(fold(first.text)) and _VOICE.search(fold(second.text)))
    return both and one.id == other.id and first.passage.section == second.passage.section
