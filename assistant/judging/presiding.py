"""Who is at the head of a body: told of what the sentence leans on, or by no sentence without one.

« Sa présidente, la biologiste Ines Khelifi, a été nommée… » is of the body named last before it.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from assistant.clues.asked_names import names_in
from assistant.clues.clues import Clues
from assistant.judging.leant_on import about, in_its_language
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.questions.question_words import telling

_ASKS = re.compile(
    r"\bqui (?:est-ce qui )?(?:preside|dirige|pilote|gouverne)\w*"
    r"|\bqui (?:est|sera|sont|etait) (?:a la tete|(?:le |la |l'|les )?(?:president|directeur"
    r"|directrice"
    r"|patron|secretaire general))"
    r"|\bpar qui .{0,60}\b(?:presid|dirig)\w+"
    r"|(?<!\w)(?:من|شكون)(?: هو| هي| الذي| اللي)? (?:كا?)?[يت]ت?(?:راس|دير|قود)\w*"
    r"|(?<!\w)(?:من|شكون)(?: هو| هي)? (?:علي راس|رييسه?|مديره?)(?!\w)"
    r"|\b(?:s'appelle|se nomme|nom d(?:e|u)) ?(?:le |la |l')?(?:president|direct(?:eur|rice)|patron"
    r"|secretaire general)|(?<!\w)اسم (?:ال)?(?:رييسه?|مديره?)(?!\w)"
)
_OFFICE = re.compile(
    r"presid\w*|dirig\w*|direct(?:eur|rice)\w*|tete|patron\w*|pilote\w*|gouverne\w*|secretaire"
    r"|general\w*|nomme|اسم"
    r"|(?:كا?)?[يت]ت?(?:راس|دير|قود)\w*|راس|(?:ال)?(?:رييس|مدير)\w*"
)
"""Words of a question that name the office and not the body."""
_LEANS = re.compile(
    r"\W*(?:sa|son|leur) (?:\w+ )?(?:president|direct(?:eur|rice)|patron|secretaire general)"
    r"|\W*(?:il|elle|ils|elles) (?:est|sont|sera|seront) (?:\w+ )?(?:preside|dirige)e?s? par\b"
    r"|\W*(?:preside|dirige)e?s? (?:\w+ )?par\b|\W*a (?:sa|leur) tete\b"
    r"|[^.;]*\ben (?:a ete|est|devient) (?:nomme?e? )?(?:la |le )?(?:president|direct(?:eur|rice))"
    r"|\W*(?:[^\W\d]+\W+){0,4}[^\W\d]+ (?:la|le|les) (?:dirige|preside)(?:nt)?\b"
    r"|\W*[وف]?[يت]ت?(?:راس|دير|قود)(?:ه|ها|هم|هما)(?!\w)"
    r"|\W*[وف]?(?:قد )?عينت? (?:[^.؛]* )?(?:علي راس(?:ه|ها|هم)|(?:مدير|رييس)ه? (?:\w+ )?ل(?:ه|ها"
    r"|هم))(?!\w)"
    r"|\W*[وف]?علي راس(?:ه|ها|هم)(?!\w)|\W*[وف]?(?:مدير|رييس)(?:ه|ها|ته|تها)(?!\w)"
)
"""What tells the head of a thing that was named before; folded."""

_OF_AN_OFFICE = re.compile(
    r"\b(?:presid|dirig|direct(?:eur|rice|ion)|patron|pilotee?s? par|gouvern|secretaire|tete\b"
    r"|chef|confi|nomm|responsable|conduit"
    r"|mene|ministre|wali|maire|professeur|docteur)|(?<!\w)\w{0,4}(?:راس|رييس|روسا|دير|قود|عين"
    r"|موكول|اسند"
    r"|عهد|وزير|والي|ولاه|مسوول|اشراف|تولي|سير)\w{0,4}(?!\w)"
)
"""What a sentence tells an office with, folded."""


def asks_who_heads(question: Question) -> bool:
    """Whether a question asks who is at the head of a body."""
    return question.kind == "person" and bool(_ASKS.search(fold(question.text)))


def tells_no_head(question: Question, text: str) -> bool:
    """Whether who heads a body is asked of a sentence without an office and without a person."""
    if not asks_who_heads(question) or _OF_AN_OFFICE.search(fold(text)):
        return False
    return not names_in(text, "person")


def asked_body(words: Sequence[str]) -> list[int]:
    """The places of the words of a question that name the body, not who heads it."""
    return [row for row in telling(words) if not _OFFICE.fullmatch(words[row])]


def heads_the_last(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates tell who heads the body asked about, named last before them."""
    found = np.zeros(len(clues.candidates), bool)
    if not asks_who_heads(question):
        return found
    rows = asked_body(clues.terms.words)
    for at, item, told in in_its_language(question, clues):
        if _LEANS.match(told):
            found[at] = about(clues, item, rows)
    return found
