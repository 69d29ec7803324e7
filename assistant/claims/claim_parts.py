"""The parts of a claim: its sentences, and one text for each of its main figures."""

import re

from assistant.claims.claim_words import FRAME
from assistant.claims.claims import blanked
from assistant.clues.assertions import negated, read_assertion
from assistant.clues.stretches import stretch
from assistant.documents.sentences import sentence_spans
from assistant.normalize import fold
from assistant.numbers.quantity import MEASURED
from assistant.words.analyzer import content_words, is_number

_ASIDE = re.compile(
    "(?P<head>{0}{{3,80}})[,،] (?P<aside>{0}{{6,120}})[,،] (?P<rest>{0}+)".format(
        r"(?:[^,،]|(?<=\d)[,،](?=\d))"
    )
)
_RELATIVE = re.compile(
    r"(?P<main>[^,،;؛]*?[^\W\d]+ )"
    r"(?P<head>(?:[^\W\d]{4,} )?(?:«[^»]{2,60}»|[A-Z][\w'’.-]*(?: [A-Z\d][\w'’.-]*){0,4}))"
    r"[،,]? (?:qui|(?:avec|pour|par|dans|à) (?:lequel|laquelle|qui)|الذي|التي|الذين)"
    r"(?P<rest> [^;؛]+)"
)
"""A sentence that ends with a name of which a relative clause tells more."""
_INSTEAD = re.compile(r"\s*[,،]\s*(?:mais|bien au contraire|au contraire|بل)\s")
_AGO = re.compile(r"\s+(?:avant|plus tôt|auparavant)\b", re.IGNORECASE)
"""What follows how long before something was: « un an plus tôt » is no figure of its own."""
_OF_THEM = re.compile(
    r"[,،] (?:dont|parmi (?:eux|elles|lesquel\w+)|و?من(?:ها|هم|هن)|و?من بين(?:ها|هم))(?!\w)"
    r"|\bd['’]entre (?:eux|elles)\b",
    re.IGNORECASE,
)
"""What counts some of those counted before."""
_TELLING = 2
"""How many words of its own a part of a sentence needs to be understood with its subject."""


def _tells(told: re.Match[str]) -> bool:
    """Whether both a sentence and its relative clause tell something of their own."""
    return all(len(content_words(told[name])) >= _TELLING for name in ("main", "rest"))


def sentences_of(text: str) -> list[str]:
    """The sentences of a claim."""
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


def denied_first(sentence: str) -> str:
    """What a sentence denies before it says what is so instead, or ""."""
    found = _INSTEAD.search(sentence)
    before = sentence[: found.start()] if found else ""
    return before if negated(before) and len(content_words(before)) >= _TELLING else ""


def own_words(part: str) -> str:
    """A part as `parts_of` gives it, with the subject alone of the words said once for all."""
    shared, gap, own = part.rpartition("  ")
    subject = content_words(shared)[:1]
    telling = [word for word in content_words(own) if not is_number(word)]
    if not gap or not subject or len(telling) < _TELLING:
        return ""
    at = fold(shared).find(subject[0])
    return f"{shared[: at + len(subject[0])]} {own}" if at >= 0 else ""


def has_its_subject(part: str) -> bool:
    """Whether a part as `parts_of` gives it names a subject of its own before its figure."""
    _, gap, own = part.rpartition("  ")
    main = [item for item in read_assertion(own).figures if item.kind in MEASURED]
    return bool(gap and main and content_words(own[: main[0].start]))


def _only_dates(aside: str) -> bool:
    """Whether an aside tells but the time of what is told around it: « , fin 2024, »."""
    assertion = read_assertion(aside)
    if not assertion.figures or any(item.kind in MEASURED for item in assertion.figures):
        return False
    rest = blanked(aside, [(item.start, item.end) for item in assertion.figures])
    return all(FRAME.fullmatch(word) for word in content_words(rest))


def _aside(sentence: str) -> re.Match[str] | None:
    found = _ASIDE.fullmatch(sentence)
    return None if found is None or _only_dates(found["aside"]) else found


def belong_together(sentence: str) -> bool:
    """Whether the parts of a sentence are told by one sentence or by none.

    So is a part of what is counted before it, and an aside with a figure, not of what it is.
    """
    if _OF_THEM.search(sentence):
        return True
    found = _aside(sentence)
    figures = read_assertion(found["aside"]).figures if found else ()
    return any(item.kind in MEASURED for item in figures)


def parts_of(sentence: str) -> list[str]:
    """One text for each main figure of a sentence: its own words, with those said once for all.

    An aside between commas is a part of its own.

    >>> parts_of("Le Maroc vise 1 000 startups en 2026 et 3 000 en 2030.")
    ['Le Maroc vise 1 000 startups en 2026', 'Le Maroc vise       startups en  et 3 000 en 2030.']
    """
    if (told := _RELATIVE.fullmatch(sentence)) is not None and _tells(told):
        return [f"{told['main']}{told['head']}", f"{told['head']}{told['rest']}"]
    if aside := _aside(sentence):
        return [f"{aside['head']} {aside['rest']}", f"{aside['head']} {aside['aside']}"]
    assertion = read_assertion(sentence)
    main = [
        item
        for item in assertion.figures
        if item.kind in MEASURED and not _AGO.match(sentence, item.end)
    ]
    if len(main) < 2:
        return [sentence]
    spans = [stretch(assertion, item, main) for item in main]
    figures = [(item.start, item.end) for item in assertion.figures]
    shared = blanked(sentence, figures)[slice(*spans[0])]
    first = sentence[slice(*spans[0])].strip()
    return [first, *(f"{shared.rstrip()}  {sentence[slice(*span)].strip()}" for span in spans[1:])]
