"""The language a question is answered in."""

import pytest

from assistant.language import identify, is_arabizi, letters


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Combien d'emplois ?", "fr"),
        ("كم عدد مناصب الشغل؟", "ar"),
        ("ما هي شراكة Mistral AI مع المغرب؟", "ar"),
        ("Que veut dire الجزري ?", "fr"),
        ("chhal dyal l khdma ghadi tkoun f 2030", "ar"),
        ("متى نُظم يوم Made in Morocco 2030؟", "ar"),
        ("شنو فيه Jazari Root؟", "ar"),
        ("wach lmadina katkhdem b l'IA f l'idara dyalha?", "ar"),
        ("Un kayak coûte combien ?", "fr"),
        ("Stratégie ghanéenne et Kansas", "fr"),
        ("Kansas population", "fr"),
        ("What is the budget?", "fr"),
        ("2030 ?", None),
        ("🙂", None),
    ],
)
def test_the_script_decides_but_names_in_latin_letters_do_not(text, language):
    assert identify(text) == language


@pytest.mark.parametrize(
    "text", ["chhal dyal lflous", "3lach bghaw ydirou had l markaz", "fin ghadi ykoun data center"]
)
def test_darija_in_latin_letters_is_recognised(text):
    assert is_arabizi(text)


@pytest.mark.parametrize(
    "text",
    [
        "Où est le centre 5G ?",
        "La loi 09-08 et le RGPD",
        "Quel budget pour 2024-2026 ?",
        "effectif offshoring fin 2024",
    ],
)
def test_french_with_figures_is_not_darija(text):
    assert not is_arabizi(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("école", (0, 5)),
        ("مدرسة", (5, 0)),
        ("ﻣﺪﺭﺳﺔ", (5, 0)),
        ("مَدْرَسَةٌ", (5, 0)),
        ("المـدرسة 5G", (7, 1)),
        ("٢٠٣٠ 2030 ؟!", (0, 0)),
        ("Œuvre ḥ", (0, 6)),
        ("\u202bab\u202c", (0, 2)),
    ],
)
def test_letters_of_each_script_are_counted_without_marks_figures_and_controls(text, count):
    assert letters(text) == count


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ﻣﺎ ﻫﻲ ﺍﻟﻤﻴﺰﺍﻧﻴﺔ؟", "ar"),
        ("کم است؟", "ar"),
        ("5G ؟", "fr"),
        ("Le سعر", "ar"),
        ("ch7al الثمن", "ar"),
        ("Le prix du الثمن en dirhams", "fr"),
        ("", None),
        ("…", None),
        ("🇲🇦", None),
    ],
)
def test_ties_go_to_arabic_and_nothing_to_no_language(text, language):
    assert identify(text) == language


@pytest.mark.parametrize(
    ("text", "darija"),
    [
        ("fin kayn lmouchkil", True),
        ("3lach", True),
        ("bch7al had lcarta", True),
        ("wach la stratégie est prête pour les PME", False),
        ("CO2", False),
        ("Émissions CO2 Maroc", False),
        ("WACH KAYN", True),
        ("le plan 2A", False),
        ("Combien de MW en 2030 ?", False),
        ("", False),
    ],
)
def test_darija_is_told_by_its_words_and_figures_unless_french_words_are_more(text, darija):
    assert is_arabizi(text) is darija
