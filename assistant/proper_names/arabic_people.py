"""Persons named in Arabic, which sets names off by nothing: a title, a given name, an odd word."""

from collections.abc import Sequence

from assistant.proper_names.gazetteer import gazetteer
from assistant.proper_names.name_forms import is_arabic, without_clitic
from assistant.searching.lexicon import lexicon
from assistant.vectors.features import sound_skeleton
from assistant.words.analyzer import analyze, term
from assistant.words.verb_forms import is_verb

TITLES = frozenset({
    "m", "mr", "mme", "mlle", "dr", "pr", "docteur", "docteure", "professeur", "professeure",
    "السيد", "السيده", "الدكتور", "الدكتوره", "الاستاذ", "الاستاذه", "الانسه",
})  # fmt: skip
_ROLES = frozenset({
    "الوزير", "الوزيره", "المدير", "المديره", "الرئيس", "الرئيسه", "المقرر", "المقرره", "النائب",
    "النائبه", "الوسيط", "الوسيطه", "المهندس", "المهندسه", "الكاتب", "الكاتبه", "الوالي",
    "العالم", "العالمه", "الباحث", "الباحثه", "الفيلسوف", "الطبيب", "الطبيبه", "الشاعر",
    "الشاعره", "المفكر", "العلامه", "الاديب", "الاديبه",
})  # fmt: skip
_PARENTS = frozenset({"ابن", "ابو", "ابي"})


def _is_ordinary(word: str) -> bool:
    """Whether a folded Arabic word means something besides being a name."""
    return any(term(option) in lexicon()["ar-fr"] for option in without_clitic(word))


def means(word: str) -> bool:
    """Whether a given name is a word too: it has a translation that is not the name («سعيد»)."""
    for option in without_clitic(word):
        found = lexicon()["ar-fr"][term(option)]
        best = max(found, key=found.__getitem__, default=option)
        if sound_skeleton(best) != sound_skeleton(option):
            return True
    return False


def is_no_word(word: str) -> bool:
    """Whether a folded Arabic word can only be a name: it means nothing, and is no adjective."""
    if not word or not is_arabic(word) or not analyze(word, "ar") or is_verb(word):
        return False
    options = without_clitic(word)
    return not _is_ordinary(word) and not any(item in gazetteer().adjectives for item in options)


def arabic_person(folded: Sequence[str], at: int) -> int:
    """How many Arabic words from one on are a person's name, which nothing sets off in writing.

    A given name opens it, alone where the word means nothing else, «عبد ال…» or «ابن»; after "Mrs"
    any word may, after «العالم» one that means nothing else.
    """
    word = folded[at]
    if not word or not is_arabic(word) or not analyze(word, "ar"):
        return 0
    before, family = folded[at - 1] if at else "", folded[at + 1] if at + 1 < len(folded) else ""
    if any(option in _PARENTS for option in without_clitic(word)):
        return 2 if is_no_word(family) else 0
    if "عبد" in without_clitic(word) and family.startswith("ال"):
        last = folded[at + 2] if at + 2 < len(folded) else ""
        return 2 + (is_no_word(last) or (last.startswith("ال") and last.endswith("ي")))
    given = any(option in gazetteer().given for option in without_clitic(word))
    addressed = before in TITLES and not word.startswith("ال")
    addressed |= before in TITLES | _ROLES and word.startswith("ال") and is_no_word(word)
    if not addressed and not (given and (before in _ROLES or not means(word))):
        return 0
    if family in {"بن", "بنت"} and at + 2 < len(folded) and is_arabic(folded[at + 2] or "0"):
        return 3
    named = bool(family) and is_arabic(family) and bool(analyze(family, "ar"))
    return 2 if named and not is_verb(family) else 1
