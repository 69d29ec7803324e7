"""Cuts a block of text into sentences.

Offsets are exact: `text[start:end]` is the sentence, literally. Sentences end at . ! ? … and, in
Arabic, ؟ and ؛, outside brackets; full stops of abbreviations, initials, decimals and addresses
do not end one, nor does ؛ before words that lean on what stands before it («؛ وتم تسليم 83 منها»).
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from assistant.documents.layout import Span, trim

_END = re.compile("(?:[.!?؟؛…۔]+)[»”\"')\\]\u200e\u200f\u061c\u202c\u2069\\s]*(?=\\s|\\Z)|؛")
_CLOSING = "»”)]"
_GOES_ON = frozenset(",،;:")
"""What closes a quotation after a stop, and what tells that the sentence around it goes on."""
_ABBREVIATIONS = frozenset(
    """m mm mme mmes mlle dr dre pr me mgr st ste art arts al p pp ex cf env fig chap vol éd ed coll
    n no nos av bd tél tel hab réf ref sq sqq vs adm gén dir dép min resp jr sr approx max
    janv févr avr juil sept oct nov déc inc ltd corp""".split()
)
_LONGEST = 40
"""No abbreviation is longer, with what stands before it."""
_ARABIC_ABBREVIATIONS = frozenset("د م أ ا ص ج ق ط ت ه هـ ر ذ أد ش مج تق".split())
_OPENS = 6
"""Among so many words after ؛ is what leans on the words before it."""
_UNTIL_STOP = re.compile(r"[^.!?؟؛…۔]*")
_WORD = re.compile(r"\w+")
_MARKS = re.compile("[\u0640\u064b-\u0652\u0670\u200e\u200f\u061c]")
_SUBORDINATE = re.compile(
    r"[وف]?(?:إذ|لأن\w{0,3}|بل|لكن\w{0,3}|أي|حيث|بينما|مما|الذي|التي|الذين|هو|هي|هم|هما|هن)"
)
_BACK = re.compile(
    r"[وف]?(?:(?:من|ب|عن|في|إلي|علي|ل|بين|مع|لدي|كل|جميع|معظم|أغلب|بعض)(?:ها|هم|هما|هن)"
    r"|منه|عنه|فيه|إليه|لديه)|\w{3,}(?:ها|تهم|ته)"
)
"""What refers back: a preposition with its pronoun («منها», «فيه»), a noun with one («كلفتها»)."""
_BRACKET = re.compile(r"[()\[\]]")
_OPENING = {")": "(", "]": "["}
_LONGEST_ASIDE = 200
"""A bracket not closed within so many characters was most likely forgotten."""


def _asides(text: str, start: int, end: int) -> list[Span]:
    """From bracket to bracket, what stands in parentheses; of nested ones the outermost."""
    opened: dict[str, list[int]] = {"(": [], "[": []}
    found: list[Span] = []
    for match in _BRACKET.finditer(text, start, end):
        sign, at = match.group(), match.start()
        if sign in opened:
            opened[sign].append(at)
            continue
        first = opened[_OPENING[sign]].pop() if opened[_OPENING[sign]] else -1
        if first >= 0 and at - first <= _LONGEST_ASIDE:
            while found and found[-1][0] > first:
                found.pop()
            found.append((first, at))
    return found


def _inside(asides: Sequence[Span], match: re.Match[str]) -> bool:
    before = bisect_left(asides, match.span())
    return before > 0 and match.end() <= asides[before - 1][1]


def _is_abbreviation(text: str, start: int, dot: int) -> bool:
    word = re.search(r"[^\s(«\"'’\[]*\Z", text[max(start, dot - _LONGEST) : dot])
    token = word.group() if word else ""
    bare = token.rstrip(".")
    if not bare or not bare[-1].isalpha():
        return False
    last = bare.rsplit(".", 1)[-1].rsplit("-", 1)[-1]
    if len(last) == 1 and (last.isupper() or "\u0620" <= last <= "\u064a"):
        return True
    return last.casefold() in _ABBREVIATIONS or last in _ARABIC_ABBREVIATIONS


def _leans_back(text: str, start: int, end: int) -> bool:
    """Whether what follows ؛ cannot stand alone: its noun, or what it explains, stands before."""
    found = _UNTIL_STOP.match(text, start, end)
    words = _WORD.findall(_MARKS.sub("", found.group() if found else ""))[:_OPENS]
    return bool(words) and (
        _SUBORDINATE.fullmatch(words[0]) is not None or any(map(_BACK.fullmatch, words))
    )


def _ends_here(text: str, start: int, match: re.Match[str], end: int) -> bool:
    terminator = match.group().strip()
    if match.end() >= end:
        return True
    if (
        terminator[0] == "."
        and len(terminator) == 1
        and _is_abbreviation(text, start, match.start())
    ):
        return False
    if terminator[0] == "؛" and _leans_back(text, match.end(), end):
        return False
    following = text[match.end() : end].lstrip()[:1]
    if following and following in _CLOSING:
        after = text[match.end() : end].lstrip(f" {_CLOSING}")[:1]
        return not (after.islower() or after in _GOES_ON)
    return terminator[0] in "؛؟۔" or not following.islower()


def sentence_spans(text: str, start: int, end: int) -> list[Span]:
    """The sentences of one block, as offsets into the text; together they cover its words."""
    spans: list[Span] = []
    first, asides = start, _asides(text, start, end)
    for match in _END.finditer(text, start, end):
        if not _inside(asides, match) and _ends_here(text, first, match, end):
            span = trim(text, first, match.end())
            if any(character.isalnum() for character in text[span[0] : span[1]]):
                spans.append(span)
                first = match.end()
    rest = trim(text, first, end)
    if any(character.isalnum() for character in text[rest[0] : rest[1]]):
        spans.append(rest)
    return spans
