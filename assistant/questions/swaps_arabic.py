"""An Arabic follow-up («وصندوق مقاول؟») put in the place of the phrase it replaces."""

import re
from collections.abc import Sequence

from assistant.normalize import fold
from assistant.proper_names.names import KINDS, known_names
from assistant.questions.subjects import PLACED, YEAR, is_verb_arabic, subject_at

_AT = re.compile(r"(?:في|داخل|ضمن|لدي|عند|ب|ف)\Z")
_APART = re.compile(
    r"(?:في|علي|عن|الي|لدي|عند|ضمن|داخل|حسب|بين|مع|ديال|لفايده|بالنسبه|خلال|منذ|قبل|بعد|سنه|عام"
    r"|حتي|بحلول|نهايه|يوم|شهر|من|الذي|التي|الذين|اللي)\Z"
)
_ATTACHED = re.compile(r"(?P<before>[بف])(?=ال\w)|(?P<for>ل)(?=ل\w)")
_TIME = re.compile(r"(?:[فب]?(?:ال)?(?:سنه|عام|شهر|يوم|اسبوع|افق)|\d+)\Z")
_LONGEST = 4


def _family(word: str) -> str:
    """The relation that a word opens: "at", another preposition, or "" for a noun."""
    folded = fold(word)
    attached = _ATTACHED.match(folded)
    found = (attached.group() if attached else "") or (folded if _APART.match(folded) else "")
    return "at" if _AT.match(found) else found


def _chunks(words: Sequence[str], since: int) -> list[tuple[int, int, str]]:
    """The phrases from a word on: where each starts, where it ends, and its relation."""
    found: list[tuple[int, int, str]] = []
    for at in range(since, len(words)):
        family = _family(words[at])
        if family or not found:
            found.append((at, at + 1, family))
        else:
            start, _, before = found[-1]
            found[-1] = (start, at + 1, before)
    return found


def _is_time(words: Sequence[str]) -> bool:
    return any(_TIME.match(fold(word)) for word in words[:2])


def _in_city(word: str) -> bool:
    """Whether a word is a city behind the letter of a preposition: «بأكادير»."""
    return word[:1] in set("بف") and bool(known_names(word[1:], "city"))


def _bare(words: Sequence[str]) -> list[str]:
    """The words of a phrase without its preposition."""
    if _ATTACHED.match(fold(words[0])):
        rest = words[0][1:]
        return [f"ا{rest}" if words[0].startswith("لل") else rest, *words[1:]]
    if _in_city(words[0]):
        return [words[0][1:], *words[1:]]
    return list(words[1:] if len(words) > 1 and _family(words[0]) else words)


def _known(words: Sequence[str], named: Sequence[str]) -> tuple[int, int] | None:
    """Where the one name of the same kind as a name stands; None without one."""
    text = " ".join(named)
    for kind in KINDS:
        if not known_names(text, kind):
            continue
        spans = [
            (at, at + size)
            for at in range(len(words))
            for size in range(min(_LONGEST, len(words) - at), 0, -1)
            if known_names(" ".join(words[at : at + size]), kind)
        ]
        shortest = [one for one in spans if not any(_inside(two, one) for two in spans)]
        if len(shortest) == 1:
            return shortest[0]
    return None


def _inside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one != other and other[0] <= one[0] and one[1] <= other[1]


def _same_head(words: Sequence[str], since: int, new: Sequence[str]) -> int | None:
    head = fold(new[0]).removeprefix("ال")
    heads = [fold(word).removeprefix("ال") for word in words]
    return heads.index(head, since) if head in heads[since:] else None


def _end_of(
    chunks: Sequence[tuple[int, int, str]], at: int, families: set[str], default: int
) -> int:
    """Where the phrase of a word ends, with the complements that the new one has of its own."""
    end = next((stop for start, stop, _ in chunks if start <= at < stop), default)
    for start, stop, family in chunks:
        if start == end and family and family in families:
            end = stop
    return end


def _placed(words: Sequence[str], start: int, end: int, new: Sequence[str]) -> str:
    return " ".join([*words[:start], *new, *words[end:]])


def _swapped_name(words: Sequence[str], new: Sequence[str]) -> str | None:
    """The question with a known name in the place of the one of its kind."""
    bare = _bare(new)
    whole = len(bare) == 1 or (len(bare) == 2 and not _known(bare[1:], bare[1:]))
    span = _known(words, bare) if whole else None
    if span is None:
        return None
    start, end = span
    attached = re.match(r"[بفل](?=\w{3})", words[start])
    own = attached and known_names(words[start][1:], "city") and _family(words[start])
    if own:
        return _placed(words, start, end, new if _family(new[0]) else [words[start][0], *bare])
    if start and _family(new[0]) and _family(words[start - 1]) == _family(new[0]):
        start -= 1
        return _placed(words, start, end, new)
    return _placed(words, start, end, bare)


def _headed(words: Sequence[str], since: int, new: Sequence[str], counted: bool) -> str:
    """The question with the follow-up in its one phrase, or its head with the follow-up alone."""
    chunks = _chunks(words, since)
    others = [item for item in chunks if not _is_time(words[item[0] : item[1]])]
    if not _family(new[0]) and len(others) == 1 and _APART.match(fold(words[others[0][0]])):
        return _placed(words, others[0][0] + 1, others[0][1], new)
    noun = bool(chunks) and not chunks[0][2] and (counted or chunks[0][1] - chunks[0][0] > 1)
    kept = words[: since + (1 if noun else 0)]
    year = None if YEAR.search(" ".join(new)) else PLACED.search(" ".join(words))
    return " ".join([*kept, f"({' '.join(new)})", *([year.group()] if year else [])])


def _swapped_head(words: Sequence[str], since: int, new: Sequence[str]) -> str | None:
    """The question with a phrase in the place of the one of the same first word."""
    same = _same_head(words, since, _bare(new))
    if same is None or len(_bare(new)) < 2:
        return None
    families = {"at" if _in_city(word) else _family(word) for word in new[1:]}
    end = _end_of(_chunks(words, since), same, families, len(words))
    own = _bare(new) if not _family(new[0]) or _family(words[same - 1]) else new
    return _placed(words, same, end, own)


def swapped_arabic(base: str, fragment: str) -> str:
    """The earlier question, the follow-up in the place of the phrase of the same shape.

    When it cannot be told which phrase is replaced, only the head of the question is kept, so
    that the earlier subject never answers.

    Args:
        base: the earlier question, without its mark.
        fragment: the follow-up, without its «و» and its mark.
    """
    words, new = base.split(), fragment.split()
    since, counted = subject_at(words)
    if replaced := _swapped_head(words, since, new) or _swapped_name(words, new):
        return replaced
    family = _family(new[0])
    if not family and counted and len(words) > since + 1 and is_verb_arabic(words[since + 1]):
        return _placed(words, since, since + 1, ["من", *new])
    chunks = _chunks(words, since)
    alike = [row for row in chunks if row[2] == family and not _is_time(words[row[0] : row[1]])]
    if alike:
        start, end, _ = alike[-1 if family else 0]
        if not family and counted and end - start > 1:
            start += 1
        return _placed(words, start, end, new)
    return _headed(words, since, new, counted)
