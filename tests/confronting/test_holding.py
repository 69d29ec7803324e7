"""A claim held against sentences: words, names and figures it has there, and those it lacks."""

import re

import pytest

from assistant.claims.claims import read_claim
from assistant.clues.matching import Matcher
from assistant.confronting.holding import hold
from assistant.encoder import load_encoder
from assistant.index import load
from assistant.judging.judgement import Sentence
from assistant.language import identify
from assistant.proper_names.names import NameBook
from assistant.schema import Passage
from assistant.vectors.static_encoder import static_encoder
from assistant.verdicts.bearing_out import supports


@pytest.fixture(scope="module")
def tools(index_folder):
    encoder = load_encoder()
    index = load(index_folder, encoder)
    return Matcher(index.lexical, static_encoder()), NameBook(index.passages)


def sentence(text, section="", title=""):
    language = identify(text)
    place = Passage(
        "d#0", "d", title, language, section, None, 0, len(text), text, ((0, len(text)),)
    )
    return Sentence(place, 0, 0, len(text), text, 0.0, ())


def held(tools, claim, *texts, section="", title=""):
    matcher, book = tools
    read = read_claim(claim, identify(claim), matcher, book)
    return hold(read, [sentence(text, section, title) for text in texts], matcher, book)


TRAM = "La ligne 4 du tramway transportera 62 000 voyageurs par jour."
BUDGET = "Le budget des bibliothèques numériques s'élève à 95 millions de dirhams."
PORT = "سيوفر ميناء تمارة الذكي 1.850 منصب شغل مباشر."
HEAD = "Le programme des bibliothèques est dirigé par Salma Berrada."


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        ("La ligne 4 du tramway transportera 62 000 voyageurs.", TRAM),
        ("Le budget des bibliothèques numériques est de 95 millions.", BUDGET),
        ("ميزانية المكتبات الرقمية 95 مليون درهم", BUDGET),
        ("سيوفر ميناء تمارة 1850 منصب شغل مباشر", PORT),
        ("Le port de Témara créera 1 850 emplois directs.", PORT),
        ("Le programme des bibliothèques est dirigé par Salma Berrada.", HEAD),
    ],
)
def test_a_sentence_that_says_it_all_lacks_nothing(tools, claim, text):
    (found,) = held(tools, claim, text)
    assert found.covered >= 0.7 and not found.missing and not found.opposed
    assert found.digits and not found.swapped and not found.foreign
    assert {item.state for item in found.figures} <= {"same"}


def test_a_sentence_about_something_else_is_left_out(tools):
    assert held(tools, "La ligne 4 du tramway transportera 62 000 voyageurs.", BUDGET) == []
    assert held(tools, "Le budget des bibliothèques est de 95 millions.") == []


def test_the_best_sentence_comes_first(tools):
    claim = "Le budget des bibliothèques numériques est de 95 millions."
    found = held(tools, claim, "Le budget est connu.", HEAD, BUDGET)
    assert found[0].sentence.text == BUDGET
    assert [item.covered for item in found] == sorted(
        (item.covered for item in found), reverse=True
    )


def test_what_is_not_covered_is_named_with_its_weight(tools):
    (found,) = held(tools, "Le budget des bibliothèques nucléaires s'élève.", BUDGET)
    assert "nucleaires" in found.uncovered
    assert 0 < found.gap <= 1 and found.covered < 1


@pytest.mark.parametrize(
    ("claim", "text", "missing"),
    [
        (
            "Le programme des bibliothèques est dirigé par Karim Alaoui.",
            HEAD,
            [("Karim Alaoui", "Salma Berrada")],
        ),
        ("Le port de Tanger créera 1 850 emplois directs.", PORT, [("Tanger", "تمارة")]),
        ("سيوفر ميناء طنجة 1850 منصب شغل مباشر", PORT, [("طنجة", "تمارة")]),
        (
            "Oracle ouvre un centre à Rabat.",
            "Cisco ouvre un centre à Rabat.",
            [("Oracle", "Cisco")],
        ),
        (
            "Une société française ouvre un centre.",
            "Une société marocaine ouvre un centre.",
            [("française", "Maroc")],
        ),
        ("Le centre de Rabat ouvre.", "Le centre ouvre demain.", [("Rabat", "")]),
        (
            "C'est Mohammed Alaoui qui dirige le centre des oliviers.",
            "Le centre des oliviers est dirigé par Zoul-Fiqar Bentazi.",
            [("Mohammed Alaoui", "Zoul-Fiqar Bentazi")],
        ),
        (
            "C'est Mohammed Alaoui qui dirige le centre des oliviers.",
            "Le centre des oliviers est dirigé depuis Zoul Bentazi.",
            [("Mohammed Alaoui", "")],
        ),
        (
            "Cisco ouvre un centre à Rabat.",
            "Cisco ouvre un centre à Rabat (Le Matin, 2025).",
            [],
        ),
    ],
)
def test_a_name_the_sentence_lacks_and_the_one_in_its_place(tools, claim, text, missing):
    (found,) = held(tools, claim, text)
    assert [(item.claimed, item.found) for item in found.missing] == missing


