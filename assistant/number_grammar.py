"""The grammar of number words: which follow which, in French and in Arabic.

French follows the traditional and the 1990 spelling and the Swiss and Belgian septante and
nonante. Arabic takes both genders, all cases and the order units, و, tens; the conjunction joins
only what the grammar joins, so that a list («ثلاثة وأربعة») stays a list.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

from assistant.digits import Token, digits_value, is_digits
from assistant.number_words import Lexeme, lexeme

ONE = Fraction(1)
_NOTHING = Fraction(0)
_OF = frozenset({"de", "d"})


class Part(NamedTuple):
    """A number below a thousand, or in digits: its value, the next token, and how it ended."""

    value: Fraction
    next: int
    role: str
    ordinal: bool = False


class Member(NamedTuple):
    """A part with its scale: "4 millions" in "4 millions 200 mille"; and the next token."""

    value: Fraction
    coefficient: Fraction
    scale: Fraction
    next: int


def word_at(tokens: Sequence[Token], at: int) -> Lexeme | None:
    """What the word at an index says about a number; None outside."""
    return lexeme(tokens[at].text) if at < len(tokens) else None


def text_at(tokens: Sequence[Token], at: int) -> str:
    """The text of the token at an index; "" outside."""
    return tokens[at].text if 0 <= at < len(tokens) else ""


_AS_CARDINAL = {**dict.fromkeys(range(1, 10), "unit"), 10: "ten", 100: "hundred"} | {
    **dict.fromkeys(range(11, 17), "teen"),
    **dict.fromkeys((20, 30, 40, 50, 60), "tens"),
}


def _fit_french(value: Fraction, last: str, word: Lexeme) -> tuple[Fraction, str] | None:
    """The value with one more French word and that word's role, or None where it cannot follow."""
    role = _AS_CARDINAL.get(int(word.value), "") if word.role == "ordinal" else word.role
    more = word.value
    if role not in {"one", "unit", "ten", "teen", "tens", "hundred"}:
        return None
    if not last:
        return more, role
    rest = value % 100
    fits = {
        "one": last in {"tens", "hundred"},
        "unit": last in {"tens", "hundred"} or (last == "ten" and more in {7, 8, 9}),
        "ten": last == "hundred" or (last == "tens" and rest in {60, 80}),
        "teen": last == "hundred" or (last == "tens" and rest in {60, 80}),
        "tens": last == "hundred",
        "hundred": False,
    }
    if role == "tens" and more == 20 and last == "unit" and rest == 4:
        return value + 76, "tens"
    if role == "hundred" and last == "unit" and 2 <= value <= 9:
        return value * 100, "hundred"
    return (value + more, role) if fits[role] and more else None


def _french(tokens: Sequence[Token], at: int) -> Part | None:
    value, last, index = Fraction(0), "", at
    while True:
        here, conjunction = index, False
        if last and text_at(tokens, here) == "-":
            here += 1
        if last == "tens" and text_at(tokens, here) == "et":
            here, conjunction = here + 1, True
            here += text_at(tokens, here) == "-"
        word = word_at(tokens, here)
        if word is None or word.language != "fr" or (conjunction and word.value not in {1, 11}):
            break
        first_only = tokens[here].text.startswith(("prem", "second"))
        if word.role == "ordinal" and (first_only if last else tokens[here].text == "unieme"):
            break
        fitted = _fit_french(value, last, word)
        if fitted is None:
            break
        (value, last), index = fitted, here + 1
        if word.role == "ordinal":
            return Part(value, index, last, ordinal=True)
    return Part(value, index, last) if last else None


def _fit_arabic(
    value: Fraction, last: str, word: Lexeme, joined: bool
) -> tuple[Fraction, str] | None:
    """The value with one more Arabic word and that word's role, or None where it cannot follow."""
    role, more = word.role, word.value
    small = {"unit", "one", "part", "ordinal"}
    if not last:
        known = small | {"ten", "tens", "hundred", "hundreds"}
        return (more, role) if role in known else None
    after_hundred = last in {"hundred", "hundreds"}
    if role == "ten" and not joined and last in small and 1 <= value % 100 <= 9:
        return value + 10, "teen"
    if role == "hundred" and not word.prefix and last == "unit" and 3 <= value <= 9:
        return value * 100, "hundred"
    if not joined:
        return None
    if after_hundred and role in small | {"ten", "tens"}:
        return value + more, role
    if role == "tens" and last in small and 1 <= value % 100 <= 9:
        return value + more, role
    return None


