"""Whether a sentence holds what is asked: a figure, a date, of the year and the name asked."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from assistant.clues.asked_figures import FIGURES, countable, told_figures
from assistant.clues.asked_names import names_in
from assistant.clues.exclusions import denied, left_out
from assistant.clues.families import FIGURED, families_of, named
from assistant.clues.opposites import rank_told
from assistant.clues.reading import QUOTED, read
from assistant.judging.words_of_time import speaks_of_time
from assistant.judging.years_told import of_another_year
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.proper_names.names import KINDS
from assistant.quantities import quantities
from assistant.questions.dialect import standard
from assistant.questions.question import Question
from assistant.questions.question_words import question_words
from assistant.words.analyzer import content_words, term

_FREE = re.compile(
    r"gratuit|\boffert|\brien\b|\baucun|\bsans\b|\bexoner|مجان|(?<!\w)(?:ب?دون|بلا)(?!\w)"
    r"|(?<!\w)(?:[يتم]?عفي|معفا|معفي|اعفا)|لا شيء"
)
_COUNTING = re.compile(r"\bcombien d(?:e|')|\bnombre d(?:e|')|(?<!\w)عدد")
_NAMED_YEAR = re.compile(r"[A-ZÀ-Þ]\w* \d{4}|[\u0620-\u064a»”\"] ?\d{4}")
_AMOUNTS = frozenset({"money", "count", "percent", "ratio"})
_TITLED = ("city", "country")
"""Kinds of names that a title gives to all its document speaks of."""
_OF_THEIR_OWN = ("city", "company")
"""Kinds of names never said by the way: a sentence that names some speaks of them."""
_DOERS = ("company", "programme")
"""Kinds of names whose places are their own."""
_ORGANS = {
    "parliament": re.compile(
        r"\bparlement|\bchambres? des (?:representants|conseillers|deputes)"
        r"|\bassemblee (?:nationale|des representants)"
        r"|(?<!\w)[وفبل]?(?:ال|لل)?برلمان|مجلسي? (?:النواب|المستشارين|الامه|نواب الشعب)"
    ),
    "council": re.compile(
        r"\bconseils? (?:de gouvernement|du gouvernement|des ministres)"
        r"|مجلس (?:الحكومه|الوزرا)|المجلس (?:الحكومي|الوزاري)"
    ),
}
"""The organs of the State that adopt a text one after the other, each on a day of its own."""
_MEASURED = frozenset({"temps", "argent", "وقت", "الوقت", "مال", "المال"})


_OPENING = re.compile(
    r"\b(?:ouv(?:r(?:e|ir|i|ira|iront|irait|ent)|ert\w*|erture)|inaugur\w+|en service)\b"
    r"|(?<!\w)[وف]?(?:س|غادي )?(?:[يت]?(?:فتتح|فتح)|افتتا?ح|افتتحت|[يت]?دشن|تدشين|[يت]تحل)(?!\w)"
)
_WORKS = re.compile(
    r"\b(?:travaux|chantiers?|construi\w+|construction|batir\w*|premiere pierre)\b"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:اشغال|بناء?|تشييد|س?[يت]بني|س?[يت]شيد|حجر الاساس)(?!\w)"
)
_IN_USE = re.compile(
    rf"{_OPENING.pattern}|\b(?:accueill\w+|rece(?:voir|vra|vront)|recoi\w+|servi\w*|exploit\w+"
    r"|fin|livr\w+|achev\w+|termin\w+|operationnel\w*|pret\w*|fonctionn\w+)\b"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:س?[يت]ستقبل|خدمه|استغلال|تشغيل|نهايه|تسليم|س?[يت]نته|انته|اكتمل"
    r"|جاهز)"
)
"""What is opened, what is still being built, and what is in use or about to be; folded."""


def _keywords(question: Question) -> bool:
    """Whether a question is bare words with a year that is no part of a name, as in a search."""
    return question.kind == "other" and not _NAMED_YEAR.search(question.text)


@lru_cache(maxsize=20_000)
def _organs(text: str) -> frozenset[str]:
    folded = fold(text)
    return frozenset(name for name, words in _ORGANS.items() if words.search(folded))


def _names(text: str, kind: str) -> frozenset[str]:
    if kind == "organ":
        return _organs(text)
    return names_in(text, kind) if kind in KINDS else named(text, kind)


def _of_another_name(question: Question, levels: Sequence[str], kind: str) -> bool:
    """Whether names of a kind are asked about, and the nearest ones said are others.

    The sentence speaks for itself where it names any, else its nearest heading that does, else,
    of a place, its title. Where it names others under a heading that names what is asked and none
    of them, they are by the way.
    """
    asked = _names(question.text, kind)
    if not asked:
        return False
    told = [_names(read(text).plain, kind) for text in levels]
    titled = kind in _TITLED or kind not in {*KINDS, "organ"}
    own, above = told[0], told[1:] if titled else told[1:-1]
    nearest = next((names for names in above if names), frozenset[str]())
    if not own:
        return bool(nearest) and not asked & nearest
    by_the_way = kind not in _OF_THEIR_OWN and asked & nearest and not own & nearest
    return not (asked & own or by_the_way)


@lru_cache(maxsize=1_000)
def _counts_things(question: Question) -> bool:
    """Whether things are to be counted («كم عدد العاملين»), which no measure or amount does."""
    if question.kind != "number" or not _COUNTING.search(fold(question.text)):
        return False
    units = quantities(f"30 {question.focus}")
    measured = any(item.kind in {"measure", "money"} for item in units)
    return not measured and question.focus not in _MEASURED


def _answering(question: Question) -> frozenset[str]:
    """The kinds of figure that may answer a question for a figure."""
    if question.kind == "money":
        return _AMOUNTS
    wanted = countable(question)
    return wanted - {"measure", "money"} if _counts_things(question) else wanted


def _of_the_works(question: Question, text: str) -> bool:
    """Whether an opening is asked about, and the sentence tells only of building."""
    if not _OPENING.search(standard(question.text)) or _WORKS.search(fold(question.text)):
        return False
    folded = read(text).folded
    return bool(_WORKS.search(folded)) and not _IN_USE.search(folded)


@lru_cache(maxsize=20_000)
def _tells_free(text: str) -> bool:
    return bool(_FREE.search(read(text).folded))


def _tells_time(question: Question, text: str) -> bool:
    """Whether a sentence gives a date that is no part of a name, or a word for a time."""
    named = [match.span() for match in QUOTED.finditer(text)]
    dated = any(
        not any(start <= item.start and item.end <= end for start, end in named)
        for item in told_figures(question, text, DATES)
    )
    return dated or speaks_of_time(text, question.text)


@lru_cache(maxsize=1_000)
def _kinds_named(question: str) -> tuple[str, ...]:
    """The kinds that a question names a thing of."""
    return tuple(kind for kind in (*KINDS, "organ") if _names(question, kind))


def _about_another(question: Question, levels: Sequence[str]) -> bool:
    """Whether a sentence speaks of another thing of a kind that the question names one of."""
    kinds = _kinds_named(question.text)
    return any(_of_another_name(question, levels, kind) for kind in kinds)


def _of_another_doer(question: Question, text: str, levels: Sequence[str]) -> bool:
    """Whether a place is asked about that nothing says, and a sentence is of another's project.

    « La première phase du projet Naver-Nexus » is none of the centre of Dakhla, though both stand
    in one list.
    """
    asked = _names(question.text, "city")
    own = read(text).plain
    if not asked or any(asked & _names(each, "city") for each in (own, *levels[1:2])):
        return False
    return any(_names(own, kind) - _names(question.text, kind) for kind in _DOERS)


def _leaves_out(question: Question, text: str) -> bool:
    """Whether a sentence names what is asked only as what it leaves out («hors terrain»).

    Or, where a value or a name is asked, as what it is not of («et non de la loi»).
    """
    if left_out(question.text)[0]:
        return False
    return _is_only_in(question, *left_out(text)) or (
        question.kind in {*FIGURES, "date", "person", "place", "organisation"}
        and _is_only_in(question, *denied(text))
    )


def _is_only_in(question: Question, out: str, rest: str) -> bool:
    """Whether a word of the question, or its letters, stands in one stretch and not the rest."""
    if not out:
        return False
    light = question_words("light")
    words = [word for word in content_words(question.text) if word not in light]
    asked = {*map(term, words), *("".join(pair) for pair in pairwise(word[0] for word in words))}
    return bool(asked & {*map(term, content_words(out))} - {*map(term, content_words(rest))})


def _of_another_thing(question: Question, levels: Sequence[str]) -> bool:
    """Whether a sentence speaks of another thing of a family that the question names one of."""
    kinds = families_of(question.text)
    if question.kind not in FIGURES:
        kinds = tuple(kind for kind in kinds if kind not in FIGURED)
    return any(_of_another_name(question, levels, kind) for kind in kinds)


def _of_another(question: Question, text: str, levels: Sequence[str]) -> bool:
    """Whether a sentence tells of another rank or thing, or leaves out the one asked about."""
    if rank_told(question.text, text) is False or _of_another_thing(question, levels):
        return True
    return question.kind != "reason" and _leaves_out(question, text)


def can_answer(question: Question, text: str, said: Sequence[str] = ()) -> bool:
    """Whether a sentence holds the kind of thing asked.

    A date is never answered by a sentence that speaks of no time but in a name («الدرع 2032»), that
    of an opening by one that tells of the works, an
    amount of money by one whose only figures are measures, a number of people or things by a
    measure or a rank, a figure (or bare words) of one year by a sentence about another, a figure,
    a date or a person of one place or body by a sentence that speaks of others, nor what is asked
    of one rank, or of one of several like things, by a sentence that tells of another or leaves it
    out.

    Args:
        question: what is asked.
        text: the sentence.
        said: what says what it speaks of (`named_around.levels`), when that is known.
    """
    if question.kind != "yesno" and _of_another(question, text, said or (text,)):
        return False
    if (question.kind in FIGURES or _keywords(question)) and of_another_year(question, text):
        return False
    if question.kind in {"place", "other"}:
        return not any(_of_another_name(question, said or (text,), kind) for kind in _DOERS)
    if question.kind not in {"date", "person", *FIGURES}:
        return True
    if _about_another(question, said or (text,)) or _of_another_doer(question, text, said):
        return False
    if question.kind == "person":
        return True
    if question.kind == "date":
        return _tells_time(question, text) and not _of_the_works(question, text)
    figures = told_figures(question, text, _answering(question))
    return bool(figures) or _tells_free(text)
