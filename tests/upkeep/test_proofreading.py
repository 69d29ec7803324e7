"""The faults of a document, one by one: where each stands, and what is no fault."""

import pytest

from assistant.corpus import parse_document, read_corpus
from assistant.upkeep.editions import check_figures, check_pair
from assistant.upkeep.mending import Finding
from assistant.upkeep.proofreading import (
    LONGEST_PARAGRAPH,
    check_corpus,
    check_front_matter,
    check_text,
)

FIELDS = {
    "title": "Plan",
    "language": "fr",
    "date": "2026-05-31",
    "publisher": "Éditeur",
    "status": "announced",
    "pair": "ar/a.md",
}
SOURCE = '  - publisher: "J"\n    title: "T"\n    date: "2026-01-12"\n    url: "https://e.org"\n'


def document(body, identifier="fr/a.md", sources=SOURCE, **fields):
    lines = [f"{name}: {value}" for name, value in {**FIELDS, **fields}.items() if value]
    head = "\n".join([*lines, f"sources:\n{sources}" if sources else ""]).rstrip()
    return parse_document(f"---\n{head}\n---\n{body}", identifier)


def arabic(body, **fields):
    return document(body, "ar/a.md", **{"language": "ar", "pair": "fr/a.md", **fields})


def messages(findings):
    return [item.message for item in findings]


FRENCH, ARABIC = "# Titre\n\nDu texte en français.\n", "# عنوان\n\nنص بالعربية.\n"


def test_a_complete_front_matter_has_no_fault():
    assert list(check_front_matter(document(FRENCH))) == []


@pytest.mark.parametrize("name", ["date", "publisher", "status", "pair", "title"])
def test_a_missing_field_is_named(name):
    (found,) = check_front_matter(document(FRENCH, **{name: ""}))
    assert (found.level, found.check, found.line) == ("error", "front matter", 1)
    assert f"`{name}`" in found.message


@pytest.mark.parametrize("date", ["2026", "2026-05", "2026-05-31", "2024-02-29"])
def test_a_year_a_month_or_a_day_is_a_date(date):
    assert list(check_front_matter(document(FRENCH, date=date))) == []


@pytest.mark.parametrize("date", ["2026-13", "2026-02-30", "31/05/2026", "mai 2026", "26-05-31"])
def test_what_no_calendar_has_is_reported_as_it_stands(date):
    found = list(check_front_matter(document(FRENCH, date=f'"{date}"')))
    assert [item.check for item in found] == ["front matter"]
    assert date in found[0].message


@pytest.mark.parametrize(
    ("sources", "message"),
    [
        ('  - publisher: "J"\n    title: "T"\n', "source 1 lacks url"),
        ('  - url: "https://e.org"\n', "source 1 lacks publisher, title"),
        (SOURCE + '  - title: "T"\n', "source 2 lacks publisher, url"),
        (SOURCE.replace("2026-01-12", "12 janvier"), "source 1: `12 janvier` is not a date"),
    ],
)
def test_a_source_without_its_particulars_is_counted_from_one(sources, message):
    assert messages(check_front_matter(document(FRENCH, sources=sources))) == [message]


def test_without_front_matter_there_is_only_a_warning():
    (found,) = check_front_matter(parse_document(FRENCH, "a.md"))
    assert found.level == "warning"


def test_text_in_the_other_language_than_the_front_matter_says():
    (found,) = check_text(document(ARABIC))
    assert (found.check, found.line) == ("language", 1)
    assert "written in ar" in found.message


def paragraph(count, word="mot"):
    return " ".join([word] * count)


@pytest.mark.parametrize(("count", "faults"), [(LONGEST_PARAGRAPH, 0), (LONGEST_PARAGRAPH + 1, 1)])
def test_a_paragraph_is_too_long_past_the_limit_only(count, faults):
    assert len(list(check_text(document(paragraph(count))))) == faults


def test_a_hard_wrapped_paragraph_is_one_and_a_blank_line_ends_it():
    half = paragraph(LONGEST_PARAGRAPH // 2 + 1)
    assert len(list(check_text(document(f"{half}\n{half}\n")))) == 1
    assert list(check_text(document(f"{half}\n\n{half}\n"))) == []


def test_headings_and_rows_of_tables_are_no_paragraphs():
    row = f"| {paragraph(LONGEST_PARAGRAPH + 20)} | b |\n"
    assert list(check_text(document(f"# Titre\n\n| a | b |\n|---|---|\n{row}"))) == []


def test_a_paragraph_is_reported_at_its_line():
    body = f"# Titre\n\nCourt.\n\n{paragraph(200)}\n"
    text = document(body)
    (found,) = check_text(text)
    assert text.text.splitlines()[found.line - 1].startswith("mot mot")


def test_a_foreign_paragraph_is_reported_and_a_foreign_name_is_not():
    french = paragraph(60)
    assert messages(check_text(document(f"{french}\n\n{paragraph(30, 'كلمة')}\n"))) == [
        "a paragraph is not in the document's language (fr)"
    ]
    assert list(check_text(document(f"{french}\n\n{paragraph(5, 'كلمة')}\n"))) == []


def test_a_pair_that_points_back_is_sound():
    one, other = document(FRENCH), arabic(ARABIC)
    assert list(check_pair(one, {other.id: other})) == []


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (None, "is not a document of the corpus"),
        ({"pair": "fr/b.md"}, "does not name this document"),
        ({"language": "fr"}, "is in the same language"),
        ({"date": "2025-01-01"}, "`date: 2026-05-31` here, `2025-01-01`"),
        ({"status": "adopted"}, "`status: announced` here, `adopted`"),
    ],
)
def test_a_broken_pair_says_why(other, words):
    documents = {} if other is None else {"ar/a.md": arabic(ARABIC, **other)}
    (found,) = check_pair(document(FRENCH), documents)
    assert found.level == "error" and words in found.message


