"""What tells apart names that one noun heads, in both languages."""

import pytest

from assistant.clues.complements import alike, named


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("La faculté de médecine compte 1 400 étudiants.", "faculty", {"medecine"}),
        ("L'Agence nationale des ports investit.", "agency", {"ports"}),
        ("le ministère des Affaires étrangères", "ministry", {"etrangeres"}),
        ("la loi relative à l'eau", "law", {"eau"}),
        ("وحصلت عليها وزارة التعليم في فبراير.", "ministry", {"التعليم"}),
        ("ميزانية وزارة الشؤون الخارجية", "ministry", {"الخارجيه"}),
        ("المدرسة الوطنية للمهندسين", "school", {"للمهندسين"}),
        ("مركز معطيات الإدارة بفاس", "centre", {"معطيات"}),
        ("les ministères de la Santé et des Finances", "ministry", {"sante", "finances"}),
        ("شحال الثمن ديال الدواء", "price", {"الدوا"}),
        ("تشرف عليه وزارتا الصحة والمالية", "ministry", {"الصحه", "الماليه"}),
    ],
)
def test_the_complement_of_a_head_tells_its_name_apart(text, kind, words):
    assert named(text) == {kind: frozenset(words)}


@pytest.mark.parametrize(
    "text",
    ["Le ministère a publié des données.", "le centre de Fès", "les services de l'État",
     "المركز يضم 200 شخص", "برنامج الحكومة", "مركز ثالث لم يحدد موقعه"],
)  # fmt: skip
def test_places_owners_and_verbs_tell_no_name_apart(text):
    assert named(text) == {}


def test_a_complement_is_alike_in_other_words_and_in_the_other_language():
    assert alike({"justice"}, {"العدل"}) and alike({"logement"}, {"habitat"})
    assert not alike({"justice"}, {"الماليه"}) and not alike({"droit"}, {"medecine"})


def test_a_number_stands_for_nothing_but_itself():
    assert not alike(["3"], ["ports"])
    assert alike(["3"], ["3"])
