"""What a sentence shows of the kind of thing asked: figures, names, reasons, and its shape."""

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np

from assistant.dates import MONTH_NAMES
from assistant.events import asks_now, events, tells_plan
from assistant.names import known_names
from assistant.normalize import fold
from assistant.opposites import opposed, rank_told
from assistant.quantities import Quantity, quantities, same
from assistant.question import Question
from assistant.reading import NAME, Reading, read
from assistant.schema import Passage

FIGURES = {
    "money": frozenset({"money"}),
    "percent": frozenset({"percent", "ratio"}),
    "number": frozenset({"count", "measure"}),
}
NUMERIC = frozenset({"money", "percent", "count", "measure", "ordinal", "ratio"})
DATES = frozenset({"date", "year", "quarter"})

MARKS = (
    "typed_figure", "any_figure", "no_figure", "typed_date", "typed_reason", "typed_means",
    "typed_name", "typed_definition", "typed_list", "length", "short", "question_mark", "colon",
    "row", "opening", "figures_missing", "figures_missing_passage", "names_missing",
    "names_missing_passage", "lacks_money", "lacks_date", "lacks_reason", "lacks_means",
    "lacks_name", "opposed", "rank_told", "rank_other", "event_told",
    "event_other", "event_lost", "now", "planned", "planned_now", "planned_asked",
    "place_named", "lacks_place",
)  # fmt: skip
"""The names of the values `marks` gives."""

_FREE = re.compile(r"gratuit|offert|\brien\b|aucun|\bsans\b|exoner|مجان|دون|بلا|معف|اعفا|لا شيء")
_FRENCH_TIMES = (
    r"jours?|mois|ans?|annees?|semaines?|heures?|apres|avant|des|lors\w*|une fois|depuis|pendant"
    r"|quand|jusqu\w*|fin|debut|mi-\w+|trimestre|semestre|saison|hiver|ete|printemps|automne|veille"
    r"|lendemain|bientot|prochain\w*|chaque|week-end|journee|nuit|siecle|ramadan|lundi|mardi"
    r"|mercredi|jeudi|vendredi|samedi|dimanche|si|au moment|a partir|simple"
)
_ARABIC_TIMES = fold(
    r"بعد(?:ما|ها|ه)?|قبل(?:ها|ه)?|عند(?:ما)?|حين(?:ها|ما)?|لما|منذ|شهر(?:ا|ين)?|أشهر|شهور"
    r"|سن(?:ة|تين|وات|ويا)|عام(?:ا|ين)?|أعوام|يوم(?:ا|ين|يا)?|أيام|أسبوع(?:ا|ين|يا)?|أسابيع"
    r"|ساع(?:ة|ات|تين)|نهاية|بداية|مطلع|منتصف|أواخر|أوائل|إذا|كلما|فور|خلال|أثناء|ريثما|صيف|شتاء|ربيع"
    r"|خريف|رمضان|حتى|إلى أن|قرن|قرون|بمجرد|ما لم"
    r"|ال(?:اثنين|ثلاثاء|أربعاء|خميس|جمعة|سبت|أحد)|ليل(?:ا|ة)?"
    r"|صباحا?|مساء|شرط|إلا|قريبا|حاليا|موسم"
)
_TIME = re.compile(
    rf"\b(?:{_FRENCH_TIMES}|{MONTH_NAMES})\b"
    rf"|(?<!\w)[وفبكل]?(?:ال|ل)?(?:{_ARABIC_TIMES}|{MONTH_NAMES})(?!\w)"
)
"""Words that can stand for an amount, and for a date, where a sentence gives none in figures."""

_PLACE = re.compile(
    r"\b(?:[ÀA]|à|[Aa]ux?|[Ee]n|[Dd]ans|[Vv]ers|près d[eu]) (?:la |l['’]|le |les )?"
    r"([A-ZÀ-Þ][\w'’-]+)"
)
_BEFORE, _AFTER = 30, 45
_LATIN = re.compile(r"[A-Za-zÀ-ÿ][\w.-]*")
_QUOTED = re.compile(r"[«“\"]\s*([^»”\"]+?)\s*[»”\"]")


