"""Personal data become stars in every writing of both languages; figures of the strategy do not."""

import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.page.masking import masked

MAIL = [
    "samira.alami@exemple.ma",
    "samira+avis@sous.domaine.gov.ma",
    "Samira_Alami%x@EXEMPLE.MA",
    "samira @ exemple.ma",
    "samira@exemple . ma",
    "samira(at)exemple.ma",
    "samira [at] exemple [dot] ma",
    "samira (arobase) exemple (point) ma",
    "samira arobase exemple.ma",
    "samira＠exemple.ma",
    "سميرة@بريد.المغرب",
    "سميرة@exemple.ma",
]
PHONE = [
    "0612345678",
    "06.12.34.56.78",
    "06-12-34-56-78",
    "06/12/34/56/78",
    "06_12_34_56_78",
    "06  12  34  56  78",
    "06 – 12 – 34 – 56 – 78",
    "06‑12‑34‑56‑78",
    "06\u202f12\u202f34\u202f56\u202f78",
    "06\u00a012\u00a034\u00a056\u00a078",
    "(06) 12 34 56 78",
    "0522-123456",
    "0800 12 34 56",
    "+212612345678",
    "+212 (0)6 12 34 56 78",
    "(+212) 6 12 34 56 78",
    "+212-6-12-34-56-78",
    "00 212 6 12 34 56 78",
    "212612345678",
    "212 6 12 34 56 78",
    "+33 1 23 45 67 89",
    "٠٦١٢٣٤٥٦٧٨",
    "٠٦ ١٢ ٣٤ ٥٦ ٧٨",
    "+٢١٢ ٦ ١٢ ٣٤ ٥٦ ٧٨",
    "٢١٢٦١٢٣٤٥٦٧٨",
    "۰۶۱۲۳۴۵۶۷۸",
    "０６１２３４５６７８",
]
CARD = ["AB123456", "AB 123456", "AB-123456", "ab123456", "bk 654321", "A 123456", "AB١٢٣٤٥٦"]
CARD += ["DE123456", "AB1234567"]
BANK = [
    "007780000123456789012345",
    "007 780 0001234567890123 45",
    "MA64 0117 8000 0012 3456 7890 1234",
    "MA64011780000012345678901234",
    "ma64-0117-8000-0012-3456-7890-1234",
    "4970 1000 0000 0154",
    "4970-1000-0000-0154",
    "4970 1000 0000 0154 123",
    "٤٩٧٠ ١٠٠٠ ٠٠٠٠ ٠١٥٤",
    "1" * 40,
]
SENTENCES = [
    "Écrivez-moi : {} avant lundi.",
    "Mon contact est {}, merci !",
    "« {} » est-il joignable ?",
    "رقمي هو {} وشكرا.",
    "راسلوني: {}، من فضلكم",
]


def figures_left(text):
    return [character for character in text if unicodedata.category(character) == "Nd"]


@pytest.mark.parametrize("sentence", SENTENCES)
@pytest.mark.parametrize("datum", [*MAIL, *PHONE, *CARD, *BANK])
def test_the_datum_goes_and_the_words_around_it_stay(datum, sentence):
    before, after = sentence.split("{}")
    found = masked(sentence.format(datum))
    assert found.startswith(before) and found.endswith(after)
    assert "***" in found and figures_left(found) == []
    assert not {"@", "＠"} & set(found) and "exemple" not in found


@pytest.mark.parametrize("datum", ["AB123456", "0612345678", "MA64011780000012345678901234"])
@pytest.mark.parametrize("letter", ["و", "ب", "رقمها:", "هـ"])
def test_an_arabic_letter_written_against_a_number_does_not_hide_it(letter, datum):
    assert masked(f"{letter}{datum}") == f"{letter}***"


@pytest.mark.parametrize(
    "text",
    [
        "Combien d'emplois d'ici 2030 : 50 000 ou 40 000 ?",
        "Un objectif de 50000 emplois, un budget de 120000 dirhams",
        "11 milliards de dirhams entre 2024 et 2026",
        "1 500 000 000 dirhams en 2024-2026",
        "loi 43-20, loi 09-08, article 05-20",
        "le 06/07/2024, du 6 au 8 juin 2026",
        "0,5 % puis 12,75 %, soit 3.4 points",
        "500 MW, 5G, 45,5 % et 1442 km",
        "خصص المغرب 11 مليار درهم للرقمنة بين 2024 و2026",
        "تكوين 100.000 شاب سنويا و٥٠٬٠٠٠ منصب شغل",
        "القانون رقم 09-08 المؤرخ في 18 فبراير 2009",
        "centre @ Dakhla, mention arobase",
        "les budgets de 2021 2022 2023 2024",
        "les budgets 2021/2022/2023/2024 et 2025-2026 2027-2028",
        "ميزانيات ٢٠٢١ ٢٠٢٢ ٢٠٢٣ ٢٠٢٤ و2025 2026 2027 2028",
        "du 12/01/2024-15/03/2025 au 1.2.2026 2027",
    ],
)
def test_figures_dates_and_laws_are_left_as_they_are(text):
    assert masked(text) == text


@pytest.mark.parametrize(
    "datum",
    [
        "2221 0000 0000 0009",
        "2021 2022 2023 2024 12",
        "2021202220232024",
        "2021 2022 2023 2124",
        "4970 2022 2023 2024",
    ],
)
def test_a_number_that_is_more_than_years_is_starred(datum):
    assert masked(f"la carte {datum}.") == "la carte ***."


def test_two_numbers_in_a_line_are_both_starred_and_told_apart():
    assert masked("06 12 34 56 78 ou 05 22 12 34 56") == "*** ou ***"
    assert masked("k@m.ma. Merci, puis l@n.ma.") == "***. Merci, puis ***."


@settings(deadline=None)
@given(st.text(st.sampled_from(list("0612 +-()@.aAmé٠٦٢١م")), max_size=60))
def test_masking_twice_changes_nothing_more(text):
    once = masked(text)
    assert masked(once) == once


@settings(deadline=None)
@given(st.text(st.sampled_from(list("0123456789٠١٢٣ab ،.")), max_size=80))
def test_no_long_run_of_digits_is_ever_left(text):
    assert not re.search(r"\d{13}", masked(text))
