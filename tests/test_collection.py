"""The shipped collection: paired, sourced, in agreement, of the size an officer can read."""

from pathlib import Path

import pytest

from assistant.__main__ import main
from assistant.corpus import read_corpus

COLLECTION = Path(__file__).parent.parent / "corpus"
DOCUMENTS = read_corpus(COLLECTION).documents


def test_the_doctor_finds_no_error_in_the_collection(capsys, shipped_folder):
    status = main(["doctor", "--corpus", str(COLLECTION), "--index", str(shipped_folder)])
    out = capsys.readouterr().out
    assert status == 0, out
    assert "0 errors" in out


def test_every_document_has_its_edition_in_the_other_language():
    pairs = {document.id: document.pair for document in DOCUMENTS}
    assert len(pairs) >= 36
    assert all(pairs.get(other) == mine for mine, other in pairs.items())
    for mine, other in pairs.items():
        assert {mine.split("/")[0], other.split("/")[0]} == {"ar", "fr"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda document: document.id)
def test_every_document_names_its_sources_and_is_of_readable_length(document):
    assert document.sources
    assert all(item.publisher and item.title and item.url for item in document.sources)
    assert 400 <= len(document.text[document.body :].split()) <= 1600
    assert document.publisher and document.date and document.status
