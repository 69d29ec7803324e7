"""Which noun a count counts: 53,000 certificates are not set against 500,000 firms."""

from collections.abc import Sequence

from assistant.quantities import Quantity
from assistant.words.analyzer import content_words, term

_NEAR = 40
"""How many characters after a count its noun is looked for."""


def counted_noun(text: str, item: Quantity) -> str:
    """The content word right after a bare count, or ""."""
    words = content_words(text[item.end : item.end + _NEAR])[:1] if item.kind == "count" else []
    return words[0] if words else ""


def _noun(text: str, item: Quantity) -> str:
    """The term right after a bare count, or ""."""
    word = counted_noun(text, item)
    return term(word) if word else ""


def counts_another(
    claim: str, item: Quantity, text: str, agreeing: Sequence[Quantity], rival: Quantity
) -> bool:
    """Whether a value counts another noun, and one that agrees with the claim its very noun.

    Args:
        item: the claim's figure.
        agreeing: the figures of the sentence that say the same value.
        rival: the one of the sentence that would be set against it.
    """
    noun = _noun(claim, item)
    own = any(_noun(text, other) == noun for other in agreeing)
    return bool(noun) and own and _noun(text, rival) not in {"", noun}
