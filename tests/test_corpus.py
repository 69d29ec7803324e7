"""Files become documents, or problems that name the mend."""

import pytest

from assistant.corpus import parse_document, read_corpus
from assistant.errors import CorpusError

FRONT = """---
title: "Maroc Digital 2030"
language: fr
date: 2024-09-25
publisher: "Ministère"
status: adopted
pair: ar/maroc.md
sources:
  - publisher: "Le Matin"
    title: "Lancement"
    date: "2024-09-25"
    url: "https://example.org/a"
---
# Maroc Digital 2030

Le texte.
"""


def test_front_matter_gives_the_particulars():
    document = parse_document(FRONT, "fr/maroc.md")
    assert (document.title, document.language, document.date) == (
        "Maroc Digital 2030",
        "fr",
        "2024-09-25",
    )
    assert (document.status, document.pair) == ("adopted", "ar/maroc.md")
    assert document.sources[0].publisher == "Le Matin"
    assert document.url == "https://example.org/a"
    assert document.text == FRONT
    assert document.text[document.body :].startswith("# Maroc")


def test_text_without_front_matter_is_accepted():
    document = parse_document("# استراتيجية الرقمنة\n\nتهدف الخطة إلى التشغيل.\n", "a.txt")
    assert (document.title, document.language, document.body) == ("استراتيجية الرقمنة", "ar", 0)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("---\ntitle: [\n---\nTexte", "YAML"),
        ("---\n- a\n---\nTexte", "name: value"),
        ("---\nlanguage: en\n---\nText", "write ar or fr"),
        ("---\nstatus: final\n---\nTexte", "write one of"),
        ("12 34\n", "no word"),
    ],
)
def test_an_unusable_document_says_what_to_mend(text, reason):
    with pytest.raises(CorpusError, match=reason):
        parse_document(text, "x.md")


def test_one_bad_file_does_not_stop_the_others(tmp_path):
    (tmp_path / "README.md").write_text("guide", encoding="utf-8")
    (tmp_path / "fr").mkdir()
    (tmp_path / "fr" / "bon.md").write_text(FRONT, encoding="utf-8")
    (tmp_path / "latin1.txt").write_bytes("été".encode("latin-1"))
    (tmp_path / ".hidden.md").write_text("caché", encoding="utf-8")
    corpus = read_corpus(tmp_path)
    assert [document.id for document in corpus.documents] == ["fr/bon.md"]
    assert [(item.path, "UTF-8" in item.message) for item in corpus.problems] == [
        ("latin1.txt", True)
    ]


def test_a_missing_or_empty_folder_is_an_error_that_helps(tmp_path):
    with pytest.raises(CorpusError, match="--corpus"):
        read_corpus(tmp_path / "absent")
    with pytest.raises(CorpusError, match=r"add \.md or \.txt"):
        read_corpus(tmp_path)


def test_the_digest_follows_ids_and_texts(tmp_path):
    (tmp_path / "a.md").write_text("Un texte.", encoding="utf-8")
    first = read_corpus(tmp_path).digest
    assert read_corpus(tmp_path).digest == first
    (tmp_path / "a.md").write_text("Un autre texte.", encoding="utf-8")
    assert read_corpus(tmp_path).digest != first


def fields(text):
    document = parse_document(text, "x.md")
    return document.title, document.language, document.text[document.body :]


@pytest.mark.parametrize(
    ("text", "title", "language", "body"),
    [
        ("\ufeff---\ntitle: T\n---\nTexte", "T", "fr", "Texte"),
        ("\ufeffTexte", "Texte", "fr", "Texte"),
        ("---\n---\nTexte", "Texte", "fr", "Texte"),
        ("---\ntitle: 2030\n---\nالنص", "2030", "ar", "النص"),
        ("---\nlanguage: FR\n---\nنص", "نص", "fr", "نص"),
        (
            "---\n\nTexte après un filet",
            "Texte après un filet",
            "fr",
            "---\n\nTexte après un filet",
        ),
        ("**Gras**\n\nSuite", "Gras", "fr", "**Gras**\n\nSuite"),
        ("---\ntitle: |\n  deux\n  lignes\n---\nTexte", "deux lignes", "fr", "Texte"),
    ],
)
def test_the_body_begins_after_the_front_matter_and_a_title_is_one_line(
    text, title, language, body
):
    assert fields(text) == (title, language, body)


