"""The doctor finds what an officer must mend, and nothing in a sound collection."""

import json

import pytest

from assistant.__main__ import main
from assistant.corpus import read_corpus
from assistant.doctor import diagnose
from assistant.encoder import load_encoder
from assistant.proofreading import LONGEST_PARAGRAPH, check_corpus

HEAD = """---
title: "{title}"
language: {language}
date: 2026-05-31
publisher: "Éditeur"
status: announced
pair: {pair}
sources:
  - publisher: "Journal"
    title: "Article"
    date: "2026-01-12"
    url: "https://example.org/a"
---
"""
FRENCH = """# Fibre

## Objectif

Le plan fibre vise 5,6 millions de foyers en 2030 et coûte 11 milliards de dirhams.

## Dates

La loi 09-08 s'applique depuis le 7 novembre 2025. Deux écoles ouvrent.
"""
ARABIC = """# الألياف

## الهدف

يستهدف مخطط الألياف 5,6 ملايين أسرة في 2030 ويكلف 11 مليار درهم.

## التواريخ

يطبق القانون 09.08 منذ ٧ نونبر ٢٠٢٥. تفتح مدرستان أبوابهما.
"""


@pytest.fixture
def pair(tmp_path):
    """Writes a sound pair of documents; the returned function replaces text in one of them."""
    texts = {
        "fr/fibre.md": HEAD.format(title="Fibre", language="fr", pair="ar/fibre.md") + FRENCH,
        "ar/fibre.md": HEAD.format(title="الألياف", language="ar", pair="fr/fibre.md") + ARABIC,
    }
    for name, text in texts.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")

    def change(name, old, new):
        assert old in texts[name]
        (tmp_path / name).write_text(texts[name].replace(old, new), "utf-8")
        return check_corpus(read_corpus(tmp_path))

    change.folder = tmp_path
    return change


def test_a_sound_pair_has_no_findings_whatever_the_digits_and_forms(pair):
    assert check_corpus(read_corpus(pair.folder)) == []


@pytest.mark.parametrize(
    ("name", "old", "new", "check", "words"),
    [
        ("fr/fibre.md", "5,6 millions", "5,2 millions", "figures", "5,2 millions"),
        ("ar/fibre.md", "11 مليار", "12 مليار", "figures", "12 مليار درهم"),
        ("ar/fibre.md", "٧ نونبر", "٨ نونبر", "figures", "٨ نونبر ٢٠٢٥"),
        ("fr/fibre.md", "09-08", "08-09", "figures", "08-09"),
        ("fr/fibre.md", 'publisher: "Éditeur"\n', "", "front matter", "publisher"),
        ("fr/fibre.md", "2026-05-31", "31 mai", "front matter", "31 mai"),
        ("fr/fibre.md", '    url: "https://example.org/a"\n', "", "sources", "url"),
        ("fr/fibre.md", "pair: ar/fibre.md", "pair: ar/autre.md", "pair", "ar/autre.md"),
        ("fr/fibre.md", "pair: ar/fibre.md", "pair: fr/fibre.md", "pair", "same language"),
        ("fr/fibre.md", "status: announced", "status: adopted", "pair", "status"),
        ("fr/fibre.md", "status: announced", "status: maybe", "file", "maybe"),
        ("fr/fibre.md", "language: fr", "language: ar", "language", "fr"),
        ("fr/fibre.md", "Deux écoles", "mot " * (LONGEST_PARAGRAPH + 1), "paragraph", "150"),
        ("fr/fibre.md", "Deux écoles", "\n\n" + "كلمة " * 40 + "\n\n", "language", "fr"),
    ],
)
def test_each_fault_is_found_where_it_is(pair, name, old, new, check, words):
    found = [item for item in pair(name, old, new) if item.check == check]
    assert any(item.level == "error" and words in item.message for item in found), found
    assert {item.document for item in found} <= {"fr/fibre.md", "ar/fibre.md"}


def test_a_figure_is_reported_with_its_line(pair):
    found = pair("fr/fibre.md", "5,6 millions", "5,2 millions")
    line = next(item.line for item in found if "5,2" in item.message)
    text = (pair.folder / "fr/fibre.md").read_text("utf-8")
    assert "5,2 millions" in text.splitlines()[line - 1]


def test_a_missing_edition_breaks_the_pair(pair):
    (pair.folder / "ar/fibre.md").unlink()
    found = check_corpus(read_corpus(pair.folder))
    assert [item.check for item in found] == ["pair"]


def test_a_text_without_front_matter_is_only_a_warning(tmp_path):
    (tmp_path / "a.md").write_text("# Titre\n\nUn texte sans en-tête.\n", "utf-8")
    assert [item.level for item in check_corpus(read_corpus(tmp_path))] == ["warning"]


def test_the_command_prints_and_ends_with_1_on_errors(pair, tmp_path, capsys):
    index = tmp_path / "i"
    arguments = ["--corpus", str(pair.folder), "--index", str(index)]
    assert main(["index", *arguments]) == 0
    capsys.readouterr()
    assert main(["doctor", *arguments]) == 0
    assert "0 errors, 0 warnings" in capsys.readouterr().out
    pair("fr/fibre.md", "5,6 millions", "5,2 millions")
    assert main(["doctor", *arguments, "--json"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert report["errors"] >= 1 and not report["index"]["current"]
    assert {"level", "document", "line", "check", "message"} == set(report["findings"][0])


def test_a_damaged_index_is_an_error_and_a_missing_one_a_warning(corpus_folder, tmp_path):
    encoder = load_encoder("")
    none = diagnose(corpus_folder, tmp_path / "none", lambda: encoder)
    assert [item.level for item in none.findings if item.check == "index"] == ["warning"]
    main(["index", "--corpus", str(corpus_folder), "--index", str(tmp_path / "i")])
    passages = next((tmp_path / "i").glob("*/passages.jsonl"))
    passages.write_text(passages.read_text("utf-8") + "\n", "utf-8")
    damaged = diagnose(corpus_folder, tmp_path / "i", lambda: encoder)
    assert [item.level for item in damaged.findings if item.check == "index"] == ["error"]


def test_a_corpus_that_is_not_there_is_a_finding(tmp_path):
    encoder = load_encoder("")
    assert diagnose(tmp_path / "no", tmp_path / "none", lambda: encoder).errors == 1
