"""What the documents answer where a claim gives a figure or a name: another contradicts it.

A claim in words far from the documents' shares few of them with the sentence that tells its fact.
Asked as a question, its figure left out, it is answered or refused as any question is; the answer
is set against the figure. That questions decide whether a text is faithful to another is the way of
A. Wang, K. Cho and M. Lewis, "Asking and answering questions to evaluate the factual consistency of
summaries" (2020).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction
from itertools import islice

from assistant.answers.library import Library, current
from assistant.answers.single_answer import single_answer
from assistant.claims.claims import Claim
from assistant.claims.reach import bound_of, has_rhythm_alone
from assistant.clues.assertions import read_assertion
from assistant.confronting.held import Held
from assistant.confronting.holding import hold, hold_alone
from assistant.judging.judgement import Sentence
from assistant.lexical import LANGUAGES
from assistant.numbers.quantity import DATES
from assistant.proper_names.gazetteer import without_preposition
from assistant.proper_names.names import NameBook
from assistant.quantities import Quantity, quantities, render, says, supports
from assistant.questions.question import Question
from assistant.schema import Answer, Citation
from assistant.verdict import Difference
from assistant.verdicts.candidates import as_sentence, sentences_in
from assistant.verdicts.claim_questions import FigureAsked, NameAsked, figures_asked, names_asked
from assistant.verdicts.finding import Finding
from assistant.verdicts.relations import admits_others

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
Asked = FigureAsked | NameAsked
_LIMIT = re.compile(r"maxim|حد أقصى|أقصى حد|أبعد تقدير")
"""What tells the limit itself."""


def _held(
    claim: Claim, citation: Citation, question: Question, library: Library, book: NameBook
) -> Held:
    """A claim held against a citation, in its passage where that was found for the question."""
    found = sentences_in(library.retrieve(question.text, None))
    quoted = as_sentence(citation, citation.quote)
    sentence = next((item for item in found if item.place == citation.place), quoted)
    return hold_alone(claim, sentence, library.matcher, book)


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


def _other_figure(
    claim: Claim, asked: FigureAsked, library: Library, book: NameBook
) -> tuple[Held, str] | None:
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
    held = _held(claim, quoted, asked.question, library, book)
    otherwise = _tells_otherwise(held, asked, answer.confidence)
    return (held, render(told, claim.language)) if otherwise else None


def _is_told(asked: Asked, found: Sequence[Sentence], held: Sequence[Held], book: NameBook) -> bool:
    """Whether a sentence found for a claim tells what is asked; a near one, but for an amount."""
    near = [item.sentence for item in held]
    if isinstance(asked, NameAsked):
        return any(book.holds(item.text, asked.claimed) for item in near)
    told = near if asked.claimed.kind in DATES else found
    return any(supports(item.text, asked.claimed) for item in told)


def _other_name(
    claim: Claim, asked: NameAsked, library: Library, book: NameBook
) -> tuple[Held, str] | None:
    """The sentence that surely answers a question with another name, and that name."""
    answer = single_answer(asked.question, library)
    if answer.status != "answered" or answer.confidence < _SURE_NAME:
        return None
    if any(book.holds(item.quote, asked.claimed) for item in answer.citations):
        return None
    held = _held(claim, answer.citations[0], asked.question, library, book)
    told = [item.found for item in held.missing if item.claimed == asked.claimed.text]
    so = not (held.opposed or held.unfulfilled) and len(held.missing) == 1
    states = {item.state for item in held.figures}
    near = held.covered >= _NAMED and not held.tolerated
    if not so or not near or "other" in states or not any(told) or admits_others(claim, held):
        return None
    return held, without_preposition(told[0])


def _is_told_elsewhere(
    every: Sequence[Asked], quoted: Sequence[tuple[str, int]], library: Library, book: NameBook
) -> bool:
    """Whether the documents answer with a part of a claim, elsewhere than in some sentences.

    The first question for it decides that is answered there.
    """
    for asked in every:
        answer = single_answer(asked.question, library)
        if answer.status != "answered" or answer.citations[0].place in quoted:
            continue
        if isinstance(asked, NameAsked):
            return book.holds(answer.short or answer.citations[0].quote, asked.claimed)
        return any(says(item, asked.claimed) for item in quantities(answer.short))
    return False


def without_answered(claim: Claim, finding: Finding, library: Library, book: NameBook) -> Finding:
    """A finding against a claim, less the differences where another sentence answers as it says.

    A share of the towns does not contradict what is told of the country.
    """
    quoted = [item.sentence.place for item in finding.held]
    every: list[Asked] = [*figures_asked(claim), *names_asked(claim)]

    def is_told(item: Difference) -> bool:
        mine = [asked for asked in every if asked.claimed.text == item.claimed]
        return _is_told_elsewhere(mine, quoted, library, book)

    left = tuple(item for item in finding.differences[:_MOST] if not is_told(item))
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
    every: list[Asked] = [*islice(figures_asked(claim), _MOST)]
    every += islice(names_asked(claim), _MOST)
    for asked in every:
        if _is_told(asked, found, held, book):
            continue
        if isinstance(asked, NameAsked):
            against = _other_name(claim, asked, library, book)
        else:
            against = _other_figure(claim, asked, library, book)
        if against:
            quote, told = against
            return Finding("contradicted", (quote,), (Difference(asked.claimed.text, told),))
    return None
