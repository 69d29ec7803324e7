"""Arabic names that nothing but the noun before them tells: «شركة داسو», «مجموعة أنونيموس»."""

import re
from collections.abc import Sequence

from assistant.arabic_people import is_no_word

_COMPANY = re.compile(r"[وفب]?(?:ال|لل|ل)?(?:شركه|مقاوله)")
_HEAD = re.compile(rf"{_COMPANY.pattern}|[وفب]?(?:ال|لل|ل)?(?:مجموعه|تعاونيه|بنك)")
_MOST_WORDS = 3


def is_company_head(word: str) -> bool:
    """Whether a folded word says that what follows names a company."""
    return bool(_COMPANY.fullmatch(word))


def named_by_head(folded: Sequence[str], at: int) -> int:
    """How many words from one on are the name of a body, none of which means anything else."""
    if not at or not _HEAD.fullmatch(folded[at - 1]):
        return 0
    size = 0
    while size < _MOST_WORDS and at + size < len(folded) and is_no_word(folded[at + size]):
        size += 1
    return size
