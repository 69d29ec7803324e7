"""Sentences that lean on the one before them, and those that give its reason."""

import re
from functools import lru_cache

from assistant.clues.elliptic import places
from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.schema import Passage
from assistant.words.analyzer import content_words, term

_FRENCH = re.compile(
    r"^(?:(?:Or|Mais|Et|Puis|Ainsi|En outre|De plus|Toutefois|Cependant|Dès lors),? )?"
    r"(?:(?:Il|Elle|Ils|Elles|Ce|Cet|Cette|Ces|Celui|Celle|Ceux|Celles|Cela|Ceci|Y|Son|Sa|Ses"
    r"|Leurs?|Chacune?|L['’]une?|Tous deux|Toutes deux)\b(?!-)"
    r"|(?:Celui|Celle|Ceux|Celles)-(?:ci|là)\b)",
    re.IGNORECASE,
)
_IMPERSONAL = re.compile(r"^Il (?:y a|faut|existe|s['’]agit|est (?:prévu|possible|interdit))\b")
_PARTITIVE = re.compile(
    r"^(?:[ÀA] [A-ZÀ-Þ][\w'’-]+,? )?(?:(?:Le|La|Les) [\w-]+|L['’][\w-]+|[A-ZÀ-Þ][\w'’-]+"
    r"(?: (?:(?:de|el|al) )?[A-ZÀ-Þ][\w'’-]+)?) en (?!(?:fin|mi|phase|zone|classe|tranche)\b)"
    r"(?:a |ont |avait |aura )?\w+(?<!ant) (?:environ |près de |plus de |quelque |seulement )?"
    r"(?!(?:19|20)\d\d\b)\d"
)
"""Of what the sentence before counts: "Safi en produit 340"."""
_POINTS = r"(?:هذا|هذه|هذان|هاتان|هؤلاء|ذلك|تلك)"
_ARABIC = re.compile(
    rf"(?:و|ف)?(?:{_POINTS}|هو|هي|هم|كلاهما|لكنه|لكنها|غير انه|غير انها|بفضله|بفضلها)\b"
    rf"|(?:و|ف)?(?:قد |لقد |كانت? )?\w+ (?:ب|ل|في |من |علي )?{_POINTS} (?!(?:ال)?"
    r"(?:وثيق|صفح|دليل|معجم|تسلسل|تقرير))\w"
    r"|(?:و|ف)?(?:(?:[يت]بلغ|بلغت?|كانت?|[يت]وجد|[يت]قع|حددت?|قدرت?|قد) )?(?:\w{3,}(?:ها|هما|ته)"
    r"|(?:من|في|عن|ل|ب|الي|علي)(?:ه|ها|هم|هما)|(?:عدد|اغلب|معظم|نصف|ثلث|جل)(?:هم|هن))\b"
)
"""Read on the folded text; a document that presents itself («هذه الوثيقة») leans on nothing."""


_BOUND = (
    r"(?:[يت](?:هدف|سعي|طمح|تطلع|رمي|تحول) الي|[يت](?:عتمد|رتكز|شتمل|حتوي|توفر|نص|عمل|حصل|قتصر) علي"
    r"|[يت](?:تكون|تالف|ستفيد|نطلق|تمكن) من|[يت](?:تمتع|تميز|هتم|قوم|تكلف) ب\w{2,})"
)
_SUBJECTLESS = re.compile(
    r"(?:(?:بالاضافه الي|علاوه علي|فضلا عن|الي جانب) (?:ذلك|هذا)[،,]? |كما |[وف])(?:س|قد |لقد )?"
    rf"(?:{_BOUND}(?!\w)|[يت](?:ضم|بلغ|شمل|تضمن|شغل|ستقبل|ستغرق|دوم|مثل|كلف)"
    r" (?:نحو |حوالي |زهاء )?\d)"
)
"""A verb that goes on about what was told: its object follows it at once («وتضم 26 محطة»)."""
_TAKEN_UP = re.compile(r"^(?:[^\s,]+ ){1,4}(?:n['’]|s['’])y (?!a\b)[^\W\d]+", re.IGNORECASE)
"""«Les ménages n'y sont pas soumis»."""
_HARAKAT = re.compile("[\u064b-\u0652\u0670\u0640]")
_OWNED = re.compile(
    r"(?:و|ف)?(?:قد |لقد )?(?:(?!ال|أما )\S+ ){0,2}"
    r"(?!ال|أما|هذه|\S*(?:نزه|شبي?ه|نبي?ه|وجي?ه|رفيه|فقي?ه|كريه|مياه|جاه)(?=[\s،]))"
    r"\S{3,}(?<!ا)ه(?=[\s،])"
)
"""A noun with its owner's pronoun near the opening («وقد أسندت أشغاله»), on the text as it is."""
_BARE = re.compile(
    r"^(?:Le|L['’]) ?(?:chiffre|nombre|montant|total|objectif|effectif|délai) (?:a|est|sera|avait"
    r"|fut)\b"
    r"|^(?:[^\s,]+ ){1,8}(?<![Ii]l )y (?:a|ont|est|sont|sera|seront|fut) (?:été )?\w+(?:é|ée|és"
    r"|ées|us?|ues?)\b"
)
"""« Le chiffre a été ramené à 95 000 »: of what, the sentence before says; nor is « y a été » said
of any place but the one before."""
_THERE = re.compile(
    r"[وف]?(?:[^\W\d]+ ){2,6}(?<!زال )(?<!زالت )(?<!كان )(?<!كانت )(?<!كون )(?<!ليس )(?<!ليست )"
    r"(?<!ان )(?<!يوجد )(?<!توجد )هناك(?! (?:من|ما|ان|عده|بعض))(?!\w)"
)
"""«وتوقف الصيد هناك يومين»: where, the sentence before says; folded."""
_OF_ANOTHER = re.compile(r"^(?:Celui|Celle|Ceux|Celles)\b(?!-)", re.I)
"""Openings that take up what kind of thing the sentence before is about, but tell of another."""


