"""What a question asks who did: the word after its «qui», «من», «quelle entreprise»."""

import re

from assistant.clues.asked_names import names_in
from assistant.clues.reading import read
from assistant.normalize import fold
from assistant.questions.dialect import standard
from assistant.questions.question import Question
from assistant.questions.question_words import question_words
from assistant.words.analyzer import content_words
from assistant.words.darija import is_spoken, standard_word

_WHO = re.compile(r"(?<!\w)(?:qui|شكون|[وفل]?من)(?: (?:هو|هي|هما|هم|الذي|التي|اللي|لي))?(?!\w)")
_WHICH = re.compile(r"\bquel(?:le)?s? \w+|(?<!\w)(?:اي|ما|ماهي|هي|هو) (?:هي |هو )?(?!هي|هو)\w+")

_BODY = re.compile(
    r"\b(?:ministere|ministre|agence|commission|societe|entreprise|banque|universite|conseil|office"
    r"|groupe\w*|association|cooperative|cabinet|president\w*|direct(?:eur|rice)|wali|consortium"
    r"|caisse|fonds|institut|syndicat|cour des comptes|cour d'appel|cour supreme|tribunal"
    r"|fondation|federation|observatoire)s?\b"
    r"|(?<!\w)[وفبلك]?(?:ال|لل?)?(?:وزار\w+|وزيره?|مدير\w*|رييس\w*|شرك(?:ه|ات)|موسسه|موسسات|وكال\w+"
    r"|هيي(?:ه|ات)|لجن\w+|جامع\w+|بنك|ابناك|مكتب|مجلس|جمعي\w+|تعاوني\w+|مجموعه|منظم\w+|كاتبه?"
    r"|والي|عامل|محكمه|محاكم|مرصد|اتحاد|نقابه|صندوق"
    r"|صناديق|معهد)(?!\w)"
)


def names_somebody(text: str, question: str) -> bool:
    """Whether a sentence names a person or a body that the question does not."""
    asked = set(_BODY.findall(fold(question)))
    if set(_BODY.findall(fold(text))) - asked:
        return True
    kinds = ("person", "company", "institution")
    return any(names_in(read(text).plain, kind) - names_in(question, kind) for kind in kinds)


def asked_deed(question: Question) -> str:
    """The folded word for what the person or body asked for did or holds, or ""."""
    if question.kind not in {"person", "organisation"}:
        return ""
    folded = standard(question.text)
    found = (_WHO if question.kind == "person" else _WHICH).search(folded)
    words = content_words(folded[found.end() :]) if found else []
    if not words:
        return ""
    word = standard_word(words[0], is_spoken(question.text)).word
    return "" if {word, words[0]} & question_words("light") else word
