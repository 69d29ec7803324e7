"""Sentences that hold a word of the question only in the name of a source: « Femmes du Maroc ».

Asked what is done for women, a sentence that a magazine of that name reports tells nothing of them.
"""

import re
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from assistant.clues.attributions import without_attributions
from assistant.clues.clues import Clues
from assistant.questions.question_words import telling
from assistant.schema import Language
from assistant.words.analyzer import content_terms, term

_CREDIT = re.compile(
    r"\A\W*(?:[Ss]elon|[Dd]['’]après) (?!l[ea]s? |une? |ce |cet)[^,:]{2,70},"
    r"|\A\W*[وف]?(?:حسب|وفق|بحسب) [^،:]{2,70}،"
)
"""The source that a sentence opens with: a newspaper by its name, no census nor report."""
_FOREIGN = re.compile(r"[^\W\d_\u0600-\u06ff][^\u0600-\u06ff،]*")
"""In an Arabic one, the name in Latin letters: the rest tells what kind of source it is."""
_BETWEEN = re.compile(r"[,;،؛()|]|(?<!\w)et(?!\w)")
_CALLED = frozenset(map(term, ("source", "sources", "المصدر", "المصدران", "المصادر")))
_FORM = 0.2
"""The least weight of a translation that says the same."""
_WEIGHT = 0.3
"""How much of what is asked the words may weigh that sources alone hold."""


@lru_cache(maxsize=20_000)
def _parted(text: str, language: Language) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The terms of what a sentence says, and those of each source it names; none without one."""
    said = without_attributions(text)
    if credit := _CREDIT.match(said):
        name = _FOREIGN if language == "ar" else _CREDIT
        for found in name.finditer(credit.group()):
            start, end = found.span()
            said = f"{said[:start]}{' ' * (end - start)}{said[end:]}"
    if said == text:
        return frozenset(), ()  # Without a source none of its terms is lost.
    named = "".join(sign if kept == " " else "|" for sign, kept in zip(text, said, strict=True))
    sources = (content_terms(part) - _CALLED for part in _BETWEEN.split(named))
    return content_terms(said), tuple(filter(None, sources))


def told_by_sources(clues: Clues) -> NDArray[np.bool_]:
    """Which candidates hold too much of a question only in the names of their sources.

    Not where the question names the whole source: what it reports is asked.
    """
    terms = clues.terms
    rows = telling(terms.words)
    total = float(terms.weights[rows].sum())
    forms = [
        frozenset(
            {
                terms.terms[row],
                *(
                    other
                    for group in terms.groups.values()
                    for other, weight in group[row].items()
                    if weight >= _FORM
                ),
            }
        )
        for row in rows
    ]
    asked = frozenset().union(*forms) if forms else frozenset()
    found = np.zeros(len(clues.candidates), bool)
    for at, item in enumerate(clues.candidates):
        said, sources = _parted(item.text, item.passage.language)
        if not sources:
            continue
        named = frozenset().union(*(one for one in sources if not one <= asked))
        lost = sum(
            float(terms.weights[row])
            for row, form in zip(rows, forms, strict=True)
            if form & named and not form & said
        )
        found[at] = total > 0 and lost >= _WEIGHT * total
    return found
