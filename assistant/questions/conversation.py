"""What a follow-up asks, read with the questions before it."""

import re
from collections.abc import Callable, Sequence

from assistant.language import identify
from assistant.normalize import fold
from assistant.questions.answered import a_name, means_answer, named
from assistant.questions.fragments import fragment
from assistant.questions.interrogatives import (
    ASKING_ARABIC,
    ASKS_ARABIC,
    JOINED_ARABIC,
    LONE_ARABIC,
    LONE_FRENCH,
    asked_again,
    capital,
)
from assistant.questions.kinds import kind_of
from assistant.questions.leaning import (
    AND_ASKS_ARABIC,
    AND_FRENCH,
    STANDING_ARABIC,
    STANDING_FRENCH,
    elided,
    leans,
)
from assistant.questions.question_words import question_words
from assistant.questions.rewritten import (
    at_goal,
    bracketed,
    corrected_to,
    lone_timed,
    replaced,
    said_of,
    without_doers,
)
from assistant.questions.self_standing import asks_by_itself, owns_subject
from assistant.questions.shifts import Shift, asks_nothing_more, shift_in
from assistant.questions.subjects import FOCUS_NOUN, subject_arabic, subject_french, subject_of
from assistant.questions.times import retold, untimed
from assistant.questions.turns import (
    condition,
    corrected,
    on_condition,
    pointed_back,
    returned,
    topic_french,
    without_announcement,
    without_thanks,
)
from assistant.schema import Language

_ASSENTS = frozenset("non oui لا نعم".split())
_WHOLE = 8
"""From how many words on a first question is no fragment, whatever pronouns it holds."""


def resolve(
    question: str, history: Sequence[str], answered: Callable[[str], str] | None = None
) -> str:
    """The question a follow-up stands for.

    A fragment («ولماذا؟», "et en 2026 ?"), or a question that leans on a pronoun, takes what it
    lacks from the last question, itself read with those before it; any other question is returned
    unchanged. A history of fragments alone gives nothing.

    Args:
        question: what is asked now.
        history: the questions asked before, oldest first.
        answered: the words that answer a question outright, or "". It is called only for a
            pronoun that stands for the answer; without it that one is read like any other.
    """
    announced = without_announcement(question, identify(question))
    if announced != question:
        return announced
    standing: list[str] = []
    for item in history:
        if _stands(without_thanks(item), standing):
            standing.append(_read_with(item, standing, answered))
    return _read_with(question, standing, answered)


def _stands(question: str, standing: Sequence[str]) -> bool:
    """Whether a question is one that those after it can lean on."""
    if _greets(question):
        return False
    return bool(standing) or len(question.split()) >= _WHOLE or not leans(question)


def _read_with(
    question: str, standing: Sequence[str], answered: Callable[[str], str] | None
) -> str:
    """A question read with those that stand by themselves, oldest first."""
    language, asked = identify(question), without_thanks(question)
    if language is None or not standing or _greets(asked):
        return question
    if turned := _turned(asked, standing, language) or _added(asked, standing[-1], language):
        return turned
    meant = answered is not None and means_answer(asked, standing[-1])
    if answered and meant and (name := a_name(answered(standing[-1]))):
        return named(asked, standing[-1], name, language)
    if shift := shift_in(asked, standing[-1], language):
        return _shifted(shift, standing, language)
    return _leaning(asked, standing, language) or question


def _leaning(asked: str, standing: Sequence[str], language: Language) -> str:
    """A follow-up with what it lacks; "" for a question that lacks nothing."""
    if not (leans(asked) or elided(asked)):
        return ""
    earlier = next((item for item in reversed(standing) if identify(item) == language), "")
    if earlier:
        return _french(asked, earlier) if language == "fr" else _arabic(asked, earlier)
    last = standing[-1]
    return bracketed(asked, subject_of(last, "ar" if language == "fr" else "fr"), language)


def _shifted(shift: Shift, standing: Sequence[str], language: Language) -> str:
    """A follow-up about a time told from the year asked about before: «l'année précédente»."""
    last = standing[-1].strip().rstrip("?؟!. ")
    same = identify(last) == language
    if same and asks_nothing_more(shift.rest, language):
        return bracketed(retold(last, shift, language), "", language)
    asks = asks_by_itself(fragment(shift.dated, language), language)
    if shift.edition:
        last = retold(last, shift, language)
    elif asks:
        # The year asked about before is not left beside the one asked about now.
        last = untimed(last)
    dated = capital(shift.dated) if language == "fr" else shift.dated
    if told := _leaning(dated, [*standing[:-1], last], language):
        return told
    # An edition is of what was asked about; so is what a question without a name asks for.
    of_the_same = same and (shift.edition or not owns_subject(dated, language))
    return bracketed(dated, subject_of(last, language) if of_the_same else "", language)


