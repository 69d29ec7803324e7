"""Passages: whole sentences, exact offsets, overlap by sentence."""

from assistant.corpus import parse_document
from assistant.passages import Limits, split

TEXT = """---
title: Essai
language: fr
---
# Essai

Première phrase du document. Deuxième phrase. Troisième phrase. Quatrième phrase. Cinquième.

## Budget

Le budget est de 11 milliards. Il court de 2024 à 2026.

### Détail

- 5 milliards pour la fibre.
- 6 milliards pour les services.
"""


def words(text):
    return len(text.split())


LIMITS = Limits(tokens=100, sentences=3, overlap=1)


def parts(limits=LIMITS):
    return split(parse_document(TEXT, "fr/essai.md"), words, limits)


def test_offsets_are_exact_and_sentences_whole():
    for passage in parts():
        assert TEXT[passage.start : passage.end] == passage.text
        for number, (start, end) in enumerate(passage.sentences):
            assert passage.sentence(number) == TEXT[start:end]
            assert TEXT[end - 1] in ".!?"


def test_neighbours_share_one_sentence_and_sections_do_not_mix():
    first, second, *rest = parts()
    assert first.sentences[-1] == second.sentences[0]
    assert [passage.section for passage in rest] == ["Budget", "Budget › Détail"]


def test_a_sentence_longer_than_the_limit_is_a_passage_of_its_own():
    found = parts(Limits(tokens=3, sentences=3, overlap=1))
    assert "Le budget est de 11 milliards." in [passage.text for passage in found]


def test_front_matter_and_headings_are_not_passages():
    text = " ".join(passage.text for passage in parts())
    assert "title:" not in text and "Essai" not in text


def test_ids_name_the_document_and_the_ordinal():
    assert [passage.id for passage in parts()][:2] == ["fr/essai.md#0", "fr/essai.md#1"]
