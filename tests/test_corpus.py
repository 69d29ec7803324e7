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
