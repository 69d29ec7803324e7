"""Questions that ask for several things, and the words that name these things."""

import re
from fractions import Fraction

from assistant.clues.asked_figures import FIGURES
from assistant.normalize import fold
from assistant.numbers.number_words import lexeme
from assistant.quantities import quantities
from assistant.questions.question import Question
from assistant.questions.question_words import question_words
from assistant.questions.superlatives import asks_most
from assistant.words.analyzer import content_words, term

_PAIR = 2
_NAMES_SEVERAL = re.compile(r":|[,،;؛].*(?:[,،;؛]| et | و)|\bcomme\b|(?<!\w)مثل(?!\w)")
"""What names things one after the other, or announces them."""
_PLURAL = r"(?:ال)?(?:\w+ات|\w{2}و\w|\w{2}ا\w{2}|\w{2}ا\wي\w|ا\w{2}ا\w|ا\w[^\Wا]\wه)"
"""Arabic plurals by their form: «توصيات», «شروط», «محاور», «مشاريع», «أهداف», «أسئلة»."""
_SAYS_FRENCH = "recommand|preconis|propos|suggere|demand|reclam|exig"
_SAYS_ARABIC = "(?:س?[يت]|ا)?(?:وصي|قترح|طالب|طلب)|[يت]?دع[او]"
_HEADS = r"(?:(?:اهم|ابرز|كل|جميع|مختلف|بعض) )?"
_ASKS_SEVERAL = re.compile(
    r"\b(?:les)?quel(?:le)?s\b|\b(?:cite[rz]?|enumere[rz]?|liste[rz]?)\b"
    rf"|\bqu(?:e |'|oi )(?:\w+'?[ -]){{0,3}}?(?:{_SAYS_FRENCH})\w*"
    rf"|(?<!\w)(?:و|ف)?(?:ما|شنو|اش|ماهي|شنوما)(?: هي| هما| هم)? {_HEADS}{_PLURAL}(?!\w)"
    r"|(?<!\w)(?:و|ف)?(?:ما|شنو|اش) (?:هي|هما|هم) (?:اهم|ابرز|كل|جميع) "
    r"|(?<!\w)(?:و|ف)?(?:اذكر|عدد لي|اسرد)(?!\w)"
    rf"|(?<!\w)[وف]?(?:ب?ماذا|الام|شنو) (?:{_SAYS_ARABIC})"
)
"""What asks for several things: the plural, the order to list, what someone recommends."""


def asks_several(question: Question) -> bool:
    """Whether a question asks for several things by its words: a plural, an order to list."""
    return bool(_ASKS_SEVERAL.search(fold(question.text)))


def asks_list(question: Question) -> bool:
    """Whether a question asks for several things, or the most of several, and for no figure.

    >>> asks_list(Question("Quels sont les obstacles ?", "fr", "list"))
    True
    """
    return question.kind not in FIGURES and (asks_several(question) or asks_most(question.text))


def listed_terms(question: Question) -> list[str]:
    """The terms of a question from the word that names the things asked for on."""
    folded = fold(question.text)
    found = _ASKS_SEVERAL.search(folded)
    words = content_words(folded[found.start() :] if found else folded)
    return [term(word) for word in words if word not in question_words("heads")]


def only_counts(question: Question, text: str) -> bool:
    """Whether so many things are asked for by their number, and a sentence only says the number.

    «ما هي الشعب الاثنتا عشرة؟» is not answered by «تُحدث اثنتا عشرة شعبة».
    """
    if question.kind not in {"list", "definition"} or not asks_several(question):
        return False
    asked, told = (_numbers(each) for each in (question.text, text))
    return bool(asked) and asked <= told and not _NAMES_SEVERAL.search(fold(text))


def _numbers(text: str) -> set[Fraction]:
    """The numbers above two that a text says in words or digits, as its words stand."""
    found = {item.value for item in quantities(text) if item.value is not None}
    words = (lexeme(word) for word in fold(text).split())
    found |= {item.value for item in words if item and item.role == "unit"} if not found else set()
    return {value for value in found if value > _PAIR}
