"""What a follow-up asks, read with the questions before it."""

import re
from collections.abc import Sequence

from assistant.language import identify
from assistant.normalize import fold
from assistant.quantities import quantities
from assistant.question import kind_of, question_words
from assistant.schema import Language

ASKING_FRENCH = (
    r"combien|quand|où|ou|qui|pourquoi|comment|quel(?:le)?s?|(?:par|avec|à|pour) qui"
    r"|(?:à|dans|en|de|par|sur|avec) quel(?:le)?s?"
)
ASKING_ARABIC = (
    r"كم|متى|أين|اين|لماذا|كيف|ما|ماذا|ماهي|ماهو|بكم|شحال|فين|إمتى|امتى|علاش"
    r"|من (?:هو|هي|الذي|سي\w+|المسؤول|المسؤولة|وق\w+|ي\w+|أعلن\w*|يقود)|هل"
)

_AND_FRENCH = re.compile(r"^\s*(?:(?:et|mais|alors|ok|d['’]accord|donc)\b[\s,]*)+", re.IGNORECASE)
_AND_ARABIC = re.compile(
    r"^\s*(?:وماذا عن|ماذا عن|وشنو على|وبالنسبة (?:إلى|الى|ل)|وبخصوص|و(?=(?:في|من|على|ل|ب|ال|سنة"
    r"|عام)))\s*"
)
_ASKS_FRENCH = re.compile(
    rf"^\W*(?:{ASKING_FRENCH}|est-ce|que|qu['’]|de quoi|à quoi)\b", re.IGNORECASE
)
_COPULA = re.compile(r"(?<!\w)(?:ما|من) ?(?:هو|هي|هم)(?!\w)")
_ASKED_FRENCH = re.compile(rf"^\W*(?:{ASKING_FRENCH}|est-ce que|que|qu['’])\s*", re.IGNORECASE)
_ASKS_ARABIC = re.compile(
    r"^\W*(?:و|ف)?(?:كم|متى|أين|اين|لماذا|كيف|ما|ماذا|من|هل|بكم|شحال|فين|إمتى|علاش|شنو|شكون|واش"
    r"|أي|اي|بماذا)(?:\s|$)"
)
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
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ0-9][\w.'’-]*|«[^»]+»)(?:\s+(?:(?:de|du|des|d['’]|la|le|et|El"
    r"|Al)\s+)?(?:[A-ZÀ-Þ0-9][\w.'’-]*))*"
)
_NOUN_PHRASE = re.compile(
    r"\b(?:le|la|les|l['’]|du|des|au|aux|un|une|cette|ce|ces)\s*((?:[\wÀ-ÿ-]+)(?:\s+(?:de |du "
    r"|des |d['’]|de la |de l['’]|à |aux? )?[\wÀ-ÿ'’-]+)*)",
    re.IGNORECASE,
)
_BEFORE_NAME = re.compile(
    r"((?:les?|la|l['’]|du|des)\s*(?:[\wÀ-ÿ-]+\s+){1,4}(?:d[eu] |des |d['’]|de la |à )?)$", re.I
)
_ARTICLE_FRENCH = re.compile(r"^(?:le |la |les |l['’])", re.IGNORECASE)
_OF_FRENCH = re.compile(r"^(?:de la |de l['’]|du |des |de |d['’])", re.IGNORECASE)
_VERB_FRENCH = re.compile(
    r"\s(?:a-t|ont|a|est|sont|sera|seront|était|doit|doivent|va|vont|peut|vise|prévoit|a été"
    r"|ont été|se|s['’]|dans|d['’]ici|en|pour|avec|par)\b.*$"
)
_OPENERS_ARABIC = question_words("openers")
_VERB_ARABIC = re.compile(
    r"^(?:س|سي|ست|ي|ت|أُ|وُ|تُ|يُ)\S{3,}$|^(?:أ|ا)\S{2,4}ت$|^(?:وقع|وقعت|تبلغ|يبلغ|بلغت|بلغ)$"
)
_YEAR = re.compile(
    r"(?:\b(?:en|d['’]ici(?: à)?|fin|à l['’]horizon|pour|depuis|avant|après)\s+|(?:في|سنة|عام"
    r"|بحلول|في أفق|نهاية|منذ)\s+)*\b(?:19|20)\d\d\b"
)
_FEW_WORDS = 7
_LONE_FRENCH = r"(?:quand|où|ou|pourquoi|comment|combien|qui|par qui|avec qui)"
LONE_FRENCH = re.compile(rf"^{_LONE_FRENCH}(?:(?:,| et|, et) {_LONE_FRENCH})*$", re.IGNORECASE)
_LONE_ARABIC = r"(?:متى|أين|اين|لماذا|كيف|علاش|فين|إمتى|كم|بكم)"
LONE_ARABIC = re.compile(rf"^{_LONE_ARABIC}(?:،? و ?{_LONE_ARABIC})*$")
_OBJECT_FRENCH = re.compile(r"^\W*qui (?:les? |la |l['’](?:a |ont )?)[^\W\d]+\W*$", re.IGNORECASE)
_LEADING_FRENCH = re.compile(
    r"^\W*(?:combien (?:de |d['’])[\wÀ-ÿ-]+|(?:à |dans |en |de |par |sur )?quel(?:le)?s? (?:est"
    r"|sont|sera|seront|[\wÀ-ÿ-]+)|quand|où|ou|qui|pourquoi"
    r"|comment|combien|par qui|avec qui|est-ce qu(?:e|['’]))\s*",
    re.IGNORECASE,
)
_LEADING_ARABIC = re.compile(
    r"^\W*(?:كم عدد|كم|متى|أين|اين|لماذا|كيف|ما هي|ما هو|ما|من هو|من هي|من|هل|بكم|شحال|فين)\s+"
)
_ATOM = re.compile(r"\b[A-ZÀ-Þ][\w.'’-]*(?:\s+[A-ZÀ-Þ][\w.'’-]*)*")


