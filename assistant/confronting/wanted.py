"""Whether a claim tells as done what a sentence only wants, or as wanted what it tells as done."""

import re

from assistant.clues.assertions import Assertion
from assistant.confronting.tenses import aims, done, plain
from assistant.normalize import fold
from assistant.schema import Language

_WANTS = re.compile(
    r"(?<!\w)(?<!qu'il )(?<!qu'elle )(?<!s'il le )(?<!s'ils le )"
    r"(?:veu(?:t|lent)|voulai\w+|souhait(?:e|ent|ait|aient)|esper(?:e|ent|ait|aient)"
    r"|(?:compte|entend)(?:nt|ent)?(?= \w+(?:er|ir|re)(?!\w))|envisag(?:e|ent|eait)"
    r"|(?:prevoi(?:t|ent)|projette(?:nt)?)(?= d[e'])|s'apprete(?:nt)?"
    r"|etudie(?:nt)?(?= (?:encore )?l[ea'])|doi(?:t|vent) encore)(?!\w)"
    r"|(?<!كلما )(?<!متي )(?<!اذا )(?<!ان )(?<!\w)[وف]?(?:[يتن]ريد(?:ون)?|اراد\w{0,2}"
    r"|[يتن]امل(?:ون)?"
    r"|[يتن]عتزم(?:ون)?|[يتن]نوي|[يتن]ود|[يتن]سعي|[يتن]طمح(?:ون)?|[يتن]خطط|[يتن]ستعد(?:ون)?"
    r"|[يتن]درس(?=(?: \w+){1,3} (?:الغا|امكانيه))|[يتن]توقع"
    r"|(?:من )?ال(?:مرجو|مامول|منتظر|متوقع|مزمع|مرتقب))(?!\w)"
)
_ASKS = re.compile(
    r"(?<!\w)(?:exige(?:nt)?|reclame(?:nt)?|demande(?:nt)? (?:qu|a |d[e'])|aurai(?:t|ent))(?!\w)"
    r"|(?<!\w)[وف]?[يت]طالب(?:ون)?(?!\w)"
)
"""What asks that something be done, or tells what would have been."""
_SPEAKS_OF = re.compile(
    r"(?<!\w)(?:(?:re)?demand|reclam|exig|propos|voul|souhait|ambition|appel(?:le|ent) a"
    r"|rev(?:e|ent) d|aurai(?:t|ent)|fallu|faudr)\w*"
    r"|(?<!\w)[وف]?(?:[يتن]?طلب\w*|[يتن]?طالب\w*|[يتن]?رغب\w*|[يت]راد|[يتن]?قترح\w*"
    r"|اقترح\w*|دعا|دعت|[يت]دعو\w*|ب?هدف|لكي|كي)(?!\w)"
)
"""Other words for what is wanted or asked."""
_SOON = re.compile(r"(?<!\w)(?:bientot|prochainement|sous peu|قريبا|عما قريب|مستقبلا)(?!\w)")
_NOW = re.compile(
    r"(?<!\w)(?:desormais|deja|depuis|actuellement|aujourd'hui|[وف]?(?:حاليا|الان|اليوم|منذ))(?!\w)"
)
_SET = re.compile(r"(?<!\w)programmee?s?(?!\w)|مبرمج")
_FUTURE_ARABIC = re.compile(r"(?<!\w)[وف]?س[يتن](?!اس|اد|ار|نا|ول|دي|ين|ما|تين)(\w{2,})")
_FUTURE_FRENCH = re.compile(
    r"(?<!\w)(?!opera|camera|agora|infra|extra|ultra|flora|contra)\w{2,}(?:ra|ront)(?<!front)(?!\w)"
)
_MAY = re.compile(
    r"(?<!\w)(?:peu(?:t|vent)|pourr\w+|doi(?:t|vent)|devr\w+)(?!\w)"
    r"|(?<!\w)[وف]?(?:[يت]مكن|[يت]ستطيع|[يت]جوز|يجب|علي)(?!\w)"
)
_NAMES = re.compile(r"(?<!\w)[A-ZÀ-Ý][\w-]+")
_COMING_VERB = re.compile(
    r"(?<!\w)(?:sera|seront) (?:\w+ment )?(\w{4,}?)e?e?s?(?!\w)"
    r"|(?<!\w)(?:pourra|pourront|va|vont|veut|veulent|doit|doivent|devra|devront) "
    r"(\w{4,}?)(?:er|ir|re)(?!\w)|(?<!\w)(\w{4,}?)(?:era|eront|ira|iront)(?!\w)"
)
_DONE_VERB = re.compile(
    r"(?<!\w)(?:a|ont|avait|avaient) (?:deja |ete )?(\w{4,}?)(?:ee?s?|is?|its?|us?)(?!\w)"
    r"|(?<!\w)(?:est|sont) (?:deja )?(\w{4,}?)(?:ee?s?)(?!\w)"
    r"|(?<!\w)(\w{4,}?)e(?:nt)? (?=depuis|deja|desormais)"
)
_WEAK = re.compile("[اوي]")
_ROOT = 3
"""How many letters the root of an Arabic verb has at least."""


