"""Whether a sentence can answer at all: it holds the kind of thing that is asked."""

import pytest

from assistant.judging.fitness import can_answer
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "text", "fit"),
    [
        ("Quand le centre sera-t-il ouvert ?", "Le centre aura une puissance de 500 MW.", False),
        ("Quand le centre sera-t-il ouvert ?", "Le centre ouvrira en mars 2027.", True),
        ("Quand le centre sera-t-il ouvert ?", "Il ouvrira dès la fin des travaux.", True),
        ("متى يُجرى تقييم منتصف المدة؟", "يراجع الهدف مرة في ضوء تقييم منتصف المدة.", False),
        ("متى يُجرى تقييم منتصف المدة؟", "يُجرى التقييم في الخريف.", True),
        ("Quand a lieu le bilan de fin de plan ?", "Il y aura un bilan de fin de plan.", False),
        ("متى وُقعت الاتفاقية؟", "وقعت الوزارة اتفاقية مع شركة فرنسية.", False),
        ("متى وُقعت الاتفاقية؟", "وقعت الوزارة الاتفاقية في ماي الماضي.", True),
        ("متى وُقعت الاتفاقية؟", "وقعت الوزارة الاتفاقية في تشرين الثاني الماضي.", True),
        ("متى وُقعت الاتفاقية؟", "وقعت الوزارة الاتفاقية يوم الثلاثاء.", True),
        ("Quand ouvrira le centre ?", "Les travaux commenceront en mars 2026.", False),
        ("Quand ouvrira le centre ?", "Les travaux finis, il accueillera le public en 2028.", True),
        ("Quand commenceront les travaux ?", "Les travaux commenceront en mars 2026.", True),
        ("متى سيفتتح المركز؟", "سيبنى المركز ابتداء من مارس 2026.", False),
        ("متى سيبنى المركز؟", "سيبنى المركز ابتداء من مارس 2026.", True),
        ("متى تفتح المراكز؟", "تفتح المراكز بعد انتهاء الأشغال.", True),
        ("متى تفتح المراكز؟", "تتولى المراكز حماية المعطيات ومساعدة الفلاحين.", False),
        ("Combien coûte le centre ?", "Le centre aura une puissance de 500 MW.", False),
        ("Combien coûte le centre ?", "Le centre coûte 3 milliards de dirhams.", True),
        ("Combien coûte l'inscription ?", "L'inscription est gratuite.", True),
        ("كم تبلغ كلفة المركز؟", "تبلغ قدرة المركز 500 ميغاواط.", False),
        ("Combien d'emplois le centre créera-t-il ?", "Le centre créera des emplois.", False),
        ("Combien de diplômés en 2026 ?", "Les premiers diplômés sortiront en 2026.", False),
        ("objectif emplois 2026", "270 000 emplois sont visés pour 2030.", False),
        ("objectifs Maroc Digital 2030", "Lancée en 2024, elle vise 270 000 emplois.", True),
        ("Qu'est-ce que Maroc Digital 2030 ?", "C'est une stratégie lancée en 2024.", True),
        ("Qui dirige l'agence depuis 2024 ?", "Nommée en 2023, Salma la dirige.", True),
        ("ما هي استراتيجية المغرب الرقمي 2030؟", "هي استراتيجية أطلقت في 2024.", True),
        ("Combien de places offre l'école ?", "La première école ouvre.", False),
        ("كم عدد العاملين في المركز؟", "تبلغ قدرة المركز 500 ميغاواط.", False),
        ("Combien de mégawatts aura le centre ?", "Le centre aura 500 mégawatts.", True),
        ("Combien de temps dure la formation ?", "La formation dure 3 mois.", True),
        ("Combien d'éoliennes ?", "Il faut 500 mégawatts et 3 millions de dirhams.", False),
        ("Qui dirige le centre ?", "Salma Berrada dirige le centre.", True),
        ("كم بلغت الصادرات سنة 2024؟", "بلغت الصادرات في 2023 ما قدره 17,9 مليار درهم.", False),
        ("كم بلغت الصادرات سنة 2024؟", "بلغت الصادرات في 2024 ما قدره 17,9 مليار درهم.", True),
        ("Quel budget en 2025 ?", "Le budget de 2024-2026 est de 11 milliards de dirhams.", True),
        ("Quelle surface aura le centre de Dakhla ?", "À Benguérir, il a 2 000 m².", False),
        ("ما مساحة مركز الداخلة؟", "تبلغ مساحة مركز بنجرير 2000 متر مربع.", False),
        ("كم دفعت ستارلينك مقابل الرخصة؟", "كلفت الرخصة شركة أورنج 600 مليون درهم.", False),
        ("Combien Orange a-t-elle payé ?", "أورنج دفعت 600 مليون درهم.", True),
        ("Quand ouvre l'école de Taroudant ?", "L'école de Berkane ouvre en 2026.", False),
        ("Quand ouvre l'école de Taroudant ?", "Elle ouvre en 2026.", True),
        ("Combien d'emplois à Dakhla ?", "Dakhla et Tétouan : 500 emplois.", True),
        ("Combien d'emplois à Dakhla ?", "Le centre créera 500 emplois.", True),
        ("Quel budget en 2025 ?", "Le budget de 2023 est de 11 milliards de dirhams.", False),
        ("Quel budget en 2025 ?", "Le budget est de 11 milliards (source : Le Matin, 2023).", True),
    ],
)
def test_a_figure_or_a_date_is_answered_only_by_a_sentence_that_gives_one(question, text, fit):
    assert can_answer(understand(question, 1000), text) is fit


