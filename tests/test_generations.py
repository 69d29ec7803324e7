"""Generations: complete before they are current, checked by digest."""

import json

import pytest

from assistant import generations
from assistant.errors import IndexDamaged, IndexNotFound


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
