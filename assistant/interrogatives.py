"""The words that ask, heading a question or alone, and a question asked again with others."""

import re

from assistant.schema import Language

ASKING_FRENCH = (
    r"combien|quand|où|ou|qui|pourquoi|comment|quel(?:le)?s?|(?:par|avec|à|pour|chez) qui"
    r"|(?:à|dans|en|de|par|sur|avec|pour|sous|vers) quel(?:le)?s?"
    r"|(?:depuis|pour|avant|à partir de|jusqu['’]à) quand"
)
ASKING_ARABIC = (
    r"كم|متى|أين|اين|لماذا|كيف|ما|ماذا|ماهي|ماهو|بكم|شحال|بشحال|فين|إمتى|امتى|علاش|كيفاش"
    r"|وقتاش|فوقاش|شكون|شنو|شنوة|شنية|قداش|بقداش|وين|علاه|منذ متى|إلى متى"
    r"|من (?:هو|هي|الذي|سي\w+|المسؤول|المسؤولة|وق\w+|ي\w+|أعلن\w*|يقود)|هل"
)
ASKS_FRENCH = re.compile(
    rf"^\W*(?:{ASKING_FRENCH}|est-ce|que|qu['’]|de quoi|à quoi)\b", re.IGNORECASE
)
ASKED_FRENCH = re.compile(rf"^\W*(?:{ASKING_FRENCH}|est-ce que|que|qu['’])\s*", re.IGNORECASE)
ASKS_ARABIC = re.compile(
    r"^\W*(?:و|ف)?(?:كم|متى|أين|اين|لماذا|كيف|ما|ماذا|من|هل|بكم|شحال|بشحال|فين|إمتى|علاش|شنو"
    r"|شكون|واش|أي|اي|بماذا|كيفاش|وقتاش|فوقاش|امتى|شنوة|شنية|قداش|بقداش|وين|علاه"
    r"|(?:منذ|إلى|حتى) متى)(?:\s|$)"
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
    r"^\W*(?:combien (?:de |d['’])[\wÀ-ÿ-]+|(?:à |dans |en |de |par |sur )?quel(?:le)?s? (?:est"
    r"|sont|sera|seront|[\wÀ-ÿ-]+)|quand|où|ou|qui|pourquoi"
    r"|comment|combien|par qui|avec qui|est-ce qu(?:e|['’]))\s*",
    re.IGNORECASE,
)
_LEADING_ARABIC = re.compile(
    r"^\W*(?:كم عدد|كم|متى|أين|اين|لماذا|كيف|ما هي|ما هو|ما|من هو|من هي|من|هل|بكم|شحال|بشحال|فين"
    r"|شكون|شنو هي|شنو هو|شنو|علاش|كيفاش|وقتاش|فوقاش|إمتى|امتى|قداش|بقداش|وين|علاه)\s+"
)


def asked_again(interrogative: str, earlier: str, language: Language) -> str:
    """The earlier question with another interrogative: «ولماذا؟», "et quand ?"."""
    leading = _LEADING_FRENCH if language == "fr" else _LEADING_ARABIC
    rest = leading.sub("", earlier.strip().rstrip("?؟!. "))
    word = interrogative.strip(" ?؟")
    return f"{word[0].upper()}{word[1:]} {rest}{'؟' if language == 'ar' else ' ?'}"
