"""Finds the figures of a text: each number, date and reference with what it measures.

Works on folded text; offsets are folded offsets until `assistant.quantities` maps them back.
"""

import re
from dataclasses import replace
from fractions import Fraction

from assistant.normalize import Folded
from assistant.numbers.addresses import called, mask
from assistant.numbers.counts import cardinal, dual, fifth, one, share
from assistant.numbers.dates import numeric_date
from assistant.numbers.digits import Token, tokenize
from assistant.numbers.figure import Figure, Text
from assistant.numbers.named_digits import glued_letters_end, name_end
from assistant.numbers.number_words import lexeme
from assistant.numbers.numeral import Numeral
from assistant.numbers.numerals import read
from assistant.numbers.ordinals import ordinal, word_ordinal
from assistant.numbers.references import is_list_number, reference_at
from assistant.numbers.special_figures import special_figure, word_role

_ABOUT = re.compile(
    r"(?:(?<![^\W_])(?:environ|pres d[e']|plus d[e']|moins d[e']|au moins|au plus|presque|quelques?"
    r"|autour d[e']|aux alentours d[e']|jusqu'a|de l'ordre d[e']|avoisinant|approximativement"
    r"|a peu pres|au-dela d[e']"
    r"|[وفبل]?(?:حوالي|نحو|زها|قرابه|ما يقارب|يقارب|يناهز|ما يناهز|اكثر من|ازيد من|اقل من"
    r"|ما لا يقل عن|ما يزيد عن|ما يزيد علي|يفوق|تفوق|ما يفوق|علي الاقل))|[~≈])"
    r" *(?:les? |la |des? |l')?(?:[وفبلك]|ال)?\Z"
)
_ORDINAL_SUFFIX = re.compile(r"(?:ers?|eres?|res?|e|es|emes?|nde?s?|iemes?)(?![^\W_])")
_CLOCK = re.compile(
    r"([01]?\d|2[0-4]) ?(?:h|:|heures? ) ?([0-5]\d)(?![^\W_]|[:.,]\d| \d{3})"
    r"(?: ?(?:min|mn|minutes?)(?![^\W_]))?"
)
_COUNTED = re.compile(r" (?!(?:dans|sans|sous|vers|depuis|puis|mais|apres|moins|plus)\b)\w+[sx]\b")
"""A plural noun after what looks like minutes: "2 heures 30 fois par mois"."""
_SHARE = re.compile(r"(?<![\d/.,-])([1-9])/([2-9]|10)(?= (?:(?:des?|du|من)(?![^\W_])|d'))")
_VERSION = re.compile(r"\d\.0")
_LONGEST = 40
"""Characters a number in digits may have; longer ones are identifiers."""


def _from_numeral(text: Text, numeral: Numeral, at: int) -> Figure | None:
    if numeral.kind == "ordinal":
        return word_ordinal(text, numeral, at)
    if numeral.kind == "dual":
        return dual(text, numeral)
    if numeral.kind == "fraction":
        return share(text, numeral)
    if numeral.kind == "one":
        return one(text, numeral, at)
    if text.token(at).endswith("العشرين") and text.token(at - 1).endswith("مجموعه"):
        return None
    if (part := fifth(text, numeral, at)) is not None:
        return Figure("ratio", numeral.start, numeral.end, part)
    return cardinal(text, numeral)


def _pair(folded: str, start: int) -> Figure | None:
    """Two numbers that make one: a share ("1/3 des foyers"), an hour ("8h30")."""
    if (part := _SHARE.match(folded, start)) and int(part[1]) < int(part[2]):
        return Figure("ratio", start, part.end(), Fraction(int(part[1]), int(part[2])))
    if hour := _CLOCK.match(folded, start):
        if "heure" in hour.group() and _COUNTED.match(folded, hour.end()):
            return None
        value = int(hour[1]) + Fraction(int(hour[2]), 60)
        return Figure("measure", start, hour.end(), value, "hour")
    return None


def _from_digits(text: Text, at: int, last_reference: int) -> tuple[Figure | None, int]:
    """The figure digits begin, and the folded offset to go on from."""
    folded, token = text.folded, text.tokens[at]
    start, end = token.start, token.end
    if end - start > _LONGEST:
        return None, end
    if name := name_end(folded, start, end):
        return None, name
    if is_list_number(text.original, *text.source.span(start, end)):
        return None, end
    date, stop = numeric_date(folded, start), reference_at(folded, start, last_reference)
    if date is not None and (date[0][2] or not stop):
        return Figure("date", start, date[1], date=date[0]), date[1]
    if stop:
        return Figure("reference", start, stop), stop
    if (pair := _pair(folded, start)) is not None:
        return pair, pair.end
    numeral = read(text.tokens, at, folded)
    if numeral is None:
        return Figure("reference", start, end), end
    if suffix := _ORDINAL_SUFFIX.match(folded, end):
        rank = ordinal(text, numeral, suffix.end())
        return rank, rank.end
    figure = cardinal(text, numeral)
    letters = glued_letters_end(folded, end)
    version = _VERSION.fullmatch(token.text) and figure and figure.kind == "count"
    if figure is None or version or (letters > end and figure.end < letters):
        return None, max(letters, end)
    return figure, figure.end


def _per_second(text: Text, last: Figure, token: Token) -> bool:
    """Whether «الثانية» is the unit of time: «10 ملايين عملية في الثانية»."""
    between = text.folded[last.end : token.start]
    counted = last.kind == "measure" or last.scale > 1
    return counted and between.endswith(" في ") and between.count(" ") <= 3


def _last(text: Text, token: Token) -> int:
    return text.source.origins[token.end - 1]


def _from_word(text: Text, at: int, role: str, last: Figure | None) -> tuple[Figure | None, int]:
    """The figure a word begins after the figure `last`, and the folded offset to go on from."""
    token = text.tokens[at]
    if role != "number" and (special := special_figure(text, at, role)):
        return special, special.end
    if lexeme(token.text) is None:
        return None, token.end
    if token.text == "الثانيه" and last is not None and _per_second(text, last, token):
        return None, token.end
    if (
        token.text.endswith(("ثلاثا", "اربعا"))
        and text.original[_last(text, token) + 1 :][:1] == "ء"
    ):
        return None, token.end
    numeral = read(text.tokens, at, text.folded)
    if numeral is None:
        return None, token.end
    figure = _from_numeral(text, numeral, at)
    if figure is None:
        return None, numeral.end if numeral.kind == "ordinal" else token.end
    return figure, figure.end


def find(original: str, source: Folded) -> list[Figure]:
    """The figures of a text in order, without overlap; ranges not yet joined.

    `source` is the original folded with offsets.
    """
    folded = mask(source.text)
    text = Text(original, folded, source, tokenize(folded))
    figures: list[Figure] = []
    numbers = called(folded)
    done = last_reference = -1
    for at, token in enumerate(text.tokens):
        if token.start < done:
            continue
        role = word_role(token.text)
        if token.start in numbers:
            done = numbers[token.start]
            figure: Figure | None = Figure("reference", token.start, done)
        elif role == "digits":
            figure, done = _from_digits(text, at, last_reference)
        elif role:
            figure, done = _from_word(text, at, role, figures[-1] if figures else None)
        else:
            continue
        if figure is None or (figures and figure.start < figures[-1].end):
            continue
        if figure.kind == "reference":
            last_reference = figure.end
        if _ABOUT.search(folded, max(0, figure.start - 28), figure.start):
            figure = replace(figure, approximate=True)
        figures.append(figure)
    return figures
