"""Sentences that count a list's items («أولاً، …», "Deuxièmement, …"), and what announces them."""

import re
from collections.abc import Sequence
from functools import lru_cache

from assistant.normalize import fold

_RANKS = {
    1: "premierement|d'abord(?=,)|اولا", 2: "deuxiemement|secondement|ثانيا",
    3: "troisiemement|ثالثا", 4: "quatriemement|رابعا", 5: "cinquiemement|خامسا",
    6: "sixiemement|سادسا",
}  # fmt: skip
_COUNTING = {rank: re.compile(rf"\W*و?(?:{words})(?!\w)") for rank, words in _RANKS.items()}
_GOES_ON = re.compile(r"\W*(?:ensuite|enfin|puis|و?اخيرا)(?=[,،])")
_ORDINALS = {
    1: ("premiere?|1ere?|1er", "اول|اولي"), 2: ("seconde?|deuxieme|2e", "ثاني|ثانيه"),
    3: ("troisieme|3e", "ثالث|ثالثه"), 4: ("quatrieme|4e", "رابع|رابعه"),
    5: ("cinquieme|5e", "خامس|خامسه"), 6: ("sixieme|6e", "سادس|سادسه"),
}  # fmt: skip
_ORDINAL = {
    rank: re.compile(
        rf"\W*(?:et |puis |quant (?:au|a la) )?(?:l[ea] |un |une )?(?:{french})(?! ministre)(?!\w)"
        rf"|\W*(?:\w+ ){{0,2}}?(?:[وف]?ال(?:{arabic})|و?(?:{arabic})(?:ها|هما|هم))(?!\w)"
    )
    for rank, (french, arabic) in _ORDINALS.items()
}
"""A rank near the opening: "Le second est…", «والعائق الثاني هو…», «وثانيها…»."""
_FURTHER = re.compile(
    r"\W*(?:(?:enfin|ensuite|de plus|en outre|par ailleurs)(?!\w)"
    r"|(?:\w+'?\W+){1,4}(?:aussi|egalement|enfin|en outre)(?!\w)"
    r"|كما |و?اخيرا(?!\w)|(?:\w+ ){1,4}(?:ايضا|كذلك|اخيرا)(?!\w))"
)
_NEAR = 600
"""How far before the first item, in characters, its announcement may begin."""


@lru_cache(maxsize=20_000)
def counted_rank(folded: str) -> int | None:
    """The rank a folded sentence opens with; None where it does not count.

    >>> counted_rank("ثانيا، التوسع في البنية التحتية")
    2
    """
    found = (rank for rank, pattern in _COUNTING.items() if pattern.match(folded))
    return next(found, None)


@lru_cache(maxsize=20_000)
def _is_item(folded: str) -> bool:
    return counted_rank(folded) is not None or bool(_GOES_ON.match(folded))


def counts(text: str) -> bool:
    """Whether a sentence is an item of a list told in sentences."""
    return _is_item(fold(text))


def rank_of(folded: str) -> int | None:
    """The rank a folded sentence tells near its opening, itself counting or not.

    >>> rank_of("le second est la resistance d'une partie des cliniques.")
    2
    """
    if (counted := counted_rank(folded)) is not None:
        return counted
    return next((rank for rank, pattern in _ORDINAL.items() if pattern.match(folded)), None)


def goes_on(folded: str) -> bool:
    """Whether a folded sentence adds to what the one before it says ("Il demande aussi…")."""
    return _is_item(folded) or bool(_FURTHER.match(folded))


def announcements(sentences: Sequence[tuple[str, int, str]]) -> list[int]:
    """For each sentence, the row of the one that announces the list it is an item of, or -1.

    It is the last one before the list's first item, if near: «على ثلاثة محاور. أولاً، … ثانيًا، …».

    Args:
        sentences: (where the sentence stands, its offset there, its folded text).
    """
    found = [-1] * len(sentences)
    announcing: dict[str, int] = {}
    before: dict[str, int] = {}
    for row in sorted(range(len(sentences)), key=lambda row: sentences[row][:2]):
        home, start, folded = sentences[row]
        if counted_rank(folded) == 1:
            last = before.get(home, -1)
            near = last >= 0 and start - sentences[last][1] < _NEAR
            announcing[home] = last if near else -1
        if _is_item(folded):
            found[row] = announcing.get(home, -1)
        before[home] = row
    return found
