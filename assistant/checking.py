"""Is a claim what the documents say? Supported, contradicted or not found, with the quotes.

A claim is supported only when one or a few quotes hold every figure, date and name of it and cover
its words; it is contradicted when a sentence about the same thing gives another figure or name,
or says the contrary; otherwise the documents do not decide.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.answering import Library
from assistant.claims import Claim, own_words, parts_of, read_claim, sentences_of
from assistant.evidence import Sentence
from assistant.holding import Held, hold
from assistant.messages import say
from assistant.names import NameBook
from assistant.quantities import Quantity, render
from assistant.quoting import cite, nearest
from assistant.schema import (
    Citation,
    Difference,
    Evidence,
    Language,
    Passage,
    Verdict,
    VerdictKind,
)

SUPPORTED_SHARE = 0.72
SUPPORTED_GAP = 0.16
CONTRADICTED_SHARE = 0.70
CONTRADICTED_GAP = 0.16
"""How much of a claim's words a sentence must cover, and how much one uncovered word may weigh."""
_BETTER = 0.15
"""A contradiction wins over support when its sentence covers so much more of the claim."""
_ALIKE = 0.10
"""Another value from a sentence within this much of the supporting one is mentioned."""
_MOST_QUOTES = 4


@dataclass(frozen=True, slots=True)
class Finding:
    """What the documents say of one part of a claim.

    Attributes:
        disputed: other values the documents give for the same thing.
        missing: the words, names or figures of the claim that no document treats.
    """

    verdict: VerdictKind
    held: tuple[Held, ...] = ()
    differences: tuple[Difference, ...] = ()
    disputed: tuple[tuple[Quantity, Held], ...] = ()
    missing: tuple[str, ...] = ()


def _sentences(hits: Sequence[Evidence]) -> list[Sentence]:
    """The sentences of the hits, none twice."""
    found: dict[tuple[str, int], Sentence] = {}
    for hit in hits:
        passage = hit.passage
        for number, (start, end) in enumerate(passage.sentences):
            text = passage.sentence(number)
            if not text.rstrip().endswith(("?", "؟")):
                sentence = Sentence(passage, number, start, end, text, hit.score, ())
                found.setdefault((passage.document, start), sentence)
    return list(found.values())


def _on_subject(held: Held) -> bool:
    """Whether a sentence leaves out nothing that tells its subject from the claim's."""
    return not (held.foreign and (held.uncovered or held.bare))


def _supports(held: Held) -> bool:
    return (
        _on_subject(held)
        and not held.swapped
        and not held.tolerated
        and held.digits
        and held.covered >= SUPPORTED_SHARE
        and held.gap <= SUPPORTED_GAP
        and not held.missing
        and all(item.state == "same" for item in held.figures)
    )


def _contradicts(held: Held) -> bool:
    """Whether a sentence about the same thing gives another figure, or another name."""
    if held.covered < CONTRADICTED_SHARE or held.gap > CONTRADICTED_GAP or not _on_subject(held):
        return False
    states = {item.state for item in held.figures}
    if "absent" in states:
        return False
    if held.missing:
        return states <= {"same"} and all(item.found for item in held.missing)
    return "other" in states


def _is_answered(against: Held, held: Sequence[Held]) -> bool:
    """Whether another sentence gives every figure, two at least, that a sentence contradicts."""
    wrong = [at for at, item in enumerate(against.figures) if item.state == "other"]
    return len(wrong) > 1 and any(
        not item.missing and all(item.figures[at].state == "same" for at in wrong) for item in held
    )


def _differences(held: Held, language: Language) -> tuple[Difference, ...]:
    figures = [
        Difference(item.claimed.text, render(item.found, language))
        for item in held.figures
        if item.state == "other" and item.found is not None
    ]
    return (*figures, *(Difference(item.claimed, item.found) for item in held.missing))


def _other_values(held: Held, best: Held) -> list[tuple[Quantity, Held]]:
    """Values another sentence about the same thing gives instead of the claimed ones."""
    if not _contradicts(held) or held.missing or held.covered < best.covered - _ALIKE:
        return []
    return [(item.found, held) for item in held.figures if item.state == "other" and item.found]


def _weigh(claim: Claim, held: Sequence[Held]) -> Finding:
    """The verdict on one part of a claim, from the sentences it was held against."""
    supporting = [item for item in held if _supports(item)]
    contradicting = [item for item in held if _contradicts(item) and not item.opposed]
    agreeing = [item for item in supporting if not item.opposed]
    best = agreeing[0] if agreeing else None
    against = next((item for item in contradicting if not _is_answered(item, held)), None)
    if best is not None and (against is None or against.covered < best.covered + _BETTER):
        inside = [(value, best) for item in best.figures for value in item.disputed]
        beside = [pair for item in contradicting for pair in _other_values(item, best)]
        return Finding("supported", (best,), disputed=(*inside, *beside[:1]))
    if supporting and best is None:
        quote = supporting[0]
        difference = Difference(claim.text.strip(), quote.sentence.text)
        return Finding("contradicted", (quote,), (difference,))
    if against is not None and not claim.denies:
        return Finding("contradicted", (against,), _differences(against, claim.language))
    return Finding("not_found", missing=_not_treated(claim, held))


def _not_treated(claim: Claim, held: Sequence[Held]) -> tuple[str, ...]:
    if not held:
        return ()
    best = held[0]
    figures = [item.claimed.text for item in best.figures if item.state == "absent"]
    return (*(item.claimed for item in best.missing), *figures, *best.uncovered)[:4]


