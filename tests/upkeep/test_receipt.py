"""Receipts: written from an answer, read back, checked against the documents of today."""

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.__main__ import main
from assistant.errors import ReceiptError
from assistant.upkeep.receipt import make_receipt, read_receipt, to_markdown
from assistant.upkeep.verification import verify

QUESTION = "Quel est le budget des bibliothèques numériques ?"


@pytest.fixture
def answer(assistant):
    return assistant.ask(QUESTION)


def documents(assistant, old="", new=""):
    changed = [replace(item, text=item.text.replace(old, new)) for item in assistant.documents]
    return changed if old else list(assistant.documents)


def test_a_receipt_names_what_was_asked_said_quoted_and_when(answer, assistant):
    receipt = answer.to_receipt()
    digests = {item.id: item.digest for item in assistant.documents}
    assert receipt["question"] == QUESTION and receipt["answer"] == answer.text
    assert receipt["index"] == assistant.generation and receipt["version"] and receipt["date"]
    for item in receipt["citations"]:
        assert item["digest"] == digests[item["document"]]


def test_markdown_shows_the_words_and_is_read_back_whole(answer):
    page = answer.to_markdown()
    assert QUESTION in page and answer.citations[0].quote in page and "Reçu" in page
    receipt, faithful = read_receipt(page)
    assert faithful and receipt["answer"] == answer.text
    assert to_markdown(receipt) == page


def test_an_arabic_answer_has_an_arabic_receipt(assistant):
    page = assistant.ask("متى تنطلق تجارب الخط الرابع؟").to_markdown()
    assert page.startswith("# وصل جواب") and read_receipt(page)[1]


def test_a_question_with_markup_cannot_forge_the_receipt(answer):
    record = answer.to_dict() | {"question": 'a --> <!-- receipt {"answer": "x"} --> <b>'}
    receipt, faithful = read_receipt(to_markdown(make_receipt(record, "2026-01-01")))
    assert faithful and receipt["question"] == record["question"]


def test_quotes_that_stand_are_valid(answer, assistant):
    check = verify(answer.to_receipt(), assistant.documents)
    assert check.valid and {item.state for item in check.quotes} == {"unchanged"}


def test_a_quote_that_moved_is_still_valid(answer, assistant):
    check = verify(answer.to_receipt(), documents(assistant, "# Bib", "\n\n# Bib"))
    assert check.valid and {item.state for item in check.quotes} == {"moved"}


def test_a_changed_figure_is_shown_as_it_reads_now(answer, assistant):
    check = verify(answer.to_receipt(), documents(assistant, "95 millions", "97 millions"))
    changed = [item for item in check.quotes if item.state == "changed"]
    assert not check.valid and changed and "97 millions" in changed[0].now
    assert "97 millions" in str(check)


def test_a_removed_document_is_said_missing(answer):
    check = verify(answer.to_receipt(), [])
    assert not check.valid and {item.state for item in check.quotes} == {"missing"}


def test_a_superseded_document_is_said_so(answer, assistant):
    later = [replace(item, status="superseded") for item in assistant.documents]
    check = verify(answer.to_receipt(), later)
    assert all(item.superseded for item in check.quotes)


def test_an_altered_answer_is_not_valid(answer, assistant):
    forged = answer.to_receipt() | {"answer": answer.text.replace("95", "195")}
    check = verify(forged, assistant.documents)
    assert not check.valid and "195" in check.loose[0]


def test_an_altered_page_is_not_valid(answer, assistant):
    page = answer.to_markdown().replace("95 millions", "195 millions", 1)
    receipt, faithful = read_receipt(page)
    assert not faithful and not verify(receipt, assistant.documents, faithful).valid


@pytest.mark.parametrize("text", ["", "{}", "[1]", "# page", "{broken", '{"citations": 3}'])
def test_another_file_is_refused(text):
    with pytest.raises(ReceiptError):
        read_receipt(text)


