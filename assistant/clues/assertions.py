"""What a sentence asserts: without its attributions, clause by clause, figure by figure.

A sentence of a public document names its sources and their dates ("selon X (12 janvier 2026)",
«(المصدر: …)»); those dates are not what it asserts. When it gives several values ("25 milliards en
2026 et 40 milliards en 2030"), each value has a stretch of its own (`assistant.clues.stretches`).
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from assistant.clues.attributions import without_attributions
from assistant.normalize import fold, fold_with_offsets
from assistant.quantities import Quantity, quantities

_CLAUSE = re.compile(
    r"[;؛:]| , |,(?= |$)|(?<!\w)(?:alors que|tandis que|mais|contre|puis|soit|et non|ou)(?!\w)"
    r"|(?<!\w)et (?!non)|(?<!\w)(?:بينما|في حين|فيما|مقابل|اما|لكن|وليس|وليست|او|ثم)(?!\w)"
    r"|(?<=[\s(])و(?=\d|ال|ب\d)"
)
_NEGATION = re.compile(
    r"(?<!\w)(?:ne\s|n')(?!(?:depass|exced)\w+ pas)"
    r"(?:\S+\s){1,4}?(?:pas|plus|jamais|aucune?|ni|guere)(?! qu['e]| seulement| uniquement)(?!\w)"
    r"|(?<!\w)ne (?:peu(?:t|vent)|saurai(?:t|ent)|pourr\w+)(?!\w)(?!(?: \w+){1,3} qu['e])"
    r"|(?<!\w)(?<!ne )(?<!n')(?:cess\w+) (?:de |d')"
    r"|(?<!\w)(?:aucune?|ni|et non|non pas|pas encore)(?!\w)"
    r"|(?<!\w)(?:rien|personne) (?:n'|ne )|(?<!\w)rien de \w{3,}[eiu]s?(?!\w)"
    r"|(?<!\w)[وف]?لا(?! (?:يقل|تقل|سيما|يزال|تزال|يتجاوز|تتجاوز|يتعدي|تتعدي|يفوق|تفوق))"
    r"(?!(?:\W+\w+){1,5}\W+الا(?!\w))(?!(?:\W+\w+){1,5}?\W+سوي(?!\w))(?!\w)"
    r"|(?<!\w)[وف]?(?:لم|لن|ليس|ليست|ليسوا|بدون|دون ان|عدم)(?!\w)"
    r"(?!(?:\W+\w+){1,8}?\W+(?:سوي|الا(?! ان))(?!\w))"
    r"(?! [يت](?:تجاوز|تعد|فق|زد)(?:\W+[^\W\d]+){0,9}\W+\d)"
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
    said = without_attributions(text)
    asserted = quantities(said)
    titled = tuple(item for item in asserted if _in_name(item, said))
    figures = tuple(item for item in asserted if item not in titled)
    attributed = tuple(item for item in quantities(text) if item not in asserted)
    return Assertion(text, said, figures, titled, attributed, _clauses(said))


def denied_spans(assertion: Assertion) -> list[tuple[int, int]]:
    """What a sentence denies: from each mark of negation to the end of its clause."""
    folded = fold_with_offsets(assertion.said)
    marks = [folded.origins[found.start()] for found in _NEGATION.finditer(folded.text)]
    return [
        (max(start, mark), end)
        for mark in marks
        for start, end in assertion.clauses
        if start <= mark < end
    ]


def negated(text: str) -> bool:
    """Whether a clause says that something is not."""
    return bool(_NEGATION.search(fold(text)))
