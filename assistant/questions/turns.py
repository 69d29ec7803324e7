"""What a follow-up says before it asks: thanks, a correction, a return to an earlier question."""

import re
from dataclasses import dataclass

from assistant.normalize import fold
from assistant.questions.interrogatives import ASKING_ARABIC
from assistant.questions.leaning import leans
from assistant.questions.self_standing import asks_by_itself
from assistant.schema import Language

_THANKS = re.compile(
    r"^\s*(?:(?:merci(?: beaucoup| bien)?|ok|d['’]accord|très bien|parfait|super|bien|bon|entendu"
    r"|شكرا(?: جزيلا| لك)?|طيب|حسنا|مزيان|واخا|صافي|جيد|ممتاز)\s*[.,،!:;…]+\s*)+(?=\S)",
    re.IGNORECASE,
)
_OF = r"(?P<of>de la |de l['’]|du |des |de |d['’])"
_TO = r"(?P<to>à la |à l['’]|au |aux |à )"
_CORRECTED_FRENCH = re.compile(
    r"^\W*(?:(?:non|pardon|désolée?|excusez-moi)\b\W*)?(?:mais )?(?:(?:en fait|plutôt)\W+)?"
    rf"(?:je (?:parl(?:ais|e) (?:plutôt |bien )?{_OF}|pens(?:ais|e) (?:plutôt |bien )?{_TO}"
    r"|vou(?:lais|drais) (?:plutôt )?dire |demandais (?:plutôt |pour )?)"
    rf"|il s['’]agi(?:t|ssait) (?P<about>{_OF.replace('?P<of>', '?:')})"
    r"|(?P<bare>(?<=non)\W+))(?P<meant>[^,;?!]+?)(?:, (?:et )?(?:non |pas ).*)?\W*$",
    re.IGNORECASE,
)
_CORRECTED_ARABIC = re.compile(
    r"^\W*(?:(?:لا|عفوا|آسفة?|سمح ليا?)(?=[\s،,.])\W*)?"
    r"(?:(?:كنت|كنا|أنا|انا)\s+)?(?:[أا]قصد|[أا]عني|قصدت|قصدي|(?:[أا]تحدث"
    r"|[أا]تكلم|[أا]س[أا]ل) عن|كنقصد|كنهضر على|بغيت نقول)\s+(?P<meant>[^؟?]+?)"
    r"(?:،? (?:وليس|لا|ماشي) .*)?\W*$"
)
_INSTEAD_FRENCH = re.compile(
    r"^\W*(?:non\W+)?(?:je (?:ne |n['’])\w+ )?pas [^,;]{2,40}?(?:, ?(?:mais )?| mais )"
    rf"{_OF}?(?P<meant>(?:les? |la |l['’]|celui |celle )?[^\W\d][^,;?!]*?)\W*$",
    re.IGNORECASE,
)
"""«Pas Fès, Taza»: one thing instead of another."""
_INSTEAD_ARABIC = re.compile(
    r"^\W*(?:لا[\s،,]+)?(?:لا [أا]قصد|ليس|ليست|ماشي) [^،,]{2,40}?"
    r"(?:[،,] ?(?:بل |ولكن )?| بل | ولكن )"
    r"(?P<meant>[^،,؟?]+?)\W*$"
)
_BARE_ARABIC = re.compile(
    rf"^\W*لا[،,]\s*(?!(?:{ASKING_ARABIC}|من|واش|شكرا|شكرًا)(?:\s|\W*$))"
    r"(?P<meant>\S+(?: \S+){0,4}?)\W*$"
)
_NAMES_FRENCH = re.compile(
    r"(?:(?i:celui|celle|ceux|celles|pour|les?|la|en|à|au|aux) |(?i:l['’])|[A-ZÀ-Þ])"
    r"(?!.*(?<!\w)(?i:qui|que|quand|combien|comment|pourquoi|où|quel(?:le)?s?|ils?|elles?|on)(?!\w))"
)
"""What a bare «Non, …» can correct to: a thing, not a clause nor thanks."""
_SAME = re.compile(
    r"^\s*(?:(?P<french>(?:et )?(?:la )?même (?:question|chose)"
    r" (?:pour|avec|à propos de|au sujet de|concernant))"
    r"|و?نفس (?:السؤال|الشيء|الحاجة) (?:عن|بخصوص|حول|بالنسبة (?:إلى|الى|ل)|على|ل(?=ال)))\s*",
    re.IGNORECASE,
)
"""«Même question pour Taza»: the old question about another thing."""
_TOPIC_FRENCH = re.compile(
    rf"^(?:(?:concernant|côté|question) |(?:à propos|au niveau|en termes?|pour ce qui est|au sujet"
    rf"|s['’]agissant|du côté) {_OF}|quant {_TO}|pour (?=(?:le|la|les) (?:budget|co[uû]t|prix"
    r"|financement|montant|calendrier|d[ée]lais?|date)))(?P<noun>[^,?!]+)$",
    re.IGNORECASE,
)
_RETURN_FRENCH = re.compile(
    r"^\W*(?:pour (?:en )?revenir|revenons(?:-en)?|je reviens|retournons|retour)(?: donc)? "
    rf"{_TO}(?P<topic>[^:,;?]+?)\s*[:,;.]\s*(?P<asked>\S.*)$",
    re.IGNORECASE,
)
_RETURN_ARABIC = re.compile(
    r"^\W*(?:نرجعو?|لنرجع|لنعد|نعود|بالعودة|بالرجوع|رجوعا|عودة)\s+(?:(?:إلى|الى|على)\s+|ل)"
    r"(?P<topic>[^:،,؛؟?]+?)\s*[:،,؛.]\s*(?P<asked>\S.*)$"
)
_ARTICLES = {"du ": "le ", "des ": "les ", "au ": "le ", "aux ": "les ", "de ": "", "à ": ""}
_RANKS = (
    re.compile(r"(?:le |la |ال|ل)?(?:premiere?|debut|اول|اولي)(?: \w+)?\Z"),
    re.compile(r"(?:le |la |ال|ل)?(?:deuxieme|seconde?|ثاني|ثانيه)(?: \w+)?\Z"),
    re.compile(r"(?:le |la |ال|ل)?(?:troisieme|ثالث|ثالثه)(?: \w+)?\Z"),
)


