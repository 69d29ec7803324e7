"""Sentences that lean on the one before, and what they are about."""

import pytest

from assistant.clues.dependence import antecedent, depends, names_its_own
from assistant.corpus import parse_document
from assistant.passages import split


@pytest.mark.parametrize(
    ("text", "leans"),
    [
        ("Son coût est de 14,2 milliards de dirhams.", True),
        ("Celui de Tinghir en accueille 180.", True),
        ("Chacun accueillera 400 stagiaires par an.", True),
        ("Le second port du pays sera agrandi.", False),
        ("La première phase du plan a coûté 3 millions.", False),
        ("Il faut une carte nationale.", False),
        ("Il a perdu 27 % de sa capacité.", True),
        ("Ce-faisant, le plan avance.", False),
        ("وتبلغ كلفته 14,2 مليار درهم.", True),
        ("ويوجد مقرها في الرباط.", True),
        ("وتديرها منذ شتنبر 2024 مهندسة.", True),
        ("وقد توقفت هذه المحطة تسعة عشر يوما.", True),
        ("وكان عددهم 12 900 في نهاية السنة.", True),
        ("تعرض هذه الوثيقة أهم الخدمات.", False),
        ("وقد أُسندت أشغاله إلى شركة.", True),
        ("أما منتزه توبقال فاستقبل 310 آلاف زائر.", False),
        ("وتتوجه برامج التكوين إلى أربع فئات.", False),
        ("وتساهم الوكالة في تحضير المشروع.", False),
        ("ويهم التسرب مليوني أجير.", False),
        ("تبلغ كلفة المحطة 14,2 مليار درهم.", False),
        ("بالإضافة إلى ذلك، تهدف إلى تدريب 200 ألف خريج.", True),
        ("بالإضافة إلى ذلك، تخطط الجماعة لإنشاء مركز.", False),
        ("وتضم 26 محطة قياس.", True),
        ("وتضم الجهة 26 محطة قياس.", False),
        ("Les ménages n'y sont pas soumis.", True),
        ("Le Conseil en apporte 410 millions.", True),
        ("Le centre ouvre en mars 2028.", False),
        ("Le chiffre a été ramené à 40.", True),
        ("وتوقف الصيد هناك يومين.", True),
        ("وما زال هناك نقص في الماء.", False),
        ("Le nombre de trains a été ramené à 40.", False),
        ("La pêche y a été suspendue deux jours.", True),
        ("La pêche a été suspendue à Safi, car il y a eu un orage.", False),
        ("La ville compte en moyenne 30 écoles.", False),
    ],
)
def test_a_sentence_leans_when_its_subject_stands_before_it(text, leans):
    assert depends(text) is leans


def found(*sentences):
    text = " ".join(sentences)
    (passage,) = split(parse_document(text, "d.md"), lambda said: len(said.split()))
    return antecedent(passage, len(sentences) - 1)


def test_what_a_leaning_sentence_is_about_stands_one_or_two_before_it():
    port, price = "Le port de Safi ouvrira en 2029.", "Son coût est de 14 milliards."
    assert found(port, price) == port
    assert found(port, price, "Il emploiera 500 personnes.") == port
    assert found("ينتهي بناء ميناء آسفي سنة 2029.", "وتبلغ كلفته 14 مليار درهم.").startswith(
        "ينتهي"
    )


def test_a_sentence_about_another_thing_of_the_kind_is_about_nothing_before_it():
    assert found("Le port de Safi coûte 14 milliards.", "Celui de Nador coûte 9 milliards.") == ""
    assert found("Le port de Safi coûte 14 milliards.", "Le port de Nador coûte 9 milliards.") == ""


@pytest.mark.parametrize(
    ("text", "before", "named"),
    [
        ("Ce décret crée l'Agence.", "Son cadre est fixé par le décret n° 2-24.", True),
        ("Ce retard coûtera 600 000 dinars.", "Il ouvrira un an plus tard.", False),
        ("Son coût est de 3 millions.", "Le port coûte cher.", False),
        ("وقد توقفت هذه المحطة في غشت.", "وتنتج محطة سوسة 48 ألف متر مكعب.", True),
    ],
)
def test_a_sentence_may_point_at_a_noun_of_the_one_before(text, before, named):
    assert names_its_own(text, before) is named
