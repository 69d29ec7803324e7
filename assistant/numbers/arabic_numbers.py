"""Arabic number words below a thousand.

Both genders and all cases order the units, و, tens; the conjunction joins only what the grammar
joins, so that a list («ثلاثة وأربعة») stays a list.
"""

from collections.abc import Sequence
from fractions import Fraction

from assistant.numbers.digits import Token
from assistant.numbers.number_parts import Part, text_at, word_at
from assistant.numbers.number_words import Lexeme


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


def is_and_one(tokens: Sequence[Token], at: int) -> bool:
    """Whether «واحد» is «وأحد» ("and one"), which folds to the same, before «عشر»."""
    following = word_at(tokens, at + 1)
    return tokens[at].text == "واحد" and following is not None and following.role == "ten"


def arabic_part(tokens: Sequence[Token], at: int) -> Part | None:
    """The Arabic number below a thousand that begins at a token, or None."""
    value, last, index, ordinal = Fraction(0), "", at, False
    while True:
        here = index + bool(last and text_at(tokens, index) == "و")
        word = word_at(tokens, here)
        if word is None or word.language != "ar":
            break
        joined = word.joined or here > index or is_and_one(tokens, here)
        fitted = _fit_arabic(value, last, word, joined)
        if fitted is None:
            break
        (value, last), index = fitted, here + 1
        ordinal = ordinal or word.role == "ordinal"
    if not last or last == "part":
        return None
    return Part(value, index, last, ordinal)
