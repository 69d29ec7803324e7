"""What a sentence shows of the kind of thing asked: figures, names, reasons, and its shape."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import get_args

import numpy as np

from assistant.clues.asked_figures import FIGURES, countable, figures_beyond
from assistant.clues.events import asks_now, events, tells_plan
from assistant.clues.naming import Thing, told_new
from assistant.clues.opposites import opposed, rank_told
from assistant.clues.reading import NAME, QUOTED, Reading, read
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.quantities import Quantity, quantities, same
from assistant.questions.question import Question
from assistant.questions.superlatives import asks_most, tells_most
from assistant.schema import Passage

MARKS = (
    "typed_figure", "any_figure", "no_figure", "typed_date", "typed_reason", "typed_means",
    "typed_name", "typed_definition", "typed_list", "length", "short", "question_mark", "colon",
    "row", "opening", "figures_missing", "figures_missing_passage", "names_missing",
    "names_missing_passage", "lacks_money", "lacks_date", "lacks_reason", "lacks_means",
    "lacks_name", "opposed", "rank_told", "rank_other", "event_told",
    "event_other", "event_lost", "now", "planned", "planned_now", "planned_asked",
    "place_named", "place_worded", "lacks_place", "person_named", "person_worded", "lacks_person",
    "organisation_named", "organisation_worded", "lacks_organisation", "most_told", "most_lost",
)  # fmt: skip
"""The names of the values `marks` gives."""

_LATIN = re.compile(r"[A-Za-zÀ-ÿ][\w.-]*")


def names_of(question: Question) -> tuple[str, ...]:
    """The names, acronyms and quoted words of a question, folded."""
    found = {fold(item) for item in QUOTED.findall(question.text)}
    pattern = NAME if question.language == "fr" else _LATIN
    found.update(fold(item) for item in pattern.findall(question.text))
    return tuple(name for name in found if len(name) > 1)


@lru_cache(maxsize=1_000)
def _written(question: str) -> frozenset[str]:
    """The names of a question as they are written."""
    return frozenset(NAME.findall(question))


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
    if not asked and not names:
        return 0.0, 0.0
    sentences = (passage.reading(number) for number in range(len(passage.sentences)))
    around = [read(text) for text in (*sentences, passage.section, passage.title)]
    figures = _missing(asked, [item for part in around for item in part.figures])
    gone = sum(not any(name in part.folded for part in around) for name in names)
    return figures, gone / max(len(names), 1)


def _typed(question: Question, reading: Reading, found: Sequence[Quantity]) -> dict[str, float]:
    """The marks of the asked kind of thing; 0 where another kind is asked."""
    kinds = {item.kind for item in found}
    kind, wanted = question.kind, FIGURES.get(question.kind)
    counted = countable(question)
    is_name = kind in {"person", "organisation", "place"}
    named = is_name and (reading.body or not reading.names <= _written(question.text))
    return {
        "typed_figure": float(wanted is not None and bool(kinds & wanted)),
        "any_figure": float(wanted is not None and bool(kinds & counted)),
        "no_figure": float(wanted is not None and not kinds & counted),
        "typed_date": float(kind == "date" and bool(kinds & DATES)),
        "typed_reason": float(kind == "reason" and reading.reason),
        "typed_means": float(kind == "means" and reading.means),
        "typed_name": float(named),
        "typed_definition": float(kind == "definition" and reading.definition),
        "lacks_money": float(kind == "money" and not kinds & {"money", "percent", "ratio"}),
        "lacks_date": float(kind == "date" and not kinds & DATES),
        "lacks_reason": float(kind == "reason" and not reading.reason),
        "lacks_means": float(kind == "means" and not reading.means),
        "lacks_name": float(is_name and not named),
        "typed_list": reading.joints / 4 if kind == "list" else 0.0,
    }


def _named(question: Question, text: str) -> dict[str, float]:
    """The marks of a place, a person and a body that the sentence tells, the question does not."""
    found = {}
    for thing in get_args(Thing):
        name, word = told_new(question.text, text, thing)
        found[f"{thing}_named"] = float(name)
        found[f"{thing}_worded"] = float(word)
        found[f"lacks_{thing}"] = float(question.kind == thing and not name and not word)
    return found


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
    text = passage.reading(number)
    reading, asked = read(text), quantities(question.text)
    figures_gone, names_gone = _missing_around(passage, asked, tuple(names))
    rank, most = rank_told(question.text, text), asks_most(question.text)
    found = _typed(question, reading, figures_beyond(question.text, text)) | {
        "opposed": float(opposed(question.text, text)),
        "rank_told": float(rank is True),
        "rank_other": float(rank is False),
        **_events(question.text, text),
        **_named(question, text),
        "most_told": float(most and tells_most(text)),
        "most_lost": float(most and not tells_most(text)),
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