def names_of(question: Question) -> tuple[str, ...]:
    """The names, acronyms and quoted words of a question, folded."""
    found = {fold(item) for item in _QUOTED.findall(question.text)}
    pattern = NAME if question.language == "fr" else _LATIN
    found.update(fold(item) for item in pattern.findall(question.text))
    return tuple(name for name in found if len(name) > 1)


def new_figures(text: str, asked: Sequence[Quantity]) -> tuple[Quantity, ...]:
    """The quantities of a sentence that the question does not already contain."""
    return tuple(item for item in read(text).figures if not any(same(item, own) for own in asked))


def told_figures(question: Question, text: str, wanted: frozenset[str]) -> tuple[Quantity, ...]:
    """The quantities of some kinds that a sentence gives and the question does not."""
    found = new_figures(text, quantities(question.text))
    return tuple(item for item in found if item.kind in wanted)


def figure_window(question: Question, text: str, asked: Sequence[Quantity]) -> str:
    """The words around the figures of a sentence that could answer."""
    wanted = DATES if question.kind == "date" else NUMERIC
    found = [item for item in new_figures(text, asked) if item.kind in wanted]
    return " … ".join(text[max(0, item.start - _BEFORE) : item.end + _AFTER] for item in found[:3])


def _years(figures: Sequence[Quantity]) -> list[int]:
    return [item.date[0] for item in figures if item.kind in DATES and item.date]


def _of_another_year(question: Question, text: str) -> bool:
    """Whether a year is asked about, and the sentence speaks of other years only.

    Two years may be the ends of a period, so one between them is not another.
    """
    asked, told = _years(quantities(question.text)), _years(read(text).figures)
    if not asked or not told:
        return False
    return not any(min(told) <= year <= max(told) for year in asked)


def _of_another_city(question: Question, text: str) -> bool:
    """Whether a city is asked about, and the sentence names other cities only."""
    asked = known_names(question.text, "city")
    told = known_names(read(text).plain, "city") if asked else frozenset()
    return bool(told) and not asked & told


def can_answer(question: Question, text: str) -> bool:
    """Whether a sentence holds the kind of thing asked, when that is a figure or a date.

    A date is never answered by a sentence that speaks of no time but in a name («الدرع 2032»), an
    amount of money by one whose only figures are measures, a figure of one year or one city by a
    sentence about another, nor what is asked of one rank by a sentence that tells of another.
    """
    if question.kind != "yesno" and rank_told(question.text, text) is False:
        return False
    if question.kind not in {"money", "percent", "number", "date"}:
        return True
    if question.kind != "date" and (
        _of_another_year(question, text) or _of_another_city(question, text)
    ):
        return False
    found = new_figures(text, quantities(question.text))
    folded = read(text).folded
    if question.kind == "date":
        named = [match.span() for match in _QUOTED.finditer(text)]
        dated = any(
            item.kind in DATES
            and not any(start <= item.start and item.end <= end for start, end in named)
            for item in found
        )
        return dated or bool(_TIME.search(folded))
    kinds = {item.kind for item in found}
    if question.kind == "money":
        return bool(kinds & {"money", "count", "percent", "ratio"} or _FREE.search(folded))
    return bool(kinds & NUMERIC or _FREE.search(folded))


def _missing(figures: Sequence[Quantity], there: Sequence[Quantity]) -> float:
    """The share of the question's figures that are not among those of a text."""
    if not figures:
        return 0.0
    return sum(not any(same(item, own) for item in there) for own in figures) / len(figures)


@lru_cache(maxsize=2_000)
def _missing_around(
    passage: Passage, asked: tuple[Quantity, ...], names: tuple[str, ...]
) -> tuple[float, float]:
    """The shares of a question's figures and names that a passage, heading and title lack."""
    sentences = (passage.sentence(number) for number in range(len(passage.sentences)))
    around = [read(text) for text in (*sentences, passage.section, passage.title)]
    figures = _missing(asked, [item for part in around for item in part.figures])
    gone = sum(not any(name in part.folded for part in around) for name in names)
    return figures, gone / max(len(names), 1)


