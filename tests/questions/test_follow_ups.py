"""A follow-up takes what was asked before it, and leaves nothing old beside the new."""

import pytest

from assistant import Assistant
from assistant.proper_names.names import NameBook
from assistant.questions.answered import sole_person
from assistant.questions.conversation import resolve
from assistant.questions.leaning import elided
from assistant.questions.self_standing import asks_by_itself, owns_subject
from assistant.questions.shifts import shift_in
from assistant.questions.subjects import subject_of
from assistant.questions.times import only_time, retimed
from assistant.questions.turns import corrected, returned, without_thanks

MUSEUM = "Quand le musée Amal de Salé a-t-il ouvert ?"
POOL = "شحال كلف مسبح سلا؟"
MINISTRY = "ما هي ميزانية وزارة الصحة؟"


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("Et il ferme quand ?", "Il ferme quand (le musée Amal de Salé) ?"),
        (
            "Et leur atelier, il reçoit combien d'enfants ?",
            "Leur atelier, il reçoit combien d'enfants (le musée Amal de Salé) ?",
        ),
        ("Ça coûte combien ?", "Ça coûte combien (le musée Amal de Salé) ?"),
        ("Et quel est le prix du billet ?", "Quel est le prix du billet (le musée Amal de Salé) ?"),
        ("Quand a-t-il fermé ?", "Quand le musée Amal de Salé a-t-il fermé ?"),
        ("Quel public vise-t-elle ?", "Quel public vise-t-elle (le musée Amal de Salé) ?"),
    ],
)
def test_a_clause_of_its_own_is_never_put_into_the_question_before(question, understood):
    assert resolve(question, [MUSEUM]) == understood


@pytest.mark.parametrize(
    ("before", "question", "subject"),
    [
        (MUSEUM, "Combien de visiteurs ?", "(le musée Amal de Salé)"),
        (MUSEUM, "Combien de salles ont été rénovées ?", "(le musée Amal de Salé)"),
        (MUSEUM, "Dans combien de temps ?", "(le musée Amal de Salé)"),
        (MUSEUM, "Et qui a mené l'attaque ?", "(le musée Amal de Salé)"),
        (MUSEUM, "Qui a mené les travaux ?", "(le musée Amal de Salé)"),
        (MUSEUM, "Cette exposition dure combien de jours ?", "(le musée Amal de Salé)"),
        (MINISTRY, "وكم عدد موظفيها في المدن الكبرى؟", "(وزارة الصحة)"),
        (MINISTRY, "من نفذ الهجوم؟", "(وزارة الصحة)"),
        (POOL, "وشكون اللي دار المشروع؟", "(مسبح سلا)"),
        (POOL, "وفوقاش تسالات الأشغال؟", "(مسبح سلا)"),
        (POOL, "وفوقاش بدا بالضبط؟", "(مسبح سلا)"),
        (POOL, "وشحال من واحد عام فيه فالأول؟", "(مسبح سلا)"),
        (POOL, "كم زائرا؟", "(مسبح سلا)"),
    ],
)
def test_a_count_or_a_noun_that_is_of_something_takes_what_was_asked_about(
    before, question, subject
):
    assert subject in resolve(question, [before])


@pytest.mark.parametrize(
    "question",
    [
        "Qui est le ministre de la culture ?",
        "Et qui préside la fondation Anwar ?",
        "Et la Banque de Fès, c'est qui son directeur ?",
        "Qu'est-ce qu'un voilier ?",
        "Comment porter plainte ?",
        "Combien de places compte le stade de Fès ?",
        "Il y a combien d'écoles à Taza ?",
        "Et sinon, comment obtenir un permis ?",
        "شنو هي وكالة المياه؟",
        "وزارة العدل كم ميزانيتها؟",
        "ومن يدير المسرح الوطني؟",
        "وما هي ميزانية وزارة العدل؟",
        "وكم عدد سكان طنجة؟",
        "كم عدد المستشفيات في جهة الشرق؟",
        "ما هي الحوسبة؟",
        "من وقع مذكرة التفاهم مع فرنسا؟",
    ],
)
def test_a_question_with_its_own_subject_stays_alone(question):
    assert resolve(question, [MUSEUM, MINISTRY]) == question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Autre question : combien de forêts ?", "combien de forêts ?"),
        ("سؤال آخر لا علاقة له: من يدير المسرح الوطني؟", "من يدير المسرح الوطني؟"),
        ("Rien à voir : qui dirige la banque de Fès ?", "qui dirige la banque de Fès ?"),
    ],
)
def test_what_is_said_to_be_another_question_is_asked_alone(question, asked):
    assert resolve(question, [MUSEUM, MINISTRY]) == asked


