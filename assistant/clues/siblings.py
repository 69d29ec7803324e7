"""Whether a sentence is of another body or plan of the sort the question names one of.

«وزارة المالية» is not «وزارة العدل», nor the faculty of medicine that of law: one noun heads both
names, so that a sentence about one holds most of a question about the other.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import Clues
from assistant.clues.complements import NAMED, PLANS, alike, heads, named
from assistant.clues.dependence import antecedent
from assistant.clues.likeness import TEXTS
from assistant.clues.matching import matched
from assistant.clues.named_around import levels
from assistant.normalize import fold
from assistant.proper_names.names import known_names
from assistant.questions.question import Question
from assistant.words.analyzer import content_words, term

_SHORTENED = frozenset({
    "card", "permit", "programme", "plan", "strategy", "project", "law", "centre", "service",
    "fund", "validity", "price", "salary",
})  # fmt: skip
"""Heads of what a document about it calls by parts of its name, or has many kinds of."""
_NONE: frozenset[str] = frozenset()
_THE_ONE_OF = re.compile(r"\bcel(?:ui|le) (?:de (?:la |l')?|du |d')([a-z]{3,})")
"""« Celle du Sebou »: another thing of the kind that is spoken of."""
_HELD = 0.3
"""How well a complement must be found to be told, in these or in other words."""
_WHOLE = 0.9
"""The same beside the name of another programme, which itself may be near a complement in meaning:
the Jazari institutes are of the AI strategy."""
_KINDS = frozenset({"date", "person", "place", "number", "money", "percent", "reason", "yesno"})
_SECTION = TEXTS.index("section")


def _told(texts: Sequence[str], kind: str) -> frozenset[str]:
    """What the first text that names something of a sort names of it."""
    return next((names[kind] for names in map(named, texts) if kind in names), frozenset())


def _told_instead(text: str, kind: str) -> frozenset[str]:
    """What a text tells of in the place of a thing of a sort: its like, or another facility."""
    likes = frozenset(filter(content_words, _THE_ONE_OF.findall(fold(text))))
    if likes or kind not in NAMED or kind in heads(text):
        return likes
    others = (names for other, names in named(text).items() if other in NAMED)
    return frozenset().union(*others)


def _other_programme(asked: Sequence[str], text: str) -> frozenset[str]:
    """The words of a known programme that a text names and a question does not."""
    others = known_names(text, "programme") - known_names(" ".join(asked), "programme")
    return frozenset(word for name in others for word in content_words(name) if word.isalpha())


def _with_next(words: frozenset[str], asked: Sequence[str]) -> frozenset[str]:
    """Complements with the word of the question that goes on each («الذكاء الاصطناعي»).

    Nothing goes on initials ("IA").
    """
    pairs = pairwise(asked)
    return words | {following for word, following in pairs if word in words and len(word) > 2}


def _beside(text: str, other: frozenset[str]) -> list[str]:
    """The content words of a text but those of another programme's name."""
    named = set(map(term, other))
    return [word for word in content_words(text) if term(word) not in named]


def _is_sibling(
    clues: Clues,
    at: int,
    asked: dict[str, frozenset[str]],
    section: NDArray[np.float32],
    question: Question,
) -> bool:
    """Whether a candidate, or else its nearest heading that does, names another of a sort."""
    item = clues.candidates[at]
    said, *above = levels(item.passage, item.number)
    texts = [f"{antecedent(item.passage, item.number)} {said}", *above[:-1]]
    found = False
    for kind, words in asked.items():
        if kind in NAMED and item.passage.language != question.language:
            continue
        other = _other_programme(clues.terms.words, texts[0]) if kind in PLANS else _NONE
        words = _with_next(words, clues.terms.words) if other else words
        # Who gives the date of another programme gives it of that one, whatever is above.
        headings = section * (not other or question.kind not in _KINDS)
        shortened = kind in _SHORTENED and not other
        near = clues.context if shortened else np.maximum(clues.own, headings)
        places = [row for row, own in enumerate(clues.terms.terms) if own in map(term, words)]
        if not places or near[at, places].max() >= (_WHOLE if other else _HELD):
            return False
        if alike(words, _beside(texts[0], other)):
            return False
        told = _told(texts, kind) or _told_instead(texts[0], kind) or other
        strict = bool(other)
        found |= (
            bool(told)
            and not alike(words, told, strict)
            and not alike(told, clues.terms.words, strict)
        )
    return found


def siblings(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates name another of the sort the question names one of, and not that one."""
    found = np.zeros(len(clues.candidates), bool)
    asked = named(question.text)
    if question.kind not in _KINDS:
        asked = {kind: words for kind, words in asked.items() if kind in PLANS}
    if asked:
        section = matched(clues.texts[_SECTION])
        found[:] = [_is_sibling(clues, at, asked, section, question) for at in range(len(found))]
    return found
