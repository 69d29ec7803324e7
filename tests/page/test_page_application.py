"""The whole application: what it says when a part fails, what it is built with, how it starts."""

import asyncio
import json
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest
from conftest import call, free_port, serving

import ui
from assistant.page.options import PageOptions, page_options
from assistant.page.service import Service

OPINION = {
    "kind": "down", "question": "Q ?", "language": "fr", "status": "answered", "index": "g",
    "notice": True,
}  # fmt: skip


@pytest.fixture(scope="module")
def failing(page_assistant, tmp_path_factory):
    folder = tmp_path_factory.mktemp("failing")
    with serving(page_assistant, feedback=folder / "f.sqlite", rate=0) as address:
        shutil.rmtree(folder)
        yield address


def test_a_failure_is_told_and_shows_nothing_of_the_inside(failing):
    reply = call(f"{failing}/feedback", OPINION)
    told = reply.json()["message"]
    assert "réessayez dans quelques minutes" in told["fr"] and "أعد المحاولة" in told["ar"]
    people = call(f"{failing}/feedback", OPINION, accept="text/html", accept_language="fr")
    assert "réessayez dans quelques minutes" in people.text and "<h1>" in people.text
    for found in (reply, people):
        assert found.status == 500
        assert not any(word in found.text for word in ("sqlite", "Traceback", ".py", "Error"))
        assert "default-src 'none'" in found.headers["content-security-policy"]


def test_after_a_failure_the_rest_goes_on(failing):
    assert call(f"{failing}/feedback", OPINION).status == 500
    assert call(f"{failing}/ask", {"question": "Budget des bibliothèques ?"}).status == 200
    text = call(f"{failing}/metrics").text
    assert 'dalil_requests_total{route="feedback",status="500"}' in text


@pytest.mark.parametrize("path", ["/docs", "/redoc", "/docs/oauth2-redirect", "/openapi.yaml"])
def test_no_page_that_loads_from_elsewhere_is_served(site, path):
    assert call(site + path).status == 404


@pytest.mark.parametrize(
    ("name", "value", "field", "expected"),
    [
        ("WORKERS", "4", "workers", 4),
        ("WAITING", "0", "waiting", 0),
        ("REMEMBERED", "0", "remembered", 0),
        ("RATE", "0", "rate", 0),
        ("BODY_LIMIT", "2048", "body_limit", 2048),
        ("GRADIO_API", "false", "gradio_api", False),
        ("METRICS", "0", "metrics", False),
        ("RETENTION_DAYS", "7", "retention_days", 7),
    ],
)
def test_a_setting_is_read_from_the_environment(monkeypatch, name, value, field, expected):
    monkeypatch.setenv(f"DALIL_PAGE_{name}", value)
    assert getattr(PageOptions(), field) == expected


@pytest.mark.parametrize(
    ("field", "value"),
    [("workers", 0), ("waiting", -1), ("rate", -1), ("body_limit", 10), ("retention_days", 0)],
)
def test_a_setting_that_would_serve_nobody_is_refused(field, value):
    with pytest.raises(ValueError, match=field):
        PageOptions(**{field: value})


def test_settings_cannot_change_under_a_running_page():
    with pytest.raises(ValueError, match="frozen"):
        page_options().rate = 0


def test_the_days_of_retention_told_are_those_that_hold(page_assistant, tmp_path):
    options = {"feedback": tmp_path / "f.sqlite", "retention_days": 11}
    with serving(page_assistant, **options) as address:
        for language, words in (("fr", "11 jours"), ("ar", "11 يوما")):
            for path in ("/", "/notice"):
                assert words in call(f"{address}{path}?lang={language}").text


def test_the_limit_on_bodies_is_the_one_set(page_assistant, tmp_path):
    with serving(page_assistant, feedback=tmp_path / "f.sqlite", body_limit=2048) as address:
        for size, status in ((2048, 422), (2049, 413)):
            assert call(f"{address}/ask", b" " * size).status == status


def test_without_an_index_the_page_says_how_to_make_one(tmp_path, capsys):
    assert ui.main(["--index", str(tmp_path / "absent"), "--port", str(free_port())]) == 1
    said = capsys.readouterr()
    assert said.out == "" and said.err.count("\n") == 1
    assert "python -m assistant index" in said.err


@pytest.mark.parametrize("arguments", [["--port", "beaucoup"], ["--inconnu"]])
def test_a_command_line_it_cannot_read_is_explained(arguments, capsys):
    with pytest.raises(SystemExit) as refused:
        ui.main(arguments)
    assert refused.value.code == 2 and "usage:" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("value", "text", "number"),
    [("3", "3", 5), (3, "", 3), (None, "", 5), (99, "", 50), (float("nan"), "", 50), ([], "", 5)],
)
def test_what_a_program_sends_is_read_as_text_and_number(value, text, number):
    assert ui._text(value) == text
    assert 1 <= ui._number(value) <= 50
    if value == value:
        assert ui._number(value) == number


@pytest.mark.parametrize("mcp", [False, True])
def test_tools_answer_in_json_text_and_programs_in_objects(page_assistant, tmp_path, mcp):
    service = Service(page_assistant, PageOptions(feedback=tmp_path / "f.sqlite"))

    async def built():
        # gradio leaves event loops open when it is built outside a running one.
        return list(ui.gradio_interface(service, mcp).fns.values())

    with ThreadPoolExecutor(1) as thread:
        functions = thread.submit(asyncio.run, built()).result()
    asked = {item.api_name: item.fn("Quel budget ?") for item in functions}
    assert set(asked) == {"ask", "check", "search"}
    for told in asked.values():
        record = json.loads(told) if mcp else told
        assert isinstance(told, str) == mcp and record["language"] == "fr"
