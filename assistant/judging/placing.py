"""Whether a sentence tells where: not only in the country that the whole collection is about."""

import re

from assistant.clues.naming import calls_new, names_new
from assistant.clues.reading import read
from assistant.language import identify
from assistant.normalize import fold
from assistant.questions.question import Question

_ELSE_ASKED = re.compile(
    r"\b(?:pays|etats?|continents?)\b|\bd'ou\b|(?<!\w)من اين"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:بلد|بلدان|دول[هت]?|قاره)(?!\w)"
)
"""What asks which country, or whence."""
_HOME = "Maroc Royaume المغرب بالمغرب المملكة بالمملكة البلاد"
"""The country of the collection: to be there is to be anywhere in it."""
_AT_HOME = re.compile(r"(?<!\w)[وف]?(?:بال|في ال|داخل ال)(?:مغرب|مملكه|بلاد)(?!\w)")
_SPOT = re.compile(
    r"\b(?:sites?|institut|parc|zone|technopol\w*|agences?|portail|plateforme|application|en ligne"
    r"|internet|chez|pres d\w+|aupres|etranger|cote|centres?|comptes?|pages?|reseaux?)\b"
    r"|\bwww|\bhttp|\w\.(?:ma|com|org|net)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:موقع|جامع[هت]|كلي[هت]|مدرس[هت]|معهد|مركز|قصر|فندق|محط[هت]|ساحل|شباك"
    r"|وكال[هت]|بواب[هت]|منص[هت]|تطبيق|انترنت|خارج|حساب|صفح[هت])(?!\w)"
)
"""Other words for where something is; folded."""


def tells_nowhere(question: Question, text: str) -> bool:
    """Whether a place is asked, and a sentence names none but the country it is in.

    « Les Assises se tiennent au Maroc » says nothing to whom asks where they were held. What is
    told in Arabic without any place is left to the reading: names have no capital there.
    """
    asked = fold(question.text)
    if question.kind != "place" or _ELSE_ASKED.search(asked):
        return False
    if calls_new(question.text, text, "place") or _SPOT.search(read(text).folded):
        return False
    if names_new(f"{question.text} {_HOME}", text, "place"):
        return False
    return identify(text) == "fr" or bool(_AT_HOME.search(read(text).folded))
