"""The opposite of what is asked about, and another rank, are told from the thing itself."""

import pytest

from assistant.clues.opposites import of_the_present, opposed, rank_told


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Combien d'emplois indirects ?", "Le plan crée 40 000 emplois directs.", True),
        ("Combien d'emplois directs ?", "Il crée 40 000 emplois indirects.", True),
        ("Combien d'emplois directs ?", "40 000 emplois directs et 60 000 indirects.", False),
        ("Combien d'emplois ?", "Le plan crée 40 000 emplois directs.", False),
        ("كم منصبا غير مباشر؟", "يحدث المخطط 40 ألف منصب مباشر.", True),
        ("كم منصبا مباشرا؟", "يحدث المخطط 40 ألف منصب مباشر.", False),
        ("Combien d'emplois indirects ?", "يحدث المخطط 40 ألف منصب مباشر.", True),
        ("Quelle part des femmes ?", "64 % des hommes sont connectés.", True),
        ("كم نسبة القرى؟", "70% في المدن.", True),
        ("Combien valent les importations ?", "Les exportations valent 3 milliards.", True),
        ("Combien coûte-t-elle dans le public ?", "Dans le privé, elle coûte 650 dinars.", True),
        ("Combien d'écoles privées ?", "Les écoles publiques sont 1 200.", True),
        ("Quel public est visé ?", "Dans le privé, elle coûte 650 dinars.", False),
        ("كم عدد المدارس الخاصة؟", "يبلغ عدد المدارس العمومية 1200.", True),
        ("كم عدد المدارس العمومية؟", "دعم المدارس خاصة القروية بـ40 مليون.", False),
        ("Quel est le prix, taxes comprises ?", "Il coûte 40 dinars hors taxes.", True),
        ("Que visait l'ancien plan ?", "Le nouveau plan vise 40 hôpitaux.", True),
        ("Pourquoi est-ce important ?", "Les exportations valent 3 milliards.", False),
    ],
)
def test_a_sentence_on_the_opposite_is_opposed(question, text, expected):
    assert opposed(question, text) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Quel est le premier axe ?", "أولاً، تعزيز القدرة على معالجة البيانات محليا.", True),
        ("ما هو المحور الثاني؟", "Deuxièmement, les réseaux seront étendus.", True),
        ("ما هو المحور الثاني؟", "ثالثا، تأهيل الكفاءات.", False),
        ("Quelle est la troisième phase ?", "La première phase dure deux ans.", False),
        ("Quelle est la troisième phase ?", "Le plan dure deux ans.", None),
        ("Quels sont les axes ?", "أولا، تعزيز القدرة.", None),
    ],
)
def test_a_rank_is_met_by_itself_or_by_a_sentence_that_counts(question, text, expected):
    assert rank_told(question, text) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Quel était le budget de l'ancien plan ?", "Son budget est de 18 milliards.", True),
        ("Quel était le budget du plan précédent ?", "Le plan précédent coûtait 11 M.", False),
        ("Quel est le budget du plan ?", "Son budget est de 18 milliards.", False),
        ("Combien l'année précédente ?", "Il y en avait 18 en 2024.", False),
        ("كم كانت ميزانية المخطط السابق؟", "تبلغ ميزانيته 18 مليارا.", True),
        ("كم كانت ميزانية المخطط السابق؟", "حل هذا المخطط محل مخطط ميزانيته 11 مليارا.", False),
        ("كم كان العدد في السنة السابقة؟", "بلغ العدد 18.", False),
    ],
)
def test_what_was_before_is_not_told_by_what_is_now(question, text, expected):
    assert of_the_present(question, text) is expected
