"""Whether a question that goes on from another one names by itself what it is about."""

import re
from collections.abc import Sequence

from assistant.normalize import fold
from assistant.proper_names.names import KINDS, is_known
from assistant.questions.interrogatives import ASKING_ARABIC, ASKS_FRENCH
from assistant.questions.question_words import question_words
from assistant.questions.subjects import FOCUS_NOUN, RELATIVES, is_verb_arabic
from assistant.schema import Language

_IN_PLACE_FRENCH = re.compile(
    r"(?<!\w)(?:combien|quand|comment|pourquoi|quoi|quel(?:le)?s?)(?!\w)|c['’](?:est|était) qui\b"
    r"|(?:\b(?:qui|où)|, (?:qui|où) .+)\s*$",
    re.IGNORECASE,
)
"""An interrogative that stands behind: «il ouvre quand», «le port, qui le dirige»."""
_CLAUSE_FRENCH = re.compile(
    r"(?<![\w-])(?:ils?|elles?|on|ça|cela) (?:(?:ne|se|y|en|leur|lui) |[ns]['’])?[^\W\d]{1,}"
    r"|\w-(?:t-)?(?:on|ils?|elles?)\b|(?<!\w)c['’](?:est|était|sera)\b",
    re.IGNORECASE,
)
NAME_FRENCH = re.compile(r"(?<!^)(?<![.?!] )\b[A-ZÀ-Þ][\w-]+")
_OPENING_NAME = re.compile(
    r"^(?:[Ll]es? |[Ll]a |[Ll]['’])?(?!(?:Les?|La|Une?|Des|Ce(?:tte|t|s)?|Son|Sa|Ses"
    r"|Leurs?|Ça|Ils?|Elles?)\b)[A-ZÀ-Þ][\w-]+"
)
_COMPLETED_FRENCH = re.compile(
    r"\b(?:les?|la|l['’]|aux?|du|des)\s?(?P<head>[^\W\d]+)(?: [^\W\d]+)? (?:de |du |des |d['’])",
    re.IGNORECASE,
)
_ASKING = re.compile(rf"^\W*(?:{ASKING_ARABIC}|من|أي|اي|منين|واش)(?=\s|$)")
_GOVERNED = re.compile(
    r"(?:في|من|على|إلى|الى|عن|مع|عند|لدى|قبل|بعد|خلال|منذ|حتى|ديال|هو|هي|هم"
    r"|هاد|هذا|هذه|هاته|ذلك|تلك|ديك|داك)\Z"
)
_SUFFIX = re.compile(r"\w{2,}(?:ها|هم)\Z|\w{2,}[تؤئ]ه\Z")
_BEFORE_NOUN = re.compile(r"(?:كم|شحال|ما|ماهي|ماهو|هو|هي|عدد|أي|اي)\Z")


def asks_by_itself(text: str, language: Language) -> bool:
    """Whether a text is a clause that asks, not a phrase to put into another question."""
    if language == "ar":
        return bool(_ASKING.match(text))
    asks = ASKS_FRENCH.match(text) or _IN_PLACE_FRENCH.search(text.rstrip(" ?!."))
    return bool(asks or _CLAUSE_FRENCH.search(text))


def owns_subject(text: str, language: Language) -> bool:
    """Whether a question names its own subject: a name, or a noun with its complement.

    A noun alone («l'attaque», «الهجوم») or the measure of one («le prix du billet») is of what
    was asked about before.
    """
    if language == "fr":
        return _owns_french(text)
    return is_known(text, KINDS) or bool(re.search(r"[A-Za-z]{2,}", text)) or _owns_arabic(text)


def _owns_french(text: str) -> bool:
    opening = None if ASKS_FRENCH.match(text) else _OPENING_NAME.match(text)
    names = [found.group() for found in NAME_FRENCH.finditer(text)]
    if (opening and not _CLAUSE_FRENCH.match(text)) or any(map(_tells_apart, names)):
        return True
    heads = (found["head"] for found in _COMPLETED_FRENCH.finditer(text))
    return any(not FOCUS_NOUN.match(fold(head)) for head in heads)


def _tells_apart(name: str) -> bool:
    """Whether a name is not that of a country, where everything that is asked about may be."""
    return not is_known(name, ("country",))


