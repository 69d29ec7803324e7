"""Every sentence of the page: in both languages, the same places to fill, none unused."""

import re
import unicodedata
from pathlib import Path
from string import Formatter

import pytest

import assistant
from assistant.messages import catalogue, say
from assistant.page.markup import escape
from assistant.page.wording import confidence_words, date_words, status_words, words

HOUSE = Path(assistant.__file__).parent
TEXTS = catalogue()
PAGE = {key for key in TEXTS if key.startswith("page_")}
BUILT = {
    *(f"page_status_{name}" for name in ("adopted", "announced", "draft", "superseded")),
    *(f"page_language_{name}" for name in ("ar", "fr")),
    *(f"page_counterpart_{name}" for name in ("ar", "fr")),
    *(f"page_is_{name}" for name in ("partial", "conflict", "not_found", "invalid")),
    *(f"page_do_{name}" for name in ("partial", "conflict")),
    *(f"page_filter_{name}" for name in ("language", "status", "publisher")),
    *(f"page_confidence_{name}" for name in ("high", "middle", "low")),
    *(f"page_nav_{name}" for name in ("home", "documents")),
    *(
        f"page_act_{name}"
        for name in ("copy", "markdown", "json", "print", "retry", "up", "down", "edit")
    ),
}
"""Keys whose names the page puts together from a document's or an answer's own fields."""


def places(text):
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def source(*folders):
    return "\n".join(path.read_text("utf-8") for name in folders for path in HOUSE.glob(name))


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_every_message_stands_in_both_languages_with_the_same_places(key):
    texts = TEXTS[key]
    assert set(texts) == {"ar", "fr"} and all(text.strip() == text for text in texts.values())
    assert all(texts.values())
    assert places(texts["fr"]) == places(texts["ar"])
    assert "" not in places(texts["fr"]), "a place must have a name"


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_every_message_is_in_the_letters_of_its_language(key):
    named = re.compile(r"\{\w+\}|Dalil|JavaScript|OpenAPI|Markdown|JSON|Shift|cookies")
    french, arabic = (named.sub("", TEXTS[key][language]) for language in ("fr", "ar"))
    assert not re.search("[\u0600-\u06ff]", french)
    assert not re.search("[A-Za-zÀ-ÿ]", arabic)
    assert not re.search("[?,;](?!\\d)", arabic), "Arabic has its own marks: ؟ ، ؛"


@pytest.mark.parametrize("key", sorted(TEXTS))
def test_no_message_holds_a_character_that_is_not_seen(key):
    for text in TEXTS[key].values():
        unseen = [c for c in text if unicodedata.category(c) in ("Cc", "Cf") and c != "\n"]
        assert unseen == []


def test_every_message_the_page_names_exists_and_every_one_is_named():
    code = source("page/*.py")
    named = set(re.findall(r"""(?:words|say)\(\s*['"](?:page_)?([a-z_]+)['"]""", code))
    named |= set(re.findall(r"""refusal\(\d+, "([a-z_]+)\"""", code))
    named |= set(re.findall(r"\{\{(\w+)\}\}", source("page/templates/*.html")))
    named |= set(re.findall(r'"([a-z_]+)",?', code[code.index("_SCRIPT_KEYS = (") :][:500]))
    used = {f"page_{name}" for name in named} | BUILT | {"page_sources", "page_nearest"}
    used |= {"page_all", "page_all_languages"}
    assert PAGE - used == set(), "never shown"
    assert BUILT <= PAGE


def test_the_scripts_are_given_every_sentence_they_say():
    from assistant.page.shell import _SCRIPT_KEYS

    code = source("page/static/*.js")
    said = set(re.findall(r"""\bsay\(\s*"([a-z_]+)\"""", code))
    said |= set(re.findall(r"""new (?:Refused|Error)\([^"]*"([a-z_]+)\"""", code))
    said |= {"too_large", "slow_down", "busy", "consent_yes", "consent_no", "moved"}
    assert said - {"offline_end"} <= set(_SCRIPT_KEYS)
    for key in _SCRIPT_KEYS:
        assert f"page_{key}" in PAGE or key in TEXTS


def test_values_are_escaped_wherever_they_stand():
    assert "&lt;b&gt;" in words("marker", "fr", number=1, title="<b>")
    assert '"' not in words("marker", "fr", number=1, title='a" onclick="x')
    assert words("marker", "ar", number=1, title="{title}") == "المصدر 1: {title}"


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_the_notice_says_how_long_and_which_law(language):
    text = say("page_notice_body", language, days=45)
    assert "45" in text and "09-08" in text and len(text.split("\n")) == 5


@pytest.mark.parametrize(
    ("date", "french", "arabic"),
    [
        ("2025", "2025", "2025"),
        ("2025-01", "janvier 2025", "يناير 2025"),
        ("2025-01-01", "1er janvier 2025", "1 يناير 2025"),
        ("2025-02-09", "9 février 2025", "9 فبراير 2025"),
        ("2025-05-31", "31 mai 2025", "31 ماي 2025"),
        ("2025-07-12", "12 juillet 2025", "12 يوليوز 2025"),
        ("2025-08-20", "20 août 2025", "20 غشت 2025"),
        ("2025-09", "septembre 2025", "شتنبر 2025"),
        ("2025-11-02", "2 novembre 2025", "2 نونبر 2025"),
        ("2025-12-31", "31 décembre 2025", "31 دجنبر 2025"),
        (" 2025-12 ", "décembre 2025", "دجنبر 2025"),
        ("2025-00", "2025", "2025"),
        ("2025-13-01", "2025", "2025"),
        ("vers 2025", "vers 2025", "vers 2025"),
        ("2025/01/01", "2025/01/01", "2025/01/01"),
        ("", "", ""),
    ],
)
def test_dates_are_written_as_people_write_them_in_morocco(date, french, arabic):
    assert (date_words(date, "fr"), date_words(date, "ar")) == (french, arabic)


@pytest.mark.parametrize("status", ["adopted", "announced", "draft", "superseded"])
def test_a_known_status_is_told_in_words(status):
    assert status_words(status, "fr") != status and status_words(status, "ar") != status


def test_an_unknown_status_is_shown_as_it_stands():
    assert status_words("<b>", "fr") == "<b>" and status_words("", "ar") == ""


@pytest.mark.parametrize(
    ("confidence", "level"),
    [(1.0, "high"), (0.75, "high"), (0.7499, "middle"), (0.5, "middle"), (0.49, "low"), (-1, "")],
)
def test_confidence_is_told_by_what_to_do(confidence, level):
    expected = say(f"page_confidence_{level}", "fr") if level else ""
    assert confidence_words(confidence, "fr") == expected


def test_apostrophes_and_quotes_of_french_survive_escaping():
    import html

    for key in PAGE:
        for text in TEXTS[key].values():
            assert html.unescape(escape(text)) == text
