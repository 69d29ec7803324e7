"""Whole pages: language and direction, names for everything, the way back, the notice."""

import json
import re

import pytest
from page_reader import dangers, elements

from assistant.page.first_screen import home_html
from assistant.page.offered import asks_html
from assistant.page.shell import frame, missing_html, notice_html
from assistant.schema import Document, Source

HOSTILE = '</script><img src=x onerror=hacked()>"\u202e'
DOCUMENTS = (
    Document("fr/a.md", "Phare", "fr", "x", 0, "", date="2024-05", sources=(
        Source("P", "T", "2019-02-03", "https://example.org/t"),
        Source("P", "T", "2023", "https://example.org/t"),
    )),
    Document("fr/b.md", "Port", "fr", "x", 0, "", date="2026-01-12"),
    Document("ar/c.md", "ميناء", "ar", "x", 0, "", date="2025"),
)  # fmt: skip
ASKED = ("Quel est le budget du phare ?", "Quelle est sa hauteur exacte ?", "Une troisième ici ?")


def home(chrome="fr", documents=DOCUMENTS, themes=(), turn=""):
    return home_html(chrome, documents, themes, 1000, 180, turn)


def page(chrome="fr", content="", title="Titre", here="/", theme="", name="home"):
    return frame(chrome, name, title, content, here, theme)


@pytest.mark.parametrize(
    ("chrome", "way", "other", "named"),
    [("ar", "rtl", "fr", "Français"), ("fr", "ltr", "ar", "العربية")],
)
def test_a_page_says_its_language_and_offers_the_other_in_its_own_name(chrome, way, other, named):
    found = elements(page(chrome, home(chrome)))
    root = found[0]
    assert (root.tag, root.attributes["lang"], root.attributes["dir"]) == ("html", chrome, way)
    [switch] = [item for item in found if item.attributes.get("data-action") == "language"]
    assert switch.text == named and switch.attributes["href"] == f"/?lang={other}"
    assert switch.attributes["lang"] == switch.attributes["hreflang"] == other
    assert switch.attributes["dir"] == ("ltr" if way == "rtl" else "rtl")


@pytest.mark.parametrize(
    ("here", "switch"),
    [
        ("/", "/?lang=ar"),
        ("/documents", "/documents?lang=ar"),
        ("/documents?q=a%26b", "/documents?q=a%26b&lang=ar"),
        ('/documents?q="><script>', '/documents?q="><script>&lang=ar'),
    ],
)
def test_the_switch_of_language_stays_on_the_page(here, switch):
    html = page(here=here)
    [found] = [i for i in elements(html) if i.attributes.get("data-action") == "language"]
    assert found.attributes["href"] == switch
    assert len(elements(html, "script")) == 2


@pytest.mark.parametrize("chrome", ["ar", "fr"])
@pytest.mark.parametrize("content", ["home", "notice", "missing"])
def test_every_control_has_a_name_and_every_place_is_filled(chrome, content):
    made = {"home": home, "notice": lambda c: notice_html(c, 90), "missing": missing_html}
    html = page(chrome, made[content](chrome))
    assert "{{" not in html and "None" not in html
    for item in elements(html):
        if item.tag in ("button", "a", "summary"):
            assert item.text.strip() or item.attributes.get("aria-label")
        if item.tag == "textarea":
            label = [i for i in elements(html, "label") if i.attributes.get("for") == "question"]
            assert label or "reason" in item.attributes["name"]
    identifiers = [item.attributes["id"] for item in elements(html) if "id" in item.attributes]
    assert len(identifiers) == len(set(identifiers))


@pytest.mark.parametrize("chrome", ["ar", "fr"])
def test_a_page_has_its_landmarks_one_skip_link_and_a_polite_voice(chrome):
    found = elements(page(chrome, home(chrome)))
    for tag in ("header", "nav", "main", "footer"):
        assert [item.tag for item in found].count(tag) == 1
    [skip] = [item for item in found if item.has("skip")]
    assert skip.attributes["href"] == "#main"
    assert next(item for item in found if item.tag == "a") is skip
    [live] = [item for item in found if item.attributes.get("id") == "live"]
    assert (live.attributes["role"], live.attributes["aria-live"]) == ("status", "polite")
    [dialog] = [item for item in found if item.tag == "dialog"]
    assert dialog.attributes["aria-labelledby"] == "source-title"


@pytest.mark.parametrize(
    ("name", "current"), [("home", "/"), ("documents", "/documents"), ("notice", None)]
)
def test_the_page_one_is_on_is_marked_in_the_menu(name, current):
    marked = [
        item.attributes["href"]
        for item in elements(page(name=name), "a")
        if item.attributes.get("aria-current") == "page"
    ]
    assert marked == ([current] if current else [])


