"""Claims that go further than a sentence: all for some, only it, the least for the most."""

import pytest

from assistant.claims.reach import (
    bound_of,
    bounding,
    bounds_alone,
    bounds_otherwise,
    goes_further,
    is_of_another_rhythm,
    within,
)
from assistant.clues.assertions import read_assertion


def compared(test, claim, sentence):
    return test(read_assertion(claim), read_assertion(sentence))


@pytest.mark.parametrize(
    ("claim", "sentence", "further"),
    [
        ("Tous les bacs sont gratuits.", "Seuls certains bacs sont gratuits.", True),
        ("Toutes les gares ferment le soir.", "Celle de Taza ferme le soir.", True),
        ("تخصص كل المقاعد للنساء.", "ويخصص ثلث المقاعد للنساء.", True),
        ("كل التطبيقات معيبة.", "خضع 76 تطبيقا للفحص، وكانت 20 منها معيبة.", True),
        ("Seule la région paie.", "La région paie avec l'État.", True),
        ("يشرف الوالي وحده على اللجنة.", "يشرف الوالي على اللجنة.", True),
        ("Le texte passe d'une seule voix.", "Le texte passe à l'unanimité.", False),
        ("Tous les bacs sont gratuits.", "Les bacs sont gratuits.", False),
        ("Certains bacs sont gratuits.", "Seuls certains bacs sont gratuits.", False),
        ("Le comité se réunit tous les mois.", "La moitié du comité se réunit.", False),
        ("Seule la région paie.", "La région seule paie.", False),
        ("تحفظ العينات في المختبر وحده.", "لا تحفظ العينات إلا في المختبر.", False),
        ("Les gares n'ont que six mois.", "Les gares ont 24 mois.", False),
        ("L'incendie n'a touché qu'environ 60 fermes.", "Il a touché 90 fermes.", False),
        ("Il n'a touché que 60 fermes.", "Il a touché plus de 60 fermes.", True),
        ("لم يكن في الوادي سوى 38 ضيعة.", "كان في الوادي 38 ضيعة.", False),
        ("Seules les gares ont six mois.", "Les gares ont six mois.", True),
    ],
)
def test_all_for_some_and_only_it(claim, sentence, further):
    assert compared(goes_further, claim, sentence) is further


@pytest.mark.parametrize(
    ("claim", "sentence", "otherwise"),
    [
        ("L'aide est de 800 dirhams au moins.", "L'aide est de 800 dirhams au plus.", True),
        ("Le lac a moins d'un million de visiteurs.", "Le lac a plus d'un million d'amis.", True),
        ("يضم المجلس 25 عضوا على الأكثر.", "يجب أن يضم المجلس 25 عضوا على الأقل.", True),
        ("يتجاوز أجل الرد على الطلب 60 يوما.", "لا يتعدى أجل الرد على أي طلب 60 يوما.", True),
        ("Le délai est de deux mois au minimum.", "Le délai est de 60 jours au maximum.", True),
        ("لم تتجاوز النسبة 73 في المائة.", "بلغت نسبة تجاوزت 73%.", True),
        ("يستقبل المركز 90 عاملا كحد أدنى.", "يستقبل المركز 90 عاملا كحد أقصى.", True),
        ("يستقبل المركز 90 عاملا كأقصى حد.", "يستقبل المركز 90 عاملا على الأكثر.", False),
        ("Plus de 60 fermes ont brûlé.", "Au moins 60 fermes ont brûlé.", False),
        ("L'aide est de 800 dirhams.", "L'aide est de 800 dirhams au plus.", False),
        ("Au moins 60 fermes, en 9 jours.", "60 fermes, en 9 jours au plus.", False),
    ],
)
def test_the_least_for_the_most(claim, sentence, otherwise):
    assert compared(bounds_otherwise, claim, sentence) is otherwise


@pytest.mark.parametrize(
    ("claim", "sentence", "another"),
    [
        ("Il est contrôlé chaque mois.", "Il est contrôlé chaque année.", True),
        ("يفحص الخزان كل شهر.", "يفحص الخزان كل سنة.", True),
        ("Il est contrôlé chaque année.", "يفحص كل سنة.", False),
        ("Il est contrôlé.", "Il est contrôlé chaque année.", False),
    ],
)
def test_how_often(claim, sentence, another):
    assert compared(is_of_another_rhythm, claim, sentence) is another


