"""The few words that answer outright, literally in the sentence, or none when unsure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.questions.question import understand
from assistant.short_answers.brief import brief


def short(question, sentence):
    return brief(understand(question, 1000), sentence)


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "Combien coûte le port ?",
            "Le port coûte 3,4 milliards de dirhams, dont 40 % d'acier.",
            "3,4 milliards de dirhams",
        ),
        ("كم كلفة الميناء؟", "تبلغ كلفة الميناء 3,4 مليارات درهم.", "3,4 مليارات درهم"),
        ("Quel pourcentage des PME ?", "Sur 800 PME, 45,5 % utilisent le cloud.", "45,5 %"),
        ("كم نسبة النساء؟", "تبلغ نسبة النساء ٤٥٫٥٪ من العاملين.", "٤٥٫٥٪"),
        ("كم عدد المسافرين؟", "ينقل الخط 62 ألف مسافر في اليوم.", "62 ألف"),
        (
            "Quand commencent les essais ?",
            "Les essais commencent le 15 septembre 2026.",
            "15 septembre 2026",
        ),
        ("متى تنطلق التجارب؟", "تنطلق التجارب في 15 شتنبر 2026.", "15 شتنبر 2026"),
        ("Combien de mois dure le chantier ?", "Le chantier dure trois mois.", "trois mois"),
    ],
)
def test_the_figure_asked_for_is_the_short_answer(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Combien d'emplois seront créés ?", "50 000"),
        ("Combien de jeunes seront formés ?", "20 000"),
        ("Combien de lignes ouvriront ?", ""),
    ],
)
def test_among_several_figures_the_one_beside_the_word_asked_decides(question, words):
    assert short(question, "Le plan crée 50 000 emplois et forme 20 000 jeunes.") == words


def test_the_same_value_written_twice_is_one_answer():
    sentence = "Le budget est de 11 milliards de dirhams (11 MMDH)."
    assert short("Quel est le budget ?", sentence) == "11 milliards de dirhams"


def test_a_figure_of_the_question_does_not_answer_it():
    assert short("Quand ouvrira le port en 2026 ?", "Il ouvrira en 2026.") == ""
    assert (
        short("Quand ouvrira le port en 2026 ?", "Il ouvrira en 2026, le 15 septembre 2026.")
        == "15 septembre 2026"
    )


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Quand ouvrira le port ?", "Il ouvrira en juin 2028 (source : MAP, 12 mai 2024).", "juin"),
        ("متى يفتح الميناء؟", "يفتح في يونيو 2028 (المصدر: لاماب، 12 ماي 2024).", "يونيو"),
    ],
)
def test_the_date_of_a_publication_is_not_the_date_asked(question, sentence, words):
    assert short(question, sentence) == f"{words} 2028"


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "Pourquoi ce nom ?",
            "Le nom a été choisi parce qu'il honore un savant ; il plaît.",
            "parce qu'il honore un savant",
        ),
        (
            "لماذا اختيرت تمارة؟",
            "اختيرت مدينة تمارة بسبب قربها من السكة. وهي كبيرة.",
            "بسبب قربها من السكة",
        ),
        ("Pourquoi ce nom ?", "Le nom est beau.", ""),
        ("لماذا اختيرت تمارة؟", "اختيرت مدينة تمارة سنة 2024.", ""),
    ],
)
def test_a_reason_is_the_clause_that_gives_it(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "Qui dirige le programme ?",
            "Le programme est dirigé par Salma Berrada, ingénieure.",
            "Salma Berrada",
        ),
        ("Qui est Salma Berrada ?", "Salma Berrada dirige le programme.", ""),
        (
            "Qui dirige le programme ?",
            "Selon Karim Alami, le programme est dirigé par Salma Berrada.",
            "Salma Berrada",
        ),
        (
            "Qui dirige le programme ?",
            "D’après Karim Alami, le programme est dirigé par Salma Berrada.",
            "Salma Berrada",
        ),
        ("Qui dirige le programme ?", "Le programme a un directeur, selon Karim Alami.", ""),
        ("Qui préside l'agence ?", "L'agence est présidée par Amal El Fallah.", "Amal El Fallah"),
    ],
)
def test_a_person_is_named_but_not_who_reports_it_nor_who_was_asked_about(
    question, sentence, words
):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Où se trouve le siège ?", "Le siège se trouve à Casablanca.", "Casablanca"),
        ("Où ouvrira l'école de Rabat ?", "L'école de Rabat ouvrira à Salé.", "Salé"),
        ("Où est le siège ?", "Le siège est petit.", ""),
    ],
)
def test_a_place_is_the_one_the_question_does_not_name(question, sentence, words):
    assert short(question, sentence) == words


_PORTS = (
    "Son budget est de 187 milliards de dirhams : 79 milliards pour les ports et 108 milliards "
    "pour le rail."
)
_RATE = "Le taux d'abandon doit passer de 8,4 % en 2023 à 5,5 % en 2027, puis à 3 % en 2030."
_STARTED = "Ses travaux, lancés le 24 avril 2025, doivent s'achever en 2030."
_LED = "Elle est dirigée par Mme Salma Berrada, qui a succédé à M. Anouar Tazi."
_SEATS = "Le bureau d'accueil est à Temara et le dépôt est à Salé."


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Quel est le budget du rail ?", _PORTS, "108 milliards"),
        ("Quel taux d'abandon vise-t-on pour 2027 ?", _RATE, "5,5 %"),
        ("Quel taux d'abandon vise-t-on pour 2030 ?", _RATE, "3 %"),
        (
            "Combien de jeunes formait-on en 2022 ?",
            "Le plan veut former 100 000 jeunes par an, contre 14 000 en 2022.",
            "14 000",
        ),
        (
            "كم كانت نسبة الانقطاع سنة 2024؟",
            "انخفضت نسبة الانقطاع إلى 7,1% سنة 2025، مقابل 7,8% سنة 2024.",
            "7,8%",
        ),
        (
            "كم يتقاضى المتدرب في السنة الثانية؟",
            "يتقاضى 3 200 درهم في السنة الأولى و3 900 درهم في السنة الثانية.",
            "3 900 درهم",
        ),
        (
            "كم شكاية تلقت جهة مراكش؟",
            "كانت جهة فاس الأولى بـ4 350 شكاية، تليها جهة مراكش بـ3 980 شكاية.",
            "3 980",
        ),
        (
            "Combien de cliniques possède Al-Amal ?",
            "Al-Shifa possède 11 cliniques et Al-Amal en possède 6.",
            "6",
        ),
        (
            "Combien de pharmacies sont équipées ?",
            "Sur les 3 400 pharmacies, 1 150 sont déjà équipées.",
            "1 150",
        ),
        ("كم صيدلية مجهزة؟", "ومن بين 3400 صيدلية في المملكة، جُهزت 1150 صيدلية.", "1150"),
        (
            "Combien d'emplois étaient prévus en 2025 ?",
            "Les projets ont créé 2 160 emplois en 2025, contre 3 000 prévus.",
            "3 000",
        ),
        (
            "Combien d'internats ont été livrés ?",
            "Le plan prévoyait 120 internats à la fin de 2025 ; 83 ont été livrés.",
            "83",
        ),
        ("Quand finiront les travaux ?", _STARTED, "2030"),
        ("متى تنتهي الأشغال؟", "انطلقت الأشغال في 24 أبريل 2025، وتنتهي في سنة 2030.", "2030"),
        ("شحال كيتخلص الشاب؟", "يصرف تعويضا قدره 2 000 درهم لمدة اثني عشر شهرا.", "2 000 درهم"),
        ("Qui dirigeait l'agence avant Mme Berrada ?", _LED, "Anouar Tazi"),
        ("Qui dirige l'agence ?", _LED, "Salma Berrada"),
        ("Où est le dépôt ?", _SEATS, "Salé"),
        ("Où est le bureau d'accueil ?", _SEATS, "Temara"),
    ],
)
def test_among_several_the_one_of_what_is_asked_is_marked(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            "Combien d'hôpitaux seront reliés en 2031 ?",
            "Le plan prévoit 80 hôpitaux reliés en 2028 et la totalité en 2031.",
        ),
        ("كم مستشفى سيكون مربوطا سنة 2031؟", "ربط 80 مستشفى في 2028 وجميع المستشفيات في 2031."),
        (
            "ما هي نسبة الربط في البادية؟",
            "تبلغ نسبة الربط 87,2 بالمائة في المدن و14 بالمائة فقط في الأرياف.",
        ),
        (
            "Combien de trains Ferrocar livrera-t-il ?",
            "L'OCF achètera 168 trains à trois sociétés :",
        ),
        (
            "Quand la banque a-t-elle versé son prêt ?",
            "Elle a promis 180 millions, qui n'étaient pas encore versés au 31 décembre 2025.",
        ),
        ("Quelle est la capacité du projet ?", "Ce projet est le plus grand des quatre projets."),
        ("Où sera-t-elle testée ?", "Elle sera testée à Nouakchott, Atar et Kiffa."),
        ("Qui a fondé la société ?", "Elle a été fondée par Lina Qasem et Omar Tell."),
        ("Qui a remplacé Rym Zouari ?", "Elle est dirigée par Mme Rym Zouari."),
        ("من وقع المذكرة؟", "وقعت الوزارة وشركة ميسترال (Mistral AI) المذكرة."),
    ],
)
def test_nothing_is_marked_where_what_is_asked_stands_elsewhere(question, sentence):
    assert short(question, sentence) == ""


_FIRES = (
    "اندلع 412 حريقا سنة 2025 وأتى على 2 150 هكتارا، بينما سُجل 505 حرائق سنة 2024 أتت على "
    "6 430 هكتارا."
)
_BURNT = "On a compté 412 incendies en 2025, qui ont brûlé 2 150 hectares, contre 505 en 2024."


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("كم حريقا سنة 2024؟", _FIRES, "505"),
        ("كم هكتارا احترق سنة 2025؟", _FIRES, "2 150 هكتارا"),
        ("Combien d'hectares ont brûlé en 2025 ?", _BURNT, "2 150 hectares"),
        ("Combien d'hectares ont brûlé en 2024 ?", _BURNT, ""),
    ],
)
def test_two_things_counted_in_two_years_are_told_apart(question, sentence, words):
    assert short(question, sentence) == words


def test_a_change_is_marked_in_percent_where_it_is_told_so():
    sentence = "Le partage a réduit de 20 % le prix de la fibre et permis jusqu'à 1 Gbit/s."
    assert short("De combien le prix de la fibre a-t-il baissé ?", sentence) == "20 %"


_STADIUM = "Le stade coûte 300 millions de dirhams (environ 30 millions de dollars)."
_SPENT = "يستثمر البلد 11 مليار درهم، أي ما يعادل نحو 1.2 مليار دولار، في النقل."


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Combien coûte le stade ?", _STADIUM, "300 millions de dirhams"),
        ("Combien de dollars coûte le stade ?", _STADIUM, "30 millions de dollars"),
        ("كم يستثمر البلد في النقل؟", _SPENT, "11 مليار درهم"),
        ("كم يستثمر البلد بالدولار في النقل؟", _SPENT, "1.2 مليار دولار"),
        (
            "Quelle est la superficie du parc ?",
            "Le parc s'étend sur 1 200 hectares (12 km²).",
            "1 200 hectares",
        ),
    ],
)
def test_a_conversion_is_marked_only_where_its_unit_is_asked(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("Quel numéro appeler ?", "En cas d'accident, appelez gratuitement le 177.", "177"),
        ("ما هو الرقم الذي أتصل به؟", "يمكن الاتصال بالرقم المجاني 1919.", "1919"),
        ("Quel numéro appeler ?", "En cas d'accident, appelez le 177 ou le 112.", ""),
        ("Quel numéro appeler ?", "La loi n° 28-00 régit les déchets.", ""),
    ],
)
def test_a_number_to_call_is_marked_where_it_is_alone(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        (
            "من يرأس اللجنة؟",
            "يرأس اللجنة السيد عبد الإله زروال، مدير الاستثمار.",
            "عبد الإله زروال",
        ),
        ("من يرأس اللجنة؟", "تمتحنهم لجنة يرأسها الدكتور حاتم زايد لامتحان شفهي بديل.", ""),
        ("من وقعها؟", "وقعها السيد كريم التازي، عن الوزارة، والسيدة أمل بناني، عن الشركة.", ""),
        ("أي شركة تنجز الأشغال؟", "أسندت إلى شركة «بحر للأشغال» بعد طلب عروض.", "بحر للأشغال"),
        (
            "Quelle agence suit les travaux ?",
            "La société « Bahr » les mène, l'agence les suit.",
            "",
        ),
        (
            "Quelles sociétés y participent ?",
            "IDAR, SHARE et La Marocaine Moderne y participent.",
            "",
        ),
    ],
)
def test_a_name_is_marked_where_nothing_makes_it_doubtful(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence", "rank"),
    [
        ("Quel est le rang du pays ?", "Le pays est classé 90e sur 193 pays en 2024.", "90e"),
        ("ما هو ترتيب المغرب؟", "جاء المغرب في المرتبة 90 من بين 193 بلدا سنة 2024.", "90"),
        ("Combien de places a-t-il gagnées au classement ?", "Il a gagné 11 places.", "11"),
    ],
)
def test_a_rank_is_marked_and_not_how_many_are_ranked(question, sentence, rank):
    assert short(question, sentence) == rank


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Combien la commune consacre-t-elle au transport ?", "Le transport aura 120 bus neufs."),
        (
            "Combien l'usine emploie-t-elle ?",
            "L'usine, qui a coûté 3 millions de dirhams, emploie 45 ouvriers.",
        ),
        ("Quel est le rang du pays ?", "Le pays est au quatrième rang africain en 2024."),
        ("كم طنا تنتج المدينة يوميا؟", "En 2019, la ville ne produisait que 295 tonnes par jour."),
        ("Quel est le prix du terrain ?", "Le coût est de 465 millions de dirhams, hors terrain."),
        ("كم ثمن الأرض؟", "تبلغ كلفة المشروع 30 مليون درهم دون احتساب ثمن الأرض."),
        ("متى يفتتح المركز؟", "انطلقت أشغال بناء المركز في مارس 2026."),
        ("Quand finiront les travaux ?", "Les travaux ont commencé en mai 2024."),
        (
            "متى يصل المشروع إلى البرلمان؟",
            "كتب الموقع يوم 6 نونبر 2025 أن المشروع سيصل إلى البرلمان.",
        ),
        ("Depuis quand le portail existe-t-il ?", "Le délai du portail était de 16 jours en 2025."),
        ("Quel est le rang du pays ?", "Le score du pays est de 0,6841."),
    ],
)
def test_the_value_of_something_else_is_not_marked(question, sentence):
    assert short(question, sentence) == ""


_MINISTRIES = "حصلت وزارة المالية عليها في يونيو 2023 ووزارة التعليم في فبراير 2024."
_FACULTIES = (
    "La faculté de droit accueille 5 200 étudiants, contre 1 400 pour la faculté de médecine."
)


@pytest.mark.parametrize(
    ("question", "sentence", "words"),
    [
        ("متى حصلت وزارة التعليم على الشهادة؟", _MINISTRIES, "فبراير 2024"),
        ("متى حصلت وزارة المالية على الشهادة؟", _MINISTRIES, "يونيو 2023"),
        ("متى حصلت وزارة العدل على الشهادة؟", _MINISTRIES, ""),
        ("Quand le ministère de l'Éducation l'a-t-il obtenue ?", _MINISTRIES, "فبراير 2024"),
        ("Combien d'étudiants à la faculté de médecine ?", _FACULTIES, "1 400"),
        ("Combien d'étudiants à la faculté de droit ?", _FACULTIES, "5 200"),
        (
            "كم مدة صلاحية البطاقة بالنسبة للقاصرين؟",
            "وتبلغ مدة صلاحية البطاقة عشر سنوات للراشدين وخمس سنوات للقاصرين.",
            "خمس سنوات",
        ),
    ],
)
def test_the_figure_of_the_body_asked_is_told_from_those_of_its_siblings(question, sentence, words):
    assert short(question, sentence) == words


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        ("Est-ce gratuit ?", "C'est gratuit pour 3 mois."),
        ("Comment s'inscrire ?", "L'inscription coûte 20 dirhams."),
        ("ما هو المشروع؟", "المشروع ميناء كلفته 3 مليارات درهم."),
    ],
)
def test_other_kinds_of_question_have_no_short_answer(question, sentence):
    assert short(question, sentence) == ""


_ASKED = st.sampled_from(
    ["Combien d'emplois ?", "Quand ?", "Pourquoi ?", "Qui ?", "Où ?", "كم درهما؟", "متى؟", "لماذا؟"]
)
_PIECES = st.sampled_from(
    "Le 12 50 000 % درهم milliards de dirhams parce qu' بسبب Salma Berrada à Rabat 2026 "
    "15 septembre (source : MAP, 2024) ٤٥٫٥٪ . ؛ ـ".split(" ")
)


@given(_ASKED, st.lists(_PIECES, max_size=12).map(" ".join))
def test_what_is_short_is_always_a_literal_part_of_the_sentence(question, sentence):
    assert short(question, sentence) in sentence


def test_a_body_that_opens_a_sentence_is_no_person():
    text = "La Commission nationale (CNDP) est présidée par Omar Seghrouchni."
    assert brief(understand("Qui préside la CNDP ?", 500), text) == "Omar Seghrouchni"
