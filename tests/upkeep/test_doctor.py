"""The doctor finds what an officer must mend, and nothing in a sound collection."""

import json

import pytest

from assistant.__main__ import main
from assistant.corpus import read_corpus
from assistant.encoder import load_encoder
from assistant.upkeep.doctor import diagnose
from assistant.upkeep.proofreading import LONGEST_PARAGRAPH, check_corpus

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


FIBRE = "fr/fibre.md"


@pytest.mark.parametrize(
    ("old", "new", "level", "check", "words"),
    [
        ("## Dates", "### Dates", "warning", "pair", "headings differ"),
        ('title: "Fibre"\n', "", "error", "front matter", "`title` is missing"),
        ("status: announced\n", "", "error", "front matter", "`status` is missing"),
        ("2026-01-12", "janvier", "error", "sources", "`janvier` is not a date"),
        ("7 novembre 2025", "8 novembre 2025", "error", "figures", "8 novembre 2025"),
        ("5,6 millions", "5,6 milliards", "error", "figures", "5,6 milliards"),
        ("en 2030", "en 2031", "error", "figures", "2031"),
        ("date: 2026-05-31", "date: 2026-06-01", "error", "pair", "2026-06-01"),
        ("language: fr", "language: xx", "error", "file", "write ar or fr"),
        ("title: ", "title: [", "error", "file", "not valid YAML"),
    ],
)
def test_each_finding_has_its_level_and_says_what_is_wrong(pair, old, new, level, check, words):
    found = [item for item in pair(FIBRE, old, new) if item.check == check]
    assert any(item.level == level and words in item.message for item in found), found


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("5,6 millions", "5.6 millions"),
        ("5,6 millions", "5 600 000"),
        ("11 milliards de dirhams", "11 MMDH"),
        ("7 novembre 2025", "07/11/2025"),
        ("date: 2026-05-31", "date: 2026-05-31 "),
    ],
)
def test_the_same_figure_written_otherwise_is_no_fault(pair, old, new):
    assert pair(FIBRE, old, new) == []


def test_a_finding_reads_as_file_line_level_and_message(pair):
    (finding,) = (item for item in pair(FIBRE, "en 2030", "en 2031") if "2031" in item.message)
    assert str(finding).startswith(f"{FIBRE}:{finding.line}: error: figures: « ")
    assert set(finding.to_dict()) == {"level", "document", "line", "check", "message"}


def test_the_counts_are_those_of_the_folder(corpus_folder, index_folder):
    encoder = load_encoder("")
    found = diagnose(corpus_folder, index_folder, lambda: encoder)
    assert (found.documents, found.pairs, found.current) == (4, 1, True)
    assert found.passages > 4 and found.generation and found.words > 150
    assert str(found).splitlines()[-3].startswith("corpus: 4 documents, 1 pairs")


def test_an_index_that_is_behind_is_a_warning_that_names_the_command(pair, tmp_path):
    encoder, index = load_encoder(""), tmp_path / "i"
    main(["index", "--corpus", str(pair.folder), "--index", str(index)])
    pair(FIBRE, "Deux écoles", "Trois écoles")
    found = diagnose(pair.folder, index, lambda: encoder)
    (finding,) = (item for item in found.findings if item.check == "index")
    assert finding.level == "warning" and not found.current
    assert f"python -m assistant index --index {index}" in finding.message


def test_an_index_of_another_encoder_is_an_error_that_names_the_command(corpus_folder, tmp_path):
    from assistant.vectors.bundled import BundledEncoder

    main(["index", "--corpus", str(corpus_folder), "--index", str(tmp_path)])
    other = BundledEncoder()
    other.fingerprint = "another"
    found = diagnose(corpus_folder, tmp_path, lambda: other)
    (finding,) = (item for item in found.findings if item.check == "index")
    assert finding.level == "error" and "--rebuild" in finding.message
    assert (found.generation, found.passages, found.current) == ("", 0, False)


def test_warnings_alone_end_with_0_and_a_missing_corpus_with_1(tmp_path, capsys):
    (tmp_path / "a.md").write_text("# Titre\n\nUn texte sans en-tête.\n", "utf-8")
    assert main(["doctor", "--corpus", str(tmp_path), "--index", str(tmp_path / "i")]) == 0
    assert "0 errors, 2 warnings" in capsys.readouterr().out
    assert main(["doctor", "--corpus", str(tmp_path / "no"), "--index", str(tmp_path / "i")]) == 1
    assert "there is no corpus folder" in capsys.readouterr().out


def test_a_model_that_cannot_be_read_is_an_error_that_names_it(
    corpus_folder, index_folder, tmp_path, monkeypatch
):
    from assistant.vectors import cross_encoder

    encoder = load_encoder("")
    assert not [
        item
        for item in diagnose(corpus_folder, index_folder, lambda: encoder).findings
        if item.check == "model"
    ]
    cross_encoder.odds.cache_clear()
    monkeypatch.setattr(cross_encoder, "WEIGHTS", tmp_path / "gone.onnx")
    monkeypatch.setattr(cross_encoder, "_session", cross_encoder._session.__wrapped__)
    found = diagnose(corpus_folder, index_folder, lambda: encoder).findings
    (finding,) = (item for item in found if item.check == "model")
    assert finding.level == "error" and "gone.onnx" in finding.message
