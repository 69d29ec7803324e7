"""The words that name what a question is about, in French and in Arabic."""

import re
from collections.abc import Sequence

from assistant.normalize import fold
from assistant.questions.interrogatives import (
    ASKED_FRENCH,
    ASKING_ARABIC,
    ASKS_FRENCH,
    JOINED_ARABIC,
)
from assistant.questions.question_words import question_words
from assistant.questions.swaps_french import phrases
from assistant.schema import Language

_NAME = re.compile(
    r"(?:[A-ZÀ-Þ0-9][\w.'’-]*|«[^»]+»)(?:\s+(?:(?:de|du|des|d['’]|la|le|et|El"
    r"|Al)\s+)?(?:[A-ZÀ-Þ0-9][\w.'’-]*))*"
)
_NOUN_PHRASE = re.compile(
    r"\b(?:l['’]|(?:le|la|les|du|des|au|aux|un|une|cette|ce|ces)\s+)((?:[\wÀ-ÿ-]+)(?:\s+(?:de |du "
    r"|des |d['’]|de la |de l['’]|à |aux? )?[\wÀ-ÿ'’-]+)*)",
    re.IGNORECASE,
)
_ARTICLE_FRENCH = re.compile(r"^(?:le |la |les |l['’])", re.IGNORECASE)
_OF_FRENCH = re.compile(r"^(?:de la |de l['’]|du |des |de |d['’])", re.IGNORECASE)
_VERB_FRENCH = re.compile(
    r"\s(?:a-t|ont|a|est|sont|sera|seront|était|doit|doivent|va|vont|peut|vise|prévoit|a été"
    r"|ont été|se|s['’]|dans|d['’]ici|en|pour|avec|par)\b.*$"
)
_UNDERGOING = re.compile(r"\s(?:est|sont|sera|seront|était|étaient|(?:a|ont|aura|auront) été)\s.*$")
"""«alertes ont été relevées»: what is said of a thing is not the thing."""
_ADJECTIVE_FRENCH = re.compile(r"^[a-zà-ÿ-]+ (?=(?:du|des|de) |d['’])")
_CONTRACTED = re.compile(r"^(?:du |des |aux? )", re.IGNORECASE)
_INVERTED_SUBJECT = re.compile(
    r"(?:^|(?<=\s))(?P<subject>(?:(?:[Ll]es?|[Ll]a) |[Ll]['’]|(?=[A-ZÀ-Þ]))[^,;:]*?[\w»)])"
    r" (?:ne |n['’]|se |s['’])?[^\W\d]+-(?:t-)?(?:il|elle)s?\b"
)
"""«Où la Banque de Fès compte-t-elle ouvrir»: what the pronoun of an inversion repeats."""
_OPENING_SUBJECT = re.compile(
    r"^\W*(?!(?:Ils?|Elles?|On|Ça|Cela|Ce)\b)"
    r"(?P<subject>(?:(?:Les?|La) |L['’])?[A-ZÀ-Þ][\w.-]*(?: [A-ZÀ-Þ][\w.-]*)*)"
    r" (?:ne |n['’])?(?:a|ont|est|sont|va|vont|doit|doivent|veut|veulent|sera|seront|avait|était) "
)
"""«Inwi a payé combien sa licence»: a name that does something is what is asked about."""
BRACKETED = re.compile(
    r"\((?!(?:l['’]objectif|la cible|le but|الهدف|المستهدف)\))([^()]+)\)\W*\Z", re.IGNORECASE
)
"""What a follow-up was completed with: «Qui le dirige (le port de Fès) ?»."""
RELATIVES = frozenset("اللي الذي التي الذين".split())
_OPENERS_ARABIC = question_words("openers")
_VERB_ARABIC = re.compile(
    r"^(?:كا?ي(?!لو)|كا?ت(?!اب)|غا?[يت])\S{3,}$|^غادي$"
    r"|^(?:س|سي|ست|ي|ت|أُ|وُ|تُ|يُ)\S{3,}$|^(?:أ|ا)\S{2,4}ت$|^(?:وقع|وقعت|تبلغ|يبلغ|بلغت|بلغ)$"
)
_RELATIONS = frozenset("في على إلى عن خلال بحلول".split())
_BEFORE_A_VERB = frozenset("متى لماذا علاش كيف كيفاش وقتاش فوقاش إمتى امتى علاه".split())
"""After these comes the verb, whatever its form: «متى صدر المرسوم»."""
TIME_WORD = (
    r"(?:\b(?:en|d['’]ici(?: à)?|fin|à l['’]horizon|pour|depuis|avant|après|entre|de|sur|pendant"
    r"|la période|les années|l['’]année)\s+|(?<!\w)(?:في|ل?سنة|ل?عام|بحلول|أفق|نهاية|منذ"
    r"|(?:ما )?بين|خلال"
    r"|على|ل?لفترة|الفترة|الممتدة|سنتي|عامي|من)\s+)"
)
_YEARS = (
    r"(?:19|20)\d\d(?:\s?(?:[-–/]|à|et(?: fin)?|إلى|الى|حتى|و)\s?(?:سنة |عام |نهاية )?(?:19"
    r"|20)\d\d)?(?!\d)"
)
YEAR = re.compile(rf"{TIME_WORD}*\b{_YEARS}")
"""A year or the two ends of a period, with the words that place something in it."""
PLACED = re.compile(rf"{TIME_WORD}+\b{_YEARS}")
"""A year that is no part of a name («مخطط الأخطبوط 2026»)."""


