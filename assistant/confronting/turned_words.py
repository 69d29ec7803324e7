"""Words by which a claim turns what a sentence says with much the same other words.

Verbs told from the other end (gives, receives), words of which one text has the one and the other
its contrary wherever they stand, more for less.
"""

import re

from assistant.clues.assertions import Assertion
from assistant.normalize import fold
from assistant.words.analyzer import content_words, term

_CONVERSE = tuple(
    tuple(re.compile(rf"[وف]?س?(?:{side})") for side in pair)
    for pair in (
        (
            r"donn\w+|envo[iy]\w+|adress\w+|[يت]رسل|ارسلت?|offr\w+|remet\w*|remis\w*|accord\w+|attribu\w+|fourni\w*"
            r"|vers(?:e|ent|ee?s?|era)|[يت]قدم|قدمت?|[يت]منح|منحت?|[يت]عطي|اعط\w+|[يت]سلم|سلمت?",
            r"recoi\w+|recu\w*|recev\w+|obt\w+|touch\w+|benefici\w+|[يت]تلقي|تلق\w*|[يت]نال|نالت?"
            r"|[يت]حصل|حصلت?|[يت]ستفيد|استفادت?|[يت]تسلم|تسلمت?|[يت]توصل|توصلت?",
        ),
        (r"achet\w*|acqui\w+|[يت]شتري|اشتر\w+|شراء?", r"vend\w*|[يت]بيع|باعت?|بيع"),
        (r"pret(?:e|ent|er|era|ee?s?)|[يت]قرض|اقرضت?", r"emprunt\w*|[يت]قترض|اقترضت?"),
    )
)
"""Verbs for one deed told by who gives and by who gets."""
_BESIDE = 2
"""How many words before a verb may name who is told of."""
_PREFIX = r"(?<!\w)[وبسف]?(?:ال|لل)?"
_CONTRARY = tuple(
    tuple(re.compile(f"{_PREFIX}(?:{side})") for side in pair)
    for pair in (
        (
            r"y compris|(?<!non )compris(?:es?)?(?!\w)|inclu(?:s|se|ses)(?!\w)|بما في|شامل",
            r"except|sauf(?!\w)|hormis|non compris|hors(?!\w)|باستثنا|ما عدا|دون احتساب",
        ),
        (r"(?:اول|اولي)(?!\w)", r"(?:اخر|اخيره?)(?!\w)"),
        (r"premier(?:e|es|s)?(?!\w)", r"dernier(?:e|es|s)?(?!\w)"),
        (
            r"preced(?:e|ent|ait|era)(?!\w)|[يت]سبق(?!\w)",
            r"suiv(?:ent|ait|ra)(?!\w)|suit(?!\w)|[يت]لي(?!\w)",
        ),
        (r"[يت]رفض(?!\w)", r"[يت]قبل(?!\w)|قبلت(?!\w)"),
        (r"jusqu(?!'(?:a present|ici))|الي غايه", r"a partir d|ابتداء? من|des le(?!\w)"),
        (r"automatiqu|d'office|تلقايي", r"sur (?:simple )?demande|بناء علي طلب|بطلب"),
        (r"(?:une )?partie (?:d[eu']|seulement)|جزءا? |partiel", r"entier|totalite|integral|كامل"),
        (r"غني(?:ه)? ب|riches? en(?!\w)", r"فقير(?:ه)? (?:ب|الي|في)|pauvres? en(?!\w)"),
        (r"[يت]بقي(?!\w)|[يت]ظل(?!\w)|[يت]ستمر(?!\w)", r"[يت]سقط(?!\w)|[يت]نتهي(?!\w)|[يت]زول"),
        (r"confirmee?s?(?!\w)", r"retiree?s?(?!\w)|dementie?s?(?!\w)|infirmee?s?(?!\w)"),
        (r"fermeture|اغلاق", r"creation|ouverture|احداث|انشا|افتتاح"),
        (r"ajout(?!\w*r? que)", r"retranch|retir(?:a|e|er|ent|ees?)(?!\w)"),
    )
)
"""Of these one text has the one side, another the other, wherever in it: some other clause of it
seldom has either."""
_DEGREES = {"plus": "+", "moins": "-", "اكثر": "+", "اعلي": "+", "اقل": "-", "ادني": "-"}
_DEGREE = re.compile(
    r"(?:(?P<before>\w{3,}) )?(?<!\w)ب?(?P<degree>plus|moins|اكثر|اقل|اعلي|ادني)"
    r"(?: (?:d[e'] ?)?(?:من )?(?P<after>\w{3,}))?"
)
_STEM = 6


