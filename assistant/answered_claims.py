"""What the documents answer where a claim gives a figure or a name: another contradicts it.

A claim in words far from the documents' shares few of them with the sentence that tells its fact.
Asked as a question, its figure left out, it is answered or refused as any question is; the answer
is set against the figure. That questions decide whether a text is faithful to another is the way of
A. Wang, K. Cho and M. Lewis, "Asking and answering questions to evaluate the factual consistency of
summaries" (2020).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from assistant.assertions import read_assertion
from assistant.candidates import as_sentence, sentences_in
from assistant.claim_questions import FigureAsked, NameAsked, figures_asked, names_asked
from assistant.claims import Claim
from assistant.finding import Finding
from assistant.gazetteer import without_preposition
from assistant.held import Held
from assistant.holding import hold, hold_alone
from assistant.judgement import Sentence
from assistant.lexical import LANGUAGES
from assistant.library import Library, current
from assistant.names import NameBook
from assistant.quantities import Quantity, quantities, render, says, supports
from assistant.quantity import DATES
from assistant.reach import bound_of, has_rhythm_alone
from assistant.relations import admits_others
from assistant.schema import Answer, Citation
from assistant.single_answer import single_answer
from assistant.verdict import Difference

_SHARED, _SHARED_SURE, _OWN = 0.4, 0.3, 0.3
"""How much of a claim's words a sentence must cover, where its answer is less sure and where it is
sure; and by itself, where it is less sure."""
_NAMED = 0.75
"""How much of them where it is a name: what was done is no less to be met than by whom."""
_SURE = 0.85
"""The confidence from which on an answer is sure."""
_SURE_NAME = 0.8
"""The same where it is a name, which leaves less doubt than a figure whether it is of one sort."""
_MOST = 3
"""How many figures of a claim are asked for, and how many names."""
_NEAR, _ABOVE = Fraction(1, 10), Fraction(6, 5)
"""How far from a rounded figure another one may be that it stands for; and how far above a value
that is told as the least."""
_LIMIT = re.compile(r"maxim|حد أقصى|أقصى حد|أبعد تقدير")
"""What tells the limit itself."""


def _cited_sentence(citation: Citation, question: str, library: Library) -> Sentence:
    """The sentence of a citation, in its passage where that was found for the question."""
    hits = library.retrieve(question, None)
    for item in sentences_in(hits):
        if (item.passage.document, item.start) == _place(citation):
            return item
    return as_sentence(citation, citation.quote)


def _place(citation: Citation) -> tuple[str, int]:
    return citation.document, citation.start


def _told(answer: Answer, claimed: Quantity) -> Quantity | None:
    """The one figure that an answer gives outright, or the one of its sort that its quote gives."""
    found = quantities(answer.short)
    if not found:
        quote = read_assertion(answer.citations[0].quote)
        found = tuple(item for item in quote.figures if _comparable(item, claimed))
    return found[0] if len(found) == 1 else None


def _comparable(told: Quantity, claimed: Quantity) -> bool:
    """Whether two quantities are of one sort, so that one excludes the other."""
    if claimed.kind in DATES:
        return told.kind in DATES and not (says(told, claimed) or says(claimed, told))
    return told.kind == claimed.kind and told.key[2] == claimed.key[2]


def _admits(claim: str, claimed: Quantity, quote: str, told: Quantity) -> bool:
    """Whether both figures can be right: one bounds the other, or rounds it."""
    if claimed.value is None or told.value is None or claimed.kind in DATES:
        return False
    if has_rhythm_alone(claim, quote):
        return True
    mine, theirs = claimed.key[1] or Fraction(0), told.key[1] or Fraction(0)
    at = next((item for item in quantities(quote) if says(item, told)), told)
    bounds = bound_of(claim, claimed), bound_of(quote, at)
    if bounds == ("low", "low"):
        return mine <= theirs * _ABOVE
    if bounds[0] and not (bounds[1] == "high" and _LIMIT.search(claim)):
        return theirs >= mine if bounds[0] == "low" else theirs <= mine
    if bounds[1] and not bounds[0]:
        return mine >= theirs if bounds[1] == "low" else mine <= theirs
    rounded = claimed.approximate or at.approximate
    return _rounds(mine, theirs) or (rounded and abs(mine - theirs) <= _NEAR * max(mine, theirs))


def _rounds(rough: Fraction, exact: Fraction) -> bool:
    """Whether a value is another one, rounded to fewer digits: to one, it is near it."""
    if not exact or not rough:
        return False
    digits = f"{float(rough):f}".rstrip("0").replace(".", "").strip("0")
    near = len(digits) > 1 or abs(rough - exact) <= _NEAR / 2 * exact
    return near and float(f"{float(exact):.{max(len(digits), 1)}g}") == float(rough)


def _tells_otherwise(held: Held, asked: FigureAsked, sure: float) -> bool:
    """Whether a sentence gives another value of just what a claim tells, all else being so."""
    others = [item for item in held.figures if item.claimed is not asked.claimed]
    if sure < _SURE and (held.foreign or held.own < _OWN or held.covered < _SHARED):
        return False
    if held.covered < _SHARED_SURE:
        return False
    so = not (held.missing or held.opposed or held.unfulfilled)
    return so and all(item.state != "other" for item in others)


def _against(
    claim: Claim, asked: FigureAsked, library: Library, book: NameBook
) -> tuple[Held, Quantity] | None:
    """The sentence that answers a question with another figure than the claim, and that figure."""
    answer = single_answer(asked.question, library)
    if answer.status != "answered":
        return None
    told = _told(answer, asked.claimed)
    if told is None or not _comparable(told, asked.claimed):
        return None
    if any(supports(item.quote, asked.claimed) for item in answer.citations):
        return None
    quoted = next((item for item in answer.citations if supports(item.quote, told)), None)
    if quoted is None or _admits(claim.text, asked.claimed, quoted.quote, told):
        return None
    sentence = _cited_sentence(quoted, asked.question.text, library)
    held = hold_alone(claim, sentence, library.matcher, book)
    return (held, told) if _tells_otherwise(held, asked, answer.confidence) else None


def _is_told(claimed: Quantity, found: Sequence[Sentence], held: Sequence[Held]) -> bool:
    """Whether a sentence found for a claim tells its figure; of a date, one that shares words."""
    told = [item.sentence for item in held] if claimed.kind in DATES else found
    return any(supports(item.text, claimed) for item in told)


def _named_against(
    claim: Claim, asked: NameAsked, library: Library, book: NameBook
) -> tuple[Held, str] | None:
    """The sentence that surely answers a question with another name, and that name."""
    answer = single_answer(asked.question, library)
    if answer.status != "answered" or answer.confidence < _SURE_NAME:
        return None
    if any(book.holds(item.quote, asked.claimed) for item in answer.citations):
        return None
    sentence = _cited_sentence(answer.citations[0], asked.question.text, library)
    held = hold_alone(claim, sentence, library.matcher, book)
    told = [item.found for item in held.missing if item.claimed == asked.claimed.text]
    so = not (held.opposed or held.unfulfilled) and len(held.missing) == 1
    states = {item.state for item in held.figures}
    near = held.covered >= _NAMED and not held.tolerated
    if not so or not near or "other" in states or not any(told) or admits_others(claim, held):
        return None
    return held, told[0]


def _other_figure(
    claim: Claim, found: Sequence[Sentence], held: Sequence[Held], library: Library, book: NameBook
) -> Finding | None:
    for asked in islice(figures_asked(claim), _MOST):
        if _is_told(asked.claimed, found, held):
            continue
        if against := _against(claim, asked, library, book):
            quote, told = against
            difference = Difference(asked.claimed.text, render(told, claim.language))
            return Finding("contradicted", (quote,), (difference,))
    return None


def _other_name(
    claim: Claim, held: Sequence[Held], library: Library, book: NameBook
) -> Finding | None:
    for asked in islice(names_asked(claim), _MOST):
        if any(book.holds(item.sentence.text, asked.claimed) for item in held):
            continue
        if against := _named_against(claim, asked, library, book):
            quote, told = against
            difference = Difference(asked.claimed.text, without_preposition(told))
            return Finding("contradicted", (quote,), (difference,))
    return None


def _asked(claim: Claim) -> Iterator[FigureAsked | NameAsked]:
    yield from figures_asked(claim)
    yield from names_asked(claim)


def _is_told_elsewhere(
    claimed: str, claim: Claim, quoted: Sequence[tuple[str, int]], library: Library, book: NameBook
) -> bool:
    """Whether the documents answer with a part of a claim, elsewhere than in some sentences."""
    for asked in _asked(claim):
        if asked.claimed.text != claimed:
            continue
        answer = single_answer(asked.question, library)
        if answer.status != "answered" or _place(answer.citations[0]) in quoted:
            continue
        if isinstance(asked, NameAsked):
            told = answer.short or answer.citations[0].quote
            return book.holds(told, asked.claimed)
        return any(says(item, asked.claimed) for item in quantities(answer.short))
    return False


def without_answered(claim: Claim, finding: Finding, library: Library, book: NameBook) -> Finding:
    """A finding against a claim, less the differences where another sentence answers as it says.

    A share of the towns does not contradict what is told of the country.
    """
    quoted = [(item.sentence.passage.document, item.sentence.start) for item in finding.held]
    left = tuple(
        item
        for item in finding.differences[:_MOST]
        if not _is_told_elsewhere(item.claimed, claim, quoted, library, book)
    )
    if finding.differences and not left:
        return Finding("not_found")
    return replace(finding, differences=left)


def answered_otherwise(claim: Claim, library: Library, book: NameBook) -> Finding | None:
    """The finding against a claim one part of which the documents answer otherwise, or None."""
    if claim.denies:
        return None
    hits = [hit for each in LANGUAGES for hit in library.retrieve(claim.text, each)]
    found = sentences_in(current(hits, library.documents))
    held = hold(claim, found, library.matcher, book)
    other = _other_figure(claim, found, held, library, book)
    return other or _other_name(claim, held, library, book)
