"""How long a thing lasts is told by no sentence that gives only hours of the clock.

«من الخامسة والنصف صباحا» is when work begins, not how long the way there takes.
"""

import re

from assistant.normalize import fold
from assistant.questions.question import Question

_ASKS = re.compile(
    r"\bcombien de temps\b|\bquelle (?:est |sera |etait )?(?:la )?duree\b"
    r"|(?<!\w)(?:كم|شحال) (?:من |ديال |د)?(?:ال)?وقت(?!\w)|(?<!\w)كم (?:من )?(?:ال)?مده(?!\w)"
    r"|(?<!\w)ما(?: هي)? (?:ال)?مده(?!\w)"
)
_HOURS = (
    r"(?:ال)?(?:واحده|ثانيه عشره?|حاديه عشره?|ثانيه|ثالثه|رابعه|خامسه|سادسه|سابعه|ثامنه|تاسعه"
    r"|عاشره)"
)
_CLOCK = re.compile(
    rf"(?<!\w)(?:ال)?(?:ساعه )?{_HOURS}(?: و\w+)? (?:صباحا|مساء?|ليلا|زوالا|ظهرا|فجرا)(?!\w)"
    r"|\b(?:de|des|a|entre|et|avant|apres|jusqu'a) \d{1,2} ?h(?:eures?)?(?: ?\d\d)?\b"
    r"|\b\d{1,2} ?h(?:eures?)?(?: ?\d\d)? du (?:matin|soir)\b|\bminuit\b|\bmidi\b"
)
_LASTS = re.compile(
    r"\b(?:secondes?|minutes?|heures?|jour(?:s|nees?)?|semaines?|mois|ans?|annees?|siecles?|depuis"
    r"|toujours|permanent\w*|trimestre|semestre|\d+ ?(?:h|min|j))\b|(?:19|20)\d\d"
    r"|(?<!\w)\w{0,3}(?:ثواني|ثانيتين|دقيقه|دقايق|دقيقتين|ساعات|ساعتين|يوم|يوما|ايام|يومين|اسبوع|اسابيع"
    r"|اسبوعين|شهر|شهرا|شهور|اشهر|شهرين|سنه|سنوات|سنتين|عام|عاما|اعوام|عامين|قرن|منذ|دايم\w*)(?!\w)"
)


def tells_only_hours(question: Question, text: str) -> bool:
    """Whether a duration is asked of a sentence whose only times are hours of the clock."""
    if not _ASKS.search(fold(question.text)):
        return False
    told = fold(text)
    return bool(_CLOCK.search(told)) and not _LASTS.search(_CLOCK.sub(" ", told))
