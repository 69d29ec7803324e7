"""A whole index: documents, passages, lexical index and vectors of one generation."""

import json
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant import generations
from assistant.corpus import Corpus, Problem, read_corpus
from assistant.encoder import Encoder
from assistant.errors import IndexDamaged, IndexForeign, IndexUnusable
from assistant.lexical import ANALYZER_VERSION, LexicalIndex
from assistant.passages import Limits, split
from assistant.schema import Document, Passage, Source
from assistant.store import VectorStore

Progress = Callable[[int, int], None]
_BATCH = 256


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


@dataclass(frozen=True, slots=True)
class Report:
    """What a build did; `encoded` counts the passages that had to be encoded anew."""

    generation: str
    documents: int
    passages: int
    encoded: int
    seconds: float
    changed: bool
    problems: tuple[Problem, ...]


def indexed_text(passage: Passage) -> str:
    """What the encoder reads of a passage: its section, then its text."""
    return f"{passage.section}\n{passage.text}" if passage.section else passage.text


def _signature(encoder: Encoder, limits: Limits) -> dict[str, Any]:
    """What must be equal for a generation's passages and vectors to be used again."""
    return {
        "format": generations.FORMAT,
        "encoder": {
            "name": encoder.name,
            "fingerprint": encoder.fingerprint,
            "dimension": encoder.dimension,
        },
        "analyzer": ANALYZER_VERSION,
        "limits": asdict(limits),
    }


def _former(folder: Path, signature: dict[str, Any]) -> Index | None:
    """The current generation, when its passages and vectors can be used again."""
    try:
        home, meta = generations.verified(folder)
    except IndexUnusable:
        return None
    same = all(meta.get(key) == value for key, value in signature.items())
    return _read(home, meta) if same else None


def _last_id(folder: Path) -> int:
    """The first id no readable generation has used, so that ids stay unique over rebuilds."""
    used = [0]
    for path in folder.glob("*/meta.json"):
        try:
            used.append(int(json.loads(path.read_text(encoding="utf-8"))["next_id"]))
        except (ValueError, KeyError, TypeError):
            continue
    return max(used)


def _encode(
    passages: Sequence[Passage], encoder: Encoder, progress: Progress | None
) -> NDArray[np.float32]:
    rows = np.zeros((len(passages), encoder.dimension), np.float32)
    for first in range(0, len(passages), _BATCH):
        batch = passages[first : first + _BATCH]
        rows[first : first + len(batch)] = encoder.encode_passages(
            [indexed_text(passage) for passage in batch]
        )
        if progress:
            progress(first + len(batch), len(passages))
    return rows


def _store(
    passages: Sequence[Passage],
    former: Index | None,
    unchanged: frozenset[str],
    encoder: Encoder,
    next_id: int,
    progress: Progress | None,
) -> tuple[VectorStore, int]:
    """Vectors in passage order: kept ones under their old ids, new ones under fresh ids."""
    fresh = [passage for passage in passages if passage.document not in unchanged]
    vectors = np.zeros((len(passages), encoder.dimension), np.float32)
    ids = np.full(len(passages), -1, np.int64)
    new_rows = [row for row, item in enumerate(passages) if item.document not in unchanged]
    vectors[new_rows] = _encode(fresh, encoder, progress)
    ids[new_rows] = np.arange(next_id, next_id + len(fresh))
    if former is not None and unchanged:
        old_rows = {item.id: row for row, item in enumerate(former.passages)}
        kept = [row for row, item in enumerate(passages) if item.document in unchanged]
        before = [old_rows[passages[row].id] for row in kept]
        vectors[kept] = former.store.vectors[before]
        ids[kept] = former.store.ids[before]
    store = VectorStore(encoder.dimension, next_id)
    store.add(vectors, ids.tolist())
    store.accelerate()
    return store, len(fresh)


def _dump(path: Path, items: Sequence[Document | Passage]) -> None:
    lines = (json.dumps(asdict(item), ensure_ascii=False) for item in items)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def _write(
    folder: Path, corpus: Corpus, passages: list[Passage], store: VectorStore, meta: dict[str, Any]
) -> None:
    partial = generations.start(folder, str(meta["generation"]))
    _dump(partial / "documents.jsonl", corpus.documents)
    _dump(partial / "passages.jsonl", passages)
    store.save(partial / "vectors.faiss")
    LexicalIndex.build(passages).save(partial)
    generations.publish(folder, partial, meta)


