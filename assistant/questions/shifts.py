"""A time that a follow-up tells from the year asked about before: «l'année précédente»."""

import re
from dataclasses import dataclass

from assistant.normalize import fold
from assistant.questions.interrogatives import ASKS_ARABIC
from assistant.questions.subjects import PLACED
from assistant.schema import Language

_WORDS = {"un": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8,
          "neuf": 9, "dix": 10, "vingt": 20}  # fmt: skip
_ARABIC_WORDS = {"ثلاث": 3, "تلت": 3, "تلات": 3, "اربع": 4, "ربع": 4, "خمس": 5, "ست": 6, "سبع": 7,
                 "ثماني": 8, "ثمان": 8, "تمن": 8, "تسع": 9, "عشر": 10}  # fmt: skip
_ALONE = r"(?=\W*(?:$|,|\?)| (?:c'|combien|quel|qui|ou|quand|on|il|elle))"
"""Behind «deux ans après» nothing tells after what."""
_FRENCH = re.compile(
    r"(?<!\w)(?:(?P<of>de )|(?:dans|pour|pendant|durant|au cours de|lors de|a) )?"
    rf"(?:(?P<count>\d\d?|{'|'.join(_WORDS)}) an(?:nee)?s? "
    rf"(?:(?P<later>plus tard|apres{_ALONE})|plus tot|avant{_ALONE}|auparavant)"
    r"|(?P<kind>l'(?:annee|an|edition)) (?:(?P<next>suivante?|d'apres)|precedente?|d'avant)"
    r"|l'(?P<edition>edition)(?: de)? (?P<year>(?:19|20)\d\d)"
    r"|(?P<same>(?:la|cette) meme annee|cette annee-la))"
    r"(?!\w)"
)
_YEARS_ARABIC = (
    rf"(?:(?P<two>سنتين|عامين)|(?P<count>\d\d?|(?:{'|'.join(_ARABIC_WORDS)})ه?) "
    r"(?:سنوات|سنين|اعوام|سنه|عاما?)|(?:سنه|عام))"
)
_THEN = r"(?:ذلك|هادشي|هذا)"
_ARABIC = re.compile(
    rf"(?<!\w)(?:[وف]?(?P<from>من )?(?:(?P<later>بعد)|(?P<ago>قبل))(?P<then>ها|ه| {_THEN})? "
    rf"ب?{_YEARS_ARABIC}(?: من {_THEN})?(?! من )"
    r"|[وفب]?(?:في |ف)?(?:ال)?(?P<kind>سنه|عام|دوره|نسخه|طبعه) (?:"
    r"(?P<next>ال(?:مواليه?|تاليه?|لاحقه?)"
    r"|(?:اللي (?:من )?|التي |الذي )(?:بعد\w*|تل[ات]\w*|[تي]لي\w*|جا\w* بعد\w*))"
    r"|ال(?:سابقه?|سالفه?)|(?P<past>ال(?:ماضيه?|فارطه?|منصرمه?)|اللي فات\w?)"
    r"|(?:اللي |التي |الذي )(?:(?:من )?قبل\w*|سبق\w*))"
    r"|[وفب]?(?:في |ف)?(?:ال)?(?P<edition>دوره|نسخه|طبعه) (?:سنه |عام )?(?P<year>(?:19|20)\d\d)"
    r"|(?P<same>[وفب]?(?:في |ف)?(?:نفس ال(?:سنه|عام)|ال(?:سنه|عام) (?:نفس|ذات)(?:ها|ه)"
    r"|(?:تلك|ديك|داك|ذلك) ال(?:سنه|عام))))(?!\w)"
)
_EDITIONS = frozenset("l'edition دوره نسخه طبعه".split())
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


@dataclass(frozen=True, slots=True)
class Shift:
    """A time told from a year.

    Attributes:
        since: the year it is told from.
        year: the year it is.
        edition: whether it is that of an edition, whose name may hold the year.
        dated: the follow-up with the year in its place.
        rest: the follow-up without it.
    """

    since: int
    year: int
    edition: bool
    dated: str
    rest: str


def shift_in(text: str, base: str, language: Language) -> Shift | None:
    """The time that a follow-up tells from the one year of the question before; None without one.

    Args:
        text: the follow-up.
        base: the question before.
        language: the language of the follow-up.
    """
    words = text.split()
    found = _found(words, language)
    since = _sole_year(base)
    if found is None or since is None:
        return None
    first, last = _rows(found)
    rest = " ".join([*words[:first], *words[last + 1 :]])
    if _YEAR.search(rest) or (_stands_alone(found) and not asks_nothing_more(rest, language)):
        return None
    year = _year(found, since, language)
    edition = bool(found["edition"]) or found["kind"] in _EDITIONS
    placed = _placed(words[first], words[last], found, year, language)
    row = [*words[:first], placed, *words[last + 1 :]]
    if language == "ar" and not first and ASKS_ARABIC.match(rest):
        row = [rest.rstrip("؟? "), placed.removeprefix("و")]
    return Shift(since, year, edition, " ".join(row), rest)


