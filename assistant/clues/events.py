"""What is done, and whether it is done yet: signed is not opened, aimed at is not reached."""

import re
from functools import lru_cache

from assistant.normalize import fold

_EVENTS = {
    "announced": (r"annon\w+|devoil\w+|present(?:e|ee|es|ees|er|ation)", r"اعلن|اعلان|كشف"),
    "signed": (
        r"sign(?:e|ee|es|ees|er|ature\w*|ataires?)|paraph\w+",
        r"وقع(?:ت|ا|ها|ه)?(?!\w)|توقيع|[يت]وقع(?!\w)|موقع(?:ون|ين|تان)(?!\w)",
    ),
    "opened": (
        r"ouv(?:r\w+|ert\w*)|inaugur\w+|mise? en service|entr\w+ en (?:service|fonction)"
        r"|demarr\w+|operationnel\w*",
        r"[يت]?فت[ت]?ح|افتتاح|[يت]?دشن|تدشين|[ياتن]نطلق|انطلا?ق|شرع|شروع|تشغيل|[يت]?بدا(?:ت|يه)?(?!\w)"
        r"|[يت]تحل(?:و|ات)?(?!\w)",
    ),
    "adopted": (
        r"adopt\w+|vot(?:e|ee|es|er)|promulgu\w+|approuv\w+|valid\w+",
        r"صادق|مصادقه|اعتمد|اعتماد|اقر(?:ت|ه|ها|ار)?(?!\w)|صوت(?:ت|وا)?(?!\w)|تصويت",
    ),
    "published": (r"publi(?:e|ee|es|er|cation)|par(?:u|ait|ution)", r"نشر|صدر|صدور|اصدر|اصدار"),
    "applied": (r"entr\w+ en vigueur|s'appli\w+|obligatoires?", r"حيز|سريان|[يت]سري|الزامي"),
    "created": (
        r"cree\w*|creer\w*|creation|gener(?:e|er|era|ent)|fond(?:e|ee|er|ation)|nee?",
        r"[يت]?حدث(?:ت|ه|ها)?(?!\w)|احدا?ث|تاسس|تاسيس|اسس|انشا|انشاء|[يت]?وفر(?:ت)?(?!\w)|توفير"
        r"|[يت]?خلق(?:ت)?(?!\w)",
    ),
    "built": (
        r"construi\w+|construction|travaux|bati\w*|chantier",
        r"بناء|[يت]بني|تشييد|[يت]?شيد|اشغال",
    ),
    "ended": (
        r"achev\w+|termin\w+|fin|clos\w*|ferm\w+|expir\w+|livr\w+",
        r"[ياتن]نته|نهايه|اغلاق|[يت]غلق|اقفال|ا[سكت]+مال|تسليم",
    ),
    "postponed": (r"report(?:e|ee|er|es)|retard\w*|repouss\w+", r"ارجا|تاجيل|تاخر|تاخير"),
    "named": (r"nomm\w+|nomination|design\w+", r"عين(?:ت|ه|ها)?(?!\w)|تعيين"),
}
"""What may happen to a thing, by words of both languages, folded."""
_COMPILED = {
    name: re.compile(rf"\b(?:{french})\b|(?<!\w)[وفبلكس]?(?:ال|لل)?(?:{arabic})")
    for name, (french, arabic) in _EVENTS.items()
}

_NOW = re.compile(
    r"\b(?:deja|aujourd'hui|actuel\w*|a ce jour|en ce moment|pour l(?:'instant|e moment)|desormais"
    r"|maintenant|a present|jusqu'ici|reellement|effectiv\w+)\b"
    r"|(?<!\w)(?:حاليا|(?:ال)?حالي\w*|اليوم|فعلا|فعليا|(?:لحد|الي حد) الان|(?<!من )الان|الي حدود"
    r"|دابا)(?!\w)"
)
_PLANNED = re.compile(
    r"\b(?:doit|doivent|devrai\w+|devra|devront|prevoi\w+|prevu\w*|prevision\w*|vis(?:e|ent|ait)"
    r"|objectifs?|cibles?|d'ici|projet\w*|promet\w*|attend\w*|ambition\w*|horizon|comptent?"
    r"|souhait\w+|envisag\w+|sera|seront|\w{3,}[ei]r(?:a|ont)|pourrai\w+)\b"
    r"|(?<!\w)[وف]?(?:س[تين](?!ار|و[اي]|ون\b|ين|اد|ت[اي]|ما|دي\b|اس[يها]|له)\w{2,}|سوف"
    r"|[يت]ستهدف|(?:ال)?هدف|اهداف|[يم]رتقب|(?:ال)?منتظر|[يت]نتظر"
    r"|(?:ال)?متوقع|[يت]توقع|(?:في |ب)?افق|[يت]عتزم|يجب ان|(?:ال)?مقرر|مبرمج|غادي)"
)
_SUPPOSED = re.compile(
    r"\b(?:(?<!savoir )(?<!dire )(?<!verifier )(?:si|s'(?=ils?\b))|(?:en|au|dans le|pour le) cas\b"
    r")[^,;?.!]*|(?<!\w)[وف]?(?:اذا|لو|في حاله?|عند|ان تم)(?!\w)[^,;?.!]*"
)
"""The part of a question that puts a case («إذا رفض طلبي», "en cas d'annulation")."""
_THINGS = re.compile(
    r"\b(?:la|une|les|des|cette|ces|sa|leurs?|deux|de) (fermes?)\b"
    r"|(?:\b(?:un|une|les|des|cet|ces|quels?|par|du|de|nouvel|deux|trois) |\b[ld]')(arretes?)\b"
    r"|(?<!\w)(علقت?|تعليق)(?= (?:\w+ ){0,3}علي(?!\w))"
)
"""Words that may say something was undone, and here are things: a farm, a decree, a comment."""


@lru_cache(maxsize=5_000)
def supposed_words(question: str) -> frozenset[str]:
    """The folded words of the cases a question puts: it does not say that they came about.

    Nor does it by the name of a thing («une ferme solaire», «l'arrêté du ministre»).
    """
    folded = fold(question)
    cases = (word for part in _SUPPOSED.findall(folded) for word in part.split())
    things = (word for match in _THINGS.finditer(folded) for word in match.groups() if word)
    return frozenset((*cases, *things))


@lru_cache(maxsize=50_000)
def events(text: str) -> frozenset[str]:
    """The names in `_EVENTS` of what a text says was done or is to be done."""
    folded = fold(text)
    return frozenset(name for name, pattern in _COMPILED.items() if pattern.search(folded))


@lru_cache(maxsize=50_000)
def asks_now(question: str) -> bool:
    """Whether a question asks how things stand today."""
    return bool(_NOW.search(fold(question)))


@lru_cache(maxsize=50_000)
def tells_plan(text: str) -> bool:
    """Whether a sentence speaks of what is aimed at or to come."""
    return bool(_PLANNED.search(fold(text)))
