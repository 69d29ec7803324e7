"""How a value changed between two years, asked as what it was in each of them."""

import re
from collections.abc import Sequence

from assistant.clues.asked_figures import FIGURES
from assistant.clues.assertions import read_assertion
from assistant.normalize import fold
from assistant.questions.kinds import kind_of
from assistant.schema import Answer, Language
from assistant.words.analyzer import content_terms, is_number

_ALIKE = 0.5
"""How much of their words two sentences share that tell one thing of two years (choice)."""
_YEAR = r"(?:19|20)\d\d"
_BETWEEN = (
    rf"(?:entre|de|depuis)(?: l['’]année| fin| début)? (?P<first>{_YEAR}) "
    rf"(?:et|à|jusqu['’](?:en|à))(?: fin| début)? (?P<last>{_YEAR})"
)
_BETWEEN_ARABIC = (
    rf"(?:ما )?(?:بين|من)(?: سنتي| عامي| سنة| عام)? (?P<first>{_YEAR})"
    rf" ?(?:و|إلى|الى|حتى|ل)(?: ?سنة| ?عام)? ?(?P<last>{_YEAR})"
)
_MOVED = (
    r"(?:évolué|évolue|changé|varié|progressé|bougé|augmenté|baissé|diminué|reculé|chuté|grandi)"
)
_THING = r"(?P<thing>(?:les? |la |l['’])[^,;?]+?)"
_FRENCH = tuple(
    re.compile(rf"^\W*{pattern}(?P<rest>[^,;?]*)\W*$", re.IGNORECASE)
    for pattern in (
        rf"(?:comment|de combien|combien) {_THING} (?:a-t|ont)-(?:ils?|elles?) {_MOVED} {_BETWEEN}",
        rf"(?:comment|de combien) (?:a|ont) {_MOVED} {_THING} {_BETWEEN}",
        rf"{_BETWEEN},? (?:comment|de combien) {_THING} (?:a-t|ont)-(?:ils?|elles?) {_MOVED}",
        rf"{_THING} (?:a|ont) {_MOVED} (?:comment|de combien) {_BETWEEN}",
        r"quelle (?:est|a été|fut|était) l['’]évolution (?P<of>de la |de l['’]|du |des )"
        rf"(?P<thing>[^,;?]+?) {_BETWEEN}",
    )
)
_ARABIC = tuple(
    re.compile(rf"^\W*{pattern}(?P<rest>[^،؛؟?]*)\W*$")
    for pattern in (
        r"(?:كيف|كيفاش) (?:(?:[يت]?(?:تغير|تطور|تبدل)|انتقل|تحول)ت?|كان تطور) (?P<thing>[^،؛؟?]+?) "
        rf"{_BETWEEN_ARABIC}",
        rf"(?:ما|ما هو|ماهو|كيف كان) (?:تطور|تغير) (?P<thing>[^،؛؟?]+?) {_BETWEEN_ARABIC}",
        rf"{_BETWEEN_ARABIC}[،,]? (?:كيف|كيفاش) (?:تغير|تطور|تبدل|انتقل)ت? (?P<thing>[^،؛؟?]+?)",
    )
)
_ARTICLES = {"de la ": "la ", "de l'": "l'", "de l’": "l’", "du ": "le ", "des ": "les "}
_MANY = re.compile(
    r"^(?:les |l(?:e|es) (?:volume|total)s? (?:des |de |d['’]))"
    r"(?P<things>[^\W\d]+[sx]\b.*)$",
    re.IGNORECASE,
)
_WAS = {"le": "Quel était", "la": "Quelle était", "l'": "Quel était"}


def _french(thing: str, year: str) -> str:
    """What is asked of one year: the number of things, or what a value was."""
    if many := _MANY.match(thing):
        of = "d'" if fold(many["things"])[0] in "aeiou" else "de "
        return f"Quel était le nombre {of}{many['things']} en {year} ?"
    return f"{_WAS[fold(thing)[:2].strip()]} {thing} en {year} ?"


def _arabic(thing: str, year: str) -> str:
    asked = f"ما {thing} في سنة {year}؟"
    return asked if kind_of(asked) in FIGURES else f"كم بلغ {thing} في سنة {year}؟"


def at_each_year(text: str, language: Language) -> list[str]:
    """What a question of a change between two years asks of each; none where it asks no value.

    >>> at_each_year("Comment le prix du blé a-t-il évolué entre 2020 et 2024 ?", "fr")
    ['Quel était le prix du blé en 2020 ?', 'Quel était le prix du blé en 2024 ?']
    """
    forms = _FRENCH if language == "fr" else _ARABIC
    found = next((match for form in forms if (match := form.match(text.strip()))), None)
    if found is None or found["first"] == found["last"]:
        return []
    thing = f"{found['thing']}{found['rest'].rstrip()}"
    if of := found.groupdict().get("of"):
        thing = f"{_ARTICLES[of.casefold()]}{thing}"
    told = _french if language == "fr" else _arabic
    asked = [told(thing, found[year]) for year in ("first", "last")]
    return asked if all(kind_of(one) in FIGURES for one in asked) else []


def of_the_years(asked: Sequence[str], answered: Answer) -> bool:
    """Whether an answer tells of every year that is asked about, in what it cites."""
    # The year of a source is no year of what it tells.
    cited = fold(" ".join(read_assertion(item.quote).said for item in answered.citations))
    years = [re.findall(_YEAR, one)[-1] for one in asked]
    return answered.status != "not_found" and all(year in cited for year in years)


def of_one_thing(answered: Sequence[Answer]) -> bool:
    """Whether the answers found for the years tell of one thing: in one section, or alike."""
    cited = [each.citations for each in answered if each.status != "not_found"]
    places = [{(item.document, item.section) for item in each} for each in cited]
    if set.intersection(*places):
        return True
    told = [
        {word for item in each for word in content_terms(read_assertion(item.quote).said)}
        for each in cited
    ]
    words = [{word for word in each if not is_number(word)} for each in told]
    return len(set.intersection(*words)) >= _ALIKE * len(set.union(*words))
