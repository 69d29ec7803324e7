"""Where an answer comes from: links to passages, the source panel, a document opened."""

from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from page_reader import dangers, elements

from assistant.page.sources import (
    counterpart,
    document_html,
    originals,
    outside_link,
    panel_html,
    particulars,
    place_url,
)
from assistant.passages import Limits, split
from assistant.schema import Document, Source

TEXT = """---
title: x
---
# Phare d'essai

## Budget

Le budget du phare est de 12 millions de dirhams. Il a été voté en 2025.

## Étapes

- Fondations en mars
- Lanterne **en mai**

## الارتفاع

يبلغ ارتفاع المنارة 38 مترا.
"""
SOURCE = Source("Observatoire", "Rapport du phare", "2025-01", "https://example.org/rapport")
DOCUMENT = Document(
    "fr/phare.md", "Phare d'essai", "fr", TEXT, TEXT.index("# Phare"), "", "Agence du phare",
    "2025-06-01", "draft", "https://example.org/phare", "ar/phare.md", (SOURCE,),
)  # fmt: skip
PAIR = replace(DOCUMENT, id="ar/phare.md", title="منارة التجربة", language="ar", pair="fr/phare.md")
BOTH = {item.id: item for item in (DOCUMENT, PAIR)}
START = TEXT.index("Le budget du phare")
QUOTE = (START, TEXT.index(" Il a été"))


@pytest.mark.parametrize(
    ("document", "span", "passage", "address"),
    [
        ("fr/a.md", None, "", "/?passage=fr/a.md"),
        ("fr/a.md", None, "fr/a.md#3", "/?passage=fr/a.md#p3"),
        ("fr/a.md", (10, 25), "", "/?passage=fr/a.md&quote=10-25#quote"),
        ("fr/a b&c#d?.md", None, "", "/?passage=fr/a%20b%26c%23d%3F.md"),
        ("fr/a+b%.md", None, "fr/a+b%.md#0", "/?passage=fr/a%2Bb%25.md#p0"),
    ],
)
def test_the_address_of_a_place(document, span, passage, address):
    assert place_url(document, span, passage) == address


@pytest.mark.parametrize("name", ["ar/ميناء تمارة.md", 'fr/"><script>.md', "fr/é&è=#.md"])
def test_any_file_name_comes_back_from_its_address(name):
    address = place_url(name, (1, 2))
    assert address.isascii() and not set('"<> ') & set(address)
    assert parse_qs(urlsplit(address).query) == {"passage": [name], "quote": ["1-2"]}


@pytest.mark.parametrize(
    "url",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:x",
        "file:///etc/passwd",
        "http://example.org/",
        "//evil.example/",
        "/feedback",
        "https:",
        "https://",
        "https:///chemin",
        "https://user@evil.example/",
        "https://example.org@evil.example/",
        "https://example.org\u202e/gpj.exe",
        "https://example.org/\x00",
        "https://[mal-forme",
        "https://exa℀mple.org/",
        "",
    ],
)
def test_only_a_plain_https_address_becomes_a_link(url):
    assert outside_link(url, "Rapport") == "Rapport"


def test_a_link_that_leaves_the_site_takes_nothing_with_it():
    [link] = elements(outside_link('https://example.org/a?b=1&c="2"', "Rapport"), "a")
    assert link.attributes["href"] == 'https://example.org/a?b=1&c="2"'
    assert {"noopener", "noreferrer", "external"} <= set(link.attributes["rel"].split())
    assert link.attributes["target"] == "_blank"


@pytest.mark.parametrize(
    ("chrome", "expected"),
    [
        ("fr", ["Agence du phare", "1er juin 2025", "projet"]),
        ("ar", ["Agence du phare", "1 يونيو 2025", "مشروع"]),
    ],
)
def test_publisher_date_and_status_are_told_in_the_readers_language(chrome, expected):
    html = particulars(DOCUMENT, chrome)
    shown = [item.text for item in elements(html, "span")]
    assert shown == expected
    assert '<bdi lang="fr" dir="ltr">Agence du phare</bdi>' in html


def test_what_a_document_does_not_say_leaves_no_empty_place():
    bare = replace(DOCUMENT, publisher="", date="", status="", url="", sources=(), pair="")
    assert particulars(bare, "fr") == '<p class="particulars"></p>'
    assert originals(bare, "fr") == "" and counterpart(bare, BOTH, "fr") == ""