def test_a_source_is_no_subject_unless_the_claim_cites_it(tools):
    text = "Selon Reuters, le centre de données ouvre en 2026."
    (found,) = held(tools, "Reuters ouvre un centre de données en 2026.", text)
    assert [item.claimed for item in found.missing] == ["Reuters"]
    (cited,) = held(tools, "Selon Reuters, le centre de données ouvre en 2026.", text)
    assert cited.missing == ()


def test_a_heading_lends_its_words_to_the_sentences_below_it(tools):
    claim = "Le budget des bibliothèques numériques est de 95 millions de dirhams."
    text = "Le budget s'élève à 95 millions de dirhams."
    alone, below = (
        held(tools, claim, text, section=section)
        for section in ("", "Bibliothèques numériques › Budget")
    )
    assert below[0].covered > (alone[0].covered if alone else 0)
    assert below[0].gap == 0


def test_a_heading_lends_nothing_to_a_sentence_about_another_programme(tools):
    claim = "Le budget des bibliothèques numériques est de 95 millions de dirhams."
    text = "Le budget du programme Technopark s'élève à 95 millions de dirhams."
    found = held(tools, claim, text, section="Bibliothèques numériques › Budget")
    assert all(item.gap > 0 and item.foreign for item in found)


@pytest.mark.parametrize(
    ("claim", "text", "opposed"),
    [
        ("Le tramway ne transportera pas 62 000 voyageurs.", TRAM, True),
        ("Le tramway transportera 62 000 voyageurs.", TRAM, False),
        (
            "Le budget annuel des bibliothèques numériques a augmenté de 5 %.",
            "Le budget annuel des bibliothèques numériques a baissé de 5 %.",
            True,
        ),
        ("لن يوفر ميناء تمارة 1850 منصب شغل مباشر", PORT, True),
        ("سيوفر ميناء تمارة 1850 منصب شغل غير مباشر", PORT, True),
        ("Ryad Mezzour remplace Ghita Mezzour.", "Ghita Mezzour remplace Ryad Mezzour.", True),
    ],
)
def test_a_sentence_that_says_the_contrary(tools, claim, text, opposed):
    (found,) = held(tools, claim, text)
    assert found.opposed is opposed


def test_exchanged_names_are_told_even_where_nothing_is_contrary(tools):
    (found,) = held(tools, "Oracle finance Cisco.", "Cisco finance Oracle.")
    assert found.swapped and not found.missing


@pytest.mark.parametrize(
    ("claim", "text", "digits"),
    [
        ("Le réseau 5G couvre 40 villes.", "Le réseau 5G couvre 40 villes.", True),
        ("Le réseau 6G couvre 40 villes.", "Le réseau 5G couvre 40 villes.", False),
        ("تغطي شبكة 5G مدينة تمارة", "Le réseau 5G couvre la ville de Témara.", True),
    ],
)
def test_digits_that_are_no_figures_must_stand_in_the_sentence_too(tools, claim, text, digits):
    (found,) = held(tools, claim, text)
    assert found.digits is digits


def test_another_neutral_verb_is_tolerated_where_all_else_agrees(tools):
    text = "Le port de Témara a reçu 40 grues mobiles."
    (found,) = held(tools, "Le port de Témara a peint 40 grues mobiles.", text)
    assert found.tolerated and found.uncovered == () and found.covered > 0.9
    (exact,) = held(tools, "Le port de Témara a reçu 40 grues mobiles.", text)
    assert not exact.tolerated


