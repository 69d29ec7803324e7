"""A claim taken apart: sentences, parts, figures, names, and the words that weigh."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.claims.claim_parts import own_words, parts_of, sentences_of
from assistant.claims.claim_words import meanings, turns
from assistant.claims.claims import content_of, loose_digits, read_claim, without_named
from assistant.clues.assertions import read_assertion
from assistant.clues.matching import Matcher
from assistant.encoder import load_encoder
from assistant.index import load
from assistant.proper_names.names import NameBook
from assistant.vectors.static_encoder import static_encoder


@pytest.fixture(scope="module")
def tools(index_folder):
    encoder = load_encoder()
    index = load(index_folder, encoder)
    return Matcher(index.lexical, static_encoder()), NameBook(index.passages)


def claim(tools, text, language="fr"):
    return read_claim(text, language, *tools)


def weights(tools, text, language="fr"):
    found = claim(tools, text, language)
    return dict(zip(found.terms.words, found.weights.tolist(), strict=True))


@pytest.mark.parametrize(
    ("text", "language", "figures", "names"),
    [
        (
            "Le programme ouvrira 240 bibliothèques à Rabat d'ici 2029.",
            "fr",
            ["240", "2029"],
            ["Rabat"],
        ),
        ("Digital Morocco 2030 vise 3 000 startups.", "fr", ["3 000"], ["Digital Morocco 2030"]),
        ("Le Code 212 forme 500 jeunes.", "fr", ["500"], ["Code 212"]),
        ("سيوفر ميناء تمارة 1850 منصب شغل.", "ar", ["1850"], ["تمارة"]),
        ("يكلف المشروع 3,4 مليارات درهم.", "ar", ["3,4 مليارات درهم"], []),
    ],
)
def test_the_figures_and_the_names_of_a_claim(tools, text, language, figures, names):
    found = claim(tools, text, language)
    assert [item.text for item in found.figures] == figures
    assert [item.text for item in found.names] == names


def test_figures_and_names_are_no_words_of_a_claim(tools):
    words = claim(tools, "Salma Berrada dirige 240 bibliothèques à Rabat.").terms.words
    assert "bibliotheques" in words
    assert not {"salma", "berrada", "rabat", "240"} & set(words)


def test_words_are_blanked_in_place():
    assertion = read_assertion("Rabat aura 240 bibliothèques (Hespress, 2025).")
    content = content_of(assertion, ())
    assert len(content) == len(assertion.text)
    assert content.split() == ["Rabat", "aura", "bibliothèques", "."]


@pytest.mark.parametrize(
    ("text", "language", "silent", "loud"),
    [
        ("Le programme prévoit 240 bibliothèques.", "fr", {"prevoit"}, {"bibliotheques"}),
        ("Le Maroc vise environ 240 bibliothèques.", "fr", {"vise"}, {"bibliotheques"}),
        (
            "يستهدف البرنامج 240 مكتبة في أفق 2029.",
            "ar",
            {"يستهدف", "افق"},
            {"مكتبه"},
        ),
        ("Le port a coûté 95 millions de dirhams.", "fr", {"coute"}, {"port"}),
        ("L'entreprise Oracle emploie 50 agents.", "fr", {"entreprise"}, {"agents"}),
        ("وقعت شركة أوراكل 5 اتفاقيات.", "ar", {"شركه"}, {"اتفاقيات"}),
    ],
)
def test_words_that_only_frame_a_fact_weigh_nothing(tools, text, language, silent, loud):
    found = weights(tools, text, language)
    assert all(found[word] == 0 for word in silent if word in found)
    assert silent & set(found)
    assert all(found[word] > 0 for word in loud)


def test_the_weights_of_a_claim_sum_to_one(tools):
    for text in ("Le budget des bibliothèques est de 95 millions.", "Les liseuses sont prêtées."):
        assert np.isclose(claim(tools, text).weights.sum(), 1)


def test_a_claim_of_names_and_figures_alone_has_no_weights(tools):
    assert not claim(tools, "Le Maroc vise 240 d'ici 2029 à Rabat.").weights.any()
    assert not claim(tools, "Le coût est de 95 millions de dirhams.").weights.any()


@pytest.mark.parametrize(
    ("text", "language", "verbs"),
    [
        ("Le port a fourni 50 emplois.", "fr", {"fourni"}),
        ("Le port fourni attend.", "fr", set()),
        ("Le projet a annulé 50 emplois.", "fr", set()),
        ("Le port sera équipé de 50 grues.", "fr", {"equipe"}),
        ("ينقل الخط 62 ألف مسافر.", "ar", {"ينقل"}),
        ("الخط ينقل 62 ألف مسافر.", "ar", {"الخط"}),
        ("ألغى الوزير 50 منصبا.", "ar", set()),
    ],
)
def test_verbs_are_told_by_their_place(tools, text, language, verbs):
    found = claim(tools, text, language)
    told = {word for word, verb in zip(found.terms.words, found.verbs, strict=True) if verb}
    assert told == verbs


def test_every_digit_outside_the_given_spans_counts_whatever_its_script():
    assert loose_digits("24 puis ٤٠", ()) == {"24", "40"}
    assert loose_digits("24 puis ٤٠", [(0, 2)]) == {"40"}


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("Ouvert 24h/24 avec 40 agents.", {"24"}),
        ("La 5G couvre 40 villes.", {"5"}),
        ("Le Code 212 forme 40 jeunes.", set()),
        ("Le modèle GPT4 sert 40 agents.", set()),
        ("Ouvert avec 40 agents en 2029.", set()),
        ("تغطي شبكة 5G أربعين مدينة.", {"5"}),
    ],
)
def test_a_claim_keeps_the_digits_that_are_neither_figures_nor_names(tools, text, digits):
    assert claim(tools, text).loose_digits == digits


@pytest.mark.parametrize(
    ("text", "language", "denies"),
    [
        ("Le port ne créera pas 50 emplois.", "fr", True),
        ("Le port créera plus de 50 emplois.", "fr", False),
        ("لا يوفر الميناء 50 منصبا.", "ar", True),
        ("يوفر الميناء ما لا يقل عن 50 منصبا.", "ar", False),
    ],
)
def test_whether_a_claim_denies(tools, text, language, denies):
    assert claim(tools, text, language).denies is denies


def test_the_numbers_of_a_name_are_no_figures(tools):
    _, book = tools
    text = "Digital Morocco 2030 et Code 212 visent 40 axes"
    kept = without_named(read_assertion(text), book.names(text))
    assert [item.text for item in (*kept.figures, *kept.titled)] == ["40"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Le plan coûte 5 millions. Il crée 50 emplois !",
            ["Le plan coûte 5 millions.", "Il crée 50 emplois !"],
        ),
        ("يكلف 3,4 مليارات. ويوفر 50 منصبا؟", ["يكلف 3,4 مليارات.", "ويوفر 50 منصبا؟"]),
        ("Le plan coûte 2.5 M. de dirhams", ["Le plan coûte 2.5 M. de dirhams"]),
        ("", []),
        ("  \n ", []),
    ],
)
def test_the_sentences_of_a_claim(text, expected):
    assert sentences_of(text) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # One main figure: one part.
        ("Le plan coûte 5 millions en 2026.", ["Le plan coûte 5 millions en 2026."]),
        ("Il démarre en 2026 et finit en 2030.", ["Il démarre en 2026 et finit en 2030."]),
        # Each value with its own words.
        (
            "Rabat compte 5 centres et Fès en compte 7.",
            ["Rabat compte 5 centres", "Rabat compte centres et Fès en compte 7."],
        ),
        (
            "ينقل الخط 62 ألف مسافر ويكلف 3 ملايين درهم.",
            ["ينقل الخط 62 ألف مسافر", "ينقل الخط مسافر ويكلف 3 ملايين درهم."],
        ),
        (
            "يستهدف المغرب 1000 مقاولة في 2026 و3000 في 2030.",
            ["يستهدف المغرب 1000 مقاولة في 2026", "يستهدف المغرب مقاولة في و3000 في 2030."],
        ),
        # An aside between commas, a decimal comma in it.
        (
            "Le budget, voté en 2024, est de 11 milliards.",
            ["Le budget est de 11 milliards.", "Le budget voté en 2024"],
        ),
        (
            "La ligne 4, longue de 14,5 km, transportera 62 000 voyageurs.",
            ["La ligne 4 transportera 62 000 voyageurs.", "La ligne 4 longue de 14,5 km"],
        ),
        # An aside that only dates what is told is no fact of its own.
        (
            "Le port, à la fin de 2024, comptait 40 quais.",
            ["Le port, à la fin de 2024, comptait 40 quais."],
        ),
        ("ضم الميناء، عند متم 2024، 40 رصيفا.", ["ضم الميناء، عند متم 2024، 40 رصيفا."]),
        (
            "المركز، الذي يبلغ 500 ميغاواط، يشغل 40 تقنيا.",
            ["المركز يشغل 40 تقنيا.", "المركز الذي يبلغ 500 ميغاواط"],
        ),
    ],
)
def test_the_parts_of_a_sentence(sentence, expected):
    assert [" ".join(part.split()) for part in parts_of(sentence)] == expected


@settings(deadline=None, max_examples=150)
@given(
    st.lists(
        st.sampled_from(
            ["Le plan", "coûte", "5 millions", "40 %", "500 MW", "et", ",", "en 2026", "المركز",
             "يوفر", "50 منصبا", "و", "بينما", "mais", "."]
        ),
        max_size=10,
    )
)  # fmt: skip
def test_no_figure_of_a_sentence_is_lost_in_its_parts(words):
    sentence = " ".join(words)
    whole = [item.text for item in read_assertion(sentence).figures if item.kind != "year"]
    split = " ".join(parts_of(sentence))
    assert all(text in split for text in whole)


@pytest.mark.parametrize(
    ("part", "expected"),
    [
        ("Rabat compte centres  et Fès en compte 7.", "Rabat et Fès en compte 7."),
        ("ينقل الخط مسافر  ويكلف 3 ملايين درهم.", "ينقل ويكلف 3 ملايين درهم."),
        ("Le plan prévoit  et 7 MW", ""),
        ("Rabat compte 5 centres", ""),
        ("", ""),
    ],
)
def test_a_part_with_its_subject_alone(part, expected):
    assert own_words(part) == expected


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("satisfaits", "mecontents"),
        ("dependance", "autonomie"),
        ("savant", "العالم"),
        ("بعد", "اعداد"),
    ],
)
def test_contraries_and_chance_likenesses_are_on_no_list_of_words_that_say_the_same(word, other):
    assert not meanings(word) & meanings(other)


@pytest.mark.parametrize(
    ("text", "language", "framing", "telling"),
    [
        ("Le moulin avait déjà une roue.", "fr", "deja", "roue"),
        ("Il a déjà moulu du blé.", "fr", "", "deja"),
        ("En matière de blé, le moulin suffit.", "fr", "matiere", "ble"),
        ("Le port reçoit 90 bateaux au maximum.", "fr", "maximum", "bateaux"),
        ("Le port a été fermé au printemps 2021.", "fr", "printemps", "port"),
        ("تنوي الضيعة توظيف 90 عاملا.", "ar", "تنوي", "عاملا"),
        ("يستقبل الميناء 90 سفينة كحد أقصى.", "ar", "اقصي", "سفينه"),
        ("يمتد الورش ثلاث سنوات ابتداء من 2021.", "ar", "ابتدا", "الورش"),
        ("Rien n'est moulu à ce jour, que l'on sache.", "fr", "sache", "moulu"),
        ("Rien n'est moulu par ce moulin.", "fr", "rien", "moulin"),
        ("À en croire la meunière, le moulin tourne.", "fr", "croire", "moulin"),
        ("بعد الحريق الذي تعرض له، أغلق الميناء.", "ar", "تعرض", "المينا"),
        ("يراد للضيعة أن تتوسع.", "ar", "يراد", "تتوسع"),
    ],
)
def test_words_that_only_frame_do_not_weigh(tools, text, language, framing, telling):
    found = weights(tools, text, language)
    assert found[telling] > 0
    assert not found.get(framing, 0.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le port a porté l'affaire devant la justice.", "Le port a saisi les tribunaux."),
        ("Le port a saisi la justice.", "لجأ الصندوق الوطني للتقاعد إلى القضاء."),
        ("طرق النادي باب المحاكم.", "توجه النادي إلى المحكمة."),
        ("La mairie diligente une enquête.", "باشر المكتب بحثا."),
        ("رفع النادي الأمر إلى المحاكم.", "Le club a saisi la justice."),
        ("Le club est associé à l'écriture du texte.", "Le club prend part au texte."),
        ("حلت سلمى محل نادية.", "Salma a pris la place de Nadia."),
        ("Le texte passe d'une seule voix.", "Le texte passe d'une même voix."),
        ("شركات خاصة تدعم النادي.", "Le secteur privé soutient le club."),
    ],
)
def test_turns_of_several_words_say_the_same(one, other):
    told = [frozenset().union(*turns(text).values()) for text in (one, other)]
    assert told[0] & told[1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Le port a saisi les tribunaux.", "Les tribunaux ont saisi le navire."),
        ("Le port a ouvert une enquête.", "Le port a fermé une enquête."),
        ("لجأ النادي إلى القضاء.", "هاجم النادي القضاء."),
    ],
)
def test_a_turn_is_told_by_all_of_its_words_in_order(one, other):
    told = [frozenset().union(*turns(text).values()) for text in (one, other)]
    assert told[0] and not told[0] & told[1]


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("patron", "يدير", True),
        ("embaucher", "توظيف", True),
        ("rattachee", "تابعه", True),
        ("failles", "ثغرات", True),
        ("embaucher", "تسريح", False),
        ("achete", "شراكه", False),
        ("siege", "مقرر", False),
        ("jeune", "نساء", False),
        ("etendre", "تنتشر", True),
        ("liees", "موصوله", True),
        ("repandues", "تسريب", True),
        ("adresse", "خطاب", True),
        ("remplace", "مرتبط", False),
        ("interne", "خارجي", False),
    ],
)
def test_everyday_words_say_the_same_across_the_languages(one, other, same):
    assert bool(meanings(one) & meanings(other)) is same


def test_a_word_that_others_say_too_is_no_name(tools):
    found = claim(tools, "Le plan apporte Internet à 240 villages de Rabat.")
    assert [item.text for item in found.names] == ["Rabat"]
    assert "internet" in found.terms.words