def test_which_persons_did_it_leans_on_the_question_before():
    assert "musée" in resolve("Quelles personnes l'ont ouvert ?", [MUSEUM])


VISITS = "Combien de touristes ont visité Marrakech en juin 2019 ?"
EXPORTS = "كم بلغت صادرات الفوسفاط في سنة 2021؟"


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        (
            VISITS,
            "Et au premier semestre 2020 ?",
            "Combien de touristes ont visité Marrakech au premier semestre 2020 ?",
        ),
        (VISITS, "Et trois ans plus tard ?", "Combien de touristes ont visité Marrakech en 2022 ?"),
        (VISITS, "Et l'année d'avant ?", "Combien de touristes ont visité Marrakech en 2018 ?"),
        (EXPORTS, "وفي النصف الأول من 2023؟", "كم بلغت صادرات الفوسفاط في النصف الأول من 2023؟"),
        (EXPORTS, "وبعد سنتين؟", "كم بلغت صادرات الفوسفاط سنة 2023؟"),
        (EXPORTS, "وفي السنة الموالية؟", "كم بلغت صادرات الفوسفاط سنة 2022؟"),
        (
            "Combien d'arbres vise le plan Oasis 2030 en 2027 ?",
            "Et en 2028 ?",
            "Combien d'arbres vise le plan Oasis 2030 en 2028 ?",
        ),
        (
            "كم عاملا يشتغل في مصنع رونو سنة 2020؟",
            "وما الهدف بحلول 2028؟",
            "كم عاملا يشتغل في مصنع رونو بحلول 2028 (الهدف)؟",
        ),
        (
            "Combien d'élèves à Fès en 2020 ?",
            "Et quel est l'objectif pour 2030 ?",
            "Combien d'élèves à Fès pour 2030 (l'objectif) ?",
        ),
    ],
)
def test_a_new_time_leaves_nothing_of_the_old_one(before, question, understood):
    assert resolve(question, [before]) == understood


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        (MUSEUM, "Merci. Et le budget ?", "Quel est le budget du musée Amal de Salé ?"),
        (MUSEUM, "D'accord. Et les délais ?", "Quels sont les délais du musée Amal de Salé ?"),
        (POOL, "شكرا. ومتى فتح؟", "متى فتح (مسبح سلا)؟"),
        (
            "Combien d'arbres sont prévus par Oasis Verte 2030 ?",
            "Non, je parlais du plan des forêts.",
            "Combien d'arbres sont prévus par le plan des forêts ?",
        ),
        (
            "Quel est le prix du pont de Taza ?",
            "Non, celui de Fès.",
            "Quel est le prix du pont de Fès ?",
        ),
        (
            "Combien d'élèves vise l'accord de Taza ?",
            "Je voulais dire les apprentis du plan Horizon.",
            "Combien d'apprentis du plan Horizon ?",
        ),
        (POOL, "لا، كنقصد ملعب سلا", "شحال كلف ملعب سلا؟"),
        (
            "كم تلميذا تستهدف اتفاقية تازة؟",
            "لا، كنت أقصد المتدربين في برنامج الأفق.",
            "كم عدد المتدربين في برنامج الأفق؟",
        ),
    ],
)
def test_thanks_and_corrections_lead_back_to_the_question_before(before, question, understood):
    assert resolve(question, [before]) == understood


@pytest.mark.parametrize("question", ["Non, merci", "Non.", "Merci", "لا شكرا"])
def test_a_refusal_corrects_nothing(question):
    assert resolve(question, [MUSEUM, POOL]) == question


