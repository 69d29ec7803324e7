"""Is a claim what the documents say? Supported, contradicted or not found, with the quotes.

A claim is supported only when one or a few quotes hold every figure, date and name of it and cover
its words; it is contradicted when a sentence about the same thing gives another figure or name,
or says the contrary; otherwise the documents do not decide.
"""

from collections.abc import Sequence
from dataclasses import replace

from assistant.answers.library import Library, current
from assistant.answers.quoting import cite, nearest
from assistant.claims.capitals import as_named
from assistant.claims.claim_parts import (
    belong_together,
    denied_first,
    has_its_subject,
    own_words,
    parts_of,
    sentences_of,
)
from assistant.claims.claims import read_claim
from assistant.claims.emphasis import without_emphasis
from assistant.claims.rates import as_percentage, as_reduction
from assistant.claims.spans import as_period
from assistant.confronting.holding import hold
from assistant.numbers.quantity import MEASURED
from assistant.proper_names.names import NameBook
from assistant.quantities import Quantity, says
from assistant.schema import Citation, Evidence, Language
from assistant.verdict import Verdict
from assistant.verdicts.answered_claims import answered_otherwise, without_answered
from assistant.verdicts.bearing_out import supports
from assistant.verdicts.candidates import as_sentence, sentences_in
from assistant.verdicts.deciding import decide
from assistant.verdicts.explaining import explain, untold
from assistant.verdicts.finding import Finding, joined
from assistant.verdicts.verbatim import standing

_MOST_QUOTES = 4
_MOST_ASKED = 3
"""How many sentences of a claim are asked as questions."""
_ROUNDED = 0.1
"""How far from a figure one may be that is told for it, rounded."""


def _in_usual_terms(text: str) -> str:
    """A claim with its span of months, its rate or its reduction told as most texts tell them."""
    return as_reduction(as_percentage(as_period(text)))


def _places(finding: Finding) -> set[tuple[str, int]]:
    """Where the sentences of a finding stand."""
    return {held.sentence.place for held in finding.held}


def _is_near(one: Quantity, other: Quantity) -> bool:
    """Whether two figures are much the same, one being rounded."""
    if not one.value or not other.value:
        return False
    return abs(one.value / other.value - 1) <= _ROUNDED


def _is_loose(finding: Finding) -> bool:
    """Whether a figure of a claim is borne out only as a bound that another figure keeps."""
    return finding.verdict == "supported" and any(
        item.found is not None
        and item.found.kind in MEASURED - {"percent", "ratio"}
        and not says(item.found, item.claimed)
        and not _is_near(item.found, item.claimed)
        for held in finding.held
        for item in held.figures
    )


