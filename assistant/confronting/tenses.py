"""Whether a claim tells as done, or as so, what a sentence only plans, promises or requires."""

import re

from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.numbers.quantity import DATES
from assistant.schema import Language
from assistant.words.analyzer import arabic_stem, content_words

_PLANNING = (
    r"propos|promi[st]|promet|annonc|prev|engag|envisag|projet|program|fix|vis[ea]|compt[ae]|charg"
)
"""How participles begin that tell an intention as done: "a promis" gave nothing yet."""
_DONE = re.compile(
    rf"(?<!\w)(?:a|ont|avait|avaient|ayant) (?:deja |bien )?(?:ete )?(?!{_PLANNING})"
    r"\w{2,}(?:e|u|i|is|it|ert)e?s?(?!\w)"
)
_FUTURE = re.compile(
    r"(?<!\w)(?!opera|camera|agora|infra|extra|ultra|flora|contra)\w{2,}(?:ra|ront)(?<!front)(?!\w)"
    r"|(?<!\w)(?:a|ont|avait|avaient) promis?(?!\w)"
)
_AIM = re.compile(
    r"(?<!\w)(?:doit|doivent|devra|devront|devrai\w*|objectif\w*|cible\w*|vis(?:e|ent|ait|aient)|ambitionn\w+|horizon|d'ici"
    r"|prev\w+|dev(?:ait|aient)|s'apprete\w*|projett\w+|promis?|promet\w*|attendus?|attendues?)(?!\w)"
    r"|(?<!\w)(?:يجب|ينبغي|يتعين|المنتظر|المتوقع|المرتقب|المقرر|المزمع|سيتم|ستتم|[يت]نتظر|[يت]توقع|[يت]رتقب|هدف|تستهدف|يستهدف|[يت](?:نوي|عتزم|خطط|طمح|سعي)|افق)(?!\w)"
)
_INTENDED = re.compile(
    r"(?<!\w)(?:doi(?:t|vent)|_|veu(?:t|lent)|compte(?:nt)?|entend(?:ent)?) \w+(?:er|ir|re)(?!\w)"
    r"|(?<!\w)(?:propose|prevoi|envisage)(?:t|nt|ent)? de (?!\w+ \d)"
    r"|(?<!\w)(?:a|ont|est|sont) (?:ete )?propos\w+"
)
_PERFECT = re.compile(
    r"[وف]?(?:لقد |قد )?(?:بلغ|وصل|صار|اصبح|بات|اضحي|حقق|انشا|احدث|بن[يت]"
    r"|افتتح|دشن|اطلق|انجز|شيد|فتح|كون|ربط)[ته]?(?!\w)"
    r"|[وف]?(?:لقد |قد )?(?!ال|[يتس]|(?:ا?ستهدف|وعد|اعلن|قرر|خطط|التزم|اقترح|توقع|برمج|حدد|خصص))"
    r"\w{3,}(?<!ا)ت(?!\w)"
)
"""An Arabic sentence that opens with something done, or with a past verb of one: «أوصلت»."""
_AT_FIRST = re.compile(
    r"(?<!\w)(?:premieres? (?:estimation|evaluation|prevision|version)s?|initiale?s?|initialement"
    r"|initiaux|a l'origine|dans un premier temps|au depart"
    r"|(?:ال)?(?:تقدير|تقييم|تقديرات) (?:ال)?(?:اول|اولي|اوليه)|في البدايه|بدايه الامر|مبدئيا"
    r"|في الاصل)(?!\w)"
)
_AWAITED = re.compile(
    r"[وف]?(?:(?:من )?ال(?:منتظر|متوقع|مرتقب|مقرر|مزمع|مامول)|[يت](?:نتظر|توقع|رتقب|راد|عول)"
    r"|يجب|ينبغي|يتعين"
    r"|س[يتن](?!اس|اد|ار|نا|ول|دي|ين|ما|تين)\w{3,})(?!\w)"
)
"""How an Arabic sentence opens that tells what is still to come."""
_CARRIED_OUT = re.compile(r"(?<!\w)[وف]?(?:تم|تمت|جري|جرت)(?!\w)")
_REQUIRED_FRENCH = re.compile(r"(?<!\w)(?:doi(?:t|vent)|dev(?:ra|ront|rait|raient)) (\w{4,})")
_REQUIRED_ARABIC = re.compile(
    r"(?<!\w)[وف]?(?:يجب|ينبغي|يتعين|(?:من )?ال(?:منتظر|متوقع|مرتقب)) (?:علي \w+ )?ان (\w{3,})"
)
_NO_VERBS = re.compile(r"(?<!\w)[àÀ](?!\w)|(?<=\w )[A-ZÀ-Ý]\w+")
_INFINITIVE = re.compile(r"(?:er|ir|oir|re)\Z")
_ROOT, _ENDING = 3, 4
"""How long the root of a verb is at least, and its ending at most: "occup" and "ent"."""
_FUTURE_ARABIC = re.compile(r"(?<!\w)[وف]?س([يتن]\w{3,})")
_COMING_ARABIC = re.compile(r"[وف]?(?:س[يتن]|[يتن])")


