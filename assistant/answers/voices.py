"""Who a sentence names as saying what it tells ("selon X", «حسب X», "X l'estime à"), and where."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from assistant.clues.reading import PARENTHESES, blank_notes
from assistant.normalize import fold
from assistant.numbers.dates import MONTH_NAMES
from assistant.words.analyzer import content_terms

_ATTRIBUTION = re.compile(
    r"(?:\b[Ss]elon|\b[Dd]['’]après|حسب|وفق|نقلا عن|عند)\s+([^،,:;.()]{2,60}?)"
    r"(?=\s{2,}|[،,:;.()]|$)"
)
_APART = re.compile(r"[,،;؛/]| et | puis | و(?=\w)")
_DATED = re.compile(rf"\S*\d\S*|(?<!\w)(?:{MONTH_NAMES})(?!\w)")
_LEADING = re.compile(r"\A\s*(?:(?:sources?|المص\w+)\s*:)?\s*(?:l'|la |le |les )?|\s+(?=\s|\Z)")
_VOICE = re.compile(
    r"\b(?:selon|d'apres|cite\w* par|donne\w*|compt\w+|indiqu\w+|ecri\w+|situe\w*|evoque\w*"
    r"|parle\w*)\b"
    r"|حسب|وفق|نقلا عن|يذكر|تذكر|\bعند\b|يحصي|تحصي|تتحدث"
)
_CREDIT = re.compile(
    r"(?:\b[Ss]elon|\b[Dd]['’]après|(?<!\w)[وف]?(?:ب?حسب|وفق[اًـ]*(?: ل)?|نقلا عن))\s*"
    r"(?P<name>(?:[^،,:;.()\d]|(?<=[^\W\d_])\d+){2,90}?)"
    r"(?:\s*\([^()]*\)|\s*(?=[،,:;.]|$)|\s+(?=et\b|و(?:\d|يوم|نحو)))"
)
"""Words that name a source, up to what parts them from what it says."""
_ESTIMATE = re.compile(
    r"(?:\bl['’]|\bles )(?:estim|évalu|chiffr)\w+|\b(?:parle|évoque|fait état d|avance|annonce)\w*"
    r"|(?<!\w)[وف]?[يت]قدر(?:ها|ه|هم)(?!\w)"
)
"""Verbs by which a body gives its own figure of what was spoken of."""
_SORTS = re.compile(
    r"\A(?:l'|la |le |les |leur |sa |son )?(?:zones?|tailles?|cas|niveaux?|regions?|ages?|types?"
    r"|categories?|annees?|villes?|axes?|secteurs?|saisons?|besoins?|revenus?|modeles?)\b"
    r"|\A(?:ال)?(?:جهات|جهه|سن|حاله|حالات|نوع|مستوي|سنوات|سنه|محاور|مدن|اصناف|صنف|فصول|حجم|عمر)(?!\w)"
)
"""What figures are sorted by, and no one's word ("selon la taille", «حسب الجهات»)."""
_OWN = re.compile(r"[,،(]")
_SAME = re.compile(r"\b(?:(?:la|le|les) )?memes?\b|(?<!\w)(?:ل?نفس|ذات)(?!\w)|المصدر ذاته")


_SAYS = re.compile(
    r"\W*(?:\w+\W+){0,2}?(?:donne|compte|indique|ecrit|situe|evoque|parle|estime|evalue|chiffre"
    r"|annonce|avance|rapporte|date|affirme)(?:nt)?(?!\w)"
)


@dataclass(frozen=True, slots=True)
class Credit:
    """Where a text names a source: the span of the words, and the source's name."""

    start: int
    end: int
    name: str


def count_voices(text: str) -> int:
    """How many times a sentence tells something as said by someone."""
    return len(_VOICE.findall(fold(text)))


def says_it(text: str, end: int) -> bool:
    """Whether the name that ends at an offset is that of who tells the rest ("Reuters donne…")."""
    return bool(_SAYS.match(fold(text[end : end + 40])))


def voices(text: str) -> frozenset[str]:
    """The folded names of those a sentence gives as its sources, without dates."""
    named = [found.group(1) for found in _ATTRIBUTION.finditer(text)]
    named += PARENTHESES.findall(text) if blank_notes(text) != text else []
    parts = [_DATED.sub("", fold(part)) for item in named for part in _APART.split(item)]
    return frozenset(_LEADING.sub("", part) for part in parts) - {""}


def without_voices(text: str) -> str:
    """A sentence with its publication notes and sources blanked, the same length."""
    return _ATTRIBUTION.sub(lambda found: " " * len(found.group()), blank_notes(text))


@lru_cache(maxsize=20_000)
def credits_of(text: str) -> tuple[Credit, ...]:
    """The places where a sentence names its sources, in order.

    A body that gives its own figure of what was spoken of ("L'agence l'estime à…") is named by
    all that stands before the verb.
    """
    found = [
        Credit(match.start(), match.end(), match.group("name"))
        for match in _CREDIT.finditer(text)
        if not _SORTS.match(fold(match.group("name")).strip())
    ]
    verb = _ESTIMATE.search(text)
    if verb and not found and (subject := _OWN.split(text[: verb.start()])[0]).strip():
        found.append(Credit(0, verb.end(), subject))
    return tuple(found)


def same_voice(first: Sequence[Credit], second: Sequence[Credit]) -> bool:
    """Whether some source of one text is a source of another, or is said to be the same."""
    if any(_SAME.search(fold(item.name)) for item in second):
        return True
    names = [[content_terms(item.name) for item in credits] for credits in (first, second)]
    return any(one <= other or other <= one for one in names[0] for other in names[1])
