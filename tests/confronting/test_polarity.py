"""When a sentence says the contrary: denials, opposite words, turned words, exchanged names."""

import pytest

from assistant.claims.claims import read_claim
from assistant.claims.contraries import told_otherwise
from assistant.clues.assertions import read_assertion
from assistant.clues.matching import Matcher
from assistant.confronting.polarity import denies_more, is_denied, reversal
from assistant.confronting.swapped_names import is_swapped, succeeds
from assistant.encoder import load_encoder
from assistant.index import load
from assistant.language import identify
from assistant.proper_names.names import NameBook
from assistant.vectors.static_encoder import static_encoder


@pytest.fixture(scope="module")
def tools(index_folder):
    encoder = load_encoder()
    index = load(index_folder, encoder)
    return Matcher(index.lexical, static_encoder()), NameBook(index.passages)


def read(tools, claim):
    return read_claim(claim, identify(claim), *tools)


def denied(tools, claim, sentence):
    assertion = read_assertion(sentence)
    return is_denied(read(tools, claim), assertion, identify(sentence), tools[0])


def turned(tools, claim, sentence):
    return reversal(read(tools, claim), read_assertion(sentence)) is not None


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Le port ouvre en 2028.", "Le port n'ouvre pas en 2028."),
        ("Le port n'ouvre pas en 2028.", "Le port ouvre en 2028."),
        ("Le port n'ouvre jamais en 2028.", "يفتح الميناء أبوابه في 2028."),
        ("يوفر الميناء مناصب شغل", "لا يوفر الميناء مناصب شغل"),
        ("لم تعتمد الحكومة القانون", "اعتمدت الحكومة القانون"),
        ("La loi est votée.", "La loi n'est pas encore votée."),
        ("Le port a des navires.", "La ville est grande, mais le port n'a aucun navire."),
        ("C'est une loi.", "C'est un projet et non une loi."),
        (
            "Les échantillons sont vendus à un laboratoire.",
            "Les échantillons sont gardés au musée et ne sont vendus à aucun laboratoire.",
        ),
        ("Les échantillons ne sont pas gardés.", "Ils sont gardés et ne sont pas vendus."),
        ("لا تحفظ العينات في المتحف.", "تحفظ العينات في المتحف ولا تباع لأي مختبر."),
        ("تباع العينات لمختبر.", "تحفظ العينات في المتحف ولا تباع لأي مختبر."),
        ("La voie est encore ouverte.", "La voie cessera d'être ouverte."),
        ("Le mineur ne peut voyager seul.", "Le mineur peut voyager seul."),
        # What is denied may be said in another word.
        ("Le cours est officiel.", "Le cours n'est pas institutionnel."),
        ("صار الدرس رسميا.", "لم يصبح الدرس بعد مؤسساتيا."),
    ],
)
def test_a_denied_claim(tools, claim, sentence):
    assert denied(tools, claim, sentence)


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Le port ouvre en 2028.", "Le port ouvre en 2028."),
        ("Le port n'ouvre pas en 2028.", "Le port n'ouvre pas en 2028."),
        ("لا يوفر الميناء مناصب", "لا يوفر الميناء مناصب"),
        ("Le port ouvre en 2028.", "Le port ouvre en 2028, mais la route n'est pas prête."),
        ("يفتح الميناء أبوابه", "يفتح الميناء أبوابه بينما لا تفتح الطريق"),
        ("Le port crée plus de 50 emplois.", "Le port crée au moins 50 emplois."),
        ("Le port coûte 5 millions.", "Le port ne coûte que 5 millions."),
        ("يكلف الميناء 5 ملايين", "لا يكلف الميناء إلا 5 ملايين"),
        ("C'est un projet.", "C'est un projet et non une loi."),
        ("تحفظ العينات في المتحف.", "تحفظ العينات في المتحف ولا تباع لأي مختبر."),
        (
            "Les échantillons ne sont vendus à aucun laboratoire.",
            "Les échantillons sont gardés au musée et ne sont vendus à aucun laboratoire.",
        ),
        ("Le délai atteint 60 jours.", "Le délai ne dépasse pas 60 jours."),
        ("L'élève apprend le dessin.", "L'élève n'apprend pas seulement le dessin."),
    ],
)
def test_a_claim_that_is_not_denied(tools, claim, sentence):
    assert not denied(tools, claim, sentence)


@pytest.mark.parametrize(
    ("claim", "sentence", "more"),
    [
        ("لم يسبق النادي أي نادٍ إلى الكأس.", "النادي أول من نال الكأس.", False),
        ("لم ينل النادي الكأس.", "النادي أول من نال الكأس.", True),
        ("Aucun club du nord n'avait devancé le sien.", "Son club est le premier du nord.", False),
        ("Le club n'a aucun bassin.", "Le club est le premier du nord.", True),
    ],
)
def test_what_none_did_before_is_told_of_the_first(tools, claim, sentence, more):
    assert denies_more(read(tools, claim), read_assertion(sentence)) is more


