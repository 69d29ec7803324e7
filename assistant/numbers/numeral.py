"""A number as it stands in folded text: its value, its scale and its span."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assistant.numbers.digits import Token
from assistant.numbers.number_parts import word_at


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in folded text.

    Attributes:
        kind: "one" is a lone article-like one, "dual" a noun in the Arabic dual.
        start, end: span in the folded text, without Arabic conjunction or preposition.
        next: index of the token after it.
        scale: the last power of ten said in words (million, ألف), 1 without.
        coefficient: the value before the scale.
        digits: the digits of a number written in digits, separators included; "" in words.
        noun: the folded noun of a dual.
    """

    kind: Literal["cardinal", "ordinal", "fraction", "one", "dual"]
    value: Fraction
    start: int
    end: int
    next: int
    coefficient: Fraction
    scale: Fraction = Fraction(1)
    digits: str = ""
    approximate: bool = False
    noun: str = ""


def span(tokens: Sequence[Token], at: int, following: int) -> tuple[int, int]:
    """Where the tokens of a number begin and end, without the prefix of the first."""
    word = word_at(tokens, at)
    return tokens[at].start + (word.prefix if word else 0), tokens[following - 1].end
