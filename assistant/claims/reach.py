"""Whether a claim goes further than a sentence: all for some, only it, at least for at most."""

import re

from assistant.claims.contraries import tells_of_others
from assistant.clues.assertions import Assertion
from assistant.clues.stretches import last_alike
from assistant.normalize import fold
from assistant.numbers.quantity import DATES, MEASURED
from assistant.quantities import Quantity, says

_ALL = re.compile(
    r"(?<!\w)(?:tous|toutes) (?:les|ses|leurs|ces) "
    r"(?!(?:\w+ )?(?:jours|ans|mois|heures|semaines|annees|trimestres|semestres)(?!\w))"
    r"|(?<!\w)[وفبل]?(?:كل|جميع|كافه) (?:ال(?!يوم|وقت)|\w+ ال)|(?<!\w)[وفبل]?جميع "
    r"|(?<!\w)(?:tous|toutes) (?:ayant|etant|\w{3,}[eiu]e?s)(?!\w)"
)
_SOME = re.compile(
    r"(?<!\w)(?:certaine?s|quelques|plusieurs|la plupart|une partie|seule?s|la majorite|un tiers"
    r"|dont (?:une?|deux|trois|quatre|cinq|\d)|deux tiers|la moitie|un quart|cel(?:le|ui) d[e'u]"
    r"|sauf|hormis|excepte)(?!\w)"
    r"|(?<!\w)[وفبل]?(?:بعض|معظم|اغلب|اغلبيه|غالبيه|ثلث|ثلثا|نصف|ربع)(?:ها|هم|هن)?(?!\w)"
    r"|(?<!\w)(?:ما عدا|باستثناء|من (?:اصل|بين)|منها|\d+ من هذه)(?!\w)"
)
_ONLY = re.compile(
    r"(?<!\w)(?<!a lui )(?<!a elle )(?<!a eux )(?<!a elles )"
    r"(?:seule?s?(?! voix)|seulement|uniquement|exclusivement)(?!\w)"
    r"|(?<!\w)(?:ne |n')(?:\w+ ){1,3}?qu[e'](?!\w+ (?:ne|pas))"
    r"|(?<!\w)(?:فقط|وحد(?:ه|ها|هم|هن|هما)|حصريا|حصرا|سوي|دون (?:غيره|غيرها|سواه|سواها))(?!\w)"
    r"|(?<!\w)[وف]?(?:لا|لم|لن|ليس)(?!\w).*(?<!\w)الا(?!\w)|(?<!\w)[وف]?[يت]قتصر"
)
_LIMITED = re.compile(r"(?<!\w)(?:limit|restre|reserv|exclu|uni(?:que|s)|propre)\w*|خاص|محدود|مخصص")
_WORDS = r"(?: (?:[^\W\d]+|(?:19|20)\d\d)){0,10}"
_LOW, _HIGH = (
    (
        re.compile(rf"(?:{before})\W*(?:(?!pour |par |sur |لكل )[^\W\d]+\W+)?\Z"),
        re.compile(rf"\W*(?:[^\W\d]+[^\w,،;؛:]+){{0,2}}?(?:{after})"),
    )
    for before, after in (
        (
            r"au moins|au minimum|minimum de|plus d[e']|pas moins d[e']|علي الاقل|اكثر من"
            r"|a partir d(?:e|u|'|es)|ابتداء? من"
            r"|au-dela d[e']|superieure?s? a|ازيد من|يزيد (?:قليلا |بقليل )?(?:علي|عن)"
            r"|(?<!\w)[وف]?(?:[يت]فوق|فاقت?)"
            r"|(?<!ne )(?<!n')(?<!\w)depass\w+(?! pas)"
            rf"|(?<!\w)[وف]?(?:لا|الا|لم|لن) [يت]قل\w*{_WORDS} عن"
            rf"|(?<!لا )(?<!الا )(?<!لم )(?<!لن )(?<!\w)[وف]?[يت]?(?:تجاوز|تعدي)\w{{0,2}}{_WORDS}",
            r"au moins|au minimum|ou plus(?!\w)|et plus(?!\w)|علي الاقل|فاكثر|ك?حد ادني|ك?ادني حد",
        ),
        (
            r"au plus(?! t[oa])|au maximum|maximum de|(?<!pas )moins d[e']|علي الاكثر|اقل من"
            r"|inferieure?s? a|[يت]قل عن|[يت]نزل(?: \w+){0,3} عن"
            r"|(?:en |au-)dessous d[e']|sous la barre d(?:e|es)|loin d(?:e|u)(?: seuil de)?"
            r"|(?<!\w)(?:دون|تحت)(?! ان)"
            r"|(?:ne |n')(?:depass|exced)\w+ pas|plafonn\w+ (?:a|autour d[e'])"
            rf"|(?<!\w)[وف]?(?:لا|الا|لم|لن) [يت](?:تجاوز|تعد|زيد|زد|فوق|فق)\w*{_WORDS}",
            r"au plus(?! t[oa])|au maximum|علي (?:الاكثر|ابعد تقدير)|ك?حد اقصي|ك?اقصي حد|فاقل",
        ),
    )
)
"""Words before and after a figure by which it is the least, or the most."""
_BARELY = re.compile(
    r"(?:un peu|legerement|tout juste|a peine|guere|presque)(?: \w+){0,2}"
    r" (?:plus|moins|au-dessus|au-dessous)"
    r"|(?:بقليل|قليلا)"
)
BARELY_FAR, _BARELY_LONG = 1.06, 1.15
"""« Un peu moins de 186 000 » is said of nothing further than this from it (choice); of times, told
in halves and quarters, a little further."""
_UP_TO = re.compile(
    r"(?:jusqu'(?:a|au|aux)|peu(?:t|vent) (?:atteindre|aller|monter|s'elever)(?: (?:a|jusqu'a))?"
    r"|[يت]صل\w*(?: \w+){0,3} الي|الي (?:حدود|غايه)|يمكن ان [يت](?:بلغ|صل)[^.؛;\d]{0,80})\W*\Z"
)
"""A limit is a value of its own: « jusqu'à 1 000 places » is not within « 1 500 au plus »."""
FAR = 2
"""How many times a bound a value told by it may be: « plus de 800 » is not said of 9 000."""
_ROUNDED = 0.05
_REACH = 80
"""How many characters beside a figure hold its bound."""


