"""The guard before every route: doors, methods, sizes, fair shares, security headers."""

import asyncio
import json
import re
import socket
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest
from conftest import call, serving

from assistant.page.application import application
from assistant.page.options import PageOptions
from assistant.page.static import ADDRESS

ASKED = {"question": "Quel est le budget des bibliothèques numériques ?"}
GRADIO = {"data": [ASKED["question"]]}
FORM = b"question=Quel+est+le+budget+des+biblioth%C3%A8ques+num%C3%A9riques+%3F"
FILE = b'--x\r\nContent-Disposition: form-data; name="question"; filename="a"\r\n\r\nb\r\n--x--\r\n'
ROUTES = [
    ("GET", "/", None, 200),
    ("GET", "/?passage=fr/phare.md", None, 200),
    ("GET", "/?passage=fr/absent.md", None, 404),
    ("POST", "/", FORM, 200),
    ("POST", "/", FILE, 400),
    ("GET", "/documents?q=phare", None, 200),
    ("GET", "/notice", None, 200),
    ("GET", "/passage?document=fr/phare.md&start=0&end=1", None, 404),
    ("POST", "/conversation", ASKED, 200),
    ("POST", "/conversation", b"{", 400),
    ("POST", "/feedback", {}, 400),
    ("POST", "/ask", ASKED, 200),
    ("POST", "/ask", {"question": 3}, 422),
    ("POST", "/check", {"claim": "Le phare mesure 38 mètres."}, 200),
    ("POST", "/search", {"question": "phare"}, 200),
    ("GET", "/health", None, 200),
    ("HEAD", "/health", None, 200),
    ("GET", "/metrics", None, 200),
    ("GET", "/openapi.json", None, 200),
    ("GET", "/favicon.ico", None, 200),
    ("GET", "/robots.txt", None, 200),
    ("GET", f"{ADDRESS}/page.css", None, 200),
    ("GET", f"{ADDRESS}/absent.css", None, 404),
    ("GET", "/gradio_api/info", None, 200),
    ("GET", "/config", None, 200),
    ("POST", "/gradio_api/run/ask", GRADIO, 200),
    ("POST", "/gradio_api/call/ask", b"{", 422),
    ("GET", "/ask", None, 405),
    ("PUT", "/", b"x", 405),
    ("GET", "/nulle-part", None, 404),
    ("POST", "/ask", b" " * 70_000, 413),
]
POLICY = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "img-src": "'self' data:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "dalil",
}


def sent(site, method, path, body, **headers):
    kinds = {FORM: "application/x-www-form-urlencoded", FILE: "multipart/form-data; boundary=x"}
    kind = kinds.get(body, "application/json") if path == "/" else "application/json"
    return call(site + path, body, method, content_type=kind, **headers)


@pytest.mark.parametrize(("method", "path", "body", "status"), ROUTES)
def test_every_route_and_refusal_carries_the_whole_policy(site, method, path, body, status):
    reply = sent(site, method, path, body)
    assert reply.status == status
    policy = dict(
        part.strip().partition(" ")[::2]
        for part in reply.headers["content-security-policy"].split(";")
    )
    assert policy == POLICY
    assert reply.headers["x-content-type-options"] == "nosniff"
    assert reply.headers["x-frame-options"] == "DENY"
    assert reply.headers["referrer-policy"] == "no-referrer"
    assert reply.headers["cross-origin-opener-policy"] == "same-origin"
    assert reply.headers["cross-origin-resource-policy"] == "same-origin"
    for power in ("camera", "microphone", "geolocation"):
        assert f"{power}=()" in reply.headers["permissions-policy"]
    assert "server" not in reply.headers and "x-powered-by" not in reply.headers
    assert reply.headers["cache-control"]


@pytest.mark.parametrize(("method", "path", "body", "status"), ROUTES)
def test_only_the_pages_own_files_may_be_stored_by_caches(site, method, path, body, status):
    control = sent(site, method, path, body).headers["cache-control"]
    lasting = path.startswith("/page/") and status == 200
    assert ("immutable" in control) == lasting
    if not lasting and not path.startswith(("/gradio_api", "/config")):
        assert control == "no-store"


@pytest.mark.parametrize("scheme", ["http", "https"])
def test_browsers_are_told_to_stay_on_https_only_over_https(site, scheme):
    headers = call(f"{site}/health", x_forwarded_proto=scheme).headers
    assert ("strict-transport-security" in headers) == (scheme == "https")


