"""A verdict on a claim in words, in the language of the claim."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.confronting.held import Held
from assistant.messages import say
from assistant.quantities import render
from assistant.schema import Citation, Language, Passage
from assistant.verdicts.finding import Finding
from assistant.words.analyzer import folded_words, term

_MOST_NAMED = 4
"""How many missing parts of a claim are named."""


def _markers(held: Sequence[Held], citations: Sequence[Citation]) -> str:
    places = {item.place: item.number for item in citations}
    found = [places.get(item.sentence.place) for item in held]
    return " ".join(dict.fromkeys(f"[{number}]" for number in found if number))


def untold(finding: Finding, passages: Sequence[Passage]) -> Finding:
    """A finding that names as missing only what none of some passages holds."""
    texts = [f"{item.title} {item.section} {item.text}" for item in passages]
    told = [set(map(term, folded_words(text))) for text in texts]
    missing = [
        part
        for part in finding.missing
        if not any({term(word) for word in folded_words(part)} <= words for words in told)
    ]
    return replace(finding, missing=tuple(missing[:_MOST_NAMED]))


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
