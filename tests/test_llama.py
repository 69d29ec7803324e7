"""The seam to llama-index, tried with llama-index itself."""

import numpy as np
import pytest
from llama_index.core import Document as LlamaDocument
from llama_index.core import StorageContext, VectorStoreIndex
from llama_index.core.schema import NodeRelationship, RelatedNodeInfo, TextNode
from llama_index.core.vector_stores.types import (
    FilterOperator,
    MetadataFilter,
    MetadataFilters,
    VectorStoreQuery,
    VectorStoreQueryMode,
)

from assistant.encoder import load_encoder
from assistant.llama import EncoderEmbedding, PassageParser, PassageRetriever, to_node
from assistant.llama_store import FaissPassageStore
from assistant.passages import Limits


def node(name, vector, document="d", language="fr"):
    made = TextNode(id_=name, text=f"texte {name}", metadata={"language": language})
    made.relationships[NodeRelationship.SOURCE] = RelatedNodeInfo(node_id=document)
    made.embedding = (np.array(vector, np.float32) / np.linalg.norm(vector)).tolist()
    return made


@pytest.fixture
def store():
    filled = FaissPassageStore(2)
    filled.add([node("n0", [1, 0]), node("n1", [0, 1], "e", "ar"), node("n2", [1, 1], "e")])
    return filled


def find(store, vector, top_k=5, **arguments):
    return store.query(VectorStoreQuery(vector, top_k, **arguments))


def test_a_node_added_after_a_deletion_takes_no_living_id(store):
    store.delete_nodes(["n0"])
    store.add([node("n3", [1, 0])])
    assert find(store, [0.7071, 0.7071], 1).ids == ["n2"]
    store.delete_nodes(["n3"])
    assert sorted(item.node_id for item in store.get_nodes()) == ["n1", "n2"]


def test_deleting_a_document_deletes_all_its_nodes(store):
    store.delete("e")
    assert find(store, [0.0, 1.0]).ids == ["n0"]


def test_adding_a_node_again_replaces_it(store):
    store.add([node("n0", [0, 1])])
    result = find(store, [0.0, 1.0], 2)
    assert sorted(result.ids) == ["n0", "n1"] and len(store.client) == 3


def test_filters_by_metadata_and_document_are_obeyed(store):
    arabic = MetadataFilters(
        filters=[MetadataFilter(key="language", value="ar", operator=FilterOperator.EQ)]
    )
    assert find(store, [1.0, 0.0], filters=arabic).ids == ["n1"]
    assert find(store, [1.0, 0.0], doc_ids=["e"]).ids == ["n2", "n1"]


def test_similarities_come_best_first(store):
    assert find(store, [1.0, 0.0]).similarities == sorted(
        find(store, [1.0, 0.0]).similarities, reverse=True
    )


def test_what_is_persisted_is_loaded_with_its_texts(store, tmp_path):
    store.delete_nodes(["n1"])
    store.persist(str(tmp_path / "kept"))
    again = FaissPassageStore.from_persist_path(str(tmp_path / "kept"))
    assert find(again, [1.0, 0.0]).nodes[0].get_content() == "texte n0"
    assert again.client.next_id == 3


def test_a_query_without_embedding_is_refused(store):
    with pytest.raises(ValueError, match="embedding"):
        store.query(VectorStoreQuery())


def test_llama_index_builds_and_updates_an_index_on_our_parts():
    encoder = load_encoder()
    store = FaissPassageStore(encoder.dimension)
    texts = {
        "fibre": "La fibre optique reliera 4 400 communes rurales.",
        "eau": "L'usine de dessalement produira 300 millions de mètres cubes d'eau.",
    }
    index = VectorStoreIndex.from_documents(
        [LlamaDocument(text=text, doc_id=name) for name, text in texts.items()],
        storage_context=StorageContext.from_defaults(vector_store=store),
        embed_model=EncoderEmbedding(encoder),
        transformations=[PassageParser(encoder)],
    )
    retriever = index.as_retriever(similarity_top_k=1)
    assert "fibre" in retriever.retrieve("communes reliées à la fibre")[0].get_content()
    index.delete_ref_doc("fibre")
    assert "eau" in retriever.retrieve("communes reliées à la fibre")[0].get_content()


def test_our_retrieval_answers_as_a_llama_index_retriever(assistant):
    found = PassageRetriever(assistant, top_k=2).retrieve("Budget des bibliothèques ?")
    assert found[0].node.metadata["document"] == "fr/bibliotheques.md"
    assert found[0].score >= found[1].score


def test_a_passage_becomes_a_node_with_its_offsets_and_its_source(assistant):
    passage = assistant.passages[0]
    made = to_node(passage)
    assert (made.node_id, made.get_content()) == (passage.id, passage.text)
    assert (made.start_char_idx, made.end_char_idx) == (passage.start, passage.end)
    assert made.ref_doc_id == passage.document
    assert made.metadata["language"] == passage.language


def test_the_embedding_is_the_encoder_s_own():
    encoder = load_encoder()
    embedding = EncoderEmbedding(encoder)
    texts = ["Le port de Témara", "ميناء تمارة"]
    np.testing.assert_allclose(
        embedding.get_text_embedding_batch(texts), encoder.encode_passages(texts), atol=1e-6
    )
    np.testing.assert_allclose(
        embedding.get_query_embedding(texts[1]), encoder.encode_questions(texts[1:])[0], atol=1e-6
    )


def test_the_parser_cuts_no_sentence_and_keeps_the_document_s_text():
    text = "Il vaut 45,5 % du PIB. M. Dupont le dit. هل هذا صحيح؟ نعم."
    parser = PassageParser(load_encoder(), Limits(tokens=8, sentences=1, overlap=0))
    nodes = parser.get_nodes_from_documents([LlamaDocument(text=text, doc_id="d")])
    assert [item.get_content() for item in nodes] == [
        "Il vaut 45,5 % du PIB.",
        "M. Dupont le dit.",
        "هل هذا صحيح؟",
        "نعم.",
    ]
    assert all(text[item.start_char_idx : item.end_char_idx] == item.text for item in nodes)


def test_clearing_the_store_forgets_everything_but_the_ids_given(store):
    store.clear()
    assert store.get_nodes() == [] and find(store, [1.0, 0.0]).ids == []
    store.add([node("n9", [1, 0])])
    assert store.client.ids.tolist() == [3]


def test_an_empty_list_of_constraints_constrains_nothing(store):
    assert len(find(store, [1.0, 0.0], doc_ids=[], node_ids=[]).ids) == 3
    assert find(store, [1.0, 0.0], doc_ids=["absent"]).ids == []
    assert store.add([]) == []


def test_another_mode_of_query_is_refused(store):
    with pytest.raises(ValueError, match="default mode"):
        find(store, [1.0, 0.0], mode=VectorStoreQueryMode.SPARSE)
