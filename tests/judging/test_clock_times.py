"""An hour of the clock is no duration."""

import pytest

from assistant.judging.clock_times import tells_only_hours
from assistant.questions.question import understand

HOURS = "ويبدأ العمل من الخامسة والنصف صباحا وينتهي عند الحادية عشرة ليلا."


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("كم من الوقت يضيع على الموظف في الطريق؟", HOURS, True),
        ("متى يبدأ العمل؟", HOURS, False),
        ("كم من الوقت يضيع على الموظف في الطريق؟", "يضيع 64 دقيقة قبل التاسعة صباحا.", False),
        ("Combien de temps dure le trajet ?", "Il circule de 5 h 30 à 23 heures.", True),
        ("Combien de temps dure le trajet ?", "Il dure 2 heures, de 5 h 30 à midi.", False),
        ("Combien de temps dure le trajet ?", "Il dure 64 minutes.", False),
        ("Quand circule le bus ?", "Il circule de 5 h 30 à 23 heures.", False),
    ],
)
def test_hours_of_the_clock_tell_no_duration(question, text, found):
    assert tells_only_hours(understand(question, 1000), text) is found
