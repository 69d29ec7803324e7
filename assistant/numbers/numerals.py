"""Numbers in folded French and Arabic text, in digits and in words, with what they share.

The grammar of the words is in `assistant.numbers.number_grammar`, shares (un tiers, ثلاثة أرباع)
are in `assistant.numbers.shares`; here the longest reading that begins at a token is chosen.
"""

from collections.abc import Sequence
from typing import Literal

from assistant.numbers.digits import Token, is_digits
from assistant.numbers.doubtful_words import doubtful
from assistant.numbers.number_grammar import compound, member_at, part_at
from assistant.numbers.number_words import lexeme
from assistant.numbers.numeral import Numeral, span
from assistant.numbers.shares import collective, fraction


def read(tokens: Sequence[Token], at: int, folded: str) -> Numeral | None:
    """The number that begins at a token, the longest one; None where there is none.

    Digits that are no number (references such as "09.08") give None too.
    """
    word = None if is_digits(tokens[at]) else lexeme(tokens[at].text)
    if word is not None and word.role == "dual":
        start, end = span(tokens, at, at + 1)
        return Numeral("dual", word.value, start, end, at + 1, word.value, noun=word.noun)
    if word is not None and (share := fraction(tokens, at)) is not None:
        return share
    part = part_at(tokens, at, folded)
    if part is not None and part.ordinal:
        start, end = span(tokens, at, part.next)
        return Numeral("ordinal", part.value, start, end, part.next, part.value)
    if part is not None and (several := collective(tokens, at, part)) is not None:
        return several
    first = member_at(tokens, at, folded, part)
    if first is None:
        return None
    number = compound(tokens, at, folded, first)
    if part is not None and doubtful(tokens, at, part._replace(next=number.next)):
        return None
    start, end = span(tokens, at, number.next)
    lone = part is not None and part.role == "one" and number.next == at + 1
    digits = tokens[at].text if is_digits(tokens[at]) else ""
    kind: Literal["one", "cardinal"] = "one" if lone else "cardinal"
    whole = number.scale == first.scale
    coefficient = first.coefficient if whole else number.value / number.scale
    scale = number.scale
    return Numeral(kind, number.value, start, end, number.next, coefficient, scale, digits)
