"""Understands a question: its language, what kind of thing it asks for, which word names it."""

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from assistant.errors import InvalidQuestion
from assistant.language import identify
from assistant.messages import say
from assistant.normalize import clean_input, fold
from assistant.schema import Language

Kind = Literal[
    "money", "percent", "number", "date", "place", "person", "organisation", "reason", "means",
    "list", "definition", "yesno", "other",
]  # fmt: skip

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

# Patterns are read on the folded question, in order; the first that is found decides.
_KINDS: tuple[tuple[Kind, str], ...] = (
    (
        "percent",
        r"\b(?:pourcentage|proportion|taux|portion|quote-part|quelle? (?:part|fraction"
        r"|place tient))\b"
        r"|\bquel(?:le)? (?:rabais|remise|commission) |\b(?:ما|كم|اي|ماهي|هي|هو) (?:هي |هو |تبلغ "
        r"|بلغت )?(?:نسبه|حصه|نصيب|معدل|تخفيض|عموله)"
        r"|^(?:ب|ما )?نسبه|كم في الم",
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
        r"|\bcombien (?!d(?:e |')(?!argent|dirham|dinar|euro|dollar|franc|milli))(?:.{0,40})?"
        r"\b(?:argent|dirhams?|dinars?|euros?|dollars?|francs?|paye\w*"
        r"|paie\w*|payer|coute\w*|couter\w*|verse\w*"
        r"|gagne\w*|touche-t|investi\w*|depens\w*|rapporte\w*|finance\w*|factur\w*|leve\w*"
        r"|epargn\w*|economis\w*)\b|\bque (?:paie|doit payer|coute)\b"
        rf"|{_NO_OTHER_ARABIC}.*(?:ميزانيه|(?<!م)كلفه|مبلغ|غلاف مالي|الغلاف"
        r"|(?:^|\s)(?:ب|ما )?(?:كم )?(?:ثمن|سعر)|بشحال)"
        r"|(?<!\w)(?:ما|كم) (?:قيمه|مقدار|غرامه|منحه|اجر)"
        r"|(?<!\w)كم .{0,30}(?<!\w)(?:درهم|دولار|اورو|يورو|دينار|مال|المال)"
        r"|(?<!\w)كم (?:س)?(?:ت|ي|ا|ن)?(?:ستثمر|دفع"
        r"|ادفع|خصص|كلف|منح|صرف|نفق|وفر|جني|ربح)",
    ),
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
        r"|(?<!\w)ما (?:الاجل|الموعد|موعد)",
    ),
    (
        "place",
        r"(?:^|\bd'|\bet |, )ou\b(?! bien)|\b(?:dans|en|de|sur|a) quel(?:le)?s? (?:ville|region"
        r"|pays|lieu|endroit|province|quartier|pays|site|portail|zone)s?\b"
        r"|\bquel(?:le)?s? (?:ville|region|pays|lieu|endroit|province|quartier)s?\b"
        r"|\bou (?:est|sont|se|sera|seront|a|ont|peut|doit|faut|vont|va|l'|trouver?)\b"
        r"|اين|فين|(?:^|\s)منين|(?:اي|ما|ماهي|ما هي) (?:مدينه|مدن|جهه|جهات|بلد|بلدان|مكان|مدينتين"
        r"|المدينه|المدن|الجهات|منطقه|مناطق|بوابه)",
    ),
    (
        "number",
        r"\bcombien\b|\bquel(?:le)?s? (?:est |sera |etait |sont )?(?:le |la |l'|son "
        r"|sa )?(?:\w+ )?(?:nombre|effectif|puissance|capacite|duree|delai|distance"
        r"|frequence|age|numero|classement|rang|longueur|taille|vitesse|superficie|surface"
        r"|hauteur|temperature|volume|population|quantite|score|note|debit)s?\b"
        r"|\b(?:sous|dans|a) quel (?:delai|age|rythme)|\bquelle frequence"
        r"|\bكم\b|\bبكم\b|شحال|عدد|قدره|(?:^|\s)(?:ما|ماهي|هو|هي|اي) (?:ال)?(?:طول|مده|رتبه|مرتبه"
        r"|ترتيب|دقه|كميه|سرعه|عمر|سن|مسافه|مساحه|حجم|سعه|اجل|رقم|درجه|وزن|اقصي|اقل|اعلي)",
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
    r"|\b(?:كم (?:من |هو |هي |عدد |يبلغ عدد |بلغ عدد |كان عدد )?|شحال (?:من |ديال )?|(?:ما|ماهي"
    r"|ماهو) (?:هي |هو )?|اي |بكم )"
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


@dataclass(frozen=True, slots=True)
class Question:
    """A question as understood.

    Attributes:
        text: what was typed, cleaned of control characters.
        kind: what kind of thing is asked for.
        focus: the folded word that names what is asked («emplois» of "combien d'emplois"), or "".
    """

    text: str
    language: Language
    kind: Kind
    focus: str = ""


def kind_of(text: str) -> Kind:
    """What a question asks for, by its interrogative words in either language."""
    folded = fold(text)
    if _YESNO_FIRST.search(folded):
        return "yesno"
    return next((kind for kind, pattern in _COMPILED if pattern.search(folded)), "other")


def focus_of(text: str) -> str:
    """The folded word right after the interrogative, which names what is asked; "" if none."""
    folded = fold(text)
    found = _INTERROGATIVE.search(folded)
    if found is None:
        return ""
    words = [word for word in _WORD.findall(folded[found.end() :]) if len(word) > 2]
    return next((word for word in words[:3] if word not in question_words("heads")), "")


def language_of(text: str) -> Language:
    """The language a question is asked in: names in Latin letters do not make it French."""
    found = identify(text) or "fr"
    first = _WORD.search(text)
    if found == "fr" and first is not None and identify(first.group()) == "ar":
        return "ar"
    return found


def understand(text: str, limit: int) -> Question:
    """Cleans and reads a question.

    Args:
        text: what was typed.
        limit: longest question accepted, in characters.

    Raises:
        InvalidQuestion: nothing is asked; the message is in the language of the text.
    """
    if len(text) > limit:
        language = identify(text[:limit]) or "fr"
        raise InvalidQuestion("too_long", say("too_long", language, limit=limit))
    cleaned = clean_input(text)
    language = language_of(cleaned)
    if not cleaned:
        raise InvalidQuestion("empty", say("empty", language))
    if identify(cleaned) is None:
        raise InvalidQuestion("no_words", say("no_words", language))
    return Question(cleaned, language, kind_of(cleaned), focus_of(cleaned))
