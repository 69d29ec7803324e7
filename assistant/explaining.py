"""A verdict on a claim in words, in the language of the claim."""

from collections.abc import Sequence

from assistant.finding import Finding
from assistant.held import Held
from assistant.messages import say
from assistant.quantities import render
from assistant.schema import Citation, Language


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