def _typed(question: Question, reading: Reading, found: Sequence[Quantity]) -> dict[str, float]:
    """The marks of the asked kind of thing; 0 where another kind is asked."""
    kinds = {item.kind for item in found}
    kind, wanted = question.kind, FIGURES.get(question.kind)
    named = reading.body or not reading.names <= set(NAME.findall(question.text))
    return {
        "typed_figure": float(wanted is not None and bool(kinds & wanted)),
        "any_figure": float(wanted is not None and bool(kinds & NUMERIC)),
        "no_figure": float(wanted is not None and not kinds & NUMERIC),
        "typed_date": float(kind == "date" and bool(kinds & DATES)),
        "typed_reason": float(kind == "reason" and reading.reason),
        "typed_means": float(kind == "means" and reading.means),
        "typed_name": float(kind in {"person", "organisation", "place"} and named),
        "typed_definition": float(kind == "definition" and reading.definition),
        "lacks_money": float(kind == "money" and not kinds & {"money", "percent", "ratio"}),
        "lacks_date": float(kind == "date" and not kinds & DATES),
        "lacks_reason": float(kind == "reason" and not reading.reason),
        "lacks_means": float(kind == "means" and not reading.means),
        "lacks_name": float(kind in {"person", "organisation", "place"} and not named),
        "typed_list": reading.joints / 4 if kind == "list" else 0.0,
    }


@lru_cache(maxsize=20_000)
def _places(text: str) -> frozenset[str]:
    """The known cities of a text, and what French announces as a place, folded."""
    return known_names(text, "city") | {fold(name) for name in _PLACE.findall(text)}


def names_place(question: str, text: str) -> bool:
    """Whether a sentence names a place that the question does not; of Arabic, a known city."""
    asked, folded = _places(question), fold(question)
    return any(name not in asked and name not in folded for name in _places(read(text).plain))


def _events(question: str, text: str) -> dict[str, float]:
    """The marks of what is done, and of whether it is done yet."""
    asked = events(question)
    told = events(text) if asked else frozenset[str]()
    now, planned = asks_now(question), tells_plan(text)
    return {
        "event_told": float(bool(asked & told)),
        "event_other": float(bool(asked and told and not asked & told)),
        "event_lost": float(bool(asked and not told)),
        "now": float(now),
        "planned": float(planned),
        "planned_now": float(now and planned),
        "planned_asked": float(planned and tells_plan(question)),
    }


def marks(
    question: Question, passage: Passage, number: int, names: Sequence[str]
) -> dict[str, float]:
    """The values named `MARKS` of one sentence of a passage.

    Args:
        question: what is asked.
        passage: where the sentence stands.
        number: which of the passage's sentences.
        names: the question's names (`names_of`).
    """
    text = passage.sentence(number)
    reading, asked = read(text), quantities(question.text)
    figures_gone, names_gone = _missing_around(passage, asked, tuple(names))
    rank, place = rank_told(question.text, text), names_place(question.text, text)
    found = _typed(question, reading, new_figures(text, asked)) | {
        "opposed": float(opposed(question.text, text)),
        "rank_told": float(rank is True),
        "rank_other": float(rank is False),
        **_events(question.text, text),
        "place_named": float(place),
        "lacks_place": float(question.kind == "place" and not place),
        "length": float(np.log1p(reading.words)) / 4,
        "short": float(reading.words < 5),
        "question_mark": float(reading.question),
        "colon": float(reading.colon),
        "row": float(reading.row),
        "opening": float(number == 0),
        "figures_missing": _missing(asked, reading.figures),
        "figures_missing_passage": figures_gone,
        "names_missing": 0.0,
        "names_missing_passage": 0.0,
    }
    if names and passage.language == question.language:
        lost = sum(name not in reading.folded for name in names)
        found["names_missing"] = lost / len(names)
        found["names_missing_passage"] = names_gone
    return found
