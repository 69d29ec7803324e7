"""Whether a sentence tells of the beginning, or of the beginning again, whose date is asked.

"Depuis quand" asks when a thing began, "quand a-t-il repris" when it began again: the date of what
happened to it in between is near in every word and answers neither. The place and the date of a
birth are told by a birth.
"""

import re
from functools import lru_cache

from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.questions.question import Question

_SINCE = re.compile(
    r"\b(?:depuis|des) quand\b|(?<!\w)[وف]?منذ متي(?!\w)|(?<!\w)من(?:ذ)? (?:امتي|وقتاش|فوقاش)(?!\w)"
)
_BEGUN = re.compile(
    r"\b(?:depuis|des (?:le|la|\d|janv|fevr|mars|avr|mai|juin|juil|aout|sept|oct|nov|dec)|a partir"
    r"|lanc\w+|cre(?:e|ee|es|ees|ation)|ouver\w+|ouvr\w+|ne(?:e|s|es)? (?:en|le)|naissance"
    r"|debut\w*|commenc\w+|demarr\w+|entree? en (?:vigueur|service)|entre en|inaugur\w+|fond\w+"
    r"|institu\w+|mis\w* en|promulgu\w+|adopt\w+|generalis\w+|instaur\w+|opera\w+|date de|remonte"
    r"|nomm\w+|designe\w*|succed\w+|remplac\w+|arretes?|decrets?|dahirs?|lois?)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل|س)?(?:منذ|ابتدا\w*|اطلق\w*|اطلاق\w*|انطل[ا]?ق\w*|احدث\w*"
    r"|تمت? (?:احداث|انشا)|انش[اي]\w*|افتت\w*|تاسس\w*|تاسيس\w*|بد[اي]\w*"
    r"|شرع\w*|شروع\w*|دخل\w*|دخول\w*|سري\w*|[يت]سري|صدر\w*|صدور\w*|اعتم\w*|دشن\w*|تدشين\w*|فتح\w*|عمم\w*|تعميم\w*|استحد\w*|مولد\w*|[يت]عود"
    r"|[يت]رجع|عين\w*|تعيين\w*|خلف\w*|قرار\w*|مرسوم\w*|ظهير\w*|قانون\w*)(?!\w)"
)
"""What asks since when, and what tells a beginning; folded."""
_RESUMED = re.compile(
    r"\b(?:repri\w+|repren\w+|rouv\w+|reouv\w+|retabl\w+|retrouv\w+|remarch\w+|redemarr\w+|relanc\w+"
    r"|restaur\w+|revenu\w*|de nouveau|retour)\b"
    r"|(?<!\w)[وف]?(?:استان\w+|[يت]ستانف\w*|استعاد\w*|[يت]ستعيد\w*|استرجع\w*|عاد|عادت|عوده"
    r"|اعاده (?:فتح|تشغيل)|اعيد\w*|رجع\w*|رجوع)(?!\w)"
)
_BORN = re.compile(
    r"\b(?:est|etait|fut|sont|etaient)(?:-(?:il|elle)s?)? nee?s?\b|\bnaissance\b|\bnaquit\b"
    r"|(?<!\w)[وف]?(?:ولدت?|[يت]ولد|ازدادت?|ولاد(?:ه|ته|تها)|مولد\w*|مسقط راس\w*)(?!\w)"
)
_BIRTH = re.compile(
    r"\bnee?s?\b(?! (?:[lm]\w* )?\w+ (?:pas|plus|que|point)\b)|\bnaissance\b|\bnaquit\b"
    r"|\bnatifs?\b|\bnatives?\b|\boriginaires?\b"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:ولدت?|[يت]ولد|ازدادت?|ازدياد|ولاد\w*|مولود\w*|مولد\w*|ميلاد\w*|مسقط"
    r"|[يت]نحدر)(?!\w)"
)
_LIFE = re.compile(r"\bvecu|\d{3,4}\W{1,3}\d{3,4}|(?<!\w)[وف]?(?:عاشت?|[يت]عيش)(?!\w)")
"""Who was born, when or where, is told by a birth, when also by the years of a life."""


@lru_cache(maxsize=20_000)
def _tells(text: str) -> tuple[bool, bool]:
    """Whether a sentence tells a beginning, and whether one again."""
    folded = read(text).folded
    return bool(_BEGUN.search(folded)), bool(_RESUMED.search(folded))


def of_no_beginning(question: Question, text: str) -> bool:
    """Whether a beginning, or one again, is asked to be dated, and a sentence tells none.

    A birth is asked for its place too.
    """
    if question.kind not in {"date", "place"}:
        return False
    asked = fold(question.text)
    if _BORN.search(asked):
        told = read(text).folded
        lived = question.kind == "date" and _LIFE.search(told)
        return not (lived or _BIRTH.search(told))
    if question.kind != "date":
        return False
    if _RESUMED.search(asked):
        return not _tells(text)[1]
    return bool(_SINCE.search(asked)) and not any(_tells(text))
