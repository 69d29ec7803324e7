"""The figures of a claim beside those of one sentence: the same, another one, or absent."""

import pytest

from assistant.claims.citing import is_cited, is_disputed
from assistant.claims.claims import read_claim
from assistant.clues.assertions import read_assertion
from assistant.clues.matching import Matcher
from assistant.confronting.comparing import Comparison
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


def checks(tools, claim, sentence):
    matcher, book = tools
    read = read_claim(claim, identify(claim), matcher, book)
    language = identify(sentence)
    return Comparison(read, read_assertion(sentence), language, matcher, book).figures()


def states(tools, claim, sentence):
    """Each figure of the claim with its state; with the other value where there is one."""
    return [
        (item.claimed.text, item.state)
        if item.state != "other"
        else (item.claimed.text, item.found.text)
        for item in checks(tools, claim, sentence)
    ]


TRAM = "La ligne 4 transportera 62 000 voyageurs par jour à partir du 15 septembre 2026."
PORT = "تبلغ كلفة ميناء تمارة 3,4 مليارات درهم، وسيوفر 1.850 منصب شغل في أفق 2028."


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("La ligne 4 transportera 62 000 voyageurs.", TRAM),
        ("La ligne 4 transportera soixante-deux mille voyageurs.", TRAM),
        ("ينقل الخط الرابع 62 ألف مسافر.", TRAM),
        ("ينقل الخط الرابع ٦٢ ألف مسافر.", TRAM),
        ("Les essais de la ligne commencent le 15/09/2026.", TRAM),
        ("Les essais commencent en septembre 2026.", TRAM),
        ("Les essais commencent en 2026.", TRAM),
        ("تنطلق التجارب في شتنبر 2026.", TRAM),
        ("Le port de Témara coûte 3,4 milliards de dirhams.", PORT),
        ("Le port de Témara coûte 3 400 MDH.", PORT),
        ("Le port de Témara coûte 3,4 milliards.", PORT),
        ("Le port créera 1 850 emplois d'ici 2028.", PORT),
        ("كلفة الميناء 3400 مليون درهم.", PORT),
    ],
)
def test_the_right_figure_is_never_contradicted(tools, claim, sentence):
    found = checks(tools, claim, sentence)
    figures = [item for item in found if item.claimed.kind != "ordinal"]
    assert figures and {item.state for item in figures} == {"same"}


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("La ligne transportera 26 000 voyageurs.", TRAM, [("26 000", "62 000")]),
        ("ينقل خط الترام 26 ألف مسافر.", TRAM, [("26 ألف", "62 000")]),
        (
            "Les essais commencent le 16 septembre 2026.",
            TRAM,
            [("16 septembre 2026", "15 septembre 2026")],
        ),
        ("Les essais commencent en octobre 2026.", TRAM, [("octobre 2026", "15 septembre 2026")]),
        ("Les essais commencent en 2025.", TRAM, [("2025", "15 septembre 2026")]),
        ("Le port coûte 4,3 milliards.", PORT, [("4,3 milliards", "3,4 مليارات درهم")]),
        ("كلفة الميناء 34 مليار درهم.", PORT, [("34 مليار درهم", "3,4 مليارات درهم")]),
        ("Le port créera 1 580 emplois.", PORT, [("1 580", "1.850")]),
        ("Le port créera 1 850 emplois d'ici 2030.", PORT, [("1 850", "same"), ("2030", "2028")]),
    ],
)  # fmt: skip
def test_an_altered_figure_is_contradicted_by_the_one_in_its_place(
    tools, claim, sentence, expected
):
    assert states(tools, claim, sentence) == expected


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        # Another currency, another kind, another thing counted.
        ("Le port coûte 3 milliards d'euros.", PORT),
        ("Le port produit 500 MW.", PORT),
        ("Le port occupe 40 % de la côte.", PORT),
        ("Le port compte 12 grues.", PORT),
        ("La loi 09-08 s'applique au port.", PORT),
        ("La ligne mesure 14 km.", TRAM),
        ("La ligne compte 40 stations.", TRAM),
    ],
)
def test_a_figure_of_another_kind_is_absent_not_contradicted(tools, claim, sentence):
    assert [state for _, state in states(tools, claim, sentence)] == ["absent"]


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        (
            "Le plan compte 5 écoles en 2026.",
            "Le plan compte 5 écoles en 2026 et 9 écoles en 2030.",
            [("5", "same"), ("2026", "same")],
        ),
        (
            "Le plan compte 9 écoles en 2026.",
            "Le plan compte 5 écoles en 2026 et 9 écoles en 2030.",
            [("9", "5"), ("2026", "same")],
        ),
        (
            "Rabat compte 7 écoles.",
            "Le pays suit : Agadir compte 9 écoles, puis Rabat compte 5 écoles.",
            [("7", "5")],
        ),
        (
            "Rabat compte 9 écoles.",
            "Le pays suit : Agadir compte 9 écoles, puis Rabat compte 5 écoles.",
            [("9", "5")],
        ),
        (
            "يضم المخطط 9 مدارس في 2026.",
            "يضم المخطط 5 مدارس في 2026 و9 مدارس في 2030.",
            [("9", "5"), ("2026", "same")],
        ),
    ],
)
def test_of_several_values_the_one_of_the_same_year_or_name_is_meant(
    tools, claim, sentence, expected
):
    assert states(tools, claim, sentence) == expected


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("la période 2024-2026", "la période 2024-2026", ["same", "same"]),
        ("la période 2024-2025", "la période 2024-2026", ["same", "other"]),
        ("la période 2023-2026", "la période 2024-2026", ["other", "same"]),
        ("la période 2026-2024", "la période 2024-2026", ["absent", "absent"]),
        ("entre 5 et 7 %", "entre 5 et 7 %", ["same", "same"]),
        ("entre 5 et 8 %", "entre 5 et 7 %", ["same", "other"]),
    ],
)
def test_the_two_ends_of_a_range_keep_their_places(tools, claim, sentence, expected):
    found = checks(tools, f"Le plan couvre {claim}.", f"Le plan couvre {sentence}.")
    assert [item.state for item in found] == expected


