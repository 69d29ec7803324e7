"""Which of several figures of a sentence a question asks for; none when nothing decides."""

import re
from collections.abc import Sequence

from assistant.normalize import fold
from assistant.numbers.unit_table import FORMS
from assistant.questions.question import Question
from assistant.short_answers.own_parts import Part
from assistant.short_answers.stages import by_stage
from assistant.short_answers.telling_apart import (
    Test,
    all_said,
    by_date,
    by_figure,
    by_moment,
    by_name,
    by_rank,
    dominant,
    narrow,
    outmatched,
    telling_terms,
    terms_in,
)
from assistant.words.analyzer import content_words, term

_IN_ALL = re.compile(
    r"\b(?:en tout|au total|tota(?:l|le|ux|lite)|ensemble|(?:sur|parmi) combien)\b"
    r"|(?<!\w)(?:ب?ال)?(?:اجمالي\w*|مجموع|كامل\w*|جملي\w*)(?!\w)|(?:من اصل|من بين) كم"
)
_OUT_OF = re.compile(
    r"(?:\bparmi (?:les |ses |ces )?|(?:^|[,;:.]\W*)sur (?:les |ses |ces )?"
    r"|\b(?:sur|d')\W*un (?:total|ensemble|objectif) (?:de |d')"
    r"|(?<!\w)و?(?:من بين|من اصل|من مجموع|من اجمالي|ضمن)(?: \w+){0,3}\W+)(?:ال)?\Z"
)
"""What stands before the whole of which another figure is a part."""
_SUBSET = re.compile(
    r"(?:\bdont|\by compris|\bparmi lesquel\w+|:|(?<!\w)(?:منها|منهم|من بينها))\W*(?:\w+\W+){0,2}\Z"
)
_COMPARED = re.compile(r"(?:\bcontre|\bau lieu d[eu]|(?<!\w)(?:مقابل|بدل|عوض))\W*(?:\w+\W+){0,2}\Z")
_CONTRAST = re.compile(
    r"\b(?:contre|alors qu|tandis|mais|au lieu)|[;؛.]|(?<!\w)و?(?:بينما|في حين|مقابل|لكن|بعدما|كان)"
)
_AIMED = re.compile(
    r"\b(?:doit|doivent|dev(?:rai\w+|ra|ront|ai\w+)|prev(?:oi|oy)\w+|prevu\w*|vis(?:e|ent|ait|ees?)"
    r"|objectifs?|cibles?|d'ici|attend\w*|ambition\w*|veut|veulent|escompt\w+|programme(?:e|es|s)"
    r"|(?!sera\b.{0,1}\Z)\w{2,}r(?:a|ont))\b"
    r"|(?<!\w)[وف]?(?:س[تين](?!ار|و[اي]|ون\b|ين|اد|ت[اي]|ما|دي\b|اس[يها]|له)\w{2,}|سوف"
    r"|[يت]ستهدف|(?:ال)?هدف|اهداف|(?:ال)?مستهدف\w*|[يم]رتقب|(?:ال)?منتظر|[يت]نتظر"
    r"|(?:ال)?متوقع\w*|[يت]توقع|[يت]عتزم|يجب ان|(?:ال)?مقرر\w*|مبرمج\w*|غادي)"
)
"""What is to be; "le programme", "les projets" alone aim at nothing."""
_FOR = re.compile(r"\W*(?:pour|chez|aux|لل|لفايده|بالنسبه|لدي)")
_YEAR = re.compile(r"\d{4}|[٠-٩]{4}")


def chosen(question: Question, text: str, parts: Sequence[Part]) -> Part | None:
    """The part of a sentence whose figure a question asks for; None when nothing decides."""
    found = _preferred(question, text, parts)
    counting = question.kind == "number" and question.focus
    doubtful = found and counting and _is_of_either(found, parts)
    return None if doubtful else found


def _preferred(question: Question, text: str, parts: Sequence[Part]) -> Part | None:
    if question.kind == "number" and question.focus and not _counting(question, parts):
        surely = narrow(question, parts, (_by_date, by_rank, by_moment))
        alone = len(surely) == 1 and not _OUT_OF.search(fold(surely[0].lead))
        return surely[0] if alone else None
    if question.kind == "date":
        surely = narrow(question, parts, (by_date, by_figure, by_rank, by_name))
        loose: Sequence[Test] = (by_stage,)
    else:
        pool = _not_of_others(question, parts)
        counted = narrow(question, pool, (_by_noun, _by_whole))
        if len(counted) == 1:
            total = _IN_ALL.search(fold(question.text))
            return counted[0] if total or not outmatched(question, counted[0], pool) else None
        surely = narrow(question, counted, (_by_date, by_rank, by_name, by_moment))
        loose = (_by_aim, _by_contrast)
    if len(surely) < 2:
        return next(iter(surely), None)
    kept = narrow(question, surely, loose)
    if len(kept) == 1:
        return None if outmatched(question, kept[0], surely) else kept[0]
    return _worded(question, text, kept) if kept else None


