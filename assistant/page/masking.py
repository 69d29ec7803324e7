"""Personal data in a text become stars before anything is written (e-mail, phone, card, bank)."""

import re

_D = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_GAP = r"[ \u00a0.\-/]?"
_STARS = "***"
_PATTERNS = (
    re.compile(r"[\w.+%-]+\s?(?:@|\(at\)|\[at\])\s?[\w-]+(?:\.[\w-]+)+"),
    re.compile(rf"\bMA{_D}{{2}}(?:{_GAP}{_D}){{20,24}}", re.IGNORECASE),
    re.compile(rf"(?<!{_D}){_D}(?:{_GAP}{_D}){{12,25}}(?!{_D})"),
    re.compile(
        rf"(?<![\w])(?:(?:\+|00|\u0660\u0660){_GAP}(?:{_D}{_GAP}){{10,14}}(?<={_D})"
        rf"|[0\u0660\u06f0]{_GAP}[5-8\u0665-\u0668\u06f5-\u06f8](?:{_GAP}{_D}){{8}})(?!{_D})"
    ),
    re.compile(rf"(?<!\w)[A-Za-z]{{1,2}}{_GAP}{_D}{{5,7}}(?!\w)"),
)


def masked(text: str) -> str:
    """The text with e-mail addresses, phone, identity-card, bank and card numbers starred."""
    for pattern in _PATTERNS:
        text = pattern.sub(_STARS, text)
    return text
