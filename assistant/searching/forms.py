"""What a question's form lets expect of its answer's form: yes or no, a date, an amount, a reason.

Forms are a weak hint that tells look-alike passages apart; they never find a passage alone.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.normalize import fold
from assistant.numbers.dates import MONTH_NAMES

_SPANS = (
    "jours?|mois|ans?|annees?|semaines?|heures?"
    "|يوما?|ايام|شهرا?|اشهر|شهور|سنه|سنوات|عاما?|اعوام|اسبوعا?|اسابيع|ساعه|ساعات"
)
_NUMBERS = (
    "une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|douze|quinze|vingt|trente|plusieurs"
    "|ثلاثه?|اربعه?|خمسه?|سته?|سبعه?|ثمانيه?|تسعه?|عشره?|عشرين|ثلاثين"
)
_COINS = (
    "dirhams?|francs?|dinars?|euros?|dollars?|livres?|€"
    "|درهما?|دراهم|فرنكا?|دينارا?|يورو|دولارا?|جنيها?|ريالا?|اوقيه"
)
_SCALES = "(?:millions?|milliards?|mille|مليون|ملايين|مليار|الف|الاف)"


def _any(french: str, arabic: str) -> str:
    return rf"{french}|(?<!\w)(?:{arabic})"


# What a question of each form matches, and what a passage that answers it matches; all folded.
_FORMS = {
    "verdict": (
        _any(
            r"(?<!qu')\best(?:-ce\b(?! qui\b)| ce qu(?!i\b))"
            r"|\b\w+-(?:t-)?(?:je|ils?|elles?|on|nous|vous)\b",
            r"(?:هل|واش)\b",
        ),
        r"^\W*(?:oui|non\b|en principe|en general|pas |(?:cela|tout|ca) depend|generalement"
        r"|نعم|لا\b|كلا|اجل\b)",
    ),
    "definition": (
        _any(
            r"c'est (?:quoi|qui)|qu'est-ce qu|que signifie|definition",
            r"(?:ما|شنو) (?:هو|هي|المقصود|معني|المراد)\b|ماذا يعني|ما تعريف",
        ),
        r"^.{0,90}?(?:\b(?:est|sont) (?:une?|des|l'|la|le|tout)\b|designe|c'est"
        r"|\bon (?:entend|appelle|definit)|\b(?:هو|هي)\b|عباره عن|يقصد)",
    ),
    "duration": (
        _any(
            rf"combien de (?:temps|{_SPANS})|\bduree|\bdelais?\b",
            rf"كم (?:من الوقت|{_SPANS}|مده|يدوم|تدوم)|(?:ال)?مده\b",
        ),
        rf"(?:\d ?|\b(?:{_NUMBERS}) )(?:{_SPANS})\b|duree|delai|\b(?:مده|اجل|ايام|اشهر|سنوات)\b",
    ),
    "money": (
        _any(
            r"combien (?:coute|faut|paie|paye|d[e'] ?(?:dirhams|francs|dinars|euros|argent))"
            r"|\b(?:couts?|prix|montant|tarif|budget|payer|somme|frais)\b",
            r"بكم|بشحال|(?:ال)?(?:ثمن|كلفه|تكلفه|مبلغ|ميزانيه|سعر)\b",
        ),
        rf"\d[\d ,.]*{_SCALES}? ?(?:de |d')?(?:{_COINS})",
    ),
    "percent": (
        _any(r"pourcentage|proportion|quelle (?:part|fraction)|\btaux\b", r"(?:ال)?(?:نسبه|حصه)\b"),
        r"%|pour cent|في الم[اي]|بالم[اي]|moitie|\btiers\b|النصف|نصف|الثلث|الربع",
    ),
    "date": (
        _any(
            r"\bquand\b|quelle (?:date|annee)|en quelle",
            r"(?:متي|امتي|فوقاش)\b|اي (?:عام|سنه|تاريخ|يوم)",
        ),
        rf"\b(?:1[5-9]|20)\d\d\b|\b(?:{MONTH_NAMES})\b",
    ),
    "reason": (
        _any(r"pourquoi|quelle raison", r"لماذا|علاش|ما (?:سبب|السبب|الداعي)"),
        _any(
            r"\bcar\b|parce qu|\bafin |en raison|pour que|puisqu",
            r"لان|بسبب|نظرا|لكي|كي|من اجل|نتيجه|بغيه",
        ),
    ),
    "instruction": (
        _any(
            r"\bcomment\b|que (?:faire|dois)|quelles? (?:formalites?|demarches?|precautions?)",
            r"ماذا (?:افعل|يجب)|كيف(?:اش)? (?:يمكن|احصل|ندير)",
        ),
        _any(
            r"vous (?:devez|pouvez|avez)|(?:adresse|contacte|demande|signale|rende)[zr]\b"
            r"|ecri(?:vez|re)\b",
            r"يمكنكم?\b|عليكم?\b",
        ),
    ),
}
_ASKING = re.compile(r"\b(?:comment|combien|quand|ou|qui|que|quoi|quelles?|quels?|pourquoi)\b")
_EST_CE = re.compile(r"est[- ]ce qu[e']?")

_QUESTION_PATTERNS = tuple(re.compile(question) for question, _ in _FORMS.values())
_ANSWER_PATTERNS = tuple(re.compile(answer) for _, answer in _FORMS.values())
_VERDICT = 1
_WEIGHTS = np.array([0.6 if name == "instruction" else 1.0 for name in _FORMS], np.float32)


def answer_forms(text: str) -> int:
    """The forms a passage's text shows, one bit each."""
    folded = fold(text)
    return sum(1 << bit for bit, pattern in enumerate(_ANSWER_PATTERNS) if pattern.search(folded))


def asked_forms(question: str) -> int:
    """The forms a question lets expect, one bit each, numbered as in `answer_forms`."""
    folded = fold(question)
    bits = sum(1 << bit for bit, pattern in enumerate(_QUESTION_PATTERNS) if pattern.search(folded))
    if bits & _VERDICT and _ASKING.search(_EST_CE.sub("", folded)):
        bits &= ~_VERDICT
    return bits


def agreement(asked: int, shown: NDArray[np.uint16]) -> NDArray[np.float32]:
    """How well passages' forms meet a question's, for every passage.

    Args:
        asked: what `asked_forms` gave.
        shown: what `answer_forms` gave for each passage, shape (n,).

    Returns:
        Shape (n,); the sum over expected forms shown. A passage that opens with yes or no to a
        question that asks for neither loses as much as one form gains.
    """
    total = np.zeros(len(shown), np.float32)
    for bit, weight in enumerate(_WEIGHTS):
        if asked >> bit & 1:
            total += weight * (shown >> bit & 1)
    if not asked & _VERDICT:
        total -= shown & _VERDICT
    return total


def forms_of(texts: Sequence[str]) -> NDArray[np.uint16]:
    """The forms of many passages' texts, shape (n,)."""
    return np.array([answer_forms(text) for text in texts], np.uint16)