def is_unfulfilled(claim: str, told: Assertion, language: Language, claimed: Language) -> bool:
    """Whether a claim tells as done or as so what a sentence says is still to come.

    Args:
        claim: its text.
        told: what the sentence asserts.
        language, claimed: the languages of the sentence and of the claim.
    """
    mine, theirs = plain(claim), plain(told.said)
    if _AIM.search(mine) or _FUTURE.search(mine):
        return False
    done = bool(_DONE.search(mine) or _CARRIED_OUT.search(mine) or _PERFECT.match(mine))
    coming = _intends(theirs) if language == "fr" else bool(_AWAITED.match(theirs.lstrip(" ،,:-*")))
    if done and (coming or _aims(told)):
        return True
    if language != claimed:
        return False
    if language == "ar":
        return _arabic(mine, theirs)
    if done:
        return False
    roots = [_INFINITIVE.sub("", verb) for verb in _REQUIRED_FRENCH.findall(theirs)]
    return any(
        len(root) >= _ROOT and word.startswith(root) and len(word) - len(root) <= _ENDING
        for root in roots
        for word in content_words(mine)
    )


def is_outdated(claim: str, told: Assertion) -> bool:
    """Whether a sentence tells what was first reckoned, and a claim does not speak of that."""
    return bool(_AT_FIRST.search(fold(told.said))) and not _AT_FIRST.search(fold(claim))


def _intends(theirs: str) -> bool:
    """Whether a French sentence tells what is still to come, and nothing done."""
    coming = _FUTURE.search(theirs) or _INTENDED.search(theirs)
    return bool(coming) and not _DONE.search(theirs)


def aims(folded: str) -> bool:
    """Whether a folded text tells an aim or what must be done."""
    return bool(_AIM.search(folded) or _INTENDED.search(folded))


def done(text: str, language: Language) -> bool:
    """Whether a text tells something done, by the form of its verbs."""
    said = plain(text)
    if language == "fr":
        return bool(_DONE.search(said))
    return bool(_CARRIED_OUT.search(said) or _PERFECT.match(said))


def plain(text: str) -> str:
    """A folded text without "à", which is no "a", and without names, which are no verbs."""
    return fold(_NO_VERBS.sub("_", text))


def _aims(told: Assertion) -> bool:
    """Whether every clause with a value tells an aim, and none something done."""
    values = [item.start for item in told.figures if item.kind not in DATES]
    clauses = [
        plain(told.said[start:end])
        for start, end in told.clauses
        if any(start <= at < end for at in values)
    ]
    done = any(_DONE.search(clause) or _CARRIED_OUT.search(clause) for clause in clauses)
    return bool(clauses) and not done and all(_AIM.search(clause) for clause in clauses)


def _arabic(mine: str, theirs: str) -> bool:
    """The same, in Arabic: the very verb of the claim, required or in the future there."""
    first = next(iter(content_words(mine)), "")
    if any(arabic_stem(verb) == arabic_stem(first) for verb in _REQUIRED_ARABIC.findall(theirs)):
        return True
    if not first or _COMING_ARABIC.match(first):
        return False
    cores = {verb[1:] for verb in _FUTURE_ARABIC.findall(theirs)}
    return first.removesuffix("ت") in cores or first.removesuffix("وا") in cores