def _renew(
    folder: Path,
    corpus: Corpus,
    former: Index | None,
    encoder: Encoder,
    limits: Limits,
    progress: Progress | None,
) -> tuple[list[Passage], str, int]:
    """Writes a new generation; returns its passages, its id, and how many were encoded."""
    old = former.documents if former else {}
    unchanged = frozenset(
        item.id
        for item in corpus.documents
        if item.id in old and old[item.id].digest == item.digest
    )
    passages = _split(corpus, former, unchanged, encoder, limits)
    store, encoded = _store(passages, former, unchanged, encoder, _last_id(folder), progress)
    generation = f"{time.strftime('%Y%m%d-%H%M%S')}-{time.time_ns() % 1_000_000_000:09d}"
    meta = {
        "generation": generation,
        "created": time.strftime("%Y-%m-%dT%H:%M:%S%z"),
        "corpus": corpus.digest,
        "documents": len(corpus.documents),
        "passages": len(passages),
        "next_id": store.next_id,
        **_signature(encoder, limits),
    }
    _write(folder, corpus, passages, store, meta)
    return passages, generation, encoded


def build(
    corpus_folder: Path,
    folder: Path,
    encoder: Encoder,
    limits: Limits = Limits(),
    progress: Progress | None = None,
    rebuild: bool = False,
) -> Report:
    """Builds a generation, or updates the current one: only changed documents are encoded.

    Args:
        progress: called with (passages encoded, passages to encode).
        rebuild: encode everything anew, whatever lies in the folder.

    Raises:
        CorpusError: the corpus folder holds no usable document.
    """
    begun = time.perf_counter()
    corpus = read_corpus(corpus_folder)
    with generations.writing(folder):
        former = None if rebuild else _former(folder, _signature(encoder, limits))
        if former is not None and former.meta["corpus"] == corpus.digest:
            passages: Sequence[Passage] = former.passages
            generation, encoded = former.generation, 0
        else:
            passages, generation, encoded = _renew(
                folder, corpus, former, encoder, limits, progress
            )
    return Report(
        generation=generation,
        documents=len(corpus.documents),
        passages=len(passages),
        encoded=encoded,
        seconds=time.perf_counter() - begun,
        changed=former is None or generation != former.generation,
        problems=corpus.problems,
    )


def _split(
    corpus: Corpus,
    former: Index | None,
    unchanged: frozenset[str],
    encoder: Encoder,
    limits: Limits,
) -> list[Passage]:
    kept: dict[str, list[Passage]] = {}
    for passage in former.passages if former else ():
        if passage.document in unchanged:
            kept.setdefault(passage.document, []).append(passage)
    passages: list[Passage] = []
    for document in corpus.documents:
        if document.id in unchanged:
            passages.extend(kept.get(document.id, []))
        else:
            passages.extend(split(document, encoder.count_tokens, limits))
    return passages


def _document(record: dict[str, Any]) -> Document:
    sources = tuple(Source(**item) for item in record.pop("sources"))
    return Document(**record, sources=sources)


_PASSAGE_FIELDS = tuple(item.name for item in fields(Passage))


def _passage(record: dict[str, Any]) -> Passage:
    record["sentences"] = tuple((start, end) for start, end in record["sentences"])
    return Passage(*(record[name] for name in _PASSAGE_FIELDS))


def _records(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8", newline="\n") as stream:
        return [json.loads(line) for line in stream]


def _read(home: Path, meta: dict[str, Any]) -> Index:
    documents = [_document(record) for record in _records(home / "documents.jsonl")]
    return Index(
        generation=str(meta["generation"]),
        documents={document.id: document for document in documents},
        passages=tuple(_passage(record) for record in _records(home / "passages.jsonl")),
        lexical=LexicalIndex.load(home),
        store=VectorStore.load(home / "vectors.faiss", int(meta["next_id"])),
        meta=meta,
    )


def _check_origin(folder: Path, meta: dict[str, Any], encoder: Encoder) -> None:
    for key, wanted in _signature(encoder, Limits()).items():
        if key != "limits" and meta.get(key) != wanted:
            raise IndexForeign(
                f"the index in {folder} was built with another {key} "
                f"({meta.get(key)}, now {wanted}); rebuild it with: "
                f"{generations.repair_command(folder)}"
            )


def load(folder: Path, encoder: Encoder) -> Index:
    """The current generation, verified.

    A generation replaced and removed while it is being read is read again.

    Raises:
        IndexNotFound: nothing has been built here.
        IndexDamaged: a file is missing or changed.
        IndexForeign: another encoder, analyzer or format built it.
    """
    generation = generations.current(folder)
    try:
        home, meta = generations.verified(folder)
        _check_origin(folder, meta, encoder)
        return _read(home, meta)
    except (IndexDamaged, FileNotFoundError):
        if generations.current(folder) == generation:
            raise
        return load(folder, encoder)
