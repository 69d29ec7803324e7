"""A number below a thousand as the grammar of number words passes it on, and the words it reads."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from assistant.numbers.digits import Token
from assistant.numbers.number_words import Lexeme, lexeme


class Part(NamedTuple):
    """A number below a thousand, or in digits: its value, the next token, and how it ended."""

    value: Fraction
    next: int
    role: str
    ordinal: bool = False


def word_at(tokens: Sequence[Token], at: int) -> Lexeme | None:
    """What the word at an index says about a number; None outside."""
    return lexeme(tokens[at].text) if at < len(tokens) else None


def text_at(tokens: Sequence[Token], at: int) -> str:
    """The text of the token at an index; "" outside."""
    return tokens[at].text if 0 <= at < len(tokens) else ""