@pytest.mark.parametrize(
    ("history", "question", "understood"),
    [
        (
            ["Quelle est la hauteur du pont de Taza ?", "Et celui de Fès ?"],
            "Revenons au premier : qui doit le payer ?",
            "qui doit le payer (pont de Taza) ?",
        ),
        (
            ["من يدير مسرح طنجة؟", "ومسرح فاس؟"],
            "نرجع للأول: كم كلفته؟",
            "كم كلفته (مسرح طنجة)؟",
        ),
        (
            [MUSEUM, "Combien de visiteurs en 2022 ?"],
            "Et l'année suivante ?",
            "Combien de visiteurs en 2023 (le musée Amal de Salé) ?",
        ),
        (
            ["Qui a bâti le barrage de Taza ?", "Quelle est sa hauteur ?"],
            "Et celle du barrage de Fès ?",
            "Quelle est sa hauteur (le barrage de Fès) ?",
        ),
        (
            ["من يدير مديرية الأرصاد؟", "والمديرية الجهوية للصحة؟"],
            "والمديرية العامة للغابات؟",
            "من يدير المديرية العامة للغابات؟",
        ),
        (
            ["فين كاينين المسابح ديال البلدية؟", "ديال سلا شحال كلفات البناية ديالها؟"],
            "وشحال من واحد عام فيها؟",
            "شحال من واحد عام فيها (المسابح ديال البلدية ديال سلا)؟",
        ),
        ([MUSEUM], "Et l'autre ?", "Et l'autre ?"),
    ],
)
def test_a_follow_up_is_read_with_the_turns_it_goes_on_from(history, question, understood):
    assert resolve(question, history) == understood


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        (
            "Selon l'enquête de 2020, quelle part des hommes lit ?",
            "Et les femmes ?",
            "Selon l'enquête de 2020, quelle part des femmes ?",
        ),
        (
            "Combien d'enfants ont suivi le cours de natation ?",
            "Et les filles ?",
            "Combien de filles ont suivi le cours de natation ?",
        ),
        (
            "Combien de lits compte l'hôpital de Fès ?",
            "Et de médecins ?",
            "Combien de médecins compte l'hôpital de Fès ?",
        ),
        (
            "Quel est le taux d'usage de Zellige en ville selon le relevé ?",
            "Et à Agadir ?",
            "Quel est le taux d'usage de Zellige à Agadir selon le relevé ?",
        ),
        (
            "La Poste a été fermée à quelle date ?",
            "Et la mairie des Oudayas ?",
            "La mairie des Oudayas a été fermée à quelle date ?",
        ),
        (
            "Combien de touristes ont visité Marrakech ?",
            "Et à Agadir ?",
            "Combien de touristes ont visité Agadir ?",
        ),
    ],
)
def test_a_phrase_replaces_its_like_only(before, question, understood):
    assert resolve(question, [before]) == understood


SCHOOL = "كم طالبا يدرس في معهد الصيد بالعرائش؟"
DAM = "Combien d'hectares irrigue le barrage Al Amal ?"
HARBOUR = "شحال من واحد خدام فالميناء ديال آسفي؟"
TRAMWAY = "Qui gère le tramway d'Oujda ?"
FISHING = "متى وقع اتفاق الصيد مع اليابان؟"


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        (DAM, "Et l'an dernier ?", "Combien d'hectares irrigue le barrage Al Amal l'an dernier ?"),
        (DAM, "Combien en 2020 ?", "Combien d'hectares irrigue le barrage Al Amal en 2020 ?"),
        (DAM, "Et avant lui ?", "Combien d'hectares irrigue le barrage Al Amal avant lui ?"),
        (DAM, "Et l'autre barrage ?", "Et l'autre barrage ?"),
        (
            DAM,
            "Et le calendrier des travaux ?",
            "Quel est le calendrier des travaux (le barrage Al Amal) ?",
        ),
        (
            DAM,
            "Quand l'accord a-t-il été signé ?",
            "Quand l'accord a-t-il été signé (le barrage Al Amal) ?",
        ),
        (
            "Quels élus ont visité l'usine de Taza ?",
            "Combien étaient-ils ?",
            "Combien étaient-ils (élus ont visité l'usine de Taza) ?",
        ),
        (TRAMWAY, "Pas Oujda, Fès", "Qui gère le tramway de Fès ?"),
        (TRAMWAY, "Je ne parle pas d'Oujda mais de Fès.", "Qui gère le tramway de Fès ?"),
        (SCHOOL, "ومن يديره؟", "من يديره (معهد الصيد بالعرائش)؟"),
        (SCHOOL, "والإناث؟", "كم من الإناث يدرس في معهد الصيد بالعرائش؟"),
        (SCHOOL, "لا، معهد البناء", "كم طالبا يدرس في معهد البناء بالعرائش؟"),
        (SCHOOL, "ماذا عن معهد الفندقة بأكادير؟", "كم طالبا يدرس في معهد الفندقة بأكادير؟"),
        (HARBOUR, "وفأكادير؟", "شحال من واحد خدام فالميناء ديال أكادير؟"),
        (HARBOUR, "ودابا؟", "شحال من واحد خدام فالميناء ديال آسفي دابا؟"),
        (FISHING, "ومع روسيا؟", "متى وقع اتفاق الصيد مع روسيا؟"),
        (FISHING, "وما قيمة التعويض المالي؟", "ما قيمة التعويض المالي (اتفاق الصيد مع اليابان)؟"),
    ],
)
def test_what_changes_is_changed_and_the_rest_is_kept(before, question, understood):
    assert resolve(question, [before]) == understood


