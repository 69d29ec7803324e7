"""The interrogatives of the Maghreb and the Levant, told in the standard or the Moroccan form."""

import re
from functools import lru_cache

from assistant.language import identify
from assistant.normalize import fold

_LATIN = {
    "بشحال": r"bch7al|bchhal|b ch7al|b9adda?ch|bgadda?ch",
    "شنو هو": r"a?ch?n[ou]+w? ?h[ou]+wa",
    "شنو هي": r"a?ch?n[ou]+w? ?h[iy]+a",
    "شحال": r"ch?7al|sh7al|chhal|[9g]adda?ch|9addeh",
    "متي": r"f[ou]+[9qk]+a?ch|imta|emta|wa[9q]ta?ch",
    "شكون": r"ch[kq]o+u?ne?|chkun|shkoun",
    "علاش": r"3la+ch|3lah|3lash",
    "كيفاش": r"kifa*ch|kifash",
    "واش": r"wach|wash|wech",
    "شنو": r"(?:a?ch|sh)n[ou]+w?a?|chnia|chniya|a?chnhowa|ach",
    "فين": r"fin|fi?yn|fayn|feen|win|wein",
    "اي": r"a?ch ?men|achmn|ina",
    "ثمن": r"t?taman",
}
_ARABIC = {
    "بشحال": r"بقداش|بقداه|بقديش|بكداش",
    "شحال": r"قداش|قداه|قديش|كداش",
    "متي": r"و[قف]تاش|وقتاه|فوقتاش|امتا|ا?يمت[ايه]",
    "اي": r"ا?ا?ش ?من|اينا",
    "شنو": r"ا?شنوا|اشنو|ا?شنا|شنيا|شني[هو]?|شنوه|شنه[وي]|اش|ايش",
    "شنو هما": r"شنو هوما",
    "فين": r"ل?وين",
    "علاش": r"علاه|ليش|عليش",
    "كيفاش": r"كيفاه|ازاي|شلون",
    "شكون": r"شكونو|شكونهو|مين",
}
"""How each is said in Latin and in Arabic letters, by what stands for it."""


def _patterns(table: dict[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w)[فب]?(?:{spelt})(?!\w)"), word) for word, spelt in table.items()
    )


_TABLES = (*_patterns(_ARABIC), *_patterns(_LATIN))


@lru_cache(maxsize=1_000)
def standard(text: str) -> str:
    """A folded question, the interrogatives of its dialect in the form the patterns know."""
    folded = fold(text)
    for pattern, word in _TABLES if identify(text) == "ar" else ():
        folded = pattern.sub(word, folded)
    return folded
