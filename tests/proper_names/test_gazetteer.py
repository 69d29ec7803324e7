"""The names that change between the two languages: one key for all the forms of one."""

import pytest

from assistant.normalize import fold
from assistant.proper_names.gazetteer import TOKEN, bare_word, gazetteer, words_of

KINDS = {"city", "country", "company", "institution", "programme", "medium", "person"}


def test_every_known_name_has_a_kind_words_and_a_form_of_its_own():
    for words, known in gazetteer().forms.items():
        assert known.kind in KINDS
        assert words and all(word and word == fold(word) for word in words)
        assert known.key == fold(known.key)


def test_the_key_of_a_name_is_one_of_its_forms():
    forms = gazetteer().forms
    for known in forms.values():
        assert forms[words_of(known.key)].key == known.key


@pytest.mark.parametrize(
    ("forms", "kind"),
    [
        (("Casablanca", "الدار البيضاء", "Casa", "كازابلانكا"), "city"),
        (("Fès", "فاس", "Fez", "fes"), "city"),
        (("Agadir", "أكادير", "أغادير", "اكادير"), "city"),
        (("Espagne", "إسبانيا", "espagnole", "إسباني"), "country"),
        (("Jordanie", "الأردن"), "country"),
        (("Mali", "في مالي"), "country"),
        (("Rosso", "روصو"), "city"),
        (("FMI", "صندوق النقد الدولي", "Fonds monétaire international"), "institution"),
        (("États-Unis", "Etats-Unis", "الولايات المتحدة", "américaine"), "country"),
        (("Mistral AI", "Mistral", "ميسترال"), "company"),
        (("CNDP", "اللجنة الوطنية لمراقبة حماية المعطيات"), "institution"),
        (("Digital Morocco 2030", "المغرب الرقمي 2030", "Maroc Digital"), "programme"),
        (("Al-Jazari", "الجزري", "Jazari"), "programme"),
        (("Reuters", "رويترز"), "medium"),
        (("Aziz Akhannouch", "عزيز أخنوش", "أخنوش"), "person"),
    ],
)
def test_all_the_forms_of_a_name_share_its_key(forms, kind):
    found = [gazetteer().forms[words_of(form)] for form in forms]
    assert len({item.key for item in found}) == 1
    assert {item.kind for item in found} == {kind}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Rabat", "Salé"),
        ("Tunis", "Tunisie"),
        ("الجزائر", "الجزائر العاصمة"),
        ("Mohammed V", "Hassan II"),
        ("MAP", "Map Médias"),
        ("Ryad Mezzour", "Ghita Mezzour"),
        ("Igoudar", "EcoDar"),
    ],
)
def test_names_that_look_alike_have_keys_of_their_own(one, other):
    forms = gazetteer().forms
    assert forms[words_of(one)].key != forms[words_of(other)].key


@pytest.mark.parametrize(
    ("word", "country"),
    [("jordaniens", "jordanie"), ("أردنية", "jordanie"), ("malienne", "mali"), ("قطريين", "qatar")],
)
def test_an_adjective_is_of_a_country_and_no_name(word, country):
    assert gazetteer().adjectives[fold(word)] == country
    assert words_of(word) not in gazetteer().forms
    assert words_of(country) in gazetteer().forms


@pytest.mark.parametrize("word", ["مالي", "عمان", "الزرقاء", "العقبة", "اطار", "حلب", "بنين"])
def test_a_place_that_is_a_common_word_too_is_no_name_alone(word):
    assert words_of(word) not in gazetteer().forms


def test_given_names_are_known_in_both_scripts():
    given = gazetteer().given
    for french, arabic in (("Leila", "ليلى"), ("Mohamed", "محمد"), ("Driss", "إدريس")):
        assert fold(french) in given and fold(arabic) in given


@pytest.mark.parametrize("word", ["maroc", "ministere", "ia", "loi", "mdh", "le", "plan", "source"])
def test_words_that_tell_no_name_apart(word):
    assert word in gazetteer().never


@pytest.mark.parametrize("word", ["rabat", "reuters", "mistral", "cndp", "jazari"])
def test_no_known_name_is_among_them(word):
    assert word not in gazetteer().never


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("l'Agence", "Agence"),
        ("d’Orange", "Orange"),
        ("L'OCP", "OCP"),
        ("qu'Oracle", "Oracle"),
        ("jusqu'à", "à"),
        ("aujourd'hui", "aujourd'hui"),
        ("N'Djamena", "Djamena"),
        ("O'Reilly", "O'Reilly"),
        ("l'", "l'"),
        ("Rabat", "Rabat"),
    ],
)
def test_an_elided_article_is_no_part_of_a_word(word, bare):
    assert bare_word(word) == bare


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Nexus AI Factory", ["Nexus", "AI", "Factory"]),
        ("Côte d'Ivoire", ["Côte", "d'Ivoire"]),
        ("Digital X.0", ["Digital", "X.0"]),
        ("Guelmim-Oued Noun", ["Guelmim-Oued", "Noun"]),
        ("إيكودار دار", ["إيكودار", "دار"]),
        ("شركة OpenAI", ["شركة", "OpenAI"]),
        ("وLe360", ["و", "Le360"]),
        ("مُحَمَّد السادس", ["مُحَمَّد", "السادس"]),
        ("fin.", ["fin"]),
        ("« »", []),
    ],
)
def test_the_words_of_a_name_in_either_script(text, tokens):
    assert TOKEN.findall(text) == tokens


@pytest.mark.parametrize(
    ("form", "words"),
    [
        ("Côte d'Ivoire", ("cote", "ivoire")),
        ("Émirats arabes unis", ("emirats", "arabes", "unis")),
        ("أبو ظبي", ("ابو", "ظبي")),
        ("", ()),
    ],
)
def test_a_name_is_looked_up_by_its_folded_words(form, words):
    assert words_of(form) == words


def test_the_list_is_read_once():
    assert gazetteer() is gazetteer()