@pytest.mark.parametrize(
    "question",
    [
        "Le nombre d'emplois ?",
        "Quel est le nombre d'emplois prévus ?",
        "Et les emplois ?",
        "Et côté emploi ?",
        "Et concernant le coût ?",
        "Et au niveau des délais ?",
        "Et ses partenaires ?",
        "Qui finance ?",
        "C'est pour quand ?",
        "C'est qui le constructeur ?",
        "Est-ce que ça crée des emplois ?",
    ],
)
def test_what_is_asked_of_a_place_is_never_asked_of_anything_larger(question):
    understood = resolve(question, ["Quelle est la puissance de la centrale Noor de Tata ?"])
    assert "centrale Noor de Tata" in understood
    assert "puissance" not in understood


@pytest.mark.parametrize(
    ("question", "understood"),
    [
        ("والكلفة؟", "ما كلفة المحطة الشمسية بطاطا؟"),
        ("وبخصوص التمويل؟", "ما تمويل المحطة الشمسية بطاطا؟"),
        ("وتاريخ افتتاحها؟", "تاريخ افتتاحها (المحطة الشمسية بطاطا)؟"),
        ("كم عدد الوظائف؟", "كم عدد الوظائف (المحطة الشمسية بطاطا)؟"),
        ("شكون الشركة؟", "شكون الشركة (المحطة الشمسية بطاطا)؟"),
        ("متى ستنتهي الأشغال؟", "متى ستنتهي الأشغال (المحطة الشمسية بطاطا)؟"),
    ],
)
def test_an_arabic_measure_is_asked_of_the_same_thing(question, understood):
    assert resolve(question, ["ما قدرة المحطة الشمسية بطاطا؟"]) == understood


@pytest.mark.parametrize(
    ("question", "language", "subject"),
    [
        ("Qui le dirige (le port de Safi) ?", "fr", "le port de Safi"),
        ("Où la Banque Atlas compte-t-elle ouvrir à Fès ?", "fr", "la Banque Atlas"),
        (
            "Combien d'articles compte la loi du groupe Atlas sur l'eau ?",
            "fr",
            "la loi du groupe Atlas sur l'eau",
        ),
        ("Quelle est la superficie du parc de Toubkal ?", "fr", "parc de Toubkal"),
        ("شكون اللي سينا على الاتفاق ديال مسبح سلا؟", "ar", "الاتفاق ديال مسبح سلا"),
        ("منذ متى يوجد تطبيق Nour؟", "ar", "تطبيق Nour"),
        ("فشحال من مدينة كان الترامواي ملي بدا؟", "ar", "الترامواي"),
    ],
)
def test_the_subject_is_whole_and_without_its_verb(question, language, subject):
    assert subject_of(question, language) == subject


