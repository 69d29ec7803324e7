"""Whether the words before a number say that it is a year."""

import re

_YEAR_BEFORE = re.compile(
    r"(?:(?<![^\W\d_])(?:en|annees?|l'an|depuis|des|d'ici(?: a| la fin| fin)?|horizon|fin|debut"
    r"|avant|apres|courant|ete|hiver|automne|printemps|exercice|edition|rentree|jusqu'en|jusqu'a"
    r"|vers|a partir de)"
    r"|[وفبلك]{0,2}(?:ال)?(?:سنه|سنتي|سنوات|عام|عامي|افق|حلول|منذ|نهايه|بدايه|مطلع|متم"
    r"|اواخر|اوايل|منتصف|صيف|شتا|ربيع|خريف|دوره|نسخه|موسم|غايه|قبل|بعد))"
    r" (?:الي )?[وفبلك]?\Z|(?<![^\W\d_])(?:mi|fin|debut|pre|post)-\Z"
)
_STRONG_YEAR_BEFORE = re.compile(r"(?:(?<![^\W\d_])(?:en|annees?|l'an)|(?:ال)?(?:سنه|عام)) \Z")


def year_announced(folded: str, at: int, strong: bool = False) -> bool:
    """Whether the words before an offset say that the number there is a year.

    `strong` asks for words after which nothing but a year stands ("en 1912", «سنة 1912»).
    """
    before = folded[max(0, at - 24) : at]
    pattern = _STRONG_YEAR_BEFORE if strong else _YEAR_BEFORE
    return bool(pattern.search(before))
