"""Words that say the contrary of each other, or tell of other people, in both languages."""

import re

from assistant.normalize import fold

_STATES = (
    (
        r"augment|hausse|accroi|progress|gagn|mont(?:e|ent|era|ait)(?!\w)"
        "|ارتفع|ارتفاع|يرتفع|زياد|ازداد|صعد|رفع",
        "baiss|redui|diminu|recul|perd|descend|انخفض|انخفاض|ينخفض|تراجع|خفض|تقليص|قلص",
    ),
    ("obligatoire|اجباري|الزامي", "facultati|optionnel|اختياري"),
    (
        "gratuit|مجاني|(?:بلا|بدون|دون) مقابل",
        r"payante?s?(?!\w)|مودي عنه|بمقابل",
    ),
    ("autoris|toler|[يت]سمح|مسموح|[يت]جوز", r"interdi|prohib|[يت]منع(?!\w)|ممنوع|[يت]حظر|محظور"),
    (
        r"salue(?!ur)|salua|felicit|applaud|rejoui|[يت]?شيد(?!\w)|اشاد|[يت]?نوه(?!\w)|نوهت",
        r"critiqu(?:e|ent|a|er|ait)(?!s)(?!\w)|deplor|fustig|denonc|reproch|[يت]?نتقد|انتقد",
    ),
    (r"embauch|recrut|توظيف|[يت]?وظف", "licenci|congedi|تسريح|[يت]سرح"),
)
"""What is so of one thing, or the contrary, in both languages."""
_PAIRS = (
    *_STATES,
    ("au plus tot", "au plus tard"),
    (r"premiere?s?(?!\w)", r"derniere?s?(?!\w)"),
    (r"(?:ضمن|داخل)(?!\w)", r"خارج(?!\w)"),
    (
        r"tres (?:important|eleve|fort|grand)e?s?(?!\w)|(?:كبير|مهم|قوي|مرتفع)ه? جدا",
        r"faibles?(?!\w)|insuffisante?s?(?!\w)|ضعيفه?(?!\w)",
    ),
)
_GROUPS = (
    (
        r"rura(?:l|le|les|ux)(?!\w)|campagnes?(?!\w)|قروي|قري(?!\w)|بوادي|باديه",
        r"urbaine?s?(?!\w)|citadin|villes(?!\w)|حضري|مدن(?!\w)",
    ),
    (
        r"femmes?(?!\w)|filles?(?!\w)|نساء?(?!\w)|فتيات|اناث",
        r"hommes?(?!\w)|garcons?(?!\w)|رجال|ذكور|فتيان",
    ),
)
"""People told from each other: what is for the country is not for the towns."""
_PREFIX = r"(?<!\w)[وبسف]?(?:ال|لل)?"


def _read(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(re.compile(f"{_PREFIX}(?:{side})") for side in pair) for pair in pairs)


OPPOSITES = _read(_PAIRS)
"""Pairs of patterns of folded words of which one text has one, another the other."""
_READ_STATES, GROUPS = OPPOSITES[: len(_STATES)], _read(_GROUPS)
"""And the people told from each other, each with the pattern of its folded words."""


def takes_side(word: str) -> bool:
    """Whether a folded word says of something what another word says the contrary of."""
    return any(side.match(word) for pair in _READ_STATES for side in pair)


def tells_of_others(claim: str, told: str) -> bool:
    """Whether a claim is about the towns and a sentence about the country alone, and the like."""
    mine, theirs = fold(claim), fold(told)
    for one, other in GROUPS:
        ours, there = (
            [bool(side.search(text)) for side in (one, other)] for text in (mine, theirs)
        )
        if sorted(ours) == sorted(there) == [False, True] and ours != there:
            return True
    return False
