"""French number words below a thousand.

They follow the traditional and the 1990 spelling and the Swiss and Belgian septante and nonante.
"""

from collections.abc import Sequence
from fractions import Fraction

from assistant.numbers.digits import Token
from assistant.numbers.number_parts import Part, text_at, word_at
from assistant.numbers.number_words import Lexeme

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


def french_part(tokens: Sequence[Token], at: int) -> Part | None:
    """The French number below a thousand that begins at a token, or None."""
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
