"""Which sentences answer together: the best one, what it leans on, and the list it belongs to."""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from assistant.answers.latest import latest
from assistant.answers.listing import MOST_ITEMS, marked_item, whole_list
from assistant.answers.surroundings import beside, home
from assistant.answers.ways import ways_after
from assistant.clues.asked_figures import FIGURES, told_figures
from assistant.clues.counting import counts
from assistant.clues.dependence import depends, names_its_own, names_things, reason_after
from assistant.clues.elliptic import places
from assistant.clues.opposites import rank_told
from assistant.clues.reading import blank_notes, read
from assistant.judging.asked_lists import asks_list
from assistant.judging.defining import is_entry
from assistant.judging.judgement import Sentence
from assistant.numbers.quantity import DATES, Key
from assistant.questions.question import Question
from assistant.schema import Document
from assistant.words.analyzer import content_words, term

_MOST = 3
_LISTING = frozenset({"list", "means", "definition", "reason", "other"})
_DOUBT = 0.12
"""A sentence whose share of the ranker's probability reaches this joins the best one."""
_CLOSE = 2.0
"""A sentence further behind the best one (in log-odds) does not join it."""
_FOUND, _GONE = 0.5, 0.2
"""How well a word of the question is found near one sentence, and how ill near another."""
_SAID = 0.6
"""A sentence that shares this much of the shorter one's words says the same again."""
_SIBLING = 5.0
"""Items of one list within this many log-odds of the best item answer together."""


_CARRIED = 4.0
"""How far behind the best sentence, in log-odds, one that goes on about it may be."""
_HELD, _LACKED = 0.6, 0.3
"""How well a word of the question is found in the sentence that says it; in one that does not."""


def _is_item(sentence: Sentence, documents: Mapping[str, Document]) -> bool:
    return marked_item(sentence, documents) or counts(sentence.text)


def _ordered_after(best: Sentence, ranked: Sequence[Sentence]) -> bool:
    """Whether sentences that count («أولاً… ثانياً…») follow the best one in its section."""
    return any(
        home(item) == home(best) and item.start > best.start and counts(item.text)
        for item in ranked
    )


def _items(
    best: Sentence, ranked: Sequence[Sentence], documents: Mapping[str, Document]
) -> list[Sentence]:
    """The items of the list the best sentence introduces or belongs to, with it."""
    item_like = _is_item(best, documents)
    introduces = read(best.text).colon or not item_like
    if introduces and not read(best.text).colon and not _ordered_after(best, ranked):
        return [best]
    near = [
        item
        for item in ranked
        if home(item) == home(best)
        and _is_item(item, documents)
        and (introduces or best.score - item.score < _SIBLING)
    ]
    after = [item for item in near if item.start > best.start] if introduces else near
    chosen = {item.start: item for item in [best, *after]}
    return list(chosen.values())[:MOST_ITEMS]


def _values(question: Question, text: str) -> frozenset[Key]:
    """What a sentence gives of the asked kind of figure."""
    wanted = FIGURES.get(question.kind, frozenset())
    return frozenset(item.key for item in told_figures(question, text, wanted))


def _repeats(question: Question, first: str, second: str) -> bool:
    """Whether two sentences say the same: the value asked for, or all figures in the same words."""
    values = [_values(question, text) for text in (first, second)]
    if values[0] and values[0] == values[1]:
        return True
    one, other = (set(map(term, content_words(blank_notes(text)))) for text in (first, second))
    if len(one & other) < _SAID * min(len(one), len(other)):
        return False
    figures = [{item.key for item in read(text).figures} for text in (first, second)]
    return figures[0] == figures[1]


def _shares(question: Question, ranked: Sequence[Sentence]) -> list[float]:
    """Each sentence's share of the probability, with that of those that give the same figures."""
    values = [_values(question, item.text) for item in ranked]
    whole: defaultdict[frozenset[Key], float] = defaultdict(float)
    for mine, item in zip(values, ranked, strict=True):
        whole[mine] += item.share
    return [whole[mine] if mine else item.share for mine, item in zip(values, ranked, strict=True)]


def _of_another(question: Question, best: Sentence, item: Sentence) -> bool:
    """Whether a sentence gives another value than the best one, of what nothing near it names."""
    if question.kind not in {*FIGURES, "date"} or item.passage.language != best.passage.language:
        return False
    wanted = DATES if question.kind == "date" else FIGURES[question.kind]
    if not told_figures(question, item.text, wanted):
        return False
    words = zip(best.covered, item.covered, strict=True)
    return any(mine >= _FOUND and other < _GONE for mine, other in words)


