"""A figure of a claim that a sentence has to another use: out of so many, so many more, of parts.

« Un incident sur 879 » is not said of « 879 incidents », nor « 12,9 milliards de plus » of « contre
12,9 milliards », nor « 4 centres » of « 4 projets de centres ».
"""

import re

from assistant.claims.reach import BARELY_FAR, FAR, bound_of
from assistant.clues.assertions import Assertion
from assistant.confronting.counted_nouns import counted_noun
from assistant.normalize import fold
from assistant.numbers.quantity import DATES, MEASURED
from assistant.quantities import Quantity
from assistant.words.analyzer import content_words, folded_words, term

_REACH, _NEAR = 40, 25
_OUT_OF = re.compile(r"\b(?:sur|parmi|d'entre)(?: les)? \Z|(?<!\w)(?:من (?:بين|اصل|كل)|لكل|بين) \Z")
"""What stands before so many out of which some are."""
_ONE = re.compile(
    r"(?:\bune?(?: [^\W\d]+){1,4} (?:sur|parmi) |(?<!\w)واحد\w?(?: [^\W\d]+){0,2} (?:من كل|لكل) )\Z"
)
"""One out of so many."""
_RANKED = re.compile(
    r"(?:\d ?(?:er|ere|e|eme)|ieme|premiere?)(?: (?:rang|place|position))?"
    r" (?:sur|parmi) (?:les )?\Z"
    r"|(?:مرتب|رتب|مركز)\w{0,2} \S+ من (?:بين|اصل) \Z"
)
"""What stands before how many are ranked."""
_RANKS = re.compile(r"\b(?:class|compar|couvr|evalu|figur)\w*|صن[يف]?ف|قارن|شمل|غطي|تضم")
"""What says of all that are ranked that they are."""
_MORE = re.compile(
    r"\s*(?:[^\W\d]+ ){0,2}de (?:plus|moins) qu[e' ]"
    r"|\s*(?:[^\W\d]+ ){0,2}(?:اكثر|اقل) (?:مما|من (?:سنه|عام))"
)
"""What follows by how much something is more, or less, than before."""
_CHANGES = re.compile(
    r"\b(?:de plus|de moins|en plus|en moins|supplementaire|additionnel|hausse|baisse|gain|perte"
    r"|augment|progress|recul|diminu|ajout|gagn|perd|accr|croiss|reduc)\w*|[+−]"
    r"|(?<!\w)[وفب]?(?:ال)?[يتن]?(?:اضاف|اضافي|زياد|ازداد|ارتف|تراجع|انخف|زاد|نمو|ربح|خسر|تقلص)\w*"
)
_OF_NOUN = re.compile(
    r"\s*(?P<head>[^\W\d]{3,}) (?:de |d'|du |des )(?:l'|la )?(?P<noun>[^\W\d]{3,})"
    r"|\s*(?P<arabic_head>[ء-ي]{3,}) (?:لل?|ال)(?P<arabic_noun>[ء-ي]{3,})"
)
"""A counted noun that is of another one: « projets de centres », «مشاريع لمراكز»."""

