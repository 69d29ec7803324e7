"""Whether the value of a sentence is told of something else than what is asked."""

import re

from assistant.clues.asked_figures import asks_rank
from assistant.clues.assertions import negated, read_assertion
from assistant.clues.events import events
from assistant.clues.exclusions import left_out
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.questions.question import Question
from assistant.short_answers.own_parts import Candidate, parts_of
from assistant.short_answers.stages import of_another_stage, stages
from assistant.short_answers.telling_apart import asked_dates, telling_terms
from assistant.words.analyzer import content_words, term

_NOT_YET = re.compile(
    r"\bpas encore\b|\btoujours pas\b|\bn'(?:a|ont|est|sont|avai\w+|etai\w+) (?:pas|jamais)\b"
    r"|(?<!\w)[وف]?(?:لم|ليس|ليست|لا [يت]زال)(?!\w)"
)
_ONLY_THEN = re.compile(
    r"\b(?:ne |n')\w+(?<!r)ai(?:t|ent) (?:\w+ )?qu[e']"
    r"|(?<!\w)[وف]?(?:لم [يت]كن|لم [يت]كونوا|كان(?:ت|وا)? لا|لم [يت]تجاوز)(?!\w)"
)
"""A time that is over and was less: "ne produisait que", «لم تكن تنتج سوى»."""
_WHEN_ASKED = re.compile(r"\b\w{2,}(?<!r)ai(?:t|ent)\b|(?<!\w)[وف]?(?:كان\w*|سابقا|قبل)(?!\w)")
"""What asks of the past; a question in doubt is taken to."""

_SINCE_ASKED = re.compile(r"\bdepuis quand|(?<!\w)منذ (?:متي|اي)")
_SINCE = re.compile(r"\b(?:depuis|des l[ea]|a partir|existe)\b|(?<!\w)(?:منذ|ابتداء|انطلاقا)(?!\w)")
_WROTE = re.compile(
    r"\b(?:ecri\w+|indiqu\w+|rapport\w+|affirm\w+|signal\w+|not[ea]\w*)\b[^.;]{0,40}\Z"
    r"|(?<!\w)[وف]?(?:كتبت?|ذكرت?|افادت?|نشرت?|اوردت?|اشارت?)(?!\w)[^.؛]{0,50}\Z"
)
_THAT = re.compile(r"\W*(?:que |qu'|ان(?!\w)|بان(?!\w)|الي ان)")

_AMONG = re.compile(
    r"\W*(?:(?:rang|place|position)\W+)?(?:\w+\W+)?"
    r"(?:africain|arabe|maghrebin|region|europe|afrique|افريقي|عربي|مغاربي|[اع]ل[يى] الصعيد)"
)
_ANY_AMONG = re.compile(r"afri|arabe|maghreb|region|europ|monde|mondial|افريقي|عرب|مغاربي|عالم")


def told_of_another(question: Question, text: str, candidate: Candidate) -> bool:
    """Whether a value is told of what is not asked.

    What is asked is not done yet, or left out, or the value is of a time that is over, or dates
    another stage.
    """
    (part,) = parts_of(text, [candidate])
    own = f"{part.before} {part.after}"
    if question.kind == "date":
        pending = not negated(question.text) and bool(_NOT_YET.search(fold(own)))
        return (
            pending
            or of_another_stage(question, text)
            or _is_of_report(part.before, part.after)
            or _only_passes(question, text)
        )
    return (
        _is_left_out(question, part.after)
        or _is_over(question, part.head, own)
        or (asks_rank(question) and _is_of_fewer(question, part.after))
    )


def _is_left_out(question: Question, after: str) -> bool:
    """Whether what is asked is what a figure leaves out ("hors acquisition du terrain")."""
    out, _ = left_out(after)
    if not out or left_out(question.text)[0]:
        return False
    return bool({term(word) for word in content_words(out)} & telling_terms(question))


def _is_over(question: Question, head: str, own: str) -> bool:
    """Whether a figure is of a dated time that is over, where none but the present is asked."""
    dated = any(item.kind in DATES for item in read_assertion(f"{head} {own}").figures)
    past = dated and bool(_ONLY_THEN.search(fold(own)))
    return past and not asked_dates(question) and not _WHEN_ASKED.search(fold(question.text))


def _is_of_report(before: str, after: str) -> bool:
    """Whether a date is that of who wrote: "écrit le 6 novembre 2025 que…"."""
    return bool(_WROTE.search(fold(before)) and _THAT.match(fold(after)))


def _only_passes(question: Question, text: str) -> bool:
    """Whether a beginning is asked of a sentence in which nothing begins or happens."""
    if not _SINCE_ASKED.search(fold(question.text)):
        return False
    return not (_SINCE.search(fold(text)) or events(text) or stages(text))


def _is_of_fewer(question: Question, after: str) -> bool:
    """Whether a rank is one among Africans, or Arabs, where none of these is asked."""
    return bool(_AMONG.match(fold(after))) and not _ANY_AMONG.search(fold(question.text))