_AND_OR = re.compile(
    r"(?<!\w)(?:(?P<and>et)|(?P<or>ou))(?!\w)|(?<=\w )(?:(?P<or_>او) |(?P<and_>و)(?=\w{3}))"
)


def turns_words(claim: Assertion, told: Assertion, *, same: bool) -> bool:
    """Whether a claim turns what a sentence says by a word or two.

    Args:
        claim, told: what the claim and the sentence assert.
        same: whether both are of one language.
    """
    mine, theirs = fold(claim.said), fold(told.said)
    if any(_has_contrary(mine, theirs, *pair) for pair in _CONTRARY):
        return True
    return same and (
        _is_converse(mine, theirs) or _turns_degree(mine, theirs) or _joins_both(mine, theirs)
    )


def _joins_both(mine: str, theirs: str) -> bool:
    """Whether a sentence joins by "and" what a claim joins by "or"."""
    ours = _joined(mine)
    return any((one, other, False) in ours for one, other, both in _joined(theirs) if both)


def _joined(folded: str) -> set[tuple[str, str, bool]]:
    """The words that stand on both sides of "and" or "or", and whether it is "and"."""
    found = set()
    for mark in _AND_OR.finditer(folded):
        before, after = content_words(folded[: mark.start()]), content_words(folded[mark.end() :])
        if before and after:
            found.add((term(before[-1]), term(after[0]), str(mark.lastgroup).startswith("and")))
    return found


def _has_contrary(mine: str, theirs: str, one: re.Pattern[str], other: re.Pattern[str]) -> bool:
    sides = [(bool(one.search(text)), bool(other.search(text))) for text in (mine, theirs)]
    return sides in ([(True, False), (False, True)], [(False, True), (True, False)])


def _is_converse(mine: str, theirs: str) -> bool:
    """Whether who gives in a claim gets in a sentence: the same words stand beside the verb."""
    ours, others = content_words(mine), content_words(theirs)
    for one, other in (sides for pair in _CONVERSE for sides in (pair, pair[::-1])):
        here = [place for place, word in enumerate(ours) if one.fullmatch(word)]
        there = [place for place, word in enumerate(others) if other.fullmatch(word)]
        alone = not any(map(other.fullmatch, ours)) and not any(map(one.fullmatch, others))
        if alone and any(_of_one(ours, at, others, to) for at in here for to in there):
            return True
    return False


def _of_one(ours: list[str], at: int, others: list[str], to: int) -> bool:
    """Whether two verbs have a subject or an object in common, and none that is the other's."""
    before, after = (set(map(term, part)) for part in (ours[:at], ours[at + 1 :]))
    turned = before & set(map(term, others[to + 1 :])) or after & set(map(term, others[:to]))
    next_to = ours[at + 1 : at + 2], others[to + 1 : to + 2]
    one = all(next_to) and term(next_to[0][0]) == term(next_to[1][0])
    return not turned and (one or bool(_before(ours, at) & _before(others, to)))


def _before(words: list[str], place: int) -> set[str]:
    """The terms of the words just before one."""
    return set(map(term, words[max(0, place - _BESIDE) : place]))


def _turns_degree(mine: str, theirs: str) -> bool:
    """Whether a claim says more of what a sentence says less: « plus cher », « moins cher »."""
    ours, others = _degrees(mine), _degrees(theirs)
    turned = {(word, "-" if degree == "+" else "+") for word, degree in ours}
    return bool(turned & others - ours)


def _degrees(folded: str) -> set[tuple[str, str]]:
    return {
        (word[:_STEM], _DEGREES[found["degree"]])
        for found in _DEGREE.finditer(folded)
        for word in (found["before"], found["after"])
        if word
    }