class Checker:
    """Checks claims against one index; safe to share between threads."""

    def __init__(self, library: Library, book: NameBook) -> None:
        self._library = library
        self._book = book

    def _find(self, text: str, language: Language, hits: Sequence[Evidence]) -> Finding:
        claim = read_claim(text, language, self._library.matcher, self._book)
        if not claim.terms.words and not claim.names:
            return Finding("not_found")
        held = hold(claim, sentences_in(hits), self._library.matcher, self._book)
        found = decide(claim, held)
        if found.verdict != "supported" and (literal := standing(text, held)):
            return Finding("supported", (literal,))
        return untold(found, [hit.passage for hit in hits])

    def _sentence(
        self, text: str, language: Language, *, asked: bool
    ) -> tuple[Finding, list[Evidence]]:
        """One sentence of a claim; as it stands, then its rate or its span in the usual terms.

        Args:
            asked: whether it is asked as questions too, which takes longer.
        """
        told = text
        finding, hits = self._as_told(text, language)
        if finding.verdict != "supported" and (usual := _in_usual_terms(text)) != text:
            # Of so many out of so many, no count of a sentence stands in the place of either.
            told = usual
            finding, hits = self._as_told(told, language)
        if finding.verdict == "not_found" and (named := as_named(told)) != told:
            told = named
            finding, hits = self._as_told(told, language)
        if finding.verdict == "not_found" and (denied := denied_first(text)):
            against, found = self._as_told(denied, language)
            if against.verdict == "contradicted":
                return against, found
        return (self._asked_too(told, language, finding) if asked else finding), hits

    def _asked_too(self, text: str, language: Language, finding: Finding) -> Finding:
        """A finding, after what the documents answer to the questions the claim would answer."""
        if finding.verdict == "supported" or finding.implied:
            return finding
        claim = read_claim(text, language, self._library.matcher, self._book)
        if finding.verdict == "contradicted":
            return without_answered(claim, finding, self._library, self._book)
        return answered_otherwise(claim, self._library, self._book) or finding

    def _as_told(self, text: str, language: Language) -> tuple[Finding, list[Evidence]]:
        """One sentence of a claim: whole, then figure by figure; its own language first."""
        other: Language = "ar" if language == "fr" else "fr"
        first: list[Evidence] = []
        finding = Finding("not_found")
        for searched in (language, other):
            hits = current(self._library.retrieve(text, searched), self._library.documents)
            tried = self._find(text, language, hits)
            if tried.verdict == "not_found" and not tried.implied:
                tried = self._by_parts(text, language, hits) or tried
            if tried.verdict != "not_found" or tried.implied:
                return tried, hits
            if not first:
                finding, first = tried, hits
        return finding, first

    def _by_parts(self, text: str, language: Language, hits: Sequence[Evidence]) -> Finding | None:
        parts = parts_of(text)
        if len(parts) < 2:
            return None
        found = [self._find(part, language, hits) for part in parts]
        for number, part in enumerate(parts):
            # What is said of the first subject is not what another one is said to have.
            if found[number].verdict == "contradicted" and has_its_subject(part):
                found[number] = Finding("not_found")
        # What is told elsewhere may be told of another thing.
        apart = belong_together(text) or any(map(_is_loose, found))
        if apart and not set.intersection(*map(_places, found)):
            found = [
                replace(item, verdict="not_found") if item.verdict == "supported" else item
                for item in found
            ]
        sources = {held.sentence.passage.document for item in found for held in item.held}
        for number, part in enumerate(parts):
            if sources and found[number].verdict == "not_found" and (own := own_words(part)):
                # Only a contradiction, and only from a document that bears out another part.
                tried = self._find(own, language, hits)
                documents = {held.sentence.passage.document for held in tried.held}
                if tried.verdict == "contradicted" and documents <= sources:
                    found[number] = tried
        return joined(found)

    def check(self, text: str, language: Language) -> Verdict:
        """The verdict on a claim in one of the two languages."""
        found = [
            self._sentence(without_emphasis(part), language, asked=number < _MOST_ASKED)
            for number, part in enumerate(sentences_of(text))
        ]
        hits = found[0][1] if found else []
        finding = joined([item for item, _ in found]) if found else Finding("not_found")
        return self._verdict(text, language, finding, hits)

    def bears_out(self, sentence: str, language: Language, quotes: Sequence[Citation]) -> bool:
        """Whether some quotes, each alone or all together, say what a sentence says."""
        claim = read_claim(sentence, language, self._library.matcher, self._book)
        whole = " ".join(item.quote for item in quotes)
        texts = [*(item.quote for item in quotes), *([whole] if len(quotes) > 1 else [])]
        cited = [as_sentence(quotes[0], text) for text in texts]
        held = hold(claim, cited, self._library.matcher, self._book)
        return any(supports(item) and not item.denies for item in held)

    def _verdict(
        self, text: str, language: Language, finding: Finding, hits: Sequence[Evidence]
    ) -> Verdict:
        quoted = [*finding.held, *(held for _, held in finding.disputed)]
        unique = {item.sentence.place: item for item in quoted}
        documents = self._library.documents
        citations = tuple(
            cite(documents[item.sentence.passage.document], item.sentence, number)
            for number, item in enumerate(list(unique.values())[:_MOST_QUOTES], 1)
        )
        offered: tuple[Citation, ...] = ()
        if finding.verdict == "not_found":
            citations, offered = (), nearest(hits, documents, self._library.nearest)
        return Verdict(
            claim=text,
            language=language,
            verdict=finding.verdict,
            explanation=explain(finding, citations, language),
            differences=finding.differences,
            citations=citations,
            nearest=offered,
        )
