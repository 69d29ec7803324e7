"""Whether a question asks which is the most or the least, and a sentence tells it, or compares."""

import re
from functools import lru_cache

from assistant.normalize import fold

_MOST = re.compile(
    r"\b(?:l[ae]s?|du|des) (?:\d+ |deux |trois )?(?:plus|moins)\b(?!-)"
    r"|\b(?:meilleure?s?|pires?|principa(?:l|le|ux|les)|record|leader|maximum|minimum|en tete"
    r"|majorite|surtout)\b"
    r"|(?<!\w)[وفبلك]?(?:ال|لل)?(?:اكبر|اكثر|اعلي|اسرع|افضل|اقل|اصغر|اقدم|احدث|اهم|ابرز|اضخم|اغلي"
    r"|ارخص|اطول|اقصر|ادني|اقصي|اسوا|اقوي)(?:ها|هم)?(?!\w)(?! من (?:\d|الف|مي|نصف|ثلث|ربع))"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:اغلب|معظم|صداره|طليعه|متصدر(?:ه|ين)?)(?!\w)|(?<!\w)[وف]?[يت]تصدر(?!\w)"
)
_COMPARES = re.compile(
    r"\b(?:plus|moins|davantage|autant) (?:\w+ ){0,2}?qu[e']|\bdevanc\w*|\bdepass(?:e|ent|ant)\b"
    r"|\bloin derriere\b|\bsuivie?s? (?:de|par)\b|\bseule?s?\b"
    r"|(?<!\w)[وف]?[يت]?تفوق(?:ت)?(?!\w)|(?<!\w)[وف]?[يت]تجاوز(?!\w)|(?<!\w)[وف]?[يت]ليه[ام]?(?!\w)"
    r"|(?<!\w)متبوع|(?<!\w)وحد(?:ه|ها|هم)(?!\w)"
)


@lru_cache(maxsize=50_000)
def asks_most(question: str) -> bool:
    """Whether a question asks for the most or the least of several («أي شركة دفعت أكثر»)."""
    return bool(_MOST.search(fold(question)))


@lru_cache(maxsize=50_000)
def tells_most(text: str) -> bool:
    """Whether a sentence tells the most or the least, or compares."""
    folded = fold(text)
    return bool(_MOST.search(folded) or _COMPARES.search(folded))


@lru_cache(maxsize=50_000)
def compares(text: str) -> bool:
    """Whether a sentence sets one thing beside another («devance», «يليه»)."""
    return bool(_COMPARES.search(fold(text)))
