"""The list of documents: filters, search, order, and hostile names shown as text."""

import pytest
from page_reader import dangers, elements

from assistant.page.listing import Filters, listing_html
from assistant.schema import Document, Evidence, Passage


def document(name, title, language="fr", **fields):
    return Document(name, title, language, f"# {title}\n\nTexte.", 0, "", **fields)


LIBRARIES = document(
    "fr/a.md", "Bibliothèques de quartier", publisher="Agence du livre", status="adopted",
    date="2024-11-02",
)  # fmt: skip
TRAM = document("fr/b.md", "Ligne 4 du tramway", publisher="Société & Cie", status="announced")
PORT = document("ar/c.md", "ميناء تمارة", "ar", publisher="وكالة\u200f الموانئ", status="announced")
EVIL = document(
    "fr/<img src=x>.md", "<script>hacked()</script>Phare\u202e", status="draft",
    publisher='"><form action="https://evil.example">', date="<b>2025</b>",
    url="javascript:hacked()",
)  # fmt: skip
ALL = (LIBRARIES, TRAM, PORT, EVIL)


def hit(item, text="Texte du passage.", section="Chapitre"):
    passage = Passage(
        f"{item.id}#0", item.id, item.title, item.language, section, None, 0, len(text), text, ()
    )
    return Evidence(passage, 1.0)


def titles(html):
    return [item.text for item in elements(html, "h2") if "dir" in item.attributes]


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Filters(), ALL),
        (Filters(language="ar"), (PORT,)),
        (Filters(language="fr"), (LIBRARIES, TRAM, EVIL)),
        (Filters(language="en"), ()),
        (Filters(status="announced"), (TRAM, PORT)),
        (Filters(status="superseded"), ()),
        (Filters(publisher="Agence du livre"), (LIBRARIES,)),
        (Filters(publisher="Société & Cie"), (TRAM,)),
        (Filters(publisher="وكالة الموانئ"), (PORT,)),
        (Filters(publisher="وكالة\u200f الموانئ"), (PORT,)),
        (Filters(language="fr", status="announced"), (TRAM,)),
        (Filters(text="bibliotheques"), (LIBRARIES,)),
        (Filters(text="QUARTIER livre"), (LIBRARIES,)),
        (Filters(text="livre tramway"), ()),
        (Filters(text="  "), ALL),
        (Filters(text="الموانىء"), (PORT,)),
        (Filters(text="تماره"), (PORT,)),
        (Filters(text="ميناءُ"), (PORT,)),
    ],
)
def test_filters_keep_what_a_reader_means(chosen, expected):
    assert tuple(item for item in ALL if chosen.matches(item)) == expected


@pytest.mark.parametrize(("chrome", "first"), [("fr", "fr/a.md"), ("ar", "ar/c.md")])
def test_documents_in_the_readers_language_come_first(chrome, first):
    html = listing_html((TRAM, PORT, LIBRARIES), (), Filters(), chrome)
    cards = [item for item in elements(html, "a") if "passage=" in item.attributes["href"]]
    assert cards[0].attributes["href"] == f"/?passage={first}"


@pytest.mark.parametrize(("chrome", "counted"), [("fr", "Documents : 2"), ("ar", "عدد الوثائق: 2")])
def test_the_count_is_of_what_is_shown_and_is_announced(chrome, counted):
    html = listing_html(ALL, (), Filters(status="announced"), chrome)
    [count] = elements(html, "p", "count")
    assert count.text == counted and count.attributes["role"] == "status"
    assert len(elements(html, "li", "card")) == 2


@pytest.mark.parametrize(
    ("chrome", "words"), [("fr", "Aucun document ne correspond"), ("ar", "لا توجد وثيقة مطابقة")]
)
def test_an_empty_list_says_what_to_do(chrome, words):
    assert words in listing_html(ALL, (), Filters(text="introuvable"), chrome)
    assert words not in listing_html(ALL, (), Filters(), chrome)


def test_each_title_has_the_language_and_direction_of_its_own_words():
    html = listing_html((LIBRARIES, PORT), (), Filters(), "ar")
    ways = {item.text: item.attributes for item in elements(html, "h2")}
    assert ways["Bibliothèques de quartier"] == {"lang": "fr", "dir": "ltr"}
    assert ways["ميناء تمارة"] == {"lang": "ar", "dir": "rtl"}


def test_what_was_chosen_stays_chosen():
    chosen = Filters('Phare "2"', "ar", "announced", "Société & Cie")
    html = listing_html(ALL, (), chosen, "fr")
    [typed] = elements(html, "input")
    assert typed.attributes["value"] == 'Phare "2"' and typed.attributes["dir"] == "auto"
    picked = [item for item in elements(html, "option") if "selected" in item.attributes]
    assert [item.attributes["value"] for item in picked] == ["ar", "announced", "Société & Cie"]


def test_only_what_the_collection_has_is_offered():
    html = listing_html((LIBRARIES, TRAM), (), Filters(), "fr")
    offered = [item.attributes["value"] for item in elements(html, "option")]
    assert {"adopted", "announced"} <= set(offered)
    assert not {"draft", "superseded"} & set(offered)
    shown = {item.attributes["value"]: item.text for item in elements(html, "option")}
    assert shown["adopted"] == "adopté" and shown["Société & Cie"] == "Société & Cie"


def test_every_filter_has_a_label_of_its_own():
    html = listing_html(ALL, (), Filters(), "fr")
    labels = [item.text for item in elements(html, "label")]
    fields = [item for item in elements(html) if item.tag in ("select", "input")]
    assert len(labels) == len(fields) == 4
    for word in ("Chercher dans", "Langue", "Statut", "Éditeur"):
        assert any(label.startswith(word) for label in labels)


def test_passages_found_are_narrowed_like_the_documents():
    hits = [hit(TRAM, "Le tramway roule."), hit(PORT, "يفتح الميناء.")]
    html = listing_html(ALL, hits, Filters(text="introuvable", language="ar"), "fr")
    assert [item.text for item in elements(html, "blockquote")] == ["يفتح الميناء."]
    assert "Passages trouvés" in html and "Aucun document" not in html


def test_a_passage_found_leads_to_its_place():
    html = listing_html(ALL, [hit(LIBRARIES)], Filters(text="x"), "fr")
    [link] = [item for item in elements(html, "a") if "#" in item.attributes["href"]]
    assert link.attributes["href"] == "/?passage=fr/a.md#p0"
    [source] = elements(html, "li", "source")
    for words in ("Agence du livre", "2 novembre 2024", "adopté", "Chapitre"):
        assert words in source.text


def test_hostile_names_are_shown_as_text():
    filters = Filters(text='"><script>hacked()</script>')
    for chosen in (Filters(), filters):
        html = listing_html(ALL, [hit(EVIL, "<iframe src=x></iframe>\u202e")], chosen, "fr")
        assert "\u202e" not in html
        without = html.replace('action="/documents"', "")
        assert [item for item in dangers(without) if item != "form"] == []
    assert "<script>hacked()</script>Phare" in titles(listing_html(ALL, (), Filters(), "fr"))
