"""Whether a question leans on the one before it: fragments, pronouns, an interrogative alone."""

import re
from collections.abc import Sequence

from assistant.language import identify
from assistant.proper_names.names import KINDS, is_known
from assistant.questions.interrogatives import (
    ASKING_ARABIC,
    ASKS_ARABIC,
    ASKS_FRENCH,
    LONE_ARABIC,
    LONE_FRENCH,
)
from assistant.questions.self_standing import (
    NAME_FRENCH,
    asks_by_itself,
    owns_subject,
    takes_up_noun,
)
from assistant.questions.subjects import names_nothing
from assistant.schema import Language

AND_FRENCH = re.compile(r"^\s*(?:(?:et|mais|alors|ok|d['’]accord|donc)\b[\s,]*)+", re.IGNORECASE)
AND_ARABIC = re.compile(
    r"^\s*(?:وماذا عن|ماذا عن|وشنو على|و?بالنسبة (?:(?:إلى|الى)\s|(?=ل))|وبخصوص"
    r"|و(?=(?:في|من|على|ل|ب|ال|سنة|عام)|(?:ف|مع|عند|عن|إلى|الى|قبل|بعد|ديال|حسب|بين|خلال|منذ|لدى|حتى)\s"
    r"|ف(?:ال|[أا]\w{3})))\s*"
)
AND_ASKS_ARABIC = re.compile(
    rf"^\W*و ?(?=(?:{ASKING_ARABIC}|من|أي|اي|منين|واش)(?:\s|$))"
    r"(?!قتاش|ماذا عن|شنو على)"
)
STANDING_FRENCH = re.compile(
    r"^\W*(?i:celui|celle|ceux|celles) (?P<of>(?i:de la |de l['’]|du |des |de |d['’])[^\s,]+"
    r"(?: [A-ZÀ-Þ][\w-]*)*)(?=[\s,]+[^\s?])"
)
"""«Celle de Fès dépend de qui»: one of those asked about before, which is told by its own name."""
STANDING_ARABIC = re.compile(
    rf"^\W*و?(?P<of>(?:ديال|تاع|متاع|نتاع|بتاع) .+?)[،,]? (?=(?:{ASKING_ARABIC}|من)\s)"
)
_COPULA = re.compile(r"(?<!\w)و?(?:ما|من|شنو|أشنو|اشنو|شكون) ?(?:هو|هي|هم)(?!\w)")
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
    r"|(?:^|\s)(?![وفبك]?ال|لل)\S{3,}(?:ه|ها|هم)(?:ا)?(?=\s*[؟?]|\s*$|\s)"
)
_WHETHER = re.compile(r"\best-ce qu(?:e\b|['’])", re.IGNORECASE)
_ELSE = re.compile(
    r"^\W*(?:(?:et |mais )?sinon\b|(?:une )?autre (?:question|chose|sujet)\b|rien à voir\b"
    r"|(?:changeons|pour changer) de sujet|(?:شكرا\W+)?(?:سؤال|موضوع) آخر)",
    re.IGNORECASE,
)
"""Another subject is announced: only a pronoun still leans."""
_ASKED_BEHIND = re.compile(rf"(?<=\w)[،,]? (?:{ASKING_ARABIC}) ")
_IT_IS = re.compile(r"^\W*c['’](?:est|était|sera) (?!quoi\b)", re.IGNORECASE)
IMPERSONAL = re.compile(
    r"\bil (?:n['’])?(?:y a|faut|existe)\b|\b(?:y a-t|faut|existe-t|s['’]agit)-il\b"
    r"|s['’]il (?:vous|te) plaît",
    re.IGNORECASE,
)
_FEW_WORDS = 7
_OBJECT_OF_VERB = re.compile(
    r"\b(?:les?|la|l['’])\s?[^\W\d]+-(?:t-)?(?:on|ils?|elles?|vous)\b", re.IGNORECASE
)
"""«le rembourse-t-on»: the object is named in another question."""
_OBJECT_FRENCH = re.compile(
    r"^\W*(?:qui|quel(?:le)?s? (?:personne|institution|organisme|entreprise|partie|ministre)s?)"
    r" (?:les? |la |l['’](?:a |ont )?)[^\W\d]+\W*$",
    re.IGNORECASE,
)


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
    joined, pointing = (_joined_french if language == "fr" else _joined_arabic)(question)
    if _ELSE.match(question):
        return pointing
    heads = ASKS_FRENCH if language == "fr" else ASKS_ARABIC
    asks = bool(heads.match(AND_FRENCH.sub("", question)))
    bare = not asks and len(words) <= 4 and _fragment(question) and not _topic_first(question)
    lone = LONE_FRENCH if language == "fr" else LONE_ARABIC
    few = len([word for word in words if len(word) > 1]) <= (2 if language == "ar" else 1)
    alone = (asks and few) or bool(lone.match(question.strip("?؟!. ").removeprefix("و")))
    return joined or bare or pointing or alone


def _joined_french(question: str) -> tuple[bool, bool]:
    """Whether a French text goes on from the one before, and whether it points to it."""
    rest = AND_FRENCH.sub("", question)
    pointing = bool(_OBJECT_FRENCH.match(question) or STANDING_FRENCH.match(rest))
    pointing = pointing or bool(_IT_IS.match(rest) and not owns_subject(rest, "fr"))
    pointing = pointing or bool(_OBJECT_OF_VERB.search(question) or _points_french(rest))
    if rest == question or not asks_by_itself(rest, "fr"):
        return rest != question and len(question.split()) <= _FEW_WORDS + 2, pointing
    return pointing or not owns_subject(rest, "fr"), pointing


