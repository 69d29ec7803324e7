"""Whether what a claim tells of a name may be true of another name too, and so excludes none.

"Signed a partnership with Mistral" leaves room for one with Google: an indefinite thing can have
others of its kind. "The strategy was launched in Rabat" leaves room for no other town: a definite
thing, a figure or a day tells one fact alone.
"""

import re
from collections.abc import Sequence

from assistant.claims.claims import Claim, blanked
from assistant.confronting.held import Held
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.proper_names.gazetteer import joined_letter
from assistant.proper_names.names import Name
from assistant.words.analyzer import content_words
from assistant.words.verb_forms import is_verb

_NAME = "Ñ"
"""Stands for a name where the words around it are read."""
_FRENCH_INDEFINITE = re.compile(
    r"(?<!\ba )(?<!dans )(?<!pour )(?<!en )(?<!sur )(?<!par )(?<!selon )(?<!apres )(?<!lors d')"
    r"(?<!cours d')(?<![\w])(?:une?|plusieurs|quelques|certaine?s|diverse?s|d'autres"
    r"|de (?:nouve(?:aux|lles)|nombreu(?:x|ses)|multiples|grande?s|jeunes)) (?!de |des |d')\w"
    r"|(?:\b(?:a|ont|avait|avaient|sont|ete) \w+|\b\w+(?:ra|ront)|\bentre) des \w"
    r"|(?:\A|[.;:] ?)des \w"
    r"|\b(?:ouvre|cree|lance|signe|construit|installe|implante|forme|compte|possede|gere|a|ont)"
    r"(?:nt)? des \w"
    r"|\b(?:est|sont|sera|seront|devient|reste) (?:aussi |egalement )?"
    r"(?:partenaires?|membres?|actionnaires?|cliente?s?|alliee?s?|fournisseurs?|signataires?)\b"
)
"""Read on the folded text, names set apart."""
_COPULA = re.compile(r"\b(?:est|sont|etait|reste|demeure) une? \w+ *\Z")
_SHARED = re.compile(
    r"\b(?:rencontr|cooper|collabor|travaill|particip|contribu|negoci|invest|discut)\w*"
    r"|\b(?:a|ont|avait|avaient) sign\w+ avec"
    r"|(?<!\w)[وف]?س?[يت]?(?:التق|تعاون|شارك|ساهم|تفاوض|استثمر|ستثمر)\w*"
)
"""What one does with one and with another."""
_AMONG = re.compile(
    r"(?:parmi|notamment|entre autres|y compris|par exemple|tel(?:le)?s? que|comme"
    r"|(?<!\w)و?(?:من بين(?:ها|هم|هما)?|منها|منهم|خصوصا|لا ?سيما|مثل|علي غرار|بما فيها?))"
    r"\W(?:\w+\W+){0,3}\Z"
)
_MARKS = re.compile(r"[\u064b-\u065f\u0670\u0640]")
_QUOTES = re.compile('[«»“”"]')
_TOKEN = re.compile(rf"[\u0620-\u064a]+|{_NAME}|[^\W_]+|[^\w\s]")
_DEFINITE = re.compile(r"[وف]?(?:ال|بال|كال|لل)\w{2,}")
_OWNER = re.compile(r"ال\w{2,}")
_OWNED = re.compile(r"\w{2,}(?:ه|ها|هم|هما|هن|نا)")
_SUPERLATIVE = re.compile(r"[وفبل]?(?:أكبر|أول|أهم|أحدث|أطول|أعلى|أضخم|آخر|أبرز|اكبر|اول)")
_ADVERB = re.compile(
    r"\w+يا|(?:قريبا|لاحقا|معا|أيضا|ايضا|أولا|مؤخرا|دائما|سابقا|فعلا|غدا|حيث|حين|عند|لدى|ضمن|يوم)"
)
_STATIC = re.compile(r"(?:موجود|كائن|واقع|قائم|مقام|مستقر)ة?")
_VERB = re.compile(r"[وف]?\w{2,}(?<!ا)ت|[وف]?\w{3,}وا|[وف]?(?:أ|است)\w{3}|[وف]?[تن]\w{3,}(?<!ة)")
"""What is a verb after its subject: a past one, or a present one of «هي» or «نحن»."""
_NISBA = re.compile(r"يه?\Z")
_COUNTED = re.compile(r"\w{2,}(?:ين|تان)")
"""A dual says how many there are: there is no third."""


