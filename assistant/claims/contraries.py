"""Words that say the contrary of each other, or tell of other people, in both languages."""

import re

from assistant.clues.assertions import Assertion, denied_spans
from assistant.normalize import fold, fold_with_offsets
from assistant.words.analyzer import content_words

_EITHER = (
    (
        r"accept(?:e|ent|er|era|a|ait|ee|ees|es)(?!\w)|approuv|dit oui|donn\w+ (?:son|leur) accord"
        r"|وافق|موافقه|[يت]قبل(?!\w)|قبلت(?!\w)|صادق",
        r"refus|rejet|dit non|oppos\w+ (?:un refus|une fin)|رفض|مرفوض",
    ),
    (
        r"obligatoire|imposee?s?(?!\w)|(?<!pas )oblige|اجباري|الزامي|(?<!غير )ملزم|[يت]لزم(?!\w)",
        "facultati|optionnel|volontaire|au choix|اختياري|طوعي",
    ),
    (
        r"gratuit|gracieu|sans (?:aucuns? )?(?:frais|payer|debours)"
        r"|rien (?:a )?(?:debours|pay|vers)"
        r"|(?:pay|debours|cout|factur|vers)\w+ rien"
        "|مجاني?|(?:بلا|بدون|دون) (?:اي )?(?:مقابل|رسوم|اداء|ثمن)",
        r"payante?s?(?!\w)|(?<!sans )(?<!sans rien )(?<!rien a )(?<!rien )"
        r"(?:pa[yi](?:er|e|es|ent|era|eront|ait)(?!\w)|debours\w+(?: de l'argent)?|frais(?!\w)"
        r"|factur(?:er|ent|ees?)(?!\w))"
        r"(?! rien)|moyennant (?:finance|paiement|\d)|مودي عنه|(?<!بلا )(?<!دون )(?<!بدون )"
        r"(?:(?:ب|[يت]ودي(?:وا|ون)? (?:ال)?|(?:اداء|دفع) (?:ال)?)(?:مقابل(?: مالي| مادي)?(?! مجان))"
        r"|(?:[يت]ودي(?:وا|ون)?|اداء|دفع) (?:ال)?(?:ثمن|واجب|مبلغ)|رسوم|[يت]دفع(?:وا|ون)?(?!\w))",
    ),
    (
        r"autoris|toler|permis(?!\w)|legalis|droits? (?:de |d')\w+[ei]r(?!\w)"
        r"|[يت]سمح|مسموح|[يت]جوز|مباح(?!\w|ث)|[يت]رخص(?!\w)",
        r"interdi|prohib|banni(?:r|t|e|s|es)?(?!\w)|[يت]منع(?!\w)|منعت(?!\w)|ممنوع|[يت]حظر|محظور|حظرت?(?!\w)",
    ),
    (
        r"unanim|(?:seule|meme) voix(?!\w)|[لب]?اجماع(?!\w)|صوت واحد",
        r"vot\w+ contre|voix contre|oppos(?:e|ee|es|ees)(?!\w)|صوت\w* ضد|[يت]?عارض\w*",
    ),
    (
        r"permanente?s?(?!\w)|definiti(?:f|ve)|دايم(?:ه|ين)?(?!\w)",
        "temporaire|provisoire|transitoire|موقت",
    ),
)
"""Of two states a thing is always in the one or the other: what is not free is paid for."""
_STATES = (
    (
        r"augment|hausse|accroi|progress|gagn|mont(?:e|ent|era|ait)(?!\w)|grimp|bondi"
        "|ارتفع|ارتفاع|يرتفع|زياد|ازداد|صعد|رفع|تزايد|قفز|كسب|ربح",
        "baiss|redui|diminu|recul|perd|descend|chut|plonge|s'effondr"
        "|انخفض|انخفاض|ينخفض|تراجع|خفض|تقليص|قلص|تقلص|هبط|تقهقر|خسر",
    ),
    *_EITHER,
    (
        r"salue(?!ur)|salua|felicit|applaud|rejoui|[يت]?شيد(?!\w)|اشاد|[يت]?نوه(?!\w)|نوهت",
        r"critiqu(?:e|ent|a|er|ait)(?!s)(?!\w)|deplor|fustig|denonc|reproch|[يت]?نتقد|انتقد",
    ),
    (r"embauch|recrut|توظيف|[يت]?وظف", "licenci|congedi|تسريح|[يت]سرح"),
)
"""What is so of one thing, or the contrary, in both languages."""
_PAIRS = (
    *_STATES,
    (
        r"ouv(?:re|rent|rir|rira|riront|rait|ert|erte|erts|ertes)(?!\w)|rouv|فتح|افتتح|مفتوح|افتتاح",
        r"ferme(?:r|ra|nt|ture)(?!\w)|fermait|(?:est|sont|ete|a|ont|reste) fermee?s?(?!\w)"
        r"|اغلق|[يت]غلق|مغلق|اغلاق|اقفال",
    ),
    (r"reussi(?:t|r|ssent|ra)?(?!\w)|نجحت?(?!\w)|[يت]نجح", r"echou|فشلت?(?!\w)|[يت]فشل"),
    (
        r"acceler|[يت]سرع(?!\w)|تسريع",
        r"ralenti|frein(?:e|ent|er|ait)(?!\w)|ابطا|[يت]بطي|تبطي",
    ),
    (
        r"soutien(?:t|nent)(?!\w)|favorable|(?:est|sont) pour(?!\w)|[يت]ويد(?:ون)?(?!\w)|مويد",
        r"s'oppose(?:nt)? a|hostile|defavorable|[يت]عارض(?:ون)?(?!\w)",
    ),
    (
        r"(?<!peu )(?<!moins )(?<!pas )(?:chere?s?(?!\w)|couteu|onereu)|باهظ|(?<!غير )مكلف",
        r"bon marche|abordable|peu (?:couteu|onereu|cher)|pas (?:couteu|onereu|cher)|رخيص",
    ),
    ("au plus tot", "au plus tard"),
    (
        r"urgente?s?(?!\w)|pressante?s?(?!\w)|exceptionnel|مستعجل|استعجالي|استثنايي",
        r"ordinaires?(?!\w)|normale?s?(?!\w)|normaux(?!\w)|habituel|عادي",
    ),
    (r"premiere?s?(?!\w)", r"derniere?s?(?!\w)"),
    (r"(?:ضمن|داخل)(?!\w)", r"خارج(?!\w)"),
    (
        r"tres (?:important|eleve|fort|grand)e?s?(?!\w)|(?:كبير|مهم|قوي|مرتفع)ه? جدا",
        r"faibles?(?!\w)|insuffisante?s?(?!\w)|ضعيفه?(?!\w)",
    ),
)
_GROUPS = (
    (
        r"rura(?:l|le|les|ux)(?!\w)|campagnes?(?!\w)|قروي|قري(?!\w)|بوادي|باديه",
        r"urbaine?s?(?!\w)|citadin|villes(?!\w)|حضري|مدن(?!\w)",
    ),
    (
        r"femmes?(?!\w)|filles?(?!\w)|نساء?(?!\w)|فتيات|اناث",
        r"hommes?(?!\w)|garcons?(?!\w)|رجال|ذكور|فتيان",
    ),
)
"""People told from each other: what is for the country is not for the towns."""
_PREFIX = r"(?<!\w)[وبسف]?(?:ال|لل)?"


