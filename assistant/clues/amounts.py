"""The numbers a question gives are found however they are written: «50 ألف» is 50 000."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from assistant.numbers.number_words import lexeme
from assistant.quantities import quantities
from assistant.words.analyzer import content_words, is_number

Amounts = tuple[tuple[Fraction, tuple[int, ...]], ...]
"""Numbers, each with the places of the words it is written with."""

_TELLING = 10
"""From which on a number tells something."""


def amounts_of(question: str, words: Sequence[str]) -> Amounts:
    """The larger numbers of a question, with their places among its content words."""
    found = []
    for item in quantities(question):
        parts = [word for word in content_words(item.text) if is_number(word) or lexeme(word)]
        rows = tuple(row for row, word in enumerate(words) if word in parts)
        if item.value is not None and item.value >= _TELLING and rows:
            found.append((item.value, rows))
    return tuple(found)


def mark_found(covered: NDArray[np.float32], amounts: Amounts, texts: Sequence[str]) -> None:
    """Sets to 1 the words of the numbers that a text gives, in a table (texts, words)."""
    told = sorted({column for _, columns in amounts for column in columns})
    # Where the words of the numbers are told there is nothing left to find.
    for row in np.flatnonzero((covered[:, told] < 1).any(axis=1)).tolist():
        values = {item.value for item in quantities(texts[row])}
        for value, columns in amounts:
            if value in values:
                covered[row, list(columns)] = 1
