"""What a sentence asserts: sources set apart, years of names set apart, clauses, denials."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.clues.assertions import CONTRAST, negated, read_assertion
from assistant.clues.stretches import comparable, stretch, values_differ
from assistant.normalize import fold
from assistant.quantities import quantities


def words(items):
    return [item.text for item in items]


def one(text):
    (item,) = quantities(text)
    return item


@pytest.mark.parametrize(
    ("text", "figures", "attributed"),
    [
        ("5 milliards (source : Reuters, 12 janvier 2026).", ["5 milliards"], ["12 janvier 2026"]),
        ("11 milliards (Le Matin, 25 septembre 2024).", ["11 milliards"], ["25 septembre 2024"]),
        ("5 DH, selon Reuters (12 mai 2026), en 2026.", ["5 DH", "2026"], ["12 mai 2026"]),
        ("Le plan (2024 et 2025) coûte 5 millions.", ["5 millions"], ["2024", "2025"]),
        ("| 11 milliards | X | Reuters, 12 janvier 2026", ["11 milliards"], ["12 janvier 2026"]),
        ("11 مليار درهم (المصدر: رويترز، 12 يناير 2026).", ["11 مليار درهم"], ["12 يناير 2026"]),
        ("11 مليار درهم (المصادر: لوماتان ورويترز).", ["11 مليار درهم"], []),
        ("11 مليار درهم (12 يناير 2026).", ["11 مليار درهم"], ["12 يناير 2026"]),
        ("الميزانية (دون تاريخ) 5 ملايين", ["5 ملايين"], []),
    ],
)  # fmt: skip
def test_the_dates_of_sources_are_not_asserted(text, figures, attributed):
    found = read_assertion(text)
    assert words(found.figures) == figures
    assert words(found.attributed) == attributed


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("le centre (500 MW) ouvre", ["500 MW"]),
        ("le plan (entre 2024 et 2026) avance", ["2024", "2026"]),
        ("trois axes (numérique, emploi et 40 centres)", ["trois", "40"]),
        ("la phase 1 (dès mars 2026 au plus tard) démarre", ["1", "mars 2026"]),
        ("المركز (500 ميغاواط) يفتح", ["500 ميغاواط"]),
        ("| Phase | 40 MW | 2026 |", ["40 MW", "2026"]),
        ("(11 milliards", ["11 milliards"]),
    ],
)
def test_what_stands_in_brackets_without_being_a_source_is_asserted(text, figures):
    assert words(read_assertion(text).figures) == figures


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            ["11 milliards", "(source : X, 2026)", "(12 mai 2024)", "et", ",", "«", "Maroc 2030",
             "المصدر", "(المصدر: رويترز)", "سنة 2026", "|", "mais", "ou"]
        ),
        max_size=9,
    )
)  # fmt: skip
def test_an_assertion_covers_its_sentence_whatever_the_sentence(parts):
    text = " ".join(parts)
    found = read_assertion(text)
    assert len(found.said) == len(text)
    figures = (*found.figures, *found.titled, *found.attributed)
    assert all(text[item.start : item.end] == item.text for item in figures)
    assert [start for start, _ in found.clauses[1:]] == [end for _, end in found.clauses[:-1]]
    assert not text or (found.clauses[0][0], found.clauses[-1][1]) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "titled"),
    [
        ("Digital Morocco 2030 vise 40 milliards en 2030.", ["2030"]),
        ("La stratégie « Maroc IA 2030 » démarre en 2026.", ["2030"]),
        ("l'Agenda 2063 de l'Afrique", ["2063"]),
        ("GITEX Africa 2025 ouvre", ["2025"]),
        ("المغرب الرقمي 2030 يستهدف 3000 مقاولة", ["2030"]),
        ("استراتيجية «المغرب 2030» في 2026", ["2030"]),
        ("جيتكس 2025 بمراكش", ["2025"]),
        ("en 2030", []),
        ("Le plan coûtera 5 millions en 2030.", []),
        ("2030 sera une étape", []),
        ("« Maroc » en 2030", []),
    ],
)
def test_the_year_of_a_name_is_set_apart(text, titled):
    assert words(read_assertion(text).titled) == titled


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("Il vise 5 MW, puis 10 MW.", ["Il vise 5 MW", ", ", "puis 10 MW."]),
        ("Le plan avance mais le budget manque", ["Le plan avance ", "mais le budget manque"]),
        ("Le pont ouvre et la route ferme", ["Le pont ouvre ", "et la route ferme"]),
        ("un projet et non une loi", ["un projet ", "et non une loi"]),
        ("يفتح الجسر بينما تغلق الطريق", ["يفتح الجسر ", "بينما تغلق الطريق"]),
        ("يفتح الجسر والطريق", ["يفتح الجسر ", "والطريق"]),
        ("يفتح الجسر وتغلق طريق", ["يفتح الجسر وتغلق طريق"]),
        ("2,5 MW", ["2,5 MW"]),
        ("", []),
    ],
)
def test_the_clauses_of_a_sentence(text, clauses):
    found = [text[start:end] for start, end in read_assertion(text).clauses]
    assert found == clauses


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Denials.
        ("Le plan ne prévoit pas 50 emplois.", True),
        ("Le plan n'a jamais été adopté.", True),
        ("Il n'y a plus de budget.", True),
        ("Le plan n'est ni voté ni publié.", True),
        ("Aucun budget n'est prévu.", True),
        ("Le plan n'a pas encore été voté.", True),
        ("une annonce et non une loi", True),
        ("لا يوفر الميناء أي منصب", True),
        ("ولا تشمل الخطة الصحة", True),
        ("لم تعتمد الحكومة القانون", True),
        ("لن يكلف المشروع شيئا", True),
        ("ليست هذه خطة", True),
        ("بدون ميزانية", True),
        ("عدم احترام القانون", True),
        # Affirmations that hold the same words.
        ("Le plan prévoit plus de 50 emplois.", False),
        ("Le plan n'est qu'un début.", False),
        ("La panne dure", False),
        ("Le pas est franchi", False),
        ("Il ne coûte que 5 millions", False),
        ("لا يقل عن 50 منصبا", False),
        ("ولا تتجاوز الكلفة 5 ملايين", False),
        ("لا سيما الصحة", False),
        ("لا يزال المشروع قائما", False),
        ("لا يكلف المشروع إلا 5 ملايين", False),
        ("لا يكلف المشروع سوى 5 ملايين", False),
        ("لا يكلف المشروع شيئا", True),
        ("لاعبون كثر", False),
        ("لمدة سنة", False),
        ("المغرب بلد كبير", False),
    ],
)
def test_a_denial_is_told_from_its_look_alikes(text, expected):
    assert negated(text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("et non 40", True),
        (", non pas 40", True),
        ("وليس 40", True),
        ("ولا 40", True),
        ("et nonante", False),
        ("puis 40", False),
    ],
)
def test_a_contrast_opens_its_clause(text, expected):
    assert bool(CONTRAST.match(fold(text))) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La ministre a annoncé un plan.", True),
        ("Selon Reuters, le plan avance.", True),
        ("Le plan a été présenté à Rabat.", True),
        ("أعلنت الوزيرة خطة", True),
        ("وصرح الوزير", True),
        ("Le plan coûte 5 millions.", False),
        ("يكلف المخطط 5 ملايين", False),
    ],
)
def test_whether_a_sentence_announces(text, expected):
    assert read_assertion(text).announces is expected


@pytest.mark.parametrize(
    ("claimed", "found", "expected"),
    [
        ("11 milliards de dirhams", "12 مليار درهم", True),
        ("11 milliards de dirhams", "12 milliards", True),
        ("11 milliards de dirhams", "12", False),
        ("11 milliards de dirhams", "12 milliards d'euros", False),
        ("5 millions de dinars", "6 millions de dinars tunisiens", True),
        ("45 %", "50 %", True),
        ("45 %", "50", False),
        ("500 MW", "2 GW", True),
        ("500 MW", "2 km", False),
        ("5 ans", "6 mois", True),
        ("5 ans", "6 jours", False),
        ("en 2030", "12 septembre 2025", True),
        ("en 2030", "2 030", False),
        ("T1 2026", "mars 2026", True),
        ("3e", "4e", True),
        ("3e", "4", False),
        ("loi 09-08", "loi 05-20", True),
        ("50 000", "60 000", True),
        ("27 عضوا", "مرتين", False),
    ],
)
def test_only_quantities_of_one_kind_can_contradict(claimed, found, expected):
    assert comparable(one(claimed), one(found)) is expected
    assert comparable(one(found), one(claimed)) is expected


def parts(text, kinds):
    found = read_assertion(text)
    rivals = [item for item in found.figures if item.kind in kinds]
    return [text[slice(*stretch(found, item, rivals))].strip() for item in rivals]


@pytest.mark.parametrize(
    ("text", "kinds", "expected"),
    [
        (
            "Rabat compte 5 centres et Fès en compte 7.",
            {"count"},
            ["Rabat compte 5 centres", "et Fès en compte 7."],
        ),
        (
            "Reuters donne 16 MW, alors que Hespress donne 40 MW.",
            {"measure"},
            ["Reuters donne 16 MW,", "alors que Hespress donne 40 MW."],
        ),
        (
            "يضم المركز الأول 5 قاعات، بينما يضم الثاني 7 قاعات",
            {"count"},
            ["يضم المركز الأول 5 قاعات،", "بينما يضم الثاني 7 قاعات"],
        ),
        ("Le budget est de 11 milliards.", {"count"}, ["Le budget est de 11 milliards."]),
        ("5 écoles 7 lycées", {"count"}, ["5 écoles", "7 lycées"]),
    ],
)
def test_each_of_several_values_has_the_words_around_it(text, kinds, expected):
    assert parts(text, kinds) == expected


def test_the_two_ends_of_a_range_share_one_stretch():
    text = "Le taux passera de 5 à 7 % en 2026 et il atteindra 9 % en 2030."
    assert parts(text, {"percent"}) == [
        "Le taux passera de 5 à 7 % en 2026",
        "Le taux passera de 5 à 7 % en 2026",
        "et il atteindra 9 % en 2030.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("11 MMDH et 11 مليار درهم", False),
        ("11 MMDH et 12 MMDH", True),
        ("2 GW, 2000 MW, 2 GW", False),
        ("45 % puis 45", True),
        ("un seul : 45 %", False),
    ],
)
def test_values_differ_only_by_what_they_are(text, expected):
    assert values_differ(quantities(text)) is expected
