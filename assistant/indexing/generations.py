"""The folder of index generations: written aside, checked by digest, made current at once.

    index/
      current                 JSON: the generation served, and the digest of its manifest
      20261123-104512-1f3a…/  one generation: its files, and meta.json naming the sha256 of each

A generation folder is complete before `current` names it, and `current` is replaced by one
`rename(2)`, so that a process killed at any moment leaves the former generation served.
"""

import fcntl
import hashlib
import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from assistant.errors import IndexDamaged, IndexNotFound

FORMAT = 2
_KEPT = 2
_PARTIAL = ".partial-"


def repair_command(folder: Path) -> str:
    """The command that rebuilds an index folder from nothing."""
    return f"python -m assistant index --rebuild --index {folder}"


def digest_file(path: Path) -> str:
    """sha256 of a file, in hexadecimal."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _write_durably(path: Path, text: str) -> None:
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    with aside.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    aside.replace(path)


@contextmanager
def writing(folder: Path) -> Iterator[None]:
    """Keeps other writers of the same index folder out until the block ends."""
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def start(folder: Path, generation: str) -> Path:
    """An empty folder to write a generation into; left-overs of killed builds are removed."""
    for stale in folder.glob(f"{_PARTIAL}*"):
        shutil.rmtree(stale, ignore_errors=True)
    partial = folder / f"{_PARTIAL}{generation}"
    partial.mkdir()
    return partial


def publish(folder: Path, partial: Path, meta: dict[str, Any]) -> None:
    """Seals a written generation, makes it current, and removes generations long replaced."""
    generation = str(meta["generation"])
    files = {item.name: digest_file(item) for item in sorted(partial.iterdir())}
    manifest = json.dumps({"format": FORMAT, **meta, "files": files}, ensure_ascii=False, indent=1)
    _write_durably(partial / "meta.json", manifest)
    partial.rename(folder / generation)
    digest = hashlib.sha256(manifest.encode()).hexdigest()
    _write_durably(folder / "current", json.dumps({"generation": generation, "manifest": digest}))
    finished = sorted(item for item in folder.iterdir() if (item / "meta.json").is_file())
    for old in [item for item in finished if item.name != generation][: 1 - _KEPT]:
        shutil.rmtree(old, ignore_errors=True)


def current(folder: Path) -> str:
    """The generation id that is served.

    Raises:
        IndexNotFound: nothing has been built here.
        IndexDamaged: the pointer cannot be read.
    """
    return _pointer(folder)[0]


def _pointer(folder: Path) -> tuple[str, str]:
    path = folder / "current"
    if not path.is_file():
        raise IndexNotFound(
            f"there is no index in {folder}; build one with: "
            f"python -m assistant index --corpus DIR --index {folder}"
        )
    try:
        fields = json.loads(path.read_text(encoding="utf-8"))
        return str(fields["generation"]), str(fields["manifest"])
    except (ValueError, KeyError, TypeError) as error:
        raise _damaged(folder, "the file `current` cannot be read") from error


def _damaged(folder: Path, what: str) -> IndexDamaged:
    return IndexDamaged(
        f"the index in {folder} is damaged ({what}); rebuild it with: {repair_command(folder)}"
    )


def verified(folder: Path) -> tuple[Path, dict[str, Any]]:
    """The current generation's folder and manifest, after every file's digest was checked.

    Raises:
        IndexNotFound: nothing has been built here.
        IndexDamaged: a file is missing, added or changed.
    """
    generation, digest = _pointer(folder)
    home = folder / generation
    try:
        manifest = (home / "meta.json").read_bytes()
        if hashlib.sha256(manifest).hexdigest() != digest:
            raise _damaged(folder, "the manifest was changed")
        meta: dict[str, Any] = json.loads(manifest)
        for name, wanted in meta["files"].items():
            if digest_file(home / name) != wanted:
                raise _damaged(folder, f"{name} was changed")
    except FileNotFoundError as error:
        raise _damaged(folder, f"{Path(error.filename).name} is missing") from error
    return home, meta
