"""The powers of ten of a number, said after it or alone: 4 millions, مليونان, le million."""

from collections.abc import Sequence
from fractions import Fraction

from assistant.numbers.digits import Token
from assistant.numbers.number_parts import text_at, word_at

ONE = Fraction(1)
_OF = frozenset({"de", "d"})
_MILE = frozenset({"marin", "nautique"})


def _is_mile(tokens: Sequence[Token], at: int) -> bool:
    """Whether "mille" is the unit, as in "un mille marin"; "mille marins" are sailors."""
    return text_at(tokens, at) == "mille" and text_at(tokens, at + 1) in _MILE


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
        if (scale > 1 and word.value <= scale) or _is_mile(tokens, here):
            return value, scale, index
        factor = word.value
        if factor == 10**12 and word.language == "fr" and text_at(tokens, here + 1) not in _OF:
            factor = Fraction(10**9)  # "10 billion dollars" is English
        value, scale, index = value * factor, factor, here + 1


_LONE_SCALE_AFTER = frozenset({"le", "du", "au", "par", "pour", "chaque", "ce"})


_GENITIVE = "الفي"
_ACCUSATIVE = frozenset({"الفا", "مليونا", "مليارا"})
_NO_NOUN = frozenset({
    "من", "في", "علي", "الي", "عن", "مع", "خلال", "سنه", "عام", "منذ", "حتي", "بعد", "قبل", "عند",
    "حسب", "وفق", "اي", "بين", "كل", "لكل", "فقط", "ثم", "او", "مقابل", "دون", "لدي", "عبر", "منها",
})  # fmt: skip


def _is_twice(tokens: Sequence[Token], at: int) -> bool:
    """Whether an Arabic scale is a dual that lost its last letter to the noun after it.

    «ألفي متر», «مليونا شخص»: a thousand of them would be «ألف متر». What no noun follows is one, in
    the accusative («بلغ العدد ألفا في 2020»).
    """
    if text_at(tokens, at) not in _ACCUSATIVE | {_GENITIVE}:
        return False
    noun, number = text_at(tokens, at + 1), word_at(tokens, at + 1)
    if number is not None:
        return number.role == "scale" and not number.joined
    return (
        len(noun) > 2
        and noun.isalpha()
        and noun not in _NO_NOUN
        and not noun.startswith(("و", "ال", "لل", "ب"))
        and not noun.endswith("ا")
    )


def lone_scale(tokens: Sequence[Token], at: int) -> tuple[Fraction, Fraction, int] | None:
    """A scale without a number before it: mille, مليون درهم, le million; twice one: مليونان."""
    word = word_at(tokens, at)
    if word is None or word.role not in {"scale", "pair"} or _is_mile(tokens, at):
        return None
    twice = _is_twice(tokens, at)
    if text_at(tokens, at) == _GENITIVE and not twice:
        return None
    if (
        word.language == "fr"
        and word.value > 1000
        and text_at(tokens, at - 1) not in _LONE_SCALE_AFTER
    ):
        return None
    own = word.value if word.role == "scale" else word.value / 2
    value = word.value * 2 if twice and word.role == "scale" else word.value
    return times_scales(tokens, at + 1, value, own)


def half(tokens: Sequence[Token], at: int, scale: Fraction) -> tuple[Fraction, int]:
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
