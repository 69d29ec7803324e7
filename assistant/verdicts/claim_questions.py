"""A claim turned into questions: one for each figure and each name, with it left out."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from assistant.claims.claims import Claim
from assistant.numbers.quantity import DATES, MEASURED
from assistant.numbers.unit_table import UNITS
from assistant.proper_names.gazetteer import joined_letter
from assistant.proper_names.name_forms import is_arabic
from assistant.proper_names.names import Name
from assistant.quantities import Quantity
from assistant.questions.focus import focus_of
from assistant.questions.kinds import Kind
from assistant.questions.question import Question
from assistant.schema import Language

_HEDGE = re.compile(
    r"(?:(?:(?:un peu )?(?:plus|moins)|près|autour|au-delà) d['’e]"
    r"|(?<!\w)(?:environ|quelque|presque|seule?s?|à peine|au moins|pas moins de|jusqu'à)"
    r"|(?:أكثر|أقل|أزيد|ما يزيد|ما يقارب|ما يناهز)"
    r"(?: من| عن| على)?|(?<!\w)(?:نحو|حوالي|زهاء|قرابة|فقط))\s*\Z",
    re.IGNORECASE,
)
_BEFORE_DATE = re.compile(
    r"(?:(?<!\w)(?:le|du|au|en|dès|depuis|à|de|fin|début|d'ici|l'année|année|vers|courant|mi"
    r"|في|يوم|سنة|عام|منذ|خلال|بتاريخ|شهر|بحلول|من|متم|نهاية|بداية)[\s-]+)+\Z"
)
_OF = re.compile(r"(?<!\w)d['’]\Z")
_OF_OTHERS = re.compile(
    r"\s*(?:[^\W\d]+\s+){0,2}?(?:fois|de (?:plus|moins)|d['’]écart|supplémentaires?"
    r"|additionnel\w*|مرات?|مرة|أضعاف|(?:أكثر|أقل|أزيد) (?:من|مما)|إضافي\w*)(?!\w)"
    r"|\s*(?:sur|pour)\s+(?:\d|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|cent|mille)"
    r"|\s*من (?:كل|أصل)(?!\w)"
)
"""What follows a factor, a difference, or so many out of so many."""
_SUPPOSED = re.compile(r"\s*(?:sans|si|s['’]il|لولا|لو)(?!\w)", re.IGNORECASE)
"""How a claim opens that tells what would be so."""
_OUT_OF = re.compile(r"(?:(?<!\w)(?:sur|pour)|من كل|من أصل)\s+\Z")
_PLACES_OF_TIME = re.compile(r"\s*[,،]\s*\Z")


_IT_IS = re.compile(r"\A\s*C['’]est\s+\Z")
_WHO_IS = re.compile(r"\s*(?:qui\b|(?:هو|هي)(?: (?:من|التي|الذي))?(?!\w))")
_TO = re.compile(r"(?:(?<!\w)(?:à|au|aux|de|en|dans|sur|depuis|في|من|ب)\s+|(?<!\w)d['’])\Z")
_ARTICLE = re.compile(r"(?:(?<!\w)(?:la|le|les)\s+|(?<!\w)l['’])\Z", re.IGNORECASE)
_JOINED = "بفلو"
_MARKS: Mapping[Language, str] = MappingProxyType({"fr": " ?", "ar": "؟"})


@dataclass(frozen=True, slots=True)
class FigureAsked:
    """A figure of a claim, and the question that it would answer."""

    claimed: Quantity
    question: Question


@dataclass(frozen=True, slots=True)
class NameAsked:
    """A person, a town or a body of a claim, and the question that it would answer."""

    claimed: Name
    question: Question


def _sentence(asked: str, language: Language) -> str:
    """A question with its mark, and single spaces."""
    return " ".join(asked.split()) + _MARKS[language]


def _of_unit(item: Quantity, language: Language) -> str:
    """What is asked in place of an amount: "combien de dirhams", «كم درهما»."""
    if item.kind == "percent":
        return "quel pourcentage" if language == "fr" else "أي نسبة"
    unit = UNITS.get(item.unit)
    if language == "fr":
        return f"combien de {unit.french[1]}" if unit else "combien de"
    return f"كم {unit.arabic[3]}" if unit else "كم"


def _when(text: str, item: Quantity, language: Language) -> str:
    before = _BEFORE_DATE.sub("", text[: item.start])
    before = _PLACES_OF_TIME.sub(" ", before).strip()
    asked = "Quand" if language == "fr" else "متى"
    return f"{asked} {before} {text[item.end :].strip(' ,،')}"


def _how_much(text: str, item: Quantity, language: Language) -> str:
    before = _OF.sub("de ", _HEDGE.sub("", text[: item.start]))
    return f"{before}{_of_unit(item, language)}{text[item.end :]}"


def _kind(item: Quantity) -> Kind:
    if item.kind in DATES:
        return "date"
    return item.kind if item.kind in ("money", "percent") else "number"


def figures_asked(claim: Claim) -> Iterator[FigureAsked]:
    """The questions that the figures of a claim would answer, one for each that stands alone.

    The words keep their order («La 5G couvrait combien de villes fin 2025 ?»), as people ask too.
    """
    text, language = claim.text.rstrip(" .!"), claim.language
    if _SUPPOSED.match(text):
        return
    for item in claim.assertion.figures:
        if item.kind not in DATES | MEASURED or item.bound or item.end > len(text):
            continue
        if item.kind not in DATES and (_is_of_so_many(text, item) or _is_dual(item)):
            continue
        form = _when if item.kind in DATES else _how_much
        asked = _sentence(form(text, item, language), language)
        yield FigureAsked(item, Question(asked, language, _kind(item), focus_of(asked)))


def _is_of_so_many(text: str, item: Quantity) -> bool:
    """Whether an amount is a factor or a difference, or is told out of so many."""
    return bool(_OF_OTHERS.match(text, item.end) or _OUT_OF.search(text[: item.start]))


def _is_dual(item: Quantity) -> bool:
    """Whether a count is the dual of an Arabic noun, which leaves no noun to count."""
    return item.value == 2 and item.text.isalpha() and is_arabic(item.text)


def _who(claim: Claim, name: Name, after: str) -> str:
    before, rest = claim.text[: name.start], _WHO_IS.sub("", after, count=1)
    if claim.language == "ar":
        return f"من {before}{rest}"
    if not before.strip() or _IT_IS.match(before):
        return f"Qui{rest}"
    return f"{before}qui{after}"


def _where(claim: Claim, name: Name, after: str) -> str:
    before = claim.text[: name.start]
    told, french = _TO.sub("", before), claim.language == "fr"
    if told != before or (not french and _clitic(name)):
        return f"{'Où' if french else 'أين'} {told}{after}"
    return f"{before}{'quelle ville' if french else 'أي مدينة'}{after}"


def _which_body(claim: Claim, name: Name, after: str) -> str:
    before = claim.text[: name.start]
    if claim.language == "fr":
        return f"{_ARTICLE.sub('', before)}quel organisme{after}"
    return f"{before}{_clitic(name)}أي جهة{after}"


def _clitic(name: Name) -> str:
    """The Arabic preposition that is written with a known name, or ""."""
    letter = joined_letter(name.text) if name.key else ""
    return letter if letter in _JOINED else ""


def names_asked(claim: Claim) -> Iterator[NameAsked]:
    """The questions that a person, a town or a body of a claim would answer, the only one of it."""
    text, language = claim.text.rstrip(" .!"), claim.language
    asked_for: Kind
    for kind, asked_for, form in (
        ("person", "person", _who),
        ("city", "place", _where),
        ("company", "organisation", _which_body),
        ("institution", "organisation", _which_body),
    ):
        named = [item for item in claim.names if item.kind == kind]
        if len(named) == 1 and named[0].end <= len(text):
            asked = _sentence(form(claim, named[0], text[named[0].end :]), language)
            yield NameAsked(named[0], Question(asked, language, asked_for, focus_of(asked)))