_RHYTHMS = {
    "day": "jour|quotidien|يوم", "week": "semaine|hebdomadaire|اسبوع", "month": "mois|mensuel|شهر",
    "quarter": "trimestr", "half": "semestr", "year": "ans?(?!\\w)|annee|annuel|سن[هو]|عام",
}  # fmt: skip
_RHYTHM = re.compile(
    r"(?<!\w)(?:chaque|par|tous les|toutes les|كل|في ال|l'(?=an(?!\w)))(?: |(?<=ال)|(?<='))"
    + "(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _RHYTHMS.items())
    + ")"
)


def _rhythms(text: str) -> set[str | None]:
    """How often a text says that something is: every day, every month."""
    return {found.lastgroup for found in _RHYTHM.finditer(fold(text))}


def is_of_another_rhythm(claim: Assertion, told: Assertion) -> bool:
    """Whether a claim says "every month" where a sentence says "every year" alone."""
    mine, theirs = _rhythms(claim.said), _rhythms(told.said)
    return bool(mine and theirs) and not mine & theirs


def has_rhythm_alone(claim: str, told: str) -> bool:
    """Whether a claim says how often something is so, and a sentence does not say so."""
    mine = _rhythms(claim)
    return bool(mine) and not mine & _rhythms(told)


_COMPARES = re.compile(
    r"\b(?:moins|plus|davantage|mieux) (?!d[e'u]|tot|tard)(?:[^\W\d]+[ '-]){0,6}qu[e']"
    r"|(?<!\w)(?:اكثر|اقل|اكبر|اعلي|ادني|اسرع|افضل|اضعف)(?: [^\W\d]+){0,4} م(?:ن|ما)(?!\w)(?! \d)"
)


def goes_further(claim: Assertion, told: Assertion) -> bool:
    """Whether a claim says of all, or of one alone, what a sentence says of some, or of it too.

    Or that one thing is more than another, where a sentence tells of one alone; or of the towns
    what a sentence says of the country.
    """
    if tells_of_others(claim.said, told.said):
        return True
    mine, theirs = fold(claim.said), fold(told.said)
    if _COMPARES.search(mine) and not claim.figures and not _COMPARES.search(theirs):
        return True
    of_all = [bool(_ALL.search(text) and not _SOME.search(text)) for text in (mine, theirs)]
    if of_all == [True, False] and _SOME.search(theirs):
        return True
    if not _ONLY.search(mine) or _ONLY.search(theirs) or _LIMITED.search(theirs):
        return False
    limited = _limited(claim)
    return not limited or any(
        bound_of(told.said, item) == "low" and says(item, mine)
        for item in told.figures
        for mine in limited
    )


