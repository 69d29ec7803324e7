"""Analysis of both languages, BM25 over groups of terms, answer forms, and the saved index."""

import bm25s
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.lexical import LexicalIndex, analyze
from assistant.schema import Passage
from assistant.searching.forms import agreement, answer_forms, asked_forms

TEXTS = {
    "ar": [
        "تبلغ ميزانية البرنامج 11 مليار درهم إلى غاية 2030.",
        "تفتح الوزارة ثلاثة معاهد جديدة للبحث في الرباط وفاس.",
        "يستفيد التلاميذ من منح دراسية كل سنة.",
    ],
    "fr": [
        "Le budget du programme atteint 11 milliards de dirhams d'ici 2030.",
        "Le ministère ouvre trois nouveaux instituts de recherche à Rabat et à Fès.",
        "Les élèves reçoivent des bourses chaque année, y compris au salon GITEX.",
    ],
}


def passage(number, text, language, title="", section=""):
    return Passage(
        f"{language}{number}#0", f"{language}{number}", title, language, section, None,
        0, len(text), text, ((0, len(text)),),
    )  # fmt: skip


@pytest.fixture(scope="module")
def passages():
    return [
        passage(number, text, language)
        for number, pair in enumerate(zip(TEXTS["ar"], TEXTS["fr"], strict=True))
        for text, language in zip(pair, ("ar", "fr"), strict=True)
    ]


@pytest.fixture(scope="module")
def index(passages):
    return LexicalIndex.build(passages)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("الاستراتيجيّةُ", "استراتيجية"),
        ("والمستشفيات", "مستشفى"),
        ("بالمدارس", "المدارس"),
        ("سيستثمرون", "يستثمر"),
        ("إدارة", "الادارة"),
    ],
)
def test_forms_of_an_arabic_word_share_a_term(one, other):
    assert analyze(one, "ar") == analyze(other, "ar") != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("écoles", "Ecole"),
        ("l'hôpital", "hopital"),
        ("d’investissements", "investissement"),
        ("régional", "régionale"),
    ],
)
def test_forms_of_a_french_word_share_a_term(one, other):
    assert analyze(one, "fr") == analyze(other, "fr") != []


def test_latin_words_in_arabic_text_and_the_reverse_get_their_own_analysis():
    assert analyze("معرض GITEX للشركات", "ar")[1] == analyze("GITEX", "fr")[0]
    assert analyze("le mot المدارس", "fr")[1] == analyze("مدارس", "ar")[0]


@pytest.mark.parametrize("text", ["2 500", "2500", "٢٥٠٠", "2\u202f500"])
def test_a_number_is_one_term_however_it_is_written(text):
    assert analyze(f"coûte {text} dirhams", "fr")[1] == "2500"


def test_decimal_comma_and_point_are_one():
    assert analyze("45,5 %", "fr") == analyze("45.5", "ar") == ["45.5"]


@pytest.mark.parametrize(
    "text", ["Est-ce que c'est où ?", "ما هي التي في هذا؟", "واش كاين شي حاجة ديالو"[:13], "؟!", ""]
)
def test_function_words_of_either_language_and_darija_leave_nothing(text):
    assert analyze(text, "ar") == []


@given(st.text(max_size=80))
def test_any_text_can_be_analysed_the_same_way_twice(text):
    terms = analyze(text, "fr")
    assert terms == analyze(text, "ar")
    assert all(terms)


def test_scores_are_those_of_bm25s(passages, index):
    texts = [analyze(item.text, "fr") for item in passages if item.language == "fr"]
    model = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    model.index(texts, show_progress=False)
    terms = analyze("instituts de recherche à Rabat", "fr")
    ours = index.scores(dict.fromkeys(terms, 1.0))[index.rows("fr")]
    assert np.allclose(ours, model.get_scores(terms), atol=1e-5)
    assert ours.argmax() == 1


def test_a_weight_multiplies_a_term(index):
    one = index.scores({term: 1.0 for term in analyze("instituts", "fr")})
    assert np.allclose(index.scores({term: 2.5 for term in analyze("instituts", "fr")}), 2.5 * one)


def test_synonyms_in_one_group_do_not_pile_up(index):
    budget, programme = analyze("budget programme", "fr")
    grouped = index.group_scores("fr", [{budget: 1.0, programme: 1.0}])
    apart = index.group_scores("fr", [{budget: 1.0}, {programme: 1.0}])
    assert 0 < grouped.max() < apart.max()


def test_a_group_scores_only_the_language_asked_for(index):
    scores = index.group_scores("ar", [{"2030": 1.0}])
    assert scores[index.rows("ar")].max() > 0
    assert not scores[index.rows("fr")].any()


def test_titles_and_sections_are_searched_too():
    texts = [
        passage(0, "Il ouvre en mars.", "fr", "Institut de Fès"),
        passage(1, "Il ferme.", "fr"),
    ]
    scores = LexicalIndex.build(texts).scores({analyze("Fès", "fr")[0]: 1.0})
    assert scores[0] > scores[1] == 0


def test_an_unknown_term_has_no_rarity_and_a_rare_one_more_than_a_common_one(index):
    assert index.idf("zzz") == 0.0
    assert index.idf(analyze("GITEX", "fr")[0]) > 0


def test_a_saved_index_reads_back_the_same(passages, index, tmp_path):
    index.save(tmp_path)
    again = LexicalIndex.load(tmp_path)
    assert all(path.name.startswith("lexical") for path in tmp_path.iterdir())
    for question in ("budget 2030", "معاهد الرباط"):
        terms = dict.fromkeys(analyze(question, "fr"), 1.0)
        assert np.array_equal(index.scores(terms), again.scores(terms))
    assert again.words.vocabulary == index.words.vocabulary
    assert np.array_equal(again.forms, index.forms)
    assert again.size == len(passages)


@pytest.mark.parametrize("missing", ["lexical.json", "lexical.fr.places.npy"])
def test_a_missing_file_is_an_error_not_an_empty_index(index, tmp_path, missing):
    index.save(tmp_path)
    (tmp_path / missing).unlink()
    with pytest.raises(OSError):
        LexicalIndex.load(tmp_path)


def test_an_index_without_passages_or_words_answers_nothing(tmp_path):
    for texts in ([], [passage(0, "؟ …", "ar")]):
        empty = LexicalIndex.build(texts)
        empty.save(tmp_path)
        assert not LexicalIndex.load(tmp_path).scores({"2030": 1.0}).any()


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("Puis-je refuser ?", "Non. Le consentement est libre."),
        ("هل يمكن الرفض؟", "نعم، يمكن ذلك."),
        ("C'est quoi, un délégué ?", "Le délégué est un agent indépendant."),
        ("Combien de temps dure la formation ?", "La formation dure six mois."),
        ("كم يوما تدوم الدورة؟", "تستمر 12 يوما."),
        ("Quel est le prix ?", "Il faut payer 2 500 francs."),
        ("متى تبدأ؟", "تنطلق في شتنبر المقبل."),
        ("Pourquoi ferme-t-on ?", "Le site ferme en raison des travaux."),
    ],
)
def test_an_answer_shows_the_form_its_question_asks_for(question, answer):
    shown = np.array([answer_forms(answer), answer_forms("Texte sans rapport")], np.uint16)
    score = agreement(asked_forms(question), shown)
    assert score[0] > score[1]


def test_yes_or_no_to_another_question_counts_against():
    shown = np.array([answer_forms("Oui, en principe."), answer_forms("Six mois.")], np.uint16)
    score = agreement(asked_forms("Combien de temps conserver les données ?"), shown)
    assert score[0] < 0 < score[1]
