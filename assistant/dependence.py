"""Sentences that lean on the one before them, and those that give its reason."""

import re

from assistant.reading import read
from assistant.schema import Passage

_DEPENDENT = re.compile(
    r"^(?:و|ف)?(?:هذا|هذه|هؤلاء|ذلك|تلك|هو|هي|هم|لكنه|لكنها|غير أنه|غير أنها"
    r"|وبفضله|وبفضلها)\b"
    r"|^(?:و|ف)?(?:يهدف|تهدف|يعتبر|تعتبر|تأتي|يأتي|يرمي|ترمي) (?:هذا|هذه)\b"
    r"|^(?:Il|Elle|Ils|Elles|Ce|Cet|Cette|Ces|Celui-ci|Celle-ci|Ceux-ci|Celles-ci|Cela|Y)\b"
)


def depends(text: str) -> bool:
    """Whether a sentence leans on the one before it («هذا المركز…», "Ces instituts…")."""
    return bool(_DEPENDENT.match(text))


def reason_after(passage: Passage, number: int) -> str:
    """The next sentence of a passage when it leans on this one and gives its reason, or ""."""
    if number + 1 >= len(passage.sentences) or read(passage.sentence(number)).reason:
        return ""
    after = passage.sentence(number + 1)
    return after if depends(after) and read(after).reason else ""
