"""A figure as found in a text, and the text it is found in."""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from assistant.normalize import Folded
from assistant.numbers.dates import Date
from assistant.numbers.digits import Token
from assistant.numbers.quantity import Bound, Kind


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of folded text.

    Attributes:
        end: end of the whole figure, unit included.
        coefficient, scale: "5 milliards" is 5 and 1 000 000 000; what a range shares.
        plain: the digits, where the figure is nothing but ungrouped digits; "" otherwise.
    """

    kind: Kind
    start: int
    end: int
    value: Fraction | None = None
    unit: str = ""
    date: Date | None = None
    coefficient: Fraction = Fraction(0)
    scale: Fraction = Fraction(1)
    plain: str = ""
    approximate: bool = False
    bound: Bound = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A text under reading: the original, its folded form with masks, and its tokens."""

    original: str
    folded: str
    source: Folded
    tokens: Sequence[Token]

    def written(self, at: int) -> str:
        """The original character a folded offset came from; "" past the end."""
        return self.original[self.source.origins[at]] if at < len(self.folded) else ""

    def token(self, at: int) -> str:
        """The text of a token; "" outside."""
        return self.tokens[at].text if 0 <= at < len(self.tokens) else ""
