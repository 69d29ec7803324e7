"""What is said before what is asked: a greeting, a request to be told, what was heard or read."""

import re
from dataclasses import dataclass

from assistant.normalize import fold, fold_with_offsets
from assistant.questions.interrogatives import ASKING_ARABIC, ASKING_FRENCH

_ASKING = (
    rf"(?:(?:{fold(ASKING_FRENCH)}|est-ce|qu'est|si)(?!\w)|[وف]?(?:{fold(ASKING_ARABIC)}|من|واش)"
    r"(?!\w))"
)
_GREETING = (
    r"(?:(?:bonjour|bonsoir|salut|svp|s'il (?:vous|te) plait|merci|madame|monsieur|السلام عليكم"
    r"|سلام|مرحبا|اهلا|من فضلك|لو سمحت|عافاك|صباح الخير|مساء الخير)(?!\w)\W*)"
)
_REQUEST = (
    r"(?:(?:(?:je|nous|on) )?(?:me |m')?(?:voudrai(?:s|t)|voudrions|veux|souhait\w+|demande"
    r"|demandais"
    r"|cherche a|aimerions)(?: bien)?(?: (?:savoir|connaitre|comprendre|apprendre))?"
    r"|j'aimerais(?: bien)? (?:savoir|connaitre|comprendre|apprendre)"
    r"|(?:pourr(?:iez|ais)|peux|pouvez|peut)-(?:vous|tu|on) (?:me |nous |m'|nous )?(?:dire|indiquer"
    r"|preciser|expliquer|rappeler)|(?:dites|dis|rappelez|indiquez|precisez)-(?:moi|nous)"
    r"|savez-vous|sais-tu|(?:اود|اريد|ارغب في|احب|ودي|بغيت|نبغي|حاب|نحب|نود)(?: ان)? ?(?:ا|ن|ال)?"
    r"(?:عرف|معرفه|علم|فهم|سال)|(?:هل )?(?:يمكنك|يمكنكم|ممكن|تقدر)(?: ان)? ?(?:ت)?(?:خبر|قول"
    r"|ذكر)\w*"
    r"(?: لي)?|(?:اخبر|خبر|قول|قل)(?:ني|وني| لي|ولي|ولنا)|هل ت(?:عرف|علم)(?:ون)?)"
)
_HEARD = (
    r"(?:(?:j'ai|on a|nous avons) (?:lu|vu|entendu(?: dire)?|appris)|(?:on|ils) (?:m'a "
    r"|nous a |m'ont )?"
    r"di(?:t|sent)|il (?:parait|semble)|je (?:sais|crois|pense)|(?:و?سمعت|سمعنا|قرات|قرانا"
    r"|علمت|علمنا"
    r"|بلغني|يقال|قيل(?: لي)?|قالوا|قالو|اعرف|اعلم|عرفت|رايت))(?: [^?؟.:]{0,30}?)? ?(?:qu(?:e |')"
    r"|(?<!\w)(?:ب?ان(?:ه|ها)? |باللي |بلي |عن ))"
)
_OWN = r"(?:(?:je|nous|mon|ma|mes|notre|nos|انا|نحن|عندي|لدي|ابني|ابنتي|ولدي|بنتي)(?!\w)|j')"
_PREAMBLE = re.compile(
    rf"^\W*{_GREETING}*(?:(?:{_HEARD}(?P<heard>[^?؟]+?)|(?P<own>{_OWN}[^?؟]+?))[.,،:;؛!]\s*"
    rf"(?:(?:et|alors|donc)\s)?|(?!{_ASKING})(?P<said>[^?؟]+?)[.,،:؛]\s*(?=ف{_ASKING}))?"
    rf"(?:{_REQUEST}\W+)?(?P<asked>{_ASKING})"
)
_FA = re.compile(rf"^ف(?={_ASKING})")


@dataclass(frozen=True, slots=True)
class Preamble:
    """What stands before what is asked.

    Attributes:
        told: what the asker says to know; it names what is asked about.
        asked: the rest of the text.
    """

    told: str
    asked: str


def without_preamble(text: str) -> Preamble:
    """A question parted from what is said before it.

    >>> without_preamble("J'ai lu qu'un pont ouvre : quand ouvre-t-il ?")
    Preamble(told='un pont ouvre', asked='quand ouvre-t-il ?')
    """
    folded = fold_with_offsets(text)
    found = _PREAMBLE.match(folded.text)
    if found is None or not found.start("asked"):
        return Preamble("", text)
    start = found.start("asked")
    start += bool(_FA.match(folded.text[start:]))
    told = next((name for name in ("heard", "own", "said") if found[name]), "")
    first, last = folded.span(*found.span(told)) if told else (0, 0)
    return Preamble(text[first:last].strip(), text[folded.origins[start] :])
