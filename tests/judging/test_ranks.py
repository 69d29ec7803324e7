"""Ranks held, gained and aimed at."""

import pytest

from assistant.judging.ranks import of_no_rank
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Quel est le rang du pays ?", "Le pays a gagné 11 places.", True),
        ("Quel est le rang du pays ?", "Le pays est 90e sur 193.", False),
        ("Quel est le rang du pays ?", "Le pays occupe le rang 90.", False),
        ("Quel est le rang du pays ?", "Le pays devance tous ses voisins.", False),
        ("Le pays est classé combien ?", "Il veut entrer parmi les 50 premiers.", True),
        ("Quel rang le pays vise-t-il ?", "Il veut entrer parmi les 50 premiers.", False),
        ("Quel rang le pays aura-t-il d'ici 2030 ?", "Il veut être 50e.", False),
        (
            "Combien de places le pays a-t-il gagnées au classement ?",
            "Il a gagné 11 places.",
            False,
        ),
        ("Quelle note au classement ?", "La note est de 0,68.", False),
        ("ما ترتيب المغرب؟", "كسب المغرب 11 مرتبة.", True),
        ("ما ترتيب المغرب؟", "جاء المغرب في المرتبة 90.", False),
        ("ما ترتيب المغرب؟", "حل المغرب في الرتبة التسعين.", False),
        ("ما ترتيب المغرب؟", "يستهدف المغرب المرتبة 50.", True),
        ("كم مرتبة كسب المغرب؟", "كسب المغرب 11 مرتبة.", False),
        ("classement du pays", "Le pays a gagné 11 places.", True),
        ("ترتيب المغرب", "كسب المغرب 11 مرتبة.", True),
        ("Quelle place le pays veut-il prendre dans la région ?", "Il sera une passerelle.", False),
        ("Combien d'habitants ?", "Il y en a 11.", False),
    ],
)
def test_what_tells_no_rank_answers_no_question_for_one(question, text, found):
    assert of_no_rank(understand(question, 1000), text) is found
