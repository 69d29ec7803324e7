"""Measures a folder of word vectors on the development sets.

    python -m training.evaluate_encoder --model DIR --eval DIR [--authored DIR]

Bitext: the right translation among 500, by text vectors and by late interaction between word
vectors (weighted maximum similarity, both ways). Authored: held-out questions among all passages
of one language. ARCD, CNIL: a question among all passages of the set.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.vectors.features import counted_words, words
from assistant.vectors.static_encoder import WORDS_FOLDER, StaticEncoder
from training.data import authored_passages, json_lines, passage_text

Scores = NDArray[np.float32]


def late_interaction(encoder: StaticEncoder, first: Sequence[str], second: Sequence[str]) -> Scores:
    """Symmetric weighted maximum similarity between the words of every two texts: (n, m)."""
    there = coverage(encoder, first, second)
    back = coverage(encoder, second, first).T
    return np.asarray((there + back) / 2, dtype=np.float32)


def coverage(encoder: StaticEncoder, first: Sequence[str], second: Sequence[str]) -> Scores:
    """How near, on weighted average, a first text's words have one in each second text."""
    asked = [counted_words(text) for text in first]
    vocabulary = sorted({word for text in asked for word in text})
    vectors, weights = encoder.word_vectors(vocabulary), encoder.word_weights(vocabulary)
    best = np.zeros((len(vocabulary), len(second)), dtype=np.float32)
    for column, text in enumerate(second):
        if told := words(text):
            best[:, column] = (vectors @ encoder.word_vectors(told).T).max(1)
    place = {word: number for number, word in enumerate(vocabulary)}
    rows = np.zeros((len(first), len(second)), dtype=np.float32)
    for row, counts in enumerate(asked):
        here = [place[word] for word in counts]
        mine = weights[here] * np.array([*counts.values()], dtype=np.float32)
        rows[row] = mine @ best[here] / max(float(mine.sum()), 1e-9)
    return rows


def ranks(scores: Scores, right: Sequence[int]) -> NDArray[np.intp]:
    """Rank (from 0) of the right column in each row; ties count against it."""
    target = scores[np.arange(len(scores)), right]
    better: NDArray[np.intp] = (scores >= target[:, None]).sum(1) - 1
    return better


def hits(found: NDArray[np.intp]) -> str:
    """hit@1, @5 and @10, and the mean reciprocal rank, as table cells."""
    at = " | ".join(f"{(found < top).mean():.3f}" for top in (1, 5, 10))
    return f"{at} | {(1 / (found + 1)).mean():.3f}"


@dataclass(frozen=True)
class Task:
    """Questions, the passages they are asked of, and which passage is right."""

    name: str
    questions: list[str]
    passages: list[str]
    right: list[int]


def tasks(eval_folder: Path, authored: Path) -> Iterator[Task]:
    """The development tasks."""
    lines = (eval_folder / "bitext_dev.tsv").read_text("utf-8").splitlines()
    arabic, french = (
        list(side) for side in zip(*(line.split("\t") for line in lines), strict=True)
    )
    yield Task("bitext ar→fr", arabic, french, list(range(len(lines))))
    yield Task("bitext fr→ar", french, arabic, list(range(len(lines))))
    passages = list(authored_passages(authored))
    for asked, told in product(("ar", "fr"), repeat=2):
        pairs = [(q[asked], n) for n, (p, held) in enumerate(passages) if held for q in p["qa"]]
        texts = [passage_text(passage, told) for passage, _ in passages]
        name = f"authored {asked}→{told}"
        yield Task(name, [text for text, _ in pairs], texts, [n for _, n in pairs])
    for name, file in (("arcd ar→ar", "arabic"), ("cnil fr→fr", "french")):
        entries = list(json_lines(eval_folder / f"{file}_retrieval_dev.jsonl"))
        pairs = [(q["question"], n) for n, entry in enumerate(entries) for q in entry["questions"]]
        texts = [entry["passage"] for entry in entries]
        yield Task(name, [text for text, _ in pairs], texts, [n for _, n in pairs])


def evaluate(encoder: StaticEncoder, task: Task) -> dict[str, str]:
    """Figures of a task by way of comparing: text vectors, late interaction, their sum."""
    asked, told = encoder.encode_questions(task.questions), encoder.encode_passages(task.passages)
    vectors = asked @ told.T
    late = late_interaction(encoder, task.questions, task.passages)
    ways = {"vectors": vectors, "late": late, "sum": vectors + late}
    return {way: hits(ranks(scores, task.right)) for way, scores in ways.items()}


def main() -> None:
    """Reads the arguments and prints the table."""
    parser = argparse.ArgumentParser(description="Measure the word vectors.")
    here = Path(__file__).parent
    parser.add_argument("--model", type=Path, default=WORDS_FOLDER)
    parser.add_argument("--eval", type=Path, required=True)
    parser.add_argument("--authored", type=Path, default=here / "authored")
    arguments = parser.parse_args()
    encoder = StaticEncoder(arguments.model)
    print("| task | scores | hit@1 | hit@5 | hit@10 | MRR |\n|---|---|---|---|---|---|")
    for task in tasks(arguments.eval, arguments.authored):
        for way, figures in evaluate(encoder, task).items():
            print(f"| {task.name} | {way} | {figures} |", flush=True)


if __name__ == "__main__":
    main()
