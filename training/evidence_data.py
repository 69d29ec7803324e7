"""Small corpora and labelled questions from the authored passages, for the evidence models."""

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

EVERY = 10
"""Passages are told apart by their line index modulo this; remainder 0 is development."""
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
    """

    question: str
    language: str
    kind: str
    answers: frozenset[str]
    remainder: int


def passages(authored: Path) -> list[tuple[int, dict[str, Any]]]:
    """(line index modulo ten, passage) of every authored passage, file by file."""
    found = []
    for path in sorted(authored.glob(_FILES)):
        lines = path.read_text(encoding="utf-8").splitlines()
        found += [(number % EVERY, json.loads(line)) for number, line in enumerate(lines)]
    return found


def questions(authored: Path) -> Iterator[Asked]:
    """Every authored question in both languages, answerable ones first within a passage."""
    for remainder, passage in passages(authored):
        for item in passage["qa"]:
            sentence = passage["sentences"][item["sentence"]]
            answers = frozenset(sentence[language].strip() for language in _LANGUAGES)
            for language in _LANGUAGES:
                yield Asked(item[language], language, item["type"], answers, remainder)
        for item in passage["unanswerable"]:
            for language in _LANGUAGES:
                yield Asked(item[language], language, "none", frozenset(), remainder)


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


def write_single(authored: Path, folder: Path, languages: tuple[str, ...]) -> None:
    """One document a passage and language, paired when both languages are written."""
    for _, passage in passages(authored):
        for language in languages:
            other = "fr" if language == "ar" else "ar"
            pair = f"pair: {other}/{passage['id']}.md\n" if len(languages) > 1 else ""
            path = folder / language / f"{passage['id']}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            body = " ".join(sentence[language] for sentence in passage["sentences"])
            path.write_text(f"---\nlanguage: {language}\n{pair}---\n{body}\n", encoding="utf-8")


def write_grouped(authored: Path, folder: Path, languages: tuple[str, ...]) -> None:
    """Long documents: several passages of one file after another, each a paragraph."""
    every = [passage for _, passage in passages(authored)]
    for number, first in enumerate(range(0, len(every), _GROUP)):
        for language in languages:
            title = f"Recueil {number}" if language == "fr" else f"مجموعة {number}"
            lines = [f"---\nlanguage: {language}\ntitle: {title}\n---\n# {title}\n"]
            for passage in every[first : first + _GROUP]:
                lines.append(" ".join(item[language] for item in passage["sentences"]) + "\n")
            path = folder / language / f"group-{number:03}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("\n".join(lines), encoding="utf-8")