def _added(asked: str, last: str, language: Language) -> str:
    """A follow-up that points back as one about the same; a condition on the last question."""
    same = identify(last) == language
    if pointed := pointed_back(asked, language):
        whole = capital(pointed) if language == "fr" else pointed
        return bracketed(whole, subject_of(last, identify(last) or language), language)
    if same and (told := condition(asked, language)):
        return bracketed(on_condition(last.strip().rstrip("?؟!. "), told, language), "", language)
    return ""


def _turned(question: str, standing: Sequence[str], language: Language) -> str:
    """A correction as the last question about what was meant; a return as one about its topic.

    "" for any other text.
    """
    back = returned(question, language)
    if back is None:
        meant = corrected(question, language)
        if not meant:
            return ""
        last = standing[-1].strip().rstrip("?؟!. ")
        if identify(last) != language:
            return question
        return corrected_to(last, meant, language)
    ranked = back.rank is not None and back.rank < len(standing)
    first = standing[back.rank or 0]
    topic = subject_of(first, identify(first) or language) if ranked else back.topic
    return bracketed(back.asked, topic, language)


def _greets(text: str) -> bool:
    """Whether a text asks nothing that a later question could lean on."""
    words = re.findall(r"[^\W_]+", fold(text))
    words = words[1:] if len(words) > 1 and words[0] in _ASSENTS else words
    greeting = bool(words) and words[0] in question_words("courtesy") and len(words) <= 4
    return identify(text) is None or (greeting and kind_of(text) == "other")


def _standing(question: str, language: Language) -> re.Match[str] | None:
    """Where a question begins with one of those asked about before: «celle de Fès», «ديال فاس»."""
    if language == "ar":
        return STANDING_ARABIC.match(question)
    return STANDING_FRENCH.match(AND_FRENCH.sub("", question))


def _french(question: str, earlier: str) -> str:
    rest = fragment(question, "fr")
    if LONE_FRENCH.match(rest):
        return asked_again(rest, earlier, "fr")
    if _OTHER.match(fold(rest)):
        return question
    if timed := lone_timed(rest, earlier, "fr"):
        return timed
    if aimed := at_goal(rest, earlier, "fr"):
        return aimed
    if topic := topic_french(rest):
        measure = FOCUS_NOUN.match(fold(topic))
        whole = capital(topic)
        if not measure:
            return bracketed(whole, subject_french(earlier), "fr")
        rest = topic
    standing = _standing(question, "fr")
    if asks_by_itself(rest, "fr") and (standing or not _STANDING_ALONE.match(rest)):
        many = _MANY_FRENCH.match(earlier) if _THEY.match(rest) else None
        subject = many["counted"] if many else subject_french(earlier)
        whole = capital(rest)
        if standing:
            return bracketed(whole, f"{_OWN_NAME.sub('', subject)} {standing['of']}", "fr")
        return said_of(whole, subject) if subject else question
    return replaced(earlier, rest, "fr")


def _arabic(question: str, earlier: str) -> str:
    rest = fragment(question, "ar")
    asked = rest if _INTERROGATIVE.match(rest) else JOINED_ARABIC.sub("", rest)
    if AND_ASKS_ARABIC.match(question):
        asked = AND_ASKS_ARABIC.sub("", question).strip().rstrip("؟?!. ")
    if LONE_ARABIC.match(asked):
        return asked_again(asked, earlier, "ar")
    if _OTHER.match(fold(asked)):
        return question
    if timed := lone_timed(asked, earlier, "ar"):
        return timed
    if aimed := at_goal(asked, earlier, "ar"):
        return aimed
    subject = without_doers(subject_arabic(earlier), asked)
    if standing := _standing(question, "ar"):
        return bracketed(question[standing.end() :], f"{subject} {standing['of']}", "ar")
    if ASKS_ARABIC.match(asked):
        return bracketed(asked, subject, "ar") if subject else question
    return replaced(earlier, rest, "ar")


_THEY = re.compile(
    r"(?:(?!\b(?:les|des|ces|ses) ).)*?(?<![\w’'])(?:ils|elles|leurs?)\b", re.IGNORECASE
)
_MANY_FRENCH = re.compile(
    r"^\W*(?:quel(?:le)?s (?!sont\b|seront\b|étaient\b)|combien d(?:e |['’]))"
    r"(?P<counted>[^?]*[^?\s])",
    re.IGNORECASE,
)
"""What a plural pronoun stands for: «quels ministres ont visité l'usine»."""
_OTHER = re.compile(
    r"(?:l'autre|les autres|l'une)(?: \w+)?\Z|(?:ال\w+ )?(?:(?:ال)?اخري?|لاخر|لخرا)\Z"
)
"""Another than the one named, which only an answer named."""
_OWN_NAME = re.compile(r" (?:d[eu] |des |d['’]|à |au )[A-ZÀ-Þ][\w-]*$")
"""«l'institut de Nador» is not of Fès: another one of its like is."""
_STANDING_ALONE = re.compile(r"^(?:celui|celle|ceux|celles) (?:de|du|des|d['’])", re.IGNORECASE)
_INTERROGATIVE = re.compile(rf"^\W*(?:{ASKING_ARABIC})(?:\s|$)")
