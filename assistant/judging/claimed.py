"""Sentences that tell who claimed an attack, where who made it is asked.

« L'attaque a été revendiquée sous le nom de X » is what documents say of a doer nobody has seen.
"""

import re

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import Clues
from assistant.normalize import fold
from assistant.questions.question import Question

_ATTACK = re.compile(
    r"\b(?:cyber-?)?(?:attaqu\w+|attentats?|pirat\w+|hack\w*|intrusions?|sabotages?)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:هجوم\w*|هجمات|هاجم\w*|[يت]هاجم\w*|اختراق\w*|اخترق\w*|قرصن\w*|قراصن\w*"
    r"|هاكرز?|هكرز?|تفجير\w*)"
)
_CLAIMED = re.compile(
    r"\brevendiqu\w+[^.;]{0,60}\b(?:par|(?:sous|au) (?:le )?nom|pseudonyme)\b"
    r"|\b(?:a|ont) revendique\b"
    r"|(?<!\w)[وف]?(?:[يت]?تبني|تبن[تي]\w*|اعلنت? مسووليت\w+)[^.؛]{0,80}"
    r"(?<!\w)(?:باسم|من طرف|من قبل)(?!\w)|(?<!\w)[وف]?(?:تبنت|تبني) \w+"
)
"""That somebody named says that he did it; folded."""
_WHO = re.compile(
    r"\b(?:qui|quels?|quelle) (?!jour|mois|date|ville|annee|montant)"
    r"|\b(?:auteurs?|responsables?|derriere)\b"
    r"|(?<!\w)(?:من|شكون|chkoun|chkoune|منهم|(?:ال)?مسوول\w*|وراء?)(?!\w)"
)
_HIT = re.compile(
    r"\b(?:touche|concerne|affecte|frappe|vise)e?s?\b|\bvictimes?\b|\bsubi\w*"
    r"|(?<!\w)[وف]?(?:[يت]?تاثر\w*|[يت]?تضرر\w*|متضرر\w*|[يت]?تعرض\w*|تاثرت?)(?!\w)"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:ضحايا|ضحيه)(?!\w)"
)
"""Who suffers an attack; folded."""
_DOING = frozenset({
    "fait", "faite", "mene", "menee", "lance", "commis", "dit", "etre", "derriere", "auteur",
    "auteurs", "دار", "دارو", "قام", "قامو", "قاموا", "نفذ", "نفذوا", "شن", "خلف", "ورا", "صاحب",
    "اصحاب", "السيبراني", "الالكتروني", "المعلوماتي", "informatique", "cyber",
})  # fmt: skip
"""Words of a doer in general, and of the kind of attack."""
_ASKED = frozenset({"person", "organisation"})
_HELD = 0.5
"""How well a word of the question must be found in the sentence."""
_PART = 0.8
"""Which part of the weight of what was attacked must be."""


def _asks_who_attacked(question: Question) -> bool:
    asked = fold(question.text)
    return (
        question.kind in _ASKED
        and bool(_ATTACK.search(asked) and _WHO.search(asked))
        and not _HIT.search(asked)
    )


def tells_who_was_hit(question: Question, text: str) -> bool:
    """Whether who made an attack is asked of a sentence that tells only whom it hit."""
    if not _asks_who_attacked(question):
        return False
    told = fold(text)
    return bool(_HIT.search(told)) and not _CLAIMED.search(told)


def tells_who_claims(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates tell who claimed the attack whose author is asked for."""
    found = np.zeros(len(clues.candidates), bool)
    if not _asks_who_attacked(question):
        return found
    rows = [row for row, word in enumerate(clues.terms.words) if _is_target(word)]
    weights = clues.terms.weights[rows]
    for at, item in enumerate(clues.candidates):
        if rows and _CLAIMED.search(fold(item.text)) and _ATTACK.search(fold(item.text)):
            held = clues.own[at, rows] >= _HELD
            found[at] = float(weights @ held) >= _PART * float(weights.sum())
    return found


def _is_target(word: str) -> bool:
    """Whether a word of a question tells what was attacked, or when."""
    return not (_ATTACK.search(word) or _WHO.search(f"{word} ") or word in _DOING)
