"""What surrounds a sentence and says what it speaks of: the sentences before, headings, title."""

from assistant.clues.dependence import depends, enumeration_before
from assistant.schema import Passage

_PATH = " › "


def levels(passage: Passage, number: int) -> tuple[str, ...]:
    """What a sentence says, with what it leans on, then its headings, nearest first, the title."""
    text = passage.reading(number)
    if number and depends(text):
        named = enumeration_before(passage, number)
        text = f"{passage.sentence(number - 1 if named is None else named)} {text}"
    headings = reversed(passage.section.split(_PATH))
    return (text, *(heading for heading in headings if heading), passage.title)


def near(passage: Passage, number: int) -> str:
    """A sentence with those before it, one after that leans on it, its headings and its title."""
    last = number + 1
    if last < len(passage.sentences) and depends(passage.sentence(last)):
        last += 1
    sentences = (passage.sentence(at) for at in range(last))
    return " \n".join((*sentences, passage.section, passage.title))
