"""Text as safe HTML: nothing runs, nothing hides, mixed directions read right."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.page.blocks import around, blocks, blocks_html
from assistant.page.markup import Ink, inline, isolated

ALLOWED = {"bdi", "mark", "strong", "span", "p", "ul", "ol", "li", "blockquote", "div", "table"}
ALLOWED |= {"tr", "td", "th", "h1", "h2", "h3", "h4", "h5", "h6"}


class Reader(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags, self.names, self.open, self.text = set(), set(), [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        self.names.update(name for name, _ in attrs)
        self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        self.text += data


SOUP = st.text(st.sampled_from(list("<>\"'&/=abة0 #*_|[](){}-`\n!:؟\u202e\x00")), max_size=80)


@settings(deadline=None)
@given(SOUP)
def test_any_document_becomes_balanced_html_of_few_tags(text):
    reader = Reader(blocks_html(text, blocks(text, 0, len(text)), "ar", Ink()))
    assert reader.tags <= ALLOWED
    assert not [name for name in reader.names if name.startswith("on") or name == "style"]
    assert reader.open == []


@settings(deadline=None)
@given(st.text(max_size=60), st.integers(0, 60), st.integers(0, 60))
def test_marking_a_quote_changes_no_word(text, start, end):
    text = text.replace("\n", " ")
    plain = Reader(inline(text, (0, len(text)), "fr")).text
    marked = Reader(inline(text, (0, len(text)), "fr", Ink((start, end)))).text
    assert marked == plain


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("شراكة مع Mistral AI في 2025", ["Mistral AI"]),
        ("قدرته 500 MW في الداخلة", ["500 MW"]),
        ("الجيل الخامس 5G بالمغرب", ["5G"]),
        ("القانون رقم 09-08 نافذ", ["09-08"]),
        ("نسبة 45,5% من", ["45,5%"]),
        ("انظر https://example.org/a?b=1 هنا", ["https://example.org/a?b=1"]),
        ("سنة 2026 Mistral", ["Mistral"]),
    ],
)
def test_latin_runs_in_arabic_keep_their_own_direction(text, runs):
    assert re.findall(r'<bdi dir="ltr">(.*?)</bdi>', isolated(text, "ar")) == runs


def test_arabic_run_in_french_keeps_its_own_direction():
    html = isolated("Le centre « إيكودار الداخلة » de Dakhla.", "fr")
    assert '<bdi dir="rtl">إيكودار الداخلة</bdi>' in html


def test_bidi_and_control_characters_are_not_shown():
    assert isolated("a\u202eb\u2066c\x00d\U000e0041e", "fr") == "abcde"


def test_quote_is_marked_inside_emphasis_and_links():
    text = "Avant **le budget de [12 millions](https://x.org) est** voté."
    start, end = text.index("budget"), text.index(" est")
    html = inline(text, (0, len(text)), "fr", Ink((start, end)))
    assert html == (
        "Avant <strong>le <mark>budget de </mark><mark>12 millions</mark> est</strong> voté."
    )


def test_table_rows_stay_together_around_a_quote():
    text = "# T\n\n| a | b |\n|---|---|\n| c | d |\n\nFin."
    at = text.index("d |")
    html = blocks_html(
        text, around(blocks(text, 0, len(text)), (at, at + 1)), "fr", Ink((at, at + 1))
    )
    assert "<mark>d</mark>" in html and '<th scope="col">a</th>' in html
