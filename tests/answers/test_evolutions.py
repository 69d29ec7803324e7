"""How a value changed is asked of each year."""

from types import SimpleNamespace

import pytest

from assistant.answers.evolutions import at_each_year, of_the_years


@pytest.mark.parametrize(
    ("question", "language", "first", "last"),
    [
        (
            "Comment le volume de plaintes a-t-il évolué entre 2023 et 2025 ?",
            "fr",
            "Quel était le nombre de plaintes en 2023 ?",
            "Quel était le nombre de plaintes en 2025 ?",
        ),
        (
            "Comment a évolué le classement du port de 2022 à 2024 ?",
            "fr",
            "Quel était le classement du port en 2022 ?",
            "Quel était le classement du port en 2024 ?",
        ),
        (
            "Quelle est l'évolution du nombre de puits entre 2020 et 2024 ?",
            "fr",
            "Quel était le nombre de puits en 2020 ?",
            "Quel était le nombre de puits en 2024 ?",
        ),
        (
            "كيف تغير ترتيب الميناء لدى المنظمة ما بين 2022 و2024؟",
            "ar",
            "ما ترتيب الميناء لدى المنظمة في سنة 2022؟",
            "ما ترتيب الميناء لدى المنظمة في سنة 2024؟",
        ),
        (
            "كيفاش تبدل عدد الآبار بين 2023 و2025؟",
            "ar",
            "ما عدد الآبار في سنة 2023؟",
            "ما عدد الآبار في سنة 2025؟",
        ),
    ],
)
def test_a_change_between_two_years_asks_the_value_of_each(question, language, first, last):
    assert at_each_year(question, language) == [first, last]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Comment la politique du port a-t-elle évolué entre 2023 et 2025 ?", "fr"),
        ("Comment le port a-t-il été construit ?", "fr"),
        ("Combien de puits entre 2020 et 2024 ?", "fr"),
        ("كيف تطورت المدينة؟", "ar"),
    ],
)
def test_what_asks_no_value_of_two_years_is_left_as_it_is(question, language):
    assert at_each_year(question, language) == []


def test_an_answer_tells_of_the_years_that_its_quotes_hold():
    told = SimpleNamespace(
        status="answered", citations=(SimpleNamespace(quote="90 puits en 2020"),)
    )
    assert of_the_years(["Combien de puits en 2020 ?"], told)
    assert not of_the_years(["Combien de puits en 2020 ?", "Combien de puits en 2024 ?"], told)
