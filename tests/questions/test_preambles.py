"""What is said before a question is told apart from what it asks."""

import pytest

from assistant.questions.preambles import without_preamble


@pytest.mark.parametrize(
    ("question", "told", "asked"),
    [
        (
            "J'ai lu que la ville ouvre un musée : combien de salles a-t-il ?",
            "la ville ouvre un musée",
            "combien de salles a-t-il ?",
        ),
        ("Bonjour, je voudrais savoir qui dirige le musée.", "", "qui dirige le musée."),
        ("Pourriez-vous me dire quand ouvre le musée ?", "", "quand ouvre le musée ?"),
        ("Je suis retraité, quelle aide existe ?", "Je suis retraité", "quelle aide existe ?"),
        ("سمعت أن المدينة ستفتح متحفا، فما مساحته؟", "المدينة ستفتح متحفا", "ما مساحته؟"),
        ("ستفتح المدينة متحفا، فكم قاعة فيه؟", "ستفتح المدينة متحفا", "كم قاعة فيه؟"),
        ("السلام عليكم، بغيت نعرف شحال التذكرة؟", "", "شحال التذكرة؟"),
    ],
)
def test_what_was_heard_and_what_is_polite_come_before_what_is_asked(question, told, asked):
    found = without_preamble(question)
    assert (found.told, found.asked) == (told, asked)


@pytest.mark.parametrize(
    "question",
    [
        "Combien de salles a le musée ?",
        "Au premier semestre, combien de visiteurs ?",
        "Qui dit que le musée ouvre ?",
        "كم قاعة في المتحف؟",
        "هل يفتح المتحف؟",
        "Bonjour",
    ],
)
def test_a_question_without_a_preamble_is_asked_as_it_stands(question):
    assert without_preamble(question).asked == question