def _quoted(citation: Citation, text: str) -> Sentence:
    """A quote as a sentence of its own, without the headings above it."""
    passage = Passage(
        id=citation.passage,
        document=citation.document,
        title="",
        language=citation.language,
        section="",
        page=citation.page,
        start=citation.start,
        end=citation.start + len(text),
        text=text,
        sentences=((citation.start, citation.start + len(text)),),
    )
    return Sentence(passage, 0, passage.start, passage.end, text, 0.0, ())


class Checker:
    """Checks claims against one index; safe to share between threads."""

    def __init__(self, library: Library, book: NameBook) -> None:
        self._library = library
        self._book = book

    def _find(self, text: str, language: Language, hits: Sequence[Evidence]) -> Finding:
        claim = read_claim(text, language, self._library.matcher, self._book)
        if not claim.terms.words and not claim.names:
            return Finding("not_found")
        return _weigh(claim, hold(claim, _sentences(hits), self._library.matcher, self._book))

    def _sentence(self, text: str, language: Language) -> tuple[Finding, list[Evidence]]:
        """One sentence of a claim: whole, then figure by figure; its own language first."""
        other: Language = "ar" if language == "fr" else "fr"
        first: list[Evidence] = []
        finding = Finding("not_found")
        for searched in (language, other):
            hits = self._library.retrieve(text, searched)
            first = first or hits
            tried = self._find(text, language, hits)
            if tried.verdict == "not_found":
                tried = self._by_parts(text, language, hits) or tried
            if tried.verdict != "not_found":
                return tried, hits
            finding = finding if finding.missing else tried
        return finding, first

    def _by_parts(self, text: str, language: Language, hits: Sequence[Evidence]) -> Finding | None:
        parts = parts_of(text)
        if len(parts) < 2:
            return None
        found = [self._find(part, language, hits) for part in parts]
        sources = {held.sentence.passage.document for item in found for held in item.held}
        for number, part in enumerate(parts):
            if sources and found[number].verdict == "not_found" and (own := own_words(part)):
                # Only a contradiction, and only from a document that bears out another part.
                tried = self._find(own, language, hits)
                documents = {held.sentence.passage.document for held in tried.held}
                if tried.verdict == "contradicted" and documents <= sources:
                    found[number] = tried
        return _joined(found)

    def check(self, text: str, language: Language) -> Verdict:
        """The verdict on a claim in one of the two languages."""
        found = [self._sentence(part, language) for part in sentences_of(text)]
        hits = found[0][1] if found else []
        finding = _joined([item for item, _ in found]) if found else Finding("not_found")
        return self._verdict(text, language, finding, hits)

    def bears_out(self, sentence: str, language: Language, quotes: Sequence[Citation]) -> bool:
        """Whether some quotes, each alone or all together, say what a sentence says."""
        claim = read_claim(sentence, language, self._library.matcher, self._book)
        whole = " ".join(item.quote for item in quotes)
        texts = [*(item.quote for item in quotes), *([whole] if len(quotes) > 1 else [])]
        cited = [_quoted(quotes[0], text) for text in texts]
        held = hold(claim, cited, self._library.matcher, self._book)
        return any(_supports(item) and not item.opposed for item in held)

    def _verdict(
        self, text: str, language: Language, finding: Finding, hits: Sequence[Evidence]
    ) -> Verdict:
        quoted = [*finding.held, *(held for _, held in finding.disputed)]
        unique = {(item.sentence.passage.document, item.sentence.start): item for item in quoted}
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


def _joined(findings: Sequence[Finding]) -> Finding:
    """The verdict on a whole claim: one wrong part is enough, every part must stand."""
    kinds = {item.verdict for item in findings}
    verdict: VerdictKind = "supported" if kinds == {"supported"} else "not_found"
    kept = list(findings)
    if "contradicted" in kinds:
        verdict = "contradicted"
        kept = [item for item in findings if item.verdict == "contradicted"]
    elif verdict == "not_found":
        kept = [item for item in findings if item.verdict == "not_found"]
    differences = dict.fromkeys(pair for item in kept for pair in item.differences)
    return Finding(
        verdict,
        tuple(held for item in kept for held in item.held),
        tuple(differences),
        tuple(pair for item in kept for pair in item.disputed),
        tuple(dict.fromkeys(word for item in kept for word in item.missing)),
    )


def _markers(held: Sequence[Held], citations: Sequence[Citation]) -> str:
    places = {(item.document, item.start): item.number for item in citations}
    found = [places.get((item.sentence.passage.document, item.sentence.start)) for item in held]
    return " ".join(dict.fromkeys(f"[{number}]" for number in found if number))


def explain(finding: Finding, citations: Sequence[Citation], language: Language) -> str:
    """The verdict in words, in the language of the claim."""
    separator = " ; " if language == "fr" else "، "
    if finding.verdict == "not_found":
        missing = separator.join(finding.missing)
        key = "check_not_found" if missing else "check_not_found_bare"
        return say(key, language, missing=missing)
    marker = _markers(finding.held, citations)
    if finding.verdict == "supported":
        lines = [say("check_supported", language, marker=marker)]
        if finding.disputed:
            values = dict.fromkeys(render(value, language) for value, _ in finding.disputed)
            others = [held for _, held in finding.disputed]
            mark = _markers(others, citations) or marker
            found = separator.join(values)
            lines.append(say("check_disputed", language, found=found, marker=mark))
        return " ".join(lines)
    if any(
        item.found in {held.sentence.text for held in finding.held} for item in finding.differences
    ):
        return say("check_opposed", language, marker=marker)
    lines = [
        say("check_contradicted", language, claimed=item.claimed, found=item.found, marker=marker)
        for item in finding.differences
    ]
    return " ".join(lines)
