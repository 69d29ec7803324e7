"""Quantities as people write them, in French and in Arabic."""

from dataclasses import replace
from fractions import Fraction

from assistant.dates import FRENCH_MONTHS, MOROCCAN_MONTHS
from assistant.normalize import fold
from assistant.quantity import Quantity
from assistant.schema import Language
from assistant.unit_table import UNITS, Unit
from assistant.units import DUAL_UNITS

_FRENCH_SCALES = ((10**9, "milliard"), (10**6, "million"))
_ARABIC_SCALES = ((10**9, "مليار", "مليارات"), (10**6, "مليون", "ملايين"), (1000, "ألف", "آلاف"))
_SHARES = {
    Fraction(1, 2): ("la moitié", "نصف"),
    Fraction(1, 3): ("un tiers de", "ثلث"),
    Fraction(2, 3): ("deux tiers de", "ثلثا"),
    Fraction(1, 4): ("un quart de", "ربع"),
    Fraction(3, 4): ("trois quarts de", "ثلاثة أرباع"),
}
_ARABIC_ORDINALS = ["أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"]
_ARABIC_TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
_ARABIC_QUARTERS = ("الأول", "الثاني", "الثالث", "الرابع")
_FRENCH_QUARTERS = ("premier", "deuxième", "troisième", "quatrième")


def _decimals(value: Fraction) -> int | None:
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


