"""The words of a claim that frame a fact or make another one, read from data/claim_words.json."""

import json
import re
from pathlib import Path

from assistant.normalize import fold

_PATH = Path(__file__).parent / "data" / "claim_words.json"


def _reader(name: str) -> re.Pattern[str]:
    """The folded words of a list, as one pattern.

    A French word may take any ending (*); an Arabic verb any prefix of person, tense and
    conjunction (~); an Arabic noun any clitic (+).
    """
    patterns = []
    for word in json.loads(_PATH.read_text(encoding="utf-8"))[name]:
        if word.startswith("~"):
            patterns.append(rf"[وف]?[سل]?[يتنا]?{fold(word[1:])}\w{{0,2}}")
        elif word.startswith("+"):
            patterns.append(rf"[وف]?[بلك]?(?:ال|ل)?{fold(word[1:])}\w{{0,2}}")
        elif word.endswith("*"):
            patterns.append(rf"{fold(word[:-1])}\w*")
        else:
            patterns.append(fold(word))
    return re.compile("|".join(patterns))


FRAME, AMOUNT, HEADS, DECISIVE = (
    _reader(name) for name in ("framing", "amounts", "heads", "decisive")
)
"""Words that frame a fact without being part of it (aims, neutral verbs), or an amount of money;
words that only say what kind of thing a name is; verbs that make another fact of the same words
and figures."""
AUXILIARY = re.compile(
    r"(?<!\w)(?:a|ont|est|sont|ete|sera|seront|avait|etait|etaient|s'est|se|doit|doivent|va|vont|peut"
    r"|veut|veulent|compte|comptent|souhaite|souhaitent|(?:prevoi|envisage)(?:t|ent|nt)? de)\s+\Z"
)
