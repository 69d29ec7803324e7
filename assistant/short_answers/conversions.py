"""The amounts that a sentence tells again in another unit, right after it gives them."""

import re
from collections.abc import Sequence
from itertools import pairwise

from assistant.normalize import fold
from assistant.numbers.unit_table import FORMS, UNITS
from assistant.quantities import quantities
from assistant.questions.question import Question
from assistant.short_answers.own_parts import Candidate

_NEARLY = (
    r"environ|pres d[e']|quelques?|presque|plus d[e']|moins d[e']|un peu|entre|de|d'|ou|autour"
    r"|حوالي|نحو|قرابه|زهاء|تقريبا|ما|يناهز|يقارب|يعادل|يساوي|اكثر من|اقل من|بين|او"
)
_SAME_AS = r"soit|equiva\w+|l'equivalent|c'est-a-dire|اي|[وب]?ما يعادل|يعادل|تعادل"
_AGAIN = re.compile(
    rf"\W*(?:\(|\[|(?<!\w)(?:{_SAME_AS})(?!\w))\W*"
    rf"(?:(?:{_SAME_AS}|{_NEARLY}|a)(?!\w)\W*)*\Z"
)
"""What stands between an amount and the same one told in another unit: "(environ", «، أي نحو»."""
_WORD = re.compile(r"[^\W\d_]{2,}|[$€£]")
_JOINED = re.compile(r"\A[وفبل]?(?:ال|ل)?(?=\w{3})")


def asked_units(question: Question) -> frozenset[str]:
    """The units a question names to be answered in ("en dollars", «بالدولار»), without figures."""
    text = question.text
    for item in quantities(text):
        text = f"{text[: item.start]}{' ' * (item.end - item.start)}{text[item.end :]}"
    words = _WORD.findall(fold(text))
    return frozenset(
        FORMS[form] for word in words for form in (word, _JOINED.sub("", word)) if form in FORMS
    )


def _is_conversion(text: str, left: Candidate, right: Candidate) -> bool:
    """Whether an amount is the one before it, told in another unit of its kind."""
    one, other = left.item, right.item
    if one is None or other is None or one.unit == other.unit or one.kind != other.kind:
        return False
    alike = one.kind == "money" or (
        one.kind == "measure"
        and one.unit in UNITS
        and other.unit in UNITS
        and UNITS[one.unit].base == UNITS[other.unit].base
    )
    return alike and bool(_AGAIN.match(fold(text[left.end : right.start])))


def without_conversions(
    question: Question, text: str, found: Sequence[Candidate]
) -> list[Candidate]:
    """The amounts of a sentence, each once: in the unit asked, else in the one it gives first."""
    asked = asked_units(question)
    dropped: set[int] = set()
    for left, right in pairwise(found):
        if _is_conversion(text, left, right):
            wanted = right.item is not None and right.item.unit in asked
            dropped.add(left.start if wanted else right.start)
    return [item for item in found if item.start not in dropped]
