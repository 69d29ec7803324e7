"""Shares and collectives said in words: un tiers, ثلاثة أرباع, une dizaine, trois milliers."""

from collections.abc import Sequence
from fractions import Fraction

from assistant.numbers.digits import Token
from assistant.numbers.number_parts import Part, text_at, word_at
from assistant.numbers.numeral import Numeral, span
from assistant.numbers.scales import ONE, times_scales

_SHARE_ALONE = frozenset(Fraction(share) for share in ("1/2", "1/3", "2/3", "1/4", "1/6"))
_OF = frozenset({"de", "des", "du", "d"})
_CHANGES = (
    "dimin",
    "recul",
    "redui",
    "baiss",
    "hauss",
    "augment",
    "chut",
    "progress",
    "bond",
    "perd",
)


def _fraction_french(tokens: Sequence[Token], at: int, index: int) -> bool:
    """Whether a French fraction word is one: "un tiers des", not "un tiers de confiance"."""
    text, before = tokens[index].text, text_at(tokens, at - 1)
    following = text_at(tokens, index + 1)
    if text in {"demi", "demie"}:
        after = word_at(tokens, index + 1 + (following == "-"))
        return bool(after and after.role in {"scale", "scales"}) or following in {"-", "heure"}
    counted = index > at and tokens[at].text not in {"un", "une"}
    if text == "moitie" or counted:
        return True
    article = index > at or before in {"le", "du", "au"}
    if text != "tiers":
        return article
    confided = text_at(tokens, index + 2) in {"confiance", "payant"}
    return article and not confided and (following in _OF or _is_part(tokens, at))


def _is_part(tokens: Sequence[Token], at: int) -> bool:
    """Whether the words before "un tiers" ask for a share: "dont un tiers", "baisse d'un tiers"."""
    before = text_at(tokens, at - 1)
    changed = before == "'" and text_at(tokens, at - 3).startswith(_CHANGES)
    return changed or before in {"environ", "pour", "au", "dont"}


def fraction(tokens: Sequence[Token], at: int) -> Numeral | None:
    """Shares: la moitié, deux tiers, نصف, ثلاثة أرباع, un cinquième des; half a million."""
    count, index = ONE, at
    first = word_at(tokens, at)
    if first is not None and first.role in {"one", "unit"}:
        count, index = first.value, at + 1
    word = word_at(tokens, index)
    if word is None or (word.joined and index > at):
        return None
    if word.role == "ordinal" and word.language == "fr" and index > at and word.value > 2:
        plural = tokens[index].text.endswith("s")
        if (plural and count > 1) or (
            count == 1 and (text_at(tokens, index + 1) in _OF or _is_part(tokens, at))
        ):
            return _share(tokens, at, index, count / word.value)
        return None
    if word.role != "fraction" or (index > at and word.language == "ar" and count < 3):
        return None
    if word.language == "fr" and not _fraction_french(tokens, at, index):
        return None
    if index == at and (word.value not in _SHARE_ALONE or "ارباع" in tokens[at].text):
        return None
    return _share(tokens, at, index, count * word.value)


def _share(tokens: Sequence[Token], at: int, index: int, value: Fraction) -> Numeral:
    """A share; of a scale or a collective it is a number: half a million, « un demi-millier »."""
    start, end = span(tokens, at, index + 1)
    here = index + 1 + (text_at(tokens, index + 1) in {"de", "-"})
    several = word_at(tokens, here)
    if several and several.role == "collective" and not text_at(tokens, here).endswith("s"):
        about, total = text_at(tokens, here) != "douzaine", value * several.value
        end = tokens[here].end
        return Numeral("cardinal", total, start, end, here + 1, total, approximate=about)
    scaled, scale, following = times_scales(tokens, here, value)
    if scale > 1:
        end = tokens[following - 1].end
        return Numeral("cardinal", scaled, start, end, following, value, scale)
    return Numeral("fraction", value, start, end, index + 1, value)


def collective(tokens: Sequence[Token], at: int, part: Part) -> Numeral | None:
    """Une dizaine, trois douzaines, une centaine de milliers, trois milliers."""
    word = word_at(tokens, part.next)
    if word is None or word.role != "collective":
        return None
    value, scale, index = part.value * word.value, ONE, part.next + 1
    further = word_at(tokens, index + 1)
    if text_at(tokens, index) == "de" and further is not None:
        if further.role == "scales":
            value, scale, index = times_scales(tokens, index + 1, value)
        elif tokens[index + 1].text == "milliers":
            value, scale, index = value * 1000, Fraction(1000), index + 2
    start, end = span(tokens, at, index)
    about = tokens[part.next].text not in {"douzaine", "douzaines"}
    return Numeral("cardinal", value, start, end, index, value / scale, scale, approximate=about)
