"""A number of a claim that leaves out the unit told just before."""

import pytest

from assistant.claims.ellipses import completed
from assistant.quantities import quantities


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("Le juge a trois jours, et trois de plus s'il le veut.", "day"),
        ("للقاضي 3 أيام، و3 أخرى إن شاء.", "day"),
        ("Le juge a trois jours et reçoit trois autres plaintes.", ""),
        ("Le juge a trois jours pour lire une plainte, et trois autres en cas de doute.", "day"),
        ("Le juge a trois jours. Il en lit trois de plus.", ""),
        ("Le juge lit trois livres, et trois de plus s'il le veut.", ""),
    ],
)
def test_more_of_the_same_has_the_unit_told_before(text, unit):
    assert completed(text, quantities(text))[-1].unit == unit


@pytest.mark.parametrize(
    ("text", "units"),
    [
        ("بعد شهر من الحريق فُتح الفرن.", ["month"]),
        ("أُنجز العمل خلال سنة.", ["year"]),
        ("دام المعرض ما يزيد عن أسبوع.", ["week"]),
        ("أمام النادي سنة لإصلاح القاعة.", ["year"]),
        ("أُنجز العمل خلال شهر يونيو.", []),
        ("يجتمع النادي كل سنة لتقييم عمله.", []),
        ("فُتح الفرن في سنة لم تمطر فيها.", []),
        ("بعد شهرين من الحريق فُتح الفرن.", ["month"]),
    ],
)
def test_a_time_without_a_number_is_one(text, units):
    assert [item.unit for item in completed(text, quantities(text))] == units