def test_the_pieces_of_a_turn_are_told_apart():
    assert without_thanks("Merci. Et le prix ?") == "Et le prix ?"
    assert without_thanks("Merci.") == "Merci."
    assert corrected("Non, je pensais au stade.", "fr") == "le stade"
    assert corrected("Combien coûte le stade ?", "fr") == ""
    assert returned("Combien coûte le stade ?", "fr") is None
    back = returned("Pour revenir au stade, combien coûte-t-il ?", "fr")
    assert back is not None and (back.topic, back.rank) == ("le stade", None)
    assert elided("Combien de visiteurs ?") and not elided("Combien coûte le stade de Fès ?")
    assert asks_by_itself("il ouvre quand", "fr") and not asks_by_itself("le prix du pont", "fr")
    assert owns_subject("qui préside l'Office", "fr") and not owns_subject("qui l'a signé", "fr")
    assert only_time("en 2026") and not only_time("le budget 2026")
    assert shift_in("deux ans plus tard", "en 2020 et en 2021", "fr") is None
    assert retimed("Combien de vols", "en 2020") == "Combien de vols en 2020"


@pytest.mark.parametrize(
    ("history", "question", "understood"),
    [
        (["Qui dirige le port de Safi ?"], "Même question pour celui de Fès.",
         "Qui dirige le port de Fès ?"),
        (["متى افتتح ميناء طنجة؟"], "نفس السؤال بخصوص ميناء الناظور", "متى افتتح ميناء الناظور؟"),
        (
            ["Quels secteurs l'institut Atlas de Nador doit-il servir ?"],
            "Et celui de Fès, quelles universités y sont associées ?",
            "Celui de Fès, quelles universités y sont associées (l'institut Atlas de Fès) ?",
        ),
        (
            ["Nour a payé combien sa licence TV ?"],
            "Et elle compte combien d'abonnés ?",
            "Elle compte combien d'abonnés (Nour) ?",
        ),
        (
            ["شحال من مدينة كانت فيها الحافلات نهار تطلقات فالمغرب؟"],
            "وف 2026؟",
            "شحال من مدينة كانت فيها الحافلات نهار تطلقات فالمغرب ف 2026؟",
        ),
    ],
)  # fmt: skip
def test_the_same_is_asked_of_another_and_a_name_that_acts_is_asked_about(
    history, question, understood
):
    assert resolve(question, history) == understood


ALERTS = "Combien d'alertes ont été relevées en 2025 ?"
FAIR = "Quand s'est tenu le salon Horizon Expo 2025 ?"
ALERTS_ARABIC = "كم إنذارا سُجل سنة 2024؟"


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        (ALERTS, "C'était combien l'année précédente ?",
         "Combien d'alertes ont été relevées en 2024 ?"),
        (ALERTS, "Et l'année suivante, c'était combien ?",
         "Combien d'alertes ont été relevées en 2026 ?"),
        (ALERTS, "Quatre ans après ?", "Combien d'alertes ont été relevées en 2029 ?"),
        (ALERTS, "Combien deux ans avant ?", "Combien d'alertes ont été relevées en 2023 ?"),
        (ALERTS, "Et combien de pannes la même année ?", "Combien de pannes en 2025 (alertes) ?"),
        (ALERTS, "Quel était le budget de la ville de Fès l'année d'avant ?",
         "Quel était le budget de la ville de Fès en 2024 ?"),
        (FAIR, "et l'édition suivante, c'était prévu quand ?",
         "Quand s'est tenu le salon Horizon Expo 2026 ?"),
        (FAIR, "Et l'édition d'avant ?", "Quand s'est tenu le salon Horizon Expo 2024 ?"),
        (FAIR, "Et l'édition 2023 ?", "Quand s'est tenu le salon Horizon Expo 2023 ?"),
        (ALERTS, "Il y en avait combien l'année précédente ?",
         "Combien d'alertes ont été relevées en 2024 ?"),
        (ALERTS, "Cette année-là, qui dirigeait l'Office des phares ?",
         "En 2025, qui dirigeait l'Office des phares ?"),
        (FAIR, "L'édition précédente a réuni combien d'exposants ?",
         "L'édition de 2024 a réuni combien d'exposants (le salon Horizon Expo 2024) ?"),
        ("ما عدد السياح في 2022؟", "وفي السنة نفسها كم بلغت المداخيل؟",
         "كم بلغت المداخيل سنة 2022 (السياح)؟"),
        ("شحال من سائح جا ف2022؟", "والعام اللي قبل؟", "شحال من سائح جا سنة 2021؟"),
        (ALERTS_ARABIC, "وبعدها بأربع سنوات؟", "كم إنذارا سُجل سنة 2028؟"),
        (ALERTS_ARABIC, "وكم بعد ذلك بسنتين؟", "كم إنذارا سُجل سنة 2026؟"),
        (ALERTS_ARABIC, "كم كان في السنة السابقة؟", "كم إنذارا سُجل سنة 2023؟"),
        (ALERTS_ARABIC, "والسنة الماضية؟", "كم إنذارا سُجل سنة 2023؟"),
        (ALERTS_ARABIC, "وشحال كان العام اللي من بعد؟", "كم إنذارا سُجل سنة 2025؟"),
        (ALERTS_ARABIC, "ومن بعد بربع سنين؟", "كم إنذارا سُجل سنة 2028؟"),
        ("متى نُظم معرض الأفق سنة 2023؟", "والدورة الموالية؟", "متى نُظم معرض الأفق سنة 2024؟"),
        ("متى نُظم معرض الأفق سنة 2023؟", "ودورة 2025؟", "متى نُظم معرض الأفق سنة 2025؟"),
    ],
)  # fmt: skip
def test_a_time_told_from_the_year_before_becomes_that_year(before, question, understood):
    assert resolve(question, [before]) == understood


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (MUSEUM, "C'était combien l'année précédente ?"),
        ("Combien d'alertes entre 2020 et 2022 ?", "Combien de vols l'année précédente ?"),
        (ALERTS, "Combien de vols à Fès en 2023 et l'année suivante ?"),
        (ALERTS, "Combien de vols à Fès deux ans après l'année de la crue ?"),
    ],
)
def test_without_one_year_to_count_from_no_year_is_made_up(before, question):
    assert "l'année" in resolve(question, [before])


