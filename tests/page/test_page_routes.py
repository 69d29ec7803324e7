"""The routes on the running page: what answers, what is closed, what is refused and how."""

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import call, free_port, serving

JOBS = "Combien de bibliothèques numériques de quartier d'ici à 2029 ?"


def ask(site, question, **fields):
    return call(f"{site}/ask", {"question": question, **fields})


def test_ask_gives_the_contract_with_literal_quotes(site, page_assistant):
    reply = ask(site, JOBS, id="7").json()
    documents = {item.id: item.text for item in page_assistant.documents}
    assert reply["id"] == "7" and reply["status"] == "answered" and "240" in reply["answer"]
    for item in reply["citations"]:
        assert documents[item["document"]][item["start"] : item["end"]] == item["quote"]
    fields = {"id", *page_assistant.ask(JOBS).to_dict()}
    assert set(reply) == fields


def test_search_gives_hits_best_first(site):
    hits = call(f"{site}/search", {"question": "ميناء تمارة", "top": 3}).json()["hits"]
    assert len(hits) == 3 and hits[0]["document"] == "ar/port.md"
    assert [hit["score"] for hit in hits] == sorted((h["score"] for h in hits), reverse=True)


def test_check_gives_a_verdict_with_quotes(site):
    claim = "Le budget des bibliothèques numériques s'élève à 95 millions de dirhams."
    found = call(f"{site}/check", {"claim": claim, "id": 3}).json()
    assert found["id"] == 3 and found["verdict"] == "supported" and found["citations"]


def test_openapi_describes_the_routes_for_programs(site):
    paths = call(f"{site}/openapi.json").json()["paths"]
    assert {"/ask", "/check", "/search", "/health"} <= set(paths)


def test_health_and_metrics_count_what_happened(site):
    ask(site, JOBS)
    assert call(f"{site}/health").json()["status"] == "ok"
    text = call(f"{site}/metrics").text
    assert 'dalil_answers_total{status="answered",language="fr"}' in text
    assert JOBS[:10] not in text


@pytest.mark.parametrize(
    ("accept", "tag"),
    [
        ("ar-MA,ar;q=0.9,fr;q=0.8", '<html lang="ar" dir="rtl"'),
        ("fr-FR,fr;q=0.9,ar;q=0.5", '<html lang="fr" dir="ltr"'),
        ("en-US,en;q=0.9,fr;q=0.4", '<html lang="fr" dir="ltr"'),
        ("en-US", '<html lang="ar" dir="rtl"'),
    ],
)
def test_language_and_direction_stand_in_the_first_tag(site, accept, tag):
    assert tag in call(site, accept_language=accept).text[:200]


def test_chosen_language_wins_and_is_remembered(site):
    chosen = call(f"{site}/?lang=fr", accept_language="ar")
    assert '<html lang="fr"' in chosen.text and "dalil_lang=fr" in chosen.headers["set-cookie"]
    assert '<html lang="fr"' in call(site, accept_language="ar", cookie="dalil_lang=fr").text


def test_page_refers_to_nothing_outside(site):
    html = call(site).text
    assert re.findall(r'(?:src|href|action)="(?:https?:)?//[^"]+"', html) == []
    style = call(site + re.search(r'href="(/page/\w+/page\.css)"', html)[1]).text
    assert re.findall(r'url\((?!"?(?:fonts/|data:))', style) == [] and "@import" not in style


def test_question_sent_without_scripts_is_answered(site):
    body = b"question=Quel+est+le+budget+des+biblioth%C3%A8ques+num%C3%A9riques+%3F"
    kind = "application/x-www-form-urlencoded"
    html = call(f"{site}/", body, accept_language="fr", content_type=kind).text
    assert 'class="answer is-answered"' in html and "95 millions" in html
    link = re.search(r'<p class="title"><a href="([^"]+)"', html)[1].replace("&amp;", "&")
    opened = call(site + link.split("#")[0]).text
    assert "<mark>" in opened and 'id="quote"' in opened


