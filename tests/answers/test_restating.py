"""What of a sentence is told again in the other language, and what is left to its quote."""

import pytest

from assistant.answers.restating import restated


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Les usines paient 1 950 millimes le mètre cube.", ["1950 مليما"]),
        ("Le plan coûte 187 milliards de dirhams et crée 28 000 emplois en 2030.",
         ["187 مليار درهم", "28 ألف", "2030"]),
        ("Le trajet durera 1 h 10.", ["70 دقيقة"]),
        ("De un à trois ans de prison.", ["سنة واحدة", "3 سنوات"]),
        ("Appelez le 0801 004 747, le 3939 ou le 71 887 000.", []),
        ("Le premier réseau privé ouvre à 8 h 30, sur une deuxième ligne.", []),
        ("Décret n° 2-24-318, au Bulletin officiel n° 7302.", []),
        ("Le score est de 12.", []),
        ("Celle de Dakhla emploiera 260 personnes et celle de Boujdour 110.", ["260", "110"]),
        ("Sept pêcheurs, cinq de l'administration et trois chercheurs.", ["7", "5", "3"]),
        ("Les 300 agents répondent au 3939.", ["300"]),
    ],
)  # fmt: skip
def test_a_french_sentence_in_arabic_figures(text, expected):
    assert restated(text, "ar") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("يستقبل المركز 2200 متدرب بنسبة 45٪ سنة 2025.", ["2 200", "45 %", "2025"]),
        ("من الثامنة والنصف صباحا إلى الرابعة بعد الزوال", []),
        ("منح الطلبة فرصة ثانية في المرحلة الأولى", []),
        ("بالاتصال بالرقم 3939، المنشور بالجريدة الرسمية عدد 7302", []),
        ("تدوم الرحلة ساعة و10 دقائق", ["70 minutes"]),
        ("بين 5 و7 مراكز", ["5", "7"]),
    ],
)
def test_an_arabic_sentence_in_french_figures(text, expected):
    assert restated(text, "fr") == expected
