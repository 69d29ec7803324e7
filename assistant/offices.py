"""The head of a body asked for by a longer title than documents give: « le directeur général »."""

import re

_TITLES = (
    (re.compile(r"\b(direct(?:eur|rice))[ -]g[ée]n[ée]rale?\b", re.IGNORECASE), r"\1"),
    (re.compile(r"\b(?:DG|dg|Dg)\b(?! ?\d)"), "directeur"),
    (re.compile(r"(?<!\w)((?:ال)?مدير(?:ة)?) (?:ال)?عامة?(?!\w)"), r"\1"),
)


def plain_title(question: str) -> str:
    """A question that asks for « le directeur » where it asked for « le directeur général », or "".

    Who « dirige » a body is its director, whatever the full title.
    """
    plain = question
    for pattern, title in _TITLES:
        plain = pattern.sub(title, plain)
    return plain if plain != question else ""
