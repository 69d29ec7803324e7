"""Two values of a sentence decide which of two groups has more of something."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.outdoing import outdone

READ = "En 2021, 64 % des hommes et 55 % des femmes de la vallée lisent le soir."
OVENS = "تملك فرنا 12% من الأسر في المدن و40% في القرى."


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Les hommes lisent davantage le soir que les femmes.", READ, ("davantage", True)),
        ("Les femmes lisent davantage le soir que les hommes.", READ, ("davantage", False)),
        ("Les femmes lisent moins souvent le soir que les hommes.", READ, ("moins", True)),
        ("Les femmes ne lisent pas plus le soir que les hommes.", READ, None),
        ("Les femmes lisent davantage le soir que les enfants.", READ, None),
        ("Les femmes lisent 10 % de plus que les hommes.", READ, None),
        ("Les hommes lisent davantage le soir que les femmes.", "64 % des hommes lisent.", None),
        ("حصة القرى من الأفران أكبر من حصة المدن.", OVENS, ("اكبر", True)),
        ("حصة المدن من الأفران أكبر من حصة القرى.", OVENS, ("اكبر", False)),
        ("حصة المدن من الأفران أقل من حصة القرى.", OVENS, ("اقل", True)),
        ("يقرأ الرجال مساء أكثر من النساء.", READ, ("اكثر", True)),
    ],
)
def test_who_has_more_is_told_by_the_values_of_the_two(claim, sentence, expected):
    assert outdone(read_assertion(claim), read_assertion(sentence)) == expected
