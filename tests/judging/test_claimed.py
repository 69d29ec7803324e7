"""Who claimed an attack is told where its author is asked."""

import pytest

from assistant.judging.claimed import tells_who_claims, tells_who_was_hit
from assistant.questions.question import understand

FRENCH = """# Attaques

La cyberattaque contre la régie Zerga a été revendiquée sous le nom « Baroud ».
Plus de 300 études ont été touchées par l'attaque de la plateforme Milna.
"""
ARABIC = """# هجمات

وجرى تبني الهجوم على وكالة زركة باسم «بارود».
وتأثر بالهجوم على منصة ميلنة أكثر من 300 مكتب.
"""
CLAIMED, HIT = (line for line in FRENCH.splitlines() if line.endswith("."))
CLAIMED_AR, HIT_AR = (line for line in ARABIC.splitlines() if line.endswith("."))


@pytest.fixture(scope="module")
def told(clues_of):
    def ask(question, text):
        asked, clues = clues_of(question, text)
        rows = zip(clues.candidates, tells_who_claims(asked, clues), strict=True)
        return [item.text for item, yes in rows if yes]

    return ask


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Qui a piraté la régie Zerga ?", FRENCH, [CLAIMED]),
        ("Qui est derrière l'attaque de Zerga ?", FRENCH, [CLAIMED]),
        ("من هاجم وكالة زركة؟", ARABIC, [CLAIMED_AR]),
        ("شكون اللي دار الهجوم على زركة؟", ARABIC, [CLAIMED_AR]),
        ("Qui a piraté Milna ?", FRENCH, []),
        ("Quand la régie Zerga a-t-elle été piratée ?", FRENCH, []),
        ("Qui dirige la régie Zerga ?", FRENCH, []),
        ("Qui a été touché par l'attaque de Zerga ?", FRENCH, []),
    ],
)
def test_the_author_of_an_attack_is_who_claims_it(told, question, text, found):
    assert told(question, text) == found


@pytest.mark.parametrize(
    ("question", "text", "only_hit"),
    [
        ("Qui a attaqué Milna ?", HIT, True),
        ("من اخترق منصة ميلنة؟", HIT_AR, True),
        ("Qui a été touché par l'attaque de Milna ?", HIT, False),
        ("Combien d'études l'attaque de Milna a-t-elle touchées ?", HIT, False),
        ("Qui a attaqué la régie ?", CLAIMED, False),
        ("Qui dirige Milna ?", HIT, False),
    ],
)
def test_who_was_hit_is_not_who_attacked(question, text, only_hit):
    assert tells_who_was_hit(understand(question, 500), text) is only_hit
