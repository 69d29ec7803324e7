"""Where a value was put off, raised or lowered, the sentence that tells it goes first."""

import pytest

from assistant.answers.changed import changed
from assistant.corpus import parse_document
from assistant.judging.judgement import Judgement, Sentence
from assistant.passages import split
from assistant.questions.question import understand


def first(question, text, own=1.0):
    """The sentence that goes first after one of a document was found the best."""
    ranked = [
        Sentence(passage, number, start, end, passage.sentence(number), 0.0, (1.0,), 0.0, (own,))
        for passage in split(parse_document(f"{text}\n", "a.md"), len)
        for number, (start, end) in enumerate(passage.sentences)
    ]
    judgement = Judgement(tuple(ranked), 0.5, ("pont",), (1.0,))
    return changed(understand(question, 1000), judgement).sentences[0].text


BRIDGE = (
    "## Le pont\n\nÀ partir de mai 2031, le pont sera payant.\n\n## La réunion\n\n"
    "Le conseil a reporté de mai 2031 à juin 2032 le péage du pont."
)
TRAINS = "À l'origine, la ligne promettait 40 trains. Le nombre a été ramené à 28 en avril."
WELLS = "كان البرنامج يعد في البداية بـ300 بئر. ورُفع هذا العدد إلى 450 في مراجعة مارس."
DOORS = (
    "كان من المقرر أن يفتح المتحف في ماي 2031. وأجلت المدينة افتتاحه من ماي 2031 إلى يونيو 2032."
)


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("À partir de quand le pont sera-t-il payant ?", BRIDGE, "juin 2032"),
        ("À partir de quand devait-il être payant à l'origine ?", BRIDGE, "sera payant"),
        ("Combien de trains la ligne aura-t-elle ?", TRAINS, "28"),
        ("Combien de trains étaient prévus à l'origine ?", TRAINS, "40"),
        ("Combien de trains en 2030 ?", TRAINS, "40"),
        ("Qui conduit les trains ?", TRAINS, "40"),
        ("كم بئرا ستحفر؟", WELLS, "450"),
        ("كم بئرا كانت مقررة في البداية؟", WELLS, "300"),
        ("متى يفتح المتحف؟", DOORS, "يونيو 2032"),
        ("Combien de trains ?", "La ligne a 40 trains. Elle a été portée à 28 km.", "40"),
        ("Combien de trains ?", "La gare promettait 40 trains. Elle aura 28 quais.", "40"),
    ],
)
def test_the_former_value_is_not_the_answer_to_an_open_question(question, text, found):
    assert found in first(question, text)


def test_the_same_date_of_another_thing_was_not_put_off():
    asked = "À partir de quand le pont sera-t-il payant ?"
    assert "sera payant" in first(asked, BRIDGE, own=0.1)
    assert "sera payant" in first(asked, BRIDGE.replace("mai 2031 à", "mai 2030 à"))
