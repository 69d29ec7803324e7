"""The names a question is about, and whether what surrounds a sentence holds them, by form only.

Near meaning never names: Zarqa is near «الأردن», Irbid near Amman. A name is held by one of its
known forms, by its letters, or by its sound in the other script.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from assistant.normalize import fold
from assistant.proper_names.gazetteer import TOKEN, bare_word, gazetteer
from assistant.proper_names.name_forms import (
    SHORTEST_SOUND,
    TextWords,
    has_word,
    is_arabic,
    name_words,
)
from assistant.proper_names.names import KINDS, known_names
from assistant.quantities import quantities
from assistant.questions.question import Question
from assistant.searching.lexicon import lexicon, shares
from assistant.vectors.features import sound_skeleton
from assistant.words.analyzer import content_words, term
from assistant.words.verb_forms import is_verb

_COMMON = 0.0135
"""A French word that more ordinary passages hold is no name for its capital («Conseil»)."""
_TRANSLATED = 0.15
"""An Arabic word whose best translation weighs less has none: it is a name."""
_OPENS = re.compile(r"(?:\A|[.?!:…])\W*\Z")
_EITHER = re.compile(r"(?<!\w)(?:ou|ام|او)(?!\w)")
_ARABIC_HEAD = re.compile(
    r"(?<!\w)(?<!اي )[وفبل]?(?:محطه|ولايه|سد|مستشفي|مدينه|جهه|بنك|اقليم|عماله|محافظه"
    r"|قريه|بلديه|مينا|مطار|برنامج|معبر|جزيره|وادي|مهرجان|مشتل|متحف|فندق|غابه|واحه|قصبه|معهد"
    r"|مدرسه|سوق|طريق) ([\u0620-\u064a]{3,})"
)
"""Read on the folded text: nouns that a name follows."""
_ARABIC_DIVISION = re.compile(
    r"(?<!\w)[وفبل]?(?:(?:مدينه|اقليم|عماله|جماعه|ولايه|محافظه) (ال\w{3,}|حد \w{3,}"
    r"|(?:بني|اولاد|سيدي|ايت|عين|تيزي|مولاي|دار|بير|سوق|واد|قصر) \w{3,})"
    r"|جهه (ال(?:شرق|غرب|شمال|جنوب|وسط|ساحل|صحرا)\w*))"
)
"""Read on the folded text: a division of the country and the words that name it, common ones too;
«جهة» is also any body, but with the points of the compass."""
_FRENCH_DIVISION = re.compile(
    r"\b(?:regions?|provinces?|prefectures?|communes?|wilayas?|gouvernorats?) "
    r"(?:de la |de l'|du |d'|de )(?:le |la )?((?:oriental|centre|nord|sud|est|ouest)(?!\w))"
)

_JOINED = re.compile(r"(?<=\w)-(?=[A-ZÀ-Þ])")
"""The hyphen that joins two ends of a line («Tanger-Kénitra»), or two words of one name."""
_COMPASS = (
    {"شرق", "الشرق", "oriental", "orientale"},
    {"شمال", "الشمال", "nord"},
    {"جنوب", "الجنوب", "sud"},
    {"غرب", "الغرب", "ouest"},
    {"وسط", "الوسط", "centre"},
)
"""Points of the compass that name regions, in both languages: no letters nor sound are shared."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A name a question is about.

    Attributes:
        kind: city, country, company, institution, programme, or "" when it is no known name.
        form: the key of a known name, or the folded word.
    """

    kind: str
    form: str


@lru_cache(maxsize=20_000)
def _words(text: str) -> TextWords:
    return name_words(text)


def _nationalities(text: str) -> frozenset[str]:
    """The keys of the countries whose adjectives a text holds."""
    known = gazetteer().adjectives
    return frozenset(known[word] for word in _words(text).forms & known.keys())


@lru_cache(maxsize=20_000)
def names_in(text: str, kind: str) -> frozenset[str]:
    """The keys of the known names of a kind in a text, joined by a hyphen or as adjectives too."""
    found = known_names(text, kind) | known_names(_JOINED.sub(" ", text), kind)
    return found | _nationalities(text) if kind == "country" else found


def _capitals(text: str) -> Iterator[str]:
    """The folded words in Latin letters that stand as names by their capital."""
    if text.isupper():
        return
    for match in TOKEN.finditer(text):
        word = bare_word(match.group())
        folded, before = fold(word), text[: match.end() - len(word)]
        if len(word) < 3 or not word[0].isupper() or is_arabic(folded):
            continue
        ordinary = folded in gazetteer().never or shares()["fr"].get(term(folded), 0) > _COMMON
        if ordinary or not content_words(folded) or _OPENS.search(before):
            continue
        if not quantities(f"30 {word}") or quantities(f"30 {word}")[0].kind == "count":
            yield folded


@lru_cache(maxsize=5_000)
def _is_name(word: str) -> bool:
    """Whether a folded Arabic word is a name: it has no translation, or one that sounds like it."""
    if not content_words(word) or is_verb(word):
        return False
    found = lexicon()["ar-fr"][term(word)]
    if max(found.values(), default=0.0) < _TRANSLATED:
        return not word.startswith("ال")
    sound = sound_skeleton(term(word))
    return len(sound) > 1 and sound == sound_skeleton(max(found, key=found.__getitem__))


def _divisions(text: str) -> Iterator[str]:
    """The folded words that name a region, a province or a commune, whatever else they mean."""
    folded = fold(text)
    for found in (*_ARABIC_DIVISION.finditer(folded), *_FRENCH_DIVISION.finditer(folded)):
        words = next(filter(None, found.groups()))
        if not any(known_names(words, kind) for kind in KINDS):
            yield from words.split()[-1:]


def _unknown(text: str) -> Iterator[str]:
    """The folded words that stand as names and are not known ones, persons included."""
    kinds = (*KINDS, "person", "medium")
    keys = (key for kind in kinds for key in names_in(text, kind))
    known = {word for key in keys for form in _forms()[key] for word in form}
    known |= gazetteer().adjectives.keys()
    heads = (word for word in _ARABIC_HEAD.findall(fold(text)) if _is_name(word))
    whole = (word for word in (*_capitals(text), *heads) if word not in known)
    yield from _divisions(text)
    parts = (part for word in whole for part in word.split("-") if len(part) > 2)
    yield from (part for part in parts if part not in known)


@lru_cache(maxsize=1)
def _forms() -> dict[str, list[tuple[str, ...]]]:
    """The words of each form of each known name, by its key."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for form, item in gazetteer().forms.items():
        found.setdefault(item.key, []).append(form)
    return found


