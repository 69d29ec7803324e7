"""What a sentence asserts: without its attributions, clause by clause, figure by figure.

A sentence of a public document names its sources and their dates ("selon X (12 janvier 2026)",
«(المصدر: …)»); those dates are not what it asserts. When it gives several values ("25 milliards en
2026 et 40 milliards en 2030"), each value has a stretch of the sentence of its own.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.normalize import fold, fold_with_offsets
from assistant.quantities import Quantity, quantities, same
from assistant.units import UNITS, same_unit

_PARENTHESES = re.compile(r"\(([^()]*)\)")
_SOURCES = re.compile(r"\A\s*(?:sources?|المصدر|المصادر|المصدران|مصدر)\b")
_UNDATED = re.compile(
    r"(?:page )?(?:non datee?s?|sans date)|pages non datees|دون تاريخ|(?:صفحه )?غير مورخه?"
)
_JOINTS = re.compile(r"[\s,;،؛]|(?<!\w)(?:et|puis|en|du|de|و)(?!\w)|(?<!\w)و(?=\d)")
_CLAUSE = re.compile(
    r"[;؛:]| , |,(?= |$)|(?<!\w)(?:alors que|tandis que|mais|contre|puis|soit|et non|ou)(?!\w)"
    r"|(?<!\w)et (?!non)|(?<!\w)(?:بينما|في حين|فيما|مقابل|اما|لكن|وليس|وليست|او|ثم)(?!\w)"
    r"|(?<=[\s(])و(?=\d|ال|ب\d)"
)
_NEGATION = re.compile(
    r"(?<!\w)(?:ne\s|n')(?:\S+\s){1,4}?(?:pas|plus|jamais|aucune?|ni|guere)(?!\w)"
    r"|(?<!\w)(?:aucune?|ni|et non|non pas|pas encore)(?!\w)"
    r"|(?<!\w)[وف]?لا(?! (?:يقل|تقل|سيما|يزال|تزال|يتجاوز|تتجاوز))"
    r"(?!(?:\W+\w+){1,5}\W+الا(?!\w))(?!\w)"
    r"|(?<!\w)[وف]?(?:لم|لن|ليس|ليست|ليسوا|بدون|دون ان|عدم)(?!\w)"
)
CONTRAST = re.compile(r"\W*(?:et non|non pas|وليس|وليست|ولا)(?!\w)")
"""How a clause begins that says what something is not."""
_SAID = re.compile(
    r"(?<!\w)(?:annonc|declar|present|publi|devoil|revel|indiqu|affirm|selon|d'apres|rapport)"
    r"|(?<!\w)[وس]?(?:اعلن|صرح|قال|حسب|وفق|كشف|نشر|ذكر|قدم)"
)
_TITLE_BEFORE = re.compile(
    r"(?:digital|morocco|maroc|numerique|ia|ai|intelligence artificielle|africa|afrique|vision"
    r"|agenda|plan|الرقمي|الاصطناعي|للذكاء الاصطناعي|افريقيا|المغرب|رويه|افق المغرب|جيتكس) ?\Z"
)
_WORD = re.compile(r"[^\W_]+")
_MOST_CREDITS = 8
_CREDITS = frozenset(
    {
        *("janvier", "fevrier", "mars", "avril", "juin", "juillet", "aout", "septembre", "octobre"),
        *("novembre", "decembre", "page", "datee", "date", "selon", "apres", "repris", "reprise"),
    }
)
_WEAK = frozenset(",:،")
_DATES = frozenset({"date", "year", "quarter"})
_NUMBERS = frozenset({"count", "measure", "money", "percent", "ratio", "ordinal", "reference"})


@dataclass(frozen=True, slots=True)
class Assertion:
    """A sentence read for checking.

    Attributes:
        text: the sentence.
        said: the same length, its attributions blanked.
        figures: the quantities it asserts.
        titled: the years in names ("Digital Morocco 2030").
        attributed: the dates of its attributions.
        clauses: (start, end) of its clauses.
    """

    text: str
    said: str
    figures: tuple[Quantity, ...]
    titled: tuple[Quantity, ...]
    attributed: tuple[Quantity, ...]
    clauses: tuple[tuple[int, int], ...]

    @property
    def announces(self) -> bool:
        """Whether it speaks of saying or announcing, so that the date may be the announcement's."""
        return bool(_SAID.search(fold(self.text)))


def _only_dates(inside: str) -> bool:
    """Whether a parenthesis holds dates and nothing else, as after a publisher's name."""
    folded = fold(inside)
    if _UNDATED.fullmatch(folded.strip()):
        return True
    found = [item for item in quantities(inside) if item.kind in _DATES]
    if not found or any(item.bound for item in found):
        return False
    rest = "".join(
        character
        for at, character in enumerate(inside)
        if not any(item.start <= at < item.end for item in found)
    )
    return not _JOINTS.sub("", fold(rest)).strip()


def _only_publishers(inside: str) -> bool:
    """Whether a parenthesis that ends a sentence holds names and dates only."""
    if any(item.kind not in _DATES for item in quantities(inside)):
        return False
    words = [word for word in _WORD.findall(inside) if len(word) > 3 and not word[0].isdigit()]
    arabic = sum("\u0620" <= word[0] <= "\u06d3" for word in words)
    lower = [word for word in words if word[0].islower() and fold(word) not in _CREDITS]
    return bool(words) and not lower and (not arabic or len(words) <= _MOST_CREDITS)


