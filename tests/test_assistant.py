"""The one door: what is opened, asked, checked and searched through `Assistant`."""

import re
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st

from assistant import Assistant
from assistant.answers.laws import violations
from assistant.errors import IndexNotFound, InvalidQuestion
from assistant.settings import settings

BUDGET = "Quel est le budget des bibliothèques numériques ?"
PORT = "كم تبلغ كلفة مشروع ميناء تمارة؟"


@pytest.fixture
def home(monkeypatch, tmp_path, corpus_folder):
    """A working folder with a corpus of its own, as `Assistant.load()` finds it."""
    shutil.copytree(corpus_folder, tmp_path / "corpus")
    monkeypatch.chdir(tmp_path)
    settings.cache_clear()
    yield tmp_path
    settings.cache_clear()


def test_without_a_folder_the_index_is_built_on_first_use_and_used_afterwards(home):
    first = Assistant.load()
    assert (home / "index" / "current").is_file()
    assert Assistant.load().generation == first.generation
    assert "95 millions" in first.ask(BUDGET).text


def test_a_file_that_is_left_out_of_a_build_is_warned_of(home):
    (home / "corpus" / "faux.md").write_text("---\nstatus: current\n---\nUn texte.\n", "utf-8")
    with pytest.warns(UserWarning, match=r"faux\.md was left out: .*status"):
        built = Assistant.build(home / "corpus", home / "built")
    assert "faux.md" not in {document.id for document in built.documents}
    with pytest.warns(UserWarning, match=r"faux\.md was left out"):
        assert "95 millions" in Assistant.load().ask(BUDGET).text


def test_a_folder_that_was_named_is_never_built_by_itself(home):
    with pytest.raises(IndexNotFound, match="python -m assistant index"):
        Assistant.load(home / "ailleurs")
    assert not (home / "ailleurs").exists()


def test_documents_and_passages_are_given_in_reading_order(assistant):
    names = [item.id for item in assistant.documents]
    assert names == sorted(names) and len(names) == 4
    assert list(dict.fromkeys(item.document for item in assistant.passages)) == names
    texts = {item.id: item.text for item in assistant.documents}
    for passage in assistant.passages:
        assert texts[passage.document][passage.start : passage.end] == passage.text


@pytest.mark.parametrize(
    ("question", "language", "words"),
    [
        (BUDGET, "fr", "95 millions de dirhams"),
        (PORT, "ar", "3,4 مليارات درهم"),
        ("كم تبلغ ميزانية المكتبات الرقمية؟", "ar", "95"),
        ("Combien d'emplois directs le port de Témara créera-t-il ?", "fr", "1 850"),
    ],
)
def test_an_answer_is_in_the_language_of_its_question_and_lawful(
    assistant, question, language, words
):
    answer = assistant.ask(question)
    assert (answer.status, answer.language) == ("answered", language)
    assert words in re.sub(r"[\u00a0\u202f]", " ", answer.text)
    assert violations(answer, {item.id: item for item in assistant.documents}) == []


@pytest.mark.parametrize(
    "written",
    [
        "  Quel est le budget\tdes bibliothèques numériques ?\n",
        "QUEL EST LE BUDGET DES BIBLIOTHÈQUES NUMÉRIQUES ?",
        "\u202aQuel est le budget des bibliothe\u0300ques nume\u0301riques ?\u202c",
        "Quel est le budget des bibliothèques numériques",
        "quel est le budget des bibliotheques numeriques ?",
    ],
)
def test_the_way_a_question_is_typed_changes_no_citation(assistant, written):
    assert [item.quote for item in assistant.ask(written).citations] == [
        item.quote for item in assistant.ask(BUDGET).citations
    ]


@pytest.mark.parametrize(
    "written", ["كَمْ تَبْلُغُ كُلْفَةُ مشروعِ ميناءِ تمارة؟", "ﻛﻢ ﺗﺒﻠﻎ ﻛﻠﻔﺔ ﻣﺸﺮﻭﻉ ﻣﻴﻨﺎﺀ ﺗﻤﺎﺭﺓ؟"]
)
def test_vowelled_and_presentation_forms_find_the_same_passage(assistant, written):
    assert assistant.search(written)[0].passage.id == assistant.search(PORT)[0].passage.id


