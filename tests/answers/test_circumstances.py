"""What is told of oneself before a question."""

import pytest

from assistant.answers.circumstances import bare_question


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (
            "Ma famille vit loin de tout. Quelle aide pour un abonnement par satellite ?",
            "Quelle aide pour un abonnement par satellite ?",
        ),
        ("أسكن بعيدا عن كل شيء. كم يبلغ دعم الاشتراك بالأقمار؟", "كم يبلغ دعم الاشتراك بالأقمار؟"),
        ("J'habite à Dakhla. Quand la fibre arrivera-t-elle dans les foyers ?", ""),
        ("J'ai 60 ans. Quelle aide pour un abonnement par satellite ?", ""),
        ("Où est le centre ? Combien coûte-t-il au total ?", ""),
        ("Le centre de calcul est prêt. Combien a-t-il coûté ?", ""),
        ("Quelle aide pour un abonnement par satellite ?", ""),
    ],
)
def test_only_what_changes_nothing_is_left_out(text, bare):
    assert bare_question(text, "ar" if text[0] > "z" else "fr") == bare
