"""What the staff may do with what was kept: export, read, delete; and how long it lasts."""

import csv
import io
import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest

from assistant.__main__ import main
from assistant.page.feedback import Feedback, export

COLUMNS = ["code", "at", "kind", "question", "language", "status", "generation", "reason"]


@pytest.fixture
def path(tmp_path):
    return tmp_path / "kept.sqlite"


@pytest.fixture
def kept(path):
    return Feedback(path, 30)


@pytest.fixture
def run(path, capsys):
    def command(*arguments):
        status = main(["feedback", *arguments, "--file", str(path)])
        said = capsys.readouterr()
        return status, said.out, said.err

    return command


def aged(path, code, **age):
    at = (datetime.now(UTC) - timedelta(**age)).strftime("%Y-%m-%dT%H:%MZ")
    with closing(sqlite3.connect(path)) as rows, rows:
        rows.execute("UPDATE kept SET at = ? WHERE code = ?", (at, code))


def test_an_export_in_csv_has_every_column_and_every_row_oldest_first(kept, run, path):
    second = kept.keep("up", 'Un "mot", deux\nlignes ?', "fr", "answered", "g1", "très ; bien")
    first = kept.keep("down", "ما الكلفة؟", "ar", "partial", "g2")
    aged(path, first, days=2)
    status, out, err = run("export")
    rows = list(csv.DictReader(io.StringIO(out)))
    assert status == 0 and err == "" and list(rows[0]) == COLUMNS
    assert [row["code"] for row in rows] == [first, second]
    assert rows[0]["question"] == "ما الكلفة؟" and rows[1]["reason"] == "très ; bien"
    assert rows[1]["question"] == 'Un "mot", deux lignes ?'


def test_an_export_in_jsonl_has_one_readable_object_a_line(kept, run):
    kept.keep("down", "ما الكلفة؟", "ar", "partial", "g2", reason="ناقص")
    status, out, _ = run("export", "--form", "jsonl")
    [row] = [json.loads(line) for line in out.splitlines()]
    assert status == 0 and list(row) == COLUMNS and "ما الكلفة؟" in out
    assert (row["kind"], row["reason"], row["generation"]) == ("down", "ناقص", "g2")


