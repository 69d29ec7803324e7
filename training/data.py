"""Reads the training pairs: public word lists, and the data written for this project."""

import gzip
import itertools
import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from assistant.vectors.features import words

DEVELOPMENT_EVERY = 10
"""Every tenth passage of a file (line index % 10 == 0) is kept for development."""


class Pair(NamedTuple):
    """Two texts that belong together; pairs of one group are not each other's negatives."""

    first: str
    second: str
    weight: float = 1.0
    group: str = ""


class Choice(NamedTuple):
    """A question, the sentences of a passage, and the one of them that answers."""

    question: str
    sentences: tuple[str, ...]
    answer: str


@dataclass
class TrainingData:
    """Pairs of texts that mean the same, by how they are learned.

    Attributes:
        phrases: words and short phrases.
        clusters: ways to say one thing, any two of which make a pair.
        sentences: Arabic sentences and their French translations.
        unverified: the same, some of them misaligned at their source.
        questions: questions and what answers them, in the same and across languages.
        choices: questions and which sentence of their passage answers, likewise.
    """

    phrases: list[Pair] = field(default_factory=list)
    clusters: list[list[str]] = field(default_factory=list)
    sentences: list[Pair] = field(default_factory=list)
    unverified: list[Pair] = field(default_factory=list)
    questions: list[Pair] = field(default_factory=list)
    choices: list[Choice] = field(default_factory=list)

    def texts(self) -> list[str]:
        """Every text once, in order."""
        pairs = (*self.phrases, *self.sentences, *self.unverified, *self.questions)
        paired = (text for pair in pairs for text in (pair.first, pair.second))
        members = (text for cluster in self.clusters for text in cluster)
        chosen = (text for choice in self.choices for text in choice.sentences)
        return list(dict.fromkeys(itertools.chain(paired, members, chosen)))


def json_lines(path: Path) -> Iterator[dict[str, Any]]:
    """The objects of a JSON-lines file, in order."""
    with path.open(encoding="utf-8") as file:
        for line in file:
            if line.strip():
                yield json.loads(line)


def passage_text(passage: dict[str, Any], language: str) -> str:
    """The running text of an authored passage in one language."""
    return " ".join(sentence[language] for sentence in passage["sentences"])


def authored_passages(authored: Path) -> Iterator[tuple[dict[str, Any], bool]]:
    """Every authored passage, and whether it is held out for development."""
    for path in sorted(authored.glob("*_passages.jsonl")):
        for index, passage in enumerate(json_lines(path)):
            yield passage, index % DEVELOPMENT_EVERY == 0


def clusters(authored: Path) -> Iterator[dict[str, Any]]:
    """Every cluster: ways to say one thing, by the language they are in."""
    for path in sorted(authored.glob("*_clusters.jsonl")):
        yield from json_lines(path)


def _split(text: str) -> list[str]:
    return [part.strip() for part in text.split("|") if part.strip()]


def _add_glossaries(data: TrainingData, authored: Path) -> None:
    for path in sorted(authored.glob("*_glossary.jsonl")):
        for entry in json_lines(path):
            french, arabic = _split(entry["fr"]), _split(entry["ar"])
            pairs = list(itertools.product(arabic, french))
            weight = min(1.0, 3.0 / max(1, len(pairs)))
            data.phrases += [Pair(a, f, 2.0 * weight) for a, f in pairs]


def _add_clusters(data: TrainingData, authored: Path) -> None:
    for entry in clusters(authored):
        members = [text for key in ("fr", "ar", "ary", "arabizi") for text in entry.get(key, [])]
        data.clusters.append(members)


def _add_passages(data: TrainingData, authored: Path) -> None:
    for passage, held_out in authored_passages(authored):
        if held_out:
            continue
        translated = (*passage["sentences"], *passage["unanswerable"])
        data.sentences += [Pair(item["ar"], item["fr"]) for item in translated]
        for item in passage["qa"]:
            for asked, told in itertools.product(("ar", "fr"), repeat=2):
                answers = passage_text(passage, told), passage["sentences"][item["sentence"]][told]
                pairs = (Pair(item[asked], text, 1.0, passage["id"]) for text in answers)
                data.questions.extend(pairs)
                told_sentences = tuple(sentence[told] for sentence in passage["sentences"])
                answer = told_sentences[item["sentence"]]
                data.choices.append(Choice(item[asked], told_sentences, answer))
    for path in sorted(authored.glob("*_sentences.jsonl")):
        data.sentences += [Pair(entry["ar"], entry["fr"]) for entry in json_lines(path)]


def _add_public(data: TrainingData, public: Path) -> None:
    weights = {"omw": 0.6, "wikt": 0.4}
    with gzip.open(public, "rt", encoding="utf-8") as file:
        for line in file:
            source, arabic, french = line.rstrip("\n").split("\t")
            if source == "tico":
                data.unverified.append(Pair(arabic, french))
            else:
                data.phrases.append(Pair(arabic, french, weights.get(source, 1.0)))


def _readable(data: TrainingData) -> TrainingData:
    """The data without texts that hold no word."""
    empty = {text for text in data.texts() if not words(text)}

    def kept(pairs: list[Pair]) -> list[Pair]:
        return [pair for pair in pairs if not empty & {pair.first, pair.second}]

    clusters = [[text for text in members if text not in empty] for members in data.clusters]
    return TrainingData(
        kept(data.phrases),
        [members for members in clusters if len(members) > 1],
        kept(data.sentences),
        kept(data.unverified),
        kept(data.questions),
        [choice for choice in data.choices if not empty & {choice.question, *choice.sentences}],
    )


def read_training_data(authored: Path, public: Path | None) -> TrainingData:
    """All the pairs that may be learned from; development passages are left out.

    Args:
        authored: folder of the project's own data.
        public: the public pairs (`source <TAB> Arabic <TAB> French`, gzip), or None.
    """
    data = TrainingData()
    if public is not None:
        _add_public(data, public)
    _add_glossaries(data, authored)
    _add_clusters(data, authored)
    _add_passages(data, authored)
    return _readable(data)
