"""A pronoun that stands for the answer of a question of who: «Qui dirige l'ADD ? Est-il élu ?»."""

import re
from collections.abc import Callable, Sequence

from assistant.language import identify
from assistant.proper_names.names import Name
from assistant.questions.fragments import fragment
from assistant.questions.interrogatives import ASKING_ARABIC, capital
from assistant.questions.kinds import kind_of
from assistant.questions.leaning import AND_ASKS_ARABIC
from assistant.questions.rewritten import INVERTED_VERB, bracketed
from assistant.questions.self_standing import owns_subject
from assistant.schema import Language
from assistant.words.analyzer import content_words


def means_answer(question: str, earlier: str) -> bool:
    """Whether a follow-up leans on the answer of the question before, not on what that names.

    Only where the one before asks for a person or a body, and what is said fits nothing else: one
    is born, appointed, replaced; a port is not.

    Args:
        question: the follow-up.
        earlier: the question before.
    """
    kind, language = kind_of(earlier), identify(question)
    if kind not in {"person", "organisation"} or language is None:
        return False
    bare = fragment(question, "fr") if language == "fr" else _bare_arabic(question)
    if _SINCE_WHEN.fullmatch(bare):
        return bool(_DOES[language].match(earlier))
    if _BESIDE.fullmatch(bare):
        return bool(_DOES[language].match(earlier) or _IS_ARABIC.match(earlier))
    own = (_OF_A_PERSON if kind == "person" else _OF_A_BODY)[language]
    found = own.search(bare) or _OF_BOTH[language].search(bare)
    if found is None:
        return False
    # «ما منصبه السابق»: what is said of the person is not a noun told by the word behind it.
    beside = f"{bare[: found.start()]}{bare[found.end() :]}"
    return not owns_subject(beside, language)


def named(question: str, earlier: str, name: str, language: Language) -> str:
    """A follow-up with the name that answers the question before in the place of its pronoun.

    Args:
        question: the follow-up, that means the answer (`means_answer`).
        earlier: the question before.
        name: its answer.
        language: the language of the follow-up.
    """
    if language == "ar":
        return _named_arabic(_bare_arabic(question), earlier, name)
    bare = capital(_TWICE.sub("", fragment(question, "fr")))
    does = _DOES["fr"].match(earlier)
    if _BESIDE.fullmatch(bare):
        return f"Qui a {'précédé' if _EARLIER.search(bare) else 'succédé à'} {name} ?"
    if does and _SINCE_WHEN.fullmatch(bare):
        return f"{bare} {name} {does['verb']} {does['rest']} ?"
    return _object_french(bare, name) or _subject_french(bare, name)


def _object_french(bare: str, name: str) -> str:
    """A question with a name for its object or its possessive; "" for any other."""
    if succeeded := _SUCCEEDED.match(bare):
        return f"Qui {succeeded['has']} succédé à {name}{succeeded['rest']} ?"
    if whom := _WHOM.match(bare):
        verb = _AGREED.sub("", whom["verb"]) if whom["done"] else whom["verb"]
        return f"Qui {whom['done'] or ''}{verb} {name}{whom['rest']} ?"
    owned = _OWNED.search(bare)
    if owned is None:
        return ""
    of = "d'" if name[0] in "AEIOUYÉÈÊ" else "de "
    before, behind = bare[: owned.start()], bare[owned.end() :]
    article = _article(owned["owner"], owned["noun"], before)
    return f"{before}{article}{owned['noun']} {of}{name}{behind} ?"


def _subject_french(bare: str, name: str) -> str:
    """A question with a name for its subject, before the verb; else behind it, in brackets."""
    if verb := INVERTED_VERB.search(bare):
        return f"{bare[: verb.start()]}{name} {bare[verb.start() :]} ?"
    if opening := _OPENING.match(bare):
        return f"{name}{bare[opening.end() :]} ?"
    return bracketed(bare, name, "fr")