def test_document_opens_at_a_passage(site):
    html = call(f"{site}/?passage=fr/bibliotheques.md").text
    assert 'id="p0"' in html and 'id="p1"' in html
    encoded = call(f"{site}/?passage=fr/bibliotheques.md%231").text
    assert "Objectifs" in encoded


def test_list_of_documents_narrows(site):
    every = call(f"{site}/documents", accept_language="fr").text
    assert every.count('<li class="card">') == 5
    arabic = call(f"{site}/documents?language=ar").text
    assert arabic.count('<li class="card">') == 2
    found = call(f"{site}/documents?q=liseuses", accept_language="fr").text
    assert "Passages trouvés" in found and "liseuses" in found


def test_panel_marks_the_quote_in_its_surroundings(site):
    item = ask(site, JOBS).json()["citations"][0]
    query = f"document={item['document']}&start={item['start']}&end={item['end']}"
    html = call(f"{site}/passage?{query}").text
    marked = "".join(re.findall(r"<mark>(.*?)</mark>", html))
    assert re.sub(r"<[^>]+>", "", marked) == item["quote"].replace("'", "&#x27;")


@pytest.mark.parametrize(
    "query",
    [
        "document=../../etc/passwd&start=0&end=5",
        "document=fr/tramway.md&start=0&end=5",
        "document=fr/tramway.md&start=300&end=999999999",
        "document=fr/tramway.md&start=-1&end=5",
        "document=fr/tramway.md",
        "",
    ],
)
def test_panel_opens_nothing_but_a_place_in_a_document(site, query):
    assert call(f"{site}/passage?{query}").status == 404


CLOSED = [
    "/gradio_api/upload", "/gradio_api/upload_progress", "/monitoring", "/monitoring/summary",
    "/gradio_api/openapi.json", "/flag", "/gradio_api/file=/etc/passwd", "/file=/etc/passwd",
    "/gradio_api/proxy=http://example.org/", "/proxy=http://example.org/", "/theme.css",
    "/static/..%2f..%2fui.py", "/assets/..%2f..%2fui.py", "/svelte/..%2f..%2fui.py", "/login",
    "/gradio_api/vibe-code", "/gradio_api/vibe-edit", "/gradio_api/runs", "/gradio_api/token",
    "/gradio_api/stream/x", "/gradio_api/dev/reload", "/gradio_api/startup-events", "/docs",
    "/gradio_api/process_recording", "/gradio_api/deep_link", "/gradio_api/component_server",
    "/manifest.json", "/pwa_icon", "/redoc", "/ui.py", "/.git/config", "/../../etc/passwd",
    "/page/aaaaaaaaaaaa/../../site.py", "/page/aaaaaaaaaaaa/..%2fsite.py", "/feedback.sqlite",
    "/gradio_api/mcp/", "/gradio_api/run/upload", "//evil.example/",
]  # fmt: skip


@pytest.mark.parametrize("path", CLOSED)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_every_other_door_is_closed(site, path, method):
    body = b"x" if method == "POST" else None
    assert call(site + path, body, method=method).status == 404