def resolve(question: str, history: Sequence[str]) -> str:
    """The question a follow-up stands for.

    A fragment («ولماذا؟», "et en 2026 ?"), or a question that leans on a pronoun, takes what it
    lacks from the last question that stood by itself; any other question is returned unchanged.

    Args:
        question: what is asked now.
        history: the questions asked before, oldest first.
    """
    language = identify(question)
    whole = [item for item in reversed(history) if not (_greets(item) or leans(item))]
    if language is None or not whole or not leans(question):
        return question
    earlier = next((item for item in whole if identify(item) == language), "")
    if earlier:
        return _french(question, earlier) if language == "fr" else _arabic(question, earlier)
    subject = _subject_arabic(whole[0]) if language == "fr" else _subject_french(whole[0])
    return f"{question.strip().rstrip('?؟!. ')} ({subject}){'؟' if language == 'ar' else ' ?'}"


def leans(question: str) -> bool:
    """Whether a text cannot be understood without the one before it."""
    language = identify(question)
    words = question.split()
    if language is None or len(words) > 14:
        return False
    if language == "fr":
        asks = bool(_ASKS_FRENCH.match(_AND_FRENCH.sub("", question)))
        follows = bool(_AND_FRENCH.match(question)) and len(words) <= _FEW_WORDS + 2
        pointing = bool(_OBJECT_FRENCH.match(question) or PRONOUN_FRENCH.search(question))
        pointing = pointing and not _has_subject_french(question)
    else:
        asks = bool(_ASKS_ARABIC.match(question))
        follows = bool(_AND_ARABIC.match(question)) and len(words) <= _FEW_WORDS
        pointing = len(words) <= 5 and bool(PRONOUN_ARABIC.search(_COPULA.sub("", question)))
    bare = not asks and len(words) <= 4 and _fragment(question)
    lone = LONE_FRENCH if language == "fr" else LONE_ARABIC
    few = len([word for word in words if len(word) > 1]) <= (2 if language == "ar" else 1)
    alone = (asks and few) or bool(lone.match(question.strip("?؟!. ").removeprefix("و")))
    return follows or bare or pointing or alone


def _greets(text: str) -> bool:
    """Whether a text asks nothing that a later question could lean on."""
    words = re.findall(r"[^\W_]+", fold(text))
    greeting = bool(words) and words[0] in question_words("courtesy") and len(words) <= 4
    return identify(text) is None or (greeting and kind_of(text) == "other")


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


def _subject_french(question: str) -> str:
    """The words that name what a French question is about: its names with the nouns before them."""
    bare = _ASKED_FRENCH.sub("", question.strip(" ?!."))
    names = [found for found in _NAME.finditer(bare) if not re.fullmatch(r"[\d.]+", found.group())]
    if names:
        name = names[-1]
        before = _BEFORE_NAME.search(bare[: name.start()])
        head = before.group(1) if before else ""
        return _without_focus((head + name.group()).strip())
    phrases = [found.group(1) for found in _NOUN_PHRASE.finditer(bare)]
    phrases = [_VERB_FRENCH.sub("", phrase).strip() for phrase in phrases]
    return _without_focus(max(phrases, key=len, default=bare))


