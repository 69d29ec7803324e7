"""The page's routes over a collection whose names, links and words are awkward but real."""

import http.client
import json
import re
import shutil
from urllib.parse import parse_qs, quote, unquote, urlencode, urlsplit

import pytest
from conftest import DATA, call, serving
from page_reader import dangers, elements

from assistant import Assistant
from assistant.page.feedback import Feedback

LIGHTHOUSE = "ar/منارة الحسن & شركاؤها.md"
FILES = {
    LIGHTHOUSE: (
        '---\ntitle: "منارة الحسن"\nlanguage: ar\ndate: 2025-02-03\n'
        'publisher: "وكالة\u200f المنارات & شركاؤها"\nstatus: draft\nurl: "https://[illisible"\n---\n'
        "# منارة الحسن\n\n## ما علو منارة الحسن الجديدة بالأمتار؟\n\n"
        "يبلغ علو منارة الحسن الجديدة 44 مترا.\n\n## الحراسة\n\nيحرس منارة الحسن حارسان اثنان.\n"
    ),
    "fr/moulin+vent 100%.md": (
        '---\ntitle: "Moulin à vent n° 7"\nlanguage: fr\ndate: 2025\npublisher: "A+B"\n---\n'
        "# Moulin à vent n° 7\n\nLe moulin à vent moud 9 tonnes de farine par jour.\n\n"
        "\u202eLe moulin inversé\u202c tourne {{content}} et {hint} fois.\n"
    ),
}
HEIGHT = "ما علو منارة الحسن الجديدة بالأمتار؟"
FORM = "application/x-www-form-urlencoded"
OUTSIDE = "Quelle est la recette du tajine aux pruneaux ?"


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    folder = tmp_path_factory.mktemp("odd")
    shutil.copytree(DATA, folder / "corpus")
    for name, text in FILES.items():
        (folder / "corpus" / name).write_text(text, "utf-8")
    assistant = Assistant.build(folder / "corpus", folder / "index")
    with serving(assistant, feedback=folder / "f.sqlite", rate=0) as address:
        yield address


@pytest.mark.parametrize("name", [*FILES, "fr/tramway.md"])
@pytest.mark.parametrize("language", ["ar", "fr"])
def test_a_document_of_any_name_opens_from_the_list(odd, name, language):
    html = call(f"{odd}/documents?lang={language}").text
    links = [item.attributes["href"] for item in elements(html, "a")]
    [link] = [item for item in links if parse_qs(urlsplit(item).query).get("passage") == [name]]
    opened = call(f"{odd}{link}")
    assert opened.status == 200 and elements(opened.text, "article", "document")


@pytest.mark.parametrize("name", [*FILES, "fr/tramway.md"])
@pytest.mark.parametrize(("place", "anchor"), [("0", "p0"), ("12", "p12"), ("٣", ""), ("x", "")])
def test_the_address_of_a_passage_leads_to_its_anchor(odd, name, place, anchor):
    address = urlsplit(odd)
    line = http.client.HTTPConnection(address.hostname, address.port, timeout=10)
    line.request("GET", f"/?passage={quote(f'{name}#{place}')}")
    reply = line.getresponse()
    target = urlsplit(reply.headers["location"])
    line.close()
    assert reply.status == 303 and target.fragment == anchor and not target.netloc
    assert parse_qs(target.query) == {"passage": [name]}


def test_an_answer_leads_to_the_very_words_in_their_document(odd):
    reply = call(f"{odd}/ask", {"question": HEIGHT}).json()
    [item] = reply["citations"]
    assert item["document"] == LIGHTHOUSE and "44" in reply["answer"]
    for language in ("ar", "fr"):
        shown = call(f"{odd}/conversation", {"question": HEIGHT}).text.splitlines()[-1]
        link = elements(json.loads(shown)["html"][language], "a")[0].attributes["href"]
        opened = call(odd + link.partition("#")[0]).text
        assert "".join(found.text for found in elements(opened, "mark")) == item["quote"]
        assert [i for i in elements(opened, "span") if i.attributes.get("id") == "quote"]


def test_the_panel_opens_a_place_of_a_document_with_an_arabic_name(odd):
    [item] = call(f"{odd}/ask", {"question": HEIGHT}).json()["citations"]
    query = urlencode({"document": LIGHTHOUSE, "start": item["start"], "end": item["end"]})
    html = call(f"{odd}/passage?{query}", accept_language="fr").text
    assert [found.text for found in elements(html, "mark")] == [item["quote"]]
    assert '<div class="excerpt" lang="ar" dir="rtl">' in html
    assert dangers(html) == [] and "illisible" not in html


@pytest.mark.parametrize("value", ["0-5", "5-0", "-1-5", "1-999999", "a-b", "٣-٩", "", "1" * 40])
def test_a_quote_that_is_no_place_opens_the_document_without_a_mark(odd, value):
    opened = call(f"{odd}/?{urlencode({'passage': 'fr/tramway.md', 'quote': value})}")
    assert opened.status == 200 and "<mark>" not in opened.text


@pytest.mark.parametrize(
    "query",
    [
        {"q": "C++ & a=b #1 50%"},
        {"q": "ميناء تمارة", "language": "ar"},
        {"publisher": "وكالة المنارات & شركاؤها"},
        {"publisher": "A+B", "status": ""},
        {"q": '"><script>hacked()</script>'},
    ],
)
@pytest.mark.parametrize(("language", "other"), [("ar", "fr"), ("fr", "ar")])
def test_switching_language_keeps_every_filter(odd, query, language, other):
    html = call(f"{odd}/documents?{urlencode({**query, 'lang': language})}").text
    [link] = [i for i in elements(html, "a") if i.attributes.get("data-action") == "language"]
    kept = parse_qs(urlsplit(link.attributes["href"]).query)
    assert kept == {**{k: [v] for k, v in query.items() if v}, "lang": [other]}
    assert len(elements(html, "script")) == 2


