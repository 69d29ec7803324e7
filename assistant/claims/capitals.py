"""States told by their capitals and a body by its adjective: « Rabat veut », « onusien »."""

import re

_IN_FRENCH = {
    "Rabat": "le Maroc",
    "Washington": "les États-Unis",
    "Paris": "la France",
    "Madrid": "l'Espagne",
    "Pékin": "la Chine",
    "Berlin": "l'Allemagne",
    "Londres": "le Royaume-Uni",
    "Moscou": "la Russie",
}
_IN_ARABIC = {
    "الرباط": "المغرب",
    "واشنطن": "الولايات المتحدة",
    "باريس": "فرنسا",
    "مدريد": "إسبانيا",
    "بكين": "الصين",
    "برلين": "ألمانيا",
    "لندن": "بريطانيا",
    "موسكو": "روسيا",
}
_STATES = {**_IN_FRENCH, **_IN_ARABIC}
_FRENCH, _ARABIC = "|".join(_IN_FRENCH), "|".join(_IN_ARABIC)
_DEED = (
    r"(?:veut|vise|mise|compte(?= [^\W\d]+(?:er|ir|re)(?!\w))|entend"
    r"|souhaite|esp[eè]re|ambitionne|table|parie|cherche|pr[ée]voit"
    r"|(?:a|ont|avait|avaient|aurait) (?:sign|paraph|adopt|vot|port|lanc|pr[ée]sent|allou|mobilis"
    r"|ratifi|n[ée]goci|conclu|d[ée]fendu|propos|parrain|soutenu|choisi|d[ée]cid|d[ée]roul|obtenu"
    r"|investi|d[ée]bloqu|promis|annonc|d[ée]voil)\w*)"
)
_SUBJECT = re.compile(
    rf"(?<![\w'’-])(?<!\b[àÀA] )(?<!\bde )(?<!\bvers )(?<!\bsur )(?<!\bpour )(?P<one>{_FRENCH})"
    rf"(?: et (?P<other>{_FRENCH})(?![\w-])| (?=(?:ne |n')?{_DEED}(?!\w)))"
)
_PAIR = re.compile(
    rf"(?<!\w)(?P<one>{_ARABIC}) و(?P<other>{_ARABIC})(?!\w)"
    r"|(?<!\w)(?P<verb>[وف]?س?(?:تسعى|تريد|تعتزم|تطمح|تعو[ّ]?ل|تراهن|تستهدف|تأمل|تنوي"
    rf"|وق[ّ]?عت|اعتمدت|قد[ّ]?مت|خص[ّ]?صت|أطلقت|أعلنت)) (?P<lone>{_ARABIC})(?!\w)"
)
_BODY = re.compile(r"(?<!\w)(?:onusien(?:ne)?s?|(?:ال)?أممي(?:ة)?)(?!\w)")


def as_named(text: str) -> str:
    """A claim with its states and the United Nations told by name.

    >>> as_named("Rabat veut une résolution onusienne.")
    "le Maroc veut une résolution de l'ONU."
    """
    told = _SUBJECT.sub(_french, _PAIR.sub(_arabic, text))
    return _BODY.sub(lambda found: "de l'ONU" if found[0].isascii() else "للأمم المتحدة", told)


def _french(found: re.Match[str]) -> str:
    if found["other"]:
        return f"{_STATES[found['one']]} et {_STATES[found['other']]}"
    return f"{_STATES[found['one']]} "


def _arabic(found: re.Match[str]) -> str:
    if found["verb"]:
        return f"{found['verb']} {_STATES[found['lone']]}"
    return f"{_STATES[found['one']]} و{_STATES[found['other']]}"
