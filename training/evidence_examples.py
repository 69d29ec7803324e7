"""Questions asked of many indexes, with what the product reads of every candidate sentence.

The word vectors and the lexicon have read the authored passages they were made from, so clues
computed with them would look better there than they are on new text. Clues are therefore read with
the encoder and the lexicon of a fold, made without the passages asked about. Which words are meant
is kept as numbers: their vectors are those of the encoder that ships, since they must be of one
space.
"""

import json
import re
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant import index
from assistant.clues.clues import CLUES, Clues, read_clues
from assistant.clues.matching import Matcher
from assistant.clues.reading import read
from assistant.clues.weighing import Inputs, inputs
from assistant.corpus import read_corpus
from assistant.documents.sentences import sentence_spans
from assistant.normalize import fold
from assistant.questions.question import understand
from assistant.retriever import Retriever
from assistant.searching import lexicon
from assistant.vectors.static_encoder import StaticEncoder
from training.evidence_data import (
    Asked,
    Passages,
    holed,
    passages,
    questions,
    write_grouped,
    write_single,
)

HITS = 12
MOST_WORDS = 48
"""Words of a sentence that are read, at most."""
CANDIDATES = 24
"""Candidates kept of each question: the right ones, and those that look most like answers."""
SHIPPED_WEIGHT = 4.0
"""The corpus has few questions, the authored passages many; both kinds of text should count."""
SMALL, STRANGERS = (2, 13), 3
"""How many passages a small index holds, and how many questions from elsewhere it is asked for
each."""

Labelled = tuple[str, Callable[[str], bool]]
Part = Literal["large", "small", "shipped"]


@dataclass(frozen=True)
class Fold:
    """An encoder and a lexicon that have not read some passages.

    Attributes:
        unseen: line index modulo ten of those passages.
        families: files they are in; all when None.
    """

    model: Path
    lexicon: Path
    unseen: frozenset[int]
    families: frozenset[str] | None = None


@dataclass(frozen=True)
class Share:
    """What one process reads.

    Attributes:
        parts: indexes of all passages, of a few, or of the corpus, in this order.
    """

    fold: Fold
    parts: tuple[Part, ...]
    seed: int


class Example(NamedTuple):
    """One question asked of one index: what the network reads, and which candidates answer.

    In place of vectors, `read` holds the numbers of words (`Reader.words`), -1 for none.
    """

    read: Inputs
    right: NDArray[np.bool_]
    weight: float


def _kept(clues: Clues, right: NDArray[np.bool_]) -> NDArray[np.intp]:
    own, passage, dense = (clues.matrix[:, CLUES.index(n)] for n in ("own", "passage", "dense"))
    order: NDArray[np.intp] = np.argsort(-(own + 0.3 * passage + dense + 9 * right), kind="stable")
    return order[:CANDIDATES]


def _cut(read: Inputs, rows: NDArray[np.intp], numbers: NDArray[np.int32]) -> Inputs:
    """Some of the candidates, their words numbered anew: the last of `numbers` is for none."""
    starts = np.cumsum(read.sizes) - read.sizes
    sizes = np.minimum(read.sizes[rows], MOST_WORDS)
    held = [
        read.held[start : start + size] for start, size in zip(starts[rows], sizes, strict=True)
    ]
    return Inputs(
        read.words[rows].astype(np.float16),  # type: ignore[arg-type]
        np.zeros((0, 0), np.float32),
        numbers[read.asked],  # type: ignore[arg-type]
        numbers[np.concatenate(held)],  # type: ignore[arg-type]
        sizes,
        read.shares,
        read.whole[rows],
    )


class Reader:
    """Asks the questions of one index after another with a fold's encoder.

    Attributes:
        words: every word met so far, by its number.
    """

    def __init__(self, encoder: StaticEncoder) -> None:
        self._encoder = encoder
        self.words: dict[str, int] = {}

    def ask(self, folder: Path, asked: Iterable[Labelled], weight: float) -> Iterator[Example]:
        """Asks every question of an index, through the retriever, and labels the candidates."""
        words = self._encoder
        loaded = index.load(folder, words)
        retriever = Retriever(loaded.passages, loaded.lexical, loaded.store, words, words)
        matcher = Matcher(loaded.lexical, words)
        for text, answers in asked:
            question = understand(text, 2000)
            clues = read_clues(question, retriever.retrieve(text, HITS), matcher)
            if not clues.candidates or not clues.terms.terms:
                continue
            right = np.array([answers(item.text) for item in clues.candidates], bool)
            rows = _kept(clues, right)
            numbers = [self.words.setdefault(word, len(self.words)) for word in clues.words]
            read = _cut(inputs(question, clues), rows, np.array([*numbers, -1], np.int32))
            yield Example(read, right[rows], weight)

    def build(
        self, write: Callable[[Path], None], asked: Iterable[Labelled], weight: float
    ) -> list[Example]:
        """Writes a corpus, builds its index, and asks."""
        with tempfile.TemporaryDirectory() as home:
            write(Path(home, "corpus"))
            index.build(Path(home, "corpus"), Path(home, "index"), self._encoder)
            return list(self.ask(Path(home, "index"), asked, weight))


def _labelled(item: Asked) -> Labelled:
    return item.question, lambda text: text in item.answers


