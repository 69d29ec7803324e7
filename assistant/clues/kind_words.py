"""Words that name the kind of thing asked, which a sentence that gives such a thing need not say.

"Ouvert de 9 h à 17 h" gives the hours without the word; «شارع محمد الخامس» is an address.
"""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

_GIVEN = (
    (
        r"horaires?|heures?|(?:ال)?(?:توقيت|مواقيت|اوقات|ساعات)",
        r"\b\d{1,2} ?h(?: ?\d\d)?\b|\b\d{1,2}:\d\d\b|\bmidi\b|\bminuit\b|\b24 ?h?/24"
        r"|(?<!\w)(?:علي|من|الي|حتي) (?:ال)?ساعه (?:\d|ال)|علي مدار الساعه|\d (?:صباحا|مساء|زوالا)",
    ),
    (
        r"telephone|(?:ال)?هاتف",
        r"\b(?:au|le|numero(?: \w+)?|tel\w*\W*) ?\+?\d(?: ?\d){3,}\b(?! (?:\w+ )?\d)"
        r"|(?:ال)?رقم (?:\w+ )?\+?\d(?: ?\d){2,}",
    ),
    (
        r"adresse|(?:ال)?عنوان",
        r"\b(?:rue|avenue|boulevard|quartier|place) [a-z]|@\w|\bwww\."
        r"|(?<!\w)(?:ب|في )?(?:شارع|زنقه|حي|ساحه) \w",
    ),
    (
        r"personnes?|gens|individus?|ames?|(?:انسان|شخص|نفر|فرد|نسمه)ا?|(?:ال)?(?:ناس|اشخاص|افراد)",
        r"\b(?:personnes|individus|gens|ames|habitants)\b"
        r"|(?<!\w)(?:(?:شخص|نفر|انسان|فرد)ا?|نسمه|اشخاص|انفار|افراد)(?!\w)",
    ),
)
"""Words of a question, folded, and what a sentence gives of the kind they name."""
_COMPILED = tuple((re.compile(rf"(?:{asked})\Z"), re.compile(told)) for asked, told in _GIVEN)


def gives(words: Sequence[str], texts: Sequence[str]) -> NDArray[np.bool_]:
    """Whether each text gives a thing of the kind that each word names, (texts, words).

    Args:
        words: of the question, folded.
        texts: the sentences, folded.
    """
    found = np.zeros((len(texts), len(words)), bool)
    for column, word in enumerate(words):
        for asked, told in _COMPILED:
            if asked.match(word):
                found[:, column] = [bool(told.search(text)) for text in texts]
    return found
