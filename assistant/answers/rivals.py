"""The figure of another source for what was just said: the sentence or part that follows it.

"Selon le ministère, 52 hôpitaux sont reliés. Selon l'association, ils n'étaient que 46": the second
has no words of its own for what it counts, so no likeness of words would show the conflict.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.answers.states import excluded, named_apart, telling
from assistant.answers.voices import Credit, credits_of, same_voice, voices, without_voices
from assistant.clues.reading import blank_notes, read
from assistant.clues.stretches import comparable
from assistant.judging.judgement import Sentence
from assistant.normalize import fold
from assistant.quantities import Quantity, same
from assistant.words.analyzer import content_terms, content_words, term

FIGURES = frozenset({"count", "measure", "money", "percent", "ratio"})
MOST = 4
"""How many sentences are shown at most where sources differ."""

_LIGHT = frozenset(
    term(fold(word))
    for word in (
        "seulement environ moins plus quelque quelques près presque peine chiffre nombre taux part"
        " montant total coût prix estimation évalué estimé élève élevait élèvera établit"
        " établissait atteint atteignait atteindra atteindrait revient revenait reviendra coûte"
        " coûterait coûtera vaut valait vaudra représente représentait compte comptait dépasse"
        " dépassait dépasserait avoisine tourne autour limite serait seraient étaient était estime"
        " évalue chiffre situe"
        " établi dénombre recense comptabilise fixe même date époque période moment année fin début"
        " بلغ يبلغ تبلغ بلغت وصل يصل تصل وصلت عدد عددهم عددها نسبة نسبتها نسبتهم كلفته كلفتها قيمته"
        " قيمتها مبلغ رقم مجموع يتجاوز تتجاوز تجاوز تجاوزت يتعدى تتعدى تعدى ناهز يناهز تناهز يقارب"
        " تقارب قارب يفوق تفوق فاق يقدر تقدر قدر فقط سوى نحو حوالي قرابة زهاء يكلف تكلف كلف يعادل"
        " تعادل يمثل تمثل حدود تاريخ نفس ذاته يوم ويوم سنة"
    ).split()
)
"""Verbs and nouns that say what a figure is, and nothing of what it counts."""
_TAIL = re.compile(
    r"(?<!\w)(?:si|en (?:comptant|tenant|incluant|ajoutant)|hors|sans compter|y compris|compte tenu"
    r"|اذا|باحتساب|دون احتساب|بما فيها|مع احتساب)(?!\w)"
)
"""How what explains a difference begins."""
_LEANING = re.compile(
    r"\b(?:ils?|elles?|celui|celle|en|cette part|ce (?:chiffre|nombre|taux|montant))(?!\w)"
    r"|\b(?:l'|les )(?:estim|evalu|chiffr)|(?<!\w)(?:هذا|هذه|ذلك)(?!\w)"
    r"|(?<!\w)\w*(?:عدد|نسبت|كلفت|قيمت|يقدر|تقدر)(?:هم|ها|ه)(?!\w)"
)
"""What stands for a thing that the sentence before has named."""
_DATE_KINDS = frozenset({"date", "year", "quarter"})


def _own_words(text: str, credits: Sequence[Credit], item: Quantity) -> frozenset[str]:
    """The terms of a text that say what its figure counts, without sources, dates and figures."""
    plain = list(blank_notes(text))
    spans = [(credit.start, credit.end) for credit in credits]
    spans += [(figure.start, figure.end) for figure in read(text).figures]
    for start, end in spans:
        plain[start:end] = " " * (end - start)
    head, rest = "".join(plain[: item.start]), fold("".join(plain[item.end :]))
    words = content_words(f"{head} {_TAIL.split(rest)[0]}")
    return frozenset(map(term, words)) - _LIGHT


def restates(first: str, second: str, one: Quantity, other: Quantity) -> bool:
    """Whether a text gives another figure for what the text before it gives one, by another voice.

    Args:
        first, second: what is said first, and what is said right after it.
        one, other: the figures of each.
    """
    sources = credits_of(first), credits_of(second)
    if not sources[1] or not (sources[0] or voices(first)) or same_voice(*sources):
        return False
    if not comparable(one, other) or same(one, other):
        return False
    said = content_terms(first)
    dates = {one.kind, other.kind} & _DATE_KINDS
    if not dates and excluded(telling(first, one), telling(second, other), leaning=True):
        return False
    return _own_words(second, sources[1], other) <= said and not named_apart(first, second)


def leans(text: str) -> bool:
    """Whether a sentence says nothing of what it counts but by a pronoun, or nothing at all."""
    plain = fold(without_voices(text))
    return bool(_LEANING.search(plain)) or len(content_terms(plain) - _LIGHT) < 3


def _figures(text: str, wanted: frozenset[str]) -> list[Quantity]:
    """The figures of some kinds, none twice, and the first one of each range."""
    found: list[Quantity] = []
    for item in read(text).figures:
        if (
            item.kind in wanted
            and item.bound != "high"
            and not any(same(item, other) for other in found)
        ):
            found.append(item)
    return found


def follow(first: str, second: str, wanted: frozenset[str]) -> bool:
    """Whether a sentence gives another source's figure for that of the sentence before it."""
    for other in (figures := _figures(second, wanted)):
        ones = [item for item in _figures(first, wanted) if comparable(item, other)]
        alone = sum(comparable(item, other) for item in figures) == 1
        if len(ones) == 1 and alone and restates(first, second, ones[0], other):
            return True
    return False


