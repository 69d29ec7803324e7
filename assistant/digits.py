"""Folded text in tokens, and the values of numbers written in digits."""

import re
from fractions import Fraction
from typing import NamedTuple


class Token(NamedTuple):
    """A run of digits, a word or a sign of folded text, with its span."""

    text: str
    start: int
    end: int


_TOKEN = re.compile(r"\d{1,3}(?: \d{3}(?!\d))+(?:[.,]\d+)?|\d+(?:[.,']\d+)*|[^\W\d_]+|\S")
_YEARS = re.compile(r"((?:19|20)\d\d),((?:19|20)\d\d)\Z")
_SCALE_OR_SHARE = re.compile(
    r" ?(?:%|mill|مليون|مليار|ملايير|بليون|pour cent|في الم|بالم|m[dw]\b|mm?dh|gw|km|m[²€$])"
)


def _token(text: str, span: tuple[int, int]) -> Token:
    # Past the named tuple's own constructor, which takes half of the time of `tokenize`.
    return tuple.__new__(Token, (text, *span))


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
    tokens = [_token(found.group(), found.span()) for found in _TOKEN.finditer(folded)]
    if not any(_YEARS.match(token.text) for token in tokens if "," in token.text):
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


def digits_value(text: str, after: str = "") -> Fraction | None:
    """The value of folded digits with separators; None where they are no number ("09.08").

    Spaces, apostrophes and dots before groups of three digits group ("10.000", "1.240" is 1240);
    commas do too ("50,000") unless a scale, a percent sign or a physical unit follows and the
    group is not "000" ("2,125 milliards"); `after` is the folded text that tells. Otherwise a
    single dot or comma is the decimal sign.
    """
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
        decimals = commas == 1 and not text.endswith("000") and _SCALE_OR_SHARE.match(after)
        return Fraction(text.replace(sign, "." if decimals else ""))
    head, _, tail = text.partition(sign)
    if sign in tail or (len(head) > 1 and head.startswith("0")):
        return None
    return Fraction(f"{head}.{tail}")


def is_digits(token: Token) -> bool:
    """Whether a token is a run of digits."""
    return "0" <= token.text[0] <= "9"
