"""Numbers with their units as French writes them."""

from fractions import Fraction

from assistant.numbers.unit_table import Unit
from assistant.numbers.written_digits import in_digits, is_short

_FRENCH_SCALES = ((10**9, "milliard"), (10**6, "million"))


def french_number(value: Fraction) -> tuple[str, bool, bool]:
    """Digits and scale; whether the noun after it is plural, and whether it takes "de"."""
    for scale, word in _FRENCH_SCALES:
        scaled = value / scale
        if scaled >= 1 and is_short(scaled):
            plural = "s" if scaled >= 2 else ""
            return f"{in_digits(scaled, ' ')} {word}{plural}", True, True
    return in_digits(value, " "), value >= 2, False


def french_measure(value: Fraction, unit: Unit) -> str:
    """A number with its unit."""
    number, plural, scaled = french_number(value)
    word = unit.french[plural]
    if unit.code == "%":
        return f"{in_digits(value, ' ')} %"
    link = ("d'" if word[0] in "aeéihouy" and word[0] != "y" else "de ") if scaled else ""
    if link and word.startswith(("hectare", "heure")):
        link = "d'"
    return f"{number} {link}{word}"
