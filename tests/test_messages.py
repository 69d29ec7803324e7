"""Every sentence shown to a person exists in both languages, with the same places to fill."""

import re
from string import Formatter

import pytest

from assistant.answers.laws import MARKER, violations
from assistant.documents.sentences import sentence_spans
from assistant.language import letters
from assistant.messages import catalogue, say
from assistant.schema import Answer, Citation, Document

CATALOGUE = catalogue()
FIGURE = re.compile(r"\d")


def places(text):
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def words_of(text):
    """A message without its places, links and signs of mark-up."""
    bare = "".join(literal for literal, *_ in Formatter().parse(text))
    return re.sub(r"https?://\S+|<[^>]*>|`[^`]*`", "", bare)


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_a_message_exists_in_both_languages_with_the_same_places(key):
    assert set(CATALOGUE[key]) == {"ar", "fr"}
    assert places(CATALOGUE[key]["ar"]) == places(CATALOGUE[key]["fr"])


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_a_message_is_written_in_its_own_language(key):
    for language, text in CATALOGUE[key].items():
        arabic, latin = letters(words_of(text))
        if arabic + latin >= 12:
            assert (arabic > latin) == (language == "ar"), text


@pytest.mark.parametrize("key", sorted(CATALOGUE))
def test_arabic_messages_use_arabic_punctuation(key):
    text = words_of(CATALOGUE[key]["ar"])
    assert not re.search(r"[\u0620-\u064a]\s*[,;?]", text), text


def test_places_are_filled():
    assert say("too_long", "fr", limit=1000).endswith("Posez-la en 1000 caractères au plus.")
    assert "1000" in say("too_long", "ar", limit=1000)
    assert say("receipt_loose", "fr", figures="2031").endswith(": 2031.")


def test_what_is_filled_in_is_never_read_as_a_place_itself():
    assert "{marker}" in say("partial", "fr", marker="[1]", missing="les {marker} {0}")


def test_a_message_that_is_not_in_the_catalogue_is_an_error():
    with pytest.raises(KeyError):
        say("no_such_message", "fr")


def test_the_catalogue_given_out_is_a_copy():
    catalogue()["empty"]["fr"] = ""
    catalogue().clear()
    assert say("empty", "fr")


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize(
    "key",
    [
        "quoted",
        "restated",
        "partial",
        "partial_bare",
        "conflict",
        "conflict_recent",
        "conflict_older",
    ],
)
def test_the_frames_of_an_answer_are_lawful_whatever_fills_them(key, language):
    quote = "La ligne 4 ouvrira le 15 septembre 2026"
    document = Document("a.md", "A", "fr", f"{quote}.", 0, "")
    citation = Citation(1, "a.md", "a.md#0", "A", "fr", None, "", quote, 0, len(quote), "", "", "")
    text = say(
        key, language, quote=quote, figures="15 septembre 2026", marker="[1]",
        missing="le prix des billets", publisher="L'Agence",
    )  # fmt: skip
    answer = Answer("?", language, "answered", text, (citation,))
    assert violations(answer, {"a.md": document}) == []
    assert len(sentence_spans(text, 0, len(text))) == 1
    assert MARKER.findall(text) == ["1"]


@pytest.mark.parametrize("language", ["ar", "fr"])
@pytest.mark.parametrize(
    "key", ["empty", "no_words", "not_found", "not_found_bare", "can_do", "outside", "failed"]
)
def test_a_refusal_says_no_figure_and_tells_what_to_do(key, language):
    text = say(key, language)
    assert not FIGURE.search(text) and not MARKER.search(text)
    assert text.endswith(".")


@pytest.mark.parametrize("key", ["conflict", "conflict_recent", "conflict_older"])
@pytest.mark.parametrize("publisher", ["Observatoire national de l'eau", "Agence Bêta", "ANRT"])
def test_a_publisher_is_named_as_its_document_names_it_without_an_article(key, publisher):
    text = say(key, "fr", publisher=publisher, quote="Il y en a 46", marker="[1]")
    assert text.startswith(f"{publisher} ") and "Selon" not in text