def test_refusals_and_pages_carry_the_security_headers(site):
    for path in ("/", "/health", "/nowhere", "/documents"):
        headers = call(site + path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy and "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert "server" not in headers


def test_missing_page_is_courteous_to_people(site):
    reply = call(f"{site}/nulle-part", accept="text/html", accept_language="fr")
    assert reply.status == 404 and "Revenir aux questions" in reply.text


def test_question_over_the_limit_is_refused_in_its_language(site):
    reply = ask(site, "Combien d'emplois ? " * 200)
    assert reply.json()["status"] == "invalid" and "trop longue" in reply.json()["answer"]


@pytest.mark.parametrize("path", ["/ask", "/conversation", "/", "/gradio_api/queue/join"])
def test_body_over_the_limit_is_refused_at_once(site, path):
    begun = time.perf_counter()
    reply = call(site + path, b'{"question":"' + b"a" * 3_000_000 + b'"}')
    assert reply.status == 413 and time.perf_counter() - begun < 1.0


def test_body_that_hides_its_length_is_refused_too(site):
    def chunks():
        for _ in range(200):
            yield b"a" * 1000

    import urllib.request

    request = urllib.request.Request(f"{site}/conversation", chunks(), method="POST")
    try:
        with urllib.request.urlopen(request) as found:
            status = found.status
    except urllib.error.HTTPError as error:
        with error:
            status = error.code
    except (ConnectionError, urllib.error.URLError):
        status = 413
    assert status == 413


@pytest.mark.parametrize(
    "body",
    [
        b"", b"{", b"[]", b'{"question": 3}', b'{"question": null}', b'\xff\xfe', b'"x"',
        b'{"question": "a", "history": "b"}', b'{"question": "a", "history": [1]}',
        b'{"question": "a", "history": {"0": "a"}}', b"[" * 50_000,
    ],
)  # fmt: skip
@pytest.mark.parametrize("path", ["/ask", "/conversation", "/feedback", "/search"])
def test_unreadable_bodies_are_refused_not_failed(site, path, body):
    assert 400 <= call(site + path, body).status < 500


@pytest.mark.parametrize(
    "question",
    [
        "\x00\x01 budget\u202e des bibliothèques numériques ?",
        "\ud800 budget des bibliothèques numériques ?",
        "\U000e0041\u2066budget\u2069 des bibliothèques numériques ?",
        "",
        " \u200b ",
        "؟؟؟",
        "💥" * 30,
    ],
)
def test_odd_characters_never_fail_nor_come_back(site, question):
    reply = call(f"{site}/ask", json.dumps({"question": question}).encode())
    assert reply.status == 200
    assert not re.search("[\x00\u202e\u2066\U000e0041\ud800]", reply.json()["question"])


def test_request_from_another_site_is_refused(site):
    reply = call(f"{site}/conversation", {"question": "a"}, sec_fetch_site="cross-site")
    assert reply.status == 403


def test_hostile_document_is_shown_as_text(site):
    reply = ask(site, "Quel est le budget du phare d'essai ?").json()
    assert "12 millions" in reply["answer"]
    body = {"question": "Quel est le budget du phare d'essai ?"}
    stream = call(f"{site}/conversation", body).text.splitlines()
    turn = json.loads(stream[-1])
    pages = [*turn["html"].values(), call(f"{site}/?passage=fr/phare.md").text]
    pages += [call(f"{site}/documents").text, call(f"{site}/documents?q=phare").text]
    item = reply["citations"][0]
    place = f"document=fr/phare.md&start={item['start']}&end={item['end']}"
    pages.append(call(f"{site}/passage?{place}").text)
    for html in pages:
        bare = re.sub(r'<script type="(?:module|application/json)"', "", html)
        assert not re.search(r"<(?:script|img|iframe|form action=.https|details open on)", bare)
        assert not re.search(r'<[a-z][^>"]*(?:"[^"]*"[^>"]*)*\son\w+=', bare)
        assert 'href="javascript' not in html
        assert not re.search(r"<[a-z][^>]*\sstyle=", html)


def test_flood_from_one_client_meets_a_limit(page_assistant, tmp_path):
    with serving(page_assistant, feedback=tmp_path / "f.sqlite", rate=10) as address:
        replies = [ask(address, "Budget ?") for _ in range(13)]
    assert [reply.status for reply in replies] == [200] * 10 + [429] * 3
    assert int(replies[-1].headers["retry-after"]) >= 1
    assert set(replies[-1].json()["message"]) == {"ar", "fr"}


def test_full_line_is_courteous(page_assistant, tmp_path):
    with serving(
        page_assistant, feedback=tmp_path / "f.sqlite", rate=0, workers=1, waiting=0, remembered=0
    ) as address:
        from concurrent.futures import ThreadPoolExecutor

        with ThreadPoolExecutor(12) as pool:
            replies = list(pool.map(lambda n: ask(address, f"Budget {n} ?"), range(40)))
    busy = [reply for reply in replies if reply.status == 503]
    assert busy and {reply.status for reply in replies} == {200, 503}
    assert int(busy[0].headers["retry-after"]) >= 1
    assert "Beaucoup de personnes" in busy[0].json()["message"]["fr"]


def test_opinion_is_kept_only_with_the_notice_and_masked(page_assistant, tmp_path):
    path = tmp_path / "kept.sqlite"
    record = {
        "kind": "down", "question": "Q ? moi@mail.ma", "reason": "0612345678", "language": "fr",
        "status": "answered", "index": "g",
    }  # fmt: skip
    from assistant.page.feedback import Feedback

    with serving(page_assistant, feedback=path, rate=0) as address:
        assert call(f"{address}/feedback", record).status == 400
        call(f"{address}/conversation", {"question": "Quelle est la recette du tajine ?"})
        ask(address, "Quelle est la recette du tajine ?")
        assert Feedback(path, 30).all() == []
        code = call(f"{address}/feedback", {**record, "notice": True}).json()["code"]
        body = {"question": "Quelle est la recette du tajine ?", "keep": True}
        assert '"not_found"' in call(f"{address}/conversation", body).text
        rows = Feedback(path, 30).all()
    assert {row.kind for row in rows} == {"down", "unanswered"}
    kept = next(row for row in rows if row.code == code)
    assert (kept.question, kept.reason) == ("Q ? ***", "***")


def test_gradio_client_asks_like_the_page(site):
    from gradio_client import Client

    client = Client(site, verbose=False)
    try:
        found = client.predict(JOBS, api_name="/ask")
        assert found["status"] == "answered" and found["citations"]
        claim = "Le budget des bibliothèques s'élève à 90 millions de dirhams."
        assert client.predict(claim, api_name="/check")["verdict"] == "contradicted"
        assert client.predict("ميناء تمارة", 2, api_name="/search")["hits"]
    finally:
        client.close()


SPY = """
import socket
real = socket.getaddrinfo
def spy(host, *rest, **more):
    if host not in ("127.0.0.1", "localhost", None, b"127.0.0.1"):
        with open({log!r}, "a") as log: log.write(str(host) + "\\n")
    return real(host, *rest, **more)
socket.getaddrinfo = spy
"""


def test_server_starts_soon_and_looks_nothing_up(index_folder, tmp_path):
    log, port = tmp_path / "names.log", free_port()
    (tmp_path / "sitecustomize.py").write_text(SPY.format(log=str(log)))
    here = Path(__file__).parent.parent.parent
    environment = {
        **os.environ, "PYTHONPATH": str(tmp_path), "DALIL_PAGE_FEEDBACK": f"{tmp_path}/f.sqlite",
    }  # fmt: skip
    begun = time.perf_counter()
    command = [
        sys.executable,
        str(here / "ui.py"),
        "--port",
        str(port),
        "--index",
        str(index_folder),
    ]
    process = subprocess.Popen(command, cwd=tmp_path, env=environment, stdout=subprocess.DEVNULL)
    try:
        while time.perf_counter() - begun < 40:
            try:
                call(f"http://127.0.0.1:{port}/health")
                break
            except OSError:
                time.sleep(0.1)
        started = time.perf_counter() - begun
        assert ask(f"http://127.0.0.1:{port}", "Combien de voyageurs par jour ?").status == 200
        time.sleep(1)
    finally:
        process.terminate()
        process.wait(10)
    assert not log.exists(), log.read_text()
    assert started < 30


def test_command_line_loads_nothing_of_the_web():
    code = (
        "import sys, assistant.__main__; "
        "sys.exit(bool({'gradio', 'fastapi', 'starlette', 'uvicorn'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", code]).returncode == 0
