"""A claim asked as questions: another figure or name in the answer contradicts it."""

import pytest

from assistant.claims.claims import read_claim
from assistant.language import identify
from assistant.proper_names.name_forms import is_spelled_out
from assistant.proper_names.names import NameBook
from assistant.verdicts.claim_questions import figures_asked, names_asked


@pytest.fixture(scope="module")
def read(shipped):
    book = NameBook(shipped.passages)
    matcher = shipped._matcher

    def claim(text):
        return read_claim(text, identify(text), matcher, book)

    return claim


@pytest.mark.parametrize(
    ("claim", "questions"),
    [
        (
            "La 5G était accessible dans plus de 85 villes.",
            ["La 5G était accessible dans combien de villes ?"],
        ),
        (
            "Le hub est doté d'une enveloppe de 12 millions de dollars.",
            ["Le hub est doté d'une enveloppe de combien de dollars ?"],
        ),
        ("À peine 8,8 % des ménages en ont un.", ["quel pourcentage des ménages en ont un ?"]),
        ("La plateforme a rouvert le 26 juin 2025.", ["Quand La plateforme a rouvert ?"]),
        ("يشتغل في الوكالة 84 شخصا.", ["يشتغل في الوكالة كم شخصا؟"]),
        ("أُطلق التطبيق في 15 أكتوبر 2025.", ["متى أُطلق التطبيق؟"]),
        ("Il y en a sept fois plus.", []),
        ("Deux sur dix en ont un.", []),
        ("أُحدثت مدرستين للذكاء الاصطناعي.", []),
    ],
)
def test_a_claim_is_asked_with_each_figure_left_out(read, claim, questions):
    assert [item.question.text for item in figures_asked(read(claim))] == questions


@pytest.mark.parametrize(
    ("claim", "question"),
    [
        ("C'est Nasser Bourita qui a présidé la réunion.", "Qui a présidé la réunion ?"),
        ("Nasser Bourita a présidé la réunion.", "Qui a présidé la réunion ?"),
        ("Le salon s'est tenu à Tanger en mai.", "Où Le salon s'est tenu en mai ?"),
        ("ترأس ناصر بوريطة الاجتماع.", "من ترأس الاجتماع؟"),
        ("انعقد المعرض بطنجة في ماي.", "أين انعقد المعرض في ماي؟"),
        (
            "Le hub est né d'un accord avec la Banque mondiale.",
            "Le hub est né d'un accord avec quel organisme ?",
        ),
    ],
)
def test_a_claim_is_asked_with_a_name_left_out(read, claim, question):
    assert [item.question.text for item in names_asked(read(claim))] == [question]


@pytest.mark.parametrize(
    ("claim", "claimed", "found"),
    [
        ("La 5G était déjà accessible dans 85 villes du Royaume à la fin de 2025.", "85", "60"),
        (
            "Les autorités ont dénombré 464 incidents informatiques dans le pays en 2024.",
            "464",
            "644",
        ),
        (
            "Quarante-cinq formateurs ont encadré la première vague de formation des enfants, "
            "répartie sur douze villes en octobre 2025.",
            "Quarante-cinq",
            "65",
        ),
        (
            "La plateforme des notaires Tawtik n'est revenue en ligne que le 26 juin 2025.",
            "26 juin 2025",
            "16 juin 2025",
        ),
        (
            "القانون يمنح الإدارة تسعين يوما كحد أقصى للجواب عن شكاية المواطن.",
            "تسعين يوما",
            "60 يوما",
        ),
        (
            "La protection des données personnelles est entre les mains de Driss El Yazami, qui "
            "préside la CNDP.",
            "Driss El Yazami",
            "Omar Seghrouchni",
        ),
        (
            "عبد القادر اعمارة هو من قدّم أمام البرلمان في 3 دجنبر 2024 رأي المجلس الاقتصادي "
            "والاجتماعي حول الذكاء الاصطناعي.",
            "عبد القادر",
            "أحمد رضى الشامي",
        ),
    ],
)
def test_another_answer_contradicts_a_claim_in_other_words(shipped, claim, claimed, found):
    verdict = shipped.check(claim)
    assert verdict.verdict == "contradicted"
    assert [(item.claimed, item.found) for item in verdict.differences] == [(claimed, found)]
    assert verdict.citations and "[1]" in verdict.explanation