@pytest.mark.parametrize(
    ("question", "text", "fit"),
    [
        ("متى نُشرت الوثيقة؟", "تقوم استراتيجية «الدرع 2032» على ثلاثة مستويات.", False),
        ("Quand la stratégie a-t-elle été publiée ?", "« Bouclier 2032 » a trois volets.", False),
        ("Quand finit la stratégie ?", "« Bouclier 2032 » finit en 2032.", True),
        ("Quelle est la septième orientation ?", "La première ouvre 1 500 hectares.", False),
        ("ما هو المحور الأول؟", "أولا، تعزيز القدرة على معالجة البيانات.", True),
        ("ما هو المحور الأول؟", "ثالثا، تأهيل الكفاءات.", False),
        ("La première phase est-elle finie ?", "La deuxième phase commence.", True),
    ],
)
def test_a_year_in_a_name_dates_nothing_and_one_rank_is_not_another(question, text, fit):
    assert can_answer(understand(question, 1000), text) is fit


@pytest.mark.parametrize(
    ("question", "said", "fit"),
    [
        (
            "Quand la Tunisie l'a-t-elle adopté ?",
            ("Le Conseil jordanien l'a adopté en 2026.",),
            False,
        ),
        (
            "Quand la Jordanie l'a-t-elle adopté ?",
            ("Le Conseil jordanien l'a adopté en 2026.",),
            True,
        ),
        ("كم مستشفى في موريتانيا؟", ("كان 41 مستشفى في الأردن مربوطا.",), False),
        ("كم مستشفى في الأردن؟", ("كان 41 مستشفى مربوطا.", "الصحة", "مخطط موريتانيا"), False),
        ("كم مستشفى في موريتانيا؟", ("كان 41 مستشفى مربوطا.", "الصحة", "مخطط موريتانيا"), True),
        (
            "Combien en Mauritanie ?",
            ("96 centres, avec l'aide du Mali.", "Santé en Mauritanie"),
            True,
        ),
        ("Combien prête le FMI ?", ("La Banque mondiale prête 2 milliards de dirhams.",), False),
        ("كم قرض صندوق النقد الدولي؟", ("يساهم البنك الدولي بقرض قدره 2,5 مليار درهم.",), False),
        (
            "Combien prête le FMI ?",
            ("Le prêt est de 2 milliards.", "Banque mondiale", "Plan"),
            False,
        ),
        (
            "Combien prête le FMI ?",
            ("Le prêt est de 2 milliards.", "Prêts", "Banque mondiale"),
            True,
        ),
        ("متى صادق البرلمان على المخطط؟", ("صادق مجلس الحكومة عليه يوم 14 مارس 2024.",), False),
        (
            "Quand le Parlement l'a-t-il voté ?",
            ("Le Conseil de gouvernement l'a adopté en 2024.",),
            False,
        ),
        (
            "Quand le Parlement l'a-t-il voté ?",
            ("La Chambre des représentants l'a voté en 2024.",),
            True,
        ),
        (
            "Combien de MW aura le centre de Dakhla ?",
            ("La première phase du projet Oracle a 40 MW.", "Les annonces", "Les centres"),
            False,
        ),
        (
            "Combien de MW aura le centre de Dakhla ?",
            ("La première phase du projet Oracle a 40 MW.", "Le centre de Dakhla", "Les centres"),
            True,
        ),
        ("كم كلفت تراخيص الجيل الرابع؟", ("كلفت تراخيص الجيل الخامس 5G مليارين.",), False),
        ("كم كلفت تراخيص الجيل الخامس؟", ("كلفت تراخيص الجيل الخامس 5G 2 مليار درهم.",), True),
        ("Combien coûtent les licences 4G ?", ("Les licences 5G ont coûté 2 MDH.",), False),
        ("nvidia usine", ("Cassava Technologies étudie une usine.", "Nvidia"), False),
        ("Où Oracle a-t-il ouvert ?", ("Onepoint ouvre à Salé.", "Oracle et Onepoint"), False),
        ("Où Oracle a-t-il ouvert ?", ("Oracle ouvre à Salé.", "Oracle et Onepoint"), True),
        ("متى تفتح محطة بنزرت؟", ("تنتج محطة جربة، التي فتحت سنة 2018، كثيرا.",), False),
        (
            "من هو رئيس النقابة الأردنية؟",
            ("Le syndicat mauritanien est présidé par Mariem.",),
            False,
        ),
        (
            "Où la Jordanie envoie-t-elle ses médecins ?",
            ("Ils iront à Nouakchott, en Mauritanie.",),
            True,
        ),
    ],
)
def test_a_sentence_about_another_place_or_body_answers_nothing(question, said, fit):
    assert can_answer(understand(question, 1000), said[0], said) is fit


