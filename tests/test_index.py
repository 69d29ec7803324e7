"""Building, updating, damaging and loading a whole index."""

import os
import shutil
import signal
import subprocess
import sys
import time

import pytest

from assistant import Assistant
from assistant.corpus import read_corpus
from assistant.errors import CorpusError, IndexDamaged, IndexForeign, IndexNotFound


@pytest.fixture
def corpus(corpus_folder, tmp_path):
    return shutil.copytree(corpus_folder, tmp_path / "corpus")


def test_an_unchanged_corpus_is_not_built_again(corpus, tmp_path):
    first = Assistant.update(corpus, tmp_path / "index")
    second = Assistant.update(corpus, tmp_path / "index")
    assert first.changed and not second.changed
    assert second.generation == first.generation
    assert (second.encoded, second.documents) == (0, 4)


def test_only_a_changed_document_is_encoded_again_and_the_others_keep_their_ids(corpus, tmp_path):
    before = Assistant.build(corpus, tmp_path / "index")
    path = corpus / "fr" / "tramway.md"
    path.write_text(path.read_text("utf-8").replace("62 000", "63 000"), encoding="utf-8")
    report = Assistant.update(corpus, tmp_path / "index")
    after = Assistant.load(tmp_path / "index")
    assert 0 < report.encoded < report.passages
    old = dict(zip([p.id for p in before._index.passages], before._index.store.ids, strict=True))
    new = dict(zip([p.id for p in after._index.passages], after._index.store.ids, strict=True))
    changed = {item for item in new if item.startswith("fr/tramway")}
    assert all(new[item] == old[item] for item in new if item not in changed)
    assert min(new[item] for item in changed) > max(old.values())


def test_a_removed_document_is_never_found_again(corpus, tmp_path):
    Assistant.update(corpus, tmp_path / "index")
    (corpus / "ar" / "port.md").unlink()
    after = Assistant.build(corpus, tmp_path / "index")
    hits = after.search("كم تبلغ كلفة ميناء تمارة؟", top_k=50)
    assert hits and all(hit.passage.document != "ar/port.md" for hit in hits)


def test_vectors_taken_over_equal_vectors_encoded_anew(corpus, tmp_path):
    Assistant.update(corpus, tmp_path / "index")
    (corpus / "zz.md").write_text("Un texte de plus sur la mer.", encoding="utf-8")
    updated = Assistant.build(corpus, tmp_path / "index")
    fresh = Assistant.build(corpus, tmp_path / "other")
    assert [p.id for p in updated._index.passages] == [p.id for p in fresh._index.passages]
    assert (updated._index.store.vectors == fresh._index.store.vectors).all()


def test_a_damaged_index_is_refused_and_the_command_named_repairs_it(corpus, tmp_path):
    folder = tmp_path / "index"
    report = Assistant.update(corpus, folder)
    path = folder / report.generation / "passages.jsonl"
    path.write_text(path.read_text("utf-8").replace("240", "250"), encoding="utf-8")
    with pytest.raises(IndexDamaged, match="index --rebuild --index"):
        Assistant.load(folder)
    Assistant.update(corpus, folder, rebuild=True)
    assert Assistant.load(folder).ask("Combien de bibliothèques numériques ?").citations


def test_an_index_of_another_encoder_is_refused(corpus, tmp_path, monkeypatch):
    from assistant.vectors.bundled import BundledEncoder

    Assistant.update(corpus, tmp_path / "index")
    other = BundledEncoder()
    other.fingerprint = "another"
    monkeypatch.setattr("assistant.assistant.load_encoder", lambda name: other)
    with pytest.raises(IndexForeign, match="--rebuild"):
        Assistant.load(tmp_path / "index")


def test_a_missing_index_or_corpus_says_what_to_run(tmp_path):
    with pytest.raises(IndexNotFound, match="python -m assistant index"):
        Assistant.load(tmp_path / "none")
    with pytest.raises(CorpusError, match="--corpus"):
        Assistant.update(tmp_path / "none", tmp_path / "index")


def test_a_failed_build_leaves_the_former_generation_served(corpus, tmp_path):
    former = Assistant.update(corpus, tmp_path / "index").generation
    for path in corpus.rglob("*.md"):
        path.unlink()
    with pytest.raises(CorpusError):
        Assistant.update(corpus, tmp_path / "index")
    assert Assistant.load(tmp_path / "index").generation == former


