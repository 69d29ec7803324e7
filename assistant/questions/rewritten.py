"""The question before, written again with what a follow-up changes in it."""

import re

from assistant.language import identify
from assistant.normalize import fold
from assistant.questions.interrogatives import LONE_ARABIC, LONE_FRENCH, asked_again, capital
from assistant.questions.self_standing import COMMON, owns_subject
from assistant.questions.subjects import BRACKETED, FOCUS_NOUN, subject_of
from assistant.questions.swaps_arabic import swapped_arabic
from assistant.questions.swaps_french import phrases, swapped_french
from assistant.questions.times import only_time, retimed, untimed
from assistant.schema import Language

_COMPLETED = re.compile(r"\w (?:de |du |des |d['’])\S")
"""«le budget de la gare»: a noun with a complement of its own."""


def bracketed(question: str, subject: str, language: Language) -> str:
    """A question whole, with what it is about behind it."""
    asked = question.strip().rstrip("?؟!. ")
    return f"{asked} ({subject}){_MARKS[language]}" if subject else f"{asked}{_MARKS[language]}"


def corrected_to(last: str, meant: str, language: Language) -> str:
    """The last question about what a correction names, which may be what it counted."""
    counted = _COUNTED[language].match(last)
    if counted and _COUNTED_MEANT[language].match(meant):
        noun = _THE_MANY.sub("", meant)
        joint = "عدد " if language == "ar" else ("d'" if noun[0] in "aeiouyéèê" else "de ")
        return f"{counted[1]} {joint}{noun}{_MARKS[language]}"
    return replaced(last, meant, language)


def _attribute(fragment: str) -> bool:
    """Whether a fragment names what is asked of the same subject: «son calendrier»."""
    measure = FOCUS_NOUN.match(fold(fragment)) and not _completed(fragment)
    return bool(measure or _OWNED_FRENCH.match(fragment))


def _measures_common(fragment: str, language: Language) -> bool:
    """Whether the noun a measure is of tells nothing apart: «le coût du projet», «d'emplois»."""
    last = fold(fragment).replace("'", " ").split()[-1:]
    measure = FOCUS_NOUN.match(fold(fragment)) and _completed(fragment)
    common = last and (COMMON.match(last[0]) or _OF_NO_ONE.search(fragment))
    return bool(measure and common) and not owns_subject(fragment, language)


def _asked(fragment: str) -> str:
    """A French measure with its article, as a question; any other fragment with a capital."""
    noun = _MEASURE.match(fragment)
    if noun is None:
        return capital(fragment)
    asks = {"les ": "Quels sont", "la ": "Quelle est"}
    asked = asks.get(noun["article"].casefold(), "Quel est")
    return f"{asked} {fragment[0].lower()}{fragment[1:]}"


def _completed(fragment: str) -> bool:
    words = fragment.split()
    owned = len(words) > 1 and not words[0].startswith("ال")
    return owned if identify(fragment) == "ar" else bool(_COMPLETED.search(fragment))


def replaced(earlier: str, fragment: str, language: Language) -> str:
    """The earlier question with the fragment in the place of its like, or added to it.

    Args:
        earlier: a question, with its mark; what it was completed with stands in brackets.
        fragment: the follow-up, without its "et" and its mark.
        language: the language of both.
    """
    base = earlier.strip().rstrip("?؟!. ")
    told = BRACKETED.search(base)
    outer, about = (base[: told.start()].rstrip(), told[1]) if told else (base, "")
    if only_time(fragment):
        # What it was completed with keeps its time only where that is of its name.
        return bracketed(retimed(outer, fragment), untimed(about), language)
    if _WITH_PRONOUN.match(fragment):
        return bracketed(f"{outer} {fragment}", about, language)
    if asked := _of_the_same(fragment, outer, subject_of(earlier, language), language):
        return asked
    if told:
        return bracketed(outer, _renamed(about, fragment, language), language)
    swapped = (swapped_french if language == "fr" else swapped_arabic)(base, fragment)
    return f"{capital(swapped)}{_MARKS[language]}"


