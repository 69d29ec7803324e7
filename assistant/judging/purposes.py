"""What a thing is for: no sentence that says where it belongs tells it, the next one does.

« L'Observatoire lui est rattaché. Il suivra chaque promotion… »
"""

import re

import numpy as np
from numpy.typing import NDArray

from assistant.clues.clues import Clues
from assistant.judging.leant_on import about, in_its_language, named_last
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.questions.question_words import telling

_ASKS = re.compile(
    r"\ba quoi (?:ser(?:t|vent|vira|vait)|va servir)\b"
    r"|\bquel(?:le)?s? (?:est|sont|sera|etait) (?:le |la |les |l')(?:role|mission|fonction"
    r"|utilite)s?\b"
    r"|(?<!\w)[وف]?(?:ما|شنو|اش)(?: هو| هي)? (?:دور|مهمه|مهام|وظيفه|وظايف)(?!\w)"
    r"|(?<!\w)[وف]?(?:ما|شنو) (?:ال)?(?:غايه|غرض) من(?!\w)"
)
_ROLE = re.compile(
    r"quoi|ser(?:t|vent|vira|vir)|roles?|missions?|fonctions?|utilite"
    r"|دور|مهمه|مهام|وظيفه|وظايف|الغايه|الغرض|غايه"
)
"""Words of a question that ask for the purpose and name no thing."""
_BELONGS = re.compile(
    r"\b(?:est|sont|sera|seront|etait) (?:rattach|adosse|place|loge|install|implant|situe)\w*"
    r"|\b(?:a|ont|est|sont)(?: ete)? (?:nee?s?|cree|institu|fonde|mise? en place)\w* (?:par|du|de"
    r"|en|le|au)\b"
    r"|\b(?:siege|a son siege|(?:est|sont) (?:dirige|preside)e?s?|compos\w+|compte)\b"
    r"|(?<!\w)[وف]?(?:[يت]لحق|[يت]تبع|الحقت?|ملحقه?|تابعه?)\w*(?!\w)"
    r"|(?<!\w)[وف]?(?:احدثت?|انشيت?|[يت]راس\w+|[يت]ديره?ا?|مقره?ا?|[يت]تكون|[يت]تالف)(?!\w)"
)
_TELLS = re.compile(
    r"\b(?:pour|afin|charg\w+|servi\w*|sert|perm\w+|suiv\w+|vise\w*|destin\w+|mission|veill\w+"
    r"|consist\w+"
    r"|devra|doit|aide\w*|assure\w*|garanti\w*|controle(?:ra|nt)?|evalue(?:ra|nt)?|publie(?:ra"
    r"|nt)?)\b"
    r"|(?<!\w)[وف]?(?:من اجل|بهدف|بغرض|قصد|مكلفه?|مهمت\w+|س?[يت](?:تولي|سهر|عني|مكن|هدف|ساعد|واكب"
    r"|راقب|قيم"
    r"|تتبع|ضمن|نشر))"
)
"""What says where a thing belongs, and what it is for; folded."""
_GOES_ON = re.compile(
    r"\W*(?:il|elle|ils|elles) (?!(?:est|sont|sera|seront|etait|siege\w*|compt\w+|a|ont|aura"
    r"|auront|avait|emploi\w+)\b)\w"
    r"|\W*(?:sa|leur) (?:mission|tache|role)|\W*son role|\W*[وف]?س[يت]\w{3,}|\W*[وف]?مهمت\w+"
    r"|\W*و(?:هو|هي) (?!من |احد|تابع|ملحق)\w|\W*[وف]علي(?:ه|ها) ان "
)
"""What goes on about it and tells what it does."""


def _asks_purpose(question: Question) -> bool:
    return bool(_ASKS.search(fold(question.text)))


def only_belongs(question: Question, text: str) -> bool:
    """Whether what a thing is for is asked of a sentence that says only where it belongs."""
    told = fold(text)
    return _asks_purpose(question) and bool(_BELONGS.search(told)) and not _TELLS.search(told)


def does_next(question: Question, clues: Clues) -> NDArray[np.bool_]:
    """Which candidates go on about the thing whose purpose is asked and that was just placed."""
    found = np.zeros(len(clues.candidates), bool)
    if not _asks_purpose(question):
        return found
    words = clues.terms.words
    rows = [row for row in telling(words) if not _ROLE.fullmatch(words[row])]
    for at, item, told in in_its_language(question, clues):
        if not item.number or not _GOES_ON.match(told):
            continue
        placed = only_belongs(question, item.passage.sentence(item.number - 1))
        found[at] = placed and named_last(item) is not None and about(clues, item, rows)
    return found