@pytest.mark.parametrize(
    ("question", "text", "fit"),
    [
        ("Quel est le quota de sardine ?", "Le quota de poulpe est de 19 800 tonnes.", False),
        ("Quel est le quota de sardine ?", "Sardine et poulpe ont le même quota : 19 800 t.", True),
        ("Quel est le budget du plan ?", "Le plan vise 40 milliards d'exportations.", False),
        ("Combien coûtera le plan ?", "Il ajoutera 100 milliards de dirhams au PIB.", False),
        ("Combien coûtera le plan ?", "Un investissement de 3 milliards est prévu.", True),
        ("Quel est le budget du plan ?", "Il dispose de 11 milliards de dirhams.", True),
        ("Quel est le budget du plan ?", "Les startups doivent lever 2 milliards.", False),
        ("كم تبلغ ميزانية المخطط؟", "يستهدف المخطط صادرات بقيمة 25 مليار درهم.", False),
        ("كم تبلغ ميزانية المخطط؟", "رُصد للمخطط غلاف مالي قدره 11 مليار درهم.", True),
        ("بشحال غادي تكلف القنطرة؟", "خُصص لها 30 مليون درهم، منها قرض بعشرة ملايين.", True),
        ("Quel est le taux d'intérêt du prêt ?", "Le chômage recule à 9 %.", False),
        ("À quoi sert le budget ?", "Il soutient les exportations.", True),
        ("كم عدد الممرضين؟", "يعمل بالمركز 30 طبيبا.", False),
        ("كم عدد الممرضين؟", "Le centre emploie 30 infirmières.", True),
        ("Combien de cas de rougeole ?", "On compte 1 200 cas de tuberculose.", False),
        ("Combien de cas de rougeole ?", "On compte 1 200 cas.", True),
        ("Le quota vaut-il pour la sardine ?", "Le quota ne vaut que pour le poulpe.", True),
        ("Quand ouvre la ligne ?", "Le train sera mis en service en 2027.", True),
    ],
)
def test_what_is_said_of_one_thing_does_not_answer_for_another_of_its_kind(question, text, fit):
    assert can_answer(understand(question, 1000), text) is fit


@pytest.mark.parametrize(
    ("question", "text", "fit"),
    [
        (
            "Combien d'emplois vise la stratégie d'intelligence artificielle ?",
            "Les 240 000 emplois relèvent du plan numérique, et non de la stratégie d'IA.",
            False,
        ),
        (
            "Combien d'emplois vise le plan numérique ?",
            "Les 240 000 emplois relèvent du plan numérique, et non de la stratégie d'IA.",
            True,
        ),
        (
            "Les emplois relèvent-ils de la stratégie d'intelligence artificielle ?",
            "Les 240 000 emplois relèvent du plan numérique, et non de la stratégie d'IA.",
            True,
        ),
        (
            "كم منصبا في مخطط السياحة؟",
            "تندرج 900 منصب في مخطط الصيد، وليس في مخطط السياحة.",
            False,
        ),
        ("Combien a coûté le terrain ?", "Il coûte 465 millions, hors achat du terrain.", False),
        ("Quel est le coût hors terrain ?", "Il coûte 465 millions, hors achat du terrain.", True),
        ("Combien coûte le centre ?", "Le centre coûte 465 millions, hors terrain.", True),
        ("Quand passe le camion le dimanche ?", "Il passe à 7 h, sauf le dimanche.", False),
        ("كم تبلغ كلفة العقار؟", "تبلغ كلفة المشروع 90 مليون درهم دون احتساب العقار.", False),
        ("كم تبلغ كلفة المشروع؟", "تبلغ كلفة المشروع 90 مليون درهم دون احتساب العقار.", True),
        (
            "Combien coûte le service ?",
            "Le service, hors ligne jusqu'en mai, coûte 20 dirhams.",
            True,
        ),
    ],
)
def test_what_a_sentence_leaves_out_it_does_not_tell(question, text, fit):
    assert can_answer(understand(question, 1000), text) is fit
