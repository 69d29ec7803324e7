"""What stands today is told by the latest of the sentences that tell it."""

import pytest

from assistant.answers.latest import latest
from assistant.corpus import parse_document
from assistant.judging.judgement import Sentence
from assistant.passages import split
from assistant.questions.question import understand


def told(question, text, best=0):
    """The text of the later sentence, or ""."""
    (passage,) = split(parse_document(f"{text}\n", "a.md"), len)
    ranked = [
        Sentence(passage, number, start, end, passage.sentence(number), 0.0, ())
        for number, (start, end) in enumerate(passage.sentences)
    ]
    ranked.insert(0, ranked.pop(best))
    found = latest(understand(question, 1000), ranked)
    return found.text if found else ""


SETS = "En 2021, le portail proposait 640 jeux. En avril 2024, il en comptait 3 150."
RECORDS = (
    "سترقمن الجماعات 22 مليون رسم قبل متم سنة 2026. وقد أنجز منها 9 ملايين رسم إلى حدود دجنبر 2024."
)


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Combien de jeux le portail compte-t-il aujourd'hui ?", SETS, "3 150"),
        ("Combien de jeux le portail proposait-il en 2021 ?", SETS, ""),
        ("كم من رسم تم رقمنته إلى الآن؟", RECORDS, "9 ملايين"),
        ("كم من رسم سترقمن الجماعات؟", RECORDS, ""),
        (
            "Combien de jeux y a-t-il aujourd'hui ?",
            "En 2021, il y avait 640 jeux. En 2024, la ville a formé 3 150 agents.",
            "",
        ),
    ],
)  # fmt: skip
def test_who_asks_for_today_is_not_given_the_past_nor_a_plan(question, text, found):
    said = told(question, text)
    assert found in said and bool(found) == bool(said)


def test_the_latest_sentence_stands_when_it_is_the_best():
    assert told("Combien de jeux le portail compte-t-il aujourd'hui ?", SETS, best=1) == ""
