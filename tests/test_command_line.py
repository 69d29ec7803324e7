"""The command line, as its user runs it."""

import json
import shutil
import subprocess
import sys

import pytest

from assistant.__main__ import main


def run(capsys, *arguments):
    status = main([str(item) for item in arguments])
    captured = capsys.readouterr()
    return status, captured.out, captured.err


def test_index_prints_documents_passages_and_seconds(capsys, corpus_folder, tmp_path):
    status, out, _ = run(capsys, "index", "--corpus", corpus_folder, "--index", tmp_path / "i")
    assert status == 0
    assert "4 documents" in out and "passages" in out and "seconds" in out


def test_ask_json_has_the_shape_of_the_contract(capsys, index_folder):
    question = "Quel est le budget des bibliothèques numériques ?"
    status, out, _ = run(capsys, "ask", question, "--index", index_folder, "--json")
    record = json.loads(out)
    assert status == 0
    assert {
        "id",
        "question",
        "language",
        "status",
        "answer",
        "citations",
        "nearest",
        "index",
    } <= set(record)
    assert record["status"] == "answered" and "95 millions" in record["answer"]
    fields = {"number", "document", "passage", "title", "language", "page", "section", "quote"}
    assert fields | {"start", "end", "publisher", "date", "url"} <= set(record["citations"][0])


def test_search_json_gives_hits_best_first_and_none_twice(capsys, index_folder):
    _, out, _ = run(
        capsys, "search", "مدة تفريغ السفن", "--index", index_folder, "--top", 5, "--json"
    )
    hits = json.loads(out)["hits"]
    assert hits[0]["document"] == "ar/port.md"
    assert {"document", "passage", "title", "language", "page", "text", "score"} <= set(hits[0])
    scores = [hit["score"] for hit in hits]
    assert scores == sorted(scores, reverse=True)
    assert len({hit["passage"] for hit in hits}) == len(hits)


def test_a_batch_gives_one_line_each_in_order_whatever_the_line_holds(
    capsys, index_folder, tmp_path
):
    lines = [
        json.dumps({"id": 1, "question": "Combien de voyageurs par jour sur la ligne 4 ?"}),
        json.dumps({"id": "vide", "question": ""}),
        json.dumps({"id": "long", "question": "a" * 100_000}),
        json.dumps({"id": "nul", "question": "Budget\x00 des bibliothèques ?"}),
        json.dumps({"id": "emoji", "question": "🙂🙂"}),
        json.dumps({"id": "demi", "question": "\ud800"}),
        json.dumps({"id": "nombre", "question": 12}),
        json.dumps(["pas", "un", "objet"]),
        "{cassé",
        json.dumps({"id": {"a": 1}, "question": "متى تنطلق تجارب الخط الرابع؟"}),
    ]
    path = tmp_path / "batch.jsonl"
    path.write_bytes(("\n".join(lines) + "\n").encode() + b'{"id": "octets", "question": "\xff"}\n')
    status, out, err = run(capsys, "ask", "--batch", path, "--index", index_folder)
    records = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    identifiers = [1, "vide", "long", "nul", "emoji", "demi", "nombre", None, None, {"a": 1}, None]
    assert [record["id"] for record in records] == identifiers
    invalid = [record["status"] == "invalid" for record in records]
    assert invalid == [False, True, True, False, True, True, True, True, True, False, True]
    assert "62 000" in records[0]["answer"]
    assert "15 شتنبر 2026" in records[9]["answer"]
    assert all(record["answer"] for record in records)


def test_a_search_batch_marks_only_the_bad_line_invalid(capsys, index_folder, tmp_path):
    path = tmp_path / "batch.jsonl"
    path.write_text('{"id": 1, "question": " "}\n{"id": 2, "question": "tramway"}\n', "utf-8")
    _, out, _ = run(capsys, "search", "--batch", path, "--index", index_folder)
    first, second = (json.loads(line) for line in out.splitlines())
    assert first["status"] == "invalid" and first["hits"] == []
    assert second["hits"] and "status" not in second


def test_a_failure_is_one_line_on_standard_error_and_status_1(capsys, tmp_path):
    status, out, err = run(capsys, "ask", "Combien ?", "--index", tmp_path / "none")
    assert (status, out) == (1, "")
    assert len(err.strip().splitlines()) == 1 and "python -m assistant index" in err


