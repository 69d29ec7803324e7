"""Which company did a thing is asked by its name: no sentence answers that names none.

« La faillite de l'entreprise chargée des ascenseurs a fait perdre cinq mois » says all but that.
"""

import re
from functools import lru_cache

from assistant.clues.asked_names import names_in
from assistant.clues.attributions import without_attributions
from assistant.clues.dependence import depends
from assistant.clues.reading import NAME, QUOTED
from assistant.normalize import fold
from assistant.proper_names.name_forms import has_word, name_words
from assistant.questions.question import Question
from assistant.searching.lexicon import shares
from assistant.words.analyzer import content_words, term

_ASKS = re.compile(
    r"\bquel(?:le)? (?:est |etait |sera )?(?:l[ea] |l')?"
    r"(?:entreprise|societe|banque|boite|compagnie"
    r"|firme|start-?up|jeune pousse|operateur|cabinet|fournisseur|constructeur|fabricant"
    r"|prestataire|editeur)\b"
    r"|(?<!\w)[وفبل]?(?:اي|ما(?: هي)?|شنو(?: هي)?|اش من) (?:ال)?(?:شركه|مقاوله)(?!\w)"
)
_FIRST = re.compile(r"\W*([A-ZÀ-Þ][\w'’-]+)")
_ARABIC = re.compile(r"[\u0620-\u064a]")
_DESCRIBED = re.compile(
    r"(?<!\w)[وفبك]?(?:ال|لل)(?:شركه|مقاوله|مجموعه|موسسه) (?:ال(?:مكلفه|فايزه|معنيه|متعاقده|مذكوره"
    r"|منجزه|مشرفه|نايله|مصنعه|منفذه)|التي|نفسها)(?!\w)"
)
_NAMED = re.compile(
    r"[a-z]{2}|\"|(?<!\w)[وفبلك]?(?:شركه|شركات|شركتا|شركتي|مقاوله|بنك|مكتب|مجموعه|مختبر) \w"
)
"""How Arabic tells a company by what it does alone, and how it may name one; folded."""
_MONTH_OR_TITLE = re.compile(r"(?:m|mme|dr|pr|etat|ia)\Z")
_RARE = 0.0005
"""How few ordinary passages hold a word that opens a sentence as a name."""


@lru_cache(maxsize=20_000)
def _names(text: str) -> frozenset[str]:
    """What a French sentence names, folded, but cities and countries."""
    told = without_attributions(text)
    found = {*NAME.findall(told), *QUOTED.findall(told)}
    if first := _FIRST.match(told):
        word = first.group(1)
        rare = shares()["fr"].get(term(fold(word)), 0.0) < _RARE
        if rare and content_words(word):
            found.add(word)
    places = ("city", "country")
    kept = (name for name in found if not any(names_in(name, kind) for kind in places))
    return frozenset(fold(name) for name in kept)


def names_no_company(question: Question, text: str) -> bool:
    """Whether the name of a company is asked of a sentence that names nothing new.

    Nor leans on one that may. In Arabic no letter tells a name: there a company is told without
    one where it is told only by what it does.
    """
    if not _ASKS.search(fold(question.text)) or depends(text):
        return False
    if _ARABIC.search(text):
        told = fold(without_attributions(text))
        return bool(_DESCRIBED.search(told)) and not _NAMED.search(told)
    asked = name_words(question.text)
    return all(
        _MONTH_OR_TITLE.match(name) or all(has_word(word, asked) for word in name.split())
        for name in _names(text)
    )