def _blank(text: str, start: int, end: int) -> str:
    return f"{text[:start]}{' ' * (end - start)}{text[end:]}"


def _is_source_cell(cell: str) -> bool:
    parts = [part.strip() for part in re.split(r"[,،;؛]", cell) if part.strip()]
    if not parts or any(len(part.split()) > 4 for part in parts):
        return False
    return len(parts) > 1 and (_only_dates(parts[-1]) or len(parts) > 2)


def _without_attributions(text: str) -> str:
    said = text
    for match in _PARENTHESES.finditer(text):
        inside = match.group(1)
        last = not text[match.end() :].strip(" .!?؟؛;|")
        if (
            _SOURCES.match(fold(inside))
            or _only_dates(inside)
            or (last and _only_publishers(inside))
        ):
            said = _blank(said, match.start(), match.end())
    cells = text.split("|")
    if len(cells) >= 3 and _is_source_cell(cells[-1]):
        said = _blank(said, len(text) - len(cells[-1]), len(text))
    return said


def _in_name(item: Quantity, text: str) -> bool:
    before = text[max(0, item.start - 45) : item.start]
    if item.kind != "year" or not before.strip():
        return False
    return before.rfind("«") > before.rfind("»") or bool(_TITLE_BEFORE.search(fold(before)))


def _clauses(said: str) -> tuple[tuple[int, int], ...]:
    folded = fold_with_offsets(said)
    cuts = sorted({folded.origins[match.start()] for match in _CLAUSE.finditer(folded.text)})
    edges = [0, *(cut for cut in cuts if 0 < cut < len(said)), len(said)]
    return tuple(pair for pair in pairwise(edges) if pair[0] < pair[1])


@lru_cache(maxsize=20_000)
def read_assertion(text: str) -> Assertion:
    """Reads a sentence for checking."""
    said = _without_attributions(text)
    asserted = quantities(said)
    titled = tuple(item for item in asserted if _in_name(item, said))
    figures = tuple(item for item in asserted if item not in titled)
    attributed = tuple(item for item in quantities(text) if item not in asserted)
    return Assertion(text, said, figures, titled, attributed, _clauses(said))


def negated(text: str) -> bool:
    """Whether a clause says that something is not."""
    return bool(_NEGATION.search(fold(text)))


def comparable(claimed: Quantity, found: Quantity) -> bool:
    """Whether two quantities are of one kind, so that one can contradict the other."""
    if claimed.kind in _DATES or found.kind in _DATES:
        return claimed.kind in _DATES and found.kind in _DATES
    if "money" in (claimed.kind, found.kind):
        if not {claimed.kind, found.kind} <= {"money", "count"}:
            return False
        bare = not (claimed.unit and found.unit) and _large(claimed) and _large(found)
        return same_unit(claimed.unit, found.unit) or bare
    if claimed.kind == found.kind == "measure":
        one, other = UNITS.get(claimed.unit), UNITS.get(found.unit)
        return claimed.unit == found.unit or bool(one and other and one.base == other.base)
    return claimed.kind == found.kind


def _large(item: Quantity) -> bool:
    """Whether a number without a unit may be an amount whose unit was said before."""
    return item.kind == "money" or (item.value is not None and item.value >= 1_000_000)


def stretch(assertion: Assertion, item: Quantity, rivals: Sequence[Quantity]) -> tuple[int, int]:
    """The part of a sentence that belongs to one of several comparable quantities.

    Between two quantities it ends at the first conjunction, else at the first comma; words before
    the first quantity belong to the first.
    """
    groups = _groups(rivals)
    number = next(number for number, group in enumerate(groups) if item in group)
    cuts = [start for start, _ in assertion.clauses if start]

    def boundary(left: Quantity, right: Quantity) -> int:
        between = [cut for cut in cuts if left.end <= cut <= right.start]
        strong = [cut for cut in between if assertion.said[cut : cut + 2].strip()[:1] not in _WEAK]
        if between:
            return (strong or between)[0]
        middle = (left.end + right.start + 1) // 2
        space = assertion.said.rfind(" ", left.end + 1, middle + 1)
        if space < 0:  # a single word: it belongs to the figure before it
            space = assertion.said.find(" ", middle, right.start)
        return space if space > left.end else middle

    start = boundary(groups[number - 1][-1], groups[number][0]) if number else 0
    if number + 1 == len(groups):
        return start, len(assertion.said)
    return start, boundary(groups[number][-1], groups[number + 1][0])


def _groups(rivals: Sequence[Quantity]) -> list[list[Quantity]]:
    """Quantities in order, the two ends of a range together."""
    groups: list[list[Quantity]] = []
    for item in sorted(rivals, key=lambda other: other.start):
        if groups and item.bound == "high" and groups[-1][-1].bound == "low":
            groups[-1].append(item)
        else:
            groups.append([item])
    return groups


def values_differ(items: Sequence[Quantity]) -> bool:
    """Whether some quantities are not all the same."""
    return any(not same(items[0], other) for other in items[1:])