@pytest.mark.parametrize(
    "question",
    [
        "كم بلغت ميزانية المسرح الوطني السنة الماضية؟",
        "كم كان عدد سكان طنجة بعد سنة من الزلزال؟",
        "متى ستقام دورة 2027 من معرض الأفق؟",
    ],
)
def test_a_time_told_from_today_or_from_an_event_is_not_told_from_the_year_before(question):
    assert resolve(question, [ALERTS_ARABIC]) == question


OFFICE = "Qui dirige l'Office des phares ?"
AGENCY = "من يدير وكالة المنارات؟"


def told(question):
    return {"fr": "Nora Alami", "ar": "نورة العلمي"}[
        "ar" if any("ء" <= one <= "ي" for one in question) else "fr"
    ]


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        (OFFICE, "Qui l'a remplacée ?", "Qui a remplacé Nora Alami ?"),
        (OFFICE, "Et qui l'a nommée ?", "Qui a nommé Nora Alami ?"),
        (OFFICE, "Où est-elle née ?", "Où Nora Alami est-elle née ?"),
        (OFFICE, "Quel âge a-t-elle ?", "Quel âge Nora Alami a-t-elle ?"),
        (OFFICE, "Elle est née où ?", "Nora Alami est née où ?"),
        (OFFICE, "Quel est son rôle ?", "Quel est le rôle de Nora Alami ?"),
        (OFFICE, "Quelle est sa formation ?", "Quelle est la formation de Nora Alami ?"),
        ("Quelle société construit le pont de Taza ?", "Où est-elle basée ?",
         "Où Nora Alami est-elle basée ?"),
        (AGENCY, "ومن خلفها؟", "من خلف نورة العلمي؟"),
        (AGENCY, "كم عمرها؟", "كم عمر نورة العلمي؟"),
        (AGENCY, "أين ولدت؟", "أين ولدت نورة العلمي؟"),
        (AGENCY, "شنو هو الدور ديالها؟", "شنو هو الدور ديال نورة العلمي؟"),
        (AGENCY, "ومتى تم تعيينها؟", "متى تم تعيين نورة العلمي؟"),
        (OFFICE, "Qui lui a succédé ?", "Qui a succédé à Nora Alami ?"),
        (OFFICE, "Et elle, elle est née où ?", "Nora Alami est née où ?"),
        (OFFICE, "Et avant elle ?", "Qui a précédé Nora Alami ?"),
        (OFFICE, "Et après elle, qui ?", "Qui a succédé à Nora Alami ?"),
        (AGENCY, "وقبلها؟", "من سبق نورة العلمي؟"),
        ("شكون هي مديرة المتحف؟", "وشكون كان قبلها؟", "من سبق نورة العلمي؟"),
        (AGENCY, "ما منصبها السابق؟", "ما منصبها السابق (نورة العلمي)؟"),
        (OFFICE, "Et depuis quand ?", "Depuis quand Nora Alami dirige l'Office des phares ?"),
    ],
)  # fmt: skip
def test_a_pronoun_after_a_question_of_who_stands_for_its_answer(before, question, understood):
    assert resolve(question, [before], told) == understood


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (OFFICE, "Quel est son budget ?"),
        (OFFICE, "Quand a-t-il été créé ?"),
        (TRAMWAY, "Il coûte combien ?"),
        (MUSEUM, "Qui l'a remplacé ?"),
        (AGENCY, "كم ميزانيتها؟"),
        (AGENCY, "متى أنشئت؟"),
    ],
)
def test_a_pronoun_of_the_thing_asked_about_is_not_of_the_answer(before, question):
    assert resolve(question, [before], told) == resolve(question, [before])


