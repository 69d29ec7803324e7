"""What tells apart names that one noun heads: «وزارة العدل», «وزارة المالية», "école de pêche"."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from assistant.normalize import fold
from assistant.proper_names.name_forms import is_arabic
from assistant.proper_names.names import is_known
from assistant.searching.lexicon import lexicon
from assistant.words.analyzer import content_words, is_function_word, is_number, script, term
from assistant.words.verb_forms import is_verb

_HEADS = {
    "ministry": (r"ministeres?", r"وزار(?:ه|ات|تا|تي)"),
    "faculty": (r"facultes?", r"كلي(?:ه|ات|تا|تي)"),
    "school": (r"ecoles?|lycees?|colleges?", r"مدرس(?:ه|تا|تي)|مدارس|ثانوي(?:ه|ات)"),
    "university": (r"universites?", r"جامع(?:ه|ات|تا|تي)"),
    "institute": (r"instituts?", r"معهد|معاهد"),
    "hospital": (r"hopita(?:l|ux)|cliniques?", r"مستشفي|مستشفيات|مصح(?:ه|ات)"),
    "agency": (r"agences?", r"وكال(?:ه|ات|تا|تي)"),
    "direction": (r"directions?", r"مديري(?:ه|ات|تا|تي)"),
    "department": (r"departements?", r"قسم|شعبه|شعب"),
    "service": (r"(?!)", r"مصلح(?:ه|تا|تي)|مصالح"),
    "office": (r"offices?|bureaux?", r"مكتب"),
    "committee": (r"commissions?|comites?", r"لجن(?:ه|تا|تي)|لجان"),
    "council": (r"conseils?", r"مجلس|مجالس"),
    "authority": (r"autorites?", r"هيي(?:ه|ات|تا|تي)|سلطه"),
    "centre": (r"centres?", r"مركز|مراكز"),
    "laboratory": (r"laboratoires?", r"مختبر|مختبرات"),
    "library": (r"bibliotheques?", r"مكتب(?:ه|ات)|خزان(?:ه|ات)"),
    "museum": (r"musees?", r"متحف|متاحف"),
    "fund": (r"fonds|caisses?", r"صندوق|صناديق"),
    "company": (r"societes?|entreprises?", r"شرك(?:ه|ات|تا|تي)"),
    "bank": (r"banques?", r"بنك|ابناك"),
    "association": (r"associations?|federations?", r"جمعي(?:ه|ات|تا|تي)"),
    "card": (r"cartes?", r"بطاق(?:ه|ات|تا|تي)"),
    "permit": (r"permis|licences?|autorisations?", r"رخص(?:ه|تا|تي)?|تراخيص"),
    "programme": (r"programmes?", r"برنامج|برامج"),
    "plan": (r"plans?", r"مخطط|مخططات|خط(?:ه|تا|تي)"),
    "strategy": (r"strategies?", r"استراتيجي(?:ه|ات)"),
    "project": (r"projets?", r"مشروع|مشاريع"),
    "validity": (r"validite", r"صلاحيه"),
    "application": (r"applications?", r"تطبيق(?:ات)?"),
    "price": (r"prix|tarifs?", r"ثمن|اثمان|سعر|اسعار|تعرفه|تسعيره"),
    "salary": (r"salaires?|remunerations?", r"اجر|اجور|راتب|رواتب"),
    "law": (r"lois?|decrets?|codes?", r"قانون|قوانين|مرسوم|مدونه"),
    "pool": (r"piscines?", r"مسبح|مسابح"),
    "boarding": (r"internats?", r"داخليه|داخليات"),
    "campus": (r"cites?|campus", r"(?!)"),
    "stadium": (r"stades?", r"ملعب|ملاعب"),
    "port": (r"ports?", r"مينا|مواني"),
    "airport": (r"aeroports?", r"مطار|مطارات"),
    "dam": (r"barrages?", r"سد|سدود"),
    "line": (r"lignes?", r"خط|خطوط"),
    "station": (r"stations?", r"محط(?:ه|ات|تا|تي)"),
    "plant": (r"usines?|centrales?", r"مصنع|معمل|مصانع|معامل"),
    "park": (r"parcs?", r"منتزه|منتزهات|حديقه|حدائق|حظيره"),
    "bridge": (r"ponts?", r"قنطره|قناطر|جسر|جسور"),
    "quarter": (r"quartiers?", r"حي|احيا"),
    "beach": (r"plages?", r"شاطي|شواطي"),
    "theatre": (r"theatres?", r"مسرح|مسارح"),
    "festival": (r"festivals?", r"مهرجان|مهرجانات"),
}
"""The nouns whose complement tells apart what they name or measure, folded."""
_FRENCH = {word: re.compile(rf"(?:{french})\Z") for word, (french, _) in _HEADS.items()}
_ARABIC = {
    word: re.compile(rf"[وف]?(?P<the>[بك]?ال|لل)?(?(the)|[بلك]?)(?:{arabic})\Z")
    for word, (_, arabic) in _HEADS.items()
}
NAMED = frozenset({
    "pool", "boarding", "campus", "stadium", "port", "airport", "dam", "line", "station", "plant",
    "park", "bridge", "quarter", "beach", "theatre", "festival",
})  # fmt: skip
"""Heads of places, whose complements are names: spelt, not translated, in the other language."""
PLANS = frozenset({"programme", "plan", "strategy"})
"""Heads of what the State sets out to do."""
_TOKEN = re.compile(r"[dl]'|\w+|[^\w\s]")
_ROADMAPS = (
    (re.compile(r"\bfeuilles? de route\b"), "strategie"),
    (re.compile(r"(?:خارطه|خريطه) طريق"), "استراتيجيه"),
    (re.compile(r"(?:خارطه|خريطه) الطريق"), "الاستراتيجيه"),
)
"""A road map is a strategy under another name."""
_INITIALS = re.compile(r"\b(?:[A-Z]{2}|ia)\b")
"""Complements of two letters, which may follow their head without a link ("stratégie IA")."""
_WIDE = re.compile(
    r"(?:(?:inter)?nationa|regiona|genera|centra|provincia|communa|municipa|roya)(?:l|le|ux|les)\Z"
    r"|(?:superieur|public|publiqu|charg|delegu|techniqu|specia|universitair)e*s?\Z"
)
"""Adjectives between a head and its complement, which tell no two bodies apart."""
_OWNED = frozenset("ديال متاع نتاع تاع بتاع".split())  # In speech: «الثمن ديال الدواء».
_LINKS = frozenset({"de", "d'", "du", "des", "sur", "pour", "relatif", "relative", "portant"})
_ARTICLES = frozenset({"la", "l'", "le", "les", "a", "au", "aux"})
_AFFAIRS = frozenset({"affaires", "الشوون", "شوون", "تدبير", "gestion"})
"""Complements told apart by the next word («وزارة الشؤون الخارجية»)."""
_GENERIC = frozenset({
    "etat", "gouvernement", "royaume", "pays", "region", "regions", "ville",
    "villes", "commune", "communes", "province", "provinces", "ministere", "ministeres", "loi",
    "entreprise", "groupe", "action", "actions", "travail", "financement", "base", "plus",
    "annee", "population", "citoyens", "monde", "suivi", "direction", "ans", "cette",
    "الدوله", "الحكومه", "المملكه", "البلاد", "المدينه", "الجهه",
    "الاقليم", "الجماعه", "العمل", "عمل", "الوطني", "الوطنيه", "الجهوي", "الجهويه", "الجديد",
    "الجديده", "الاول", "الاولي", "الثاني", "الثانيه", "العمومي", "العموميه", "العام", "العامه",
    "الكبير", "الحالي", "الحاليه", "المذكور", "المذكوره", "المحلي", "المحليه", "المركزي",
    "المركزيه", "الذي", "التي",
})  # fmt: skip
"""Complements that tell whose a thing is or where it is, not which one of its sort."""


def _words(text: str) -> list[str]:
    folded = fold(text)
    for roadmap, strategy in _ROADMAPS:
        folded = roadmap.sub(strategy, folded)
    return _TOKEN.findall(folded)


def _from(words: Sequence[str], at: int, size: int = 4) -> list[str]:
    """The words from one on, with nothing where the text ends."""
    return [*words[at : at + size], *[""] * size][:size]


def _french(words: Sequence[str], at: int, initials: frozenset[str]) -> str:
    """The word that tells apart what the French head before a place names, or ""."""
    for _ in range(2):
        while at < len(words) and _WIDE.match(words[at]):
            at += 1
        if at < len(words) and words[at] in initials:
            return words[at]
        if at >= len(words) or words[at] not in _LINKS:
            return ""
        at += 1
        while at < len(words) and words[at] in _ARTICLES | _LINKS:
            at += 1
        word, after = _from(words, at, 2)
        if word in _AFFAIRS:
            return after
        if word not in _GENERIC:
            return word
        at += 1
    return ""


def _arabic(words: Sequence[str], at: int, definite: bool) -> str:
    """The same of an Arabic head: «وزارة العدل», «مركز معطيات الإدارة», «المدرسة العليا للعلوم»."""
    first, second, *_ = _from(words, at)
    if definite:
        while first.startswith("ال") and at < len(words):
            at += 1
            joined = _from(words, at, 1)[0]
            if joined.startswith(("لل", "ل", "ب")) and len(joined) > 4:
                return joined
            first = joined
        return ""
    if first in _AFFAIRS:
        return second
    if first.startswith("ال"):
        return "" if first in _GENERIC else first
    chained = second.startswith("ال") and len(first) > 2 and not is_verb(first)
    return first if chained and first not in _GENERIC else ""


def _joined(words: Sequence[str], at: int, told: str) -> list[str]:
    """A complement with those joined to it: "de la Santé et des Finances", «الصحة والمالية»."""
    found = [told]
    at = words.index(told, at) + 1
    while is_arabic(told) and at < len(words) and words[at].startswith("وال"):
        found.append(words[at][1:])
        at += 1
    while not is_arabic(told) and at + 1 < len(words):
        if words[at] not in {"et", "ou", ","} or words[at + 1] not in _LINKS:
            break
        at += 2
        while at < len(words) and words[at] in _ARTICLES:
            at += 1
        found += words[at : at + 1]
        at += 1
    return found


@lru_cache(maxsize=50_000)
def _heads(word: str) -> tuple[tuple[str, bool], ...]:
    """The kinds of things a folded word is the head of, and whether it bears the Arabic article."""
    patterns = _ARABIC if is_arabic(word) else _FRENCH
    found = ((kind, pattern.match(word)) for kind, pattern in patterns.items())
    return tuple((kind, bool(head.groupdict().get("the"))) for kind, head in found if head)


@lru_cache(maxsize=50_000)
def named(text: str) -> dict[str, frozenset[str]]:
    """By the kind of its head, the words that tell apart what a text names («العدل», "droit")."""
    words = _words(text)
    initials = frozenset(map(fold, _INITIALS.findall(text)))
    found: dict[str, frozenset[str]] = {}
    for at, word in enumerate(words):
        if not (headed := _heads(word)):
            continue
        kind, definite = headed[0]
        owned = _from(words, at + 1, 1)[0] in _OWNED
        if is_arabic(word):
            told = _arabic(words, at + 1 + owned, definite and not owned)
        else:
            told = _french(words, at + 1, initials)
        every = _joined(words, at + 1, told) if told else ()
        if more := frozenset(word for word in every if word in initials or _tells(word)):
            found[kind] = found.get(kind, frozenset()) | more
    return found


@lru_cache(maxsize=50_000)
def heads(text: str) -> frozenset[str]:
    """The kinds of the heads of a text, with a complement or without."""
    return frozenset(kind for word in _words(text) for kind, _ in _heads(word))


@lru_cache(maxsize=20_000)
def _tells(word: str) -> bool:
    """Whether a word tells bodies apart by what they do; places are told apart by their names."""
    if len(word) < 3 or is_number(word) or is_function_word(word):
        return False
    return bool(content_words(word)) and not is_known(word, ("city", "country"))


_TRANSLATED, _SYNONYM = 0.12, 0.2
"""The least weight of a word of the lexicon that says the same; of one in the same language where
none that is only met beside it may pass for it."""


@lru_cache(maxsize=20_000)
def _meaning(word: str, strict: bool) -> frozenset[str]:
    """The terms, of both languages, that may stand for a complement; itself where it is of none."""
    mine = script(word)
    alike = {
        other
        for side in ("ar", "fr")
        if mine
        for other, weight in lexicon()[f"{mine}-{side}"][term(word)].items()
        if weight >= (_SYNONYM if strict and side == mine else _TRANSLATED)
    }
    return frozenset({term(word), *alike})


def alike(words: Iterable[str], others: Iterable[str], strict: bool = False) -> bool:
    """Whether one of some complements says the same as one of others, in either language.

    Args:
        strict: whether a word that is only met beside another in its language is another.
    """
    told = {term(word) for word in others}
    return any(_meaning(word, strict) & told for word in words)
