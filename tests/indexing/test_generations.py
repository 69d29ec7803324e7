"""Generations: complete before they are current, checked by digest."""

import hashlib
import json
import shutil
from concurrent.futures import ThreadPoolExecutor

import pytest

from assistant.errors import IndexDamaged, IndexNotFound
from assistant.indexing import generations


def publish(folder, name, text="un"):
    with generations.writing(folder):
        partial = generations.start(folder, name)
        (partial / "data.txt").write_text(text, encoding="utf-8")
        generations.publish(folder, partial, {"generation": name})


def test_the_last_published_generation_is_current_and_verified(tmp_path):
    publish(tmp_path, "20260101-a")
    publish(tmp_path, "20260102-b", "deux")
    home, meta = generations.verified(tmp_path)
    assert generations.current(tmp_path) == meta["generation"] == "20260102-b"
    assert (home / "data.txt").read_text(encoding="utf-8") == "deux"


def test_an_unfinished_build_changes_nothing_and_is_swept_by_the_next(tmp_path):
    publish(tmp_path, "20260101-a")
    with generations.writing(tmp_path):
        generations.start(tmp_path, "20260102-b")
    assert generations.verified(tmp_path)[1]["generation"] == "20260101-a"
    publish(tmp_path, "20260103-c")
    assert not list(tmp_path.glob(".partial-*"))


def test_old_generations_are_removed_but_not_the_former_one(tmp_path):
    for name in ("20260101-a", "20260102-b", "20260103-c", "20260104-d"):
        publish(tmp_path, name)
    kept = sorted(item.name for item in tmp_path.iterdir() if item.is_dir())
    assert kept == ["20260103-c", "20260104-d"]


def test_a_flipped_byte_is_refused_with_the_command_that_repairs(tmp_path):
    publish(tmp_path, "20260101-a")
    (tmp_path / "20260101-a" / "data.txt").write_text("xx", encoding="utf-8")
    with pytest.raises(IndexDamaged, match="index --rebuild --index"):
        generations.verified(tmp_path)


def test_a_missing_file_is_refused(tmp_path):
    publish(tmp_path, "20260101-a")
    (tmp_path / "20260101-a" / "data.txt").unlink()
    with pytest.raises(IndexDamaged, match=r"data\.txt is missing"):
        generations.verified(tmp_path)


def test_a_changed_manifest_is_refused(tmp_path):
    publish(tmp_path, "20260101-a")
    path = tmp_path / "20260101-a" / "meta.json"
    path.write_text(json.dumps({"generation": "x", "files": {}}), encoding="utf-8")
    with pytest.raises(IndexDamaged, match="manifest"):
        generations.verified(tmp_path)


def test_an_unreadable_pointer_is_refused_and_an_empty_folder_not_found(tmp_path):
    with pytest.raises(IndexNotFound, match="index --corpus"):
        generations.current(tmp_path)
    (tmp_path / "current").write_text("{", encoding="utf-8")
    with pytest.raises(IndexDamaged):
        generations.current(tmp_path)


@pytest.mark.parametrize(
    "pointer", ["", "[]", "{}", '{"generation": "x"}', "null", "\x00", '{"manifest": "0"}']
)
def test_a_pointer_that_says_nothing_is_damage_with_the_command_that_repairs(tmp_path, pointer):
    publish(tmp_path, "20260101-a")
    (tmp_path / "current").write_text(pointer, encoding="utf-8")
    with pytest.raises(IndexDamaged, match=rf"--rebuild --index {tmp_path}"):
        generations.verified(tmp_path)


def test_a_pointer_to_a_generation_that_is_gone_is_damage(tmp_path):
    publish(tmp_path, "20260101-a")
    shutil.rmtree(tmp_path / "20260101-a")
    with pytest.raises(IndexDamaged, match=r"meta\.json is missing"):
        generations.verified(tmp_path)


def test_the_manifest_names_every_file_with_its_digest(tmp_path):
    publish(tmp_path, "20260101-a", "نص")
    home, meta = generations.verified(tmp_path)
    assert meta["files"] == {"data.txt": generations.digest_file(home / "data.txt")}
    assert meta["files"]["data.txt"] == hashlib.sha256("نص".encode()).hexdigest()
    assert meta["format"] == generations.FORMAT


def test_a_build_that_fails_halfway_leaves_the_former_generation_and_lets_the_next_begin(tmp_path):
    publish(tmp_path, "20260101-a")
    with pytest.raises(RuntimeError), generations.writing(tmp_path):
        partial = generations.start(tmp_path, "20260102-b")
        (partial / "data.txt").write_text("à moitié", encoding="utf-8")
        raise RuntimeError("panne")
    assert generations.verified(tmp_path)[1]["generation"] == "20260101-a"
    publish(tmp_path, "20260102-b")
    assert generations.current(tmp_path) == "20260102-b"


def test_writers_of_one_folder_come_one_after_the_other(tmp_path):
    order = []

    def write(name):
        with generations.writing(tmp_path):
            order.append(f"{name} begins")
            partial = generations.start(tmp_path, name)
            (partial / "data.txt").write_text(name, encoding="utf-8")
            generations.publish(tmp_path, partial, {"generation": name})
            order.append(f"{name} ends")

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(write, [f"2026010{number}-x" for number in range(1, 5)]))
    assert [line.split()[1] for line in order] == ["begins", "ends"] * 4
    assert all(
        one.split()[0] == two.split()[0] for one, two in zip(*[iter(order)] * 2, strict=True)
    )
    assert generations.current(tmp_path) == order[-1].split()[0]


def test_other_files_and_folders_are_never_removed(tmp_path):
    (tmp_path / "notes").mkdir()
    (tmp_path / "notes" / "a.txt").write_text("à garder", encoding="utf-8")
    for name in ("20260101-a", "20260102-b", "20260103-c"):
        publish(tmp_path, name)
    assert (tmp_path / "notes" / "a.txt").read_text("utf-8") == "à garder"
