"""Whether a claim tells a cause of which a sentence, which lists the same things, tells none."""

import re
from collections.abc import Collection

from assistant.normalize import fold
from assistant.words.analyzer import content_words

_CAUSE = re.compile(
    r"(?<!\w)(?:a cause d|a force d|parce qu|faute d|en raison d|du fait (?:d|qu)|puisqu"
    r"|sous l'effet d|par suite d|en consequence d|ce qui (?:rend|fait|explique|cause|provoque)"
    r"|(?:la|une) (?:cause|raison|consequence) d|causent|causee?s? par|caus(?:e|ait) (?:une?|l)"
    r"|provoqu|entrain(?:e|ent|ait|a|ee?s?)(?!\w)|dus? (?:a|au|aux)(?!\w)|dues? (?:a|au|aux)(?!\w)"
    r"|result(?:e|ent|ait) d|decoul|expliqu(?:e|ent)(?: \w+)? par|s'expliqu|est a l'origine d"
    r"|(?:a|ont) conduit (?:a|l|les)(?!\w)"
    r"|sont a l'origine d|c'est (?:[^\W\d]+[ '-]){1,8}qui (?:rend|fait|cause|explique)|imputable"
    r"|d'ou (?:une?|l)|si bien qu|de sorte qu|tient a (?:la|l'|ce|son|un)|vien(?:t|nent) de ce qu)"
    r"|(?<!\w)[وف]?(?:بسبب|لان\w*|لكون\w*|ل?كون ال|نتيجه (?:ل|غياب|ضعف|عدم|نقص|قله)|جراء"
    r"|بفعل|ب?فعل ال|هو ما [يت]?(?:جعل|فسر|ودي|سبب)|ما (?:[يت]جعل|جعل|[يت]فسر)|[يت]?تسبب\w*|سببها?"
    r"|السبب في|[يت]ودي الي|ادت? الي|راجع\w? الي|[يت]عود (?:السبب|ذلك|سبب\w*) الي|[يت]عزي\w* الي"
    r"|نظرا ل|بالنظر الي|ناتج\w{0,2} عن|ناجم\w{0,2} عن|[يت]نجم عن|[يت]نتج عن|مما (?:ا?د|[يت])\w+"
    r"|(?:هو|هي|هما|هم) (?:ال)?سبب|[يت]عزو\w{0,2}|بحكم|لغياب|لعدم|لضعف|لنقص|لقله|لانعدام)(?!\w)"
)
"""What tells why something is so, on the folded text."""
_WORKS = re.compile(
    r"(?<!\w)(?:car |grace a|permet|permis|redui|accroi|accru|rend(?:ent|u)?(?!\w)|freine|entrav"
    r"|empech|menac|favoris|amelior|aggrav|supprim|detrui|contribu|conduit a|mene(?:nt)? a|pousse"
    r"|oblige|contraint|impos|limit(?:e|ent)(?!\w)|gen(?:e|ent)(?!\w)|ralenti|complique|fragilis"
    r"|soul(?:eve|ign)|bloqu|face a|a la suite d|suite a|suscit|declench|afin|pour \w+[ei]r\b"
    r"|pourquoi|causes?|raisons?|motif|reproch|consequence|s'appuie|fait \w+er\b)"
    r"|(?<!\w)[وفل]?(?:بفضل|لاجل|بهدف|[يت]قلص|قلصت?|[يت]رفع|[يت]خفض|خفضت?|[يت]عرقل|عرقلت?|[يت]عيق"
    r"|[يت]هدد|[يت]ضعف|اضعفت?|[يت]منع|منعت?|[يت]حول دون|حالت? دون|[يت]صعب|[يت]ساهم|ساهمت?|[يت]مكن"
    r"|[يت]سمح|سمحت?|[يت]دفع|دفعت?|[يت]فرض|[يت]جبر|[يت]حد من|اثر|اثرت|[يت]وثر|عقب|علي اثر"
    r"|لماذا|لم؟|اسباب|سبب|عواقب|تاثير|من اجل|احتجاجا علي|لمواجهه|[يت]جعل|جعلت?)(?!\w)"
)
"""Verbs by which one thing works on another, and other turns that tell why."""


def tells_cause(text: str) -> bool:
    """Whether a text says of something why it is so."""
    return bool(_CAUSE.search(fold(text)))


_WHY = re.compile(
    _CAUSE.pattern + r"|(?<!\w)(?:car |grace a(?!\w)|pour (?:qu|ne(?!\w)))|(?<!\w)[وف]?بفضل(?!\w)"
)
_STOPS = re.compile(r"[,;:،؛]|(?<!\w)(?:que|qui|qu')")
_TOLD_WHY = 0.5
"""How many of the words that tell why a sentence has, at least."""


def tells_another_cause(claim: str, lacking: Collection[str]) -> bool:
    """Whether most of what a claim tells as the cause is lacking in a sentence.

    Args:
        claim: its text.
        lacking: the folded words of the claim that the sentence does not have.
    """
    folded = fold(claim)
    found = _WHY.search(folded)
    words = content_words(_STOPS.split(folded[found.end() :])[0]) if found else []
    return bool(words) and sum(word in lacking for word in words) > _TOLD_WHY * len(words)


def lacks_cause(claim: str, told: str) -> bool:
    """Whether a claim tells a cause, and a sentence with what surrounds it tells none.

    « Le froid et la pluie gênent la récolte » does not say that the cold is due to the rain, but
    a verb by which one thing works on another may: « la pluie a réduit la récolte ».
    """
    if not tells_cause(claim):
        return False
    text = fold(told)
    return not (_CAUSE.search(text) or _WORKS.search(text))