def _not_of_others(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of the date asked, and those without any right before one of them."""
    of_date = by_date(question, parts)
    kept: list[Part] = []
    near = False
    for part in reversed(parts):
        near = part in of_date if _YEAR.search(part.own) else near
        if part in of_date or near:
            kept.insert(0, part)
    return kept


def _counting(question: Question, parts: Sequence[Part]) -> bool:
    """Whether one of several figures counts the thing asked, or stands after its name."""
    measured = [not _asked(question).isdisjoint(_things(part)) for part in parts]
    said = (content_words(f"{part.head} {part.own}") for part in parts)
    asked = term(question.focus)
    return (any(measured) and not all(measured)) or any(asked in map(term, words) for words in said)


def _by_date(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The figures of the date asked; a date said after two things counted may be that of both."""
    kept = by_date(question, parts)
    if question.kind != "number" or not kept or len(kept) == len(parts):
        return kept
    nouns = {_things(part)[:1] for part in kept}
    before = [
        part
        for part in _not_of_others(question, parts)
        if part not in kept
        and not any(map(_is_bare, kept))
        and _things(part)
        and _things(part)[:1] not in nouns
    ]
    return [part for part in parts if part in kept or part in before]


def _by_noun(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The numbers of the thing counted, and those whose thing was said before."""
    if question.kind != "number" or not question.focus:
        return parts
    counted = [part for part in parts if not _asked(question).isdisjoint(_things(part))]
    return [part for part in parts if part in counted or _is_bare(part)] if counted else parts


def _asked(question: Question) -> frozenset[str]:
    """What a question counts: the term of its noun, and the code of a unit."""
    unit = FORMS.get(question.focus, "")
    return frozenset({term(question.focus), unit} - {""})


def _things(part: Part) -> tuple[str, ...]:
    """What a figure counts: its unit, and the terms of the words right after it."""
    unit = part.candidate.item.unit if part.candidate.item else ""
    after = content_words(" ".join(part.after.split()[:3]))
    return (*filter(None, [unit]), *map(term, after))


def _is_of_either(part: Part, parts: Sequence[Part]) -> bool:
    """Whether a number without its noun follows two things, either of which it may count."""
    before = parts[: list(parts).index(part)]
    return (
        _is_bare(part) and len({_things(other)[:1] for other in before if not _is_bare(other)}) > 1
    )


def _is_bare(part: Part) -> bool:
    """Whether nothing counted is said after a number ("1 150 sont équipées", "3 000 prévus")."""
    if part.candidate.item is None or part.candidate.item.unit or part.first:
        return False
    words = re.findall(r"[^\W\d_]+|\S", part.after)
    return (
        not words
        or not content_words(words[0])
        or bool(_AIMED.search(fold(words[0])))
        or re.search(r"[éi]e?s?\Z", words[0]) is not None
    )


def _by_whole(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The parts of a whole without the whole, or the whole where that is asked."""
    whole = [part for part in parts if _OUT_OF.search(fold(part.lead))]
    if _IN_ALL.search(fold(question.text)):
        divided = len(parts) > 1 and _SUBSET.search(fold(parts[1].lead))
        return whole or (parts[:1] if divided and parts[0].first else parts)
    return [part for part in parts if part not in whole] or parts


def _by_aim(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """What is planned where that is asked, else what is done, where a sentence tells both apart."""
    aims: dict[Part, bool] = {}
    last = False
    for part in parts:
        subset = bool(_SUBSET.search(fold(part.lead)))
        last = last if subset else bool(_AIMED.search(fold(part.own)))
        aims[part] = last
    apart = any(_CONTRAST.search(fold(part.lead)) or aims[part] for part in parts if not part.first)
    asked = bool(_AIMED.search(fold(question.text)))
    return ([part for part in parts if aims[part] == asked] or parts) if apart else parts


def _by_contrast(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The values told, without those they are compared with ("contre 8 %")."""
    if re.search(r"\bcontre\b|(?<!\w)(?:مقابل|ضد)", fold(question.text)):
        return parts
    told = [part for part in parts if part.first or not _COMPARED.search(fold(part.lead))]
    return told or parts


def _in_list(part: Part) -> bool:
    """Whether nothing is said between a figure and the one before: they answer together."""
    return not content_words(part.lead) and not _SUBSET.search(fold(part.lead))


def _is_parallel(parts: Sequence[Part]) -> bool:
    """Whether each figure is said to be for somebody: "dix ans pour les uns et cinq pour…"."""
    return all(_FOR.match(fold(part.after)) for part in parts)


def _worded(question: Question, text: str, parts: Sequence[Part]) -> Part | None:
    """The figure around which the sentence says most of what the question says.

    What stands before the first may be said of all, unless each says a word of it again. A first
    figure wins over its own parts ("10 milliards, dont 3 pour…") where all that is asked is said.
    """
    if any(_in_list(part) for part in parts if not part.first):
        return None
    kinds = {part.candidate.item.kind for part in parts if part.candidate.item}
    if not question.focus and len(kinds) > 1:
        return None
    asked, first = telling_terms(question), parts[0]
    own = {part: terms_in(part.own, asked) for part in parts}
    ahead = terms_in(f"{first.head} {first.before}", asked)
    others = [own[part] for part in parts if not part.first]
    if first.first and question.kind != "date" and not all(held & ahead for held in others):
        own[first] = terms_in(first.after, asked)
    best = dominant(own)
    others_more = best is not None and len(ahead - own[best]) > len(own[best])
    if best is not None and others_more and not (best.first or _is_parallel(parts)):
        return None
    subsets = all(_SUBSET.search(fold(part.lead)) for part in parts if not part.first)
    whole = first.first and subsets and not any(others) and all_said(question, text)
    return first if best is None and whole else best
