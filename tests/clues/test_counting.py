"""Lists told in sentences that count."""

import pytest

from assistant.clues.counting import announcements, counted_rank, counts, goes_on, rank_of
from assistant.normalize import fold


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("أولاً، تعزيز القدرة على معالجة البيانات.", 1),
        ("وثانيًا، التوسع في البنية التحتية.", 2),
        ("Troisièmement, former.", 3),
        ("D'abord, former.", 1),
        ("ثانوية جديدة بالناظور.", None),
        ("Le deuxième axe est la formation.", None),
        ("", None),
    ],
)
def test_a_sentence_that_counts_tells_its_rank(text, rank):
    assert counted_rank(fold(text)) == rank


@pytest.mark.parametrize("text", ["Enfin, l'emploi.", "وأخيرا، التكوين.", "Puis, la fibre."])
def test_a_sentence_may_go_on_counting_without_a_rank(text):
    assert counts(text)
    assert counted_rank(fold(text)) is None


@pytest.mark.parametrize(
    "text", ["D'abord réticent, il a investi.", "وأخيرا صدر القانون.", "Enfin prêt, il ouvre."]
)
def test_an_adverb_that_counts_nothing_is_no_item(text):
    assert not counts(text)


def test_every_item_of_a_list_knows_the_sentence_that_announces_it():
    told = [
        ("a", 40, "ثانيا، التوسع."),
        ("a", 0, "ثلاثة محاور رئيسيه."),
        ("a", 20, "اولا، المعالجه."),
        ("a", 30, "يهدف هذا الي الامن."),
        ("b", 0, "ثالثا، التكوين."),
        ("b", 9, "شيء اخر."),
    ]
    assert announcements(told) == [1, -1, 1, -1, -1, -1]
    assert announcements([*told, ("a", 50, "واخيرا، التمويل.")])[-1] == 1


def test_a_sentence_far_before_the_first_item_announces_nothing():
    told = [("a", 0, "ثلاثه محاور."), ("a", 2000, "اولا، المعالجه.")]
    assert announcements(told) == [-1, -1]


def test_a_list_nothing_announces_has_no_announcement():
    assert announcements([("a", 0, "اولا، المعالجه."), ("a", 9, "ثانيا، التوسع.")]) == [-1, -1]


def test_no_sentences_have_no_announcements():
    assert announcements([]) == []


@pytest.mark.parametrize(
    ("text", "rank"),
    [
        ("Le premier obstacle est le prix.", 1),
        ("Le second est la distance.", 2),
        ("Un troisième frein est la pluie.", 3),
        ("Deuxièmement, la fibre.", 2),
        ("العائق الأول هو الثمن.", 1),
        ("والعائق الثاني هو المسافة.", 2),
        ("وثالثها المطر.", 3),
        ("ويتمثل العائق الرابع في المطر.", 4),
        ("Le Premier ministre a parlé.", None),
        ("Il a lu le premier rapport.", None),
        ("درهم واحد.", None),
        ("", None),
    ],
)
def test_a_rank_is_told_near_the_opening(text, rank):
    assert rank_of(fold(text)) == rank


@pytest.mark.parametrize(
    "text",
    [
        "Il demande aussi un fonds.",
        "L'agence prévoit également un pont.",
        "Enfin, un port.",
        "كما طالب بصندوق.",
        "ويطالب كذلك بصندوق.",
        "وأخيرا اقترح جسرا.",
    ],
)
def test_a_sentence_that_adds_goes_on(text):
    assert goes_on(fold(text))


@pytest.mark.parametrize("text", ["Il demande un fonds.", "طالب المجلس بصندوق.", "كمال مدير."])
def test_a_sentence_that_adds_nothing_does_not_go_on(text):
    assert not goes_on(fold(text))
