"""A question without the circumstances its asker tells before it.

« Ma famille vit dans un douar isolé. À combien peut monter l'aide… ? » asks what its last sentence
asks, where that names what it is about and nothing told before is a name, a figure or a date. So
does what follows a comma or a colon (« Je tiens une société, mes clients ont combien de temps… »).
What one writes about, and the place that « là-bas » stands for, are kept.
"""

import re
from collections.abc import Iterator

from assistant.clues.asked_figures import FIGURES
from assistant.clues.asked_names import asked_names
from assistant.normalize import fold
from assistant.quantities import quantities
from assistant.questions.kinds import kind_of
from assistant.questions.leaning import leans
from assistant.questions.subjects import names_nothing
from assistant.schema import Language

_SENTENCE = re.compile(r"(?<=[.!…؛])\s+(?=\S)")
_FEWEST = 4
"""Words of a question that can stand by itself, at least."""
_GREETED = re.compile(
    r"^\W*(?:(?:bonjour|bonsoir|salut|madame|monsieur|السلام عليكم|سلام|مرحبا)(?!\w)\W*)+",
    re.IGNORECASE,
)
_OWN = re.compile(
    r"(?:(?:je|nous|mon|ma|mes|notre|nos|on (?:est|a)|en tant qu(?:e|['’])|étant|comme"
    r"|أنا|انا|نحن|حنا|عندي|لدي|عندنا|ابني|ابنتي|ولدي|بنتي|راجلي|مراتي|خويا|ختي|أسكن|كنسكن|ساكن\w*"
    r"|أعمل|أشتغل|كنخدم|خدام\w*|أدرس|كنقرا|بصفتي|كنكتب|أكتب|نكتب)(?!\w)|j['’]"
    r"|[^\W\d]+(?: [^\W\d]+)? ici (?=[,:]))",
    re.IGNORECASE,
)
"""What the asker tells of himself or of his own begins so."""
_PAUSE = re.compile(r"\s*[,،;؛:–—]\s+(?:(?:et|alors|donc|mais) )?")
_ASKS = re.compile(
    r"\b(?:combien|quand|où|qui|que|quoi|pourquoi|comment|quel(?:le)?s?|lequel|laquelle"
    r"|est[- ]ce)\b"
    r"|\bqu['’]|-(?:t-)?(?:ils?|elles?|on|je|nous|vous)\b|[?؟]"
    r"|(?<!\w)[وفب]?(?:كم|متى|أين|اين|لماذا|كيف|ما|ماذا|من هو|من هي|هل|بكم|شحال|بشحال|فين|إمتى"
    r"|امتى|علاش"
    r"|كيفاش|وقتاش|فوقاش|شكون|شنو|واش|أي|بأي)(?!\w)",
    re.IGNORECASE,
)
_TRADE = re.compile(
    r"\bje (?:suis|travaille|tiens|gère|dirige|étudie|enseigne|prépare|fais (?:des études"
    r"|mes études))\b"
    r"|\bj['’](?:étudie|enseigne|exerce|ai (?:une?|mon|ma) (?:boutique|société|entreprise|commerce"
    r"|ferme|cabinet|coopérative|exploitation|magasin))\b|\ben tant qu|\bétant\b|\bétudiante?\b"
    r"|\bbac\b"
    r"|\b(?:notre|ma|mon|nos) (?:entreprise|société|commune|école|hôpital|coopérative|cabinet|pme"
    r"|start-?up|ferme|exploitation|boutique|association)\b"
    r"|(?<!\w)(?:أنا|انا|نحن|حنا|أعمل|أشتغل|كنخدم|خدام\w*|أدرس|كنقرا|بصفتي)(?!\w)"
    r"|(?:شركت|مقاولت|محل|مدرست|ضيعت|تعاونيت|جمعيت)(?:ي|نا)(?!\w)",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\b(?:habit\w+|vi[st]|vivons|vivent|résid\w+|loge\w*|je suis (?:de |d['’]|à |au |en |né))\b"
    r"|(?<!\w)(?:أسكن|نسكن|كنسكن|ساكن\w*|أقطن|نقطن|أعيش|نعيش|مقيم\w*|(?:أنا|انا|حنا|نحن) من)(?!\w)",
    re.IGNORECASE,
)
_LASTING = re.compile(
    r"combien de (?:temps|jours|mois|semaines|annees|ans)|delai|duree|\bage\b"
    r"|(?:كم|شحال) (?:من )?(?:ال)?(?:وقت|يوم|شهر|سنه|اجل|مده)|اجل|مده"
)
_WHICH = re.compile(
    r"\bquel(?:le)?s? |\bs'appelle|\bqui\b|(?<!\w)(?:ما (?:هو|هي)|اي|من|اسم|شنو|شكون)(?!\w)"
)
"""What asks which thing, or who: the one of the asker's town may be another one."""
_WRITES = re.compile(
    r"(?:article|mémoire|thèse|exposé|reportage|dossier|enquête|encadré|rapport|papier|livre"
    r"|(?:مقال|بحث|عرض|تقرير|أطروحة|روبورتاج|تحقيق|ربورتاج)\w*)(?: [^\W\d]+)? "
    r"(?:sur|consacrée? (?:à|aux?)|à propos d(?:e|u)|عن|حول|على) (?P<about>.+)$",
    re.IGNORECASE,
)
_THERE = re.compile(r"\blà[- ]bas\b|(?<!\w)(?:هناك|لهيه|تما|تماك)(?!\w)", re.IGNORECASE)
_HERE = re.compile(
    r"\b(?:(?<!d['’])ici|chez (?:moi|nous)|(?:dans|par|pour) (?:ma|notre|nos) \w+|près de (?:moi"
    r"|chez)"
    r"|y (?!a\b|a-t|aura))\b"
    r"|(?<!\w)(?:هنا|عندنا|عندي|(?:ل|ب|ف)?(?:منطقت|مناطق|مدينت|جهت|قريت|دوار)(?:نا|ي)|حدايا)(?!\w)",
    re.IGNORECASE,
)
_PLACED = re.compile(
    r"(?:\b(?:à|a|en|au|près d(?:e|['’])|de|d['’]) ?|(?<!\w)(?:في|ف|من|ب) ?)"
    r"(?P<name>[A-ZÀ-Þ][\w'’-]+"
    r"|[\u0620-\u064a]+)"
)
_AM = re.compile(
    r"(?:\b(?:suis|sommes|est)|(?<!\w)(?:أنا|انا|نحن|حنا)) (?:une? |les? |la |des )?"
    r"(?P<what>[^\W\d][\w'’-]*"
    r"(?: (?!(?:à|a|au|aux|en|et|dans|près|chez|ici|qui|من|في|ب\w+|و\w+)(?!\w))[\w'’-]+){0,3})"
)
"""What the asker is: « je suis agriculteur », « notre hôpital est une entité… »."""
_FOR_ME = re.compile(
    r"\b(?:me|moi|nous|mon métier)\b|(?<!\w)m['’]|\w-(?:je|nous)\b"
    r"|(?<!\w)[وفس]?[تي](?:فيد|نفع|ساعد|عاون|خدم)(?:ني|نا)(?!\w)"
)
_BRACKETED = re.compile(r"\)\W*$")
_PLACES = frozenset({"city", "country", ""})


def _last_sentence(text: str) -> tuple[str, str]:
    *told, asked = _SENTENCE.split(text)
    return " ".join(told), asked


def _cuts(text: str) -> Iterator[tuple[str, str]]:
    """What may be told, and what is then asked, in each way a text can be parted."""
    yield _last_sentence(text)
    if not _OWN.match(text):
        return
    for pause in _PAUSE.finditer(text):
        told = text[: pause.start()]
        if _ASKS.search(told):
            return
        yield told, text[pause.end() :]


def _kept(told: str, asked: str) -> str | None:
    """What is asked, with what of what is told it needs; None where that is in doubt."""
    if writes := _WRITES.search(told):
        return _about(asked, writes["about"].strip())
    if not asked_names(told):
        return None if _HERE.search(asked) else _of_the_asker(told, asked)
    placed = _placed(told, asked)
    return placed and _of_the_asker(told, placed)


def _about(asked: str, what: str) -> str:
    """What is asked, with what it is about behind it."""
    mark = asked[-1]
    return f"{asked[:-1].rstrip()} ({what}){' ?' if mark == '?' else mark}"


def _of_the_asker(told: str, asked: str) -> str:
    """What is asked of the asker himself, with what he is."""
    am = _AM.search(told) if _FOR_ME.search(asked) else None
    return _about(asked, am["what"]) if am else asked


def _placed(told: str, asked: str) -> str | None:
    """What is asked, where what is told of oneself names a place; None where it may matter."""
    names = asked_names(told)
    place = next((found for found in _PLACED.finditer(told) if asked_names(found["name"])), None)
    if place is None or any(name.kind not in _PLACES for name in names) or len(names) > 1:
        return None
    if _THERE.search(asked):
        return _THERE.sub(place.group().strip(), asked)
    if _HERE.search(asked) or _LIVES.search(told) or not _TRADE.search(told):
        return None
    kind = kind_of(asked)
    counts = kind in FIGURES and not _LASTING.search(fold(asked))
    which = _WHICH.search(fold(asked)) is not None
    return None if counts or which or kind in {"place", "date", "yesno"} else asked


def _stands(asked: str, language: Language) -> bool:
    """Whether what is asked names by itself what it is about."""
    return not names_nothing(asked, language) and not leans(asked)


def bare_question(text: str, language: Language) -> str:
    """The question at the end of a text, alone; "" where all of it is needed, or asks.

    >>> bare_question("Je suis loin de tout. Quelle aide pour un abonnement par satellite ?", "fr")
    'Quelle aide pour un abonnement par satellite ?'
    """
    for told, asked in _cuts(_GREETED.sub("", text.strip())):
        if not told or "?" in told or "؟" in told or not asked.rstrip().endswith(("?", "؟")):
            continue
        if quantities(told) or len(asked.split()) < _FEWEST or not _ASKS.search(asked[:-1]):
            continue
        kept = _kept(told, asked.rstrip())
        if kept and (_BRACKETED.search(kept) or _stands(kept, language)):
            return kept
    return ""
