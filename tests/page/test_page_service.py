"""One assistant behind every door: what is remembered, what is drawn, what is handed over."""

import json
from dataclasses import replace

import pytest
from page_reader import elements

from assistant.page.options import PageOptions
from assistant.page.service import Service, tidy
from assistant.upkeep import receipt
from assistant.upkeep.verification import verify

JOBS = "Combien de bibliothèques numériques de quartier d'ici à 2029 ?"
LIBRARIES = "Quel est le budget des bibliothèques numériques ?"
PORT = "كم تبلغ كلفة مشروع ميناء تمارة الذكي؟"


@pytest.fixture
def service(page_assistant, tmp_path):
    return Service(page_assistant, PageOptions(feedback=tmp_path / "f.sqlite"))


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("  Quel\tbudget \n ?  ", "Quel budget ?"),
        ("Quel\u202e budget\u2069 ?", "Quel budget ?"),
        ("Quel\x00\x1b[31m budget ?", "Quel [31m budget ?"),
        ("Quel\ud800 budget\U000e0041 ?", "Quel budget ?"),
        ("\ufeffQuel\u200b budget\u00ad ?", "Quel budget ?"),
        ("ما\u200fهي\u061c الكلفة؟", "ماهي الكلفة؟"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("ميزانيّةٌ", "ميزانيّةٌ"),
        ("", ""),
    ],
)
def test_what_is_not_seen_is_dropped_and_what_makes_a_word_stays(typed, read):
    assert tidy(typed) == read


def test_an_endless_question_is_cut_but_stays_too_long(service):
    answer = service.ask("é" * 5_000_000)
    assert answer.status == "invalid" and len(answer.question) <= 8000
    assert "trop longue" in answer.text


@pytest.mark.parametrize("again", [LIBRARIES, f"  {LIBRARIES} ", LIBRARIES.replace(" ", "\u202e ")])
def test_the_same_question_is_answered_once(service, again):
    first = service.ask(LIBRARIES)
    known = service.recalled(again)
    assert replace(known, elapsed_ms=0) == replace(first, elapsed_ms=0)


def test_a_follow_up_is_another_question_than_the_same_words_alone(service):
    alone = service.ask("Et leur budget ?")
    after = service.ask("Et leur budget ?", [JOBS])
    assert service.recalled("Et leur budget ?").understood == alone.understood
    assert service.recalled("Et leur budget ?", [JOBS]).text == after.text
    assert "bibliothèques" in after.understood and "bibliothèques" not in alone.understood


def test_only_the_last_questions_of_a_conversation_matter(service):
    recent = [f"Question numéro {number} ?" for number in range(6)]
    service.ask(LIBRARIES, ["Une question ancienne ?", *recent])
    assert service.recalled(LIBRARIES, recent) is not None
    assert service.recalled(LIBRARIES, recent[1:]) is None


def test_a_service_told_to_remember_nothing_answers_all_the_same(page_assistant, tmp_path):
    service = Service(page_assistant, PageOptions(feedback=tmp_path / "f.sqlite", remembered=0))
    assert "95 millions" in service.ask(LIBRARIES).text
    assert service.recalled(LIBRARIES) is None


@pytest.mark.parametrize(("question", "language"), [(LIBRARIES, "fr"), (PORT, "ar")])
def test_a_turn_is_drawn_in_both_page_languages_and_keeps_its_own(service, question, language):
    answer, content = service.turn(question)
    turn = json.loads(content)
    assert set(turn["html"]) == {"ar", "fr"} and turn["answer"]["answer"] == answer.text
    way = "rtl" if language == "ar" else "ltr"
    for html in turn["html"].values():
        [said] = elements(html, "div", "said")
        assert said.attributes["lang"] == language and said.attributes["dir"] == way
        assert len(elements(html, "button", "marker")) >= 1
    labels = {chrome: elements(html, "summary")[0].text for chrome, html in turn["html"].items()}
    assert labels["fr"].startswith("Sources citées")
    assert labels["ar"].startswith("المصادر المذكورة")


@pytest.mark.parametrize("question", [LIBRARIES, PORT, "Quelle est la recette du tajine ?", ""])
def test_the_receipt_of_a_turn_stands_against_the_documents(service, page_assistant, question):
    _, content = service.turn(question)
    turn = json.loads(content)
    written, faithful = receipt.read_receipt(turn["markdown"])
    for kept in (turn["receipt"], written):
        checked = verify(kept, page_assistant.documents, faithful)
        assert checked.valid and checked.faithful and not checked.loose
        assert [item.state for item in checked.quotes] == ["unchanged"] * len(kept["citations"])


def test_turns_are_remembered_once_the_suggestions_are_known(service):
    _, early = service.turn(LIBRARIES)
    assert service.recalled_turn(LIBRARIES) is None
    service.questions.warm()
    _, late = service.turn(LIBRARIES)
    assert service.recalled_turn(LIBRARIES) == late
    assert json.loads(early)["text"] == json.loads(late)["text"]


@pytest.mark.parametrize(
    ("question", "language", "documents"),
    [
        ("tramway", None, {"fr/tramway.md", "ar/tramway.md"}),
        ("tramway", "fr", {"fr/tramway.md"}),
        ("tramway", "ar", {"ar/tramway.md"}),
    ],
)
def test_a_search_is_narrowed_to_one_language_or_none(service, question, language, documents):
    found = service.search(question, 6, language)
    seen = {hit["document"] for hit in found["hits"]}
    assert documents <= seen or documents & seen
    if language:
        assert {hit["language"] for hit in found["hits"]} == {language}


@pytest.mark.parametrize("typed", ["", "   ", "؟؟؟", "\u202e\u200b"])
def test_a_search_for_nothing_says_so_and_finds_nothing(service, typed):
    found = service.search(typed, 5)
    assert found["status"] == "invalid" and found["error"] and found["hits"] == []


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Le budget des bibliothèques numériques s'élève à 95 millions de dirhams.", "supported"),
        ("Le budget des bibliothèques numériques est de 80 millions de dirhams.", "contradicted"),
        ("تبلغ كلفة مشروع ميناء تمارة الذكي 3,4 مليارات درهم.", "supported"),
        ("\u202e", "invalid"),
    ],
)
def test_a_claim_is_checked_as_the_command_line_does(service, claim, verdict):
    assert service.check(claim)["verdict"] == verdict


def test_passages_of_a_document_are_in_reading_order(service):
    for name, passages in service.passages.items():
        assert {item.document for item in passages} == {name}
        starts = [item.start for item in passages]
        assert starts == sorted(starts)
        text = service.documents[name].text
        assert all(text[item.start : item.end] == item.text for item in passages)