def _of_the_same(fragment: str, base: str, subject: str, language: Language) -> str:
    """What a fragment asks of the same subject, as a question; "" when it names another one."""
    if not subject:
        return ""
    if _measures_common(fragment, language):
        return bracketed(_asked(fragment), subject, language)
    if language == "ar":
        if _OWNED_ARABIC.match(fragment):
            return bracketed(fragment, subject, "ar")
        return _attributed_arabic(fragment, subject) if _attribute(fragment) else ""
    if _attribute(fragment):
        return _attributed(fragment, subject)
    return bracketed(capital(fragment), subject, "fr") if _many_alone(fragment, base) else ""


def _renamed(subject: str, fragment: str, language: Language) -> str:
    """Another subject in the place of one: «celui de Fès» for «le port de Safi»."""
    swapped = (swapped_french if language == "fr" else swapped_arabic)(subject, fragment)
    if "(" not in swapped:
        return swapped
    return re.sub(r"^(?:celui|celle|ceux|celles|ديال) (?:d[eu] |d['’])?", "", fragment)


def lone_timed(asked: str, earlier: str, language: Language) -> str:
    """The earlier question about another time: «Combien en 2020 ?»; "" for any other."""
    word, _, time = asked.partition(" ")
    lone = (LONE_FRENCH if language == "fr" else LONE_ARABIC).match(word)
    if not (lone and only_time(time)):
        return ""
    same = fold(earlier).startswith(fold(word))
    return replaced(earlier if same else asked_again(word, earlier, language), time, language)


def at_goal(fragment: str, earlier: str, language: Language) -> str:
    """What was counted before, as the goal set for a time: «Et l'objectif pour 2030 ?»; or ""."""
    goal = (_GOAL_FRENCH if language == "fr" else _GOAL_ARABIC).match(fragment)
    if not (goal and _COUNTED[language].match(earlier) and only_time(goal["time"])):
        return ""
    told = BRACKETED.search(earlier)
    base = earlier[: told.start()] if told else earlier
    asked = f"{retimed(base.strip(' ؟?'), goal['time'])} ({goal['goal']})"
    return bracketed(asked, told[1], language) if told else asked + _MARKS[language]


def _many_alone(fragment: str, base: str) -> bool:
    """Whether many («les emplois») are the like of nothing in a question about one thing."""
    many = re.match(r"(?:les|des) [a-zà-ÿ]", fragment, re.IGNORECASE)
    counted = _COUNTED["fr"].match(base)
    return bool(many and not counted and not any(item.many for item in phrases(base)))


def _attributed_arabic(fragment: str, subject: str) -> str:
    """What is asked of the same subject, as a question: «الكلفة» gives «ما كلفة الميناء؟»."""
    head, _, rest = fragment.partition(" ")
    if rest or not (subject.startswith("ال") or " " in subject):
        return f"{fragment} {subject}؟"
    return f"ما {head.removeprefix('ال')} {subject}؟"


def _attributed(fragment: str, subject: str) -> str:
    """What is asked of the same subject, as a question: «le budget» gives «Quel est le budget…»."""
    noun = _MEASURE.match(fragment)
    if noun is None:
        joint = ":" if _DETERMINED.match(subject) or _OWNED_FRENCH.match(fragment) else "de"
        return f"{capital(fragment)} {joint} {subject} ?"
    if not (_DETERMINED.match(subject) or subject[0].isupper()):
        return bracketed(_asked(fragment), subject, "fr")
    of = re.sub(r"^de les? ", lambda found: "des " if "les" in found[0] else "du ", f"de {subject}")
    return f"{_asked(fragment)} {of} ?"


def said_of(question: str, subject: str) -> str:
    """A French question with its subject before the verb whose pronoun repeats it, or behind it."""
    verb = INVERTED_VERB.search(question)
    named = _DETERMINED.match(subject) or subject[0].isupper()
    article = subject.split()[0].casefold()
    agrees = verb and named and article in _AGREEING.get(verb["who"].casefold(), ())
    if verb is None or not agrees or _OWN_NOUN.search(question[: verb.start()]):
        return bracketed(question, subject, "fr")
    low = subject[0].lower() + subject[1:]
    return f"{question[: verb.start()]}{low} {question[verb.start() :]} ?"


