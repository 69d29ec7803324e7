"""What is asked more of a sentence for names of the question that nothing near it holds."""

from dataclasses import replace

from assistant.clues.asked_figures import FIGURES
from assistant.clues.asked_names import is_setting, lost_names, names_in
from assistant.clues.named_around import near
from assistant.judging.judgement import Judgement, Sentence
from assistant.questions.question import Question

_TRIED = 5
"""How many of the likeliest sentences are tried for a name that is asked about."""
_NAMELESS, _UNNAMED_HERE = 6.0, 3.0
"""What is asked more where nothing near the sentence holds a known name that is asked about; a word
that only looks like a name. Chosen on questions kept out of training and of the measured half."""


def _around(judgement: Judgement, best: Sentence) -> list[str]:
    """What was found of a sentence's document, with where; of all, when of no country."""
    passages = {item.passage.id: item.passage for item in judgement.sentences}
    found = {
        part: f"{item.title} \n{item.section} \n{item.text}" for part, item in passages.items()
    }
    mine = [
        text for part, text in found.items() if passages[part].document == best.passage.document
    ]
    return mine if any(names_in(text, "country") for text in mine) else list(found.values())


def nameless(question: Question, judgement: Judgement, best: Sentence) -> float:
    """What is asked more of a sentence for names of the question that are not near it.

    Nearness of meaning, by which `_lost` takes words for found, makes one city of another.
    """
    section = best.passage.document, best.passage.section
    before = (
        item.text
        for item in judgement.sentences
        if (item.passage.document, item.passage.section) == section and item.start < best.start
    )
    lost = lost_names(question, "\n".join((near(best.passage, best.number), *before)))
    told_apart = question.kind in {*FIGURES, "date", "person", "place"}
    lost = tuple(name for name in lost if name.kind or told_apart)
    lost = tuple(name for name in lost if not is_setting(name, _around(judgement, best)))
    return max((_NAMELESS if name.kind else _UNNAMED_HERE for name in lost), default=0.0)


def named_first(question: Question, judgement: Judgement) -> Judgement:
    """The sentences with those behind that lack a name of the question the likeliest one has.

    As they were where all the likeliest lack one.
    """
    more: list[float] = []
    for item in judgement.sentences[:_TRIED]:
        more.append(nameless(question, judgement, item))
        if not more[-1]:
            break
    if len(more) < 2 or more[-1]:
        return judgement
    behind = [
        replace(item, score=item.score - less)
        for item, less in zip(judgement.sentences, more, strict=False)
    ]
    rest = judgement.sentences[len(behind) :]
    ordered = sorted((*behind, *rest), key=lambda item: -item.score)
    return replace(judgement, sentences=tuple(ordered))
