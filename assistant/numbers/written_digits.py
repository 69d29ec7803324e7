"""Numbers written in digits: grouped by three, with a decimal comma."""

from fractions import Fraction


def count_decimals(value: Fraction) -> int | None:
    """How many decimals write the value exactly; None where none do."""
    places, rest = 0, value.denominator
    while rest % 10 == 0:
        rest //= 10
        places += 1
    for prime in (2, 5):
        while rest % prime == 0:
            rest //= prime
            places += 1
    return places if rest == 1 else None


def in_digits(value: Fraction, separator: str) -> str:
    """Digits with groups of three from 1000 on and a decimal comma."""
    places = count_decimals(value) or 0
    whole, part = divmod(value.numerator * 10**places // value.denominator, 10**places)
    decimals = str(part).zfill(places).rstrip("0") if places else ""
    head = f"{whole:,}".replace(",", separator)
    return f"{head},{decimals}" if decimals else head


def is_short(value: Fraction) -> bool:
    """Whether at most two decimals write the value."""
    return (value * 100).denominator == 1
