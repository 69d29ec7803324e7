"""What is said when the documents hold no answer, or when nothing about them was asked."""

import re
from collections.abc import Mapping, Sequence

import numpy as np

from assistant.evidence import Judgement
from assistant.messages import say
from assistant.normalize import fold
from assistant.question import Question
from assistant.quoting import nearest
from assistant.schema import Answer, Document, Evidence

_GREETING = (
    r"bonjour|bonsoir|salut|coucou|hello|hi|hey|bonne (?:journee|soiree|nuit)|au revoir|a bientot"
    r"|merci(?: (?:beaucoup|bien|infiniment))?"
    r"|ca va|comment (?:ca va|allez[- ]vous|vas[- ]tu)|salam|slm|azul|chokran|choukran|labas"
    r"|السلام عليكم|سلام|مرحبا|اهلا(?: وسهلا)?|صباح (?:الخير|النور)|مساء (?:الخير|النور)"
    r"|شكرا(?: جزيلا| لك)?|مع السلامه|الي اللقاء"
    r"|كيف حالك|كيف الحال|كيداير|لاباس|بخير|صافي|وداعا|تحياتي"
)
_GREETING_ONLY = re.compile(rf"^\W*(?:{_GREETING})(?:\W+(?:[^\W\d_]+\W*){{0,6}})?$")
_OPENING = re.compile(rf"^\W*(?:{_GREETING})\b\W*")
_ASKS = re.compile(
    r"\b(?:combien|quel\w*|quand|pourquoi|comment|qui|ou|que|quoi|est-ce)\b|كم|متي|اين|لماذا|كيف"
    r"|\bما\b|\bمن\b|\bهل\b|ماذا|واش|شحال|فين|شنو|شكون|علاش"
)
_ORDERS = re.compile(
    r"\b(?:ignore[rz]?|oublie[rz]?|neglige[rz]?|contourne[rz]?)\b.{0,30}\b(?:instruction|consigne"
    r"|regle|ordre|prompt|precedent)"
    r"|\b(?:prompt systeme|system prompt|tes instructions|vos instructions|mot de passe"
    r"|jailbreak)\b|/etc/|\bignore (?:all|previous|your)\b"
    r"|\b(?:desormais|maintenant|a partir de maintenant),? (?:tu es|vous etes)\b|\b(?:tu es"
    r"|vous etes) (?:desormais|maintenant)\b"
    r"|\b(?:reponds|repondez|parle|comporte-toi|agis) comme\b|\brepete[rz]?\b.{0,20}:"
    r"|\b(?:raconte|ecris|compose|invente|chante)[- ]?(?:moi|nous)?\b.{0,6}\b(?:un|une)\b"
    r"|\btradui(?:s|sez|sons|re)\b|\b(?:fais|faites) (?:semblant|comme si)\b"
    r"|(?:تجاهل|انس|تغاضي|تجاوز).{0,30}(?:تعليمات|اوامر|قيل|القواعد|السابق)|تعليمات النظام"
    r"|من الان (?:فصاعدا )?(?:انت|ستكون)|اجب ك|تصرف ك"
    r"|كرر (?:بالضبط|بعدي|ما)|كلمه (?:السر|المرور)|(?:احك|اكتب|الف|غن) لي|ترجم\b|تظاهر"
)
_INSULTS = re.compile(
    r"\b(?:idiote?s?|imbeciles?|conn?ard\w*|con(?:ne)?s?|stupides?|nul(?:le)?s? espece|debiles?"
    r"|ta gueule|ferme[- ]la|merde|incapables?|abruti\w*|cretins?|salaud\w*|tu es nul"
    r"|vous etes nuls?)\b"
    r"|غبي|اغبياء|حمار|كلب|تافه|احمق|اسكت|لعنه|قذر|خنزير|وقح"
)
_ABOUT_YOU = re.compile(
    r"\b(?:comment t'appelles|quel est ton (?:nom|age)|ton nom|quel age as[- ]tu|es[- ]tu (?:un"
    r"|une|humain)|etes[- ]vous (?:un|une)|qui es[- ]tu|qui etes[- ]vous|tu m'aimes"
    r"|que sais[- ]tu faire|ta couleur|tes gouts)\b"
    r"|ما اسمك|من انت|كم عمرك|هل انت |هل تحبني|لونك المفضل|واش (?:نتا|نتي|انت)|شكون (?:نتا|انت)"
)
_ARITHMETIC = re.compile(
    r"\d+ ?(?:fois|plus|moins|divise par|multiplie par|[x*×+÷]|ضرب|زايد|ناقص|علي|قسمه) ?\d+"
    r"|racine carree|الجذر التربيعي"
)
_FAINT, _HALF = 0.3, 0.5
"""Below this coverage of the question by the best passage, by weight and by the number of words,
the question is about other things."""


def small_talk(text: str) -> bool:
    """Whether a text greets, thanks, insults, or gives orders instead of asking the documents."""
    folded = fold(text).strip()
    if any(pattern.search(folded) for pattern in (_ORDERS, _ABOUT_YOU, _ARITHMETIC)):
        return True
    if _INSULTS.search(folded) and len(folded.split()) <= 12:
        return True
    rest = _OPENING.sub("", folded)
    return bool(_GREETING_ONLY.match(folded)) and not _ASKS.search(_OPENING.sub("", rest))


def refuse(
    question: Question,
    hits: Sequence[Evidence],
    documents: Mapping[str, Document],
    count: int,
    judgement: Judgement | None = None,
) -> Answer:
    """The answer when the documents hold none, with the nearest passages."""
    if small_talk(question.text):
        key = "can_do"
    elif judgement is not None and _outside(judgement):
        key = "outside"
    else:
        key = "not_found" if hits else "not_found_bare"
    text = say(key, question.language)
    offered = nearest(hits, documents, count)
    return Answer(
        question.text,
        question.language,
        "not_found",
        text,
        nearest=offered,
        confidence=1 - judgement.probability if judgement else 1.0,
    )


def _outside(judgement: Judgement) -> bool:
    """Whether hardly any word of the question is found together in any passage.

    By number too: one word that no document holds may carry most of the weight.
    """
    weights = np.array(judgement.weights)
    covered = np.array([item.covered for item in judgement.sentences])
    if not covered.size:
        return True
    return bool((covered @ weights).max() < _FAINT and covered.mean(axis=1).max() < _HALF)