def is_at_another_stage(claim: str, told: Assertion, language: Language, claimed: Language) -> bool:
    """Whether one of a claim and a sentence only wants or will soon do what the other tells.

    « La commission veut interdire » is not « a interdit », nor the other way round.

    Args:
        claim: its text.
        told: what the sentence asserts.
        language, claimed: the languages of the sentence and of the claim.
    """
    mine, theirs = fold(claim), fold(told.said)
    there = _is_wanted(theirs) or aims(theirs)
    coming, finished = _is_future(told.said, language), done(told.said, language)
    if _WANTS.search(mine):
        return not (coming or there)
    if _is_wanted(mine):
        return False
    if (will := _is_future(claim, claimed)) or aims(mine):
        return will and finished and not (coming or there or _MAY.search(theirs))
    if _NOW.search(mine) and not (_NOW.search(theirs) or finished) and _is_to_come(told, language):
        return True
    if _SOON.search(theirs) or (_WANTS.search(theirs) and not _MAY.search(mine)):
        return True
    if _ASKS.search(theirs) and done(claim, claimed):
        return True
    return language == claimed and _tells_verb_done(claim, told.said, language)


def _is_to_come(told: Assertion, language: Language) -> bool:
    """Whether a sentence tells what will be, or what is on a programme."""
    return _is_future(told.said, language) or bool(_SET.search(fold(told.said)))


def _is_wanted(folded: str) -> bool:
    return any(rule.search(folded) for rule in (_WANTS, _ASKS, _SPEAKS_OF))


def _is_future(text: str, language: Language) -> bool:
    """Whether a text tells something that is still to come."""
    if language == "ar":
        return bool(_FUTURE_ARABIC.search(fold(text)) or _SOON.search(fold(text)))
    return bool(_FUTURE_FRENCH.search(fold(_NAMES.sub("_", text))) or _SOON.search(fold(text)))


def _tells_verb_done(claim: str, told: str, language: Language) -> bool:
    """Whether a claim tells as done the very verb that a sentence has in the future."""
    if language == "fr":
        coming, finished = _roots(_COMING_VERB, told), _roots(_DONE_VERB, claim)
        still = _roots(_COMING_VERB, claim)
        return any(
            (one.startswith(other) or other.startswith(one)) and one[:4] not in still
            for one in coming
            for other in finished
        )
    first = fold(claim).split()[:1]
    if not first or re.match(r"[وف]?س?[يتن]", first[0]):
        return False
    core = _WEAK.sub("", re.sub(r"\A[وف]|(?:ت|وا)\Z", "", first[0]))
    coming = {_WEAK.sub("", verb) for verb in _FUTURE_ARABIC.findall(fold(told))}
    return len(core) >= _ROOT and core in coming


def _roots(rule: re.Pattern[str], text: str) -> set[str]:
    return {next(filter(None, found.groups())) for found in rule.finditer(plain(text))}