@pytest.mark.parametrize(
    ("claim", "sentence", "told"),
    [
        ("Le pont a coûté plus de 800 millions de dirhams.", "900 millions de dirhams", True),
        ("Le pont a coûté moins d'un milliard de dirhams.", "900 millions de dirhams", True),
        ("تجاوزت كلفة الجسر 800 مليون درهم.", "900 مليون درهم", True),
        ("Le pont a coûté plus de 950 millions de dirhams.", "900 millions de dirhams", False),
        ("Le pont a coûté plus de 100 millions de dirhams.", "900 millions de dirhams", False),
        ("Le pont a coûté 800 millions de dirhams.", "900 millions de dirhams", False),
        ("L'aide dépasse 800 dirhams.", "900 dirhams au plus", False),
        ("Environ 21 000 élèves sont inscrits.", "21 125 élèves", True),
        ("Près de 150 000 élèves sont inscrits.", "148 500 élèves", True),
        ("Environ 51 000 élèves sont inscrits.", "50 000 élèves", False),
        ("Environ 100 000 élèves sont inscrits.", "148 500 élèves", False),
        ("21 000 élèves sont inscrits.", "21 125 élèves", False),
        ("Il faut un peu plus de deux semaines.", "16 jours", True),
        ("Il faut moins de deux semaines.", "16 jours", False),
        ("يكلف الجسر أزيد من 8 ملايير سنتيم.", "90 مليون درهم", True),
        ("Le port a un peu moins de 186 000 navires.", "163 694 navires", False),
        ("Le port a un peu moins de 164 000 navires.", "163 694 navires", True),
        ("Il a fallu un peu moins d'un an et demi.", "16 mois", True),
        ("Le taux est d'environ 0,4.", "0,41", True),
        ("La salle reçoit 1500 élèves au plus.", "Elle reçoit jusqu'à 1000 élèves.", False),
        ("يستقبل ما يصل إلى 1500 مهندس.", "يستقبل إلى حدود 1000 مهندس.", False),
        ("يستقبل ما يصل إلى 1500 مهندس.", "يستقبل 1000 مهندس.", False),
    ],
)
def test_a_bound_that_a_value_keeps_and_a_rounded_number_are_told_by_it(claim, sentence, told):
    mine, theirs = read_assertion(claim), read_assertion(sentence)
    assert within(mine, mine.figures[0], theirs, theirs.figures[0]) is told


@pytest.mark.parametrize(
    ("claim", "sentence", "further"),
    [
        ("L'accord touche les villes.", "L'accord concerne le monde rural.", True),
        ("تهم الاتفاقية المدن.", "L'accord concerne les campagnes.", True),
        ("تهم الاتفاقية النساء.", "تهم الاتفاقية الرجال.", True),
        ("L'accord touche les campagnes.", "تهم الاتفاقية العالم القروي.", False),
        ("L'accord touche les villes.", "L'accord concerne les villes et les campagnes.", False),
    ],
)
def test_what_is_told_of_the_country_is_not_told_of_the_towns(claim, sentence, further):
    assert compared(goes_further, claim, sentence) is further


@pytest.mark.parametrize(
    ("text", "side", "words"),
    [
        ("La part des villages plafonne à 60 %.", "high", {"plafonne"}),
        ("Il a fallu laver au-delà de 300 jarres.", "low", {"au", "dela"}),
        ("دام المعرض ما يزيد قليلا عن 30 يوما.", "low", {"يزيد"}),
        ("La part des villages est de 60 %.", "", set()),
        ("يتجاوز عدد صفحات تقرير الصيد لماي 2021 ثلاثمائة صفحة.", "low", {"يتجاوز"}),
    ],
)
def test_the_words_of_a_bound_only_bound(text, side, words):
    said = read_assertion(text)
    assert bound_of(said.said, said.figures[-1]) == side
    assert bounding(said) == words


@pytest.mark.parametrize(
    ("claim", "sentence", "alone"),
    [
        ("Le prêt est d'au moins 40 florins.", "Le prêt est de 40 florins.", True),
        ("Le prêt est de moins de 40 florins.", "Le prêt est de 40 florins.", True),
        ("Le prêt est d'au plus 40 florins.", "Le prêt va jusqu'à 40 florins.", False),
        ("Le prêt est d'au plus 40 florins.", "Le prêt n'est que de 40 florins.", False),
        ("Le prêt est d'au moins 40 florins.", "Le prêt est de 50 florins.", False),
        ("Le prêt est de 40 florins.", "Le prêt est d'au moins 40 florins.", False),
    ],
)
def test_a_figure_told_for_itself_is_no_bound(claim, sentence, alone):
    assert compared(bounds_alone, claim, sentence) is alone


def test_a_year_has_a_bound_too():
    least, most = "Gardez-les jusqu'en 2035 au moins.", "Gardez-les jusqu'en 2035 au plus."
    assert compared(bounds_otherwise, most, least)


def test_all_is_not_some_of_a_list():
    claim, told = "Cinq épisodes, tous diffusés.", "Cinq épisodes, dont trois ont été diffusés."
    assert compared(goes_further, claim, told)
