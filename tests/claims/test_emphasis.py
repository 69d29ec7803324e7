"""What a claim says of its own truth."""

import pytest

from assistant.claims.emphasis import without_emphasis


@pytest.mark.parametrize(
    ("claim", "left"),
    [
        ("La demande est forte, sans aucun doute.", "La demande est forte."),
        ("Nul doute que la demande est forte.", "la demande est forte."),
        ("Il ne fait aucun doute que la loi existe.", "la loi existe."),
        ("الطلب قوي جدا، لا داعي للتشكيك.", "الطلب قوي جدا."),
        ("لا شك أن الطلب قوي.", "الطلب قوي."),
    ],
)
def test_what_only_says_that_it_is_true_is_left_out(claim, left):
    assert without_emphasis(claim) == left


@pytest.mark.parametrize(
    "claim", ["Le juge a un doute.", "La loi a été votée sans débat.", "لا أحد يشكك في الطلب."]
)
def test_what_says_more_is_kept(claim):
    assert without_emphasis(claim) == claim