@pytest.mark.parametrize(
    "claim",
    [
        # Both can be right: a multiple, a bound, a rounded value, a date less exact.
        "Le gouvernement veut former chaque année environ sept fois plus de jeunes au numérique "
        "qu'il ne le faisait en 2022.",
        "La 5G avait déjà atteint plus de quarante villes du Royaume à la fin de 2025.",
        "كشفت شركة من تكساس في 2024 عن رغبتها في ضخ نصف مليار دولار لبناء مركز بيانات في تطوان "
        "تقارب قدرته أربعمائة ميغاواط.",
        "Maroc Telecom a payé son permis 5G 300 millions de dirhams de plus que ses concurrents.",
        "Les autorités ont dénombré 54 incidents informatiques par mois dans le pays en 2024.",
        "القانون يمنح الإدارة أقل من تسعين يوما للجواب عن شكاية المواطن.",
        "La 5G restait en dessous de 85 villes du Royaume à la fin de 2025.",
        "Sans les opérateurs, la 5G aurait atteint 85 villes du Royaume à la fin de 2025.",
        # What one did, another may have done too.
        "Nadia Fettah a assisté à la réunion ministérielle africaine de mars 2025 sur l'IA.",
        "Le hub D4SD a été annoncé à Paris avant son lancement.",
        # The share of the towns is not that of the country.
        "D'après le recensement de 2024, à peine 8,8 % de la population détient un ordinateur ou "
        "une tablette.",
        "Le gouvernement veut que cent mille jeunes par an apprennent les métiers du digital, "
        "alors qu'ils n'étaient que 14 000 en 2022.",
        # Fourth of a continent, ninetieth of the world.
        "وضعت الأمم المتحدة المغرب في الرتبة التسعين عالميا ضمن مؤشر الحكومة الإلكترونية لسنة "
        "2024.",
        # An acronym, and the name it is made of.
        "C'est Nasser Bourita qui a dirigé, le 20 mars 2025, la rencontre ministérielle du CPS "
        "africain consacrée à l'IA.",
    ],
)
def test_a_true_claim_in_other_words_is_not_contradicted(shipped, claim):
    assert shipped.check(claim).verdict != "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "La deuxième phase du plan haut débit vise 1 800 zones industrielles.",
        "تستعمل 40% من المقاولات الصغرى والمتوسطة الروبوتات سنة 2024.",
        "Les services postaux ont représenté 40,3 % des recettes d'exportation en 2024.",
    ],
)
def test_a_claim_with_one_word_of_another_thing_is_not_found(shipped, claim):
    assert shipped.check(claim).verdict == "not_found"


@pytest.mark.parametrize(
    "claim",
    [
        # The dates of two facts of a sentence exchanged; a number of a law tells no date apart.
        "La loi 31-13 a été publiée le 12 mars 2020.",
        "La loi 31-13 s'applique pleinement depuis le 12 mars 2018.",
        "نُشر القانون 31-13 المتعلق بالحق في الحصول على المعلومات في 12 مارس 2020.",
        "Trois décrets ont accordé les licences 5G le 7 novembre 2025.",
        "منحت ثلاثة مراسيم رخص الجيل الخامس في 7 نونبر 2025.",
        # Initials of running words spell no name.
        "La MAP prévoit à Dakhla un centre de données de 500 mégawatts alimenté par des énergies "
        "renouvelables.",
        "Le mémorandum du 12 septembre 2025 porte la signature de la CDG et celle d'Arthur Mensch.",
    ],
)
def test_a_false_claim_is_not_borne_out_by_what_stands_near(shipped, claim):
    assert shipped.check(claim).verdict != "supported"


def test_an_acronym_is_spelled_out_by_its_initials():
    told = "une réunion du Conseil de paix et de sécurité de l'Union africaine"
    assert is_spelled_out("CPS", told)
    assert not is_spelled_out("CPS", "une réunion de l'Union africaine")
    assert not is_spelled_out("UA", told), "two letters are too few"
    assert not is_spelled_out("MAP", "un centre de 500 mégawatts alimenté par le soleil")
    assert not is_spelled_out("CDG", "Arthur Mensch, cofondateur et directeur général")
