"""Ordinals that stand for a thing named before them: "Le second…", «أما الثاني», "l'autre"."""

import re
from dataclasses import dataclass
from functools import lru_cache

from assistant.normalize import fold, fold_with_offsets

_FRENCH_RANKS = {
    "premier": 1, "premiere": 1, "1er": 1, "1ere": 1, "un": 1, "une": 1, "second": 2,
    "seconde": 2, "deuxieme": 2, "autre": 2, "troisieme": 3, "quatrieme": 4, "cinquieme": 5,
    "sixieme": 6,
}  # fmt: skip
_ARABIC_RANKS = {
    "اول": 1, "اولي": 1, "اولا": 1, "احد": 1, "احدي": 1, "احدا": 1, "ثاني": 2, "ثانيه": 2,
    "ثانيت": 2, "اخر": 2, "اخري": 2, "ثالث": 3, "ثالثه": 3, "ثالثت": 3, "رابع": 4, "رابعه": 4,
    "خامس": 5, "خامسه": 5, "سادس": 6, "سادسه": 6,
}  # fmt: skip
_RANKS = _FRENCH_RANKS | _ARABIC_RANKS
_FRENCH_WORDS = "|".join(sorted(_FRENCH_RANKS, key=len, reverse=True))
_ARABIC_WORDS = "|".join(sorted(_ARABIC_RANKS, key=len, reverse=True))
_FIGURE = r"(?:environ |pres de |plus de )?(?!(?:19|20)\d\d\b)\d"
_VERB = (
    r"(?:(?:ne |se |lui |leur |y |en |n'|s'|l'|n'en |n'y )+\w"
    r"|(?:a|ont|est|sont|fut|va|vont|doit|peut|vise|porte|compte|couvre|concerne|accueille|coute"
    r"|emploie|produit|traite|recoit|dispose|comprend|comporte|regroupe|prevoit|represente|forme"
    r"|reste|mesure|existe|ouvre)\b"
    r"|(?!opera |camera |extrait |retrait |portrait |attrait |trait |souhait |bienfait )"
    r"\w+(?:ra|ront|ait|aient)\b"
    rf"|\w+e (?:l[ea]s? |l'|une? |{_FIGURE}))"
)
_FRENCH = re.compile(
    rf"(?<![\w-])(?:l[ea] |l'|au |du |a la |a l')(?P<rank>{_FRENCH_WORDS})"
    rf"(?= {_VERB}| {_FIGURE}|, )"
)
"""Without a noun after it: "la première phase" stands for nothing before it."""
_ARABIC_VERB = (
    r"[وف]?(?:قد |لقد )?(?:س?[يت](?!ونس|لك )\w{2,}|س[يت]\w+"
    r"|بلغت?|كلفت?|كانت?|ضمت?|شملت?|انطلقت?|افتتحت?|استقبلت?|حصلت?|وفرت?|انتجت?|شغلت?)"
)
_NO_SUPERLATIVE = (
    r"(?!\w)(?! (?:من (?:نوع|\d|يناير|فبراير|مارس|ابريل|ما|يوني|يولي|غشت|شتنبر|اكتوبر|نونبر|دجنبر)"
    r"|علي الصعيد|في العالم|عالميا|وطنيا|عربيا|قاريا|افريقيا|بعد الزوال|صباحا|ظهرا|زوالا|مسا))"
)
_ARABIC = re.compile(
    rf"(?:\A\W*|[،؛:] )(?:و?اما |[وف])?ال(?P<first>{_ARABIC_WORDS})(?=، | [يتس]\w{{2,}} | ف[يتس])"
    rf"|(?<!\w)و?اما ال(?P<as_for>{_ARABIC_WORDS}){_NO_SUPERLATIVE}"
    rf"|(?<!\w){_ARABIC_VERB} (?:في |من |علي )?ال(?P<told>{_ARABIC_WORDS}){_NO_SUPERLATIVE}"
    rf"|(?<!\w)[وف]?(?P<of>{_ARABIC_WORDS})(?:هما)(?!\w)"
)
_ARABIC_GAPPED = re.compile(rf"(?<!\w)(?:واما |اما |[وف])ال(?P<rank>{_ARABIC_WORDS})(?!\w)")
"""Once one ordinal has stood for a thing, the next need no verb: «تضم الأولى 40 والثانية 25»."""
_OPENING = re.compile(r"\W*(?:(?:quant|pour|mais|et|dans|or|puis|tandis que)\W+)?\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """An ordinal that stands for a thing named before, with the part of the sentence it owns.

    Attributes:
        start, end: of that part, as offsets into the sentence.
    """

    rank: int
    start: int
    end: int


def _found(folded: str) -> list[tuple[int, int]]:
    """The rank and the offset of each ordinal, in order."""
    french = [(_RANKS[item["rank"]], item.start()) for item in _FRENCH.finditer(folded)]
    arabic = [
        (_RANKS[next(filter(None, item.groupdict().values()))], item.start())
        for item in _ARABIC.finditer(folded)
    ]
    if arabic:
        arabic += [
            (_RANKS[item["rank"]], item.start())
            for item in _ARABIC_GAPPED.finditer(folded, arabic[0][1] + 1)
        ]
    return sorted({start: (rank, start) for rank, start in arabic + french}.values(), key=_start)


def _start(found: tuple[int, int]) -> int:
    return found[1]


@lru_cache(maxsize=20_000)
def places(text: str) -> tuple[Place, ...]:
    """The ordinals of a sentence that stand for things named before it, each with its part.

    They are none unless the first opens the sentence, or its verb does.
    """
    folded = fold(text)
    found: list[tuple[int, int]] = []
    for rank, start in _found(folded):
        if not found or rank > found[-1][0]:
            found.append((rank, start))
    if not found or not _OPENING.match(folded[: found[0][1]]):
        return ()
    origins = fold_with_offsets(text).origins
    starts = [0, *(origins[start] for _, start in found[1:])]
    ends = [*starts[1:], len(text)]
    return tuple(
        Place(rank, start, end) for (rank, _), start, end in zip(found, starts, ends, strict=True)
    )