def _patterned(record: dict[str, Any]) -> Labelled:
    patterns = [re.compile(fold(pattern)) for pattern in record.get("must", [])]
    return record[
        "question"
    ], lambda text: bool(patterns) and all(pattern.search(fold(text)) for pattern in patterns)


def _large(
    reader: Reader, every: Passages, unseen: frozenset[int], chance: np.random.Generator
) -> Iterator[Example]:
    """Indexes of all passages: one document each or many, in both languages or one, with gaps.

    Questions that name little are not asked there: any of many passages may answer them.
    """
    languages = (("ar", "fr"), ("ar",), ("fr",))
    kinds = [
        (write, sides, found, 1.0 if len(sides) == 2 and write is write_single else 0.3)
        for found in (every, holed(every))
        for write in (write_single, write_grouped)
        for sides in languages
        if found is every or write is write_single
    ]
    for write, sides, found, share in kinds:
        asked = [item for item in questions(found) if item.remainder in unseen and not item.context]
        if found is not every:
            asked = [item for item in asked if not item.answers]
        chosen = [_labelled(item) for item in asked if chance.random() < share]

        def put(
            folder: Path, write: Any = write, found: Passages = found, sides: Any = sides
        ) -> None:
            write(found, folder, sides)

        yield from reader.build(put, chosen, 1.0)
        print(f"{write.__name__} {'+'.join(sides)}: {len(chosen)}", flush=True)


def _small(
    reader: Reader, every: Passages, unseen: frozenset[int], chance: np.random.Generator
) -> Iterator[Example]:
    """Indexes of a few passages each, in both languages or one, and questions from elsewhere."""
    mine = [item for item in every if item[0] in unseen]
    strangers = [item for item in questions(mine) if not item.context]
    order = chance.permutation(len(mine)).tolist()
    while order:
        size = int(chance.integers(*SMALL))
        few, order = [mine[number] for number in order[:size]], order[size:]
        few = holed(few) if chance.random() < 0.3 else few
        sides = (("ar", "fr"), ("ar",), ("fr",))[chance.integers(3)]
        write = (write_single, write_grouped)[chance.integers(2)]
        others = chance.choice(len(strangers), STRANGERS * size)
        asked = [*questions(few), *(strangers[number] for number in others)]

        def put(folder: Path, write: Any = write, few: Passages = few, sides: Any = sides) -> None:
            write(few, folder, sides)

        yield from reader.build(put, [_labelled(item) for item in asked], 0.7)


def _figures(text: str) -> tuple[str, ...]:
    return tuple(sorted(str(item.key) for item in read(text).figures))


def _everywhere(record: dict[str, Any], editions: dict[str, list[str]]) -> Labelled | None:
    """A question whose answer is known in both editions, in the other one by its figures.

    None when its answer gives no figure to know the other edition's sentence by.
    """
    text, answers = _patterned(record)
    told = {_figures(item) for item in editions[record["language"]] if answers(item)} - {()}
    if record.get("must") and not told:
        return None
    return text, lambda sentence: answers(sentence) or _figures(sentence) in told


def _editions(corpus: Path) -> dict[str, list[str]]:
    """The sentences of each edition of the corpus."""
    found: dict[str, list[str]] = {"ar": [], "fr": []}
    for document in read_corpus(corpus).documents:
        spans = sentence_spans(document.text, 0, len(document.text))
        found[document.language] += [document.text[start:end] for start, end in spans]
    return found


def _shipped(
    reader: Reader, corpus: Path, file: Path, every: Passages, unseen: frozenset[int]
) -> Iterator[Example]:
    """The tuning half of the questions about the corpus, and others it cannot answer.

    They are asked of each edition alone and of both; where the other edition's answer is not
    known, of their own only.
    """
    lines = file.read_text(encoding="utf-8").splitlines()
    records = [item for item in map(json.loads, lines) if item["split"] == "tune"]
    asked = [item for item in questions(every) if item.remainder in unseen and not item.context]
    foreign = asked[::2]
    strangers: list[Labelled] = [(item.question, lambda text: False) for item in foreign]
    texts = _editions(corpus)
    known = [(item["language"], _everywhere(item, texts)) for item in records]
    own = [(item["language"], _patterned(item)) for item in records]
    for number, editions in enumerate((("ar",), ("fr",), ("ar", "fr"))):
        mine = [asked for language, asked in own if (language,) == editions]
        others = [asked for language, asked in known if asked and (language,) != editions]

        def put(folder: Path, editions: tuple[str, ...] = editions) -> None:
            for edition in editions:
                shutil.copytree(corpus / edition, folder / edition)

        yield from reader.build(put, [*mine, *others], SHIPPED_WEIGHT)
        yield from reader.build(put, strangers[number::3], 1.0)


def examples(
    share: Share, authored: Path, corpus: Path, file: Path
) -> tuple[list[Example], list[str]]:
    """The examples of one share, and the words they number."""
    fold = share.fold
    lexicon.use(fold.lexicon)
    reader = Reader(StaticEncoder(fold.model))
    every = passages(authored, fold.families)
    chance = np.random.default_rng(share.seed)
    found: list[Example] = []
    for part in share.parts:
        if part == "large":
            found += _large(reader, every, fold.unseen, chance)
        elif part == "small":
            found += _small(reader, every, fold.unseen, chance)
        else:
            found += _shipped(reader, corpus, file, every, fold.unseen)
    return found, list(reader.words)