def test_since_when_is_asked_of_the_one_who_answers():
    understood = resolve("ومنذ متى؟", [AGENCY], lambda _: "سعيد الناصري")
    assert understood == "منذ متى يدير سعيد الناصري وكالة المنارات؟"


def test_the_answer_is_asked_for_only_where_it_is_meant_and_unknown_it_changes_nothing():
    asked = []
    resolve("Quel est son budget ?", [OFFICE], asked.append)
    assert asked == []
    assert resolve("Où est-elle née ?", [OFFICE], lambda _: "") == resolve(
        "Où est-elle née ?", [OFFICE]
    )


HARBOURS = """---
title: "Ports de pêche"
language: fr
date: 2024-11-02
publisher: "Agence d'essai"
status: adopted
url: "https://example.org/fr/ports"
---
# Ports de pêche

## Direction

Le port de Larache est dirigé par Salma Idrissi. Salma Idrissi est née à Ouezzane.
"""


def test_the_question_of_who_is_answered_first_and_its_answer_is_what_is_asked_about(tmp_path):
    (tmp_path / "corpus" / "fr").mkdir(parents=True)
    (tmp_path / "corpus" / "fr" / "ports.md").write_text(HARBOURS, "utf-8")
    assistant = Assistant.build(tmp_path / "corpus", tmp_path / "index")
    answer = assistant.ask("Où est-elle née ?", ["Qui dirige le port de Larache ?"])
    assert answer.understood == "Où Salma Idrissi est-elle née ?"
    assert "Ouezzane" in answer.text and answer.question == "Où est-elle née ?"


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        (MUSEUM, "Là-dessus, quelle somme vient de la région ?",
         "Quelle somme vient de la région (le musée Amal de Salé) ?"),
        (MUSEUM, "Sur ce total, combien vient de l'État ?",
         "Combien vient de l'État (le musée Amal de Salé) ?"),
        ("Combien de marins le port de Safi emploie-t-il ?", "Parmi eux, combien de femmes ?",
         "Combien de femmes (le port de Safi) ?"),
        (MUSEUM, "Dans ce cas, qui paie ?", "Qui paie (le musée Amal de Salé) ?"),
        (POOL, "ومن ذلك، كم دفعت الجهة؟", "كم دفعت الجهة (مسبح سلا)؟"),
        (POOL, "ومنها شحال عطات الجهة؟", "شحال عطات الجهة (مسبح سلا)؟"),
    ],
)  # fmt: skip
def test_an_adverb_that_points_back_gives_way_to_what_was_asked_about(before, question, understood):
    assert resolve(question, [before]) == understood


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        ("Dans quel délai la mairie doit-elle répondre ?", "Et si c'est urgent ?",
         "Dans quel délai la mairie doit-elle répondre si c'est urgent ?"),
        ("Combien paie-t-on à Fès si l'on est étudiant ?", "Et si l'on est retraité ?",
         "Combien paie-t-on à Fès si l'on est retraité ?"),
        ("في كم يوم يجب على البلدية أن تجيب؟", "وإذا كان مستعجلا؟",
         "في كم يوم يجب على البلدية أن تجيب إذا كان مستعجلا؟"),
        ("شحال كيخلص الواحد فالمسبح؟", "وإلا كان طالب؟",
         "شحال كيخلص الواحد فالمسبح إلا كان طالب؟"),
        ("كيف أحصل على جواز السفر؟", "وإذا ضاع؟", "كيف أحصل على جواز السفر إذا ضاع؟"),
        ("كيف أحصل على جواز السفر؟", "وفي حالة الضياع؟",
         "كيف أحصل على جواز السفر في حالة الضياع؟"),
        ("كيفاش ناخد الباسبور؟", "وإلا كنت صغير؟", "كيفاش ناخد الباسبور إلا كنت صغير؟"),
        ("في كم يوم تجيب البلدية إذا كان الطلب عاديا؟", "وإذا كان مستعجلا؟",
         "في كم يوم تجيب البلدية إذا كان مستعجلا؟"),
    ],
)  # fmt: skip
def test_a_condition_is_added_to_the_whole_question_before(before, question, understood):
    assert resolve(question, [before]) == understood


