"""Whether a sentence names a place, a person or a body that the question does not, or calls one.

French writes names with a capital; in Arabic a name is known from the gazetteer, or taken for one
where a word is rare in ordinary passages and stands where a name would. A name written in one
script is not looked for in a question written in the other, but for the places that are known.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from assistant.clues.reading import QUOTED, read
from assistant.normalize import fold
from assistant.proper_names.names import KINDS, is_known, known_names
from assistant.searching.lexicon import shares
from assistant.words.analyzer import content_words, term

Thing = Literal["place", "person", "organisation"]

_RARE = 0.002
"""A word that fewer ordinary passages hold is rare: of the shares tried (0.0008, 0.002, 0.005) the
one that best tells the sentences that answer where and who from their neighbours."""

_FRENCH_PLACE = re.compile(
    r"\b(?:[ÀA]|à|[Aa]ux?|[Ee]n|[Dd]ans|[Vv]ers|[Ss]ur|[Ee]ntre|[Cc]hez|[Dd]epuis|près d[eu])"
    r" (?:la |l['’]|le |les )?([A-ZÀ-ÞĐ][\w'’-]+)"
)
_ARABIC_PLACE = re.compile(
    r"(?<!\w)و?(?:في|نحو|قرب|ب?مدينه|ب?اقليم|ب?جهه) (?:ال)?(\w{2,})"
    r"|(?<!\w)و?(ب(?!ال)\w{3,}(?<!ها)(?<!هم)(?<!اته))(?!\w)"
)
"""Read on the folded text; a word that opens with ب must be rare with it too («برنامج»)."""
_PLACE_WORDS = re.compile(
    r"\b(?:regions?|villes?|provinces?|quartiers?|campus|siege|locaux|port|nord|sud|ouest"
    r"|universites?|ecoles?|hopita(?:l|ux)|gares?|aeroport|villages?|districts?|prefectures?"
    r"|capitale|rue|avenue|centre-ville|littoral|vallee|ile|usine|musee|stade|palais|guichets?"
    r"|faculte|stations?|caserne|batiment|salle)\b"
    r"|(?<!\w)[وفب]?(?:ال|لل|ل)?(?:مدين(?:ه|ت\w*)|مدن|جه(?:ه|ات)|اقليم|اقاليم|عمال(?:ه|ات)"
    r"|منطق(?:ه|ت\w*)|مناطق|حي|احيا|قريه|قري|بلد(?:ه|ان|يه|يات)?|مينا|مقر(?:ه|ها|ات)?"
    r"|(?:شمال|جنوب|شرق|غرب)(?:ي|يه)?|ضواحي|عاصمه|ساحل|مطار(?:ات)?|حرم|مستشفي|شارع|محافظ(?:ه|ات)"
    r"|مقاطع(?:ه|ات)|جزير(?:ه|ت\w*))(?!\w)"
)
_FULL_NAME = re.compile(
    r"\b(?!(?:L[ea]s?|L['’]\w+|Selon|Une?|Des|En|Aux?|Ce|Cet|Cette|Ces|Pour|Dans|S[ae]s?|Son)\b)"
    r"[A-ZÀ-Þ][a-zà-ÿ'’-]+ (?:(?:[EeAa]l|[Bb][ei]nt?|[Dd][eu]|[Vv]an|[Oo]uld)[ -])?"
    r"[A-ZÀ-Þ][a-zà-ÿ'’-]+"
)
_PERSON_WORDS = re.compile(
    r"\bm\.(?= )|\b(?:mme|dr|pr|ministres?|direct(?:eur|rice)s?|presidente?s?|wali|gouverneurs?"
    r"|secretaires?|chercheu(?:r|se)s?|professeure?s?|ingenieure?s?|fondat(?:eur|rice)s?|maires?"
    r"|experte?s?|deputee?s?|roi|princ(?:e|esse)|chefs?)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:(?:وزير|مدير|كاتب|باحث|استاذ|مهندس|خبير|نايب|امير|سيد|دكتور)"
    r"(?:ه|ته|ها|ات|ون|ين)?|رييس(?:ه|ته|ها)?|وزرا|خبرا|روسا|موسس(?!ه|ات)|عميد|عمده|ملك|محامي?|قاضي?)"
    r"(?!\w)|(?<!\w)(?:الوالي|والي (?=جهه|عماله))"
)
_BODY_WORDS = re.compile(
    r"\b(?:ministeres?|agences?|commissions?|societes?|entreprises?|banques?|universites?|conseils?"
    r"|offices?|groupes?|associations?|fondations?|instituts?|directions?|federations?|fonds"
    r"|operateurs?|cabinets?|ong|start-?ups?|caisses?|chambres?|cooperatives?|consortiums?)\b"
    r"|(?<!\w)[وفبل]?(?:ال|لل)?(?:وزار(?:ه|ات|ت\w+)|شرك(?:ه|ات|ت\w+)|موسس(?:ه|ات|ت\w+)"
    r"|وكال(?:ه|ات|ت\w+)|هيي(?:ه|ات|ت\w+)|جامع(?:ه|ات)|بنك|بنوك|مكتب|منظم(?:ه|ات)|مجلس"
    r"|جمعي(?:ه|ات)|مجموع(?:ه|ات)|لجن(?:ه|ت\w+)|اتحاد|معهد|صندوق|مديري(?:ه|ات)|تعاوني(?:ه|ات)"
    r"|غرف(?:ه|ت\w+)|مقاول(?:ه|ات)|متعهد(?:و|ون|ين)?)(?!\w)"
)
_WORD = re.compile(r"\w+")
_ARABIC_RUN = re.compile(r"[\u0620-\u064a\u066e-\u06d3]+(?: [\u0620-\u064a\u066e-\u06d3]+)+")


@lru_cache(maxsize=50_000)
def _is_rare(word: str) -> bool:
    """Whether a folded Arabic word tells something and stands in few ordinary passages."""
    return bool(content_words(word)) and shares()["ar"].get(term(word), 0.0) < _RARE


def _known_places(text: str) -> frozenset[str]:
    return known_names(text, "city") | known_names(text, "country")


def _places(text: str) -> Iterator[str]:
    yield from _known_places(text)
    for name in _FRENCH_PLACE.findall(text):
        if not is_known(name, KINDS):
            yield fold(name)
    for match in _ARABIC_PLACE.finditer(fold(text)):
        word = match.group(1) or match.group(2)
        alone = word if match.group(1) else word[1:]
        if _is_rare(word) and _is_rare(alone) and not _known_places(alone):
            yield alone


def _persons(text: str) -> Iterator[str]:
    for name in _FULL_NAME.findall(text):
        if not is_known(name, KINDS):
            yield fold(name)
    for run in _ARABIC_RUN.findall(fold(text)):
        for first, second in pairwise(run.split()):
            if _is_rare(first) and _is_rare(second):
                yield f"{first} {second}"


def _bodies(text: str) -> Iterator[str]:
    reading = read(text)
    units = " ".join(item.text for item in reading.figures)
    for name in (*reading.names, *QUOTED.findall(text)):
        if name not in units and not _known_places(name):
            yield fold(name)


_TOLD = {
    "place": (_places, _PLACE_WORDS),
    "person": (_persons, _PERSON_WORDS),
    "organisation": (_bodies, _BODY_WORDS),
}


def _spaced(text: str) -> str:
    """The words of a folded text, each between single spaces."""
    return f" {' '.join(_WORD.findall(text))} "


@lru_cache(maxsize=20_000)
def _told(text: str, thing: Thing) -> tuple[frozenset[str], frozenset[str]]:
    """The names of things of a kind in a text, and the words for one, spaced."""
    plain = read(text).plain
    named, worded = _TOLD[thing]
    found = (match.group() for match in worded.finditer(fold(plain)))
    return frozenset(map(_spaced, named(plain))), frozenset(map(_spaced, found))


@lru_cache(maxsize=1_000)
def _asked(question: str) -> str:
    """The words of a question and the known places it names, spaced."""
    return _spaced(" ".join((fold(question), *_known_places(question))))


def told_new(question: str, text: str, thing: Thing) -> tuple[bool, bool]:
    """Whether a sentence names a thing of a kind, or has a word for one, that the question has not.

    Words for a thing are «مدينة», "ministre".
    """
    asked, (names, words) = _asked(question), _told(text, thing)
    return (
        any(name not in asked for name in names),
        any(word not in asked for word in words),
    )


def names_new(question: str, text: str, thing: Thing) -> bool:
    """Whether a sentence names a thing of a kind that the question does not."""
    return told_new(question, text, thing)[0]


def calls_new(question: str, text: str, thing: Thing) -> bool:
    """Whether a sentence has a word for a thing of a kind («مدينة») that the question has not."""
    return told_new(question, text, thing)[1]
