"""The doors for programs: REST contract, identifiers, refusals, gradio endpoints, health."""

import json
from dataclasses import fields

import pytest
from conftest import call

from assistant import schema, verdict
from assistant.page import contract

QUESTION = "Quel est le budget des bibliothèques numériques ?"
CLAIM = "Le budget des bibliothèques numériques s'élève à 95 millions de dirhams."
DOORS = [
    ("ask", {"question": QUESTION}),
    ("check", {"claim": CLAIM}),
    ("search", {"question": QUESTION}),
]


@pytest.mark.parametrize(("door", "body"), DOORS)
@pytest.mark.parametrize(
    "identifier",
    ["a", "", "é\n\u202e<b>", "م" * 1000, 0, -7, 2**63 - 1, -(2**63), None],
)
def test_an_identifier_comes_back_as_it_was_given(site, door, body, identifier):
    reply = call(f"{site}/{door}", {**body, "id": identifier})
    assert reply.status == 200 and reply.json()["id"] == identifier


@pytest.mark.parametrize(("door", "body"), DOORS)
@pytest.mark.parametrize(
    "identifier",
    ["1e30", str(2**63), '"\\ud800"', "true", "1.0", "1.5", "[]", "{}", f'"{"a" * 1001}"'],
)
def test_an_identifier_that_could_not_come_back_is_refused(site, door, body, identifier):
    text = json.dumps(body)[:-1] + f', "id": {identifier}}}'
    reply = call(f"{site}/{door}", text.encode())
    assert reply.status == 422 and set(reply.json()["message"]) == {"ar", "fr"}


@pytest.mark.parametrize(
    ("door", "body"),
    [
        ("ask", {"question": QUESTION, "langue": "fr"}),
        ("ask", {"claim": CLAIM}),
        ("ask", {"question": [QUESTION]}),
        ("ask", {"question": QUESTION, "history": ["a"] * 51}),
        ("ask", {"question": QUESTION, "history": [None]}),
        ("check", {"question": QUESTION}),
        ("check", {"claim": None}),
        ("search", {"question": QUESTION, "top": 0}),
        ("search", {"question": QUESTION, "top": 51}),
        ("search", {"question": QUESTION, "top": "beaucoup"}),
        ("search", {"question": QUESTION, "language": "en"}),
    ],
)
def test_a_request_of_another_shape_is_refused_not_guessed(site, door, body):
    reply = call(f"{site}/{door}", body)
    assert reply.status == 422 and reply.json()["error"] == "unreadable"


@pytest.mark.parametrize(
    ("model", "noun", "renamed"),
    [
        (contract.Reply, schema.Answer, {"text": "answer"}),
        (contract.Verdict, verdict.Verdict, {}),
        (contract.Difference, verdict.Difference, {}),
    ],
)
def test_what_is_described_is_what_the_contract_holds(model, noun, renamed):
    named = {renamed.get(item.name, item.name) for item in fields(noun)}
    assert set(model.model_fields) - {"id"} == named


@pytest.mark.parametrize(("door", "body"), DOORS)
@pytest.mark.parametrize("words", ["", "؟؟؟", "budget", "ميزانية", "a" * 1200])
def test_every_reply_is_as_the_interface_describes_it(site, door, body, words):
    asked = dict.fromkeys(body, words)
    model = {"ask": contract.Reply, "check": contract.Verdict, "search": contract.Found}[door]
    reply = call(f"{site}/{door}", asked).json()
    assert model.model_validate(reply, strict=True).model_dump(exclude_unset=True) == reply


@pytest.mark.parametrize("top", [1, 2, 50])
def test_a_search_gives_no_more_than_was_asked(site, page_assistant, top):
    hits = call(f"{site}/search", {"question": QUESTION, "top": top}).json()["hits"]
    assert 1 <= len(hits) <= top
    passages = {item.id: item.text for item in page_assistant.passages}
    assert all(passages[hit["passage"]] == hit["text"] for hit in hits)


def test_a_question_and_its_follow_up_are_understood_together(site):
    follow = call(f"{site}/ask", {"question": "Et leur budget ?", "history": [QUESTION]}).json()
    assert "bibliothèques" in follow["understood"] and follow["question"] == "Et leur budget ?"


def test_health_says_what_is_served(site, page_assistant):
    health = call(f"{site}/health").json()
    assert health == {
        "status": "ok", "generation": page_assistant.generation,
        "documents": len(page_assistant.documents), "waiting": 0,
    }  # fmt: skip


@pytest.mark.parametrize("path", ["/health", "/metrics", "/", "/documents", "/openapi.json"])
def test_a_watcher_may_ask_for_headers_alone(site, path):
    reply = call(site + path, method="HEAD")
    assert reply.status == 200 and reply.text == ""


def test_the_description_for_programs_names_no_other_route(site):
    described = call(f"{site}/openapi.json").json()
    assert set(described["paths"]) == {"/ask", "/check", "/search", "/health", "/metrics"}
    assert set(described["paths"]["/health"]) == {"get"}
    assert described["info"]["title"] == "Dalil"


def run(site, name, *data):
    return call(f"{site}/gradio_api/run/{name}", {"data": list(data)})


@pytest.mark.parametrize("value", [None, 3, {}, [], True, {"path": "/etc/passwd"}])
@pytest.mark.parametrize(("name", "field"), [("ask", "status"), ("check", "verdict")])
def test_gradio_endpoints_refuse_what_is_no_text_in_words(site, name, field, value):
    reply = run(site, name, value)
    assert reply.status == 200 and reply.json()["data"][0][field] == "invalid"
    assert "root:" not in reply.text


@pytest.mark.parametrize(
    ("top", "most"),
    [(1, 1), (2, 2), (2.0, 2), (0, 1), (-5, 1), (1e400, 50), ("x", 5), (None, 5), ([], 5)],
)
def test_a_gradio_search_takes_any_number_within_reason(site, top, most):
    hits = run(site, "search", QUESTION, top).json()["data"][0]["hits"]
    assert 1 <= len(hits) <= most


@pytest.mark.parametrize("index", [3, 99, -1, 2**70])
@pytest.mark.parametrize("door", ["queue/join", "run/ask"])
def test_a_gradio_endpoint_of_an_unknown_number_is_refused_not_failed(site, door, index):
    body = {"data": [QUESTION], "fn_index": index, "session_hash": "inconnu"}
    reply = call(f"{site}/gradio_api/{door}", body)
    told = reply.json()
    assert reply.status == 422 and told["error"] == "unreadable" and told["retry_after"] == 0
    assert all(told["message"][language] for language in ("ar", "fr"))
    assert call(f"{site}/gradio_api/{door}", {**body, "fn_index": 0}).status == 200


def test_gradio_offers_the_three_questions_and_nothing_else(site):
    offered = call(f"{site}/gradio_api/info").json()
    assert set(offered["named_endpoints"]) == {"/ask", "/check", "/search"}
    assert offered["unnamed_endpoints"] == {}
    assert call(f"{site}/config").json()["analytics_enabled"] is False
