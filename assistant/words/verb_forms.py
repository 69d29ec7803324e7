"""Whether a word of a question is a verb by its form, in either language.

A verb is said in other words far more often than a noun: of the verbs of the questions in
`training/authored` the sentence that answers holds one in six, of the other words one in three.
"""

import re

from assistant.normalize import fold

_NOUNS = frozenset(
    """premier dernier papier quartier etranger dossier chantier courrier metier fevrier janvier
    foyer loyer hiver cahier ouvrier particulier regulier financier hospitalier policier
    officier fermier berger danger dejeuner diner laser leader super cancer
    hier amer cher fier enfer desert avenir plaisir loisir souvenir desir cuir tir saphir
    conseiller escalier millier calendrier atelier palier pilier sentier courtier entier leger
    passager verger clocher plancher rocher bucher boucher chancelier hotelier immobilier
    mobilier routier minier forestier poster computer manager master cluster hacker center consumer
    devoir espoir soir noir miroir couloir trottoir""".split()
)
"""Frequent words that end like an infinitive."""
_FRENCH = re.compile(
    r"\w{2,}(?:eront|iront|raient|aient|erait|irait|era|ira|ront|erent|issent|ez)\Z"
    r"|\w{2,}(?:nn|tt|ss|[aeiou]ill|rr|ip|up|rn|i[vs]|ouv|us|o[iy]|tu|st|rt|rm|rd|ct)ent\Z"
    r"|\w{3,}(?:er|ir)\Z"
)
_ARABIC = re.compile(
    r"(?:س[يتن](?!اس|اد|ار|نا|ول|دي|و[يا]|ين|ما|تين)\w{3,}(?<![اه])"
    r"|[وف]?ي(?!و[منل]|نا|د|مين|سار|ابان)\w{3,}(?<![اه])"
    r"|(?:كا?|غا?)[يت](?!ف|ن|ان)\w{3,}(?<![اه]))\Z"
)


def is_verb(word: str) -> bool:
    """Whether a folded word looks like a verb: «سيتعلم», "apprennent", "stocker"."""
    if word[0] <= "z":
        return word not in _NOUNS and bool(_FRENCH.match(word))
    return bool(_ARABIC.match(word))


_TO = re.compile(r"(?<!\w)[àÀ](?!\w)")


def without_to(text: str) -> str:
    """A folded text without "à", which folded would be the verb "a"."""
    return fold(_TO.sub("_", text))
