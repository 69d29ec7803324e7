"""The laws every answer obeys, checked on its text before it is given.

1. Every sentence of an answer carries a marker.
2. Every marker has a citation, and every citation a marker.
3. Every quote is a literal span of its document.
4. Every figure, date, percentage and amount stands in a quote the sentence cites.
5. An answer that found nothing cites nothing.
"""

import re
from collections.abc import Mapping

from assistant.documents.sentences import sentence_spans
from assistant.quantities import unsupported
from assistant.schema import Answer, Citation, Document

MARKER = re.compile(r"\[(\d+)\]")


def _sentence_laws(sentence: str, quotes: Mapping[int, str]) -> list[str]:
    numbers = [int(number) for number in MARKER.findall(sentence)]
    if not numbers:
        return [f"no marker: {sentence}"]
    unknown = [number for number in numbers if number not in quotes]
    if unknown:
        return [f"marker without citation {unknown}: {sentence}"]
    loose = unsupported(MARKER.sub("", sentence), [quotes[number] for number in numbers])
    return [f"figure not in the quote ({item.text}): {sentence}" for item in loose]


def _quote_law(citation: Citation, documents: Mapping[str, Document]) -> list[str]:
    document = documents.get(citation.document)
    if document is None or document.text[citation.start : citation.end] != citation.quote:
        return [f"quote [{citation.number}] is not a literal span of {citation.document}"]
    return []


def violations(answer: Answer, documents: Mapping[str, Document]) -> list[str]:
    """What an answer breaks, one line each; empty for a lawful answer."""
    if answer.status in {"not_found", "invalid"}:
        return ["citations without an answer"] if answer.citations else []
    found = [line for item in answer.citations for line in _quote_law(item, documents)]
    quotes = {item.number: item.quote for item in answer.citations}
    for start, end in sentence_spans(answer.text, 0, len(answer.text)):
        found.extend(_sentence_laws(answer.text[start:end], quotes))
    unused = set(quotes) - {int(number) for number in MARKER.findall(answer.text)}
    return found + [f"citation [{number}] has no marker" for number in sorted(unused)]