@pytest.mark.parametrize(
    ("theme", "shown"), [("dark", "dark"), ("light", "light"), ("", None), ('"><b>', None)]
)
def test_the_chosen_theme_stands_in_the_first_tag(theme, shown):
    assert elements(page(theme=theme))[0].attributes.get("data-theme") == shown


def test_nothing_given_to_a_page_becomes_markup():
    document = Document(HOSTILE, HOSTILE, "fr", "x", 0, "", date=HOSTILE, publisher=HOSTILE)
    content = home(documents=(document,), themes=[(document, (HOSTILE,))])
    html = page(content=content, title=HOSTILE, here=f"/{HOSTILE}")
    assert "\u202e" not in html and "<img" not in html
    assert len(elements(html, "script")) == 2 and "&lt;/script&gt;" in html
    [words] = re.findall(r'<script type="application/json" id="words">(.*?)</script>', html)
    assert json.loads(words)


def test_without_scripts_the_question_is_an_ordinary_form():
    [form] = [item for item in elements(home()) if item.attributes.get("id") == "composer"]
    assert form.attributes["method"] == "post" and form.attributes["action"] == "/"
    [question] = [i for i in elements(home(), "textarea") if i.attributes["name"] == "question"]
    assert "disabled" not in question.attributes
    [send] = [item for item in elements(home(), "button") if item.has("send")]
    assert send.attributes["type"] == "submit" and "hidden" not in send.attributes
    for item in elements(home(), "button"):
        if item.attributes.get("data-action") in ("stop", "clear", "theme", "edit"):
            assert "hidden" in item.attributes, "only a script can do this"


@pytest.mark.parametrize(
    ("chrome", "lines"),
    [
        ("fr", ["3 documents lus, 1 en arabe et 2 en français.", "État au 12 janvier 2026.",
                "1 publications d'origine, de 2019 à 2023."]),
        ("ar", ["قُرئت 3 وثيقة: 1 بالعربية و2 بالفرنسية.", "الحالة إلى غاية 12 يناير 2026.",
                "المنشورات الأصلية: 1، من 2019 إلى 2023."]),
    ],
)  # fmt: skip
def test_the_first_screen_says_what_was_read(chrome, lines):
    [knows] = elements(home(chrome), "p", "knows")
    for line in lines:
        assert line in knows.text


def test_the_first_screen_says_nothing_of_dates_it_does_not_know():
    [knows] = elements(home(documents=(Document("a", "t", "fr", "x", 0, ""),)), "p", "knows")
    assert "État" not in knows.text and "publications" not in knows.text


def test_themes_show_two_questions_each_and_the_rest_on_demand():
    themes = [(DOCUMENTS[0], ASKED)] * 8
    html = home(themes=themes)
    asks = [i for i in elements(html, "button") if i.attributes.get("data-action") == "ask"]
    assert len(asks) == 16 and {item.text for item in asks} == set(ASKED[:2])
    for item in asks:
        assert item.attributes["form"] == "composer" and item.attributes["type"] == "submit"
        assert item.attributes["value"] == item.text
    assert len(elements(html, "details")) == 1
    assert elements(home(themes=themes[:6]), "details") == []
    assert elements(home(), "section", "examples") == []


@pytest.mark.parametrize(
    ("question", "language", "way"),
    [("Quel est le budget ?", "fr", "ltr"), ("ما هي الكلفة؟", "ar", "rtl")],
)
def test_a_question_offered_reads_in_its_own_direction_on_any_page(question, language, way):
    for chrome in ("ar", "fr"):
        [button] = elements(asks_html((question,), chrome), "button")
        assert (button.attributes["lang"], button.attributes["dir"]) == (language, way)
        assert button.attributes["value"] == question
    assert asks_html((), "fr") == ""


def test_a_turn_drawn_without_scripts_takes_the_place_of_the_welcome():
    html = home(turn='<li class="turn">Réponse</li>')
    assert "hidden" in elements(html, "section", "welcome")[0].attributes
    assert elements(html, "li", "turn")[0].text == "Réponse"
    assert "hidden" not in elements(home(), "section", "welcome")[0].attributes


@pytest.mark.parametrize(("chrome", "days"), [("fr", 30), ("ar", 400)])
def test_the_notice_says_how_long_and_lets_the_reader_choose(chrome, days):
    html = notice_html(chrome, days)
    assert len(elements(html, "p")) >= 5 and f"{days}" in html
    choices = [i for i in elements(html, "button") if i.attributes["data-action"] == "consent"]
    assert [item.attributes["value"] for item in choices] == ["yes", "no"]
    assert dangers(html) == []


def test_consent_is_asked_and_never_presumed():
    [notice] = [item for item in elements(home()) if item.attributes.get("id") == "consent"]
    assert "hidden" in notice.attributes and "180 jours" in notice.text
    assert not [i for i in elements(home(), "input") if i.attributes.get("type") == "checkbox"]
