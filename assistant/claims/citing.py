"""Whether a text names someone as its source, or says that its sources differ."""

import re

from assistant.clues.assertions import Assertion
from assistant.clues.attributions import without_attributions
from assistant.normalize import fold
from assistant.proper_names.names import Name, NameBook
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
    r"[^\w,،;]+(?:\w+[^\w,،;]+){0,4}\Z"
    r"|, (?:ecri|dit|racont|rapport|not|indiqu|signal|relev|expliqu|precis|affirm|soulign|rappel)"
    r"(?:e|t)?(?: l[ae'])? ?\Z"
)
_SAYING = re.compile(r"\W*(?:\w+\W+){0,2}(?:donne|indique|parle|evoque|rapporte|ecrit|cite)(?!\w)")
_TELLING = re.compile(
    r"(?<!\w)(?:selon|d'apres|(?:donn|indiqu|parl|evoqu|rapport|cit|avanc|estim)(?:e|ent|ait|aient)"
    r"|ecri(?:t|vent)|[وف]?(?:حسب|وفق|نقلا|[يت]?(?:ذكر|ورد|قول|حصي|تحدث|قدر)ت?))(?!\w)"
)
"""By what a sentence gives a value as someone's."""


def is_cited(name: Name, text: str) -> bool:
    """Whether a text names someone as its source: "selon Reuters", "Reuters donne…"."""
    before = fold(text[max(0, name.start - 40) : name.start])
    return bool(_CITING.search(before) or _SAYING.match(fold(text[name.end : name.end + 30])))


def is_credited(name: Name, said: Assertion) -> bool:
    """Whether a sentence has a name for its source alone, in an attribution or by a verb."""
    attributed = not said.said[name.start : name.end].strip()
    return attributed or is_cited(name, said.text)


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
    # « L'un ouvre en mai, tandis que l'autre ouvre en juin » gives two things each its own.
    credited = bool(_TELLING.search(folded)) or without_attributions(text) != text
    return (told and credited) or bool(_DISPUTE.search(folded))
