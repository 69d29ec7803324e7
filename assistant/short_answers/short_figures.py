"""The figure or the date of a sentence that answers outright, among all those it gives."""

import re
from collections.abc import Sequence

from assistant.clues.asked_figures import asks_rank, new_figures
from assistant.clues.assertions import read_assertion
from assistant.judging.ranks import asks_held
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.numbers.unit_table import UNITS
from assistant.quantities import Quantity, says
from assistant.questions.question import Question
from assistant.short_answers.conversions import without_conversions
from assistant.short_answers.own_parts import Candidate, parts_of
from assistant.short_answers.preferring import chosen
from assistant.short_answers.set_aside import told_of_another
from assistant.short_answers.telling_apart import all_said, by_complement, elsewhere
from assistant.words.analyzer import content_words, term

_TIME = frozenset({"month", "day"})
_LARGE = 1_000_000
_YEAR = 4
_NOUN = 24
_COUNTED = 3
_RANGE = 16
"""How far apart the two ends of a range stand at most."""
_TIME_ASKED = re.compile(
    r"\b(?:combien (?:de |d')(?:temps|jours?|mois|ans?|annees?|semaines?|heures?|minutes?)|duree"
    r"|delais?|ages?|longtemps|dur(?:e|ent|era|eront|ait)|frequence|(?:quel|de) temps|au bout de)\b"
    r"|(?<!\w)(?:كم|شحال)(?: من| ديال| عدد)? (?:ال)?(?:ايام|يوما?|شهرا?|شهور|اشهر|سن(?:ه|ين|وات)"
    r"|عاما?|اعوام|اسابيع|اسبوعا?|ساع(?:ه|ات)|دقيقه|دقايق|وقت|نهار|مده)(?!\w)"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:مده|اجل|عمر|سن|مهله|وقت|زمن)(?!\w)|(?<!\w)(?:كي)?[يت]?(?:ستغرق|دوم)"
    r"|(?:بعد|خلال|داخل|في) (?:كم|شحال)|(?:ch7al|chhal)(?: d| dyal| men)? (?:waqt|w9t|l?modda|iyam)"
)
_AGE = re.compile(r"\bages?\b|(?<!\w)(?:ال)?(?:سن|عمر)(?!\w)")
_MEASURED = {
    "W": r"puissanc",
    "m²": r"superfici|surfac|(?:ال)?مساح",
    "m": r"longueur|hauteur|distanc|(?:ال)?(?:طول|ارتفاع|مساف)",
    "": r"capacit|debit|vitess|temperatur|poids|(?:ال)?(?:قدر[هة]|طاق[هة]|سع[هة]|سرع|صبيب|وزن)",
}
"""Words for what is measured in units, by the base unit where there is one.

A bare count tells it only where its name stands in the sentence, or beside a measure.
"""
_MEASURES = re.compile("|".join(_MEASURED.values()))
_LENGTHS = frozenset({"m", "m²"})
_HOW_MUCH = re.compile(
    r"^(?!.*-(?:t-)?(?:ils?|elles?|on) d(?:e |'))(?!.*\b(?:sont|etaient|seront)(?:-\w+)? combien)"
    r".*\bcombien\b(?! (?:d(?:e |'|u |es )|sont|etaient|seront))"
)
"""A question of how much, which names nothing to be counted after "de"."""
_CHANGE = re.compile(
    r"\bde combien\b.*\b(?:baiss|diminu|recul|augment|progress|grandi|cru\b|chut|redui|monte)"
    r"|(?<!\w)بكم .*(?:تراجع|انخفض|ارتفع|زاد|[يت]زيد|نما|تقلص)"
)
"""A question of a change, told in percent where a sentence tells it so."""
_MONEY_ASKED = re.compile(r"invest|volume|depens|financ|(?<!\w)(?:ال)?(?:حجم|استثمار|مبلغ|نفق)")
_ANNOUNCED = re.compile(
    r"(?:\b(?:en|fin|debut|mi|ici|a|depuis|pour|annees?|courant|avant|apres|et|ou|de|des|l'ete"
    r"|printemps|automne|hiver|trimestre|semestre|horizon)"
    r"|(?<!\w)[وبل]?(?:في|سنه|عام|بحلول|منذ|قبل|بعد|نهايه|مطلع|بدايه|خلال|الي|من|حتي|موسم|صيف|افق))\W*\Z"
)
"""What stands before a year that is a date, not a part of a name ("le plan Afaq 2030")."""


def _among_digits(item: Quantity, text: str) -> bool:
    """Whether a number is a piece of a longer one, as of a telephone."""
    return bool(
        re.search(r"\d[ .-]\Z", text[: item.start]) or re.match(r"[ .-]\d", text[item.end :])
    )


def _is_time(item: Quantity) -> bool:
    unit = UNITS.get(item.unit)
    return unit is not None and unit.base in _TIME


