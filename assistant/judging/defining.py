"""Sentences that say what a thing is, for a question that asks just that.

A glossary's entry («معاهد الجزري: …»), "Les instituts Jazari sont destinés à…": another sentence
about the thing, however near, tells something else of it.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.clues.asked_figures import told_figures
from assistant.clues.clues import Clues
from assistant.clues.complements import heads
from assistant.clues.dependence import depends
from assistant.clues.likeness import TEXTS, Candidate, opens, section_starts
from assistant.clues.matching import Matcher, Terms, matched
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.questions.question_words import telling
from assistant.schema import Language
from assistant.words.analyzer import content_terms, content_words, term

_FIRST = TEXTS.index("lead")
_ENTRY = re.compile(r"\W*(?P<label>[^:;؛.!?]{2,110}?)\W*\s?:\s")
_IS = re.compile(
    r"\W*(?P<label>[^:;؛.!?]{2,110}?),? "
    r"(?:(?:est|sont) (?:une?|des|l[ea]s?|l'|destine\w*|charge\w*|cree\w* pour|voue\w*)"
    r"|designe\w*|regroupe\w*|consiste\w* a|permet\w* d|mesure\w*|signifi\w+|c'est-a-dire"
    r"|(?:هو|هي|هم|عباره عن|مخصصه?|مكلفه?|يقصد بها?|تعني|يعني))(?!\w)"
)
"""What names a thing and then says what it is; folded."""
_DEVOTED = re.compile(r"\W*(?:خصصت?|[يت]خصص) (?P<label>[^:;؛.!?]{2,60}?) لل?\w")
_ASKED_ABOVE = re.compile(
    r"\W*(?:qu'est-ce qu(?:e |')|c'est quoi |a quoi ser(?:t|vent) |que designe |que signifie "
    r"|ما ?(?:هو|هي) |ما (?:الغايه|الهدف|الغرض) من |ما (?:دور|مهمه|معني) |ما المقصود ب)"
    r"(?P<label>.+)"
)
"""A heading that asks what a thing is, or what it is for: the first sentence under it says so."""
_WHAT_ARE = re.compile(r"\W*(?:(?:ما|شنو|اش) ?هي |c'est quoi les )")
"""What asks for things, or for what they are."""
_IS_A = re.compile(
    r"\W*(?:[^:;؛.!?]{2,60} ?: )?(?:une? |les? |la |l')?[^:;؛.!?]{2,60}?"
    r"(?: \([^()]*\))? (?:est (?:une?|l[ae]) |sont des |هي |هو )"
)
_EXISTS = re.compile(
    r"\by a[- ]t[- ]il\b|\bil y a\b|\bexist\w+|\b(?:a|ont)[- ]t[- ](?:il|elle|on)s? (?:une?|des)\b"
    r"|(?<!\w)(?:هل|واش) (?:هناك|يوجد|توجد|كاين\w*|عندنا|لدينا|يتوفر)"
)
_NOTE = re.compile(r"\([^()]*\)")
_MEANT = 0.9
"""How well every word asked must be found in what is named."""
_HALF = 0.5
"""How well they must be found among its first words."""
_WORDS = 2
"""How many words name a thing that must be held together: more are seldom said again as asked."""
_ASIDE = re.compile(r"[,،]")
"""« Une gazelle, en économie, c'est quoi ? » asks more than its thing is called."""
_LOST, _LOST_ACROSS = 0.6, 0.3
"""How well each word of what is asked must be found in a sentence that says what it is, in either
language: near in meaning, as a gazelle is near a start-up, is not the same."""
_GETS = re.compile(
    r"\b(?:recoi(?:t|vent)|recevra|percoit|beneficie|obtient|coute)\b"
    r"|(?<!\w)[وف]?س?(?:[يت]ستفيد|[يت]تلقي|[يت]حصل|[يت]كلف)(?!\w)"
)
"""What a thing is given or costs, which is not what it is."""
_MONEY = frozenset({"money"})
_MORE = 2
"""Content words that may stand beside those asked in what is named ("l'institut Jazari de Nador"
is another thing than "l'institut Jazari")."""


