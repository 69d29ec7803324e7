"""The grammar of number words: which members follow which in one number, in either language.

What is below a thousand has a grammar of its own in each language (`french_numbers`,
`arabic_numbers`); here members with their scales join: 3 ملايين و200 ألف, 2 millions 500 000.
"""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from assistant.numbers.announced_years import year_announced
from assistant.numbers.arabic_numbers import arabic_part, is_and_one
from assistant.numbers.digits import Token, digits_value, is_digits
from assistant.numbers.french_numbers import french_part
from assistant.numbers.number_parts import Part, text_at, word_at
from assistant.numbers.number_words import lexeme
from assistant.numbers.scales import ONE, half, lone_scale, times_scales

_NOTHING = Fraction(0)
_YEAR = re.compile(r"(?:19|20)\d\d")
_AROUND = 32
"""How much of the text around digits tells what a comma in them is."""


class Member(NamedTuple):
    """A part with its scale: "4 millions" in "4 millions 200 mille"; and the next token."""

    value: Fraction
    coefficient: Fraction
    scale: Fraction
    next: int


def part_at(tokens: Sequence[Token], at: int, folded: str) -> Part | None:
    """The number below a thousand, or in digits, that begins at a token."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if is_digits(token):
        before = folded[max(0, token.start - _AROUND) : token.start]
        value = digits_value(token.text, folded[token.end : token.end + _AROUND], before)
        return None if value is None else Part(value, at + 1, "digits")
    word = lexeme(token.text)
    if word is None:
        return None
    return french_part(tokens, at) if word.language == "fr" else arabic_part(tokens, at)


def member_at(
    tokens: Sequence[Token], at: int, folded: str, part: Part | None = None
) -> Member | None:
    """One member of a number that begins at a token; `part` is its part, where it was read."""
    if (lone := lone_scale(tokens, at)) is not None:
        value, scale, index = lone
        more, index = half(tokens, index, scale)
        return Member(value + more, value / scale, scale, index)
    part = part or part_at(tokens, at, folded)
    if part is None or part.ordinal:
        return None
    more, index = _NOTHING, part.next
    if part.value < 1000 and part.role not in {"one", "hundred", "hundreds"}:
        more, index = half(tokens, index, ONE)
    coefficient = part.value + more
    if _is_year(tokens, at, folded):
        return Member(coefficient, coefficient, ONE, index)
    value, scale, index = times_scales(tokens, index, coefficient)
    if scale > 1:
        more, index = half(tokens, index, scale)
        value += more
    return Member(value, coefficient, scale, index)


def _is_year(tokens: Sequence[Token], at: int, folded: str) -> bool:
    """Whether digits are a year, which takes no scale: «سنة 2024 ألفا و806» are 1806 in 2024.

    Nobody writes two millions as two thousand thousands; a million may follow a year that a word
    announces.
    """
    text, scale = tokens[at].text, word_at(tokens, at + 1)
    if not _YEAR.fullmatch(text) or scale is None or scale.role != "scale":
        return False
    return scale.value == 1000 or year_announced(folded, tokens[at].start, strong=True)


def _joins(tokens: Sequence[Token], at: int) -> int | None:
    """Index of the next member of a compound number, or None where nothing joins it."""
    text = text_at(tokens, at)
    if text in {"و", "et"}:
        return at + 1
    if text == "-" and tokens[at].start == tokens[at - 1].end:
        return at + 1 if word_at(tokens, at + 1) else None
    if at < len(tokens) and is_digits(tokens[at]):
        return at
    word = word_at(tokens, at)
    if word is None:
        return None
    return at if word.language == "fr" or word.joined or is_and_one(tokens, at) else None


def _goes_under(tokens: Sequence[Token], at: int, lower: Member, above: Fraction) -> bool:
    """Whether a member goes under the one before: 3 ملايين و200 ألف, 2 millions 500 000."""
    if lower.value >= above or not lower.value:
        return False
    token = tokens[at]
    if text_at(tokens, at - 1) == "et" and lower.scale == 1:
        return False
    if not is_digits(token) or lower.scale > 1:
        return True
    plain = token.text.isdigit()
    if above == 1000:
        joint = text_at(tokens, at - 1)
        short = len(token.text) <= 3 if joint == "و" else joint == "mille" and len(token.text) == 3
        return plain and short
    return not plain and lower.value >= 1000


def compound(tokens: Sequence[Token], at: int, folded: str, first: Member) -> Member:
    """The number whose first member is given, with the lower members that follow it.

    A number in digits takes no small number in words ("12,9 milliards un an plus tôt", «50 ألف
    وثلاثة مراكز»): nobody writes one that way.
    """
    number, above = first, first.scale
    while above > 1:
        here = _joins(tokens, number.next)
        if here is None or here >= len(tokens):
            break
        lower = member_at(tokens, here, folded)
        if lower is None or not _goes_under(tokens, here, lower, above):
            break
        small = lower.scale == 1 and not is_digits(tokens[here])
        if small and (is_digits(tokens[at]) or (above > 1000 and lower.value < 100)):
            break
        number = Member(number.value + lower.value, number.coefficient, lower.scale, lower.next)
        above = lower.scale
    return number