def without_doers(subject: str, question: str) -> str:
    """What was done, without those who did it, where a question asks who else did the same.

    «الأبناك التي مولت الميناء» for «من مول من الدولة» gives «الميناء».
    """
    done = _DONE_BY.match(subject)
    if done is None or not _WHO_DID.match(question):
        return subject
    verbs = question.strip(" ؟?").split()[1:_VERB_WITHIN]
    return done["what"] if any(_same_verb(one, done["verb"]) for one in verbs) else subject


def _same_verb(one: str, other: str) -> bool:
    short, long = sorted((fold(one), fold(other)), key=len)
    return len(short) > 2 and long.startswith(short)


_WHO_DID = re.compile(r"^\W*[وف]?(?:من|شكون|أي|اي|أية|أشمن|اشمن) ")
_VERB_WITHIN = 4
"""The verb of a question of who stands among its first words."""
_DONE_BY = re.compile(
    r"^\S.*? (?:الذي|التي|الذين|اللي) (?P<verb>\S{3,}) (?:(?:على|في|ب) )?(?P<what>\S.*)$"
)
_MARKS: dict[Language, str] = {"fr": " ?", "ar": "؟"}
_COUNTED: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(r"^\W*(combien)\b", re.IGNORECASE),
    "ar": re.compile(r"^\W*(كم|شحال)(?= )"),
}
_COUNTED_MEANT: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"^(?:les|des) \w+(?: \w+)? (?:de |du |des |d['’]|dans |à |au )", re.IGNORECASE
    ),
    "ar": re.compile(r"^ال\w+(?:ين|ون|ات) (?:في|ب|من|ديال|ل)"),
}
"""«les diplômés de la stratégie»: many, and of a thing of their own."""
_OF_NO_ONE = re.compile(r" (?:de |d['’])[a-zà-ÿ]+$")
_OWNED_FRENCH = re.compile(r"^(?:son|sa|ses|leurs?) [^\W\d]", re.IGNORECASE)
_OWNED_ARABIC = re.compile(r"^\w.*\w{2,}(?:ها|هم|ته|ائه|ؤه|ديالو|ديالها)$")
"""«ses partenaires», «تاريخ افتتاحها»: of what was asked about, never another thing."""
_WITH_PRONOUN = re.compile(
    r"^(?:avant|après|avec|pour|sans|chez|contre|depuis) (?:lui|elles?|eux|cela|ça)$"
    r"|^(?:قبل|بعد|مع|عند|ضد|بدون)(?:ه|ها|هم|و)$",
    re.IGNORECASE,
)
"""«avant lui»: it names nothing that could be replaced."""
_THE_MANY = re.compile(r"^(?:les|des) ", re.IGNORECASE)
_MEASURE = re.compile(r"^(?P<article>les? |la |l['’])(?P<noun>.+)$", re.IGNORECASE)
INVERTED_VERB = re.compile(
    r"(?<=\s)(?:(?:ne|se|le|la|les|lui|leur|y|en) |[nsl]['’])*[^\W\d]+"
    r"-(?:t-)?(?P<who>ils?|elles?)\b"
)
_OWN_NOUN = re.compile(r"\b(?:les?|la|ce|cet|cette|ces|son|sa|ses|un|une) |\bl['’]", re.IGNORECASE)
_AGREEING = {"il": {"le"}, "elle": {"la"}, "ils": {"les"}, "elles": {"les"}}
"""The article of the noun that a pronoun can stand for."""
_GOAL_FRENCH = re.compile(
    r"^(?:quel(?:le)? (?:est|était|sera) )?(?P<goal>(?:l['’]objectif|la cible|le but))"
    r" (?P<time>.+)$",
    re.IGNORECASE,
)
_GOAL_ARABIC = re.compile(r"^(?:(?:ما|شنو)(?: ?هو| كان)? )?(?P<goal>الهدف|المستهدف) (?P<time>.+)$")
"""A goal has no measure of its own: it is a figure of what was counted before."""
_DETERMINED = re.compile(r"^(?:(?:les?|la|son|sa|ses|leurs?)\b|l['’])", re.IGNORECASE)