def subject_french(question: str) -> str:
    """The words that name what a French question is about: its names with the nouns before them."""
    if bracketed := BRACKETED.search(question):
        return bracketed[1]
    bare = ASKED_FRENCH.sub("", question.strip(" ?!."))
    inverted = _INVERTED_SUBJECT.search(bare)
    if inverted and _NAME.search(inverted["subject"]):
        return inverted["subject"]
    names = [
        found for found in _NAME.finditer(bare) if not re.fullmatch(r"[\d.,/–-]+", found.group())
    ]
    opening = None if ASKS_FRENCH.match(question) else _OPENING_SUBJECT.match(question)
    if names and opening:
        return opening["subject"]
    if names:
        return _without_focus(_whole(bare, names[-1].start(), names[-1].end()))
    found = [match.group(1) for match in _NOUN_PHRASE.finditer(bare)]
    found = [_VERB_FRENCH.sub("", phrase).strip() for phrase in found]
    return _OF_FRENCH.sub(
        "", _without_focus(max(found, key=len, default=_UNDERGOING.sub("", bare)))
    )


def _whole(text: str, start: int, end: int) -> str:
    """A name with the phrases it completes, and those that complete it: «la loi sur l'IA»."""
    found = [item for item in phrases(text) if not PLACED.match(text[item.start : item.end])]
    row = next((at for at, item in enumerate(found) if item.start <= start < item.end), None)
    if row is None:
        return text[start:end]
    first = last = row
    while first and found[first].before and found[first - 1].end + 1 == found[first].start:
        first -= 1
    while last + 1 < len(found) and found[last + 1].start == found[last].end + 1:
        last += 1
    before = found[first].before
    opening = found[first].start + (0 if _CONTRACTED.match(before) else len(before))
    return _CONTRACTED.sub("", text[opening : max(end, found[last].end)])


def _without_focus(phrase: str) -> str:
    """A phrase without the noun that was asked for: «le budget prévu du hub» gives «hub»."""
    bare = _ARTICLE_FRENCH.sub("", phrase)
    head, _, tail = bare.partition(" ")
    if not tail or not FOCUS_NOUN.match(fold(head)):
        return phrase
    return _OF_FRENCH.sub("", _ADJECTIVE_FRENCH.sub("", tail))


def subject_of(question: str, language: Language) -> str:
    """The words that name what a question is about."""
    return subject_french(question) if language == "fr" else subject_arabic(question)


def subject_at(words: Sequence[str]) -> tuple[int, bool]:
    """Where the subject of an Arabic question starts, and whether a noun is asked for there.

    Args:
        words: the words of the question.
    """
    at, asked = 0, ""
    while at < len(words) and (
        words[at] in _OPENERS_ARABIC or words[at] in RELATIVES or _VERB_ARABIC.match(words[at])
    ):
        if at and (words[at] in _RELATIONS or _object(asked, words[at])):
            break
        asked = words[at]
        at += 1
    if asked in RELATIVES and at + 1 < len(words) and not words[at].startswith("ال"):
        at += 1
    if asked.lstrip("وف") in _BEFORE_A_VERB and at + 1 < len(words):
        noun = words[at].startswith("ال") or FOCUS_NOUN.match(fold(words[at]))
        at += 0 if noun else 1
    who = asked == "من" and at == 1
    return at, asked in _OPENERS_ARABIC and asked not in _BEFORE_A_VERB and not who


def _object(before: str, word: str) -> bool:
    """Whether a word looks like a verb behind a verb, and so is a noun: «يوجد تطبيق»."""
    verbs = _VERB_ARABIC.match(before) and _VERB_ARABIC.match(word)
    return bool(verbs and before not in _OPENERS_ARABIC | _MODALS and word not in _OPENERS_ARABIC)


def subject_arabic(question: str) -> str:
    """The words that name what an Arabic question is about: what follows its verb."""
    if bracketed := BRACKETED.search(question):
        return bracketed[1]
    bare = _SINCE_WHEN.sub("", JOINED_ARABIC.sub("", question.strip(" ؟?!.")))
    words = (_SUBORDINATE.sub("", bare) or bare).split()
    at, _ = subject_at(words)
    words = words[at + (2 if _counted_doing(words, at) else 0) :]
    while len(words) > 1 and words[0] in _OPENERS_ARABIC:
        words.pop(0)
    kept = " ".join(PLACED.sub("", " ".join(words)).split())
    focus, _, rest = kept.partition(" ")
    whole = (rest if rest and FOCUS_NOUN.match(fold(focus)) else kept) or " ".join(words)
    return re.sub(r"^(?:[فب]ال|لل)(?=\w{3})", "ال", whole)


