"""A claim that tells a cause is borne out only by a sentence that tells one."""

import pytest

from assistant.confronting.causes import lacks_cause, tells_another_cause, tells_cause

LISTED = "Le conseil compte le froid parmi trois soucis, avec le manque d'eau."
LISTED_ARABIC = "يعد المجلس البرد من بين ثلاثة هموم، إلى جانب قلة الماء."


@pytest.mark.parametrize(
    "text",
    [
        "La récolte est faible à cause du froid.",
        "La récolte est faible parce que l'eau manque.",
        "C'est le froid qui rend la récolte faible.",
        "La faible récolte est due au froid.",
        "Faute d'eau, la récolte est faible.",
        "ضعف المحصول بسبب البرد.",
        "المحصول ضعيف لأن الماء قليل.",
        "قلة الماء هو ما يجعل المحصول ضعيفا.",
        "ضعف المحصول ناتج عن البرد.",
    ],
)
def test_a_cause_must_be_told_by_the_sentence_too(text):
    assert tells_cause(text)
    assert lacks_cause(text, LISTED) and lacks_cause(text, LISTED_ARABIC)
    assert not lacks_cause(text, text)


@pytest.mark.parametrize(
    ("claim", "told"),
    [
        ("La récolte a baissé à cause du froid.", "Le froid a réduit la récolte."),
        ("Faute d'eau, la récolte est faible.", "قلص نقص الماء المحصول."),
        ("تراجع المحصول بسبب البرد.", "البرد يهدد المحصول، وقد أدى إلى تراجعه."),
        ("La récolte et le froid inquiètent.", LISTED),
        ("يهم البرد المجلس.", LISTED_ARABIC),
    ],
)
def test_what_works_on_a_thing_tells_its_cause(claim, told):
    assert not lacks_cause(claim, told)


@pytest.mark.parametrize(
    ("claim", "lacking", "other"),
    [
        ("La récolte est faible, car le froid ralentit la pousse.", {"ralentit", "pousse"}, True),
        ("La récolte est faible, car le froid ralentit la pousse.", {"ralentit"}, False),
        ("La récolte est faible, car elle a gelé.", {"recolte", "faible"}, False),
        ("La récolte est faible.", {"recolte", "faible"}, False),
        ("ارتفع المحصول بفضل بذور جديدة.", {"بذور", "جديده"}, True),
    ],
)
def test_a_cause_is_a_thing_of_its_own(claim, lacking, other):
    assert tells_another_cause(claim, lacking) is other