def _marked(claim: Claim) -> str:
    """A claim with its figures and quotes blanked and each name replaced by one sign."""
    figures = [(item.start, item.end) for item in claim.figures]
    text = blanked(claim.text, figures)
    for name in reversed(claim.names):
        text = f"{text[: name.start]} {_sign(name)} {text[name.end :]}"
    return _QUOTES.sub(" ", _MARKS.sub("", text))


def _sign(name: Name) -> str:
    """What stands for a name: an Arabic preposition written with it is set apart."""
    return f"في {_NAME}" if name.key and joined_letter(name.text) else _NAME


def _is_bare(tokens: Sequence[str], at: int) -> bool:
    """Whether an Arabic word is a noun or an adjective with nothing that makes it definite."""
    word = tokens[at]
    if not "\u0620" <= word[0] <= "\u064a" or not content_words(word) or is_verb(fold(word)):
        return False
    before = tokens[at - 1] if at else ""
    told = before == _NAME or bool(_DEFINITE.fullmatch(before))
    if at == 0 or (told and (_VERB.fullmatch(word) or _STATIC.fullmatch(word))):
        return False
    kinds = (_DEFINITE, _OWNED, _ADVERB, _COUNTED)
    return len(word) > 2 and not any(kind.fullmatch(word) for kind in kinds)


def _has_indefinite_arabic(text: str) -> bool:
    """Whether an Arabic text has a noun that no article, owner or name makes definite."""
    tokens = _TOKEN.findall(text)
    at = 0
    while at < len(tokens):
        if not _is_bare(tokens, at):
            at += 1
            continue
        end = at
        while end < len(tokens) and _is_bare(tokens, end):
            end += 1
        owner = tokens[end] if end < len(tokens) else ""
        definite = owner == _NAME or _OWNER.fullmatch(owner) or _COUNTED.fullmatch(owner)
        definite = definite or (content_words(owner) and _OWNED.fullmatch(owner))
        if not definite and not _SUPERLATIVE.match(tokens[at]):
            return True
        at = end + 1
    return False


def _is_identified(held: Held) -> bool:
    """Whether a figure or a day that the sentence has too says which one is meant."""
    return any(
        item.claimed.kind not in DATES or (item.claimed.date is not None and item.claimed.date[1])
        for item in held.figures
        if item.state == "same"
    )


def _qualifies(claim: Claim, name: Name) -> bool:
    """Whether a name is an adjective that says of what country another named thing is."""
    if name.kind != "country" or not (name.text[0].islower() or _NISBA.search(fold(name.text))):
        return False
    if _COPULA.search(fold(claim.text[: name.start])):
        return True
    gaps = (
        claim.text[min(one.end, other.end) : max(one.start, other.start)]
        for one, other in ((name, item) for item in claim.names if item is not name)
    )
    return any(not gap.strip() for gap in gaps)


def _is_listed(text: str, name: str) -> bool:
    """Whether a name stands in a text as one of several: "notamment à Tanger"."""
    at = text.find(name) if name else -1
    return at > 0 and bool(_AMONG.search(fold(text[:at])))


def admits_others(claim: Claim, held: Held) -> bool:
    """Whether the names a sentence has instead of those of a claim may be true beside them."""
    missing = {item.claimed for item in held.missing}
    names = [item for item in claim.names if item.text in missing]
    if not names or _is_identified(held) or all(_qualifies(claim, item) for item in names):
        return False
    if any(
        _is_listed(claim.text, item.claimed) or _is_listed(held.sentence.text, item.found)
        for item in held.missing
    ):
        return True
    marked = _marked(claim)
    if _SHARED.search(fold(marked)):
        return True
    if claim.language == "ar":
        return _has_indefinite_arabic(marked)
    return bool(_FRENCH_INDEFINITE.search(re.sub(r" +", " ", fold(marked))))
