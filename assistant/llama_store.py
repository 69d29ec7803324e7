"""Our FAISS store as a vector store of llama-index: ids that last, deletes that delete."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from llama_index.core.schema import (
    BaseNode,
    TextNode,
)
from llama_index.core.vector_stores.types import (
    BasePydanticVectorStore,
    MetadataFilters,
    VectorStoreQuery,
    VectorStoreQueryMode,
    VectorStoreQueryResult,
)
from llama_index.core.vector_stores.utils import build_metadata_filter_fn
from pydantic import PrivateAttr

from assistant.store import VectorStore


class FaissPassageStore(BasePydanticVectorStore):
    """Our FAISS store as a llama-index vector store: ids that last, deletes that delete.

    Unlike `FaissVectorStore` it filters by metadata and deletes by document; unlike
    `FaissMapVectorStore` it never gives a living id twice (both of release 0.7.0).
    """

    stores_text: bool = True
    _store: VectorStore = PrivateAttr()
    _nodes: dict[int, BaseNode] = PrivateAttr()

    def __init__(self, dimension: int, **arguments: Any) -> None:
        super().__init__(stores_text=True, **arguments)
        self._store = VectorStore(dimension)
        self._nodes = {}

    @classmethod
    def class_name(cls) -> str:
        """The name llama-index files the class under."""
        return "FaissPassageStore"

    @property
    def client(self) -> VectorStore:
        """The store itself."""
        return self._store

    def add(self, nodes: Sequence[BaseNode], **kwargs: Any) -> list[str]:
        """Adds nodes with their embeddings; a node id already there is replaced."""
        if not nodes:
            return []
        self.delete_nodes([node.node_id for node in nodes])
        rows = np.array([node.get_embedding() for node in nodes], np.float32)
        for number, node in zip(self._store.add(rows).tolist(), nodes, strict=True):
            self._nodes[number] = node.model_copy(update={"embedding": None})
        return [node.node_id for node in nodes]

    def delete(self, ref_doc_id: str, **kwargs: Any) -> None:
        """Deletes every node of a document."""
        self._drop([key for key, node in self._nodes.items() if node.ref_doc_id == ref_doc_id])

    def delete_nodes(
        self,
        node_ids: list[str] | None = None,
        filters: MetadataFilters | None = None,
        **kwargs: Any,
    ) -> None:
        """Deletes the nodes named, or kept by the filters."""
        if node_ids is not None or filters is not None:
            self._drop(self._kept(node_ids, filters))

    def clear(self) -> None:
        """Deletes everything; ids are still never given twice."""
        self._drop(list(self._nodes))

    def get_nodes(
        self, node_ids: list[str] | None = None, filters: MetadataFilters | None = None
    ) -> list[BaseNode]:
        """The nodes named, or kept by the filters."""
        return [self._nodes[key] for key in self._kept(node_ids, filters)]

    def query(self, query: VectorStoreQuery, **kwargs: Any) -> VectorStoreQueryResult:
        """The nearest nodes by inner product, best first; the score is a similarity.

        Raises:
            ValueError: another query mode than the default, or no embedding.
        """
        if query.mode != VectorStoreQueryMode.DEFAULT or query.query_embedding is None:
            raise ValueError("FaissPassageStore answers embedding queries of the default mode only")
        allowed = None
        # llama-index passes empty lists where it means no constraint.
        if query.node_ids or query.doc_ids or query.filters is not None:
            allowed = self._kept(query.node_ids or None, query.filters, query.doc_ids or None)
        vector = np.array(query.query_embedding, np.float32)
        ids, scores = self._store.search(vector, query.similarity_top_k, allowed)
        nodes = [self._nodes[key] for key in ids.tolist()]
        return VectorStoreQueryResult(
            nodes=nodes, similarities=scores.tolist(), ids=[node.node_id for node in nodes]
        )

    def persist(self, persist_path: str, fs: Any = None) -> None:
        """Writes the store into a folder: `vectors.faiss` and readable `nodes.jsonl`."""
        folder = Path(persist_path)
        folder.mkdir(parents=True, exist_ok=True)
        self._store.save(folder / "vectors.faiss")
        lines = [
            json.dumps({"key": key, "node": node.model_dump(mode="json")}, ensure_ascii=False)
            for key, node in self._nodes.items()
        ]
        head = json.dumps({"next_id": self._store.next_id})
        (folder / "nodes.jsonl").write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")

    @classmethod
    def from_persist_path(cls, persist_path: str) -> "FaissPassageStore":
        """Reads what `persist` wrote."""
        folder = Path(persist_path)
        head, *lines = (folder / "nodes.jsonl").read_text(encoding="utf-8").splitlines()
        vectors = VectorStore.load(folder / "vectors.faiss", json.loads(head)["next_id"])
        store = cls(vectors.dimension)
        store._store = vectors
        for line in lines:
            record = json.loads(line)
            store._nodes[record["key"]] = TextNode.model_validate(record["node"])
        return store

    def _drop(self, keys: Sequence[int]) -> None:
        self._store.remove(keys)
        for key in keys:
            del self._nodes[key]

    def _kept(
        self,
        node_ids: Sequence[str] | None,
        filters: MetadataFilters | None,
        doc_ids: Sequence[str] | None = None,
    ) -> list[int]:
        metadata = {node.node_id: node.metadata for node in self._nodes.values()}
        passes = build_metadata_filter_fn(lambda name: metadata[name], filters)
        return [
            key
            for key, node in self._nodes.items()
            if (node_ids is None or node.node_id in node_ids)
            and (doc_ids is None or node.ref_doc_id in doc_ids)
            and passes(node.node_id)
        ]
