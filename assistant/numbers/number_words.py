"""The words numbers are written with, in French and Arabic, in their matching forms.

Words are looked up folded (`assistant.normalize`). Arabic words carry conjunctions, prepositions
and the article as prefixes; `lexeme` takes them off. The grammar that joins words into numbers
is in `assistant.numbers.numerals`.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import lru_cache
from typing import Literal

from assistant.normalize import fold
from assistant.numbers.units import DUAL_UNITS
from assistant.schema import Language

Role = Literal[
    "one",  # un, une, واحد: a number only before a scale or a unit, or inside a compound
    "part",  # أحد, إحدى, اثنا: a number only inside a compound
    "unit",  # 2 to 9
    "ten",  # dix, عشر
    "teen",  # onze to seize
    "tens",  # vingt to nonante, عشرون to تسعون
    "hundred",  # cent, مائة
    "hundreds",  # مئتان, ثلاثمائة
    "scale",  # mille, million, ألف, مليون
    "scales",  # آلاف, ملايين, millions: never alone
    "pair",  # ألفان, مليونان: twice a scale
    "collective",  # dizaine, centaine, millier
    "ordinal",
    "fraction",  # نصف, ربع, demi, tiers
    "dual",  # سنتان, مدرستين: a noun in the dual, from a closed list
]


@dataclass(frozen=True, slots=True)
class Lexeme:
    """What a word says about a number.

    Attributes:
        joined: the word carries the Arabic conjunction و.
        prefix: how many folded characters of conjunction and preposition come before it.
        definite: the word carries the Arabic article.
        noun: the folded word of a dual.
    """

    role: Role
    value: Fraction
    language: Language
    joined: bool = False
    prefix: int = 0
    definite: bool = False
    noun: str = ""


_FRENCH: dict[Role, str] = {
    "one": "un=1 une=1",
    "unit": "deux=2 trois=3 quatre=4 cinq=5 six=6 sept=7 huit=8 neuf=9 zéro=0",
    "ten": "dix=10",
    "teen": "onze=11 douze=12 treize=13 quatorze=14 quinze=15 seize=16",
    "tens": """vingt=20 vingts=20 trente=30 quarante=40 cinquante=50 soixante=60 septante=70
        huitante=80 octante=80 nonante=90""",
    "hundred": "cent=100 cents=100",
    "scale": "mille=1000 million=1000000 milliard=1000000000 billion=1000000000000",
    "scales": "millions=1000000 milliards=1000000000 billions=1000000000000",
    "collective": """dizaine=10 douzaine=12 quinzaine=15 vingtaine=20 trentaine=30 quarantaine=40
        cinquantaine=50 soixantaine=60 centaine=100 millier=1000 dizaines=10 douzaines=12
        centaines=100 milliers=1000""",
    "ordinal": """premier=1 première=1 premiers=1 premières=1 unième=1 second=2 seconde=2
        deuxième=2 troisième=3 quatrième=4 cinquième=5 sixième=6 septième=7 huitième=8 neuvième=9
        dixième=10 onzième=11 douzième=12 treizième=13 quatorzième=14 quinzième=15 seizième=16
        vingtième=20 trentième=30 quarantième=40 cinquantième=50 soixantième=60 centième=100
        millième=1000 deuxièmes=2 troisièmes=3 cinquièmes=5 sixièmes=6 septièmes=7 huitièmes=8
        neuvièmes=9 dixièmes=10""",
    "fraction": "moitié=1/2 demi=1/2 demie=1/2 tiers=1/3 quart=1/4 quarts=1/4",
}
_ARABIC: dict[Role, str] = {
    "one": "واحد=1 واحدة=1 واحدا=1",
    "part": "أحد=1 إحدى=1 اثنا=2 اثني=2 اثنتا=2 اثنتي=2",
    "unit": """اثنان=2 اثنين=2 اثنتان=2 اثنتين=2 ثلاثة=3 ثلاث=3 ثلاثا=3 أربعة=4 أربع=4 أربعا=4
        خمسة=5 خمس=5 خمسا=5 ستة=6 ست=6 ستا=6 سبعة=7 سبع=7 سبعا=7 ثمانية=8 ثماني=8 ثمان=8 ثمانيا=8
        تسعة=9 تسع=9 تسعا=9 صفر=0""",
    "ten": "عشرة=10 عشر=10 عشرا=10",
    "tens": """عشرون=20 عشرين=20 ثلاثون=30 ثلاثين=30 أربعون=40 أربعين=40 خمسون=50 خمسين=50
        ستون=60 ستين=60 سبعون=70 سبعين=70 ثمانون=80 ثمانين=80 تسعون=90 تسعين=90""",
    "hundred": "مائة=100 مئة=100 مية=100",
    "hundreds": """مائتان=200 مائتين=200 مئتان=200 مئتين=200 مائتا=200 مائتي=200 مئتي=200 مئتا=200
        ثلاثمائة=300 ثلاثمئة=300 أربعمائة=400 أربعمئة=400 خمسمائة=500 خمسمئة=500 ستمائة=600
        ستمئة=600 سبعمائة=700 سبعمئة=700 ثمانمائة=800 ثمانمئة=800 ثمانيمائة=800 ثمانيمئة=800
        تسعمائة=900 تسعمئة=900""",
    "scale": """ألف=1000 ألفا=1000 مليون=1000000 مليونا=1000000 مليار=1000000000
        مليارا=1000000000 بليون=1000000000 تريليون=1000000000000 ترليون=1000000000000""",
    "scales": """آلاف=1000 ملايين=1000000 مليارات=1000000000 ملايير=1000000000 بلايين=1000000000
        تريليونات=1000000000000""",
    "pair": """ألفان=2000 ألفين=2000 ألفي=2000 مليونان=2000000 مليونين=2000000 مليوني=2000000
        ملياران=2000000000 مليارين=2000000000 ملياري=2000000000""",
    "ordinal": """أول=1 أولى=1 حادي=1 حادية=1 ثاني=2 ثانية=2 ثان=2 ثالث=3 ثالثة=3 رابع=4
        رابعة=4 خامس=5 خامسة=5 سادس=6 سادسة=6 سابع=7 سابعة=7 ثامن=8 ثامنة=8 تاسع=9 تاسعة=9 عاشر=10
        عاشرة=10 أولها=1 أولاها=1 أولهما=1 أولاهما=1 أوليين=1
        ثانيا=2 ثالثا=3 رابعا=4 خامسا=5 سادسا=6 سابعا=7 ثامنا=8 تاسعا=9 عاشرا=10""",
    "fraction": """نصف=1/2 نصفا=1/2 ثلث=1/3 ثلثا=2/3 ثلثي=2/3 ثلثان=2/3 ثلثين=2/3 سدس=1/6 ربع=1/4
        ربعا=1/4 أرباع=1/4 أخماس=1/5 أسداس=1/6 أسباع=1/7 أثمان=1/8 أتساع=1/9 أعشار=1/10
        نصفه=1/2 نصفها=1/2 نصفهم=1/2 نصفهن=1/2 ثلثه=1/3 ثلثها=1/3 ثلثهم=1/3 ثلثهن=1/3
        ثلثاه=2/3 ثلثاها=2/3 ثلثاهم=2/3 ثلثيه=2/3 ثلثيها=2/3 ثلثيهم=2/3
        ربعه=1/4 ربعها=1/4 ربعهم=1/4 ربعهن=1/4 أرباعه=1/4 أرباعها=1/4 أرباعهم=1/4""",
    "dual": """مدرستان=2 مدرستين=2 مدينتان=2 مدينتين=2 مركزان=2 مركزين=2 محوران=2 محورين=2 جهتان=2
        جهتين=2 اتفاقيتان=2 اتفاقيتين=2 مشروعان=2 مشروعين=2 مرتان=2 مرتين=2 مؤسستان=2 مؤسستين=2
        مرحلتان=2 مرحلتين=2 وزارتان=2 وزارتين=2 شركتان=2 شركتين=2 مرتبتان=2 مرتبتين=2 رتبتين=2
        منصتان=2 منصتين=2 جامعتان=2 جامعتين=2 معهدان=2 معهدين=2 برنامجان=2 برنامجين=2 دولتان=2
        دولتين=2 دورتان=2 دورتين=2 فئتان=2 فئتين=2 مذكرتان=2 مذكرتين=2 مصدران=2""",
}


def _entries(table: dict[Role, str], language: Language) -> Iterator[tuple[str, Lexeme]]:
    for role, words in table.items():
        for entry in words.split():
            word, value = entry.split("=")
            form = fold(word)
            noun = form if role == "dual" else ""
            yield form, Lexeme(role, Fraction(value), language, noun=noun)


_FRENCH_WORDS = dict(_entries(_FRENCH, "fr"))
_ARABIC_WORDS = dict(_entries(_ARABIC, "ar")) | {
    form: Lexeme("dual", Fraction(2), "ar", noun=form) for form in DUAL_UNITS
}
_PREFIXES = tuple(
    (conjunction + rest, conjunction == "و", len(conjunction) + kept, definite)
    for conjunction in ("", "و", "ف")
    for rest, kept, definite in (
        ("", 0, False), ("ب", 1, False), ("ل", 1, False), ("ك", 1, False),
        ("ال", 0, True), ("بال", 1, True), ("لل", 2, True), ("كال", 1, True),
    )
)  # fmt: skip
_OTHER_WORDS = frozenset(fold(word) for word in ("الاثنين", "الاثنان", "والاثنين", "للثانية"))
"""Monday, and words that fold like a number."""


@lru_cache(maxsize=65536)
def lexeme(word: str) -> Lexeme | None:
    """What a folded word says about a number; None for any other word."""
    if (found := _FRENCH_WORDS.get(word)) is not None:
        return found
    if word in _OTHER_WORDS:
        return None
    for prefix, joined, kept, definite in _PREFIXES:
        if word.startswith(prefix) and (found := _ARABIC_WORDS.get(word[len(prefix) :])):
            if definite and found.role == "unit" and word.endswith("ا"):
                continue  # Tuesday and Wednesday, typed without their hamza.
            return replace(found, joined=joined, prefix=kept, definite=definite)
    return None