@pytest.mark.parametrize("sign", ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|' /C calc'!A0"])
def test_a_spreadsheet_runs_no_cell_of_an_export(kept, sign):
    kept.keep("down", sign, "fr", "answered", "g1", reason=sign)
    table, lines = io.StringIO(), io.StringIO()
    assert export(kept.all(), "csv", table) == export(kept.all(), "jsonl", lines) == 1
    [row] = csv.DictReader(io.StringIO(table.getvalue()))
    assert row["question"] == row["reason"] == f"'{sign}"
    assert json.loads(lines.getvalue())["question"] == sign


def test_an_export_of_nothing_is_empty(kept, run):
    assert run("export") == (0, "", "") == run("unanswered", "--form", "jsonl")


def test_unanswered_questions_come_by_language_the_most_frequent_first(kept, run):
    for question, language, times in (
        ("Et le thé ?", "fr", 1), ("Et le café ?", "fr", 3), ("والشاي؟", "ar", 2),
    ):  # fmt: skip
        for _ in range(times):
            kept.keep("unanswered", question, language, "not_found", "g1")
    kept.keep("down", "Une opinion ?", "fr", "answered", "g1")
    _, out, _ = run("unanswered", "--form", "jsonl")
    rows = [json.loads(line) for line in out.splitlines()]
    told = [(row["question"], row["times"]) for row in rows]
    assert told == [("والشاي؟", 2), ("Et le café ?", 3), ("Et le thé ?", 1)]
    _, out, _ = run("unanswered", "--language", "ar")
    assert [row["question"] for row in csv.DictReader(io.StringIO(out))] == ["والشاي؟"]


def test_deleting_by_words_takes_the_question_and_the_reason_and_nothing_else(kept, run):
    kept.keep("down", "Le projet de Zagora ?", "fr", "answered", "g1")
    kept.keep("down", "Autre ?", "fr", "answered", "g1", reason="parle de Zagora")
    kept.keep("down", "Zagoura ?", "fr", "answered", "g1")
    assert run("delete", "--containing", "Zagora") == (0, "2 deleted\n", "")
    assert [row.question for row in kept.all()] == ["Zagoura ?"]


@pytest.mark.parametrize("words", ["", "   ", "%", "_", "' OR 1=1 --"])
def test_deleting_by_words_that_say_nothing_deletes_nothing(kept, run, words):
    kept.keep("down", "Une question ?", "fr", "answered", "g1")
    assert run("delete", "--containing", words)[:2] == (1, "0 deleted\n")
    assert len(kept.all()) == 1


@pytest.mark.parametrize("code", ["", "0000-0000-0000", "' OR 1=1 --", "%"])
def test_a_code_nobody_was_given_deletes_nothing(kept, run, code):
    kept.keep("down", "Une question ?", "fr", "answered", "g1")
    assert run("delete", "--code", code)[0] == 1
    assert len(kept.all()) == 1


def test_a_code_is_accepted_as_a_citizen_copies_it(kept, run):
    code = kept.keep("up", "Une question ?", "fr", "answered", "g1")
    assert run("delete", "--code", f"  {code.lower()} ") == (0, "1 deleted\n", "")
    assert kept.all() == []


def test_codes_are_not_guessable_and_say_nothing(kept):
    codes = {kept.keep("up", "Q ?", "fr", "answered", "g1") for _ in range(60)}
    assert len(codes) == 60
    assert all(len(code) == 14 and code.count("-") == 2 for code in codes)


def test_what_is_deleted_is_gone_from_the_disk(kept, path, tmp_path):
    code = kept.keep("down", "Zagora-secret ?", "fr", "answered", "g1", reason="motif-secret")
    assert b"Zagora-secret" in b"".join(item.read_bytes() for item in tmp_path.iterdir())
    kept.delete(code)
    raw = b"".join(item.read_bytes() for item in tmp_path.iterdir())
    assert b"Zagora-secret" not in raw and b"motif-secret" not in raw


@pytest.mark.parametrize(
    ("age", "stays"), [({"days": 29, "hours": 23}, True), ({"days": 30, "minutes": 2}, False)]
)
@pytest.mark.parametrize(
    "use",
    [
        lambda kept: kept.all(),
        lambda kept: kept.unanswered(),
        lambda kept: kept.keep("up", "Nouvelle ?", "fr", "answered", "g1"),
    ],
    ids=["export", "unanswered", "keep"],
)
def test_every_use_deletes_what_is_older_than_the_retention(kept, path, use, age, stays):
    aged(path, kept.keep("unanswered", "Ancienne ?", "fr", "not_found", "g1"), **age)
    use(kept)
    with closing(sqlite3.connect(path)) as rows:
        found = rows.execute("SELECT COUNT(*) FROM kept WHERE question = 'Ancienne ?'").fetchone()
    assert found == (int(stays),)


def test_the_hour_is_kept_to_the_minute_and_no_finer(kept):
    kept.keep("up", "Q ?", "fr", "answered", "g1")
    [row] = kept.all()
    datetime.strptime(row.at, "%Y-%m-%dT%H:%MZ")


def test_a_file_that_is_not_there_or_not_one_of_ours_is_said_in_a_line(path, run, tmp_path):
    status, out, err = run("export")
    assert (status, out) == (1, "") and "nothing has been kept yet" in err
    assert not path.exists(), "reading must not make a file"
    path.write_text("ceci n'est pas une base de données, " * 40)
    status, out, err = run("export")
    assert (status, out) == (1, "") and err.count("\n") == 1 and str(path) in err
    assert path.read_text().startswith("ceci")


@pytest.mark.parametrize(
    "arguments",
    [["delete"], ["delete", "--code", "A", "--containing", "b"], ["export", "--form", "xml"], []],
)
def test_a_command_that_could_mean_two_things_is_refused(run, arguments, capsys):
    with pytest.raises(SystemExit) as refused:
        run(*arguments)
    assert refused.value.code == 2
