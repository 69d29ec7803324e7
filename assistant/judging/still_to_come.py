"""When a thing was done is told by no sentence that only announces it for later.

« Quand l'hôpital a-t-il été inauguré ? » supposes that it was; « Ouverture prévue : décembre 2028 »
does not say so.
"""

import re
from functools import lru_cache

from assistant.clues.attributions import without_attributions
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.words.verb_forms import without_to

_PLANNING = (
    r"(?!(?:ete )?(?:propos|promi[st]|promet|annonc|prev|engag|envisag|projet|program|fix|vis[ea]"
    r"|decid|charg|repor|repou|retard|sign|adopt|dit|lanc|fait|eu\b|demand|vot|approuv|publi"
    r"|attrib|prom))"
)
"""What may be done about a thing that is still to come."""
_ASKS_DONE = re.compile(
    rf"\b(?:a-t-|ont-)(?:il|elle|on|ils|elles) (?:deja |enfin )?{_PLANNING}"
    r"(?:ete )?\w{2,}(?:e|u|i|is|it|ert)e?s?\b"
    r"|\b(?:est|sont)-(?:il|elle|ils|elles) (?:entre|sorti|arrive|devenu|parti|ne)e?s?\b"
    r"|(?<!\w)(?:متي|امتي|فوقاش|وقتاش) (?:تمت?|جرت|جري) (?:ال)?(?:افتتاح|تدشين|تشغيل|بناء?|تسليم)"
    r"|(?<!\w)(?:متي|(?:في )?اي (?:يوم|شهر|سنه|عام|تاريخ)(?: من \w+)?)"
    r" (?:افتتحت?|دشنت?|دخلت?|استقبلت?|انتهت?|اكتملت?|شغلت?|فتحت?|بنيت?|تخرجت?|سلمت?)(?!\w)"
)
_DONE = re.compile(
    r"\b(?:a|ont|avait|avaient|ayant) (?:\w+ ){0,2}?\w{2,}(?:e|u|i|is|it|ert)e?s?\b"
    r"|\b(?:est|sont) (?:entre|sorti|arrive|devenu|parti|ne|acheve|termine|ouvert)e?s?\b"
    r"|\b(?:fut|furent)\b|\bdepuis\b|\b\w{3,}ait\b|\b\w{3,}aient\b"
    r"|(?<!\w)[وف]?(?:تمت?|جرت|جري|افتتحت?|دشنت?|دخلت?|استقبلت?|انتهت?|اكتملت?|شغلت?|فتحت?"
    r"|بنيت?|تخرجت?|سلمت?|انطلقت?|كانت?|منذ|بدات?)(?!\w)"
)
_COMING = re.compile(
    r"\b(?:prevue?s?|attendue?s?|programmee?s?|doi(?:t|vent)|devr(?:a|ont|ait|aient)|prevoi\w+"
    r"|sera|seront|\w{3,}[eiu]r(?:a|ont)|d'ici)\b"
    r"|(?<!\w)[وفب]?(?:ال)?(?:مرتقبه?|منتظره?|متوقعه?|مقرره?|مزمع|مبرمجه?)(?!\w)"
    r"|(?<!\w)[وف]?(?:[يت](?:رتقب|نتظر|توقع)|غادي"
    r"|س[يت](?:كون|فتتح|فتح|دشن|نطلق|بدا|دخل|نتهي|شرع|بني|شيد|سلم|تخرج|ستقبل|شغل)\w{0,2})(?!\w)"
)


@lru_cache(maxsize=20_000)
def _only_comes(text: str) -> bool:
    told = without_to(without_attributions(text))
    return bool(_COMING.search(told)) and not _DONE.search(told)


def is_still_to_come(question: Question, text: str) -> bool:
    """Whether it is asked when a thing was done, and a sentence tells it only as to come."""
    if question.kind != "date" or not _ASKS_DONE.search(fold(question.text)):
        return False
    return _only_comes(text)