def test_a_title_taken_from_a_long_first_line_is_cut_at_a_word():
    title = fields("كلمة " * 60)[0]
    assert len(title) <= 101 and title.endswith("كلمة…")


def test_a_file_name_is_the_title_of_last_resort():
    assert parse_document("---\nlanguage: fr\n---\n***\n", "fr/vide.md").title == "fr/vide.md"


def test_the_first_address_of_the_sources_stands_for_a_missing_one():
    text = "---\nsources:\n  - un mot\n  - publisher: P\n  - url: https://b\n---\nTexte"
    document = parse_document(text, "x.md")
    assert [item.publisher for item in document.sources] == ["P", ""]
    assert document.url == "https://b"
    own = parse_document(text.replace("sources:", "url: https://a\nsources:"), "x.md")
    assert own.url == "https://a"


def test_a_date_stays_as_it_was_written():
    for written in ("2024", "2024-09", "2024-09-25"):
        assert parse_document(f"---\ndate: {written}\n---\nTexte", "x.md").date == written


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("title: a: b", "not valid YAML"),
        ("date: 2024-13-45", "not valid YAML"),
        ("title: *absent", "not valid YAML"),
        ("title: !!python/object:os.system x", "not valid YAML"),
        ("juste un mot", "name: value"),
        ("language: anglais", "language: anglais"),
    ],
)
def test_a_front_matter_that_cannot_be_read_says_why_on_one_line(front, reason):
    with pytest.raises(CorpusError, match=reason) as raised:
        parse_document(f"---\n{front}\n---\nTexte", "x.md")
    assert "\n" not in str(raised.value)


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: T\nlanguage: fr\n\nTexte.\n",
        "\ufeff--- \nsources:\n  - url: https://a\n",
        "---\ntitle: T\n...\nTexte.\n",
        "---\ntitle: T",
        "---\ntitle:\nTexte",
    ],
)
def test_a_front_matter_never_closed_is_no_text_but_says_how_to_close_it(text):
    with pytest.raises(CorpusError, match=r"never closed.*`---`"):
        parse_document(text, "x.md")


@pytest.mark.parametrize(
    "text",
    ["---\nNote : un texte.\n", "---\nUn mot: un texte.\n", "---\nhttps://a.ma dit ceci.\n"],
)
def test_a_rule_above_a_text_opens_no_front_matter(text):
    document = parse_document(text, "x.md")
    assert (document.text, document.body) == (text, 0)


def test_a_file_whose_front_matter_is_never_closed_is_named_and_left_out(tmp_path):
    (tmp_path / "a.md").write_text("---\ntitle: T\n\nTexte.\n", "utf-8")
    (tmp_path / "b.md").write_text("Un texte.", "utf-8")
    corpus = read_corpus(tmp_path)
    assert [item.id for item in corpus.documents] == ["b.md"]
    (problem,) = corpus.problems
    assert problem.path == "a.md" and "never closed" in problem.message


def test_newlines_of_other_systems_are_read_and_offsets_follow_the_text_kept(tmp_path):
    (tmp_path / "a.md").write_bytes(b"---\r\ntitle: T\r\n---\r\nUn.\r\nDeux.\r\n")
    (document,) = read_corpus(tmp_path).documents
    assert document.title == "T" and document.text[document.body :] == "Un.\nDeux.\n"


def test_folders_are_read_in_the_order_of_ids_with_hidden_ones_left_out(tmp_path):
    for name in ("b.txt", "fr/a.MD", ".git/x.md", "fr/.brouillon/y.md", "c.docx", "fr/README.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"Texte de {name}.", "utf-8")
    assert [item.id for item in read_corpus(tmp_path).documents] == [
        "b.txt",
        "fr/README.md",
        "fr/a.MD",
    ]


def test_the_one_bad_file_of_a_corpus_is_named_with_its_reason(tmp_path):
    (tmp_path / "a.md").write_text("---\nlanguage: en\n---\nText", "utf-8")
    with pytest.raises(CorpusError, match=r"a\.md: `language: en` is not known; write ar or fr"):
        read_corpus(tmp_path)


def test_a_renamed_document_changes_the_digest(tmp_path):
    (tmp_path / "a.md").write_text("Un texte.", "utf-8")
    before = read_corpus(tmp_path).digest
    (tmp_path / "a.md").rename(tmp_path / "b.md")
    assert read_corpus(tmp_path).digest != before
