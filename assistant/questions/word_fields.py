"""A question about a word without the field it is asked in: « dans le monde des start-up »."""

import re

from assistant.questions.question import Question

_FIELD = re.compile(
    r",? (?:dans|en|au sein de) (?:le |la |l['’])?"
    r"(?:monde|domaine|contexte|cadre|jargon|langage|vocabulaire|univers|milieu|secteur|matière)s?"
    r" (?:de la |de l['’]|des |du |de |d['’])?[\w'’-]+(?: [\w'’-]+){0,2}(?= ?\?|\Z)"
    r"|،? في (?:عالم|مجال|سياق|ميدان|لغة|قاموس|قطاع|أوساط) \w+(?: \w+){0,2}(?= ?؟|\Z)",
    re.IGNORECASE,
)


def without_field(question: Question) -> str:
    """What a word means, asked without the field it belongs to; "" where none is named.

    A glossary tells what a word means without naming the field that all of it is about.
    """
    if question.kind != "definition":
        return ""
    plain = _FIELD.sub("", question.text)
    return plain if plain != question.text and len(plain.split()) > 1 else ""
