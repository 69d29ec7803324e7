"""How a thing is obtained and on which conditions: the sentences that tell it after naming it."""

import re
from collections.abc import Mapping, Sequence

from assistant.answers.surroundings import beside
from assistant.clues.reading import read
from assistant.judging.judgement import Sentence
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.schema import Document

_ASKS = re.compile(
    r"\bconditions?\b|\bcomment\b.{0,40}\b(?:touche|obten|benefici|recevoir|demande|inscri|postul"
    r"|adher|particip|acced|percevoir|procur|command|retir|rejoi|deven|avoir\b)\w*"
    r"|(?<!\w)(?:ال)?شروط|كيف(?:اش)?(?!\w).{0,30}(?:حصل|حصول|ستفيد|استفاد|تسجل|تسجيل|اطلب|طلب"
    r"|انخرط|شارك)"
)
_TELLS = re.compile(
    r"^(?:pour (?:en |y |l'|s'y |s')?(?:benefici|obten|touche|recevoir|adher|inscri|particip|postul"
    r"|acced|demand)\w*|(?:la|les|leur|toute) demandes?\b|le dossier\b|il suffit\b|l'inscription\b"
    r"|les (?:candidatures|inscriptions)\b"
    r"|(?:il|elle)s? (?:se (?:command|demand|retir|procur|prend|delivr)|s'(?:obt|achet|adress"
    r"|inscri))\w*"
    r"|و?[يت](?:طلب|سحب|ستخرج|قتني|سلم) (?:ال\w+ )?(?:من|لدي|عبر|علي|ب\w{3,})(?!\w)"
    r"|و?(?:ل(?:ل|كي )(?:[تي]?ستفيد|استفاد|[تي]?حصل|حصول|انخراط|تسجيل)|[يت](?:قدم|ودع"
    r"|وجه) (?:ال)?طلب"
    r"|لكي |[يت]شترط))"
)
_AWAY = 3
"""A way is told within so many sentences of the one that names the thing."""


def ways_after(
    question: Question,
    best: Sentence,
    ranked: Sequence[Sentence],
    documents: Mapping[str, Document],
) -> list[Sentence]:
    """The best sentence with those after it that tell how or on which conditions; or [].

    Args:
        question: what is asked.
        best: the sentence that answers it best, which may only name the thing.
        ranked: the sentences found, best first.
    """
    if not _ASKS.search(fold(question.text)) or _TELLS.match(read(best.text).folded):
        return []
    found, item = [best], beside(best, 1, ranked, documents)
    for _ in range(_AWAY):
        if item is None:
            break
        if _TELLS.match(read(item.text).folded):
            found.append(item)
        item = beside(item, 1, ranked, documents)
    return found if len(found) > 1 else []