def is_elliptic(text: str) -> bool:
    """Whether a sentence leaves out what the one before it says ("Le second…", "Safi en a 340")."""
    return bool(places(text) or _PARTITIVE.match(text))


@lru_cache(maxsize=20_000)
def depends(text: str) -> bool:
    """Whether a sentence leans on the one before it («هذا المركز…», "Son coût est de…")."""
    if _FRENCH.match(text):
        return not _IMPERSONAL.match(text)
    if is_elliptic(text) or _TAKEN_UP.match(text) or _BARE.match(text):
        return True
    folded = fold(text)
    return bool(
        _ARABIC.match(folded)
        or _SUBJECTLESS.match(folded)
        or _THERE.match(folded)
        or _OWNED.match(_HARAKAT.sub("", text))
    )


_POINTED = re.compile(
    r"^(?:\w+,? )?(?:Ce|Cet|Cette|Ces) (?P<fr>[^\W\d]+)"
    rf"|^(?:\w+ ){{0,3}}?(?:ب|ل)?{_POINTS} (?P<ar>\w+)"
)


def names_its_own(text: str, before: str) -> bool:
    """Whether a leaning sentence points at a noun that the sentence before it has («Ce décret»)."""
    folded = fold(text)
    found = _POINTED.match(text) or _POINTED.match(folded)
    noun = fold(found["fr"] or found["ar"]) if found else ""
    told = {term(word) for word in content_words(before)}
    return bool(noun) and term(noun) in told


_LISTED_NEAR = 8
"""How many sentences may tell of things one by one after they were named."""


def names_things(text: str) -> bool:
    """Whether a sentence leans on none, or names another thing of the kind ("Celle de Fès…")."""
    return bool(not depends(text) or _OF_ANOTHER.match(text))


def enumeration_before(passage: Passage, number: int) -> int | None:
    """The number of the sentence that names what one with an ordinal tells of ("Le second…")."""
    if not places(passage.sentence(number)):
        return None
    for before in range(number - 1, max(number - _LISTED_NEAR, -1), -1):
        if names_things(passage.sentence(before)):
            return before
    return None


def antecedent(passage: Passage, number: int) -> str:
    """The sentence, two before at most, that tells what a leaning one is about, or ""."""
    if (named := enumeration_before(passage, number)) is not None:
        return passage.sentence(named)
    for before in range(number - 1, max(number - 3, -1), -1):
        after = passage.sentence(before + 1)
        if not depends(after) or _OF_ANOTHER.match(after):
            return ""
        if not depends(passage.sentence(before)):
            return passage.sentence(before)
    return ""


_FRAME = re.compile(
    r"\bs'inscri\w+ dans\b|\bdans (?:le|un) cadre d|\brepond\w* a\b|\bdecoul\w+ de\b"
    r"|\b(?:traduit|reflete|temoigne|illustre|concretise|vient|fait suite|contribue|tend a)\b"
    r"|(?<!\w)(?:في (?:اطار|سياق)|استجابه ل|تجسيدا ل|تنفيذا ل|تماشيا مع|انسجاما مع|تلبيه ل)"
    r"|(?<!\w)[وف]?[يت](?:عكس|جسد|ترجم|ستجيب|ندرج|سعي|روم|توخي|ستهدف)(?!\w)"
)
"""What a deed belongs to or answers, said of it in the next sentence."""


def reason_after(passage: Passage, number: int) -> str:
    """The next sentence of a passage when it leans on this one and gives its reason, or ""."""
    if number + 1 >= len(passage.sentences) or read(passage.sentence(number)).reason:
        return ""
    after = passage.sentence(number + 1)
    told = depends(after) and (read(after).reason or _FRAME.search(fold(after)))
    return after if told else ""