_ANNOUNCED = re.compile(
    r"^\W*(?:(?:une )?(?:autre|dernière|nouvelle) (?:question|chose)|rien à voir|question suivante"
    r"|(?:changeons|pour changer) de sujet|(?:سؤال|موضوع) (?:آخر|أخير|جديد|ثان))[^:?؟]{0,40}:\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Return:
    """A return to something asked before: what it returns to, and what is asked of it.

    Attributes:
        rank: the place of the earlier question, from 0, where it is named by that ("le premier").
    """

    topic: str
    asked: str
    rank: int | None


def without_thanks(text: str) -> str:
    """A follow-up without the thanks or the assent before it: «Merci. Et le budget ?».

    «Même question pour Taza» is told in short, as «Et Taza».
    """
    asked = _THANKS.sub("", text)
    same = _SAME.match(asked)
    if same is None:
        return asked
    return f"{'Et' if same['french'] else 'وماذا عن'} {asked[same.end() :]}"


def without_announcement(text: str, language: Language | None) -> str:
    """A question without the words that say it is another one: «سؤال آخر: …», « Rien à voir : … ».

    They stay where what follows leans on what was asked before.
    """
    found = _ANNOUNCED.match(text)
    rest = text[found.end() :] if found else ""
    alone = bool(rest) and language is not None and asks_by_itself(rest, language)
    return rest if alone and not leans(rest) else text


def corrected(text: str, language: Language) -> str:
    """What a correction says was meant: «Non, je parlais du port»; "" for any other text."""
    if language == "ar":
        found = _INSTEAD_ARABIC.match(text) or _CORRECTED_ARABIC.match(text)
        found = found or _BARE_ARABIC.match(text)
        return found["meant"].strip() if found else ""
    if instead := _INSTEAD_FRENCH.match(text):
        return _with_article(instead["of"] or "") + instead["meant"]
    found = _CORRECTED_FRENCH.match(text)
    preposition = found and (found["of"] or found["to"] or found["about"])
    if found is None or (found["bare"] and not _NAMES_FRENCH.match(found["meant"])):
        return ""
    return _with_article(preposition or "") + found["meant"]


def returned(text: str, language: Language) -> Return | None:
    """The return that a text makes: «Revenons au premier : qui le paie ?»; None without one."""
    found = (_RETURN_FRENCH if language == "fr" else _RETURN_ARABIC).match(text)
    if found is None:
        return None
    article = _with_article(found["to"]) if language == "fr" else ""
    topic = article + found["topic"]
    ranks = (rank for rank, name in enumerate(_RANKS) if name.match(fold(topic)))
    return Return(topic, found["asked"], next(ranks, None))


def pointed_back(text: str, language: Language) -> str:
    """What is asked behind words that point to what was told: «Là-dessus, qui paie ?»; or ""."""
    found = (_POINTS_BACK_FRENCH if language == "fr" else _POINTS_BACK_ARABIC).match(text)
    return found["asked"] if found else ""


def condition(text: str, language: Language) -> str:
    """The condition that is all a follow-up says: «Et si c'est urgent ?»; "" for any other."""
    found = (_CONDITION_FRENCH if language == "fr" else _CONDITION_ARABIC).match(text)
    return found["condition"] if found else ""


def on_condition(base: str, told: str, language: Language) -> str:
    """A question on a condition, in the place of the one that it was asked on.

    Args:
        base: the question, without its mark; what it was completed with stands in brackets.
        told: the condition.
        language: the language of both.
    """
    bracket = re.search(r"\s*\([^()]+\)\Z", base)
    outer = base[: bracket.start()] if bracket else base
    old = (_OLD_FRENCH if language == "fr" else _OLD_ARABIC).search(outer)
    outer = outer[: old.start()] if old else outer
    return f"{outer} {told}{bracket.group() if bracket else ''}"


def topic_french(fragment: str) -> str:
    """The noun that «concernant», «au niveau de» or «côté» brings in; "" without one."""
    found = _TOPIC_FRENCH.match(fragment)
    if found is None:
        return ""
    return _with_article(found["of"] or found["to"] or "") + found["noun"]


def _with_article(preposition: str) -> str:
    """The article that is left of a contracted preposition: "du" gives "le"."""
    bare = preposition.casefold()
    return _ARTICLES.get(bare, re.sub(r"^(?:de|à) ", "", bare) if bare not in {"d'", "d’"} else "")


_POINTS_BACK_FRENCH = re.compile(
    r"^\W*(?:(?:et|mais|alors|donc)\W+)?(?:là[- ]dessus|sur (?:ce|cet|cette|ces) (?:total|montant"
    r"|nombre|somme|chiffre|enveloppe|budget|point|sujet)|(?:de|sur) ce total"
    r"|parmi (?:eux|elles|ceux-ci|celles-ci|ceux-là|celles-là)"
    r"|dans ce (?:cas|cadre)(?:-là)?|à ce (?:sujet|propos))\s*,?\s+(?P<asked>\S.*)$",
    re.IGNORECASE,
)
_POINTS_BACK_ARABIC = re.compile(
    rf"^\W*[وف]?(?:من (?:ذلك|بينها|بينهم|بين ذلك|ضمنها|ضمنهم|هادشي|هاد (?:المبلغ|العدد))|منها|منهم"
    r"|على (?:هادشي|ذلك)|في (?:هذه الحالة|هذا (?:الإطار|الصدد|الشأن|السياق))|فهاد الحالة)"
    rf"[،,]?\s+[وف]?(?P<asked>(?:{ASKING_ARABIC}|من|واش|أي|اي)\s.*)$"
)
"""Words that point to what was told, and name nothing."""
_CONDITION_FRENCH = re.compile(
    r"^\W*(?:et|mais|même)\s+(?P<condition>(?:si |s['’]ils? |quand |lorsqu(?:e |['’]))"
    r"(?!on (?:parlait|passait|revenait)|nous )(?!.*(?:[,;:]|\b(?:combien|comment|pourquoi|où|qui"
    r"|quel(?:le)?s?|est-ce)\b))[^?!]{3,60}?)[\s?!.]*$",
    re.IGNORECASE,
)
_CONDITION_ARABIC = re.compile(
    r"^\W*و(?P<condition>(?:(?:إذا|اذا|لو|ايلا|إيلا|يلا|في حالة?) (?=\S)"
    r"|(?:إلا|إلى) (?=كان|كنت|ما ))"
    rf"(?!.*\s(?:{ASKING_ARABIC})\s)(?!.*[،,])[^؟?]{{2,60}}?)\W*$"
)
_OLD_FRENCH = re.compile(r",? (?:si (?!\w+ que)|s['’]ils? |lorsqu(?:e |['’])).*\Z")
_OLD_ARABIC = re.compile(r"[،,]? (?:إذا|اذا|إلا|ايلا|إيلا|لو|يلا|في حالة?) .*\Z")
"""The condition a question was asked on, which another one takes the place of."""
