"""Which of several figures of a sentence a question asks for; none when nothing decides."""

import re
from collections.abc import Sequence

from assistant.analyzer import content_words, term
from assistant.events import events
from assistant.normalize import fold
from assistant.own_parts import Part
from assistant.question import Question
from assistant.telling_apart import (
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
_BEGUN = re.compile(
    r"\b(?:lanc\w+|commenc\w+|debut\w*|demarr\w+|ouv(?:r|ert)\w*|entam\w+|inaugur\w+)\b"
    r"|(?<!\w)[وسفلي]{0,3}(?:[تين]?(?:نطلق|بد[اء]|شرع|فتتح)|انطلا?ق|افتتاح|(?:ال)?بدا)"
)
_ENDED = re.compile(
    r"\b(?:achev\w+|termin\w+|fini\w*|fin|clos\w*|expir\w+|livr\w+|echeance)\b"
    r"|(?<!\w)[وسفلي]{0,3}(?:[تين]?(?:نتهي|كتمل)|انته\w+|(?:ال)?نهايه|تسليم|(?:ال)?ختام)"
)
_STAGES = frozenset({"announced", "signed", "adopted", "published", "applied", "named"})
_AT_FIRST = re.compile(r"\bdevai\w+|\binitial\w*|\bd'abord|(?<!\w)كان|(?<!\w)(?:ال)?اصلي")


def chosen(question: Question, text: str, parts: Sequence[Part]) -> Part | None:
    """The part of a sentence whose figure a question asks for; None when nothing decides."""
    if question.kind == "number" and question.focus and not _counting(question, parts):
        surely = narrow(question, parts, (_by_date, by_rank, by_moment))
        alone = len(surely) == 1 and not _OUT_OF.search(fold(surely[0].lead))
        return surely[0] if alone else None
    if question.kind == "date":
        surely = narrow(question, parts, (by_date, by_figure, by_rank, by_name))
        loose: Sequence[Test] = (_by_stage,)
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
    """The parts without those of another date than the one asked, if any is of that one."""
    of_date = by_date(question, parts)
    undated = [part for part in parts if not re.search(r"\d{4}|[٠-٩]{4}", part.own)]
    return [part for part in parts if part in of_date or part in undated]


def _counting(question: Question, parts: Sequence[Part]) -> bool:
    """Whether one of several figures counts the thing asked, or stands after its name."""
    asked = term(question.focus)
    return any(
        asked in {term(word) for word in content_words(f"{part.head} {part.own}")} for part in parts
    )


def _by_date(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The figures of the date asked; a date said after two things counted may be that of both."""
    kept = by_date(question, parts)
    if question.kind != "number" or not kept or len(kept) == len(parts):
        return kept
    nouns = {_nouns(part.after)[:1] and _nouns(part.after)[0] for part in kept}
    before = [
        part
        for part in _not_of_others(question, parts)
        if part not in kept
        and not any(map(_is_bare, kept))
        and _nouns(part.after)[:1]
        and _nouns(part.after)[0] not in nouns
    ]
    return [part for part in parts if part in kept or part in before]


def _by_noun(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The numbers of the thing counted, and those whose thing was said before."""
    if question.kind != "number" or not question.focus:
        return parts
    asked = term(question.focus)
    counted = [part for part in parts if asked in _nouns(part.after)]
    return [part for part in parts if part in counted or _is_bare(part)] if counted else parts


def _nouns(after: str) -> list[str]:
    return [term(word) for word in content_words(" ".join(after.split()[:3]))]


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


def _stages(text: str) -> frozenset[str]:
    """What a text says was done: signed, adopted… begun or ended."""
    folded = fold(text)
    begun = {"begun"} if _BEGUN.search(folded) else set()
    ended = {"ended"} if _ENDED.search(folded) else set()
    return frozenset((events(text) & _STAGES) | begun | ended)


def _by_stage(question: Question, parts: Sequence[Part]) -> Sequence[Part]:
    """The dates of what is asked: begun, ended, signed…; else those of no other.

    A date put off gives way to the new one.
    """
    later = [part for part in parts if "postponed" in events(part.own)]
    if later and not _AT_FIRST.search(fold(question.text)):
        return later
    asked = _stages(question.text)
    if not asked:
        return parts
    alike = [part for part in parts if _stages(part.own) & asked]
    return alike or [part for part in parts if not _stages(part.own)]


def _in_list(part: Part) -> bool:
    """Whether nothing is said between a figure and the one before: they answer together."""
    return not content_words(part.lead) and not _SUBSET.search(fold(part.lead))


def _worded(question: Question, text: str, parts: Sequence[Part]) -> Part | None:
    """The figure around which the sentence says most of what the question says.

    What stands before the first may be said of all, unless each says a word of it again. A first
    figure wins over its own parts ("10 milliards, dont 3 pour…") where all that is asked is said.
    """
    if any(_in_list(part) for part in parts if not part.first):
        return None
    if (
        not question.focus
        and len({part.candidate.item.kind for part in parts if part.candidate.item}) > 1
    ):
        return None
    asked, first = telling_terms(question), parts[0]
    own = {part: terms_in(part.own, asked) for part in parts}
    ahead = terms_in(f"{first.head} {first.before}", asked)
    others = [own[part] for part in parts if not part.first]
    if first.first and question.kind != "date" and not all(held & ahead for held in others):
        own[first] = terms_in(first.after, asked)
    best = dominant(own)
    if best is not None and not best.first and len(ahead - own[best]) > len(own[best]):
        return None
    subsets = all(_SUBSET.search(fold(part.lead)) for part in parts if not part.first)
    whole = first.first and subsets and not any(others) and all_said(question, text)
    return first if best is None and whole else best
