"""Arabic names that the noun before them tells."""

import pytest

from assistant.normalize import fold
from assistant.proper_names.headed_names import is_company_head, named_by_head, person_of_family


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("شركة داسو الفرنسية", 1, 1),
        ("وشركة هابيتات برودكس", 1, 2),
        ("مجموعة أنونيموس", 1, 1),
        ("شركة فرنسية", 1, 0),
        ("شركة رائدة", 1, 0),
        ("مشروع داسو", 1, 0),
        ("داسو", 0, 0),
    ],
)
def test_a_word_that_means_nothing_is_a_name_after_the_noun_of_a_body(text, at, expected):
    assert named_by_head([fold(word) for word in text.split()], at) == expected


@pytest.mark.parametrize(
    ("word", "expected"), [("شركه", True), ("للشركه", True), ("مجموعه", False), ("شراكه", False)]
)
def test_which_nouns_head_a_company(word, expected):
    assert is_company_head(word) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("محمد الإدريسي الملياني", 3),
        ("محمد الإدريسي اللجنة", 2),
        ("على المستوى الوطني", 0),
        ("محمد قال", 0),
        ("محمد", 0),
    ],
)
def test_a_given_name_and_family_names_make_a_person(text, expected):
    assert person_of_family([fold(word) for word in text.split()], 0) == expected


def test_a_lone_tatweel_is_no_given_name():
    assert person_of_family(["", "الشامي"], 0) == 0
