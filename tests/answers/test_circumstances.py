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


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (
            "Je tiens une petite librairie à Tanger, mes clients ont combien de jours pour rendre"
            " un livre abîmé ?",
            "mes clients ont combien de jours pour rendre un livre abîmé ?",
        ),
        (
            "Bonjour, je suis enseignante : quelle aide pour un abonnement par satellite ?",
            "quelle aide pour un abonnement par satellite ?",
        ),
        (
            "أنا منعش عقاري وسأبني عمارة، هل القانون يجبرني على عزل السطوح؟",
            "هل القانون يجبرني على عزل السطوح؟",
        ),
    ],
)
def test_what_is_told_before_a_pause_is_left_out(text, bare):
    assert bare_question(text, "ar" if text[0] > "z" else "fr") == bare


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (
            "أنا طالبة صحافة وأكتب مقالا عن الزيتون: كم شجرة غرست الوزارة هذه السنة؟",
            "كم شجرة غرست الوزارة هذه السنة (الزيتون)؟",
        ),
        (
            "J'écris un article sur le safran, quels villages en vivent aujourd'hui ?",
            "quels villages en vivent aujourd'hui (le safran) ?",
        ),
        (
            "Je suis agriculteur à Berkane, le nouveau barrage va m'aider à quoi ?",
            "le nouveau barrage va m'aider à quoi (agriculteur) ?",
        ),
        (
            "Mon neveu a eu son bac et habite à Fès, le musée de la mer là-bas dépend de qui ?",
            "le musée de la mer à Fès dépend de qui ?",
        ),
    ],
)
def test_what_the_question_is_about_is_kept(text, bare):
    assert bare_question(text, "ar" if text[0] > "z" else "fr") == bare


@pytest.mark.parametrize(
    "text",
    [
        "J'habite à Dakhla, quand la fibre arrivera-t-elle dans les foyers ?",
        "Je suis médecin à Fès, où se trouve le nouvel hôpital de la région ?",
        "Je suis médecin à Fès, combien d'hôpitaux ont ouvert en tout ?",
        "Je suis médecin à Fès, quelles aides donne-t-on chez nous aux jeunes ?",
        "أنا فلاح وأشجارنا عطشى؛ كيف يمكن للسد أن ينفع مناطقنا؟",
    ],
)
def test_a_place_that_may_matter_is_not_left_out(text):
    assert bare_question(text, "ar" if text[0] > "z" else "fr") == ""
