"""The page served for real: a small corpus, one of its documents hostile, on a free port."""

import asyncio
import json
import shutil
import socket
import threading
import time
import urllib.error
import urllib.request
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from browsing import browser, visit  # noqa: F401  (fixtures of every test in this folder)

import ui
from assistant import Assistant
from assistant.page.options import PageOptions

DATA = Path(__file__).parent.parent / "data" / "corpus"
HOSTILE = """---
title: "Phare <script>window.hacked=1</script> d'essai"
language: fr
date: 2025-01-01
publisher: '"><img src=x onerror="window.hacked=2">Agence du phare'
status: draft
url: "javascript:window.hacked=4"
sources:
  - publisher: "<iframe srcdoc='<script>parent.hacked=5</script>'>"
    title: "<details open ontoggle=window.hacked=6>Étude du phare"
    date: "2025"
    url: "javascript:window.hacked=7"
  - publisher: "Observatoire"
    title: "Rapport du phare"
    date: "2025-01"
    url: "https://example.org/phare"
---
# Phare d'essai

## Quel est le budget du phare d'essai ?

Le budget du phare d'essai est de 12 millions de dirhams <script>window.hacked=8</script> \
<img src="https://evil.example/pixel.png" onerror="window.hacked=9"> en 2025.

![pixel](https://evil.example/beacon.png) <form action="https://evil.example/"><button>OK</button>\
</form> <div style="position:fixed;inset:0">tout</div> [lien](javascript:window.hacked=10)

## Quelle est la hauteur du phare d'essai ?

La hauteur du phare d'essai est de 38 mètres.

| Étape | Date |
|---|---|
| Fondations du phare d'essai | mars 2026 |
| Lanterne du phare d'essai | **mai 2027** |
"""


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextmanager
def serving(assistant, port=None, mcp=False, **options):
    """The application on a real port; yields its address."""
    port, servers = port or free_port(), []

    async def serve():
        # gradio leaves event loops open when it is built outside a running one.
        app = ui.build(assistant, PageOptions(**options), mcp)
        config = uvicorn.Config(
            app, port=port, log_level="error", ws="none", server_header=False,
            timeout_graceful_shutdown=1,
        )  # fmt: skip
        servers.append(uvicorn.Server(config))
        await servers[0].serve()

    thread = threading.Thread(target=lambda: asyncio.run(serve()), daemon=True)
    thread.start()
    while not (servers and servers[0].started) and thread.is_alive():
        time.sleep(0.02)
    try:
        yield f"http://127.0.0.1:{port}"
    finally:
        servers[0].should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def page_assistant(tmp_path_factory):
    folder = tmp_path_factory.mktemp("page")
    shutil.copytree(DATA, folder / "corpus")
    (folder / "corpus" / "fr" / "phare.md").write_text(HOSTILE, "utf-8")
    return Assistant.build(folder / "corpus", folder / "index")


@pytest.fixture(scope="session")
def site(page_assistant, tmp_path_factory):
    path = tmp_path_factory.mktemp("kept") / "feedback.sqlite"
    with serving(page_assistant, feedback=path, rate=0) as address:
        yield address


class Reply:
    def __init__(self, status, headers, content):
        self.status = status
        self.headers = headers
        self.text = content.decode("utf-8", "replace")

    def json(self):
        return json.loads(self.text)


def call(address, body=None, method=None, **headers):
    """One request by the standard library, never following a redirect's error."""
    data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    if data is not None:
        named.setdefault("content-type", "application/json")
    request = urllib.request.Request(address, data, named, method=method)
    try:
        with urllib.request.urlopen(request, timeout=20) as found:
            return Reply(found.status, found.headers, found.read())
    except urllib.error.HTTPError as error:
        with error:
            return Reply(error.code, error.headers, error.read())
