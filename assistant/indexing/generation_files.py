"""One generation of the index in memory, and its files."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from assistant.lexical import LexicalIndex
from assistant.schema import Document, Passage, Source
from assistant.store import VectorStore


@dataclass(frozen=True, slots=True)
class Index:
    """One generation in memory; immutable, safe to share between threads.

    Attributes:
        documents: by id.
        passages: in row order: row i of `store` and `lexical` is `passages[i]`.
    """

    generation: str
    documents: dict[str, Document]
    passages: tuple[Passage, ...]
    lexical: LexicalIndex
    store: VectorStore
    meta: dict[str, Any]


def dump(path: Path, items: Sequence[Document | Passage]) -> None:
    """Writes documents or passages, a JSON line each."""
    lines = (json.dumps(asdict(item), ensure_ascii=False) for item in items)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def _document(record: dict[str, Any]) -> Document:
    sources = tuple(Source(**item) for item in record.pop("sources"))
    return Document(**record, sources=sources)


_PASSAGE_FIELDS = tuple(item.name for item in fields(Passage))


def _passage(record: dict[str, Any]) -> Passage:
    record["sentences"] = tuple((start, end) for start, end in record["sentences"])
    record["heads"] = tuple(record["heads"])
    return Passage(*(record[name] for name in _PASSAGE_FIELDS))


def _records(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="\n") as stream:
        return [json.loads(line) for line in stream]


def read_generation(home: Path, meta: dict[str, Any]) -> Index:
    """Reads the generation whose files stand in a folder."""
    documents = [_document(record) for record in _records(home / "documents.jsonl")]
    return Index(
        generation=str(meta["generation"]),
        documents={document.id: document for document in documents},
        passages=tuple(_passage(record) for record in _records(home / "passages.jsonl")),
        lexical=LexicalIndex.load(home),
        store=VectorStore.load(home / "vectors.faiss", int(meta["next_id"])),
        meta=meta,
    )
