"""Who heads a body is told where the body's name stands right beside the office."""

import pytest

from assistant.clues.clues import read_clues
from assistant.corpus import parse_document
from assistant.judging.head_beside import heads_beside
from assistant.passages import split
from assistant.questions.question import understand
from assistant.schema import Evidence


@pytest.fixture(scope="module")
def tells(parts):
    _, matcher = parts

    def ask(question, text):
        asked = understand(question, 1000)
        found = split(parse_document(f"{text}\n", "a.md"), lambda text: len(text.split()))
        clues = read_clues(asked, [Evidence(passage, 1.0) for passage in found], matcher)
        return bool(heads_beside(asked, clues).any())

    return ask


ACCORD = (
    "La grève a cessé après l'accord signé par la Fédération des pêcheurs avec l'Office des ports "
    "de commerce (OPC), que préside la docteure Ines Amrani."
)
LED = "La Caisse des musées, dirigée par Sami Belkadi, verse les aides aux familles."
CALLED = "Sami Belkadi, directeur de la Caisse des musées, a promis une réponse."
WHO = "Ines Amrani, qui préside le Réseau des femmes du littoral, salue l'effort."
LONGER = "Ines Amrani, présidente de la Fédération des pêcheurs de Safi, salue l'effort."
PACT = "ورُفع الإضراب بعد اتفاق مع لجنة الموانئ التجارية التي ترأسها الدكتورة إيناس العمراني."


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Qui préside l'Office des ports de commerce ?", ACCORD, True),
        ("Comment s'appelle la présidente de l'Office des ports ?", ACCORD, False),
        ("Comment s'appelle la présidente de l'OPC ?", ACCORD, True),
        ("Qui préside la Fédération des pêcheurs ?", ACCORD, False),
        ("Qui dirige la Caisse des musées ?", LED, True),
        ("Qui est le directeur de la Caisse des musées ?", CALLED, True),
        ("Qui préside le Réseau des femmes du littoral ?", WHO, True),
        ("من يرأس لجنة الموانئ التجارية؟", PACT, True),
        ("ما اسم رئيسة لجنة الموانئ التجارية؟", PACT, True),
        ("من يرأس لجنة الصيادين؟", PACT, False),
    ],
)
def test_the_body_stands_right_beside_the_office(tells, question, text, found):
    assert tells(question, text) is found


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Qui est le directeur de l'Office des ports de commerce ?", ACCORD),
        ("Qui préside la Caisse des musées ?", LED),
        ("Qui dirigeait la Caisse des musées avant Sami Belkadi ?", LED),
        ("Qui préside la Fédération des pêcheurs ?", LONGER),
        ("من هو مدير لجنة الموانئ التجارية؟", PACT),
        ("من كان يرأس لجنة الموانئ التجارية قبل إيناس العمراني؟", PACT),
    ],
)
def test_another_office_a_former_head_or_a_longer_name_is_not_it(tells, question, text):
    assert not tells(question, text)