def is_entry(question: Question, text: str) -> bool:
    """Whether a sentence names a thing asked about before a colon, as a glossary does."""
    entry = _ENTRY.match(fold(text))
    named = content_terms(entry["label"]) if entry else set()
    return bool(named & content_terms(question.text))


def only_defines(question: Question, text: str) -> bool:
    """Whether an entry says what a thing is, where it is asked whether there are any."""
    return (
        question.kind == "yesno"
        and bool(_EXISTS.search(fold(question.text)) and _IS_A.match(fold(text)))
        and is_entry(question, text)
    )


def _labels(item: Candidate, first: bool) -> list[str]:
    """What a sentence, or the heading it stands first under, names and says what it is."""
    folded = fold(item.text)
    found = [rule.match(folded) for rule in (_ENTRY, _IS, _DEVOTED)]
    if first:
        found.append(_ASKED_ABOVE.match(fold(item.passage.section.rpartition(" › ")[2])))
    return [match["label"].strip(" *_«»\"'?؟") for match in found if match]


def _asked_rows(terms: Terms) -> list[int]:
    """Which terms of a question name the thing, by their place."""
    rows = telling(terms.words)
    # "la stratégie Digital Morocco 2030": the class of a thing is not always named with it.
    kept = [row for row in rows if not heads(terms.words[row])]
    return kept if len(kept) > 1 else rows


def _is_named(
    label: str, rows: Sequence[int], terms: Terms, matcher: Matcher, language: Language
) -> bool:
    """Whether a label names what is asked, and hardly more."""
    short = _NOTE.sub(" ", label)
    texts = [(text, language) for text in dict.fromkeys((label, short))]
    held = matched(matcher.likeness(terms, texts))
    size = len(content_words(short))
    return any(
        held[at, rows].min(initial=1.0) >= _MEANT and size <= len(rows) + (_MORE if at else 0)
        for at in range(len(texts))
    )


def defining(
    question: Question, candidates: Sequence[Candidate], terms: Terms, matcher: Matcher
) -> NDArray[np.bool_]:
    """Which candidates in the question's language say what the thing asked about is."""
    found = np.zeros(len(candidates), bool)
    rows = _asked_rows(terms)
    if not (question.kind == "definition" or _WHAT_ARE.match(fold(question.text))) or not rows:
        return found
    starts = section_starts(candidates)
    for at, item in enumerate(candidates):
        if item.passage.language == question.language:
            found[at] = any(
                _is_named(label, rows, terms, matcher, question.language)
                for label in _labels(item, opens(item, starts))
            )
    return found


def of_something_else(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates cannot say what a thing of a word or two is.

    They do not hold its words together («السحابة أولا» is no «السحابة السيادية»), or not among
    their first («70 millions à Technopark»), or tell what it is given or costs. One that leans on
    another may hold none.
    """
    found = np.zeros(len(clues.candidates), bool)
    rows = _asked_rows(clues.terms) if question.kind == "definition" else []
    if not 0 < len(rows) <= _WORDS or _ASIDE.search(question.text):
        return found
    held = clues.own[:, rows].min(axis=1)
    lead = matched(clues.texts[_FIRST])[:, rows].min(axis=1)
    asked = [clues.terms.terms[row] for row in rows]
    for at, item in enumerate(clues.candidates):
        own = item.passage.language == question.language
        lost = held[at] < (_LOST if own else _LOST_ACROSS)
        by_the_way = own and not lost and lead[at] < _HALF
        apart = own and len(rows) > 1 and not _together(asked, item.text)
        gets = _GETS.search(fold(item.text)) and told_figures(question, item.text, _MONEY)
        found[at] = bool(gets) or by_the_way or ((lost or apart) and not depends(item.text))
    return found


def _together(asked: Sequence[str], text: str) -> bool:
    """Whether the terms of a text that name a thing stand side by side, or are not all there."""
    told = list(map(term, content_words(text)))
    if not set(asked) <= set(told):
        return True
    size = len(asked) + 1
    return any(set(asked) <= set(told[at : at + size]) for at in range(len(told)))