def sole_person(question: str, text: str, names: Callable[[str], Sequence[Name]]) -> str:
    """The one person an Arabic answer names, behind the verb or the office asked for; else "".

    Args:
        question: the question of who.
        text: its answer.
        names: the names of a text.
    """
    people = {item.text: item for item in names(text) if item.kind == "person"}
    if len(people) != 1:
        return ""
    name, found = next(iter(people.items()))
    before = content_words(" ".join(text[: found.start].split()[-1:]))
    return name if before and set(before) <= set(content_words(question)) else ""


def a_name(text: str) -> str:
    """A text where it can only be a name, and "" otherwise."""
    return text if _NAME.fullmatch(text) else ""


def _article(owner: str, noun: str, before: str) -> str:
    """The article for a possessive: «son rôle» is «le rôle», «sa formation» is «la formation»."""
    if owner.casefold() == "ses":
        return "les "
    if noun[0].casefold() in "aeiouyéèêh":
        return "l'"
    return "la " if owner.casefold() == "sa" or before.casefold().startswith("quelle") else "le "


def _bare_arabic(question: str) -> str:
    """An Arabic follow-up without its «و» and its mark."""
    bare = question.strip().rstrip("؟?!. ")
    joined = AND_ASKS_ARABIC.match(bare)
    return bare[joined.end() :] if joined else fragment(question, "ar")


def _named_arabic(bare: str, earlier: str, name: str) -> str:
    if _BESIDE.fullmatch(bare):
        return f"من {'سبق' if _EARLIER.search(bare) else 'خلف'} {name}؟"
    does = _DOES["ar"].match(earlier)
    if does and _SINCE_WHEN.fullmatch(bare):
        return f"{bare} {does['verb']} {name} {does['rest']}؟"
    if found := _SUFFIXED.match(bare):
        stem = found["stem"]
        noun = stem.endswith("ت") and not _ASKS_WHO.match(bare)
        return f"{found['before']}{stem.removesuffix('ت') + 'ة' if noun else stem} {name}؟"
    if found := _OF_ONE.match(bare):
        return f"{found['before']}ديال {name}؟"
    if _VERB_ALONE.match(bare):
        return f"{bare} {name}؟"
    return bracketed(bare, name, "ar")


_NAME = re.compile(
    r"[A-ZÀ-Þ][\w'’.-]*(?: (?:(?:de|du|des|la|le|el|al|et|ben) )*[A-ZÀ-Þ][\w'’.-]*)*"
    r"|[\u0620-\u064a]{2,}(?: [\u0620-\u064a]{2,}){0,4}"
)