def _placed(opening: str, closing: str, found: re.Match[str], year: int, language: Language) -> str:
    """The year as it stands in the follow-up, with the «و» and the comma around it."""
    mark = closing[len(closing.rstrip(",،:;")) :]
    if language == "ar":
        said = f"دورة {year}" if found["kind"] in _EDITIONS else year_placed(year, "ar")
        return f"{'و' if fold(opening).startswith('و') else ''}{said}{mark}"
    if found["kind"] in _EDITIONS:
        return f"{opening.split('é')[0]}édition de {year}{mark}"
    return f"de {year}{mark}" if found["of"] else year_placed(year, "fr") + mark


def _stands_alone(found: re.Match[str]) -> bool:
    """Whether a time is told from the year before only where nothing else is asked.

    «قبل سنتين», «السنة الماضية» may be told from today; «l'édition 2027» is its own year.
    """
    told = found.groupdict()
    arabic = "ago" in told and (told["ago"] or told["later"])
    bare = arabic and not (told["then"] or told["from"])
    return bool(told.get("past") or told["edition"] or bare)


def beside_shift(fragment: str) -> str | None:
    """What stands beside a year told from another one: «à la fin de l'année suivante».

    None where no such year is told, or that of an edition, which is more than a time.
    """
    words = fragment.split()
    found = _found(words, "fr") or _found(words, "ar")
    if found is None or found["edition"] or found["kind"] in _EDITIONS:
        return None
    first, last = _rows(found)
    return " ".join([*words[:first], *words[last + 1 :]])


def year_placed(year: int, language: Language) -> str:
    """A year with the word that places something in it."""
    return f"en {year}" if language == "fr" else f"سنة {year}"


def asks_nothing_more(rest: str, language: Language) -> bool:
    """Whether what stands beside a time only asks the same again: «C'était combien»."""
    echo = _ECHO_FRENCH if language == "fr" else _ECHO_ARABIC
    return bool(echo.match(fold(rest)))


def _found(words: list[str], language: Language) -> re.Match[str] | None:
    folded = " ".join(fold(word) for word in words)
    return (_FRENCH if language == "fr" else _ARABIC).search(folded)


def _rows(found: re.Match[str]) -> tuple[int, int]:
    """The first and the last word of a match, by the spaces before them."""
    text = found.string
    return text[: found.start()].count(" "), text[: found.end()].count(" ")


def _sole_year(base: str) -> int | None:
    """The one year a question is about; that of a name only where no other is told."""
    for texts in ([found.group() for found in PLACED.finditer(base)], [base]):
        years = {year for text in texts for year in _YEAR.findall(text)}
        if years:
            return int(years.pop()) if len(years) == 1 else None
    return None


def _year(found: re.Match[str], since: int, language: Language) -> int:
    if found["year"]:
        return int(found["year"])
    if found["same"]:
        return since
    counted = found["count"] or ""
    if counted.isdigit():
        count = int(counted)
    elif language == "fr":
        count = _WORDS.get(counted, 1)
    else:
        count = 2 if found["two"] else _ARABIC_WORDS.get(counted.removesuffix("ه"), 1)
    return since + count * (1 if found["later"] or found["next"] else -1)


_ECHO_FRENCH = re.compile(
    r"\W*(?:(?:et|mais|alors|donc)\W+)*(?:(?:c'(?:est|etait|sera) |ca fait |ca faisait "
    r"|il y en (?:a|avait|aura) |on en (?:est|etait) a )?"
    r"(?:prevue? |passe a |a )?(?:combien|quand|ou)(?: (?:c'etait|etait-ce|est-ce))?"
    r"|quel(?:le)? (?:est|etait|a ete|sera) (?:le|la|ce) (?:chiffre|nombre|montant|total|resultat"
    r"|date)|qu'en (?:est|etait|sera)-il|ca donn(?:e|ait) (?:quoi|combien))?\W*\Z"
)
_ECHO_ARABIC = re.compile(
    r"\W*(?:و|ف)?(?:(?:كم|شحال|متي|فوقاش|امتي)(?: (?:كانت?|بلغت?|وصلت?|هو|هي))?"
    r"(?: (?:العدد|الرقم|المجموع))?|(?:ماذا عن|كيف كان (?:الامر|الحال)))?\W*\Z"
)
