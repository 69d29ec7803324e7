"""Places and persons that a sentence tells: by a capital in French, by rarity in Arabic."""

import pytest

from assistant.clues.naming import calls_new, names_new


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("Où sera le centre ?", "Le centre sera bâti à Dakhla.", True),
        ("أين سيقام المركز؟", "سيقام المركز في الداخلة.", True),
        ("Où à Marrakech ?", "يقع المركز في مراكش.", False),
        ("Où travaillent les professeurs ?", "Ils travaillent à Fès.", True),
        ("أين المشروع؟", "هذا برنامج كبير تعتمد عليه بيانات الدولة.", False),
        ("أين المشروع؟", "هذه مُبادرة تُنجَز تدريجيا.", False),
        ("Où va le budget ?", "Le budget de Microsoft et de Salma augmente.", False),
        ("أين تحفظ الوثائق؟", "تحفظ الوثائق بغلاسكو.", True),
        ("Où à Dakhla ?", "Le centre sera bâti à Dakhla.", False),
        ("Où sera le centre ?", "Le centre coûtera 3 millions.", False),
        ("أين ستقام المعاهد؟", "أعلنت الحكومة عن معاهد في مجال الذكاء الاصطناعي.", False),
        ("Où sera le centre ?", "Il est prévu en 2030 (à Rabat, Le Matin, 2026).", False),
    ],
)
def test_a_place_is_named_when_the_question_does_not_name_it(question, text, named):
    assert names_new(question, text, "place") is named


@pytest.mark.parametrize(
    ("question", "text", "worded"),
    [
        ("Où auront lieu les cours ?", "Les cours auront lieu à la faculté des sciences.", True),
        ("أين يوجد المقر الجديد؟", "يوجد شمال العاصمة.", True),
        ("Dans quelle ville ?", "La ville a voté un budget.", False),
        ("أين؟", "بلغت الميزانية 3 ملايين درهم.", False),
        ("Où sera le centre ?", "Le budget est de 3 millions, de son côté.", False),
        ("أين تصل السفن؟", "تصل السفن إلى الميناء.", True),
        ("متى؟", "من المقرر أن يبدأ قريبا.", False),
        ("Où vont les exportations ?", "Elles partent du port.", True),
    ],
)
def test_a_word_for_a_place_tells_one_too(question, text, worded):
    assert calls_new(question, text, "place") is worded


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("Qui dirige l'agence ?", "L'agence est dirigée par Salma Bennani.", True),
        ("Qui est Salma Bennani ?", "L'agence est dirigée par Salma Bennani.", False),
        ("Qui dirige l'agence ?", "L'agence emploie 40 personnes.", False),
        ("من يدير الوكالة؟", "تدير الوكالة وئام بوشعيبي منذ 2024.", True),
        ("من يدير الوكالة؟", "تهدف الوكالة إلى تعزيز البحث والتطوير.", False),
        ("من يدير الوكالة؟", "وُقِّعت الاتفاقية وهذا الذي كان.", False),
        ("Qui investit ?", "Le Maroc investit. Selon Reuters, Digital Morocco avance.", False),
    ],
)
def test_a_person_is_named_when_the_question_does_not_name_them(question, text, named):
    assert names_new(question, text, "person") is named


@pytest.mark.parametrize(
    ("question", "text", "worded"),
    [
        ("Qui a signé ?", "La ministre a signé.", True),
        ("من وقع الاتفاقية؟", "وقعت الوزيرة الاتفاقية.", True),
        ("من هو رئيس الحكومة؟", "ثلاثة محاور رئيسية.", False),
        ("Qui a signé ?", "L'accord est signé.", False),
        ("Qui a signé ?", "M. Bennani a signé.", True),
        ("من وقع؟", "تهدف المؤسسة من الرباط وإلى فاس.", False),
    ],
)
def test_an_office_tells_a_person_too(question, text, worded):
    assert calls_new(question, text, "person") is worded


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("Quelle entreprise construira le centre ?", "L'État et Oracle le construiront.", True),
        ("Quelle entreprise construira le centre ?", "Le centre aura 500 MW.", False),
        ("أي شركة ستبني المركز؟", "ستبنيه مجموعة أمريكية.", True),
        ("أي شركة ستبني المركز؟", "سيبنى المركز في مدينة الداخلة.", False),
    ],
)
def test_a_body_is_named_or_called_one(question, text, told):
    thing = "organisation"
    assert (names_new(question, text, thing) or calls_new(question, text, thing)) is told