_HE = r"(?:il|elle)"
_BORN = r"(?:née?|morte?|décédée?)"
_CHOSEN = r"(?:nommé|désigné|recruté|élu|limogé|choisi)e?"
_OF_A_PERSON: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        rf"\bquel âge (?:a|avait)-t-{_HE}\b|\b{_HE} a quel âge\b"
        rf"|-(?:t-)?{_HE} {_BORN}\b|\b{_HE} (?:est|était) {_BORN}\b"
        rf"|\bl['’](?:a|ont|avait) {_CHOSEN}\b|-t-{_HE} été {_CHOSEN}\b"
        rf"|\b{_HE} a (?:été {_CHOSEN}|étudié)\b|-t-{_HE} (?:étudié|fait ses études)\b"
        r"|\b(?:son|sa|ses) (?:âge|parcours|carrière|diplômes?|formation|études|mandat|poste"
        r"|prédécesseure?|successeure?|nationalité|biographie|CV|profession|métier|prénom"
        r"|grade)\b",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"(?<!\w)(?:عمر|منصب|مسار|سيرت|تعيين|ولادت|جنسيت|شهادات|سلف|خليفت|ولايت)(?:ه|ها)(?!\w)"
        r"|(?<!\w)(?:عيّ?ن|انتخب|أقال|اقال)(?:ه|ها)(?!\w)"
        r"|(?<!\w)(?:وُ?لدت?|عُ?يّ?نت?|تزادت?|قرات?|درست?)\W*$"
        r"|(?<!\w)(?:العمر|المسار|القراية) ديال(?:و|ها)(?!\w)"
    ),
}
"""What is only said of a person."""
_OF_BOTH: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\bl['’](?:a|ont|avait) (?:remplacé|précédé)e?s?\b|\b(?:lui a|lui ont) succédé\b"
        r"|^\W*qui (?:le|la) remplace(?:ra)?\b|\b(?:son|sa) (?:rôle|fonction)\b",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"(?<!\w)(?:خلف|عوض|عوّض|سبق|دور|مهام|مهمت|وظيفت)(?:ه|ها)(?!\w)"
        r"|(?<!\w)(?:عوضو|خلفو|سبقو|الدور ديال(?:و|ها))(?!\w)"
    ),
}
_OF_A_BODY: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"\best-(?:il|elle) (?:basé|installé|domicilié|implanté|coté)e?\b"
        r"|\b(?:il|elle) est (?:basé|coté)e?\b"
        r"|\b(?:son|sa|ses) (?:siège|nationalité|chiffre d['’]affaires|effectifs?|salariés"
        r"|actionnaires?|PDG|patronn?e?|fondateurs?)\b|\bde quel pays (?:est|vient)-(?:il|elle)\b",
        re.IGNORECASE,
    ),
    "ar": re.compile(r"(?<!\w)(?:مقر|جنسيت|رأسمال|مؤسس|موظفي|عمال|زبناء)(?:ه|ها)(?!\w)"),
}
"""What is only said of a company or of a body."""
_WHOM = re.compile(
    r"^Qui (?:l['’](?P<done>(?:a|ont|avait) )|(?:la|le) )(?P<verb>[^\W\d]+)(?P<rest>.*)$"
)
_SUCCEEDED = re.compile(r"^Qui lui (?P<has>a|ont) succédé(?P<rest>.*)$")
_TWICE = re.compile(r"^(?:lui|elle), ?(?=(?:il|elle)\b)", re.IGNORECASE)
"""«Et lui, il est né où ?»"""
_BESIDE = re.compile(
    r"(?:qui |c['’]était qui )?(?:avant|après) (?:lui|elle)(?:, (?:c['’]était )?qui)?"
    r"|(?:(?:من|شكون)(?: كانت?| جا\w?)? )?(?:من )?(?:قبل|بعد)(?:ه|ها|و)",
    re.IGNORECASE,
)
"""Asked of who holds an office, it asks who held it before, or after."""
_EARLIER = re.compile(r"avant|قبل", re.IGNORECASE)
_IS_ARABIC = re.compile(r"^\W*[وف]?(?:من|شكون) (?:هو|هي) ")
_AGREED = re.compile(r"(?<=[éiu])es?$|(?<=[éiu])s$")
"""A participle agrees with a pronoun before it, not with a name behind it."""
_OWNED = re.compile(r"\b(?P<owner>[Ss]on|[Ss]a|[Ss]es) (?P<noun>chiffre d['’]affaires|[^\W\d]+)")
_OPENING = re.compile(r"^(?:Il|Elle)\b")
_ASKS_WHO = re.compile(r"(?:من|شكون)(?: \S+)?(?: |$)")
_SUFFIXED = re.compile(r"^(?P<before>(?:.* )?)(?P<stem>\w{2,})(?:ها|ه|و)$")
_OF_ONE = re.compile(r"^(?P<before>.* )ديال(?:و|ها)$")
_VERB_ALONE = re.compile(rf"^(?:{ASKING_ARABIC}) \S+$")
_SINCE_WHEN = re.compile(
    r"depuis (?:quand|combien de temps|quelle (?:année|date))|jusqu['’](?:à|en) quand"
    r"|(?:منذ|إلى|الى|حتى) متى|من (?:وقتاش|فوقاش|إمتى|امتى)|منذ كم(?: سنة)?",
    re.IGNORECASE,
)
"""Asked of who does something, it asks since when that one does it."""
_DOES: dict[Language, re.Pattern[str]] = {
    "fr": re.compile(
        r"^\W*qui (?P<verb>(?!a\b|ont\b|avai|aura|va\b|est-ce)[^\W\d]+) (?P<rest>[^?]*[^?\s])",
        re.IGNORECASE,
    ),
    "ar": re.compile(
        r"^\W*[وف]?(?:من|شكون(?: اللي)?) (?P<verb>(?:كا?)?[يت]\w{3,}) (?P<rest>[^؟?]*[^؟?\s])"
    ),
}