def _counted_doing(words: Sequence[str], at: int) -> bool:
    """Whether what is counted stands before its verb: «كم طالبا يدرس في المعهد»."""
    if at + 2 >= len(words) or not any(word in _COUNTING for word in words[:at]):
        return False
    behind = words[at + 1]
    verb = behind in _BEING or (words[at].endswith("ا") and _VERB_ARABIC.match(behind))
    return bool(verb or words[at] == "واحد")


def is_verb_arabic(word: str) -> bool:
    """Whether an Arabic word can be nothing but a verb, by its form."""
    return bool(_VERB_ARABIC.match(word) or _PAST_ARABIC.match(word))


def names_nothing(question: str, language: Language) -> bool:
    """Whether a question names nothing but what it counts: «combien de places», «كم مرة تجتمع»."""
    if language == "fr":
        bare = _COUNTED_FRENCH.sub("", ASKED_FRENCH.sub("", question.strip(" ?!.")))
        return not (_OWN_FRENCH.search(bare) or re.search(r"(?<!^)\b[A-ZÀ-Þ]", bare))
    bare = _ADVERB_ARABIC.sub("", question.strip(" ؟?!."))
    if _PREPOSED_ARABIC.match(bare):
        return True
    words = JOINED_ARABIC.sub("", bare).split()
    at, counted = subject_at(words)
    rest = words[at + (1 if counted else 0) :]
    until = next((row for row, word in enumerate(rest) if _UNTIL.match(word)), len(rest))
    verbs = (is_verb_arabic(word) for word in rest[:until])
    return all(verb or len(word) <= 2 for verb, word in zip(verbs, rest[:until], strict=True))


_PREPOSED_ARABIC = re.compile(r"[وف]?(?:\S{1,3} |[بل])(?:أي|اي|أية) \w+ (?!ال)\w+$")
"""«بأي كلفة أنجز»: behind the noun asked for a word that can only be its verb."""
_SINCE_WHEN = re.compile(
    rf"^\W*(?:(?:منذ|إلى|الى|حتى|من) (?=متى\s)|ف(?=(?:{ASKING_ARABIC})\s)(?!فين|فوقاش))"
)
_SUBORDINATE = re.compile(r"\s(?:ملي|منين|عندما|حين|حينما|لما|قبل أن|بعد أن) .*$")
_BEING = frozenset("كان كانت كانوا كاين كاينة كاينين".split())
_COUNTING = frozenset("كم شحال".split())
_MODALS = frozenset("غادي يمكن تمكن يجب تستطيع يستطيع يقدر تقدر نقدر تريد يريد".split())
_ADVERB_ARABIC = re.compile(
    r"\s(?:بالضبط|تحديدا|بالتحديد|فعلا|رسميا|تقريبا|حاليا|الآن|دابا|آنذاك|إذن|أيضا|كذلك|تماما)(?!\w)"
)
"""Adverbs name nothing that a question could be about."""
_UNTIL = re.compile(r"(?:إلى|الى|حتى|سنة|عام|نهاية|متم|خلال|منذ|\d+)$")
_PAST_ARABIC = re.compile(r"(?!ال)\S{2,}(?<!ا)ت$|كانوا$|مبرمج\w*$|مرتقب\w*$")
_COUNTED_FRENCH = re.compile(r"^(?:de |d['’])[^ ]+ ?", re.IGNORECASE)
_OWN_FRENCH = re.compile(
    r"\b(?:les?|la|du|des|aux?|une?|cette|ces?|à|chez|sur|pour|de|dans|par) (?!(?:total|tout|an"
    r"|année|mois|jour|moyenne|plus|moins|ce|cela|ça|lui|elles?|eux)\b)[^\W\d]{3,}"
    r"|\b[ld]['’](?!ici\b|an\b|année\b)[^\W\d]{3,}",
    re.IGNORECASE,
)
FOCUS_NOUN = re.compile(
    r"^(?:les? |la |l'|son |sa |ses |leurs? )?(?:budget|cout|prix|montant|date|lieu|delai|nombre"
    r"|calendrier|responsable|directeur|puissance|capacite|duree|objectif|financement|superficie|surface|longueur"
    r"|largeur|hauteur|profondeur|vitesse|taille|poids|population|adresse|siege|effectif)s?(?!\w)"
    r"|^(?:ال)?(?:ميزاني|كلف|تكلف|ثمن|مبلغ|تاريخ|مكان|اجل|عدد|مسوول|مدير(?!ي)|قدر|مده|هدف|اهداف|تمويل|مقدار|قيمه"
    r"|نسبه|سعر|مقر|موعد|سن(?!\w)|راتب|مساحه|ارتفاع|سرعه|ترتيب|رتبه|(?:طول|حجم|عمق|وزن|عنوان)(?!\w))"
)
