"""Which word of a question names what is asked for, in both languages and Darija."""

import re

from assistant.questions.dialect import standard
from assistant.questions.question_words import question_words
from assistant.words.darija import is_spoken, standard_word

_INTERROGATIVE = re.compile(
    r"\b(?:combien (?:de |d')?|quel(?:le)?s? (?:est |sont |sera |etait |etaient )?(?:le |la |les "
    r"|l')?)"
    r"|\b(?:كم (?:من |هو |هي |عدد |يبلغ عدد |بلغ عدد |كان عدد )?|شحال (?:من |ديال |dyal |d |men )?"
    r"|(?:ما|ماهي|ماهو) (?:هي |هو )?|اي |بكم )"
)
_HOW_MUCH = re.compile(r"(?:combien|كم|شحال|بكم) ?")
"""What asks how much, not how many of something."""
_DETERMINER = re.compile(
    r"(?:l[ae]s?|une?|ce|cette|cet|ces|son|sa|ses|notre|nos|leurs?|l|y|en|a)\Z"
)
_MODALS = frozenset(
    "va vont doit doivent peut peuvent faut faudra pourrait ils elles a ont avait ca غادي".split()
)
_ARABIC_VERB = re.compile(
    r"(?:س[يتنا]\w{3,}|ي\w{2,}(?<![اه])|\w{2,}(?<!ا)ت|(?:كا?|غا?)[يتن]\w{2,}|ن(?:خلص|دفع)\w*"
    r"|ت(?:بلغ|كلف|مثل|ساوي|ستغرق|دوم|ربح|نتج|حتاج|وفر|ضم|دفع|ستثمر|وظف|شغل|كون|ضيف|جمع|صدر|ستهدف)"
    r"|بلغ|كلف|خصص|استثمر|دفع|انفق|صرف|حقق|وفر|كان|اصبح|زاد|نما|ارتفع|انخفض|خلص|ربح|جمع|حصل)\Z"
)
_PAST_DARIJA = re.compile(r"شحال (?!ال)\w{2,}ات\Z")
"""«شحال جمعات»: a plural would follow «شحال» with «من», «ديال» or an article."""
_INVERTED = re.compile(r"combien (?=.{2,80}?-(?:t-)?(?:ils?|elles?|on|vous|nous)\b)")
_COUNTED = re.compile(
    r"-(?:ils?|elles?|on|vous|nous)\b.*?\b(?:de |d')(?!ici\b)(\w{3,}(?<!er)(?<!ir))"
)
"""« Combien la ville compte-t-elle d'écoles »: what is counted comes after the verb."""
_UNITS = frozenset(
    {"mw", "gw", "kw", "km", "ha", "go", "to", "dh", "m2", "m3", "kg", "ميغاواط", "كم2"}
)
"""Units of two letters, which are asked for by themselves: "combien de MW"."""
_WORD = re.compile(r"[^\W_]+")


def _is_verb(word: str) -> bool:
    """Whether the folded word right after "combien", «كم» is a verb, which names nothing asked."""
    if word[0] <= "z":
        return not _DETERMINER.match(word)
    return bool(_ARABIC_VERB.match(word))


def focus_of(text: str) -> str:
    """The folded word after the interrogative that names what is asked; "" if none."""
    folded = standard(text)
    found = _INTERROGATIVE.search(folded)
    if found is None:
        return ""
    words = _WORD.findall(folded[found.end() :])
    if _HOW_MUCH.fullmatch(found.group()):
        words = [word for word in words if word not in _MODALS]
        if _INVERTED.match(folded, found.start()):
            counted = _COUNTED.search(folded)
            words = [counted[1]] if counted else []
        elif words and (_is_verb(words[0]) or _PAST_DARIJA.match(found.group() + words[0])):
            return ""
    words = [word for word in words if len(word) > 2 or word in _UNITS]
    found_word = next((word for word in words[:3] if word not in question_words("heads")), "")
    return standard_word(found_word, is_spoken(text)).word if found_word else ""
