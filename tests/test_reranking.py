"""A search is put in the order of how well a sentence of each passage answers."""

from dataclasses import replace

import pytest

from assistant.corpus import parse_document
from assistant.questions.question import understand
from assistant.reranking import READ, reranked

ASKED = (
    "Combien d'emplois le port de Témara créera-t-il ?",
    "كم كلفة ميناء تمارة؟",
    "Salma Berrada ?",
)


@pytest.mark.parametrize("text", ASKED)
def test_reranking_keeps_every_passage_and_falls(parts, text):
    retriever, matcher = parts
    hits = retriever.retrieve(text, READ)
    found = reranked(understand(text, 1000), hits, matcher, {})
    assert sorted(hit.passage.id for hit in found) == sorted(hit.passage.id for hit in hits)
    assert [hit.score for hit in found] == sorted((hit.score for hit in found), reverse=True)


@pytest.mark.parametrize(
    ("text", "words"), [(ASKED[1], "3,4 مليارات"), (ASKED[2], "Salma Berrada")]
)
def test_among_passages_found_equally_well_the_one_that_answers_comes_first(parts, text, words):
    retriever, matcher = parts
    level = [replace(hit, score=1.0) for hit in retriever.retrieve(text, READ)[::-1]]
    assert words in reranked(understand(text, 1000), level, matcher, {})[0].passage.text


def test_a_passage_yields_to_its_edition_in_the_language_of_the_question(parts):
    retriever, matcher = parts
    question = understand(ASKED[0], 1000)
    hits = retriever.retrieve(ASKED[0], READ)
    mine, other = (
        next(hit for hit in hits if hit.passage.language == side) for side in ("fr", "ar")
    )
    pair = {
        mine.passage.document: other.passage.document,
        other.passage.document: mine.passage.document,
    }
    documents = {
        name: parse_document(f"---\npair: {of}\n---\nTexte.\n", name) for name, of in pair.items()
    }
    paired, alone = (
        {hit.passage.id: hit.score for hit in reranked(question, [mine, other], matcher, known)}
        for known in (documents, {})
    )
    assert paired[mine.passage.id] == alone[mine.passage.id]
    assert paired[other.passage.id] < alone[other.passage.id]


def test_nothing_found_stays_nothing(parts):
    assert reranked(understand("Combien ?", 100), [], parts[1], {}) == []


def test_a_question_without_words_keeps_the_retrievers_order(parts):
    retriever, matcher = parts
    hits = retriever.retrieve("Combien ?", 5)
    found = reranked(understand("Combien ?", 100), hits, matcher, {})
    assert [hit.passage.id for hit in found] == [hit.passage.id for hit in hits]
