"""Numbers of laws and articles, and the digits that count nothing: names, addresses, telephones."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.numbers.addresses import mask
from assistant.numbers.named_digits import glued_letters_end, name_end
from assistant.numbers.references import is_list_number, reference_at
from assistant.quantities import quantities, same


def references(text):
    return [item.text for item in quantities(text) if item.kind == "reference"]


def values(text):
    return [item.value for item in quantities(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("la loi 09-08", ["09-08"]),
        ("la loi n° 43-20 relative aux services", ["43-20"]),
        ("loi no. 05-20", ["05-20"]),
        ("loi-cadre n° 51-17", ["51-17"]),
        ("loi organique 111.14", ["111.14"]),
        ("le décret-loi 2-20-292", ["2-20-292"]),
        ("décret 2.23.314 du 8 mars", ["2.23.314"]),
        ("dahir n° 1-09-15", ["1-09-15"]),
        ("articles 5, 7 et 9", ["5", "7", "9"]),
        ("l'art. 12 bis", ["12 bis"]),
        ("l'alinéa 3", ["3"]),
        ("arrêté conjoint n° 1250", ["1250"]),
        ("ISO/IEC 42001", ["42001"]),
        ("القانون 09.08", ["09.08"]),
        ("القانون التنظيمي رقم 111.14", ["111.14"]),
        ("بالمرسوم رقم 2.23.314", ["2.23.314"]),
        ("القانونين 09.08 و05.20", ["09.08", "05.20"]),
        ("المواد 5 و7", ["5", "7"]),
        ("المادة 12 مكرر", ["12 مكرر"]),
        ("ظهير شريف رقم 1.09.15", ["1.09.15"]),
        ("القانون ٠٩.٠٨", ["٠٩.٠٨"]),
        ("القانون رقم ٠٩٫٠٨", ["٠٩٫٠٨"]),
        ("القانون رقم 09٫08", ["09٫08"]),
        ("القانون رقم ٠٩٫٠٨، والقانون ٤٣٫٢٠", ["٠٩٫٠٨", "٤٣٫٢٠"]),
        ("القانونين ٠٩٫٠٨ و٠٥٫٢٠", ["٠٩٫٠٨", "٠٥٫٢٠"]),
        ("بالمرسوم رقم ٢٫٢٣٫٣١٤", ["٢٫٢٣٫٣١٤"]),
        ("المواد ٥،٧", ["٥"]),
        ("loi 09-08, loi 05-20", ["09-08", "05-20"]),
        ("الجريدة الرسمية عدد 7302", ["7302"]),
        ("بالرائد الرسمي للجمهورية التونسية عدد 63", ["63"]),
        ("Bulletin officiel n° 7302", ["7302"]),
        ("sous le numéro 174 465", ["174 465"]),
        ("téléphone : 71 887 000", ["71 887 000"]),
        ("appeler le 3939", ["3939"]),
        ("joignable au 3939", ["3939"]),
        ("الهاتف: 71 887 000 خلال 15 يوما", ["71 887 000"]),
        ("الرقم الأخضر 80 100 222", ["80 100 222"]),
        ("بالاتصال بالرقم 3939", ["3939"]),
        ("اتصلوا بالرقم 144", ["144"]),
        ("مركز النداء «ألو إدارتي» على الرقم 3737", ["3737"]),
    ],
)
def test_numbers_of_laws_and_articles(text, expected):
    assert references(text) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("loi 09-08", "القانون 09.08"),
        ("loi n° 43-20", "القانون رقم ٤٣.٢٠"),
        ("décret n° 2-23-314", "المرسوم 2.23.314"),
        ("article 12", "المادة ١٢"),
        ("loi 09-08", "القانون رقم ٠٩٫٠٨"),
        ("القانون 43.20", "القانون ٤٣٫٢٠"),
    ],
)
def test_a_law_is_one_in_both_languages(one, other):
    (a,), (b,) = quantities(one), quantities(other)
    assert same(a, b)


@pytest.mark.parametrize(
    ("one", "other"), [("loi 09-08", "loi 08-09"), ("article 12", "12 articles")]
)
def test_another_number_is_another_law(one, other):
    (a,), (b,) = quantities(one), quantities(other)
    assert not same(a, b)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("une loi de 2024", [2024]),
        ("la loi de finances 2026", [2026]),
        ("12 articles", [12]),
        ("un décret en 40 articles", [40]),
        ("قانون من 17 مادة", [17]),
        ("سجل رقم 500 مليون درهم", [500_000_000]),
        ("entre 20-30 élèves", [20, 30]),
        ("25-40 ans", [25, 40]),
        ("1.240.500 habitants", [1_240_500]),
        ("نسبة ٤٥٫٥", [Fraction(91, 2)]),
        ("قانون بنسبة ٤٣٫٢٠٪", [Fraction(216, 5)]),
        ("القانون كلف ٢٫١٢٥ مليار", [2_125_000_000]),
        ("القانون ٠٩٫٠٨ كلف ٤٣٫٢٠ درهما", [None, Fraction(216, 5)]),
    ],
)
def test_a_number_beside_a_law_may_still_count(text, expected):
    found = [item.value or (item.date and item.date[0]) for item in quantities(text)]
    assert found == expected


@pytest.mark.parametrize(
    "text",
    [
        "la 5G", "le G20", "le B2B et le C2C", "COVID-19", "GPT-4", "GPT-4o", "G42", "H24info",
        "le Code 212B", "MI300X", "web 3.0", "F-16", "Airbus A320",
        "[1]", "[2, 3]", "[1-4] [5]",
        "https://exemple.ma/2025/12/rapport-40.pdf", "www.exemple.ma/11", "a12@exemple.ma",
        "+212 5 22 43 32 00", "05 22 43 32 00", "0522433200", "05-22-43-32-00", "00212 522 433 200",
        "0801 00 47 47", "0522-43-32-00", "0661 22 33 44", "080 200 0000",
        "le numéro vert 0800 20 40", "au 0801 004 747",
        "24h/24", "7j/7", "24/7", "24 heures sur 24", "7 jours sur 7",
        "الجيل5G", "منصة X2",
    ],
)  # fmt: skip
def test_digits_of_names_addresses_and_telephones_are_no_figures(text):
    assert values(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("COVID-19 a touché 40 pays", [40]),
        ("[1] 50 000 emplois [2]", [50_000]),
        ("appelez le 05 22 43 32 00 avant 10 jours", [10]),
        ("voir https://exemple.ma/2025 : 12 axes", [12]),
        ("post-2030", [None]),
        ("Le numéro vert 0800 20 40 reçoit 500 appels", [500]),
        ("abonnement téléphone : 3 000 dirhams", [3000]),
        ("appeler le 15 mars 2026", [None]),
        ("par téléphone 3 500 usagers", [3500]),
        ("رقم معاملات 500 مليون درهم", [500_000_000]),
        ("0522 élèves puis 43", [522, 43]),
        ("ال212 شباكا", [212]),
        ("بـ500 منصب", [500]),
        ("وال40 مدينة", [40]),
        ("MAD500", [500]),
        ("240 000 100 000", [240_000_100_000]),
    ],
)
def test_a_figure_next_to_a_name_is_still_read(text, expected):
    assert values(text) == expected


@settings(deadline=None)
@given(st.text(alphabet="abc 0123456789@.+[]-:/", max_size=60))
def test_masking_keeps_every_place(text):
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(new in (old, "|") for old, new in zip(text, masked, strict=True))


@pytest.mark.parametrize(
    ("text", "word", "listed"),
    [
        ("1. Le premier axe", "1", True),
        ("  12) Former", "12", True),
        ("## 2.1 Gouvernance", "2.1", True),
        ("- 3. Former", "3", True),
        ("> 4) Former", "4", True),
        ("\u200f5. المحور", "5", True),
        ("ligne\n6. Former", "6", True),
        ("il y a 1. Puis", "1", False),
        ("123. Former", "123", False),
        ("7.5 % de hausse", "7.5", False),
        ("2026", "2026", False),
        ("8 axes", "8", False),
        ("9.", "9", False),
    ],
)
def test_the_number_of_a_list_item_or_a_heading(text, word, listed):
    start = text.index(word)
    assert is_list_number(text, start, start + len(word)) is listed


@pytest.mark.parametrize(
    ("text", "digits", "end"),
    [
        ("gpt-4o mini", "4", 6),
        ("covid-19", "19", 8),
        ("b2b", "2", 3),
        ("x.0", "0", 3),
        ("mi-2025", "2025", 0),
        ("mars-12", "12", 0),
        ("usd500", "500", 0),
        ("و500", "500", 0),
        ("ال212", "212", 0),
        ("40 pays", "40", 0),
    ],
)
def test_where_a_name_with_digits_ends(text, digits, end):
    start = text.index(digits)
    assert name_end(text, start, start + len(digits)) == end


@pytest.mark.parametrize(
    ("text", "end"), [("5g+", 2), ("5", 1), ("5 g", 1), ("5م", 1), ("3dx2", 4)]
)
def test_letters_glued_after_digits_belong_to_them(text, end):
    assert glued_letters_end(text, 1) == end


def test_a_second_article_needs_a_chain_from_the_first():
    text = fold("articles 5 et 7 de la loi, 9 projets")
    five, seven, nine = text.index("5"), text.index("7"), text.index("9")
    assert reference_at(text, five, -1) == five + 1
    assert reference_at(text, seven, five + 1) == seven + 1
    assert reference_at(text, seven, -1) == 0
    assert reference_at(text, nine, seven + 1) == 0
