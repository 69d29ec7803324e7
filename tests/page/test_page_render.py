"""An answer as HTML: markers, the short answer, what each status looks like."""

import re

import pytest

from assistant.page.render import answer_html
from assistant.page.wording import confidence_words, date_words
from assistant.schema import Answer, Citation, Document, Source

DOCUMENT = Document(
    "fr/a.md", "Titre", "fr", "Le budget est de 12 millions.", 0, "", "Agence", "2025-06-01",
    "adopted", "https://example.org/a", "ar/a.md", (Source("P", "T", "2024", "https://e.org"),),
)  # fmt: skip
CITATION = Citation(
    1, "fr/a.md", "fr/a.md#0", "Titre", "fr", None, "Budget", DOCUMENT.text, 0, 29, "Agence",
    "2025-06-01", "", "adopted",
)  # fmt: skip


def drawn(status="answered", text="Le budget est de 12 millions [1].", chrome="fr", **fields):
    fields.setdefault("citations", (CITATION,))
    answer = Answer("Quel budget ?", "fr", status, text, **fields)
    return answer_html(answer, {DOCUMENT.id: DOCUMENT}, chrome)


def test_marker_is_a_button_that_names_its_source():
    marker = re.search(r'<button type="button" class="marker".*?</button>', drawn())[0]
    assert 'aria-haspopup="dialog"' in marker and "Source 1 : Titre" in marker
    assert 'data-document="fr/a.md"' in marker and marker.endswith(">[1]</button>")


def test_question_understood_otherwise_is_shown():
    assert "Question comprise ainsi" in drawn(understood="Quel budget pour 2026 ?")
    assert "Question comprise ainsi" not in drawn(understood="Quel budget ?")


def test_marker_without_citation_is_no_button():
    assert "<button" not in drawn(text="Rien [9].", citations=()).split('class="actions"')[0]


def test_short_answer_is_bold():
    assert "<strong>12 millions</strong>" in drawn(short="12 millions")


def test_short_answer_with_markup_is_escaped():
    html = drawn(text="Vaut <b>12</b> [1].", short="<b>12</b>")
    assert "<strong>&lt;b&gt;12&lt;/b&gt;</strong>" in html


@pytest.mark.parametrize("status", ["partial", "conflict", "not_found", "invalid"])
@pytest.mark.parametrize("chrome", ["ar", "fr"])
def test_every_other_status_says_so_first(status, chrome):
    html = drawn(status, chrome=chrome)
    assert f"is-{status}" in html
    assert html.index('class="verdict"') < html.index('class="said"')


def test_conflict_sets_each_source_on_its_own_line():
    html = drawn("conflict", "Selon A : 12 [1]. Selon B : 15 [1].")
    assert html.count('<li><span class="sentence">') == 2


def test_answer_keeps_its_language_inside_an_arabic_page():
    html = drawn(chrome="ar")
    assert '<div class="said" lang="fr" dir="ltr">' in html and "المصادر المذكورة" in html


def test_arabic_quote_in_a_french_answer_reads_from_right_to_left():
    html = drawn(text="Un document répond : « تبلغ الكلفة 12 مليون درهم » [1].")
    assert '<bdi lang="ar" dir="rtl">' in html


def test_bold_figure_inside_a_foreign_quote_leaves_its_direction_alone():
    answer = Answer(
        "ما القدرة؟", "ar", "answered", "تجيب وثيقة: «Une puissance de 500 MW, à Dakhla» [1].",
        (CITATION,), short="500 MW",
    )  # fmt: skip
    html = answer_html(answer, {DOCUMENT.id: DOCUMENT}, "ar")
    quote = re.search(r'«<bdi lang="fr" dir="ltr">(.*?)</bdi>»', html)[1]
    assert quote == "Une puissance de <strong>500 MW</strong>, à Dakhla"


def test_publisher_reads_in_its_own_direction_on_an_arabic_page():
    assert '<bdi lang="fr" dir="ltr">Agence</bdi>' in drawn(chrome="ar")


def test_quote_the_answer_repeats_is_not_shown_twice():
    assert "<blockquote" not in drawn()
    assert "<blockquote" in drawn(text="Douze [1].")


def test_dates_are_written_in_words():
    assert date_words("2025-07-01", "fr") == "1er juillet 2025"
    assert date_words("2025-07-12", "ar") == "12 يوليوز 2025"
    assert [date_words(text, "fr") for text in ("2025", "2025-13", "", "vers 2025")] == [
        "2025", "2025", "", "vers 2025",
    ]  # fmt: skip


def test_confidence_is_silent_when_none_was_computed():
    assert confidence_words(0.0, "fr") == ""
    assert len({confidence_words(value, "ar") for value in (0.2, 0.6, 0.9)}) == 3