_ONLY_BEFORE = re.compile(
    r"(?:(?<!\w)(?:ne |n')(?:\w+ ){1,3}?qu(?:e |')(?:\w+ |d'|l'){0,2}"
    r"|(?<!\w)(?:seulement|uniquement|juste) |(?<!\w)(?:سوي|الا) (?:\w+ )?)\Z"
)
_ONLY_AFTER = re.compile(r"\W*(?:\w+\W+){0,2}?(?:seulement|uniquement|فقط|لا غير)(?!\w)")


def _limited(claim: Assertion) -> list[Quantity]:
    """The figures to which a claim says that something is limited, where it limits nothing else.

    « N'ont que six mois », «سوى 380»: another figure contradicts it, and the same bears it out.
    """
    said, found, marks = claim.said, [], len(_ONLY.findall(fold(claim.said)))
    for item in claim.figures:
        before = fold(said[max(0, item.start - _REACH) : item.start])
        if _ONLY_BEFORE.search(before) or _ONLY_AFTER.match(fold(said[item.end :])):
            found.append(item)
    return found if len(found) >= marks else []


def bounds_otherwise(claim: Assertion, told: Assertion) -> bool:
    """Whether a claim gives as the least what a sentence gives as the most, or the reverse."""
    for mine in claim.figures:
        sides = {bound_of(told.said, item) for item in told.figures if _one(item, mine)}
        if {bound_of(claim.said, mine)} | sides == {"low", "high"}:
            return True
    return False


_LIMITS = re.compile(rf"{_ONLY.pattern}|plafon|jusqu|[يت]صل|في حدود|سقف|maxim|minim")
"""What may bound a figure without a word for it."""


def bounds_alone(claim: Assertion, told: Assertion) -> bool:
    """Whether a claim gives as the least, or as the most, what a sentence gives for itself.

    One that limits something to it (« ne … que », « jusqu'à ») may give it as the most.
    """
    if _LIMITS.search(fold(claim.said)) or _LIMITS.search(fold(told.said)):
        return False
    return any(
        bool(bound_of(claim.said, mine))
        and {bound_of(told.said, item) for item in told.figures if _one(item, mine)} == {""}
        for mine in claim.figures
        if mine.kind not in DATES
    )


def _one(item: Quantity, mine: Quantity) -> bool:
    return says(item, mine) or last_alike(item, mine)


def bounding(said: Assertion) -> frozenset[str]:
    """The folded words that only bound the figures of an assertion: « dépassent », «تجاوزت»."""
    found = set()
    for item in said.figures:
        before = _before(said.said, item)
        for front, _ in (_LOW, _HIGH):
            if match := front.search(before):
                found.update(re.split(r"[\s-]+", match.group())[: 1 + ("-" in match.group())])
    return frozenset(found)


def within(claim: Assertion, mine: Quantity, told: Assertion, theirs: Quantity) -> bool:
    """Whether a figure of a sentence is what one of a claim says without being exact.

    « Plus de 800 » is said of 900, « environ 21 000 » of 21 125: a bound that it keeps, not far
    from it, or the figure it is rounded to.
    """
    # Weeks and days are told of one time, centimes and dirhams of one price.
    alike = (mine.kind, mine.key[2]) == (theirs.kind, theirs.key[2]) and mine.kind in MEASURED
    alike = alike or {mine.kind, theirs.kind} == {"percent", "ratio"}
    ours, others = (item.key[1] if alike else None for item in (mine, theirs))
    if not ours or not others or min(ours, others) <= 0:
        return False
    side = bound_of(claim.said, mine)
    if not side:
        return mine.approximate and _rounds(float(others), float(ours))
    low, high = (ours, others) if side == "low" else (others, ours)
    far: float = FAR
    if _BARELY.search(_before(claim.said, mine)):
        far = _BARELY_LONG if mine.kind == "measure" else BARELY_FAR
    if not low <= high <= far * low or _UP_TO.search(_before(told.said, theirs)):
        return False
    return bound_of(told.said, theirs) in ("", side.replace("high", ""))


def _rounds(exact: float, told: float) -> bool:
    """Whether a number is another one rounded, and near it."""
    digits = len(f"{told:f}".replace(".", "").strip("0"))
    return float(f"{exact:.{digits - 1}e}") == told and abs(exact - told) <= _ROUNDED * exact


def _before(said: str, item: Quantity) -> str:
    return fold(said[max(0, item.start - _REACH) : item.start])


def bound_of(said: str, item: Quantity) -> str:
    """Whether a figure is told as the least ("low"), as the most ("high"), or as neither."""
    before = _before(said, item)
    after = fold(said[item.end : item.end + _REACH])
    sides = (("low", _LOW), ("high", _HIGH))
    found = [name for name, (front, _) in sides if front.search(before)]
    found += [name for name, (_, back) in sides if back.match(after)]
    return found[0] if found else ""
