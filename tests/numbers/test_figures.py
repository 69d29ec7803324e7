"""Every figure of a text and nothing else: whole sentences, awkward characters, exact places."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.normalize import fold_with_offsets
from assistant.numbers.figures import find
from assistant.quantities import quantities, same


def read(text):
    return [item.text for item in quantities(text)]


SENTENCES = {
    "Le Maroc consacre 11 milliards de dirhams au numérique entre 2024 et 2026.": [
        "11 milliards de dirhams",
        "2024",
        "2026",
    ],
    "La loi n° 43-20, publiée le 31 décembre 2020, compte 75 articles.": [
        "43-20",
        "31 décembre 2020",
        "75",
    ],
    "Le centre de Dakhla (500 MW) emploiera 1 240 ingénieurs, dont 40 % de femmes.": [
        "500 MW",
        "1 240",
        "40 %",
    ],
    "Au T1 2026, 3 centres sur 12 ouvriront à 8 h 30, soit un quart.": [
        "T1 2026",
        "3",
        "12",
        "8 h 30",
        "un quart",
    ],
    "Classé 87e sur 193 pays, le pays vise le top 50 d'ici cinq ans.": [
        "87e",
        "193",
        "50",
        "cinq ans",
    ],
    "يخصص المغرب 11 مليار درهم للرقمنة خلال الفترة 2024-2026.": [
        "11 مليار درهم",
        "2024",
        "2026",
    ],
    "صدر القانون رقم 43.20 في 31 دجنبر 2020 ويضم خمسا وسبعين مادة.": [
        "43.20",
        "31 دجنبر 2020",
        "خمسا وسبعين",
    ],
    "سيوفر الميناء ١٬٨٥٠ منصب شغل، منها ٦٤٠ منصبا للنساء، أي ٣٥٪.": ["١٬٨٥٠", "٦٤٠", "٣٥٪"],
    "احتل المغرب المرتبة السابعة والثمانين من بين 193 دولة سنة 2024.": [
        "السابعة والثمانين",
        "193",
        "2024",
    ],
    "تكون المدرسة مئتي ألف مستفيد في أفق 2030، بكلفة مليارين ونصف المليار درهم.": [
        "مئتي ألف",
        "2030",
        "مليارين ونصف المليار درهم",
    ],
}


@pytest.mark.parametrize(("sentence", "expected"), SENTENCES.items())
def test_the_figures_of_a_whole_sentence(sentence, expected):
    assert read(sentence) == expected


@settings(deadline=None)
@given(st.lists(st.sampled_from(sorted(SENTENCES)), min_size=1, max_size=4))
def test_sentences_side_by_side_keep_their_figures_and_their_places(sentences):
    text = "\n".join(sentences)
    found = quantities(text)
    assert [item.text for item in found] == [word for one in sentences for word in SENTENCES[one]]
    assert all(text[item.start : item.end] == item.text for item in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Marks, joiners, ligatures and wide digits between the characters.
        ("ميزانية ١١ مِلْيَار دِرْهَم", ["١١ مِلْيَار دِرْهَم"]),
        ("ميزانية 11 مليــار درهم", ["11 مليــار درهم"]),
        ("\u200f45,5\u200f%", ["45,5\u200f%"]),
        ("les 12 œuvres et 5 cœurs", ["12", "5"]),
        ("ﬁxé à 40 %", ["40 %"]),
        ("５０ écoles", ["５０"]),
        ("50\u2009000 emplois", ["50\u2009000"]),
        ("45\u00a0% des foyers", ["45\u00a0%"]),
        ("le 1\u1d49\u02b3 mai 2024", ["1\u1d49\u02b3 mai 2024"]),
        ("50 000² emplois", ["50 000"]),
        ("9 m² et 5 km²", ["9 m²", "5 km²"]),
        ("2½ ans", []),
        ("50 000\templois\r\n12 villes", ["50 000", "12"]),
        ("\ufeff12 villes", ["12"]),
        ("e\u0301cole 12, e\u0301cole 13", ["12", "13"]),
        ("😀 12 villes 😀 13", ["12", "13"]),
        ("«11 مليار درهم»", ["11 مليار درهم"]),
        ("(45 %)", ["45 %"]),
        ("**50 000** emplois", ["50 000"]),
        ("| 50 000 | 12 % |", ["50 000", "12 %"]),
        ("50 000/an", ["50 000"]),
    ],
)
def test_places_are_exact_whatever_stands_between(text, expected):
    assert read(text) == expected
    assert all(text[item.start : item.end] == item.text for item in quantities(text))


@pytest.mark.parametrize(
    "text",
    [
        "يوم الثلاثاء", "كل أربعاء", "يوم الاثنين المقبل", "الأحد", "يوم ثلاثاء",
        "un poste neuf", "tout neuf", "في المائة", "pour cent",
        "ميتافيرس",
        "des centaines", "des millions d'élèves", "مئات الأسر", "ملايين", "عشرات الآلاف",
        "version 2.0", "web3", "id 12345678901234567890123456789012345678901",
        "le marché unique", "la dizaine", "l'Union", "uni", "onzain",
    ],
)  # fmt: skip
def test_words_and_digits_that_count_nothing(text):
    assert read(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("au XIXe siècle", ["XIXe"]),
        ("le VIIe siècle", ["VIIe"]),
        ("la vie", []),
        ("XIXe", []),
        ("10 ملايين عملية في الثانية", ["10 ملايين"]),
        ("12 عملية، وفي الثانية 13", ["12", "الثانية", "13"]),
        ("vingt-quatre heures sur vingt-quatre", []),
        ("une trentaine d'agents et trente autres", ["une trentaine", "trente"]),
        ("10 sur 10", ["10", "10"]),
        ("2 x 3", ["2", "3"]),
    ],
)
def test_doubtful_runs(text, expected):
    assert read(text) == expected


def test_digits_that_make_no_number_are_kept_as_a_reference():
    (item,) = quantities("3,4,5")
    assert (item.kind, item.value, item.text) == ("reference", None, "3,4,5")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("environ 50", [True]),
        ("près de 50", [True]),
        ("quelque 50", [True]),
        ("jusqu'à 50", [True]),
        ("moins de 50", [True]),
        ("de l'ordre de 50 %", [True]),
        ("plus d'un million et 50", [True, False]),
        ("حوالي 50", [True]),
        ("زهاء 50", [True]),
        ("ما يناهز 50", [True]),
        ("ما يقارب 50", [True]),
        ("أزيد من 50", [True]),
        ("أقل من 50", [True]),
        ("يفوق 50", [True]),
        ("50 presque", [False]),
        ("environ la moitié, puis 50", [True, False]),
        ("للنحو 50", [False]),
    ],
)
def test_an_approximation_is_told_only_right_before_the_figure(text, expected):
    assert [item.approximate for item in quantities(text)] == expected


@settings(deadline=None, max_examples=300)
@given(
    st.text(max_size=60)
    | st.text(alphabet="0123456789٠١٢٣۴ .,'-/%°ee emillionmarsو المرتبة ألف درهمسنة", max_size=60)
)
def test_any_text_gives_literal_figures_in_order(text):
    found = quantities(text)
    assert all(text[item.start : item.end] == item.text != "" for item in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(item.text == item.text.strip() for item in found)
    valueless = [item for item in found if item.value is None and item.date is None]
    assert {item.kind for item in valueless} <= {"reference"}


@settings(deadline=None)
@given(st.sampled_from(sorted(SENTENCES)), st.sampled_from(["« ", "- ", "> ", "**", "(", "\u200f"]))
def test_what_opens_a_sentence_changes_none_of_its_figures(sentence, opening):
    plain, opened = quantities(sentence), quantities(opening + sentence)
    assert all(same(a, b) for a, b in zip(plain, opened, strict=True))


def test_ranges_are_not_joined_before_their_time():
    text = "entre 5 et 7 %"
    first, second = find(text, fold_with_offsets(text))
    assert (first.unit, second.unit) == ("", "%")
    assert [item.unit for item in quantities(text)] == ["%", "%"]
