"""The laws catch what an answer must never do."""

from dataclasses import replace

import pytest

from assistant.laws import violations
from assistant.schema import Answer, Citation, Document

TEXT = "La ligne 4 ouvrira le 15 septembre 2026. Elle transportera 62 000 voyageurs par jour."
DOCUMENT = Document("fr/a.md", "Ligne 4", "fr", TEXT, 0, "")
DOCUMENTS = {DOCUMENT.id: DOCUMENT}


def citation(number, start, end):
    return Citation(
        number, DOCUMENT.id, "fr/a.md#0", "Ligne 4", "fr", None, "", TEXT[start:end], start, end,
        "", "", "",
    )  # fmt: skip


ANSWER = Answer(
    "Quand ?",
    "fr",
    "answered",
    "La ligne 4 ouvrira le 15 septembre 2026 [1].",
    (citation(1, 0, 40),),
)


def test_a_lawful_answer_breaks_nothing():
    assert violations(ANSWER, DOCUMENTS) == []


@pytest.mark.parametrize(
    "text",
    [
        "La ligne 4 ouvrira le 15/09/2026 [1].",
        "يفتتح الخط 4 في 15 شتنبر 2026 [1].",
        "يفتتح الخط ٤ سنة ٢٠٢٦ [1].",
    ],
)
def test_a_figure_may_be_written_in_any_numeral_form(text):
    assert violations(replace(ANSWER, text=text), DOCUMENTS) == []


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("La ligne 4 ouvrira le 15 septembre 2026.", "no marker"),
        ("La ligne 4 ouvrira bientôt. C'est le 15 septembre 2026 [1].", "no marker"),
        ("La ligne 4 ouvrira en 2026 [2].", "marker without citation"),
        ("La ligne 4 ouvrira le 16 septembre 2026 [1].", "figure not in the quote"),
        ("La ligne 4 transportera 62 000 voyageurs [1].", "figure not in the quote"),
        ("يفتتح الخط بنسبة 45% [1].", "figure not in the quote"),
    ],
)
def test_what_a_sentence_breaks_is_named(text, broken):
    found = violations(replace(ANSWER, text=text), DOCUMENTS)
    assert any(line.startswith(broken) for line in found)


def test_a_quote_that_is_no_literal_span_is_caught():
    moved = replace(ANSWER.citations[0], start=1, end=41)
    assert violations(replace(ANSWER, citations=(moved,)), DOCUMENTS)


def test_a_citation_without_marker_is_caught():
    two = (citation(1, 0, 40), citation(2, 41, len(TEXT)))
    assert violations(replace(ANSWER, citations=two), DOCUMENTS) == ["citation [2] has no marker"]


def test_a_refusal_cites_nothing():
    assert violations(replace(ANSWER, status="not_found"), DOCUMENTS)
    assert violations(Answer("?", "fr", "not_found", "Rien.", ()), DOCUMENTS) == []