def _supporting(question: Question, best: Sentence, ranked: Sequence[Sentence]) -> list[Sentence]:
    """The best sentence, with those nearly as likely that say something else."""
    chosen = [best]
    for item, share in zip(ranked, _shares(question, ranked), strict=True):
        alike = item.passage.language == best.passage.language
        if not alike or share < _DOUBT or read(item.text).question:
            continue
        if best.score - item.score > _CLOSE or _of_another(question, best, item):
            continue
        if not any(_repeats(question, item.text, other.text) for other in chosen):
            chosen.append(item)
    return chosen[: _MOST - 1]


def _named_before(
    item: Sentence, ranked: Sequence[Sentence], documents: Mapping[str, Document]
) -> Sentence | None:
    """The sentence one leans on: for an ordinal ("Le second…"), the one that names the things."""
    before = beside(item, -1, ranked, documents)
    told = bool(places(item.text))
    while told and before is not None and not names_things(before.text):
        before = beside(before, -1, ranked, documents)
    return before


def _led(
    item: Sentence,
    ranked: Sequence[Sentence],
    documents: Mapping[str, Document],
    most: int = _MOST,
) -> list[Sentence]:
    """A sentence after those it leans on («هذا المركز…», "Ces instituts…"), so many at most."""
    led = [item]
    while len(led) < most and depends(led[0].text):
        before = _named_before(led[0], ranked, documents)
        if before is None:
            break
        told = names_its_own(led[0].text, before.text)
        led.insert(0, before)
        if told:
            break
    return led


def _explained(
    best: Sentence, ranked: Sequence[Sentence], documents: Mapping[str, Document]
) -> list[Sentence]:
    """The best sentence and the one after it with its reason; [] where it needs or has none."""
    if not reason_after(best.passage, best.number):
        return []
    after = beside(best, 1, ranked, documents)
    return [*_led(best, ranked, documents, _MOST - 1), after] if after else []


def _carried_on(
    question: Question,
    best: Sentence,
    ranked: Sequence[Sentence],
    documents: Mapping[str, Document],
) -> list[Sentence]:
    """The best sentence and the one after it that says of it what is asked, and it does not.

    « يستثمر المغرب 11 مليار درهم. يعكس هذا الاستثمار… », asked what it reflects.
    """
    after = beside(best, 1, ranked, documents)
    if question.kind not in _LISTING or after is None or not depends(after.text):
        return []
    told = next(
        (item for item in ranked if item.start == after.start and home(item) == home(best)), after
    )
    if best.score - told.score > _CARRIED or read(told.text).question:
        return []
    more = any(new >= _HELD and old < _LACKED for old, new in zip(best.own, told.own, strict=False))
    return [*_led(best, ranked, documents, _MOST - 1), told] if more else []


def _complete(
    chosen: Sequence[Sentence], ranked: Sequence[Sentence], documents: Mapping[str, Document]
) -> list[Sentence]:
    """The sentences with those they lean on before them, none twice, as many as an answer holds.

    Only the first comes with more than the one it leans on: a further one must find room for it.
    """
    whole: dict[tuple[str, int], Sentence] = {}
    for item in chosen:
        led = {part.place: part for part in _led(item, ranked, documents)}
        if whole and len(whole | led) > _MOST:
            continue
        whole = {**whole, **{key: part for key, part in led.items() if key not in whole}}
    return list(whole.values())[:_MOST]


def _listed(
    question: Question,
    best: Sentence,
    ranked: Sequence[Sentence],
    documents: Mapping[str, Document],
) -> list[Sentence]:
    """The sentences of a list, in the document's order, after what the first leans on, or []."""
    whole = whole_list(question, best, ranked, documents) if asks_list(question) else []
    entry = question.kind == "definition" and is_entry(question, best.text)
    if not whole and not entry and (question.kind in _LISTING or read(best.text).colon):
        whole = _items(best, ranked, documents)
    if len(whole) < 2:
        return []
    whole = sorted(whole, key=lambda item: item.start)
    return [*_led(whole[0], ranked, documents)[:-1], *whole]


def choose(
    question: Question, ranked: Sequence[Sentence], documents: Mapping[str, Document]
) -> list[Sentence]:
    """The sentences to answer with, the best one (after what it leans on) first."""
    best = ranked[0]
    if (now := latest(question, ranked)) is not None:
        return [best, now]
    if question.kind == "reason" and (explained := _explained(best, ranked, documents)):
        return explained
    # Who asks for one item of a list by its rank does not want the others.
    one = rank_told(question.text, best.text)
    if one and places(best.text):
        return [best]
    if not one and (listed := _listed(question, best, ranked, documents)):
        return listed
    if ways := ways_after(question, best, ranked, documents):
        return _complete(ways, ranked, documents)
    if carried := _carried_on(question, best, ranked, documents):
        return carried
    return _complete(_supporting(question, best, ranked), ranked, documents)
