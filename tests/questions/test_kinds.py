"""What a question asks for when it is bare words, or Moroccan Arabic in either script."""

import pytest

from assistant.questions.focus import focus_of
from assistant.questions.kinds import kind_of
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("prix du centre de donnees 500 MW", "money"),
        ("budget IA", "money"),
        ("À quoi sert le budget ?", "list"),
        ("Fin du barrage de Tiouine ?", "date"),
        ("نهاية أشغال السد", "date"),
        ("Quelle est l'autonomie des bus électriques ?", "number"),
        ("Quelle est la profondeur du port ?", "number"),
        ("Quel est le poids maximal ?", "number"),
        ("C'est quoi le rendement d'un réseau ?", "definition"),
        ("ما هو العلو المسموح به للبنايات؟", "number"),
        ("ما هي طاقة المحطة الاستيعابية؟", "number"),
        ("ما هو الحد الأدنى للأجر؟", "number"),
        ("ما هي الطاقة المتجددة؟", "definition"),
        ("Quelle est l'autonomie des régions ?", "other"),
        ("Quels projets le budget finance-t-il ?", "list"),
        ("فيم تصرف الميزانية؟", "other"),
        ("L'IA est censée faire gagner combien à l'économie marocaine ?", "money"),
        ("كم خلصت اتصالات المغرب على رخصة 5G؟", "money"),
        ("شحال غادي يتصرف على المشروع؟", "money"),
        ("Il y a combien de centres ?", "number"),
        ("ما هي قيمة الاتفاقية الموقعة مع شركة ميسترال؟", "money"),
        ("قيمة الاتفاقية مع ميسترال", "money"),
        ("bch7al lbillet", "money"),
        ("coût du data center", "money"),
        ("شنو الميزانية ديال الرقمنة", "money"),
        ("montant de l'investissement", "money"),
        ("date d'ouverture des écoles", "date"),
        ("وقتاش غادي يتحلو المدارس ديال تارودانت وبركان؟", "date"),
        ("fo9ach ghadi thell l'ecole", "date"),
        ("imta ghadi ybda", "date"),
        ("تاريخ افتتاح المعهد", "date"),
        ("الاستراتيجية امتا غادي تبدا؟", "date"),
        ("nombre d'emplois", "number"),
        ("ch7al d lkhadma ghadi tkhla9", "number"),
        ("شحال ديال الناس", "number"),
        ("Combien d'élèves l'école peut-elle accueillir ?", "number"),
        ("عدد المناصب", "number"),
        ("capacité du data center", "number"),
        ("Quelle est la part des femmes parmi les diplômés formés ?", "percent"),
        ("part du numérique dans le PIB", "percent"),
        ("lieu de signature de l'accord", "place"),
        ("fin ghadi ytbna", "place"),
        ("onepoint s'installe où au maroc", "place"),
        ("Les Assises de l'IA, c'était où ?", "place"),
        ("مكان مركز البيانات", "place"),
        ("ف أشمن مدينة", "place"),
        ("أش من مدينة فيها المركز", "place"),
        ("ما هو مقر الوكالة؟", "place"),
        ("Quel est le siège de l'agence ?", "place"),
        ("فين غادي يتبناو معاهد الجزري؟", "place"),
        ("chkoun l wazira", "person"),
        ("ministre du numérique", "person"),
        ("Comment s'appelle la responsable de la transition ?", "person"),
        ("وزيرة الرقمنة", "person"),
        ("المسؤول عن المشروع", "person"),
        ("nom du directeur de l'ADD", "person"),
        ("ما اسم الوزيرة؟", "person"),
        ("3lach darou had lcentre", "reason"),
        ("kifach ghadi ykhdem", "means"),
        ("Comment obtenir un visa ?", "means"),
        ("wach kayn budget", "yesno"),
        ("Comment s'appelle le programme ?", "other"),
        ("fin des travaux du data center", "date"),
        ("objectifs de la stratégie", "other"),
        ("ministère du numérique", "other"),
        ("وزارة الصحة", "other"),
        ("الشركات الناشئة والمحور الثاني", "other"),
    ],
)
def test_bare_words_and_moroccan_questions_have_their_kind(question, kind):
    assert understand(question, 1000).kind == kind


