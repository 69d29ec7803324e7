"""Whether two figures can be of one thing: the name, year, rate and state they are told of.

What was aimed at and what was reached are two things, as are a year's number and the whole.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from assistant.answers.voices import says_it, without_voices
from assistant.clues.assertions import read_assertion
from assistant.clues.reading import NAME, QUOTED
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.proper_names.names import known_names
from assistant.quantities import Quantity, quantities

State = Literal["planned", "done", ""]

_PLANNED = re.compile(
    r"\b(?:doi(?:t|vent)|devai(?:t|ent)|devrai\w+|devra|devront|prevoi\w+|prevoy\w+|prevu\w*"
    r"|programme[es]+|initialement|vis(?:e|ent|ait|aient|ee?s?)|objectifs?|cibles?|d'ici|promet\w*"
    r"|ambition\w*|horizon|souhait\w+|envisag\w+|sera|seront|\w{3,}[ei]r(?:a|ont)|reste(?:nt)? a"
    r"|a (?:recruter|former|construire|creer|livrer|atteindre|produire|realiser|ouvrir|equiper))\b"
    r"|(?<!\w)[وف]?(?:س[تين](?!ار|و[اي]|ون\b|ين|اد|ت[اي]|ما|دي\b|اس[يها]|له)\w{2,}|سوف"
    r"|[يت]ستهدف|(?:ال)?مستهدف\w*|(?:ال)?هدف|اهداف|(?:ال)?[يم]رتقب\w*|(?:ال)?منتظر\w*|[يت]نتظر"
    r"|(?:ال)?متوقع\w*|[يت]توقع|(?:في |ب)افق|بحلول|[يت]عتزم|يجب ان|(?:ال)?مقرر\w*|(?:ال)?مبرمج\w*)"
)
_DONE = re.compile(
    r"(?<!\w)(?:(?:l['’]|n['’])?(?:a|ont)|avai(?:t|ent)) (?:déjà |\w+ment )?"
    r"(?!annonc|prév|fix|présent|promis|décid|retenu|estim|évalu|chiffr|indiqu|déclar|affirm)"
    r"(?:\w*(?:é|i|u)e?s?|atteint|produit|ouvert|construit)(?!\w)"
    r"|(?<!\w)(?:atteint|atteignai\w+|livré\w*|réalisé\w*|achevé\w*|effecti\w+|étai(?:t|ent)"
    r"|s['’]élevai\w+|comptai\w+|déjà)(?!\w)"
    r"|(?<!\w)[وف]?(?:تم|تمت|بلغ|بلغت|وصل|وصلت|أنجز\w*|انخفض\w*|ارتفع\w*|فعليا|استفاد\w*|كان|كانت)"
    r"(?!\w)"
)
_RATES = {
    "span": r"(?:en|sur) (?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\d+) (?:ans|annees|mois)"
    r"|(?:في|خلال|علي مدي) (?:سنتين|عامين|شهرين|\w+ (?:سنوات|اعوام|اشهر|شهرا|سنه))",
    "year": r"par an(?:nee)?|/ ?an|chaque annee|tous les ans|annuel\w*"
    r"|[وب]?(?:ال)?سنوي\w*|(?:كل|في) (?:ال)?(?:سنه|عام)(?! \d)",
    "month": r"par mois|/ ?mois|chaque mois|mensuel\w*|(?:ال)?شهري\w*|(?:كل|في) (?:ال)?شهر",
    "day": r"par jour|/ ?jour|/ ?j|chaque jour|quotidien\w*|(?:ال)?يومي\w*|(?:كل|في) (?:ال)?يوم",
}
_COMPILED = {
    name: re.compile(rf"(?:(?<!\w)|(?=/))(?:{pattern})(?!\w)") for name, pattern in _RATES.items()
}
_CALLED = re.compile(
    r"(?<!\w)[وفبلك]?(?:ال|لل)?(برنامج|محطه|سد|مدينه|جهه|اقليم|ولايه|مستشفي|ميناء|مطار|معهد)\s+"
    r"(?:(?:ال)?(\w{3,}))"
)
_KINDS = ("city", "company", "country")


@dataclass(frozen=True, slots=True)
class Telling:
    """What a figure is told of, beside what it counts; empty where its sentence does not say."""

    state: State
    rate: str
    years: frozenset[int]
    money: bool


def _state(text: str) -> State:
    if _PLANNED.search(fold(text)):
        return "planned"
    return "done" if _DONE.search(text.lower()) else ""


def _rate(text: str) -> str:
    folded = fold(text)
    return next((name for name, found in _COMPILED.items() if found.search(folded)), "")


def _years(text: str) -> frozenset[int]:
    found = (item.date[0] for item in quantities(text) if item.kind in DATES and item.date)
    return frozenset(year for year in found if year)


@lru_cache(maxsize=20_000)
def telling(text: str, item: Quantity) -> Telling:
    """What one figure of a sentence is told of: by its clause, else by the whole sentence."""
    assertion = read_assertion(text)
    said = without_voices(assertion.said)
    clause = next(
        (said[start:end] for start, end in assertion.clauses if start <= item.start < end), said
    )
    return Telling(
        _state(clause) or _state(said),
        _rate(clause) or _rate(said.split(",")[0].split("،")[0]),
        _years(clause) or _years(said),
        item.kind == "money",
    )


def excluded(first: Telling, second: Telling, leaning: bool = False) -> bool:
    """Whether two figures are of different years, rates or states, and so of different things.

    Args:
        leaning: the second is said of what the first is said of, where it does not say otherwise.
    """
    if first.years and second.years and first.years.isdisjoint(second.years):
        return True
    if first.rate != second.rate and not (leaning and not second.rate):
        return True
    states = {first.state, second.state}
    if states == {"planned", "done"}:
        return True
    # A cost is told in the present while it is still to come; so is a plan of the same year.
    alike = leaning or first.money or bool(first.years & second.years)
    return states == {"planned", ""} and not alike


def _names(text: str) -> frozenset[str]:
    said = without_voices(text)
    named = {fold(m.group()) for m in NAME.finditer(said) if not says_it(said, m.end())}
    return frozenset(named | {fold(item) for item in QUOTED.findall(said)})


def _called(text: str) -> dict[str, set[str]]:
    """The names that follow the nouns of named things, by noun («برنامج تدرج»)."""
    found: dict[str, set[str]] = {}
    for noun, name in _CALLED.findall(fold(without_voices(text))):
        found.setdefault(noun, set()).add(name)
    return found


@lru_cache(maxsize=20_000)
def named_apart(first: str, second: str) -> bool:
    """Whether two sentences name different places, companies or programmes, and none in common."""
    pairs = [(_names(first), _names(second))]
    pairs += [(known_names(first, kind), known_names(second, kind)) for kind in _KINDS]
    if any(one and other and one.isdisjoint(other) for one, other in pairs):
        return True
    one, other = _called(first), _called(second)
    return any(one[noun].isdisjoint(other[noun]) for noun in one.keys() & other.keys())
