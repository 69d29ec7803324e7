"""Sentences of documents as running text with markers, and as citations that stay literal."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.answers.quoting import cite, display, marked, nearest, without_stop
from assistant.corpus import parse_document
from assistant.documents.sentences import sentence_spans
from assistant.judging.judgement import Sentence
from assistant.passages import split
from assistant.schema import Evidence

TEXT = """---
title: Le port
language: fr
date: 2025-03-10
publisher: Agence
status: adopted
url: https://example.org/port
---
# Le port

## Coût

Le **port** coûte 3,4 milliards de dirhams [voir](https://example.org). Il ouvre en 2028.
"""
DOCUMENT = parse_document(TEXT, "fr/port.md")
(PASSAGE,) = split(DOCUMENT, lambda text: len(text.split()))


def sentence(number):
    start, end = PASSAGE.sentences[number]
    return Sentence(PASSAGE, number, start, end, PASSAGE.sentence(number), 0.0, ())


@pytest.mark.parametrize(
    ("quote", "shown"),
    [
        ("Le **port** est *grand*.", "Le port est grand."),
        ("Le __port__ et le `code`.", "Le port et le code."),
        ("Voir [la loi](https://example.org/loi(1)).", "Voir la loi."),
        (
            "Voir [la loi](https://example.org/loi) et [le décret](d.md).",
            "Voir la loi et le décret.",
        ),
        ("Fibre | 5,6 millions | 2030", "Fibre — 5,6 millions — 2030"),
        ("Fibre | | 2030 |", "Fibre — 2030"),
        ("Un\nretour   à la ligne.", "Un retour à la ligne."),
        ("Comme dit l'étude [3].", "Comme dit l'étude (3)."),
        ("تبلغ **الكلفة** 3,4 مليارات [2].", "تبلغ الكلفة 3,4 مليارات (2)."),
        ("2 * 3 = 6 et a_b", "2 * 3 = 6 et a_b"),
    ],
)
def test_a_quote_is_shown_without_markdown_signs_or_markers_of_its_own(quote, shown):
    assert display(quote) == shown


@given(st.text(alphabet="ab [](){}*_`|.1١م\n", max_size=40))
def test_no_shown_text_can_pass_for_a_marker_or_span_two_lines(quote):
    shown = display(quote)
    assert not re.search(r"\[\d+\]", shown)
    assert "\n" not in shown and "|" not in shown


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("Fin.", "Fin"),
        ("Vraiment ?!", "Vraiment"),
        ("انتهى؛", "انتهى"),
        ("هل هذا صحيح؟", "هل هذا صحيح"),
        ("Suite…  ", "Suite"),
        ("Elle dit : « Nous partons. »", "Elle dit : « Nous partons »"),
        ("Elle dit : « Pourquoi attendre ? ».", "Elle dit : « Pourquoi attendre »"),
        ("La société Zeta (de Salé).", "La société Zeta (de Salé)"),
        ("45,5", "45,5"),
        ("", ""),
    ],
)
def test_the_final_stop_can_be_left_out(text, bare):
    assert without_stop(text) == bare


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Il ouvre en 2028.", "Il ouvre en 2028 [7]."),
        ("Il ouvre en 2028", "Il ouvre en 2028 [7]."),
        ("Il ouvre. Il ferme !", "Il ouvre [7]. Il ferme [7]!"),
        ("Les objectifs :", "Les objectifs [7]."),
        ("يفتح سنة 2028؛ ثم يغلق.", "يفتح سنة 2028 [7]. ثم يغلق [7]."),
        ("هل يفتح؟", "هل يفتح [7]؟"),
        ("Elle dit : « Nous partons. »", "Elle dit : « Nous partons » [7]."),
        ("قالت: «لن نغادر.»", "قالت: «لن نغادر» [7]."),
        ("« Nous partons ! », dit-elle.", "« Nous partons ! », dit-elle [7]."),
        ("Il vaut 45,5 % du PIB de M. Dupont.", "Il vaut 45,5 % du PIB de M. Dupont [7]."),
    ],
)
def test_every_sentence_carries_its_marker_before_its_stop(text, shown):
    assert marked(text, [7]) == shown


@given(st.text(alphabet='abAB ؟.!?؛;,:1م«»")', max_size=50))
def test_after_marking_no_sentence_is_without_a_marker(text):
    shown = marked(text, [3])
    for start, end in sentence_spans(shown, 0, len(shown)):
        assert "[3]" in shown[start:end]


def test_a_citation_is_literal_though_what_is_shown_is_not():
    citation = cite(DOCUMENT, sentence(0), 1)
    assert "**port**" in citation.quote and "(https://example.org)" in citation.quote
    assert TEXT[citation.start : citation.end] == citation.quote
    assert "**" not in display(citation.quote)


def test_a_citation_carries_the_particulars_of_its_document():
    citation = cite(DOCUMENT, sentence(1), 4)
    assert citation.quote == "Il ouvre en 2028."
    assert (citation.number, citation.document, citation.passage) == (
        4,
        "fr/port.md",
        "fr/port.md#0",
    )
    assert (citation.title, citation.language, citation.section) == ("Le port", "fr", "Coût")
    assert (citation.publisher, citation.date, citation.status, citation.url) == (
        "Agence",
        "2025-03-10",
        "adopted",
        "https://example.org/port",
    )
    assert citation.digest == DOCUMENT.digest and citation.page is None


def test_the_nearest_passages_of_superseded_documents_come_last():
    old = parse_document(TEXT.replace("adopted", "superseded"), "fr/ancien.md")
    (passage,) = split(old, lambda text: len(text.split()))
    hits = [Evidence(passage, 2.0), Evidence(PASSAGE, 1.0)]
    offered = nearest(hits, {DOCUMENT.id: DOCUMENT, old.id: old}, 2)
    assert [item.document for item in offered] == [DOCUMENT.id, old.id]


def test_the_nearest_passages_are_whole_numbered_and_no_more_than_asked():
    hits = [Evidence(PASSAGE, 2.0), Evidence(PASSAGE, 1.0)]
    offered = nearest(hits, {DOCUMENT.id: DOCUMENT}, 1)
    assert [item.number for item in offered] == [1]
    assert offered[0].quote == PASSAGE.text
    assert TEXT[offered[0].start : offered[0].end] == PASSAGE.text
    assert nearest(hits, {DOCUMENT.id: DOCUMENT}, 0) == ()
    assert [item.number for item in nearest(hits, {DOCUMENT.id: DOCUMENT}, 9)] == [1, 2]
