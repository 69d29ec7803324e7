"""Hours and minutes said together are one time: "2 heures 30", «ساعة و10 دقائق»; lone units.

Arabic names one hour or one year without a numeral; beside a number that goes on with it the
noun is a figure: «ساعة و10 دقائق», «من سنة إلى ثلاث سنوات», «من ستة أشهر إلى سنة».
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from fractions import Fraction

from assistant.numbers.digits import is_digits
from assistant.numbers.figure import Figure, Text
from assistant.numbers.measures import kind_of, unit_after
from assistant.numbers.number_words import lexeme
from assistant.numbers.units import DUAL_UNITS

_PREFIX = re.compile(r"[وفبلك]{0,2}(?=\w{3})")
_ONE = r"(?: واحده?)?"
_TIME = (
    r"(?:سن(?:ه|تين|وات)|عام(?:ين|ا)?|اعوام|شهر(?:ين|ا)?|اشهر|اسبوع(?:ين|ا)?|اسابيع|يوم(?:ين|ا)?"
    r"|ايام|ساع(?:ه|تين|ات))"
)
_AND_MINUTES = re.compile(_ONE + r" و ?(?:\d{1,2}|[^\W\d_]+(?: [^\W\d_]+)?) (?:دقيقه|دقايق)(?!\w)")
_GOES_TO = re.compile(_ONE + r" (?:الي |و)")
_FROM = re.compile(r"(?<![^\W_])[وف]?(?:من|بين) \Z")
_FROM_TIME = re.compile(
    r"(?<![^\W_])[وف]?(?:من [^.,;:]{1,24}" + _TIME + r" الي|بين [^.,;:]{1,24}" + _TIME + r" و) ?\Z"
)
_NUMBERED = re.compile(r" (?:\d|واحد|ال|و ?(?:نصف|ربع)|[^\W\d_]+يه(?!\w))")
_SAID_ONE = re.compile(r" واحده?(?!\w)")
_LINK = re.compile(r" (?:et )?| و ?")


def join_times(figures: Sequence[Figure], folded: str) -> list[Figure]:
    """The figures, hours and the minutes that follow them joined in one."""
    joined = list[Figure]()
    for figure in figures:
        last = joined[-1] if joined else None
        if last is not None and _is_one_time(last, figure, folded):
            hours, more = last.value or Fraction(0), figure.value or Fraction(0)
            joined[-1] = replace(last, value=hours + more / 60, end=figure.end)
        else:
            joined.append(figure)
    return joined


def _is_one_time(hours: Figure, minutes: Figure, folded: str) -> bool:
    if hours.unit != "hour" or minutes.unit != "minute" or minutes.value is None:
        return False
    whole = hours.value is not None and hours.value.denominator == 1
    linked = _LINK.fullmatch(folded, hours.end, minutes.start)
    return whole and linked is not None and 0 < minutes.value < 60


def lone_unit(text: Text, at: int) -> Figure | None:
    """One of a unit of time, named without a numeral beside a number that goes on with it."""
    token = text.tokens[at]
    prefix = _PREFIX.match(token.text)
    for start in range(token.start, token.start + (prefix.end() if prefix else 0) + 1):
        found = unit_after(text, start)
        if found is not None and found[1] == token.end:
            unit = found[0]
            break
    else:
        return None
    after, before = text.folded[token.end : token.end + 40], text.folded[max(0, start - 40) : start]
    minutes = unit == "hour" and _AND_MINUTES.match(after)
    ranged = start == token.start and _is_end(text, at, before, after)
    if not minutes and not ranged:
        return None
    one = _SAID_ONE.match(text.folded, token.end)
    return Figure(kind_of(unit), start, one.end() if one else token.end, Fraction(1), unit)


def _is_end(text: Text, at: int, before: str, after: str) -> bool:
    """Whether a lone unit is the lower or the upper end of a range of times."""
    if _FROM_TIME.search(before):
        return not _NUMBERED.match(after)
    link = _GOES_TO.match(after) if _FROM.search(before) else None
    if link is None:
        return False
    further = next((i for i in range(at + 1, at + 5) if _starts_at(text, i, at, link.end())), None)
    if further is None or further >= len(text.tokens):
        return False
    following = text.tokens[further]
    return following.text in DUAL_UNITS or is_digits(following) or bool(lexeme(following.text))


def _starts_at(text: Text, index: int, at: int, offset: int) -> bool:
    """Whether a token holds the offset that lies so far behind the token `at`."""
    if index >= len(text.tokens):
        return False
    return text.tokens[index].start <= text.tokens[at].end + offset < text.tokens[index].end