def _joined_arabic(question: str) -> tuple[bool, bool]:
    """Whether an Arabic text goes on from the one before, and whether it points to it."""
    words = question.split()
    few = len(words) <= _FEW_WORDS - 2 and not _topic_first(question)
    pointing = few and bool(PRONOUN_ARABIC.search(_COPULA.sub("", question)))
    pointing = (
        pointing
        or bool(STANDING_ARABIC.match(question))
        or (not _topic_first(question) and _unowned_suffix(words))
    )
    shown = _SHOWN["ar"].search(question)
    pointing = pointing or bool(shown and not owns_subject(question[: shown.start()], "ar"))
    if AND_ASKS_ARABIC.match(question):
        return not owns_subject(AND_ASKS_ARABIC.sub("", question), "ar"), pointing
    return bool(AND_ARABIC.match(question)) and len(words) <= _FEW_WORDS, pointing


def _topic_first(question: str) -> bool:
    """Whether an Arabic question names its subject before it asks: «وزارة الصحة كم ميزانيتها»."""
    asked = _ASKED_BEHIND.search(question)
    return bool(asked and owns_subject(f"هل على {question[: asked.start()]} ؟", "ar"))


def elided(question: str) -> bool:
    """Whether a question counts or asks who, and says nothing of whose: «Combien d'emplois ?».

    It can be asked first, but after another question it asks about the same thing.
    """
    language = identify(question)
    if language is None or len(question.split()) > _FEW_WORDS + 2 or _ELSE.match(question):
        return False
    if takes_up_noun(question, language):
        return True
    counts = _COUNTS_FRENCH if language == "fr" else _COUNTS_ARABIC
    return bool(counts.match(question)) and names_nothing(question, language)


def _points_french(text: str) -> bool:
    """Whether a pronoun of a text stands for nothing named before it there."""
    text = IMPERSONAL.sub("", text)
    shown = _SHOWN["fr"].search(text)
    if shown and not owns_subject(text[: shown.start()], "fr"):
        return True
    found = PRONOUN_FRENCH.search(text)
    if found is None:
        return False
    if found.group().casefold() not in {"en", "y"}:
        return not _has_subject_french(text, found.start())
    inverted = _INVERTED.search(text)
    return not (NAME_FRENCH.search(text) or (inverted and _NOUN.search(text[: inverted.start()])))


def _unowned_suffix(words: Sequence[str]) -> bool:
    """Whether a noun of an Arabic question is of something that the question does not name.

    «مشتركيها», where no definite noun before it could be the owner; behind a preposition a noun
    is none.
    """
    owners: list[str] = []
    for at, word in enumerate(words):
        bare = word.strip("؟?،.")
        if _SUFFIXED.match(bare) and not _NO_SUFFIX.search(bare):
            fits = [one for one in owners if not bare.endswith("ها") or one.endswith(_FEMININE)]
            return not fits and not is_known(" ".join(words[:at]), KINDS)
        if bare.startswith("ال") and not (at and _GOVERNS.match(words[at - 1])):
            owners.append(bare)
    return False


_SHOWN: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\b(?:cet|cette|ces|ce) (?!qu[ei]\b|s(?:ont|er)|jour|mois|soir|matin|semaine|trimestre"
        r"|an(?:née)?s?\b)[^\W\d]{3,}",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"(?<!\w)[وفبكل]?(?:هذا|هذه|هذان|هذين|هاته|هاد|ذلك|تلك|ديك|داك)"
        r" ال(?!عام|سنة|شهر|يوم|أسبوع)\w{3,}"
    ),
}
"""«cette usine», «هاد البوابة»."""
_SUFFIXED = re.compile(
    r"(?!ال|و)(?:\w{3,}(?:ها|هم)|\w{3,}(?:ت|ؤ|ائ)ه|(?:في|من|عن|علي|إلي|الي|عند|مع|ديال)ها)\Z"
)
_NO_SUFFIX = re.compile(r"(?:تفاهم|مساهم|متهم|دراهم|ملهم|لماذا)\Z")
_FEMININE = ("ة", "ات", "ى", "اء", "التي", "ين", "ون")
_GOVERNS = re.compile(r"[وف]?(?:في|من|على|إلى|الى|عن|مع|عند|لدى|قبل|بعد|خلال|ديال)\Z")
_COUNTS_FRENCH = re.compile(
    r"^\W*(?:(?:à|pour|dans|avec|en|de|sur) )?(?:combien d|quel(?:le)?s? (?!est\b)"
    r"|qui (?!es\b|êtes|suis|sommes|est\b|sont\b))",
    re.I,
)
_COUNTS_ARABIC = re.compile(r"^\W*(?:كم|شحال|بكم|بشحال)\s")


def _fragment(question: str) -> bool:
    """Whether a few words are a fragment of a question rather than a greeting or a title."""
    return bool(re.match(r"^\s*(?:et|pour|en|à|au|chez|dans|les?|la|و|في|من|ل)", question, re.I))


def _has_subject_french(question: str, until: int) -> bool:
    """Whether a pronoun repeats a subject of the question ("la stratégie prévoit-elle")."""
    before = _WHETHER.sub("", question[:until])
    first = not ASKS_FRENCH.match(question) and _OPENING.match(before)
    return bool(_NOUN.search(before) or NAME_FRENCH.search(before) or first)


_NOUN = re.compile(
    r"\b(?:les?|la|l['’]|du|des|cette|ces?|son|sa|une?)\s*[\wÀ-ÿ]{3,}", re.IGNORECASE
)
_OPENING = re.compile(r"\W*[A-ZÀ-Þ][\w-]*\s")
_INVERTED = re.compile(r"\w-(?:t-)?(?:il|elle|ils|elles|on)\b")
