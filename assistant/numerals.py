"""Numbers in folded French and Arabic text, in digits and in words, with what they share.

The grammar of the words is in `assistant.number_grammar`; here numbers become counts, ordinals,
shares (un tiers, ثلاثة أرباع) and collectives (une dizaine), and doubtful words are told apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from assistant.digits import Token, is_digits
from assistant.number_grammar import (
    ONE,
    Part,
    compound,
    member_at,
    part_at,
    text_at,
    times_scales,
    word_at,
)
from assistant.number_words import lexeme


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as it stands in folded text.

    Attributes:
        kind: "one" is a lone article-like one, "dual" a noun in the Arabic dual.
        start, end: span in the folded text, without Arabic conjunction or preposition.
        next: index of the token after it.
        scale: the last power of ten said in words (million, ألف), 1 without.
        coefficient: the value before the scale.
        digits: the digits of a number written in digits, separators included; "" in words.
        noun: the folded noun of a dual.
    """

    kind: Literal["cardinal", "ordinal", "fraction", "one", "dual"]
    value: Fraction
    start: int
    end: int
    next: int
    coefficient: Fraction
    scale: Fraction = Fraction(1)
    digits: str = ""
    approximate: bool = False
    noun: str = ""


def _span(tokens: Sequence[Token], at: int, following: int) -> tuple[int, int]:
    word = word_at(tokens, at)
    return tokens[at].start + (word.prefix if word else 0), tokens[following - 1].end


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


def _fraction(tokens: Sequence[Token], at: int) -> Numeral | None:
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
    start, end = _span(tokens, at, index + 1)
    here = index + 1 + (text_at(tokens, index + 1) in {"de", "-"})
    scaled, scale, following = times_scales(tokens, here, value)
    if scale > 1:
        end = tokens[following - 1].end
        return Numeral("cardinal", scaled, start, end, following, value, scale)
    return Numeral("fraction", value, start, end, index + 1, value)


def _collective(tokens: Sequence[Token], at: int, part: Part) -> Numeral | None:
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
    start, end = _span(tokens, at, index)
    about = tokens[part.next].text not in {"douzaine", "douzaines"}
    return Numeral("cardinal", value, start, end, index, value / scale, scale, approximate=about)


_BEFORE_NUMBER = frozenset((
    "contre", "les", "des", "ces", "ses", "leurs", "nos", "pendant", "par", "sur", "entre",
    "environ", "ou", "et", "dont", "plus", "moins", "pour", "dans", "avec", "compte", "ont",
    "", ",", ";", ":", "(", "-",
))  # fmt: skip
_FUNCTION_WORDS = frozenset((
    "est", "et", "a", "au", "aux", "dans", "sans", "sous", "mais", "des", "les", "ses", "ces",
    "pas", "plus", "vers", "depuis", "puis", "alors", "tres", "apres", "nous", "vous", "ils",
    "elles", "pour", "par", "avec", "en", "de", "du", "que", "qui", "ou", "sera", "sont", "ne",
    "se", "s", "d", "l",
))  # fmt: skip


def _doubtful(tokens: Sequence[Token], at: int, part: Part) -> bool:
    """Whether a lone word that can be a number is rather another word (neuf, تسع)."""
    if part.next != at + 1 or is_digits(tokens[at]):
        return False
    following = text_at(tokens, at + 1)
    if tokens[at].text == "neuf":
        said = following.isalpha() and following not in _FUNCTION_WORDS
        return not said and text_at(tokens, at - 1) not in _BEFORE_NUMBER
    if tokens[at].text == "cent" and text_at(tokens, at - 1) == "pour":
        return True
    word = lexeme(tokens[at].text)
    if word and word.value == 100 and text_at(tokens, at - 1) in {"في", "فى"}:
        return True
    if word is None or word.language == "fr":
        return False
    if word.value == 2 and text_at(tokens, at - 1) in {"يوم", "كل"}:
        return True
    meta = tokens[at].text.endswith("ميتا")
    return meta or (part.role == "unit" and following[:1].isdigit())


def read(tokens: Sequence[Token], at: int, folded: str) -> Numeral | None:
    """The number that begins at a token, the longest one; None where there is none.

    Digits that are no number (references such as "09.08") give None too.
    """
    word = None if is_digits(tokens[at]) else lexeme(tokens[at].text)
    if word is not None and word.role == "dual":
        start, end = _span(tokens, at, at + 1)
        return Numeral("dual", word.value, start, end, at + 1, word.value, noun=word.noun)
    if word is not None and (share := _fraction(tokens, at)) is not None:
        return share
    part = part_at(tokens, at, folded)
    if part is not None and part.ordinal:
        start, end = _span(tokens, at, part.next)
        return Numeral("ordinal", part.value, start, end, part.next, part.value)
    if part is not None and (several := _collective(tokens, at, part)) is not None:
        return several
    first = member_at(tokens, at, folded, part)
    if first is None:
        return None
    number = compound(tokens, at, folded, first)
    if part is not None and _doubtful(tokens, at, part._replace(next=number.next)):
        return None
    start, end = _span(tokens, at, number.next)
    lone = part is not None and part.role == "one" and number.next == at + 1
    digits = tokens[at].text if is_digits(tokens[at]) else ""
    kind: Literal["one", "cardinal"] = "one" if lone else "cardinal"
    whole = number.scale == first.scale
    coefficient = first.coefficient if whole else number.value / number.scale
    scale = number.scale
    return Numeral(kind, number.value, start, end, number.next, coefficient, scale, digits)
