"""Whether a sentence tells the number that a text goes by, where that number is asked."""

import re

from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.questions.question import Question

_TEXT = (
    r"(?:lois?|decrets?|propositions?|projets? de|dahirs?|arretes?|circulaires?|textes?|articles?"
    r"|bulletins?)"
)
_TEXT_ARABIC = r"[وفبل]?(?:ال|لل)?(?:قانون|مرسوم|مقترح|مشروع|ظهير|قرار|دوريه|منشور|ماده|نص|فصل)"
_ASKED = re.compile(
    rf"\b(?:quels?|c'est quoi) (?:est |sont |etait )?(?:le |les )?numeros? "
    rf"(?:de la |de l'|du |des |de ){_TEXT}\b"
    rf"|\b{_TEXT}\b.{{0,60}}\bquel numero\b"
    rf"|(?<!\w)(?:ما|ماهو|هو|شنو) (?:هو )?(?:ال)?رقم (?:ديال )?{_TEXT_ARABIC}(?!\w)"
)
_NUMBER = re.compile(
    r"\bn ?[°o] ?\d|\bnumero\w*\b.{0,20}\d|\b\d{1,3}[-.]\d{2}(?:[-.]\d+)?\b"
    rf"|\b{_TEXT} \d|(?<!\w)رقم \S{{0,12}} ?\d|(?<!\w){_TEXT_ARABIC} \d"
)


def tells_no_number(question: Question, text: str) -> bool:
    """Whether the number of a law, a decree or a bill is asked, and a sentence tells none.

    How many articles it has, or when it was adopted, is no number that it goes by.
    """
    return bool(_ASKED.search(fold(question.text))) and not _NUMBER.search(read(text).folded)
