"""Times of a claim that a sentence gives by its dates, or by an adjective."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.lasting import lasts

FAIR = "La foire s'est tenue du 8 mai au 10 juin 2021."
KILN = "De juin 2019 à juin 2020, le four d'essai a cuit 300 jarres."
OVEN = "اشتغل الفرن التجريبي من يونيو 2019 إلى يونيو 2020."
BURNT = "Le four a brûlé le 2 juin 2021 et a rouvert le 16 juin 2021."
WEEKS = "امتد المعرض من 1 مارس 2021 إلى 15 مارس 2021."


@pytest.mark.parametrize(
    ("claim", "sentence", "told"),
    [
        ("La foire a duré un peu plus d'un mois.", FAIR, True),
        ("La foire a duré environ un mois.", FAIR, True),
        ("La foire a duré plus de deux mois.", FAIR, False),
        ("La foire a duré moins d'un mois.", FAIR, False),
        ("Le four a cuit des jarres pendant un an.", KILN, True),
        ("Le four a cuit des jarres pendant deux ans.", KILN, False),
        ("اشتغل الفرن مدة 12 شهرا.", OVEN, True),
        ("اشتغل الفرن مدة 18 شهرا.", OVEN, False),
        ("دام المعرض أسبوعين.", WEEKS, True),
        ("دام المعرض 4 أسابيع.", WEEKS, False),
        ("Il a été fermé deux semaines.", BURNT, False),
        ("Deux semaines après l'incendie, il a rouvert.", BURNT, True),
        ("Trois semaines après l'incendie, il a rouvert.", BURNT, False),
        ("Il a rouvert deux semaines plus tard.", BURNT, True),
        ("بعد أسبوعين من الحريق فُتح الفرن.", BURNT, True),
        ("بعد 5 أسابيع من الحريق فُتح الفرن.", BURNT, False),
    ],
)
def test_a_time_is_that_between_two_dates(claim, sentence, told):
    mine = read_assertion(claim)
    assert (lasts(mine, mine.figures[0], read_assertion(sentence), ()) is not None) is told


@pytest.mark.parametrize(
    ("claim", "sentence", "told"),
    [
        ("Le comité publie ses comptes tous les trois mois.", "Ses comptes trimestriels.", True),
        ("Le comité publie ses comptes tous les six mois.", "Ses comptes trimestriels.", False),
        ("Le comité publie ses comptes en trois mois.", "Ses comptes trimestriels.", False),
        ("تنشر الجمعية تقريرا كل ثلاثة أشهر.", "تنشر الجمعية تقارير فصلية.", True),
        ("تنشر الجمعية تقريرا كل ستة أشهر.", "تنشر الجمعية تقارير نصف سنوية.", True),
        ("تنشر الجمعية تقريرا كل ثلاثة أشهر.", "تنشر الجمعية تقارير سنوية.", False),
        ("تنشر الجمعية تقريرا كل ثلاثة أشهر.", "Des rapports trimestriels paraissent.", True),
    ],
)
def test_how_often_is_told_by_an_adjective(claim, sentence, told):
    mine = read_assertion(claim)
    assert (lasts(mine, mine.figures[0], read_assertion(sentence), ()) is not None) is told