@lru_cache(maxsize=1_000)
def asked_names(question: str) -> tuple[Asked, ...]:
    """The names a question is about."""
    known = [Asked(kind, key) for kind in KINDS for key in names_in(question, kind)]
    return (*known, *(Asked("", word) for word in dict.fromkeys(_unknown(question))))


def holds_name(text: str, name: Asked) -> bool:
    """Whether a text holds a name, in either script."""
    there = _words(text)
    if name.kind:
        alone = any(len(form) == 1 and form[0] in there.forms for form in _forms()[name.form])
        return alone or name.form in names_in(text, name.kind)
    if any(has_word(form, there) for point in _COMPASS if name.form in point for form in point):
        return True
    sound = sound_skeleton(name.form)
    if len(sound) < SHORTEST_SOUND:
        sounds = there.arabic_sounds | there.latin_sounds
        if sound.replace("h", "") in {each.replace("h", "") for each in sounds}:
            return True  # Too short a sound to tell apart («سوس», Souss; «رحال», Rahal).
    return has_word(name.form, there) or (
        is_arabic(name.form) and term(name.form) in {term(item) for item in there.forms if item}
    )


def is_setting(name: Asked, texts: Iterable[str]) -> bool:
    """Whether a name is of a country, and texts name none more often: they are about it."""
    if name.kind != "country":
        return False
    told = Counter(key for text in texts for key in names_in(text, "country"))
    return name.form in told and told[name.form] == max(told.values())


def lost_names(question: Question, text: str) -> tuple[Asked, ...]:
    """The names a question is about that a text does not hold; none where one of two is asked."""
    asked = asked_names(question.text)
    lost = tuple(name for name in asked if not holds_name(text, name))
    either = len(lost) < len(asked) and _EITHER.search(fold(question.text))
    return () if either else lost
