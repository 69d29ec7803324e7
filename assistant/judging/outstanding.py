"""Which of several is the most so: no sentence answers that neither tells a rank nor compares."""

import re

from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.questions.superlatives import compares

_NONE = r"(?! tard| tot| vite| rapidement| possible)"
_ASKS = re.compile(
    rf"\b(?:le|la)?quel(?:le)?s? (?!est\b|sont\b)[^?]*?\b(?:le|la|les) (?:plus|moins)\b{_NONE}"
    rf"|\b(?:le|la)quel(?:le)? [^?]*\b(?:le|la) (?:plus|moins)\b{_NONE}"
    r"|(?:\A|\bc'est )(?:ou|quoi|quel(?:le)? est)\b[^?]*?"
    rf"\b(?:le|la) (?:plus|moins)\b{_NONE}"
    r"|(?<!\w)[وف]?(?:اي|شنو هو|ما هو|ما هي) .*(?<!علي )(?<!\w)"
    r"(?:ال)?(?:اكبر|اكثر|اعلي|اقل|اصغر|ادني)(?!\w)(?! من (?!ال))"
)
"""What asks which one of several has the most or the least; folded."""
_RANKS = re.compile(
    r"\b(?:le|la|les|du|des) (?:\w+ )?(?:plus|moins)\b|\bplus (?:de|d'|que|qu')|\btete\b|\brang\b"
    r"|\bdomin"
    r"|\bd'abord\b|\brecord|\bleader|\bmajorit|\bmoitie\b|\bdavantage\b|\bessentiel|\bprincipa"
    r"|\bseule?s?\b"
    r"|\bpremi\w+ (?!des?\b)|\bmeilleur|\bmaxim|\bminim|\bmoindre|\b(?:deux|trois) tiers\b|\btous? "
    r"|\bcontre \d|\bpuis\b"
    r"|(?<!\w)\w{0,2}(?:اكبر|اكثر|اعلي|اقل|اصغر|ادني|اضخم|اول|اولي|الاولي|معظم|اغلب|نصف|ثلثا|صداره"
    r"|مقدمه"
    r"|مرتبه|طليعه|اهم|ابرز|رييسي\w*|تصدر|وحد(?:ه|ها)|اساسا|خصوصا|جل)(?!\w)"
)
"""What tells a rank, or most of a whole; folded."""
_SHARES = re.compile(r"\d ?(?:%|في الم|بالم).*\d ?(?:%|في الم|بالم)|\(\d[^)]*\).*\(\d[^)]*\)")
"""Several shares side by side, as in a ranking."""
_ROW = re.compile(r" : [^;]{1,400} ; [^:]{1,200} : ")
_KINDS = frozenset({"other", "place", "organisation"})


def tells_no_most(question: Question, text: str) -> bool:
    """Whether the most of several is asked of a sentence that compares nothing."""
    if question.kind not in _KINDS or not _ASKS.search(fold(question.text)):
        return False
    told = fold(text)
    if _ROW.search(text) or _SHARES.search(told):
        return False
    return not (_RANKS.search(told) or compares(text))