OPPOSED = [
    ("Le budget a augmenté de 5 %.", "Le budget a baissé de 5 %."),
    ("Le budget est en hausse.", "Le budget a diminué."),
    ("Les délais reculent.", "Les délais progressent."),
    ("Le service est obligatoire.", "Le service est facultatif."),
    ("Le service est gratuit.", "Le service est payant."),
    ("La collecte est autorisée.", "La collecte est interdite."),
    ("Le pays est parmi les premiers.", "Le pays est parmi les derniers."),
    ("ارتفعت الميزانية بنسبة 5%", "انخفضت الميزانية بنسبة 5%"),
    ("زيادة الكلفة", "تراجع الكلفة"),
    ("التسجيل إجباري", "التسجيل اختياري"),
    ("الخدمة مجانية", "الخدمة مؤدى عنها"),
    ("La visite est gratuite.", "Il faut payer pour la visite."),
    ("La visite se fait sans frais.", "La visite est facturée aux familles."),
    ("الزيارة بلا رسوم", "يجب أداء رسوم الزيارة"),
    ("الزيارة مجانية", "يدفع الزوار ثمن الزيارة"),
    ("Le conseil a approuvé le projet.", "Le conseil a refusé le projet."),
    ("وافق المجلس على المشروع", "رفض المجلس المشروع"),
    (
        "La direction a accepté de relever le quota du port.",
        "Les pêcheurs ont demandé de relever le quota du port, ce que la direction a refusé.",
    ),
    ("Le musée ouvrira en mai.", "Le musée fermera en mai."),
    ("فتحت المكتبة أبوابها", "أغلقت المكتبة أبوابها"),
    ("Le texte donne le droit de filmer.", "Le texte interdit de filmer."),
    ("L'accueil est permanent.", "L'accueil est provisoire."),
    ("Le texte passe à l'unanimité.", "Dix élus ont voté contre le texte."),
    ("Le port a accéléré les travaux.", "Le port a ralenti les travaux."),
    ("Un avis urgent est donné en 3 jours.", "Un avis ordinaire est donné en 3 jours."),
    ("الطلب المستعجل", "الطلب العادي"),
    ("صعد النادي 4 مراتب", "تقهقر النادي 4 مراتب"),
    # Of two states one always holds: it is told wherever it stands.
    (
        "Dans un lotissement neuf, le puits reste au choix.",
        "Le puits est obligatoire dans les fermes, les hameaux et les lotissements neufs du pays.",
    ),
]


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_opposite_words_say_the_contrary_both_ways(tools, one, other):
    assert turned(tools, one, other)
    assert turned(tools, other, one)


@pytest.mark.parametrize(("one", "other"), OPPOSED)
def test_the_same_word_never_says_the_contrary(tools, one, other):
    assert not turned(tools, one, one)
    assert not turned(tools, other, f"{other} {one}")


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Le port crée des emplois indirects.", "Le port crée des emplois directs.", True),
        ("Le port crée des emplois directs.", "Le port crée des emplois indirects.", True),
        ("Le port crée des emplois directs.", "des emplois directs et indirects", False),
        ("Un accès limité.", "Un accès illimité.", True),
        ("Une réponse légale.", "Une réponse illégale.", True),
        ("Un budget régulier.", "Un budget irrégulier.", True),
        ("Le port est direct.", "Le port est ouvert.", False),
        ("Une sortie non-conforme.", "Une sortie conforme.", True),
        ("Des emplois qualifiés.", "Des emplois non qualifiés.", True),
        ("Des emplois qualifiés.", "Des emplois qualifiés et non qualifiés.", False),
        ("Des emplois non qualifiés.", "Des emplois non qualifiés.", False),
        ("Un siège avec droit de vote.", "Un siège sans droit de vote.", True),
        ("Un siège sans droit de vote.", "Un siège sans droit de vote.", False),
        ("Entrée sans présenter la carte.", "Entrée sur présentation de la carte.", True),
        ("Le bus passe le dimanche.", "Le bus passe tous les jours sauf le dimanche.", True),
        ("تمر الحافلة يوم الأحد", "تمر الحافلة كل يوم ما عدا الأحد", True),
        ("Payer avant la livraison.", "Payer après la livraison.", True),
        ("Payer avant la livraison.", "Payer avant la livraison et non après la pose.", False),
        ("ينبه السكان بعد وصول السيل", "ينبه السكان قبل وصول السيل", True),
        ("La part du thon monte.", "La part du thon descend, celle du poulpe monte.", True),
        ("مناصب شغل مباشرة", "مناصب شغل غير مباشرة", True),
        ("مناصب شغل غير مباشرة", "مناصب شغل مباشرة", True),
        ("مناصب شغل مباشرة", "مناصب شغل مباشرة وغير مباشرة", False),
        ("مناصب شغل مباشرة", "مناصب شغل مباشرة", False),
    ],
)
def test_a_word_turned_by_its_prefix(tools, claim, sentence, expected):
    assert turned(tools, claim, sentence) is expected


