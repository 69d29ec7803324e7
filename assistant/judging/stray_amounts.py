"""Amounts that are of something else than is asked: an income that gives a right, a unit's price.

« Ouvert aux ménages dont le revenu ne dépasse pas 12 000 dirhams » says nothing of what is given,
"9,80 dirhams le mètre cube" nothing of a budget.
"""

import re

from assistant.clues.asked_figures import told_figures
from assistant.normalize import fold
from assistant.questions.question import Question

_MONEY = frozenset({"money"})
_INCOME = re.compile(
    r"\b(?:revenus?|salaires?|gagn\w+|ressources|remuneration|chiffre d'affaires)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:دخل|دخله|دخلها|دخلهم|اجر|اجره|اجور|راتب|رواتب|مداخيل)(?!\w)"
    r"|رقم (?:ال)?معاملات"
)
_CONDITION = re.compile(
    r"\b(?:revenus?|salaires?|chiffre d'affaires)\b[^.;:]{0,40}"
    r"\b(?:depass\w+|inferieure?s?|superieure?s?|moins de|plus de|plafonn\w+|compris)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:دخل\w*|اجر\w*|راتب\w*|رقم معاملات\w*)[^.؛:]{0,40}"
    r"(?:[يت]تجاوز|[يت]تعدي|[يت]قل|[يت]فوق|اقل من|اكثر من)"
)
"""Whose income, and the bound it must keep; folded."""
_PRICE = re.compile(
    r"\b(?:prix|tarifs?|coute\w*|cout)\b|(?<!\w)(?:ال|ب)?(?:ثمن|سعر|بشحال)(?!\w)|(?<!\w)[يت]كلف\w*"
)
_AID = re.compile(
    r"\b(?:aides?|subventions?|subventionn\w+)\b|(?<!\w)[وفبل]?(?:ال|لل)?(?:دعم|اعانه|اعانات|منحه)(?!\w)"
)
"""What a thing costs, and what is given towards it; folded."""
_PAID = re.compile(
    r"\b(?:prix|tarifs?|abonnements?|taman|forfaits?)\b"
    r"|(?<!\w)(?:ال|ب)?(?:ثمن|سعر|اسعار|اثمن[هت]|بشحال|اشتراك)(?!\w)"
)
_GRANTED = re.compile(
    r"\b(?:licences?|investi\w*|concessions?)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:رخص[هت]|تراخيص|استثمار\w*|امتياز)(?!\w)"
)
"""What a customer pays, and what a firm pays to serve him; folded."""
_WHOLE = re.compile(
    r"\b(?:budget|enveloppe|montant (?:\w+ ){0,2}(?:reserve|alloue|consacre|affecte|prevu|mobilise)"
    r"|(?:reserv|allou|consacr|affect|mobilis|investi)\w*|investissement|dotation)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:ميزاني\w+|غلاف\w*|اعتماد\w*|استثمار\w*|رصد\w*|خصص\w*|[يت]خصص\w*"
    r"|مخصص\w*)(?!\w)"
)
"""What asks how much is set aside for a thing as a whole; folded."""
_PER_UNIT = re.compile(
    r"\W*(?:(?:hors taxes|ttc) )?(?:(?:l[ea]|par|pour (?:un|chaque)|/) ?"
    r"(?:metres? (?:cubes?|carres?)|m[23³²]|kwh|mwh|litres?|kilo\w*|kg|tonnes?"
    r"|quintal|hectares?|nuitees?|unite|go|minutes?)\b"
    r"|(?:لل|لكل |عن كل |في ال)(?:متر|كيلو\w*|لتر|طن|هكتار|قنطار|ليله|وحده|دقيقه))"
)
"""What follows the price of one unit; folded."""


def _is_per_unit(text: str, end: int) -> bool:
    return bool(_PER_UNIT.match(fold(text[end : end + 40])))


def of_other_amount(question: Question, text: str) -> bool:
    """Whether an amount is asked, and a sentence only gives one of an income or of a unit."""
    if question.kind != "money":
        return False
    asked, told = fold(question.text), fold(text)
    if _CONDITION.search(told) and not _INCOME.search(asked):
        return len(told_figures(question, text, _MONEY)) == 1
    if (
        _PRICE.search(asked)
        and _AID.search(told)
        and not (_PRICE.search(told) or _AID.search(asked))
    ):
        return True
    if _PAID.search(asked) and _GRANTED.search(told) and not _GRANTED.search(asked):
        return True
    if not _WHOLE.search(asked):
        return False
    amounts = told_figures(question, text, _MONEY)
    return bool(amounts) and _is_per_unit(text, amounts[0].end)
