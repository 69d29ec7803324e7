"""Quantities as people write them, in French and in Arabic."""

from dataclasses import replace
from fractions import Fraction

from assistant.numbers.arabic_rendering import arabic_digits, arabic_measure, arabic_number
from assistant.numbers.french_rendering import french_measure, french_number
from assistant.numbers.quantity import Quantity
from assistant.numbers.unit_table import UNITS
from assistant.numbers.written_dates import written_date
from assistant.numbers.written_digits import count_decimals
from assistant.schema import Language

_SHARES = {
    Fraction(1, 2): ("la moitié", "نصف"),
    Fraction(1, 3): ("un tiers de", "ثلث"),
    Fraction(2, 3): ("deux tiers de", "ثلثا"),
    Fraction(1, 4): ("un quart de", "ربع"),
    Fraction(3, 4): ("trois quarts de", "ثلاثة أرباع"),
}
_ARABIC_ORDINALS = ["أول", "ثاني", "ثالث", "رابع", "خامس", "سادس", "سابع", "ثامن", "تاسع", "عاشر"]
_ARABIC_TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]


def _number(quantity: Quantity, value: Fraction, language: Language) -> str:
    unit = UNITS.get(quantity.unit)
    if language == "fr":
        return french_measure(value, unit) if unit else french_number(value)[0]
    return arabic_measure(value, unit) if unit else arabic_number(value)[0]


def _ordinal(value: Fraction, language: Language) -> str:
    number = int(value)
    if language == "fr":
        return "1er" if number == 1 else f"{number}e"
    if not 1 <= number <= 99:
        return f"المرتبة {arabic_digits(value)}"
    tens, units = divmod(number, 10)
    if number <= 10:
        return f"ال{_ARABIC_ORDINALS[number - 1]}"
    if not units:
        return f"المرتبة {number}"
    word = "حادي" if units == 1 else _ARABIC_ORDINALS[units - 1]
    return f"ال{word} عشر" if tens == 1 else f"ال{word} وال{_ARABIC_TENS[tens - 2]}"


def render(quantity: Quantity, language: Language) -> str:
    """The quantity as people write it: "11 milliards de dirhams", «11 مليار درهم».

    Reading the result again gives one quantity that is the same. Digits
    are Western in both languages, as in Moroccan use.
    """
    if quantity.date is not None:
        return written_date(quantity.date, language)
    value = quantity.value
    if value is None:
        return quantity.text if quantity.kind != "reference" else _reference(quantity, language)
    if quantity.kind == "ratio" and value in _SHARES:
        return _SHARES[value][language == "ar"]
    if quantity.kind == "ratio":
        value *= 100
    if count_decimals(value) is None and quantity.unit == "hour":
        value, quantity = value * 60, replace(quantity, unit="minute")
    if count_decimals(value) is None:
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
