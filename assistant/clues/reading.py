"""What a sentence holds whatever is asked: its figures, names and marks, read once and kept."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from assistant.normalize import fold
from assistant.quantities import Quantity, quantities

PARENTHESES = re.compile(r"\(([^()]*)\)")
_PUBLICATION = re.compile(
    r"\bsources?\s*:|المصا?د|\b(?:19|20)\d\d\b|[٠-٩]{4}|non daté|sans date|غير مؤرخ|دون تاريخ"
)
_SOURCES_OF = re.compile(
    r"\b[Ss]ources? (?:du \d{1,2}(?:er)? |de |d['’])(?:janvier|février|mars|avril|mai|juin|juillet"
    r"|août|septembre|octobre|novembre|décembre) \d{4}\b"
    r"|(?<!\w)[وفبل]?(?:ال)?مصادر (?:يناير|فبراير|مارس|أبريل|ماي|مايو|يونيو|يوليوز?|غشت|أغسطس"
    r"|شتنبر|سبتمبر|أكتوبر|نونبر|نوفمبر|دجنبر|ديسمبر) \d{4}\b"
)
"""Sources said to be of a month, which is when they wrote, not when anything happened."""
_SOURCES_CELL = re.compile(r"(?<= ; )(?:Sources?|المص(?:در|ادر)) : [^;]*")
"""The cell of a row that names its sources."""
QUOTED = re.compile(r"[«“\"]\s*([^»”\"]+?)\s*[»”\"]")
_SPAN_OF_YEARS = re.compile(r"\s*\d{3,4}\s*[-–]\s*\d{3,4}\s*\Z")
_ATTRIBUTED = re.compile(
    r"\b(?:selon|d'apres|cite par|citee? par|sources?)\b|\bdonne(?:nt)?\b|\(source"
    r"|\b(?:estime|evalue|chiffre|annonce)(?:nt)? |\ba (?:estime|evalue|chiffre)\b"
    r"|(?<!\w)[وفب]?حسب(?:ما)?(?!\w)|(?<!\w)و?وفقا?(?!\w)"
    r"|المص(?:در|ادر)\b|نقلا عن|يذكر|تذكر|\bعند\b"
    r"|\b[وف]?[يت](?:علن|قدر)|\b[وف]?قدرت\b"
)
_DIVERGING = re.compile(
    r"\b(?:alors qu\w*|tandis qu\w*|differe\w*|diverg\w+|varie\w*|en revanche|de son cote"
    r"|pourtant|au contraire|ou \w+ selon)\b"
    r"|بينما|في حين|فيما |تختلف|يختلف|يتباين|تتباين|لا تتفق|متباين|في المقابل|غير ان|\bاما\b"
    r"|من جهته"
)
_REASON = re.compile(
    r"\b(?:car|parce qu\w*|afin d\w*|pour que|en raison|a cause|puisqu\w*|faute de"
    r"|vis(?:e|ent|ant|ait|aient|era|eront) a"
    r"|dans le but|objectif|permet\w*|but de"
    r"|pour \w+(?:er|ir|re)|grace|evit\w+|motif|raison|doi(?:t|vent) (?:leur|son|aider|renforcer"
    r"|servir|mieux))\b"
    r"|(?<!\w)[وف]?(?:لان(?:ه|ها|هم|هن|هما|نا|ني|ك)?|بسبب(?:ه|ها|هم|هما)?"
    r"|بهدف|من اجل(?:ه|ها)?|بقصد|قصد"
    r"|نظرا|اذ|ل?كي|بفضل(?:ه|ها|هم)?|بغيه|الغايه|ل?تفادي[اه]?|يهدف|تهدف|يرمي|ترمي|سعيا|مما|حفاظا"
    r"|ل?تجنبا?|لكون(?:ه|ها|هم)?|يراد)(?!\w)|\bحتي\b"
)
_MEANS = re.compile(
    r"\b(?:par|via|en \w+ant|grace|au moyen|a l'aide|avec|aid\w+)\b"
    r"|(?<!\w)[وف]?عبر(?!\w)|بواسط|من خلال|بفضل|عن طريق|باستعمال|باستخدام"
    r"|بالاعتماد|يعتمد|تعتمد|انطلاقا|يستعمل|تستعمل"
)
_DEFINITION = re.compile(
    r"\b(?:est une?|sont des|designe\w*|consist\w+|signifi\w+|c'est-a-dire|porte sur|appel\w+"
    r"|relati\w+ a|instaur\w+)\b"
    r"|\bهو\b|\bهي\b|عباره عن|يقصد|تعني|يعني|يتعلق|تتعلق"
)
_BODY = re.compile(
    r"وزار|وزير|مدير|رييس|شرك|موسس|وكال|هييه|لجن|جامع|بنك|مكتب|منظم|مجلس|جمعي|مجموع|مدين|جهه|بلد"
    r"|منطق|اقليم|(?<!\w)[وفبل]?(?:ال|لل)?مينا(?!\w)"
    r"|\b(?:ministere|agence|commission|societe|entreprise|banque|universite|conseil|office"
    r"|region|ville)\b"
)
NAME = re.compile(r"(?<![.!?:»] )(?<!^)\b[A-ZÀ-Þ][\w'’-]+|\b[A-Za-z]*[A-Z]{2,}\w*")
_JOINTS = re.compile(r"[,،;؛]| et | و(?=\w)")


@dataclass(frozen=True)
class Reading:
    """A sentence as read, apart from any question; what few questions need is read when asked for.

    Attributes:
        plain: the text with its publication notes ("(source : …, 2024)"), the cell of a row that
            names its sources and the month of these blanked, same length.
        folded: matching form of the whole text.
        figures: quantities of `plain`, with spans into the text.
        names: capitalised or Latin names of `plain`.
    """

    plain: str
    folded: str
    figures: tuple[Quantity, ...]
    names: frozenset[str]
    words: int
    question: bool
    colon: bool
    row: bool

    @cached_property
    def attributed(self) -> bool:
        """It says who gives the information."""
        return bool(_ATTRIBUTED.search(self.folded))

    @cached_property
    def diverging(self) -> bool:
        """It says that sources differ."""
        return bool(_DIVERGING.search(self.folded))

    @cached_property
    def reason(self) -> bool:
        """It gives a reason."""
        return bool(_REASON.search(fold(self.plain)))

    @cached_property
    def means(self) -> bool:
        """It tells by what means something is done."""
        return bool(_MEANS.search(fold(self.plain)))

    @cached_property
    def definition(self) -> bool:
        """It says what something is."""
        return bool(_DEFINITION.search(fold(self.plain)))

    @cached_property
    def body(self) -> bool:
        """It has a word for a body or a place."""
        return bool(_BODY.search(fold(self.plain)))

    @cached_property
    def joints(self) -> int:
        """Its commas and conjunctions, up to 4."""
        return min(len(_JOINTS.findall(self.plain)), 4)


def blank_notes(text: str) -> str:
    """The text with the parentheses that date or name a publication blanked, offsets kept."""

    def blank(found: re.Match[str]) -> str:
        inside = found.group(1)
        note = _PUBLICATION.search(inside) and not _SPAN_OF_YEARS.match(inside)
        return " " * len(found.group()) if note else found.group()

    return PARENTHESES.sub(blank, text)


def _blank_sources(text: str) -> str:
    for sign, rule in (("ource", _SOURCES_OF), ("مصادر", _SOURCES_OF), (" ; ", _SOURCES_CELL)):
        if sign in text:
            text = rule.sub(lambda found: " " * len(found.group()), text)
    return text


@lru_cache(maxsize=50_000)
def read(text: str) -> Reading:
    """Reads a sentence."""
    plain = _blank_sources(blank_notes(text))
    end = text.rstrip()
    return Reading(
        plain=plain,
        folded=fold(text),
        figures=quantities(plain),
        names=frozenset(NAME.findall(plain)),
        words=len(text.split()),
        question=end.endswith(("?", "؟")),
        colon=end.endswith(":"),
        row="|" in text,
    )
