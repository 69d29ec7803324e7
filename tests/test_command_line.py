"""The command line, as its user runs it."""

import json
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
