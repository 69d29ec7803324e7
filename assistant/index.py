"""Builds, updates and loads a whole index, one generation after another."""

import json
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant.corpus import Corpus, Problem, read_corpus
from assistant.encoder import Encoder
from assistant.errors import IndexDamaged, IndexForeign, IndexUnusable
from assistant.indexing import generations
from assistant.indexing.generation_files import Index, dump, read_generation
from assistant.indexing.passage_vectors import Progress, renewed_store
from assistant.lexical import ANALYZER_VERSION, LexicalIndex
from assistant.passages import Limits, split
from assistant.schema import Passage
from assistant.store import VectorStore


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
    return read_generation(home, meta) if same else None


def _last_id(folder: Path) -> int:
    """The first id no readable generation has used, so that ids stay unique over rebuilds."""
    used = [0]
    for path in folder.glob("*/meta.json"):
        try:
            used.append(int(json.loads(path.read_text(encoding="utf-8"))["next_id"]))
        except (ValueError, KeyError, TypeError):
            continue
    return max(used)


def _write(
    folder: Path, corpus: Corpus, passages: list[Passage], store: VectorStore, meta: dict[str, Any]
) -> None:
    partial = generations.start(folder, str(meta["generation"]))
    dump(partial / "documents.jsonl", corpus.documents)
    dump(partial / "passages.jsonl", passages)
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
    store, encoded = renewed_store(passages, former, unchanged, encoder, _last_id(folder), progress)
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
        return read_generation(home, meta)
    except (IndexDamaged, FileNotFoundError):
        if generations.current(folder) == generation:
            raise
        return load(folder, encoder)
