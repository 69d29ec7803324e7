"""Sentences that lean on the one before them, and those that give its reason."""

import re

from assistant.analyzer import content_words, term
from assistant.normalize import fold
from assistant.reading import read
from assistant.schema import Passage

_FRENCH = re.compile(
    r"^(?:(?:Or|Mais|Et|Puis|Ainsi|En outre|De plus|Toutefois|Cependant|Dès lors),? )?"
    r"(?:(?:Il|Elle|Ils|Elles|Ce|Cet|Cette|Ces|Celui|Celle|Ceux|Celles|Cela|Ceci|Y|Son|Sa|Ses"
    r"|Leurs?|Chacune?|L['’]une?|Tous deux|Toutes deux)\b(?!-))",
    re.IGNORECASE,
)
_IMPERSONAL = re.compile(r"^Il (?:y a|faut|existe|s['’]agit|est (?:prévu|possible|interdit))\b")
_POINTS = r"(?:هذا|هذه|هذان|هاتان|هؤلاء|ذلك|تلك)"
_ARABIC = re.compile(
    rf"(?:و|ف)?(?:{_POINTS}|هو|هي|هم|كلاهما|لكنه|لكنها|غير انه|غير انها|بفضله|بفضلها)\b"
    rf"|(?:و|ف)?(?:قد |لقد |كانت? )?\w+ (?:ب|ل|في |من |علي )?{_POINTS} (?!(?:ال)?"
    r"(?:وثيق|صفح|دليل|معجم|تسلسل|تقرير))\w"
    r"|(?:و|ف)?(?:(?:[يت]بلغ|بلغت?|كانت?|[يت]وجد|[يت]قع|حددت?|قدرت?|قد) )?(?:\w{3,}(?:ها|هما|ته)"
    r"|(?:من|في|عن|ل|ب|الي|علي)(?:ه|ها|هم|هما)|(?:عدد|اغلب|معظم|نصف|ثلث|جل)(?:هم|هن))\b"
)
"""Read on the folded text; a document that presents itself («هذه الوثيقة») leans on nothing."""


_HARAKAT = re.compile("[\u064b-\u0652\u0670\u0640]")
_OWNED = re.compile(
    r"(?:و|ف)?(?:قد |لقد )?(?:(?!ال|أما )\S+ ){0,2}"
    r"(?!ال|أما|هذه|\S*(?:نزه|شبي?ه|نبي?ه|وجي?ه|رفيه|فقي?ه|كريه|مياه|جاه)(?=[\s،]))"
    r"\S{3,}(?<!ا)ه(?=[\s،])"
)
"""A noun with its owner's pronoun near the opening («وقد أسندت أشغاله»), on the text as it is."""
_OF_ANOTHER = re.compile(r"^(?:Celui|Celle|Ceux|Celles)\b", re.I)
"""Openings that take up what kind of thing the sentence before is about, but tell of another."""


def depends(text: str) -> bool:
    """Whether a sentence leans on the one before it («هذا المركز…», "Son coût est de…")."""
    if _FRENCH.match(text):
        return not _IMPERSONAL.match(text)
    return bool(_ARABIC.match(fold(text)) or _OWNED.match(_HARAKAT.sub("", text)))


_POINTED = re.compile(
    r"^(?:\w+,? )?(?:Ce|Cet|Cette|Ces) (?P<fr>[^\W\d]+)"
    rf"|^(?:\w+ ){{0,3}}?(?:ب|ل)?{_POINTS} (?P<ar>\w+)"
)


def names_its_own(text: str, before: str) -> bool:
    """Whether a leaning sentence points at a noun that the sentence before it has («Ce décret»)."""
    folded = fold(text)
    found = _POINTED.match(text) or _POINTED.match(folded)
    noun = fold(found["fr"] or found["ar"]) if found else ""
    told = {term(word) for word in content_words(before)}
    return bool(noun) and term(noun) in told


def antecedent(passage: Passage, number: int) -> str:
    """The sentence, two before at most, that tells what a leaning one is about, or ""."""
    for before in range(number - 1, max(number - 3, -1), -1):
        after = passage.sentence(before + 1)
        if not depends(after) or _OF_ANOTHER.match(after):
            return ""
        if not depends(passage.sentence(before)):
            return passage.sentence(before)
    return ""


def reason_after(passage: Passage, number: int) -> str:
    """The next sentence of a passage when it leans on this one and gives its reason, or ""."""
    if number + 1 >= len(passage.sentences) or read(passage.sentence(number)).reason:
        return ""
    after = passage.sentence(number + 1)
    return after if depends(after) and read(after).reason else ""
