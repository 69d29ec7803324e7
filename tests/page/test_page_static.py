"""The page's own files: whole, named by content, packed, and calling nobody."""

import gzip
import hashlib
import json
import re
import urllib.request

import pytest
from conftest import call

from assistant.page.static import ADDRESS, FILES

SCRIPTS = sorted(name for name in FILES if name.endswith(".js"))
TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "txt": "text/plain; charset=utf-8",
}


def text(name):
    return FILES[name].content.decode("utf-8")


@pytest.mark.parametrize("name", sorted(FILES))
@pytest.mark.parametrize("accepted", ["gzip", "identity"])
def test_every_file_arrives_whole_typed_and_for_ever(site, name, accepted):
    request = urllib.request.Request(f"{site}{ADDRESS}/{name}")
    request.add_header("accept-encoding", accepted)
    with urllib.request.urlopen(request, timeout=20) as reply:
        content, headers = reply.read(), reply.headers
    if headers["content-encoding"] == "gzip":
        assert accepted == "gzip" and len(content) < len(FILES[name].content)
        content = gzip.decompress(content)
    assert content == FILES[name].content
    assert headers["content-type"] == TYPES[name.rpartition(".")[2]]
    assert headers["cache-control"] == "public, max-age=31536000, immutable"
    assert headers["vary"] == "accept-encoding"


def test_a_file_changed_would_have_another_address():
    joined = b"".join(FILES[name].content for name in FILES)
    digest = hashlib.sha256(joined).hexdigest()[:12]
    assert f"/page/{digest}" == ADDRESS


def test_scripts_import_only_files_that_are_served():
    for name in SCRIPTS:
        for path in re.findall(r'^import .* from "([^"]+)";$', text(name), re.MULTILINE):
            assert path.startswith("./") and path.removeprefix("./") in FILES


@pytest.mark.parametrize("name", SCRIPTS)
def test_scripts_build_no_html_from_text_and_run_no_text(name):
    code = re.sub(r"//.*", "", text(name))
    assert not re.search(
        r"\beval\(|new Function|document\.write|insertAdjacentHTML|outerHTML", code
    )
    assert not re.search(r"setTimeout\(\s*[\"'`]|https?://|import\(|WebSocket|sendBeacon", code)
    assert code.count("innerHTML") == (1 if name == "common.js" else 0)


def test_scripts_speak_only_to_routes_of_this_service():
    joined = "\n".join(text(name) for name in SCRIPTS)
    fetched = re.findall(r"fetch\(\s*[\"'`](/[a-z]*)", joined)
    assert sorted(fetched) == ["/conversation", "/feedback", "/passage"]
    assert len(re.findall(r"\bfetch\(", joined)) == 3


def test_scripts_keep_nothing_but_the_conversation_the_choice_and_a_draft():
    joined = "\n".join(text(name) for name in SCRIPTS)
    assert set(re.findall(r'"(dalil\.\w+)"', joined)) == {
        "dalil.conversation", "dalil.consent", "dalil.draft", "dalil.ask",
    }  # fmt: skip
    assert re.findall(r"document\.cookie = `(\w+)=", joined) == ["dalil_theme"]


def test_every_element_a_script_looks_up_stands_in_a_page(site):
    html = "".join(call(site + path).text for path in ("/", "/documents", "/notice"))
    joined = "\n".join(text(name) for name in SCRIPTS)
    there = set(re.findall(r'\bid="([\w-]+)"', html)) | {"source-title"}
    assert set(re.findall(r'getElementById\("([\w-]+)"\)', joined)) <= there
    for action in re.findall(r"data-action=\\?\"([\w-]+)", joined):
        assert f'data-action="{action}"' in html or action == "ask-home"


def test_the_style_sheet_names_only_files_that_are_served():
    style = text("page.css")
    named = re.findall(r'url\("?([^")]+)"?\)', style)
    assert any(name.endswith(".woff2") for name in named)
    assert [name for name in named if not name.startswith("data:") and name not in FILES] == []
    assert "@import" not in style and "expression(" not in style


def test_the_style_sheet_is_written_for_both_directions():
    style = text("page.css")
    assert not re.search(r"(?:margin|padding|border)-(?:left|right)\b", style)
    assert not re.search(r"text-align:\s*(?:left|right)\b|float:\s*(?:left|right)\b", style)


def test_movement_can_be_refused_and_focus_is_seen():
    style = text("page.css")
    assert "prefers-reduced-motion" in style and "prefers-color-scheme" in style
    assert ":focus-visible" in style and "@media print" in style


@pytest.mark.parametrize("family", ["IBM-Plex", "Noto-Naskh-Arabic", "Source-Serif-4"])
def test_every_font_comes_with_its_licence(family):
    assert "SIL OPEN FONT LICENSE" in text(f"fonts/LICENSE-{family}.txt").upper()
    assert any(name.startswith(f"fonts/{family.lower()}") for name in FILES)


def test_pages_name_only_files_that_are_served(site):
    for path in ("/", "/documents", "/notice"):
        named = re.findall(rf'"{ADDRESS}/([^"]+)"', call(site + path).text)
        assert named and [name for name in named if name not in FILES] == []


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_sentences_for_the_scripts_are_json_in_the_language_of_the_page(site, language):
    html = call(f"{site}/?lang={language}").text
    words = re.search(r'<script type="application/json" id="words">(.*?)</script>', html, re.DOTALL)
    said = json.loads(words[1])
    assert all(said.values()) and "<" not in words[1]
    assert bool(re.search("[\u0600-\u06ff]", said["searching"])) == (language == "ar")
