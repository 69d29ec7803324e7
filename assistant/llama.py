"""The seam to llama-index: our retriever, splitter and encoder behind its interfaces.

No type of llama-index crosses into the other modules; nothing here is loaded unless asked for.
"""

from collections.abc import Sequence
from typing import Any

from llama_index.core.base.embeddings.base import BaseEmbedding
from llama_index.core.node_parser import NodeParser
from llama_index.core.retrievers import BaseRetriever
from llama_index.core.schema import (
    BaseNode,
    NodeRelationship,
    NodeWithScore,
    QueryBundle,
    RelatedNodeInfo,
    TextNode,
)
from pydantic import PrivateAttr

from assistant.assistant import Assistant
from assistant.corpus import parse_document
from assistant.encoder import Encoder
from assistant.passages import Limits, split
from assistant.schema import Evidence, Passage


def to_node(passage: Passage) -> TextNode:
    """A passage as a llama-index node; its document is the node's source."""
    node = TextNode(
        id_=passage.id,
        text=passage.text,
        start_char_idx=passage.start,
        end_char_idx=passage.end,
        metadata={
            "document": passage.document,
            "title": passage.title,
            "language": passage.language,
            "section": passage.section,
        },
    )
    node.relationships[NodeRelationship.SOURCE] = RelatedNodeInfo(node_id=passage.document)
    return node


class EncoderEmbedding(BaseEmbedding):
    """Our encoder where llama-index wants an embedding model."""

    _encoder: Encoder = PrivateAttr()

    def __init__(self, encoder: Encoder, **arguments: Any) -> None:
        super().__init__(model_name=encoder.name, **arguments)
        self._encoder = encoder

    def _get_text_embedding(self, text: str) -> list[float]:
        return self._get_text_embeddings([text])[0]

    def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
        rows: list[list[float]] = self._encoder.encode_passages(texts).tolist()
        return rows

    def _get_query_embedding(self, query: str) -> list[float]:
        row: list[float] = self._encoder.encode_questions([query])[0].tolist()
        return row

    async def _aget_query_embedding(self, query: str) -> list[float]:
        return self._get_query_embedding(query)


class PassageParser(NodeParser):
    """Our sentence-whole splitter where llama-index wants a node parser."""

    _encoder: Encoder = PrivateAttr()
    _limits: Limits = PrivateAttr()

    def __init__(self, encoder: Encoder, limits: Limits = Limits(), **arguments: Any) -> None:
        super().__init__(**arguments)
        self._encoder = encoder
        self._limits = limits

    def _parse_nodes(
        self, nodes: Sequence[BaseNode], show_progress: bool = False, **kwargs: Any
    ) -> list[BaseNode]:
        parsed: list[BaseNode] = []
        for node in nodes:
            document = parse_document(node.get_content(), node.node_id)
            parsed.extend(map(to_node, split(document, self._encoder.count_tokens, self._limits)))
        return parsed


class PassageRetriever(BaseRetriever):
    """Our retrieval (lexical, dense, both languages) where llama-index wants a retriever."""

    def __init__(self, assistant: Assistant, top_k: int = 5, **arguments: Any) -> None:
        super().__init__(**arguments)
        self._assistant = assistant
        self._top_k = top_k

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        hits: list[Evidence] = self._assistant.search(query_bundle.query_str, self._top_k)
        return [NodeWithScore(node=to_node(hit.passage), score=hit.score) for hit in hits]
