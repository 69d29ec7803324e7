"""What a person says to need (« il me faut le numéro de… »), asked as a question."""

import re

from assistant.clues.asked_names import asked_names
from assistant.quantities import quantities
from assistant.questions.interrogatives import capital
from assistant.questions.subjects import subject_of
from assistant.schema import Language

_FACT = (
    r"(?:nom|num[ée]ro|date|montant|budget|adresse|nombre|liste|r[ée]f[ée]rence|taux|chiffre|prix"
    r"|co[ûu]t"
    r"|tarif|d[ée]lai|dur[ée]e|[âa]ge|part|pourcentage|objectif|classement|rang|titre|site"
    r"|superficie|capacit[ée]"
    r"|calendrier|condition|horaire|raison|d[ée]finition|lieu|effectif|puissance|salaire|source"
    r"|article"
    r"|p[ée]riode|population|valeur|volume|total|enveloppe|axe|pilier|priorit[ée])s?"
)
"""Nouns of what a document can tell."""
_FACT_ARABIC = (
    r"(?:ال)?(?:رقم|أرقام|اسم|أسماء|عدد|تاريخ|مبلغ|ميزانية|ثمن|سعر|كلفة|نسبة|لائحة|قائمة|عنوان"
    r"|مرجع|مراجع"
    r"|أجل|مدة|ترتيب|مرتبة|حصيلة|شروط|قيمة|مساحة|عمر|سن|هدف|أهداف|موعد|تعريف|مكان|مقر|حصة|معدل"
    r"|طاقة)"
)
_NEED = re.compile(
    r"(?:^|[,.:;!–—]\s+)(?:et |alors |donc )?(?:il (?:me|nous) (?:faut|faudrait)|j['’](?:ai"
    r"|aurais|avais)"
    r" (?:vraiment |grand |juste )?besoin|nous avons besoin|(?:donnez|donne|indiquez|communiquez"
    r"|envoyez"
    r"|fournissez|rappelez|trouvez|dites)-(?:moi|nous)|(?:je|nous|on) (?:re)?cherch(?:e|ons)"
    r"|(?:je|on) (?:voudrais|veux|veut|souhaite|souhaiterais|demande)|nous (?:voudrions|voulons"
    r"|souhaitons)|j['’]aimerais)(?: (?:avoir|conna[iî]tre|obtenir|savoir|trouver))?"
    r"(?:,? (?:d['’]urgence|vite|rapidement|absolument|bien|juste|svp),?)*"
    r" (?P<thing>(?:le |la |les |l['’]|du |des |de la |de l['’])"
    rf"{_FACT}\b[^?.!]*)",
    re.IGNORECASE,
)
_NEED_ARABIC = re.compile(
    r"(?:^|[،,.:؛!]\s+)(?:و|ف)?(?:(?:أنا |انا )?(?:أحتاج|نحتاج|كنحتاج|محتاج|محتاجة)(?: إلى| الى"
    r"|(?= ل))?"
    r"|أريد|نريد|أود|بغيت|نبغي|خاصني|خصني|يلزمني|أعطني|أعطيني|اعطيني|اعطني|عطيني|عطيوني|أعطوني"
    r"|هات|هاتوا"
    r"|زودني ب|زودوني ب|أبحث عن|كنقلب على|كنقلب علي|قل لي|قولو لي|قوليا)(?: (?:معرفة|الحصول على))?"
    rf" ?(?:ل|ب)?(?P<thing>{_FACT_ARABIC}(?: [^؟?.!]*))"
)
_ALSO = re.compile(rf"(?:,| et)(?: aussi)? (?=(?:le |la |les |l['’]){_FACT}\b)", re.IGNORECASE)
_ALSO_ARABIC = re.compile(rf"[،,]? و(?={_FACT_ARABIC}(?: |$))")
_THANKS = re.compile(
    r"[\s,،]*(?:merci(?: d['’]avance| beaucoup| bien)?|svp|s['’]il (?:vous|te) pla[iî]t"
    r"|شكرا(?: \w+)?"
    r"|من فضلك\w*|عافاك\w*)\W*$",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\b(?:qu['’](?:ils?|elles?)|son|sa|ses|leurs?|en)\b", re.IGNORECASE)
"""What takes up what the first thing is of."""
_CONTRACTED = {"du": "le ", "des": "les "}
_OF = re.compile(rf"\b{_FACT} (?:de la |de l['’]|du |des |de |d['’])(?P<of>.+)$", re.IGNORECASE)
_WHICH = {"les": "quels sont", "la ": "quelle est"}
_QUESTION = re.compile(r"[?؟]")


def _whole(noun: str) -> str:
    """A noun phrase with its bare article: « du numéro » is « le numéro »."""
    first, _, rest = noun.partition(" ")
    if first.casefold() in _CONTRACTED:
        return _CONTRACTED[first.casefold()] + rest
    return re.sub(r"^de (?=l)", "", noun, flags=re.IGNORECASE)


def _asked(noun: str) -> str:
    whole = _whole(noun)
    return f"{_WHICH.get(whole.casefold()[:3], 'quel est')} {whole}"


def request(text: str, language: Language) -> str:
    """The question that a request puts; "" where it puts none, or something needed is told before.

    >>> request("Il me faut le numéro de la loi et le nombre de ses articles, merci.", "fr")
    'Quel est le numéro de la loi, et quel est le nombre de ses articles (loi) ?'
    """
    if _QUESTION.search(text):
        return ""
    found = (_NEED if language == "fr" else _NEED_ARABIC).search(_THANKS.sub("", text.strip()))
    if found is None:
        return ""
    before = text.strip()[: found.start()]
    if quantities(before) or asked_names(before):
        return ""
    thing = found["thing"].strip(" ,،.")
    if language == "ar":
        return f"ما {'؟ وما '.join(_ALSO_ARABIC.split(thing))}؟"
    first, *others = (_asked(noun.strip()) for noun in _ALSO.split(thing))
    of = _OF.search(first)
    about = of["of"] if of else subject_of(f"{first} ?", "fr")
    asked = (f"{one} ({about})" if about and _POINTS.search(one) else one for one in others)
    return f"{', et '.join((capital(first), *asked))} ?"
