"""Folded text in tokens, and the values of numbers written in digits."""

import re
from fractions import Fraction
from typing import NamedTuple

from assistant.numbers.unit_table import UNITS
from assistant.numbers.units import unit_at

DECIMAL = "\N{DECIMAL SEPARATOR KEY SYMBOL}"
"""What stands in folded text for the Arabic decimal sign «٫» where a comma could group."""


class Token(NamedTuple):
    """A run of digits, a word or a sign of folded text, with its span."""

    text: str
    start: int
    end: int


_TOKEN = re.compile(r"\d{1,3}(?: \d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,'⎖]\d+)*|[^\W\d_]+|\S")
_YEARS = re.compile(r"((?:19|20)\d\d),((?:19|20)\d\d)\Z")
_YEARS_JOINED = re.compile(r"\d{4},\d{4}")
_SCALE_OR_SHARE = re.compile(
    r" ?(?:%|mill|مليون|مليار|ملايير|بليون|pour cent|في الم|بالم|m[dw]\b|mm?dh|gw|km|m[²€$])"
)
_NEVER_DIVIDED = frozenset({"century", "year", "month", "week", "day", "working day", "point"})
_FRENCH_NAME = re.compile(r"[a-z]{4,}")
"""A currency named by a French word: neither a sign, nor a code, nor an Arabic word."""
_LETTER = re.compile(r"[^\W\d_]")


def _split_years(token: Token) -> list[Token]:
    """«2024،2025» in three: the Arabic comma folds to the decimal one."""
    years = _YEARS.match(token.text)
    if years is None:
        return [token]
    comma = token.start + 4
    after = Token(years[2], comma + 1, token.end)
    return [Token(years[1], token.start, comma), Token(",", comma, comma + 1), after]


def tokenize(folded: str) -> list[Token]:
    """The digits, words and signs of folded text, in order."""
    # Past the named tuple's own constructor, which would take half of the time.
    new = tuple.__new__
    tokens = [new(Token, (found.group(), *found.span())) for found in _TOKEN.finditer(folded)]
    if not _YEARS_JOINED.search(folded):
        return tokens
    return [part for token in tokens for part in _split_years(token)]


def _grouped(text: str, sign: str) -> bool:
    head, *groups = text.split(sign)
    return (
        bool(groups)
        and all(len(group) == 3 for group in groups)
        and 1 <= len(head) <= 3
        and not head.startswith("0")
    )


def _is_divided(before: str, after: str) -> bool:
    """Whether the unit that follows is one whose thousandths are written in this language."""
    found = unit_at(after, 0)
    if found is None:
        return False
    unit, start, _ = found
    if unit in _NEVER_DIVIDED:
        return False
    if UNITS[unit].kind != "money" or "dinar" in UNITS[unit].french[0]:
        return True
    letters = _LETTER.findall(before)
    arabic = "ء" <= after[start] <= "ي" or bool(letters and "ء" <= letters[-1] <= "ي")
    return not arabic or bool(_FRENCH_NAME.match(after, start))


def digits_value(text: str, after: str = "", before: str = "") -> Fraction | None:
    """The value of folded digits with separators; None where they are no number ("09.08").

    Spaces, apostrophes and dots before groups of three digits group ("10.000", "1.240" is 1240).
    One comma before three digits is the decimal sign in what is measured or paid, and groups in
    what is counted; `after` is the folded text that tells:

    - a scale, a percent sign, a measure, or a dinar (a thousand millimes) in either language:
      "2,125 milliards", "3,125 hectares", "2,350 dinars", «2,350 دينار» are decimals;
    - any other currency in French text ("1,250 dirham": no comma groups in French); in Arabic
      text («2,350 درهم») and after a sign ("$2,350") it groups, as the press there writes;
    - of years, months, weeks and days nobody writes thousandths: «1,200 سنة» is 1200;
    - a bare count groups ("50,000 jobs"), and so does "000" always, written for thousands only.

    «٫» is always the decimal sign, «٬» never. Otherwise a single dot or comma is decimal.
    """
    if DECIMAL in text:
        head, _, tail = text.partition(DECIMAL)
        return Fraction(f"{head}.{tail}") if head.isdigit() and tail.isdigit() else None
    text = text.replace(" ", "").replace("'", "")
    dots, commas = text.count("."), text.count(",")
    if dots and commas:
        decimal = "," if text.rfind(",") > text.rfind(".") else "."
        grouping = "." if decimal == "," else ","
        head, _, tail = text.rpartition(decimal)
        if text.count(decimal) > 1 or not _grouped(head, grouping):
            return None
        return Fraction(f"{head.replace(grouping, '')}.{tail}")
    sign = "." if dots else ","
    if not dots and not commas:
        return Fraction(text)
    if _grouped(text, sign):
        one = commas == 1 and not text.endswith("000")
        decimals = one and (_SCALE_OR_SHARE.match(after) or _is_divided(before, after))
        return Fraction(text.replace(sign, "." if decimals else ""))
    head, _, tail = text.partition(sign)
    if sign in tail or (len(head) > 1 and head.startswith("0")):
        return None
    return Fraction(f"{head}.{tail}")


def is_digits(token: Token) -> bool:
    """Whether a token is a run of digits."""
    return "0" <= token.text[0] <= "9"