def _amounts(text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The sums of money, with the large numbers whose currency was said once for all."""
    money = [item for item in found if item.kind == "money"]
    if not money:
        return []
    large = [item for item in found if item.kind == "count" and (item.value or 0) >= _LARGE]
    return [item for item in found if item in money or item in large]


def _of_kind(found: Sequence[Quantity], *kinds: str) -> list[Quantity]:
    return [item for item in found if item.kind in kinds]


def _numbers(question: Question, text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The numbers that may say how many, how much or how long, as is asked."""
    if _TIME_ASKED.search(fold(question.text)):
        times = [item for item in found if _is_time(item)]
        return _of_age(times) if _AGE.search(fold(question.text)) else times
    rest = [item for item in found if not _is_time(item)]
    if _CHANGE.search(fold(question.text)) and (shares := _of_kind(rest, "percent")):
        return shares
    if asks_held(question) and (ranks := _of_kind(rest, "ordinal")):
        return ranks
    if asks_rank(question):
        rest = [item for item in rest if item.value is None or item.value.denominator == 1]
    if _MEASURES.match(question.focus):
        return _measured(question, text, rest)
    counted = _without_few(_of_kind(rest, "count", "measure"), question, text)
    if counted:
        unasked = any(_counts_unasked(item, question, text) for item in counted)
        return [] if unasked else counted
    others = _of_kind(rest, "money", "percent", "ratio", "ordinal")
    money = _MONEY_ASKED.search(fold(question.text))
    return (_of_kind(others, "money") if money else []) or others


def _of_age(times: Sequence[Quantity]) -> list[Quantity]:
    """The durations that are ages."""
    return [item for item in times if item.unit == "year"]


def _measured(question: Question, text: str, found: Sequence[Quantity]) -> list[Quantity]:
    """The figures that measure what is asked, and counts that lack only the unit."""
    base = next(unit for unit, words in _MEASURED.items() if re.match(words, question.focus))
    measures = [item for item in _of_kind(found, "measure") if _fits(item, base)]
    said = term(question.focus) in {term(word) for word in content_words(text)}
    return (
        [item for item in found if item in measures or item.kind == "count"]
        if (measures or (said and not _of_kind(found, "measure")))
        else []
    )


def _fits(item: Quantity, base: str) -> bool:
    """Whether a measure is in a unit of what is asked: a capacity is no length, no area."""
    own = UNITS[item.unit].base if item.unit in UNITS else item.unit
    return own == base or (base in {"", "W"} and own not in _LENGTHS)


def _without_few(numbers: Sequence[Quantity], question: Question, text: str) -> list[Quantity]:
    """Numbers without small ones in words beside figures, unless they count what is asked."""
    digits = [item for item in numbers if re.search(r"\d", item.text)]
    asked = term(question.focus) if question.focus else ""
    return [
        item
        for item in numbers
        if item in digits
        or not digits
        or asked in {term(word) for word in content_words(text[item.end :][:_NOUN])}
    ]


def _counts_unasked(item: Quantity, question: Question, text: str) -> bool:
    """Whether a number counts a thing that a question of how much does not name."""
    if item.unit or not _HOW_MUCH.search(fold(question.text)):
        return False
    after = content_words(" ".join(text[item.end :].split()[:_COUNTED]))
    asked = {term(word) for word in content_words(question.text)}
    return bool(after) and asked.isdisjoint(map(term, after))


def _fitting(question: Question, text: str, asked: Sequence[Quantity]) -> list[Quantity]:
    """The figures of a sentence that are of the kind asked."""
    found = [item for item in new_figures(text, asked) if not _among_digits(item, text)]
    if question.kind == "money":
        return _amounts(text, found)
    if question.kind == "percent":
        return _of_kind(found, "percent") or _of_kind(found, "ratio")
    if question.kind == "number":
        return _numbers(question, text, found)
    told = {(item.start, item.end) for item in read_assertion(text).figures}
    dates = [item for item in found if item.kind in DATES and (item.start, item.end) in told]
    alone = [item for item in dates if item.kind != "year" or _is_announced(item, text)] or dates
    return [item for item in alone if not any(_within(other, item) for other in alone)]


def _is_announced(item: Quantity, text: str) -> bool:
    """Whether a year is a date by the word before it, and not the end of a period in a name."""
    before = fold(text[max(0, item.start - 24) : item.start])
    return not item.bound and bool(_ANNOUNCED.search(before))


def _within(date: Quantity, wide: Quantity) -> bool:
    """Whether a date is a more precise one than another."""
    return date.date != wide.date and says(date, wide)


def _candidates(items: Sequence[Quantity]) -> list[Candidate]:
    """The figures as candidates: both ends of a range are one, a value said again is one."""
    found: list[Candidate] = []
    for item in items:
        last = found[-1] if found else None
        joined = last is not None and last.item is not None and item.start - last.end <= _RANGE
        if last and joined and item.bound == "high" and last.item and last.item.bound == "low":
            found[-1] = Candidate(last.start, item.end, (last.key, item.key), item)
        else:
            found.append(Candidate(item.start, item.end, item.key, item))
    return list({item.key: item for item in reversed(found)}.values())[::-1]


def short_figure(question: Question, text: str, asked: Sequence[Quantity]) -> str:
    """The figure or the date of a sentence that a question asks for, literally; "" when unsure."""
    found = _candidates(_fitting(question, text, asked))
    candidates = without_conversions(question, text, found)
    if not candidates:
        return ""
    if len(candidates) == 1:
        answer = None if elsewhere(question, text, candidates[0]) else candidates[0]
    else:
        part = chosen(question, text, by_complement(question, parts_of(text, candidates)))
        answer = part.candidate if part else None
    if answer is None or _opens_list(question, text):
        return ""
    if told_of_another(question, text, answer):
        return ""
    short = text[answer.start : answer.end]
    return "" if question.kind == "date" and len(short) < _YEAR else short


def _opens_list(question: Question, text: str) -> bool:
    """Whether a sentence opens a list, and the question asks for one item it does not name."""
    return text.rstrip().endswith(":") and not all_said(question, text)