def test_a_figure_said_twice_must_stand_twice(tools):
    sentence = "Le plan couvre la période 2024-2026."
    found = checks(tools, "Le plan couvre la période 2024-2024.", sentence)
    assert [item.state for item in found] != ["same", "same"]


@pytest.mark.parametrize(
    ("claim", "state"),
    [
        ("Le programme Maroc Numérique 2030 compte 40 axes.", "same"),
        ("Le programme Maroc Numérique 2035 compte 40 axes.", "other"),
        ("Le programme Maroc Numérique 2026 compte 40 axes.", "other"),
    ],
)
def test_the_year_of_a_programme_is_compared_with_that_of_a_programme(tools, claim, state):
    found = checks(tools, claim, "Le programme Maroc Numérique 2030 compte 40 axes en 2026.")
    assert [item.state for item in found if item.claimed.kind == "year"] == [state]


def test_the_date_of_a_source_stands_for_the_date_of_an_announcement_only(tools):
    sentence = "Le port créera 50 emplois (source : Reuters, 12 janvier 2026)."
    announced = checks(tools, "Le port a été annoncé le 12 janvier 2026.", sentence)
    assert [item.state for item in announced] == ["same"]
    built = checks(tools, "Le port ouvre le 12 janvier 2026.", sentence)
    assert [item.state for item in built] == ["absent"]


@pytest.mark.parametrize(
    ("claim", "state"),
    [
        ("Le plan vise 40 centres d'ici 2035.", "other"),
        ("Le plan a été signé le 3 mars 2024.", "absent"),
    ],
)
def test_a_horizon_is_contradicted_by_a_horizon_not_by_an_event(tools, claim, state):
    sentence = "Le plan vise 40 centres à l'horizon 2030."
    dated = [item for item in checks(tools, claim, sentence) if item.claimed.date]
    assert [item.state for item in dated] == [state]


DISPUTED = "Selon Reuters, la phase produit 16 MW, alors que selon Hespress elle produit 40 MW."


