"""Small corpora and labelled questions from the authored passages, for the evidence models."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EVERY = 10
"""Passages are told apart by their line index modulo this; remainder 0 is development."""
READ = -1
"""In place of the remainder of a passage that is read, and not asked about."""
_GROUP = 9
_LANGUAGES = ("ar", "fr")
_FILES = "*_passages.jsonl"


@dataclass(frozen=True)
class Asked:
    """A question with what is known of its answer.

    Attributes:
        kind: the author's type of question; "none" for one no passage answers.
        answers: texts of the sentences that answer it, in either language; empty when none does.
        remainder: line index of its passage modulo ten.
        passage: id of its passage.
        context: the question names little, as of a document one has just read.
    """

    question: str
    language: str
    kind: str
    answers: frozenset[str]
    remainder: int
    passage: str = ""
    context: bool = False


Passages = list[tuple[int, dict[str, Any]]]


def passages(authored: Path, families: frozenset[str] | None = None) -> Passages:
    """(line index modulo ten, passage) of every authored passage, file by file.

    Args:
        families: first letters of the files to ask about; those of others count as `READ`.
    """
    found = []
    for path in sorted(authored.glob(_FILES)):
        asked = families is None or path.name.split("_")[0] in families
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [
            (number % EVERY if asked else READ, json.loads(line))
            for number, line in enumerate(lines)
        ]
    return found


def questions(found: Passages) -> Iterator[Asked]:
    """Every question of some passages in both languages, answerable ones first."""
    for remainder, passage in found:
        known = (remainder, passage["id"], passage.get("context", False))
        for item in passage["qa"]:
            sentence = passage["sentences"][item["sentence"]]
            kept = not sentence.get("removed")
            answers = frozenset(sentence[side].strip() for side in _LANGUAGES if kept)
            kind = item["type"] if kept else "none"
            for side in _LANGUAGES:
                yield Asked(item[side], side, kind, answers, *known)
        for item in passage["unanswerable"]:
            for side in _LANGUAGES:
                yield Asked(item[side], side, "none", frozenset(), *known)


def holed(found: Passages) -> Passages:
    """The passages, one answering sentence of each marked as removed: its questions lose it."""
    marked = []
    for number, (remainder, passage) in enumerate(found):
        asked = passage["qa"][number % len(passage["qa"])]
        sentences = [dict(sentence) for sentence in passage["sentences"]]
        if len(sentences) > 1:
            sentences[asked["sentence"]]["removed"] = True
        marked.append((remainder, passage | {"sentences": sentences}))
    return marked


def _text(passage: dict[str, Any], language: str) -> str:
    kept = (item for item in passage["sentences"] if not item.get("removed"))
    return " ".join(item[language] for item in kept)


def split_authored(authored: Path, folder: Path, unseen: frozenset[int]) -> None:
    """Copies the authored data without the passages to keep unseen.

    Development passages are put at every tenth line, where the encoder's training skips them.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for path in sorted(authored.glob("*.jsonl")):
        if not path.match(_FILES):
            shutil.copy(path, folder / path.name)
            continue
        lines = path.read_text(encoding="utf-8").splitlines()
        held = [line for number, line in enumerate(lines) if number % EVERY == 0]
        written: list[str] = []
        for number, line in enumerate(lines):
            if number % EVERY in unseen or number % EVERY == 0:
                continue
            if len(written) % EVERY == 0:
                written.append(held[len(written) // EVERY % len(held)])
            written.append(line)
        (folder / path.name).write_text("\n".join(written) + "\n", encoding="utf-8")


def write_single(found: Passages, folder: Path, languages: tuple[str, ...]) -> None:
    """One document a passage and language, paired when both languages are written."""
    for _, passage in found:
        for language in languages:
            other = "fr" if language == "ar" else "ar"
            pair = f"pair: {other}/{passage['id']}.md\n" if len(languages) > 1 else ""
            path = folder / language / f"{passage['id']}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            head = f"---\nlanguage: {language}\n{pair}---\n"
            path.write_text(f"{head}{_text(passage, language)}\n", encoding="utf-8")


def write_grouped(found: Passages, folder: Path, languages: tuple[str, ...]) -> None:
    """Long documents: several passages of one file after another, each a paragraph."""
    for number, first in enumerate(range(0, len(found), _GROUP)):
        for language in languages:
            title = f"Recueil {number}" if language == "fr" else f"مجموعة {number}"
            lines = [f"---\nlanguage: {language}\ntitle: {title}\n---\n# {title}\n"]
            lines += [
                f"{_text(passage, language)}\n" for _, passage in found[first : first + _GROUP]
            ]
            path = folder / language / f"group-{number:03}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines), encoding="utf-8")