def test_a_claim_of_names_and_figures_alone_is_read_where_a_name_stands(tools):
    found = held(tools, "Rabat vise 40 d'ici 2029.", "À Rabat, 40 écoles ouvriront d'ici 2029.")
    assert found and found[0].bare and found[0].covered == 1.0
    assert held(tools, "Rabat vise 40 d'ici 2029.", "À Fès, 40 écoles ouvriront.") == []


def test_arabic_words_of_one_family_cover_each_other(tools):
    (found,) = held(tools, "تشرف الوكالة على الموانئ", "أشرفت الوكالة على الموانئ سنة 2025.")
    assert found.uncovered == ()


def test_no_more_sentences_are_read_than_are_worth_it(tools):
    texts = [f"Le budget des bibliothèques numéro {number} est voté." for number in range(60)]
    found = held(tools, "Le budget des bibliothèques est voté.", *texts)
    assert 0 < len(found) <= 24


SEATS = "Le bureau d'accueil est à Témara et le dépôt est à Salé."
SEATS_ARABIC = "يوجد مكتب الاستقبال بتمارة ويوجد المستودع بسلا."


@pytest.mark.parametrize(
    ("claim", "text", "missing"),
    [
        ("Le dépôt est à Témara.", SEATS, ["Témara"]),
        ("Le bureau d'accueil est à Salé.", SEATS, ["Salé"]),
        ("Le dépôt est à Salé.", SEATS, []),
        ("Le bureau d'accueil est à Témara.", SEATS, []),
        ("مكتب الاستقبال يوجد بتمارة", SEATS_ARABIC, []),
    ],
)
def test_a_place_is_that_of_the_half_of_the_sentence_that_names_it(tools, claim, text, missing):
    (found,) = held(tools, claim, text)
    assert [item.claimed for item in found.missing] == missing


@pytest.mark.parametrize(
    ("claim", "text", "missing"),
    [
        (
            "قدمت المقررة ليلى الفيلالي رأي المجلس.",
            "قدمت المقررة نادية الفيلالي رأي المجلس.",
            [("ليلى الفيلالي", "نادية الفيلالي")],
        ),
        (
            "تدير المكتبة السيدة سناء برادة.",
            "تدير المكتبة السيدة سلمى برادة.",
            [("سناء برادة", "سلمى برادة")],
        ),
        ("تدير المكتبة السيدة سلمى برادة.", "تدير المكتبة السيدة سلمى برادة منذ 2024.", []),
    ],
)
def test_an_arabic_given_name_is_part_of_a_name(tools, claim, text, missing):
    (found,) = held(tools, claim, text)
    assert [(item.claimed, item.found) for item in found.missing] == missing


@pytest.mark.parametrize(
    ("claim", "text"),
    [
        (
            "Salma Zouari dirige l'Agence nationale des ports.",
            "L'Agence nationale des ports (ANP) dirige le programme.",
        ),
        (
            "Cisco a ouvert 40 bibliothèques numériques.",
            "Elle a ouvert 40 bibliothèques numériques avec Oracle.",
        ),
    ],
)
def test_an_acronym_and_a_name_beside_a_pronoun_replace_nothing(tools, claim, text):
    (found,) = held(tools, claim, text)
    assert [item.found for item in found.missing] == [""]


@pytest.mark.parametrize(
    ("claim", "text", "unfulfilled"),
    [
        ("Le fonds a versé 180 millions.", "Le fonds a promis 180 millions.", True),
        ("Le fonds a versé 180 millions.", "Le fonds a versé 180 millions en mai.", False),
        ("Le fonds versera 180 millions.", "Le fonds a promis 180 millions.", False),
        (
            "Les femmes occupent 35 % des postes.",
            "Les femmes devront occuper 35 % des postes.",
            True,
        ),
        (
            "Les femmes occuperont 35 % des postes.",
            "Les femmes devront occuper 35 % des postes.",
            False,
        ),
        ("تشغل النساء 35% من المناصب.", "يجب أن تشغل النساء 35% من المناصب.", True),
        ("كلفت المحطة 40 مليون درهم.", "ستكلف المحطة 40 مليون درهم.", True),
        ("ستكلف المحطة 40 مليون درهم.", "ستكلف المحطة 40 مليون درهم.", False),
    ],
)
def test_what_is_planned_is_not_told_as_done(tools, claim, text, unfulfilled):
    (found,) = held(tools, claim, text)
    assert found.unfulfilled is unfulfilled