@pytest.mark.parametrize(
    ("claim", "state", "other"),
    [
        ("La phase produit 16 MW.", "same", "40 MW"),
        ("La phase produit 40 MW.", "same", "16 MW"),
        ("Selon Reuters, la phase produit 16 MW.", "same", "40 MW"),
        ("Selon Hespress, la phase produit 16 MW.", "other", "40 MW"),
        ("حسب رويترز، تنتج المرحلة 40 ميغاواط.", "other", "16 MW"),
        ("La phase produit 25 MW.", "other", None),
    ],
)
def test_a_disputed_figure_is_the_one_its_source_gives(tools, claim, state, other):
    (found,) = [item for item in checks(tools, claim, DISPUTED) if item.claimed.unit == "MW"]
    assert found.state == state
    if state == "same":
        assert [item.text for item in found.disputed] == [other]
    elif other:
        assert found.found.text == other


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("Selon Reuters, le plan avance.", "Reuters", True),
        ("D'après la chaîne Al Jazeera, le plan avance.", "Al Jazeera", True),
        ("Reuters donne 16 MW.", "Reuters", True),
        ("حسب رويترز يتقدم المخطط", "رويترز", True),
        ("نقلا عن هسبريس", "هسبريس", True),
        ("تذكر رويترز 16 ميغاواط", "رويترز", True),
        ("Reuters signe un accord avec Oracle.", "Reuters", False),
        ("Oracle construit un centre.", "Oracle", False),
        ("وقعت أوراكل الاتفاقية", "أوراكل", False),
    ],
)
def test_who_is_named_as_a_source(tools, text, name, expected):
    item = next(item for item in tools[1].names(text) if item.text == name)
    assert is_cited(item, text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (DISPUTED, True),
        ("Reuters donne 16, tandis que Hespress donne 40.", True),
        ("Les chiffres diffèrent.", True),
        ("تذكر رويترز 16 بينما تذكر هسبريس 40", True),
        ("حسب رويترز 16، وحسب هسبريس 40", True),
        ("Selon Reuters, 16 MW.", False),
        ("Le plan coûte 16 millions, tandis que le reste attend.", False),
        ("Le port ouvre le 1er mai 2027, tandis que la gare ouvre le 1er juin 2027.", False),
        ("يفتح الميناء يوم 1 ماي 2027 بينما تفتح المحطة يوم 1 يونيو 2027", False),
        ("حسب رويترز 16", False),
        ("Le plan avance.", False),
    ],
)
def test_whether_a_sentence_says_that_sources_differ(text, expected):
    assert is_disputed(text) is expected


SENTENCES = [
    TRAM,
    PORT,
    DISPUTED,
    "Le budget s'élève à 95 millions de dirhams, dont 40 % pour l'achat de livres.",
    "اختيرت 12 مدينة سنة 2026، منها 3 مدن بجهة سوس.",
    "Classé 87e sur 193, le pays vise le 50e rang d'ici 2030.",
]


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_bears_out_every_figure_of_its_own(tools, sentence):
    found = checks(tools, sentence, sentence)
    assert found and {item.state for item in found} == {"same"}
    assert all(item.found is not None for item in found)


RATES = "Le taux de desserte est de 87,2 % dans les villes et de 14 % seulement dans les villages."
LOANS = "La Banque mondiale prête 2,4 milliards de dirhams et la BEI 310 millions d'euros."
RAISED = "Le stade passera de 6 000 à 11 000 places."
WAGES = "وتتقاضى العاملة 3200 درهم في السنة الأولى و3900 درهم في السنة الثانية."


@pytest.mark.parametrize(
    ("claim", "sentence", "found"),
    [
        ("Le taux de desserte est de 87,2 % dans les villages.", RATES, "14 %"),
        ("Le taux de desserte est de 14 % dans les villes.", RATES, "87,2 %"),
        ("تتقاضى العاملة 3900 درهم في السنة الأولى.", WAGES, "3200 درهم"),
        ("تتقاضى العاملة 3200 درهم في السنة الثانية.", WAGES, "3900 درهم"),
        ("La BEI prête 2,4 milliards de dirhams.", LOANS, "310 millions d'euros"),
        ("Le stade passera à 15 000 places.", RAISED, "11 000"),
    ],
)
def test_a_value_that_stands_for_the_other_half_of_the_sentence_is_another(
    tools, claim, sentence, found
):
    assert states(tools, claim, sentence)[0][1] == found


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        ("Le taux de desserte est de 87,2 % dans les villes.", RATES),
        ("Le taux de desserte est de 14 % dans les villages.", RATES),
        ("تتقاضى العاملة 3900 درهم في السنة الثانية.", WAGES),
        ("La Banque mondiale prête 2,4 milliards de dirhams.", LOANS),
        ("La BEI prête 310 millions d'euros.", LOANS),
    ],
)
def test_a_value_that_stands_for_its_own_half_is_the_same(tools, claim, sentence):
    assert {state for _, state in states(tools, claim, sentence)} == {"same"}


BUSES = "تبلغ كلفة البرنامج 1,15 مليار درهم، منها 720 مليون درهم لوجدة و310 ملايين درهم لبركان."


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("تبلغ كلفة البرنامج بوجدة وبركان 1,15 مليار درهم.", "same"),
        ("تبلغ كلفة البرنامج بوجدة 1,15 مليار درهم.", "720 مليون درهم"),
    ],
)
def test_a_whole_is_of_all_that_its_parts_are_of(tools, claim, found):
    assert states(tools, claim, BUSES)[0][1] == found


