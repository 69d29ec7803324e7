"""Whether a sentence tells the rank a question asks for: held, not gained and not only aimed at."""

import re

from assistant.clues.asked_figures import asks_rank
from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.questions.question import Question

_OTHER = re.compile(
    r"\bcombien de (?:places|rangs)\b|\b(?:note|score|points?)\b"
    r"|(?<!\w)كم (?:من )?(?:مرتبه|رتبه|مركزا?|درجه)(?!\w)|(?<!\w)(?:ال)?(?:تنقيط|نقط\w*|رصيد)(?!\w)"
)
"""What asks how many ranks were gained or lost, or the score that gives the rank."""
_KEYWORD = re.compile(r"\bclassements?\b|\brangs?\b|(?<!\w)(?:ال)?(?:ترتيب|مرتبه|رتبه|تصنيف)(?!\w)")
"""What bare words ask a rank by (« classement Maroc »)."""
_RANKED = re.compile(
    r"(?:\brangs?|\bplaces?|\bposition|\bclasse\w*|\bnumero|(?<!\w)[وفبل]?ال(?:مرتبه|رتبه|مركز|صف))"
    r"\W*(?:\w+\W+){0,2}\Z"
)
"""What stands right before a number that is a rank, though no ordinal."""
_LEADS = re.compile(
    r"\b(?:en tete|leader|devance|derriere|devant)\b|(?<!\w)(?:[يت]تصدر|صداره|[يت]تقدم)"
)
_AIM = re.compile(
    r"\b(?:veut|veulent|vise(?:nt|ra)?|ambitionn\w+|ambition|aspire\w*|entend|souhaite\w*|objectif"
    r"|cible|doit|devrait|compte (?:entrer|figurer|atteindre))\b"
    r"|(?<!\w)[وفل]?(?:[يت]ريد|[يت]ستهدف|[يت]سعي|[يت]طمح|[يت]عتزم|[يت]روم|هدف|(?:ال)?مستهدفه?|طموح"
    r"|بلوغ|لبلوغ)(?!\w)"
)
_LATER = re.compile(
    r"\b(?:d'ici|a l'horizon|en 20[23]\d|sera)\b|(?<!\w)(?:افق|بحلول|سي\w+)|20[23]\d"
)
"""What asks of a rank to come, or of that of a year: which year is asked is another law's."""


def _ranks(text: str) -> bool:
    """Whether a sentence gives a rank, or says who is ahead."""
    reading = read(text)
    return bool(_LEADS.search(reading.folded)) or any(
        item.kind == "ordinal" or _RANKED.search(fold(text[max(0, item.start - 40) : item.start]))
        for item in reading.figures
    )


def asks_held(question: Question) -> bool:
    """Whether the rank that is held is asked, not how many were gained, nor a score."""
    asked = fold(question.text)
    listed = question.kind == "other" and _KEYWORD.search(asked)
    ranked = listed or (question.kind == "number" and asks_rank(question))
    return bool(ranked) and not _OTHER.search(asked)


def of_no_rank(question: Question, text: str) -> bool:
    """Whether a rank is asked and a sentence gives none, or only one to come.

    «كسب المغرب 11 مرتبة» tells no rank, nor "veut entrer parmi les 50 premiers" that of today.
    """
    if not asks_held(question):
        return False
    if not _ranks(text):
        return True
    asked = fold(question.text)
    aimed = _AIM.search(asked) or _LATER.search(asked)
    return bool(not aimed and _AIM.search(read(text).folded))
