"""The page's own files (styles, scripts, fonts), read once and named by their content."""

import gzip
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import files
from importlib.resources.abc import Traversable

_TYPES = {
    "css": "text/css; charset=utf-8",
    "js": "text/javascript; charset=utf-8",
    "svg": "image/svg+xml",
    "woff2": "font/woff2",
    "txt": "text/plain; charset=utf-8",
}


@dataclass(frozen=True, slots=True)
class File:
    """One file ready to send; `packed` is its gzip form, or b"" where that gains nothing."""

    media_type: str
    content: bytes
    packed: bytes


def _read(folder: Traversable, prefix: str = "") -> dict[str, File]:
    found: dict[str, File] = {}
    for item in sorted(folder.iterdir(), key=lambda entry: entry.name):
        kind = item.name.rpartition(".")[2]
        if item.is_dir():
            found.update(_read(item, f"{prefix}{item.name}/"))
        elif kind in _TYPES:
            content = item.read_bytes()
            packed = b"" if kind == "woff2" else gzip.compress(content, 9)
            found[prefix + item.name] = File(_TYPES[kind], content, packed)
    return found


FILES: Mapping[str, File] = _read(files("assistant.page").joinpath("static"))
_DIGEST = hashlib.sha256(b"".join(file.content for file in FILES.values())).hexdigest()[:12]
ADDRESS = f"/page/{_DIGEST}"
"""Where the files are served; it changes when one of them does, so they may be cached for ever."""
