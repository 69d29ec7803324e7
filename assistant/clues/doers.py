"""Whether a sentence tells that something was done and not by whom («وُقعت المذكرة في يوليوز»)."""

import re
from functools import lru_cache

from assistant.clues.asked_names import names_in
from assistant.clues.attributions import without_attributions
from assistant.normalize import fold
from assistant.proper_names.arabic_people import arabic_person, is_no_word
from assistant.proper_names.gazetteer import TOKEN, bare_word, gazetteer
from assistant.proper_names.name_forms import has_word, name_words, spelled_in
from assistant.questions.question import Question

_DONE = re.compile(
    r"\b(?:a|ont|avait|avaient|aurait|auraient) (?:\w+ )?ete \w+|\b(?:fut|furent) \w+"
    r"|\b(?:signe|conclu|lance|depose|adopte)e?s? (?:le|en|au?)\b"
    r"|(?<!\w)[وف]?(?:قد )?تمت? \w+"
    r"|(?<!\w)(?:ال)?(?:موقع|مبرم|مودع)[هة]? (?:في|يوم|بتاريخ|خلال)(?!\w)"
)
_DONE_VOWELLED = re.compile(r"(?<!\w)[وف]?(?![يتن]ُ)[\u0621-\u064a]ُ[\u0621-\u064a]{2,}")
"""A past passive, which only its first vowel tells from an active one."""
_BY = re.compile(
    r"\bpar (?!(?:an|mois|jour|semaine|exemple|ailleurs|ordre|voie|la suite)\b)"
    r"|\bentre\b|\b(?:sous le|au) nom\b"
    r"|(?<!\w)(?:من (?:طرف|قبل|لدن|جانب)|علي يد|بين|بمبادره|بحضور|(?:تحت |ب)اشراف|برياسه)(?!\w)"
    r"|(?<!\w)(?:باسم|تحت اسم)(?!\w)"
)
_WHO_DID = re.compile(
    r"(?:\A|[.?!,;:] |\bc'est )(?:mais |et |alors )?qui (?!est\b|etait\b|sont\b|\w+(?:[ei]r|re)\b)"
    r"|\bquel(?:le)?s? .{3,60}\bqui (?:a|ont|avait)\b"
    r"|(?:\A|[.?!,;:،؛] )[وف]?(?:من|شكون)(?: اللي| الذي)? (?!يكون|تكون|كان|هو|هي|هم)\w"
    r"|(?:\A|[.?!,;:،؛] )[وف]?(?:من|شكون) (?:هو|هي|هم) .{3,60}(?<!\w)(?:الذي|التي|الذين|اللي) \w"
)
"""Whose «qui», «من» is the doer, not the one that something is done with or to."""
_EVENT = re.compile(
    r"\d{4}\W*:\W*(?:signature|lancement|creation|annonce|presentation|adoption|ouverture)\b"
    r"|\d{4}\W*:\W*(?:ال)?(?:توقيع|اطلاق|احداث|اعلان|تقديم|اعتماد|افتتاح|انطلاق)(?!\w)"
)
"""An entry of a chronology, which names what was done by a noun."""
_ATTENDS = re.compile(
    r"\b(?:present\w*|assist\w+|presence)\b.{0,24}\b(?:a|lors de|pendant) (?:la |l')?"
    r"(?:ceremonie de )?(?:signature|lancement|inauguration|ouverture|presentation)\b"
    r"|(?<!\w)[وف]?(?:حضرت?|[يت]حضر|بحضور)(?!\w)[^.;؛]{0,100}(?<!\w)(?:ال)?(?:توقيع|اطلاق|تدشين|افتتاح|تقديم)"
)
_ATTENDING = re.compile(
    r"\b(?:present|assist|represent)\w*|(?<!\w)[وف]?(?:حضر|[يت]حضر|شارك|[يت]?مثل)"
)
"""Who is there when a thing is done does not do it."""
_WHAT_DONE = re.compile(
    r"\bqu(?:e |'|oi )(?:\w+ ){0,3}?(?:sign|conclu|lanc|inaugur)\w*"
    r"|(?<!\w)(?:ماذا|شنو|ما الذي) (?:وقع|ابرم|اطلق|دشن)\w*"
)
_IS_DONE = re.compile(
    r"\b(?:sign|conclu|paraph|inaugur)\w*|(?<!\w)[وف]?(?:[يت]?وقعت?|ابرمت?|[يت]برم|[يت]?دشنت?)(?!\w)"
)
"""What was done, and whether it was, is told no more by who was there than who did it."""
_DOES = re.compile(
    r"\b(?:sign|conclu|paraph|inaugur|lanc|(?:re)?ouv(?:r|ert))\w*"
    r"|(?<!\w)[وف]?(?:[يت]?وقعت?|ابرمت?|[يت]برم|[يت]?دشنت?|اطلقت?|[يت]طلق|افتتحت?|[يت]فتتح)(?!\w)"
    r"|(?<!\w)[وف]?(?:قام\w*|تولي|تولت) (?:\w+ ){0,4}ب?(?:ال)?(?:توقيع|اطلاق|تدشين|افتتاح)"
)
_IS_THERE = re.compile(
    r"\betai(?:t|ent) la\b|\btemoin|\ben presence d"
    r"|(?<!\w)[وف]?(?:ب?حضور|(?:ال)?حاضر\w{0,2}|شهدت?|[يت]شهد|عاين\w?)(?!\w)"
    r"|(?<!\w)[وف]?كانوا? (?:\w+ ){0,3}هناك(?!\w)"
)
"""What a claim tells of those who are there, and what it tells as done by somebody."""
_DEED = re.compile(
    r"\b(presid|sign|paraph|inaugur)\w*|(?<!\w)[وف]?[يت]?(تراس|راس|وقع|دشن)\w{0,2}(?!\w)"
)
_SPEAKS = re.compile(
    r"\bintervenue?s?\b|\bpris la parole\b|\bmessage (?:video|filme)|\bs'est adresse"
    r"|(?<!\w)[وف]?(?:تدخلت?|خاطبت?|القي|القت|وجهت?)(?!\w)"
)
"""What is done by one, and who only spoke then."""
_CAPITAL = r"[A-ZÀ-Ý][\w'’-]+"
_TITLED = re.compile(
    r"\b[a-zà-ÿ]{3,}(?:eur|rice|euse|iste|ien|ienne|ogue|aire|ente|ante|stre|aphe)"
    r"(?: (?:général|délégué|adjoint)e?)?,? (?:(?:M\.|Mme|Dr|Pr) )?"
    rf"{_CAPITAL} (?:(?:Ould|Mint|Ben|Bint|Ibn|El|Al|Bel|Aït|de|du) )*{_CAPITAL}"
)
_DESCENDED = re.compile(
    rf"{_CAPITAL} (?:Ould|Mint|Ben|Bint|Ibn) {_CAPITAL}"
    r"|(?<!\w)[\u0621-\u064a]{3,} (?:ولد|بنت|بن) (?P<father>[\u0621-\u064a]{3,})"
)
"""A name behind its title, or with that of a father, though no list holds it."""
_BEFORE_AFTER = re.compile(r"\b(?:avant|apres)\b|(?<!\w)(?:قبل|بعد)(?!\w)")