_HORIZON = re.compile(r"(?:d'ici|horizon|افق|بحلول|غضون)\W*(?:\w+\W+){0,2}\Z")
_ANNOUNCED = re.compile(
    r"(?:annonc|devoil|publi|rapport|cite)\w*\W+(?:en|le|des|au mois de)(?: \w+)?\W*\Z"
    r"|(?:معلن|اعلن|كشف|نشر)\w*\W+(?:عنه\w?\W+)?(?:في|يوم|سنه|عام)(?: \w+)?\W*\Z"
)
_PLAN = re.compile(
    r"\b(?:feuille de route|strat[ée]gie|plan|programme|vision|agenda)(?: [^\W\d]+){0,4}"
    r" (?:\d{4}[-–])?\Z"
    r"|(?:خارطة طريق|استراتيجية|خطة|برنامج|مخطط|رؤية)(?: [^\W\d]+){0,4} (?:\d{4}[-–])?\Z",
    re.IGNORECASE,
)
"""What stands before the years in the name of a plan: « la feuille de route Cloud 2025-2030 »."""
_SCOPES = {
    "world": re.compile(r"\bmond(?:e|ial)|\bplanete|عالم"),
    "africa": re.compile(r"\bafri|\bcontinent|افريق|قار[هت]"),
    "arab": re.compile(r"\barab|(?<!\w)(?:ال|لل)?عرب"),
    "region": re.compile(r"\bmena\b|moyen-orient|\bmaghreb|الشرق الاوسط|مغارب"),
}
_AREA = re.compile(
    r"\s*(?:[^\W\d]+ ){0,2}?(?:en ville|dans les villes|a la campagne|dans les campagnes"
    r"|en milieu (?:urbain|rural)|(?:في |ب)(?:ال)?(?:مدن|قري|حواضر|بوادي|وسط (?:حضري|قروي)))"
)
_AREA_TOLD = re.compile(r"\bvill|campagn|urbain|rura|citadin|مدن|مدين|قري|قرو|حضر|حواضر|بواد|باديه")
_CLAUSE = 90
_GIVEN = re.compile(
    r"\b(?:contribu\w+|apport(?:e|ent|er|s)?|quote-part|participation)\b|(?<!\w)[وفب]?(?:ال)?(?:مساهم|حص)[هت]\w{0,2}(?!\w)"
)
_GIVES = re.compile(
    r"\b(?:(?:contribu|apport|particip|financ|fourni|investi|engag|debours|consacr|allou|accord"
    r"|octroy|affect|depens)\w*|(?:parts?|quote-part|verse\w*|donne(?:r|nt|ra)?|pa(?:ie|ye)\w*|met"
    r"|mise)(?!\w))"
    r"|ساهم|مساهم|حص[هت]|تمويل|[يت]مول|دفع|قدم|منح|استثم|ضخ|انفق|صرف"
)
"""What one gives of an amount, and the words by which a claim says so."""
_REPORTS = re.compile(
    r"signalements?|declarations?|alertes?|cas|exemplaires?|unites?|millions?|milliards?|milliers?"
    r"|types?|sortes?|nombre|(?:بلاغ|حال[هت]|وحد[هت]|عملي[هت]|نوع|صنف)\w{0,2}"
)
"""Nouns by which things of another are counted one by one."""
_LONG_VOWELS = str.maketrans("", "", "اوي")
_STEPS = re.compile(
    r"\s*(?:places?|rangs?|positions?|points?|crans?|مر(?:تب|اتب|كز|اكز)\w?|رتب\w?|نقط\w{0,2}"
    r"|نقاط|درج\w{1,2})(?!\w)"
)
"""What counts by how much a rank or a score moved."""


def _before(said: str, item: Quantity) -> str:
    return fold(said[max(0, item.start - _REACH) : item.start])


def _after(said: str, item: Quantity) -> str:
    return fold(said[item.end : item.end + _REACH])


def _skeleton(word: str) -> str:
    """A term without its long vowels, which Arabic plurals move: «مركز», «مراكز»."""
    return term(word).translate(_LONG_VOWELS)


def _out_of_so_many(claim: str, mine: Quantity, told: str, theirs: Quantity) -> bool:
    before, there = _before(claim, mine), _before(told, theirs)
    if _ONE.search(before) and not _OUT_OF.search(there):
        return True
    ranked = _RANKED.search(there) and not _RANKS.search(fold(claim))
    return bool(ranked) and not _OUT_OF.search(before)


def _so_many_more(claim: str, mine: Quantity, told: str, theirs: Quantity) -> bool:
    if not _MORE.match(_after(claim, mine)):
        return False
    before = _before(told, theirs)[-_NEAR:]
    return not (_CHANGES.search(before) or _MORE.match(_after(told, theirs)))