PHARMACIES = "Sur les 3 400 pharmacies de la région, 1 150 sont déjà équipées."
HOSPITALS = "كان 41 مستشفى من أصل 119 مربوطا بالشبكة."


@pytest.mark.parametrize(
    ("claim", "sentence", "state"),
    [
        ("3 400 pharmacies sont équipées.", PHARMACIES, "1 150"),
        ("1 150 pharmacies sont équipées.", PHARMACIES, "same"),
        ("La région compte 3 400 pharmacies.", PHARMACIES, "same"),
        ("كان 119 مستشفى مربوطا بالشبكة.", HOSPITALS, "41"),
        ("كان 41 مستشفى مربوطا بالشبكة.", HOSPITALS, "same"),
    ],
)
def test_what_is_said_of_a_part_is_not_said_of_the_whole(tools, claim, sentence, state):
    assert states(tools, claim, sentence)[0][1] == state


@pytest.mark.parametrize(
    ("claim", "sentence", "state"),
    [
        (
            "La redevance est de 390 dirhams.",
            "La redevance passe de 390 à 425 dirhams.",
            "absent",
        ),
        ("La redevance est de 425 dirhams.", "La redevance passe de 390 à 425 dirhams.", "same"),
        (
            "La redevance était de 390 dirhams.",
            "La redevance passe de 390 à 425 dirhams.",
            "same",
        ),
        ("تبلغ الرسوم 390 درهما.", "انتقلت الرسوم من 390 درهما إلى 425 درهما.", "absent"),
        ("تبلغ الرسوم 425 درهما.", "انتقلت الرسوم من 390 درهما إلى 425 درهما.", "same"),
    ],
)
def test_what_a_change_began_with_is_not_what_is(tools, claim, sentence, state):
    assert states(tools, claim, sentence)[0][1] == state


def test_a_value_is_held_against_the_one_of_its_own_year(tools):
    text = "Le taux passera de 8,4 % en 2023 à 5,5 % en 2027, puis à 3 % en 2030."
    assert states(tools, "Le taux sera de 5,5 % en 2030.", text) == [
        ("5,5 %", "3 %"),
        ("2030", "same"),
    ]


@pytest.mark.parametrize(
    ("claim", "state"),
    [
        ("Le port ouvre le 1er mai 2027.", "same"),
        ("La gare ouvre le 1er juin 2027.", "same"),
        ("La gare ouvre le 1er mai 2027.", "1er juin 2027"),
        ("يفتح الميناء يوم 1 يونيو 2027.", "1er mai 2027"),
    ],
)
def test_the_date_of_one_of_two_things_told_side_by_side_is_not_the_other_s(tools, claim, state):
    sentence = "Le port ouvre le 1er mai 2027, tandis que la gare ouvre le 1er juin 2027."
    assert states(tools, claim, sentence)[0][1] == state


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (
            "Le port compte 1 442 places, dont 341 couvertes, selon Hespress.",
            "Selon Hespress (3 mai 2025), le port compte 1 442 places, dont 341 couvertes.",
        ),
        (
            "بلغت الحصيلة 1.866 تفاعلا و806 أجوبة، حسب هسبريس.",
            "وبلغت الحصيلة، حسب هسبريس، 1.866 تفاعلا و806 أجوبة.",
        ),
    ],
)
def test_a_source_owns_no_figure_wherever_it_stands(tools, claim, sentence):
    assert {item.state for item in checks(tools, claim, sentence)} == {"same"}


def test_what_stands_before_the_first_of_two_shares_is_said_of_both(tools):
    sentence = "استعمل المكتبات في المدينة 64,4% من الرجال و55,0% من النساء البالغين 15 سنة فأكثر."
    claim = "55 % des femmes de la ville ont utilisé les bibliothèques."
    assert states(tools, claim, sentence)[0] == ("55 %", "same")
    assert states(tools, claim.replace("femmes", "hommes"), sentence)[0] == ("55 %", "64,4%")


def test_a_rounded_number_is_no_year(tools):
    sentence = "حضر افتتاح المعرض نحو 2000 مشارك."
    assert states(tools, "حضر افتتاح المعرض نحو 2000 مشارك.", sentence)[0][1] == "same"
    assert states(tools, "حضر افتتاح المعرض نحو 5000 مشارك.", sentence)[0][1] == "2000"


