"""Sentences that only present the document they stand in: they announce, and answer nothing."""

import re
from functools import lru_cache

from assistant.normalize import fold

_FRENCH_DOCUMENTS = (
    r"(?:document|page|note|fiche|guide|glossaire|dossier|rapport|chronologie|synthese"
    r"|foire aux questions|rubrique|section|tableau)"
)
_ARABIC_DOCUMENTS = r"(?:وثيقه|صفحه|مذكره|ورقه|دليل|معجم|ملف|تقرير|تسلسل|ملخص|فقره|جدول)"
_PRESENTS = re.compile(
    rf"\W*(?:ce(?:tte|t)?|la presente|le present) {_FRENCH_DOCUMENTS}\b[^.;:]{{0,40}}?\b"
    r"(?:presente|decrit|resume|rassemble|recense|explique|expose|reunit|liste|regroupe|retrace"
    r"|detaille|fait le point|repond|definit|donne)\b(?! qu)"
    rf"|\W*[يت]\w{{2,}} (?:هذه|هذا) ال{_ARABIC_DOCUMENTS}(?!\w)(?! ان(?!\w))"
    rf"|\W*(?:هذه|هذا) ال{_ARABIC_DOCUMENTS} [يت]\w{{2,}}(?! ان(?!\w))"
)
_OF_IT = re.compile(
    rf"\b(?:ce(?:tte|t)?|votre|vos|ces) {_FRENCH_DOCUMENTS}s?\b"
    rf"|(?<!\w)(?:هذه|هذا) ال{_ARABIC_DOCUMENTS}(?!\w)|وثايقكم"
)


@lru_cache(maxsize=20_000)
def presents(text: str) -> bool:
    """Whether a sentence only says what its document is about.

    >>> presents("Ce document présente les écoles d'intelligence artificielle.")
    True
    """
    return bool(_PRESENTS.match(fold(text)))


def asks_of_the_document(question: str) -> bool:
    """Whether a question is about a document itself (« De quoi parle ce document ? »)."""
    return bool(_OF_IT.search(fold(question)))
