"""A season of a year holds its months."""

import pytest

from assistant.claims.seasons import in_season, seasonal
from assistant.clues.assertions import read_assertion


def state(claim, sentence):
    mine, told = read_assertion(claim), read_assertion(sentence)
    found = in_season(mine, mine.figures[0], told, told.figures)
    return found and found.state


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Le pont a rouvert au printemps 2021.", "Le pont a rouvert en mai 2021.", "same"),
        ("Le pont a rouvert au printemps 2021.", "Le pont a rouvert en octobre 2021.", "other"),
        ("Le pont a rouvert au printemps 2021.", "Le pont a rouvert en 2021.", "absent"),
        ("Le pont a rouvert à l'automne 2021.", "أعيد فتح الجسر في نونبر 2021.", "same"),
        ("أعيد فتح الجسر في صيف 2021.", "أعيد فتح الجسر في يوليوز 2021.", "same"),
        ("أعيد فتح الجسر في صيف 2021.", "أعيد فتح الجسر في دجنبر 2021.", "other"),
        ("أعيد فتح الجسر في صيف 2021.", "Le pont a rouvert à l'été 2021.", "same"),
        ("Le pont a rouvert à l'été 2021.", "Le pont a rouvert à l'hiver 2021.", "other"),
        ("Le pont a rouvert à l'été 2021.", "Le pont a rouvert en juillet 2020.", None),
        ("Le pont a été rouvert en 2021.", "Le pont a rouvert en mai 2021.", None),
    ],
)
def test_a_season_holds_its_months(claim, sentence, expected):
    assert state(claim, sentence) == expected


def test_a_season_of_another_year_is_left_to_the_years():
    assert state("صدر الظهير في صيف 2018.", "صدر الظهير في 25 يوليوز 2020.") is None
    assert state("صدر الظهير في صيف 2018.", "صدر الظهير سنة 2018.") == "absent"


@pytest.mark.parametrize(("best", "expected"), [(0, "same"), (1, "other"), (None, "absent")])
def test_of_two_dates_of_a_year_the_one_told_of_the_same_thing_decides(best, expected):
    mine = read_assertion("La loi a été présentée au printemps 2021.")
    told = read_assertion("La loi a été votée le 2 mai 2021 et présentée le 3 décembre 2021.")

    def chosen(item, dates):
        return None if best is None else told.figures[best]

    found = in_season(mine, mine.figures[0], told, told.figures, chosen)
    assert found is not None and found.state == expected


def test_the_word_of_a_season_is_told_with_its_year():
    assert seasonal(read_assertion("Ouvert au printemps 2021.")) == {"printemps"}
    assert not seasonal(read_assertion("Un festival de printemps à Fès."))
