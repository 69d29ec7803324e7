"""Whether a question leans on the one before it: fragments, pronouns, an interrogative alone."""

import re

from assistant.interrogatives import (
    ASKS_ARABIC,
    ASKS_FRENCH,
    LONE_ARABIC,
    LONE_FRENCH,
)
from assistant.language import identify
from assistant.schema import Language
from assistant.subjects import names_nothing

AND_FRENCH = re.compile(r"^\s*(?:(?:et|mais|alors|ok|d['’]accord|donc)\b[\s,]*)+", re.IGNORECASE)
AND_ARABIC = re.compile(
    r"^\s*(?:وماذا عن|ماذا عن|وشنو على|و?بالنسبة (?:(?:إلى|الى)\s|(?=ل))|وبخصوص"
    r"|و(?=(?:في|من|على|ل|ب|ال|سنة|عام)))\s*"
)
_AND_ASKS = re.compile(r"^\W*و(?:كم|متى|شحال|أين|اين|فين|لماذا|علاش|كيف|وين|قداش|من)\s")
_COPULA = re.compile(r"(?<!\w)(?:ما|من) ?(?:هو|هي|هم)(?!\w)")
PRONOUN_FRENCH = re.compile(
    r"(?<![\w-])(?:il|elle|ils|elles|lui|leur|leurs|cela|ça|celui-ci|celle-ci|ceux-ci|y|en|son|sa"
    r"|ses|cette (?:loi|stratégie|école|ville|date|mesure|entreprise|convention)"
    r"|ce (?:projet|centre|plan|programme|budget|texte|partenariat)|cet accord|ces (?:emplois"
    r"|instituts|écoles|centres|objectifs))\b(?!-)|-(?:il|elle|ils|elles|le|la|les)\b",
    re.IGNORECASE,
)
PRONOUN_ARABIC = re.compile(
    r"(?:^|\s)(?:و|ف)?(?:هو|هي|هم|ذلك|تلك|هذا|هذه|عنه|عنها|فيه|فيها|منه|منها|له|لها|لهم|به|بها"
    r"|عليه|عليها|إليه|إليها|ديالو|ديالها)(?=\s|$|؟|\?)"
    r"|(?:^|\s)\S{3,}(?:ه|ها|هم)(?:ا)?(?=\s*[؟?]|\s*$|\s)"
)
_FEW_WORDS = 7
_OBJECT_OF_VERB = re.compile(
    r"\b(?:les?|la|l['’])\s?[^\W\d]+-(?:t-)?(?:on|ils?|elles?|vous)\b", re.IGNORECASE
)
"""«le rembourse-t-on»: the object is named in another question."""
_OBJECT_FRENCH = re.compile(r"^\W*qui (?:les? |la |l['’](?:a |ont )?)[^\W\d]+\W*$", re.IGNORECASE)


_TAKEN_UP = {
    "fr": re.compile(
        r"\b(?:cet|cette|ces|ce) (?!qu[ei]\b|jour|mois|soir|matin|an(?:née)?s?\b)[^\W\d]{3,}"
        r"|^(?!.*\b(?:les?|la|l['’]|cet?|cette|ces|du|des|son|sa|ses)\b.*-(?:t-)?(?:il|elle)s?\b)"
        r"(?!.*\by a-t-il\b).*(?<!\by a)(?<!\bfaut)-(?:t-)?(?:il|elle)s?\b",
        re.IGNORECASE,
    ),
    "ar": re.compile(r"(?<!\w)[وفبكل]?(?:هذا|هذه|هذان|هذين|هاته|هاد|ذلك|تلك) ال\w{3,}"),
}


def takes_up(part: str, language: Language) -> bool:
    """Whether a part of a question takes up what the one before it names.

    "ce partenariat", «هذه الشراكة», or a pronoun whose noun is not in the part.
    """
    return bool(_TAKEN_UP[language].search(part))


def leans(question: str) -> bool:
    """Whether a text cannot be understood without the one before it."""
    language = identify(question)
    words = question.split()
    if language is None or len(words) > 14:
        return False
    if language == "fr":
        asks = bool(ASKS_FRENCH.match(AND_FRENCH.sub("", question)))
        follows = bool(AND_FRENCH.match(question)) and len(words) <= _FEW_WORDS + 2
        pointing = bool(_OBJECT_FRENCH.match(question) or PRONOUN_FRENCH.search(question))
        pointing = pointing and not _has_subject_french(question)
        pointing = pointing or bool(_OBJECT_OF_VERB.search(question))
    else:
        asks = bool(ASKS_ARABIC.match(question))
        follows = bool(AND_ARABIC.match(question)) and len(words) <= _FEW_WORDS
        follows = follows or bool(_AND_ASKS.match(question) and names_nothing(question, "ar"))
        pointing = len(words) <= 5 and bool(PRONOUN_ARABIC.search(_COPULA.sub("", question)))
    bare = not asks and len(words) <= 4 and _fragment(question)
    lone = LONE_FRENCH if language == "fr" else LONE_ARABIC
    few = len([word for word in words if len(word) > 1]) <= (2 if language == "ar" else 1)
    alone = (asks and few) or bool(lone.match(question.strip("?؟!. ").removeprefix("و")))
    return follows or bare or pointing or alone


def _fragment(question: str) -> bool:
    """Whether a few words are a fragment of a question rather than a greeting or a title."""
    return bool(re.match(r"^\s*(?:et|pour|en|à|au|chez|dans|les?|la|و|في|من|ل)", question, re.I))


def _has_subject_french(question: str) -> bool:
    """Whether a pronoun repeats a subject of the question ("la stratégie prévoit-elle")."""
    inverted = re.search(r"\w-(?:t-)?(?:il|elle|ils|elles|on)\b", question)
    before = question[: inverted.start()] if inverted else question
    noun = re.search(r"\b(?:les?|la|l['’]|du|des|cette|ces?|son|sa)\s*[\wÀ-ÿ]{3,}", before, re.I)
    name = re.search(r"(?<!^)(?<![.?!] )\b[A-ZÀ-Þ][\w-]+", question)
    return bool((inverted and noun) or name)
