"""A question without the circumstances its asker tells before it.

« Ma famille vit dans un douar isolé. À combien peut monter l'aide… ? » asks what its last sentence
asks, where that names what it is about and nothing told before is a name, a figure or a date.
"""

import re

from assistant.clues.asked_names import asked_names
from assistant.quantities import quantities
from assistant.questions.leaning import leans
from assistant.questions.subjects import names_nothing
from assistant.schema import Language

_SENTENCE = re.compile(r"(?<=[.!…؛])\s+(?=\S)")
_FEWEST = 4
"""Words of a question that can stand by itself, at least."""


def bare_question(text: str, language: Language) -> str:
    """The question at the end of a text, alone; "" where all of it is needed, or asks.

    >>> bare_question("Je suis loin de tout. Quelle aide pour un abonnement par satellite ?", "fr")
    'Quelle aide pour un abonnement par satellite ?'
    """
    *told, asked = _SENTENCE.split(text.strip())
    before = " ".join(told)
    if not told or "?" in before or "؟" in before or not asked.rstrip().endswith(("?", "؟")):
        return ""
    if quantities(before) or asked_names(before) or len(asked.split()) < _FEWEST:
        return ""
    return "" if names_nothing(asked, language) or leans(asked) else asked