def _digits(value: Fraction, separator: str) -> str:
    """Digits with groups of three from 1000 on and a decimal comma."""
    places = _decimals(value) or 0
    whole, part = divmod(value.numerator * 10**places // value.denominator, 10**places)
    decimals = str(part).zfill(places).rstrip("0") if places else ""
    head = f"{whole:,}".replace(",", separator)
    return f"{head},{decimals}" if decimals else head


def _short(value: Fraction) -> bool:
    """Whether at most two decimals write the value."""
    return (value * 100).denominator == 1


def _french_number(value: Fraction) -> tuple[str, bool, bool]:
    """Digits and scale; whether the noun after it is plural, and whether it takes "de"."""
    for scale, word in _FRENCH_SCALES:
        scaled = value / scale
        if scaled >= 1 and _short(scaled):
            plural = "s" if scaled >= 2 else ""
            return f"{_digits(scaled, ' ')} {word}{plural}", True, True
    return _digits(value, " "), value >= 2, False


def _french_measure(value: Fraction, unit: Unit) -> str:
    number, plural, scaled = _french_number(value)
    word = unit.french[plural]
    if unit.code == "%":
        return f"{_digits(value, ' ')} %"
    link = ("d'" if word[0] in "aeéihouy" and word[0] != "y" else "de ") if scaled else ""
    if link and word.startswith(("hectare", "heure")):
        link = "d'"
    return f"{number} {link}{word}"


def _arabic_digits(value: Fraction) -> str:
    separator = "." if value >= 10000 or 1900 <= value <= 2100 else ""
    return _digits(value, separator)


def _arabic_number(value: Fraction) -> tuple[str, bool]:
    """Digits and scale, and whether a scale word ends it."""
    for scale, word, plural in _ARABIC_SCALES:
        scaled = value / scale
        if scaled < (10 if scale == 1000 else 1) or not _short(scaled):
            continue
        if scale == 1000 and (scaled.denominator != 1 or value >= 10**6):
            continue
        if scaled == 1:
            return word, True
        whole = scaled.denominator == 1
        few = whole and 3 <= scaled % 100 <= 10
        return f"{_digits(scaled, '.')} {plural if few else word}", True
    return _arabic_digits(value), False


def _arabic_noun(value: Fraction, unit: Unit) -> str:
    """The noun as it agrees with the number before it."""
    one, _, few, many = unit.arabic
    if value.denominator != 1 or value % 100 in {0, 1, 2}:
        return one
    return few if value % 100 <= 10 else many


def _one_or_two(value: Fraction, unit: Unit) -> str:
    """The unit alone for one or two of it, where its words allow: «سنة واحدة», «سنتان»."""
    single, dual, _, _ = unit.arabic
    if value == 1 and " " not in single:
        return f"{single} {'واحدة' if single.endswith('ة') else 'واحد'}"
    return dual if value == 2 and fold(dual) in DUAL_UNITS else ""


def _arabic_measure(value: Fraction, unit: Unit) -> str:
    if unit.code in {"%", "‰"}:
        return f"{_digits(value, '')}{unit.code}"
    if few := _one_or_two(value, unit):
        return few
    number, scaled = _arabic_number(value)
    if scaled:
        return f"{number} {unit.arabic[0]}"
    return f"{number} {_arabic_noun(value, unit)}"


def _number(quantity: Quantity, value: Fraction, language: Language) -> str:
    unit = UNITS.get(quantity.unit)
    if language == "fr":
        return _french_measure(value, unit) if unit else _french_number(value)[0]
    return _arabic_measure(value, unit) if unit else _arabic_number(value)[0]


def _ordinal(value: Fraction, language: Language) -> str:
    number = int(value)
    if language == "fr":
        return "1er" if number == 1 else f"{number}e"
    if not 1 <= number <= 99:
        return f"المرتبة {_arabic_digits(value)}"
    tens, units = divmod(number, 10)
    if number <= 10:
        return f"ال{_ARABIC_ORDINALS[number - 1]}"
    if not units:
        return f"المرتبة {number}"
    word = "حادي" if units == 1 else _ARABIC_ORDINALS[units - 1]
    return f"ال{word} عشر" if tens == 1 else f"ال{word} وال{_ARABIC_TENS[tens - 2]}"


def _period(year: int, number: int, language: Language) -> str:
    half, rank = number < -4, (-number - 1) % 4
    if language == "fr":
        words = f"{_FRENCH_QUARTERS[rank]} {'semestre' if half else 'trimestre'}"
        return f"{words} {year}" if year else words
    words = f"{'النصف' if half else 'الربع'} {_ARABIC_QUARTERS[rank]}"
    return f"{words} من سنة {year}" if year else words


def _date(date: tuple[int, int, int], language: Language) -> str:
    year, month, day = date
    if month < 0:
        return _period(year, month, language)
    parts: list[str] = []
    if day:
        first = "1er" if language == "fr" else "فاتح"
        parts.append(first if day == 1 else str(day))
    if month:
        parts.append((FRENCH_MONTHS if language == "fr" else MOROCCAN_MONTHS)[month - 1])
    if not parts and not 1900 <= year <= 2100:  # a bare "1666" would be a count
        return f"l'an {year}" if language == "fr" else f"سنة {year}"
    return " ".join([*parts, str(year)] if year else parts)


def render(quantity: Quantity, language: Language) -> str:
    """The quantity as people write it: "11 milliards de dirhams", «11 مليار درهم».

    Reading the result again gives one quantity that is the same. Digits
    are Western in both languages, as in Moroccan use.
    """
    if quantity.date is not None:
        return _date(quantity.date, language)
    value = quantity.value
    if value is None:
        return quantity.text if quantity.kind != "reference" else _reference(quantity, language)
    if quantity.kind == "ratio" and value in _SHARES:
        return _SHARES[value][language == "ar"]
    if quantity.kind == "ratio":
        value *= 100
    if _decimals(value) is None:
        return quantity.text
    if quantity.kind == "ratio":
        return _number(replace(quantity, unit="%"), value, language)
    if quantity.kind == "ordinal":
        return _ordinal(value, language)
    return _number(quantity, value, language)


def _reference(quantity: Quantity, language: Language) -> str:
    digits = [part for part in quantity.key[2].split("-") if part]
    if language == "fr":
        return f"n° {'-'.join(digits)}"
    return f"رقم {'.'.join(digits)}"
