"""What is said when the documents hold no answer, or when nothing about them was asked."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

import numpy as np

from assistant.answers.quoting import nearest
from assistant.judging.judgement import Judgement
from assistant.messages import say
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.schema import Answer, Document, Evidence

_GREETING = (
    r"bonjour|bonsoir|salut|coucou|hello|hi|hey|bonne (?:journee|soiree|nuit)|au revoir|a bientot"
    r"|merci(?: (?:beaucoup|bien|infiniment))?"
    r"|ca va|comment (?:ca va|allez[- ]vous|vas[- ]tu)|salam|slm|azul|chokran|choukran|labas"
    r"|السلام عليكم|سلام|مرحبا|اهلا(?: وسهلا)?|صباح (?:الخير|النور)|مساء (?:الخير|النور)"
    r"|شكرا(?: جزيلا| لك)?|مع السلامه|الي اللقاء"
    r"|كيف حالك|كيف الحال|كيداير|لاباس|بخير|صافي(?! ال)|وداعا|تحياتي"
)
_GREETING_ONLY = re.compile(rf"^\W*(?:{_GREETING})(?:\W+(?:[^\W\d_]+\W*){{0,6}})?$")
_OPENING = re.compile(rf"^\W*(?:{_GREETING})\b\W*")
_ASKS = re.compile(
    r"\b(?:combien|quel\w*|quand|pourquoi|comment|qui|ou|que|quoi|est-ce)\b|كم|متي|اين|لماذا|كيف"
    r"|\bما\b|\bمن\b|\bهل\b|ماذا|واش|شحال|فين|شنو|شكون|علاش"
)
_START = (
    r"(?:^|[.!?:;,])\W*(?:(?:s'il (?:te|vous) plait|stp|svp|maintenant|alors|et|puis|mais|veuillez"
    r"|merci de|je veux que tu|(?:peux|veux|pourrais)[- ]tu|(?:pouvez|voulez|pourriez)[- ]vous"
    r"|من فضلك|رجاء|ارجوك|الان|اريدك ان|عليك ان|عليك|هل (?:يمكنك|تستطيع) ان) ?,? ?)*(?:و(?=\w{3}))?"
)
"""Where an order begins: told of others («لماذا تجاهل», "qui ignore"), its words order nothing."""
_ORDERS = re.compile(
    rf"(?:{_START}|\bet )(?:ignore[rz]?|oublie[rz]?|neglige[rz]?|contourne[rz]?)\b.{{0,30}}"
    r"\b(?:instruction|consigne|regle|ordre|prompt|precedent)"
    r"|\b(?:prompt systeme|system prompt|tes instructions|vos instructions|jailbreak)\b|/etc/"
    r"|\bignore (?:all|previous|your)\b"
    r"|\b(?:ton|tes|votre|vos) mots? de passe\b"
    r"|\bmot de passe (?:administrateur|admin|root|systeme)\b"
    r"|^\W*quel est (?:le|ton|votre) mot de passe\W*$"
    rf"|{_START}(?:donne|montre|affiche|revele|dis)[rz]?(?:[- ]moi)?\b.{{0,12}}\bmot de passe\b"
    r"|\b(?:desormais|maintenant),? (?:tu es|vous etes) (?:un|mon|ma|le|la|l')"
    r"|\b(?:tu es|vous etes) (?:desormais|maintenant) (?:un|mon|ma|le|la|l')"
    rf"|(?:{_START}|\bet )(?:reponds|repondez|parle[rz]?|comporte[- ]toi|agis) comme\b"
    rf"|{_START}repete[rz]?\b.{{0,20}}:"
    rf"|(?:{_START}|\bet )(?:(?:me|nous) )?(?:raconte|ecri(?:s|re|vez)|compose|invente|chante)[rz]?"
    r"(?:[- ](?:moi|nous))?\b.{0,6}\b(?:un|une)\b"
    rf"|{_START}(?:traduis|traduisez|traduire)\b|{_START}(?:fais|faites) (?:semblant|comme si)\b"
    rf"|(?:{_START})(?:ت?تجاهل|انس|تغاض|تغاضي|تجاوز)(?!\w).{{0,30}}"
    r"(?<!\w)(?:ال)?(?:تعليمات|اوامر|قيل|قواعد|سابقه?)"
    r"|(?<!\w)تعليمات النظام(?= ?(?:$|\W*$|الخاصه? ب|لديك|عندك|حرفيا|كما))"
    r"|(?<!\w)من الان (?:فصاعدا )?(?:انت|ستكون)(?!\w)"
    rf"|{_START}(?:اجب|تصرف|تكلم|تحدث) ك(?!ل(?!\w)|ما? (?!لو)|يف|بار|بير|ثير|امل|اف)\w"
    rf"|{_START}كرر (?:بالضبط|بعدي|ما)(?!\w)"
    r"|^\W*ما هي كلمه (?:السر|المرور)\W*$|(?<!\w)كلمه (?:السر|المرور) الخاصه بك(?!\w)"
    rf"|{_START}(?:اعط(?:ي|ني|يني)?|اعرض|اظهر|اكشف)(?: لي)? كلمه (?:ال)?(?:سر|مرور)(?!\w)"
    rf"|(?:{_START}|(?<!\w)و)(?:احك|اكتب|الف|غن|لخص) لي(?!\w)"
    rf"|{_START}ترجم(?! (?:\w+ )?\d)(?!\w)|{_START}تظاهر (?:ب|ك|ان)"
)
"""Instructions to the program. Passwords and translations are things documents speak of."""
_INSULTS = re.compile(
    r"\b(?:idiote?s?|imbeciles?|conn?ard\w*|con(?:ne)?s?|stupides?|nul(?:le)?s? espece"
    r"|ta gueule|merde|abruti\w*|cretins?|salaud\w*|tu es nul|vous etes nuls?"
    r"|(?:tu es|vous etes|espece d[e']|bande d[e']|quels?) ?(?:\w+ )?(?:incapables?|debiles?))\b"
    r"|\bferme[- ]la\W*$|\bferme-la\b"
    r"|(?<!\w)[وف]?(?:غبي|غبيه|اغبياء|احمق|حمقي|تافه)(?!\w)"
    r"|(?<!\w)(?:يا|ايها|انت|انتي|نتا|انك|انتم) (?:\w+ )?(?:ال)?(?:حمار|كلب|قذر|خنزير|وقح)ه?(?!\w)"
    r"|^\W*(?:يا |ايها )?(?:ال)?(?:حمار|كلب|قذر|خنزير|وقح|اسكت)(?:ه|ي|وا)?\W*$"
    r"|(?<!\w)(?:لعنه الله|اسكت (?:يا|انت|الان))(?!\w)"
)
"""Names of beasts and of dirt insult only who is spoken to: «داء الكلب» is a disease."""
_ABOUT_YOU = re.compile(
    r"\b(?:comment t'appelles|quel est ton (?:nom|age)|ton nom|quel age as[- ]tu|es[- ]tu (?:un"
    r"|une|humain)|etes[- ]vous (?:un|une)|qui es[- ]tu|qui etes[- ]vous|tu m'aimes"
    r"|que sais[- ]tu faire|ta couleur|tes gouts)\b"
    r"|(?<!\w)(?:ما اسمك|من انت|كم عمرك|هل انت|هل تحبني|لونك المفضل|واش (?:نتا|نتي|انت)"
    r"|شكون (?:نتا|انت))(?!\w)"
)
_SUM = (
    r"\d+(?: ?(?:fois|plus|moins|divise par|multiplie par|[x*×+÷/-]|ضرب|زايد|ناقص|علي|قسمه) ?\d+)+"
)
_ARITHMETIC = re.compile(
    r"^\W*(?:\w+\W+)?(?:(?:combien (?:font|fait|ca fait)|calcule[rz]?|quel(?:le)? est"
    r" (?:le resultat|la somme) de|كم (?:يساوي|حاصل|ناتج|هو)|ما (?:هو )?(?:حاصل|ناتج|مجموع)|احسب"
    r"|شحال)\W+)?"
    rf"{_SUM}\W*(?:egale?|يساوي)?\W*$"
    r"|\bracine carree de \d|(?<!\w)الجذر التربيعي (?:ل|ل_)?\W*(?:العدد )?\d"
)
"""A sum is asked where a question holds nothing else: cars are 4x4, a dialogue is 5+5."""
_FAINT, _HALF = 0.3, 0.5
"""Below this coverage of the question by the best passage, by weight and by the number of words,
the question is about other things."""


@lru_cache(maxsize=1_000)
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