def test_a_document_without_a_pair_has_none_to_check():
    assert list(check_pair(document(FRENCH, pair=""), {})) == []


@pytest.mark.parametrize(
    ("french", "arabic_text"),
    [
        ("11 milliards de dirhams", "11 مليار درهم"),
        ("11 MMDH", "١١ مليار درهم"),
        ("50 000 emplois", "50 ألف منصب"),
        ("le 12 septembre 2025", "12 شتنبر 2025"),
        ("45,5 % des foyers", "٤٥٫٥٪ من الأسر"),
        ("la loi 09-08", "القانون 09.08"),
        ("deux écoles", "مدرستان"),
        ("deux commissions", "لجنة أولى"),
        ("la 5e édition", "الدورة الأخيرة"),
    ],
)
def test_editions_that_say_the_same_or_say_it_in_words_agree(french, arabic_text):
    assert (
        list(check_figures(document(f"# T\n\n{french}\n"), arabic(f"# ت\n\n{arabic_text}\n"))) == []
    )


@pytest.mark.parametrize(
    ("french", "arabic_text", "reported"),
    [
        ("11 milliards de dirhams", "12 مليار درهم", {"11 milliards de dirhams", "12 مليار درهم"}),
        ("50 000 emplois", "مناصب شغل", {"50 000"}),
        ("des emplois", "50 ألف منصب", {"50 ألف"}),
        ("le 12 septembre 2025", "شتنبر 2025", {"12 septembre 2025"}),
        ("45 %", "45 منصبا", {"45 %", "45"}),
        ("la loi 09-08", "القانون 05.20", {"09-08", "05.20"}),
    ],
)
def test_a_figure_of_one_edition_alone_is_reported_in_that_edition(french, arabic_text, reported):
    one, other = document(f"# T\n\n{french}\n"), arabic(f"# ت\n\n{arabic_text}\n")
    found = list(check_figures(one, other))
    assert {item.message.split("« ")[1].split(" »")[0] for item in found} == reported
    for item in found:
        text = one.text if item.document == one.id else other.text
        assert item.message.split("« ")[1].split(" »")[0] in text.splitlines()[item.line - 1]


def test_a_figure_in_another_section_is_missing_from_its_own():
    one = document("# T\n\n## A\n\n50 000 emplois\n\n## B\n\nDu texte.\n")
    other = arabic("# ت\n\n## أ\n\nنص.\n\n## ب\n\n50 ألف منصب\n")
    assert len(list(check_figures(one, other))) == 2


def test_with_other_headings_whole_texts_are_compared_and_a_warning_says_so():
    one = document("# T\n\n## A\n\n50 000 emplois\n")
    other = arabic("# ت\n\n50 ألف منصب\n")
    (found,) = check_figures(one, other)
    assert (found.level, found.check) == ("warning", "pair")


@pytest.mark.parametrize(
    ("document_id", "line", "expected"),
    [
        ("fr/a.md", 12, "fr/a.md:12: error: figures: quoi"),
        ("fr/a.md", 0, "fr/a.md: error: figures: quoi"),
        ("", 0, "index: error: figures: quoi"),
    ],
)
def test_a_finding_reads_like_a_compiler_s(document_id, line, expected):
    finding = Finding("error", document_id, line, "figures", "quoi")
    assert str(finding) == expected
    assert finding.to_dict()["line"] == line


def test_a_whole_corpus_is_read_in_the_order_of_its_documents(tmp_path):
    texts = {
        "b.md": document("# T\n\nTexte.\n", pair="", publisher="").text,
        "a.md": parse_document(FRENCH, "a.md").text,
        "c.md": "---\nstatus: maybe\n---\nTexte.\n",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    found = check_corpus(read_corpus(tmp_path))
    assert [item.document for item in found] == sorted(item.document for item in found)
    assert {item.document for item in found} == {"a.md", "b.md", "c.md"}
    assert [item.check for item in found if item.document == "c.md"] == ["file"]