def told(tools, claim, text, section="", title=""):
    """What the last sentence of a passage holds of a claim."""
    matcher, book = tools
    language, ends = identify(text), [match.end() for match in re.finditer(r"\.(?= |$)", text)]
    spans = tuple(zip([0, *(end + 1 for end in ends[:-1])], ends, strict=True))
    place = Passage("d#0", "d", title, language, section, None, 0, len(text), text, spans)
    start, end = spans[-1]
    last = Sentence(place, len(spans) - 1, start, end, text[start:end], 0.0, ())
    found = hold(read_claim(claim, identify(claim), matcher, book), [last], matcher, book)
    return found[0] if found else None


CENTRE = "Un centre de tri sera bâti à Témara. Il traitera 220 000 tonnes par an."


def test_a_sentence_has_the_subject_of_the_one_it_leans_on(tools):
    found = told(tools, "Le centre de Témara traitera 220 000 tonnes par an.", CENTRE)
    assert supports(found)
    found = told(tools, "Le centre de Témara traitera 320 000 tonnes par an.", CENTRE)
    assert not found.missing and [item.state for item in found.figures] == ["other"]


def test_a_heading_gives_a_town_and_a_nearer_name_takes_it_back(tools):
    claim = "L'hôpital de Safi comptera 70 lits."
    beds = "L'hôpital comptera 70 lits."
    assert supports(told(tools, claim, beds, "Santé", "Plan de Safi"))
    for text, section in ((beds, "Nador"), ("L'hôpital de Nador comptera 70 lits.", "Santé")):
        assert told(tools, claim, text, section, "Plan de Safi").missing
    assert told(tools, claim, beds, "Santé", "Plan de Safi et de Nador").missing


def test_one_of_several_things_is_not_given_their_common_name(tools):
    claim = "Le barrage de Safi retiendra 4 millions de mètres cubes."
    text = "Le second retiendra 4 millions de mètres cubes."
    assert told(tools, claim, text, "Barrages de Safi").missing


def test_a_sentence_that_is_lent_its_subject_replaces_no_other_name(tools):
    claim = "L'institut Jazari de Safi sera créé avec Orange."
    found = told(tools, claim, "L'institut sera créé avec Huawei.", "Safi", "Instituts Jazari")
    assert all(item.found == "" for item in found.missing if item.claimed == "Safi")


def test_what_a_sentence_leans_on_may_say_the_claimed_figure(tools):
    text = "Le coût du plan est de 900 millions de dirhams. L'État en apporte 520 millions."
    found = told(tools, "Le plan coûte 900 millions de dirhams.", text)
    assert found is None or {item.state for item in found.figures} == {"absent"}


def test_a_first_estimate_bears_out_nothing(tools):
    text = "Une première estimation chiffrait le coût du plan à 980 millions de dirhams."
    assert not supports(told(tools, "Le plan coûte 980 millions de dirhams.", text))
    assert supports(
        told(tools, "Une première estimation du plan était de 980 millions de dirhams.", text)
    )


@pytest.mark.parametrize(("dollars", "says"), [("1,2 milliard", True), ("3 milliards", False)])
def test_an_amount_in_brackets_is_the_same_in_another_currency(tools, dollars, says):
    claim = f"Les 11 milliards de dirhams équivalent à {dollars} de dollars."
    text = "يستثمر المغرب 11 مليار درهم (حوالي 1,2 مليار دولار) في التحول الرقمي."
    assert supports(told(tools, claim, text)) is says


def test_a_neutral_verb_is_spared_where_one_name_alone_differs(tools):
    text = "Le grand centre de données se trouve à Dakhla."
    found = told(tools, "Le grand centre de données sera construit à Laâyoune.", text)
    assert found.tolerated and [item.found for item in found.missing] == ["Dakhla"]