@pytest.mark.parametrize("method", ["GET", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS"])
@pytest.mark.parametrize("path", ["/ask", "/check", "/search", "/conversation", "/feedback"])
def test_what_writes_or_costs_is_only_ever_posted(site, path, method):
    reply = call(site + path, method=method)
    assert reply.status == 405 and reply.headers["allow"] == "POST"


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
@pytest.mark.parametrize("path", ["/documents", "/notice", "/passage", "/health", "/robots.txt"])
def test_what_is_read_is_never_posted(site, path, method):
    reply = call(site + path, b"x", method)
    assert reply.status == 405 and reply.headers["allow"] == "GET, HEAD"
    assert set(reply.json()["message"]) == {"ar", "fr"}


@pytest.mark.parametrize(
    "path",
    [
        f"{ADDRESS}/../site.py",
        f"{ADDRESS}/%2e%2e/site.py",
        f"{ADDRESS}/fonts/%2e%2e/%2e%2e/site.py",
        f"{ADDRESS}/..%5csite.py",
        f"{ADDRESS}/page.css%00.txt",
        f"{ADDRESS}/page.css/",
        f"{ADDRESS}/fonts/",
        f"{ADDRESS}/.hidden",
        f"{ADDRESS}//etc/passwd",
        f"{ADDRESS}/{'a' * 200}",
        "/page/zzzzzzzzzzzz/page.css",
        "/documents/../feedback.sqlite",
        "/documents%2f..%2ffeedback.sqlite",
        "/%2e%2e/%2e%2e/etc/passwd",
        "/..%c0%af..%c0%afetc/passwd",
        "/passage?document=..%2f..%2fREADME.md&start=0&end=5",
        "/passage?document=%2fetc%2fpasswd&start=0&end=5",
        "/?passage=..%2f..%2fui.py",
        "/?passage=%2fetc%2fpasswd",
        "/?passage=fr%2f..%2ffr%2fphare.md",
        "/?passage=fr%2fphare.md%00",
    ],
)
def test_no_path_leads_out_of_the_collection(site, path):
    reply = call(site + path)
    assert reply.status == 404
    assert "root:" not in reply.text and "import " not in reply.text


@pytest.mark.parametrize("size", [65_535, 65_536, 65_537])
def test_a_body_is_accepted_to_the_last_byte_of_the_limit(site, size):
    head, tail = b'{"question":"', b'"}'
    reply = call(f"{site}/ask", head + b"a" * (size - len(head) - len(tail)) + tail)
    assert reply.status == (413 if size > 65_536 else 200)
    if size > 65_536:
        assert reply.json()["error"] == "too_large" and "Raccourcissez" in reply.text


@pytest.mark.parametrize("length", ["-1", "abc", "1e3", "+5", "0x10", "9" * 40])
def test_a_length_that_is_no_number_is_refused(site, length):
    address = urlsplit(site)
    lines = f"POST /ask HTTP/1.1\r\nHost: x\r\nContent-Length: {length}\r\nConnection: close\r\n"
    with socket.create_connection((address.hostname, address.port), 10) as line:
        line.sendall(f"{lines}\r\n".encode())
        status = line.recv(4096).split(b" ")[1]
    assert status in (b"400", b"413")


@pytest.mark.parametrize("path", ["/", "/ask", "/conversation", "/feedback"])
@pytest.mark.parametrize(
    ("origin", "refused"),
    [("cross-site", True), ("same-origin", False), ("none", False), ("", False)],
)
def test_only_another_sites_form_is_refused(site, path, origin, refused):
    reply = call(site + path, b"{}", sec_fetch_site=origin)
    assert (reply.status == 403) == refused


COSTLY = [
    ("POST", "/", FORM),
    ("POST", "/ask", ASKED),
    ("POST", "/check", {"claim": "Le phare mesure 38 mètres."}),
    ("POST", "/search", ASKED),
    ("POST", "/conversation", ASKED),
    ("POST", "/feedback", {}),
    ("POST", "/gradio_api/run/ask", GRADIO),
    ("POST", "/gradio_api/queue/join", GRADIO),
    ("GET", "/documents?q=phare", None),
    ("GET", "/documents?language=fr&q=phare", None),
]
CHEAP = ["/", "/documents", "/documents?q=&language=fr", "/notice", "/health", "/metrics"]


@pytest.fixture(scope="module")
def strict(page_assistant, tmp_path_factory):
    path = tmp_path_factory.mktemp("strict") / "f.sqlite"
    with serving(page_assistant, feedback=path, rate=1) as address:
        yield address


@pytest.mark.parametrize(("method", "path", "body"), COSTLY)
def test_every_costly_door_counts_toward_the_fair_share(strict, method, path, body):
    client = f"10.0.0.{COSTLY.index((method, path, body)) + 1}"
    first, second = (sent(strict, method, path, body, x_forwarded_for=client) for _ in range(2))
    assert first.status != 429 and second.status == 429
    seconds = int(second.headers["retry-after"])
    told = second.json()
    assert 1 <= seconds <= 60 and told["retry_after"] == seconds
    assert all(str(seconds) in told["message"][language] for language in ("ar", "fr"))


@pytest.mark.parametrize(
    ("language", "words"), [("fr", "Vous avez posé beaucoup de questions"), ("ar", "أسئلة كثيرة")]
)
@pytest.mark.parametrize(("method", "path", "body"), [COSTLY[0], COSTLY[-1]])
def test_a_reader_without_scripts_is_refused_in_a_page(strict, method, path, body, language, words):
    client = f"10.0.{len(path)}.{len(words)}"
    person = {"accept": "text/html", "accept_language": language, "x_forwarded_for": client}
    first, second = (sent(strict, method, path, body, **person) for _ in range(2))
    assert (first.status, second.status) == (200, 429)
    assert words in second.text and f'<html lang="{language}"' in second.text
    assert 1 <= int(second.headers["retry-after"]) <= 60


def test_a_form_too_large_is_refused_in_a_page(site):
    reply = sent(site, "POST", "/", b"a" * 70_000, accept="text/html", accept_language="fr")
    assert reply.status == 413 and "Raccourcissez la question" in reply.text
    assert '<a class="button" href="/">' in reply.text


def test_a_refused_client_may_still_read_and_others_may_still_ask(strict):
    refused = [call(f"{strict}/ask", ASKED, x_forwarded_for="10.0.1.1").status for _ in range(2)]
    assert refused == [200, 429]
    for path in CHEAP * 2:
        assert call(strict + path, x_forwarded_for="10.0.1.1").status == 200
    assert call(f"{strict}/ask", ASKED, x_forwarded_for="10.0.1.2").status == 200


def test_doors_that_the_settings_close_are_closed(page_assistant, tmp_path):
    options = {"feedback": tmp_path / "f.sqlite", "gradio_api": False, "metrics": False}
    with serving(page_assistant, **options) as address:
        for path in ("/metrics", "/config", "/gradio_api/info", "/gradio_api/run/ask"):
            assert call(address + path).status == 404
        assert call(f"{address}/gradio_api/run/ask", GRADIO).status == 404
        assert call(f"{address}/ask", ASKED).status == 200


@pytest.mark.parametrize(
    ("accept", "language", "words"),
    [
        ("text/html", "fr", "Cette page n'existe pas"),
        ("text/html", "ar", "هذه الصفحة غير موجودة"),
        ("application/json", "fr", "Cette page n'existe pas"),
        ("*/*", "ar", "هذه الصفحة غير موجودة"),
    ],
)
def test_a_closed_door_speaks_to_people_and_to_programs(site, accept, language, words):
    reply = call(f"{site}/absent", accept=accept, accept_language=language)
    text = reply.text.replace("&#x27;", "'")
    assert reply.status == 404 and words in text
    if accept == "text/html":
        assert f'<html lang="{language}"' in text
        assert re.search(r'<a class="button" href="/">', text)
    else:
        assert reply.json()["error"] == "missing"


def test_what_was_asked_for_never_stands_in_the_refusal(site):
    for accept in ("text/html", "application/json"):
        reply = call(f"{site}/%3Cscript%3Ealert(1)%3C/script%3E", accept=accept)
        assert reply.status == 404 and "alert(1)" not in reply.text


def test_websockets_are_closed_before_they_open(page_assistant, tmp_path):
    app = application(page_assistant, PageOptions(feedback=tmp_path / "f.sqlite"))
    told = []

    async def send(message):
        told.append(message)

    async def receive():
        return {"type": "websocket.connect"}

    scope = {"type": "websocket", "path": "/", "headers": []}
    with ThreadPoolExecutor(1) as thread:
        thread.submit(asyncio.run, app(scope, receive, send)).result()
    assert told == [{"type": "websocket.close", "code": 1008}]


def test_refusals_are_counted_without_the_paths_people_tried(site):
    call(f"{site}/mon-nom-est-Samira")
    text = call(f"{site}/metrics").text
    assert 'dalil_requests_total{route="closed",status="404"}' in text
    assert "Samira" not in text


def test_the_interface_for_programs_describes_its_refusals(site):
    described = json.loads(call(f"{site}/openapi.json").text)["paths"]
    for path in ("/ask", "/check", "/search"):
        assert {"200", "413", "422", "429", "503"} <= set(described[path]["post"]["responses"])