def test_a_build_killed_at_any_moment_leaves_the_former_generation_served(corpus, tmp_path):
    folder = tmp_path / "index"
    Assistant.update(corpus, folder)
    command = [sys.executable, "-m", "assistant", "index", "--rebuild"]
    command += ["--corpus", str(corpus), "--index", str(folder)]
    for wait in (0.05, 0.3, 0.5, 0.7):
        process = subprocess.Popen(command, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
        time.sleep(wait)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
        assert Assistant.load(folder).ask("Quel est le budget des bibliothèques ?").citations


@pytest.mark.parametrize(
    "question",
    [
        "Quand les travaux du port de Témara finiront-ils ?",
        "Combien coûte le port intelligent de Témara ?",
        "Combien de baleines vivent en mer ?",
    ],
)
def test_a_corpus_in_one_language_is_asked_in_the_other(corpus, tmp_path, question):
    (tmp_path / "one").mkdir()
    shutil.copy(corpus / "ar" / "port.md", tmp_path / "one")
    answer = Assistant.build(tmp_path / "one", tmp_path / "index").ask(question)
    assert answer.language == "fr" and answer.text
    assert all(item.language == "ar" for item in answer.citations)


def test_a_question_in_french_cites_the_arabic_source(corpus, tmp_path):
    (tmp_path / "one").mkdir()
    shutil.copy(corpus / "ar" / "port.md", tmp_path / "one")
    assistant = Assistant.build(tmp_path / "one", tmp_path / "index")
    answer = assistant.ask("Combien coûte le projet du port intelligent de Témara ?")
    assert answer.status == "answered"
    assert "3,4 مليارات درهم" in answer.citations[0].quote
    assert "3,4 milliards de dirhams" in answer.text


@pytest.mark.parametrize(
    "name", ["documents.jsonl", "passages.jsonl", "vectors.faiss", "lexical.json", "meta.json"]
)
@pytest.mark.parametrize("damage", ["cut", "flipped", "gone"])
def test_a_damaged_file_of_the_index_is_named_and_never_read(corpus, tmp_path, name, damage):
    folder = tmp_path / "index"
    path = folder / Assistant.update(corpus, folder).generation / name
    data = path.read_bytes()
    if damage == "gone":
        path.unlink()
    else:
        changed = data[:-1] if damage == "cut" else data[:-9] + bytes([data[-9] ^ 1]) + data[-8:]
        path.write_bytes(changed)
    with pytest.raises(IndexDamaged, match=r"manifest|meta\.json" if name == "meta.json" else name):
        Assistant.load(folder)


def test_an_update_repairs_a_damaged_index_without_being_told_to_rebuild(corpus, tmp_path):
    folder = tmp_path / "index"
    first = Assistant.update(corpus, folder)
    (folder / first.generation / "vectors.faiss").write_bytes(b"")
    second = Assistant.update(corpus, folder)
    assert second.changed and second.encoded == second.passages
    assert Assistant.load(folder).ask("Quel est le budget des bibliothèques ?").citations


def test_ids_of_removed_passages_are_not_used_again_even_by_a_rebuild(corpus, tmp_path):
    folder = tmp_path / "index"
    used = set(Assistant.build(corpus, folder)._index.store.ids.tolist())
    for name, rebuild in (("ar/port.md", False), ("fr/tramway.md", True)):
        (corpus / name).unlink()
        Assistant.update(corpus, folder, rebuild=rebuild)
        (corpus / name).write_text("---\nlanguage: fr\n---\nUn autre texte.\n", "utf-8")
        Assistant.update(corpus, folder, rebuild=rebuild)
        opened = Assistant.load(folder)
        fresh = opened._index.store.ids[
            [item.document == name for item in opened.passages]
        ].tolist()
        assert fresh and not set(fresh) & used
        used |= set(opened._index.store.ids.tolist())


def test_what_an_index_keeps_reads_back_as_it_was_parsed(corpus, tmp_path):
    Assistant.update(corpus, tmp_path / "index")
    assert Assistant.load(tmp_path / "index").documents == read_corpus(corpus).documents


def test_line_separators_inside_a_document_survive_the_index(corpus, tmp_path):
    text = "Un port\u2028de pêche\u0085et \x1d des sardines : 3,4 %.\n"
    (corpus / "fr" / "signes.md").write_text(f"---\nlanguage: fr\n---\n{text}", "utf-8")
    opened = Assistant.build(corpus, tmp_path / "index")
    (document,) = (item for item in opened.documents if item.id == "fr/signes.md")
    assert document.text.endswith(text)
    for passage in opened.passages:
        if passage.document == document.id:
            assert document.text[passage.start : passage.end] == passage.text


def test_a_report_counts_what_was_done_and_names_the_files_left_out(corpus, tmp_path):
    (corpus / "mauvais.md").write_text("---\nlanguage: en\n---\nText", "utf-8")
    report = Assistant.update(corpus, tmp_path / "index")
    assert (report.documents, report.encoded) == (4, report.passages)
    assert [item.path for item in report.problems] == ["mauvais.md"]
    again = Assistant.update(corpus, tmp_path / "index")
    assert not again.changed and again.problems == report.problems


def test_progress_ends_with_every_passage_counted(corpus, tmp_path):
    calls = []
    report = Assistant.update(corpus, tmp_path / "index", lambda *pair: calls.append(pair))
    assert calls[-1] == (report.passages, report.passages)
    Assistant.update(corpus, tmp_path / "index", lambda *pair: calls.append(pair))
    assert len(calls) == 1


def test_an_index_of_another_analyzer_is_refused_by_name(corpus, tmp_path, monkeypatch):
    Assistant.update(corpus, tmp_path / "index")
    monkeypatch.setattr("assistant.index.ANALYZER_VERSION", "0")
    with pytest.raises(IndexForeign, match="another analyzer"):
        Assistant.load(tmp_path / "index")
    assert Assistant.update(corpus, tmp_path / "index").changed


def test_a_renamed_document_is_found_under_its_new_name_only(corpus, tmp_path):
    Assistant.update(corpus, tmp_path / "index")
    (corpus / "ar" / "port.md").rename(corpus / "ar" / "ميناء.md")
    opened = Assistant.build(corpus, tmp_path / "index")
    hits = opened.search("كم تبلغ كلفة ميناء تمارة؟", top_k=50)
    assert hits[0].passage.document == "ar/ميناء.md"
    assert "ar/port.md" not in {hit.passage.document for hit in hits}
