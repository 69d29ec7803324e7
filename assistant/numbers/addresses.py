"""Addresses, markers like [1] and telephone numbers, whose digits are no figures."""

import re

from assistant.numbers.units import unit_at

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+\.[\w.]+")
_MARKER = re.compile(r"\[\d+(?:[,; -]+\d+)*\]")
_TELEPHONE = re.compile(
    r"(?=[+0])(?<![\d+])(?<!\d[ .,'-])(?!\+?\d{1,3}(?:[ .]\d{3})+(?![\d .-]*\d))"
    r"(?:(?:\+|00)\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){3,6}|0\d(?:[ .-]\d{2}){4}|0[5-8]\d{8}"
    r"|0[5-8]\d{2}(?:[ -]\d{6}|(?:[ .-]\d{2}){3})|0[89]0[ -]?\d{3}[ -]?\d{4}"
    r"|0[1-9]\d{2}(?:[ .-]\d{2,3}){2,3})(?!\d)"
)
_CALLED = re.compile(
    r"(?<![^\W_])(?P<cue>"
    r"numeros? (?:verts?|gratuits?|uniques?|courts?|d'appel|d'urgence|de telephone|telephoniques?)"
    r"|(?:appel(?:er|ez|ant)|compos(?:er|ez|ant)|joignables?|joindre)(?: \w+){0,2}? (?:au|le)"
    r"|[وفب]?(?:ال|لل)?رقم (?:ال)?(?:اخضر|مجاني|هاتف|هاتفي|موحد|قصير)"
    r"|[وف]?(?:علي |ب)الرقم"
    r"|(?:ال|لل)?(?:اتصال|اتصلوا?|بالاتصال)(?: \w+){0,2}? (?:ب|بالرقم|علي الرقم|برقم|علي)"
    r"|(?P<weak>tel(?:ephone)?s?\.?|fax|numeros?|[وفب]?(?:ال|لل)?(?:هاتف|فاكس)|[وفب]?(?:ال)?رقم)"
    r")(?: ?(?::|n ?°|(?:au|le|est|numero|ب|هو|علي|رقم|الرقم|بالرقم)(?![^\W_])))*"
    r" ?(?P<digits>\+?\d+(?:[ .-]\d+)*)(?!\d)"
)
"""A number said to be called; after a weak word only what is long enough to be a telephone."""
_SCALE = re.compile(r" ?(?:mil|الف|الاف|ملي|ملا|%|pour cent|في الم)")
_SHORTEST, _LONG = 3, 8
_SPACED = frozenset("+0123456789 ")
_CUES = ("tel", "fax", "numero", "appel", "compos", "joig", "joind", "رقم", "هاتف", "فاكس", "اتص")
_ALWAYS_OPEN = re.compile(
    r"(?<![^\W_])(?:24|vingt-quatre) ?h(?:eures?)? sur (?:24|vingt-quatre)(?![^\W_])"
    r"|(?<![^\W_])(?:7|sept) ?j(?:ours)? sur (?:7|sept)(?![^\W_])"
    r"|(?<![\d/])(?:24h?/24|24h?/7|7j?/7)(?![\d/])"
)


def _blot(found: re.Match[str]) -> str:
    return "|" * len(found.group())


def called(folded: str) -> dict[int, int]:
    """Where numbers said to be called begin and end: "appeler le 3939", «الهاتف 71 887 000».

    Like the numbers of laws they name and count nothing; they are asked for as those are.
    """
    if not any(cue in folded for cue in _CUES):
        return {}
    found = (match for match in _CALLED.finditer(folded) if _is_called(match))
    return dict(match.span("digits") for match in found)


def _is_called(found: re.Match[str]) -> bool:
    digits, end = found["digits"], found.end("digits")
    length = sum(character.isdigit() for character in digits)
    named = not found["weak"] or (length >= _LONG and set(digits) <= _SPACED)
    counts = _SCALE.match(found.string, end) or unit_at(found.string, end)
    return named and length >= _SHORTEST and not counts


def mask(folded: str) -> str:
    """The text with addresses, markers like [1] and telephone numbers blotted out, as long."""
    for sign, pattern in (
        ("http", _ADDRESS), ("www.", _ADDRESS), ("@", _ADDRESS), ("[", _MARKER),
        ("0", _TELEPHONE), ("+", _TELEPHONE), (" sur 24", _ALWAYS_OPEN), (" sur 7", _ALWAYS_OPEN),
        (" sur vingt", _ALWAYS_OPEN), (" sur sept", _ALWAYS_OPEN), ("/24", _ALWAYS_OPEN),
        ("/7", _ALWAYS_OPEN),
    ):  # fmt: skip
        if sign in folded:
            folded = pattern.sub(_blot, folded)
    return folded