@pytest.mark.parametrize("publisher", ["وكالة المنارات & شركاؤها", "A+B"])
def test_choosing_a_publisher_from_the_list_finds_its_documents(odd, publisher):
    html = call(f"{odd}/documents?lang=fr").text
    offered = [i.attributes["value"] for i in elements(html, "option")]
    assert publisher in offered
    found = call(f"{odd}/documents?{urlencode({'publisher': publisher})}").text
    assert len(elements(found, "li", "card")) == 1


def test_words_are_searched_in_the_language_chosen(odd):
    for language, folder in (("ar", "ar/"), ("fr", "fr/")):
        query = urlencode({"q": "tramway ميناء moulin", "language": language})
        html = call(f"{odd}/documents?{query}").text
        [found] = elements(html, "section", "found")
        links = re.findall(r'href="/\?passage=([^"&#]+)', html[html.index('class="found"') :])
        assert found.text and {unquote(link)[:3] for link in links} == {folder}


def test_signs_in_a_document_are_never_filled_in(odd):
    html = call(f"{odd}/?passage={quote('fr/moulin+vent 100%.md')}").text
    assert "tourne {{content}} et {hint} fois" in html and "\u202e" not in html


@pytest.mark.parametrize(
    ("language", "label"), [("fr", "Sources citées"), ("ar", "المصادر المذكورة")]
)
def test_a_reader_without_scripts_asks_and_reads_in_both_languages(odd, language, label):
    body = urlencode({"question": f"{HEIGHT}\u202e"}).encode()
    html = call(f"{odd}/", body, accept_language=language, content_type=FORM).text
    assert elements(html)[0].attributes["lang"] == language and label in html
    [said] = elements(html, "div", "said")
    assert (said.attributes["lang"], said.attributes["dir"]) == ("ar", "rtl") and "44" in said.text
    [question] = [i for i in elements(html, "h2") if i.text == HEIGHT]
    assert question.attributes["dir"] == "rtl" and "\u202e" not in html


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"", FORM),
        (b"question=", FORM),
        (b"autre=1", FORM),
        (b"question=%ff%fe%00", FORM),
        (b"question=a", "text/plain"),
        (urlencode({"question": "a" * 20_000}).encode(), FORM),
    ],
)
def test_an_empty_or_unreadable_form_is_answered_in_words(odd, body, kind):
    reply = call(f"{odd}/", body, accept_language="fr", content_type=kind)
    assert reply.status == 200 and elements(reply.text, "article", "is-invalid")


@pytest.mark.parametrize(
    ("path", "kind", "words"),
    [
        ("/robots.txt", "text/plain; charset=utf-8", "Disallow: /passage"),
        ("/favicon.ico", "image/svg+xml", "<svg"),
        ("/notice?lang=fr", "text/html; charset=utf-8", "180 jours"),
        ("/notice?lang=ar", "text/html; charset=utf-8", "180 يوما"),
    ],
)
def test_small_pages_say_what_they_are(odd, path, kind, words):
    reply = call(odd + path)
    assert reply.headers["content-type"] == kind and words in reply.text


def test_a_conversation_tells_its_progress_then_its_answer(odd):
    lines = call(f"{odd}/conversation", {"question": f"{HEIGHT} ", "history": ["?"]}).text
    first, last = (json.loads(line) for line in lines.splitlines())
    assert first["event"] == "searching" and first["ahead"] >= 0
    assert set(last) == {"answer", "text", "receipt", "markdown", "html"}
    assert last["receipt"]["citations"] == last["answer"]["citations"]


def test_only_a_plain_yes_lets_a_question_be_kept(page_assistant, tmp_path):
    path = tmp_path / "f.sqlite"
    with serving(page_assistant, feedback=path, rate=0) as address:
        for keep in (False, None, "yes", 1, "true", [True]):
            for _ in range(2):
                call(f"{address}/conversation", {"question": OUTSIDE, "keep": keep})
        assert Feedback(path, 30).all() == []


def test_with_consent_only_what_was_not_answered_is_kept(page_assistant, tmp_path):
    path = tmp_path / "f.sqlite"
    with serving(page_assistant, feedback=path, rate=0) as address:
        for question in ("Quel est le budget du phare d'essai ?", f"{OUTSIDE} 0612345678"):
            call(f"{address}/conversation", {"question": question, "keep": True})
        [row] = Feedback(path, 30).all()
    assert (row.kind, row.status, row.language) == ("unanswered", "not_found", "fr")
    assert row.question == f"{OUTSIDE} ***" and row.reason == ""


def test_an_answer_is_given_even_when_nothing_can_be_written(page_assistant, tmp_path):
    folder = tmp_path / "kept"
    folder.mkdir()
    with serving(page_assistant, feedback=folder / "f.sqlite", rate=0) as address:
        shutil.rmtree(folder)
        for _ in range(3):
            reply = call(f"{address}/conversation", {"question": OUTSIDE, "keep": True})
            assert reply.status == 200
            assert json.loads(reply.text.splitlines()[-1])["answer"]["status"] == "not_found"
