"""Addresses, markers like [1] and telephone numbers, whose digits are no figures."""

import re

_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+\.[\w.]+")
_MARKER = re.compile(r"\[\d+(?:[,; -]+\d+)*\]")
_TELEPHONE = re.compile(
    r"(?<![\d+])(?<!\d[ .,'-])(?!\+?\d{1,3}(?:[ .]\d{3})+(?![\d .-]*\d))"
    r"(?:(?:\+|00)\d{1,3}(?:[ .-]?\(?\d{1,4}\)?){3,6}|0\d(?:[ .-]\d{2}){4}|0[5-8]\d{8}"
    r"|0[5-8]\d{2}(?:[ -]\d{6}|(?:[ .-]\d{2}){3})|0[89]0[ -]?\d{3}[ -]?\d{4})(?!\d)"
)
_ALWAYS_OPEN = re.compile(
    r"(?<![^\W_])(?:24|vingt-quatre) ?h(?:eures?)? sur (?:24|vingt-quatre)(?![^\W_])"
    r"|(?<![^\W_])(?:7|sept) ?j(?:ours)? sur (?:7|sept)(?![^\W_])"
    r"|(?<![\d/])(?:24h?/24|24h?/7|7j?/7)(?![\d/])"
)


def _blot(found: re.Match[str]) -> str:
    return "|" * len(found.group())


def mask(folded: str) -> str:
    """The text with addresses, markers like [1] and telephone numbers blotted out, as long."""
    for sign, pattern in (
        ("http", _ADDRESS), ("www.", _ADDRESS), ("@", _ADDRESS), ("[", _MARKER),
        ("0", _TELEPHONE), ("+", _TELEPHONE), ("24", _ALWAYS_OPEN), ("7", _ALWAYS_OPEN),
        (" sur ", _ALWAYS_OPEN),
    ):  # fmt: skip
        if sign in folded:
            folded = pattern.sub(_blot, folded)
    return folded
