"""Whether a sentence speaks of time: a month, a day, before, since, as soon as."""

import re
from functools import lru_cache

from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.numbers.dates import MONTH_NAMES

_FRENCH_TIMES = (
    r"jours?|mois|ans?|annees?|semaines?|heures?|apres|avant|des|lors\w*|une fois|depuis|pendant"
    r"|quand|jusqu\w*|fin|debut|mi-\w+|trimestre|semestre|saison|hiver|ete|printemps|automne|veille"
    r"|lendemain|bientot|prochain\w*|chaque|week-end|journee|nuit|siecle|ramadan|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|si|au moment|a partir|simple"
)
_ARABIC_TIMES = fold(
    r"بعد(?:ما|ها|ه)?|قبل(?:ها|ه)?|عند(?:ما)?|حين(?:ها|ما)?|لما|منذ|شهر(?:ا|ين)?|أشهر|شهور"
    r"|سن(?:ة|تين|وات|ويا)|عام(?:ا|ين)?|أعوام|يوم(?:ا|ين|يا)?|أيام|أسبوع(?:ا|ين|يا)?|أسابيع"
    r"|ساع(?:ة|ات|تين)|نهاية|بداية|مطلع|منتصف|أواخر|أوائل|إذا|كلما|فور|خلال|أثناء|ريثما|صيف|شتاء|ربيع"
    r"|خريف|رمضان|حتى|إلى أن|قرن|قرون|بمجرد|ما لم"
    r"|ال(?:اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد)|ليل(?:ا|ة)?"
    r"|صباحا?|مساء|شرط|إلا(?! مرة)|قريبا|حاليا|موسم"
)
_TIME = re.compile(
    rf"\b(?:{_FRENCH_TIMES}|{MONTH_NAMES})\b"
    rf"|(?<!\w)[وفبكل]?(?:ال|ل)?(?:{_ARABIC_TIMES}|{MONTH_NAMES})(?!\w)"
)
"""Words that can stand for an amount, and for a date, where a sentence gives none in figures."""


@lru_cache(maxsize=20_000)
def speaks_of_time(text: str, question: str) -> bool:
    """Whether a sentence has a word for a time that the question does not have."""
    asked = fold(question).split()  # «تقييم منتصف المدة» is asked about, and tells no time.
    return any(match.group() not in asked for match in _TIME.finditer(read(text).folded))