def _of_parts(claim: str, mine: Quantity, told: str, theirs: Quantity) -> bool:
    """Whether a sentence counts what is of the noun that a claim counts."""
    counted, found = counted_noun(claim, mine), _OF_NOUN.match(_after(told, theirs))
    if found is None or not counted:
        return False
    head, noun = (found["head"] or found["arabic_head"], found["noun"] or found["arabic_noun"])
    if _REPORTS.fullmatch(head):
        return False
    of_it = _skeleton(counted) in set(map(_skeleton, content_words(noun)))
    return of_it and _skeleton(head) not in set(map(_skeleton, folded_words(claim)))


def _so_many_steps(claim: str, mine: Quantity, told: str, theirs: Quantity) -> bool:
    if not _STEPS.match(_after(told, theirs)) or mine.kind != "count":
        return False
    return not _STEPS.match(_after(claim, mine))


def _of_a_plan(claim: Assertion, mine: Quantity, told: Assertion, theirs: Quantity) -> bool:
    """Whether a date of a claim is but the first or last year in the name of a plan."""
    named = theirs in told.titled or bool(_PLAN.search(told.said[: theirs.start][-_CLAUSE:]))
    return named and mine not in claim.titled and bool(theirs.bound) and not mine.bound


def _announced(claim: str, mine: Quantity, told: str, theirs: Quantity) -> bool:
    """Whether a claim has for its horizon the date on which a sentence says it was announced."""
    if not _HORIZON.search(_before(claim, mine)):
        return False
    return bool(_ANNOUNCED.search(_before(told, theirs)))


def _scopes(said: str, item: Quantity) -> set[str]:
    """Among whom a text ranks something by a figure: the world, a continent, a region."""
    near = f"{_before(said, item)} {_after(said, item)}"
    return {name for name, rule in _SCOPES.items() if rule.search(near)}


def _ranked_among_others(claim: str, mine: Quantity, told: str, theirs: Quantity) -> bool:
    """Whether a rank in the world is told as one in a region, or the reverse."""
    among, there = _scopes(claim, mine), _scopes(told, theirs)
    return mine.kind == "ordinal" and bool(among and there) and not among & there


def _of_an_area(claim: str, mine: Quantity, told: str, theirs: Quantity) -> bool:
    """Whether a share is of town or country alone, of which a claim says nothing."""
    if mine.kind != "percent" or not _AREA.match(_after(told, theirs)):
        return False
    return not _AREA_TOLD.search(fold(claim))


def _share_of_one(claim: str, mine: Quantity, told: str, theirs: Quantity) -> bool:
    """Whether an amount is what one of several gives, in a claim or in a sentence alone."""
    if mine.kind != "money":
        return False
    before, there = (
        fold(said[: item.start])[-_CLAUSE:] for said, item in ((claim, mine), (told, theirs))
    )
    given, told_so = bool(_GIVEN.search(before)), bool(_GIVEN.search(there))
    return given != told_so and not _GIVES.search(fold(claim if told_so else told))


def is_weaker(claim: Assertion, mine: Quantity, told: Assertion, theirs: Quantity) -> bool:
    """Whether a claim gives a lower least than a sentence gives of one thing.

    « Plus de 1 350 » follows from « plus de 1 500 », and is not what it says. A most is a limit of
    its own: « 90 jours au plus » is not so where there are 60.
    """
    bounds = bound_of(claim.said, mine), bound_of(told.said, theirs)
    if bounds != ("low", "low") or mine.kind not in MEASURED:
        return False
    alike = (mine.kind, mine.key[2]) == (theirs.kind, theirs.key[2])
    ours, others = mine.key[1], theirs.key[1]
    if not alike or ours is None or others is None:
        return False
    return BARELY_FAR * ours < others <= FAR * ours


def used_otherwise(claim: Assertion, mine: Quantity, told: Assertion, theirs: Quantity) -> bool:
    """Whether a sentence has the value of a claim's figure to another use."""
    if mine.kind in DATES:
        announced = _announced(claim.said, mine, told.said, theirs)
        return announced or _of_a_plan(claim, mine, told, theirs)
    uses = (
        _ranked_among_others,
        _of_an_area,
        _out_of_so_many,
        _so_many_more,
        _so_many_steps,
        _of_parts,
        _share_of_one,
    )
    return any(use(claim.said, mine, told.said, theirs) for use in uses)
