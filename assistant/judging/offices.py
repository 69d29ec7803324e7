"""The office whose holder is asked for: told by a longer title than documents have, or another."""

import re

from assistant.normalize import fold
from assistant.questions.question import Question

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


_OFFICES = {
    "mayor": r"maires?\b|bourgmestres?\b|(?:ال)?عمد(?:ه|ات)(?!\w)"
    r"|president\w* du conseil (?:communal|municipal)|رييسه? (?:ال)?(?:مجلس )?(?:ال)?(?:بلدي|جماع)",
    "governor": r"walis?\b|gouverneure?s?\b|prefete?s?\b|(?:ال)?(?:والي|ولاه|محافظ)(?!\w)",
    "minister": r"ministres?\b|(?:ال)?وزيره?(?!\w)|(?:ال)?وزرا(?!\w)",
    "ambassador": r"ambassad(?:eur|rice)|(?:ال)?سفيره?(?!\w)",
    "spokesman": r"porte-parole|(?:ال)?(?:ناطق|متحدث)ه?(?!\w)",
}
"""Offices that have one name in each language, folded."""
_ASKING = (
    r"(?:(?:\A|\bqui (?:est|etait|sera) |\bs'appelle |\bse nomme |\bnom d(?:e |u ))(?:le |la |l')?"
    r"|(?<!\w)(?:من|شكون|اسم)(?: هو| هي)? )"
)
_ASKED = {office: re.compile(f"{_ASKING}(?:{words})") for office, words in _OFFICES.items()}
_TOLD = {
    office: re.compile(rf"\b(?:{words})|(?<!\w)[وفبل]?(?:{words})")
    for office, words in _OFFICES.items()
}
_ANOTHER = re.compile(
    r"\b(?:direct(?:eur|rice)|gerante?|secretaire general|dirigee?s? par)\b"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:مديره?|اداره?ت(?:ه|ها))(?!\w)"
)
"""The head of a body."""


def of_another_office(question: Question, text: str) -> bool:
    """Whether the mayor, say, is asked for by that name, and a sentence tells another office."""
    if question.kind != "person":
        return False
    asked, told = fold(question.text), fold(text)
    wanted = next((office for office, words in _ASKED.items() if words.search(asked)), None)
    if wanted is None or _TOLD[wanted].search(told):
        return False
    return bool(_ANOTHER.search(told)) or any(words.search(told) for words in _TOLD.values())