def test_original_publications_are_counted_and_linked():
    html = originals(DOCUMENT, "fr")
    assert "Publications d&#x27;origine (1)" in html and "Observatoire · janvier 2025" in "".join(
        item.text for item in elements(html, "small")
    )
    links = [item.attributes["href"] for item in elements(html, "a")]
    assert links == ["https://example.org/phare", "https://example.org/rapport"]
    assert "open" not in elements(html, "details")[0].attributes
    assert "open" in elements(originals(DOCUMENT, "fr", opened=True), "details")[0].attributes


@pytest.mark.parametrize(
    ("document", "chrome", "label", "address"),
    [
        (DOCUMENT, "fr", "Le même document en arabe :", "/?passage=ar/phare.md"),
        (DOCUMENT, "ar", "الوثيقة نفسها بالعربية:", "/?passage=ar/phare.md"),
        (PAIR, "fr", "Le même document en français :", "/?passage=fr/phare.md"),
        (PAIR, "ar", "الوثيقة نفسها بالفرنسية:", "/?passage=fr/phare.md"),
    ],
)
def test_the_same_document_in_the_other_language_is_one_link_away(document, chrome, label, address):
    html = counterpart(document, BOTH, chrome)
    [link] = elements(html, "a")
    assert label in html and link.attributes["href"] == address


def test_a_pair_that_is_not_in_the_collection_is_not_offered():
    assert counterpart(replace(DOCUMENT, pair="ar/absent.md"), BOTH, "fr") == ""


@pytest.mark.parametrize("chrome", ["ar", "fr"])
def test_the_panel_marks_the_quote_and_nothing_else(chrome):
    html = panel_html(DOCUMENT, QUOTE, "Budget", BOTH, chrome)
    marked = "".join(item.text for item in elements(html, "mark"))
    assert marked == TEXT[slice(*QUOTE)]
    [excerpt] = elements(html, "div", "excerpt")
    assert (excerpt.attributes["lang"], excerpt.attributes["dir"]) == ("fr", "ltr")
    assert "Il a été voté en 2025" in excerpt.text and "title: x" not in html


def test_the_panel_can_be_named_focused_opened_and_shared():
    html = panel_html(DOCUMENT, QUOTE, "Budget", BOTH, "fr")
    [title] = [item for item in elements(html) if item.attributes.get("id") == "source-title"]
    assert title.text == "Phare d'essai" and title.attributes["tabindex"] == "-1"
    [door] = elements(html, "a", "button")
    [copy] = elements(html, "button")
    expected = place_url(DOCUMENT.id, QUOTE)
    assert door.attributes["href"] == copy.attributes["data-link"] == expected


def test_a_document_has_an_anchor_at_each_passage_and_at_the_quote():
    passages = split(DOCUMENT, len, Limits(400, 2, 0))
    html = document_html(DOCUMENT, passages, BOTH, "fr", QUOTE)
    found = [item.attributes["id"] for item in elements(html, "span", "place")]
    assert "quote" in found and len(found) == len(set(found))
    others = {f"p{item.id.rpartition('#')[2]}" for item in passages if item.start != QUOTE[0]}
    assert others <= set(found)


def test_a_document_says_its_title_once_and_keeps_its_headings_in_order():
    html = document_html(DOCUMENT, (), BOTH, "fr")
    levels = [item.tag for item in elements(html) if item.tag in ("h1", "h2", "h3")]
    assert levels == ["h1", "h2", "h2", "h2"]
    assert [item.text for item in elements(html, "h1")] == ["Phare d'essai"]
    assert elements(html, "mark") == []
    assert '<bdi dir="rtl">يبلغ ارتفاع المنارة 38 مترا</bdi>' in html


HOSTILE = "<img src=x onerror=hacked()><form action=https://evil.example>\u202e</form>"


@pytest.mark.parametrize("field", ["title", "publisher", "date", "url", "status", "id", "text"])
@pytest.mark.parametrize("chrome", ["ar", "fr"])
def test_no_field_of_a_document_becomes_markup(field, chrome):
    value = f"{TEXT}\n{HOSTILE}\n[x](javascript:hacked())" if field == "text" else HOSTILE
    document = replace(DOCUMENT, **{field: value})
    source = Source(HOSTILE, HOSTILE, HOSTILE, "javascript:hacked()")
    document = replace(document, sources=(source,))
    near = {**BOTH, "ar/phare.md": replace(PAIR, title=HOSTILE, id=f"ar/{HOSTILE}.md")}
    for html in (
        panel_html(document, QUOTE, HOSTILE, near, chrome),
        document_html(document, (), near, chrome, QUOTE),
    ):
        assert dangers(html) == [] and "\u202e" not in html
