"""A claim that stands word for word in a document is what this document says."""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.confronting.held import Held
from assistant.normalize import fold

_WORDS = re.compile(r"\w+(?:[.,٫]\d+)*|[%٪‰€$£+]|[-−](?=\d)")
"""What says something: words, numbers, and the signs that say of what or which way."""
_FEWEST = 4
"""Fewer words than these may be a heading or what a longer sentence denies."""


@lru_cache(maxsize=20_000)
def _said(text: str) -> tuple[str, ...]:
    return tuple(_WORDS.findall(fold(text)))


def standing(claim: str, held: Sequence[Held]) -> Held | None:
    """The sentence that is the claim, all of it, whatever the signs between its words, or None."""
    said = _said(claim)
    if len(said) < _FEWEST:
        return None
    for item in held:
        sentence = item.sentence
        if said in (_said(sentence.text), _said(sentence.passage.sentence(sentence.number))):
            return item
    return None