@pytest.mark.parametrize(
    ("claim", "text", "borne"),
    [
        (
            "Le moulin met 40 meules à disposition à Rabat.",
            "Le moulin a 40 meules à Rabat.",
            True,
        ),
        (
            "Le vent fournit 40 % du courant de Rabat.",
            "40 % du courant de Rabat vient du vent.",
            True,
        ),
        (
            "La moitié du courant de Rabat vient du vent.",
            "40 % du courant de Rabat vient du vent.",
            False,
        ),
        ("يوفر الميناء 40 رصيفا، وهو أمر عادي.", "يوفر الميناء 40 رصيفا.", True),
        ("يوفر الميناء 50 رصيفا، وهو أمر عادي.", "يوفر الميناء 40 رصيفا.", False),
    ],
)
def test_what_only_fills_a_claim_is_not_missed(tools, claim, text, borne):
    assert any(supports(item) for item in held(tools, claim, text)) is borne


@pytest.mark.parametrize(
    ("claim", "found"),
    [
        ("La signature du pacte de Rabat est celle de Gontran Brume.", "Omar Alami"),
        ("C'est Gontran Brume qui a signé le pacte de Rabat.", "Omar Alami"),
        ("Le pacte de Rabat a pour président Gontran Brume.", "Omar Alami"),
    ],
)
def test_who_signs_or_presides_is_a_person_though_no_list_has_the_name(tools, claim, found):
    text = "Le pacte de Rabat porte la signature d'Omar Alami, président de Zanvar."
    (item,) = held(tools, claim, text)
    assert [(one.claimed, one.found) for one in item.missing] == [("Gontran Brume", found)]


@pytest.mark.parametrize(
    ("text", "unfulfilled"),
    [
        ("يُنتظر من المكتبات أن تحفظ المخطوطات.", True),
        ("ستحفظ المكتبات المخطوطات.", True),
        ("حفظت المكتبات المخطوطات.", False),
    ],
)
def test_what_is_awaited_in_the_other_language_is_not_done(tools, text, unfulfilled):
    found = held(tools, "Les bibliothèques ont gardé les manuscrits.", text)
    assert [item.unfulfilled for item in found] == [unfulfilled] * len(found)


@pytest.mark.parametrize(
    ("claim", "missing"),
    [
        ("Rabat espère ouvrir 240 bibliothèques.", False),
        ("تأمل الرباط فتح 240 مكتبة.", False),
        ("Rabat ouvre 240 bibliothèques.", True),
        ("Le pays veut ouvrir 240 bibliothèques à Rabat.", True),
    ],
)
def test_a_capital_that_intends_stands_for_the_state(tools, claim, missing):
    (item, *_) = held(tools, claim, "Le Maroc veut ouvrir 240 bibliothèques.")
    assert bool(item.missing) is missing


RADIO = "La bibliothèque de Témara forme des lecteurs et des conteurs en trois ans."
TRAM = "Le tramway de Témara transportera bientôt 62 000 voyageurs par jour."


@pytest.mark.parametrize(
    ("claim", "text", "like"),
    [
        ("La bibliothèque de Témara forme des lecteurs et des conteurs en trois ans.", RADIO, True),
        (
            "La bibliothèque de Témara forme gratuitement des lecteurs et conteurs en trois ans.",
            RADIO,
            False,
        ),
        (
            "La bibliothèque de Témara forme des lecteurs, des conteurs et des imprimeurs en trois "
            "ans.",
            RADIO,
            False,
        ),
        ("Le tramway de Témara transportera 62 000 voyageurs par jour.", TRAM, True),
        ("Le tramway de Témara transporte 62 000 voyageurs par jour.", TRAM, False),
    ],
)
def test_what_a_claim_adds_is_not_borne_out(tools, claim, text, like):
    (found,) = held(tools, claim, text)
    assert supports(found) is like


def test_words_in_each_others_places_deny(tools):
    told = "Le tramway est construit par la commune et géré par la région."
    (found,) = held(tools, "Le tramway est construit par la région et géré par la commune.", told)
    assert found.turned and found.denies


def test_those_an_act_was_done_to_are_told_by_the_act(tools):
    (found,) = held(tools, "سيبلغ عدد الشباب المدرَّبين 900.", "سيتم تدريب 900 من الشباب.")
    assert "المدربين" not in found.uncovered


def test_the_date_of_a_source_is_told_of_a_sentence_that_has_no_other(tools):
    told = "Selon Le Matin (octobre 2025), la ligne 4 transporte 700 voyageurs."
    (found,) = held(tools, "En octobre 2025, la ligne 4 transporte 900 voyageurs.", told)
    date = next(item for item in found.figures if item.claimed.kind != "count" and item.found)
    assert (date.state, supports(found)) == ("absent", False)