def test_the_word_that_says_the_contrary_is_named(tools):
    pattern = reversal(read(tools, "Le budget a augmenté."), read_assertion("Le budget a baissé."))
    assert pattern is not None and pattern.match("augmente")


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("Oracle rachète Cisco.", "Cisco rachète Oracle.", True),
        ("Oracle rachète Cisco.", "Oracle rachète Cisco.", False),
        ("Oracle et Cisco signent.", "Cisco et Oracle signent.", False),
        ("Oracle, Cisco et Dell signent.", "Dell, Cisco et Oracle signent.", False),
        ("De Rabat à Fès, la ligne ouvre.", "De Fès à Rabat, la ligne ouvre.", True),
        ("Oracle s'installe à Rabat.", "À Rabat, Oracle s'installe.", False),
        ("Oracle rachète Cisco.", "Oracle rachète Dell.", False),
        ("اشترت أوراكل سيسكو", "اشترت سيسكو أوراكل", True),
        ("وقعت أوراكل وسيسكو اتفاقية", "وقعت سيسكو وأوراكل اتفاقية", False),
        ("Oracle rachète Cisco.", "اشترت سيسكو شركة أوراكل", True),
    ],
)
def test_two_names_in_the_other_order(tools, claim, sentence, expected):
    assert is_swapped(read(tools, claim), read_assertion(sentence), tools[1]) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ryad Mezzour succède à Ghita Mezzour.", True),
        ("Elle a été remplacée par lui.", True),
        ("خلف رياض مزور غيثة مزور", True),
        ("عوضت الوزيرة الوزير", True),
        ("Ghita Mezzour rencontre Ryad Mezzour.", False),
        ("التقى الوزير الوزيرة", False),
    ],
)
def test_a_succession_is_told(text, expected):
    assert succeeds(text) is expected


@pytest.mark.parametrize(
    ("claim", "sentence", "contrary"),
    [
        ("Les cours de tissage sont payants.", "دروس النسيج مجانية.", True),
        ("دروس النسيج بمقابل.", "Les cours de tissage sont gratuits.", True),
        ("Le rapport salue le travail des digues.", "Le rapport critique le travail des digues.",
         True),
        ("أشاد التقرير بصيانة السدود.", "وينتقد التقرير صيانة السدود.", True),
        ("La laiterie va licencier 40 bergers.", "La laiterie va recruter 40 bergers.", True),
        ("La demande de laine est très importante.", "La demande de laine est faible.", True),
        ("دروس النسيج مجانية.", "Les cours de tissage sont gratuits.", False),
        ("Le rapport salue le travail des digues.", "Le rapport salue les failles critiques.",
         False),
        ("Le rapport salue les digues.", "Le rapport signale des failles critiques.", False),
    ],
)  # fmt: skip
def test_a_contrary_is_known_across_the_languages(tools, claim, sentence, contrary):
    assert turned(tools, claim, sentence) is contrary


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("La visite n'est pas gratuite.", "La visite est payante.", True),
        ("La visite est payante.", "La visite n'est pas gratuite.", True),
        ("Aucun frais pour la visite.", "La visite est gratuite.", True),
        ("La visite n'est pas payante.", "Il faut payer la visite.", False),
        ("الزيارة غير إلزامية", "الزيارة اختيارية", True),
        ("الزيارة ليست مجانية", "الزيارة مؤدى عنها", True),
        ("Aucun élu n'a voté contre le texte.", "Le texte passe à l'unanimité.", True),
        ("Le texte passe à l'unanimité.", "Dix élus ont voté contre le texte.", False),
        ("Le prix n'a pas augmenté.", "Le prix a baissé.", True),
        ("Le prix a baissé.", "Le prix n'a pas augmenté.", False),
        ("La visite n'est pas payante et n'est pas guidée.", "La visite est gratuite.", False),
        ("La visite est gratuite.", "La visite est gratuite.", False),
    ],
)
def test_a_denied_contrary_says_the_same(tools, claim, sentence, expected):
    said, told = read_assertion(claim), read_assertion(sentence)
    same = told_otherwise(said, told)
    assert (same is not None) == expected
    if expected:
        assert reversal(read(tools, claim), told, same) is None
