"""The part of a sentence that each of its figures or names owns."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from assistant.clues.assertions import read_assertion
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import Quantity
from assistant.words.analyzer import term

_JOINT = re.compile(
    r"(?:(?<!\w)(?:à|au|aux|de|du|des|d['’]|en|dans|pour|sur|dont|avec|puis|le|la|les|l['’]|Mme"
    r"|M\.|إلى|في|من|من أصل|من بين|من مجموع|على|منها|منهم|نحو|حوالي|أو)\s*|[وبل])+\Z"
)
"""The words right before a value that open the part it owns."""
_AND = re.compile(r"(?<=\s)و(?=[\u0620-\u064a]{3,})\w+")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A value or a name that may answer, as it stands in a sentence.

    Attributes:
        key: the same for the same value.
        item: the quantity, None for a name.
    """

    start: int
    end: int
    key: object
    item: Quantity | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """What a sentence says of one candidate alone.

    Attributes:
        lead: what stands between the candidate before and this one.
        head: for the first candidate, the clauses before its own; they may be said of all.
        before, after: the words of its own on each side.
        first: whether it is the first.
    """

    candidate: Candidate
    lead: str
    head: str
    before: str
    after: str
    first: bool

    @property
    def own(self) -> str:
        """Its own words, without the candidate."""
        return f"{self.before} … {self.after}"


def parts_of(text: str, candidates: Sequence[Candidate]) -> tuple[Part, ...]:
    """A sentence shared out among its candidates, in order.

    Between two it is cut at the first conjunction, else at the first comma, else before the small
    words that open the second.
    """
    assertion = read_assertion(text)
    said, cuts = assertion.said, _cuts(text)
    ordered = sorted(candidates, key=lambda item: item.start)
    edges = [0]
    for left, right in pairwise(ordered):
        between = [cut for cut in cuts if left.end <= cut <= right.start]
        strong = [cut for cut in between if said[cut : cut + 2].strip()[:1] not in ",،"]
        start = _opening(left, right, text)
        edges.append((strong or between or [_joint(said, left.end, start)])[0])
    edges.append(len(said))
    near = max((cut for cut in cuts if cut <= ordered[0].start), default=0)
    found = []
    for number, item in enumerate(ordered):
        start = edges[number] if number else near
        before, after = said[start : item.start], said[item.end : edges[number + 1]]
        lead = said[ordered[number - 1].end if number else 0 : item.start]
        head = "" if number else said[:near]
        found.append(Part(item, lead, head, before, after, not number))
    return tuple(found)


def _joint(said: str, start: int, end: int) -> int:
    """Where the words that open a value begin: an Arabic "and", else the small words before it."""
    joined = [found for found in _AND.finditer(said, start, end) if _is_and(found.group())]
    if joined:
        return joined[-1].start()
    small = _JOINT.search(said[start:end])
    return start + small.start() if small else end


def _is_and(word: str) -> bool:
    """Whether the first letter of a word is a conjunction, not its own («وزارة»)."""
    folded = fold(word)
    return folded.startswith("وو") or not term(folded).startswith("و")


def _cuts(text: str) -> list[int]:
    """Where a sentence may be cut: not between the two ends of a range."""
    assertion = read_assertion(text)
    low = [item for item in assertion.figures if item.bound == "low"]
    high = [item for item in assertion.figures if item.bound == "high"]
    spans = [(one.end, end.start) for one, end in zip(low, high, strict=False)]
    starts = [start for start, _ in assertion.clauses if start]
    return [cut for cut in starts if not any(first <= cut <= last for first, last in spans)]


def _opening(left: Candidate, right: Candidate, text: str) -> int:
    """Where a candidate begins: a date, at the figure told of it that stands before."""
    if right.item is None or right.item.kind not in DATES:
        return right.start
    told = [item for item in read_assertion(text).figures if left.end <= item.start < right.start]
    return told[0].start if told else right.start


def strong_clauses(text: str) -> list[tuple[int, int]]:
    """The clauses of a sentence that a conjunction or a strong mark parts."""
    said = read_assertion(text).said
    cuts = [at for at in _cuts(text) if said[at : at + 2].strip()[:1] not in ",،"]
    edges = [0, *cuts, len(text)]
    return list(pairwise(edges))
