"""The proper names of a text, in both scripts, and whether another text holds them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.normalize import fold
from assistant.proper_names.name_forms import is_arabic, without_clitic
from assistant.proper_names.names import NameBook
from assistant.schema import Passage


def passage(text, language="fr"):
    return Passage("d#0", "d", "", language, "", None, 0, len(text), text, ((0, len(text)),))


@pytest.fixture(scope="module")
def book():
    return NameBook(
        [
            passage("Le port de Brakia ouvre. Le maire de Brakia et la société Zentora signent."),
            passage("La fondation Zentora aide Brakia. Le climat et le Climat changent le climat."),
            passage("يفتح ميناء براكيا أبوابه مع شركة زنتورا في المدينة.", "ar"),
        ]
    )


@pytest.fixture(scope="module")
def empty():
    return NameBook([])


def names(book, text):
    return [item.text for item in book.names(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le Maroc et Mistral AI signent à Rabat.", ["Mistral AI", "Rabat"]),
        ("La ministre Amal El Fallah Seghrouchni parle.", ["Amal El Fallah Seghrouchni"]),
        ("Le programme Code 212 et la 5G", ["Code 212"]),
        ("un accord avec Salma Bent Berrada", ["Salma Bent Berrada"]),
        ("l'agence XKCD veille", ["XKCD"]),
        ("مثل عبد اللطيف الجواهري البنك", ["عبد اللطيف الجواهري"]),
        ("Le plan est suivi par M. Tarvel Ombrin.", ["Tarvel Ombrin"]),
        ("Le plan avance à Zagora, Fès et Salé.", ["Zagora", "Fès", "Salé"]),
        ("avec l'Université Ibn Tofail", ["Ibn Tofail"]),
        ("le groupe Crédit du Sud", ["Crédit"]),
        ("En Espagne et au Portugal", ["Espagne", "Portugal"]),
        ("une entreprise espagnole", ["espagnole"]),
        ("Le Ministère de la Transition numérique", []),
        ("Les écoles ouvrent. Demain viendra.", []),
        ("", []),
        ("الاتفاق مع ميسترال بالرباط", ["ميسترال", "بالرباط"]),
        ("وقع عزيز أخنوش اتفاقية بطنجة", ["عزيز أخنوش", "بطنجة"]),
        ("تشتغل شركة OpenAI مع المغرب", ["OpenAI"]),
        ("المدارس تفتح أبوابها", []),
        ("تحمل المدرسة اسم ابن سينا", ["ابن سينا"]),
        ("ضريح يوسف بن تاشفين أو ابن تاشفين", ["يوسف بن تاشفين", "ابن تاشفين"]),
        ("قالت السيدة الزروالي", ["الزروالي"]),
        ("العالم المسلم إسماعيل الجزري", ["إسماعيل الجزري"]),
        ("العالم القروي وابن المدينة", []),
        ("الوزيرة الجديدة والسيد الوزير", []),
    ],
)
def test_the_names_of_a_text(empty, text, expected):
    assert names(empty, text) == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("à Rabat", "city"),
        ("بمراكش", "city"),
        ("en France", "country"),
        ("une société française", "country"),
        ("avec Oracle", "company"),
        ("la CNDP", "institution"),
        ("Digital Morocco 2030", "programme"),
        ("selon Reuters", "medium"),
        ("avec Leila Tazi", "person"),
        ("chez Zblork", ""),
    ],
)
def test_the_kind_of_a_name(empty, text, kind):
    (item,) = empty.names(text)
    assert item.kind == kind


def test_a_known_name_has_one_key_whatever_its_form(empty):
    forms = ["à Casablanca", "à Casa", "بالدار البيضاء", "كازابلانكا"]
    assert {empty.names(form)[0].key for form in forms} == {fold("Casablanca")}


def test_places_are_exact_and_an_elision_is_left_out(empty):
    text = "Signé avec l’OCP, d'Agadir à Tanger"
    assert [text[item.start : item.end] for item in empty.names(text)] == [
        "OCP",
        "Agadir",
        "Tanger",
    ]
    assert all(text[item.start : item.end] == item.text for item in empty.names(text))


def test_what_the_corpus_writes_with_a_capital_is_a_name_even_first_in_a_sentence(book, empty):
    assert names(book, "Brakia ouvre un port.") == ["Brakia"]
    assert names(empty, "Brakia ouvre un port.") == []


def test_what_the_corpus_mostly_writes_small_is_no_name(book):
    assert names(book, "le grand Climat") == []
    assert "climat" not in book.proper and "brakia" in book.proper


def test_an_arabic_word_that_sounds_like_a_name_of_the_corpus_is_one(book):
    assert names(book, "زارت اللجنة براكيا") == ["براكيا"]
    assert names(book, "يقع ببراكيا") == ["ببراكيا"]
    assert fold("براكيا") in book.arabic and fold("المدينة") not in book.arabic


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("Brakia", "ميناء براكيا", True),
        ("براكيا", "le port de Brakia", True),
        ("Brakia", "le port de Témara", False),
        ("Rabat", "بالرباط", True),
        ("Rabat", "والرباط", True),
        ("Rabat", "بالدار البيضاء", False),
        ("الرباط", "à Rabat", True),
        ("Mistral AI", "avec Mistral", True),
        ("Mistral", "Mistral AI", True),
        ("espagnole", "l'Espagne", True),
        ("Seghrouchni", "Sghrouchni", True),
        ("Sidi Rahal", "الملعب البلدي لسيدي رحال", True),
        ("Sidi Rahal", "الملعب البلدي لسيدي علال", False),
        ("Ghizlane Ouazzani", "السيدة غزلان الوزاني", True),
        ("السيدة غزلان الوزاني", "Mme Ghizlane Ouazzani", True),
        ("Sebou", "بجامعة سبو", True),
        ("Aït Omar", "دوار آيت عمر", True),
        ("Tiouine", "شجرة التين", False),
        ("Zaki", "الجو غير زكي", False),
        ("Karim Alaoui", "Salma Alaoui", False),
        ("Karim El-Amrani", "كريم العمراني", True),
        ("Ibn al-Haytham", "العالم ابن الهيثم", True),
        ("الخوارزمي", "Ibn Khaldoun", False),
        ("Karim Alaoui", "Alaoui (Karim)", True),
        ("Zentora", "la fondation Zentora", True),
        ("Zentora", "la fondation", False),
        ("Ryad Mezzour", "Ghita Mezzour", False),
        ("Digital Morocco 2030", "المغرب الرقمي 2030", True),
        ("Oxford", "Oxfordshire", False),
        ("Orange", "inwi", False),
    ],
)
def test_a_text_holds_a_name_in_either_script_and_no_other(book, claim, text, expected):
    item = book.names(f"avec {claim}")[0]
    assert book.holds(text, item) is expected


@pytest.mark.parametrize("text", ["à Rabat", "en Espagne", "avec Leila Tazi", "وقع أخنوش بطنجة"])
def test_a_text_holds_its_own_names(book, text):
    found = book.names(text)
    assert found and all(book.holds(text, item) for item in found)


@settings(deadline=None, max_examples=100)
@given(
    st.lists(
        st.sampled_from(
            ["Rabat", "الرباط", "Mistral AI", "le", "de", "و", ",", "OCP", "Leila", "212", "«"]
        ),
        max_size=8,
    )
)
def test_names_are_literal_in_order_without_overlap(words):
    text = " ".join(words)
    found = NameBook([]).names(text)
    assert all(text[item.start : item.end] == item.text for item in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("بالرباط", "رباط"),
        ("وبالرباط", "رباط"),
        ("للرباط", "رباط"),
        ("والرباط", "رباط"),
        ("ورباط", "رباط"),
        ("كالرباط", "رباط"),
        ("بفاس", "فاس"),
    ],
)
def test_the_clitics_an_arabic_name_may_carry(word, bare):
    assert bare in without_clitic(word) and word in without_clitic(word)


def test_a_clitic_never_leaves_less_than_three_letters():
    assert without_clitic("وجد") == ["وجد"]
    assert without_clitic("بلد") == ["بلد"]


@pytest.mark.parametrize(("word", "expected"), [("رباط", True), ("rabat", False), ("212", False)])
def test_the_script_of_a_word(word, expected):
    assert is_arabic(word) is expected


def test_an_arabic_name_may_lose_the_alif_that_opens_it(empty):
    (name,) = empty.names("كلم السيد محمد الدريسي النادي.")
    assert empty.holds("يدير محمد الإدريسي النادي.", name)
    assert not empty.holds("يدير محمد الكتاني النادي.", name)


def test_a_second_given_name_stands_before_the_family_name(empty):
    (name,) = empty.names("المجموعة يقودها أحمد رضى الشامي منذ سنة.")
    assert (name.text, name.kind) == ("أحمد رضى الشامي", "person")
    assert empty.names("يقودها الرئيس منذ سنة.") == ()
