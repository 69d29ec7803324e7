"""The laws catch what an answer must never do."""

from dataclasses import replace

import pytest

from assistant.answers.laws import violations
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


ARABIC = "يفتتح الخط الرابع في ١٥ شتنبر ٢٠٢٦. وينقل ٦٢ ألف مسافر بنسبة ٤٥٫٥٪."


def arabic(text, quote=ARABIC):
    document = Document("ar/a.md", "الخط", "ar", ARABIC, 0, "")
    start = ARABIC.find(quote)
    cited = Citation(
        1, "ar/a.md", "ar/a.md#0", "الخط", "ar", None, "", quote, start, start + len(quote),
        "", "", "",
    )  # fmt: skip
    return violations(Answer("؟", "ar", "answered", text, (cited,)), {"ar/a.md": document})


@pytest.mark.parametrize(
    "text",
    [
        "يفتتح الخط في 15 شتنبر 2026 [1].",
        "La ligne ouvre le 15 septembre 2026 et transporte 62 000 voyageurs [1].",
        "بنسبة 45,5% [1]؛ وهي كبيرة [1].",
        "La part est de 45.5 % [1].",
    ],
)
def test_an_arabic_quote_bears_its_figures_in_any_script(text):
    assert arabic(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "بنسبة 45% [1].",
        "La ligne ouvre en octobre 2026 [1].",
        "ينقل 62 مليون مسافر [1].",
        "La ligne transporte 620 000 voyageurs [1].",
    ],
)
def test_a_figure_that_only_resembles_one_of_the_quote_is_caught(text):
    assert any(line.startswith("figure not in the quote") for line in arabic(text))


def test_each_sentence_is_held_to_the_quotes_it_cites_itself():
    two = (citation(1, 0, 40), citation(2, 41, len(TEXT)))
    good = "La ligne ouvrira le 15 septembre 2026 [1]. Elle portera 62 000 voyageurs [2]."
    crossed = good.replace("[1]", "[x]").replace("[2]", "[1]").replace("[x]", "[2]")
    assert violations(replace(ANSWER, text=good, citations=two), DOCUMENTS) == []
    assert len(violations(replace(ANSWER, text=crossed, citations=two), DOCUMENTS)) == 2
    both = "La ligne ouvrira le 15 septembre 2026 avec 62 000 voyageurs [1] [2]."
    assert violations(replace(ANSWER, text=both, citations=two), DOCUMENTS) == []


def test_a_quote_of_a_document_that_is_not_there_is_caught():
    found = violations(ANSWER, {})
    assert found == ["quote [1] is not a literal span of fr/a.md"]


def test_an_answer_without_a_sentence_still_owes_a_marker_for_its_citation():
    assert violations(replace(ANSWER, text=""), DOCUMENTS) == ["citation [1] has no marker"]
