"""Arabic adjectives in ـي that are words of their own: «رئيسية» is not of «رئيس»."""

import json
import re
from pathlib import Path

_WORDS = json.loads(
    (Path(__file__).parent.parent / "data" / "nisba.json").read_text(encoding="utf-8")
)
_FORM = re.compile(rf"({'|'.join(_WORDS.split())})(?:ه|ا|ات|ان|ين|ون|تان|تين)?")


def nisba(word: str) -> str | None:
    """The adjective that a folded Arabic word without article is a form of, or None.

    >>> nisba("رييسيه"), nisba("رييس")
    ('رييسي', None)
    """
    found = _FORM.fullmatch(word)
    return found and found.group(1)
