"""The words that ask, heading a question or alone, and a question asked again with others."""

import re

from assistant.schema import Language

_BEFORE_FRENCH = (
    r"(?:par|avec|à|pour|chez|dans|en|de|sur|sous|vers|depuis|avant|après|contre|entre|selon|d['’]ici"
    r"|à partir de|jusqu['’]à|auprès de|grâce à|au bout de)"
)
ASKING_FRENCH = (
    rf"combien|quand|où|ou|d['’]où|qui|pourquoi|comment|(?:{_BEFORE_FRENCH} )?quel(?:le)?s?"
    rf"|{_BEFORE_FRENCH} (?:qui|quoi|quand|combien(?= [^\W]))"
)
_BEFORE_ARABIC = (
    r"(?:(?:في|من|على|إلى|الى|عن|مع|حتى|منذ|تحت|خلال|ضمن) (?:أي|اي|أية|كم|ماذا|أين|اين)"
    r"|[بل](?:أي|اي|أية)|(?:إلى|الى|على|مع|عن|ل|ب) ?من|ب?أي|أية|ممن|علام|إلام|فيم|فيما(?=ذا)|بماذا)"
)
"""Interrogatives behind a preposition: «في أي», «بأي», «إلى ماذا», «على من»."""
ASKING_ARABIC = (
    r"كم|متى|أين|اين|لماذا|كيف|ما|ماذا|ماهي|ماهو|بكم|شحال|بشحال|فين|إمتى|امتى|علاش|كيفاش"
    r"|وقتاش|فوقاش|شكون|شنو|شنوة|شنية|قداش|بقداش|وين|علاه|منذ متى|إلى متى"
    r"|من (?:هو|هي|الذي|سي\w+|المسؤول|المسؤولة|وق\w+|ي\w+|أعلن\w*|يقود)|هل"
    rf"|{_BEFORE_ARABIC}"
)
JOINED_ARABIC = re.compile(rf"^\W*[وف](?=(?:{ASKING_ARABIC}|من)(?:\s|$))")
"""«و» or «ف» before an interrogative."""
ASKS_FRENCH = re.compile(rf"^\W*(?:{ASKING_FRENCH}|est-ce|que|qu['’])\b", re.IGNORECASE)
ASKED_FRENCH = re.compile(rf"^\W*(?:{ASKING_FRENCH}|est-ce que|que|qu['’])\s*", re.IGNORECASE)
ASKS_ARABIC = re.compile(
    r"^\W*(?:و|ف)?(?:كم|متى|أين|اين|لماذا|كيف|ما|ماذا|من|هل|بكم|شحال|بشحال|فين|إمتى|علاش|شنو"
    r"|شكون|واش|أي|اي|بماذا|كيفاش|وقتاش|فوقاش|امتى|شنوة|شنية|قداش|بقداش|وين|علاه"
    rf"|(?:منذ|إلى|حتى) متى|{_BEFORE_ARABIC})(?:\s|$)"
)
_LONE_FRENCH = (
    r"(?:(?:(?:depuis|avant|pour|à partir de|jusqu['’]à) )?quand|où|ou|pourquoi|comment|combien"
    r"|(?:(?:par|avec|pour|chez|à) )?qui)"
)
LONE_FRENCH = re.compile(rf"^{_LONE_FRENCH}(?:(?:,| et|, et) {_LONE_FRENCH})*$", re.IGNORECASE)
_LONE_ARABIC = (
    r"(?:(?:(?:منذ|إلى|الى|حتى) )?متى|أين|اين|لماذا|كيف|علاش|فين|إمتى|امتى|كم|بكم|شحال|بشحال"
    r"|كيفاش|وقتاش|فوقاش|قداش|بقداش|وين|علاه)"
)
LONE_ARABIC = re.compile(rf"^{_LONE_ARABIC}(?:،? و ?{_LONE_ARABIC})*$")
_LEADING_FRENCH = re.compile(
    rf"^\W*(?:(?:{_BEFORE_FRENCH} )?(?:combien (?:de |d['’])[\wÀ-ÿ-]+|quel(?:le)?s? (?:est"
    r"|sont|sera|seront|[\wÀ-ÿ-]+)|quand|qui|combien)|où|ou|pourquoi|comment"
    r"|est-ce qu(?:e|['’]))\s*",
    re.IGNORECASE,
)
_LEADING_ARABIC = re.compile(
    r"^\W*(?:كم عدد|كم|متى|أين|اين|لماذا|كيف|ما هي|ما هو|ما|من هو|من هي|من|هل|بكم|شحال|بشحال|فين"
    r"|شكون|شنو هي|شنو هو|شنو|علاش|كيفاش|وقتاش|فوقاش|إمتى|امتى|قداش|بقداش|وين|علاه)\s+"
)


_ARTICLE = re.compile(r"^(?:Les? |La |L['’]|Une? |Des )")


def capital(text: str) -> str:
    """A text with its first letter in upper case."""
    return f"{text[:1].upper()}{text[1:]}"


def asked_again(interrogative: str, earlier: str, language: Language) -> str:
    """The earlier question with another interrogative: «ولماذا؟», "et quand ?"."""
    leading = _LEADING_FRENCH if language == "fr" else _LEADING_ARABIC
    rest = leading.sub("", earlier.strip().rstrip("?؟!. "))
    word = interrogative.strip(" ?؟")
    rest = _ARTICLE.sub(lambda found: found.group().lower(), rest)
    return f"{capital(word)} {rest}{'؟' if language == 'ar' else ' ?'}"
