"""Measures retrieval: analyzers, encoder, bridge, fusions and the product, on every set.

    python benchmarks/retrieval.py --eval DIR --authored DIR [--write benchmarks/retrieval.md]

DIR of --eval holds `bitext_dev.tsv`, `arabic_retrieval_dev.jsonl` and
`french_retrieval_dev.jsonl`; DIR of --authored the `*_passages.jsonl` files, of which every tenth
passage (line index % 10 == 0) is for development and all are candidates.
"""

import argparse
import json
import random
import re
import shlex
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np
import Stemmer
from numpy.typing import NDArray

from assistant.clues.matching import Matcher
from assistant.documents.sentences import sentence_spans
from assistant.encoder import Encoder, load_encoder
from assistant.language import identify
from assistant.lexical import LANGUAGES, LexicalIndex
from assistant.questions.question import understand
from assistant.reranking import reranked
from assistant.retriever import Retriever
from assistant.schema import Language, Passage
from assistant.vectors.static_encoder import static_encoder
from assistant.words.analyzer import (
    arabic_stem,
    content_words,
    folded_words,
    is_number,
    script,
    term,
)

Scores = NDArray[np.float32]
Parts = Mapping[str, Scores]
DEPTH = 1000
RESAMPLES = 1000

_DARIJA = re.compile(
    "(?<!\\w)(?:ف?ب?شحال|فين|منين|علاش|ديال\\w*|واش|شنو\\w*|شكون|كيفاش|فوقاش|باش|اللي|غادي\\w*"
    "|هاد\\w*|كاين\\w*|دابا|بغ(?:او|ا|يت|ينا)|ل?إيمتا|إمتى|امتى|آش|بلا|حيت|فلوس"
    "|ك(?:ي|ت)(?:ت|ن|خ|د|س|ع|ا|و|ق|ط|ج|ش|ب|ه|ز|ح)\\w{2,})(?!\\w)"
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and the rows of the passages that answer it."""

    text: str
    answers: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Task:
    """Passages to search and the questions asked of them."""

    name: str
    passages: tuple[Passage, ...]
    questions: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured of one system on one task: name → (mean, low, high), 95 % bootstrap."""

    values: dict[str, tuple[float, float, float]]


def passage(number: int, text: str, language: Language, title: str = "") -> Passage:
    """A text as the product would index it."""
    place = f"{language}/{number}"
    spans = tuple(sentence_spans(text, 0, len(text)))
    return Passage(f"{place}#0", place, title, language, "", None, 0, len(text), text, spans)


def json_lines(path: Path) -> Iterator[dict[str, object]]:
    """The objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file if line.strip())


def paragraph_task(name: str, path: Path, language: Language) -> Task:
    """Questions of the same language as the paragraphs that answer them."""
    passages, questions = [], []
    for number, record in enumerate(json_lines(path)):
        title = str(record.get("title", ""))
        passages.append(passage(number, str(record["passage"]), language, title))
        listed = record["questions"]
        assert isinstance(listed, list)
        questions += [Asked(item["question"], (number,)) for item in listed]
    return Task(name, tuple(passages), tuple(questions))


def sentence_tasks(path: Path) -> Iterator[Task]:
    """Sentences to find their translation by."""
    lines = path.read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines]
    for name, source, target, language in (
        ("sentences ar→fr", 0, 1, "fr"),
        ("sentences fr→ar", 1, 0, "ar"),
    ):
        yield Task(
            name,
            tuple(passage(i, pair[target], language) for i, pair in enumerate(pairs)),  # type: ignore[arg-type]
            tuple(Asked(pair[source], (i,)) for i, pair in enumerate(pairs)),
        )


def authored_tasks(folder: Path) -> Iterator[Task]:
    """The authored passages, each language alone, both together, and each half in one language."""
    records, development = [], []
    for path in sorted(folder.glob("*_passages.jsonl")):
        for number, record in enumerate(json_lines(path)):
            records.append(record)
            development.append(number % 10 == 0)
    count = len(records)

    def text(record: dict[str, object], language: str) -> str:
        sentences = record["sentences"]
        assert isinstance(sentences, list)
        return " ".join(sentence[language] for sentence in sentences)

    sides = {
        language: [passage(i, text(record, language), language) for i, record in enumerate(records)]
        for language in LANGUAGES
    }
    asked: dict[str, list[Asked]] = {"ar": [], "fr": [], "darija": []}
    for number, record in enumerate(records):
        if development[number]:
            listed = record["qa"]
            assert isinstance(listed, list)
            for item in listed:
                asked["fr"].append(Asked(item["fr"], (number,)))
                kind = "darija" if _DARIJA.search(item["ar"]) else "ar"
                asked[kind].append(Asked(item["ar"], (number,)))
    for source in asked:
        for language in LANGUAGES:
            name = f"authored {source}→{language}"
            yield Task(name, tuple(sides[language]), tuple(asked[source]))
    every = [item for items in asked.values() for item in items]
    both = [Asked(item.text, (item.answers[0], item.answers[0] + count)) for item in every]
    yield Task("authored, both editions", (*sides["ar"], *sides["fr"]), tuple(both))
    # Each passage in one language only, drawn once: the answer may be in either.
    drawn = random.Random(1).choices(LANGUAGES, k=count)
    half = tuple(sides[language][i] for i, language in enumerate(drawn))
    for name, same in (("own", True), ("other", False)):
        kept = [item for item in every if (identify(item.text) == drawn[item.answers[0]]) is same]
        yield Task(f"one edition each, in the asker's {name} language", half, tuple(kept))


class Store:
    """Vectors in passage order."""

    def __init__(self, vectors: Scores) -> None:
        self._vectors = vectors

    def all_scores(self, query: Scores) -> Scores:
        """Inner products with every row."""
        return self._vectors @ query


def bm25(texts: Sequence[Sequence[str]], questions: Sequence[Sequence[str]]) -> Scores:
    """Plain bm25s with the product's parameters."""
    import bm25s

    model = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    model.index([list(text) or ["∅"] for text in texts], show_progress=False)
    rows = []
    for question in questions:
        known = [name for name in dict.fromkeys(question) if name in model.vocab_dict]
        rows.append(model.get_scores(known) if known else np.zeros(len(texts), np.float32))
    return np.array(rows, np.float32)


_SNOWBALL = {"ar": Stemmer.Stemmer("arabic"), "fr": Stemmer.Stemmer("french")}


def unstemmed(text: str) -> list[str]:
    """Every folded word."""
    return folded_words(text)


def snowball(text: str) -> list[str]:
    """Content words with the Snowball stemmer of their script."""
    return [
        word if is_number(word) else str(_SNOWBALL[script(word)].stemWord(word))
        for word in content_words(text)
    ]


def light(text: str) -> list[str]:
    """Content words: the product's stems, uncut."""
    return [
        arabic_stem(word) if script(word) == "ar" else str(_SNOWBALL["fr"].stemWord(word))
        for word in content_words(text)
    ]


def cut(text: str) -> list[str]:
    """The product's terms."""
    return [term(word) for word in content_words(text)]


def grams(text: str) -> list[str]:
    """Character 3- to 5-grams inside content words."""
    return [
        edged[at : at + size]
        for word in content_words(text)
        for edged in [f"<{word}>"]
        for size in (3, 4, 5)
        for at in range(len(edged) - size + 1)
    ]


def part_scores(task: Task, encoder: Encoder) -> dict[str, Scores]:
    """Scores of every passage for every question, shape (questions, passages), by part."""
    texts = [f"{item.title}\n{item.text}" for item in task.passages]
    asked = [item.text for item in task.questions]
    parts = {
        f"BM25, {analyzer.__name__}": bm25([*map(analyzer, texts)], [*map(analyzer, asked)])
        for analyzer in (unstemmed, snowball, light, cut, grams)
    }
    vectors = encoder.encode_passages([item.text for item in task.passages])
    parts["dense"] = encoder.weight * (encoder.encode_questions(asked) @ vectors.T)
    static = static_encoder()
    summed = static.encode_passages([item.text for item in task.passages])
    parts["light"] = static.weight * (static.encode_questions(asked) @ summed.T)
    lexical = LexicalIndex.build(task.passages)
    retriever = Retriever(task.passages, lexical, Store(vectors), encoder, static_encoder())
    every = [retriever.score_all(question) for question in asked]
    for name in ("bridge", "words", "form"):
        parts[name] = np.array([scores[name] for scores in every])
    return parts


def largest(scores: Scores) -> Scores:
    """Each question's scores over its largest."""
    return scores / np.maximum(scores.max(axis=1, keepdims=True), 1e-9)


def reciprocal_ranks(*parts: Scores) -> Scores:
    """Reciprocal-rank fusion (k = 60)."""
    total = np.zeros_like(parts[0])
    for scores in parts:
        order = np.argsort(-scores, axis=1, kind="stable")
        ranks = np.empty_like(order)
        np.put_along_axis(ranks, order, np.arange(scores.shape[1])[None], axis=1)
        total += (1.0 / (60 + ranks + 1)).astype(np.float32)
    return total


SYSTEMS: dict[str, Callable[[Parts], Scores]] = {
    "BM25, every word as written": lambda part: part["BM25, unstemmed"],
    "BM25, Snowball stems": lambda part: part["BM25, snowball"],
    "BM25, light stems": lambda part: part["BM25, light"],
    "BM25, light stems cut (product's terms)": lambda part: part["BM25, cut"],
    "BM25, character 3–5-grams": lambda part: part["BM25, grams"],
    "BM25, terms + 0.1 × n-grams": lambda part: part["BM25, cut"] + 0.1 * part["BM25, grams"],
    "light vectors alone": lambda part: part["light"],
    "encoder alone": lambda part: part["dense"],
    "late interaction alone": lambda part: part["words"],
    "BM25 over the bridge (B)": lambda part: part["bridge"],
    "reciprocal ranks, BM25 and encoder": lambda part: reciprocal_ranks(
        part["BM25, cut"], part["dense"]
    ),
    "BM25 + 0.3 × encoder, over the largest": lambda part: (
        largest(part["BM25, cut"]) + 0.3 * largest(part["dense"])
    ),
    "reciprocal ranks, B and encoder": lambda part: reciprocal_ranks(part["bridge"], part["dense"]),
    "B + encoder": lambda part: part["bridge"] + part["dense"],
    "B + 20 × late interaction": lambda part: part["bridge"] + 20 * part["words"],
    "B + light vectors + 20 × late interaction": lambda part: (
        part["bridge"] + part["light"] + 20 * part["words"]
    ),
    "B + encoder + 20 × late interaction": lambda part: (
        part["bridge"] + part["dense"] + 20 * part["words"]
    ),
}


def best_ranks(scores: Scores, questions: Sequence[Asked]) -> NDArray[np.int64]:
    """Each question's rank, from 0, of its best answering passage; ties in row order."""
    ranks = []
    for row, question in zip(scores, questions, strict=True):
        ranks.append(
            min(
                int((row > row[answer]).sum() + (row[:answer] == row[answer]).sum())
                for answer in question.answers
            )
        )
    return np.array(ranks)


def product_ranks(task: Task, encoder: Encoder) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The same through `Retriever.retrieve`, and reranked, as the product calls them."""
    lexical = LexicalIndex.build(task.passages)
    vectors = encoder.encode_passages([item.text for item in task.passages])
    retriever = Retriever(task.passages, lexical, Store(vectors), encoder, static_encoder())
    matcher = Matcher(lexical, static_encoder())
    rows = {item.id: row for row, item in enumerate(task.passages)}
    ranks = []
    for question in task.questions:
        hits = retriever.retrieve(question.text, 50)
        understood = understand(question.text, len(question.text))
        for order in (hits, reranked(understood, hits, matcher, {})):
            found = [rows[hit.passage.id] for hit in order]
            places = (found.index(row) for row in question.answers if row in found)
            ranks.append(min(places, default=DEPTH))
    return np.array(ranks[::2]), np.array(ranks[1::2])


def measure(ranks: NDArray[np.int64]) -> Measures:
    """hit@1/5/10, MRR and nDCG@10 (one relevant passage), with bootstrap intervals."""
    each = {
        "hit@1": ranks < 1,
        "hit@5": ranks < 5,
        "hit@10": ranks < 10,
        "MRR": 1 / (ranks + 1),
        "nDCG@10": np.where(ranks < 10, 1 / np.log2(ranks + 2), 0),
    }
    drawn = np.random.default_rng(7).integers(0, len(ranks), (RESAMPLES, len(ranks)))
    values = {}
    for name, scores in each.items():
        means = np.asarray(scores, float)[drawn].mean(axis=1)
        low, high = np.percentile(means, [2.5, 97.5])
        values[name] = (float(np.mean(scores)), float(low), float(high))
    return Measures(values)


def table(task: Task, measured: Mapping[str, Measures]) -> str:
    """One task's table in Markdown."""
    names = next(iter(measured.values())).values
    lines = [
        f"### {task.name} ({len(task.questions)} questions, {len(task.passages)} passages)",
        "",
        f"| system | {' | '.join(names)} |",
        "|---|" + "---|" * len(names),
    ]
    for system, measures in measured.items():
        strong = "**" if system == PRODUCT else ""
        cells = [
            f"{mean:.3f} ({low:.2f}–{high:.2f})" for mean, low, high in measures.values.values()
        ]
        lines.append(f"| {strong}{system}{strong} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


RETRIEVER = "the product's retriever"
PRODUCT = "product: reranked by what answers"
NOTE = """\
These sets were also used to choose the analyzer, the weights and the answer forms, so the figures
lean high; unseen sets decide. About one sentence pair in twelve looks misaligned, which caps those
two columns. Reranked, the product is in the first five at least level with each of its
parts on every set, to within a point; in the first ten late interaction alone finds more for the 30
Darija questions (.97), and the bridge with the encoder, without late interaction, for French
answers (.94). `light vectors` are what the encoder was before."""


def run(task: Task, encoder: Encoder) -> dict[str, Measures]:
    """Every system on one task."""
    parts = part_scores(task, encoder)
    measured = {
        name: measure(best_ranks(system(parts), task.questions)) for name, system in SYSTEMS.items()
    }
    for name, ranks in zip((RETRIEVER, PRODUCT), product_ranks(task, encoder), strict=True):
        measured[name] = measure(ranks)
    return measured


def summary(results: Mapping[str, Mapping[str, Measures]]) -> str:
    """hit@1 / hit@5 / hit@10 of every system on every task, in one table."""
    lines = [f"| system | {' | '.join(results)} |", "|---|" + "---|" * len(results)]
    for system in (*SYSTEMS, RETRIEVER, PRODUCT):
        cells = []
        for measured in results.values():
            values = measured[system].values
            hits = (values[f"hit@{depth}"][0] for depth in (1, 5, 10))
            cells.append("/".join(f"{hit:.2f}".removeprefix("0") for hit in hits))
        lines.append(f"| {system} | {' | '.join(cells)} |")
    return "\n".join([*lines, ""])


def main() -> None:
    """Measures and prints, and writes the table when asked."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--eval", type=Path, required=True, dest="folder")
    parser.add_argument("--authored", type=Path, required=True)
    parser.add_argument("--encoder", default="", help="a sentence-transformers name or folder")
    parser.add_argument("--write", type=Path, help="also write the tables to this file")
    options = parser.parse_args()
    encoder = load_encoder(options.encoder)
    tasks = [
        paragraph_task("Arabic paragraphs", options.folder / "arabic_retrieval_dev.jsonl", "ar"),
        paragraph_task("French answers", options.folder / "french_retrieval_dev.jsonl", "fr"),
        *sentence_tasks(options.folder / "bitext_dev.tsv"),
        *authored_tasks(options.authored),
    ]
    begun = time.perf_counter()
    results, tables = {}, []
    for task in tasks:
        results[task.name] = run(task, encoder)
        tables.append(table(task, results[task.name]))
        print(tables[-1], flush=True)
    print(summary(results))
    print(f"{time.perf_counter() - begun:.0f} s")
    if options.write:
        command = shlex.join(["python", "benchmarks/retrieval.py", *_shown(sys.argv[1:])])
        head = [
            "# Retrieval, measured",
            "",
            f"{date.today().isoformat()}, encoder `{encoder.name}` {encoder.fingerprint[-12:]}, "
            f"by `{command}`.",
            "",
            "hit@1/hit@5/hit@10 of every system on every set, then each set with 95 % bootstrap "
            "intervals.",
            "",
            NOTE,
            "",
            summary(results),
        ]
        options.write.write_text("\n".join([*head, *tables]), encoding="utf-8")


def _shown(arguments: Sequence[str]) -> list[str]:
    """The arguments without the caller's own folders."""
    return [Path(item).name if Path(item).is_absolute() else item for item in arguments]


if __name__ == "__main__":
    main()