def _owns_arabic(text: str) -> bool:
    """Whether a noun is told by the word behind it: «ميناء الصيد», «المسرح الوطني»."""
    words = [word.strip("؟?،.") for word in text.split()]
    if len(words) >= _NAMES_ANOTHER and any(_ALIKE.match(word) for word in words):
        return True
    for at in range(1, len(words) - 1):
        word, behind = words[at], words[at + 1]
        if not behind.startswith("ال") or behind in RELATIVES or _GOVERNED.match(word):
            continue
        if word.startswith("ال"):
            before = words[at - 1]
            told = not (
                _GOVERNED.match(before)
                or COMMON.match(fold(behind))
                or (at > 1 and FOCUS_NOUN.match(fold(before)))
            )
        else:
            told = not (
                _verbal(words, at) or (_BEFORE_NOUN.match(words[at - 1]) and _is_light(word))
            )
        if told and not (FOCUS_NOUN.match(fold(word)) or COMMON.match(fold(word))):
            return True
    return False


_ALIKE = re.compile(r"(?:ال)?(?:مماثل|مشابه|شبيه)[ةه]?\Z")
_NAMES_ANOTHER = 5
"""From how many words on a question about something alike names what is another's."""


def _is_light(word: str) -> bool:
    light = question_words("heads") | question_words("light") | question_words("openers")
    return word in light or fold(word) in light


def takes_up_noun(text: str, language: Language) -> bool:
    """Whether the one noun of a question is of an event or of a kind, told before: «l'attaque»."""
    if language == "fr":
        asked = asks_by_itself(text, "fr") and not _DEFINED.search(text)
        nouns = [fold(found["noun"]) for found in _DEFINITE.finditer(text)] if asked else []
    else:
        last = _LAST_ARABIC.search(text.rstrip(" ؟?!."))
        nouns = [fold(last["noun"])] if last else []
    if len(nouns) != 1 or owns_subject(text, language):
        return False
    return bool(COMMON.match(nouns[0]) or FOCUS_NOUN.match(nouns[0]))


COMMON = re.compile(
    r"(?:\w{3,}(?:tion|ement|age|ture)s?|attaques?|accords?|projets?|programmes?|plans?|textes?|lois?"
    r"|decrets?|travaux|sites?|centres?|chantiers?|contrats?|conventions?|partenariats?|memorandum"
    r"|dossiers?|evenements?|incidents?|enquetes?|phases?|services?|plateformes?|applications?"
    r"|ال(?:هجوم|هجمات?|هجمه|اتفاق|اتفاقيه|مشروع|برنامج|مخطط|مركز|قانون|قرار|حادثه?|عمليه|اشغال|عمل|بناء|توقيع|افتتاح"
    r"|اطلاق|انطلاق|مرحله|منصه|شركه|عقد|صفقه|مذكره|تحقيق|خدمه|تطبيق|موضوع"
    r"|اول|اولي|ثاني|ثانيه|ثالث|ثالثه|اخير|اخيره|جديد|جديده|سابق|سابقه|حالي|حاليه|مقبل|مقبله))\Z"
)
"""Nouns of events and of kinds, and ordinals: alone, they tell one thing from no other."""
_DEFINITE = re.compile(
    r"\b(?:(?:les?|la|des|du|aux?|une?) |l['’])(?P<noun>[^\W\d]{3,})", re.IGNORECASE
)
_DEFINED = re.compile(
    r"\bqu['’]est-ce qu|\b(?:que|qui) (?:signifie|désigne|veut dire)|définition", re.I
)
_LAST_ARABIC = re.compile(
    r"^\W*(?:من|شكون|متى|فوقاش|أين|اين|فين|كم|شحال|لماذا|علاش|ما|ماهي|ماهو|هل|واش)\s"
    r"(?:\S+\s){0,3}?(?P<noun>ال\w+)$"
)


def _verbal(words: Sequence[str], at: int) -> bool:
    """Whether the word at a place can only be a verb there, or stands for its own complement."""
    before, word = words[at - 1], words[at]
    if is_verb_arabic(word) or before in RELATIVES or _SUFFIX.match(word):
        return True
    if at == 1:
        return not _BEFORE_NOUN.match(before)
    return at == 2 and bool(re.match(r"(?:كم|شحال)\Z", words[0])) and words[1] != "عدد"
