"""What a sentence leaves out by its own words: «hors terrain» tells nothing of the land."""

import re
from functools import lru_cache

from assistant.normalize import fold

_LEAVING_OUT = (
    r"\bhors(?!-)(?! (?:service|ligne|normes?|usage|saison|sujet|jeu|pair))"
    r"|\bsauf\b(?! (?:si|que|en cas)\b)|\bhormis\b|\bexcepte(?:es?|s)?\b(?= \w)"
    r"|\ba l'(?:exception|exclusion) d(?:e|u|es)\b|\bsans (?:compter|inclure)\b"
    r"|\bnon compris(?:es?)? (?=l|d|c|s)"
    r"|(?<!\w)و?(?:باستثنا|(?:في)?ما ?عدا|عدا)(?!\w)"
    r"|(?<!\w)(?:(?:من |ب)?دون|بغير|خارج) (?:احتساب|حساب|ادراج|اعتبار|(?:ال)?(?:ثمن|كلفه|تكلفه"
    r"|رسوم|ضريبه|ضرايب|ارض|عقار|وعا|اقتنا))"
)
_UNTIL = r"(?=[.,;:()!?]|\b(?:mais|est|sont|sera|seront|s'eleve\w*|a ete|ont ete)\b|\Z)"
_LEFT_OUT = re.compile(rf"(?:{_LEAVING_OUT}).{{2,90}}?{_UNTIL}")
_AFTER = re.compile(r"(?:\w+ ){0,2}\w+ non compris(?:es?)?(?=\W*(?:[.,;:()]|\Z))")
"""«terrain non compris»."""
_SIGNS = (
    "hors", "sauf", "hormis", "exc", "sans ", "non compris",
    "استثنا", "عدا", "دون ", "بغير ", "خارج ",
)  # fmt: skip
"""A text with none of these leaves nothing out: most hold none, and the rules are slow."""


@lru_cache(maxsize=50_000)
def left_out(text: str) -> tuple[str, str]:
    """The folded stretches of a text that name what it leaves out, and the rest of it.

    >>> left_out("Son coût est de 465 millions, hors acquisition du terrain.")
    ('hors acquisition du terrain', 'son cout est de 465 millions,  .')
    """
    folded = fold(text)
    if not any(sign in folded for sign in _SIGNS):
        return "", folded
    found = [match.group() for rule in (_LEFT_OUT, _AFTER) for match in rule.finditer(folded)]
    rest = _AFTER.sub(" ", _LEFT_OUT.sub(" ", folded))
    return " ".join(found), rest


_DENIED = re.compile(
    r"(?:\b(?:et|mais) non (?:pas )?(?=(?:d[eu]|des|aux?|la|les?|par|pour|sur|dans)\b|[dl]'|a )"
    rf'|(?<=[\w"»),] )وليست? (?=\w)).{{2,90}}?{_UNTIL}'
)


@lru_cache(maxsize=50_000)
def denied(text: str) -> tuple[str, str]:
    """The folded stretches of a text that name what it is not of, and the rest of it.

    >>> denied("Ces emplois relèvent du plan, et non de la loi.")
    ('et non de la loi', 'ces emplois relevent du plan,  .')
    """
    folded = fold(text)
    if "non " not in folded and "ليس" not in folded:
        return "", folded
    found = [match.group() for match in _DENIED.finditer(folded)]
    return " ".join(found), _DENIED.sub(" ", folded)