@pytest.mark.parametrize(
    "arguments",
    [["ask"], ["ask", "q", "--batch", "f"], ["search", "q", "--top", "0"], ["mend"], []],
)
def test_wrong_usage_is_status_2(capsys, arguments):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage" in capsys.readouterr().err


def test_a_cold_ask_loads_neither_torch_nor_gradio_nor_llama_index(index_folder):
    code = (
        "import sys; from assistant.__main__ import main; "
        f"main(['ask', 'Combien de bibliothèques ?', '--index', {str(index_folder)!r}]); "
        "print([name for name in ('torch', 'gradio', 'llama_index') if name in sys.modules])"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.splitlines()[-1] == "[]"


BUDGET = "Quel est le budget des bibliothèques numériques ?"


def test_an_answer_is_printed_with_its_numbered_quotes(capsys, index_folder):
    status, out, err = run(capsys, "ask", BUDGET, "--index", index_folder)
    lines = out.splitlines()
    assert (status, err) == (0, "")
    assert lines[0].endswith("[1].") and "95 millions de dirhams" in lines[0]
    assert lines[2].startswith("[1] Bibliothèques numériques de quartier — Budget (fr/")
    assert lines[3].strip().startswith("« ") and lines[3].endswith(" »")


@pytest.mark.parametrize("question", ["Qui a peint le port de Témara ?", "", "🙂", "x" * 1001])
def test_a_refusal_or_an_invalid_question_is_still_status_0(capsys, index_folder, question):
    status, out, err = run(capsys, "ask", question, "--index", index_folder)
    assert (status, err) == (0, "") and len(out.strip()) > 20


def test_hits_are_printed_ranked_with_their_place(capsys, index_folder):
    status, out, _ = run(capsys, "search", "tramway", "--top", 2, "--index", index_folder)
    assert status == 0
    ranked = [line for line in out.splitlines() if line[:2] in {"1.", "2."}]
    assert len(ranked) == 2 and "fr/tramway.md#0" in ranked[0]


def test_a_search_that_asks_nothing_says_so(capsys, index_folder):
    status, out, _ = run(capsys, "search", " ", "--index", index_folder)
    assert status == 0 and out.startswith("La question est vide.")


@pytest.mark.parametrize(
    ("claim", "word", "verdict"),
    [
        (
            "Le budget des bibliothèques s'élève à 95 millions de dirhams.",
            "confirment",
            "supported",
        ),
        ("Le budget des bibliothèques s'élève à 96 millions.", "« 95 millions", "contradicted"),
        ("ينقل الخط الرابع 62 ألف مسافر في اليوم.", "تؤكد الوثائق", "supported"),
        ("Le musée de Safi compte trois salles.", "ne permettent ni", "not_found"),
    ],
)
def test_a_claim_is_checked_in_words_and_in_json(capsys, index_folder, claim, word, verdict):
    status, out, _ = run(capsys, "check", claim, "--index", index_folder)
    assert status == 0 and word in out
    _, out, _ = run(capsys, "check", claim, "--index", index_folder, "--json")
    record = json.loads(out)
    assert (record["verdict"], record["claim"], record["id"]) == (verdict, claim, None)


def test_a_batch_of_claims_goes_on_after_lines_that_cannot_be_read(capsys, index_folder, tmp_path):
    lines = [
        b'\xef\xbb\xbf{"id": 1, "claim": "La ligne 4 transportera 62 000 voyageurs par jour."}',
        b"",
        b"{",
        b'{"id": 2}',
        b'{"id": 3, "question": "La ligne 4 ?"}',
        b'{"id": 4, "claim": null}',
        b"\xff\xfe",
        b"[" * 100_000,
        b'{"id": 5, "claim": "\xd9\x8a\xd9\x86\xd9\x82\xd9\x84"}',
        b"   ",
        b'{"id": 7, "claim": "La ligne 4 transportera 63 000 voyageurs par jour."}',
    ]
    path = tmp_path / "claims.jsonl"
    path.write_bytes(b"\r\n".join(lines))
    status, out, err = run(capsys, "check", "--batch", path, "--index", index_folder)
    records = [json.loads(line) for line in out.splitlines()]
    assert (status, err) == (0, "")
    assert [item["id"] for item in records] == [1, None, 2, 3, 4, None, None, 5, 7]
    verdicts = [item["verdict"] for item in records]
    assert (verdicts[0], verdicts[-1]) == ("supported", "contradicted")
    assert verdicts[1:7] == ["invalid"] * 6
    assert all(item["status"] == "invalid" for item in records[1:7])


def test_a_batch_is_read_from_standard_input_and_every_line_is_one_line(index_folder):
    asked = "\n".join(
        json.dumps({"id": number, "question": text}, ensure_ascii=False)
        for number, text in enumerate([BUDGET, "une\nquestion ?", "متى تنطلق تجارب الخط الرابع؟"])
    )
    command = [sys.executable, "-m", "assistant", "ask", "--batch", "-", "--index", index_folder]
    done = subprocess.run(command, input=asked.encode(), capture_output=True, check=True)
    records = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    assert [record["id"] for record in records] == [0, 1, 2]
    assert "95 millions" in records[0]["answer"] and "15 شتنبر 2026" in records[2]["answer"]
    assert done.stderr == b""


def test_an_empty_batch_prints_nothing(capsys, index_folder, tmp_path):
    (tmp_path / "vide.jsonl").write_text("\n\n", "utf-8")
    batch = ["--batch", tmp_path / "vide.jsonl"]
    assert run(capsys, "ask", *batch, "--index", index_folder) == (0, "", "")


@pytest.mark.parametrize(
    "arguments",
    [
        ["ask", "--batch", "absent.jsonl"],
        ["verify", "absent.md"],
        ["index", "--corpus", "absent"],
        ["search", "q", "--index", "absent"],
        ["check", "q", "--index", "absent"],
    ],
)
def test_what_is_not_there_is_one_line_and_status_1(
    capsys, index_folder, tmp_path, monkeypatch, arguments
):
    monkeypatch.chdir(tmp_path)
    if arguments[0] == "ask":
        arguments = [*arguments, "--index", index_folder]
    status, out, err = run(capsys, *arguments)
    assert (status, out) == (1, "")
    assert len(err.splitlines()) == 1 and "absent" in err


def test_files_left_out_of_the_index_are_named_on_standard_error(capsys, corpus_folder, tmp_path):
    shutil.copytree(corpus_folder, tmp_path / "corpus")
    (tmp_path / "corpus" / "latin1.md").write_bytes("été".encode("latin-1"))
    places = ["--corpus", tmp_path / "corpus", "--index", tmp_path / "index"]
    status, out, err = run(capsys, "index", *places)
    assert status == 0 and "4 documents" in out
    assert "latin1.md: it is not UTF-8 text; save it as UTF-8" in err
    _, out, _ = run(capsys, "index", *places)
    assert "(0 encoded)" in out
    _, out, _ = run(capsys, "index", *places, "--rebuild")
    assert "(0 encoded)" not in out


@pytest.mark.parametrize("suffix", [".md", ".json", ".JSON"])
def test_a_receipt_is_written_beside_the_answer(capsys, index_folder, tmp_path, suffix):
    path = tmp_path / f"reçu{suffix}"
    arguments = ["ask", BUDGET, "--index", index_folder, "--receipt", path]
    _, plain, _ = run(capsys, *arguments)
    assert "95 millions" in plain and "95 millions" in path.read_text("utf-8")
    _, printed, _ = run(capsys, *arguments, "--json")
    assert json.loads(printed)["status"] == "answered"
    assert path.read_text("utf-8").startswith("{" if suffix != ".md" else "# Reçu")


def test_a_receipt_that_cannot_be_written_is_one_line_and_status_1(capsys, index_folder, tmp_path):
    path = tmp_path / "absent" / "r.md"
    status, _, err = run(capsys, "ask", BUDGET, "--index", index_folder, "--receipt", path)
    assert status == 1 and len(err.splitlines()) == 1 and "absent" in err


@pytest.mark.parametrize("command", ["ask", "search", "check", "index", "doctor", "verify"])
def test_every_command_explains_itself(capsys, command):
    with pytest.raises(SystemExit) as stop:
        main([command, "--help"])
    assert stop.value.code == 0
    assert "--index" in capsys.readouterr().out
