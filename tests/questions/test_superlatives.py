"""The most of several is asked, and told."""

import pytest

from assistant.questions.superlatives import asks_most, tells_most


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Quel opérateur a payé le plus pour la 5G ?", True),
        ("Quelle est la ville la plus peuplée ?", True),
        ("Quelle région a le moins d'écoles ?", True),
        ("أي شركة دفعت أكثر من غيرها؟", True),
        ("ما أكبر مركز بيانات؟", True),
        ("Combien coûte la licence ?", False),
        ("Qui dirige l'agence ?", False),
        ("كم عدد المراكز؟", False),
        ("", False),
        ("Combien d'emplois au moins ?", False),
        ("Quand, au plus tard ?", False),
        ("Quelle est la plus-value ?", False),
        ("Qui est le premier ministre ?", False),
        ("هل وفر المشروع أكثر من 500 منصب؟", False),
        ("هل هناك مشروع آخر؟", False),
        ("ما أهمها؟", True),
    ],
)
def test_the_most_is_asked(question, asks):
    assert asks_most(question) is asks


@pytest.mark.parametrize(
    ("text", "tells"),
    [
        ("Maroc Telecom a payé le plus, 900 millions.", True),
        ("Aarhus en compte 34 %, un peu plus que Copenhague.", True),
        ("وتتفوق بلدية أريانة على غيرها.", True),
        ("La licence coûte 600 millions de dirhams.", False),
        ("كلفت الرخصة 600 مليون درهم.", False),
        ("اختير كأكبر مركز بالقارة.", True),
        ("La ministre l'a dit devant le Parlement.", False),
        ("سبق أن أعلنت الوزيرة ذلك.", False),
    ],
)
def test_the_most_is_told(text, tells):
    assert tells_most(text) is tells
