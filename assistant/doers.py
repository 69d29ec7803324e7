"""Whether a sentence tells that something was done and not by whom («وُقعت المذكرة في يوليوز»)."""

import re

from assistant.asked_names import names_in
from assistant.attributions import without_attributions
from assistant.normalize import fold
from assistant.question import Question

_DONE = re.compile(
    r"\b(?:a|ont|avait|avaient|aurait|auraient) (?:\w+ )?ete \w+|\b(?:fut|furent) \w+"
    r"|(?<!\w)[وف]?(?:قد )?تمت? \w+"
)
_DONE_VOWELLED = re.compile(r"(?<!\w)[وف]?(?![يتن]ُ)[\u0621-\u064a]ُ[\u0621-\u064a]{2,}")
"""A past passive, which only its first vowel tells from an active one."""
_BY = re.compile(
    r"\bpar (?!(?:an|mois|jour|semaine|exemple|ailleurs|ordre|voie|la suite)\b)"
    r"|\bentre\b|\b(?:sous le|au) nom\b"
    r"|(?<!\w)(?:من (?:طرف|قبل|لدن|جانب)|علي يد|بين|بمبادره|بحضور|(?:تحت |ب)اشراف|برياسه)(?!\w)"
    r"|(?<!\w)(?:باسم|تحت اسم)(?!\w)"
)
_WHO_DID = re.compile(
    r"(?:\A|[.?!,;:] |\bc'est )(?:mais |et |alors )?qui (?!est\b|etait\b|sont\b)"
    r"|\bquel(?:le)?s? .{3,60}\bqui (?:a|ont|avait)\b"
    r"|(?:\A|[.?!,;:،؛] )[وف]?(?:من|شكون)(?: اللي| الذي)? (?!يكون|تكون|كان|هو|هي|هم)\w"
    r"|(?:\A|[.?!,;:،؛] )[وف]?(?:من|شكون) (?:هو|هي|هم) .{3,60}(?<!\w)(?:الذي|التي|الذين|اللي) \w"
)
"""Whose «qui», «من» is the doer, not the one that something is done with or to."""


def tells_no_doer(question: Question, text: str) -> bool:
    """Whether who did a thing is asked of a sentence in which it is done by nobody named."""
    if question.kind not in {"person", "organisation"} or not _WHO_DID.search(fold(question.text)):
        return False
    told = without_attributions(text)
    done = _DONE.search(fold(told)) or _DONE_VOWELLED.search(told)
    return bool(done) and not _BY.search(fold(told)) and not names_in(told, "person")
