"""The words of questions by the part they play there, in both languages and Darija."""

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

_WORDS = Path(__file__).parent.parent / "data" / "question_words.json"


@cache
def question_words(use: str) -> frozenset[str]:
    """Folded words by the part they play in questions.

    Args:
        use: "courtesy" (no content), "light" (name the kind of answer), "heads" (come before the
            word that names what is asked), "openers" (open an Arabic question), "undoing" (say
            that something was stopped or undone).
    """
    return frozenset(json.loads(_WORDS.read_text(encoding="utf-8"))[use])


def telling(words: Sequence[str], beside: frozenset[str] = frozenset()) -> list[int]:
    """The places of the words of a question that do more than name the kind of answer.

    Args:
        words: folded.
        beside: others that tell nothing there.
    """
    light = question_words("light")
    return [row for row, word in enumerate(words) if word not in light and word not in beside]
