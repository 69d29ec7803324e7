"""Reads the corpus folder: files with YAML front matter become documents."""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assistant.documents.front_matter import front_matter, listed_sources, plain_field
from assistant.errors import CorpusError
from assistant.language import identify
from assistant.schema import Document, Language

SUFFIXES = frozenset({".md", ".markdown", ".txt"})
STATUSES = frozenset({"adopted", "announced", "draft", "superseded"})
_TITLE_LENGTH = 100


@dataclass(frozen=True, slots=True)
class Problem:
    """A file left out of the corpus, and what to mend."""

    path: str
    message: str


@dataclass(frozen=True, slots=True)
class Corpus:
    """The documents of a folder in the order of their ids, and the files left out."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]

    @property
    def digest(self) -> str:
        """Identity of the whole corpus: it changes with any id or text."""
        lines = (f"{document.id}\0{document.digest}" for document in self.documents)
        return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        guide = path.parent == folder and path.name.casefold() == "readme.md"
        if path.is_file() and path.suffix.casefold() in SUFFIXES and not hidden and not guide:
            yield path


def _first_line(body: str) -> str:
    line = next(filter(None, (line.strip(" #*\t-_=") for line in body.splitlines())), "")
    if len(line) <= _TITLE_LENGTH:
        return line
    return line[:_TITLE_LENGTH].rsplit(" ", 1)[0] + "…"


def _language(fields: dict[str, Any], body: str) -> Language:
    named = plain_field(fields.get("language")).casefold()
    if named == "ar":
        return "ar"
    if named == "fr":
        return "fr"
    if named:
        raise CorpusError(f"`language: {named}` is not known; write ar or fr")
    found = identify(body)
    if found is None:
        raise CorpusError("it holds no word in Arabic or Latin letters")
    return found


def parse_document(text: str, identifier: str) -> Document:
    """A document from the text of its file.

    Args:
        text: the file's text, with newlines as Python's text mode reads them.
        identifier: the document's id, its path relative to the corpus folder.

    Raises:
        CorpusError: the front matter cannot be read, or the text holds no words.
    """
    fields, body = front_matter(text)
    sources = listed_sources(fields.get("sources"))
    status = plain_field(fields.get("status")).casefold()
    if status and status not in STATUSES:
        raise CorpusError(f"`status: {status}` is not known; write one of {sorted(STATUSES)}")
    return Document(
        id=identifier,
        title=plain_field(fields.get("title")) or _first_line(text[body:]) or identifier,
        language=_language(fields, text[body:]),
        text=text,
        body=body,
        digest=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(),
        publisher=plain_field(fields.get("publisher")),
        date=plain_field(fields.get("date")),
        status=status,
        url=plain_field(fields.get("url")) or next((item.url for item in sources if item.url), ""),
        pair=plain_field(fields.get("pair")),
        sources=sources,
    )


def read_corpus(folder: Path) -> Corpus:
    """Every usable document below a folder; unusable files are reported, not fatal.

    Raises:
        CorpusError: the folder does not exist, or holds no usable document.
    """
    if not folder.is_dir():
        raise CorpusError(
            f"there is no corpus folder at {folder}; name one with --corpus DIR or DALIL_CORPUS"
        )
    documents: list[Document] = []
    problems: list[Problem] = []
    for path in _files(folder):
        identifier = path.relative_to(folder).as_posix()
        try:
            documents.append(parse_document(path.read_text(encoding="utf-8"), identifier))
        except UnicodeDecodeError:
            problems.append(Problem(identifier, "it is not UTF-8 text; save it as UTF-8"))
        except (CorpusError, OSError) as error:
            problems.append(Problem(identifier, str(error)))
    if not documents:
        detail = f" ({problems[0].path}: {problems[0].message})" if problems else ""
        raise CorpusError(
            f"no usable document under {folder}{detail}; add .md or .txt files in Arabic or French"
        )
    return Corpus(tuple(documents), tuple(problems))
