"""Personal data in a text become stars before anything is written (e-mail, phone, card, bank)."""

import re

from assistant.normalize import fold

_ZERO = "[0\u0660\u06f0\uff10]"
_FIVE_TO_EIGHT = "[5-8\u0665-\u0668\u06f5-\u06f8\uff15-\uff18]"
_GAP = r"[\s.\-\u2010-\u2013/]?"
_WIDE = r"[\s.\-\u2010-\u2013/_()\u200c\u200d]{0,3}"
"""What people write between the digits of a bank number, and, more freely, of a phone number."""
_AT = r"(?:\s?[@\uff20]\s?|\s?[(\[]\s?(?:at|arobase|@)\s?[)\]]\s?|\sarobase\s)"
_DOT = r"(?:\.|\s\.\s|\s?[(\[]\s?(?:dot|point)\s?[)\]]\s?)"
_STARS = "***"
_DATE = r"(?:\d{1,2}[-/.]\d{1,2}[-/.])?(?:19|20)\d\d"
_DATES = re.compile(rf"{_DATE}(?:[ ./-]{_DATE})+")
"""Folded years and dates in a row; no card's number is made of years."""
_PATTERNS = (
    re.compile(rf"[\w.+%-]{{1,64}}{_AT}[\w-]+(?:{_DOT}[\w-]+)+", re.IGNORECASE),
    re.compile(rf"(?<![A-Za-z])MA\d{{2}}(?:{_GAP}\d){{20,24}}", re.IGNORECASE),
    re.compile(rf"(?<!\d)\d(?:{_GAP}\d){{12,}}"),
    re.compile(rf"(?<!\d)\(?(?:\+|{_ZERO}{_ZERO})(?:{_WIDE}\d){{10,15}}(?!\d)"),
    re.compile(
        rf"(?<![A-Za-z\d])(?:\(?(?:212|\u0662\u0661\u0662|\u06f2\u06f1\u06f2)\)?(?:{_WIDE}{_ZERO})?"
        rf"|\(?{_ZERO}){_WIDE}{_FIVE_TO_EIGHT}(?:{_WIDE}\d){{8}}(?!\d)"
    ),
    # Two letters before a figure are most often a small French word, not an identity card.
    re.compile(
        r"(?<![A-Za-zÀ-ÿ\d_])(?!(?:au|ce|de|du|en|et|ou|un)\s)"
        rf"[A-Za-z]{{1,2}}{_GAP}\d{{5,7}}(?![A-Za-zÀ-ÿ\d_])"
    ),
)


def _starred(found: re.Match[str]) -> str:
    """Stars, unless what looks like one long number is a row of years or dates."""
    return found.group() if _DATES.fullmatch(fold(found.group())) else _STARS


def masked(text: str) -> str:
    """The text with e-mail addresses, phone, identity-card, bank and card numbers starred."""
    for pattern in _PATTERNS:
        text = pattern.sub(_starred, text)
    return text