def test_the_same_year_is_a_time_even_where_no_year_was_asked_about():
    understood = resolve("ومع نهاية السنة نفسها؟", ["في كم مدينة كان الترامواي عند انطلاقه؟"])
    assert understood == "في كم مدينة كان الترامواي عند انطلاقه مع نهاية السنة نفسها؟"
    assert resolve("Et à la fin de la même année ?", [DAM]) == (
        "Combien d'hectares irrigue le barrage Al Amal à la fin de la même année ?"
    )


def test_another_interrogative_before_a_subject_leaves_it_no_capital():
    assert resolve("Depuis quand ?", ["La digue est-elle fermée ?"]) == (
        "Depuis quand la digue est-elle fermée ?"
    )


@pytest.mark.parametrize(
    ("answer", "name"),
    [
        ("يدير سعيد الناصري وكالة المنارات.", "سعيد الناصري"),
        ("يدير سعيد الناصري وكالة المنارات، وأنشأها السيد كريم بناني.", ""),
        ("حضر سعيد الناصري حفل وكالة المنارات.", ""),
    ],
)
def test_who_does_it_is_the_one_named_behind_the_verb_that_was_asked(answer, name):
    assert sole_person(AGENCY, answer, NameBook(()).names) == name


def test_a_condition_that_asks_by_itself_is_no_fragment():
    asked = "Et si je perds ma carte, que dois-je faire ?"
    assert not resolve(asked, [MUSEUM]).startswith("Quand")


@pytest.mark.parametrize(
    ("before", "question", "understood"),
    [
        ("ما هي الأبناك الخاصة التي مولت ميناء آسفي؟", "ومن مول من الجهات العمومية؟",
         "من مول من الجهات العمومية (ميناء آسفي)؟"),
        ("شكون الشركات اللي سينات الاتفاق ديال الميناء؟", "وشكون سينا من الدولة؟",
         "شكون سينا من الدولة (الاتفاق ديال الميناء)؟"),
        ("ما هي الشركات التي مولت الميناء؟", "وأي بنوك مولته؟", "أي بنوك مولته (الميناء)؟"),
        ("Quelles sont les banques privées qui ont financé le port de Safi ?",
         "Et qui l'a financé côté public ?", "Qui l'a financé côté public (le port de Safi) ?"),
    ],
)  # fmt: skip
def test_those_who_did_it_are_not_carried_where_others_who_did_are_asked(
    before, question, understood
):
    assert resolve(question, [before]) == understood


def test_something_alike_is_another_thing():
    history = ["من تبنى الهجوم على البنك الشعبي؟", "ومتى تعرضت منصة فلاحتي لهجوم مماثل؟"]
    understood = resolve("ومن تبناه؟", history)
    assert "البنك" not in understood and "فلاحتي" in understood
