"""Health of a corpus and its index: what an officer must mend before publishing."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant import index as indexes
from assistant.corpus import read_corpus
from assistant.encoder import Encoder
from assistant.errors import CorpusError, EncoderError, IndexNotFound, IndexUnusable
from assistant.indexing.generation_files import Index
from assistant.schema import Document
from assistant.upkeep.mending import Finding, Level
from assistant.upkeep.proofreading import check_corpus
from assistant.vectors.cross_encoder import Read, odds

_WORD = Read("", "", "Budget.")


@dataclass(frozen=True, slots=True)
class Diagnosis:
    """Everything the checks counted and found.

    Attributes:
        pairs: documents joined with their edition in the other language, in twos.
        generation: id of the index generation, or "" when there is none to read.
        current: whether the index holds exactly the documents of the corpus.
    """

    documents: int
    pairs: int
    words: int
    generation: str
    passages: int
    current: bool
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> int:
        """How many findings are errors."""
        return sum(item.level == "error" for item in self.findings)

    def __str__(self) -> str:
        lines = [str(item) for item in self.findings]
        state = "up to date" if self.current else "not up to date"
        served = f"generation {self.generation}, {self.passages} passages, {state}"
        lines.append(f"corpus: {self.documents} documents, {self.pairs} pairs, {self.words} words")
        lines.append(f"index: {served if self.generation else 'none to read'}")
        lines.append(f"{self.errors} errors, {len(self.findings) - self.errors} warnings")
        return "\n".join(lines)

    def to_dict(self) -> dict[str, Any]:
        """The diagnosis as `doctor --json` prints it."""
        return {
            "corpus": {"documents": self.documents, "pairs": self.pairs, "words": self.words},
            "index": {
                "generation": self.generation,
                "passages": self.passages,
                "current": self.current,
            },
            "errors": self.errors,
            "warnings": len(self.findings) - self.errors,
            "findings": [item.to_dict() for item in self.findings],
        }


def check_index(folder: Path, encoder: Encoder, digest: str) -> tuple[list[Finding], Index | None]:
    """Findings about an index folder, and the index when it can be read.

    The index should have been built from the corpus with this digest; "" skips that comparison.
    """

    def finding(level: Level, message: str) -> Finding:
        return Finding(level, "", 0, "index", message)

    try:
        loaded = indexes.load(folder, encoder)
    except IndexNotFound as error:
        return [finding("warning", str(error))], None
    except IndexUnusable as error:
        return [finding("error", str(error))], None
    found = []
    for passage in loaded.passages:
        document = loaded.documents.get(passage.document)
        if document is None or document.text[passage.start : passage.end] != passage.text:
            found.append(finding("error", f"passage {passage.id} is not a span of its document"))
    if digest and loaded.meta["corpus"] != digest:
        command = f"python -m assistant index --index {folder}"
        found.append(finding("warning", f"the corpus has changed since; update with: {command}"))
    return found, loaded


def check_models(encoder: Encoder) -> list[Finding]:
    """Findings about the models: each reads a word, for they are opened when first used."""
    found = []
    for read in (lambda: encoder.encode_questions(["budget"]), lambda: odds("budget", _WORD)):
        try:
            read()
        except EncoderError as error:
            found.append(Finding("error", "", 0, "model", str(error)))
    return found


def diagnose(
    corpus_folder: Path, index_folder: Path, load_encoder: Callable[[], Encoder]
) -> Diagnosis:
    """Checks a corpus folder and the index built from it; a folder that fails is a finding."""
    findings: list[Finding] = []
    documents: Sequence[Document] = ()
    digest = ""
    try:
        corpus = read_corpus(corpus_folder)
    except CorpusError as error:
        findings.append(Finding("error", "", 0, "corpus", str(error)))
    else:
        documents, digest = corpus.documents, corpus.digest
        findings += check_corpus(corpus)
    encoder = load_encoder()
    about_index, loaded = check_index(index_folder, encoder, digest)
    ids = {item.id: item.pair for item in documents}
    return Diagnosis(
        documents=len(documents),
        pairs=sum(ids.get(item.pair) == item.id for item in documents) // 2,
        words=sum(len(item.text[item.body :].split()) for item in documents),
        generation=loaded.generation if loaded else "",
        passages=len(loaded.passages) if loaded else 0,
        current=loaded is not None and loaded.meta["corpus"] == digest,
        findings=(*findings, *about_index, *check_models(encoder)),
    )