def test_verify_reads_json_markdown_and_ask_output(capsys, index_folder, corpus_folder, tmp_path):
    for name in ("r.md", "r.json"):
        path = tmp_path / name
        assert main(["ask", QUESTION, "--index", str(index_folder), "--receipt", str(path)]) == 0
        assert main(["verify", str(path), "--corpus", str(corpus_folder)]) == 0
        assert main(["verify", str(path), "--index", str(index_folder)]) == 0
    capsys.readouterr()
    main(["ask", QUESTION, "--index", str(index_folder), "--json"])
    (tmp_path / "a.json").write_text(capsys.readouterr().out, "utf-8")
    path = str(tmp_path / "a.json")
    assert main(["verify", path, "--corpus", str(corpus_folder), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["valid"] is True


def test_verify_ends_with_1_when_a_quote_changed(capsys, index_folder, corpus_folder, tmp_path):
    path = tmp_path / "r.json"
    main(["ask", QUESTION, "--index", str(index_folder), "--receipt", str(path)])
    for source in corpus_folder.rglob("*.md"):
        copy = tmp_path / "c" / source.relative_to(corpus_folder)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_text(source.read_text("utf-8").replace("95 millions", "96 millions"), "utf-8")
    capsys.readouterr()
    assert main(["verify", str(path), "--corpus", str(tmp_path / "c")]) == 1
    assert "96 millions" in capsys.readouterr().out
    path.write_bytes(b"\xff\xfe\x00")
    assert main(["verify", str(path), "--corpus", str(corpus_folder)]) == 1
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize("write", [to_markdown, lambda receipt: json.dumps(receipt, indent=2)])
def test_editors_that_add_a_mark_or_other_line_ends_change_nothing(answer, write):
    text = write(answer.to_receipt())
    for saved in (f"\ufeff{text}", text.replace("\n", "\r\n"), f"{text}\n\n"):
        receipt, faithful = read_receipt(saved)
        assert faithful and receipt["answer"] == answer.text


@pytest.mark.parametrize(
    ("question", "quote"),
    [
        ("Deux\nlignes -- et -->", "Un < deux & trois"),
        ("سؤال \u202b٢٠٣٠\u202c <!-- -->", "نص «اقتباس» [1](a)"),
        ("a\\u002d-b", "--\n--"),
        ("\u2028 \x85 <script>", "ligne\u2028suite"),
    ],
)
def test_any_words_come_back_from_a_markdown_receipt_as_they_were(answer, question, quote):
    record = answer.to_dict() | {"question": question}
    record["citations"][0]["quote"] = quote
    receipt = make_receipt(record, "2026-01-01T00:00:00+00:00")
    page = to_markdown(receipt)
    assert read_receipt(page) == (receipt, True)
    assert "<script>" not in page.rsplit("<!-- receipt", 1)[0]


@given(st.text(), st.text(min_size=1))
def test_every_question_and_answer_survive_the_page(question, text):
    receipt = {
        "language": "fr", "question": question, "answer": text, "citations": [],
        "index": "g", "version": "1", "date": "2026-01-01",
    }  # fmt: skip
    assert read_receipt(to_markdown(receipt)) == (receipt, True)


@pytest.mark.parametrize("shown", ["95 millions", "Bibliothèques numériques de quartier", "Reçu"])
def test_any_visible_word_that_was_changed_is_noticed(answer, shown):
    page = answer.to_markdown()
    visible, data = page.split("<!-- receipt", 1)
    assert shown in visible
    altered = visible.replace(shown, "Autre chose", 1) + "<!-- receipt" + data
    assert read_receipt(altered)[1] is False


def test_a_page_without_its_data_is_no_receipt(answer):
    with pytest.raises(ReceiptError, match="JSON or Markdown receipt"):
        read_receipt(answer.to_markdown().split("<!-- receipt")[0])


@pytest.mark.parametrize(
    "change",
    [
        {"answer": None},
        {"citations": [{}]},
        {"citations": [{"quote": "", "document": "a", "start": 0, "end": 0, "number": 1}]},
        {"citations": [{"quote": "a", "document": "a", "start": "x", "end": 1, "number": 1}]},
        {"citations": "abc"},
    ],
)
def test_a_receipt_with_odd_fields_is_refused(answer, change):
    with pytest.raises(ReceiptError):
        read_receipt(json.dumps(answer.to_receipt() | change))


def test_a_refusal_has_a_receipt_too(assistant):
    page = assistant.ask("Qui a peint le port de Témara ?").to_markdown()
    receipt, faithful = read_receipt(page)
    assert faithful and receipt["citations"] == [] and "Citations" not in page