def _neighbours(figures: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Each figure with the last one before it that it can be compared with."""
    for number, other in enumerate(figures):
        before = [item for item in figures[:number] if comparable(item, other)]
        if before:
            yield before[-1], other


def parted(text: str, wanted: frozenset[str]) -> bool:
    """Whether a sentence gives two sources' figures for one thing, each with its source."""
    credits = credits_of(text)
    for one, other in _neighbours(_figures(text, wanted)):
        before = [item for item in credits if item.end <= one.start]
        between = [item for item in credits if one.end <= item.start and item.end <= other.start]
        after = [item for item in credits if item.start >= other.end]
        if not between or not (before or after):
            continue
        cut = between[-1].start if before else between[0].end
        second = text[cut:]
        moved = [item for item in read(second).figures if same(item, other)]
        if moved and restates(text[:cut], second, one, moved[0]):
            return True
    return False


def _beside(sentence: Sentence, passages: Sequence[Sentence]) -> dict[int, Sentence]:
    """The sentences of the passages found that stand in a sentence's section, by their start."""
    home = sentence.passage.document, sentence.passage.section
    found: dict[int, Sentence] = {}
    for passage in {item.passage for item in passages}:
        if (passage.document, passage.section) == home:
            for number, (start, end) in enumerate(passage.sentences):
                text = passage.reading(number)
                found[start] = Sentence(
                    passage, number, start, end, text, sentence.score, sentence.covered
                )
    return found


def run(best: Sentence, ranked: Sequence[Sentence], wanted: frozenset[str]) -> list[Sentence]:
    """The best sentence with those right before and after it that give rival figures, in order."""
    near = _beside(best, ranked)
    order = sorted(near)
    at = order.index(best.start)
    first, last = at, at
    while last + 1 < len(order) and last < at + MOST - 1 and _joined(near, order, last, wanted):
        last += 1
    while first > 0 and last - first < MOST - 1 and _joined(near, order, first - 1, wanted):
        first -= 1
    shown = [best if start == best.start else near[start] for start in order[first : last + 1]]
    return shown if len(shown) > 1 else []


def _joined(
    near: dict[int, Sentence], order: Sequence[int], at: int, wanted: frozenset[str]
) -> bool:
    """Whether the sentence after one stands right after it and gives a rival figure."""
    one, other = near[order[at]], near[order[at + 1]]
    return other.start - one.end <= 3 and follow(one.text, other.text, wanted)