@pytest.mark.parametrize(
    ("claim", "sentence"),
    [
        (
            "Les fichiers publiés concernent 500 000 entreprises.",
            "Les fichiers publiés ont 53 000 attestations et concernent 500 000 entreprises.",
        ),
        (
            "تخص الملفات المنشورة 500 ألف مقاولة.",
            "تضم الملفات المنشورة 53 ألف شهادة وتخص 500 ألف مقاولة.",
        ),
    ],
)
def test_the_count_of_one_noun_does_not_contradict_that_of_another(tools, claim, sentence):
    assert all(item.state != "other" for item in checks(tools, claim, sentence))


@pytest.mark.parametrize(
    ("claim", "sentence", "expected"),
    [
        ("La mairie répond en deux mois.", "La mairie répond en 60 jours.", "same"),
        ("تجيب البلدية في ظرف شهرين.", "تجيب البلدية داخل 60 يوما.", "same"),
        ("La mairie répond en trois mois.", "La mairie répond en 60 jours.", "absent"),
        ("Le prix a baissé de moitié.", "Le prix a baissé de 50 %.", "same"),
        ("Le prix a baissé de moitié.", "Le prix a baissé de 20 %.", "20 %"),
        ("La commune a gagné onze rangs.", "La commune est 90e sur 193, avec 0,6841.", "absent"),
        ("La commune a gagné onze rangs.", "La commune a gagné neuf rangs.", "neuf"),
        ("حلت الجماعة في المركز 112.", "حلت الجماعة في المرتبة 101.", "101"),
    ],
)
def test_times_shares_and_ranks_told_otherwise(tools, claim, sentence, expected):
    assert states(tools, claim, sentence)[0][1] == expected


def test_a_change_is_told_by_bounds_in_its_order(tools):
    sentence = "Les inscrits sont passés de 10 712 en 2022 à 21 125 en 2023."
    told = "Les inscrits sont passés de moins de 11 000 à plus de 21 000."
    turned = "Les inscrits sont passés de plus de 11 000 à moins de 21 000."
    assert [state for _, state in states(tools, told, sentence)] == ["same", "same"]
    assert "same" not in [state for _, state in states(tools, turned, sentence)]


def test_the_two_years_of_a_season_are_not_set_against_each_other(tools):
    claim = "تزايد عدد المسجلين بين موسم 2021/2022 وموسم 2022/2023."
    sentence = "ارتفع عدد المسجلين من 10.712 في موسم 2021/2022 إلى 21.125 في موسم 2022/2023."
    assert {state for _, state in states(tools, claim, sentence)} == {"same"}


GROWTH = "Le pays passera de 400 serres en 2022 à 1 000 en 2026 puis à 3 200 en 2030."


@pytest.mark.parametrize(
    ("claim", "amount"),
    [
        ("Le pays aura 1 000 serres en 2026.", ("1 000", "same")),
        ("Le pays comptait 1 000 serres en 2022.", ("1 000", "400")),
        ("Le pays aura 3 200 serres en 2026.", ("3 200", "1 000")),
        ("ستبلغ البيوت المغطاة 1000 في 2030.", ("1000", "3 200")),
        ("ستبلغ البيوت المغطاة 3200 في 2030.", ("3200", "same")),
    ],
)
def test_each_value_of_a_growth_has_the_date_that_follows_it(tools, claim, amount):
    assert amount in states(tools, claim, GROWTH)


def test_a_participle_that_opens_a_sentence_has_the_subject_that_follows(tools):
    sentence = "Adopté en Conseil le 6 février 2025, le plan Irtiqae a été montré le 17 mars 2025."
    adopted = "Le Conseil a adopté le plan Irtiqae le 6 février 2025."
    assert states(tools, adopted, sentence)[0] == ("6 février 2025", "same")
    shown = "Le plan Irtiqae a été montré le 6 février 2025."
    assert states(tools, shown, sentence)[0] == ("6 février 2025", "17 mars 2025")


def test_a_part_of_a_whole_is_told_from_either_end(tools):
    sentence = "كانت 248 من أصل 511 مذكرة صادرة سنة 2025 حرجة."
    claim = "صدرت سنة 2025 ما مجموعه 511 مذكرة، منها 248 حرجة."
    assert {item.state for item in checks(tools, claim, sentence)} == {"same"}
    turned = "صدرت سنة 2025 ما مجموعه 248 مذكرة، منها 511 حرجة."
    assert "other" in {item.state for item in checks(tools, turned, sentence)}
