"""What a thing is for is not told by where it belongs, but by what goes on about it."""

import pytest

from assistant.clues.clues import read_clues
from assistant.corpus import parse_document
from assistant.judging.purposes import does_next, only_belongs
from assistant.passages import split
from assistant.questions.question import understand
from assistant.schema import Evidence


@pytest.mark.parametrize(
    ("question", "text", "only"),
    [
        ("À quoi sert le Relais des ponts ?", "Le Relais des ponts lui est rattaché.", True),
        ("Quel est le rôle du Relais ?", "Le Relais a été créé en 2021.", True),
        ("Quel est le rôle du Relais ?", "Le Relais, créé en 2021, siège à Safi.", True),
        ("Quel est le rôle du Relais ?", "Le Relais a été créé en 2021 pour aider.", False),
        ("Quel est le rôle du Relais ?", "Le Relais d'évaluation est né du décret de mai.", True),
        ("Où siège le Relais ?", "Le Relais siège à Safi.", False),
        ("À quoi sert le Relais ?", "Le Relais prête des outils.", False),
        ("ما دور مرصد الجسور؟", "ويلحق بها مرصد الجسور.", True),
        ("ما دور مرصد الجسور؟", "ويتبعه مرصد الجسور الذي سيراقب الأشغال.", False),
        ("أين مرصد الجسور؟", "ويلحق بها مرصد الجسور.", False),
    ],
)
def test_where_a_thing_belongs_does_not_tell_what_it_is_for(question, text, only):
    assert only_belongs(understand(question, 1000), text) is only


@pytest.fixture(scope="module")
def told(parts):
    _, matcher = parts

    def ask(question, text):
        asked = understand(question, 1000)
        found = split(parse_document(f"{text}\n", "a.md"), lambda text: len(text.split()))
        clues = read_clues(asked, [Evidence(passage, 1.0) for passage in found], matcher)
        rows = zip(clues.candidates, does_next(asked, clues), strict=True)
        return " ".join(item.text for item, yes in rows if yes)

    return ask


RELAY = (
    "Le conseil gère la ville. Le Relais des ponts lui est rattaché. "
    "Il prêtera des outils aux quartiers. Il siège à Safi."
)
OFFICE = "يدير المجلس المدينة. ويلحق به مرصد الجسور. وسيراقب الأشغال كل شهر."


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("À quoi sert le Relais des ponts ?", RELAY, "Il prêtera des outils aux quartiers."),
        ("À quoi sert le Relais des écoles ?", RELAY, ""),
        ("À quoi sert le Relais des ponts ?", RELAY.replace("prêtera", "aura"), ""),
        ("Où siège le Relais des ponts ?", RELAY, ""),
        ("ما دور مرصد الجسور؟", OFFICE, "وسيراقب الأشغال كل شهر."),
        ("ما دور مرصد المدارس؟", OFFICE, ""),
    ],
)
def test_what_goes_on_about_a_thing_just_placed_tells_what_it_does(told, question, text, found):
    assert told(question, text) == found