def _without_focus(phrase: str) -> str:
    """A phrase without the noun that was asked for: «le budget du hub» gives «hub»."""
    bare = _ARTICLE_FRENCH.sub("", phrase)
    head, _, tail = bare.partition(" ")
    return _OF_FRENCH.sub("", tail) if tail and _FOCUS_NOUN.match(fold(head)) else phrase


def subject_of(question: str, language: Language) -> str:
    """The words that name what a question is about."""
    return _subject_french(question) if language == "fr" else _subject_arabic(question)


def _french(question: str, earlier: str) -> str:
    rest = _AND_FRENCH.sub("", question).strip().rstrip("?!. ")
    if LONE_FRENCH.match(rest):
        return asked_again(rest, earlier, "fr")
    if _ASKS_FRENCH.match(rest):
        subject = _subject_french(earlier)
        return question if not subject else f"{rest[0].upper()}{rest[1:]} ({subject}) ?"
    return _replaced(earlier, rest, "fr")


def asked_again(interrogative: str, earlier: str, language: Language) -> str:
    """The earlier question with another interrogative: «ولماذا؟», "et quand ?"."""
    leading = _LEADING_FRENCH if language == "fr" else _LEADING_ARABIC
    rest = leading.sub("", earlier.strip().rstrip("?؟!. "))
    word = interrogative.strip(" ?؟")
    return f"{word[0].upper()}{word[1:]} {rest}{'؟' if language == 'ar' else ' ?'}"


def _arabic(question: str, earlier: str) -> str:
    rest = _AND_ARABIC.sub("", question).strip().rstrip("؟?!. ")
    asked = re.sub(r"^\W*[وف](?=(?:كم|متى|أين|اين|لماذا|كيف|ما|من|هل|بكم)(?:\s|$))", "", rest)
    if LONE_ARABIC.match(asked):
        return asked_again(asked, earlier, "ar")
    if _ASKS_ARABIC.match(asked):
        subject = _subject_arabic(earlier)
        return question if not subject else f"{asked} ({subject})؟"
    return _replaced(earlier, rest, "ar")


def _subject_arabic(question: str) -> str:
    """The words that name what an Arabic question is about: what follows its verb."""
    words = question.strip(" ؟?!.").split()
    while words and (words[0] in _OPENERS_ARABIC or _VERB_ARABIC.match(words[0])):
        words.pop(0)
    if len(words) > 1 and _FOCUS_NOUN.match(fold(words[0])):
        words.pop(0)
    kept = " ".join(words)
    return _YEAR.sub("", kept).strip() or kept


def _replaced(earlier: str, fragment: str, language: Language) -> str:
    """The earlier question with the fragment in the place of its like, or added to it."""
    mark = "؟" if language == "ar" else " ?"
    base = earlier.strip().rstrip("?؟!. ")
    if any(item.kind in {"year", "date"} for item in quantities(fragment)):
        dated = _YEAR.search(base)
        if dated:
            joint = " " if dated.start() and not base[: dated.start()].endswith(" ") else ""
            return f"{base[: dated.start()]}{joint}{fragment}{base[dated.end() :]}{mark}"
        return f"{base} {fragment}{mark}"
    if language == "fr":
        fragment_name, names = _ATOM.search(fragment), list(_ATOM.finditer(base[1:]))
        if fragment_name and names and not re.match(r"^(?:pour|chez|dans)\b", fragment):
            last = names[-1]
            swapped = base[: last.start() + 1] + fragment_name.group() + base[last.end() + 1 :]
            return f"{swapped}{mark}"
        if _DETERMINED.match(fragment) and _FOCUS_NOUN.match(fold(fragment)):
            subject = _subject_french(earlier)
            joint = ":" if _DETERMINED.match(subject) else "de"
            return f"{fragment[0].upper()}{fragment[1:]} {joint} {subject}{mark}"
    elif _FOCUS_NOUN.match(fold(fragment)):
        return f"{fragment} {_subject_arabic(earlier)}{mark}"
    return f"{base} ({fragment}){mark}" if language == "ar" else f"{base} {fragment}{mark}"


_DETERMINED = re.compile(r"^(?:(?:les?|la|son|sa|ses|leurs?)\b|l['’])", re.IGNORECASE)
_FOCUS_NOUN = re.compile(
    r"^(?:les? |la |l'|son |sa |ses |leurs? )?(?:budget|cout|prix|montant|date|lieu|delai|nombre"
    r"|calendrier|responsable|directeur|puissance|capacite|duree|objectif|financement)"
    r"|^(?:ال)?(?:ميزاني|كلف|تكلف|ثمن|مبلغ|تاريخ|مكان|اجل|عدد|مسوول|مدير|قدر|مده|هدف|اهداف|تمويل)"
)
