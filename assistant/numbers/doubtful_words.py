"""Words that may be numbers or other words: neuf, cent, تسع."""

from collections.abc import Sequence

from assistant.numbers.digits import Token, is_digits
from assistant.numbers.number_parts import Part, text_at
from assistant.numbers.number_words import lexeme

_BEFORE_NUMBER = frozenset((
    "contre", "les", "des", "ces", "ses", "leurs", "nos", "pendant", "par", "sur", "entre",
    "environ", "ou", "et", "dont", "plus", "moins", "pour", "dans", "avec", "compte", "ont",
    "", ",", ";", ":", "(", "-",
))  # fmt: skip
_FUNCTION_WORDS = frozenset((
    "est", "et", "a", "au", "aux", "dans", "sans", "sous", "mais", "des", "les", "ses", "ces",
    "pas", "plus", "vers", "depuis", "puis", "alors", "tres", "apres", "nous", "vous", "ils",
    "elles", "pour", "par", "avec", "en", "de", "du", "que", "qui", "ou", "sera", "sont", "ne",
    "se", "s", "d", "l",
))  # fmt: skip


def doubtful(tokens: Sequence[Token], at: int, part: Part) -> bool:
    """Whether a lone word that can be a number is rather another word (neuf, تسع)."""
    if part.next != at + 1 or is_digits(tokens[at]):
        return False
    following = text_at(tokens, at + 1)
    if tokens[at].text == "neuf":
        said = following.isalpha() and following not in _FUNCTION_WORDS
        return not said and text_at(tokens, at - 1) not in _BEFORE_NUMBER
    if tokens[at].text == "cent" and text_at(tokens, at - 1) == "pour":
        return True
    word = lexeme(tokens[at].text)
    if word and word.value == 100 and text_at(tokens, at - 1) in {"في", "فى"}:
        return True
    if word is None or word.language == "fr":
        return False
    if word.value == 2 and text_at(tokens, at - 1) in {"يوم", "كل"}:
        return True
    meta = tokens[at].text.endswith("ميتا")
    return meta or (part.role == "unit" and following[:1].isdigit())
