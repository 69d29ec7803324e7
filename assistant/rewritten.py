"""The question before, written again with what a follow-up changes in it."""

import re

from assistant.language import identify
from assistant.normalize import fold
from assistant.schema import Language
from assistant.self_standing import COMMON, owns_subject
from assistant.subjects import BRACKETED, FOCUS_NOUN, subject_of
from assistant.swaps_arabic import swapped_arabic
from assistant.swaps_french import swapped_french
from assistant.times import only_time, retimed, shifted

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
    return bool(FOCUS_NOUN.match(fold(fragment)) and not _completed(fragment))


def _measures_common(fragment: str, language: Language) -> bool:
    """Whether a fragment is the measure of a noun that tells nothing apart: «le coût du projet»."""
    last = fold(fragment).replace("'", " ").split()[-1:]
    measure = FOCUS_NOUN.match(fold(fragment)) and _completed(fragment)
    return bool(measure and last and COMMON.match(last[0])) and not owns_subject(fragment, language)


def _asked(fragment: str) -> str:
    """A French measure with its article, as a question; any other fragment as it is."""
    noun = _MEASURE.match(fragment)
    if noun is None:
        return fragment
    asks = {"les ": "Quels sont", "la ": "Quelle est"}
    return f"{asks.get(noun['article'].casefold(), 'Quel est')} {fragment}"


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
    time = shifted(fragment, base, language) or (fragment if only_time(fragment) else "")
    subject = subject_of(earlier, language)
    if time:
        return bracketed(retimed(outer, time), about, language)
    if _WITH_PRONOUN.match(fragment):
        return bracketed(f"{outer} {fragment}", about, language)
    if subject and _measures_common(fragment, language):
        return bracketed(_asked(fragment), subject, language)
    if subject and _attribute(fragment):
        return f"{fragment} {subject}؟" if language == "ar" else _attributed(fragment, subject)
    if told:
        return bracketed(outer, _renamed(about, fragment, language), language)
    swapped = (swapped_french if language == "fr" else swapped_arabic)(base, fragment)
    return f"{swapped[:1].upper()}{swapped[1:]}{_MARKS[language]}"


def _renamed(subject: str, fragment: str, language: Language) -> str:
    """Another subject in the place of one: «celui de Fès» for «le port de Safi»."""
    swapped = (swapped_french if language == "fr" else swapped_arabic)(subject, fragment)
    if "(" not in swapped:
        return swapped
    return re.sub(r"^(?:celui|celle|ceux|celles|ديال) (?:d[eu] |d['’])?", "", fragment)


def at_goal(fragment: str, earlier: str, language: Language) -> str:
    """What was counted before, as the goal set for a time: «Et l'objectif pour 2030 ?»; or ""."""
    goal = (_GOAL_FRENCH if language == "fr" else _GOAL_ARABIC).match(fragment)
    if not (goal and _COUNTED[language].match(earlier) and only_time(goal["time"])):
        return ""
    told = BRACKETED.search(earlier)
    base = earlier[: told.start()] if told else earlier
    asked = f"{retimed(base.strip(' ؟?'), goal['time'])} ({goal['goal']})"
    return bracketed(asked, told[1], language) if told else asked + _MARKS[language]


def _attributed(fragment: str, subject: str) -> str:
    """What is asked of the same subject, as a question: «le budget» gives «Quel est le budget…»."""
    noun = _MEASURE.match(fragment)
    if noun is None:
        joint = ":" if _DETERMINED.match(subject) else "de"
        return f"{fragment[0].upper()}{fragment[1:]} {joint} {subject} ?"
    if not (_DETERMINED.match(subject) or subject[0].isupper() or " " in subject):
        return bracketed(fragment, subject, "fr")
    of = re.sub(r"^de les? ", lambda found: "des " if "les" in found[0] else "du ", f"de {subject}")
    return f"{_asked(fragment[0].lower() + fragment[1:])} {of} ?"


def said_of(question: str, subject: str) -> str:
    """A French question with its subject before the verb whose pronoun repeats it, or behind it."""
    verb = _INVERTED_VERB.search(question)
    named = _DETERMINED.match(subject) or subject[0].isupper()
    article = subject.split()[0].casefold()
    agrees = verb and named and article in _AGREEING.get(verb["who"].casefold(), ())
    if verb is None or not agrees or _OWN_NOUN.search(question[: verb.start()]):
        return bracketed(question, subject, "fr")
    low = subject[0].lower() + subject[1:]
    return f"{question[: verb.start()]}{low} {question[verb.start() :]} ?"


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
_WITH_PRONOUN = re.compile(
    r"^(?:avant|après|avec|pour|sans|chez|contre|depuis) (?:lui|elles?|eux|cela|ça)$"
    r"|^(?:قبل|بعد|مع|عند|ضد|بدون)(?:ه|ها|هم|و)$",
    re.IGNORECASE,
)
"""«avant lui»: it names nothing that could be replaced."""
_THE_MANY = re.compile(r"^(?:les|des) ", re.IGNORECASE)
_MEASURE = re.compile(r"^(?P<article>les? |la |l['’])(?P<noun>.+)$", re.IGNORECASE)
_INVERTED_VERB = re.compile(
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
