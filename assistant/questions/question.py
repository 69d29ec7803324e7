"""Understands a question: its language, what kind of thing it asks for, which word names it."""

import re
from dataclasses import dataclass

from assistant.errors import InvalidQuestion
from assistant.language import identify
from assistant.messages import say
from assistant.normalize import clean_input
from assistant.questions.focus import focus_of
from assistant.questions.kinds import Kind, kind_of
from assistant.schema import Language

_WORD = re.compile(r"[^\W_]+")


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
