"""The number to call that a sentence gives, where that is asked."""

import re

from assistant.clues.asked_figures import asks_number
from assistant.normalize import fold
from assistant.quantities import quantities
from assistant.questions.question import Question

_CALLED = re.compile(
    r"\b(?:appel\w*|telephon\w*|compos\w*|joindre|contact\w*|numeros? (?:vert|gratuit|unique)"
    r"|(?:au|le|du) numero)\b|(?<!\w)[وفبل]?(?:ال)?(?:هاتف\w*|[يتا]?تصل\w*|اتصال|نداء)"
    r"|(?:ال|لل)رقم(?:ين)?(?: (?:ال)?(?:مجاني|اخضر|موحد))?\W*\Z"
)
"""Words that stand before a number to call."""
_OF_TEXT = re.compile(
    r"\b(?:lois?|decrets?|articles?|arretes?|dahir|circulaires?|bulletin|dossiers?)\b"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:قانون|مرسوم|ظهير|ماده|فصل|قرار|دوريه|جريده|منشور|ملف)"
)
"""What bears a number that nobody calls."""


def number_to_call(question: Question, text: str) -> str:
    """The only number of a sentence that may be called, where a number is asked; else ""."""
    asked = fold(question.text)
    if not asks_number(question) or _OF_TEXT.search(asked):
        return ""
    found = [item for item in quantities(text) if item.kind == "reference"]
    if len(found) != 1:
        return ""
    before = fold(text[: found[0].start])
    called = _CALLED.search(before) and not _OF_TEXT.search(before)
    return found[0].text if called else ""
