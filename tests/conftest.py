"""A small real corpus in both languages, indexed once for the whole session."""

from pathlib import Path

import pytest
from hypothesis import settings

from assistant import Assistant
from assistant.clues.clues import read_clues
from assistant.clues.matching import Matcher
from assistant.corpus import parse_document
from assistant.encoder import load_encoder
from assistant.index import load
from assistant.passages import split
from assistant.questions.question import understand
from assistant.retriever import Retriever
from assistant.schema import Evidence
from assistant.vectors.static_encoder import static_encoder

# An example may be the first to load a lexicon or an encoder: no time is measured. The examples
# are the same each time, so that a run that passed passes again.
settings.register_profile("untimed", deadline=None, derandomize=True)
settings.load_profile("untimed")

CORPUS = Path(__file__).parent / "data" / "corpus"


COLLECTION = Path(__file__).parent.parent / "corpus"


@pytest.fixture(scope="session")
def shipped_folder(tmp_path_factory):
    """The index of the shipped collection, which takes most of a minute to build."""
    folder = tmp_path_factory.mktemp("shipped")
    Assistant.update(COLLECTION, folder)
    return folder


@pytest.fixture(scope="session")
def shipped(shipped_folder):
    return Assistant.load(shipped_folder)


@pytest.fixture(scope="session")
def corpus_folder():
    return CORPUS


@pytest.fixture(scope="session")
def index_folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    Assistant.update(CORPUS, folder)
    return folder


@pytest.fixture(scope="session")
def assistant(index_folder):
    return Assistant.load(index_folder)


@pytest.fixture(scope="session")
def parts(index_folder):
    """The retriever and the matcher of the small corpus, as `Assistant.load` joins them."""
    encoder = load_encoder()
    index = load(index_folder, encoder)
    retriever = Retriever(index.passages, index.lexical, index.store, encoder, static_encoder())
    return retriever, Matcher(index.lexical, static_encoder(), retriever.bridge)


@pytest.fixture(scope="session")
def clues_of(parts):
    """A question and the clues of the sentences of one document."""
    _, matcher = parts

    def read(question, text):
        asked = understand(question, 1000)
        found = split(parse_document(text, "a.md"), lambda text: len(text.split()))
        return asked, read_clues(asked, [Evidence(passage, 1.0) for passage in found], matcher)

    return read
