"""The language a question is answered in."""

import pytest

from assistant.language import identify, is_arabizi


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Combien d'emplois ?", "fr"),
        ("كم عدد مناصب الشغل؟", "ar"),
        ("ما هي شراكة Mistral AI مع المغرب؟", "ar"),
        ("Que veut dire الجزري ?", "fr"),
        ("chhal dyal l khdma ghadi tkoun f 2030", "ar"),
        ("What is the budget?", "fr"),
        ("2030 ?", None),
        ("🙂", None),
    ],
)
def test_the_majority_script_decides(text, language):
    assert identify(text) == language


@pytest.mark.parametrize(
    "text", ["chhal dyal lflous", "3lach bghaw ydirou had l markaz", "fin ghadi ykoun data center"]
)
def test_darija_in_latin_letters_is_recognised(text):
    assert is_arabizi(text)


@pytest.mark.parametrize(
    "text", ["Où est le centre 5G ?", "La loi 09-08 et le RGPD", "Quel budget pour 2024-2026 ?"]
)
def test_french_with_figures_is_not_darija(text):
    assert not is_arabizi(text)
