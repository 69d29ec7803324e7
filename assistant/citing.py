"""Whether a text names someone as its source, or says that its sources differ."""

import re

from assistant.names import Name, NameBook
from assistant.normalize import fold
from assistant.quantities import quantities

_DISPUTE = re.compile(
    r"(?<!\w)differe\w*(?!\w)|(?<!\w)selon .*(?<!\w)selon(?!\w)"
    r"|(?<!\w)(?:تختلف|يختلف|يتباين)(?!\w)|حسب .*حسب"
)
_CONTRAST = re.compile(
    r"(?<!\w)(?:alors qu\w*|tandis qu\w*|en revanche|de son cote)(?!\w)"
    r"|(?<!\w)(?:بينما|في حين|فيما|اما)(?!\w)"
)
"""Sets one value against another where one follows; else only one thing beside another."""
_CITING = re.compile(
    r"(?:selon|d'apres|حسب|وفق|عند|نقلا عن|تذكر|يذكر|تورد|يورد|تقول|يقول|يحصي|تتحدث)"
    r"[^\w,،;]+(?:\w+[^\w,،;]+){0,3}\Z"
)
_SAYING = re.compile(r"\W*(?:\w+\W+){0,2}(?:donne|indique|parle|evoque|rapporte|ecrit|cite)(?!\w)")


def is_cited(name: Name, text: str) -> bool:
    """Whether a text names someone as its source: "selon Reuters", "Reuters donne…"."""
    before = fold(text[max(0, name.start - 30) : name.start])
    return bool(_CITING.search(before) or _SAYING.match(fold(text[name.end : name.end + 30])))


def without_sources(said: str, book: NameBook) -> str:
    """A sentence without the names of those it quotes ("selon Reuters")."""
    kept = said
    for item in book.names(said):
        if is_cited(item, said):
            kept = f"{kept[: item.start]}{' ' * (item.end - item.start)}{kept[item.end :]}"
    return kept


def is_disputed(text: str) -> bool:
    """Whether a sentence says that its sources differ."""
    folded = fold(text)
    set_against = _CONTRAST.search(folded)
    told = bool(set_against and quantities(folded[set_against.end() :]))
    return told or bool(_DISPUTE.search(folded))