def _is_and_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether «واحد» is «وأحد» ("and one"), which folds to the same, before «عشر»."""
    following = word_at(tokens, at + 1)
    return tokens[at].text == "واحد" and following is not None and following.role == "ten"


def _arabic(tokens: Sequence[Token], at: int) -> Part | None:
    value, last, index, ordinal = Fraction(0), "", at, False
    while True:
        here = index + bool(last and text_at(tokens, index) == "و")
        word = word_at(tokens, here)
        if word is None or word.language != "ar":
            break
        joined = word.joined or here > index or _is_and_one(tokens, here)
        fitted = _fit_arabic(value, last, word, joined)
        if fitted is None:
            break
        (value, last), index = fitted, here + 1
        ordinal = ordinal or word.role == "ordinal"
    if not last or last == "part":
        return None
    return Part(value, index, last, ordinal)


def part_at(tokens: Sequence[Token], at: int, folded: str) -> Part | None:
    """The number below a thousand, or in digits, that begins at a token."""
    if at >= len(tokens):
        return None
    token = tokens[at]
    if is_digits(token):
        value = digits_value(token.text, folded[token.end : token.end + 12])
        return None if value is None else Part(value, at + 1, "digits")
    word = lexeme(token.text)
    if word is None:
        return None
    return _french(tokens, at) if word.language == "fr" else _arabic(tokens, at)


def times_scales(
    tokens: Sequence[Token], at: int, value: Fraction, scale: Fraction = ONE
) -> tuple[Fraction, Fraction, int]:
    """Multiplies by the scales that follow: 100 ألف مليار, mille milliards, millions de milliards.

    `scale` is the scale already in the value. Gives the value, the last scale, the next token.
    """
    index = at
    while True:
        link = text_at(tokens, index)
        here = index + (link == "-" or (link == "de" and scale > 1))
        word = word_at(tokens, here)
        if word is None or word.joined or word.role not in {"scale", "scales"}:
            return value, scale, index
        if scale > 1 and word.value <= scale:
            return value, scale, index
        factor = word.value
        if factor == 10**12 and word.language == "fr" and text_at(tokens, here + 1) not in _OF:
            factor = Fraction(10**9)  # "10 billion dollars" is English
        value, scale, index = value * factor, factor, here + 1


_LONE_SCALE_AFTER = frozenset({"le", "du", "au", "par", "pour", "chaque", "ce"})


def _lone_scale(tokens: Sequence[Token], at: int) -> tuple[Fraction, Fraction, int] | None:
    """A scale without a number before it: mille, مليون درهم, le million; twice one: مليونان."""
    word = word_at(tokens, at)
    if word is None or word.role not in {"scale", "pair"}:
        return None
    if (
        word.language == "fr"
        and word.value > 1000
        and text_at(tokens, at - 1) not in _LONE_SCALE_AFTER
    ):
        return None
    own = word.value if word.role == "scale" else word.value / 2
    value, scale, index = times_scales(tokens, at + 1, word.value, own)
    return value, scale, index


def _half(tokens: Sequence[Token], at: int, scale: Fraction) -> tuple[Fraction, int]:
    """What "et demi", «ونصف», «ونصف المليون» add after a number, and the token after it."""
    if text_at(tokens, at) == "et" and text_at(tokens, at + 1) in {"demi", "demie", "quart"}:
        share = Fraction(1, 4) if text_at(tokens, at + 1) == "quart" else Fraction(1, 2)
        return scale * share, at + 2
    here = at + (text_at(tokens, at) == "و")
    word = word_at(tokens, here)
    bare = text_at(tokens, here).removeprefix("و") in {"نصف", "نصفا", "ربع"}
    if word is None or word.role != "fraction" or (scale == 1 and not bare):
        return Fraction(0), at
    if not word.joined and here == at:
        return Fraction(0), at
    again = word_at(tokens, here + 1)
    repeated = again is not None and again.role == "scale" and again.value == scale
    return scale * word.value, here + 1 + repeated


def member_at(
    tokens: Sequence[Token], at: int, folded: str, part: Part | None = None
) -> Member | None:
    """One member of a number that begins at a token; `part` is its part, where it was read."""
    if (lone := _lone_scale(tokens, at)) is not None:
        value, scale, index = lone
        more, index = _half(tokens, index, scale)
        return Member(value + more, value / scale, scale, index)
    part = part or part_at(tokens, at, folded)
    if part is None or part.ordinal:
        return None
    more, index = _NOTHING, part.next
    if part.value < 1000 and part.role not in {"one", "hundred", "hundreds"}:
        more, index = _half(tokens, index, ONE)
    coefficient = part.value + more
    value, scale, index = times_scales(tokens, index, coefficient)
    if scale > 1:
        more, index = _half(tokens, index, scale)
        value += more
    return Member(value, coefficient, scale, index)


def _joins(tokens: Sequence[Token], at: int) -> int | None:
    """Index of the next member of a compound number, or None where nothing joins it."""
    text = text_at(tokens, at)
    if text == "و":
        return at + 1
    if text == "-" and tokens[at].start == tokens[at - 1].end:
        return at + 1 if word_at(tokens, at + 1) else None
    if at < len(tokens) and is_digits(tokens[at]):
        return at
    word = word_at(tokens, at)
    if word is None:
        return None
    return at if word.language == "fr" or word.joined or _is_and_one(tokens, at) else None


def _goes_under(tokens: Sequence[Token], at: int, lower: Member, above: Fraction) -> bool:
    """Whether a member goes under the one before: 3 ملايين و200 ألف, 2 millions 500 000."""
    if lower.value >= above or not lower.value:
        return False
    token = tokens[at]
    if not is_digits(token) or lower.scale > 1:
        return True
    plain = token.text.isdigit()
    if above == 1000:
        return text_at(tokens, at - 1) == "و" and plain and len(token.text) <= 3
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