@pytest.mark.parametrize(
    ("question", "focus"),
    [
        ("ch7al d lkhadma ghadi tkhla9", "lkhadma"),
        ("شحال ديال الناس حضرو", "الناس"),
        ("Quelle est la part des femmes ?", "femmes"),
        ("شحال غادي يكلف المركز", ""),
        ("شحال جمعات الشركة", ""),
        ("Combien a coûté le port ?", ""),
        ("Combien y a-t-il d'écoles ?", "ecoles"),
        ("Combien de MW aura le centre ?", "mw"),
        ("Combien le plan Digital 2030 prévoit-il d'emplois ?", "emplois"),
        ("Combien la région va-t-elle recevoir de touristes d'ici 2030 ?", "touristes"),
        ("Combien le ministère a-t-il dépensé ?", ""),
        ("Quels sont les quatre nouveaux ponts ?", "ponts"),
        ("Quel est le montant total prévu pour la gare ?", ""),
        ("Quel est le montant maximum du prêt ?", "pret"),
    ],
)
def test_what_is_counted_is_found_behind_the_words_before_it(question, focus):
    assert focus_of(question) == focus


@pytest.mark.parametrize("text", ["", "?", "123", "www"])
def test_a_text_that_asks_nothing_is_of_another_kind(text):
    assert kind_of(text) == "other"


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Combien touche un apprenti ?", "money"),
        ("Combien reçoit une famille par mois ?", "money"),
        ("Combien a-t-elle reçu de lettres ?", "number"),
        ("Combien la France a-t-elle donné ?", "money"),
        ("Combien la banque a-t-elle prêté ?", "money"),
        ("Combien a-t-il levé ?", "money"),
        ("كم جمعت الشركة الناشئة؟", "money"),
        ("كم جمعت الجمعية من توقيع؟", "number"),
        ("كم يتقاضى المتدرب؟", "money"),
        ("كم تدفع الدولة؟", "money"),
        ("شحال كيتخلص الممرض؟", "money"),
        ("شحال خصصات الدولة للصحة؟", "money"),
        ("قداش تكلف القنطرة؟", "money"),
        ("بقداش التذكرة؟", "money"),
        ("كم كانت نسبة النجاح؟", "percent"),
        ("كم بلغت نسبة النجاح؟", "percent"),
        ("شحال نسبة النجاح؟", "percent"),
        ("Quelle était la part des filles ?", "percent"),
        ("Quel était le taux de réussite ?", "percent"),
        ("Quel est le chômage des jeunes ?", "percent"),
        ("شكون المدير؟", "person"),
        ("شكون اللي كيترأس اللجنة؟", "person"),
        ("من يمول الجسر؟", "person"),
        ("ما هي المجالات المستثناة من القانون؟", "list"),
        ("Que risque celui qui vend ce vaccin ?", "other"),
        ("Quelles aides existent ?", "list"),
        ("Quelle aide reçoit un éleveur ?", "money"),
        ("Quel est le numéro du décret ?", "other"),
        ("ما رقم المرسوم؟", "other"),
        ("A quel numéro téléphoner ?", "number"),
        ("Où en est le pont ?", "other"),
        ("فين وصلات الأشغال؟", "other"),
        ("Le pont, c'est pour quand ?", "date"),
        ("C'est quoi la longueur du pont ?", "number"),
        ("وين القنطرة؟", "place"),
        ("شنوة السبب؟", "reason"),
        ("علاه تعطل القطار؟", "reason"),
        ("وقتاش يتحل السوق؟", "date"),
        ("ما هو آخر أجل للتسجيل؟", "date"),
        ("ما هو المحور الذي نال أكبر نصيب؟", "other"),
        ("شنو هو النوع اللي كيتنتج أكثر؟", "other"),
        ("C'est quoi le port qui débarque le plus ?", "other"),
        ("ما المطلوب من مالك القارب للحصول على ثمن قارب جديد؟", "other"),
    ],
)
def test_what_a_verb_of_paying_a_rate_or_a_dialect_asks_for(question, kind):
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Combien la commune consacre-t-elle aux bus ?", "money"),
        ("Combien de bus la commune consacre-t-elle à l'école ?", "number"),
        ("Combien la région mobilise-t-elle pour les routes ?", "money"),
        ("Combien la région mobilise-t-elle de pompiers ?", "number"),
        ("Combien ont été mobilisés ?", "number"),
        ("كم رصدت الوزارة للتعليم؟", "money"),
        ("كم ضخت الدولة في الصندوق؟", "money"),
        ("كم رصدت المحطة من هزة؟", "number"),
        ("ما قدرته؟", "number"),
        ("ما كلفتها؟", "money"),
        ("ما هي أولويات المخطط؟", "list"),
        ("ما هي أهم مراحل المشروع؟", "list"),
        ("ما هي الاستراتيجية الوطنية؟", "definition"),
        ("ما هي معاهد الجزري؟", "definition"),
        ("C'est quoi les priorités du plan ?", "list"),
        ("Pourriez-vous me dire quand ouvre le musée ?", "date"),
        ("هل تعرف متى يفتح المتحف؟", "date"),
        ("J'habite un douar, est-ce que je paie la taxe ?", "yesno"),
    ],
)
def test_money_is_spent_in_many_words_plurals_are_listed_and_a_preamble_asks_nothing(
    question, kind
):
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Quel ministre a inauguré le port ?", "person"),
        ("Quelle chercheuse a signé le rapport ?", "person"),
        ("Quels ministères ont signé ?", "organisation"),
        ("أي وزير دشن الميناء؟", "person"),
        ("Entre quelles dates le sondage a-t-il eu lieu ?", "date"),
        ("Quels jours se tient le salon ?", "date"),
        ("في أي سنوات عاش العالم؟", "date"),
        ("Quelle rançon les pirates ont-ils demandée ?", "money"),
        ("Avec quelle mise de départ le fonds a-t-il été créé ?", "money"),
        ("Quelle est la capitale de la région ?", "other"),
        ("من أي ساعة إلى أي ساعة تشتغل الحافلات؟", "other"),
        ("Quel constructeur livrera les bus ?", "organisation"),
        ("Quelle boîte a construit le pont ?", "organisation"),
        ("Quel journal avance ce chiffre ?", "organisation"),
        ("أي صحيفة أوردت هذا الرقم؟", "organisation"),
        ("Comment la mairie appelle-t-elle ce programme ?", "other"),
        ("Comment la mairie paie-t-elle ce programme ?", "means"),
        ("بأي رأسمال انطلقت المبادرة؟", "money"),
        ("Quelles personnes ont signé ?", "person"),
        ("chno howa lplan ?", "definition"),
        ("ما هي بوابة الخدمات؟", "definition"),
        ("Combien l'attaque a-t-elle fait perdre aux banques ?", "money"),
        ("شحال من مقاولة كاينين؟", "number"),
    ],
)
def test_who_when_how_much_and_which_body_are_asked_by_their_nouns_too(question, kind):
    assert kind_of(question) == kind


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Quels sont les leviers qui portent le plan ?", "list"),
        ("Quelles sont les lois qui ont créé l'agence ?", "list"),
        ("Quelle est la personne qui a signé ?", "person"),
        ("Les papiers qui circulaient étaient-ils authentiques ?", "yesno"),
        ("La ministre qui dirige ce projet, qui est-ce ?", "person"),
        ("La ministre et le président sont-ils la même personne ?", "yesno"),
        ("L'accord de mars et celui de mai, est-ce le même ?", "yesno"),
        ("L'expert croit-il aux chiffres que les pirates donnent ?", "yesno"),
        ("Pourriez-vous indiquer les projets que contient le plan ?", "other"),
    ],
)
def test_a_relative_asks_nothing_and_an_inverted_verb_asks_yes_or_no(question, kind):
    assert kind_of(question) == kind


def test_a_relative_that_something_is_of_asks_nobody():
    assert kind_of("Fin 2023 on en était où par rapport à ce qui était promis ?") == "other"
    assert kind_of("Ce ministre, c'est qui ?") == "person"


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("ما مقدار القدرة الريحية المركبة في تازة؟", "number"),
        ("ما هو مقدار الاستهلاك السنوي للماء؟", "number"),
        ("ما مقدار المنحة السنوية؟", "money"),
        ("ما مقدار الغرامة؟", "money"),
    ],
)
def test_how_much_of_what_is_measured_asks_for_no_money(question, kind):
    assert kind_of(question) == kind
