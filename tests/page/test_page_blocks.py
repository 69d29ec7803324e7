"""Markdown of documents as HTML blocks: every sign read, every offset kept, nothing endless."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from page_reader import elements

from assistant.page.blocks import around, blocks, blocks_html
from assistant.page.markup import Ink


def read(text):
    return [(item.kind, text[item.start : item.end]) for item in blocks(text, 0, len(text))]


def drawn(text, language="fr", **options):
    return blocks_html(text, blocks(text, 0, len(text)), language, Ink(), **options)


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("# Titre", "heading", "Titre"),
        ("###### Titre", "heading", "Titre"),
        ("####### Sept", "paragraph", "####### Sept"),
        ("#Sans espace", "paragraph", "#Sans espace"),
        ("- Point", "item", "Point"),
        ("  * Point", "item", "Point"),
        ("• نقطة", "item", "نقطة"),
        ("1. Premier", "number", "Premier"),
        ("12) Douzième", "number", "Douzième"),
        ("٣. ثالثا", "number", "ثالثا"),
        ("2026. Une année", "paragraph", "2026. Une année"),
        ("3,4 milliards", "paragraph", "3,4 milliards"),
        ("> Citation", "quote", "Citation"),
        ("| a | b |", "row", "| a | b |"),
        ("  Un paragraphe.  ", "paragraph", "Un paragraphe."),
        ("-5 degrés", "paragraph", "-5 degrés"),
        ("---- fin", "paragraph", "---- fin"),
    ],
)
def test_a_line_is_read_by_its_sign(line, kind, words):
    assert read(line) == [(kind, words)]


@pytest.mark.parametrize("line", ["---", "  -----  ", "|---|---|", "| :--- | ---: |", ":---:", ""])
def test_rules_and_blank_lines_are_not_words(line):
    assert read(line) == []


@pytest.mark.parametrize("sign", ["-", "--- ", "|---", ":---", "- ", "| ", "---:", "#", "> ", "[("])
def test_a_long_line_of_signs_ends_at_once(sign):
    text = sign * 4000 + " fin"
    assert "fin" in drawn(text)


def test_lines_of_one_paragraph_are_joined_and_a_blank_line_parts_them():
    text = "Une phrase\nqui continue.\n\nUne autre."
    assert read(text) == [("paragraph", "Une phrase\nqui continue."), ("paragraph", "Une autre.")]
    assert read("- Un point\n  qui continue\n- Un autre") == [
        ("item", "Un point\n  qui continue"),
        ("item", "Un autre"),
    ]


def test_only_the_stretch_asked_for_is_read():
    text = "---\ntitle: x\n---\nUn.\n\nDeux.\n\nTrois."
    start, end = text.index("Un."), text.index("\n\nTrois")
    found = blocks(text, start, end)
    assert [text[item.start : item.end] for item in found] == ["Un.", "Deux."]


def test_items_of_a_list_share_one_list_and_keep_their_order():
    html = drawn("- a\n- b\n\n1. c\n2. d\n\nFin.")
    assert [item.text for item in elements(html, "ul")] == ["ab"]
    assert [item.text for item in elements(html, "ol")] == ["cd"]
    assert [item.text for item in elements(html, "li")] == ["a", "b", "c", "d"]


def test_a_table_has_headers_that_name_their_columns_and_can_be_scrolled_by_keyboard():
    html = drawn("| Étape | Date |\n|---|---|\n| Fondations | mars |\n| Lanterne |  |")
    heads = elements(html, "th")
    assert [item.text for item in heads] == ["Étape", "Date"]
    assert all(item.attributes["scope"] == "col" for item in heads)
    assert [item.text for item in elements(html, "td")] == ["Fondations", "mars", "Lanterne"]
    assert elements(html, "div", "table")[0].attributes["tabindex"] == "0"


@pytest.mark.parametrize(
    ("top", "deepest", "levels"),
    [(1, 6, ["h1", "h2", "h6"]), (3, 3, ["h3", "h3", "h3"]), (2, 4, ["h2", "h3", "h4"])],
)
def test_headings_fit_under_those_of_the_page(top, deepest, levels):
    html = drawn("# Un\n\n## Deux\n\n###### Six", top=top, deepest=deepest)
    assert [item.tag for item in elements(html)] == levels


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Un **gras** et __autre__.", "Un gras et autre."),
        ("Un *italique* et _autre_.", "Un italique et autre."),
        ("snake_case reste, 2*3 aussi", "snake_case reste, 2*3 aussi"),
        ("Un [lien](https://example.org) ici", "Un lien ici"),
        ("Une ![image](https://evil.example/x.png) ici", "Une image ici"),
        ("![](https://evil.example/x.png)Fin", "Fin"),
        ("Du `code` et \\*étoile\\*", "Du code et *étoile*"),
        ("a ** b", "a  b"),
        ("<b>gras</b> & <!-- caché -->", "<b>gras</b> & <!-- caché -->"),
        ("&lt;script&gt;", "&lt;script&gt;"),
    ],
)
def test_signs_of_emphasis_and_links_leave_their_words(text, shown):
    html = drawn(text)
    assert elements(html)[0].text == shown
    assert not {"a", "img", "b", "script"} & {item.tag for item in elements(html)}


@pytest.mark.parametrize(("at", "shown"), [("Un", "Un Deux Trois"), ("Cinq", "Trois Quatre Cinq")])
def test_a_quote_is_shown_with_what_stands_around_it(at, shown):
    text = "Un\n\nDeux\n\nTrois\n\nQuatre\n\nCinq"
    start = text.index(at)
    near = around(blocks(text, 0, len(text)), (start, start + len(at)))
    assert " ".join(text[item.start : item.end] for item in near) == shown


def test_a_quote_deep_in_a_table_keeps_the_names_of_its_columns():
    text = "Avant.\n\n| Étape | Date |\n|---|---|\n" + "".join(
        f"| E{number} | D{number} |\n" for number in range(9)
    )
    start = text.index("E8")
    near = around(blocks(text, 0, len(text)), (start, start + 2))
    assert text[near[0].start : near[0].end] in ("Avant.", "| Étape | Date |")


def test_a_place_that_touches_no_block_shows_nothing():
    assert around(blocks("Un.\n\n\n\nDeux.", 0, 12), (4, 5)) == []


@settings(deadline=None)
@given(st.text(st.sampled_from(list("#-*>|1.) aé\nم:`[]()_")), max_size=120))
def test_every_block_is_a_stretch_of_the_text_and_none_overlap(text):
    found = blocks(text, 0, len(text))
    bounds = [at for item in found for at in (item.start, item.end)]
    assert bounds == sorted(bounds) and all(0 <= at <= len(text) for at in bounds)
    letters = [c for c in text if c in "aém"]
    covered = [c for item in found for c in text[item.start : item.end] if c in "aém"]
    assert covered == letters