def test_an_answer_says_what_it_took_which_index_and_how_long(assistant):
    answer = assistant.ask(BUDGET)
    assert answer.index == assistant.generation
    assert answer.elapsed_ms > 0 and 0 < answer.confidence <= 1
    assert (answer.question, answer.understood, answer.mode) == (BUDGET, BUDGET, "extractive")


def test_a_follow_up_keeps_the_words_typed_and_shows_what_was_understood(assistant):
    answer = assistant.ask("et en arabe ?", [])
    assert answer.understood == "et en arabe ?"
    answer = assistant.ask("Et qui le dirige ?", ["Quel est le budget du programme ?", "Merci"])
    assert answer.question == "Et qui le dirige ?" and "programme" in answer.understood


def test_a_question_of_two_parts_is_answered_part_by_part(assistant):
    answer = assistant.ask(
        "Combien de voyageurs la ligne 4 transportera-t-elle et quand commenceront ses essais ?"
    )
    assert answer.status == "answered"
    assert "62 000" in answer.text and "15 septembre 2026" in answer.text
    assert [item.number for item in answer.citations] == list(range(1, len(answer.citations) + 1))


@pytest.mark.parametrize("question", ["", " ", "🙂", "12 ?", "x" * 1001, "\ud800", "\x00\x01"])
def test_what_cannot_be_asked_is_an_answer_not_an_exception(assistant, question):
    answer = assistant.ask(question)
    assert answer.status == "invalid" and answer.text and answer.citations == ()
    with pytest.raises(InvalidQuestion):
        assistant.search(question)


def test_a_search_can_be_kept_to_one_language_and_a_number(assistant):
    for language in ("ar", "fr"):
        hits = assistant.search("tramway", top_k=2, language=language)
        assert len(hits) == 2 and {hit.passage.language for hit in hits} == {language}
    assert len(assistant.search("tramway", top_k=1)) == 1


@examples(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=120), st.lists(st.text(max_size=40), max_size=3))
def test_any_text_after_any_history_gets_a_lawful_answer(assistant, question, history):
    answer = assistant.ask(question, history)
    assert answer.text and answer.question == question
    assert violations(answer, {item.id: item for item in assistant.documents}) == []


def test_threads_get_the_answers_one_thread_gets(assistant):
    questions = [BUDGET, PORT, "متى تنطلق تجارب الخط الرابع؟", "Qui a peint le port ?"] * 6
    expected = [assistant.ask(text).text for text in questions]
    with ThreadPoolExecutor(8) as pool:
        assert [item.text for item in pool.map(assistant.ask, questions)] == expected


def test_an_open_assistant_answers_from_its_generation_while_the_index_is_renewed(home):
    opened = Assistant.load()
    path = home / "corpus" / "fr" / "bibliotheques.md"
    path.write_text(path.read_text("utf-8").replace("95 millions", "97 millions"), "utf-8")
    assert Assistant.update("corpus", "index").changed
    assert "95 millions" in opened.ask(BUDGET).text
    assert "97 millions" in Assistant.load().ask(BUDGET).text


@pytest.mark.parametrize(
    ("claim", "language", "verdict"),
    [
        ("Le budget des bibliothèques s'élève à 95 millions de dirhams.", "fr", "supported"),
        ("\u202bتبلغ كلفة مشروع ميناء تمارة الذكي ٣٫٤ مليارات درهم.\u202c", "ar", "supported"),
        ("Le budget des bibliothèques s'élève à 96 millions de dirhams.", "fr", "contradicted"),
        ("Le musée de Safi compte trois salles.", "fr", "not_found"),
        ("", "fr", "invalid"),
    ],
)
def test_a_claim_keeps_its_words_and_gets_a_verdict(assistant, claim, language, verdict):
    found = assistant.check(claim)
    assert (found.claim, found.language, found.verdict) == (claim, language, verdict)
    assert found.index == assistant.generation
