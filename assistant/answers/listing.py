"""Which sentences make the whole list that a question asks for: items, ranks, a section's run."""

import re
from collections.abc import Callable, Mapping, Sequence

from assistant.answers.surroundings import stretch
from assistant.clues.counting import counts, goes_on, rank_of
from assistant.clues.reading import read
from assistant.judging.asked_lists import asks_several, listed_terms
from assistant.judging.judgement import Sentence
from assistant.questions.question import Question
from assistant.questions.superlatives import asks_most
from assistant.schema import Document
from assistant.words.analyzer import content_words, term

MOST_ITEMS = 6
_APART = 2
"""Sentences of explanation that may stand between two that count."""
_ENUMERATION = re.compile(
    r":(?=\s)[^:]* (?:et |و(?=\w))|,[^,;:]* et |(?: و(?!زار|زير|كال|لاي)(?=\w).*){2}"
)
"""A sentence that says «A، B وC», or what follows its colon, is a list by itself."""
_ITEM = re.compile(r"^[ \t]*(?:[-*+•▪–]|\(?\d{1,2}[.)])[ \t]+(?:\*\*)?\Z")


def marked_item(sentence: Sentence, documents: Mapping[str, Document]) -> bool:
    """Whether a list sign stands before a sentence on its line."""
    text = documents[sentence.passage.document].text
    line = text.rfind("\n", 0, sentence.start) + 1
    return bool(_ITEM.match(text[line : sentence.start]))


def _place(best: Sentence, run: Sequence[Sentence]) -> int:
    return next(row for row, item in enumerate(run) if item.start == best.start)


def _around(at: int, run: Sequence[Sentence], holds: Callable[[Sentence], bool]) -> tuple[int, int]:
    """From the first to past the last of the sentences around a place of which something holds."""
    first = last = at
    while first > 0 and holds(run[first - 1]):
        first -= 1
    while last < len(run) and holds(run[last]):
        last += 1
    return first, last


def _enumerates(sentence: Sentence) -> bool:
    return bool(_ENUMERATION.search(read(sentence.text).plain))


def _above(sentence: Sentence) -> set[str]:
    heading = sentence.passage.section.rpartition(" › ")[2]
    return set(map(term, content_words(heading)))


def _under_its_name(question: Question, sentence: Sentence) -> bool:
    """Whether a sentence stands under a heading that names what is asked («شروط الانتفاع»)."""
    asked = listed_terms(question)
    return bool(asked) and asked[0] in _above(sentence)


def _narrows(question: Question, best: Sentence, run: Sequence[Sentence]) -> bool:
    """Whether a question asks only for what the best sentence says ("Quels projets à Dakhla ?")."""
    others = {word for item in run if item is not best for word in content_words(item.text)}
    common = (
        set(map(term, others)) | _above(best) | set(map(term, content_words(best.passage.title)))
    )
    own = set(map(term, content_words(best.text))) - common
    return bool(own & set(listed_terms(question)[1:]))


def _marked(
    question: Question, best: Sentence, run: Sequence[Sentence], documents: Mapping[str, Document]
) -> list[Sentence]:
    """The items of the list the best sentence is of, or introduces, and then itself too."""
    at = _place(best, run)
    introduces = not marked_item(best, documents)
    if _enumerates(best) and not read(best.text).colon and not _under_its_name(question, best):
        return []
    start = at + introduces
    first, last = _around(start, run, lambda item: marked_item(item, documents))
    if last == start:
        return []
    found = list(run[at if introduces else first : last])
    return [] if not introduces and _narrows(question, best, found) else found


def _counted(best: Sentence, run: Sequence[Sentence]) -> list[Sentence]:
    """The sentences that count («Le premier… Le second…») around the best one, or after it."""
    found: list[list[int]] = []
    for row, item in enumerate(run):
        rank = rank_of(read(item.text).folded)
        if rank == 1:
            found.append([row])
            continue
        near = bool(found) and row - found[-1][-1] <= _APART + 1
        if near and (rank == len(found[-1]) + 1 or (rank is None and counts(item.text))):
            found[-1].append(row)
    at = _place(best, run)
    for rows in found:
        if len(rows) > 1 and (at in rows or at == rows[0] - 1):
            return [run[row] for row in ([at] if at < rows[0] else []) + rows]
    return []


def _going_on(
    best: Sentence, run: Sequence[Sentence], documents: Mapping[str, Document]
) -> list[Sentence]:
    """The best sentence with those that add to what it says ("Il demande aussi…")."""
    at = _place(best, run)
    first, last = _around(at + 1, run, lambda item: goes_on(read(item.text).folded))
    if last == first:
        return []
    # A sentence that goes on goes on from the one before it; after a list, from the whole list.
    first = max(first - 1, 0)
    if marked_item(run[first], documents) and not marked_item(best, documents):
        first, _ = _around(first, run, lambda item: marked_item(item, documents))
    return list(run[first:last])


def _titled(question: Question, best: Sentence, run: Sequence[Sentence]) -> list[Sentence]:
    """The few sentences that stand under a heading that names what is asked."""
    told = not any(item.passage.head(item.number) or read(item.text).question for item in run)
    fits = told and 1 < len(run) <= MOST_ITEMS and _under_its_name(question, best)
    return list(run) if fits and not _narrows(question, best, run) else []


def _rows(question: Question, best: Sentence, run: Sequence[Sentence]) -> list[Sentence]:
    """The rows of the table the best sentence is a row of, when the things it lists are asked for.

    Which of them is the most, only all of them tell.
    """
    head = best.passage.head(best.number)
    if not head:
        return []
    at = _place(best, run)
    first, last = _around(at, run, lambda item: item.passage.head(item.number) == head)
    found = list(run[first:last])
    if asks_most(question.text):
        return found
    named = {term(word) for word in content_words(head)} | _above(best)
    fits = bool(named & set(listed_terms(question)[:1])) and not _narrows(question, best, found)
    return found if fits else []


def whole_list(
    question: Question,
    best: Sentence,
    ranked: Sequence[Sentence],
    documents: Mapping[str, Document],
) -> list[Sentence]:
    """The list the best sentence is of or introduces, in the document's order; [] when none is.

    Args:
        question: one that asks for a list.
        ranked: the sentences found, best first.
    """
    run = stretch(best, ranked, documents)
    found = _rows(question, best, run)
    several = asks_several(question)
    if several and not found:
        found = _marked(question, best, run, documents) or _counted(best, run)
    if several and not found and not _enumerates(best):
        found = _titled(question, best, run) or _going_on(best, run, documents)
    return found if len(found) <= MOST_ITEMS else []