def _is_of_a_witness(question: Question, told: str) -> bool:
    """Whether a sentence tells who was there, or spoke, where who did the thing is asked."""
    asked = fold(question.text)
    if _ATTENDS.search(told) and not _ATTENDING.search(asked):
        return True
    deed = _DEED.search(asked)
    stem = next(filter(None, deed.groups())) if deed else ""
    return bool(stem) and stem not in told and bool(_SPEAKS.search(told))


def _persons(text: str) -> list[tuple[str, ...]]:
    """The folded words of each person a text names, by a given name and what follows it."""
    words = [bare_word(match.group()) for match in TOKEN.finditer(text)]
    folded = [fold(word) for word in words]
    found: list[tuple[str, ...]] = []
    at = 0
    while at < len(words):
        size = arabic_person(folded, at)
        if folded[at] in gazetteer().given and words[at][0].isupper():
            size = 1
            while at + size < len(words) and words[at + size][0].isupper():
                size += 1
        if size > 1:
            found.append(tuple(folded[at : at + size]))
        at += max(size, 1)
    return found


def _names_somebody(told: str) -> bool:
    if names_in(told, "person") or _persons(told) or _TITLED.search(told):
        return True
    # «بنت» is "built" too, before a word that names a thing.
    fathers = (found["father"] for found in _DESCENDED.finditer(told))
    return any(father is None or is_no_word(fold(father)) for father in fathers)


def _names_only_asked(question: Question, told: str) -> bool:
    """Whether the only persons named are those before or after whom another is asked for."""
    asked = fold(question.text)
    if not _BEFORE_AFTER.search(asked):
        return False
    persons = _persons(told)
    named = name_words(question.text)
    return bool(persons) and all(
        any(has_word(word, named) or spelled_in(word, named) for word in words) for words in persons
    )


@lru_cache(maxsize=1_000)
def _asks_what_was_done(question: str, whether: bool) -> bool:
    """Whether a question asks what was done, or whether it was, and not who was there."""
    asked = fold(question)
    deed = _IS_DONE if whether else _WHAT_DONE
    return bool(deed.search(asked)) and not _ATTENDING.search(asked)


def tells_no_doer(question: Question, text: str) -> bool:
    """Whether who did a thing is asked of a sentence in which it is done by nobody named.

    Or which names those who were there, or only who came before the one asked for, or after; those
    who were there answer no more where what was done is asked.
    """
    if question.kind in {"other", "list", "definition", "yesno"}:
        asked_of = _asks_what_was_done(question.text, question.kind == "yesno")
        return asked_of and bool(_ATTENDS.search(fold(without_attributions(text))))
    if question.kind not in {"person", "organisation"}:
        return False
    asked = fold(question.text)
    told = without_attributions(text)
    if _names_only_asked(question, told):
        return True
    if not _WHO_DID.search(asked):
        return False
    folded = fold(told)
    if _is_of_a_witness(question, folded):
        return True
    done = _DONE.search(folded) or _DONE_VOWELLED.search(told) or _EVENT.search(folded)
    return bool(done) and not _BY.search(folded) and not _names_somebody(told)


def tells_witnesses_alone(claim: str, text: str) -> bool:
    """Whether a claim says who did a thing of which a sentence tells only who was there then.

    That it was done is told by who was there; by whom is not: « X a signé l'accord » is not
    « X a assisté à la signature de l'accord ».
    """
    mine, told = fold(claim), fold(without_attributions(text))
    if not _ATTENDS.search(told) or not _DOES.search(mine):
        return False
    if _ATTENDING.search(mine) or _IS_THERE.search(mine) or _DOES.search(_ATTENDS.sub(" ", told)):
        return False
    passive = _DONE.search(mine) or _DONE_VOWELLED.search(claim)
    return not passive or bool(_BY.search(mine))
