"""The questions that one question asks: "combien et quand ?" is two."""

import re
from collections.abc import Sequence

from assistant.questions.interrogatives import (
    ASKING_ARABIC,
    ASKING_FRENCH,
    LONE_ARABIC,
    LONE_FRENCH,
    asked_again,
)
from assistant.questions.kinds import kind_of
from assistant.questions.leaning import (
    IMPERSONAL,
    PRONOUN_ARABIC,
    PRONOUN_FRENCH,
    leans,
    takes_up,
)
from assistant.questions.preambles import without_preamble
from assistant.questions.subjects import names_nothing, subject_of
from assistant.schema import Language

_CUT_FRENCH = re.compile(
    rf"\s*(?:[?,;]\s*(?:et\s+)?|\s+et\s+)(?=(?:{ASKING_FRENCH})\b)", re.IGNORECASE
)
_CUT_ARABIC = re.compile(
    rf"\s*[؟?،]?\s+و\s?(?=(?:{ASKING_ARABIC})(?:\s|$|؟))|[؟?]\s*(?=(?:{ASKING_ARABIC})(?:\s|$))"
)
_PAIR_FRENCH = re.compile(
    r"^(?P<head>quel(?:le)?s? (?:est|sont|sera|seront|était|étaient)) (?P<one>(?:le |la |les "
    r"|l['’])[^ ]+(?: [^ ]+)?) et "
    r"(?P<two>(?:le |la |les |l['’])[^ ]+) (?P<rest>(?:de |du |des |d['’]|pour ).+)$",
    re.IGNORECASE,
)
_ANYWHERE_FRENCH = re.compile(
    rf"\b(?:{ASKING_FRENCH}|est-ce|que)\b|-(?:t-)?(?:il|elle)s?\b", re.IGNORECASE
)
_ANYWHERE_ARABIC = re.compile(rf"(?:^|[\sوف])(?:{ASKING_ARABIC}|من|أي|شنو|شكون)(?:\s|$)")


def parts(question: str, language: Language) -> list[str]:
    """The questions that one question asks, in order; most ask one.

    "Combien et quand ?" shares its words: a part that names nothing takes the subject of the
    first.
    """
    paired = _PAIR_FRENCH.match(question.strip()) if language == "fr" else None
    if paired:
        head, rest = paired["head"], paired["rest"]
        return [f"{head} {paired[name]} {rest}" for name in ("one", "two")]
    opening = without_preamble(question)
    cut = _CUT_FRENCH if language == "fr" else _CUT_ARABIC
    found = [part.strip(" ,،;؛.") for part in cut.split(opening.asked) if part.strip(" ?؟,،;؛.")]
    lone = LONE_FRENCH if language == "fr" else LONE_ARABIC
    if lone.match(question.strip(" ?؟")):
        return [question]
    asks = _ANYWHERE_FRENCH if language == "fr" else _ANYWHERE_ARABIC
    if len(found) < 2 or len(found) > 4 or not all(asks.search(part) for part in found):
        return [question]
    return _filled(found, language, opening.told)


def with_the_whole(part: str, question: str, language: Language) -> str:
    """A part of a question with what was told or asked before it, or "" when it holds that.

    Never with what is asked after it: a figure of that is no answer.
    """
    opening, first = without_preamble(question), parts(question, language)[0]
    if part.endswith((")؟", ") ?")):
        return ""
    if part == first and not opening.told:
        before = question.removesuffix(opening.asked)
        return f"{before}{part}" if before else ""
    about = opening.told
    if not about and not names_nothing(first, language):
        about = subject_of(first, language)
    mark = "؟" if language == "ar" else " ?"
    return f"{part.rstrip('?؟ ')} ({about}){mark}" if about else ""


def _filled(found: Sequence[str], language: Language, told: str) -> list[str]:
    """The parts, each with what it shares with the others, or with what was told before them."""
    mark = "؟" if language == "ar" else " ?"
    lone = LONE_FRENCH if language == "fr" else LONE_ARABIC
    full = next((part for part in found if not lone.match(part.strip(" ?؟"))), found[0])
    whole = []
    for part in found:
        bare = part.rstrip("?؟ ")
        if part is not full and lone.match(bare):
            whole.append(asked_again(bare, full, language))
            continue
        subject = told if told and _needs(part, language) else _lacked(part, full, found, language)
        counted = _counting(bare, found, language)
        if counted != bare and IMPERSONAL.search(counted) and not names_nothing(counted, language):
            subject = ""
        bare = counted
        whole.append(f"{bare} ({subject}){mark}" if subject else f"{bare}{mark}")
    return whole


