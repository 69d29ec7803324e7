"""What an ordinal stands for: a rank, a day, a quarter, an hour, an age, or part of a name."""

import re
from fractions import Fraction

from assistant.numbers.figure import Figure, Text
from assistant.numbers.measures import day
from assistant.numbers.number_words import lexeme
from assistant.numbers.numeral import Numeral
from assistant.numbers.periods import period_after_ordinal

_AFTERNOON = "بعد الزوال|بعد الظهر|زوالا|ظهرا|عصرا|مسا|من مسا"
_HOUR = re.compile(
    r"(?: (?:و(?P<more>نصفا?|النصف|الربع|ربعا?|الثلث)|(?P<less>الا (?:ال)?ربعا?)"
    r"|و(?P<minutes>\d\d?) دقيقه))?"
    rf"(?: (?P<time>{_AFTERNOON}|صباحا|فجرا|ليلا)(?![^\W_]))?"
)
_PAST = {"نصف": Fraction(1, 2), "ربع": Fraction(1, 4), "ثلث": Fraction(1, 3)}
_OCLOCK = re.compile(r"(?:ال|لل)ساعه \Z")
_AGE = re.compile(
    r"(?<![^\W_])[وفبل]?(?:سن|دون|فوق|تجاوزو?ا?|تجاوزت|[يت]تجاوز(?:ون)?(?: اعمار\w+)?"
    r"|بلوغ|بلغو?ا?|بلغت|اعمار\w+|ابتدا من) (?:بين |من )?(?:[\w ]{3,18} (?:و|الي ))?\Z"
)
_OF_AGE = re.compile(r" من (?:ال)?عمر")
_KINGS = frozenset(["محمد", "الحسن", "حسن", "فواد", "فاروق", "البابا"])
_NAMES_BEFORE = ("الجيل", "الوزير", "الوزاره", "الاحرف", "بالاحرف", "كانون", "تشرين")
_NAMES_AFTER = frozenset(["ministre", "ministres", "generation", "اكسيد"])
_PARTS_BEFORE = ("نصف", "اسبوع", "شطر", "ثلث")


_PLACED = re.compile(
    r"(?<![^\W_])[وف]?(?:[يت]?حل(?:ت|وا)?|جات?|صنفت?|[يت]صنف|رتبت?|[يت]رتب|[يت]اتي)"
    r"(?: [^\W\d_]+){0,3} \Z"
)
"""What says that an ordinal in the accusative is a rank: «حل الفريق سادسا»."""


def _is_time(text: Text, at: int) -> bool:
    """Whether "seconde" is the unit of time."""
    before = text.token(at - 1)
    if before == "une":
        return not text.token(at + 1).isalpha()
    return before in {"par", "chaque"} or (before == "la" and text.token(at - 2) == "a")


def _is_name(text: Text, numeral: Numeral, at: int) -> bool:
    """Whether an ordinal is part of a name ("Premier ministre", «محمد السادس») or a manner."""
    word, before, after = text.token(at), text.token(at - 1), text.token(numeral.next)
    if before in _KINGS or before.endswith(_NAMES_BEFORE) or after in _NAMES_AFTER:
        return True
    if before in {"matieres", "matiere"} or (word == "seconde" and _is_time(text, at)):
        return True
    last = text.written(text.tokens[at].end - 1)
    if word.endswith("اولي") and last == "ي":
        return True
    described = before.endswith("ا") and before != "اولا" and lexeme(before) is None
    if _PLACED.search(text.folded, max(0, numeral.start - 40), numeral.start):
        return False
    return word.endswith("ا") and numeral.next == at + 1 and not described


def clock(text: Text, numeral: Numeral) -> Figure | None:
    """An Arabic hour: «الساعة الثامنة», «السابعة والنصف مساء», «الساعة 8»."""
    announced = bool(_OCLOCK.search(text.folded, max(0, numeral.start - 9), numeral.start))
    found = _HOUR.match(text.folded, numeral.end)
    if found is None or not 1 <= numeral.value <= 24:
        return None
    past = (found["more"] or "").startswith("ال") and text.folded.startswith("ال", numeral.start)
    if not (found["time"] or announced or past):
        return None
    if numeral.value == 1 and not found["time"]:
        return None
    more = Fraction(int(found["minutes"] or 0), 60)
    if found["more"]:
        more = _PAST[found["more"].removeprefix("ال").rstrip("ا")]
    if found["less"]:
        more = Fraction(-1, 4)
    time, hour = found["time"] or "", numeral.value
    late = time not in {"", "صباحا", "فجرا"} and (time != "ليلا" or hour >= 6)
    if late and hour < 12:
        hour += 12
    return Figure("measure", numeral.start, found.end(), hour + more, "hour")


def ordinal(text: Text, numeral: Numeral, end: int) -> Figure:
    """A rank, a day ("1er juillet") or a quarter ("4e trimestre"); the ordinal ends at `end`."""
    if (period := period_after_ordinal(text.folded, end, int(numeral.value))) is not None:
        return Figure("quarter", numeral.start, period[1], date=period[0])
    if (date := day(text, numeral, end)) is not None:
        return date
    return Figure("ordinal", numeral.start, end, numeral.value, coefficient=numeral.value)


def word_ordinal(text: Text, numeral: Numeral, at: int) -> Figure | None:
    """What an ordinal in words stands for; None where it is part of a name."""
    if _is_name(text, numeral, at):
        return None
    if (hour := clock(text, numeral)) is not None:
        return hour
    start, end = numeral.start, numeral.end
    aged = _AGE.search(text.folded, max(0, start - 44), start) or _OF_AGE.match(text.folded, end)
    if aged and text.folded.startswith("ال", start) and "ه" in text.folded[start:end]:
        return Figure("measure", start, end, numeral.value, "year")
    if text.token(at - 1).endswith(_PARTS_BEFORE):
        return Figure("ordinal", start, end, numeral.value, coefficient=numeral.value)
    return ordinal(text, numeral, end)
