"""What kind of thing a question asks for, and which word names it, in both languages and Darija."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Literal

from assistant.language import identify
from assistant.normalize import fold

Kind = Literal[
    "money", "percent", "number", "date", "place", "person", "organisation", "reason", "means",
    "list", "definition", "yesno", "other",
]  # fmt: skip

_LATIN_ASKING = {
    "شحال": r"ch?7al|sh7al|chhal", "بشحال": r"bch7al|bchhal|b ch7al",
    "متي": r"f[ou]+[9qk]+a?ch|imta|emta|wa[9q]ta?ch", "شكون": r"ch[kq]o+u?ne?|chkun|shkoun",
    "علاش": r"3la+ch|3lah|3lash", "كيفاش": r"kifa*ch|kifash", "واش": r"wach|wash|wech",
    "شنو": r"(?:a?ch|sh)n[ou]+w?a?|chnia|chniya|a?chnhowa|ach", "فين": r"fin|fi?yn|fayn|feen",
    "اي": r"a?ch ?men|achmn|ina",
}  # fmt: skip
_ARABIC_ASKING = {
    "متي": r"و[قف]تاش|وقتاه|فوقتاش|امتا|ا?يمت[ايه]", "اي": r"ا?ا?ش ?من|اينا",
    "شنو": r"ا?شنوا|اشنو|ا?شنا|شنيا|شني[ه]|اش", "شنو هما": r"شنو هوما",
}  # fmt: skip
"""How Moroccan Arabic asks, in Latin and in Arabic letters, by what stands for it below."""


def _asking(table: dict[str, str]) -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple(
        (re.compile(rf"(?<!\w)[فب]?(?:{spelt})(?!\w)"), word) for word, spelt in table.items()
    )


_MOROCCAN, _ARABIZI = _asking(_ARABIC_ASKING), _asking(_LATIN_ASKING)

_NO_OTHER = (
    r"^(?!.*\b(?:qui|pourquoi|comment|quand)\b|(?:.*\W)?ou\b|.*\bcombien de (?:jours|temps|mois"
    r"|semaines)|.*\btous les combien)"
)
_NO_OTHER_ARABIC = (
    r"^(?!(?:و|ف)?(?:من|متي|امتي|اين|فين|كيف|لماذا|علاش|هل|واش|شكون)\b"
    r"|.*(?<!\w)كم (?:من |مده |عدد )?(?:يوما?|شهرا?|سنه|اسبوعا?|ساعه|عاما?|الوقت|شركه|مره)\b"
    r"|.*\bباي شرط|.*\bما (?:المقصود|جزاء|الذي))"
)
"""A word for money names what is asked only where no other question word does."""

_PAYING = (
    r"argent|dirhams?|dinars?|euros?|dollars?|francs?|paye\w*|paie\w*|payer|coute\w*|couter\w*"
    r"|verse\w*|gagne\w*|touche-t|investi\w*|depens\w*|rapporte\w*|finance\w*|factur\w*|leve\w*"
    r"|epargn\w*|economis\w*"
)
_NOT_OF_THINGS = r"(?!d(?:e |')(?!argent|dirham|dinar|euro|dollar|franc|milli))"
_OFFICES = (
    r"ministre|direct(?:eur|rice)|president\w*|responsable|patron\w*|pdg|chef(?:fe)?|wali"
    r"|gouverneur|secretaire general\w*|porte-parole|maire"
)
_ARABIC_OFFICES = r"وزيره?|مديره?|رييسه?|والي|مسووله?|كاتبه? الدوله|ناطقه?"
"""Offices held by a person: who holds one is asked by its name alone, as in a search."""

# Patterns are read on the folded question, in order; the first that is found decides.
_KINDS: tuple[tuple[Kind, str], ...] = (
    (
        "percent",
        r"\b(?:pourcentage|proportion|taux|portion|quote-part|quelle? (?:part|fraction"
        r"|place tient))\b"
        r"|\bquel(?:le)? (?:rabais|remise|commission) |\b(?:ما|كم|اي|ماهي|هي|هو) (?:هي |هو |تبلغ "
        r"|بلغت )?(?:نسبه|حصه|نصيب|معدل|تخفيض|عموله)"
        r"|^(?:ب|ما )?نسبه|كم في الم"
        r"|\bquelle est la (?:part|proportion|fraction)\b|^(?:la )?part d(?:es?|u)\b",
    ),
    (
        "money",
        r"\bquel(?:le)?s? (?:est |sera |etait )?(?:le |la |l')?(?:montant|budget|enveloppe|cout"
        r"|prix|tarif|somme|depense|economie"
        r"|prejudice|aide|dedommagement|amende|salaire|recette|revenu|subvention|prime|bourse"
        r"|pret|plafond"
        r"|indemnite|redevance|frais|remuneration|loyer|valeur|benefice|chiffre d'affaires|dette"
        r"|investissement)s?\b"
        rf"|{_NO_OTHER}.*\b(?:budget|montant|cout)\b"
        rf"|\bcombien {_NOT_OF_THINGS}(?:.{{0,40}})?\b(?:{_PAYING})\b"
        rf"|\b(?:{_PAYING}) combien\b(?! d(?:e |'))|\bque (?:paie|doit payer|coute)\b"
        rf"|{_NO_OTHER_ARABIC}.*(?:ميزانيه|(?<!م)كلفه|مبلغ|غلاف مالي|الغلاف"
        r"|(?:^|\s)(?:ب|ما )?(?:كم )?(?:ثمن|سعر)|بشحال)"
        r"|(?<!\w)(?:ما|كم) (?:قيمه|مقدار|غرامه|منحه|اجر)"
        r"|(?<!\w)كم .{0,30}(?<!\w)(?:درهم|دولار|اورو|يورو|دينار|مال|المال)"
        r"|(?<!\w)كم (?:س)?(?:ت|ي|ا|ن)?(?:ستثمر|دفع"
        r"|ادفع|خصص|كلف|منح|صرف|نفق|وفر|جني|ربح|خلص)"
        r"|شحال (?:غادي |كان |كانت )?(?:كا?|غا?)?[يتن]?(?:خلص|كلف|سوا|تصرف|صرف|دفع|ربح|طلع)"
        r"|(?<!\w)(?:ما|كم) (?:هي |هو |تبلغ |بلغت )(?:قيمه|مقدار|غرامه|منحه|اجر)"
        r"|^(?:les? |la )?(?:prix|tarifs?|montant|valeur|salaires?|subventions?|dette|frais"
        r"|amende)\b"
        r"|^(?:ال)?(?:قيمه|ثمن|سعر|تكلفه|راتب)(?!\w)",
    ),
    (
        "person",
        r"\b(?:comment s'appelle\w*|comment se nomme\w*|nom) (?:d[eu] )?(?:la |le |l')?"
        rf"(?:{_OFFICES})"
        rf"|^(?:la |le |l')?(?:{_OFFICES})\b"
        rf"|(?:^|ما اسم )(?:ال)?(?:{_ARABIC_OFFICES})(?!\w)",
    ),
    ("other", r"\bcomment s(?:'appell|e nomm)\w+"),
    (
        "reason",
        r"\b(?:pourquoi|raisons?|motifs?|dans quel but|au nom de quoi|sur quel fondement"
        r"|a cause de quoi|qu'est-ce qui explique)\b"
        r"|لماذا|علاش|(?:^|\s)لم (?=[يتسا])|سبب|اسباب|الدافع|الغايه|لاي (?:غرض|هدف)|الذي يفسر"
        r"|ما الهدف",
    ),
    (
        "means",
        r"\b(?:comment|de quelle (?:facon|maniere)|par quels? (?:moyens?|biais|canal)"
        r"|grace a quoi|grace a quel\w*|au moyen de)\b"
        r"|كيف|كيفاش|بم |باي (?:وسيله|طريقه)|بفضل ماذا",
    ),
    (
        "date",
        r"^(?:(?!\b(?:qui|que|quoi|ou|comment|combien|pourquoi|quel\w*|est-ce)\b|\bqu'"
        r"|-(?:t-)?(?:ils?|elles?|on|je|nous|vous|ce)\b).)*\bquand\b"
        r"|\b(?:quelle (?:est la |etait la )?(?:date|annee|echeance)|en quelle annee"
        r"|quel (?:jour|mois|trimestre))\b"
        r"|\b(?:a partir de quand|echeance|avant quelle|a quelle date)\b"
        r"|(?<!\w)(?:و|ف|ل)?(?:متي|امتي)\b|فوقاش"
        r"|(?<!\w)(?:في )?اي (?:سنه|عام|تاريخ|شهر|يوم|اجل زمني)|(?<!\w)(?:ما|ما هو) (?:ال)?تاريخ"
        r"|(?<!\w)ما (?:الاجل|الموعد|موعد)"
        r"|^(?:les? |la )?(?:dates?|echeance) (?:d(?:es?|u)\b|d'|exacte|limite|prevue)"
        r"|^(?:ال)?(?:تاريخ|موعد)(?!\w)",
    ),
    (
        "place",
        r"(?:^|\bd'|\bet |, )ou\b(?! bien)|\b(?:dans|en|de|sur|a) quel(?:le)?s? (?:ville|region"
        r"|pays|lieu|endroit|province|quartier|pays|site|portail|zone)s?\b"
        r"|\bquel(?:le)?s? (?:ville|region|pays|lieu|endroit|province|quartier)s?\b"
        r"|\bou (?:est|sont|se|sera|seront|a|ont|peut|doit|faut|vont|va|l'|trouver?)\b"
        r"|اين|فين|(?:^|\s)منين|(?:اي|ما|ماهي|ما هي) (?:مدينه|مدن|جهه|جهات|بلد|بلدان|مكان|مدينتين"
        r"|المدينه|المدن|الجهات|منطقه|مناطق|بوابه)"
        r"|\bquel(?:le)? est (?:le |la |l')(?:lieu|emplacement|siege|adresse|localisation)\b"
        r"|^(?:le |l'|la )?(?:lieu|emplacement|localisation|adresse|siege) d(?:es?\b|u\b|')"
        r"|\bou ?\W*$|\b(?:c'est|c'etait|installe\w*|situe\w*|trouve\w*|passe\w*|implante\w*) ou\b"
        r"|(?:^|(?<!\w)(?:ما|ما هو|ماهو) )(?:ال)?(?:مكان|موقع|مقر)(?!\w)",
    ),
    (
        "number",
        r"\bcombien\b|\bquel(?:le)?s? (?:est |sera |etait |sont )?(?:le |la |l'|son "
        r"|sa )?(?:\w+ )?(?:nombre|effectif|puissance|capacite|duree|delai|distance"
        r"|frequence|age|numero|classement|rang|longueur|taille|vitesse|superficie|surface"
        r"|hauteur|temperature|volume|population|quantite|score|note|debit)s?\b"
        r"|\b(?:sous|dans|a) quel (?:delai|age|rythme)|\bquelle frequence"
        r"|\bكم\b|\bبكم\b|شحال|عدد|قدره|(?:^|\s)(?:ما|ماهي|هو|هي|اي) (?:ال)?(?:طول|مده|رتبه|مرتبه"
        r"|ترتيب|دقه|كميه|سرعه|عمر|سن|مسافه|مساحه|حجم|سعه|اجل|رقم|درجه|وزن|اقصي|اقل|اعلي)"
        r"|^(?:les? |la )?(?:nombre|effectifs?|capacite|puissance|superficie|duree|delai)\b"
        r"|^(?:ال)?(?:مساحه|مده|سعه|طول)(?!\w)",
    ),
    (
        "organisation",
        r"\b(?:par |a |avec |pour )?quel(?:le)?s? (?:entreprise|societe|institution|organisme"
        r"|ministere|agence|autorite|banque|operateur"
        r"|cabinet|universite|groupe|association|ong|organisation|partenaire|consortium"
        r"|startup)s?\b"
        r"|(?:اي|ما|ماهي|هي|من|مع اي) (?:هي |هو )?(?:ال)?(?:شركه|موسسه|وزاره|وكاله|هييه|جهه|بنك"
        r"|جامعه|مكتب|منظمه|جمعيه|شركات|موسسات|جامعات)",
    ),
    (
        "definition",
        r"\bqu'?est[- ]ce qu(?:e|') ?(?!l'on|on )|\bc'est quoi\b|\bque signifie\b|\bdefinition\b"
        r"|\bqu'appelle-t-on\b|\bsur quoi porte"
        r"|\bque designe|\bque veut dire|شنو هو|شنو هي|ما المقصود|ما معني|ماذا (?:يعني|تعني)"
        r"|بماذا (?:يتعلق|تتعلق)",
    ),
    (
        "person",
        r"(?<!-ce )\b(?:qui|par qui|a qui|avec qui|chez qui)\b(?!')"
        r"|(?:^|\s)(?:من|شكون|ومن|لمن|بمن|مع من)"
        r" (?!خلال|اجل|بين|طرف|المغرب|ال(?!ذي|جهه|ذين|مسوول|طرف))"),
    ("definition", r"ما هو|ما هي(?! (?:المحاور|الاهداف|مهام|العوايق|الشروط|ال\w+ات))"),
    (
        "list",
        r"\bquel(?:le)?s\b|\bliste\b|\bcite[rz]?\b|\ba quoi (?:sert|servent|serv)|ما (?:هي )?"
        r"|شنو هما|باي|في اي",
    ),
    (
        "yesno",
        r"\best[- ]ce qu|^(?!.*\b(?:que|qu'|qui|quoi|quel|quels|quelle|quelles|laquelle"
        r"|lequel)\b).*"
        r"(?:-t-(?:il|elle|on|ils|elles)|-(?:il|elle|on|je|ils|elles|vous))\b|^(?:و?هل|واش)\b",
    ),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)

_YESNO_FIRST = re.compile(r"^(?:est[- ]ce que?\b|est[- ]ce qu'|(?:et )?(?:هل|واش|وهل|اواش|او) )")
_INTERROGATIVE = re.compile(
    r"\b(?:combien (?:de |d')?|quel(?:le)?s? (?:est |sont |sera |etait |etaient )?(?:le |la |les "
    r"|l')?)"
    r"|\b(?:كم (?:من |هو |هي |عدد |يبلغ عدد |بلغ عدد |كان عدد )?|شحال (?:من |ديال |dyal |d |men )?"
    r"|(?:ما|ماهي|ماهو) (?:هي |هو )?|اي |بكم )"
)
_HOW_MUCH = re.compile(r"(?:combien|كم|شحال|بكم) ?")
"""What asks how much, not how many of something."""
_DETERMINER = re.compile(
    r"(?:l[ae]s?|une?|ce|cette|cet|ces|son|sa|ses|notre|nos|leurs?|l|y|en|a)\Z"
)
_MODALS = frozenset("va vont doit doivent peut peuvent faut faudra pourrait ils elles".split())
_ARABIC_VERB = re.compile(
    r"(?:س[يتنا]\w{3,}|ي\w{2,}(?<![اه])|\w{2,}(?<!ا)ت|(?:كا?|غا?)[يتن]\w{2,}|ن(?:خلص|دفع)\w*"
    r"|ت(?:بلغ|كلف|مثل|ساوي|ستغرق|دوم|ربح|نتج|حتاج|وفر|ضم|دفع|ستثمر|وظف|شغل|كون|ضيف|جمع|صدر|ستهدف)"
    r"|بلغ|كلف|خصص|استثمر|دفع|انفق|صرف|حقق|وفر|كان|اصبح|زاد|نما|ارتفع|انخفض|خلص|ربح|جمع|حصل)\Z"
)
_WORDS = Path(__file__).parent / "data" / "question_words.json"
_WORD = re.compile(r"[^\W_]+")


@cache
def question_words(use: str) -> frozenset[str]:
    """Folded words by the part they play in questions.

    Args:
        use: "courtesy" (no content), "light" (name the kind of answer), "heads" (come before the
            word that names what is asked), "openers" (open an Arabic question), "undoing" (say
            that something was stopped or undone).
    """
    return frozenset(json.loads(_WORDS.read_text(encoding="utf-8"))[use])


def _folded(text: str) -> str:
    """A folded question, its Moroccan interrogatives in the form the patterns know."""
    folded = fold(text)
    tables = (*_MOROCCAN, *_ARABIZI) if identify(text) == "ar" else ()
    for pattern, word in tables:
        folded = pattern.sub(word, folded)
    return folded


def kind_of(text: str) -> Kind:
    """What a question asks for, by its interrogative words, or the noun that opens it."""
    folded = _folded(text)
    if _YESNO_FIRST.search(folded):
        return "yesno"
    return next((kind for kind, pattern in _COMPILED if pattern.search(folded)), "other")


def _is_verb(word: str) -> bool:
    """Whether the folded word right after "combien", «كم» is a verb, which names nothing asked."""
    if word[0] <= "z":
        return not _DETERMINER.match(word)
    return bool(_ARABIC_VERB.match(word))


def focus_of(text: str) -> str:
    """The folded word after the interrogative that names what is asked; "" if none."""
    folded = _folded(text)
    found = _INTERROGATIVE.search(folded)
    if found is None:
        return ""
    words = _WORD.findall(folded[found.end() :])
    if _HOW_MUCH.fullmatch(found.group()):
        words = [word for word in words if word not in _MODALS]
        if words and _is_verb(words[0]):
            return ""
    words = [word for word in words if len(word) > 2]
    return next((word for word in words[:3] if word not in question_words("heads")), "")