def _read(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(re.compile(f"{_PREFIX}(?:{side})") for side in pair) for pair in pairs)


OPPOSITES = _read(_PAIRS)
"""Pairs of patterns of folded words of which one text has one, another the other."""
_READ_STATES, GROUPS = OPPOSITES[: len(_STATES)], _read(_GROUPS)
"""And the people told from each other, each with the pattern of its folded words."""
EITHER = _read(_EITHER)
"""Those of which one always holds."""


def takes_side(word: str) -> bool:
    """Whether a folded word says of something what another word says the contrary of."""
    return any(side.match(word) for pair in _READ_STATES for side in pair)


_UNDONE = re.compile(r"(?<!\w)(?:non|sans etre|ni|غير|ليست?) \Z")
_REACH = 6
"""From how many words off a mark of negation denies what follows."""


def told_otherwise(claim: Assertion, told: Assertion) -> re.Pattern[str] | None:
    """The words by which a claim denies the contrary of what a sentence says, or the reverse.

    « N'est pas gratuit » says what « est payant » says; « n'a pas augmenté » is so of what « a
    baissé », but not the other way round. One denial alone is in question: with more, nothing is
    sure.
    """
    mine, theirs = fold(claim.said), fold(told.said)
    if len(denied_spans(claim)) + len(denied_spans(told)) > 1:
        return None
    for pair in OPPOSITES:
        for side, other in (pair, pair[::-1]):
            if not side.search(mine) or other.search(mine):
                continue
            if not other.search(theirs) or side.search(theirs):
                continue
            here, there = _is_undone(claim, side), _is_undone(told, other)
            if here != there and (here or pair in EITHER):
                return side
    return None


def said_by(side: re.Pattern[str], said: Assertion) -> frozenset[str]:
    """The folded words by which a text says one side of two: « sans frais »."""
    return frozenset(
        word for found in side.finditer(fold(said.said)) for word in content_words(found.group())
    )


def _is_undone(said: Assertion, side: re.Pattern[str]) -> bool:
    """Whether all that says one side is denied there: « n'est pas gratuit », «غير إلزامي»."""
    folded, spans = fold_with_offsets(said.said), denied_spans(said)
    for found in side.finditer(folded.text):
        at, before = folded.origins[found.start()], folded.text[: found.start()]
        denied = any(
            start <= at < end and len(said.said[start:at].split()) <= _REACH for start, end in spans
        )
        if not denied and not _UNDONE.search(before):
            return False
    return True


def tells_of_others(claim: str, told: str) -> bool:
    """Whether a claim is about the towns and a sentence about the country alone, and the like."""
    mine, theirs = fold(claim), fold(told)
    for one, other in GROUPS:
        ours, there = (
            [bool(side.search(text)) for side in (one, other)] for text in (mine, theirs)
        )
        if sorted(ours) == sorted(there) == [False, True] and ours != there:
            return True
    return False
