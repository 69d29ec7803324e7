"""What is kept: masked, for a set time, exportable, deletable."""

import io
import json
import sqlite3

import pytest

from assistant.__main__ import main
from assistant.page.feedback import Feedback, export
from assistant.page.masking import masked

PERSONAL = [
    "a.b+c@exemple.ma",
    "أكتب إلى karim@mail.ma",
    "0612345678",
    "06 12 34 56 78",
    "+212 6 12 34 56 78",
    "00212612345678",
    "٠٦١٢٣٤٥٦٧٨",
    "CIN AB123456",
    "carte bk 654321",
    "RIB 007 780 0001234567890123 45",
    "MA64 0117 8000 0012 3456 7890 1234",
    "4970 1000 0000 0154",
]
HARMLESS = [
    "Combien d'emplois d'ici 2030 : 50 000 ?",
    "11 milliards de dirhams en 2024-2026",
    "قدرته 1442 ميغاواط",
    "loi 09-08 et loi 43-20",
    "le 12 janvier 2026",
]


@pytest.mark.parametrize("text", PERSONAL)
def test_personal_data_becomes_stars(text):
    stars = masked(text)
    assert "***" in stars
    assert sum(character.isdigit() for character in stars) == 0 and "@" not in stars


@pytest.mark.parametrize("text", HARMLESS)
def test_figures_of_the_strategy_are_left_alone(text):
    assert masked(text) == text


@pytest.fixture
def kept(tmp_path):
    return Feedback(tmp_path / "kept.sqlite", 30)


def test_nothing_personal_reaches_the_disk(kept, tmp_path):
    for text in PERSONAL:
        kept.keep("down", text, "fr", "answered", "g1", reason=text)
    raw = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for part in (b"karim", b"12345678", b"123456", b"654321", b"exemple.ma"):
        assert part not in raw


def test_file_is_in_write_ahead_mode(kept, tmp_path):
    rows = sqlite3.connect(tmp_path / "kept.sqlite")
    assert rows.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    rows.close()


def test_old_rows_are_purged(kept, tmp_path):
    kept.keep("up", "Q ?", "fr", "answered", "g1")
    rows = sqlite3.connect(tmp_path / "kept.sqlite")
    rows.execute("UPDATE kept SET at = '2020-01-01T00:00Z'")
    rows.commit()
    rows.close()
    assert kept.all() == []


def test_code_deletes_its_row_only(kept):
    first = kept.keep("up", "Un ?", "fr", "answered", "g1")
    kept.keep("up", "Deux ?", "fr", "answered", "g1")
    assert kept.delete(code=first.lower()) == 1
    assert [row.question for row in kept.all()] == ["Deux ?"]


def test_unanswered_questions_are_counted_per_language(kept):
    for _ in range(3):
        kept.keep("unanswered", "Et le thé ?", "fr", "not_found", "g1")
    kept.keep("unanswered", "والشاي؟", "ar", "not_found", "g1")
    assert [row["times"] for row in kept.unanswered("fr")] == [3]
    assert {row["language"] for row in kept.unanswered()} == {"ar", "fr"}


def test_export_gives_both_forms_and_disarms_formulas(kept):
    kept.keep("down", "=HYPERLINK(1)", "fr", "answered", "g1")
    table, lines = io.StringIO(), io.StringIO()
    export(kept.all(), "csv", table)
    export(kept.all(), "jsonl", lines)
    assert "'=HYPERLINK(1)" in table.getvalue()
    assert json.loads(lines.getvalue())["question"] == "=HYPERLINK(1)"


def test_staff_command_reads_and_deletes(kept, tmp_path, capsys):
    code = kept.keep("unanswered", "Et le thé ?", "fr", "not_found", "g1")
    file = ["--file", str(tmp_path / "kept.sqlite")]
    assert main(["feedback", "unanswered", "--form", "jsonl", *file]) == 0
    assert json.loads(capsys.readouterr().out)["question"] == "Et le thé ?"
    assert main(["feedback", "delete", "--code", code, *file]) == 0
    assert main(["feedback", "delete", "--code", code, *file]) == 1
