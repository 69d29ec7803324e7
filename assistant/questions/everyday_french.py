"""Everyday French words told as documents write them: « une boîte » is « une entreprise ».

Asked again so only where the question as typed finds no answer: a box is a « boîte » too.
"""

import re

_NOT_A_BOX = r"(?! (?:de |d'|à |aux? |noire|vocale|postale|crânienne))"
_WORDS = (
    (rf"\b(quelle|une|la|cette) bo[iî]te\b{_NOT_A_BOX}", r"\1 entreprise"),
    (rf"\b(quelles|des|les|ces|deux|trois) bo[iî]tes\b{_NOT_A_BOX}", r"\1 entreprises"),
    (r"\bdata ?-?centre(s?)\b", r"data center\1"),
    (r"\b(du|de|un|le) (?:boulot|taf)\b", r"\1 travail"),
    (r"\b(de |le |du |d')(?:fric|pognon|oseille|sous)\b(?! )", r"\1argent"),
    (r"\b(un|le|les|des|du|au) toubib(s?)\b", r"\1 médecin\2"),
    (
        r"\b(une|la|les|des|ma|sa) (?:bagnole|caisse(?= (?:électr|thermi|neuve)))(s?)\b",
        r"\1 voiture\2",
    ),
    (r"\b(un|le|les|des|du) flic(s?)\b", r"\1 policier\2"),
    (r"\bbosse(nt|ra|ront|r)?\b(?! (?:du|de) )", r"travaille\1"),
    (r"\b(le) trou (?=de (?:la|l['’])|du |des )(?!de la (?:couche|serrure))", r"\1 déficit "),
)
_COMPILED = tuple((re.compile(pattern, re.IGNORECASE), told) for pattern, told in _WORDS)


def plain_words(question: str) -> str:
    """A French question in the words of documents, or "" where it is in these already.

    >>> plain_words("Quelle boîte construit le datacentre ?")
    'Quelle entreprise construit le data center ?'
    """
    plain = question
    for pattern, told in _COMPILED:
        plain = pattern.sub(told, plain)
    return plain if plain != question else ""