def _lacked(part: str, full: str, found: Sequence[str], language: Language) -> str:
    """The subject that a part lacks: of the first part that names one, if it names none itself."""
    namer = next((item for item in found if not names_nothing(item, language)), None)
    if part is not full and _leaning(part, language):
        return subject_of(full if namer is None or namer is part else namer, language)
    if namer is None or namer is part or not names_nothing(part, language):
        return ""
    if _DONE_FRENCH.search(part) and not any(takes_up(item, language) for item in found):
        return ""
    subject = subject_of(namer, language)
    both = language == "ar" and all(_COUNTS_ARABIC[0].match(item) for item in (namer, part))
    return subject.partition(" ")[2] or subject if both else subject


def _leaning(part: str, language: Language) -> bool:
    few = len(part.rstrip("?؟ ").split()) <= _FEW_WORDS
    return few or leans(part) or _points(part, language) or takes_up(part, language)


def _needs(part: str, language: Language) -> bool:
    """Whether a part says nothing of what it asks about."""
    return names_nothing(part, language) or _leaning(part, language)


def _counting(part: str, found: Sequence[str], language: Language) -> str:
    """A part that counts without saying what, with what the first part counts."""
    counted, bare = (_COUNTED_FRENCH, _BARE_FRENCH) if language == "fr" else _COUNTS_ARABIC
    first = next((match for item in found if (match := counted.search(item))), None)
    if first is None or kind_of(part) != "number":
        return part
    thing = first[1].strip()
    if language == "fr" and (of_them := _OF_THEM_FRENCH.match(part)):
        return f"combien {thing} {of_them['between']}{part[of_them.end() :]}"
    return bare.sub(lambda asked: f"{asked.group().rstrip()} {thing} ", part, count=1)


_FEW_WORDS = 2
_DONE_FRENCH = re.compile(
    r"\b(?:a|ont) (?:été )?[^\W\d]+(?:é|i|u|is|it|ert)e?s?\W*$", re.IGNORECASE
)
"""«Quel montant a été investi»: a whole clause, which what is asked next does not complete."""
_COUNTED_FRENCH = re.compile(
    r"\b(?:combien|quel nombre) (d(?:e |['’])[^ ?,]+(?: (?!(?:[ldsmn]es|nos|vos|leurs|dans|sans"
    r"|vers|depuis|puis|après|avons|sommes|plus|moins|pas)\b)[^\W\d]+[sx](?![\w'’-]))*)",
    re.IGNORECASE,
)
"""What is counted, with the plurals that agree with it: « de jeunes pousses labellisées »."""
_OF_THEM_FRENCH = re.compile(
    r"^combien (?P<between>(?:[^,;?]{0,40} )?)en (?=[^\W\d]{2,}(?:er|ir|re)\b"
    r"|[^\W\d]+-(?:t-)?(?:ils?|elles?|on)\b|(?:a|ont|aura|auront|avaient|compte|comptent|restent?"
    r"|resterait|faut|faudra|avons|avait)\b)",
    re.IGNORECASE,
)
"""« Combien veut-il en compter »: the pronoun that stands for what was counted before."""
_BARE_FRENCH = re.compile(
    r"^combien (?=(?:sont|seront|ont|étaient|avaient|restent|devaient|doivent|en)\b)", re.IGNORECASE
)
_COUNTS_ARABIC = (
    re.compile(r"^\W*كم (?:عدد )?(?!عدد|منه|س?[يت])(\w{3,})"),
    re.compile(r"^كم (?=(?:كانت?|سي?\w{3,}|تم|منها)\s)"),
)


def _points(part: str, language: Language) -> bool:
    pronoun = PRONOUN_FRENCH if language == "fr" else PRONOUN_ARABIC
    return len(part.split()) <= 6 and bool(pronoun.search(part))
